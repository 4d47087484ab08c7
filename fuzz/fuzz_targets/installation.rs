//! The file of an installation: whatever is read is written and read again the same, is assessed or refused by its field, and
//! has its three documents with every item once.
#![no_main]

use std::sync::LazyLock;

use cbam::{Basis, Tables, assess};
use export::cbam::{PaperKind, measures, paper, read};
use libfuzzer_sys::fuzz_target;

static TABLES: LazyLock<Tables> = LazyLock::new(|| Tables::embedded().expect("the catalogue"));

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let Ok(installation) = read(text) else { return };
    let json = serde_json::to_string(&installation).expect("an installation");
    let again = read(&json).expect("what was written");
    assert_eq!(serde_json::to_string(&again).expect("an installation"), json);
    let Ok(assessment) = assess(&TABLES, &installation, &Basis::law(installation.year)) else { return };
    assert!(assessment.goods.iter().all(|good| good.certificates >= 0.into()));
    for (kind, count) in PaperKind::ALL.into_iter().zip([22, 35, 16]) {
        let paper = paper(&TABLES, &installation, kind).expect("it was assessed");
        assert!(paper.items().map(|item| item.number).eq(1..=count));
    }
    let _ = measures(&TABLES, &installation);
});

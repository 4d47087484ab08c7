//! Recipes as files: what is read, what is refused, and that nothing panics.

use export::pcf::{Recipe, read};
use export::reading::{Kind, Unreadable, WrongField};
use proptest::prelude::*;

use crate::world::{RECIPE, recipe};

fn wrong(from: &str, to: &str) -> (String, WrongField) {
    match read(&RECIPE.replacen(from, to, 1)) {
        Err(Unreadable::Field { at, problem }) => (at, problem),
        other => panic!("{other:?}"),
    }
}

#[test]
fn toml_and_json_are_the_same() {
    let json = serde_json::to_string(&recipe()).unwrap();
    assert_eq!(read(&json).unwrap(), recipe());
    let toml = toml::to_string(&recipe()).unwrap();
    assert_eq!(read(&toml).unwrap(), recipe());
}

#[test]
fn a_wrong_field_is_named() {
    let (at, problem) = wrong("made = 1200000", "mad = 1200000");
    assert_eq!(at, "mad");
    assert!(matches!(problem, WrongField::Unknown { known, .. } if known.contains(&"made".to_owned())));
    assert_eq!(wrong("made = 1200000\n", ""), ("made".to_owned(), WrongField::Missing));
    let (at, problem) = wrong("unit = \"kilogram\"", "unit = \"kg\"");
    assert_eq!(at, "unit");
    assert!(matches!(problem, WrongField::Choice { known, .. } if known.len() == 10 && known[1] == "kilogram"));
    let value = |from, to| match wrong(from, to) {
        (at, WrongField::Value { expected, .. }) => (at, expected),
        other => panic!("{other:?}"),
    };
    assert_eq!(value("made = 1200000", "made = \"many\""), ("made".to_owned(), Kind::Number));
    assert_eq!(value("year = 2025", "year = 2025.5"), ("year".to_owned(), Kind::Whole));
    assert_eq!(value("sites = [\"usine\"]", "sites = \"usine\""), ("sites".to_owned(), Kind::List));
    let (at, problem) = wrong("source = { factor =", "source = { factors =");
    assert_eq!(at, "input[1].source");
    assert!(
        matches!(problem, WrongField::Choice { known, .. } if known == ["factor", "activity", "inventory"]),
        "{at}"
    );
}

#[test]
fn a_source_is_one_thing() {
    for source in ["{}", "{ activity = \"material.steel\", inventory = \"material.steel\" }"] {
        let from = "source = { factor = \"material.cardboard/cradle_to_gate/desnz-2024\" }";
        let (at, problem) = wrong(from, &format!("source = {source}"));
        assert_eq!(at, "input[1].source");
        assert!(matches!(problem, WrongField::Value { expected: Kind::OneField, .. }), "{problem:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// A file with some bytes changed, dropped or doubled is read or refused, and what is read can be written and read again.
    #[test]
    fn damaged_files_do_not_panic(places in prop::collection::vec((any::<prop::sample::Index>(), 0_u8..3, any::<u8>()), 1..8)) {
        let mut bytes = RECIPE.as_bytes().to_vec();
        for (index, what, byte) in places {
            let at = index.index(bytes.len());
            match what {
                0 => bytes[at] = byte,
                1 => drop(bytes.remove(at)),
                _ => bytes.insert(at, bytes[at]),
            }
        }
        if let Ok(found) = read(&String::from_utf8_lossy(&bytes)) {
            let again: Recipe = read(&serde_json::to_string(&found).unwrap()).unwrap();
            prop_assert_eq!(&again, &found);
            // Whatever was read is looked at before anything is computed.
            let _ = export::pcf::check(&found);
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,200}") {
        let _ = read(&text);
    }
}

//! Tables: every byte of the fields comes from the file, and reading twice reads the same.
#![no_main]

use intake::document::{Content, Limits, open};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let limits = Limits { record_bytes: 4096, ..Limits::default() };
    let Ok(document) = open(bytes, "table.csv", &limits) else { return };
    let Content::Table(table) = document.content else { return };
    let (Ok(first), Ok(second)) = (table.rows(), table.rows()) else { return };
    let mut line = 0;
    for (one, other) in first.zip(second) {
        assert_eq!(one, other);
        let Ok(record) = one else { return };
        assert!(record.line > line || record.line == line && line > 0);
        line = record.line;
        assert_eq!(record.iter().count(), record.len());
    }
});

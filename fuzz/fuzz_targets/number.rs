//! Numbers: whatever is read has a value that is written and read back to itself.
#![no_main]

use intake::document::number::{Column, Reading, read};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let mut column = Column::new();
    column.observe(text);
    let _ = column.read(text);
    if let Ok(Reading::Sure(amount)) = read(text) {
        let written = amount.value.to_string();
        match read(&written) {
            Ok(Reading::Sure(again)) => assert_eq!(again.value, amount.value),
            Ok(Reading::Ambiguous { point, .. }) => assert_eq!(point.value, amount.value),
            Err(error) => panic!("{written}: {error}"),
        }
    }
});

//! Dates: a day that is read is read again from its ISO form.
#![no_main]

use intake::document::date::{Column, Epoch, Reading, from_serial, read};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (i64, &str)| {
    let (serial, text) = input;
    let _ = (from_serial(serial, Epoch::Y1900), from_serial(serial, Epoch::Y1904));
    let mut column = Column::new();
    column.observe(text);
    let _ = column.read(text);
    if let Ok(Reading::Day { date, .. }) = read(text) {
        assert!(matches!(read(&date.to_string()), Ok(Reading::Day { date: again, .. }) if again == date));
    }
});

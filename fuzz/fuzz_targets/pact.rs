//! What partners send: footprints, events and queries of PACT, footprints of Catena-X. What is read is written and read again
//! the same, and whatever is made of it does not fail.
#![no_main]

use libfuzzer_sys::fuzz_target;
use pact::catenax::{Pcf, to_pact};
use pact::{Event, Part, ProductFootprint, Query, ReplyTo, findings, read, read_value};

fn again<T: Part + PartialEq + std::fmt::Debug>(bytes: &[u8]) -> Option<T> {
    let first: T = read(bytes).ok()?;
    assert_eq!(read_value::<T>(&first.write()).as_ref(), Ok(&first));
    Some(first)
}

fuzz_target!(|bytes: &[u8]| {
    if let Some(footprint) = again::<ProductFootprint>(bytes) {
        for finding in findings(&footprint) {
            assert_eq!(finding.arguments().first().map(|(name, _)| *name), Some("path"));
        }
    }
    if let Some(event) = again::<Event>(bytes) {
        let _ = event.reply_to();
    }
    if let Some(carried) = again::<Pcf>(bytes).and_then(|pcf| to_pact(&pcf, "exemple.example").ok()) {
        assert_eq!(read_value(&carried.footprint.write()).as_ref(), Ok(&carried.footprint));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        let _ = Query::parse(text);
        if let Ok(to) = ReplyTo::parse(text) {
            assert_eq!(ReplyTo::parse(&to.events()).as_ref(), Ok(&to));
        }
    }
});

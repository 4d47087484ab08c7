//! A sealed dossier: no bytes make the reader panic, and nothing that holds has more than its three parts.
#![no_main]

use dossier::seal::{seal, split};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|file: &[u8]| {
    if let Ok(parts) = split(file)
        && let Ok(again) = seal(parts.prefix, parts.manifest, parts.signature)
        && again == file
    {
        let twice = split(&again).expect("what was sealed is found again");
        assert_eq!(parts, twice);
    }
});

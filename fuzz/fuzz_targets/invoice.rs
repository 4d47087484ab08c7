//! UBL invoices, from a document of which the fuzzer writes what is within the root.
#![no_main]

use intake::document::{Limits, open};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let _ = open(text.as_bytes(), "invoice.xml", &Limits::default());
    let whole =
        format!("<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\"><ID>1</ID>{text}</Invoice>");
    let _ = open(whole.as_bytes(), "invoice.xml", &Limits::default());
});

//! PDFs: as bytes, and as the content stream of a page that is well formed.
#![no_main]

use intake::document::{Content, Limits, open};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let limits =
        Limits { stream_bytes: 16 << 20, instructions: 100_000, glyphs: 100_000, pages: 50, ..Limits::default() };
    check(bytes.to_vec(), &limits);
    let mut whole = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n\
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R\
        /Resources<</Font<</F1 4 0 R>>>>>>endobj\n\
        4 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>endobj\n"
        .to_vec();
    whole.extend(format!("5 0 obj<</Length {}>>stream\n", bytes.len()).into_bytes());
    whole.extend(bytes);
    whole.extend(b"\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF");
    check(whole, &limits);
});

fn check(bytes: Vec<u8>, limits: &Limits) {
    let Ok(document) = open(bytes, "bill.pdf", limits) else { return };
    let Content::Pages(pages) = document.content else { return };
    for page in pages {
        let lines = page.lines();
        assert_eq!(lines.iter().map(|line| line.words.len()).sum::<usize>(), page.words.len());
        assert_eq!(page.grid(1.0).len(), lines.len());
    }
}

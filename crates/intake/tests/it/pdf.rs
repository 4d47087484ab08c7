use std::io::Write;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use intake::document::pages::Page;
use intake::document::{Bound, Content, Format, Limits, Refusal, open};

use crate::made;

fn pages(bytes: Vec<u8>) -> Result<Vec<Page>, Refusal> {
    match open(bytes, "facture.pdf", &Limits::default())?.content {
        Content::Pages(pages) => Ok(pages),
        _ => Err(Refusal::Empty),
    }
}

#[test]
fn words_have_places_and_rows_have_columns() -> Result<(), Refusal> {
    let content = "BT /F1 10 Tf 50 800 Td (Facture d'\\351lectricit\\351) Tj 0 -20 Td (Heures pleines) Tj 200 0 Td (3 220) Tj \
        100 0 Td [(1,0)-20(101)] TJ -300 -15 Td (Heures creuses) Tj 200 0 Td (1 105) Tj 100 0 Td (0,7398) Tj ET";
    let pages = pages(made::pdf(content, &[]))?;
    let [page] = pages.as_slice() else { return Err(Refusal::Empty) };
    assert_eq!(page.text(), "Facture d'électricité\nHeures pleines 3 220 1,0101\nHeures creuses 1 105 0,7398");
    let first = page.words.first().ok_or(Refusal::Empty)?;
    assert!((first.left - 50.0).abs() < 0.01 && (first.baseline - 42.0).abs() < 0.01, "{first:?}");
    // Helvetica's own metrics: F 611, a 556, c 500, t 278, u 556, r 333, e 556.
    assert!((first.right - first.left - 33.9).abs() < 0.01, "{first:?}");
    let grid: Vec<Vec<String>> = page.grid(1.0).into_iter().skip(1).map(|row| row.cells).collect();
    assert_eq!(grid, [["Heures pleines", "3 220", "1,0101"], ["Heures creuses", "1 105", "0,7398"]]);
    Ok(())
}

#[test]
fn a_scan_says_that_it_has_no_text() {
    assert_eq!(pages(made::pdf("q 500 0 0 700 50 50 cm Q", &[])), Err(Refusal::ScannedWithoutText { pages: 1 }));
}

#[test]
fn damaged_files_are_broken() {
    for bytes in [b"%PDF-1.7\n".to_vec(), b"%PDF-1.4 garbage \xff\xfe endobj trailer<</Root 9 0 R>>".to_vec()] {
        assert!(matches!(pages(bytes), Err(Refusal::Broken { format: Format::Pdf, .. })));
    }
    let whole = made::pdf("BT /F1 10 Tf 50 800 Td (Facture) Tj ET", &[]);
    for length in 0..whole.len() {
        let _ = pages(whole[..length].to_vec());
    }
}

#[test]
fn streams_that_unpack_without_end_are_refused() {
    let limits = Limits::default();
    let mut zlib = ZlibEncoder::new(Vec::new(), Compression::best());
    let zeros = vec![b' '; 1 << 20];
    for _ in 0..=limits.stream_bytes >> 20 {
        zlib.write_all(&zeros).expect("written to memory");
    }
    let packed = zlib.finish().expect("written to memory");
    for kind in ["/Type/XObject/Subtype/Form/BBox[0 0 1 1]", "/Type/ObjStm/N 1/First 4"] {
        let mut object = format!("<<{kind}/Filter/FlateDecode/Length {}>>stream\n", packed.len()).into_bytes();
        object.extend(&packed);
        object.extend(b"\nendstream ");
        let refused = pages(made::pdf("/X Do BT /F1 10 Tf (a) Tj ET", &[&object]));
        assert_eq!(
            refused,
            Err(Refusal::OverLimit { bound: Bound::StreamBytes, limit: limits.stream_bytes }),
            "{kind}"
        );
    }
}

#[test]
fn a_form_that_draws_itself_ends() -> Result<(), Refusal> {
    let form = b"<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Length 11>>stream\n/X Do /X Do\nendstream ";
    let read = pages(made::pdf("/X Do BT /F1 10 Tf 50 50 Td (fin) Tj ET", &[form]))?;
    assert_eq!(read.first().map(Page::text).as_deref(), Some("fin"));
    Ok(())
}

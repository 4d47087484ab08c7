//! Workbooks: as bytes, and as the parts of an archive that is well formed, so that the parts are reached.
#![no_main]

use fuzz::stored;
use intake::document::{Content, Limits, open};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let limits = Limits { cells: 100_000, unpacked_bytes: 16 << 20, ..Limits::default() };
    if let Ok(document) = open(bytes, "book", &limits)
        && let Content::Sheets(sheets) = document.content
    {
        for sheet in sheets {
            assert!(sheet.rows.is_sorted_by(|a, b| a.number < b.number));
            for row in &sheet.rows {
                assert!(row.cells.is_sorted_by_key(|cell| cell.column));
            }
        }
    }
    let parts: Vec<&[u8]> = bytes.split(|byte| *byte == 0).collect();
    let part = |at: usize| parts.get(at).copied().unwrap_or(b"");
    let names = [
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        "xl/sharedStrings.xml",
        "xl/worksheets/sheet1.xml",
    ];
    let entries: Vec<(&str, &[u8])> = names.iter().enumerate().map(|(at, name)| (*name, part(at))).collect();
    let _ = open(stored(&entries), "book.xlsx", &limits);
    let kind: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";
    let _ = open(stored(&[("mimetype", kind), ("content.xml", part(0))]), "book.ods", &limits);
});

//! Workbooks: as bytes, and as the parts of an archive that is well formed, so that the parts are reached.
#![no_main]

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
    let _ = open(archive(&entries), "book.xlsx", &limits);
    let kind: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";
    let _ = open(archive(&[("mimetype", kind), ("content.xml", part(0))]), "book.ods", &limits);
});

/// A ZIP archive whose entries are stored; checksums are right, so that the parser gets to the parts.
fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let (mut file, mut directory) = (Vec::new(), Vec::new());
    for (name, data) in entries {
        let mut common = Vec::new();
        common.extend([20, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        common.extend(crc32(data).to_le_bytes());
        common.extend((data.len() as u32).to_le_bytes());
        common.extend((data.len() as u32).to_le_bytes());
        common.extend((name.len() as u16).to_le_bytes());
        common.extend([0, 0]);
        let offset = file.len() as u32;
        file.extend(b"PK\x03\x04");
        file.extend(&common);
        file.extend(name.as_bytes());
        file.extend(*data);
        directory.extend(b"PK\x01\x02\x14\x00");
        directory.extend(&common);
        directory.extend([0; 10]);
        directory.extend(offset.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let (size, start) = (directory.len() as u32, file.len() as u32);
    file.extend(directory);
    file.extend(b"PK\x05\x06\0\0\0\0");
    file.extend((entries.len() as u16).to_le_bytes());
    file.extend((entries.len() as u16).to_le_bytes());
    file.extend(size.to_le_bytes());
    file.extend(start.to_le_bytes());
    file.extend([0, 0]);
    file
}

fn crc32(data: &[u8]) -> u32 {
    !data.iter().fold(!0, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 })
    })
}

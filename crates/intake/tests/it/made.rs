//! Files made for the tests.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// An archive with these entries.
pub fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, data) in entries {
        let stored = *name == "mimetype";
        let method = if stored { zip::CompressionMethod::Stored } else { zip::CompressionMethod::Deflated };
        let options = SimpleFileOptions::default().compression_method(method);
        zip.start_file(*name, options).and_then(|()| Ok(zip.write_all(data)?)).expect("written to memory");
    }
    zip.finish().expect("written to memory").into_inner()
}

const WORKBOOK: &str =
    r#"<workbook xmlns:r="r"><sheets><sheet name="Énergie" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const RELATIONS: &str = r#"<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>"#;

/// An XLSX workbook with one sheet.
pub fn xlsx(sheet: &[u8]) -> Vec<u8> {
    archive(&[
        ("xl/workbook.xml", WORKBOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet),
    ])
}

/// An ODS spreadsheet with these further entries.
pub fn ods(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let kind: (&str, &[u8]) = ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet");
    archive(&[&[kind], entries].concat())
}

/// A compound file with one empty stream.
pub fn compound(stream: &str) -> Vec<u8> {
    let mut file = vec![0u8; 512 * 3];
    let mut put = |at: usize, bytes: &[u8]| file[at..at + bytes.len()].copy_from_slice(bytes);
    put(0, &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    put(30, &9u16.to_le_bytes());
    put(48, &1u32.to_le_bytes());
    put(60, &0xffff_fffe_u32.to_le_bytes());
    put(68, &0xffff_fffe_u32.to_le_bytes());
    put(76, &0u32.to_le_bytes());
    for place in 1..109 {
        put(76 + 4 * place, &0xffff_ffff_u32.to_le_bytes());
    }
    // The allocation table: itself, then the directory, which ends.
    put(512, &0xffff_fffd_u32.to_le_bytes());
    put(516, &0xffff_fffe_u32.to_le_bytes());
    for (entry, name, kind) in [(1024, "Root Entry", 5u8), (1152, stream, 2)] {
        let units: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        put(entry, &units);
        put(entry + 64, &(units.len() as u16 + 2).to_le_bytes());
        put(entry + 66, &[kind]);
        put(entry + 116, &0xffff_fffe_u32.to_le_bytes());
    }
    file
}

/// A PDF of one page with this content stream and these further objects, from number 6.
pub fn pdf(content: &str, further: &[&[u8]]) -> Vec<u8> {
    let mut file = b"%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R/Resources<</Font<</F1 4 0 R>>/XObject<</X 6 0 R>>>>>>endobj\n\
        4 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>endobj\n"
        .to_vec();
    file.extend(format!("5 0 obj<</Length {}>>stream\n{content}\nendstream endobj\n", content.len()).bytes());
    for (number, object) in (6..).zip(further) {
        file.extend(format!("{number} 0 obj").bytes());
        file.extend(*object);
        file.extend(b"endobj\n");
    }
    file.extend(b"trailer<</Root 1 0 R>>\n%%EOF");
    file
}

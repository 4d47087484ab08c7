//! From bytes to sheets of cells, whatever the packing, encoding and delimiter.

use std::io::{Cursor, Read, Write};

use calamine::{Data, Reader};

use crate::ImportError;

/// The largest database known unpacks to 12 MB; what is ten times larger than any is an attack.
const MOST_BYTES: u64 = 256 << 20;

/// One table as it stands in the file.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sheet {
    /// Name of the sheet; empty for a text file.
    pub(crate) name: String,
    pub(crate) lines: Vec<Line>,
}

/// One record.
#[derive(Clone, Debug, Default)]
pub(crate) struct Line {
    /// Line of the text file, or row of the sheet, from 1.
    pub(crate) number: usize,
    pub(crate) cells: Vec<String>,
}

impl Line {
    pub(crate) fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| cell.trim())
    }

    pub(crate) fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// Reads every sheet of a file. One layer of packing is taken off, no more: some archives hold themselves.
pub(crate) fn sheets(bytes: &[u8]) -> Result<Vec<Sheet>, ImportError> {
    if bytes.starts_with(&[0xfd, b'7', b'z', b'X', b'Z', 0]) {
        let mut limited = Limited(Vec::new());
        let unpacked = lzma_rs::xz_decompress(&mut Cursor::new(bytes), &mut limited);
        return match unpacked {
            _ if limited.is_full() => Err(ImportError::TooLarge { limit: MOST_BYTES }),
            Ok(()) => plain(&limited.0),
            Err(why) => Err(ImportError::Compressed(format!("{why:?}"))),
        };
    }
    if bytes.starts_with(&[0x1f, 0x8b]) {
        let mut unpacked = Vec::new();
        flate2::read::MultiGzDecoder::new(bytes)
            .take(MOST_BYTES + 1)
            .read_to_end(&mut unpacked)
            .map_err(|why| ImportError::Compressed(why.to_string()))?;
        if unpacked.len() as u64 > MOST_BYTES {
            return Err(ImportError::TooLarge { limit: MOST_BYTES });
        }
        return plain(&unpacked);
    }
    plain(bytes)
}

fn plain(bytes: &[u8]) -> Result<Vec<Sheet>, ImportError> {
    // XLSX, XLSB and ODS are ZIP archives; XLS, and any workbook with a password, is an OLE compound file.
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return workbook(bytes);
    }
    let text = decode(bytes);
    match text.trim() {
        "" => Err(ImportError::Empty),
        // No text has the character 0, and a PDF is text only at first sight.
        body if body.starts_with("%PDF") || body.contains('\0') => Err(ImportError::NotATable),
        _ => Ok(vec![table(&text)]),
    }
}

/// A buffer that refuses to grow beyond the limit.
struct Limited(Vec<u8>);

impl Limited {
    fn is_full(&self) -> bool {
        self.0.len() as u64 > MOST_BYTES
    }
}

impl Write for Limited {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        if self.is_full() {
            return Err(std::io::Error::other("too large"));
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn workbook(bytes: &[u8]) -> Result<Vec<Sheet>, ImportError> {
    let broken = |why: &dyn std::fmt::Display| ImportError::Workbook(why.to_string());
    // What the archive says of itself is not trusted by those who read it, but a bomb says so first.
    if declared_size(bytes) > MOST_BYTES {
        return Err(ImportError::TooLarge { limit: MOST_BYTES });
    }
    let mut book = calamine::open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(|why| broken(&why))?;
    let mut sheets = Vec::new();
    for name in book.sheet_names() {
        let range = book.worksheet_range(&name).map_err(|why| broken(&why))?;
        let first = range.start().map_or((0, 0), |(row, column)| (row as usize, column as usize));
        let lines = range
            .rows()
            .enumerate()
            .map(|(index, row)| Line {
                number: first.0 + index + 1,
                cells: std::iter::repeat_n(String::new(), first.1).chain(row.iter().map(cell)).collect(),
            })
            .filter(|line| !line.is_blank())
            .collect();
        sheets.push(Sheet { name, lines });
    }
    Ok(sheets)
}

/// Sum of the unpacked sizes in the central directory of a ZIP archive.
fn declared_size(bytes: &[u8]) -> u64 {
    bytes
        .windows(28)
        .filter(|window| window.starts_with(b"PK\x01\x02"))
        .filter_map(|entry| entry.get(24..28)?.try_into().ok())
        .map(|size| u64::from(u32::from_le_bytes(size)))
        .sum()
}

fn cell(data: &Data) -> String {
    match data {
        Data::Empty | Data::Error(_) => String::new(),
        Data::String(text) => text.clone(),
        // Shortest decimal that reads back to the same bits: 0.24106, not 0.24106000000000001.
        Data::Float(number) => number.to_string(),
        Data::Int(number) => number.to_string(),
        Data::Bool(truth) => truth.to_string(),
        Data::DateTime(date) => date.as_f64().to_string(),
        Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
    }
}

fn table(text: &str) -> Sheet {
    // Comment lines come before the header, never between rows.
    let skipped = text.lines().take_while(|line| line.starts_with('#')).map(|line| line.len() + 1).sum::<usize>();
    let comments = text.lines().take_while(|line| line.starts_with('#')).count();
    let body = text.get(skipped.min(text.len())..).unwrap_or("");
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter(body))
        .has_headers(false)
        .flexible(true)
        .from_reader(body.as_bytes());
    let mut lines = Vec::new();
    let mut record = csv::StringRecord::new();
    while reader.read_record(&mut record).unwrap_or(false) {
        let number = record.position().map_or(0, |at| at.line() as usize) + comments;
        lines.push(Line { number, cells: record.iter().map(str::to_owned).collect() });
    }
    lines.retain(|line| !line.is_blank());
    Sheet { name: String::new(), lines }
}

/// UTF-16 if its mark is there (the "Unicode text" of spreadsheets), UTF-8 if it is that, otherwise Windows-1252,
/// the code page of French spreadsheets.
fn decode(bytes: &[u8]) -> String {
    let wide: Option<fn([u8; 2]) -> u16> = match bytes {
        [0xff, 0xfe, ..] => Some(u16::from_le_bytes),
        [0xfe, 0xff, ..] => Some(u16::from_be_bytes),
        _ => None,
    };
    if let Some(unit) = wide {
        let units: Vec<u16> = bytes.as_chunks::<2>().0.iter().skip(1).map(|pair| unit(*pair)).collect();
        return String::from_utf16_lossy(&units).replace("\r\n", "\n");
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => text.replace("\r\n", "\n"),
        Err(_) => bytes.iter().map(|byte| windows_1252(*byte)).collect::<String>().replace("\r\n", "\n"),
    }
}

fn windows_1252(byte: u8) -> char {
    // The only block that differs from Latin-1; the five unassigned codes keep their value.
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => HIGH.get(usize::from(byte - 0x80)).copied().unwrap_or('\u{fffd}'),
        _ => char::from(byte),
    }
}

/// The delimiter that the first record has most of, outside quotes.
fn delimiter(body: &str) -> u8 {
    let mut quoted = false;
    let mut counts = [(b';', 0), (b',', 0), (b'\t', 0)];
    for byte in body.bytes() {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' if !quoted && counts.iter().any(|(_, count)| *count > 0) => break,
            _ if quoted => {}
            byte => {
                for (_, count) in counts.iter_mut().filter(|(delimiter, _)| *delimiter == byte) {
                    *count += 1;
                }
            }
        }
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map_or(b',', |(delimiter, _)| delimiter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_page_delimiter_comments_and_embedded_newlines() {
        let sheet = table(&decode(b"# a note, with commas\n\"Unit\xe9\";CO2f\n\"l\ni\";1,5\n"));
        assert_eq!(sheet.lines.len(), 2);
        assert_eq!(sheet.lines[0].cells, ["Unité", "CO2f"]);
        assert_eq!((sheet.lines[0].number, sheet.lines[1].number), (2, 3));
        assert_eq!(sheet.lines[1].cells, ["l\ni", "1,5"]);
        assert_eq!(decode(b"\x80\x9c"), "€œ");
        assert_eq!(decode("\u{feff}é".as_bytes()), "é");
        assert_eq!(decode(b"\xff\xfe\xe9\x00;\x00"), "é;");
        assert_eq!(decode(b"\xfe\xff\x00\xe9\x00;"), "é;");
    }

    #[test]
    fn packed_files_are_unpacked_and_broken_ones_refused() {
        let mut gz = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
        gz.write_all(b"a,b\n1,2\n").unwrap();
        let packed = gz.finish().unwrap();
        assert_eq!(sheets(&packed).unwrap()[0].lines.len(), 2);
        assert!(matches!(sheets(&packed[..12]), Err(ImportError::Compressed(_))));
        let mut xz = Vec::new();
        lzma_rs::xz_compress(&mut Cursor::new(b"a,b\n1,2\n"), &mut xz).unwrap();
        assert_eq!(sheets(&xz).unwrap()[0].lines[1].cells, ["1", "2"]);
        assert!(sheets(&xz[..20]).is_err());
        assert!(matches!(sheets(b"PK\x03\x04 not a workbook"), Err(ImportError::Workbook(_))));
        assert!(matches!(sheets(b"\xd0\xcf\x11\xe0 not one either"), Err(ImportError::Workbook(_))));
        assert_eq!(sheets(b" \n").err(), Some(ImportError::Empty));
        assert_eq!(sheets(b"%PDF-1.7\n").err(), Some(ImportError::NotATable));
        assert_eq!(sheets(b"a,b\0c").err(), Some(ImportError::NotATable));
    }
}

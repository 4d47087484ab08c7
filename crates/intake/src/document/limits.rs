/// What a reader will spend on one document. One place, so that every refusal can name its limit.
///
/// The defaults fit an accountant's machine: the whole process stays under 300 MB on a table of two million
/// rows, and far below 1 GB on the worst archive that is still accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Largest table (CSV), in bytes. A table is streamed, so this bounds time rather than memory.
    pub table_bytes: u64,
    /// Largest document of another kind, in bytes. These are read into memory before they are parsed.
    pub file_bytes: u64,
    /// Largest total of what an archive (XLSX, ODS) unpacks to, in bytes.
    pub unpacked_bytes: u64,
    /// Largest quotient of unpacked by packed size of one entry of an archive larger than 1 MB unpacked.
    /// DEFLATE cannot exceed 1,032; sheets of repeated rows reach 100.
    pub unpacked_ratio: u64,
    /// Most entries in an archive.
    pub archive_entries: usize,
    /// Deepest nesting of XML elements.
    pub xml_depth: usize,
    /// Most elements of an XML document that is kept whole in memory (an invoice).
    pub xml_elements: usize,
    /// Longest text of one XML element or attribute, in bytes.
    pub xml_text_bytes: usize,
    /// Most cells of a workbook, over all its sheets.
    pub cells: usize,
    /// Longest record of a table, in bytes: an unclosed quotation mark must not swallow the file.
    pub record_bytes: usize,
    /// Most fields of a record of a table, and most columns of a sheet.
    pub columns: usize,
    /// Most pages of a PDF.
    pub pages: usize,
    /// Most glyphs of a PDF, over all its pages.
    pub glyphs: usize,
    /// Most drawing instructions of a PDF, over all its pages.
    pub instructions: usize,
    /// Most bytes that the streams of a PDF decode to, in all.
    pub stream_bytes: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Limits {
            table_bytes: 512 << 20,
            file_bytes: 64 << 20,
            unpacked_bytes: 512 << 20,
            unpacked_ratio: 200,
            archive_entries: 4_096,
            xml_depth: 64,
            xml_elements: 500_000,
            xml_text_bytes: 1 << 20,
            cells: 4_000_000,
            record_bytes: 1 << 20,
            columns: 16_384,
            pages: 2_000,
            glyphs: 4_000_000,
            instructions: 20_000_000,
            stream_bytes: 256 << 20,
        }
    }
}

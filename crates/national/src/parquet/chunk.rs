//! One column of one row group, read with one call to the operating system.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use bytes::{Buf, Bytes};
use parquet::basic::Encoding;
use parquet::column::page::{Page, PageReader};
use parquet::errors::ParquetError;
use parquet::file::metadata::{ColumnChunkMetaData, ParquetMetaData, ParquetMetaDataReader};
use parquet::file::reader::{ChunkReader, Length, SerializedPageReader};
use parquet::schema::types::ColumnDescPtr;

use super::Damaged;
use crate::error::Error;
use uncertainty::Level;

/// A Parquet file and what its footer says.
pub(crate) struct LineFile {
    path: PathBuf,
    metadata: ParquetMetaData,
    spare: Spare,
}

/// Buffers that chunks have been read into and that no page needs any more.
type Spare = Arc<Mutex<Vec<Vec<u8>>>>;

/// A buffer that goes back to the others when the last page in it is dropped: memory that is used
/// again causes no page faults.
struct Borrowed {
    bytes: Vec<u8>,
    spare: Spare,
}

impl AsRef<[u8]> for Borrowed {
    fn as_ref(&self) -> &[u8] {
        &self.bytes
    }
}

impl Drop for Borrowed {
    fn drop(&mut self) {
        crate::memory::keep(&self.spare, std::mem::take(&mut self.bytes));
    }
}

impl LineFile {
    pub(crate) fn open(path: &Path) -> Result<Self, Error> {
        let file = File::open(path).map_err(|source| Error::File { path: path.to_owned(), source })?;
        let metadata = ParquetMetaDataReader::new().parse_and_finish(&file)?;
        Ok(LineFile { path: path.to_owned(), metadata, spare: Spare::default() })
    }

    pub(crate) fn row_groups(&self) -> usize {
        self.metadata.num_row_groups()
    }

    pub(crate) fn rows(&self, row_group: usize) -> usize {
        self.metadata.row_groups().get(row_group).map_or(0, |group| group.num_rows().max(0) as usize)
    }

    /// The number of the column of that name.
    pub(crate) fn column(&self, name: &'static str) -> Result<usize, Error> {
        let schema = self.metadata.file_metadata().schema_descr();
        schema
            .columns()
            .iter()
            .position(|column| column.path().string() == name && column.max_rep_level() == 0)
            .ok_or_else(|| Error::MissingColumn { path: self.path.clone(), column: name })
    }

    /// Reads one column of one row group.
    pub(crate) fn chunk(&self, row_group: usize, column: usize) -> Result<Chunk, Error> {
        let meta = self.metadata.row_group(row_group).column(column);
        let (start, length) = meta.byte_range();
        self.window(row_group, meta, start, length)
    }

    /// Reads the dictionary of a column of a row group, and nothing else if the footer says that all values are in it.
    pub(crate) fn dictionary(&self, row_group: usize, column: usize) -> Result<Chunk, Error> {
        let meta = self.metadata.row_group(row_group).column(column);
        let (start, length) = meta.byte_range();
        let coded = meta
            .page_encoding_stats_mask()
            .is_some_and(|mask| mask.is_only(Encoding::RLE_DICTIONARY) || mask.is_only(Encoding::PLAIN_DICTIONARY));
        let pages = u64::try_from(meta.data_page_offset()).unwrap_or_default();
        let before = pages.checked_sub(start).filter(|before| coded && (1..length).contains(before));
        let chunk = self.window(row_group, meta, start, before.unwrap_or(length))?;
        Ok(Chunk { dictionary_alone: before.is_some(), ..chunk })
    }

    fn window(&self, row_group: usize, meta: &ColumnChunkMetaData, start: u64, length: u64) -> Result<Chunk, Error> {
        let io = |source| Error::File { path: self.path.clone(), source };
        let mut bytes = crate::memory::smallest(&self.spare, length as usize);
        let mut file = File::open(&self.path).map_err(io)?;
        file.seek(SeekFrom::Start(start)).map_err(io)?;
        file.take(length).read_to_end(&mut bytes).map_err(io)?;
        let bytes = Bytes::from_owner(Borrowed { bytes, spare: Arc::clone(&self.spare) });
        let window = Arc::new(Window { start, bytes });
        Ok(Chunk { window, rows: self.rows(row_group), meta: meta.clone(), dictionary_alone: false })
    }
}

/// The bytes of a column chunk, at their place in the file.
struct Window {
    start: u64,
    bytes: Bytes,
}

impl Length for Window {
    fn len(&self) -> u64 {
        self.start + self.bytes.len() as u64
    }
}

impl Window {
    fn slice(&self, start: u64, length: Option<usize>) -> parquet::errors::Result<Bytes> {
        let short = || ParquetError::EOF("a column chunk is cut short".to_owned());
        let from = start.checked_sub(self.start).ok_or_else(short)? as usize;
        let to = length.map_or(Some(self.bytes.len()), |length| from.checked_add(length)).ok_or_else(short)?;
        if from > to || to > self.bytes.len() { Err(short()) } else { Ok(self.bytes.slice(from..to)) }
    }
}

impl ChunkReader for Window {
    type T = bytes::buf::Reader<Bytes>;

    fn get_read(&self, start: u64) -> parquet::errors::Result<Self::T> {
        Ok(self.slice(start, None)?.reader())
    }

    fn get_bytes(&self, start: u64, length: usize) -> parquet::errors::Result<Bytes> {
        self.slice(start, Some(length))
    }
}

/// One column of one row group in memory.
pub(crate) struct Chunk {
    window: Arc<Window>,
    rows: usize,
    meta: ColumnChunkMetaData,
    /// Only the dictionary was read.
    dictionary_alone: bool,
}

/// A data page in which every row has a value.
pub(crate) struct FullPage {
    pub(super) values: Bytes,
    pub(super) count: usize,
    pub(super) coded: bool,
}

/// The pages of a chunk, if they are all plain or coded and no value is missing.
pub(super) struct FullPages {
    pub(super) dictionary: Option<(Bytes, usize)>,
    pub(super) pages: Vec<FullPage>,
}

impl Chunk {
    pub(super) fn rows(&self) -> usize {
        self.rows
    }

    pub(super) fn descriptor(&self) -> ColumnDescPtr {
        self.meta.column_descr_ptr()
    }

    pub(super) fn page_reader(&self) -> Result<Box<dyn PageReader>, Error> {
        Ok(Box::new(SerializedPageReader::new(Arc::clone(&self.window), &self.meta, self.rows, None)?))
    }

    /// The dictionary page alone, when every value of the chunk is one of its entries.
    pub(super) fn dictionary_if_complete(&self) -> Result<Option<(Bytes, usize)>, Error> {
        if self.dictionary_alone {
            return match self.page_reader()?.get_next_page()? {
                Some(Page::DictionaryPage {
                    buf,
                    num_values,
                    encoding: Encoding::PLAIN | Encoding::PLAIN_DICTIONARY,
                    ..
                }) => Ok(Some((buf, num_values as usize))),
                _ => Err(Damaged("a footer that promises a dictionary where there is none").into()),
            };
        }
        Ok(self.full_pages()?.filter(|full| full.pages.iter().all(|page| page.coded)).and_then(|full| full.dictionary))
    }

    /// `None` if a page needs the general reader.
    pub(super) fn full_pages(&self) -> Result<Option<FullPages>, Error> {
        let optional = match self.meta.column_descr().max_def_level() {
            0 => false,
            1 => true,
            _ => return Ok(None),
        };
        let mut full = FullPages { dictionary: None, pages: Vec::new() };
        for page in self.page_reader()? {
            match page? {
                Page::DictionaryPage {
                    buf,
                    num_values,
                    encoding: Encoding::PLAIN | Encoding::PLAIN_DICTIONARY,
                    ..
                } => {
                    full.dictionary = Some((buf, num_values as usize));
                }
                Page::DataPage { buf, num_values, encoding, .. } => {
                    let values = if optional { after_levels(&buf, num_values as usize) } else { Some(buf) };
                    let (Some(values), Some(coded)) = (values, is_coded(encoding)) else { return Ok(None) };
                    full.pages.push(FullPage { values, count: num_values as usize, coded });
                }
                Page::DataPageV2 {
                    buf,
                    num_values,
                    encoding,
                    num_nulls: 0,
                    def_levels_byte_len,
                    rep_levels_byte_len,
                    ..
                } => {
                    let skip = def_levels_byte_len as usize + rep_levels_byte_len as usize;
                    let Some(coded) = is_coded(encoding) else { return Ok(None) };
                    if skip > buf.len() {
                        return Ok(None);
                    }
                    full.pages.push(FullPage { values: buf.slice(skip..), count: num_values as usize, coded });
                }
                _ => return Ok(None),
            }
        }
        let counted: usize = full.pages.iter().map(|page| page.count).sum();
        Ok((counted == self.rows).then_some(full))
    }
}

fn is_coded(encoding: Encoding) -> Option<bool> {
    match encoding {
        Encoding::PLAIN => Some(false),
        Encoding::RLE_DICTIONARY => Some(true),
        // The name of the same thing in the first version of the format.
        Encoding::PLAIN_DICTIONARY => Some(true),
        _ => None,
    }
}

/// What follows the definition levels of a page of version 1, if none of its values is null.
fn after_levels(page: &Bytes, count: usize) -> Option<Bytes> {
    let length = u32::from_le_bytes(page.get(..4)?.try_into().ok()?) as usize;
    page.get(4..4 + length)?;
    let mut reader = super::bits::Hybrid::new(page.slice(4..4 + length), 1).ok()?;
    let mut defined = vec![0; count];
    reader.fill(Level::PLAIN, &mut defined).ok()?;
    defined.iter().all(|level| *level == 1).then(|| page.slice(4 + length..))
}

//! A column as codes into the list of its distinct values.

use std::collections::HashMap;
use std::hash::Hash;

use parquet::column::reader::get_typed_column_reader;
use parquet::data_type::{ByteArray, ByteArrayType, DataType, Int32Type};

use super::Damaged;
use super::bits::Hybrid;
use super::chunk::{Chunk, FullPage};
use crate::error::Error;
use uncertainty::Level;

/// A type of value that a dictionary of Parquet holds.
pub(crate) trait Dictionary: Sized + Clone + Eq + Hash {
    /// The type's name in Parquet.
    type Physical: DataType;
    /// The entries of a dictionary page, in order.
    fn entries(page: &[u8], count: usize) -> Result<Vec<Self>, Damaged>;
    /// From the general reader.
    fn from_physical(value: &<Self::Physical as DataType>::T) -> Result<Self, Damaged>;
}

impl Dictionary for i32 {
    type Physical = Int32Type;

    fn entries(page: &[u8], count: usize) -> Result<Vec<Self>, Damaged> {
        let entries = page.as_chunks::<4>().0.get(..count).ok_or(Damaged("a dictionary is cut short"))?;
        Ok(entries.iter().map(|four| i32::from_le_bytes(*four)).collect())
    }

    fn from_physical(value: &i32) -> Result<Self, Damaged> {
        Ok(*value)
    }
}

impl Dictionary for String {
    type Physical = ByteArrayType;

    fn entries(mut page: &[u8], count: usize) -> Result<Vec<Self>, Damaged> {
        let mut entries = Vec::new();
        let short = Damaged("a dictionary is cut short");
        for _ in 0..count {
            let (length, rest) = page.split_first_chunk::<4>().ok_or(short)?;
            let (text, rest) = rest.split_at_checked(u32::from_le_bytes(*length) as usize).ok_or(short)?;
            entries.push(String::from_utf8(text.to_vec()).map_err(|_| Damaged("a text is not UTF-8"))?);
            page = rest;
        }
        Ok(entries)
    }

    fn from_physical(value: &ByteArray) -> Result<Self, Damaged> {
        value.as_utf8().map(str::to_owned).map_err(|_| Damaged("a text is not UTF-8"))
    }
}

/// The codes of a column chunk, handed out in blocks from the first row to the last.
pub(crate) enum Codes {
    /// Decoded straight into the block that asks for them.
    Pages {
        pages: std::vec::IntoIter<FullPage>,
        current: Option<Hybrid>,
        /// Codes that are left in the current page.
        left: usize,
    },
    /// Made by the general reader; `position` are handed out.
    Made { codes: Vec<u32>, position: usize },
}

const SHORT: Damaged = Damaged("a column has fewer values than rows");

impl Codes {
    /// The distinct values of the chunk (`None` stands for null) and its codes.
    pub(crate) fn open<T: Dictionary>(chunk: &Chunk) -> Result<(Vec<Option<T>>, Codes), Error> {
        check_type::<T>(chunk)?;
        if let Some(full) = chunk.full_pages()?
            && let Some((dictionary, count)) = full.dictionary
            && full.pages.iter().all(|page| page.coded)
        {
            let entries = T::entries(&dictionary, count)?.into_iter().map(Some).collect();
            return Ok((entries, Codes::Pages { pages: full.pages.into_iter(), current: None, left: 0 }));
        }
        let (entries, codes) = code_anew::<T>(chunk)?;
        Ok((entries, Codes::Made { codes, position: 0 }))
    }

    /// The distinct values of the chunk alone, without decoding its rows where the dictionary tells them.
    pub(crate) fn distinct<T: Dictionary>(chunk: &Chunk) -> Result<Vec<Option<T>>, Error> {
        check_type::<T>(chunk)?;
        match chunk.dictionary_if_complete()? {
            Some((dictionary, count)) => Ok(T::entries(&dictionary, count)?.into_iter().map(Some).collect()),
            None => Ok(code_anew::<T>(chunk)?.0),
        }
    }

    /// The next `out.len()` codes.
    pub(crate) fn fill(&mut self, level: Level, mut out: &mut [u32]) -> Result<(), Damaged> {
        match self {
            Codes::Made { codes, position } => {
                out.copy_from_slice(codes.get(*position..*position + out.len()).ok_or(SHORT)?);
                *position += out.len();
            }
            Codes::Pages { pages, current, left } => {
                while !out.is_empty() {
                    if *left == 0 {
                        let page = pages.next().ok_or(SHORT)?;
                        let width = *page.values.first().ok_or(Damaged("an empty page"))?;
                        *current = Some(Hybrid::new(page.values.slice(1..), width)?);
                        *left = page.count;
                        continue;
                    }
                    let (target, rest) = out.split_at_mut(out.len().min(*left));
                    current.as_mut().ok_or(SHORT)?.fill(level, target)?;
                    *left -= target.len();
                    out = rest;
                }
            }
        }
        Ok(())
    }
}

fn check_type<T: Dictionary>(chunk: &Chunk) -> Result<(), Error> {
    let descriptor = chunk.descriptor();
    let (found, wanted) = (descriptor.physical_type(), T::Physical::get_physical_type());
    if found == wanted {
        return Ok(());
    }
    Err(Error::ColumnType { column: descriptor.path().string(), found: found.to_string(), wanted: wanted.to_string() })
}

/// Codes a chunk whose pages are not all coded, by the general reader.
fn code_anew<T: Dictionary>(chunk: &Chunk) -> Result<(Vec<Option<T>>, Vec<u32>), Error> {
    let descriptor = chunk.descriptor();
    let defined_at = descriptor.max_def_level();
    let reader = parquet::column::reader::get_column_reader(descriptor, chunk.page_reader()?);
    let mut reader = get_typed_column_reader::<T::Physical>(reader);
    let (mut values, mut levels) = (Vec::new(), Vec::new());
    while levels.len().max(values.len()) < chunk.rows() {
        let (rows, _, _) = reader.read_records(chunk.rows(), Some(&mut levels), None, &mut values)?;
        if rows == 0 {
            return Err(Damaged("a column has fewer values than rows").into());
        }
    }
    if defined_at == 0 {
        levels = vec![0; values.len()];
    }
    let mut entries: Vec<Option<T>> = Vec::new();
    let mut known: HashMap<Option<T>, u32> = HashMap::new();
    let mut codes = Vec::with_capacity(chunk.rows());
    let mut values = values.iter();
    for level in levels {
        let value = if level == defined_at { values.next().map(T::from_physical).transpose()? } else { None };
        let next = entries.len() as u32;
        let code = *known.entry(value.clone()).or_insert(next);
        if code == next {
            entries.push(value);
        }
        codes.push(code);
    }
    Ok((entries, codes))
}

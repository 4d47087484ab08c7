//! A column of quantities.

use parquet::column::reader::{get_column_reader, get_typed_column_reader};
use parquet::data_type::{DataType, DoubleType};

use super::Damaged;
use super::chunk::{Chunk, FullPage};
use crate::error::Error;

/// The values of a column chunk, handed out in blocks; null is NaN, which no line may have.
pub(crate) enum Doubles {
    /// Pages of little-endian doubles, and how many values were taken from the first.
    Plain { pages: Vec<FullPage>, page: usize, position: usize },
    /// Read by the general reader.
    Read { values: Vec<f64>, position: usize },
}

impl Doubles {
    pub(crate) fn open(chunk: &Chunk) -> Result<Doubles, Error> {
        let descriptor = chunk.descriptor();
        let (found, wanted) = (descriptor.physical_type(), DoubleType::get_physical_type());
        if found != wanted {
            let column = descriptor.path().string();
            return Err(Error::ColumnType { column, found: found.to_string(), wanted: wanted.to_string() });
        }
        if let Some(full) = chunk.full_pages()?
            && full.pages.iter().all(|page| !page.coded && page.values.len() >= page.count * 8)
        {
            return Ok(Doubles::Plain { pages: full.pages, page: 0, position: 0 });
        }
        let defined_at = descriptor.max_def_level();
        let mut reader = get_typed_column_reader::<DoubleType>(get_column_reader(descriptor, chunk.page_reader()?));
        let (mut values, mut levels) = (Vec::new(), Vec::new());
        while levels.len().max(values.len()) < chunk.rows() {
            let (rows, _, _) = reader.read_records(chunk.rows(), Some(&mut levels), None, &mut values)?;
            if rows == 0 {
                return Err(Damaged("a column has fewer values than rows").into());
            }
        }
        if defined_at > 0 {
            let mut present = values.iter().copied();
            values = levels
                .iter()
                .map(|level| if *level == defined_at { present.next().unwrap_or(f64::NAN) } else { f64::NAN })
                .collect();
        }
        Ok(Doubles::Read { values, position: 0 })
    }

    /// The next `out.len()` values.
    pub(crate) fn fill(&mut self, mut out: &mut [f64]) -> Result<(), Damaged> {
        const SHORT: Damaged = Damaged("a column has fewer values than rows");
        match self {
            Doubles::Read { values, position } => {
                let source = values.get(*position..*position + out.len()).ok_or(SHORT)?;
                out.copy_from_slice(source);
                *position += out.len();
            }
            Doubles::Plain { pages, page, position } => {
                while !out.is_empty() {
                    let current = pages.get(*page).ok_or(SHORT)?;
                    let count = out.len().min(current.count - *position);
                    let (target, rest) = out.split_at_mut(count);
                    let source = current.values.get(*position * 8..(*position + count) * 8).ok_or(SHORT)?;
                    let (source, _) = source.as_chunks::<8>();
                    target.iter_mut().zip(source).for_each(|(value, bytes)| *value = f64::from_le_bytes(*bytes));
                    *position += count;
                    out = rest;
                    if *position == current.count {
                        *page += 1;
                        *position = 0;
                    }
                }
            }
        }
        Ok(())
    }
}

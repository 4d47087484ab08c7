//! Workbooks: XLSX, XLS and ODS, cell by cell, with what the person saw.

mod archive;
mod cell;
mod format;
mod ods;
mod xls;
mod xlsx;

pub use cell::{Area, Cell, Row, Sheet, Value, Visibility};

use super::{Bound, Format, Limits, Problem, Refusal};

/// Reads the sheets of a workbook that was detected as `format`.
pub(crate) fn read(
    format: Format,
    bytes: &[u8],
    limits: &Limits,
    problems: &mut Vec<Problem>,
) -> Result<Vec<Sheet>, Refusal> {
    let sheets = match format {
        Format::Xlsx => xlsx::read(bytes, limits)?,
        Format::Ods => ods::read(bytes, limits)?,
        _ => xls::read(bytes, limits)?,
    };
    let hidden = sheets.iter().filter(|sheet| sheet.visibility != Visibility::Visible).count();
    if hidden > 0 {
        problems.push(Problem::HiddenSheets { count: hidden as u64 });
    }
    for sheet in &sheets {
        let rows = sheet.rows.iter().filter(|row| row.hidden && !row.cells.is_empty()).count();
        if rows > 0 {
            problems.push(Problem::HiddenRows { sheet: sheet.name.to_string(), count: rows as u64 });
        }
        let uncomputed = sheet.rows.iter().flat_map(|row| &row.cells).filter(|cell| cell.is_uncomputed()).count();
        if uncomputed > 0 {
            problems.push(Problem::UncomputedFormulas { sheet: sheet.name.to_string(), count: uncomputed as u64 });
        }
    }
    Ok(sheets)
}

/// Counts cells against the limit of the workbook.
#[derive(Debug)]
struct Budget {
    left: usize,
    limit: usize,
    columns: usize,
}

impl Budget {
    fn new(limits: &Limits) -> Self {
        Budget { left: limits.cells, limit: limits.cells, columns: limits.columns }
    }

    /// One cell more, in `column`.
    fn spend(&mut self, column: u32) -> Result<(), Refusal> {
        if column as usize > self.columns {
            return Err(Refusal::over(Bound::Columns, self.columns));
        }
        self.left = self.left.checked_sub(1).ok_or_else(|| Refusal::over(Bound::Cells, self.limit))?;
        Ok(())
    }
}

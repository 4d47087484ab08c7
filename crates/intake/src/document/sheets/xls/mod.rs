//! Excel 97–2003 workbooks ([MS-XLS], BIFF8) and their predecessor of 1995 (BIFF5).

mod records;
mod strings;

use std::collections::HashMap;
use std::sync::Arc;

use super::Budget;
use super::cell::{Area, Cell, Row, Sheet, Value, Visibility};
use super::format::{self, Shows};
use crate::document::compound::{CompoundFile, u16_at, u32_at};
use crate::document::date::Epoch;
use crate::document::{Format, Limits, Refusal};
use records::{Record, Records, kind};
use strings::{Strings, Texts};

/// What the sheets of a workbook share.
#[derive(Debug, Default)]
struct Shared {
    strings: Vec<Arc<str>>,
    formats: HashMap<u16, Arc<str>>,
    /// Number format of each cell style.
    styles: Vec<u16>,
    epoch: Epoch,
    texts: Texts,
}

/// Reads a workbook.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, Refusal> {
    let file = CompoundFile::open(bytes, limits)?;
    let stream = match file.stream("Workbook")? {
        Some(stream) => stream,
        None => file.stream("Book")?.ok_or_else(|| Refusal::broken(Format::Xls, "no workbook stream"))?,
    };
    let mut shared = Shared::default();
    let sheets = globals(&stream, limits, &mut shared)?;
    let mut budget = Budget::new(limits);
    let mut read = Vec::new();
    for (start, mut sheet) in sheets {
        worksheet(&stream, start, &shared, &mut budget, &mut sheet)?;
        read.push(sheet);
    }
    Ok(read)
}

/// Reads what comes before the sheets; says where each sheet begins.
fn globals(stream: &[u8], limits: &Limits, shared: &mut Shared) -> Result<Vec<(usize, Sheet)>, Refusal> {
    let cut = || Refusal::broken(Format::Xls, "workbook record is cut short");
    let mut sheets = Vec::new();
    let mut records = Records::new(stream, 0);
    let Some(first) = records.next().filter(|record| record.kind == kind::BOF) else {
        return Err(Refusal::broken(Format::Xls, "no beginning of workbook"));
    };
    shared.texts.wide = u16_at(first.data, 0).ok_or_else(cut)? >= 0x600;
    while let Some(record) = records.next() {
        match record.kind {
            kind::FILEPASS => return Err(Refusal::PasswordProtected(Format::Xls)),
            kind::CODEPAGE => shared.texts.codepage = u16_at(record.data, 0).unwrap_or(0),
            kind::DATEMODE if u16_at(record.data, 0) == Some(1) => shared.epoch = Epoch::Y1904,
            kind::FORMAT => {
                let id = u16_at(record.data, 0).ok_or_else(cut)?;
                let text = record.data.get(2..).unwrap_or(&[]);
                let text = if shared.texts.wide { shared.texts.long(text) } else { shared.texts.short(text) };
                shared.formats.insert(id, text.ok_or_else(cut)?.into());
            }
            kind::XF => shared.styles.push(u16_at(record.data, 2).ok_or_else(cut)?),
            kind::BOUNDSHEET => {
                let start = u32_at(record.data, 0).ok_or_else(cut)? as usize;
                // Kind 0 is a sheet of cells; others are charts and macros.
                if record.data.get(5) == Some(&0) && sheets.len() < limits.archive_entries {
                    let visibility = match record.data.get(4).map(|state| state & 3) {
                        Some(1) => Visibility::Hidden,
                        Some(2) => Visibility::VeryHidden,
                        _ => Visibility::Visible,
                    };
                    let name = shared.texts.short(record.data.get(6..).unwrap_or(&[])).ok_or_else(cut)?;
                    sheets.push((start, Sheet { name: name.into(), visibility, ..Sheet::default() }));
                }
            }
            kind::SST => shared.strings = Strings::new(record, &mut records).read(limits).ok_or_else(cut)?,
            kind::EOF => return Ok(sheets),
            _ => {}
        }
    }
    Err(cut())
}

/// The cells of a sheet, by row.
struct Cells<'s> {
    rows: HashMap<u32, Row>,
    shared: &'s Shared,
    budget: &'s mut Budget,
}

fn worksheet(
    stream: &[u8],
    start: usize,
    shared: &Shared,
    budget: &mut Budget,
    sheet: &mut Sheet,
) -> Result<(), Refusal> {
    let cut = || Refusal::broken(Format::Xls, "sheet record is cut short");
    let mut cells = Cells { rows: HashMap::new(), shared, budget };
    // A formula whose result is text: the text follows in a record of its own.
    let mut awaiting: Option<(u32, u32, u16)> = None;
    let mut depth = 0usize;
    let mut ended = false;
    for record in Records::new(stream, start) {
        match record.kind {
            kind::BOF => depth += 1,
            kind::EOF if depth <= 1 => {
                ended = true;
                break;
            }
            kind::EOF => depth -= 1,
            // Charts within the sheet.
            _ if depth > 1 => {}
            kind::WINDOW2 => sheet.right_to_left = u16_at(record.data, 0).is_some_and(|flags| flags & 0x40 != 0),
            kind::ROW => {
                let number = u32::from(u16_at(record.data, 0).ok_or_else(cut)?) + 1;
                if u16_at(record.data, 12).is_some_and(|flags| flags & 0x20 != 0) {
                    cells.row(number).hidden = true;
                }
            }
            kind::MERGECELLS => {
                for area in record.data.get(2..).unwrap_or(&[]).chunks_exact(8) {
                    let at = |place| u16_at(area, place).map(|number| u32::from(number) + 1);
                    if let (Some(first_row), Some(last_row), Some(first_column), Some(last_column)) =
                        (at(0), at(2), at(4), at(6))
                    {
                        cells.budget.spend(first_column)?;
                        sheet.merged.push(Area { first_row, first_column, last_row, last_column });
                    }
                }
            }
            kind::STRING => {
                if let Some((row, column, style)) = awaiting.take() {
                    let text = shared.texts.long(record.data).ok_or_else(cut)?;
                    cells.put(row, column, style, Value::Text(text.into()), true)?;
                }
            }
            kind::FORMULA => awaiting = cells.formula(record).ok_or_else(cut)??,
            _ => cells.cell(record).ok_or_else(cut)??,
        }
    }
    if !ended {
        return Err(cut());
    }
    let mut rows: Vec<Row> = cells.rows.into_values().filter(|row| !row.cells.is_empty()).collect();
    rows.sort_by_key(|row| row.number);
    for row in &mut rows {
        row.cells.sort_by_key(|cell| cell.column);
    }
    sheet.rows = rows;
    Ok(())
}

impl Cells<'_> {
    fn row(&mut self, number: u32) -> &mut Row {
        self.rows.entry(number).or_insert_with(|| Row { number, ..Row::default() })
    }

    fn put(&mut self, row: u32, column: u32, style: u16, value: Value, formula: bool) -> Result<(), Refusal> {
        if matches!(&value, Value::Text(text) if text.is_empty()) && !formula {
            return Ok(());
        }
        self.budget.spend(column)?;
        let format = self.format(style);
        self.row(row).cells.push(Cell { column, value, format, formula });
        Ok(())
    }

    fn format(&self, style: u16) -> Option<Arc<str>> {
        let id = *self.shared.styles.get(usize::from(style))?;
        self.shared.formats.get(&id).cloned().or_else(|| format::built_in(u32::from(id)).map(Arc::from))
    }

    fn number(&self, number: f64, style: u16) -> Value {
        let shows = self.format(style).map_or(Shows::Number, |format| format::shows(&format));
        format::value(number, shows, self.shared.epoch)
    }

    /// A formula with its stored result; says where the text goes that follows. `None` if it is cut short.
    #[expect(clippy::type_complexity, reason = "an option of the record around the result of the budget")]
    fn formula(&mut self, record: Record<'_>) -> Option<Result<Option<(u32, u32, u16)>, Refusal>> {
        let (row, column, style) = head(record.data)?;
        let result = record.data.get(6..14)?;
        let value = match result {
            [kind, _, value, _, _, _, 0xff, 0xff] => match kind {
                0 => return Some(Ok(Some((row, column, style)))),
                1 => Value::Bool(*value != 0),
                2 => Value::Error(error_name(*value).into()),
                _ => Value::Text(Arc::from("")),
            },
            _ => self.number(f64_at(result, 0)?, style),
        };
        Some(self.put(row, column, style, value, true).map(|()| None))
    }

    /// A cell without formula; records that are none are passed over. `None` if it is cut short.
    fn cell(&mut self, record: Record<'_>) -> Option<Result<(), Refusal>> {
        let data = record.data;
        let value = match record.kind {
            kind::LABELSST => match self.shared.strings.get(u32_at(data, 6)? as usize) {
                Some(text) => Value::Text(Arc::clone(text)),
                None => Value::Error("?".into()),
            },
            kind::LABEL | kind::RSTRING => Value::Text(self.shared.texts.long(data.get(6..)?)?.into()),
            kind::NUMBER => self.number(f64_at(data, 6)?, u16_at(data, 4)?),
            kind::RK => self.number(rk(u32_at(data, 6)?), u16_at(data, 4)?),
            kind::BOOLERR => match (data.get(6)?, data.get(7)?) {
                (value, 0) => Value::Bool(*value != 0),
                (value, _) => Value::Error(error_name(*value).into()),
            },
            kind::MULRK => return self.numbers(data),
            _ => return Some(Ok(())),
        };
        let (row, column, style) = head(data)?;
        Some(self.put(row, column, style, value, false))
    }

    /// Several numbers side by side.
    fn numbers(&mut self, data: &[u8]) -> Option<Result<(), Refusal>> {
        let (row, first, _) = head(data)?;
        let cells = data.get(4..data.len().checked_sub(2)?)?;
        for (column, cell) in (first..).zip(cells.chunks_exact(6)) {
            let style = u16_at(cell, 0)?;
            let value = self.number(rk(u32_at(cell, 2)?), style);
            if let Err(refusal) = self.put(row, column, style, value, false) {
                return Some(Err(refusal));
            }
        }
        Some(Ok(()))
    }
}

/// Row, column and style, with which every cell begins.
fn head(data: &[u8]) -> Option<(u32, u32, u16)> {
    Some((u32::from(u16_at(data, 0)?) + 1, u32::from(u16_at(data, 2)?) + 1, u16_at(data, 4)?))
}

fn f64_at(data: &[u8], at: usize) -> Option<f64> {
    Some(f64::from_le_bytes(data.get(at..at + 8)?.try_into().ok()?))
}

/// A number in 30 bits: an integer, or the upper bits of a double; perhaps divided by 100 ([MS-XLS] 2.5.217).
fn rk(bits: u32) -> f64 {
    let number = if bits & 2 != 0 { f64::from((bits as i32) >> 2) } else { f64::from_bits(u64::from(bits & !3) << 32) };
    if bits & 1 != 0 { number / 100.0 } else { number }
}

fn error_name(code: u8) -> &'static str {
    match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0f => "#VALUE!",
        0x17 => "#REF!",
        0x1d => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_numbers() {
        // The examples of [MS-XLS] 2.5.217 and of numbers that writers store so.
        assert_eq!(rk(0x0000_0006), 1.0);
        assert_eq!(rk(0x3ff0_0000), 1.0);
        assert_eq!(rk(0x0000_04d3), 3.08);
        assert_eq!(rk(0xffff_fffe), -1.0);
        assert_eq!(rk(0x4059_0000), 100.0);
    }
}

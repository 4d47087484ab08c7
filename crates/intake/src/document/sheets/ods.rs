//! OpenDocument spreadsheets (ISO/IEC 26300, part 1: tables).

use std::io::BufRead;
use std::sync::Arc;

use quick_xml::events::BytesStart;

use super::Budget;
use super::archive::Archive;
use super::cell::{Area, Cell, Row, Sheet, Value, Visibility};
use super::format::fifteen_digits;
use crate::document::xml::{Token, Xml, attribute};
use crate::document::{Bound, Format, Limits, Refusal};

/// Reads a spreadsheet.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, Refusal> {
    let mut archive = Archive::open(bytes, Format::Ods, limits)?;
    if let Some(manifest) = archive.text("META-INF/manifest.xml")?
        && manifest.contains("encryption-data")
    {
        return Err(Refusal::PasswordProtected(Format::Ods));
    }
    match archive.entry("content.xml")? {
        Some(entry) => content(entry, limits),
        None => Err(Refusal::broken(Format::Ods, "no content part")),
    }
}

/// A cell that is being read.
#[derive(Debug)]
struct Open {
    repeated: u32,
    kind: String,
    value: Option<String>,
    formula: bool,
    text: String,
    paragraphs: usize,
    /// Elements within the cell whose text is not the cell's: notes.
    aside: usize,
    spanned: (u32, u32),
}

/// Where reading is.
#[derive(Debug, Default)]
struct State {
    sheets: Vec<Sheet>,
    /// Styles of tables that are hidden or run from right to left.
    hidden_styles: Vec<String>,
    rtl_styles: Vec<String>,
    style: String,
    row: Row,
    row_repeated: u32,
    next_row: u32,
    next_column: u32,
    cell: Option<Open>,
    /// Tables within tables are left out.
    depth: usize,
}

fn content(entry: impl BufRead, limits: &Limits) -> Result<Vec<Sheet>, Refusal> {
    let mut budget = Budget::new(limits);
    let mut state = State::default();
    let mut xml = Xml::new(entry, Format::Ods, limits);
    let mut buffer = Vec::new();
    loop {
        match xml.next(&mut buffer)? {
            Token::Start { element, empty } => {
                let name = element.local_name().as_ref().to_owned();
                state.open(&name, &element, limits)?;
                if empty {
                    state.close(&name, &mut budget)?;
                }
            }
            Token::End(name) => state.close(&name, &mut budget)?,
            Token::Text(piece) => {
                if let Some(cell) = state.cell.as_mut().filter(|cell| cell.paragraphs > 0 && cell.aside == 0) {
                    cell.push(&piece, limits)?;
                }
            }
            Token::Over => return Ok(state.sheets),
            Token::Aside => {}
        }
    }
}

impl State {
    fn open(&mut self, name: &str, element: &BytesStart<'_>, limits: &Limits) -> Result<(), Refusal> {
        match name {
            "style" => self.style = attribute(element, "name").unwrap_or_default(),
            "table-properties" => {
                if attribute(element, "display").as_deref() == Some("false") {
                    self.hidden_styles.push(self.style.clone());
                }
                if attribute(element, "writing-mode").is_some_and(|mode| mode.starts_with("rl")) {
                    self.rtl_styles.push(self.style.clone());
                }
            }
            "table" => {
                self.depth += 1;
                if self.depth == 1 {
                    let style = attribute(element, "style-name").unwrap_or_default();
                    let hidden = self.hidden_styles.contains(&style);
                    self.sheets.push(Sheet {
                        name: attribute(element, "name").unwrap_or_default().into(),
                        visibility: if hidden { Visibility::Hidden } else { Visibility::Visible },
                        right_to_left: self.rtl_styles.contains(&style),
                        ..Sheet::default()
                    });
                    if self.sheets.len() > limits.archive_entries {
                        return Err(Refusal::over(Bound::ArchiveEntries, limits.archive_entries));
                    }
                    self.next_row = 1;
                }
            }
            "table-row" if self.depth == 1 => {
                let hidden = matches!(attribute(element, "visibility").as_deref(), Some("collapse" | "filter"));
                self.row = Row { number: self.next_row, hidden, cells: Vec::new() };
                self.row_repeated = count(element, "number-rows-repeated");
                self.next_column = 1;
            }
            "table-cell" | "covered-table-cell" if self.depth == 1 => self.cell = Some(Open::new(element)),
            _ => {
                if let Some(cell) = &mut self.cell {
                    cell.open(name, element, limits)?;
                }
            }
        }
        Ok(())
    }

    fn close(&mut self, name: &str, budget: &mut Budget) -> Result<(), Refusal> {
        match name {
            "table" => self.depth = self.depth.saturating_sub(1),
            "table-row" if self.depth == 1 => {
                let row = std::mem::take(&mut self.row);
                if !row.cells.is_empty() {
                    for repeat in 0..self.row_repeated {
                        if repeat > 0 {
                            row.cells.iter().try_for_each(|cell| budget.spend(cell.column))?;
                        }
                        if let Some(sheet) = self.sheets.last_mut() {
                            sheet.rows.push(Row { number: row.number.saturating_add(repeat), ..row.clone() });
                        }
                    }
                }
                self.next_row = self.next_row.saturating_add(self.row_repeated);
            }
            "table-cell" | "covered-table-cell" if self.depth == 1 => {
                if let Some(cell) = self.cell.take() {
                    self.finish(cell, budget)?;
                }
            }
            _ => {
                if let Some(cell) = &mut self.cell {
                    cell.close(name);
                }
            }
        }
        Ok(())
    }

    fn finish(&mut self, open: Open, budget: &mut Budget) -> Result<(), Refusal> {
        let (columns, rows) = open.spanned;
        if (columns > 1 || rows > 1)
            && let Some(sheet) = self.sheets.last_mut()
        {
            budget.spend(self.next_column)?;
            sheet.merged.push(Area {
                first_row: self.row.number,
                first_column: self.next_column,
                last_row: self.row.number.saturating_add(rows - 1),
                last_column: self.next_column.saturating_add(columns - 1),
            });
        }
        let repeated = open.repeated;
        if let Some((value, format, formula)) = open.finished() {
            for repeat in 0..repeated {
                let column = self.next_column.saturating_add(repeat);
                budget.spend(column)?;
                self.row.cells.push(Cell { column, value: value.clone(), format: format.clone(), formula });
            }
        }
        self.next_column = self.next_column.saturating_add(repeated);
        Ok(())
    }
}

impl Open {
    fn new(element: &BytesStart<'_>) -> Self {
        let value = ["value", "date-value", "time-value", "boolean-value", "string-value"]
            .iter()
            .find_map(|name| attribute(element, name));
        Open {
            repeated: count(element, "number-columns-repeated"),
            // LibreOffice writes errors as text and says so in an extension.
            kind: attribute(element, "value-type").unwrap_or_default(),
            value,
            formula: attribute(element, "formula").is_some(),
            text: String::new(),
            paragraphs: 0,
            aside: 0,
            spanned: (count(element, "number-columns-spanned"), count(element, "number-rows-spanned")),
        }
    }

    fn open(&mut self, name: &str, element: &BytesStart<'_>, limits: &Limits) -> Result<(), Refusal> {
        match name {
            "annotation" => self.aside += 1,
            _ if self.aside > 0 => {}
            "p" => {
                if self.paragraphs > 0 {
                    self.text.push('\n');
                }
                self.paragraphs += 1;
            }
            "s" => {
                let spaces = count(element, "c").min(1024);
                for _ in 0..spaces {
                    self.push(" ", limits)?;
                }
            }
            "tab" => self.push("\t", limits)?,
            "line-break" => self.push("\n", limits)?,
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) {
        if name == "annotation" {
            self.aside = self.aside.saturating_sub(1);
        }
    }

    fn push(&mut self, piece: &str, limits: &Limits) -> Result<(), Refusal> {
        if self.text.len() + piece.len() > limits.xml_text_bytes {
            return Err(Refusal::over(Bound::XmlText, limits.xml_text_bytes));
        }
        self.text.push_str(piece);
        Ok(())
    }

    /// The value, the text that was shown if it says more, and whether a formula computed it.
    fn finished(self) -> Option<(Value, Option<Arc<str>>, bool)> {
        let Open { kind, value, formula, text, .. } = self;
        let raw = value.unwrap_or_default();
        let number = || raw.trim().parse::<f64>().ok().and_then(fifteen_digits);
        let or_error = |value: Option<Value>| value.unwrap_or_else(|| Value::Error(raw.as_str().into()));
        let read = match kind.as_str() {
            "float" | "percentage" | "currency" => or_error(number().map(Value::Number)),
            "date" => or_error(raw.get(..10).and_then(|day| day.parse().ok()).map(Value::Date)),
            "time" => or_error(duration(&raw).map(Value::Duration)),
            "boolean" => Value::Bool(raw == "true"),
            "string" if !raw.is_empty() && text.is_empty() => Value::Text(raw.into()),
            _ if is_error(&text) && formula => Value::Error(text.as_str().into()),
            _ if text.is_empty() && kind.is_empty() => Value::Empty,
            _ => Value::Text(text.as_str().into()),
        };
        let shown = match read {
            Value::Number(_) | Value::Date(_) | Value::Duration(_) if !text.is_empty() => Some(text.into()),
            _ => None,
        };
        let holds = !matches!(&read, Value::Empty) && !matches!(&read, Value::Text(text) if text.is_empty());
        (holds || formula).then_some((read, shown, formula))
    }
}

/// `#DIV/0!`, `#N/A`, `Err:502`.
fn is_error(text: &str) -> bool {
    (text.starts_with('#') && text.ends_with(['!', '?', 'A'])) || text.starts_with("Err:")
}

/// A count that is at least 1.
fn count(element: &BytesStart<'_>, name: &str) -> u32 {
    attribute(element, name).and_then(|text| text.parse().ok()).filter(|count| *count > 0).unwrap_or(1)
}

/// `PT10H30M00S` in days.
fn duration(text: &str) -> Option<rust_decimal::Decimal> {
    let mut seconds = 0.0f64;
    let mut figures = String::new();
    for c in text.strip_prefix("PT")?.chars() {
        match c {
            '0'..='9' | '.' => figures.push(c),
            _ => {
                let value: f64 = figures.parse().ok()?;
                figures.clear();
                seconds += value
                    * match c {
                        'H' => 3600.0,
                        'M' => 60.0,
                        'S' => 1.0,
                        _ => return None,
                    };
            }
        }
    }
    fifteen_digits(seconds / 86_400.0)
}

//! Office Open XML workbooks (ECMA-376 part 1, SpreadsheetML).

use std::collections::HashMap;
use std::io::BufRead;
use std::sync::Arc;

use quick_xml::events::BytesStart;

use super::Budget;
use super::archive::Archive;
use super::cell::{Area, Cell, Row, Sheet, Value, Visibility};
use super::format::{self, Shows};
use crate::document::date::Epoch;
use crate::document::xml::{Token, Xml, attribute, is_set};
use crate::document::{Bound, Format, Limits, Refusal};

/// The number format of a cell style, and what it shows.
type Style = (Option<Arc<str>>, Shows);

/// What the sheets of a workbook share.
#[derive(Debug, Default)]
struct Shared {
    strings: Vec<Arc<str>>,
    styles: Vec<Style>,
    epoch: Epoch,
}

/// Reads a workbook.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Vec<Sheet>, Refusal> {
    let mut archive = Archive::open(bytes, Format::Xlsx, limits)?;
    let book = archive.find("xl/workbook.xml").ok_or_else(|| Refusal::broken(Format::Xlsx, "no workbook part"))?;
    let targets = targets(&mut archive, limits)?;
    let mut shared = Shared::default();
    let mut sheets = Vec::new();
    if let Some(entry) = archive.entry(&book)? {
        sheets = workbook(entry, limits, &mut shared)?;
    }
    if let Some(entry) = archive.entry("xl/styles.xml")? {
        shared.styles = styles(entry, limits)?;
    }
    if let Some(entry) = archive.entry("xl/sharedStrings.xml")? {
        shared.strings = strings(entry, limits)?;
    }
    let mut budget = Budget::new(limits);
    let mut read = Vec::new();
    for (relation, mut sheet) in sheets {
        // Chart sheets and the like have no cells.
        let Some(path) = targets.get(&relation).filter(|path| path.contains("worksheets/")) else { continue };
        match archive.entry(path)? {
            Some(entry) => worksheet(entry, limits, &shared, &mut budget, &mut sheet)?,
            None => return Err(Refusal::broken(Format::Xlsx, format!("no part {path}"))),
        }
        read.push(sheet);
    }
    Ok(read)
}

/// The parts that the workbook refers to, by relation.
fn targets(archive: &mut Archive<'_>, limits: &Limits) -> Result<HashMap<String, String>, Refusal> {
    let mut targets = HashMap::new();
    let Some(entry) = archive.entry("xl/_rels/workbook.xml.rels")? else { return Ok(targets) };
    let mut xml = Xml::new(entry, Format::Xlsx, limits);
    let mut buffer = Vec::new();
    loop {
        match xml.next(&mut buffer)? {
            Token::Start { element, .. } if element.local_name().as_ref() == "Relationship" => {
                if let (Some(id), Some(target)) = (attribute(&element, "Id"), attribute(&element, "Target")) {
                    let target = match target.strip_prefix('/') {
                        Some(absolute) => absolute.to_owned(),
                        None => format!("xl/{target}"),
                    };
                    targets.insert(id, target);
                }
            }
            Token::Over => return Ok(targets),
            _ => {}
        }
    }
}

/// The sheets of the workbook with their relations, and from which day it counts.
fn workbook(entry: impl BufRead, limits: &Limits, shared: &mut Shared) -> Result<Vec<(String, Sheet)>, Refusal> {
    let mut sheets = Vec::new();
    let mut xml = Xml::new(entry, Format::Xlsx, limits);
    let mut buffer = Vec::new();
    loop {
        match xml.next(&mut buffer)? {
            Token::Start { element, .. } => match element.local_name().as_ref() {
                "workbookPr" if is_set(&element, "date1904") => shared.epoch = Epoch::Y1904,
                "sheet" => {
                    let visibility = match attribute(&element, "state").as_deref() {
                        Some("hidden") => Visibility::Hidden,
                        Some("veryHidden") => Visibility::VeryHidden,
                        _ => Visibility::Visible,
                    };
                    let name = attribute(&element, "name").unwrap_or_default().into();
                    sheets.push((
                        attribute(&element, "id").unwrap_or_default(),
                        Sheet { name, visibility, ..Sheet::default() },
                    ));
                    if sheets.len() > limits.archive_entries {
                        return Err(Refusal::over(Bound::ArchiveEntries, limits.archive_entries));
                    }
                }
                _ => {}
            },
            Token::Over => return Ok(sheets),
            _ => {}
        }
    }
}

/// The number format of each cell style.
fn styles(entry: impl BufRead, limits: &Limits) -> Result<Vec<Style>, Refusal> {
    let mut own: HashMap<u32, Arc<str>> = HashMap::new();
    let mut styles = Vec::new();
    let mut in_cells = false;
    let mut xml = Xml::new(entry, Format::Xlsx, limits);
    let mut buffer = Vec::new();
    loop {
        match xml.next(&mut buffer)? {
            Token::Start { element, .. } => match element.local_name().as_ref() {
                "numFmt" => {
                    if let (Some(id), Some(code)) = (number(&element, "numFmtId"), attribute(&element, "formatCode")) {
                        own.insert(id, code.into());
                    }
                }
                "cellXfs" => in_cells = true,
                "xf" if in_cells => {
                    let id = number(&element, "numFmtId").unwrap_or(0);
                    let code = own.get(&id).cloned().or_else(|| format::built_in(id).map(Arc::from));
                    let shows = code.as_deref().map_or(Shows::Number, format::shows);
                    styles.push((code, shows));
                }
                _ => {}
            },
            Token::End(name) if name == "cellXfs" => in_cells = false,
            Token::Over => return Ok(styles),
            _ => {}
        }
    }
}

/// The texts that cells refer to, phonetic helps left out.
fn strings(entry: impl BufRead, limits: &Limits) -> Result<Vec<Arc<str>>, Refusal> {
    let mut strings: Vec<Arc<str>> = Vec::new();
    let mut text = Text::default();
    let mut xml = Xml::new(entry, Format::Xlsx, limits);
    let mut buffer = Vec::new();
    loop {
        match xml.next(&mut buffer)? {
            Token::Start { element, empty } => match element.local_name().as_ref() {
                "si" if empty => strings.push(Arc::from("")),
                "si" => text = Text::default(),
                name if !empty => text.open(name),
                _ => {}
            },
            Token::Text(piece) => text.push(&piece, limits)?,
            Token::End(name) if name == "si" => {
                strings.push(text.said.as_str().into());
                if strings.len() > limits.cells {
                    return Err(Refusal::over(Bound::Cells, limits.cells));
                }
            }
            Token::End(name) => text.close(&name),
            Token::Over => return Ok(strings),
            Token::Aside => {}
        }
    }
}

/// Rich text: the pieces in `t`, but not those in `rPh`.
#[derive(Debug, Default)]
struct Text {
    said: String,
    within: bool,
    phonetic: bool,
}

impl Text {
    fn open(&mut self, name: &str) {
        self.within |= name == "t";
        self.phonetic |= name == "rPh";
    }

    fn close(&mut self, name: &str) {
        self.within &= name != "t";
        self.phonetic &= name != "rPh";
    }

    fn push(&mut self, piece: &str, limits: &Limits) -> Result<(), Refusal> {
        if self.within && !self.phonetic {
            if self.said.len() + piece.len() > limits.xml_text_bytes {
                return Err(Refusal::over(Bound::XmlText, limits.xml_text_bytes));
            }
            self.said.push_str(piece);
        }
        Ok(())
    }
}

/// A cell that is being read.
#[derive(Debug, Default)]
struct Open {
    column: u32,
    kind: String,
    style: usize,
    formula: bool,
    in_value: bool,
    value: String,
    inline: Text,
}

fn worksheet(
    entry: impl BufRead,
    limits: &Limits,
    shared: &Shared,
    budget: &mut Budget,
    sheet: &mut Sheet,
) -> Result<(), Refusal> {
    let mut xml = Xml::new(entry, Format::Xlsx, limits);
    let mut buffer = Vec::new();
    let mut row = Row::default();
    let mut open: Option<Open> = None;
    loop {
        match xml.next(&mut buffer)? {
            Token::Start { element, empty } => match (element.local_name().as_ref(), &mut open) {
                ("sheetView", _) => sheet.right_to_left |= is_set(&element, "rightToLeft"),
                ("row", _) => {
                    let next = sheet
                        .rows
                        .last()
                        .map_or(1, |last| last.number.saturating_add(1))
                        .max(row.number.saturating_add(1));
                    row = Row {
                        number: number(&element, "r").unwrap_or(next),
                        hidden: is_set(&element, "hidden"),
                        cells: Vec::new(),
                    };
                }
                ("c", _) if !empty => {
                    let next = row.cells.last().map_or(1, |last| last.column.saturating_add(1));
                    let column =
                        attribute(&element, "r").and_then(|name| place(&name)).map_or(next, |(_, column)| column);
                    open = Some(Open {
                        column,
                        kind: attribute(&element, "t").unwrap_or_default(),
                        style: number(&element, "s").unwrap_or(0) as usize,
                        ..Open::default()
                    });
                }
                ("f", Some(cell)) => cell.formula = true,
                ("v", Some(cell)) => cell.in_value = !empty,
                ("mergeCell", _) => {
                    if let Some(area) = attribute(&element, "ref").and_then(|text| area(&text)) {
                        sheet.merged.push(area);
                        budget.spend(area.first_column)?;
                    }
                }
                (name, Some(cell)) if !empty => cell.inline.open(name),
                _ => {}
            },
            Token::Text(piece) => {
                if let Some(cell) = &mut open {
                    if cell.in_value {
                        if cell.value.len() + piece.len() > limits.xml_text_bytes {
                            return Err(Refusal::over(Bound::XmlText, limits.xml_text_bytes));
                        }
                        cell.value.push_str(&piece);
                    } else {
                        cell.inline.push(&piece, limits)?;
                    }
                }
            }
            Token::End(name) => match (name.as_str(), &mut open) {
                ("c", _) => {
                    if let Some(cell) = open.take().and_then(|cell| finished(cell, shared)) {
                        budget.spend(cell.column)?;
                        row.cells.push(cell);
                    }
                }
                ("row", _) => {
                    let done = std::mem::take(&mut row);
                    row.number = done.number;
                    if !done.cells.is_empty() {
                        add(sheet, done);
                    }
                }
                ("v", Some(cell)) => cell.in_value = false,
                (name, Some(cell)) => cell.inline.close(name),
                _ => {}
            },
            Token::Over => return Ok(()),
            Token::Aside => {}
        }
    }
}

/// Adds a row in its place; rows and cells come in order in all but damaged files.
fn add(sheet: &mut Sheet, mut row: Row) {
    if !row.cells.is_sorted_by_key(|cell| cell.column) {
        row.cells.sort_by_key(|cell| cell.column);
    }
    let after = sheet.rows.last().is_none_or(|last| last.number < row.number);
    if after {
        sheet.rows.push(row);
        return;
    }
    match sheet.rows.binary_search_by_key(&row.number, |other| other.number) {
        Ok(at) => {
            if let Some(same) = sheet.rows.get_mut(at) {
                same.cells.append(&mut row.cells);
                same.cells.sort_by_key(|cell| cell.column);
            }
        }
        Err(at) => sheet.rows.insert(at, row),
    }
}

/// The cell that was read; `None` if it holds nothing.
fn finished(cell: Open, shared: &Shared) -> Option<Cell> {
    let (format, shows) = match shared.styles.get(cell.style) {
        Some((format, shows)) => (format.clone(), *shows),
        None => (None, Shows::Number),
    };
    let text = cell.value;
    let value = match cell.kind.as_str() {
        "s" => match text.trim().parse::<usize>().ok().and_then(|index| shared.strings.get(index)) {
            Some(string) => Value::Text(Arc::clone(string)),
            None => Value::Error(text.into()),
        },
        "inlineStr" => Value::Text(cell.inline.said.into()),
        "str" => Value::Text(text.into()),
        "b" => Value::Bool(text.trim() == "1"),
        "e" => Value::Error(text.into()),
        "d" => match text.get(..10).and_then(|day| day.parse().ok()) {
            Some(date) => Value::Date(date),
            None => Value::Error(text.into()),
        },
        _ if text.trim().is_empty() => Value::Empty,
        _ => match text.trim().parse::<f64>() {
            Ok(number) => format::value(number, shows, shared.epoch),
            Err(_) => Value::Error(text.into()),
        },
    };
    let empty =
        matches!(&value, Value::Empty) || matches!(&value, Value::Text(text) if text.is_empty() && !cell.formula);
    (!empty || cell.formula).then_some(Cell { column: cell.column, value, format, formula: cell.formula })
}

fn number(element: &BytesStart<'_>, name: &str) -> Option<u32> {
    attribute(element, name)?.trim().parse().ok()
}

/// Row and column of `AB12`, counted from 1.
pub(super) fn place(name: &str) -> Option<(u32, u32)> {
    let name = name.trim_start_matches('$');
    let letters = name.find(|c: char| !c.is_ascii_alphabetic())?;
    let (letters, row) = name.split_at_checked(letters)?;
    let column = letters.bytes().try_fold(0u32, |column, letter| {
        column.checked_mul(26)?.checked_add(u32::from(letter.to_ascii_uppercase() - b'A') + 1)
    })?;
    let row = row.trim_start_matches('$').parse().ok()?;
    (row > 0 && column > 0).then_some((row, column))
}

fn area(text: &str) -> Option<Area> {
    let (first, last) = text.split_once(':').unwrap_or((text, text));
    let ((first_row, first_column), (last_row, last_column)) = (place(first)?, place(last)?);
    Some(Area { first_row, first_column, last_row, last_column })
}

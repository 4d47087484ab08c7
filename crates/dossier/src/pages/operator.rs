//! The pages of a document of an operator. They are in English, as the act demands.

use std::collections::BTreeMap;

use calendar::Date;
use export::cbam::{Cell, Column, Content, GapKind, Paper, PaperKind};
use rust_decimal::Decimal;
use serde::Serialize;
use serde_json::json;

use super::TEMPLATES;
use super::block::{Block, Table};
use crate::papers::{COMMITMENT, INSTALLATION, OPENING, PAPER};
use crate::sign::sha256;
use crate::typeset::{Manuscript, printable};

/// Most letters of a column of words that count for its width.
const WIDEST: usize = 26;
/// Most letters of a word, which is not broken: of a field's name.
const LONGEST: usize = 56;
/// Rows and letters of a table that is not broken over pages.
const WHOLE_ROWS: usize = 20;
const WHOLE_LETTERS: usize = 2000;

#[derive(Serialize)]
struct Page {
    language: &'static str,
    title: String,
    /// Author in the file's own description.
    firm: String,
    footer: String,
    of: &'static str,
    overline: String,
    edition: &'static str,
    name: String,
    kind: String,
    made: String,
    facts: Vec<[String; 2]>,
    note: String,
    groups: Vec<Group>,
    gaps: Option<Table>,
    acts: Table,
    seal: &'static str,
    attachments: Vec<super::Attached>,
}

#[derive(Serialize)]
struct Group {
    name: String,
    items: Vec<Item>,
}

#[derive(Serialize)]
struct Item {
    number: u8,
    title: String,
    clause: String,
    blocks: Vec<Block>,
}

/// The manuscript of a document: a function of the attachments, the day and the version alone.
pub fn paper_manuscript(
    paper: &Paper,
    attachments: &BTreeMap<String, Vec<u8>>,
    date: Date,
    engine: &str,
) -> Result<Manuscript, serde_json::Error> {
    let operator = paper.operator.as_deref().map_or_else(|| "Operator not stated".to_owned(), printable);
    let name = printable(&paper.installation);
    let gaps = paper.gaps();
    let summary = paper.paper == PaperKind::SummaryReport;
    let page = Page {
        language: "en",
        title: format!("{}: {name}, {}", paper.title, paper.year),
        firm: operator.clone(),
        footer: format!("{} · {name} · {} · Qafila {engine}", paper.title, paper.year),
        of: "of",
        overline: format!("CBAM  {}", paper.year),
        edition: if summary { "For buyers" } else { "For the verifier" },
        name,
        kind: paper.title.clone(),
        made: format!("Made on {date}. Regulation (EU) 2023/956, Implementing Regulation (EU) 2025/2547."),
        facts: vec![
            ["Operator".to_owned(), operator],
            ["Country".to_owned(), paper.country.clone()],
            ["Reporting period".to_owned(), format!("1 January to 31 December {}", paper.year)],
        ],
        note: match gaps.len() {
            0 => "Every field that the items ask for is stated.".to_owned(),
            1 => "One field that the items ask for is not stated; it is listed at the end.".to_owned(),
            many => format!("{many} fields that the items ask for are not stated; they are listed at the end."),
        },
        groups: paper.groups.iter().map(group).collect(),
        gaps: (!gaps.is_empty()).then(|| {
            let rows = gaps.iter().map(|gap| {
                let lacks = match gap.kind {
                    GapKind::NotStated => "not stated",
                    GapKind::NotInEnglish => "to be translated into English",
                };
                vec![gap.item.to_string(), gap.at.clone(), lacks.to_owned(), gap.clause.clone()]
            });
            plain(&[("Item", true), ("Field", false), ("", false), ("Clause", false)], rows.collect())
        }),
        acts: {
            let rows = paper.acts.iter();
            let rows = rows.map(|act| vec![act.table.clone(), act.act.clone(), act.place.clone(), act.checked.clone()]);
            plain(&[("Table", false), ("Act", false), ("Where", false), ("Compared on", false)], rows.collect())
        },
        seal: if summary {
            "This document is signed. “qafila verify” checks signature and pages; with the operator’s report it also makes every figure again."
        } else {
            "This document is signed and carries the installation’s data: “qafila verify” makes every figure again from them."
        },
        attachments: attachments.keys().map(|name| attached(name)).collect(),
    };
    let mut files: BTreeMap<String, Vec<u8>> =
        TEMPLATES.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect();
    files.insert("paper.typ".to_owned(), include_bytes!("../../templates/paper.typ").to_vec());
    files.insert("page.json".to_owned(), serde_json::to_vec(&page)?);
    files.extend(attachments.iter().map(|(name, bytes)| (format!("attached/{name}"), bytes.clone())));
    let evidence = attachments.get(PAPER).map(|bytes| sha256(bytes)).unwrap_or_default();
    let ident = json!([evidence, paper.paper.code(), date.to_string()]).to_string();
    let date = (date.year(), super::part(date.month()), super::part(date.day()));
    Ok(Manuscript { main: "paper.typ".to_owned(), files, ident, date })
}

fn attached(name: &str) -> super::Attached {
    let (description, relationship) = match name {
        PAPER => ("This document as data", "data"),
        INSTALLATION => ("Data of the installation, from which the figures are computed", "source"),
        COMMITMENT => ("Digest of the data of the installation", "supplement"),
        OPENING => ("What opens the digest", "supplement"),
        _ => ("Other", "supplement"),
    };
    super::Attached { name: name.to_owned(), description: description.to_owned(), relationship }
}

fn group(group: &export::cbam::Group) -> Group {
    let items = group.items.iter().map(|item| Item {
        number: item.number,
        title: subscripts(&item.title),
        clause: item.clause.clone(),
        blocks: item.content.iter().map(block).collect(),
    });
    Group { name: group.name.clone(), items: items.collect() }
}

fn block(content: &Content) -> Block {
    match content {
        Content::Text { text } => Block::Text { text: subscripts(&printable(text)) },
        Content::Facts { rows } => Block::Facts {
            rows: rows
                .iter()
                .map(|fact| {
                    let value = match (&fact.value, &fact.unit) {
                        (Cell::Number(number), Some(unit)) if unit == "°" => format!("{number}°"),
                        (Cell::Number(number), Some(unit)) => format!("{} {}", figure(*number), written(unit)),
                        (value, _) => cell(value),
                    };
                    [subscripts(&fact.label), value]
                })
                .collect(),
        },
        Content::Table { columns, rows, totals } => Block::Table(table(columns, rows, totals)),
    }
}

fn table(columns: &[Column], rows: &[Vec<Cell>], totals: &[Option<Decimal>]) -> Table {
    let head = columns.iter().map(|column| match &column.unit {
        Some(unit) => format!("{} ({})", column.name, written(unit)),
        None => column.name.clone(),
    });
    let columns: Vec<(String, bool)> = head.zip(columns.iter().map(|column| column.numeric)).collect();
    let mut cells: Vec<Vec<String>> = rows.iter().map(|row| row.iter().map(cell).collect()).collect();
    if !totals.is_empty() {
        let mut total: Vec<String> = totals.iter().map(|sum| sum.map(figure).unwrap_or_default()).collect();
        if let Some(first) = total.first_mut().filter(|first| first.is_empty()) {
            "Total".clone_into(first);
        }
        cells.push(total);
    }
    let named: Vec<(&str, bool)> = columns.iter().map(|(name, numeric)| (name.as_str(), *numeric)).collect();
    Table { total: !totals.is_empty(), ..plain(&named, cells) }
}

/// A table whose columns share the line by the letters that they need: figures as many as the longest has, words at most
/// [`WIDEST`], and no heading is cut within a word.
fn plain(columns: &[(&str, bool)], rows: Vec<Vec<String>>) -> Table {
    let mut table =
        Table::new(String::new(), columns.iter().map(|(name, numeric)| ((*name).to_owned(), 0, *numeric)).collect());
    let count = |text: &str| text.chars().count();
    for (index, (name, numeric)) in columns.iter().enumerate() {
        let heading = name.split(' ').map(count).max().unwrap_or(0) + 1;
        let cells = rows.iter().filter_map(|row| row.get(index));
        let needed = cells
            .map(|cell| {
                let word = cell.split_whitespace().map(count).max().unwrap_or(0);
                if *numeric { count(cell) } else { count(cell).min(WIDEST).max(word.min(LONGEST)) }
            })
            .max()
            .unwrap_or(0);
        // Two letters for the insets.
        let width = needed.max(heading) + 2;
        if let Some(share) = table.widths.get_mut(index) {
            *share = u8::try_from(width).unwrap_or(u8::MAX);
        }
    }
    // A short table stays on one page, unless a cell is as long as a page.
    table.whole =
        rows.len() <= WHOLE_ROWS && rows.iter().flatten().map(|cell| count(cell)).sum::<usize>() < WHOLE_LETTERS;
    table.letters = table.widths.iter().map(|width| usize::from(*width)).collect();
    table.rows = rows;
    table
}

fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Number(number) => figure(*number),
        Cell::Text(text) => printable(text),
        Cell::NotStated => "not stated".to_owned(),
        Cell::Nothing => "–".to_owned(),
    }
}

/// Formulas as they are printed: they are plain letters in the law's forms and in files.
fn subscripts(text: &str) -> String {
    text.replace("CO2", "CO₂").replace("Nm3", "Nm³")
}

/// A unit as it is printed.
fn written(unit: &str) -> String {
    // A heading is not broken within its unit.
    subscripts(unit).replace(' ', "\u{a0}").replace('/', "/\u{2060}")
}

/// Digits in groups of three before the point, with narrow spaces (ISO 80000-1).
fn figure(number: Decimal) -> String {
    let text = number.normalize().to_string();
    let (sign, digits) = text.strip_prefix('-').map_or(("", text.as_str()), |digits| ("−", digits));
    let (whole, fraction) = digits.split_once('.').map_or((digits, None), |(whole, rest)| (whole, Some(rest)));
    let mut grouped = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 {
            grouped.push('\u{202f}');
        }
        grouped.push(digit);
    }
    match fraction {
        Some(fraction) => format!("{sign}{grouped}.{fraction}"),
        None => format!("{sign}{grouped}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_read_in_threes() {
        let of = |text: &str| figure(text.parse().unwrap());
        assert_eq!(of("1037310"), "1\u{202f}037\u{202f}310");
        assert_eq!(of("-12800.50"), "−12\u{202f}800.5");
        assert_eq!(of("0.00206"), "0.00206");
        assert_eq!(of("100"), "100");
    }
}

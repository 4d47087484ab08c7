//! A document as a person sees it, near the rows that are spoken of: the lines of a page, the rows of a sheet or table,
//! the lines of an invoice.

use std::collections::BTreeSet;

use ::intake::document::sheets::Sheet;
use ::intake::document::table::Table;
use ::intake::document::{Content, Limits, Refusal, Source, column_letters, open};
use ::measure::Place;

/// The most rows that are shown of a document.
const ROWS_MAX: usize = 160;
/// Rows at the beginning of a part, where titles and headers are.
const HEAD_ROWS: u32 = 6;
/// The most columns, and the most letters of a cell.
const COLUMNS_MAX: usize = 40;
const CELL_MAX: usize = 160;

/// What part of a document is seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A table, which has one part only.
    Table,
    /// The lines of an invoice.
    Invoice,
    /// A page, from 1.
    Page(u32),
    /// A sheet, by its name.
    Sheet(String),
}

/// A part of a document, as far as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Which part.
    pub part: Part,
    /// Whether its first column is at the right.
    pub right_to_left: bool,
    /// How its columns are called; empty for the lines of a page.
    pub columns: Vec<String>,
    /// Its rows; what is between two of them may be left out.
    pub rows: Vec<SeenRow>,
}

/// A row that is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenRow {
    /// Its number, as people see it.
    pub number: u32,
    /// Whether rows are left out before it.
    pub after_gap: bool,
    /// Its cells, one for each column.
    pub cells: Vec<String>,
}

/// A document near the places that are spoken of, each row with those beside it; its beginning if there are none. Less
/// than a reading would spend is spent on it: what is beyond is refused, and can be looked at whole.
///
/// # Errors
/// Why nothing of it can be shown.
pub fn sight(source: Source, name: &str, places: &[Place]) -> Result<Vec<Seen>, Refusal> {
    let limits = Limits {
        table_bytes: 64 << 20,
        file_bytes: 24 << 20,
        unpacked_bytes: 96 << 20,
        cells: 600_000,
        pages: 300,
        ..Limits::default()
    };
    let mut left = ROWS_MAX;
    Ok(match open(source, name, &limits)?.content {
        Content::Table(table) => {
            let wanted = Wanted::of(HEAD_ROWS, places.iter(), &mut left);
            vec![of_table(&table, &wanted)?]
        }
        Content::Sheets(sheets) => {
            let parts = sheets.iter().map(|sheet| {
                let here = |place: &&Place| place.sheet.as_deref().is_none_or(|name| name == &*sheet.name);
                of_sheet(sheet, &Wanted::of(HEAD_ROWS, places.iter().filter(here), &mut left))
            });
            parts.filter(|part| !part.rows.is_empty()).collect()
        }
        Content::Pages(pages) => {
            let parts = pages.iter().zip(1..).map(|(page, number)| {
                let rows = page.lines().iter().zip(1..).map(|(line, at)| (at, vec![cell(&line.text())])).collect();
                let here = |place: &&Place| place.page == Some(number);
                // The page itself is beside it: only what was read of it is looked for.
                let head = if places.is_empty() { 2 * HEAD_ROWS } else { 0 };
                let wanted = Wanted::of(head, places.iter().filter(here), &mut left);
                Seen { part: Part::Page(number), right_to_left: false, columns: Vec::new(), rows: wanted.choose(rows) }
            });
            parts.filter(|part| !part.rows.is_empty()).collect()
        }
        Content::Invoice(invoice) => {
            let rows = invoice.lines.iter().zip(1..).map(|(line, at)| {
                let number = |number: Option<rust_decimal::Decimal>| number.map(|n| n.to_string()).unwrap_or_default();
                let code = line.unit_code.clone().unwrap_or_default();
                (at, vec![cell(&line.item), number(line.quantity), cell(&code), number(line.amount)])
            });
            let (rows, wanted) = (rows.collect(), Wanted::of(HEAD_ROWS, places.iter(), &mut left));
            let columns = ["Item/Name", "Quantity", "unitCode", "LineExtensionAmount"].map(str::to_owned).to_vec();
            vec![Seen { part: Part::Invoice, right_to_left: false, columns, rows: wanted.choose(rows) }]
        }
    })
}

/// Which rows of a part are shown.
struct Wanted {
    rows: BTreeSet<u32>,
    last: u32,
}

impl Wanted {
    /// The first `head` rows and those near the places, as many as are left.
    fn of<'p>(head: u32, places: impl Iterator<Item = &'p Place>, left: &mut usize) -> Self {
        let mut rows: BTreeSet<u32> = if *left > 0 { (1..=head).collect() } else { BTreeSet::new() };
        for row in places.filter_map(|place| place.row) {
            if rows.len() >= *left {
                break;
            }
            rows.extend(row.saturating_sub(1).max(1)..=row.saturating_add(1));
        }
        *left = left.saturating_sub(rows.len());
        Wanted { last: rows.last().copied().unwrap_or(0), rows }
    }

    fn choose(&self, rows: Vec<(u32, Vec<String>)>) -> Vec<SeenRow> {
        let mut before = 0;
        let chosen = rows.into_iter().filter(|(number, _)| self.rows.contains(number)).map(|(number, cells)| {
            // A row without anything in it is not listed: it is no gap.
            let after_gap = (before + 1..number).any(|between| !self.rows.contains(&between));
            before = number;
            SeenRow { number, after_gap, cells }
        });
        chosen.collect()
    }
}

fn of_table(table: &Table, wanted: &Wanted) -> Result<Seen, Refusal> {
    let mut rows = Vec::new();
    for record in table.rows()? {
        let record = record?;
        let number = u32::try_from(record.line).unwrap_or(u32::MAX);
        if number > wanted.last {
            break;
        }
        if wanted.rows.contains(&number) {
            rows.push((number, record.iter().take(COLUMNS_MAX).map(cell).collect()));
        }
    }
    Ok(squared(Part::Table, false, wanted.choose(rows)))
}

fn of_sheet(sheet: &Sheet, wanted: &Wanted) -> Seen {
    let rows = sheet.rows.iter().filter(|row| wanted.rows.contains(&row.number)).map(|row| {
        let width = row.cells.last().map_or(0, |cell| cell.column as usize).min(COLUMNS_MAX);
        let cells = (1_u32..).take(width).map(|column| row.cell(column).map(|seen| cell(&seen.value.raw())));
        (row.number, cells.map(Option::unwrap_or_default).collect())
    });
    squared(Part::Sheet(sheet.name.to_string()), sheet.right_to_left, wanted.choose(rows.collect()))
}

/// Rows of one width, their columns called as in a spreadsheet.
fn squared(part: Part, right_to_left: bool, mut rows: Vec<SeenRow>) -> Seen {
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    for row in &mut rows {
        row.cells.resize(width, String::new());
    }
    Seen { part, right_to_left, columns: (1_u32..).take(width).map(column_letters).collect(), rows }
}

/// A cell as it may be shown.
fn cell(text: &str) -> String {
    let plain = crate::words::plain(text.trim());
    match plain.char_indices().nth(CELL_MAX) {
        Some((end, _)) => format!("{}…", plain.get(..end).unwrap_or_default()),
        None => plain,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(row: u32) -> Place {
        Place { row: Some(row), ..Place::default() }
    }

    fn numbers(seen: &Seen) -> Vec<(u32, bool)> {
        seen.rows.iter().map(|row| (row.number, row.after_gap)).collect()
    }

    #[test]
    fn a_table_is_shown_near_what_is_spoken_of() {
        let mut text = String::from("Date;Quantité\n");
        for row in 2..=500 {
            text += &format!("01/02/2025;{row}\n");
        }
        let source = Source::from(text.into_bytes());
        let seen = sight(source.clone(), "a.csv", &[at(40), at(41), at(300)]).expect("shown");
        let [table] = &*seen else { panic!("one part") };
        assert_eq!(table.columns, ["A", "B"]);
        let rows = numbers(table);
        assert_eq!(&rows[..6], &[1, 2, 3, 4, 5, 6].map(|row| (row, false)));
        assert_eq!(
            rows[6..],
            [(39, true), (40, false), (41, false), (42, false), (299, true), (300, false), (301, false)]
        );
        assert_eq!(table.rows.last().map(|row| &row.cells[..]), Some(&["01/02/2025".to_owned(), "301".to_owned()][..]));
        // However much is spoken of.
        let all: Vec<Place> = (1..=500).map(at).collect();
        assert!(sight(source, "a.csv", &all).expect("shown")[0].rows.len() <= ROWS_MAX + 3);
    }

    #[test]
    fn what_turns_a_line_round_is_shown_as_a_picture() {
        let table = "Désignation;Quantité\nGasoil \u{202e}x;12\nGasoil\u{9b}31m;13\n";
        let seen = sight(Source::from(table.as_bytes()), "a.csv", &[]).expect("shown");
        let cells: Vec<&str> = seen[0].rows.iter().map(|row| &*row.cells[0]).collect();
        assert_eq!(cells, ["Désignation", "Gasoil \u{fffd}x", "Gasoil\u{fffd}31m"]);
    }
}

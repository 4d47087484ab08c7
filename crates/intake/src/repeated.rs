//! Rows of one document that say the same. They all count, for what was bought twice is written twice; but the firm is told
//! (`docs/firm-folder.md`, §3).

use std::collections::HashMap;
use std::hash::{BuildHasher, Hash, RandomState};

use measure::{ActivityLine, Place};

use crate::document::Problem;
use crate::duplicates::number;

/// What to tell of rows that carry the number of a document and say what a row before them says.
pub(crate) fn rows(lines: &[ActivityLine]) -> Option<Problem> {
    let marks = RandomState::new();
    let mut firsts: HashMap<u64, &ActivityLine> = HashMap::new();
    let (mut count, mut example) = (0, None);
    for line in lines.iter().filter(|line| line.evidence.place.row.is_some()) {
        let Some(number) = number(line) else { continue };
        let first = *firsts.entry(marks.hash_one((number, said(line)))).or_insert(line);
        if at(first) != at(line) && said(first) == said(line) {
            count += 1;
            example.get_or_insert((first, line));
        }
    }
    let (first, again) = example?;
    let number = again.document_number.clone().unwrap_or_default();
    Some(Problem::RepeatedRows {
        count,
        again: shown(&again.evidence.place),
        first: shown(&first.evidence.place),
        number,
    })
}

/// What is the same where a row was written twice.
fn said(line: &ActivityLine) -> impl Hash + PartialEq + '_ {
    let amount = line.amount.as_ref().map(|money| (money.amount, &money.currency));
    let what = (&line.site, line.activity.as_str(), &line.label, &line.supplier);
    let terms: Vec<_> = line.terms.iter().map(|term| (term.value, &term.unit)).collect();
    (what, line.stage, line.category, line.period, line.quantity, &line.unit, terms, amount)
}

/// The row of a line, in its sheet or on its page.
fn at(line: &ActivityLine) -> (Option<u32>, Option<&str>, Option<u32>) {
    let place = &line.evidence.place;
    (place.page, place.sheet.as_deref(), place.row)
}

/// A row as spreadsheets name it; of a page `13:9`.
pub(crate) fn shown(place: &Place) -> String {
    let row = place.row.map(|row| row.to_string()).unwrap_or_default();
    match (&place.sheet, place.page) {
        (Some(sheet), _) => format!("{sheet}!{row}"),
        (None, Some(page)) => format!("{page}:{row}"),
        (None, None) => row,
    }
}

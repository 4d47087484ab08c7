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
        if first.evidence.place.row != line.evidence.place.row && said(first) == said(line) {
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

/// A row as spreadsheets name it.
fn shown(place: &Place) -> String {
    let row = place.row.map(|row| row.to_string()).unwrap_or_default();
    place.sheet.as_ref().map_or(row.clone(), |sheet| format!("{sheet}!{row}"))
}

//! Columns that stand side by side for the same thing: of several years, of what was and of what was planned.

use std::collections::{BTreeMap, BTreeSet};

use calendar::{Date, Month, Period};

use super::grid::Cell;
use super::plan::Wide;
use super::span::NO_YEAR;
use super::year::{tokens, years_in};
use crate::Vocabulary;
use crate::document::date::{self, Reading};

/// The year that is all a cell says.
pub(super) fn year_alone(cell: &Cell<'_>) -> Option<i16> {
    let raw = match cell {
        Cell::Text(_) | Cell::Number { .. } => cell.raw(),
        _ => return None,
    };
    let folded = language::fold(&raw);
    folded.parse().ok().filter(|year| folded.len() == 4 && calendar::YEARS.contains(year))
}

/// Whether figures may head a column: a year, the number of a month, a day that stands for one.
pub(super) fn may_head(cell: &Cell<'_>) -> bool {
    let raw = cell.raw();
    let raw = raw.trim();
    year_alone(cell).is_some()
        || raw.parse().is_ok_and(|number: i8| (1..=12).contains(&number))
        || date::read(raw).is_ok()
}

/// The one year that a header says; `Err` if it says several.
pub(super) fn year_in(vocabulary: &Vocabulary, header: &str) -> Result<Option<i16>, ()> {
    let years = years_in(vocabulary, header);
    if years.len() > 1 { Err(()) } else { Ok(years.first().copied()) }
}

/// A header without its year and without the words of what was: `Gasoil réel 2025` is `Gasoil`.
pub(super) fn without_year(vocabulary: &Vocabulary, header: &str) -> String {
    let mut left = header.to_owned();
    for token in tokens(header).into_iter().rev() {
        if token.year().is_some() || vocabulary.same_phrase("actual", &token.word).is_some() {
            left.replace_range(token.start..token.end, "");
        }
    }
    left.split_whitespace().collect::<Vec<_>>().join(" ").trim_matches([' ', '-', '–', ':', '/', ',', '_']).to_owned()
}

/// Whether a header says that its column is of what was planned or of the year before: `Budget`, `Janvier N-1`.
pub(super) fn is_not_actual(vocabulary: &Vocabulary, header: &str) -> bool {
    let tokens = tokens(header);
    let before = tokens.windows(2).any(|pair| {
        let [letter, number] = pair else { return false };
        ["n", "a", "y"].contains(&&*letter.word)
            && ["1", "2"].contains(&&*number.word)
            && ["-", "−", "–"].contains(&number.gap.trim())
    });
    before || vocabulary.phrase("not_actual", header).is_some()
}

/// Whether a text over columns says of which year they are, or whether of what was or of what was planned, and no more.
pub(super) fn is_side(vocabulary: &Vocabulary, above: &str) -> bool {
    let left = without_year(vocabulary, above);
    left.is_empty()
        || vocabulary.same_phrase("not_actual", &language::fold(&left)).is_some()
        || (tokens(&left).len() == 2 && is_not_actual(vocabulary, &left))
}

/// Headers that say the same of several years, by the number of their column.
pub(super) fn of_years<'h>(
    vocabulary: &Vocabulary,
    headers: impl Iterator<Item = (u32, &'h str)>,
) -> BTreeMap<u32, i16> {
    let mut alike: BTreeMap<String, Vec<(u32, i16)>> = BTreeMap::new();
    for (number, header) in headers.filter(|(_, header)| !is_not_actual(vocabulary, header)) {
        if let Ok(Some(year)) = year_in(vocabulary, header) {
            alike.entry(language::fold(&without_year(vocabulary, header))).or_default().push((number, year));
        }
    }
    let several =
        |years: &Vec<(u32, i16)>| years.iter().any(|(_, year)| years.first().is_some_and(|(_, first)| first != year));
    alike.into_values().filter(several).flatten().collect()
}

/// Whether columns are headed by years that follow one another, and not by numbers that look like years.
pub(super) fn follow(columns: &[&Wide]) -> bool {
    let years: Vec<i16> = columns.iter().filter_map(|wide| wide.year).collect();
    let step = |step: i16| years.windows(2).all(|pair| matches!(pair, [a, b] if b - a == step));
    step(1) || step(-1)
}

/// Months that columns are headed by in figures: all of `1` to `12`, or the first or last days of different months. Whether
/// `01/02/2025` begins February is known only where the day comes first.
pub(super) fn months<'h>(headers: impl Iterator<Item = (u32, &'h str)>, day_first: bool) -> BTreeMap<u32, Month> {
    let mut numbers: Vec<(u32, i8)> = Vec::new();
    let mut days: BTreeMap<u32, Date> = BTreeMap::new();
    for (column, header) in headers {
        match (header.parse(), date::read(header)) {
            (Ok(number), _) => numbers.push((column, number)),
            (_, Ok(Reading::Day { date, .. })) => drop(days.insert(column, date)),
            (_, Ok(Reading::Ambiguous { day_first: date, .. })) if day_first => drop(days.insert(column, date)),
            (_, Ok(_)) => return BTreeMap::new(),
            _ => {}
        }
    }
    if numbers.iter().map(|(_, number)| *number).eq(1..=12) {
        return numbers.into_iter().filter_map(|(column, month)| Some((column, Month::new(NO_YEAR, month)?))).collect();
    }
    let month = |date: &Date| Period::month(Month::of(*date));
    let whole =
        days.values().all(|date| month(date).start() == *date) || days.values().all(|date| month(date).end() == *date);
    let apart: BTreeSet<(i16, i8)> = days.values().map(|date| (date.year(), date.month())).collect();
    if !whole || apart.len() < 2 || apart.len() < days.len() {
        return BTreeMap::new();
    }
    days.into_iter().map(|(column, date)| (column, Month::of(date))).collect()
}

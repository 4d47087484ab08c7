//! What a bill says once: its number, its contract, its dates.

use calendar::{Date, Period};

use super::roles::{Kind, Labels, Role};
use super::row::{Found, Row, rows};
use crate::Vocabulary;
use crate::document::date::{self, Order};
use crate::document::number;

/// Longest date, in words: `1er décembre 2025`, `31 - 12 - 2025`.
const LONGEST_DATE: usize = 5;

/// What a bill says once.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Info {
    pub number: Option<String>,
    pub date: Option<Date>,
    pub event_date: Option<Date>,
    pub contract: Option<String>,
    pub meter: Option<String>,
    pub supplier: Option<String>,
    pub title: String,
    /// First and last day, as printed.
    pub period: Option<(Date, Date)>,
    /// Whether a label says that these days are a period.
    pub period_labelled: bool,
    /// A month or year alone.
    pub month: Option<Period>,
    pub days: Option<i32>,
    /// Whether a date could be read in two ways and the day was taken first.
    pub day_first_assumed: bool,
}

/// Words that may be the value of a label: beside it, then below it.
pub(super) fn values(rows: &[Row], at: usize, label: &Found) -> Vec<String> {
    let Some(row) = rows.get(at) else { return Vec::new() };
    // An item may be part of a value: sludge of sanitation.
    let is_label = |role: Role| role.kind() == Kind::Info || matches!(role, Role::Quantity | Role::Vat);
    let others =
        || row.labels.iter().filter(|other| *other != label && is_label(other.role) && other.role != label.role);
    let same_end = |to: usize| {
        // The same label in a second language stands between.
        row.labels.iter().filter(|other| other.role == label.role && other.from > to).map(|other| other.to).min()
    };
    let to_right = {
        let next = others().map(|other| other.from).filter(|from| *from > label.to).min().unwrap_or(row.words.len());
        let from = same_end(label.to).filter(|end| *end < next).unwrap_or(label.to) + 1;
        row.words_between(from, next)
    };
    let to_left = {
        let from = others().map(|other| other.to + 1).filter(|to| *to <= label.from).max().unwrap_or(0);
        row.words_between(from, label.from)
    };
    let below = rows.get(at + 1).filter(|below| below.page == row.page).map(|below| {
        let words = below.words.iter().filter(|word| word.left < label.right + row.size && word.right > label.left);
        words.map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ")
    });
    let mut values = if label.right_to_left { vec![to_left, to_right] } else { vec![to_right] };
    values.extend(below);
    values
        .iter()
        .map(|value| value.trim_matches([' ', ':', '-', '–']).to_owned())
        .filter(|value| !value.is_empty())
        .collect()
}

/// The first value of a label that reads as wanted.
pub(super) fn first<T>(rows: &[Row], role: Role, read: impl Fn(&str) -> Option<T>) -> Option<T> {
    rows.iter().enumerate().find_map(|(at, row)| {
        let labels = row.labels.iter().filter(|label| label.role == role);
        labels.flat_map(|label| values(rows, at, label)).find_map(|value| read(&value))
    })
}

/// The number or code that a text begins with: it holds a figure, and is no date.
pub(super) fn code(text: &str) -> Option<String> {
    let word = text.split(' ').find(|word| word.chars().any(char::is_numeric))?;
    let word = word.trim_matches([':', ',', ';', '(', ')']);
    (date::read(word).is_err() && word.chars().count() <= 40).then(|| word.to_owned())
}

/// A whole number of days.
fn whole(text: &str) -> Option<i32> {
    let first = text.split(' ').next()?;
    match number::read(first).ok()? {
        number::Reading::Sure(amount) => i32::try_from(amount.value).ok().filter(|days| (1..=400).contains(days)),
        number::Reading::Ambiguous { .. } => None,
    }
}

/// The dates within a text, in order.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dates {
    order: Order,
    pub(super) assumed: bool,
}

impl Dates {
    /// What the dates of a bill say of their order; the day first if they do not say, as in French and Arabic.
    pub(super) fn of(rows: &[Row]) -> Self {
        let mut proved = None;
        let mut doubtful = false;
        for word in rows.iter().flat_map(|row| &row.words) {
            match date::read(&word.text) {
                Ok(date::Reading::Day { order: Some(order), .. }) => proved = proved.or(Some(order)),
                Ok(date::Reading::Ambiguous { .. }) => doubtful = true,
                _ => {}
            }
        }
        Dates { order: proved.unwrap_or(Order::DayFirst), assumed: proved.is_none() && doubtful }
    }

    fn day(&self, reading: date::Reading) -> Option<Date> {
        match (reading, self.order) {
            (date::Reading::Day { date, .. }, _) => Some(date),
            (date::Reading::Ambiguous { day_first, .. }, Order::DayFirst) => Some(day_first),
            (date::Reading::Ambiguous { month_first, .. }, Order::MonthFirst) => Some(month_first),
            (date::Reading::Month(_), _) => None,
        }
    }

    /// Every day that a text names.
    pub(super) fn days(&self, text: &str) -> Vec<Date> {
        let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
        let mut days = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let longest = (1..=LONGEST_DATE.min(words.len() - at)).rev().find_map(|length| {
                let text = words.get(at..at + length)?.join(" ");
                let text = text.trim_matches([',', ';', '(', ')', ':']);
                // A dash parts two dates before it parts a date.
                let reading = date::read(text).ok()?;
                self.day(reading).map(|day| (day, length))
            });
            match longest {
                Some((day, length)) => {
                    days.push(day);
                    at += length;
                }
                None => at += 1,
            }
        }
        days
    }

    /// The month that a text names.
    fn month(&self, text: &str) -> Option<Period> {
        let words: Vec<&str> = text.split(' ').take(3).collect();
        (1..=words.len()).rev().find_map(|length| match date::read(&words.get(..length)?.join(" ")) {
            Ok(date::Reading::Month(month)) => Some(Period::month(month)),
            _ => None,
        })
    }
}

/// Reads what the rows of a bill say once.
pub(super) fn read(rows: &[Row], vocabulary: &Vocabulary) -> Info {
    let dates = Dates::of(rows);
    let day = |role: Role| first(rows, role, |text| dates.days(text).first().copied());
    let pair = |text: &str| match dates.days(text).as_slice() {
        // In Arabic the first day stands on the right.
        [from, to, ..] if from > to && text.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c)) => Some((*to, *from)),
        [from, to, ..] => Some((*from, *to)),
        _ => None,
    };
    let ends = || day(Role::PeriodFrom).zip(day(Role::PeriodTo));
    // Without a label: two days on a line that has no label of another date.
    let other = [Role::Date, Role::DueDate, Role::EventDate, Role::Arrears];
    let unlabelled = rows.iter().filter(|row| !other.iter().any(|role| row.has(*role)));
    let anywhere = || unlabelled.clone().find_map(|row| pair(&row.words_between(0, row.words.len())));
    let labelled = first(rows, Role::Period, pair).or_else(ends);
    Info {
        number: first(rows, Role::Number, code),
        date: day(Role::Date),
        event_date: day(Role::EventDate),
        contract: first(rows, Role::Contract, code),
        meter: first(rows, Role::Meter, code),
        supplier: supplier(rows),
        title: title(rows),
        period: labelled.or_else(anywhere),
        period_labelled: labelled.is_some(),
        month: first(rows, Role::Period, |text| dates.month(text)),
        days: first(rows, Role::Days, whole).or_else(|| unlabelled_days(rows, labelled.or_else(anywhere), vocabulary)),
        day_first_assumed: dates.assumed,
    }
}

/// A number of days without a label (`30 jours`): taken only if it is that of the period, because a term of payment
/// is written in the same way.
fn unlabelled_days(rows: &[Row], period: Option<(Date, Date)>, vocabulary: &Vocabulary) -> Option<i32> {
    let (from, to) = period?;
    let between = Period::new(from, to).ok()?.days();
    let day = |text: &str| vocabulary.phrase("day", text).is_some();
    let said = |row: &Row| {
        row.words.windows(2).find_map(|pair| match pair {
            [number, word] if day(&word.text) => whole(&number.text),
            [word, number] if day(&word.text) && word.is_right_to_left() => whole(&number.text),
            _ => None,
        })
    };
    rows.iter().filter_map(said).find(|days| *days == between || *days == between - 1)
}

/// Who wrote the paper: a known operator, or what stands in the largest letters at its head.
fn supplier(rows: &[Row]) -> Option<String> {
    let head = rows.len().min(6);
    let group = |row: &Row, at: usize| {
        // The words around one, as far as they stand together.
        let near = |a: usize, b: usize| matches!((row.words.get(a), row.words.get(b)), (Some(a), Some(b)) if b.left - a.right < 1.5 * row.size);
        let mut from = at;
        while from > 0 && near(from - 1, from) {
            from -= 1;
        }
        let mut to = at;
        while near(to, to + 1) {
            to += 1;
        }
        row.words_between(from, to + 1)
    };
    let operator = rows.iter().take(head).find_map(|row| {
        let label = row.labels.iter().find(|label| label.role == Role::Operator)?;
        Some(if label.right_to_left { row.words_between(label.from, label.to + 1) } else { group(row, label.from) })
    });
    operator.or_else(|| {
        let row = rows
            .iter()
            .take(head)
            .find(|row| row.words.iter().any(|word| word.text.chars().any(char::is_alphabetic)))?;
        let rightmost = row.words.first().is_some_and(|word| word.is_right_to_left()) && row.words.len() > 1;
        if rightmost {
            Some(
                row.words
                    .iter()
                    .take_while(|word| word.is_right_to_left())
                    .map(|word| word.text.as_str())
                    .collect::<Vec<_>>()
                    .join(" "),
            )
        } else {
            Some(group(row, 0))
        }
    })
}

/// What the paper calls itself: the last words of its first line.
fn title(rows: &[Row]) -> String {
    let known = |role: Role| matches!(role, Role::Electricity | Role::Water | Role::MediumVoltage | Role::HighVoltage);
    let row =
        rows.iter().take(6).find(|row| row.figures.is_empty() && row.labels.iter().any(|label| known(label.role)));
    let Some(row) = row.or(rows.first()) else { return String::new() };
    let Some(label) = row.labels.iter().find(|label| known(label.role)) else { return row.text.clone() };
    // From the word after the last wide gap before the label.
    let mut from = label.from;
    while from > 0
        && matches!((row.words.get(from - 1), row.words.get(from)), (Some(a), Some(b)) if b.left - a.right < 1.5 * row.size)
    {
        from -= 1;
    }
    row.words_between(from, row.words.len())
}

/// The rows of some pages.
pub(super) fn of_pages(pages: &[crate::document::pages::Page], units: &units::Units) -> Vec<Row> {
    let marks = super::row::marks(pages);
    pages.iter().flat_map(|page| rows(page, Labels::embedded(), units, &marks)).collect()
}

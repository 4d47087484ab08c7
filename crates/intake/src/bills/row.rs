//! A line of a page, with its labels and its figures found.

use language::fold;
use rust_decimal::Decimal;
use units::Units;

use super::roles::{Kind, Labels, Role};
use super::stack;
use crate::document::number::{self, Column};
use crate::document::pages::{Page, Word};

/// Words of one figure or label stand nearer than this, in sizes of the letters.
const FIGURE_GAP: f64 = 0.5;
const LABEL_GAP: f64 = 1.3;
/// Longest figure, in words: `1 234 567,89`.
const LONGEST_FIGURE: usize = 5;

/// A label on a line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Found {
    pub role: Role,
    /// First and last of its words.
    pub from: usize,
    pub to: usize,
    pub left: f64,
    pub right: f64,
    pub right_to_left: bool,
}

/// A figure on a line.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Figure {
    pub value: Decimal,
    /// As written.
    pub raw: String,
    pub percent: bool,
    /// The unit that stands beside it.
    pub unit: Option<String>,
    /// First and last of its words.
    pub from: usize,
    pub to: usize,
    pub left: f64,
    pub right: f64,
}

/// A line of a page.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Row {
    /// Page, counted from 1.
    pub page: u32,
    /// Line of the page, counted from 1.
    pub line: u64,
    pub baseline: f64,
    /// Size of its letters.
    pub size: f64,
    /// Its text, in the order in which it is read.
    pub text: String,
    /// Its words from left to right; Arabic words next to each other in the order in which they are read.
    pub words: Vec<Word>,
    pub labels: Vec<Found>,
    pub figures: Vec<Figure>,
}

/// The lines of a page.
pub(super) fn rows(page: &Page, labels: &Labels, units: &Units, marks: &Column) -> Vec<Row> {
    let read = |line: u64, baseline: f64, words: Vec<Word>, text: String| {
        let figures = figures(&words, units, marks);
        let labels = find(&words, labels);
        let size = words.iter().map(|word| word.size).fold(1.0, f64::max);
        Row { page: page.number, line, baseline, size, text, words, labels, figures }
    };
    let lines = (1u64..).zip(page.lines());
    let rows = lines.map(|(line, source)| read(line, source.baseline, in_place(&source.words), source.text()));
    stack::joined(rows.collect(), |first, words| {
        let text: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
        let text = text.join(" ");
        let baseline = words.iter().map(|word| word.baseline).fold(first.baseline, f64::max);
        read(first.line, baseline, words, text)
    })
}

/// What the figures of some pages say about their decimal mark.
pub(super) fn marks(pages: &[Page]) -> Column {
    let mut column = Column::new();
    for word in pages.iter().flat_map(|page| &page.words) {
        column.observe(&word.text);
    }
    column
}

/// From left to right, whatever the order of reading; runs of Arabic words stay in theirs.
fn in_place(words: &[Word]) -> Vec<Word> {
    let mut words = words.to_vec();
    words.sort_by(|a, b| a.left.total_cmp(&b.left));
    let mut start = 0;
    while start < words.len() {
        let run = words.iter().skip(start).take_while(|word| word.is_right_to_left()).count();
        if let Some(run) = words.get_mut(start..start + run) {
            run.reverse();
        }
        start += run.max(1);
    }
    words
}

/// Space between two words, in sizes of their letters; negative if they overlap.
fn gap(a: &Word, b: &Word) -> f64 {
    (a.left.max(b.left) - a.right.min(b.right)) / a.size.max(b.size).max(1.0)
}

fn find(words: &[Word], labels: &Labels) -> Vec<Found> {
    // A word may fold to several: `d'électricité`, `HT/m³`.
    let tokens: Vec<(usize, String)> = words
        .iter()
        .enumerate()
        .flat_map(|(at, word)| {
            let folded = fold(&word.text);
            folded.split(' ').filter(|part| !part.is_empty()).map(|part| (at, part.to_owned())).collect::<Vec<_>>()
        })
        .collect();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some((first, token)) = tokens.get(at) {
        let matched = labels.beginning(token).iter().find_map(|phrase| {
            let here = tokens.get(at..at + phrase.words.len())?;
            if !here.iter().map(|(_, token)| token).eq(phrase.words.iter()) {
                return None;
            }
            let last = here.last().map_or(*first, |(word, _)| *word);
            // `E-55310` is not the letter E: a label begins (but for an article) and ends with a word.
            let begins =
                at == 0 || tokens.get(at - 1).is_none_or(|(word, text)| word != first || text.chars().count() == 1);
            let ends = tokens.get(at + phrase.words.len()).is_none_or(|(word, _)| *word != last);
            let span = words.get(*first..=last)?;
            let together = span.windows(2).all(|pair| matches!(pair, [a, b] if gap(a, b) <= LABEL_GAP));
            let colon = || {
                span.last().is_some_and(|word| word.text.ends_with(':'))
                    || words.get(last + 1).is_some_and(|word| word.text.starts_with(':'))
            };
            (begins && ends && together && (!phrase.colon || colon())).then_some((phrase, last, span))
        });
        let Some((phrase, last, span)) = matched else {
            at += 1;
            continue;
        };
        found.push(Found {
            role: phrase.role,
            from: *first,
            to: last,
            left: span.iter().map(|word| word.left).fold(f64::INFINITY, f64::min),
            right: span.iter().map(|word| word.right).fold(f64::NEG_INFINITY, f64::max),
            right_to_left: span.iter().any(Word::is_right_to_left),
        });
        at += phrase.words.len();
    }
    found
}

fn figures(words: &[Word], units: &Units, marks: &Column) -> Vec<Figure> {
    let mut figures = Vec::new();
    let mut at = 0;
    // Bounds of a tranche stand in brackets: `(0-150 kWh)`. A bracket that nothing closes says nothing.
    let mut closed_by: Option<usize> = None;
    while let Some(word) = words.get(at) {
        if let Some(close) = closed_by {
            if at <= close {
                at += 1;
                continue;
            }
            closed_by = None;
        }
        if word.text.starts_with('(') && !word.text.contains(')') {
            closed_by = words.iter().skip(at).position(|word| word.text.contains(')')).map(|offset| at + offset);
            at += 1;
            continue;
        }
        match figure(words, at, units, marks) {
            Some(figure) => {
                at = figure.to + 1;
                figures.push(figure);
            }
            None => at += 1,
        }
    }
    figures
}

/// The longest figure that begins with a word.
fn figure(words: &[Word], from: usize, units: &Units, marks: &Column) -> Option<Figure> {
    let first = words.get(from)?;
    if !first.text.starts_with(|c: char| c.is_numeric() || "+-−–(".contains(c)) {
        return None;
    }
    let mut raw = first.text.clone();
    let mut best = read(&raw, units, marks).map(|(amount, unit)| (amount, unit, from, raw.clone()));
    for to in from + 1..from + LONGEST_FIGURE {
        let (Some(before), Some(word)) = (words.get(to - 1), words.get(to)) else { break };
        if gap(before, word) > FIGURE_GAP || !continues(&word.text) {
            break;
        }
        raw.push(' ');
        raw.push_str(&word.text);
        if let Some((amount, unit)) = read(&raw, units, marks) {
            best = Some((amount, unit, to, raw.clone()));
        }
    }
    let ((value, mut percent), mut unit, mut to, raw) = best?;
    let beside = |at: usize| words.get(at).filter(|word| words.get(to).is_some_and(|last| gap(last, word) <= 1.0));
    if let Some(next) = beside(to + 1) {
        if next.text == "%" || next.text == "٪" {
            percent = true;
            to += 1;
        } else if unit.is_none() {
            unit = unit_of(&next.text, units);
        }
    }
    if unit.is_none() && !percent && from > 0 {
        // In Arabic the unit follows on the left.
        unit = words
            .get(from - 1)
            .filter(|word| word.is_right_to_left() && gap(word, first) <= 1.0)
            .and_then(|word| unit_of(&word.text, units));
    }
    let span = words.get(from..=to)?;
    Some(Figure {
        value,
        raw,
        percent,
        unit,
        from,
        to,
        left: span.iter().map(|word| word.left).fold(f64::INFINITY, f64::min),
        right: span.iter().map(|word| word.right).fold(f64::NEG_INFINITY, f64::max),
    })
}

/// `234`, `234,56` after `1`: a group of three.
fn continues(text: &str) -> bool {
    let digits = text.chars().take_while(|c| c.is_numeric()).count();
    digits == 3 && text.chars().nth(3).is_none_or(|c| ",.٫%-".contains(c))
}

type Read = ((Decimal, bool), Option<String>);

fn read(raw: &str, units: &Units, marks: &Column) -> Option<Read> {
    let amount = match marks.read(raw) {
        Ok(amount) => amount,
        // Nothing says what the mark of `1,234` is: in Morocco the comma parts decimals. The checks of the bill tell.
        Err(number::NumberError::Ambiguous { comma, .. }) => return Some(((comma, false), None)),
        Err(_) => return None,
    };
    if amount.label.is_empty() {
        return Some(((amount.value, amount.percent), None));
    }
    let unit = unit_of(&amount.label, units)?;
    Some(((amount.value, amount.percent), Some(unit)))
}

/// A unit or a currency as it is written, if it is one: brackets and stops around it do not count.
pub(super) fn unit_of(text: &str, units: &Units) -> Option<String> {
    let text = text.trim_matches(|c: char| "()[].,;:/".contains(c));
    let lone = text.is_empty() || text.chars().all(|c| c.is_numeric());
    (!lone && text.chars().count() <= 24 && units.parse(text).is_ok()).then(|| text.to_owned())
}

impl Row {
    pub(super) fn has(&self, role: Role) -> bool {
        self.labels.iter().any(|label| label.role == role)
    }

    /// What the row may be about.
    pub(super) fn items(&self) -> impl Iterator<Item = Role> {
        self.labels.iter().map(|label| label.role).filter(|role| role.kind() == Kind::Item)
    }

    /// The words from one place to another.
    pub(super) fn words_between(&self, from: usize, to: usize) -> String {
        let words: Vec<&str> = self.words.iter().take(to).skip(from).map(|word| word.text.as_str()).collect();
        words.join(" ")
    }

    /// What stands before the first figure, or after the last if the row is read from the right.
    pub(super) fn designation(&self) -> String {
        let figure = |at: usize| self.figures.iter().any(|figure| (figure.from..=figure.to).contains(&at));
        let arabic = self.words.iter().enumerate().filter(|(at, word)| word.is_right_to_left() && !figure(*at)).count();
        let (from, to) = match (self.figures.first(), self.figures.last()) {
            (Some(first), Some(last)) if first.from == 0 && arabic > 0 => (last.to + 1, self.words.len()),
            (Some(first), _) => (0, first.from),
            _ => (0, self.words.len()),
        };
        self.words_between(from, to).trim_matches([' ', ':']).to_owned()
    }
}

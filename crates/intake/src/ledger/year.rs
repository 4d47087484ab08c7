//! The year that a title, a sheet, a file or a folder says its data are of.
//!
//! Not every number like a year is one: papers say when they were printed, the standard that they follow, a telephone.

use std::collections::BTreeSet;

use super::grid::GridRow;
use crate::Vocabulary;
use crate::document::date::{self, Reading};

/// What is said of the year of bare months.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct SaidYear {
    /// The one year that all that says a year says.
    pub year: Option<i16>,
    /// What holds figures like a year and does not settle it.
    pub doubtful: Vec<String>,
}

impl SaidYear {
    /// The year that texts agree upon. One that names several (`Comparaison 2024-2025`) is settled by another that names one of
    /// them.
    pub(crate) fn of<'t>(vocabulary: &Vocabulary, texts: impl Iterator<Item = &'t String>) -> SaidYear {
        let mut agreed: Option<BTreeSet<i16>> = None;
        let mut doubtful = Vec::new();
        for text in texts.filter(|text| holds_year(text)) {
            doubtful.push(text.clone());
            let years = years_in(vocabulary, text);
            if !years.is_empty() {
                agreed = Some(agreed.map_or(years.clone(), |agreed| agreed.intersection(&years).copied().collect()));
            }
        }
        let agreed: Vec<i16> = agreed.into_iter().flatten().collect();
        match agreed.as_slice() {
            [year] => SaidYear { year: Some(*year), doubtful: Vec::new() },
            _ => SaidYear { year: None, doubtful },
        }
    }

    /// What is said, or what the folders of a file say if nothing is: the nearest first.
    pub(crate) fn or_folder(self, vocabulary: &Vocabulary, file: &str) -> SaidYear {
        if self.year.is_some() || self.doubtful.iter().any(|text| !years_in(vocabulary, text).is_empty()) {
            return self;
        }
        let folders = file.split(['/', '\\']).rev().skip(1).map(ToOwned::to_owned);
        let said = folders.map(|folder| SaidYear::of(vocabulary, std::iter::once(&folder)));
        let nearest = said.into_iter().find(|said| *said != SaidYear::default());
        match nearest {
            Some(nearest) if nearest.year.is_some() => nearest,
            nearest => {
                let further = nearest.into_iter().flat_map(|nearest| nearest.doubtful);
                SaidYear { year: None, doubtful: self.doubtful.into_iter().chain(further).collect() }
            }
        }
    }
}

/// A row as one text, its cells parted as [`years_in`] parts them.
pub(crate) fn text_of(row: &GridRow<'_>) -> String {
    row.cells.iter().map(|(_, cell)| cell.raw().trim().to_owned()).collect::<Vec<_>>().join(" | ")
}

/// A word of a text, with what stands before it and where it is.
pub(super) struct Token<'t> {
    pub(super) word: String,
    pub(super) gap: &'t str,
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Token<'_> {
    fn is_figures(&self) -> bool {
        !self.word.is_empty() && self.word.bytes().all(|byte| byte.is_ascii_digit())
    }

    pub(super) fn year(&self) -> Option<i16> {
        self.word.parse().ok().filter(|year| self.word.len() == 4 && calendar::YEARS.contains(year))
    }

    /// Whether something else begins with this word: another cell, another part of a title.
    fn begins_part(&self) -> bool {
        let gap = self.gap;
        gap.contains([';', '|', '\n', '(', ')', ',', '،', '؛'])
            || [" - ", " – ", " — "].iter().any(|dash| gap.contains(dash))
    }
}

/// The words of a text.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut end = 0;
    let mut rest = text.char_indices().peekable();
    while let Some((start, c)) = rest.next() {
        if !c.is_alphanumeric() {
            continue;
        }
        let mut after = start + c.len_utf8();
        while let Some((at, c)) = rest.next_if(|(_, c)| c.is_alphanumeric()) {
            after = at + c.len_utf8();
        }
        let word = language::fold(text.get(start..after).unwrap_or(""));
        tokens.push(Token { word, gap: text.get(end..start).unwrap_or(""), start, end: after });
        end = after;
    }
    tokens
}

/// Whether a text holds figures that may be a year.
fn holds_year(text: &str) -> bool {
    tokens(text).iter().any(|token| token.year().is_some())
        || dates(text, &tokens(text)).iter().any(|(_, year, _)| *year > 0)
}

/// Days written in a text: their first word, their year, whether they end a year.
fn dates(text: &str, tokens: &[Token<'_>]) -> Vec<(usize, i16, bool)> {
    let day = |at: usize| {
        let written = text.get(tokens.get(at)?.start..tokens.get(at + 2)?.end)?;
        let date = match date::read(written).ok()? {
            Reading::Day { date, .. } => date,
            Reading::Ambiguous { day_first, .. } => day_first,
            Reading::Month(_) => return None,
        };
        Some((at, date.year(), (date.month(), date.day()) == (12, 31)))
    };
    (0..tokens.len()).filter_map(day).collect()
}

/// The years that a text says its data are of: neither that of a day on which it was made, nor what follows words like `RC`,
/// `ISO`, `version` (`not_of_data` in `catalogue/intake/phrases.csv`) in the same part of it, nor figures among others. Days
/// from which to which it goes say theirs, and so does the last day of a year.
pub(crate) fn years_in(vocabulary: &Vocabulary, text: &str) -> BTreeSet<i16> {
    let tokens = tokens(text);
    let days = dates(text, &tokens);
    let begins = |kind: &str, at: usize| {
        vocabulary.phrases(kind).any(|phrase| {
            phrase
                .split(' ')
                .enumerate()
                .all(|(word, wanted)| tokens.get(at + word).is_some_and(|known| known.word == wanted))
        })
    };
    let (mut years, mut of_days) = (BTreeSet::new(), Vec::new());
    let (mut muted, mut numbered) = (false, false);
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        if token.begins_part() && numbered {
            muted = false;
        }
        if begins("of_data", at) {
            muted = false;
        } else if begins("not_of_data", at) {
            (muted, numbered) = (true, false);
        }
        numbered |= token.is_figures();
        if let Some((_, year, ends)) = days.iter().find(|(first, ..)| *first == at) {
            if !muted {
                of_days.push((*year, *ends));
            }
            numbered = true;
            at += 3;
            continue;
        }
        years.extend(token.year().filter(|_| !muted && !is_among_figures(&tokens, at)));
        at += 1;
    }
    let several = of_days.len() > 1;
    years.extend(of_days.into_iter().filter(|(_, ends)| several || *ends).map(|(year, _)| year));
    years
}

/// Whether figures stand beside those at a place that are neither a year nor a month: `0522 2024 11`, `DOC-2024-003`.
fn is_among_figures(tokens: &[Token<'_>], at: usize) -> bool {
    let beside = |other: Option<&Token<'_>>, gap: &str| {
        let Some(other) = other.filter(|other| other.is_figures() && other.year().is_none()) else { return false };
        let is_month = other.word.len() < 3 && other.word.parse::<u8>().is_ok_and(|number| number <= 12);
        // A number of a meter stands apart; groups of a telephone are short.
        let is_apart = gap.contains([' ', '_']) && (other.word.len() > 4 || other.word.len() == 1);
        !is_month && !is_apart && !gap.contains(['|', ';', '(', ')'])
    };
    let gap = |at: usize| tokens.get(at).map_or("", |token| token.gap);
    let before = at.checked_sub(1).and_then(|before| tokens.get(before));
    beside(before, gap(at)) || beside(tokens.get(at + 1), gap(at + 1))
}

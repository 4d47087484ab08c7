use calendar::{Date, Month};

use super::{DateError, Order, Reading, names};

/// Longest text that is tried.
const LONGEST: usize = 64;
/// Two signs in a row, which agree with nothing.
const CONTRADICTION: char = '\u{fffd}';

/// A piece of a date.
#[derive(Debug)]
enum Token {
    /// Figures, with how many they are.
    Number { value: i16, figures: usize },
    /// Name of a month.
    Month(i8),
    /// What parts them.
    Separator(char),
}

/// Reads a date without knowing its column. A time of day is left out.
///
/// # Errors
/// [`DateError`], never [`DateError::Ambiguous`]: that is [`Reading::Ambiguous`] here.
pub fn read(text: &str) -> Result<Reading, DateError> {
    let raw = text.trim();
    if raw.is_empty() {
        return Err(DateError::Empty);
    }
    let invalid = || DateError::NotADate { raw: raw.chars().take(LONGEST).collect() };
    if raw.len() > LONGEST {
        return Err(invalid());
    }
    let tokens = tokens(raw).ok_or_else(invalid)?;
    let impossible = || DateError::Impossible { raw: raw.to_owned() };
    let mut numbers = Vec::new();
    let mut months = Vec::new();
    let mut separators = Vec::new();
    for (place, token) in tokens.iter().enumerate() {
        match token {
            Token::Number { value, figures } => numbers.push((*value, *figures)),
            Token::Month(month) => months.push((place, *month)),
            Token::Separator(separator) => separators.push(*separator),
        }
    }
    let month_leads = matches!(tokens.first(), Some(Token::Month(_)));
    match (months.as_slice(), numbers.as_slice()) {
        ([(_, month)], [(first, 4), (day, 1..=2)]) if !month_leads => {
            day_of(*first, *month, *day).map(sure).ok_or_else(impossible)
        }
        ([(_, month)], [(day, 1..=2), (year, figures @ (2 | 4))]) => {
            day_of(full_year(*year, *figures), *month, *day).map(sure).ok_or_else(impossible)
        }
        ([(_, month)], [(year, 4)]) => Month::new(*year, *month).map(Reading::Month).ok_or_else(impossible),
        // `Dec-25` is December 2025; `25 Dec` is a day of some year.
        ([(_, month)], [(year, 2)]) if month_leads => {
            Month::new(full_year(*year, 2), *month).map(Reading::Month).ok_or_else(impossible)
        }
        ([_], [(_, 1..=2)]) => Err(DateError::WithoutYear { raw: raw.to_owned() }),
        ([], [(a, 4), (b, 1..=2), (c, 1..=2)]) if one_kind(&separators) => {
            day_of(*a, narrow(*b), *c).map(sure).ok_or_else(impossible)
        }
        ([], [(a, 1..=2), (b, 1..=2), (c, figures @ (2 | 4))]) if one_kind(&separators) => {
            by_order(*a, *b, full_year(*c, *figures)).ok_or_else(impossible)
        }
        ([], [(month, 1..=2), (year, 4)] | [(year, 4), (month, 1..=2)]) if matches!(*separators, ['/' | '-' | '.']) => {
            Month::new(*year, narrow(*month)).map(Reading::Month).ok_or_else(impossible)
        }
        ([], [(first, 8), (second, 8), (third, 8)]) => {
            day_of(*first, narrow(*second), *third).map(sure).ok_or_else(impossible)
        }
        _ => Err(invalid()),
    }
}

fn sure(date: Date) -> Reading {
    Reading::Day { date, order: None }
}

fn day_of(year: i16, month: i8, day: i16) -> Option<Date> {
    Date::new(year, month, narrow(day)).ok().filter(|_| (1900..=2200).contains(&year))
}

/// Figures of a day or a month; what does not fit is no day and no month.
fn narrow(value: i16) -> i8 {
    i8::try_from(value).unwrap_or(0)
}

fn full_year(year: i16, figures: usize) -> i16 {
    match (figures, year) {
        (2, 0..70) => 2000 + year,
        (2, _) => 1900 + year,
        _ => year,
    }
}

fn by_order(a: i16, b: i16, year: i16) -> Option<Reading> {
    let day_first = day_of(year, narrow(b), a);
    let month_first = day_of(year, narrow(a), b);
    match (day_first, month_first) {
        (Some(day_first), Some(month_first)) if day_first == month_first => Some(sure(day_first)),
        (Some(day_first), Some(month_first)) => Some(Reading::Ambiguous { day_first, month_first }),
        (Some(date), None) => Some(Reading::Day { date, order: Some(Order::DayFirst) }),
        (None, Some(date)) if b > 12 => Some(Reading::Day { date, order: Some(Order::MonthFirst) }),
        _ => None,
    }
}

/// `31/12/2025` and `31 - 12 - 2025`, but not `31/12-2025`.
fn one_kind(separators: &[char]) -> bool {
    matches!(*separators, [first, last] if first == last && first != CONTRADICTION)
}

/// Cuts a text into figures, months and separators; `None` if it has anything else.
fn tokens(text: &str) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if crate::document::number::is_invisible(c) {
            rest = rest.get(c.len_utf8()..)?;
        } else if c.is_numeric() {
            let end = rest.find(|c: char| !c.is_numeric()).unwrap_or(rest.len());
            let (figures, after) = rest.split_at_checked(end)?;
            if is_time(&tokens, after) {
                break;
            }
            push_figures(&mut tokens, &language::fold(figures))?;
            // `2025-12-31T10:00:00`
            rest =
                after.strip_prefix('T').filter(|time| time.starts_with(|c: char| c.is_ascii_digit())).unwrap_or(after);
        } else if c.is_alphabetic() {
            let end = rest.find(|c: char| !(c.is_alphabetic() || is_mark(c))).unwrap_or(rest.len());
            let (word, after) = rest.split_at_checked(end)?;
            let folded = language::fold(word);
            match names::month(&folded) {
                Some(month) => tokens.push(Token::Month(month)),
                None if names::is_aside(&folded) => {}
                None => return None,
            }
            // The point of an abbreviation: `déc. 2025`, `déc.-25`.
            rest = after.strip_prefix('.').unwrap_or(after);
        } else {
            match c {
                '/' | '-' | '.' => push_separator(&mut tokens, c),
                '–' | '−' | '‐' | '‑' => push_separator(&mut tokens, '-'),
                '،' | ',' => push_separator(&mut tokens, ' '),
                c if c.is_whitespace() => push_separator(&mut tokens, ' '),
                _ => return None,
            }
            rest = rest.get(c.len_utf8()..)?;
        }
    }
    if matches!(tokens.last(), Some(Token::Separator(' '))) {
        tokens.pop();
    }
    Some(tokens)
}

/// Vowel marks of Arabic belong to words.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{300}'..='\u{36f}')
}

/// Whether the figures before `after` begin a time of day: they are followed by a colon, after a full date.
fn is_time(tokens: &[Token], after: &str) -> bool {
    let numbers = tokens.iter().filter(|token| !matches!(token, Token::Separator(_))).count();
    numbers >= 3 && after.strip_prefix(':').is_some_and(is_time_of_day)
}

/// The rest of a time of day after the hours: `00`, `00:00.000Z`, `30 PM`, `00+01:00`.
fn is_time_of_day(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
        && text.chars().all(|c| c.is_ascii_digit() || ":.,+- ZAPMapm\u{a0}\u{202f}".contains(c))
}

/// Adds figures; eight at once are `20251231`.
fn push_figures(tokens: &mut Vec<Token>, figures: &str) -> Option<()> {
    if !figures.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    if figures.len() == 8 && tokens.is_empty() {
        for part in [figures.get(..4)?, figures.get(4..6)?, figures.get(6..)?] {
            tokens.push(Token::Number { value: part.parse().ok()?, figures: 8 });
        }
        return Some(());
    }
    if figures.len() > 4 {
        return None;
    }
    tokens.push(Token::Number { value: figures.parse().ok()?, figures: figures.len() });
    Some(())
}

/// Adds a separator; spaces around another one say nothing.
fn push_separator(tokens: &mut Vec<Token>, separator: char) {
    match tokens.last_mut() {
        None => {}
        Some(Token::Separator(last)) => {
            if *last == ' ' {
                *last = separator;
            } else if separator != ' ' {
                *last = CONTRADICTION;
            }
        }
        Some(_) => tokens.push(Token::Separator(separator)),
    }
}

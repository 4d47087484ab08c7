//! What a value of a sheet is, and what its key accepts.

/// What a written value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Words in quotation marks.
    Text,
    /// A whole number.
    Whole,
    /// A number with decimals.
    Decimal,
    /// `true` or `false`.
    YesNo,
    /// A day without quotation marks.
    Date,
    /// Values in brackets.
    List,
    /// Keys and values in braces.
    Table,
    /// Anything else.
    Other,
}

impl Form {
    /// The form of a value as it is written.
    pub(super) fn of(written: &str) -> Form {
        let day = |(place, c): (usize, char)| if matches!(place, 4 | 7) { c == '-' } else { c.is_ascii_digit() };
        match written.chars().next() {
            Some('"' | '\'') => Form::Text,
            Some('[') => Form::List,
            Some('{') => Form::Table,
            _ if written == "true" || written == "false" => Form::YesNo,
            _ if written.len() == 10 && written.char_indices().all(day) => Form::Date,
            _ if written.replace('_', "").parse::<i128>().is_ok() => Form::Whole,
            _ if written.replace('_', "").parse::<f64>().is_ok() => Form::Decimal,
            _ => Form::Other,
        }
    }

    /// The variant of the message.
    pub fn code(self) -> &'static str {
        match self {
            Form::Text => "text",
            Form::Whole => "whole",
            Form::Decimal => "decimal",
            Form::YesNo => "yes-no",
            Form::Date => "date",
            Form::List => "list",
            Form::Table => "table",
            Form::Other => "other",
        }
    }
}

/// What a key accepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Words in quotation marks.
    Text,
    /// A year.
    Year,
    /// A number.
    Number,
    /// A number that is not below zero.
    Amount,
    /// A number for each year.
    PerYear,
    /// A day.
    Date,
    /// A day that is not before the first.
    LaterDate,
    /// A list of words.
    List,
    /// A table of keys.
    Table,
    /// A share from 0 to 1, or one per link of a chain.
    Share,
    /// `true` or `false`, or one per link of a chain.
    YesNo,
    /// Financial control, or one per link of a chain.
    Control,
    /// What `docs/firm-folder.md` says.
    Documented,
}

impl Wanted {
    /// By the words of the reader and, where they name only the type, by the key.
    pub(super) fn of(message: &str, key: &str) -> Wanted {
        let expected = message.rsplit_once("expected ").map_or("", |(_, expected)| expected);
        match (key, expected) {
            ("share", _) => Wanted::Share,
            ("operational_control", _) => Wanted::YesNo,
            ("financial_control", _) => Wanted::Control,
            ("from" | "to", _) => Wanted::Date,
            ("turnover" | "employees" | "quantity", _) => Wanted::PerYear,
            ("year" | "base_year", _) => Wanted::Year,
            (_, "a string") => Wanted::Text,
            (_, "a boolean") => Wanted::YesNo,
            (_, "a sequence") => Wanted::List,
            (_, "a map") => Wanted::Table,
            (_, words) if words.starts_with("struct ") => Wanted::Table,
            (_, words) if words.contains("Decimal") || matches!(words, "f64" | "i16") => Wanted::Number,
            _ => Wanted::Documented,
        }
    }

    /// The variant of the message.
    pub fn code(self) -> &'static str {
        match self {
            Wanted::Text => "text",
            Wanted::Year => "year",
            Wanted::Number => "number",
            Wanted::Amount => "amount",
            Wanted::PerYear => "per-year",
            Wanted::Date => "date",
            Wanted::LaterDate => "later-date",
            Wanted::List => "list",
            Wanted::Table => "table",
            Wanted::Share => "share",
            Wanted::YesNo => "yes-no",
            Wanted::Control => "control",
            Wanted::Documented => "other",
        }
    }
}

/// The first line of a value, cut where it gets long.
pub(super) fn shortened(written: &str) -> String {
    const LONGEST: usize = 60;
    let line = written.lines().next().unwrap_or("").trim();
    let mut short: String = line.chars().take(LONGEST).collect();
    if short.len() < written.trim().len() {
        short.push('…');
    }
    short
}

/// The key of the value that begins at `place`; `turnover.2025` if it stands within braces.
pub(super) fn key(text: &str, place: usize) -> String {
    let before = text.get(..place).unwrap_or("");
    let last = |text: &str| {
        let named = text.trim_end();
        let word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.');
        named.rsplit(|c| !word(c)).next().unwrap_or("").to_owned()
    };
    let Some((until, after)) = before.rsplit_once('=') else { return String::new() };
    let own = last(until);
    let line = before.rsplit('\n').next().unwrap_or("");
    match line.split_once('=') {
        Some((first, rest)) if rest.contains('{') && !after.contains('}') => {
            let outer = last(first);
            if outer == own { own } else { format!("{outer}.{own}") }
        }
        _ => own,
    }
}

//! The firm's sheet and its corrections, with errors that say where and what is accepted.

use measure::Firm;
use serde::de::DeserializeOwned;

use crate::document::{Argument, Message};
use crate::mapping::Mappings;

/// Why a sheet cannot be read. Lines count from 1.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FirmError {
    /// It is not written as TOML.
    #[error("line {line}: {detail}")]
    Syntax {
        /// Line.
        line: usize,
        /// For developers.
        detail: String,
    },
    /// A key that does not exist.
    #[error("line {line}: unknown key `{key}`, nearest `{nearest}`")]
    UnknownKey {
        /// Line.
        line: usize,
        /// The key.
        key: String,
        /// The known key that looks most like it.
        nearest: String,
        /// All keys that may stand there.
        accepted: Vec<String>,
    },
    /// A key that must be there.
    #[error("line {line}: missing key `{key}`")]
    MissingKey {
        /// Line of the table that lacks it.
        line: usize,
        /// The key.
        key: String,
    },
    /// A word that is none of those accepted.
    #[error("line {line}: `{value}` is none of {accepted:?}")]
    UnknownWord {
        /// Line.
        line: usize,
        /// What is written.
        value: String,
        /// What is accepted.
        accepted: Vec<String>,
    },
    /// A value of another type.
    #[error("line {line}: {detail}")]
    Value {
        /// Line.
        line: usize,
        /// What is written there.
        written: String,
        /// For developers.
        detail: String,
    },
    /// An ICE that is not 15 digits, or no multiple of 97.
    #[error("line {line}: ICE `{ice}`")]
    Ice {
        /// Line.
        line: usize,
        /// What is written.
        ice: String,
    },
    /// No site.
    #[error("no site")]
    NoSite,
    /// Two sites share an id, or an id holds a space.
    #[error("line {line}: site `{id}`")]
    SiteId {
        /// Line.
        line: usize,
        /// The id.
        id: String,
    },
}

impl Message for FirmError {
    fn key(&self) -> &'static str {
        match self {
            FirmError::Syntax { .. } => "intake-firm-syntax",
            FirmError::UnknownKey { .. } => "intake-firm-unknown-key",
            FirmError::MissingKey { .. } => "intake-firm-missing-key",
            FirmError::UnknownWord { .. } => "intake-firm-unknown-word",
            FirmError::Value { .. } => "intake-firm-value",
            FirmError::Ice { .. } => "intake-firm-ice",
            FirmError::NoSite => "intake-firm-no-site",
            FirmError::SiteId { .. } => "intake-firm-site-id",
        }
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        let line = |line: &usize| ("line", Argument::Count(*line as u64));
        match self {
            FirmError::Syntax { line: at, detail } => vec![line(at), ("detail", Argument::text(detail))],
            FirmError::UnknownKey { line: at, key, nearest, accepted } => vec![
                line(at),
                ("key", Argument::text(key)),
                ("nearest", Argument::text(nearest)),
                ("accepted", Argument::text(accepted.join(", "))),
            ],
            FirmError::MissingKey { line: at, key } => vec![line(at), ("key", Argument::text(key))],
            FirmError::UnknownWord { line: at, value, accepted } => {
                vec![line(at), ("value", Argument::text(value)), ("accepted", Argument::text(accepted.join(", ")))]
            }
            FirmError::Value { line: at, written, detail } => {
                vec![line(at), ("written", Argument::text(written)), ("detail", Argument::text(detail))]
            }
            FirmError::Ice { line: at, ice } => vec![line(at), ("ice", Argument::text(ice))],
            FirmError::NoSite => Vec::new(),
            FirmError::SiteId { line: at, id } => vec![line(at), ("id", Argument::text(id))],
        }
    }
}

/// Reads `firm.toml`.
///
/// # Errors
/// The first thing that is wrong, with its line.
pub fn parse_firm(text: &str) -> Result<Firm, FirmError> {
    let firm: Firm = parse(text)?;
    if let Some(ice) = &firm.ice {
        let digits = ice.len() == 15 && ice.bytes().all(|byte| byte.is_ascii_digit());
        if !digits || ice.parse::<u64>().is_ok_and(|number| number % 97 != 0) {
            return Err(FirmError::Ice { line: line_with(text, "ice"), ice: ice.clone() });
        }
    }
    if firm.sites.is_empty() {
        return Err(FirmError::NoSite);
    }
    for (index, site) in firm.sites.iter().enumerate() {
        let twice = firm.sites.iter().skip(index + 1).any(|other| other.id == site.id);
        if twice || site.id.is_empty() || site.id.contains(char::is_whitespace) {
            return Err(FirmError::SiteId { line: line_with(text, &site.id), id: site.id.clone() });
        }
    }
    Ok(firm)
}

/// Reads `mapping.toml`.
///
/// # Errors
/// The first thing that is wrong, with its line.
pub fn parse_mappings(text: &str) -> Result<Mappings, FirmError> {
    parse(text)
}

/// The first line that holds a word.
fn line_with(text: &str, word: &str) -> usize {
    text.lines().position(|line| line.contains(word)).map_or(1, |index| index + 1)
}

fn parse<T: DeserializeOwned>(text: &str) -> Result<T, FirmError> {
    let mut text = text.to_owned();
    // A date without quotation marks is a date too: each is quoted where the reader stumbles over it.
    for _ in 0..10_000 {
        let error = match toml::from_str(&text) {
            Ok(value) => return Ok(value),
            Err(error) => error,
        };
        let span = error.span().unwrap_or(0..0);
        let written = text.get(span.clone()).unwrap_or("").to_owned();
        let date = written.len() == 10
            && written
                .char_indices()
                .all(|(place, c)| if matches!(place, 4 | 7) { c == '-' } else { c.is_ascii_digit() });
        if date && error.message().contains("invalid type") {
            text.replace_range(span, &format!("\"{written}\""));
            continue;
        }
        let line = text.get(..span.start).map_or(1, |before| before.matches('\n').count() + 1);
        return Err(kind(error.message(), line, &written));
    }
    Err(FirmError::Syntax { line: 1, detail: "too many dates".to_owned() })
}

/// The kind of an error, by the words of `serde`, which are the same for every type.
fn kind(message: &str, line: usize, written: &str) -> FirmError {
    let quoted: Vec<String> = message.split('`').skip(1).step_by(2).map(str::to_owned).collect();
    let (first, accepted) = match quoted.split_first() {
        Some((first, accepted)) => (first.clone(), accepted.to_vec()),
        None => (String::new(), Vec::new()),
    };
    if message.starts_with("unknown field") {
        let folded = language::fold(&first);
        let alike = |key: &String| language::similarity(&folded, &language::fold(key));
        let nearest = accepted.iter().max_by(|a, b| alike(a).total_cmp(&alike(b))).cloned().unwrap_or_default();
        return FirmError::UnknownKey { line, key: first, nearest, accepted };
    }
    if message.starts_with("missing field") {
        return FirmError::MissingKey { line, key: first };
    }
    if message.starts_with("unknown variant") {
        return FirmError::UnknownWord { line, value: first, accepted };
    }
    if ["invalid type", "invalid value", "invalid length", "data did not match", "not a "]
        .iter()
        .any(|start| message.starts_with(start))
    {
        return FirmError::Value { line, written: written.to_owned(), detail: message.to_owned() };
    }
    FirmError::Syntax { line, detail: message.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHEET: &str = "name = \"Firme fictive\"\nice = \"000000101000183\"\nsector = \"agri-food\"\n\n[reporting]\nyear = 2025\n\n[[site]]\nid = \"usine\"\n";

    #[test]
    fn a_sheet_is_read_and_its_errors_say_where() {
        assert!(parse_firm(SHEET).is_ok());
        let wrong = |from: &str, to: &str| parse_firm(&SHEET.replace(from, to)).err();
        assert_eq!(wrong("183", "184"), Some(FirmError::Ice { line: 2, ice: "000000101000184".into() }));
        let Some(FirmError::UnknownKey { line: 3, key, nearest, .. }) = wrong("sector", "sectr") else {
            panic!("a key")
        };
        assert_eq!((key.as_str(), nearest.as_str()), ("sectr", "sector"));
        let approach = format!("{SHEET}[boundary]\napproach = \"operational\"\n");
        let Err(FirmError::UnknownWord { line: 11, value, accepted }) = parse_firm(&approach) else { panic!("a word") };
        assert_eq!((value.as_str(), accepted.len()), ("operational", 3));
        assert_eq!(wrong("[[site]]\nid = \"usine\"\n", ""), Some(FirmError::NoSite));
        assert!(matches!(wrong("year = 2025", "year = "), Some(FirmError::Syntax { line: 6, .. })));
        assert!(matches!(wrong("year = 2025", "year = \"x\""), Some(FirmError::Value { line: 6, .. })));
    }

    #[test]
    fn dates_may_stand_with_or_without_marks() {
        let instrument = |from: &str| {
            format!(
                "{SHEET}[[electricity.instrument]]\nkind = \"contract\"\nkwh = 5\nfactor = 0.0\nfrom = {from}\nto = 2025-12-31\n"
            )
        };
        let plain = parse_firm(&instrument("2025-01-01"));
        assert_eq!(plain, parse_firm(&instrument("\"2025-01-01\"")));
        assert!(plain.is_ok());
    }
}

//! The firm's sheet and its corrections, with errors that say where and what is accepted.

use measure::{Firm, TargetFault};
use serde::de::DeserializeOwned;

use crate::document::{Argument, Message};
use crate::mapping::Mappings;

mod check;
mod value;

pub use check::SECTORS;
pub use value::{Form, Wanted};

/// Why a sheet cannot be read. Lines count from 1.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FirmError {
    /// It is not written as TOML.
    #[error("line {line}: {detail}")]
    Syntax {
        /// Line.
        line: usize,
        /// The line.
        written: String,
        /// Whether a key or table is there for the second time.
        twice: bool,
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
    #[error("line {line}: `{key}`: {detail}")]
    Value {
        /// Line.
        line: usize,
        /// The key.
        key: String,
        /// What is written there.
        written: String,
        /// What that is.
        read: Form,
        /// What is accepted there.
        wanted: Wanted,
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
    /// A code that is no country of ISO 3166-1.
    #[error("line {line}: country `{code}`")]
    Country {
        /// Line.
        line: usize,
        /// What is written.
        code: String,
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
    /// A target that cannot be one.
    #[error("line {line}: target: {fault:?}")]
    Target {
        /// Line.
        line: usize,
        /// Why.
        fault: TargetFault,
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
            FirmError::Country { .. } => "intake-firm-country",
            FirmError::NoSite => "intake-firm-no-site",
            FirmError::SiteId { .. } => "intake-firm-site-id",
            FirmError::Target { .. } => "intake-firm-target",
        }
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        let line = |line: &usize| ("line", Argument::Count(*line as u64));
        match self {
            FirmError::Syntax { line: at, written, twice, .. } => {
                let fault = if *twice { "twice" } else { "other" };
                vec![line(at), ("written", Argument::text(written)), ("fault", Argument::Choice(fault))]
            }
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
            FirmError::Value { line: at, key, written, read, wanted, .. } => vec![
                line(at),
                ("key", Argument::text(key)),
                ("written", Argument::text(written)),
                ("read", Argument::Choice(read.code())),
                ("wanted", Argument::Choice(wanted.code())),
            ],
            FirmError::Ice { line: at, ice } => vec![line(at), ("ice", Argument::text(ice))],
            FirmError::Country { line: at, code } => vec![line(at), ("code", Argument::text(code))],
            FirmError::NoSite => Vec::new(),
            FirmError::SiteId { line: at, id } => vec![line(at), ("id", Argument::text(id))],
            FirmError::Target { line: at, fault } => vec![line(at), ("fault", Argument::Choice(fault.code()))],
        }
    }
}

/// Reads `firm.toml`.
///
/// # Errors
/// The first thing that is wrong, with its line.
pub fn parse_firm(text: &str) -> Result<Firm, FirmError> {
    let firm: Firm = parse(text)?;
    check::check(text, &firm)?;
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
    // A message isolates the lines that it says to paste, so that they run from left to right within Arabic.
    let mut text = text.replace(['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "");
    // A date without quotation marks is a date too: each is quoted where the reader stumbles over it.
    for _ in 0..10_000 {
        let error = match toml::from_str::<T>(&text) {
            Ok(value) => return Ok(value),
            Err(error) => error,
        };
        let span = error.span().unwrap_or(0..0);
        let written = text.get(span.clone()).unwrap_or("").to_owned();
        if Form::of(&written) == Form::Date && error.message().contains("invalid type") {
            text.replace_range(span, &format!("\"{written}\""));
            continue;
        }
        return Err(fault::<T>(&text, &error));
    }
    let (line, written) = (1, String::new());
    Err(FirmError::Syntax { line, written, twice: false, detail: "too many dates".to_owned() })
}

/// What is wrong, by the words of the readers, which are the same for every type.
fn fault<T: DeserializeOwned>(text: &str, error: &toml::de::Error) -> FirmError {
    let (message, span) = (error.message(), error.span().unwrap_or(0..0));
    let line = text.get(..span.start).map_or(1, |before| before.matches('\n').count() + 1);
    let quoted: Vec<String> = message.split('`').skip(1).step_by(2).map(str::to_owned).collect();
    let (first, accepted) = match quoted.split_first() {
        Some((first, accepted)) => (first.clone(), accepted.to_vec()),
        None => (String::new(), Vec::new()),
    };
    if let Err(syntax) = text.parse::<toml::Table>() {
        let at = syntax
            .span()
            .and_then(|span| text.get(..span.start))
            .map_or(line, |before| before.matches('\n').count() + 1);
        let written = text.lines().nth(at - 1).unwrap_or("").trim().to_owned();
        let twice = syntax.message().contains("duplicate key");
        return FirmError::Syntax { line: at, written, twice, detail: syntax.message().to_owned() };
    }
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
    let value = value::shortened(text.get(span.clone()).unwrap_or(""));
    // A number where one of several words is due: the reader lists them when it meets a word that is none.
    if message.starts_with("wanted string") {
        let mut other = text.to_owned();
        other.replace_range(span.clone(), "\"?\"");
        let again = toml::from_str::<T>(&other).err();
        if let Some(again) = again.filter(|again| again.message().starts_with("unknown variant")) {
            let accepted = again.message().split('`').skip(3).step_by(2).map(str::to_owned).collect();
            return FirmError::UnknownWord { line, value, accepted };
        }
    }
    let key = value::key(text, span.start);
    let (read, wanted) = (Form::of(&value), Wanted::of(message, &key));
    FirmError::Value { line, key, written: value, read, wanted, detail: message.to_owned() }
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
        assert_eq!(
            wrong("sector", "buyer_countries = [\"FR\", \"UK\"]\nsector"),
            Some(FirmError::Country { line: 3, code: "UK".into() })
        );
        let Some(FirmError::UnknownKey { line: 3, key, nearest, .. }) = wrong("sector", "sectr") else {
            panic!("a key")
        };
        assert_eq!((key.as_str(), nearest.as_str()), ("sectr", "sector"));
        let approach = format!("{SHEET}[boundary]\napproach = \"operational\"\n");
        let Err(FirmError::UnknownWord { line: 11, value, accepted }) = parse_firm(&approach) else { panic!("a word") };
        assert_eq!((value.as_str(), accepted.len()), ("operational", 3));
        assert_eq!(wrong("[[site]]\nid = \"usine\"\n", ""), Some(FirmError::NoSite));
        assert!(matches!(wrong("year = 2025", "year = "), Some(FirmError::Syntax { line: 6, .. })));
        let Some(FirmError::Value { line: 6, key, written, read, wanted, .. }) = wrong("year = 2025", "year = \"x\"")
        else {
            panic!("a value")
        };
        assert_eq!((key.as_str(), written.as_str(), read, wanted), ("year", "\"x\"", Form::Text, Wanted::Year));
        let twice = wrong("year = 2025", "year = 2025\nyear = 2024");
        assert!(matches!(twice, Some(FirmError::Syntax { line: 7, twice: true, .. })), "{twice:?}");
    }

    #[test]
    fn countries_of_buyers_are_codes_of_the_standard_each_once() {
        let read = |codes: &str| {
            let sheet = SHEET.replace("[reporting]", &format!("buyer_countries = [{codes}]\n[reporting]"));
            parse_firm(&sheet).map(|firm| firm.buyer_countries.into_iter().collect::<Vec<_>>())
        };
        assert_eq!(read("\"MA\", \"FR\", \"ES\", \"FR\"").as_deref(), Ok(&["ES", "FR", "MA"].map(str::to_owned)[..]));
        assert_eq!(read("").as_deref(), Ok(&[][..]));
        // Wider than a country, dissolved, in small letters, reserved.
        for wrong in ["EU", "AN", "fr", "UK"] {
            assert_eq!(read(&format!("\"{wrong}\"")), Err(FirmError::Country { line: 5, code: wrong.to_owned() }));
        }
    }

    #[test]
    fn a_target_is_checked_against_the_sheet() {
        let target = |years: &str, reduction: &str, more: &str| {
            let sheet =
                format!("{SHEET}\n[[target]]\n{years}\nreduction_pct = {reduction}\nscopes = \"1+2\"\n{more}\n");
            parse_firm(&sheet).map(|firm| firm.targets)
        };
        let years = "base_year = 2024\nyear = 2030";
        assert_eq!(target(years, "30", "").map(|targets| targets.len()), Ok(1));
        let fault = |fault| Err(FirmError::Target { line: 11, fault });
        assert_eq!(target("base_year = 2030\nyear = 2030", "30", ""), fault(TargetFault::Years));
        assert_eq!(target(years, "0", ""), fault(TargetFault::Reduction));
        assert_eq!(target(years, "100.1", ""), fault(TargetFault::Reduction));
        assert_eq!(target(years, "30", "per = \"turnover\""), fault(TargetFault::Per));
        assert_eq!(target(years, "30", "per = { product = \"Autre\" }"), fault(TargetFault::Per));
        let scopes = format!("{SHEET}[[target]]\n{years}\nreduction_pct = 5\nscopes = \"3\"\n");
        assert!(matches!(parse_firm(&scopes), Err(FirmError::UnknownWord { line: 14, .. })));
    }

    #[test]
    fn every_wrong_value_says_what_is_accepted() {
        let of = |added: &str| {
            let Err(FirmError::Value { key, wanted, .. }) = parse_firm(&format!("{SHEET}{added}")) else {
                panic!("{added}: a value")
            };
            (key, wanted)
        };
        let instrument = "[[electricity.instrument]]\nkind = \"contract\"\nfactor = 0\nto = 2025-12-31\n";
        for (added, key, wanted) in [
            ("name = 5", "name", Wanted::Text),
            ("contracts = \"a\"", "contracts", Wanted::List),
            ("contracts = [\n  \"a\",\n  7,\n]", "contracts", Wanted::Text),
            ("share = \"x\"", "share", Wanted::Share),
            ("operational_control = 1", "operational_control", Wanted::YesNo),
            ("financial_control = \"half\"", "financial_control", Wanted::Control),
            ("area_m2 = \"8 200\"", "area_m2", Wanted::Number),
            ("[figures]\nturnover = 5", "turnover", Wanted::PerYear),
            ("[figures]\nemployees = { 2024 = 8, 2025 = \"x\" }", "employees.2025", Wanted::Number),
            ("[[product]]\nname = \"a\"\nunit = \"t\"\nquantity = 7", "quantity", Wanted::PerYear),
            ("[boundary]\n[electricity]\nlocation = 0.7", "location", Wanted::Table),
            (&format!("{instrument}kwh = 1\nfrom = \"mars\""), "from", Wanted::Date),
            (&format!("{instrument}kwh = 1\nfrom = 5"), "from", Wanted::Date),
        ] {
            assert_eq!(of(added), (key.to_owned(), wanted), "{added}");
        }
        let number = parse_firm(&format!("{SHEET}[boundary]\napproach = 5\n")).err();
        let Some(FirmError::UnknownWord { line: 11, value, accepted }) = number else { panic!("{number:?}") };
        assert_eq!((value.as_str(), accepted.len()), ("5", 3));
    }

    #[test]
    fn what_cannot_be_is_refused_with_its_line_and_what_is_accepted() {
        let of = |from: &str, to: &str| parse_firm(&SHEET.replace(from, to)).err();
        let value = |found: Option<FirmError>| match found {
            Some(FirmError::Value { line, key, written, wanted, .. }) => (line, key, written, wanted),
            found => panic!("{found:?}"),
        };
        let word = |found: Option<FirmError>| match found {
            Some(FirmError::UnknownWord { line, value, accepted }) => (line, value, accepted.len()),
            found => panic!("{found:?}"),
        };
        let told = |line, key: &str, written: &str, wanted| (line, key.to_owned(), written.to_owned(), wanted);
        let site = |added: &str| of("id = \"usine\"", &format!("id = \"usine\"\n{added}"));
        assert_eq!(value(site("share = 60 # %")), told(10, "share", "60", Wanted::Share));
        assert_eq!(value(site("share = -0.5")), told(10, "share", "-0.5", Wanted::Share));
        assert_eq!(value(site("share = [0.83, 5]")), told(10, "share", "[0.83, 5]", Wanted::Share));
        assert_eq!(value(site("area_m2 = -1")), told(10, "area_m2", "-1", Wanted::Amount));
        assert_eq!(site("share = [0.83, 0.5]\nregion = \"MA-09\""), None);
        assert_eq!(word(site("region = \"MA-13\"")), (10, "MA-13".to_owned(), 12));
        assert_eq!(word(of("agri-food", "agro")), (3, "agro".to_owned(), 9));
        let country = |code: &str| of("sector", &format!("country = \"{code}\"\nsector"));
        assert_eq!(country("Maroc"), Some(FirmError::Country { line: 3, code: "Maroc".to_owned() }));
        assert_eq!((country("TR"), country("MA")), (None, None));
        assert_eq!(value(of("2025", "1890")), told(6, "year", "1890", Wanted::Year));
        assert_eq!(value(of("2025", "2025\nbase_year = 24")), told(7, "base_year", "24", Wanted::Year));
        // The second of two instruments.
        let instrument = |added: &str| {
            let one = "[[electricity.instrument]]\nfactor = 0\nkind = \"contract\"\nkwh = 5\nfrom = 2025-01-01\nto = 2025-12-31\n";
            let (from, to) = added.split_once(" -> ").unwrap_or(("kwh", "kwh"));
            parse_firm(&format!("{SHEET}{one}{}", one.replace(from, to))).err()
        };
        assert_eq!(instrument(""), None);
        assert_eq!(word(instrument("contract -> ppa")), (18, "ppa".to_owned(), 3));
        assert_eq!(value(instrument("kwh = 5 -> kwh = -5")), told(19, "kwh", "-5", Wanted::Amount));
        assert_eq!(value(instrument("factor = 0 -> factor = -0.1")), told(17, "factor", "-0.1", Wanted::Amount));
        assert_eq!(value(instrument("2025-12-31 -> 2024-12-31")), told(21, "to", "2024-12-31", Wanted::LaterDate));
        assert_eq!(word(instrument("factor = 0 -> factor = 0\nsite = \"depot\"")), (18, "depot".to_owned(), 1));
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

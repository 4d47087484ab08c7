use std::fmt;
use std::hash::{Hash, Hasher};
use std::ops::Deref;

use calendar::Timestamp;
use serde_json::Value;
use uuid::Uuid;

use crate::reading::Reader;
use crate::{Part, Wrong};

/// A text of one form, kept word for word.
macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident, $wrong:path, $accepts:expr;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        pub struct $name(String);

        impl $name {
            /// The text, if it has the form.
            pub fn new(text: impl Into<String>) -> Option<Self> {
                let text = text.into();
                let accepts: fn(&str) -> bool = $accepts;
                accepts(&text).then_some($name(text))
            }

            /// The text, as it was read.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl Part for $name {
            fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
                let text = reader.text(value)?;
                $name::new(text).or_else(|| reader.wrong($wrong))
            }

            fn write(&self) -> Value {
                Value::from(self.0.clone())
            }
        }

        by_serde!($name);
    )*};
}

texts! {
    /// Any text, the empty one included.
    Words, Wrong::NotAText, |_| true;
    /// A text that is not empty.
    Text, Wrong::Empty, |text| !text.is_empty();
    /// A text that begins with `urn:`, in any case. The schema asks no more; [`crate::is_urn`] asks for RFC 8141.
    Urn, Wrong::NotAUrn, |text| text.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("urn:"));
    /// A text with a scheme, and without spaces or control characters.
    Uri, Wrong::NotAUri, is_uri;
    /// `major.minor.patch`, perhaps with a date: `3.0.3`, `3.0.0-20250430`.
    SpecVersion, Wrong::NotThatForm, is_version;
    /// Two capital letters (ISO 3166-1 alpha-2). Whether the code is assigned is a finding.
    CountryCode, Wrong::NotThatForm, is_country;
    /// A country and its part (ISO 3166-2): `MA-06`.
    Subdivision, Wrong::NotThatForm, is_subdivision;
    /// A number of a legal entity among the business partners of Catena-X: `BPNL000000000DWF`.
    Bpnl, Wrong::NotThatForm, is_bpnl;
    /// An assessment report of the IPCC: `AR6`.
    Assessment, Wrong::NotThatForm, |text| text.strip_prefix("AR").is_some_and(digits);
}

impl From<&str> for Words {
    fn from(text: &str) -> Self {
        Words(text.to_owned())
    }
}

fn digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_uri(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    let named = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.'));
    named && !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_graphic())
}

fn is_version(text: &str) -> bool {
    let (numbers, date) = text.split_once('-').map_or((text, None), |(numbers, date)| (numbers, Some(date)));
    numbers.split('.').count() == 3
        && numbers.split('.').all(digits)
        && date.is_none_or(|date| date.len() == 8 && digits(date))
}

fn is_country(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn is_bpnl(text: &str) -> bool {
    let of_number = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
    text.strip_prefix("BPNL").is_some_and(|rest| rest.len() == 12 && rest.bytes().all(of_number))
}

fn is_subdivision(text: &str) -> bool {
    text.split_once('-').is_some_and(|(country, part)| {
        let of_part = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
        is_country(country) && (1..=3).contains(&part.len()) && part.bytes().all(of_part)
    })
}

/// The identifier of a footprint: a UUID in its hyphenated form. Kept as it was written, equal to another by its value.
#[derive(Clone, Debug)]
pub struct FootprintId {
    text: String,
    uuid: Uuid,
}

impl FootprintId {
    /// The identifier, if the text is 8-4-4-4-12 hexadecimal digits.
    pub fn parse(text: &str) -> Option<Self> {
        let uuid = Some(text).filter(|text| text.len() == 36).and_then(|text| Uuid::try_parse(text).ok())?;
        Some(FootprintId { text: text.to_owned(), uuid })
    }

    /// As it was written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Its value.
    pub fn uuid(&self) -> Uuid {
        self.uuid
    }
}

impl From<Uuid> for FootprintId {
    fn from(uuid: Uuid) -> Self {
        FootprintId { text: uuid.hyphenated().to_string(), uuid }
    }
}

impl PartialEq for FootprintId {
    fn eq(&self, other: &Self) -> bool {
        self.uuid == other.uuid
    }
}

impl Eq for FootprintId {}

impl Hash for FootprintId {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.uuid.hash(state);
    }
}

impl fmt::Display for FootprintId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Part for FootprintId {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        let text = reader.text(value)?;
        FootprintId::parse(text).or_else(|| reader.wrong(Wrong::NotAnId))
    }

    fn write(&self) -> Value {
        Value::from(self.text.clone())
    }
}

by_serde!(FootprintId);

/// A point in time (RFC 3339, with its offset). Kept as it was written; compared by [`Moment::at`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Moment {
    text: String,
    at: Timestamp,
}

impl Moment {
    /// The point, if the text is `YYYY-MM-DDThh:mm:ss`, perhaps with a fraction, and `Z` or `±hh:mm`.
    pub fn parse(text: &str) -> Option<Self> {
        let shape = text.get(..19)?.bytes().enumerate().all(|(index, byte)| match index {
            4 | 7 => byte == b'-',
            10 => matches!(byte, b'T' | b't'),
            13 | 16 => byte == b':',
            _ => byte.is_ascii_digit(),
        });
        let rest = text.get(19..)?;
        let offset = match rest.strip_prefix('.') {
            Some(fraction) => {
                let offset = fraction.trim_start_matches(|c: char| c.is_ascii_digit());
                Some(offset).filter(|offset| offset.len() < fraction.len())?
            }
            None => rest,
        };
        let placed = matches!(offset, "Z" | "z")
            || (offset.len() == 6
                && offset.bytes().enumerate().all(|(index, byte)| match index {
                    0 => matches!(byte, b'+' | b'-'),
                    3 => byte == b':',
                    _ => byte.is_ascii_digit(),
                }));
        if !(shape && placed) {
            return None;
        }
        // Finer than a nanosecond nobody reads; a microsecond is what is kept anyway.
        let fraction = rest.len() - offset.len();
        let kept = text.get(..19 + fraction.min(10))?;
        let at = format!("{kept}{offset}").parse().ok()?;
        Some(Moment { text: text.to_owned(), at })
    }

    /// As it was written.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The point, in whole microseconds.
    pub fn at(&self) -> Timestamp {
        self.at
    }
}

impl From<Timestamp> for Moment {
    /// Written in UTC with `Z`, to whole seconds where there is no fraction: filters put it into addresses as it is.
    fn from(at: Timestamp) -> Self {
        let full = at.to_string();
        let text = full.strip_suffix(".000000Z").map_or_else(|| full.clone(), |seconds| format!("{seconds}Z"));
        Moment { text, at }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Part for Moment {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        let text = reader.text(value)?;
        Moment::parse(text).or_else(|| reader.wrong(Wrong::NotAMoment))
    }

    fn write(&self) -> Value {
        Value::from(self.text.clone())
    }
}

by_serde!(Moment);

/// A list that is not empty and, if `ALONE`, has no entry twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed<T, const ALONE: bool>(Vec<T>);

/// A list that is not empty and has no entry twice.
pub type Unique<T> = Listed<T, true>;

impl<T, const ALONE: bool> Deref for Listed<T, ALONE> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T: PartialEq> Listed<T, true> {
    /// The list without what stands in it twice, if it is not empty.
    pub fn distinct(entries: impl IntoIterator<Item = T>) -> Option<Self> {
        let mut kept: Vec<T> = Vec::new();
        for entry in entries {
            if !kept.contains(&entry) {
                kept.push(entry);
            }
        }
        (!kept.is_empty()).then_some(Listed(kept))
    }
}

impl<T> Listed<T, false> {
    /// The list, if it is not empty.
    pub fn of(entries: Vec<T>) -> Option<Self> {
        (!entries.is_empty()).then_some(Listed(entries))
    }
}

impl<T: Part, const ALONE: bool> Part for Listed<T, ALONE> {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        match reader.list(value, ALONE)? {
            entries if entries.is_empty() => reader.wrong(Wrong::Empty),
            entries => Some(Listed(entries)),
        }
    }

    fn write(&self) -> Value {
        self.0.write()
    }
}

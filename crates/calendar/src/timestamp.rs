use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A point in time, in whole microseconds since 1970-01-01T00:00:00 UTC: what both databases keep
/// without loss. Written as RFC 3339 with six decimals, so that text sorts as time does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
#[schemars(with = "String", extend("format" = "date-time"))]
pub struct Timestamp(i64);

/// Text that is no point in time, or one that the calendar does not reach (years −9999 to 9999).
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a point in time such as 2026-11-22T07:00:00Z")]
pub struct TimestampError(String);

impl Timestamp {
    /// 1970-01-01T00:00:00 UTC.
    pub const EPOCH: Self = Timestamp(0);

    /// The point `micros` microseconds after 1970-01-01T00:00:00 UTC; `None` outside the calendar.
    pub fn from_micros(micros: i64) -> Option<Self> {
        jiff::Timestamp::from_microsecond(micros).ok().map(|_| Timestamp(micros))
    }

    /// Microseconds since 1970-01-01T00:00:00 UTC.
    pub fn micros(self) -> i64 {
        self.0
    }

    /// Milliseconds since 1970-01-01T00:00:00 UTC, rounded down.
    pub fn millis(self) -> i64 {
        self.0.div_euclid(1000)
    }

    /// The point `seconds` later (earlier if negative), held within the calendar.
    #[must_use]
    pub fn plus_seconds(self, seconds: i64) -> Self {
        let micros = self.0.saturating_add(seconds.saturating_mul(1_000_000));
        let (first, last) = (jiff::Timestamp::MIN.as_microsecond(), jiff::Timestamp::MAX.as_microsecond());
        Timestamp(micros.clamp(first, last))
    }

    /// The point `days` of 24 hours later (earlier if negative).
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        self.plus_seconds(days.saturating_mul(86_400))
    }

    /// The civil day in UTC.
    pub fn date(self) -> Date {
        self.inner().to_zoned(TimeZone::UTC).date()
    }

    fn inner(self) -> jiff::Timestamp {
        // Within the calendar: every constructor looked.
        jiff::Timestamp::from_microsecond(self.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH)
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.6}", self.inner())
    }
}

impl FromStr for Timestamp {
    type Err = TimestampError;

    fn from_str(text: &str) -> Result<Self, TimestampError> {
        let read: jiff::Timestamp = text.parse().map_err(|_| TimestampError(text.to_owned()))?;
        Ok(Timestamp(read.as_microsecond()))
    }
}

impl TryFrom<String> for Timestamp {
    type Error = TimestampError;

    fn try_from(text: String) -> Result<Self, TimestampError> {
        text.parse()
    }
}

impl From<Timestamp> for String {
    fn from(timestamp: Timestamp) -> String {
        timestamp.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_sorts_as_time_does() {
        let early = Timestamp::from_micros(1_774_000_000_000_000).expect("in range");
        let late = early.plus_seconds(0).0 + 500_000;
        let late = Timestamp::from_micros(late).expect("in range");
        assert!(early < late && early.to_string() < late.to_string());
        assert_eq!(early.to_string().len(), late.to_string().len());
        assert_eq!(late.to_string().parse(), Ok(late));
    }

    #[test]
    fn what_is_finer_than_a_microsecond_is_cut() {
        let read: Timestamp = "2026-11-22T07:00:00.1234567Z".parse().expect("a timestamp");
        assert_eq!(read.to_string(), "2026-11-22T07:00:00.123456Z");
        assert_eq!(read.date(), jiff::civil::date(2026, 11, 22));
    }

    #[test]
    fn the_ends_of_the_calendar_hold() {
        let now = Timestamp::from_micros(0).expect("in range");
        assert_eq!(now.plus_days(i64::MAX), now.plus_seconds(i64::MAX));
        assert!(Timestamp::from_micros(i64::MAX).is_none());
        assert!("yesterday".parse::<Timestamp>().is_err());
    }
}

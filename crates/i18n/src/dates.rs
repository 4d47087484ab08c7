use calendar::{Date, Month, Period};
use icu_calendar::Gregorian;
use icu_datetime::FixedCalendarDateTimeFormatter as Formatter;
use icu_datetime::fieldsets::{M, YM, YMD};
use language::Language;

use crate::Messages;
use crate::kept::with_kept;
use crate::locale::locale;

/// Formats by one field set. Falls back to ISO 8601 if ICU4X lacks the locale, which a test excludes.
macro_rules! shown {
    ($language:expr, $set:ty, $fields:expr, $day:expr) => {{
        let (language, day): (Language, Date) = ($language, $day);
        let input = icu_calendar::Date::try_new_gregorian(day.year().into(), day.month() as u8, day.day() as u8).ok();
        let make = || Formatter::<Gregorian, $set>::try_new(locale(language).into(), $fields).ok();
        let shown = with_kept!(language, Formatter<Gregorian, $set>, make(), |formatter| {
            input.map(|input| formatter.format(&input).to_string())
        });
        shown.flatten().unwrap_or_else(|| day.to_string())
    }};
}

/// Dates by the rules of a language: Gregorian, Western digits, Moroccan month names in Arabic.
#[derive(Clone, Copy, Debug)]
pub struct Dates {
    language: Language,
}

impl Dates {
    /// Dates of `language`.
    pub fn new(language: Language) -> Self {
        Dates { language }
    }

    /// A day in words.
    ///
    /// ```
    /// # use i18n::Dates; use language::Language; use calendar::date;
    /// let day = date(2026, 8, 1);
    /// assert_eq!(Dates::new(Language::Fr).long(day), "1er août 2026");
    /// assert_eq!(Dates::new(Language::Ar).long(day), "1 غشت 2026");
    /// assert_eq!(Dates::new(Language::En).long(day), "1 August 2026");
    /// ```
    pub fn long(self, day: Date) -> String {
        let shown = shown!(self.language, YMD, YMD::long(), day);
        // The first of a month is an ordinal in French, which CLDR leaves to the writer.
        match (self.language, shown.strip_prefix("1 ")) {
            (Language::Fr, Some(rest)) => format!("1er {rest}"),
            _ => shown,
        }
    }

    /// A day in digits, for tables: 01/08/2026, day first in all three languages.
    pub fn short(self, day: Date) -> String {
        format!("{:02}/{:02}/{:04}", day.day(), day.month(), day.year())
    }

    /// A month with its year: août 2026.
    pub fn month(self, month: Month) -> String {
        shown!(self.language, YM, YM::long(), Period::month(month).start())
    }

    /// The name of a month alone, short where the language has a short form: janv., يناير, Jan.
    pub fn month_name(self, month: Month) -> String {
        shown!(self.language, M, M::medium(), Period::month(month).start())
    }

    /// A period: its two days in words.
    pub fn period(self, period: Period) -> String {
        let (start, end) = (self.long(period.start()), self.long(period.end()));
        Messages::new(self.language).with("common-period", &[("start", start.into()), ("end", end.into())])
    }
}

#[cfg(test)]
mod tests {
    use calendar::date;

    use super::*;

    #[test]
    fn months_are_those_of_morocco() {
        let names = |language| {
            (1..=12)
                .filter_map(|m| Month::new(2026, m))
                .map(|m| Dates::new(language).month_name(m))
                .collect::<Vec<_>>()
                .join(" ")
        };
        assert_eq!(names(Language::Ar), "يناير فبراير مارس أبريل ماي يونيو يوليوز غشت شتنبر أكتوبر نونبر دجنبر");
        assert_eq!(names(Language::Fr), "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.");
        assert_eq!(names(Language::En), "Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec");
    }

    #[test]
    fn periods_and_short_dates() {
        let period = Period::year(2025);
        assert_eq!(Dates::new(Language::Fr).period(period), "du 1er janvier 2025 au 31 décembre 2025");
        assert_eq!(Dates::new(Language::En).period(period), "1 January 2025 to 31 December 2025");
        assert_eq!(Dates::new(Language::Ar).short(date(2025, 3, 9)), "09/03/2025");
    }
}

//! The validity column of Base Carbone, in which dates, years, serial numbers of spreadsheets and
//! French phrases stand side by side.

use calendar::Date;

/// From when to when a source says that a value holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Validity {
    pub(crate) from: Option<Date>,
    pub(crate) to: Option<Date>,
    /// The year of the data, where the phrase is about one year (`Année 2019`).
    pub(crate) year: Option<i16>,
}

/// Reads the phrase. `modified` is when the row was last modified, from which `3 ans` counts.
/// `None` if there is a phrase that says nothing of time (`5ème rapport du GIEC`) or cannot be read.
pub(crate) fn read(phrase: &str, modified: Option<Date>) -> Option<Validity> {
    let phrase = language::fold(phrase);
    let words: Vec<&str> = phrase.split_whitespace().collect();
    let to = |to: Date| Some(Validity { to: Some(to), ..Validity::default() });
    match words.as_slice() {
        [] => Some(Validity::default()),
        [number] => match number.parse::<i64>() {
            Ok(number) => match i16::try_from(number) {
                Ok(year) if calendar::YEARS.contains(&year) => to(last_day(year, 12)?),
                _ => to(excel(number)?),
            },
            Err(_) => None,
        },
        [count, "an" | "ans"] => {
            let years: i16 = count.parse().ok().filter(|years| (1..=50).contains(years))?;
            let modified = modified?;
            to(Date::new(modified.year().checked_add(years)?, modified.month(), modified.day().min(28)).ok()?)
        }
        [month, year] if month_number(month).is_some() => to(last_day(full_year(year)?, month_number(month)?)?),
        [.., "annee", year] => one_year(year.parse().ok()?),
        _ => date(&phrase).and_then(to),
    }
}

/// A date as `2023-12-31`, `31/12/2023` or with a time after it; fold has made the marks spaces.
pub(crate) fn date(text: &str) -> Option<Date> {
    let folded = language::fold(text);
    let mut numbers = folded.split_whitespace().map(str::parse::<i16>);
    let mut next = || numbers.next()?.ok();
    let (a, b, c) = (next()?, next()?, next()?);
    let day = |number: i16| i8::try_from(number).ok();
    if a >= 1000 { Date::new(a, day(b)?, day(c)?).ok() } else { Date::new(c, day(b)?, day(a)?).ok() }
}

/// A date of a cell that may also hold the serial number of a spreadsheet.
pub(crate) fn date_or_serial(text: &str) -> Option<Date> {
    text.trim().parse::<f64>().ok().map_or_else(|| date(text), |serial| excel(serial as i64))
}

fn one_year(year: i16) -> Option<Validity> {
    Some(Validity { from: Date::new(year, 1, 1).ok(), to: last_day(year, 12), year: Some(year) })
}

fn last_day(year: i16, month: i8) -> Option<Date> {
    Date::new(year, month, 1).ok().map(Date::last_of_month)
}

fn full_year(text: &str) -> Option<i16> {
    let year: i16 = text.parse().ok()?;
    Some(if year < 100 { 2000 + year } else { year })
}

/// Days since 1899-12-30, as spreadsheets count them.
fn excel(serial: i64) -> Option<Date> {
    let serial = i32::try_from(serial).ok().filter(|serial| (20_000..80_000).contains(serial))?;
    let span = jiff::Span::new().try_days(serial).ok()?;
    calendar::date(1899, 12, 30).checked_add(span).ok()
}

fn month_number(word: &str) -> Option<i8> {
    const MONTHS: [&str; 12] =
        ["janv", "fevr", "mars", "avr", "mai", "juin", "juil", "aout", "sept", "oct", "nov", "dec"];
    let position = MONTHS.iter().position(|month| word.starts_with(month))?;
    i8::try_from(position + 1).ok()
}

#[cfg(test)]
mod tests {
    use calendar::date as day;

    use super::*;

    #[test]
    fn every_kind_of_phrase_of_the_real_column() {
        let to = |phrase: &str| read(phrase, Some(day(2021, 3, 31))).unwrap().to;
        assert_eq!(to("2017-12-01"), Some(day(2017, 12, 1)));
        assert_eq!(to("20/12/2021"), Some(day(2021, 12, 20)));
        assert_eq!(to("2023"), Some(day(2023, 12, 31)));
        assert_eq!(to("44196"), Some(day(2020, 12, 31)));
        assert_eq!(to("44286"), Some(day(2021, 3, 31)));
        assert_eq!(to("45362"), Some(day(2024, 3, 11)));
        assert_eq!(to("déc.-18"), Some(day(2018, 12, 31)));
        assert_eq!(to("déc-18"), Some(day(2018, 12, 31)));
        assert_eq!(to("3 ans"), Some(day(2024, 3, 28)));
        assert_eq!(to(""), None);
        for phrase in ["Année 2018", "Données valides pour l'année 2018"] {
            let read = read(phrase, None).unwrap();
            assert_eq!((read.from, read.to, read.year), (Some(day(2018, 1, 1)), Some(day(2018, 12, 31)), Some(2018)));
        }
        for phrase in ["5ème rapport du GIEC (2013)", "bientôt", "99999999999999999999", "32/13/2021", "3 ans"] {
            assert_eq!(read(phrase, None), None, "{phrase}");
        }
    }
}

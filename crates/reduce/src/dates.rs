//! The dates of factors: a year, a month or a day.

use calendar::Date;
use serde_json::Value as Json;

use crate::given::Value;
use crate::reading::Read;
use crate::{CO2_FACTOR_DATE, Error, Outcome, Problem};

/// How one is written.
pub(crate) const FORMS: &str = "YYYY, YYYY-MM, YYYY-MM-DD";
/// Years in which a factor may be dated, as in the catalogue.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2100;
/// The inputs that are such a date.
const KEYS: [&str; 2] = [CO2_FACTOR_DATE, "factors_date"];

/// Whether an input is the date of a factor.
pub(crate) fn is_date(key: &str) -> bool {
    KEYS.contains(&key)
}

/// The first day of what is written; `None` if it is no date.
fn first_day(text: &str) -> Option<Date> {
    let parts: Vec<&str> = text.split('-').collect();
    let number = |part: &str, count: usize| {
        let digits = part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| part.parse::<i16>().ok()).flatten()
    };
    let (year, month, day) = match *parts.as_slice() {
        [year] => (year, "01", "01"),
        [year, month] => (year, month, "01"),
        [year, month, day] => (year, month, day),
        _ => return None,
    };
    let year = number(year, 4).filter(|year| YEARS.contains(year))?;
    let small = |part| number(part, 2).and_then(|number| i8::try_from(number).ok());
    Date::new(year, small(month)?, small(day)?).ok()
}

/// Refuses what is no date.
pub(crate) fn check(key: &'static str, read: &[Read]) -> Result<(), Error> {
    for one in read {
        if let Value::Text(text) = &one.value
            && first_day(text).is_none()
        {
            return Err(Problem::NotAChoice { found: text.clone(), choices: FORMS.to_owned() }.at(key));
        }
    }
    Ok(())
}

/// Holds that no factor of an outcome is dated after a day.
///
/// # Errors
/// At the first that is: what was not measured yet is no factor.
pub fn dated_by(outcome: &Outcome, day: Date) -> Result<(), Error> {
    let texts = |value: &Json| -> Vec<String> {
        let text = |value: &Json| value.as_str().map(str::to_owned);
        value
            .as_array()
            .map_or_else(|| text(value).into_iter().collect(), |items| items.iter().filter_map(text).collect())
    };
    for key in KEYS {
        let given = outcome.inputs.get(key).map(texts).unwrap_or_default();
        if let Some(found) = given.into_iter().find(|text| first_day(text).is_some_and(|first| first > day)) {
            return Err(Problem::Future { found, day: day.to_string() }.at(key));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_a_day_that_there_is() {
        for (text, day) in [("2025", "2025-01-01"), ("2024-02", "2024-02-01"), ("2024-02-29", "2024-02-29")] {
            assert_eq!(first_day(text).map(|day| day.to_string()).as_deref(), Some(day));
        }
        for text in ["", "25", "2025-13", "2025-00", "2025-02-29", "2025-1", "20255", "0000", "2025-01-01-01", "+202"] {
            assert_eq!(first_day(text), None, "{text}");
        }
    }
}

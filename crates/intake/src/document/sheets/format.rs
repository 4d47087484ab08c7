use std::sync::Arc;

use rust_decimal::Decimal;

use super::Value;
use crate::document::date::{Epoch, from_serial};

/// What a number format shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shows {
    /// A number.
    Number,
    /// A day, perhaps with a time.
    Date,
    /// A time of day or a duration.
    Time,
}

/// The formats that a file does not spell out (ECMA-376 part 1, 18.8.30), as far as they say more than the number.
pub(super) fn built_in(id: u32) -> Option<&'static str> {
    Some(match id {
        9 => "0%",
        10 => "0.00%",
        14 => "dd/mm/yyyy",
        15 => "d-mmm-yy",
        16 => "d-mmm",
        17 => "mmm-yy",
        18 => "h:mm AM/PM",
        19 => "h:mm:ss AM/PM",
        20 => "h:mm",
        21 => "h:mm:ss",
        22 => "dd/mm/yyyy hh:mm",
        27..=31 | 36 | 50..=54 | 57 | 58 => "yyyy-mm-dd",
        32..=35 | 55 | 56 => "h:mm:ss",
        45 => "mm:ss",
        46 => "[h]:mm:ss",
        47 => "mm:ss.0",
        _ => return None,
    })
}

/// What a number format shows, by the letters of its first section outside quotation marks, brackets and escapes.
pub(super) fn shows(format: &str) -> Shows {
    if format.eq_ignore_ascii_case("standard") {
        return Shows::Number;
    }
    let (mut date, mut time, mut month_or_minute) = (false, false, false);
    let mut characters = format.chars();
    while let Some(c) = characters.next() {
        match c {
            '"' => {
                characters.by_ref().find(|c| *c == '"');
            }
            '\\' | '_' | '*' => {
                characters.next();
            }
            '[' => {
                let inside: String = characters.by_ref().take_while(|c| *c != ']').collect();
                let inside = inside.to_ascii_lowercase();
                time |= !inside.is_empty()
                    && ["h", "m", "s"].iter().any(|unit| inside.trim_matches(|c| unit.contains(c)).is_empty());
            }
            ';' => break,
            'y' | 'Y' | 'd' | 'D' => date = true,
            // French workbooks write the year with `a` and the day with `j`.
            'j' | 'J' => date = true,
            'h' | 'H' | 's' | 'S' => time = true,
            // `General` is a word, not letters of a date.
            'G' | 'g' => return Shows::Number,
            'm' | 'M' => month_or_minute = true,
            _ => {}
        }
    }
    // `m` is a month unless hours or seconds stand beside it.
    match (date || (month_or_minute && !time), time) {
        (true, _) => Shows::Date,
        (false, true) => Shows::Time,
        (false, false) => Shows::Number,
    }
}

/// The value of a number in a cell that shows it in this way.
pub(super) fn value(number: f64, shows: Shows, epoch: Epoch) -> Value {
    let Some(decimal) = fifteen_digits(number) else {
        return Value::Error(Arc::from(number.to_string()));
    };
    match shows {
        Shows::Number => Value::Number(decimal),
        Shows::Time => Value::Duration(decimal),
        // A day that does not exist is shown as `####`.
        Shows::Date => match i64::try_from(decimal.floor().mantissa()).ok().and_then(|day| from_serial(day, epoch)) {
            Some(date) => Value::Date(date),
            None => Value::Error(Arc::from(decimal.to_string())),
        },
    }
}

/// A number with the 15 significant digits that workbooks keep and show: what is stored as
/// 0.30000000000000004 was 0.3. `None` if it is beyond what is computed with.
pub(super) fn fifteen_digits(number: f64) -> Option<Decimal> {
    if !number.is_finite() {
        return None;
    }
    let decimal = Decimal::from_scientific(&format!("{number:.14e}")).ok()?;
    // What is too small for 28 decimals is lost, not rounded to nothing.
    (number == 0.0 || !decimal.is_zero()).then(|| decimal.normalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_say_what_they_show() {
        let formats = [
            ("dd/mm/yyyy", Shows::Date),
            ("jj/mm/aaaa", Shows::Date),
            ("[$-40C]mmm\\-yy;@", Shows::Date),
            ("mmm-yy", Shows::Date),
            ("h:mm:ss", Shows::Time),
            ("[h]:mm", Shows::Time),
            ("mm:ss", Shows::Time),
            ("0.00\" kWh\"", Shows::Number),
            ("#,##0.00\\ \"DH\"", Shows::Number),
            ("[Red]-0.0", Shows::Number),
            ("General", Shows::Number),
            ("Standard", Shows::Number),
            ("0%", Shows::Number),
            ("0.00E+00", Shows::Number),
        ];
        for (format, expected) in formats {
            assert_eq!(shows(format), expected, "{format}");
        }
    }

    #[test]
    fn numbers_keep_fifteen_digits() {
        let known = [
            (0.1 + 0.2, "0.3"),
            (1234.5600000000001, "1234.56"),
            (0.0, "0"),
            (-2.5, "-2.5"),
            (1e15, "1000000000000000"),
        ];
        for (number, text) in known {
            assert_eq!(fifteen_digits(number), Decimal::from_str_exact(text).ok(), "{number}");
        }
        assert_eq!(fifteen_digits(1e300), None);
        assert_eq!(fifteen_digits(1e-300), None);
        assert_eq!(fifteen_digits(f64::NAN), None);
    }
}

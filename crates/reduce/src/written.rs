//! Numbers as people write them, before their unit is looked at.

use language::number::{Reading, parted, read};

use crate::Problem;

/// What stands between the ends of an interval, as people write one.
const BETWEEN: [&str; 9] = ["…", "...", "..", "–", "—", " à ", " to ", " إلى ", "-"];

/// The number with which a text begins, and its unit: `150`, `0,16`, `8 760 h`, `٣٥٠ MAD`, `1e-6 kWh`.
///
/// What programs write is read as they mean it: `350.000` is 350. Anything else is read as people write it, and what they
/// may mean in two ways, `1,500`, is refused.
pub(crate) fn number<'t>(text: &'t str, unit: &str) -> Result<(f64, &'t str), Problem> {
    let text = text.trim();
    let (digits, suffix) = split(text);
    if let Some(number) = digits.parse().ok().filter(|number: &f64| number.is_finite()) {
        return Ok((number, suffix));
    }
    match read(digits) {
        Ok(Reading::Sure(amount)) if amount.label.is_empty() && !amount.percent => {
            // Decimal digits become the nearest binary number, as those of a program do.
            let number = amount.value.to_string().parse();
            number.map(|number| (number, suffix)).map_err(|_| no_number(text, unit))
        }
        Ok(Reading::Ambiguous { comma, point }) => Err(Problem::Ambiguous {
            found: text.to_owned(),
            comma: comma.value.normalize().to_string(),
            point: point.value.normalize().to_string(),
        }),
        _ => Err(interval(text).unwrap_or_else(|| no_number(text, unit))),
    }
}

fn no_number(text: &str, unit: &str) -> Problem {
    Problem::NotANumber { found: text.to_owned(), unit: unit.to_owned() }
}

/// What an interval in one text should be: `30-50` is no number, and not minus twenty.
pub(crate) fn interval(text: &str) -> Option<Problem> {
    let found = |between: &&str| {
        let (low, high) = text.split_once(*between)?;
        let (low, (high, unit)) = (number(low, "").ok()?.0, number(high, "").ok()?);
        let unit = if unit.is_empty() { String::new() } else { format!(", \"unit\": \"{unit}\"") };
        let form = format!("{{\"low\": {low}, \"high\": {high}{unit}}}");
        (low < high).then(|| Problem::Dash { found: text.to_owned(), form })
    };
    BETWEEN.iter().find_map(found)
}

/// The digits of a number with its exponent, and the rest: `1e-6 kWh` has an exponent, `1 eV` has none.
pub(crate) fn split(text: &str) -> (&str, &str) {
    let (digits, rest) = parted(text);
    let tail = text.strip_prefix(digits).unwrap_or_default();
    if let Some(power) = tail.strip_prefix(['e', 'E']) {
        let figures = power.strip_prefix(['-', '+']).unwrap_or(power);
        let after = figures.trim_start_matches(|c: char| c.is_ascii_digit());
        if after.len() < figures.len() {
            let (number, unit) = text.split_at(text.len() - after.len());
            return (number, unit.trim());
        }
    }
    (digits, rest)
}

/// A number for a message: six significant digits tell enough.
pub(crate) fn short(number: f64) -> String {
    format!("{number:.5e}").parse().unwrap_or(number).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_number_in_many_writings() {
        for (text, value, unit) in [
            ("150", 150.0, ""),
            ("0,16", 0.16, ""),
            ("0.16", 0.16, ""),
            ("1,01 MAD/kWh", 1.01, "MAD/kWh"),
            ("287,8 °C", 287.8, "°C"),
            ("92,5 %", 92.5, "%"),
            ("8 760", 8760.0, ""),
            ("8\u{202f}760 h", 8760.0, "h"),
            ("350\u{a0}000 MAD", 350_000.0, "MAD"),
            ("1 234 567,89", 1_234_567.89, ""),
            ("1.234,56", 1234.56, ""),
            ("1,234.56", 1234.56, ""),
            ("1,234,567", 1_234_567.0, ""),
            ("٠٫١٦", 0.16, ""),
            ("٣٥٠ ٠٠٠ MAD", 350_000.0, "MAD"),
            ("٨٧٦٠ h", 8760.0, "h"),
            ("0,125", 0.125, ""),
            // The notation of programs.
            ("350.000", 350.0, ""),
            ("1e-6 kWh", 1e-6, "kWh"),
            ("1,5e-6 kWh", 1.5e-6, "kWh"),
            ("1 eV", 1.0, "eV"),
            ("-3", -3.0, ""),
            ("−3,5 °C", -3.5, "°C"),
            ("3 m3", 3.0, "m3"),
            ("0.1 kW/(m3/min)", 0.1, "kW/(m3/min)"),
        ] {
            assert_eq!(number(text, "1"), Ok((value, unit)), "{text}");
        }
    }

    #[test]
    fn what_may_be_two_numbers_is_refused_with_both() {
        for (text, comma, point) in
            [("1,500", "1.5", "1500"), ("12,345 MAD", "12.345", "12345"), ("-1,500", "-1.5", "-1500")]
        {
            let (comma, point) = (comma.to_owned(), point.to_owned());
            assert_eq!(number(text, "1"), Err(Problem::Ambiguous { found: text.to_owned(), comma, point }));
        }
    }

    #[test]
    fn an_interval_in_one_text_is_shown_its_form() {
        for (text, form) in [
            ("30-50", r#"{"low": 30, "high": 50}"#),
            ("0,5 – 1,5 kWh", r#"{"low": 0.5, "high": 1.5, "unit": "kWh"}"#),
            ("5 à 15 %", r#"{"low": 5, "high": 15, "unit": "%"}"#),
        ] {
            let dash = Problem::Dash { found: text.to_owned(), form: form.to_owned() };
            assert_eq!(interval(text), Some(dash), "{text}");
        }
        for text in ["50-30", "2026-01-05", "abc", "-30", "1 2"] {
            assert_eq!(interval(text), None, "{text}");
        }
        assert_eq!(number("abc", "kWh"), Err(no_number("abc", "kWh")));
        assert_eq!(number("1 2 kWh", "kWh"), Err(no_number("1 2 kWh", "kWh")));
    }

    #[test]
    fn numbers_in_messages_are_short() {
        assert_eq!(short(-0.002_592_000_000_000_000_6), "-0.002592");
        assert_eq!(short(1_234_567.8), "1234570");
        assert_eq!(short(60.0), "60");
    }
}

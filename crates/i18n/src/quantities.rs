use fixed_decimal::{Decimal, SignDisplay};
use rust_decimal::RoundingStrategy;

use crate::Numbers;
use crate::numbers::{UNKNOWN, exponent};

/// Significant digits of a quantity in a text: more would claim a precision that inventories lack.
const DIGITS: u8 = 3;

impl Numbers {
    /// A quantity with its unit, three significant digits or its whole part.
    pub fn quantity(&self, value: f64, unit: &str) -> String {
        self.words("common-quantity", &[("number", &self.significant(value, DIGITS)), ("unit", unit)])
    }

    /// Emissions given in kg CO₂e: kilograms below one tonne, tonnes from there on.
    ///
    /// ```
    /// # use i18n::Numbers; use language::Language;
    /// let numbers = Numbers::new(Language::En);
    /// assert_eq!(numbers.emissions(12.345), "12.3\u{a0}kg\u{a0}CO₂e");
    /// assert_eq!(numbers.emissions(12_345.0), "12.3\u{a0}t\u{a0}CO₂e");
    /// ```
    pub fn emissions(&self, kg_co2e: f64) -> String {
        let (divisor, unit) = scale(kg_co2e);
        self.quantity(kg_co2e / divisor, &self.words(unit, &[]))
    }

    /// Emissions with their interval, all in kg CO₂e: "1,234 t CO₂e (1,100 – 1,400)".
    ///
    /// The bounds are rounded outwards, to the second digit of the width: an interval is never
    /// shown narrower than it is, nor finer than it can be known.
    pub fn emissions_interval(&self, kg_co2e: f64, low: f64, high: f64) -> String {
        let (divisor, unit) = scale(kg_co2e);
        self.interval(kg_co2e / divisor, low / divisor, high / divisor, &self.words(unit, &[]))
    }

    /// A quantity with its interval, as [`Numbers::emissions_interval`] shows it, in any unit.
    pub fn interval(&self, value: f64, low: f64, high: f64, unit: &str) -> String {
        let quantity = self.quantity(value, unit);
        if low == high {
            return quantity;
        }
        let [low, high] = self.bounds(low, high);
        self.words("common-interval", &[("quantity", &quantity), ("low", &low), ("high", &high)])
    }

    /// The bounds of an interval, as [`Numbers::interval`] shows them.
    pub fn bounds(&self, low: f64, high: f64) -> [String; 2] {
        outwards(low, high).map(|text| self.parsed(&text, SignDisplay::Negative))
    }

    /// An amount of money with two decimals and its ISO 4217 code: 1234.5 MAD.
    ///
    /// ```
    /// # use i18n::Numbers; use language::Language;
    /// let amount = rust_decimal::Decimal::new(12345, 1);
    /// assert_eq!(Numbers::new(Language::Fr).money(amount, "MAD"), "1\u{202f}234,50\u{a0}MAD");
    /// ```
    pub fn money(&self, amount: rust_decimal::Decimal, currency: &str) -> String {
        let mut rounded = amount.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
        rounded.rescale(2);
        self.words("common-money", &[("amount", &self.decimal(rounded)), ("currency", currency)])
    }
}

/// Bounds in Rust's notation, rounded outwards to the second digit of the width between them.
pub(crate) fn outwards(low: f64, high: f64) -> [String; 2] {
    let place = i16::try_from(exponent(high - low, 17) - 1).unwrap_or(0);
    [(low, Decimal::floor as fn(&mut Decimal, i16)), (high, Decimal::ceil)].map(|(bound, round)| {
        // Rust prints the shortest digits that read back as the same number, so 1,100 is 1,100 exactly.
        let Ok(mut decimal) = bound.to_string().parse::<Decimal>() else { return UNKNOWN.to_owned() };
        round(&mut decimal, place);
        decimal.pad_end(place.min(0));
        decimal.to_string()
    })
}

/// What kilograms are divided by, and the key of the unit. The switch is where rounding to three
/// digits gives 1,000 kg, so that "1,000 kg" and "1.00 t" never stand side by side.
fn scale(kg_co2e: f64) -> (f64, &'static str) {
    if kg_co2e.abs() >= 999.5 { (1000.0, "common-t-co2e") } else { (1.0, "common-kg-co2e") }
}

#[cfg(test)]
mod tests {
    use language::Language;

    use super::*;

    #[test]
    fn kilograms_become_tonnes_without_a_thousand_of_either() {
        let en = Numbers::new(Language::En);
        assert_eq!(en.emissions(999.4), "999\u{a0}kg\u{a0}CO₂e");
        assert_eq!(en.emissions(999.6), "1.00\u{a0}t\u{a0}CO₂e");
        assert_eq!(en.emissions(0.0), "0.00\u{a0}kg\u{a0}CO₂e");
        assert_eq!(en.emissions(-2_500.0), "\u{2212}2.50\u{a0}t\u{a0}CO₂e");
        assert_eq!(Numbers::new(Language::Ar).emissions(12_345.0), "12,3\u{a0}طن\u{a0}CO₂e\u{200f}");
    }

    #[test]
    fn bounds_are_rounded_outwards_to_the_second_digit_of_the_width() {
        let en = Numbers::new(Language::En);
        let shown = |value, low, high| en.interval(value, low, high, "t").replace('\u{a0}', " ");
        assert_eq!(shown(1234.0, 1104.0, 1396.0), "1,234 t (1,100 – 1,400)");
        assert_eq!(shown(12.3, 11.96, 12.71), "12.3 t (11.96 – 12.71)");
        assert_eq!(shown(1.2, 0.5, 3.0), "1.20 t (0.5 – 3.0)");
        assert_eq!(shown(-2.0, -2.51, -1.0), "\u{2212}2.00 t (\u{2212}2.6 – \u{2212}1.0)");
        assert_eq!(shown(5.0, 5.0, 5.0), "5.00 t");
        assert_eq!(shown(5.0, f64::NAN, 6.0), "5.00 t (— – 6.0)");
    }

    /// The number that a reader would understand.
    fn read(shown: &str, language: Language) -> f64 {
        let (group, mark) = match language {
            Language::Fr => ('\u{202f}', ','),
            Language::Ar => ('.', ','),
            Language::En => (',', '.'),
        };
        let plain: String = shown.chars().filter(|c| *c != group && *c != '\u{200e}').collect();
        plain.replace(mark, ".").replace('\u{2212}', "-").parse().unwrap()
    }

    proptest::proptest! {
        #[test]
        fn a_reader_understands_the_number_in_each_language(value in -1e12_f64..1e12, decimals in 0_u8..6) {
            let expected: f64 = format!("{value:.*}", usize::from(decimals)).parse().unwrap();
            for language in Language::ALL {
                proptest::prop_assert_eq!(read(&Numbers::new(language).fixed(value, decimals), language), expected);
            }
        }

        #[test]
        fn a_shown_interval_holds_the_true_one_and_is_hardly_wider(low in -1e9_f64..1e9, width in 1e-3_f64..1e9) {
            let (en, high) = (Numbers::new(Language::En), low + width);
            let shown = en.interval((low + high) / 2.0, low, high, "t");
            let (_, bounds) = shown.split_once('(').unwrap();
            let (left, right) = bounds.trim_end_matches(')').split_once("\u{a0}–\u{a0}").unwrap();
            let (left, right) = (read(left, Language::En), read(right, Language::En));
            proptest::prop_assert!(left <= low && high <= right);
            // Each bound moves by less than a unit of the second digit: at most a tenth of the width.
            proptest::prop_assert!(low - left <= width * 0.1000001 && right - high <= width * 0.1000001, "{}", shown);
        }
    }

    #[test]
    fn money_has_two_decimals() {
        let amount = rust_decimal::Decimal::new(1_234_565, 3);
        assert_eq!(Numbers::new(Language::Fr).money(amount, "MAD"), "1\u{202f}234,57\u{a0}MAD");
        assert_eq!(Numbers::new(Language::En).money(amount, "MAD"), "MAD\u{a0}1,234.57");
        assert_eq!(Numbers::new(Language::Ar).money(amount, "MAD"), "1.234,57\u{a0}MAD");
    }
}

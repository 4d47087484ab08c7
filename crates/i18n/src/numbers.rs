use fixed_decimal::{Decimal, SignDisplay};
use icu_decimal::DecimalFormatter;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use language::Language;

use crate::Messages;
use crate::kept::with_kept;
use crate::locale::locale;

/// What stands where a number is unknown or not finite.
pub(crate) const UNKNOWN: &str = "—";

/// Numbers by the rules of a language: grouping, decimal mark, sign, percent, units.
///
/// Digits are Western in all three languages, as in Moroccan documents. A minus is U+2212, at which
/// no line breaks. Rounding is half to even of the exact binary value.
#[derive(Clone, Copy, Debug)]
pub struct Numbers {
    language: Language,
}

impl Numbers {
    /// Numbers of `language`.
    pub fn new(language: Language) -> Self {
        Numbers { language }
    }

    /// A count.
    ///
    /// ```
    /// # use i18n::Numbers; use language::Language;
    /// assert_eq!(Numbers::new(Language::Fr).integer(1234567), "1\u{202f}234\u{202f}567");
    /// assert_eq!(Numbers::new(Language::Ar).integer(1234567), "1.234.567");
    /// assert_eq!(Numbers::new(Language::En).integer(-1234567), "\u{2212}1,234,567");
    /// ```
    pub fn integer(&self, value: i64) -> String {
        self.show(Decimal::from(value), SignDisplay::Negative)
    }

    /// A number with exactly `decimals` decimals; "—" if it is not finite.
    pub fn fixed(&self, value: f64, decimals: u8) -> String {
        self.parsed(&format!("{value:.*}", usize::from(decimals)), SignDisplay::Negative)
    }

    /// A number with at least `digits` significant digits, and never fewer than its whole part has:
    /// 0.01234 → 0.0123, 1234.5 → 1,235 (three digits). The decimals that it takes are shown, zeros included.
    pub fn significant(&self, value: f64, digits: u8) -> String {
        self.fixed(value, decimals_for(value, digits))
    }

    /// A number with the decimals that it has: 12 → 12, 0.25 → 0.25. For what was entered; what is computed is rounded.
    pub fn plain(&self, value: f64) -> String {
        // Rust prints the shortest digits that read back as the same number.
        self.parsed(&value.to_string(), SignDisplay::Negative)
    }

    /// A decimal number exactly as entered, trailing zeros included.
    pub fn decimal(&self, value: rust_decimal::Decimal) -> String {
        self.parsed(&value.to_string(), SignDisplay::Negative)
    }

    /// A ratio in percent: 0.123 → 12.3%.
    pub fn percent(&self, ratio: f64, decimals: u8) -> String {
        self.in_percent(ratio, decimals, SignDisplay::Negative)
    }

    /// A change in percent, with its sign: 0.123 → +12.3%, 0 → 0.0%.
    pub fn signed_percent(&self, ratio: f64, decimals: u8) -> String {
        self.in_percent(ratio, decimals, SignDisplay::ExceptZero)
    }

    fn in_percent(&self, ratio: f64, decimals: u8, sign: SignDisplay) -> String {
        if !ratio.is_finite() {
            return UNKNOWN.to_owned();
        }
        let number = self.parsed(&format!("{:.*}", usize::from(decimals), ratio * 100.0), sign);
        self.words("common-percent", &[("number", &number)])
    }

    /// A text of Rust's number notation, rounded already.
    pub(crate) fn parsed(&self, text: &str, sign: SignDisplay) -> String {
        text.parse().map_or_else(|_| UNKNOWN.to_owned(), |decimal| self.show(decimal, sign))
    }

    pub(crate) fn show(&self, decimal: Decimal, sign: SignDisplay) -> String {
        let sign = if decimal.is_zero() { SignDisplay::Never } else { sign };
        let decimal = decimal.with_sign_display(sign);
        let shown = with_kept!(self.language, DecimalFormatter, formatter(self.language), |formatter| {
            formatter.format(&decimal).to_string().replace('-', "\u{2212}")
        });
        shown.unwrap_or_else(|| decimal.to_string())
    }

    pub(crate) fn words(&self, key: &str, args: &[(&str, &str)]) -> String {
        let args: Vec<_> = args.iter().map(|(name, text)| (*name, (*text).into())).collect();
        Messages::new(self.language).with(key, &args)
    }
}

fn formatter(language: Language) -> Option<DecimalFormatter> {
    let mut options = DecimalFormatterOptions::default();
    options.grouping_strategy = Some(GroupingStrategy::Auto);
    DecimalFormatter::try_new(locale(language).into(), options).ok()
}

/// Decimals that show `digits` significant digits of `value`.
pub(crate) fn decimals_for(value: f64, digits: u8) -> u8 {
    let decimals = i32::from(digits) - 1 - exponent(value, digits);
    u8::try_from(decimals.clamp(0, 15)).unwrap_or(0)
}

/// The power of ten of the first digit, once rounded to `digits`: 2 for 123.4, −2 for 0.0123, 0 for
/// zero. Read from the decimal notation, so that no logarithm can be off by one.
pub(crate) fn exponent(value: f64, digits: u8) -> i32 {
    let notation = format!("{value:.*e}", usize::from(digits.saturating_sub(1)));
    notation.split_once('e').and_then(|(_, power)| power.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_and_zero() {
        let fr = Numbers::new(Language::Fr);
        assert_eq!(fr.signed_percent(0.1234, 1), "+12,3\u{202f}%");
        assert_eq!(fr.signed_percent(-0.05, 1), "\u{2212}5,0\u{202f}%");
        assert_eq!(fr.signed_percent(-0.0001, 1), "0,0\u{202f}%");
        assert_eq!(fr.fixed(-0.0, 0), "0");
        assert_eq!(fr.fixed(f64::NAN, 1), "—");
        assert_eq!(fr.percent(f64::INFINITY, 1), "—");
        assert_eq!(Numbers::new(Language::En).signed_percent(0.5, 0), "+50%");
        // The sign stays on the left of the number in a line that runs from right to left.
        assert_eq!(Numbers::new(Language::Ar).fixed(-1234.5, 1), "\u{200e}\u{2212}1.234,5");
    }

    #[test]
    fn significant_digits() {
        let en = Numbers::new(Language::En);
        assert_eq!(en.significant(0.012_34, 3), "0.0123");
        assert_eq!(en.significant(1.5, 3), "1.50");
        assert_eq!(en.significant(99.95, 3), "100");
        assert_eq!(en.significant(1_234.5, 3), "1,234");
        assert_eq!(en.significant(0.0, 3), "0.00");
    }
}

//! Units in the language of the reader, whatever a document calls them.

use language::Language;

use crate::{Arg, Messages, Tongue};

/// The units that a language has its own sign or word for, by their names in `common-unit`.
const NAMED: [(&str, &str); 20] = [
    ("kg", "kg"),
    ("g", "g"),
    ("t", "t"),
    ("L", "litre"),
    ("km", "km"),
    ("piece", "piece"),
    ("pair", "pair"),
    ("dozen", "dozen"),
    ("night", "night"),
    ("employee", "employee"),
    ("meal", "meal"),
    ("head", "head"),
    ("use", "use"),
    ("h", "hour"),
    ("day", "day"),
    ("week", "week"),
    ("month", "month"),
    ("year", "year"),
    ("HT", "without-vat"),
    ("TTC", "with-vat"),
];

impl Messages {
    /// The unit of a quantity, from its symbol as the catalogue of units has it (`t.km`, `m3`, `kg/m3`).
    ///
    /// ```
    /// # use i18n::Messages; use language::Language;
    /// assert_eq!(Messages::new(Language::Fr).unit_of(12.0, "night"), "nuits");
    /// assert_eq!(Messages::new(Language::Fr).unit_of(1.0, "m3"), "m³");
    /// ```
    pub fn unit_of(self, quantity: f64, symbol: &str) -> String {
        self.sign(symbol, counted(self.language(), quantity))
    }

    /// The unit that something else is counted by: of a factor, of a heading.
    pub fn unit(self, symbol: &str) -> String {
        self.sign(symbol, 1)
    }

    fn sign(self, symbol: &str, count: u64) -> String {
        let mut shown = String::new();
        for part in symbol.split_inclusive(['.', '/', ' ']) {
            let name = part.trim_end_matches(['.', '/', ' ']);
            match NAMED.iter().find(|(symbol, _)| *symbol == name) {
                Some((_, named)) => {
                    let arguments = [("unit", Arg::Choice(named)), ("count", Arg::Count(count))];
                    shown.push_str(&self.with("common-unit", &arguments));
                }
                None => shown.push_str(&raised(name)),
            }
            shown.push_str(part.get(name.len()..).unwrap_or(""));
        }
        shown
    }
}

impl Tongue {
    /// The name of a declared unit of footprints, by its code (`cubic meter`), of which there are so many.
    ///
    /// ```
    /// # use i18n::Tongue;
    /// assert_eq!(Tongue::Es.declared_unit(12.0, "cubic meter"), "metros cúbicos");
    /// ```
    pub fn declared_unit(self, amount: f64, code: &str) -> String {
        let count = [("count", Arg::Count(counted(self.nearest(), amount)))];
        self.with(&format!("buyer-unit-{code}", code = code.replace(' ', "-")), &count)
    }
}

/// Less than two is singular in French; elsewhere a part of one is not one.
fn counted(language: Language, quantity: f64) -> u64 {
    let size = quantity.abs();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole, not negative; only chooses a plural"
    )]
    let counted = if language == Language::Fr { size.floor() } else { size.ceil() } as u64;
    counted
}

/// `m3` is printed m³.
fn raised(name: &str) -> String {
    for (digit, power) in [('2', '²'), ('3', '³')] {
        if let Some(length) = name.strip_suffix(digit).filter(|length| length.ends_with('m') || *length == "ft") {
            return format!("{length}{power}");
        }
    }
    name.to_owned()
}

#[cfg(test)]
mod tests {
    use super::raised;

    #[test]
    fn powers_are_raised() {
        assert_eq!(["m3", "km2", "Nm3", "kWh", "MAD2023"].map(raised), ["m³", "km²", "Nm³", "kWh", "MAD2023"]);
    }
}

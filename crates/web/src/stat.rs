//! An amount of emissions, as pages show it: the figure large, its unit, its interval below.

use i18n::Messages;
use measure::Figure;

/// A figure in parts, formatted.
pub struct Stat {
    /// What it is.
    pub label: String,
    /// The number.
    pub value: String,
    /// Its unit.
    pub unit: String,
    /// Its interval in words; empty if it has none.
    pub interval: String,
}

impl Stat {
    /// The parts of a figure.
    pub fn new(messages: Messages, label: String, figure: &Figure) -> Self {
        let shown = messages.numbers().emissions_interval(figure.co2e, figure.interval.low, figure.interval.high);
        let (quantity, bounds) = shown.split_once(" (").map_or((&*shown, ""), |(quantity, rest)| (quantity, rest));
        let (value, unit) = quantity.split_once('\u{a0}').unwrap_or((quantity, ""));
        let interval = match bounds.trim_end_matches(['\u{200f}', ')']) {
            "" => String::new(),
            bounds => messages.with("dossier-interval", &[("bounds", bounds.into()), ("unit", unit.into())]),
        };
        Stat { label, value: value.to_owned(), unit: unit.to_owned(), interval }
    }
}

#[cfg(test)]
mod tests {
    use language::Language;

    use super::*;

    #[test]
    fn a_figure_falls_into_its_parts() {
        let mut figure = Figure { co2e: 1_234_000.0, ..Figure::default() };
        (figure.interval.low, figure.interval.high) = (1_104_000.0, 1_396_000.0);
        for language in Language::ALL {
            let stat = Stat::new(Messages::for_documents(language), String::new(), &figure);
            assert!(stat.value.starts_with('1') && stat.value.ends_with("234"), "{}", stat.value);
            assert!(stat.unit.contains("CO₂e") && stat.interval.contains("400"), "{} {}", stat.unit, stat.interval);
            assert!(!stat.interval.contains(')') && !stat.value.contains('('));
        }
        let sure = Stat::new(Messages::for_documents(Language::Fr), String::new(), &Figure::default());
        assert_eq!(sure.interval, "");
    }
}

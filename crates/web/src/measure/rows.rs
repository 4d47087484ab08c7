//! Figures side by side: the tables of breakdowns.

use i18n::Messages;
use measure::Figure;

use crate::page::Page;

/// A row of a breakdown.
pub struct Row {
    /// What.
    pub name: String,
    /// Where its lines are.
    pub href: Option<String>,
    /// How much.
    pub value: String,
    /// Its interval; empty if it has none.
    pub interval: String,
    /// Its share of the total.
    pub share: String,
    /// The share for a bar, 0 to 100.
    pub percent: u32,
}

impl Row {
    /// An amount of emissions, of a total of `total` kg CO2e.
    pub fn new(messages: Messages, name: String, href: Option<String>, figure: &Figure, total: f64) -> Self {
        let numbers = messages.numbers();
        let tonnes = |kg: f64| numbers.significant(kg / 1000.0, 3);
        let interval = if figure.interval.high > figure.interval.low {
            format!("{}\u{a0}–\u{a0}{}", tonnes(figure.interval.low), tonnes(figure.interval.high))
        } else {
            String::new()
        };
        let ratio = if total > 0.0 { figure.co2e / total } else { 0.0 };
        Row {
            name,
            href,
            value: numbers.emissions(figure.co2e),
            interval,
            share: numbers.percent(ratio, 1),
            percent: (ratio.clamp(0.0, 1.0) * 100.0).round() as u32,
        }
    }
}

/// The share of an amount.
pub fn share(messages: Messages, part: f64, total: f64) -> String {
    if total > 0.0 { messages.numbers().percent(part / total, 1) } else { "–".to_owned() }
}

/// A mass of gas in kilograms, in words.
pub fn kilograms(page: &Page, mass: f64) -> String {
    page.say("measure-kg", "value", &page.messages().numbers().significant(mass, 3))
}

//! Why something on a bill is kept aside.

use crate::document::{Argument, Message};

/// A reason, with the figures that a person needs.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Why {
    /// Two figures that should be the same are not, and nothing says which is right.
    Disagrees { what: &'static str, printed: String, computed: String },
    /// No first and last day.
    NoPeriod { number: String },
    /// The last day comes before the first.
    Backwards { start: String, end: String },
    /// A bill without a consumption.
    NoConsumption { number: String },
    /// Neither contract nor folder says which site.
    NoSite { contract: String, known: String },
    /// Pages that are no known kind of paper.
    NotUnderstood,
    /// More refrigerant was taken out than put in.
    MoreRecovered { gas: String, charged: String, recovered: String },
    /// A designation that no activity is known for.
    UnknownActivity { label: String },
    /// Figures of goods beside which nothing says what they are.
    NoDesignation { quantity: String },
    /// A negative quantity outside of a credit note.
    Negative { label: String, quantity: String },
    /// A quantity without a unit, or in one that is not known.
    NoUnit { label: String },
}

impl Why {
    /// The stable code, as in `docs/firm-folder.md`, §5.
    pub(super) fn reason(&self) -> &'static str {
        match self {
            Why::Disagrees { .. } => "bill-disagrees",
            Why::NoPeriod { .. } => "no-period",
            Why::Backwards { .. } => "invalid-date",
            Why::NoConsumption { .. } => "no-quantity",
            Why::NoSite { .. } => "unknown-site",
            Why::NotUnderstood => "not-understood",
            Why::MoreRecovered { .. } => "more-recovered",
            Why::UnknownActivity { .. } => "unknown-activity",
            Why::NoDesignation { .. } => "no-designation",
            Why::Negative { .. } => "negative-without-credit-note",
            Why::NoUnit { .. } => "unknown-unit",
        }
    }
}

impl Message for Why {
    fn key(&self) -> &'static str {
        match self {
            Why::Disagrees { .. } => "intake-bill-disagrees",
            Why::NoPeriod { .. } => "intake-bill-no-period",
            Why::Backwards { .. } => "intake-bill-backwards",
            Why::NoConsumption { .. } => "intake-bill-no-consumption",
            Why::NoSite { .. } => "intake-bill-no-site",
            Why::NotUnderstood => "intake-bill-not-understood",
            Why::MoreRecovered { .. } => "intake-bill-more-recovered",
            Why::UnknownActivity { .. } => "intake-bill-unknown-activity",
            Why::NoDesignation { .. } => "intake-bill-no-designation",
            Why::Negative { .. } => "intake-bill-negative",
            Why::NoUnit { .. } => "intake-bill-no-unit",
        }
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        let text = |text: &str| Argument::text(text);
        match self {
            Why::Disagrees { what, printed, computed } => {
                vec![("what", text(what)), ("printed", text(printed)), ("computed", text(computed))]
            }
            Why::NoPeriod { number } | Why::NoConsumption { number } => vec![("number", text(number))],
            Why::Backwards { start, end } => vec![("start", text(start)), ("end", text(end))],
            Why::NoSite { contract, known } => vec![("contract", text(contract)), ("known", text(known))],
            Why::NotUnderstood => Vec::new(),
            Why::MoreRecovered { gas, charged, recovered } => {
                vec![("gas", text(gas)), ("charged", text(charged)), ("recovered", text(recovered))]
            }
            Why::NoDesignation { quantity } => vec![("quantity", text(quantity))],
            Why::Negative { label, quantity } => vec![("label", text(label)), ("quantity", text(quantity))],
            Why::UnknownActivity { label } | Why::NoUnit { label } => vec![("label", text(label))],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_has_its_words_in_three_languages() {
        let files = [
            include_str!("../../../../locales/fr/intake.ftl"),
            include_str!("../../../../locales/ar/intake.ftl"),
            include_str!("../../../../locales/en/intake.ftl"),
        ];
        let text = String::new;
        let reasons = [
            Why::Disagrees { what: "index", printed: text(), computed: text() },
            Why::NoPeriod { number: text() },
            Why::Backwards { start: text(), end: text() },
            Why::NoConsumption { number: text() },
            Why::NoSite { contract: text(), known: text() },
            Why::NotUnderstood,
            Why::MoreRecovered { gas: text(), charged: text(), recovered: text() },
            Why::UnknownActivity { label: text() },
            Why::NoDesignation { quantity: text() },
            Why::Negative { label: text(), quantity: text() },
            Why::NoUnit { label: text() },
        ];
        for reason in reasons {
            for file in files {
                let key = reason.key();
                let (_, words) = file.split_once(&format!("\n{key} =")).expect(key);
                let words = words.split("\n\n").next().unwrap_or(words);
                for (name, _) in reason.arguments() {
                    assert!(words.contains(&format!("${name}")), "{}: {name}", reason.key());
                }
            }
        }
    }
}

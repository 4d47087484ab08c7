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
}

impl Why {
    /// The stable code, as in `docs/firm-folder.md`, §4.
    pub(super) fn reason(&self) -> &'static str {
        match self {
            Why::Disagrees { .. } => "bill-disagrees",
            Why::NoPeriod { .. } => "no-period",
            Why::Backwards { .. } => "invalid-date",
            Why::NoConsumption { .. } => "no-quantity",
            Why::NoSite { .. } => "unknown-site",
            Why::NotUnderstood => "not-understood",
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
        }
    }
}

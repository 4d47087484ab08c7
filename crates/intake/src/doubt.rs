//! What a row may mean in two ways, or plainly is no purchase of the firm.

use crate::document::{Argument, Message};

/// A reason to keep a row or a document aside, though all its figures are read.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Doubt {
    /// Half of a share, or more than the whole.
    Share { used: String, whole: String },
    /// A part of which nothing says whether it is to be counted or is of a total.
    Part { header: String, raw: String },
    /// A fraction below 0 or above 1.
    Fraction { raw: String },
    /// A money that no table of the catalogue knows.
    UnknownCurrency { raw: String },
    /// Two moneys, or two scales of one, for the same amount.
    Currencies { one: String, other: String },
    /// What is given back is written below zero, or the quantity and the amount have opposite signs.
    Sign { raw: String },
    /// An invoice that is no credit note, below zero.
    NegativeInvoice { raw: String },
    /// A paper that bills nothing, or that replaces another.
    NotBilled { code: String },
    /// What the firm sells.
    Sold { raw: String },
    /// A table of what the firm sells.
    Sales { raw: String },
    /// The firm itself sells.
    OwnInvoice { ice: String },
    /// Another firm buys.
    OtherBuyer { ice: String },
    /// Made on the site, fed into the grid or saved.
    NotBought { word: String },
    /// A refrigerant that was taken out and kept.
    Recovered { word: String },
    /// More cells than the header has columns.
    MoreCells { raw: String },
    /// Two columns of quantities that differ.
    Quantities { header: String, raw: String },
    /// Journeys and journeys there and back that do not agree.
    Trips { trips: String, round: String },
    /// There and back, and kilometres of which nothing says whether they are of one way.
    ThereAndBack { raw: String },
}

impl Doubt {
    /// The stable code, as in `docs/firm-folder.md`, § 6.
    pub(crate) fn reason(&self) -> &'static str {
        match self {
            Doubt::Share { .. } | Doubt::Part { .. } | Doubt::Fraction { .. } => "unclear-share",
            Doubt::UnknownCurrency { .. } | Doubt::Currencies { .. } => "unknown-currency",
            Doubt::Sign { .. } => "unclear-sign",
            Doubt::NegativeInvoice { .. } => "negative-without-credit-note",
            Doubt::NotBilled { .. } => "not-an-invoice",
            Doubt::Sold { .. }
            | Doubt::Sales { .. }
            | Doubt::OwnInvoice { .. }
            | Doubt::OtherBuyer { .. }
            | Doubt::NotBought { .. }
            | Doubt::Recovered { .. } => "not-a-purchase",
            Doubt::MoreCells { .. } => "more-cells",
            Doubt::Quantities { .. } => "quantities-differ",
            Doubt::Trips { .. } | Doubt::ThereAndBack { .. } => "unclear-trips",
        }
    }
}

impl Message for Doubt {
    fn key(&self) -> &'static str {
        match self {
            Doubt::Share { .. } => "intake-aside-share",
            Doubt::Part { .. } => "intake-aside-part",
            Doubt::Fraction { .. } => "intake-aside-fraction",
            Doubt::UnknownCurrency { .. } => "intake-aside-unknown-currency",
            Doubt::Currencies { .. } => "intake-aside-currencies",
            Doubt::Sign { .. } => "intake-aside-sign",
            Doubt::NegativeInvoice { .. } => "intake-aside-negative-invoice",
            Doubt::NotBilled { .. } => "intake-aside-not-billed",
            Doubt::Sold { .. } => "intake-aside-sold",
            Doubt::Sales { .. } => "intake-aside-sales",
            Doubt::OwnInvoice { .. } => "intake-aside-own-invoice",
            Doubt::OtherBuyer { .. } => "intake-aside-other-buyer",
            Doubt::NotBought { .. } => "intake-aside-not-bought",
            Doubt::Recovered { .. } => "intake-aside-recovered",
            Doubt::MoreCells { .. } => "intake-aside-more-cells",
            Doubt::Quantities { .. } => "intake-aside-quantities",
            Doubt::Trips { .. } => "intake-aside-trips",
            Doubt::ThereAndBack { .. } => "intake-aside-there-and-back",
        }
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        let text = |text: &str| Argument::text(text);
        match self {
            Doubt::Share { used, whole } => vec![("used", text(used)), ("whole", text(whole))],
            Doubt::Part { header, raw } | Doubt::Quantities { header, raw } => {
                vec![("header", text(header)), ("raw", text(raw))]
            }
            Doubt::Currencies { one, other } => vec![("one", text(one)), ("other", text(other))],
            Doubt::NotBilled { code } => vec![("code", text(code))],
            Doubt::OtherBuyer { ice } | Doubt::OwnInvoice { ice } => vec![("ice", text(ice))],
            Doubt::NotBought { word } | Doubt::Recovered { word } => vec![("word", text(word))],
            Doubt::Trips { trips, round } => vec![("trips", text(trips)), ("round", text(round))],
            Doubt::Fraction { raw }
            | Doubt::UnknownCurrency { raw }
            | Doubt::Sign { raw }
            | Doubt::NegativeInvoice { raw }
            | Doubt::Sold { raw }
            | Doubt::Sales { raw }
            | Doubt::MoreCells { raw }
            | Doubt::ThereAndBack { raw } => vec![("raw", text(raw))],
        }
    }
}

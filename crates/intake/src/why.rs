//! Why a row, a sheet or a file is kept aside.

use calendar::Period;
use units::{UnitError, Units};

use crate::document::date::DateError;
use crate::document::number::NumberError;
use crate::document::{Argument, Message};
use crate::doubt::Doubt;

/// A reason, with what a person needs to put it right.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Why {
    Date(DateError),
    /// The end of a period comes before its start.
    Backwards {
        start: String,
        end: String,
    },
    Number(NumberError),
    /// A workbook's own error (`#DIV/0!`).
    CellError {
        raw: String,
    },
    /// A formula that was never computed.
    Uncomputed,
    NoQuantity,
    /// The words of a row name a quantity that can be read in several ways.
    OpenQuantity {
        label: String,
        readings: Vec<String>,
    },
    UnknownUnit {
        raw: String,
        nearest: Vec<String>,
    },
    NoUnit,
    UnknownSite {
        raw: String,
        known: Vec<String>,
    },
    /// Nothing says at which site a row was consumed.
    NoSite {
        file: String,
        known: String,
    },
    /// The same for all rows of a table.
    NoSiteInTable {
        file: String,
        known: String,
        count: u64,
        first: u64,
        last: u64,
    },
    Negative {
        raw: String,
    },
    /// A factor written in a ledger is below zero.
    NegativeFactor {
        raw: String,
    },
    /// A row dated in another year than the column of its quantity.
    OtherYear {
        period: Period,
        column: String,
    },
    /// A row or a table of what was planned, offered, ordered or cancelled.
    NotMade {
        said: String,
        count: u64,
    },
    /// Columns of what was planned, or of a year that is not said.
    NotActual {
        columns: Vec<String>,
    },
    /// A month or quarter of no year, and what around it does not settle that.
    NoYear {
        raw: String,
        doubtful: Vec<String>,
    },
    OutsideYear {
        period: Period,
        year: i16,
    },
    UnknownActivity {
        label: String,
        nearest: Vec<String>,
        supplier: Option<String>,
    },
    AmbiguousActivity {
        label: String,
        candidates: Vec<String>,
    },
    UnitMismatch {
        unit: String,
        wanted: String,
    },
    /// Goods are carried, and nothing says how far.
    NoDistance {
        unit: String,
    },
    WeightsDiffer {
        quantity: String,
        weight: String,
    },
    UnknownCategory {
        raw: String,
    },
    UnknownStage {
        raw: String,
    },
    Score {
        raw: String,
    },
    Doubt(Doubt),
    HiddenSheet {
        sheet: String,
    },
    NoHeader,
    /// A journal in double entry that says no account.
    NoAccount {
        total: String,
        count: u64,
    },
    TotalDiffers {
        printed: String,
        summed: String,
    },
    /// A line that may repeat others of its document, and is not their sum.
    SumOfOthers {
        printed: String,
        summed: String,
    },
    MoreRows {
        count: u64,
        first: u64,
        last: u64,
        reason: &'static str,
    },
}

impl Why {
    /// The same, naming the known units that look like one that is not known: they are sought for what a person
    /// is told of, not for each of a million rows.
    pub(crate) fn with_nearest(mut self, units: &Units) -> Self {
        if let Why::UnknownUnit { raw, nearest } = &mut self
            && let Err(UnitError::Unknown { word, .. }) = units.parse(raw)
        {
            *nearest = units.nearest(&word);
        }
        self
    }

    /// The stable code, as in `docs/firm-folder.md`, §5.
    pub(crate) fn reason(&self) -> &'static str {
        match self {
            Why::Date(_) | Why::Backwards { .. } | Why::NoYear { .. } | Why::OtherYear { .. } => "invalid-date",
            Why::Number(_) | Why::CellError { .. } | Why::Score { .. } => "not-a-number",
            Why::Uncomputed => "uncomputed-formula",
            Why::NoQuantity => "no-quantity",
            Why::OpenQuantity { .. } => "ambiguous-quantity",
            Why::UnknownUnit { .. } | Why::NoUnit => "unknown-unit",
            Why::UnknownSite { .. } | Why::NoSite { .. } | Why::NoSiteInTable { .. } => "unknown-site",
            Why::Negative { .. } => "negative-without-credit-note",
            Why::NegativeFactor { .. } => "negative-factor",
            Why::OutsideYear { .. } => "outside-year",
            Why::UnknownActivity { .. } => "unknown-activity",
            Why::AmbiguousActivity { .. } => "ambiguous-activity",
            Why::UnitMismatch { .. } | Why::NoDistance { .. } => "unit-mismatch",
            Why::WeightsDiffer { .. } => "weights-differ",
            Why::UnknownCategory { .. } => "unknown-category",
            Why::UnknownStage { .. } => "unknown-stage",
            Why::NotActual { .. } | Why::NotMade { .. } => "not-actual",
            Why::Doubt(doubt) => doubt.reason(),
            Why::HiddenSheet { .. } => "hidden-sheet",
            Why::NoHeader | Why::NoAccount { .. } => "no-header",
            Why::TotalDiffers { .. } | Why::SumOfOthers { .. } => "total-differs",
            Why::MoreRows { reason, .. } => reason,
        }
    }
}

impl Message for Why {
    fn key(&self) -> &'static str {
        match self {
            Why::Date(error) => error.key(),
            Why::Backwards { .. } => "intake-aside-backwards",
            Why::Number(error) => error.key(),
            Why::CellError { .. } => "intake-aside-cell-error",
            Why::Uncomputed => "intake-aside-uncomputed",
            Why::NoQuantity => "intake-aside-no-quantity",
            Why::OpenQuantity { .. } => "intake-aside-open-quantity",
            Why::UnknownUnit { .. } => "intake-aside-unknown-unit",
            Why::NoUnit => "intake-aside-no-unit",
            Why::UnknownSite { .. } => "intake-aside-unknown-site",
            Why::NoSite { .. } => "intake-aside-no-site",
            Why::NoSiteInTable { .. } => "intake-aside-no-site-in-table",
            Why::Negative { .. } => "intake-aside-negative",
            Why::NegativeFactor { .. } => "intake-aside-negative-factor",
            Why::NoYear { .. } => "intake-aside-no-year",
            Why::OtherYear { .. } => "intake-aside-other-year",
            Why::NotActual { .. } => "intake-aside-not-actual",
            Why::NotMade { .. } => "intake-aside-not-made",
            Why::OutsideYear { .. } => "intake-aside-outside-year",
            Why::UnknownActivity { .. } => "intake-aside-unknown-activity",
            Why::AmbiguousActivity { .. } => "intake-aside-ambiguous-activity",
            Why::UnitMismatch { .. } => "intake-aside-unit-mismatch",
            Why::NoDistance { .. } => "intake-aside-no-distance",
            Why::WeightsDiffer { .. } => "intake-aside-weights-differ",
            Why::UnknownCategory { .. } => "intake-aside-unknown-category",
            Why::UnknownStage { .. } => "intake-aside-unknown-stage",
            Why::Score { .. } => "intake-aside-score",
            Why::Doubt(doubt) => doubt.key(),
            Why::HiddenSheet { .. } => "intake-aside-hidden-sheet",
            Why::NoHeader => "intake-aside-no-header",
            Why::NoAccount { .. } => "intake-aside-no-account",
            Why::TotalDiffers { .. } => "intake-aside-total-differs",
            Why::SumOfOthers { .. } => "intake-aside-sum-of-others",
            Why::MoreRows { .. } => "intake-aside-more-rows",
        }
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        let text = |text: &str| Argument::text(text);
        match self {
            Why::Date(error) => error.arguments(),
            Why::Number(error) => error.arguments(),
            Why::Backwards { start, end } => vec![("start", text(start)), ("end", text(end))],
            Why::CellError { raw } | Why::UnknownCategory { raw } | Why::UnknownStage { raw } | Why::Score { raw } => {
                vec![("raw", text(raw))]
            }
            Why::NoSite { file, known } => {
                vec![("known", text(known)), ("ready", Argument::Code(site_ready(file, known)))]
            }
            Why::NoSiteInTable { file, known, count, first, last } => vec![
                ("known", text(known)),
                ("count", Argument::Count(*count)),
                ("first", Argument::Count(*first)),
                ("last", Argument::Count(*last)),
                ("ready", Argument::Code(site_ready(file, known))),
            ],
            Why::Negative { raw } | Why::NegativeFactor { raw } => vec![("raw", text(raw))],
            Why::Uncomputed | Why::NoQuantity | Why::NoUnit | Why::NoHeader => Vec::new(),
            Why::OpenQuantity { label, readings } => {
                vec![("label", text(label)), ("readings", text(&readings.join(" / ")))]
            }
            Why::UnknownUnit { raw, nearest } => {
                vec![("raw", text(raw)), ("nearest", text(&nearest.join(", "))), ("count", count(nearest))]
            }
            Why::UnknownSite { raw, known } => vec![("raw", text(raw)), ("known", text(&known.join(", ")))],
            Why::OtherYear { period, column } => vec![
                ("start", text(&period.start().to_string())),
                ("end", text(&period.end().to_string())),
                ("column", text(column)),
            ],
            Why::NotMade { said, count } => vec![("said", text(said)), ("count", Argument::Count(*count))],
            Why::NotActual { columns } => vec![("columns", text(&columns.join(" ; "))), ("count", count(columns))],
            Why::NoYear { raw, doubtful } => {
                vec![("raw", text(raw)), ("read", text(&doubtful.join(" ; "))), ("count", count(doubtful))]
            }
            Why::OutsideYear { period, year } => vec![
                ("start", text(&period.start().to_string())),
                ("end", text(&period.end().to_string())),
                ("year", text(&year.to_string())),
            ],
            Why::UnknownActivity { label, nearest, supplier } => vec![
                ("label", text(label)),
                ("nearest", text(&nearest.join(", "))),
                ("count", count(nearest)),
                ("ready", Argument::Code(ready(label, supplier.as_deref(), nearest.first()))),
            ],
            Why::AmbiguousActivity { label, candidates } => vec![
                ("label", text(label)),
                ("candidates", text(&candidates.join(", "))),
                ("ready", Argument::Code(ready(label, None, candidates.first()))),
            ],
            Why::NoDistance { unit } => vec![("unit", text(unit))],
            Why::UnitMismatch { unit, wanted } => vec![("unit", text(unit)), ("wanted", text(wanted))],
            Why::WeightsDiffer { quantity, weight } => vec![("quantity", text(quantity)), ("weight", text(weight))],
            Why::Doubt(doubt) => doubt.arguments(),
            Why::HiddenSheet { sheet } => vec![("sheet", text(sheet))],
            Why::NoAccount { total, count } => vec![("total", text(total)), ("count", Argument::Count(*count))],
            Why::TotalDiffers { printed, summed } | Why::SumOfOthers { printed, summed } => {
                vec![("printed", text(printed)), ("summed", text(summed))]
            }
            Why::MoreRows { count, first, last, .. } => {
                vec![
                    ("count", Argument::Count(*count)),
                    ("first", Argument::Count(*first)),
                    ("last", Argument::Count(*last)),
                ]
            }
        }
    }
}

fn count(list: &[String]) -> Argument {
    Argument::Count(list.len() as u64)
}

/// Lines for `mapping.toml`, ready to paste; the activity is to be completed if none is near.
fn ready(label: &str, supplier: Option<&str>, activity: Option<&String>) -> String {
    let quoted = |text: &str| toml::Value::String(text.to_owned()).to_string();
    let mut lines = format!("[[activity]]\nlabel = {}\n", quoted(label));
    if let Some(supplier) = supplier {
        lines.push_str(&format!("supplier = {}\n", quoted(supplier)));
    }
    lines.push_str(&format!("activity = {}", quoted(activity.map_or("…", String::as_str))));
    lines
}

/// Lines for `mapping.toml` that say the site of a file, ready to paste.
fn site_ready(file: &str, known: &str) -> String {
    let quoted = |text: &str| toml::Value::String(text.to_owned()).to_string();
    let first = known.split(',').next().unwrap_or("…");
    format!("[[file]]\npath = {}\nsite = {}", quoted(file), quoted(first))
}

impl From<Doubt> for Why {
    fn from(doubt: Doubt) -> Self {
        Why::Doubt(doubt)
    }
}

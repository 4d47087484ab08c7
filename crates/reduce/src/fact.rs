//! What sources say of a technology: what it costs, how long it lasts, what it saved.

use std::collections::BTreeMap;

use catalogue::{Error, Record, records};
use language::Text;
use schemars::JsonSchema;
use serde::Serialize;

/// What one source says. Sources that differ stay side by side, and are never averaged; what none says has no fact.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Fact {
    /// Of what.
    pub field: Field,
    /// Lowest.
    pub low: f64,
    /// Highest; the same where one figure is published.
    pub high: f64,
    /// `EUR2025/kW`, `year`, `%`; `1` for a pure number.
    pub unit: String,
    /// Which case it is of.
    pub of: Text,
    /// `sourced`.
    pub confidence: String,
    /// When it was published, or else read.
    pub date: String,
    /// Who says so, an id of `catalogue/sources.csv`.
    pub source: String,
    /// Where in it.
    pub source_row: String,
    /// After this day somebody must look at it again.
    pub review_by: String,
}

/// What a fact is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// Outlay.
    Capex,
    /// Fixed yearly cost, percent of the outlay.
    Upkeep,
    /// Technical lifetime.
    Lifetime,
    /// Efficiency, or coefficient of performance.
    Efficiency,
    /// What was saved, percent.
    Saving,
    /// Simple payback.
    Payback,
    /// What can be recovered, percent.
    Recoverable,
}

impl Field {
    /// Every field.
    pub const ALL: [Field; 7] = [
        Field::Capex,
        Field::Upkeep,
        Field::Lifetime,
        Field::Efficiency,
        Field::Saving,
        Field::Payback,
        Field::Recoverable,
    ];

    /// Its word in the catalogue, and in the keys of messages.
    pub fn code(self) -> &'static str {
        match self {
            Field::Capex => "capex",
            Field::Upkeep => "upkeep",
            Field::Lifetime => "lifetime",
            Field::Efficiency => "efficiency",
            Field::Saving => "saving",
            Field::Payback => "payback",
            Field::Recoverable => "recoverable",
        }
    }
}

/// The facts of `catalogue/reduce/facts.csv` by technology, in its order.
pub(crate) fn facts() -> Result<BTreeMap<String, Vec<Fact>>, Error> {
    let rows = records("reduce/facts.csv", &["technology", "field", "low", "high", "unit", "date", "source"])?;
    let mut all: BTreeMap<String, Vec<Fact>> = BTreeMap::new();
    for row in &rows {
        all.entry(row.text("technology")).or_default().push(read(row)?);
    }
    Ok(all)
}

fn read(row: &Record) -> Result<Fact, Error> {
    let number = |column| Ok::<_, Error>(row.number(column)?.to_f64().unwrap_or(f64::NAN));
    const FIELDS: &str = "capex, upkeep, lifetime, efficiency, saving, payback, recoverable";
    Ok(Fact {
        field: row.read("field", FIELDS, |word| Field::ALL.into_iter().find(|field| field.code() == word))?,
        low: number("low")?,
        high: number("high")?,
        unit: row.text("unit"),
        of: Text { fr: row.text("of_fr"), ar: row.text("of_ar"), en: row.text("of_en") },
        confidence: row.text("confidence"),
        date: row.text("date"),
        source: row.text("source"),
        source_row: row.text("source_row"),
        review_by: row.date("review_by")?.to_string(),
    })
}

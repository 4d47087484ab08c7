use catalogue::{Error, records};
use schemars::JsonSchema;
use serde::Serialize;

/// What became of recommendations elsewhere, by an open source: how many, what they would save, how often they were carried out.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Practice {
    /// Which measures: `energy`.
    pub measures: String,
    /// How many recommendations it rests on.
    pub recommendations: f64,
    /// Their mean saving in a year,
    pub mean_saving: f64,
    /// in this currency.
    pub currency: String,
    /// Simple payback, years.
    pub payback_years: f64,
    /// How many percent were carried out.
    pub carried_out_pct: f64,
    /// The year of the publication.
    pub year: i16,
    /// Where it is from, an id of `catalogue/sources.csv`.
    pub source: String,
}

/// What is known, from `catalogue/reduce/practice.csv`.
///
/// # Errors
/// If a row is broken.
pub fn practice() -> Result<Vec<Practice>, Error> {
    let rows = records("reduce/practice.csv", &["measures", "recommendations", "carried_out_pct", "source"])?;
    rows.iter()
        .map(|row| {
            let number = |column| Ok::<_, Error>(row.number(column)?.to_f64().unwrap_or(f64::NAN));
            Ok(Practice {
                measures: row.text("measures"),
                recommendations: number("recommendations")?,
                mean_saving: number("mean_saving")?,
                currency: row.text("currency"),
                payback_years: number("payback_years")?,
                carried_out_pct: number("carried_out_pct")?,
                year: row.year("year")?,
                source: row.text("source"),
            })
        })
        .collect()
}

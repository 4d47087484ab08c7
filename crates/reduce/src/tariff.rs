//! Tariffs of electricity in Morocco, as dated claims.

use calendar::Date;
use catalogue::{Error, Record, records};
use language::Text;
use schemars::JsonSchema;
use serde::Serialize;

/// One price of a tariff, as a source says it.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Tariff {
    /// The tariff: `mt-general`.
    pub tariff: String,
    /// Its name.
    pub name: Text,
    /// Who bills it, or sets it.
    pub operator: String,
    /// `BT`, `MT`, `HT`, separated by a space.
    pub voltage: String,
    /// `peak`, `full`, `off_peak`, `normal`, `tier`, `subscribed_power`, `distribution`, `transmission`, `system_services`.
    pub band: String,
    /// Of a tier: above so many kWh a month.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from_kwh: Option<f64>,
    /// Of a tier: up to so many; absent where it is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to_kwh: Option<f64>,
    /// How much.
    pub value: f64,
    /// `MAD/kWh`, or `MAD/kVA.year`.
    pub unit: String,
    /// VAT: `included` or `excluded`.
    pub tax: String,
    /// First day, if the source says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_from: Option<String>,
    /// Last day, if the source says it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_to: Option<String>,
    /// Hours of a band from October to March: `17-22`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub hours_winter: String,
    /// Hours of a band from April to September.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub hours_summer: String,
    /// `high`: read on a bill; `medium`: reported, to be checked on a bill.
    pub confidence: String,
    /// When the source was published.
    pub date: String,
    /// Who says so, an id of `catalogue/sources.csv`.
    pub source: String,
    /// Where in it.
    pub source_row: String,
    /// After this day somebody must look at it again.
    pub review_by: String,
    /// What to know of it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// The tariffs of `catalogue/reduce/tariffs.csv`, in its order.
///
/// # Errors
/// If a row is broken.
pub fn tariffs() -> Result<Vec<Tariff>, Error> {
    let rows =
        records("reduce/tariffs.csv", &["tariff", "band", "value", "unit", "tax", "confidence", "date", "source"])?;
    rows.iter().map(read).collect()
}

fn read(row: &Record) -> Result<Tariff, Error> {
    let limit = |column| Ok::<_, Error>(row.optional(column)?.and_then(money::Exact::to_f64));
    let day = |date: Option<Date>| date.map(|date| date.to_string());
    Ok(Tariff {
        tariff: row.text("tariff"),
        name: Text { fr: row.text("name_fr"), ar: row.text("name_ar"), en: row.text("name_en") },
        operator: row.text("operator"),
        voltage: row.text("voltage"),
        band: row.text("band"),
        from_kwh: limit("from_kwh")?,
        to_kwh: limit("to_kwh")?,
        value: row.number("value")?.to_f64().unwrap_or(f64::NAN),
        unit: row.text("unit"),
        tax: row.text("tax"),
        valid_from: day(row.optional_date("valid_from")?),
        valid_to: day(row.optional_date("valid_to")?),
        hours_winter: row.text("hours_winter"),
        hours_summer: row.text("hours_summer"),
        confidence: row.text("confidence"),
        date: row.text("date"),
        source: row.text("source"),
        source_row: row.text("source_row"),
        review_by: row.date("review_by")?.to_string(),
        note: row.text("note"),
    })
}

//! What a plant gives in places of Morocco, month by month, by a published model.

use catalogue::{Error, Record, records};
use language::Text;
use schemars::JsonSchema;
use serde::Serialize;

/// What a plant of 1 kWp gives in a place.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Sunshine {
    /// The place: `agadir`.
    pub place: String,
    /// Its name.
    pub name: Text,
    /// ISO 3166-2 code of its region.
    pub region: String,
    /// Degrees, north positive.
    pub latitude: f64,
    /// Degrees, east positive.
    pub longitude: f64,
    /// Slope of the modules, degrees.
    pub tilt_deg: f64,
    /// Where they look: 0 is south, west positive.
    pub azimuth_deg: f64,
    /// kWh for each kWp in each month.
    pub yields_kwh_kwp: [f64; 12],
    /// kWh for each kWp in the year, as published.
    pub year_kwh_kwp: f64,
    /// Losses of the plant that are in it, percent; those of heat and reflection are apart from them.
    pub losses_pct: f64,
    /// Where it is from, an id of `catalogue/sources.csv`.
    pub source: String,
    /// After this day somebody must look at it again.
    pub review_by: String,
}

/// The places of `catalogue/reduce/sunshine.csv`, in its order.
///
/// # Errors
/// If a row is broken.
pub fn sunshine() -> Result<Vec<Sunshine>, Error> {
    let rows = records("reduce/sunshine.csv", &["place", "region", "latitude", "yields_kwh_kwp", "source"])?;
    rows.iter().map(read).collect()
}

/// The place that stands for a region: the first of its places. Regions without one have no published yield here.
pub fn of_region<'a>(places: &'a [Sunshine], region: &str) -> Option<&'a Sunshine> {
    places.iter().find(|place| place.region == region)
}

fn read(row: &Record) -> Result<Sunshine, Error> {
    let number = |column| Ok::<_, Error>(row.number(column)?.to_f64().unwrap_or(f64::NAN));
    let months: Option<Vec<f64>> = row.list("yields_kwh_kwp").iter().map(|month| month.parse().ok()).collect();
    let months = months.and_then(|months| <[f64; 12]>::try_from(months).ok());
    Ok(Sunshine {
        place: row.text("place"),
        name: Text { fr: row.text("name_fr"), ar: row.text("name_ar"), en: row.text("name_en") },
        region: row.text("region"),
        latitude: number("latitude")?,
        longitude: number("longitude")?,
        tilt_deg: number("tilt_deg")?,
        azimuth_deg: number("azimuth_deg")?,
        yields_kwh_kwp: months.ok_or_else(|| {
            row.broken("yields_kwh_kwp", &row.text("yields_kwh_kwp"), "twelve numbers, separated by |")
        })?,
        year_kwh_kwp: number("year_kwh_kwp")?,
        losses_pct: number("losses_pct")?,
        source: row.text("source"),
        review_by: row.date("review_by")?.to_string(),
    })
}

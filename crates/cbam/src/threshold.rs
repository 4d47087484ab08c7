use std::collections::BTreeMap;

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use crate::Exact;
use crate::certificates::{period_of, within};
use crate::error::Error;
use crate::input::Installation;
use crate::tables::Tables;

/// Tonnes of net mass above which all goods of a year are liable, from the first kilogram (2023/956 Article 2a).
const TONNES: i64 = 50;

/// What an importer buys from this installation in a calendar year, beside the threshold.
///
/// The threshold is the importer's, over all his suppliers: "below" here is no exemption.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Threshold {
    /// Importer, absent if the consignments name none.
    pub importer: Option<String>,
    /// Calendar year of import.
    pub year: i16,
    /// Net mass of cement, fertilisers, iron and steel and aluminium, in tonnes; neither hydrogen nor electricity.
    pub tonnes: Decimal,
    /// Whether these consignments alone are above 50 t.
    pub above: bool,
}

/// The mass of all consignments by importer and year.
///
/// # Errors
/// If the code of a consignment is no good, or the masses leave the range of decimals.
pub fn thresholds(tables: &Tables, installation: &Installation) -> Result<Vec<Threshold>, Error> {
    let mut sums: BTreeMap<(Option<&str>, i16), Exact> = BTreeMap::new();
    for (index, consignment) in installation.consignments.iter().enumerate() {
        let at = format!("consignments[{index}]");
        period_of(consignment, &at)?;
        let year = consignment.imported.year();
        let good = tables.good(&consignment.cn, year).map_err(|problem| problem.at(format!("{at}.cn")))?;
        let counts = tables.category(&good.category, year).is_some_and(|category| category.threshold);
        let sum = sums.entry((consignment.importer.as_deref(), year)).or_insert(Exact::ZERO);
        *sum = *sum + if counts { consignment.tonnes } else { Exact::ZERO };
    }
    let limit = Exact::from(TONNES);
    let rows = sums.into_iter().map(|((importer, year), sum)| {
        let tonnes = within(sum).map_err(|problem| problem.at("consignments"))?;
        Ok(Threshold { importer: importer.map(str::to_owned), year, tonnes, above: (sum - limit).is_positive() })
    });
    rows.collect()
}

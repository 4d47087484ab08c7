use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Tables, Version};
use crate::Exact;
use crate::error::Problem;

/// The name of the row "Other countries and territories".
const OTHERS: &str = "*";

/// Values by country, then by code.
pub(super) type Defaults = BTreeMap<String, BTreeMap<String, Row>>;

/// A row as it is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub direct: Option<Exact>,
    pub indirect: Option<Exact>,
    pub total: Option<Exact>,
    pub routes: Vec<Route>,
}

/// The letter of a production route (2025/2620 Annex).
///
/// A grey clinker; B white clinker; carbon steel by C blast furnace, D direct reduction, E scrap; low-alloy steel by F, G,
/// H in the same order; J high-alloy steel; aluminium K primary, L secondary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
pub enum Route {
    /// Grey clinker.
    A,
    /// White clinker.
    B,
    /// Carbon steel, blast furnace and converter.
    C,
    /// Carbon steel, direct reduction and electric furnace.
    D,
    /// Carbon steel, scrap and electric furnace.
    E,
    /// Low-alloy steel, blast furnace and converter.
    F,
    /// Low-alloy steel, direct reduction and electric furnace.
    G,
    /// Low-alloy steel, scrap and electric furnace.
    H,
    /// High-alloy steel, electric furnace.
    J,
    /// Primary aluminium.
    K,
    /// Secondary aluminium.
    L,
}

impl Route {
    /// The route of a letter.
    pub fn of(letter: &str) -> Option<Self> {
        use Route::{A, B, C, D, E, F, G, H, J, K, L};
        [A, B, C, D, E, F, G, H, J, K, L].into_iter().find(|route| format!("{route:?}") == letter)
    }
}

/// Which row stood in for which (2025/2621 Annex I and IV).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Fallback {
    /// The row of the country itself.
    Country,
    /// The country has no table, or no value in this row: the row of other countries and territories.
    OtherCountries,
    /// The country of production is not known: the highest value worldwide.
    UnknownOrigin,
}

/// A default value, without mark-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DefaultValue<'a> {
    /// The table.
    pub version: &'a Version,
    /// Code of the row, four to ten digits.
    pub row: &'a str,
    /// Whose row it is.
    pub fallback: Fallback,
    /// Direct emissions in tCO2e per tonne of good, for information (2026/1740).
    pub direct: Option<Exact>,
    /// Embedded emissions in tCO2e per tonne of good.
    pub total: Exact,
    /// Routes that the value stands for; empty if the benchmark has none.
    pub routes: &'a [Route],
}

impl Tables {
    /// The default value of a good: the row with the longest code that matches; of the country, else of other
    /// countries, row by row; for an unknown country (`None`) that of Annex IV.
    ///
    /// # Errors
    /// If no row matches, or several that are longer than the code given.
    pub fn default_value(&self, code: &str, country: Option<&str>, year: i16) -> Result<DefaultValue<'_>, Problem> {
        let none = || Problem::NoDefault(code.to_owned());
        let editions = if country.is_some() { &self.defaults } else { &self.unknown_origin };
        let found = editions.at(year).ok_or_else(none)?;
        let others = found.content.get(OTHERS).ok_or_else(none)?;
        let stands_in = if country.is_some() { Fallback::OtherCountries } else { Fallback::UnknownOrigin };
        let own = country.and_then(|country| found.content.get(country)).map(|rows| (Fallback::Country, rows));
        for (fallback, rows) in own.into_iter().chain([(stands_in, others)]) {
            let Some((key, row)) = longest(rows, code)? else { continue };
            if let Some(total) = row.total {
                let (direct, routes) = (row.direct, row.routes.as_slice());
                return Ok(DefaultValue { version: found.version, row: key, fallback, direct, total, routes });
            }
        }
        Err(none())
    }
}

/// The row with the longest code that begins the code given. A row that is longer than the code given counts if it is
/// the only one: with 2523 10 00 alone one does not know whether the clinker is grey or white.
fn longest<'a>(rows: &'a BTreeMap<String, Row>, code: &str) -> Result<Option<(&'a str, &'a Row)>, Problem> {
    let longer: Vec<_> = rows.iter().filter(|(key, _)| key.len() > code.len() && key.starts_with(code)).collect();
    if let [(key, row)] = longer.as_slice() {
        return Ok(Some((key, row)));
    }
    if longer.len() > 1 {
        let choices: Vec<&str> = longer.iter().map(|(key, _)| key.as_str()).collect();
        return Err(Problem::AmbiguousGood { code: code.to_owned(), choices: choices.join(", ") });
    }
    let matching = rows.iter().filter(|(key, _)| code.starts_with(key.as_str()));
    Ok(matching.max_by_key(|(key, _)| key.len()).map(|(key, row)| (key.as_str(), row)))
}

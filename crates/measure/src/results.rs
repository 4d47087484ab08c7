use std::collections::BTreeMap;

use calendar::Month;
use factors::Gas;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uncertainty::Interval;

use crate::Category;

/// An amount of emissions with what is known of its error.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Figure {
    /// kg CO2e.
    pub co2e: f64,
    /// 95 % interval and median of the draws, kg CO2e.
    pub interval: Interval,
    /// GSD² of the total by first-order propagation: [E / GSD², E × GSD²] (GHG Protocol,
    /// *Quantitative Inventory Uncertainty*).
    pub gsd2: f64,
    /// Half-width of the 95 % interval, %, by the root of the sum of squares (IPCC 2006, vol. 1,
    /// equations 3.1 and 3.2), with what lines share added before it is squared.
    pub half_width_pct: f64,
}

/// A gas in the total.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct GasTotal {
    /// kg of the gas; 0 for what is given only as CO2e.
    pub mass: f64,
    /// kg CO2e.
    pub co2e: f64,
}

/// The totals of an inventory, kg CO2e. Those "by" something use the location-based method.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Totals {
    /// Scopes 1, 2 (location-based) and 3.
    pub location: Figure,
    /// Scopes 1, 2 (market-based) and 3.
    pub market: Figure,
    /// Scope 1.
    pub scope1: Figure,
    /// Scope 2, location-based.
    pub scope2_location: Figure,
    /// Scope 2, market-based.
    pub scope2_market: Figure,
    /// Scope 3.
    pub scope3: Figure,
    /// Biogenic CO2 outside the scopes, kg.
    pub co2_biogenic: f64,
    /// Gases of the Montreal Protocol outside the scopes, kg CO2e.
    pub co2e_montreal: f64,
    /// By category.
    pub by_category: BTreeMap<Category, Figure>,
    /// By site.
    pub by_site: BTreeMap<String, Figure>,
    /// By gas, those outside the scopes among them; `co2e` is what its sources do not split.
    pub by_gas: BTreeMap<Gas, GasTotal>,
    /// By month, days counted.
    pub by_month: BTreeMap<Month, f64>,
}

/// A parameter of the simulation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Parameter {
    /// Position in [`crate::Account::streams`].
    Stream(usize),
    /// Position in [`crate::Account::factors`].
    Factor(usize),
}

/// How much of the variance of the total comes from one parameter.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Contribution {
    /// The parameter.
    pub parameter: Parameter,
    /// Share of the variance of the location-based total, to first order, 0 to 1.
    pub share: f64,
    /// kg CO2e that depend on it.
    pub co2e: f64,
}

/// What [`crate::compute`] finds.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Results {
    /// The totals.
    pub totals: Totals,
    /// Contributions to the variance, largest first.
    pub contributions: Vec<Contribution>,
}

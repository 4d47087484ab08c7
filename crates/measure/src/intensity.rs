use rust_decimal::prelude::ToPrimitive;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Firm, Results, YearFigures};

/// kg CO2e of the location-based total per unit of something.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Intensity {
    /// What it is divided by.
    pub per: Denominator,
    /// How much of it there was.
    pub amount: f64,
    /// Its unit: that of the product, the currency, or `employee`.
    pub unit: String,
    /// kg CO2e per unit.
    pub co2e: f64,
}

/// What an intensity is divided by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Denominator {
    /// A product, by its name.
    Product(String),
    /// Turnover without VAT.
    Turnover,
    /// Employees.
    Employees,
}

/// The intensities that the firm's sheet permits for its reporting year.
pub fn intensities(firm: &Firm, results: &Results) -> Vec<Intensity> {
    let year = firm.reporting.year.to_string();
    let of = |figures: &YearFigures| figures.get(&year).and_then(ToPrimitive::to_f64).filter(|amount| *amount > 0.0);
    let total = results.totals.location.co2e;
    let products = firm
        .products
        .iter()
        .map(|product| (Denominator::Product(product.name.clone()), of(&product.quantity), product.unit.clone()));
    let turnover = (Denominator::Turnover, of(&firm.figures.turnover), firm.currency.clone());
    let employees = (Denominator::Employees, of(&firm.figures.employees), "employee".to_owned());
    products
        .chain([turnover, employees])
        .filter_map(|(per, amount, unit)| amount.map(|amount| Intensity { per, amount, unit, co2e: total / amount }))
        .collect()
}

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
    let total = results.totals.location.co2e;
    let products = firm.products.iter().map(|product| Denominator::Product(product.name.clone()));
    products
        .chain([Denominator::Turnover, Denominator::Employees])
        .filter_map(|per| {
            let (amount, unit) = denominator(firm, &per, firm.reporting.year)?;
            Some(Intensity { per, amount, unit, co2e: total / amount })
        })
        .collect()
}

/// What the sheet says of a denominator in a year, and its unit.
pub(crate) fn denominator(firm: &Firm, per: &Denominator, year: i16) -> Option<(f64, String)> {
    let of = |figures: &YearFigures| {
        figures.get(&year.to_string()).and_then(ToPrimitive::to_f64).filter(|amount| *amount > 0.0)
    };
    match per {
        Denominator::Product(name) => {
            let product = firm.products.iter().find(|product| product.name == *name)?;
            Some((of(&product.quantity)?, product.unit.clone()))
        }
        Denominator::Turnover => Some((of(&firm.figures.turnover)?, firm.currency.clone())),
        Denominator::Employees => Some((of(&firm.figures.employees)?, "employee".to_owned())),
    }
}

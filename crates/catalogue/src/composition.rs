//! From the gas columns of a row to masses.

use std::collections::BTreeMap;

use factors::{Composition, Gas, Gwp, GwpSet};

use crate::cell::{decimal, optional};
use crate::{Error, FactorRow, Problem};

/// Masses of gases per unit of the factor.
///
/// A source that gives CO2e of each gas says with which set; dividing by its potential gives the mass.
/// If it does not say, only CO2, whose potential is 1 in every set, is a mass: the rest stays CO2e.
pub(crate) fn composition(row: &FactorRow, gwp: &Gwp) -> Result<Composition, Error> {
    let set = set(row)?;
    let mut gases = BTreeMap::new();
    let mut unsplit = optional(row.at, "unsplit_co2e", &row.unsplit_co2e)?.unwrap_or(0.0);
    for (column, code, value) in [
        ("co2", "co2", &row.co2),
        ("ch4_fossil", "ch4_fossil", &row.ch4_fossil),
        ("ch4_biogenic", "ch4_biogenic", &row.ch4_biogenic),
        ("n2o", "n2o", &row.n2o),
    ] {
        if let Some(value) = optional(row.at, column, value)? {
            let gas = Gas::new(code);
            match mass(row, column, &gas, value, set, gwp)? {
                Some(mass) => drop(gases.insert(gas, mass)),
                None => unsplit += value,
            }
        }
    }
    for part in row.other_gases.split(';').filter(|part| !part.is_empty()) {
        let expected = "`gas:value` pairs joined by `;`";
        let (code, value) = part.split_once(':').ok_or_else(|| Error::value(row.at, "other_gases", part, expected))?;
        let value = decimal(row.at, "other_gases", value)?;
        let gas = Gas::new(code);
        if !gwp.gases().any(|known| *known == gas) {
            let problem = Problem::Dangling { value: code.to_owned(), table: "measure/gwp.csv" };
            return Err(Error::at(row.at, "other_gases", problem));
        }
        match mass(row, "other_gases", &gas, value, set, gwp)? {
            Some(mass) => drop(gases.insert(gas, mass)),
            None => unsplit += value,
        }
    }
    // A source that names no set of potentials rounds each gas for itself; its printed total is the figure
    // it stands for, so what cannot be made a mass takes up the difference.
    if &*row.gas_basis == "co2e" && set.is_none() && unsplit != 0.0 {
        let masses: f64 = gases.values().sum();
        if let Some(published) = optional(row.at, "co2e_published", &row.co2e_published)? {
            unsplit = published - masses;
        }
    }
    let co2_biogenic = optional(row.at, "co2_biogenic", &row.co2_biogenic)?.unwrap_or(0.0);
    Ok(Composition { gases, co2_biogenic, unsplit_co2e: unsplit })
}

/// The set of potentials that the source used, if it says so.
pub(crate) fn set(row: &FactorRow) -> Result<Option<GwpSet>, Error> {
    if row.gwp.is_empty() {
        return Ok(None);
    }
    let set = row.gwp.parse().map_err(|value: String| Error::value(row.at, "gwp", &value, "a set of potentials"))?;
    Ok(Some(set))
}

fn mass(
    row: &FactorRow,
    column: &'static str,
    gas: &Gas,
    value: f64,
    set: Option<GwpSet>,
    gwp: &Gwp,
) -> Result<Option<f64>, Error> {
    match &*row.gas_basis {
        "mass" => Ok(Some(value)),
        "co2e" if *gas == Gas::co2() => Ok(Some(value)),
        "co2e" => match set {
            None => Ok(None),
            Some(set) => {
                let potential = gwp.of(gas, set).ok_or_else(|| {
                    let problem = Problem::Dangling { value: format!("{gas} in {set}"), table: "measure/gwp.csv" };
                    Error::at(row.at, column, problem)
                })?;
                Ok(Some(value / potential))
            }
        },
        other => Err(Error::value(row.at, "gas_basis", other, "`mass` or `co2e`")),
    }
}

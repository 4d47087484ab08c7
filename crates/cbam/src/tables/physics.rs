use std::collections::{BTreeMap, BTreeSet};

use super::{Tables, Version};
use crate::Exact;

/// By kind and name.
pub(super) type Factors = BTreeMap<(String, String), Factor>;
/// Potential by gas.
pub(super) type Gwp = BTreeMap<String, Exact>;
/// By method and technology.
pub(super) type Pfc = BTreeMap<(String, String), PfcFactor>;
/// Factor by country and use.
pub(super) type Grid = BTreeMap<(String, String), Exact>;

/// Names near to one that is none.
const MOST_NEAR: usize = 5;

/// A standard factor (2025/2547 Annex II point G, Tables 1 to 5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Factor {
    /// tCO2 per unit: per TJ for fuels and biomass, per tonne for the rest, per Nm3 for flares.
    pub co2: Exact,
    /// Net calorific value in GJ per tonne.
    pub ncv: Option<Exact>,
    /// Carbon content in tC per tonne.
    pub carbon: Option<Exact>,
}

/// Factors of perfluorocarbons (2025/2547 Annex II point B.7, Tables 2 and 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PfcFactor {
    /// Slope in (kg CF4/t Al)/(AE-min/cell-day), or overvoltage coefficient in (kg CF4/t Al)/mV.
    pub factor: Exact,
    /// Mass of C2F6 per mass of CF4.
    pub c2f6_per_cf4: Exact,
}

/// A reference efficiency of separate production (2025/2547 Annex III point C).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChpEfficiency {
    /// Fuel category of the tables, such as `g10`.
    pub fuel: String,
    /// `electricity` or `heat`.
    pub output: String,
    /// First year of construction.
    pub built_from: Option<i16>,
    /// Last year of construction.
    pub built_to: Option<i16>,
    /// `hot_water`, `steam` or `exhaust_gas`; empty for electricity.
    pub heat_form: String,
    /// Efficiency, 0 to 100.
    pub percent: Exact,
}

impl Tables {
    /// A standard factor by kind (`fuel`, `biomass`, `carbonate`, `oxide`, `material`, `other`) and name.
    pub fn factor(&self, kind: &str, name: &str, year: i16) -> Option<Factor> {
        self.factors.at(year)?.content.get(&(kind.to_owned(), name.to_owned())).copied()
    }

    /// All standard factors of a year: kind, name, factor.
    pub fn factors(&self, year: i16) -> impl Iterator<Item = (&str, &str, &Factor)> {
        let all = self.factors.at(year).into_iter().flat_map(|found| found.content);
        all.map(|((kind, name), factor)| (kind.as_str(), name.as_str(), factor))
    }

    /// Names of standard factors of some kinds that are near to one that is none: those with the most words in common, or a
    /// few letters away; the nearest first, five at most.
    pub fn near_factors(&self, kinds: &[&str], name: &str, year: i16) -> Vec<String> {
        let asked = name.trim().to_lowercase().replace([' ', '-'], "_");
        let words: Vec<&str> = asked.split('_').filter(|word| word.len() > 2).collect();
        let known = self.factors(year).filter(|(kind, ..)| kinds.contains(kind)).map(|(_, name, _)| name);
        let mut near: Vec<(usize, usize, &str)> = known
            .map(|known| {
                let lacking = words.iter().filter(|word| !known.split('_').any(|other| other == **word)).count();
                (lacking, units::edits(known, &asked), known)
            })
            .filter(|(lacking, away, _)| *lacking < words.len() || *away <= asked.chars().count() / 3)
            .collect();
        near.sort_unstable();
        let least = near.first().map(|(lacking, ..)| *lacking);
        let nearest = near.into_iter().take_while(|(lacking, ..)| Some(*lacking) == least);
        nearest.take(MOST_NEAR).map(|(.., name)| name.to_owned()).collect()
    }

    /// tCO2e per tonne of a gas: `co2`, `n2o`, `cf4`, `c2f6`.
    pub fn gwp(&self, gas: &str, year: i16) -> Option<Exact> {
        self.gwp.at(year)?.content.get(gas).copied()
    }

    /// Factors of perfluorocarbons by method (`slope`, `overvoltage`) and technology.
    pub fn pfc(&self, method: &str, technology: &str, year: i16) -> Option<PfcFactor> {
        self.pfc.at(year)?.content.get(&(method.to_owned(), technology.to_owned())).copied()
    }

    /// tCO2e per MWh of a country's grid, for electricity that is consumed there; only what the tables may hold.
    pub fn grid(&self, country: &str, year: i16) -> Option<(Exact, &Version)> {
        let found = self.grid.at(year)?;
        let factor = found.content.get(&(country.to_owned(), "consumed".to_owned()))?;
        Some((*factor, found.version))
    }

    /// The fuel categories of reference efficiencies.
    pub(crate) fn reference_fuels(&self, year: i16) -> Vec<String> {
        let rows = self.chp.at(year).into_iter().flat_map(|found| found.content);
        let fuels: BTreeSet<&str> = rows.map(|row| row.fuel.as_str()).collect();
        fuels.into_iter().map(str::to_owned).collect()
    }

    /// The first year of construction for which there is a reference efficiency of a fuel.
    pub(crate) fn reference_known_from(&self, fuel: &str, output: &str, heat_form: &str, year: i16) -> Option<i16> {
        let rows = self.chp.at(year)?.content.iter();
        let form = |row: &&ChpEfficiency| row.output == "electricity" || row.heat_form == heat_form;
        rows.filter(|row| row.fuel == fuel && row.output == output).filter(form).filter_map(|row| row.built_from).min()
    }

    /// A reference efficiency, 0 to 1, of a plant built in a year; `output` is `electricity` or `heat`.
    pub fn reference_efficiency(
        &self,
        fuel: &str,
        output: &str,
        built: i16,
        heat_form: &str,
        year: i16,
    ) -> Option<Exact> {
        let mut rows = self.chp.at(year)?.content.iter();
        let within = |row: &ChpEfficiency| {
            row.built_from.is_none_or(|from| from <= built) && row.built_to.is_none_or(|to| built <= to)
        };
        let form = |row: &ChpEfficiency| row.output == "electricity" || row.heat_form == heat_form;
        let row = rows.find(|row| row.fuel == fuel && row.output == output && within(row) && form(row))?;
        Some(row.percent / Exact::from(100))
    }
}

//! A good as a firm asks for it: how it is counted, what is free, what its importer pays without the firm's data.

use ::cbam::tables::{Category, Column, Good, Route, Tables, Version, Words};
use ::cbam::{Basis, DefaultResult, Problem, default_of};
use rust_decimal::Decimal;

/// What the tables say of a good in a year.
#[derive(Clone, Debug)]
pub struct GoodFacts<'t> {
    /// The code as it was asked for, of eight or ten digits.
    pub code: String,
    /// The good.
    pub good: &'t Good,
    /// Our words for it.
    pub words: Option<&'t Words>,
    /// Its category: whether indirect emissions count, which gases.
    pub category: Option<&'t Category>,
    /// Default value of the country with its mark-up, and what it asks per tonne; absent if there is none.
    pub default: Option<DefaultResult>,
    /// Longer codes of which one must be chosen before there is a default value: clinker is grey or white.
    pub choices: Vec<String>,
    /// Benchmarks of Column A (with own data) and B (with default values), by route where they differ.
    pub benchmarks: Vec<GoodBenchmark>,
    /// Categories of goods that are usually bought for it.
    pub precursors: Vec<&'t Category>,
    /// The table of default values.
    pub version: Option<&'t Version>,
}

/// A benchmark of a good, in tCO2e per tonne.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GoodBenchmark {
    /// Which column.
    pub column: Column,
    /// By which route, where they differ.
    pub route: Option<Route>,
    /// The value.
    pub value: Decimal,
}

/// The facts of a good of a country.
///
/// # Errors
/// If the code is no good of the list.
pub fn good_facts<'t>(tables: &'t Tables, code: &str, country: &str, year: i16) -> Result<GoodFacts<'t>, Problem> {
    let good = tables.good(code, year)?;
    let (default, choices) = match default_of(tables, code, country, &Basis::law(year)) {
        Ok(default) => (default, Vec::new()),
        Err(Problem::AmbiguousGood { choices, .. }) => (None, choices.split(", ").map(str::to_owned).collect()),
        Err(problem) => return Err(problem),
    };
    let mut benchmarks = Vec::new();
    for column in [Column::A, Column::B] {
        let routes = tables.benchmark_routes(code, column, year);
        let routes = if routes.is_empty() { vec![None] } else { routes.into_iter().map(Some).collect() };
        benchmarks.extend(routes.into_iter().filter_map(|route| {
            let value = tables.benchmark(code, column, route, year).ok()?.value.get()?;
            Some(GoodBenchmark { column, route, value })
        }));
    }
    let usual = tables.usual_precursors(&good.category, year);
    Ok(GoodFacts {
        code: code.to_owned(),
        words: tables.words(&good.code, year).first().copied(),
        category: tables.category(&good.category, year),
        precursors: usual.into_iter().filter_map(|category| tables.category(category, year)).collect(),
        version: tables.default_value(code, Some(country), year).ok().map(|found| found.version),
        default,
        choices,
        benchmarks,
        good,
    })
}

#[cfg(test)]
mod tests {
    use ::cbam::tables::Fallback;

    use super::*;

    /// Values printed in 2025/2621 and 2025/2620, as the domain's table of Moroccan goods has them.
    #[test]
    fn the_facts_of_a_good_are_those_of_the_acts() {
        let tables = Tables::embedded().unwrap();
        let screws = good_facts(&tables, "73181542", "MA", 2026).unwrap();
        let default = screws.default.unwrap();
        assert_eq!(default.fallback, Fallback::OtherCountries);
        assert_eq!(default.certificates.round_dp(4).to_string(), "3.9512");
        assert!(!screws.category.unwrap().indirect);
        assert!(screws.precursors.iter().any(|category| category.category == "iron_or_steel_products"));
        let columns: Vec<Column> = screws.benchmarks.iter().map(|benchmark| benchmark.column).collect();
        assert_eq!(columns, [Column::A, Column::B, Column::B, Column::B]);
        let profiles = good_facts(&tables, "76042990", "MA", 2026).unwrap();
        let default = profiles.default.unwrap();
        assert_eq!(
            (default.fallback, default.certificates.round_dp(4).to_string()),
            (Fallback::Country, "0.6768".to_owned())
        );
        let dap = good_facts(&tables, "31053000", "MA", 2026).unwrap();
        assert!(dap.category.unwrap().indirect && dap.choices.is_empty());
        assert_eq!(dap.default.unwrap().markup.to_string(), "0.01");
    }

    #[test]
    fn clinker_is_grey_or_white_before_it_has_a_default_value() {
        let tables = Tables::embedded().unwrap();
        let clinker = good_facts(&tables, "25231000", "MA", 2026).unwrap();
        assert!(clinker.default.is_none());
        assert_eq!(clinker.choices, ["2523100010", "2523100090"]);
        let grey = good_facts(&tables, "2523100090", "MA", 2026).unwrap();
        assert_eq!(grey.default.unwrap().certificates.round_dp(5).to_string(), "0.34065");
        assert!(good_facts(&tables, "85444290", "MA", 2026).is_err());
    }
}

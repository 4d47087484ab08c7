use calendar::Date;
use std::collections::BTreeMap;

use super::{Route, Tables, Version};
use crate::Exact;
use crate::error::Problem;

/// By sector: first year, last year, mark-up.
pub(super) type Markups = Vec<(String, i16, Option<i16>, Exact)>;
/// By code.
pub(super) type Benchmarks = BTreeMap<String, Vec<BenchmarkRow>>;
/// By year.
pub(super) type PhaseOuts = BTreeMap<i16, PhaseOut>;

/// Which column of benchmarks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Column {
    /// This process alone: with actual values.
    A,
    /// The process with its usual precursors: with default values.
    B,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct BenchmarkRow {
    pub column: Column,
    pub route: Option<Route>,
    pub from: i16,
    pub to: i16,
    pub value: Exact,
}

/// A benchmark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Benchmark<'a> {
    /// The table.
    pub version: &'a Version,
    /// tCO2e per tonne of good.
    pub value: Exact,
    /// Whether no benchmark of the production year is known and the last one is carried on.
    pub carried: bool,
}

/// What is still free in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PhaseOut {
    /// The CBAM factor: the share of the benchmark that is still free.
    pub retained: Exact,
    /// The cross-sectoral correction factor, where it is decided.
    pub cscf: Option<Exact>,
}

/// The price of a quarter (2025/2548).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Price {
    /// Its name, `2026-Q1`.
    pub quarter: String,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// EUR per certificate, where it is published.
    pub eur: Option<Exact>,
    /// How well it is known: `several_secondary_sources`, `one_secondary_source`, `due`.
    pub standing: String,
}

impl Tables {
    /// The mark-up on default values of a sector in a year, 0.1 for 10 % (2025/2621 Annex I).
    pub fn markup(&self, sector: &str, year: i16) -> Option<Exact> {
        let rows = self.markups.at(year)?.content;
        let within = |from: i16, to: Option<i16>| from <= year && to.is_none_or(|to| year <= to);
        rows.iter().find(|(of, from, to, _)| of == sector && within(*from, *to)).map(|row| row.3)
    }

    /// The benchmark of a good by column, route and production year (2025/2620 Annex point 5.3).
    ///
    /// Where the column knows no routes for the good, the route given does not matter.
    ///
    /// # Errors
    /// If the good has none, or if its routes differ and none of them is given.
    pub fn benchmark(
        &self,
        code: &str,
        column: Column,
        route: Option<Route>,
        year: i16,
    ) -> Result<Benchmark<'_>, Problem> {
        let none = || Problem::NoBenchmark(code.to_owned());
        let found = self.benchmarks.at(year).ok_or_else(none)?;
        let rows = code.get(..8).and_then(|cn| found.content.get(cn)).ok_or_else(none)?;
        let of_column: Vec<&BenchmarkRow> = rows.iter().filter(|row| row.column == column).collect();
        let last = of_column.iter().map(|row| row.to).max().ok_or_else(none)?;
        let (asked, carried) = if year > last { (last, true) } else { (year, found.carried) };
        let valid: Vec<&BenchmarkRow> =
            of_column.into_iter().filter(|row| row.from <= asked && asked <= row.to).collect();
        let one = match valid.as_slice() {
            [row] if row.route.is_none() => Some(*row),
            rows => rows.iter().find(|row| row.route.is_some() && row.route == route).copied(),
        };
        let one = match one {
            Some(row) => row,
            None => {
                let letters: Vec<String> = valid.iter().filter_map(|row| row.route).map(|r| format!("{r:?}")).collect();
                return Err(if letters.is_empty() { none() } else { Problem::RouteNeeded(letters.join(", ")) });
            }
        };
        Ok(Benchmark { version: found.version, value: one.value, carried })
    }

    /// The routes by which the benchmarks of a good differ in a column; none if there is one benchmark for all.
    pub fn benchmark_routes(&self, code: &str, column: Column, year: i16) -> Vec<Route> {
        let found = self.benchmarks.at(year);
        let rows = found.and_then(|found| code.get(..8).and_then(|cn| found.content.get(cn))).into_iter().flatten();
        let mut routes: Vec<Route> = rows.filter(|row| row.column == column).filter_map(|row| row.route).collect();
        routes.sort_unstable();
        routes.dedup();
        routes
    }

    /// What is still free in a year by the law ([`super::IN_FORCE`]) or by a proposal (`com_2026_616`); nothing after its
    /// last year.
    ///
    /// # Errors
    /// If there is no such scenario, or the year is before the first.
    pub fn phase_out(&self, scenario: &str, year: i16) -> Result<(PhaseOut, &Version), Problem> {
        let editions = self.phase_out.get(scenario).ok_or_else(|| Problem::UnknownScenario(scenario.to_owned()))?;
        let found = editions.at(year).ok_or(Problem::TooEarly(year))?;
        let rows = found.content;
        let ended = PhaseOut { retained: Exact::ZERO, cscf: None };
        match rows.get(&year) {
            Some(row) => Ok((*row, found.version)),
            None if rows.last_key_value().is_some_and(|(last, _)| year > *last) => Ok((ended, found.version)),
            None => Err(Problem::TooEarly(year)),
        }
    }

    /// The price of the quarter of a day, where it is published.
    pub fn price(&self, day: Date) -> Option<&Price> {
        self.prices().find(|price| price.from <= day && day <= price.to && price.eur.is_some())
    }

    /// All quarters of the newest table of prices, in order.
    pub fn prices(&self) -> impl Iterator<Item = &Price> {
        self.prices.0.iter().max_by_key(|edition| edition.version.valid_from).into_iter().flat_map(|e| &e.content)
    }
}

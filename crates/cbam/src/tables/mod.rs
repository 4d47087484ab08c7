//! What the acts print: goods, default values, benchmarks, factors, each edition with the act and its validity.
//!
//! The folder `catalogue/export/cbam/` has one list of tables, `tables.csv`. A new act is a new file and a new row there:
//! the newest edition that is valid in the year asked for is taken. Where none is valid any more, the last one is
//! carried on, which [`Found::carried`] says.

mod countries;
mod defaults;
mod edition;
mod goods;
mod load;
mod papers;
mod physics;
mod policy;
mod words;

use std::collections::BTreeMap;

use catalogue::Error;

pub use defaults::{DefaultValue, Fallback, Route};
pub use edition::{Edition, Found, Version};
pub use goods::{Category, FunctionalUnit, Good, OriginKind};
pub use papers::PaperItem;
pub use physics::{ChpEfficiency, Factor, PfcFactor};
pub use policy::{Benchmark, Column, PhaseOut, Price};
pub use words::Words;

use edition::Editions;

/// The scenario that is law.
pub const IN_FORCE: &str = "in_force";

/// All editions of all tables.
#[derive(Clone, Debug, Default)]
pub struct Tables {
    goods: Editions<goods::Goods>,
    categories: Editions<goods::Categories>,
    origins: Editions<goods::Origins>,
    countries: countries::Countries,
    precursors: Editions<goods::Precursors>,
    factors: Editions<physics::Factors>,
    gwp: Editions<physics::Gwp>,
    pfc: Editions<physics::Pfc>,
    chp: Editions<Vec<ChpEfficiency>>,
    grid: Editions<physics::Grid>,
    defaults: Editions<defaults::Defaults>,
    unknown_origin: Editions<defaults::Defaults>,
    markups: Editions<policy::Markups>,
    benchmarks: Editions<policy::Benchmarks>,
    /// By scenario: `in_force`, and each proposal.
    phase_out: BTreeMap<String, Editions<policy::PhaseOuts>>,
    prices: Editions<Vec<Price>>,
    papers: Editions<papers::Papers>,
    parameters: Editions<papers::Parameters>,
    words: Editions<words::ByCode>,
}

impl Tables {
    /// The tables this program was compiled with; takes some milliseconds, so a program does it once.
    ///
    /// # Errors
    /// At the first line of the catalogue that cannot be read, which a test excludes.
    pub fn embedded() -> Result<Self, Error> {
        load::embedded()
    }

    /// The scenarios of the phase-out: the law, and proposals.
    pub fn scenarios(&self) -> Vec<&str> {
        self.phase_out.keys().map(String::as_str).collect()
    }

    /// The editions that are valid in a year, in the order of their list: what a result made in that year rests on.
    pub fn versions(&self, year: i16) -> Vec<Version> {
        let mut versions = Vec::new();
        macro_rules! named {
            ($($table:ident),*) => { $( versions.extend(self.$table.at(year).map(|found| found.version.clone())); )* };
        }
        named!(goods, categories, origins, precursors, factors, gwp, pfc, chp, grid, defaults, unknown_origin, markups);
        named!(benchmarks, prices);
        versions.extend(
            self.phase_out.values().filter_map(|editions| editions.at(year)).map(|found| found.version.clone()),
        );
        versions
    }
}

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Tables;
use crate::error::Problem;

pub(super) type Goods = BTreeMap<String, Good>;
pub(super) type Categories = BTreeMap<String, Category>;
pub(super) type Origins = BTreeMap<String, OriginKind>;
/// Category and what is usually bought for it.
pub(super) type Precursors = BTreeSet<(String, String)>;

/// In what the activity level of a process is counted (2025/2547 Article 4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FunctionalUnit {
    /// Tonne of the good, by its CN code.
    Tonne,
    /// Tonne of the clinker contained: 2523 10, 21, 29, 90.
    Clinker,
    /// Kilogram of the nitrogen contained: 2808, 2814, 3102, 3105.
    Nitrogen,
    /// Kilowatt-hour: 2716.
    Kwh,
}

/// A good of 2023/956 Annex I.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Good {
    /// CN code, eight digits.
    pub code: String,
    /// Aggregated goods category.
    pub category: String,
    /// In what its process is counted.
    pub unit: FunctionalUnit,
    /// The words of the nomenclature.
    pub description_en: String,
}

/// An aggregated goods category (2025/2547 Annex I point 2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Category {
    /// Name in the tables.
    pub category: String,
    /// Sector, on which the mark-up depends.
    pub sector: String,
    /// Gases that count, by their names in the table of potentials.
    pub gases: Vec<String>,
    /// Whether indirect emissions count: not for the goods of 2023/956 Annex II.
    pub indirect: bool,
    /// Whether the mass counts for the threshold of 50 t (2023/956 Article 2a).
    pub threshold: bool,
    /// Names in the three languages.
    pub name: [String; 3],
}

/// Countries whose goods embed nothing that is to be paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OriginKind {
    /// A Member State.
    Union,
    /// A country of 2023/956 Annex III.
    Exempt,
}

impl Tables {
    /// The good of a CN code of eight digits, or of a TARIC code of ten.
    ///
    /// # Errors
    /// If no list has it.
    pub fn good(&self, code: &str, year: i16) -> Result<&Good, Problem> {
        let unknown = || Problem::UnknownGood(code.to_owned());
        let goods = self.goods.at(year).ok_or_else(unknown)?.content;
        let digits = code.len() == 8 || code.len() == 10;
        code.get(..8).filter(|_| digits).and_then(|cn| goods.get(cn)).ok_or_else(unknown)
    }

    /// All goods that are in the list of a year, by code.
    pub fn goods(&self, year: i16) -> impl Iterator<Item = &Good> {
        self.goods.at(year).into_iter().flat_map(|found| found.content.values())
    }

    /// A category by its name.
    pub fn category(&self, name: &str, year: i16) -> Option<&Category> {
        self.categories.at(year)?.content.get(name)
    }

    /// Whether what comes from a country embeds nothing, and why.
    pub fn origin(&self, country: &str, year: i16) -> Option<OriginKind> {
        self.origins.at(year)?.content.get(country).copied()
    }

    /// What is usually bought to make goods of a category; any other good of Annex I may be bought too (2025/2547
    /// Article 1(7)).
    pub fn usual_precursors(&self, category: &str, year: i16) -> Vec<&str> {
        let all = self.precursors.at(year).into_iter().flat_map(|found| found.content);
        all.filter(|(product, _)| product == category).map(|(_, precursor)| precursor.as_str()).collect()
    }
}

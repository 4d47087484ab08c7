//! A recomputation in one page: totals by category over all firms and months.

use std::path::Path;

use serde::Serialize;

use crate::error::Error;
use crate::rejected::Rejected;
use crate::resolve::Resolution;
use crate::tables::GASES;
use crate::totals::{Collect, Group, totals_of_file};
use uncertainty::Level;

/// Totals of the whole file.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Summary {
    /// Lines read.
    pub lines: u64,
    /// Lines that could not be computed.
    pub rejected: Rejected,
    /// Firms with at least one line.
    pub firms: usize,
    /// Months with at least one line.
    pub months: usize,
    /// Groups of firm × scope × category × month.
    pub groups: u64,
    /// By scope and category.
    pub categories: Vec<CategoryTotal>,
}

/// The total of a category, kg.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CategoryTotal {
    /// 1, 2 or 3: the first figure of the category.
    pub scope: String,
    /// Scope and category.
    pub category: String,
    /// Groups of firm and month.
    pub groups: u64,
    /// Fossil CO₂.
    pub co2: f64,
    /// Fossil CH₄.
    pub ch4_fossil: f64,
    /// Biogenic CH₄.
    pub ch4_biogenic: f64,
    /// N₂O.
    pub n2o: f64,
    /// Biogenic CO₂, outside the scopes.
    pub co2_biogenic: f64,
    /// CO₂e without biogenic CO₂.
    pub co2e: f64,
    /// The largest CO₂e of one firm in one month.
    pub largest_group_co2e: f64,
}

/// Scope of a category: `1` of `1.stationary`.
pub(crate) fn scope(category: &str) -> &str {
    category.split('.').next().unwrap_or_default()
}

/// Reads a file of lines, computes all groups of firm × scope × category × month and adds them up.
///
/// # Errors
/// If the file is not one of activity lines, or a total leaves the range in which sums are exact.
pub fn summarise(path: &Path, resolution: &Resolution, level: Level) -> Result<Summary, Error> {
    let zero = Partial { resolution, categories: vec![Total::default(); resolution.categories.len()] };
    let mut all = zero.clone();
    let lines = totals_of_file(
        path,
        resolution,
        level,
        || zero.clone(),
        |part| {
            all.categories.iter_mut().zip(&part.categories).for_each(|(total, part)| total.add(part));
            Ok(())
        },
    )?;
    let categories: Vec<CategoryTotal> =
        resolution.categories.iter().zip(&all.categories).map(|(name, total)| total.named(name, resolution)).collect();
    Ok(Summary {
        lines: lines.rows(),
        rejected: lines.rejected(),
        firms: lines.firms.len(),
        months: lines.months.len(),
        groups: categories.iter().map(|category| category.groups).sum(),
        categories,
    })
}

#[derive(Clone)]
struct Partial<'a> {
    resolution: &'a Resolution,
    categories: Vec<Total>,
}

#[derive(Clone, Default)]
struct Total {
    groups: u64,
    gases: [f64; GASES.len()],
    largest: f64,
}

impl Collect for Partial<'_> {
    #[inline(always)]
    fn group(&mut self, group: &Group) {
        let co2e = self.resolution.co2e(&group.gases);
        let Some(total) = self.categories.get_mut(usize::from(group.category)) else { return };
        total.groups += 1;
        total.gases.iter_mut().zip(&group.gases).for_each(|(sum, gas)| *sum += gas);
        // Seldom true, and guessed right: groups then need not wait for the maximum of those before.
        if co2e > total.largest {
            total.largest = co2e;
        }
    }
}

impl Total {
    fn add(&mut self, other: &Total) {
        self.groups += other.groups;
        self.gases.iter_mut().zip(&other.gases).for_each(|(sum, gas)| *sum += gas);
        self.largest = self.largest.max(other.largest);
    }

    fn named(&self, category: &str, resolution: &Resolution) -> CategoryTotal {
        let [co2, ch4_fossil, ch4_biogenic, n2o, co2_biogenic] = self.gases;
        CategoryTotal {
            scope: scope(category).to_owned(),
            category: category.to_owned(),
            groups: self.groups,
            co2,
            ch4_fossil,
            ch4_biogenic,
            n2o,
            co2_biogenic,
            co2e: resolution.co2e(&self.gases),
            largest_group_co2e: self.largest,
        }
    }
}

//! What each measure would add: the installation changed, and computed again by the same engine.
//!
//! A measure is a list of typed changes that the firm states with its own figures, or one that needs no new figure: a finding
//! of the assessment is settled with what the file already says. What needs a figure that is not there is asked for; none is
//! ever assumed.

mod apply;
mod compared;
mod settle;

use ::cbam::{Assessment, Basis, Error, FindingKind, Installation, Problem, Tables, assess};
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use super::answered::answered;
use super::prices;
use compared::{Compared, State};
use settle::Settled;

/// The phase-out ends in 2034 (Directive 2003/87/EC Article 10a(1a)).
const LAST_YEAR: i16 = 2034;
/// Measures that are computed at once.
const MOST_MEASURES: usize = 50;

/// Where a measure comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(tag = "from", rename_all = "snake_case")]
pub enum MeasureKind {
    /// The file states it.
    Stated {
        /// Its name there.
        name: String,
    },
    /// A finding is settled with what the file says already.
    Settled {
        /// The field of the finding.
        at: String,
        /// What was found.
        finding: FindingKind,
    },
}

/// A measure, and what it changes.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MeasureResult {
    /// Where it comes from.
    pub measure: MeasureKind,
    /// Direct emissions of the installation before, in tCO2e.
    pub direct_before_t: Decimal,
    /// After.
    pub direct_after_t: Decimal,
    /// Each good, by the law, year by year.
    pub goods: Vec<GoodChange>,
}

/// A good under a measure.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct GoodChange {
    /// Code.
    pub cn: String,
    /// Name.
    pub name: Option<String>,
    /// Tonnes sold to the Union in a year.
    pub to_union_t: Decimal,
    /// By year of import.
    pub years: Vec<YearChange>,
}

/// A good in a year, per tonne: differences are after less before, so that what is saved is negative.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct YearChange {
    /// Year of import.
    pub year: i16,
    /// Embedded emissions that count before, in tCO2e per tonne.
    pub see_before: Decimal,
    /// After.
    pub see_after: Decimal,
    /// Certificates before, before any carbon price paid.
    pub certificates_before: Decimal,
    /// After.
    pub certificates_after: Decimal,
    /// At each price.
    pub prices: Vec<PricedChange>,
}

/// What the importer pays at a price, in EUR: with actual values or with the default value, whichever costs less. Differences
/// are after less before: negative is saved.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PricedChange {
    /// Name of the price.
    pub price: String,
    /// Per tonne of good, before.
    pub eur_before: Decimal,
    /// After.
    pub eur_after: Decimal,
    /// Whether the default value still costs less than actual values after the measure: then it is what is paid.
    pub by_default: bool,
    /// The difference per tonne of good.
    pub eur_per_t: Decimal,
    /// The difference for the tonnes sold to the Union in a year.
    pub eur: Decimal,
    /// Each consignment of the good that is imported in this year.
    pub consignments: Vec<ConsignmentChange>,
}

/// What the importer pays for a consignment, in EUR, at the price of its quarter where that is published, else at the price
/// that is looked at: with actual values or with the default value, whichever costs less.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ConsignmentChange {
    /// Its name.
    pub id: String,
    /// Net mass.
    pub tonnes: Decimal,
    /// The quarter of the price, absent if that is not published.
    pub price_quarter: Option<String>,
    /// Before.
    pub eur_before: Decimal,
    /// After.
    pub eur_after: Decimal,
    /// The difference: negative is saved.
    pub eur: Decimal,
}

/// A measure that cannot be computed because a figure is not known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Asked {
    /// The field that is asked for.
    pub at: String,
    /// The finding that it would settle.
    pub finding: FindingKind,
}

/// What every measure of the file would add, then every finding that can be settled with what the file says; and the figures
/// that are asked for.
///
/// # Errors
/// At the first field without which there is no result, also of a measure: `measures[0].changes[1].stream`.
pub fn measures(tables: &Tables, installation: &Installation) -> Result<(Vec<MeasureResult>, Vec<Asked>), Error> {
    if installation.measures.len() > MOST_MEASURES {
        return Err(Error { at: "measures".to_owned(), problem: Problem::TooMany(MOST_MEASURES) });
    }
    let prices = prices::used(tables, installation)?;
    let before = by_year(tables, installation)?;
    answered(tables, installation)?;
    let against = |measure: MeasureKind, changed: &Installation| -> Result<MeasureResult, Error> {
        let after = by_year(tables, changed)?;
        let (before, after) = (State { installation, years: &before }, State { installation: changed, years: &after });
        Compared { tables, before, after, prices: &prices }.result(measure)
    };
    let mut results = Vec::new();
    for (index, measure) in installation.measures.iter().enumerate() {
        let mut changed = installation.clone();
        for (number, change) in measure.changes.iter().enumerate() {
            apply::apply(tables, &mut changed, change, &format!("measures[{index}].changes[{number}]"))?;
        }
        results.push(against(MeasureKind::Stated { name: measure.name.clone() }, &changed)?);
    }
    let mut asked = Vec::new();
    let findings = before.first().map(|assessment| assessment.findings.as_slice()).unwrap_or_default();
    for finding in findings {
        match settle::settle(installation, finding) {
            Settled::With(changed) if results.len() < 2 * MOST_MEASURES => {
                let kind = MeasureKind::Settled { at: finding.at.clone(), finding: finding.kind };
                results.push(against(kind, &changed)?);
            }
            Settled::Ask(at) => asked.push(Asked { at, finding: finding.kind }),
            Settled::With(_) | Settled::No => {}
        }
    }
    Ok((results, asked))
}

/// By the law, in every year of the phase-out.
fn by_year(tables: &Tables, installation: &Installation) -> Result<Vec<Assessment>, Error> {
    let years = installation.year..=LAST_YEAR.max(installation.year);
    years.map(|year| assess(tables, installation, &Basis::law(year))).collect()
}

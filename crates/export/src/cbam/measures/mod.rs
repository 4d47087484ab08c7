//! What each measure would add: the installation changed, and computed again by the same engine.
//!
//! A measure is a list of typed changes that the firm states with its own figures, or one that needs no new figure: a finding
//! of the assessment is settled with what the file already says. What needs a figure that is not there is asked for; none is
//! ever assumed.

mod apply;
mod settle;

use ::cbam::{Assessment, Basis, Error, Exact, FindingKind, Installation, Problem, Tables, assess, cost};
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use super::prices::{self, UsedPrice};
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

/// A difference at a price, in EUR: negative is saved.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PricedChange {
    /// Name of the price.
    pub price: String,
    /// Per tonne of good.
    pub eur_per_t: Decimal,
    /// For the tonnes sold to the Union in a year.
    pub eur: Decimal,
    /// For each consignment of the good, as if it were imported in this year; those made to an order of their own composition are left out.
    pub consignments: Vec<ConsignmentChange>,
}

/// A difference for a consignment, in EUR: negative is saved.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ConsignmentChange {
    /// Its name.
    pub id: String,
    /// Net mass.
    pub tonnes: Decimal,
    /// The difference.
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
    let against = |measure: MeasureKind, changed: &Installation| -> Result<MeasureResult, Error> {
        compared(measure, installation, [&before, &by_year(tables, changed)?], &prices)
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

fn compared(
    measure: MeasureKind,
    installation: &Installation,
    [before, after]: [&[Assessment]; 2],
    prices: &[UsedPrice],
) -> Result<MeasureResult, Error> {
    let direct = |assessments: &[Assessment]| {
        assessments.first().map(|assessment| assessment.totals.direct_t).unwrap_or_default()
    };
    let first = before.first().map(|assessment| assessment.goods.as_slice()).unwrap_or_default();
    let mut goods = Vec::new();
    for (index, good) in first.iter().enumerate() {
        let mut years = Vec::new();
        for (before, after) in before.iter().zip(after) {
            // No change adds or takes away a good: they stand in the order of the file.
            let (Some(was), Some(is)) = (before.goods.get(index), after.goods.get(index)) else { continue };
            let certificates = Exact::from(is.certificates) - Exact::from(was.certificates);
            let mut priced = Vec::new();
            for price in prices {
                let number =
                    |value: Exact| value.get().ok_or(Error { at: "prices".to_owned(), problem: Problem::OutOfRange });
                let per_t = cost(certificates, Exact::from(price.eur));
                let eur = number(per_t * Exact::from(was.to_union_t))?;
                let sent = installation
                    .consignments
                    .iter()
                    .filter(|sent| sent.cn == good.cn && sent.clinker.is_none() && sent.nitrogen.is_none());
                let consignments = sent.map(|sent| {
                    let (tonnes, eur) = (number(sent.tonnes)?, number(per_t * sent.tonnes)?);
                    Ok(ConsignmentChange { id: sent.id.clone(), tonnes, eur })
                });
                let consignments = consignments.collect::<Result<_, Error>>()?;
                priced.push(PricedChange { price: price.name.clone(), eur_per_t: number(per_t)?, eur, consignments });
            }
            years.push(YearChange {
                year: before.basis_year,
                see_before: was.see,
                see_after: is.see,
                certificates_before: was.certificates,
                certificates_after: is.certificates,
                prices: priced,
            });
        }
        goods.push(GoodChange { cn: good.cn.clone(), name: good.name.clone(), to_union_t: good.to_union_t, years });
    }
    Ok(MeasureResult { measure, direct_before_t: direct(before), direct_after_t: direct(after), goods })
}

use ::cbam::{Assessment, Error, Exact, Installation, Spread, Tables, Threshold, deduction, thresholds};
use schemars::JsonSchema;
use serde::Serialize;

use super::answered::answered;
use super::compare::{self, GoodComparison};
use super::consignments::{self, Consigned};
use super::prices::{self, UsedPrice};

/// What a firm and its buyer see of an installation.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Report {
    /// Whose.
    pub installation: About,
    /// Embedded emissions, free allocation and certificates by the law of the reporting period.
    pub assessment: Assessment,
    /// How far its embedded emissions may be from that.
    pub spread: Spread,
    /// Prices that are computed with.
    pub prices: Vec<UsedPrice>,
    /// Actual against default values by year.
    pub goods: Vec<GoodComparison>,
    /// Consignments.
    pub consignments: Vec<Consigned>,
    /// Mass by importer and year, beside the threshold of 50 t.
    pub thresholds: Vec<Threshold>,
}

/// An installation, as its file names it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct About {
    /// Name.
    pub name: String,
    /// Who runs it.
    pub operator: Option<String>,
    /// Country, ISO 3166-1 alpha-2.
    pub country: String,
    /// Reporting period of its data.
    pub year: i16,
}

/// Assesses an installation, and compares its goods with their default values in every year of the phase-out.
///
/// # Errors
/// At the first field without which there is no result.
pub fn report(tables: &Tables, installation: &Installation) -> Result<Report, Error> {
    let prices = prices::used(tables, installation)?;
    let assessments = compare::assessments(tables, installation)?;
    answered(tables, installation)?;
    let spreads = compare::spreads(tables, installation, &assessments)?;
    let goods = compare::goods(installation, &assessments, &spreads, &prices)?;
    let thresholds = thresholds(tables, installation)?;
    let mut findings = Vec::new();
    for good in installation.processes.iter().flat_map(|process| &process.goods) {
        // At whatever price: what is found does not depend on it.
        deduction(installation, &good.cn, Exact::ONE, &mut findings)?;
    }
    let consignments = consignments::all(tables, installation, &prices, &mut findings)?;
    let spread = spreads.into_iter().next().unwrap_or_default();
    // The first is the law in the reporting period of the data.
    let mut assessment = assessments
        .into_iter()
        .next()
        .ok_or(Error { at: "year".to_owned(), problem: ::cbam::Problem::TooEarly(installation.year) })?;
    assessment.findings.extend(findings);
    assessment.findings.sort();
    assessment.findings.dedup();
    let about = About {
        name: installation.name.clone(),
        operator: installation.operator.clone(),
        country: installation.country.clone(),
        year: installation.year,
    };
    Ok(Report { installation: about, assessment, spread, prices, goods, consignments, thresholds })
}

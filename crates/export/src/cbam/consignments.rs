use ::cbam::{Assessment, Basis, ConsignmentResult, Error, Exact, Finding, Installation, Tables, assess};
use ::cbam::{consign, period_of};
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use super::prices::UsedPrice;

/// A consignment, at the price of its quarter where it is published, and at each price that is computed with.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Consigned {
    /// By the rules of its reporting period.
    #[serde(flatten)]
    pub result: ConsignmentResult,
    /// At each price.
    pub prices: Vec<PricedConsignment>,
}

/// A consignment at a price, in EUR.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PricedConsignment {
    /// Name of the price.
    pub price: String,
    /// With actual values.
    pub eur_actual: Option<Decimal>,
    /// With default values.
    pub eur_default: Option<Decimal>,
    /// What own data save; nought where default values cost less.
    pub worth_eur: Option<Decimal>,
}

/// All consignments of the file.
pub(super) fn all(
    tables: &Tables,
    installation: &Installation,
    prices: &[UsedPrice],
    findings: &mut Vec<Finding>,
) -> Result<Vec<Consigned>, Error> {
    let mut assessed: Vec<Assessment> = Vec::new();
    let mut consigned = Vec::new();
    for (index, consignment) in installation.consignments.iter().enumerate() {
        let period = period_of(consignment, &format!("consignments[{index}]"))?;
        if !assessed.iter().any(|assessment| assessment.basis_year == period) {
            assessed.push(assess(tables, installation, &Basis::law(period))?);
        }
        let Some(assessment) = assessed.iter().find(|assessment| assessment.basis_year == period) else { continue };
        let Some(result) = consign(tables, installation, assessment, index, None, findings)? else { continue };
        let mut priced = Vec::new();
        for price in prices {
            let eur = Some(Exact::from(price.eur));
            let Some(at_price) = consign(tables, installation, assessment, index, eur, &mut Vec::new())? else {
                continue;
            };
            let saved = at_price.eur_default.zip(at_price.eur_actual).map(|(default, actual)| default - actual);
            priced.push(PricedConsignment {
                price: price.name.clone(),
                eur_actual: at_price.eur_actual,
                eur_default: at_price.eur_default,
                worth_eur: saved.map(|saved| saved.max(Decimal::ZERO)),
            });
        }
        consigned.push(Consigned { result, prices: priced });
    }
    Ok(consigned)
}

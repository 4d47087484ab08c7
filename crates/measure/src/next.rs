//! The next bill to look for: what would narrow the interval most.

use calendar::Period;
use factors::{ActivityCode, Pedigree, Rank, gsd2_of_pedigree};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uncertainty::Lognormal;

use crate::activity::{Basis, Quality};
use crate::results::{Parameter, Results};
use crate::{Account, Coverage};

/// Something that can be done about the uncertainty of the total.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct NextStep {
    /// What to look for.
    pub action: Action,
    /// kg CO2e that it concerns.
    pub co2e: f64,
    /// By how much the 95 % interval of the total would narrow, %, to first order. An estimate.
    pub narrowing_pct: f64,
}

/// What to look for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "action")]
pub enum Action {
    /// A missing document.
    FindDocument {
        /// The site.
        site: String,
        /// The activity.
        activity: ActivityCode,
        /// The days it should cover.
        periods: Vec<Period>,
    },
    /// The document behind a ledger line or an estimate.
    FindEvidence {
        /// Position in [`Account::streams`].
        stream: usize,
    },
    /// A better factor: from the supplier, or for the place.
    FindFactor {
        /// Position in [`Account::factors`].
        factor: usize,
    },
}

/// A factor declared by the supplier for this product and year, checked: what one may hope for.
const DECLARED: Pedigree = Pedigree { reliability: Some(4), completeness: Some(4), ..Pedigree::BEST };

/// Ranks what could be done, best first. Gaps count with the emissions they may hide, as if these had
/// the error of an estimate.
pub fn next_steps(account: &Account, results: &Results, coverage: &Coverage) -> Vec<NextStep> {
    let variance = |gsd2: f64| Lognormal::from_gsd2(gsd2).variance();
    let of = |basis| Quality { basis, ..Quality::default() }.gsd2();
    let estimated = variance(of(Basis::Estimated));
    let documented = variance(of(Basis::Document));
    let mut steps: Vec<(Action, f64, f64)> = Vec::new();
    let mut total = 0.0;
    for row in &coverage.rows {
        let hidden = row.hidden_co2e.unwrap_or(0.0);
        if hidden > 0.0 {
            total += hidden * hidden * estimated;
            let action = Action::FindDocument {
                site: row.site.clone(),
                activity: row.activity.clone(),
                periods: row.missing.clone(),
            };
            steps.push((action, hidden, hidden * hidden * (estimated - documented)));
        }
    }
    for contribution in &results.contributions {
        let (action, now, best) = match contribution.parameter {
            Parameter::Stream(stream) => {
                let Some(known) = account.streams.get(stream) else { continue };
                (Action::FindEvidence { stream }, variance(known.gsd2), documented)
            }
            Parameter::Factor(factor) => {
                let Some(known) = account.factors.get(factor) else { continue };
                // Physics cannot be asked of a supplier.
                let replaceable = account.lines.iter().any(|line| {
                    line.factor == factor && matches!(line.rank, Rank::Analogue | Rank::World | Rank::Spend)
                });
                let best = if replaceable { variance(gsd2_of_pedigree(DECLARED)) } else { f64::INFINITY };
                (Action::FindFactor { factor }, variance(known.gsd2), best)
            }
        };
        let square = contribution.co2e * contribution.co2e;
        total += square * now;
        if best < now {
            steps.push((action, contribution.co2e, square * (now - best)));
        }
    }
    if total <= 0.0 {
        return Vec::new();
    }
    let mut ranked: Vec<NextStep> = steps
        .into_iter()
        .map(|(action, co2e, gain)| {
            let narrowing_pct = 100.0 * (1.0 - libm::sqrt(((total - gain) / total).max(0.0)));
            NextStep { action, co2e, narrowing_pct }
        })
        .collect();
    ranked.sort_by(|a, b| b.narrowing_pct.total_cmp(&a.narrowing_pct));
    ranked
}

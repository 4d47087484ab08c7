use serde::{Deserialize, Serialize};

use crate::case::Case;
use crate::error::Error;
use crate::optimise::Options;
use crate::plan::{Decision, Plan};
use crate::problem::Problem;
use crate::proof::Proven;
use crate::search::{Goal, Reached, Search};
use crate::verify::{Violation, verify};

/// What makes a plan good in all scenarios.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Criterion {
    /// The least regret: in no scenario is the plan far from the best plan for it (Savage). Not bent by one bad scenario in which all plans are bad.
    #[default]
    Regret,
    /// The best worst case (Wald).
    Worst,
}

/// Plans over all scenarios.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Robust {
    /// The plan that stays good; its proof is of the least, over scenarios, of net present value less that of the best plan for the scenario
    /// ([`Criterion::Regret`]: minus the regret; its gap is a share of the largest of these values) or of net present value ([`Criterion::Worst`]). It holds all constraints in every scenario. `None` if
    /// there is none, or none was found.
    pub plan: Option<Proven>,
    /// The best plan for each scenario, then the one that stays good.
    pub candidates: Vec<Candidate>,
}

/// A plan as it turns out in each scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Candidate {
    /// For which scenario it is best; none if for all together.
    pub best_for: Option<String>,
    /// The plan; its outcomes are by scenario.
    pub plan: Plan,
    /// Net present value of the best plan for the scenario less that of this one, by scenario; `None` where no plan is known for it.
    /// Below zero where this plan, which was not made for the scenario, misses constraints there.
    pub regret: Vec<Option<f64>>,
    /// What it misses, by scenario.
    pub missed: Vec<Vec<Violation>>,
}

/// The best plan for each scenario, the plan that stays good in all, and how each turns out in each.
///
/// # Errors
/// As [`crate::optimise`].
pub fn robust(problem: &Problem, criterion: Criterion, options: Options) -> Result<Robust, Error> {
    let case = Case::new(problem)?;
    let all: Vec<usize> = (0..case.problem.scenarios.len()).collect();
    let search = |over: Vec<usize>, goal: Goal| Search {
        case: &case,
        over,
        goal,
        cuts: Vec::new(),
        start: None,
        effort: options.effort(),
    };
    let mut found: Vec<(Option<usize>, Box<Proven>, Decision)> = Vec::new();
    let mut best: Vec<Option<f64>> = Vec::new();
    for &scenario in &all {
        match search(vec![scenario], Goal::Value).run()? {
            Reached::Found { proven, decision } => {
                best.push(Some(proven.proof.value));
                found.push((Some(scenario), proven, decision));
            }
            Reached::Infeasible | Reached::Unknown { .. } => best.push(None),
        }
    }
    // A gap is a share of what is reached, and of a small regret it would be nothing: it is taken of the best value less the regret.
    let (offsets, shift) = match criterion {
        Criterion::Regret => {
            let shift = best.iter().flatten().map(|value| value.abs()).fold(0.0, f64::max);
            (best.iter().map(|value| value.unwrap_or(0.0) - shift).collect(), shift)
        }
        Criterion::Worst => (vec![0.0; all.len()], 0.0),
    };
    let mut plan = None;
    // A scenario for which there is no plan has none among those that hold in all.
    if best.iter().all(Option::is_some)
        && let Reached::Found { mut proven, decision } = search(all.clone(), Goal::Least(offsets)).run()?
    {
        proven.proof.value -= shift;
        proven.proof.bound -= shift;
        plan = Some((*proven).clone());
        found.push((None, proven, decision));
    }
    let candidates = found.into_iter().map(|(scenario, proven, decision)| Candidate {
        best_for: scenario.map(|scenario| case.problem.scenarios[scenario].id.clone()),
        regret: best.iter().zip(&proven.plan.outcomes).map(|(best, is)| best.map(|best| best - is.npv)).collect(),
        missed: all.iter().map(|&scenario| verify(&case, &decision, &proven.plan, &[scenario])).collect(),
        plan: proven.plan,
    });
    Ok(Robust { plan, candidates: candidates.collect() })
}

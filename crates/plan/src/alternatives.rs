use serde::{Deserialize, Serialize};

use crate::case::Case;
use crate::error::Error;
use crate::optimise::{Options, best};
use crate::plan::Decision;
use crate::problem::Problem;
use crate::proof::Proven;
use crate::search::{Cut, Reached};

/// Plans near the optimum.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Alternatives {
    /// The best plan first; each differs from all others in a measure or a size, not only in years or finance.
    pub plans: Vec<Proven>,
    /// Whether it was shown that no other plan is as near.
    pub complete: bool,
}

/// The best plan and up to `count` others that reach at least (1 − `within`) of what it does, of its absolute value.
///
/// Each is the best that differs from all before it, to within the gap of `options`, and has its own proof.
///
/// # Errors
/// As [`crate::optimise`].
pub fn alternatives(problem: &Problem, options: Options, count: usize, within: f64) -> Result<Alternatives, Error> {
    let case = Case::new(problem)?;
    let (mut plans, mut cuts): (Vec<Proven>, Vec<Cut>) = (Vec::new(), Vec::new());
    loop {
        match best(&case, 0, options, cuts.clone())? {
            Reached::Found { proven, decision } => {
                let least = plans
                    .first()
                    .map_or(f64::NEG_INFINITY, |first| first.proof.value - within * first.proof.value.abs());
                if proven.proof.value < least {
                    return Ok(Alternatives { complete: proven.proof.bound < least, plans });
                }
                plans.push(*proven);
                cuts.push(other(&decision));
                if plans.len() > count {
                    return Ok(Alternatives { plans, complete: false });
                }
            }
            Reached::Infeasible => return Ok(Alternatives { plans, complete: true }),
            Reached::Unknown { .. } => return Ok(Alternatives { plans, complete: false }),
        }
    }
}

fn other(decision: &Decision) -> Cut {
    Cut::Other(decision.works.iter().map(|work| (work.measure, work.size)).collect())
}

//! From works that a search found to a plan that is computed anew, checked, and known to be so good.

use crate::build::Scope;
use crate::error::Error;
use crate::plan::{Decision, Plan};
use crate::proof::{Proof, Proven, Status};
use crate::search::{Cut, Reached, Search, Sought};
use crate::solver::{Effort, Outcome, maximise};
use crate::verify::verify;

/// The gap below which a plan is called optimal: what floating point leaves.
const EXACT: f64 = 1e-6;

/// What a solver leaves, in units of its model.
const DUST: f64 = 1e-9;

/// A plan with what it reaches.
struct Settled {
    value: f64,
    plan: Plan,
    decision: Decision,
}

impl Search<'_> {
    /// Searches, settles finance and checks the plan.
    ///
    /// A solver holds integers to a tolerance, and where a limit lies closer than that to what some works cost, it oversteps the limit by a
    /// hair of other works. Works that are worth less than it took them for are put aside, and it is searched among all others.
    pub fn run(&self) -> Result<Reached, Error> {
        let mut search = self.clone();
        let (mut best, mut bound, mut nodes): (Option<Settled>, f64, u64) = (None, f64::INFINITY, 0);
        while nodes < self.effort.nodes.max(1) {
            search.effort.nodes = self.effort.nodes - nodes;
            let (works, taken) = match search.find()? {
                Sought::Found { works, value, bound: above, nodes: more } => {
                    (bound, nodes) = (above, nodes + more.max(1));
                    (works, value)
                }
                Sought::Infeasible => {
                    bound = f64::NEG_INFINITY;
                    break;
                }
                Sought::Unknown { nodes: more } => {
                    nodes += more;
                    break;
                }
            };
            let settled = search.settle(&works)?;
            let holds = settled.as_ref().is_some_and(|settled| self.gap(settled.value, taken) <= EXACT);
            if settled.as_ref().is_some_and(|settled| best.as_ref().is_none_or(|best| settled.value > best.value)) {
                best = settled;
            }
            let near = best.as_ref().is_some_and(|best| self.gap(best.value, bound) <= self.effort.gap.max(EXACT));
            if holds || near {
                break;
            }
            search.cuts.push(Cut::Works(works));
        }
        Ok(match best {
            Some(settled) => self.proven(settled, bound, nodes),
            None if bound == f64::NEG_INFINITY => Reached::Infeasible,
            None => Reached::Unknown { nodes },
        })
    }

    /// Finance of works, from a model that has no others, then everything by plain arithmetic; `None` if these works hold only by a hair of
    /// others.
    fn settle(&self, works: &[bool]) -> Result<Option<Settled>, Error> {
        let (built, goal) = self.model(Scope::Exactly(works));
        let effort = Effort { gap: 0.0, ..self.effort };
        let Outcome::Found { values, .. } = maximise(&built.model, &goal, None, effort)? else { return Ok(None) };
        let decision = Decision::new(self.case, &built, &values);
        let plan = decision.plan(self.case);
        let violations = verify(self.case, &decision, &plan, &self.over);
        if !violations.is_empty() {
            return Err(Error::Unverified(violations));
        }
        Ok(Some(Settled { value: self.reached(&plan), plan, decision }))
    }

    /// A plan with its proof, where no other exceeds a bound.
    fn proven(&self, Settled { value, plan, decision }: Settled, bound: f64, nodes: u64) -> Reached {
        let gap = self.gap(value, bound);
        let status = if gap <= EXACT {
            Status::Optimal
        } else if gap <= self.effort.gap {
            Status::WithinGap
        } else {
            Status::NodeLimit
        };
        let bound = if gap > 0.0 { bound } else { value };
        let proof = Proof { value, bound, gap, nodes, status };
        Reached::Found { proven: Box::new(Proven { plan, proof }), decision }
    }

    /// By which share of a value a bound is above it. What a solver leaves is no share: a plan that does nothing reaches nought.
    fn gap(&self, value: f64, bound: f64) -> f64 {
        let above = bound - value;
        if above > DUST * self.unit() { above / value.abs().max(f64::MIN_POSITIVE) } else { 0.0 }
    }
}

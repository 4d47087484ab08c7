//! The engine of plans: which measures, in which size and year, paid by whom, so that a firm gains most or avoids most.
//!
//! A [`Problem`] says what can be done, what it brings, who pays, and what binds; [`optimise`] chooses. `docs/plan.md` has the model: sets, variables,
//! constraints, equations.
//!
//! # What is exact
//! - Measures on one system act in sequence on what is left; the linear model of it has the same savings as the sequence for every choice of works, so that
//!   savings are never more than the baseline.
//! - The solver (decision 77) gives works and amounts, and a bound that no plan exceeds. Everything that is said of a plan is computed anew from the
//!   problem by plain arithmetic, sums correctly rounded, and every constraint is checked with [`TOLERANCE`]; what fails is an error, never a plan.
//! - The order in which measures, sizes, systems and offers are given does not change a bit. The search ends by nodes, not by time:
//!   same problem, same options, same plan.
//!
//! # Parts
//! - [`optimise`]: the best plan, with bound and gap.
//! - [`alternatives`]: others near it.
//! - [`explain`]: what to relax if there is none.
//! - [`robust`]: the plan that stays good over scenarios.

#![expect(clippy::neg_cmp_op_on_partial_ord, reason = "what is not a number must fail a comparison, not pass it")]

mod alternatives;
mod build;
mod case;
mod check;
mod error;
mod explain;
/// Who pays, besides the firm.
pub mod finance;
mod limits;
mod model;
mod optimise;
mod plan;
mod problem;
mod proof;
mod robust;
mod savings;
mod search;
mod settle;
mod solver;
mod sources;
mod states;
mod tree;
mod verify;

pub use alternatives::{Alternatives, alternatives};
pub use error::{Error, Fault};
pub use explain::{Enough, Explanation, Relaxation, explain};
pub use limits::{Limits, Target};
pub use model::{Constraint, Kind};
pub use optimise::{Answer, Goal, Options, optimise};
pub use plan::{Amount, Guaranteed, Outcome, Plan, PlannedWork, Year};
pub use problem::{Effect, Instead, Measure, Problem, Scenario, Size, System};
pub use proof::{Proof, Proven, Status};
pub use robust::{Candidate, Criterion, Robust, robust};
pub use verify::{TOLERANCE, Violation};

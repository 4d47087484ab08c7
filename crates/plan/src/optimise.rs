use serde::{Deserialize, Serialize};

use crate::case::Case;
use crate::error::Error;
use crate::plan::Decision;
use crate::problem::Problem;
use crate::proof::{Proof, Proven, Status};
use crate::search::{self, Cut, Reached, Search};
use crate::solver::Effort;

/// What a plan is to be best at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Goal {
    /// The largest net present value.
    #[default]
    Value,
    /// The most tonnes avoided over the horizon, and among plans that avoid as many the largest net present value.
    Tonnes,
}

/// What is asked of the search.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Options {
    /// What is to be largest.
    pub goal: Goal,
    /// By which share of what the plan reaches a better one may exist; nought asks for the best.
    pub gap: f64,
    /// Nodes of search at most. Not a time: the answer is the same on every machine.
    pub nodes: u64,
}

impl Default for Options {
    fn default() -> Self {
        Options { goal: Goal::Value, gap: 0.01, nodes: 20_000 }
    }
}

impl Options {
    pub(crate) fn effort(self) -> Effort {
        Effort { nodes: self.nodes, gap: self.gap }
    }
}

/// What came of a search.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// A plan, and how good it is.
    Plan(Proven),
    /// No plan holds all constraints: [`crate::explain`] says which to relax.
    Infeasible,
    /// The nodes did not suffice to find a plan or to show that there is none.
    Unknown {
        /// Nodes of the search.
        nodes: u64,
    },
}

/// The best plan of a problem in its first scenario.
///
/// # Errors
/// If the problem is not one, if the solver gives up, or if what it gives does not hold.
pub fn optimise(problem: &Problem, options: Options) -> Result<Answer, Error> {
    let case = Case::new(problem)?;
    Ok(match best(&case, 0, options, Vec::new())? {
        Reached::Found { proven, .. } => Answer::Plan(*proven),
        Reached::Infeasible => Answer::Infeasible,
        Reached::Unknown { nodes } => Answer::Unknown { nodes },
    })
}

/// The best plan in a scenario, with cuts. Of tonnes the proof is of the tonnes; that they cost least holds within the same gap, unless the
/// nodes ran out, which the status then says.
pub(crate) fn best(case: &Case, scenario: usize, options: Options, cuts: Vec<Cut>) -> Result<Reached, Error> {
    let goal = match options.goal {
        Goal::Value => search::Goal::Value,
        Goal::Tonnes => search::Goal::Tonnes,
    };
    let mut search = Search { case, over: vec![scenario], goal, cuts, start: None, effort: options.effort() };
    let mut first = search.run()?;
    let Reached::Found { proven, decision } = &first else { return Ok(first) };
    if options.goal == Goal::Value {
        return Ok(first);
    }
    let most = proven.proof;
    search.start = Some(case.works.iter().map(|work| decision.works.contains(work)).collect());
    search.goal = search::Goal::Value;
    search.cuts.push(Cut::Tonnes(most.value - SLACK * most.value.abs()));
    match search.run()? {
        Reached::Found { mut proven, decision } => {
            let tonnes = tonnes(case, &decision, scenario);
            let bound = most.bound.max(tonnes);
            let gap = (bound - tonnes) / tonnes.abs().max(f64::MIN_POSITIVE);
            let nodes = most.nodes + proven.proof.nodes;
            proven.proof = Proof { value: tonnes, bound, gap, nodes, status: most.status.max(proven.proof.status) };
            Ok(Reached::Found { proven, decision })
        }
        Reached::Infeasible | Reached::Unknown { .. } => {
            if let Reached::Found { proven, .. } = &mut first {
                proven.proof.status = Status::NodeLimit;
            }
            Ok(first)
        }
    }
}

/// Tonnes that are as many, for a computer.
const SLACK: f64 = 1e-7;

fn tonnes(case: &Case, decision: &Decision, scenario: usize) -> f64 {
    decision.plan(case).outcomes[scenario].tonnes
}

//! Which measures, in which size and year, with whose money: the plan of a firm's transition, chosen by the engine `plan` and paid
//! by [`crate::plan()`].
//!
//! Grants of programmes come in with the conditions that rest on the size of the investment: a premium by jobs per million dirhams is
//! an offer for each interval of the investment in which it does not change, of which one holds. A programme is counted where the firm is eligible, or
//! where its operator has said so; what likely ones would add is told apart. Rates "up to" count as far as they are confirmed.
//!
//! Payments count at the end of a year: works of a year save from the next one on, and debts are served from then on. What equipment is worth after the
//! horizon is not counted, nor are taxes. The engine weighs amounts in binary fractions; what is paid is computed in decimals from its works and amounts,
//! to the centime, and what a programme then does not give is left out and all chosen anew.

mod bands;
mod check;
mod error;
pub mod firm;
mod input;
mod offers;
mod paid;
mod problem;
mod read;
mod result;
mod series;
pub mod words;

use ::plan::{self as engine, Answer, Options};
use calendar::Date;

pub use error::TransitionError;
pub use input::{
    Basis, Carrier, Confirmed, Goal, GuaranteeOffer, Instead, Limits, LoanOffer, Measure, Saving, Scenario, Search,
    Size, System, Target, TransitionInput,
};
pub use result::{
    Candidate, Chosen, Considered, Constraint, Explanation, Missed, Money, Outcome, Proof, Relaxation, Robust, Status,
    Transition, Work, YearRow,
};
pub use series::Series;

use crate::plan::{Plan, PlanInput};
use crate::{Catalogue, Situation};
use bands::Reader;
use offers::{Offers, offers};
use read::Read;

/// What is being done, for whoever waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The best plan and others near it are looked for.
    Choosing,
    /// The plan is paid.
    Paying,
    /// The plan that stays good in all scenarios is looked for.
    Scenarios,
    /// It is looked for what to relax.
    Explaining,
}

/// The best plan of a firm with the programmes as they are known and stand on a day, and what is near it and beyond it.
///
/// # Errors
/// If the input cannot be planned, or the solver gives up.
pub fn transition(
    catalogue: &Catalogue,
    input: &TransitionInput,
    day: Date,
    told: &mut dyn FnMut(Step),
) -> Result<Transition, TransitionError> {
    checked(catalogue, input)?;
    let answers: Vec<(String, String)> =
        input.situation.iter().map(|(code, written)| (code.clone(), written.text())).collect();
    let pairs = answers.iter().map(|(code, text)| (code.as_str(), text.as_str()));
    let reader = Reader { catalogue, input, situation: Situation::read(catalogue, pairs)?, day };
    let found = choose(&reader, told)?;
    let read = Read { input, offers: &found.offers };
    let mut answer = Transition {
        name: input.name.clone(),
        day,
        start: input.start,
        last: read.calendar(input.horizon as usize),
        goal: input.goal,
        basis: input.basis,
        status: found.status,
        plan: None,
        alternatives: found.others.iter().map(|other| read.candidate(None, Some(&other.proof), &other.plan)).collect(),
        complete: found.complete,
        robust: None,
        explanation: None,
        programmes: read.programmes(&reader, found.paid.as_ref()),
    };
    let alone = problem::problem(input, &found.offers, false);
    if let Some(best) = &found.best {
        answer.plan = Some(read.chosen(best, found.paid));
        if alone.scenarios.len() > 1 {
            told(Step::Scenarios);
            answer.robust = Some(read.robust(engine::robust(&alone, engine::Criterion::Regret, options(input))?));
        }
    } else if found.status == Status::Infeasible {
        told(Step::Explaining);
        answer.explanation = Some(read.explanation(&engine::explain(&alone, options(input))?));
    }
    Ok(answer)
}

/// Refuses what cannot be planned, before any search.
///
/// # Errors
/// At the first field that is wrong.
pub fn checked(catalogue: &Catalogue, input: &TransitionInput) -> Result<(), TransitionError> {
    check::input(input)?;
    for id in input.programmes.iter().map(|one| &one.programme) {
        catalogue.programme(id).ok_or_else(|| TransitionError::UnknownProgramme(id.clone()))?;
    }
    Ok(())
}

/// What the search found.
struct Found {
    offers: Offers,
    status: Status,
    best: Option<engine::Proven>,
    others: Vec<engine::Proven>,
    complete: bool,
    paid: Option<(PlanInput, Plan)>,
}

/// The best plan whose money its programmes give.
fn choose(reader: &Reader, told: &mut dyn FnMut(Step)) -> Result<Found, TransitionError> {
    let Reader { catalogue, input, day, .. } = *reader;
    let mut left_out: Vec<String> = Vec::new();
    loop {
        told(Step::Choosing);
        let offers = offers(reader, &left_out)?;
        let problem = problem::problem(input, &offers, true);
        let (count, within) = (input.search.alternatives as usize, problem::float(input.search.within));
        let found = engine::alternatives(&problem, options(input), count, within)?;
        let mut plans = found.plans.into_iter();
        let Some(best) = plans.next() else {
            let status = match engine::optimise(&problem, options(input))? {
                Answer::Infeasible => Status::Infeasible,
                Answer::Plan(_) | Answer::Unknown { .. } => Status::Unknown,
            };
            return Ok(Found { offers, status, best: None, others: Vec::new(), complete: false, paid: None });
        };
        told(Step::Paying);
        let paid = paid::pay(catalogue, input, &offers, &best.plan, day)?;
        let refused = paid.as_ref().map_or(Vec::new(), |(asked, paid)| paid::refused(asked, paid));
        if refused.is_empty() {
            let status = match best.proof.status {
                engine::Status::Optimal => Status::Optimal,
                engine::Status::WithinGap => Status::WithinGap,
                engine::Status::NodeLimit => Status::NodeLimit,
            };
            return Ok(Found {
                offers,
                status,
                best: Some(best),
                others: plans.collect(),
                complete: found.complete,
                paid,
            });
        }
        left_out.extend(refused);
    }
}

fn options(input: &TransitionInput) -> Options {
    let goal = match input.goal {
        Goal::Value => engine::Goal::Value,
        Goal::Tonnes => engine::Goal::Tonnes,
    };
    Options { goal, gap: problem::float(input.search.gap), nodes: input.search.nodes }
}

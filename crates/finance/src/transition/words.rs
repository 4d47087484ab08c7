//! What a plan says, in the reader's language.

use ::plan::Fault;
use i18n::{Arg, Messages};

use super::{
    Candidate, Considered, Constraint, Explanation, Goal, Missed, Money, Proof, Relaxation, Status, TransitionError,
};
use crate::Catalogue;
use crate::words::{amount, answer_refused, name, plan_refused, unknown_programme};
use money::Exact;

/// Why there is no answer.
pub fn refused(messages: Messages, error: &TransitionError) -> String {
    let code = |text: &str| Arg::Code(text.to_owned().into());
    match error {
        TransitionError::Field { at, fault: what } => {
            let what = fault(messages, what);
            messages.with("finance-transition-field", &[("at", code(at)), ("fault", what.as_str().into())])
        }
        TransitionError::Range { at, found, range } => messages
            .with("finance-transition-range", &[("at", code(at)), ("found", code(found)), ("range", code(range))]),
        TransitionError::Needs { at, needs } => {
            messages.with("finance-transition-needs", &[("at", code(at)), ("needs", code(needs))])
        }
        TransitionError::UnknownProgramme(id) => unknown_programme(messages, id),
        TransitionError::RestsOnOthers(id) => messages.with("finance-transition-rests", &[("name", code(id))]),
        TransitionError::NoInterest(of) => messages.with("finance-plan-no-interest", &[("name", code(of))]),
        TransitionError::Answer(error) => answer_refused(messages, error),
        TransitionError::Solver(error) => {
            messages.with("finance-transition-solver", &[("detail", code(&error.to_string()))])
        }
        TransitionError::Payment(error) => plan_refused(messages, error),
    }
}

fn fault(messages: Messages, fault: &Fault) -> String {
    let named = |key: &str, name: &str| messages.with(key, &[("name", Arg::Code(name.into()))]);
    match fault {
        Fault::Length { .. } => messages.get("finance-transition-fault-length"),
        Fault::NotFinite => messages.get("finance-transition-fault-not-finite"),
        Fault::Negative => messages.get("finance-transition-fault-negative"),
        Fault::NotPositive => messages.get("finance-transition-fault-not-positive"),
        Fault::NotAShare => messages.get("finance-transition-fault-not-a-share"),
        Fault::UnknownName(name) => named("finance-transition-fault-unknown-name", name),
        Fault::Twice(name) => named("finance-transition-fault-twice", name),
        Fault::Beyond(position) => named("finance-transition-fault-beyond", &position.to_string()),
        Fault::Empty => messages.get("finance-transition-fault-empty"),
        Fault::ShareWithoutSystem => messages.get("finance-transition-fault-share-without-system"),
        Fault::TooManyCombinations(count) => {
            named("finance-transition-fault-too-many-combinations", &count.to_string())
        }
        Fault::Circle(name) => named("finance-transition-fault-circle", name),
    }
}

/// How the search ended.
pub fn status(messages: Messages, status: Status) -> String {
    messages.get(match status {
        Status::Optimal => "finance-transition-status-optimal",
        Status::WithinGap => "finance-transition-status-within-gap",
        Status::NodeLimit => "finance-transition-status-node-limit",
        Status::Infeasible => "finance-transition-status-infeasible",
        Status::Unknown => "finance-transition-status-unknown",
    })
}

/// What was reached, and what no plan exceeds.
pub fn proof(messages: Messages, goal: Goal, proof: &Proof) -> String {
    let of = |value: f64| match goal {
        Goal::Value => amount(messages, money::to_centime(Exact::nearest(value))),
        Goal::Tonnes => tonnes(messages, value),
    };
    let (value, bound) = (of(proof.value), of(proof.bound));
    let gap = messages.numbers().percent(proof.gap, 2);
    let arguments = [("value", value.as_str().into()), ("bound", bound.as_str().into()), ("gap", gap.as_str().into())];
    messages.with("finance-transition-proof", &arguments)
}

/// Tonnes of CO₂e.
pub fn tonnes(messages: Messages, tonnes: f64) -> String {
    messages.with("finance-transition-tonnes", &[("tonnes", messages.numbers().fixed(tonnes, 1).as_str().into())])
}

/// A kind of constraint.
pub fn constraint(messages: Messages, constraint: Constraint) -> String {
    messages.get(match constraint {
        Constraint::Target => "finance-transition-constraint-target",
        Constraint::Budget => "finance-transition-constraint-budget",
        Constraint::CashFlow => "finance-transition-constraint-cash-flow",
        Constraint::Coverage => "finance-transition-constraint-coverage",
        Constraint::OwnShare => "finance-transition-constraint-own-share",
        Constraint::Collateral => "finance-transition-constraint-collateral",
        Constraint::Offer => "finance-transition-constraint-offer",
    })
}

/// A constraint of a year, with by how much it is missed.
pub fn missed(messages: Messages, missed: &Missed) -> String {
    let mut what = constraint(messages, missed.constraint);
    if let Some(year) = missed.year {
        let year = year.to_string();
        what = messages
            .with("finance-transition-in-year", &[("what", what.as_str().into()), ("year", year.as_str().into())]);
    }
    if missed.by == 0.0 {
        return what;
    }
    let by = match missed.constraint {
        Constraint::Target => tonnes(messages, missed.by),
        _ => amount(messages, money::to_centime(Exact::nearest(missed.by))),
    };
    messages.with("finance-transition-by", &[("what", what.as_str().into()), ("by", by.as_str().into())])
}

/// Whether relaxing a kind of constraint is enough, and by how much.
pub fn relaxation(messages: Messages, relaxation: &Relaxation) -> String {
    let what = constraint(messages, relaxation.constraint);
    let by: Vec<String> = relaxation.by.iter().map(|one| missed(messages, one)).collect();
    let by = messages.list(&by);
    let key = match relaxation.enough {
        Some(true) => "finance-transition-relax-enough",
        Some(false) => "finance-transition-relax-never",
        None => "finance-transition-relax-unknown",
    };
    messages.with(key, &[("what", what.as_str().into()), ("by", by.as_str().into())])
}

/// Constraints that do not go together; none where they are not known.
pub fn conflict(messages: Messages, explanation: &Explanation) -> Option<String> {
    let all: Vec<String> = explanation.conflict.iter().map(|one| missed(messages, one)).collect();
    let what = messages.list(&all);
    (!all.is_empty()).then(|| messages.with("finance-transition-conflict", &[("what", what.as_str().into())]))
}

/// Who pays a part of works.
pub fn payer(messages: Messages, catalogue: &Catalogue, money: &Money) -> String {
    match (&money.programme, &money.loan) {
        (_, Some(loan)) => loan.clone(),
        (Some(programme), None) => name(messages, catalogue, programme),
        (None, None) => messages.get("finance-source-own-funds"),
    }
}

/// A programme that is not counted, why not, and what it would add.
pub fn considered(messages: Messages, catalogue: &Catalogue, one: &Considered) -> String {
    let name = name(messages, catalogue, &one.programme);
    let line = match one.points {
        0 => messages.with("finance-transition-programme-unsure", &[("name", name.as_str().into())]),
        points => {
            messages.with("finance-transition-programme", &[("name", name.as_str().into()), ("points", points.into())])
        }
    };
    let Some(adds) = one.would_add.filter(|adds| adds.is_positive()) else { return line };
    let adds = amount(messages, adds);
    let arguments = [("programme", line.as_str().into()), ("amount", adds.as_str().into())];
    messages.with("finance-transition-programme-adds", &arguments)
}

/// The measures of a plan, each with its size where that tells something, and its year.
pub fn works(messages: Messages, candidate: &Candidate) -> String {
    if candidate.works.is_empty() {
        return messages.get("finance-transition-nothing");
    }
    let one = |work: &super::Work| {
        let year = work.year.to_string();
        messages.with("finance-transition-work", &[("name", work.name.as_str().into()), ("year", year.as_str().into())])
    };
    messages.list(&candidate.works.iter().map(one).collect::<Vec<_>>())
}

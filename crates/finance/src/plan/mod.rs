//! How an investment is paid: sources and uses that balance to the centime, within the limits of the programmes.
//!
//! Amounts of programmes follow from their current claims. Where sources disagree the lowest is counted; what is given "up
//! to" a share is counted only as far as the operator has confirmed it; what depends on an answer that is missing is not
//! counted. Each time the plan says so. Limits are linear in the amounts ([`Limit`]), grants and guarantees whole centimes
//! cut off below them, and own funds are what remains.
//!
//! Taxes are left out. A year's payments count at its end; those of year 0 at once.

mod check;
mod draft;
mod error;
mod flows;
mod grants;
mod input;
mod loans;
mod result;
pub(crate) mod terms;

use calendar::Date;
use money::Exact;

pub use draft::{Chosen, of_measures};
pub use error::PlanError;
pub use input::{
    Applicant, Estimate, GrantAsked, GuaranteeAsked, Lease, LoanAsked, Measure, Origin, Payment, PlanInput, Progress,
    Use, UseKind, Written,
};
pub(crate) use input::{annuity, monthly};
pub use result::{Finding, Guarantee, Lending, Limit, Part, Plan, Returns, Source, SourceKind, Year};

use crate::{Answer, AnswerError, Catalogue, Facts, Situation};
use terms::Terms;

/// Plans how an investment is paid, with the programmes as they are known and stand on a day.
///
/// # Errors
/// If the input cannot be planned, or more is given and lent than is paid for.
pub fn plan(catalogue: &Catalogue, input: &PlanInput, day: Date) -> Result<Plan, PlanError> {
    check::input(input)?;
    let mut terms = Terms::new(catalogue, input, situation(catalogue, input)?.facts(catalogue, day), day);
    let lent = loans::lend(&mut terms)?;
    let guarantees = loans::guarantee(&mut terms, &lent)?;
    let grants = grants::give(&mut terms, &lent)?;
    let uses: Exact = input.uses.iter().map(|one| one.amount).sum();
    let leased: Exact = input.leases.iter().map(|lease| lease.amount).sum();
    let borrowed: Exact = lent.iter().map(|loan| loan.amount).sum();
    let given: Exact = grants.iter().map(|grant| grant.amount).sum();
    let own_funds = uses - leased - borrowed - given;
    if own_funds.is_negative() {
        return Err(PlanError::Overfinanced { by: -own_funds });
    }
    terms.hold_own_funds(own_funds);
    terms.check_own_funds(own_funds, uses);
    terms.stacking();
    let flows = flows::flows(input, &lent, &grants)?;
    for year in &flows.years {
        if let Some(coverage) = year.coverage.filter(|coverage| coverage.is_below(Exact::ONE)) {
            terms.findings.push(Finding::CoverageBelowOne { year: year.year, coverage });
        }
    }
    Ok(Plan {
        name: input.name.clone(),
        uses,
        sources: sources(input, &lent, &grants, own_funds),
        loans: lent.iter().map(loans::Lent::terms).collect(),
        guarantees,
        limits: terms.limits,
        advance: flows.advance(own_funds),
        years: flows.years,
        project: flows.project,
        equity: flows.equity,
        findings: terms.findings,
    })
}

/// What is known of a firm on a day with a plan: its share of own funds too, where it was not answered.
pub(crate) fn facts(catalogue: &Catalogue, input: &PlanInput, plan: &Plan, day: Date) -> Result<Facts, AnswerError> {
    let mut facts = situation(catalogue, input)?.facts(catalogue, day);
    let own =
        plan.sources.iter().filter(|source| source.kind == SourceKind::OwnFunds).map(|source| source.amount).sum();
    facts.fill(terms::OWN_FUNDS, terms::own_share(own, plan.uses));
    Ok(facts)
}

/// What an investment says of the firm, and of itself where it was not answered.
///
/// # Errors
/// At the first answer that cannot be taken.
pub fn situation(catalogue: &Catalogue, input: &PlanInput) -> Result<Situation, AnswerError> {
    let answers: Vec<(String, String)> =
        input.situation.iter().map(|(code, written)| (code.clone(), written.text())).collect();
    let pairs = answers.iter().map(|(code, text)| (code.as_str(), text.as_str()));
    Ok(with_plan(Situation::read(catalogue, pairs)?, input))
}

fn with_plan(mut situation: Situation, input: &PlanInput) -> Situation {
    let hundred = Exact::from(100);
    let total: Exact = input.uses.iter().map(|one| one.amount).sum();
    let buildings: Exact =
        input.uses.iter().filter(|one| one.kind == UseKind::Construction).map(|one| one.amount).sum();
    let bank: Exact = input.loans.iter().filter(|loan| loan.programme.is_none()).map(|loan| loan.amount).sum();
    for (code, number) in
        [("investment_mad", total), ("constructions_pct", buildings * hundred / total), ("loan_mad", bank)]
    {
        situation.fill(code, Answer::Number(number));
    }
    situation
}

fn sources(input: &PlanInput, lent: &[loans::Lent], grants: &[grants::Given], own_funds: Exact) -> Vec<Source> {
    let calendar = |year: u32| i16::try_from(year).ok().and_then(|year| input.start.checked_add(year));
    let grants = grants.iter().map(|grant| Source {
        kind: SourceKind::Grant,
        name: String::new(),
        programme: Some(grant.programme.clone()),
        amount: grant.amount,
        year: match grant.payments[..] {
            [(year, _)] => calendar(year),
            _ => None,
        },
        parts: grant.parts.clone(),
    });
    let loans = lent.iter().map(|loan| Source {
        kind: SourceKind::Loan,
        name: loan.asked.name.clone(),
        programme: loan.asked.programme.clone(),
        amount: loan.amount,
        year: calendar(loan.asked.year),
        parts: Vec::new(),
    });
    let leases = input.leases.iter().map(|lease| Source {
        kind: SourceKind::Lease,
        name: lease.name.clone(),
        programme: None,
        amount: lease.amount,
        year: calendar(lease.year),
        parts: Vec::new(),
    });
    let own = Source {
        kind: SourceKind::OwnFunds,
        name: String::new(),
        programme: None,
        amount: own_funds,
        year: None,
        parts: Vec::new(),
    };
    grants.chain(loans).chain(leases).chain([own]).collect()
}

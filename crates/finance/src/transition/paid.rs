//! How a chosen plan is paid: the same amounts as the engine's, to the centime, by the rules of a plan of finance.

use std::collections::BTreeMap;

use ::plan as engine;
use calendar::Date;
use money::{Exact, to_centime};

use super::offers::Offers;
use super::{TransitionError, TransitionInput};
use crate::Catalogue;
use crate::plan::{GrantAsked, GuaranteeAsked, LoanAsked, Payment, Plan, PlanError, PlanInput, SourceKind, Use};

/// An amount of the engine as it is paid.
pub(super) fn paid(amount: f64) -> Exact {
    to_centime(Exact::nearest(amount))
}

/// Amounts that binary fractions may be off by, in MAD.
const DUST: i64 = 1;

/// How the works of a plan are paid; none if nothing is to be paid.
pub(super) fn pay(
    catalogue: &Catalogue,
    input: &TransitionInput,
    offers: &Offers,
    plan: &engine::Plan,
    day: Date,
) -> Result<Option<(PlanInput, Plan)>, TransitionError> {
    let mut asked = investment(input, offers, plan);
    if !asked.uses.iter().any(|one| one.amount.is_positive()) {
        return Ok(None);
    }
    match crate::plan(catalogue, &asked, day) {
        // Centimes of rounding: the largest loan or grant gives way.
        Err(PlanError::Overfinanced { by }) if !Exact::from(DUST).is_below(by) => {
            let payments = asked.grants.iter_mut().flat_map(|grant| &mut grant.payments).map(|one| &mut one.amount);
            let amounts = payments.chain(asked.loans.iter_mut().map(|loan| &mut loan.amount));
            if let Some(largest) = amounts.max_by_key(|amount| amount.get()) {
                *largest = *largest - by;
            }
            let paid = crate::plan(catalogue, &asked, day)?;
            Ok(Some((asked, paid)))
        }
        answer => {
            let paid = answer?;
            Ok(Some((asked, paid)))
        }
    }
}

/// Programmes that were counted and, now that the whole investment is known, give less than was counted on.
pub(super) fn refused(asked: &PlanInput, paid: &Plan) -> Vec<String> {
    let sum = |kind: SourceKind, id: &str| -> Exact {
        let of = paid.sources.iter().filter(|one| one.kind == kind && one.programme.as_deref() == Some(id));
        of.map(|one| one.amount).sum()
    };
    let dust = Exact::from(DUST);
    let mut refused = Vec::new();
    for grant in &asked.grants {
        let wanted: Exact = grant.payments.iter().map(|one| one.amount).sum();
        if (sum(SourceKind::Grant, &grant.programme) + dust).is_below(wanted) {
            refused.push(grant.programme.clone());
        }
    }
    for id in asked.loans.iter().filter_map(|loan| loan.programme.as_ref()) {
        let wanted: Exact =
            asked.loans.iter().filter(|loan| loan.programme.as_ref() == Some(id)).map(|loan| loan.amount).sum();
        if (sum(SourceKind::Loan, id) + dust).is_below(wanted) && !refused.contains(id) {
            refused.push(id.clone());
        }
    }
    refused
}

fn investment(input: &TransitionInput, offers: &Offers, plan: &engine::Plan) -> PlanInput {
    let year = |year: usize| u32::try_from(year).unwrap_or(u32::MAX);
    let uses = plan.works.iter().filter_map(|work| {
        let measure = input.measures.iter().find(|one| one.id == work.measure)?;
        let size = measure.sizes.iter().find(|one| one.id == work.size)?;
        let name = if measure.name.is_empty() { &measure.id } else { &measure.name };
        Some(Use {
            name: name.clone(),
            kind: measure.kind,
            amount: size.cost.at(work.year),
            year: year(work.year),
            eligible: measure.eligible,
            green: measure.green,
            origin: None,
        })
    });
    let flows = plan.outcomes.first().map_or(&[][..], |outcome| &outcome.years);
    let savings =
        (1..=input.horizon as usize).map(|year| flows.get(year).map_or(Exact::ZERO, |of| paid(of.saved - of.opex)));
    let mut lent: BTreeMap<(usize, usize), Vec<f64>> = BTreeMap::new();
    let mut given: BTreeMap<(&str, usize), Vec<f64>> = BTreeMap::new();
    for work in &plan.works {
        for source in &work.sources {
            if let Some(loan) = offers.loans.get(&source.offer) {
                lent.entry((*loan, work.year)).or_default().push(source.amount);
            } else if let Some(programme) = offers.grants.get(&source.offer) {
                let of = offers.finance.grants.iter().find(|one| one.id == source.offer);
                let delay = of.map_or(0, |grant| grant.delay);
                given.entry((programme, work.year + delay)).or_default().push(source.amount);
            }
        }
    }
    let loans: Vec<LoanAsked> = lent
        .into_iter()
        .map(|((position, drawn), amounts)| {
            let offer = &input.loans[position];
            LoanAsked {
                // One loan paid out in several years is several loans, each with its own instalments.
                name: format!("{} ({})", offer.name, i32::from(input.start) + year(drawn) as i32),
                programme: offer.programme.clone(),
                amount: paid(uncertainty::sum(amounts)),
                interest: offer.interest,
                years: offer.years,
                grace_years: offer.grace_years,
                payments_a_year: offer.payments_a_year,
                repayment: offer.repayment,
                year: year(drawn),
                origin: None,
            }
        })
        .collect();
    let mut grants: Vec<GrantAsked> = Vec::new();
    for ((programme, when), amounts) in given {
        let payment = Payment { year: year(when), amount: paid(uncertainty::sum(amounts)) };
        match grants.iter_mut().find(|one| one.programme == programme) {
            Some(grant) => grant.payments.push(payment),
            None => grants.push(GrantAsked {
                programme: programme.to_owned(),
                year: None,
                confirmed: confirmed(input, programme),
                payments: vec![payment],
            }),
        }
    }
    let stands = |one: &super::GuaranteeOffer| {
        let names = loans.iter().map(|loan| &loan.name);
        let of: Vec<_> = names.filter(|name| name.starts_with(&format!("{} (", one.loan))).collect();
        of.into_iter()
            .map(|loan| GuaranteeAsked { programme: one.programme.clone(), loan: loan.clone() })
            .collect::<Vec<_>>()
    };
    PlanInput {
        name: input.name.clone(),
        start: input.start,
        horizon: input.horizon,
        discount_rate: input.discount_rate,
        uses: uses.collect(),
        savings: savings.collect(),
        guarantees: input.guarantees.iter().flat_map(stands).collect(),
        loans,
        grants,
        situation: input.situation.clone(),
        ..PlanInput::default()
    }
}

pub(super) fn confirmed(input: &TransitionInput, programme: &str) -> BTreeMap<String, Exact> {
    let said = input.programmes.iter().find(|one| one.programme == programme);
    said.map_or(BTreeMap::new(), |one| one.shares.clone())
}

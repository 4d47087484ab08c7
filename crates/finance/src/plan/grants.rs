//! What is given.

use money::Exact;

use super::loans::Lent;
use super::terms::{Bound, PERCENT, Terms, within};
use super::{Finding, GrantAsked, Part, Payment, PlanError};
use crate::{Claim, Field, Programme, ProgrammeKind};

/// A grant as it follows from the claims.
pub(super) struct Given {
    pub(super) programme: String,
    pub(super) amount: Exact,
    /// The years in which it is paid, with how much.
    pub(super) payments: Vec<(u32, Exact)>,
    pub(super) parts: Vec<Part>,
}

/// The grants that were asked for: parts, each a share of its base, together within the ceilings of the programme.
pub(super) fn give<'a>(terms: &mut Terms<'a>, lent: &[Lent<'a>]) -> Result<Vec<Given>, PlanError> {
    let kinds = [ProgrammeKind::Grant, ProgrammeKind::TechnicalAssistance];
    let mut given: Vec<Given> = Vec::new();
    for asked in &terms.input.grants {
        if given.iter().any(|other| other.programme == asked.programme) {
            return Err(PlanError::Twice(asked.programme.clone()));
        }
        let Some(programme) = terms.programme(&asked.programme, &kinds)? else { continue };
        let mut parts = sure(terms, programme, lent);
        parts.extend(up_to(terms, programme, asked, lent));
        let sum: Exact = parts.iter().map(|part| part.base * part.percent / Exact::from(PERCENT)).sum();
        let mut bounds: Vec<Bound> = terms.bounds(programme, Field::GrantTotalMax, lent);
        bounds.extend(terms.bounds(programme, Field::GrantAmountMax, lent));
        let amount = within(sum, &bounds);
        if amount.is_below(money::whole_centimes(sum)) {
            let programme = programme.id.clone();
            let field = Field::GrantTotalMax;
            terms.findings.push(Finding::Capped { programme, field, asked: money::whole_centimes(sum), given: amount });
        }
        let payments = match &asked.payments[..] {
            [] => vec![(asked.year.unwrap_or_else(|| paid(terms, programme)), amount)],
            payments => cut(payments, amount),
        };
        let amount = payments.iter().map(|(_, amount)| *amount).sum();
        terms.hold(programme, &bounds, amount);
        given.push(Given { programme: programme.id.clone(), amount, payments, parts });
    }
    Ok(given)
}

/// Parts that are given as they are published.
fn sure<'a>(terms: &mut Terms<'a>, programme: &'a Programme, lent: &[Lent]) -> Vec<Part> {
    let mut parts = Vec::new();
    for part in programme.parts(Field::Grant) {
        let Some(share) = terms.lowest(programme, Field::Grant, part) else { continue };
        match terms.base(programme, share.of, lent) {
            Some(base) => parts.push(Part {
                part: part.to_owned(),
                percent: share.percent,
                of: share.of.to_owned(),
                base,
                claims: share.claims.iter().map(|claim| claim.id.clone()).collect(),
            }),
            None => terms.findings.extend(share.claims.iter().map(|claim| unknown(programme, claim))),
        }
    }
    parts
}

/// Parts of which a maximum is published: as much as the operator confirmed.
fn up_to<'a>(terms: &mut Terms<'a>, programme: &'a Programme, asked: &GrantAsked, lent: &[Lent]) -> Vec<Part> {
    let mut parts = Vec::new();
    for part in programme.parts(Field::GrantMax) {
        let Some(share) = terms.lowest(programme, Field::GrantMax, part) else { continue };
        let Some(confirmed) = asked.confirmed.get(part) else {
            terms.findings.push(Finding::UpTo {
                programme: programme.id.clone(),
                part: part.to_owned(),
                percent: share.percent,
                of: share.of.to_owned(),
            });
            continue;
        };
        match terms.base(programme, share.of, lent) {
            Some(base) => parts.push(Part {
                part: part.to_owned(),
                percent: confirmed.min(share.percent),
                of: share.of.to_owned(),
                base,
                claims: share.claims.iter().map(|claim| claim.id.clone()).collect(),
            }),
            None => terms.findings.extend(share.claims.iter().map(|claim| unknown(programme, claim))),
        }
    }
    parts
}

/// The payments that are asked, as far as an amount goes.
fn cut(asked: &[Payment], mut left: Exact) -> Vec<(u32, Exact)> {
    let mut payments = Vec::new();
    for payment in asked {
        let amount = payment.amount.min(left);
        left = left - amount;
        payments.push((payment.year, amount));
    }
    payments
}

fn unknown(programme: &Programme, claim: &Claim) -> Finding {
    Finding::BaseUnknown { programme: programme.id.clone(), claim: claim.id.clone() }
}

/// The year in which a programme pays: with the works if it says so, else after them.
fn paid(terms: &Terms, programme: &Programme) -> u32 {
    let before = programme.about(Field::Paid).any(|claim| claim.word() == Some("before_works"));
    let last = terms.input.uses.iter().map(|one| one.year).max().unwrap_or(0);
    if before { 0 } else { last + 1 }
}

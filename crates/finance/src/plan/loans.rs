//! What is lent, and what guarantees stand for.

use money::Exact;

use super::terms::{Bound, PERCENT, Terms, within};
use super::{Finding, Guarantee, Lending, LoanAsked, PlanError};
use crate::{Field, Programme, ProgrammeKind};

const LENDS: [ProgrammeKind; 2] = [ProgrammeKind::Loan, ProgrammeKind::SubordinatedLoan];

/// A loan as it is granted.
pub(super) struct Lent<'a> {
    pub(super) asked: &'a LoanAsked,
    pub(super) amount: Exact,
    /// Per cent a year.
    pub(super) interest: Exact,
    pub(super) years: u32,
    pub(super) grace_years: u32,
}

impl Lent<'_> {
    pub(super) fn is_of(&self, programme: &str) -> bool {
        self.asked.programme.as_deref() == Some(programme)
    }

    pub(super) fn terms(&self) -> Lending {
        let LoanAsked { name, programme, payments_a_year, repayment, year, .. } = self.asked;
        Lending {
            name: name.clone(),
            programme: programme.clone(),
            amount: self.amount,
            interest: self.interest,
            years: self.years,
            grace_years: self.grace_years,
            payments_a_year: *payments_a_year,
            repayment: *repayment,
            year: *year,
        }
    }
}

/// The loans of banks as they are asked, then those of programmes within their limits.
pub(super) fn lend<'a>(terms: &mut Terms<'a>) -> Result<Vec<Lent<'a>>, PlanError> {
    let input = terms.input;
    let mut lent: Vec<Lent<'a>> = Vec::new();
    for asked in input.loans.iter().filter(|loan| loan.programme.is_none()) {
        let interest = asked.interest.ok_or_else(|| PlanError::NoInterest(asked.name.clone()))?;
        lent.push(Lent { asked, amount: asked.amount, interest, years: asked.years, grace_years: asked.grace_years });
    }
    let mut bounded: Vec<(&Programme, Vec<Bound>)> = Vec::new();
    for asked in &input.loans {
        let Some(id) = &asked.programme else { continue };
        let Some(programme) = terms.programme(id, &LENDS)? else { continue };
        if !bounded.iter().any(|(known, _)| known.id == programme.id) {
            let mut bounds = terms.bounds(programme, Field::LoanMax, &lent);
            bounds.extend(terms.bounds(programme, Field::LoanShareMax, &lent));
            bounded.push((programme, bounds));
        }
        let bounds = bounded.iter().find(|(known, _)| known.id == programme.id).map_or(&[][..], |(_, bounds)| bounds);
        let already: Exact = lent.iter().filter(|loan| loan.is_of(id)).map(|loan| loan.amount).sum();
        let amount = (within(already + asked.amount, bounds) - already).or_zero();
        let interest = asked.interest.or_else(|| terms.interest(programme));
        let interest = interest.ok_or_else(|| PlanError::NoInterest(asked.name.clone()))?;
        let mut capped = |field: Field, asked: Exact, given: Exact| {
            if given.is_below(asked) {
                terms.findings.push(Finding::Capped { programme: id.clone(), field, asked, given });
            }
        };
        capped(Field::LoanMax, asked.amount, amount);
        let years = at_most(terms, programme, Field::TermMax, asked.years);
        let grace_years = at_most(terms, programme, Field::GraceMax, asked.grace_years).min(years.saturating_sub(1));
        lent.push(Lent { asked, amount, interest, years, grace_years });
    }
    for (programme, bounds) in &bounded {
        let used = lent.iter().filter(|loan| loan.is_of(&programme.id)).map(|loan| loan.amount).sum();
        terms.hold(programme, bounds, used);
    }
    Ok(lent)
}

/// The years asked, or those that the programme allows.
fn at_most(terms: &mut Terms, programme: &Programme, field: Field, asked: u32) -> u32 {
    let given = terms.years(programme, field).map_or(asked, |most| most.min(asked));
    if given < asked {
        let years = |years: u32| Exact::from(i64::from(years));
        let programme = programme.id.clone();
        terms.findings.push(Finding::Capped { programme, field, asked: years(asked), given: years(given) });
    }
    given
}

/// What is guaranteed of loans: `min(rate × principal, ceilings)`.
pub(super) fn guarantee<'a>(terms: &mut Terms<'a>, lent: &[Lent<'a>]) -> Result<Vec<Guarantee>, PlanError> {
    let mut guarantees: Vec<Guarantee> = Vec::new();
    for asked in &terms.input.guarantees {
        let found = lent.iter().find(|loan| loan.asked.name == asked.loan);
        let Some(programme) = terms.programme(&asked.programme, &[ProgrammeKind::Guarantee])? else { continue };
        let Some(loan) = found else {
            // A loan that its programme does not give has nothing to guarantee.
            let known = terms.input.loans.iter().any(|loan| loan.name == asked.loan);
            if known {
                continue;
            }
            return Err(PlanError::UnknownLoan(asked.loan.clone()));
        };
        let mut percent = Exact::ZERO;
        for part in programme.parts(Field::Guarantee) {
            if let Some(share) = terms.lowest(programme, Field::Guarantee, part) {
                percent = percent + share.percent;
            }
        }
        let (firm, operation): (Vec<Bound>, Vec<Bound>) = terms
            .bounds(programme, Field::GuaranteeMax, lent)
            .into_iter()
            .partition(|bound| bound.claim.part == "firm");
        let of_programme = |one: &&Guarantee| one.programme == programme.id;
        let already: Exact = guarantees.iter().filter(of_programme).map(|one| one.amount).sum();
        let share = within(loan.amount * percent / Exact::from(PERCENT), &operation);
        let amount = (within(already + share, &firm) - already).or_zero();
        terms.hold(programme, &operation, amount);
        terms.hold(programme, &firm, already + amount);
        let (programme, loan) = (programme.id.clone(), asked.loan.clone());
        guarantees.push(Guarantee { programme, loan, percent, amount });
    }
    Ok(guarantees)
}

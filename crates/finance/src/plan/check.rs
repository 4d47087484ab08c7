//! What an input must be before it is planned.

use money::{Exact, whole_centimes};

use super::{PlanError, PlanInput};

/// The longest that is planned, in years.
const LONGEST: u32 = 60;
/// The latest year of works or payment.
const LATEST: u32 = 20;

/// Refuses amounts, times and rates that cannot be meant.
pub(super) fn input(input: &PlanInput) -> Result<(), PlanError> {
    if !input.uses.iter().any(|one| one.amount.is_positive()) {
        return Err(PlanError::NoUses);
    }
    let uses = input.uses.iter().map(|one| (&one.name, one.amount, one.year));
    let loans = input.loans.iter().map(|loan| (&loan.name, loan.amount, loan.year));
    let leases = input.leases.iter().map(|lease| (&lease.name, lease.amount, lease.year));
    let rents = input.leases.iter().map(|lease| (&lease.name, lease.payment, lease.years));
    for (name, amount, _) in uses.clone().chain(loans.clone()).chain(leases.clone()).chain(rents) {
        if amount.is_negative() || amount.get().is_none() || whole_centimes(amount) != amount {
            return Err(PlanError::Amount(name.clone()));
        }
    }
    let range = |holds: bool, name: &str| if holds { Ok(()) } else { Err(PlanError::Range(name.to_owned())) };
    for (name, _, year) in uses.chain(loans).chain(leases) {
        range(year <= LATEST, name)?;
    }
    range((1..=LONGEST).contains(&input.horizon), "horizon")?;
    range((-Exact::ONE).is_below(input.discount_rate) && input.discount_rate.is_below(Exact::ONE), "discount_rate")?;
    range((1900..=2200).contains(&input.start), "start")?;
    range(!input.savings.is_empty(), "savings")?;
    for (position, loan) in input.loans.iter().enumerate() {
        if input.loans.iter().take(position).any(|other| other.name == loan.name) {
            return Err(PlanError::Twice(loan.name.clone()));
        }
        let timed = (1..=LONGEST).contains(&loan.years) && loan.grace_years < loan.years;
        range(timed && [1, 2, 4, 12].contains(&loan.payments_a_year), &loan.name)?;
        let interest = loan.interest.unwrap_or(Exact::ZERO);
        range(!interest.is_negative() && interest.is_below(Exact::from(100)), &loan.name)?;
    }
    for lease in &input.leases {
        range((1..=LONGEST).contains(&lease.years), &lease.name)?;
    }
    for grant in &input.grants {
        range(grant.year.is_none_or(|year| year <= LATEST), &grant.programme)?;
        for payment in &grant.payments {
            range(payment.year <= LATEST + 1, &grant.programme)?;
            let whole = !payment.amount.is_negative() && whole_centimes(payment.amount) == payment.amount;
            if !whole || payment.amount.get().is_none() {
                return Err(PlanError::Amount(grant.programme.clone()));
            }
        }
        let shares = |share: &Exact| !share.is_negative() && !Exact::from(100).is_below(*share);
        range(grant.confirmed.values().all(shares), &grant.programme)?;
    }
    Ok(())
}

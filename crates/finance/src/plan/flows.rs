//! Payments year by year, and what they earn.

use money::{Exact, InternalRate, internal_rate, net_present_value, to_centime, to_published_ratio};

use super::grants::Given;
use super::loans::Lent;
use super::{PlanError, PlanInput, Returns, Year};

pub(super) struct Flows {
    pub(super) years: Vec<Year>,
    pub(super) project: Returns,
    pub(super) equity: Returns,
}

/// The years from the first works to the horizon, or to the last payment if that is later.
pub(super) fn flows(input: &PlanInput, lent: &[Lent], grants: &[Given]) -> Result<Flows, PlanError> {
    let loans = lent.iter().map(|loan| loan.asked.year + loan.years);
    let leases = input.leases.iter().map(|lease| lease.year + lease.years);
    let paid = input
        .uses
        .iter()
        .map(|one| one.year)
        .chain(grants.iter().flat_map(|grant| &grant.payments).map(|(year, _)| *year));
    let last = loans.chain(leases).chain(paid).chain([input.horizon]).max().unwrap_or(input.horizon);
    let mut years = Vec::new();
    for number in 0..=last {
        let calendar = i16::try_from(number).ok().and_then(|number| input.start.checked_add(number));
        years.push(empty(calendar.ok_or_else(|| PlanError::Range("horizon".to_owned()))?));
    }
    let mut at = |number: u32, add: &dyn Fn(&mut Year)| {
        if let Some(year) = usize::try_from(number).ok().and_then(|number| years.get_mut(number)) {
            add(year);
        }
    };
    for one in &input.uses {
        at(one.year, &|year| year.uses = year.uses + one.amount);
    }
    for (number, amount) in grants.iter().flat_map(|grant| &grant.payments) {
        at(*number, &|year| year.grants = year.grants + *amount);
    }
    for number in 1..=input.horizon {
        let index = usize::try_from(number - 1).unwrap_or(usize::MAX);
        if let Some(saving) = input.savings.get(index).or(input.savings.last()) {
            at(number, &|year| year.savings = *saving);
        }
    }
    for lease in &input.leases {
        at(lease.year, &|year| year.leases = year.leases + lease.amount);
        for number in 1..=lease.years {
            at(lease.year + number, &|year| year.rents = year.rents + lease.payment);
        }
    }
    for loan in lent {
        at(loan.asked.year, &|year| year.loans = year.loans + loan.amount);
        let lending = loan.terms();
        for instalment in lending.schedule() {
            at(lending.year_of(&instalment), &|year| {
                year.interest = year.interest + instalment.interest;
                year.capital = year.capital + instalment.capital;
            });
        }
    }
    years.iter_mut().for_each(close);
    let of = |payment: &dyn Fn(&Year) -> Exact| returns(input, &years.iter().map(payment).collect::<Vec<_>>());
    let (project, equity) = (of(&|year| year.savings - year.uses), of(&|year| year.to_owners));
    Ok(Flows { years, project, equity })
}

impl Flows {
    /// How much more the firm has paid of the uses at some time than in the end.
    pub(super) fn advance(&self, own_funds: Exact) -> Exact {
        let mut paid = Exact::ZERO;
        let mut most = Exact::ZERO;
        for year in &self.years {
            paid = paid + year.own_funds;
            let beyond = paid - own_funds;
            if most.is_below(beyond) {
                most = beyond;
            }
        }
        most
    }
}

fn empty(year: i16) -> Year {
    let zero = Exact::ZERO;
    Year {
        year,
        uses: zero,
        grants: zero,
        loans: zero,
        leases: zero,
        own_funds: zero,
        savings: zero,
        interest: zero,
        capital: zero,
        rents: zero,
        to_owners: zero,
        coverage: None,
    }
}

/// What follows from the payments of a year.
fn close(year: &mut Year) {
    year.own_funds = year.uses - year.grants - year.loans - year.leases;
    let service = year.interest + year.capital + year.rents;
    year.to_owners = year.savings - service - year.own_funds;
    year.coverage = service.is_positive().then(|| to_published_ratio(year.savings / service));
}

fn returns(input: &PlanInput, payments: &[Exact]) -> Returns {
    let internal_rate = match internal_rate(payments) {
        InternalRate::Rate(rate) => InternalRate::Rate(to_published_ratio(rate)),
        other => other,
    };
    Returns { net_present_value: to_centime(net_present_value(input.discount_rate, payments)), internal_rate }
}

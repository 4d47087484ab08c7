//! Programmes and loans as offers of the engine of plans.

use std::collections::BTreeMap;

use ::plan::finance::{Credit, Finance, Grant, Guarantee, Stacking};
use money::{Exact, Loan};

use super::bands::{Band, Reader};
use super::{LoanOffer, Measure, TransitionError, TransitionInput};
use crate::plan::PlanInput;
use crate::plan::UseKind;
use crate::plan::terms::{PERCENT, Terms};
use crate::{Claim, Field, Programme, ProgrammeKind, Value};

/// What is offered to the firm, and from whom each offer is.
#[derive(Debug, Default)]
pub(super) struct Offers {
    pub finance: Finance,
    /// The programme of each grant.
    pub grants: BTreeMap<String, String>,
    /// The loan of each credit, by its position in the input.
    pub loans: BTreeMap<String, usize>,
    /// The largest least share of own funds of the programmes that are offered, from 0 to 1.
    pub own_share: f64,
}

/// Programmes whose money can be planned: grants, and what gives a share of something else, such as advice.
pub(super) fn gives_money(programme: &Programme) -> bool {
    let gives = |field: Field| programme.about(field).next().is_some();
    programme.kinds.contains(&ProgrammeKind::Grant) || gives(Field::Grant) || gives(Field::GrantMax)
}

/// Everything that is offered but what is `left_out`.
pub(super) fn offers(reader: &Reader, left_out: &[String]) -> Result<Offers, TransitionError> {
    let mut offers = Offers::default();
    let mut groups: Vec<(&Programme, usize, String)> = Vec::new();
    for programme in reader.catalogue.programmes.iter().filter(|one| gives_money(one) && !left_out.contains(&one.id)) {
        for (number, band) in reader.bands(programme).into_iter().enumerate() {
            for id in offers.grant(reader.input, programme, number, &band) {
                groups.push((programme, number, id));
            }
        }
    }
    offers.alone(reader, &groups);
    for (position, loan) in reader.input.loans.iter().enumerate() {
        if loan.programme.as_ref().is_none_or(|id| !left_out.contains(id)) {
            offers.lend(reader, position, loan)?;
        }
    }
    offers.guarantee(reader, left_out)?;
    Ok(offers)
}

impl Offers {
    /// Grants of a programme to investments of a band, one for each thing that its shares are of.
    fn grant(&mut self, input: &TransitionInput, programme: &Programme, number: usize, band: &Band) -> Vec<String> {
        let with_works = programme.about(Field::Paid).any(|claim| claim.word() == Some("before_works"));
        let mut names = Vec::new();
        for (of, percent) in &band.gives.shares {
            let Some(counts) = base(of) else { continue };
            let eligible: Vec<String> =
                input.measures.iter().filter(|one| counts(one)).map(|one| one.id.clone()).collect();
            let percent = band.gives.most.map_or(*percent, |most| most.min(*percent));
            if eligible.is_empty() || !percent.is_positive() {
                continue;
            }
            let id = format!("grant:{}:{of}:{number}", programme.id);
            self.finance.grants.push(Grant {
                id: id.clone(),
                rate: share(percent),
                cap: band.gives.cap.and_then(Exact::to_f64),
                minimum_cost: band.from.to_f64(),
                maximum_cost: band.to.and_then(Exact::to_f64),
                whole_plan: true,
                eligible,
                years: (0..=input.horizon as usize).collect(),
                delay: usize::from(!with_works),
            });
            self.grants.insert(id.clone(), programme.id.clone());
            names.push(id);
        }
        if let (Some(most), true) = (band.gives.most, names.len() > 1) {
            self.finance.stacking.push(Stacking::Share { grants: names.clone(), share: share(most) });
        }
        if let (Some(cap), true) = (band.gives.cap.and_then(Exact::to_f64), names.len() > 1) {
            self.finance.stacking.push(Stacking::Amount { grants: names.clone(), amount: cap });
        }
        if let (Some(own), false) = (band.gives.own, names.is_empty()) {
            self.own_share = self.own_share.max(share(own));
        }
        names
    }

    /// Of one programme one band holds; of programmes that nobody says may be combined, one is counted.
    fn alone(&mut self, reader: &Reader, groups: &[(&Programme, usize, String)]) {
        let combined = |programme: &Programme| {
            let said = |claim: &Claim| claim.value == Value::Word("yes".to_owned());
            programme.about(Field::Stacks).any(said) || reader.confirmed(&programme.id).is_some_and(|one| one.combined)
        };
        let apart = |one: &(&Programme, usize, String), other: &(&Programme, usize, String)| {
            if one.0.id == other.0.id { one.1 != other.1 } else { !combined(one.0) && !combined(other.0) }
        };
        let mut pairs: Vec<(&str, &str)> = Vec::new();
        for (position, one) in groups.iter().enumerate() {
            let others = groups[position + 1..].iter().filter(|other| apart(one, other));
            pairs.extend(others.map(|other| (one.2.as_str(), other.2.as_str())));
        }
        let all = groups.len() * groups.len().saturating_sub(1) / 2;
        if all > 0 && pairs.len() == all {
            self.finance.stacking.push(Stacking::OneOf { offers: groups.iter().map(|one| one.2.clone()).collect() });
        } else {
            let rule = |(one, other): (&str, &str)| Stacking::OneOf { offers: vec![one.to_owned(), other.to_owned()] };
            self.finance.stacking.extend(pairs.into_iter().map(rule));
        }
    }

    fn lend(&mut self, reader: &Reader, position: usize, loan: &LoanOffer) -> Result<(), TransitionError> {
        let mut terms = LoanTerms {
            interest: loan.interest,
            years: loan.years,
            grace: loan.grace_years,
            share: loan.share,
            ceiling: loan.ceiling,
        };
        if let Some(id) = &loan.programme {
            let programme = known(reader, id)?;
            if !reader.counts(id, programme.stands(&reader.facts(None), reader.day).standing) {
                return Ok(());
            }
            terms.hold(reader, programme)?;
        }
        let interest = terms.interest.ok_or_else(|| TransitionError::NoInterest(loan.name.clone()))?;
        let id = format!("loan:{}", loan.name);
        self.finance.credits.push(Credit {
            id: id.clone(),
            share: terms.share.to_f64().unwrap_or(0.0),
            ceiling: terms.ceiling.and_then(Exact::to_f64),
            eligible: reader.input.measures.iter().map(|one| one.id.clone()).collect(),
            years: (0..=reader.input.horizon as usize).collect(),
            service: service(loan, interest, terms.years, terms.grace),
            security: loan.security.to_f64().unwrap_or(0.0),
        });
        self.loans.insert(id, position);
        Ok(())
    }

    /// Guarantees stand in for collateral, where it is asked.
    fn guarantee(&mut self, reader: &Reader, left_out: &[String]) -> Result<(), TransitionError> {
        for asked in reader.input.guarantees.iter().filter(|one| !left_out.contains(&one.programme)) {
            let programme = known(reader, &asked.programme)?;
            let facts = reader.facts(None);
            if !reader.counts(&programme.id, programme.stands(&facts, reader.day).standing) {
                continue;
            }
            let none = PlanInput::default();
            let mut terms = Terms::new(reader.catalogue, &none, facts, reader.day);
            let parts = programme.parts(Field::Guarantee);
            let cover: Exact = parts
                .iter()
                .filter_map(|part| terms.lowest(programme, Field::Guarantee, part))
                .map(|of| of.percent)
                .sum();
            let caps = programme.about(Field::GuaranteeMax).filter(|claim| claim.unit == "MAD");
            let credit = format!("loan:{}", asked.loan);
            if self.loans.contains_key(&credit) {
                self.finance.guarantees.push(Guarantee {
                    id: format!("guarantee:{}:{}", asked.programme, asked.loan),
                    credits: vec![credit],
                    cover: share(cover),
                    cap: caps.filter_map(Claim::number).reduce(Exact::min).and_then(Exact::to_f64),
                    fee: Vec::new(),
                });
            }
        }
        Ok(())
    }
}

/// The terms of a loan within those of its programme.
struct LoanTerms {
    interest: Option<Exact>,
    years: u32,
    grace: u32,
    share: Exact,
    ceiling: Option<Exact>,
}

impl LoanTerms {
    fn hold(&mut self, reader: &Reader, programme: &Programme) -> Result<(), TransitionError> {
        let none = PlanInput::default();
        let terms = Terms::new(reader.catalogue, &none, reader.facts(None), reader.day);
        self.interest = self.interest.or_else(|| terms.interest(programme));
        self.years = terms.years(programme, Field::TermMax).map_or(self.years, |most| most.min(self.years));
        let grace = terms.years(programme, Field::GraceMax).map_or(self.grace, |most| most.min(self.grace));
        self.grace = grace.min(self.years.saturating_sub(1));
        for claim in programme.about(Field::LoanMax).filter(|claim| claim.unit == "MAD") {
            let most = claim.number().into_iter().chain(self.ceiling);
            self.ceiling = most.reduce(Exact::min);
        }
        for claim in programme.about(Field::LoanShareMax) {
            match claim.number() {
                Some(percent) if claim.of == "investment" => {
                    self.share = self.share.min(percent / Exact::from(PERCENT));
                }
                _ => return Err(TransitionError::RestsOnOthers(programme.id.clone())),
            }
        }
        Ok(())
    }
}

fn known<'a>(reader: &Reader<'a>, id: &str) -> Result<&'a Programme, TransitionError> {
    reader.catalogue.programme(id).ok_or_else(|| TransitionError::UnknownProgramme(id.to_owned()))
}

/// The measures of which a share can be, where a plan of measures can say it.
fn base(of: &str) -> Option<fn(&Measure) -> bool> {
    Some(match of {
        "investment" => |_| true,
        "eligible_investment" => |one| one.eligible,
        "green_investment" => |one| one.green && one.eligible,
        "equipment" => |one| one.kind == UseKind::Equipment && one.eligible,
        "innovation" => |one| one.kind == UseKind::Innovation && one.eligible,
        "advice" => |one| one.kind == UseKind::Advice && one.eligible,
        "training" => |one| one.kind == UseKind::Training && one.eligible,
        "audit" => |one| one.kind == UseKind::Audit && one.eligible,
        _ => return None,
    })
}

fn share(percent: Exact) -> f64 {
    (percent / Exact::from(PERCENT)).to_f64().unwrap_or(0.0)
}

/// A dirham lent costs this in each year, from that of the works on.
fn service(offer: &LoanOffer, interest: Exact, years: u32, grace: u32) -> Vec<f64> {
    // So large that centimes do not show.
    let principal = Exact::from(1_000_000_000_000);
    let payments = offer.payments_a_year;
    let loan = Loan {
        principal,
        rate: interest / Exact::from(PERCENT) / Exact::from(i64::from(payments)),
        periods: years * payments,
        grace: grace * payments,
        repayment: offer.repayment,
    };
    let mut paid = vec![Exact::ZERO; years as usize + 1];
    for instalment in loan.schedule() {
        let year = &mut paid[instalment.period.div_ceil(payments) as usize];
        *year = *year + instalment.payment();
    }
    paid.into_iter().map(|paid| (paid / principal).to_f64().unwrap_or(0.0)).collect()
}

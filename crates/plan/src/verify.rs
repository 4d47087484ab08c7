use serde::{Deserialize, Serialize};

use crate::case::Case;
use crate::finance::Stacking;
use crate::model::Constraint;
use crate::plan::{Decision, Plan};

/// By how much a plan may miss a constraint, as a share of the largest of the amounts that are compared: the solver counts in floating
/// point, with 10⁻⁷ of its unit of money, which is at most a tenth of a mean cost.
pub const TOLERANCE: f64 = 1e-6;

/// A constraint that does not hold.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Violation {
    /// Which.
    pub of: Constraint,
    /// By how much, in money, tonnes or works.
    pub by: f64,
}

/// Compares what is with what may be.
struct Verifier<'a> {
    case: &'a Case,
    found: Vec<Violation>,
}

impl Verifier<'_> {
    /// `value` is at most `limit`, by numbers of size `scale`.
    fn at_most(&mut self, of: Constraint, value: f64, limit: f64, scale: f64) {
        let by = value - limit;
        if !(by <= TOLERANCE * scale.abs().max(value.abs()).max(limit.abs()).max(1.0)) {
            self.found.push(Violation { of, by });
        }
    }
}

/// What does not hold of a decision, in the scenarios for which it was made.
pub(crate) fn verify(case: &Case, decision: &Decision, plan: &Plan, over: &[usize]) -> Vec<Violation> {
    let mut verifier = Verifier { case, found: Vec::new() };
    verifier.structure(decision);
    verifier.offers(decision);
    verifier.stacking(decision);
    verifier.collateral(decision);
    over.iter().for_each(|&scenario| verifier.limits(decision, plan, scenario));
    verifier.found
}

impl Verifier<'_> {
    fn structure(&mut self, decision: &Decision) {
        let year = |measure: usize| decision.works.iter().find(|work| work.measure == measure).map(|work| work.year);
        let case = self.case;
        for measure in 0..case.problem.measures.len() {
            let times = decision.works.iter().filter(|work| work.measure == measure).count();
            self.at_most(Constraint::Structure, times as f64, 1.0, 0.0);
            let Some(done) = year(measure) else { continue };
            let missed = |&needed: &usize| year(needed).is_none_or(|before| before > done);
            let missed = case.requires[measure].iter().copied().filter(missed).count();
            self.at_most(Constraint::Structure, missed as f64, 0.0, 0.0);
        }
        for group in &case.exclusions {
            let done = group.iter().filter(|measure| year(**measure).is_some()).count();
            self.at_most(Constraint::Structure, done as f64, 1.0, 0.0);
        }
        for year in 0..case.years() {
            let mut all = vec![0.0; case.problem.carriers.len()];
            let mut count = |saved: &[f64]| all.iter_mut().zip(saved).for_each(|(all, saved)| *all += saved);
            for work in decision.works.iter().filter(|work| case.system[work.measure].is_none()) {
                if case.active(*work, year) {
                    count(&crate::savings::alone(case.problem.carriers.len(), case.size(*work), year));
                }
            }
            for (system, given) in case.problem.systems.iter().enumerate() {
                let active = |measure: &usize| {
                    decision.works.iter().find(|work| work.measure == *measure && case.active(**work, year))
                };
                let sizes = case.sequences[system].iter().filter_map(active).map(|&work| case.size(work));
                let saved = crate::savings::joint(&given.baseline, sizes, year);
                count(&saved);
                for (saved, baseline) in saved.iter().zip(&given.baseline) {
                    self.at_most(Constraint::Structure, *saved, baseline[year], 0.0);
                }
            }
            for (saved, uses) in all.iter().zip(&case.problem.uses) {
                if let Some(uses) = uses {
                    self.at_most(Constraint::Structure, *saved, uses[year], 0.0);
                }
            }
        }
    }

    /// Each offer within its rate, class by class and year by year, and within its cap and conditions.
    fn offers(&mut self, decision: &Decision) {
        let case = self.case;
        let finance = &case.problem.finance;
        for &(grant, class, year, amount) in &decision.grants {
            let (offer, cost) = (&finance.grants[grant], decision.cost(case, class, year));
            let open = case.class_grants[class].contains(&grant) && offer.years.contains(&year);
            self.at_most(Constraint::Offer, amount, if open { offer.rate * cost } else { 0.0 }, cost);
        }
        for &(credit, class, year, amount) in &decision.credits {
            let (offer, cost) = (&finance.credits[credit], decision.cost(case, class, year));
            let open = case.class_credits[class].contains(&credit) && offer.years.contains(&year);
            self.at_most(Constraint::Offer, amount, if open { offer.share * cost } else { 0.0 }, cost);
        }
        for class in 0..case.class_grants.len() {
            for year in 0..case.years() {
                let here = |of: &&(usize, usize, usize, f64)| of.1 == class && of.2 == year;
                let all = decision.grants.iter().filter(here).chain(decision.credits.iter().filter(here));
                let cost = decision.cost(case, class, year);
                self.at_most(Constraint::Offer, uncertainty::sum(all.map(|of| of.3)), cost, cost);
            }
        }
        for (grant, offer) in finance.grants.iter().enumerate() {
            let total = uncertainty::sum(decision.grants.iter().filter(|of| of.0 == grant).map(|of| of.3));
            self.at_most(Constraint::Offer, total, offer.cap.unwrap_or(f64::MAX), total);
            let counted = decision.works.iter().filter(|work| {
                let open = offer.years.contains(&work.year);
                offer.whole_plan || open && case.class_grants[case.class[work.measure]].contains(&grant)
            });
            let cost = uncertainty::sum(counted.map(|&work| case.capex(work)));
            if total > TOLERANCE * cost {
                self.at_most(Constraint::Offer, offer.minimum_cost.unwrap_or(0.0), cost, cost);
                self.at_most(Constraint::Offer, cost, offer.maximum_cost.unwrap_or(f64::MAX), cost);
            }
        }
        for (credit, offer) in finance.credits.iter().enumerate() {
            let total = uncertainty::sum(decision.credits.iter().filter(|of| of.0 == credit).map(|of| of.3));
            self.at_most(Constraint::Offer, total, offer.ceiling.unwrap_or(f64::MAX), total);
        }
    }

    fn stacking(&mut self, decision: &Decision) {
        let case = self.case;
        let finance = &case.problem.finance;
        let id = |grant: usize| &finance.grants[grant].id;
        for rule in &finance.stacking {
            for class in 0..case.class_grants.len() {
                for year in 0..case.years() {
                    let here = decision.grants.iter().filter(|of| of.1 == class && of.2 == year);
                    let cost = decision.cost(case, class, year);
                    match rule {
                        Stacking::Share { grants, share } => {
                            let of = here.filter(|of| grants.contains(id(of.0))).map(|of| of.3);
                            self.at_most(Constraint::Offer, uncertainty::sum(of), share * cost, cost);
                        }
                        Stacking::SameCost { grants } => {
                            let of = here.filter(|of| grants.contains(id(of.0)));
                            let counted = uncertainty::sum(of.map(|of| of.3 / finance.grants[of.0].rate));
                            self.at_most(Constraint::Offer, counted, cost, cost);
                        }
                        Stacking::Amount { .. } | Stacking::OneOf { .. } => {}
                    }
                }
            }
            match rule {
                Stacking::Amount { grants, amount } => {
                    let of = decision.grants.iter().filter(|of| grants.contains(id(of.0))).map(|of| of.3);
                    self.at_most(Constraint::Offer, uncertainty::sum(of), *amount, 0.0);
                }
                Stacking::OneOf { offers } => {
                    let grants = decision.grants.iter().map(|of| (id(of.0), of.3));
                    let credits = decision.credits.iter().map(|of| (&finance.credits[of.0].id, of.3));
                    let all: Vec<_> = grants.chain(credits).collect();
                    let largest = all.iter().map(|(_, amount)| *amount).fold(0.0, f64::max);
                    let total = |offer: &&String| {
                        uncertainty::sum(all.iter().filter(|(of, _)| of == offer).map(|(_, amount)| *amount))
                    };
                    let used = offers.iter().filter(|offer| total(offer) > TOLERANCE * largest).count();
                    self.at_most(Constraint::Offer, used as f64, 1.0, 0.0);
                }
                Stacking::Share { .. } | Stacking::SameCost { .. } => {}
            }
        }
    }

    fn collateral(&mut self, decision: &Decision) {
        let case = self.case;
        let Some(collateral) = case.problem.limits.collateral else { return };
        let finance = &case.problem.finance;
        let asked = decision.credits.iter().map(|of| of.3 * finance.credits[of.0].security);
        let asked = uncertainty::sum(asked);
        let given = uncertainty::sum(decision.guarantees.iter().map(|of| of.3));
        self.at_most(Constraint::Collateral, asked - given, collateral, asked);
        for (guarantee, offer) in finance.guarantees.iter().enumerate() {
            let total = uncertainty::sum(decision.guarantees.iter().filter(|of| of.0 == guarantee).map(|of| of.3));
            self.at_most(Constraint::Offer, total, offer.cap.unwrap_or(f64::MAX), total);
        }
        for (credit, offer) in finance.credits.iter().enumerate() {
            for year in 0..case.years() {
                let here = |of: &&(usize, usize, usize, f64)| of.0 == credit && of.2 == year;
                let lent = uncertainty::sum(decision.credits.iter().filter(here).map(|of| of.3));
                let of = decision.guarantees.iter().filter(|of| of.1 == credit && of.2 == year);
                self.at_most(Constraint::Offer, uncertainty::sum(of.clone().map(|of| of.3)), lent, lent);
                for of in of {
                    let guarantee = &finance.guarantees[of.0];
                    let covered = if guarantee.credits.contains(&offer.id) { guarantee.cover } else { 0.0 };
                    self.at_most(Constraint::Offer, of.3, covered * lent, lent);
                }
            }
        }
    }

    fn limits(&mut self, decision: &Decision, plan: &Plan, scenario: usize) {
        let case = self.case;
        let limits = &case.problem.limits;
        let outcome = &plan.outcomes[scenario];
        for (year, flows) in outcome.years.iter().enumerate().take(case.years()) {
            let scale = [flows.capex, flows.saved, flows.drawn, flows.service, flows.granted, flows.opex];
            let scale = scale.into_iter().map(f64::abs).fold(0.0, f64::max);
            if let Some(budget) = Case::limit(&limits.budget, year) {
                self.at_most(Constraint::Budget { year }, flows.own, budget, scale);
            }
            if let Some(floor) = Case::limit(&limits.cash_flow, year) {
                self.at_most(Constraint::CashFlow { year, scenario }, floor, flows.net, scale);
            }
            if let Some(cover) = limits.coverage {
                let has = limits.cash_before.get(year).copied().unwrap_or(0.0) + flows.saved - flows.opex;
                self.at_most(Constraint::Coverage { year, scenario }, cover * flows.service, has, scale);
            }
        }
        for (target, wanted) in limits.targets.iter().enumerate() {
            let avoided = outcome.years[wanted.year].avoided;
            self.at_most(Constraint::Target { target, scenario }, wanted.avoided, avoided, outcome.tonnes);
        }
        if let Some(share) = limits.own_share {
            let cost = uncertainty::sum(decision.works.iter().map(|&work| case.capex(work)));
            let others = decision.grants.iter().chain(&decision.credits).map(|of| -of.3);
            let own = uncertainty::sum(others.chain([cost]));
            self.at_most(Constraint::OwnShare, share * cost, own, cost);
        }
    }
}

//! What the engine found, in the words of the input.

use std::collections::BTreeMap;

use ::plan as engine;
use money::Exact;

use super::bands::Reader;
use super::offers::{Offers, gives_money};
use super::paid::{confirmed, paid};
use super::problem::{OTHER, float, target};
use super::{
    Candidate, Chosen, Considered, Constraint, Explanation, Missed, Money, Outcome, Proof, Relaxation, Robust,
    TransitionInput, Work, YearRow,
};
use crate::plan::terms::PERCENT;
use crate::plan::{GrantAsked, Plan, PlanInput, SourceKind};
use crate::{Field, Programme, Standing};

pub(super) struct Read<'a> {
    pub input: &'a TransitionInput,
    pub offers: &'a Offers,
}

impl Read<'_> {
    /// The calendar year of a year of the horizon.
    pub fn calendar(&self, year: usize) -> i16 {
        i16::try_from(year).ok().and_then(|year| self.input.start.checked_add(year)).unwrap_or(i16::MAX)
    }

    pub fn chosen(&self, best: &engine::Proven, paid: Option<(PlanInput, Plan)>) -> Chosen {
        let outcomes = &best.plan.outcomes;
        let other = outcomes.iter().find(|outcome| outcome.scenario == OTHER).map(|outcome| outcome.tonnes);
        let differs = self.input.carriers.iter().any(|carrier| carrier.market_factor.is_some());
        let first = outcomes.first().map_or(&[][..], |outcome| &outcome.years);
        let (asked, finance) = paid.unzip();
        Chosen {
            candidate: self.candidate(None, Some(&best.proof), &best.plan),
            years: first.iter().enumerate().map(|(number, year)| self.year(number, year)).collect(),
            other_basis_tonnes: other.filter(|_| differs),
            finance,
            asked,
        }
    }

    fn year(&self, number: usize, flows: &engine::Year) -> YearRow {
        let within = number <= self.input.horizon as usize;
        let without = self.input.emissions.as_ref().filter(|_| within).map(|emissions| float(emissions.at(number)));
        let targets = self.input.targets.iter().map(|one| target(self.input, one)).filter(|one| one.year == number);
        let most = targets.filter_map(|one| without.map(|without| without - one.avoided)).reduce(f64::min);
        YearRow {
            year: self.calendar(number),
            works: paid(flows.capex),
            saved: paid(flows.saved),
            running: paid(flows.opex),
            grants: paid(flows.granted),
            loans: paid(flows.drawn),
            service: paid(flows.service),
            net: paid(flows.net),
            avoided: flows.avoided,
            without,
            with: without.map(|without| without - flows.avoided),
            target: most,
        }
    }

    pub fn candidate(&self, best_for: Option<String>, proof: Option<&engine::Proof>, plan: &engine::Plan) -> Candidate {
        let works: Vec<Work> = plan.works.iter().map(|work| self.work(work)).collect();
        let outcomes = plan.outcomes.iter().filter(|outcome| outcome.scenario != OTHER);
        Candidate {
            best_for,
            proof: proof.map(|proof| Proof {
                value: proof.value,
                bound: proof.bound,
                gap: proof.gap,
                nodes: proof.nodes,
            }),
            investment: works.iter().map(|work| work.cost).sum(),
            works,
            outcomes: outcomes
                .map(|outcome| Outcome {
                    scenario: outcome.scenario.clone(),
                    value: paid(outcome.npv),
                    tonnes: outcome.tonnes,
                    regret: None,
                    missed: Vec::new(),
                })
                .collect(),
        }
    }

    fn work(&self, work: &engine::PlannedWork) -> Work {
        let measure = self.input.measures.iter().find(|one| one.id == work.measure);
        let name = measure.map(|one| &one.name).filter(|name| !name.is_empty()).unwrap_or(&work.measure);
        let money = |source: &engine::Amount| {
            let loan = self.offers.loans.get(&source.offer).and_then(|position| self.input.loans.get(*position));
            let programme = self.offers.grants.get(&source.offer).or(loan.and_then(|loan| loan.programme.as_ref()));
            let loan = loan.map(|loan| loan.name.clone());
            Money { programme: programme.cloned(), loan, amount: paid(source.amount) }
        };
        let sources: Vec<Money> = work.sources.iter().map(money).filter(|source| source.amount.is_positive()).collect();
        let cost = paid(work.capex);
        let others: Exact = sources.iter().map(|source| source.amount).sum();
        Work {
            measure: work.measure.clone(),
            name: name.clone(),
            size: work.size.clone(),
            year: self.calendar(work.year),
            cost,
            own: cost - others,
            sources,
        }
    }

    pub fn robust(&self, found: engine::Robust) -> Robust {
        let mut candidates = Vec::new();
        let mut plan = None;
        for one in found.candidates {
            let good = one.best_for.is_none();
            let proof = found.plan.as_ref().filter(|_| good).map(|plan| &plan.proof);
            let mut candidate = self.candidate(one.best_for, proof, &one.plan);
            for ((outcome, regret), missed) in candidate.outcomes.iter_mut().zip(one.regret).zip(&one.missed) {
                outcome.regret = regret.map(paid);
                outcome.missed = missed.iter().map(|violation| self.missed(violation.of, violation.by)).collect();
            }
            if good { plan = Some(candidate) } else { candidates.push(candidate) }
        }
        Robust { plan, candidates }
    }

    pub fn explanation(&self, found: &engine::Explanation) -> Explanation {
        let relaxation = |one: &engine::Relaxation| {
            let (enough, by) = match &one.enough {
                engine::Enough::By(by) => (Some(true), by.iter().map(|(of, by)| self.missed(*of, *by)).collect()),
                engine::Enough::Never => (Some(false), Vec::new()),
                engine::Enough::Unknown => (None, Vec::new()),
            };
            let constraint = match one.kind {
                engine::Kind::Target => Constraint::Target,
                engine::Kind::Budget => Constraint::Budget,
                engine::Kind::CashFlow => Constraint::CashFlow,
                engine::Kind::Coverage => Constraint::Coverage,
                engine::Kind::OwnShare => Constraint::OwnShare,
                engine::Kind::Collateral => Constraint::Collateral,
            };
            Relaxation { constraint, enough, by }
        };
        Explanation {
            relaxations: found.relaxations.iter().map(relaxation).collect(),
            conflict: found.conflict.iter().map(|of| self.missed(*of, 0.0)).collect(),
            irreducible: found.irreducible,
        }
    }

    fn missed(&self, of: engine::Constraint, by: f64) -> Missed {
        let (constraint, year) = match of {
            engine::Constraint::Budget { year } => (Constraint::Budget, Some(self.calendar(year))),
            engine::Constraint::CashFlow { year, .. } => (Constraint::CashFlow, Some(self.calendar(year))),
            engine::Constraint::Coverage { year, .. } => (Constraint::Coverage, Some(self.calendar(year))),
            engine::Constraint::Target { target, .. } => {
                (Constraint::Target, self.input.targets.get(target).map(|target| target.year))
            }
            engine::Constraint::OwnShare => (Constraint::OwnShare, None),
            engine::Constraint::Collateral => (Constraint::Collateral, None),
            engine::Constraint::Structure | engine::Constraint::Offer => (Constraint::Offer, None),
        };
        Missed { constraint, year, by }
    }

    /// Programmes that give money, unless it is known that this firm or this day is not theirs.
    pub fn programmes(&self, reader: &Reader, paid: Option<&(PlanInput, Plan)>) -> Vec<Considered> {
        let investment = paid.map(|(_, plan)| plan.uses);
        let facts = reader.facts(investment);
        let mut all = Vec::new();
        for programme in reader.catalogue.programmes.iter().filter(|one| gives_money(one)) {
            let stands = programme.stands(&facts, reader.day);
            if matches!(stands.standing, Standing::NotEligible | Standing::Closed) {
                continue;
            }
            let counted = self.offers.grants.values().any(|id| *id == programme.id);
            let of = |plan: &Plan| -> Exact {
                let grants = plan.sources.iter().filter(|source| source.kind == SourceKind::Grant);
                grants.filter(|one| one.programme.as_deref() == Some(&programme.id)).map(|one| one.amount).sum()
            };
            all.push(Considered {
                programme: programme.id.clone(),
                standing: stands.standing,
                points: stands.points,
                counted,
                amount: paid.map_or(Exact::ZERO, |(_, plan)| of(plan)),
                would_add: paid.filter(|_| !counted).and_then(|(asked, _)| self.would_add(reader, programme, asked)),
            });
        }
        all
    }

    /// What a programme would give to this plan at most, if it were asked too.
    fn would_add(&self, reader: &Reader, programme: &Programme, asked: &PlanInput) -> Option<Exact> {
        let mut asked = asked.clone();
        // A plan of finance takes the published share where more is said to be confirmed.
        let most = programme.parts(Field::GrantMax).into_iter().map(|part| (part.to_owned(), Exact::from(PERCENT)));
        let mut shares: BTreeMap<String, Exact> = most.collect();
        shares.extend(confirmed(self.input, &programme.id));
        asked.grants.push(GrantAsked {
            programme: programme.id.clone(),
            year: None,
            confirmed: shares,
            payments: Vec::new(),
        });
        let plan = crate::plan(reader.catalogue, &asked, reader.day).ok()?;
        let found = plan.sources.iter().find(|source| source.programme.as_deref() == Some(&programme.id))?;
        (found.kind == SourceKind::Grant).then_some(found.amount)
    }
}

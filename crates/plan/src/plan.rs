use serde::{Deserialize, Serialize};

use crate::build::{Built, Source, chosen};
use crate::case::{Case, Work};
use crate::savings;

/// What is done, who pays, what comes of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// Works by year, then by measure.
    pub works: Vec<PlannedWork>,
    /// What is guaranteed.
    pub guarantees: Vec<Guaranteed>,
    /// What comes of it, by scenario of the problem.
    pub outcomes: Vec<Outcome>,
}

/// Works of a measure and who pays them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlannedWork {
    /// The measure.
    pub measure: String,
    /// Its size.
    pub size: String,
    /// The year of the works.
    pub year: usize,
    /// What they cost.
    pub capex: f64,
    /// What grants and credits pay of it, by offer.
    pub sources: Vec<Amount>,
    /// What is left to the firm, if every grant is paid: capex − sources.
    pub own: f64,
}

/// Money from an offer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Amount {
    /// The grant or credit.
    pub offer: String,
    /// In money.
    pub amount: f64,
}

/// Money lent that is guaranteed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Guaranteed {
    /// The guarantee.
    pub guarantee: String,
    /// The credit.
    pub credit: String,
    /// The year of the works that it pays.
    pub year: usize,
    /// In money.
    pub amount: f64,
}

/// What comes of a plan in a scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// The scenario.
    pub scenario: String,
    /// Net present value of all flows and of the residual value, debt service after the horizon included.
    pub npv: f64,
    /// Tonnes of CO₂e avoided over the horizon.
    pub tonnes: f64,
    /// Year by year; years after the horizon have debt service, fees and grants still to come, and nothing else.
    pub years: Vec<Year>,
    /// What equipment is worth at the end of the horizon, not discounted.
    pub residual: f64,
}

/// Flows of a year; all amounts as they are named, none below zero but [`Year::opex`], [`Year::saved`], [`Year::avoided`] and [`Year::net`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Year {
    /// Cost of works.
    pub capex: f64,
    /// Cost of running what was installed.
    pub opex: f64,
    /// Savings and carbon cost avoided.
    pub saved: f64,
    /// Grants received.
    pub granted: f64,
    /// Money lent.
    pub drawn: f64,
    /// Debt service, and fees of guarantees.
    pub service: f64,
    /// What the firm pays of the works itself in the year: capex − drawn − grants paid with the works.
    pub own: f64,
    /// saved − opex − capex + granted + drawn − service.
    pub net: f64,
    /// Tonnes of CO₂e avoided.
    pub avoided: f64,
}

/// What was decided, by positions: all that is taken from the solver.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Decision {
    /// The works, in the order of [`Case::works`].
    pub works: Vec<Work>,
    /// Amount of a grant for works of a class in a year: (grant, class, year, money).
    pub grants: Vec<(usize, usize, usize, f64)>,
    /// Amount of a credit for works of a class in a year: (credit, class, year, money).
    pub credits: Vec<(usize, usize, usize, f64)>,
    /// Amount of a guarantee on a credit drawn in a year: (guarantee, credit, year, money).
    pub guarantees: Vec<(usize, usize, usize, f64)>,
}

impl Decision {
    /// Reads the values of a model's columns.
    pub fn new(case: &Case, built: &Built, values: &[f64]) -> Self {
        let works = chosen(case, built).filter(|(_, column)| values[*column] > 0.5).map(|(work, _)| work).collect();
        let mut decision = Decision { works, ..Decision::default() };
        for source in &built.sources {
            let money = |column: usize| values[column].max(0.0) * built.money;
            match *source {
                Source::Grant { grant, class, year, column } if money(column) > 0.0 => {
                    decision.grants.push((grant, class, year, money(column)));
                }
                Source::Credit { credit, class, year, column } if money(column) > 0.0 => {
                    decision.credits.push((credit, class, year, money(column)));
                }
                Source::Guarantee { guarantee, credit, year, column } if money(column) > 0.0 => {
                    decision.guarantees.push((guarantee, credit, year, money(column)));
                }
                _ => {}
            }
        }
        decision
    }

    /// Cost of the works of a class in a year.
    pub fn cost(&self, case: &Case, class: usize, year: usize) -> f64 {
        let of = self.works.iter().filter(|work| case.class[work.measure] == class && work.year == year);
        uncertainty::sum(of.map(|&work| case.capex(work)))
    }

    /// The plan, computed from the problem by plain arithmetic.
    pub fn plan(&self, case: &Case) -> Plan {
        let mut works: Vec<PlannedWork> = self.works.iter().map(|&work| self.planned(case, work)).collect();
        works.sort_by(|a, b| (a.year, &a.measure).cmp(&(b.year, &b.measure)));
        let finance = &case.problem.finance;
        let guarantees = self.guarantees.iter().map(|&(guarantee, credit, year, amount)| Guaranteed {
            guarantee: finance.guarantees[guarantee].id.clone(),
            credit: finance.credits[credit].id.clone(),
            year,
            amount,
        });
        let outcomes = (0..case.problem.scenarios.len()).map(|scenario| self.outcome(case, scenario)).collect();
        Plan { works, guarantees: guarantees.collect(), outcomes }
    }

    /// What a class of works gets is shared among them in proportion to their cost.
    fn planned(&self, case: &Case, work: Work) -> PlannedWork {
        let (class, capex) = (case.class[work.measure], case.capex(work));
        let cost = self.cost(case, class, work.year);
        let finance = &case.problem.finance;
        let here = |&&(_, of, year, _): &&(usize, usize, usize, f64)| of == class && year == work.year;
        let part = |amount: f64| if cost > 0.0 { amount * (capex / cost) } else { 0.0 };
        let amount = |offer: &String, amount: f64| Amount { offer: offer.clone(), amount: part(amount) };
        let grants = self.grants.iter().filter(here).map(|of| amount(&finance.grants[of.0].id, of.3));
        let credits = self.credits.iter().filter(here).map(|of| amount(&finance.credits[of.0].id, of.3));
        let sources: Vec<Amount> = grants.chain(credits).collect();
        let own = capex - uncertainty::sum(sources.iter().map(|source| source.amount));
        let (measure, size) = (case.measure(work).id.clone(), case.size(work).id.clone());
        PlannedWork { measure, size, year: work.year, capex, sources, own }
    }

    /// What every carrier's use falls by in a year.
    pub fn saved(&self, case: &Case, year: usize) -> Vec<f64> {
        let active = || self.works.iter().filter(|work| case.active(**work, year));
        let mut parts: Vec<Vec<f64>> = Vec::new();
        for (system, sequence) in case.sequences.iter().enumerate() {
            let member = |measure: &usize| active().find(|work| work.measure == *measure).map(|&work| case.size(work));
            parts.push(savings::joint(
                &case.problem.systems[system].baseline,
                sequence.iter().filter_map(member),
                year,
            ));
        }
        let single = active().filter(|work| case.system[work.measure].is_none());
        let carriers = case.problem.carriers.len();
        parts.extend(single.map(|&work| savings::alone(carriers, case.size(work), year)));
        (0..carriers).map(|carrier| uncertainty::sum(parts.iter().map(|part| part[carrier]))).collect()
    }

    fn outcome(&self, case: &Case, scenario: usize) -> Outcome {
        let years: Vec<Year> = (0..case.discount.len()).map(|year| self.year(case, scenario, year)).collect();
        let residual = uncertainty::sum(self.works.iter().map(|&work| case.residual(work)));
        let flows = years.iter().zip(&case.discount).map(|(year, factor)| year.net * factor);
        let npv = uncertainty::sum(flows.chain([residual * case.discount[case.years()]]));
        let tonnes = uncertainty::sum(years.iter().map(|year| year.avoided));
        let last = years.iter().rposition(|year| *year != Year::default()).map_or(0, |last| last + 1);
        let years = years.into_iter().take(last.max(case.years())).collect();
        Outcome { scenario: case.problem.scenarios[scenario].id.clone(), npv, tonnes, years, residual }
    }

    fn year(&self, case: &Case, scenario: usize, year: usize) -> Year {
        let finance = &case.problem.finance;
        let here = self.works.iter().filter(|work| work.year == year);
        let capex = uncertainty::sum(here.map(|&work| case.capex(work)));
        let received = |of: &&(usize, usize, usize, f64)| of.2 + finance.grants[of.0].delay == year;
        let granted = uncertainty::sum(self.grants.iter().filter(received).map(|of| of.3));
        let with = self.grants.iter().filter(|of| of.2 == year && finance.grants[of.0].delay == 0);
        let drawn = uncertainty::sum(self.credits.iter().filter(|of| of.2 == year).map(|of| of.3));
        let paid = |table: &[f64], from: usize, amount: f64| {
            year.checked_sub(from).and_then(|after| table.get(after)).map_or(0.0, |paid| paid * amount)
        };
        let service = self.credits.iter().map(|of| paid(&finance.credits[of.0].service, of.2, of.3));
        let fees = self.guarantees.iter().map(|of| paid(&finance.guarantees[of.0].fee, of.2, of.3));
        let service = uncertainty::sum(service.chain(fees));
        let own = uncertainty::sum([capex, -drawn].into_iter().chain(with.map(|of| -of.3)));
        let (mut opex, mut saved, mut avoided) = (0.0, 0.0, 0.0);
        if year < case.years() {
            let active = self.works.iter().filter(|work| case.active(**work, year));
            opex = uncertainty::sum(active.map(|&work| case.size(work).opex));
            (saved, avoided) = savings::worth(case, scenario, year, &self.saved(case, year));
        }
        let net = uncertainty::sum([saved, -opex, -capex, granted, drawn, -service]);
        Year { capex, opex, saved, granted, drawn, service, own, net, avoided }
    }
}

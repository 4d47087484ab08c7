use crate::case::{Case, Work};
use crate::model::{Constraint, Linear, Model, times};
use crate::savings;

/// Which works a model may choose from.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Scope<'a> {
    /// Those that are marked.
    Among(&'a [bool]),
    /// Exactly those that are marked: only finance is left to be found.
    Exactly(&'a [bool]),
}

impl Scope<'_> {
    fn has(&self, work: usize) -> bool {
        match self {
            Scope::Among(marked) | Scope::Exactly(marked) => marked[work],
        }
    }
}

/// A model of a case, with what its columns mean.
#[derive(Clone, Debug)]
pub(crate) struct Built {
    pub model: Model,
    /// The column of each work, if it may be chosen.
    pub works: Vec<Option<usize>>,
    /// Columns that say whether an offer is used, where that is asked.
    pub flags: Vec<(Flag, usize)>,
    /// Columns of grants, credits and guarantees.
    pub sources: Vec<Source>,
    /// Net present value by scenario (those of `over`), in [`Built::money`].
    pub value: Vec<Linear>,
    /// Tonnes avoided over the horizon in the first scenario of `over`, in [`Built::tonne`].
    pub tonnes: Linear,
    /// Money in one unit of the model.
    pub money: f64,
    /// Tonnes in one unit of the model.
    pub tonne: f64,
}

/// That an offer is used, by a position among grants followed by credits: asked by its own conditions, or by a rule of
/// [`crate::finance::Finance::stacking`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Flag {
    Project { offer: usize },
    Rule { rule: usize, offer: usize },
}

/// What a column of finance stands for, in works of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    Grant { grant: usize, class: usize, year: usize, column: usize },
    Credit { credit: usize, class: usize, year: usize, column: usize },
    Guarantee { guarantee: usize, credit: usize, year: usize, column: usize },
}

/// Sums by year from which rows are made; all of money in the model's unit.
pub(crate) struct Flows {
    /// Cost of works by class and year.
    pub cost: Vec<Vec<Linear>>,
    pub opex: Vec<Linear>,
    /// Savings and carbon cost avoided, by scenario and year.
    pub saved: Vec<Vec<Linear>>,
    /// Tonnes avoided, by scenario and year.
    pub avoided: Vec<Vec<Linear>>,
    /// What is saved of each carrier, if uses are known, by carrier and year, in the carrier's unit.
    pub less: Vec<Vec<Linear>>,
    /// What is left of the equipment after the horizon.
    pub residual: Linear,
    /// Grants by the year of the works if they are paid with them.
    pub granted_with: Vec<Linear>,
    /// Grants by the year of payment, beyond the horizon too.
    pub received: Vec<Linear>,
    pub drawn: Vec<Linear>,
    /// Debt service and fees, beyond the horizon too.
    pub service: Vec<Linear>,
    /// All grants, whenever paid.
    pub granted: Linear,
}

impl Flows {
    fn new(case: &Case, scenarios: usize) -> Self {
        let (years, all) = (case.years(), case.discount.len());
        Flows {
            cost: vec![vec![Linear::new(); years]; case.class_grants.len()],
            opex: vec![Linear::new(); years],
            saved: vec![vec![Linear::new(); years]; scenarios],
            avoided: vec![vec![Linear::new(); years]; scenarios],
            less: vec![vec![Linear::new(); years]; case.problem.uses.len()],
            residual: Linear::new(),
            granted_with: vec![Linear::new(); years],
            received: vec![Linear::new(); all],
            drawn: vec![Linear::new(); years],
            service: vec![Linear::new(); all],
            granted: Linear::new(),
        }
    }

    /// Cost of all works of a year.
    pub fn works(&self, year: usize) -> impl Iterator<Item = (usize, f64)> + '_ {
        self.cost.iter().flat_map(move |by_year| by_year[year].iter().copied())
    }

    /// What the firm pays of the works of a year itself.
    pub fn own(&self, year: usize) -> Linear {
        let paid = times(&self.granted_with[year], -1.0).chain(times(&self.drawn[year], -1.0));
        self.works(year).chain(paid).collect()
    }

    /// Net cash-flow of a year in a scenario.
    fn net(&self, scenario: usize, year: usize) -> Linear {
        let mut net: Linear = self.received[year].clone();
        net.extend(times(&self.service[year], -1.0));
        if let Some(opex) = self.opex.get(year) {
            net.extend(times(opex, -1.0));
            net.extend(&self.saved[scenario][year]);
            net.extend(&self.drawn[year]);
            net.extend(self.works(year).map(|(column, cost)| (column, -cost)));
        }
        net
    }
}

/// Writes the model of a case over scenarios: docs/plan.md has its equations.
pub(crate) fn build(case: &Case, scope: Scope, over: &[usize]) -> Built {
    let (money, tonne) = units(case);
    let mut model = Model::default();
    let forced = matches!(scope, Scope::Exactly(_));
    let column = |work: usize| scope.has(work).then(|| model.column(f64::from(forced), 1.0, true));
    let works: Vec<Option<usize>> = (0..case.works.len()).map(column).collect();
    let mut flows = Flows::new(case, over.len());
    let mut built = Built {
        model,
        works,
        flags: Vec::new(),
        sources: Vec::new(),
        value: Vec::new(),
        tonnes: Linear::new(),
        money,
        tonne,
    };
    costs(case, &mut built, &mut flows);
    structure(case, &mut built);
    effects(case, &mut built, &mut flows, over);
    crate::sources::build(case, &mut built, &mut flows);
    limits(case, &mut built, &flows, over);
    built.value = (0..over.len()).map(|scenario| value(case, &flows, scenario)).collect();
    built.tonnes = flows.avoided[0].concat();
    built
}

/// Powers of ten in which costs and tonnes are neither large nor small: the solver's tolerances are absolute.
pub(crate) fn units(case: &Case) -> (f64, f64) {
    let largest_cost = case.works.iter().map(|&work| case.capex(work)).fold(0.0, f64::max);
    let sum: f64 = case.works.iter().map(|&work| case.capex(work)).sum();
    let mean = sum / case.works.len().max(1) as f64;
    let tonnes = case.problem.limits.targets.iter().map(|target| target.avoided.abs()).fold(0.0, f64::max);
    (decade(mean.max(largest_cost / 1e4) / 10.0), decade(tonnes / 100.0))
}

/// The power of ten at or below a value; one for nought.
fn decade(value: f64) -> f64 {
    let mut power = 1.0;
    if value <= 0.0 {
        return power;
    }
    while power * 10.0 <= value {
        power *= 10.0;
    }
    while power > value {
        power /= 10.0;
    }
    power
}

/// Works with their columns.
pub(crate) fn chosen<'a>(case: &'a Case, built: &'a Built) -> impl Iterator<Item = (Work, usize)> + 'a {
    case.works.iter().zip(&built.works).filter_map(|(&work, column)| column.map(|column| (work, column)))
}

fn costs(case: &Case, built: &mut Built, flows: &mut Flows) {
    for (work, column) in chosen(case, built) {
        flows.cost[case.class[work.measure]][work.year].push((column, case.capex(work) / built.money));
        flows.residual.push((column, case.residual(work) / built.money));
        for year in (0..case.years()).filter(|&year| case.active(work, year)) {
            flows.opex[year].push((column, case.size(work).opex / built.money));
        }
    }
}

/// One size and one year of each measure; nothing before what it requires; at most one of a group.
fn structure(case: &Case, built: &mut Built) {
    let of = |measure: usize, until: usize, factor: f64| -> Linear {
        let works = chosen(case, built).filter(|(work, _)| work.measure == measure && work.year <= until);
        works.map(|(_, column)| (column, factor)).collect()
    };
    let last = case.years() - 1;
    let mut rows = Vec::new();
    for measure in 0..case.problem.measures.len() {
        let all = of(measure, last, 1.0);
        if all.len() > 1 {
            rows.push((all, 1.0));
        }
        for &needed in &case.requires[measure] {
            for &year in &case.problem.measures[measure].years {
                rows.push(([of(measure, year, 1.0), of(needed, year, -1.0)].concat(), 0.0));
            }
        }
    }
    rows.extend(case.exclusions.iter().map(|group| {
        let all: Vec<Linear> = group.iter().map(|&measure| of(measure, last, 1.0)).collect();
        (all.concat(), 1.0)
    }));
    for (terms, upper) in rows {
        built.model.at_most(Constraint::Structure, terms, upper);
    }
}

/// Savings: of measures in no system on their own columns; of a system year by year, by what acts together.
fn effects(case: &Case, built: &mut Built, flows: &mut Flows, over: &[usize]) {
    let carriers = case.problem.carriers.len();
    let (money, tonne) = (built.money, built.tonne);
    let mut add = |column: usize, year: usize, saved: &[f64]| {
        for (scenario, &of) in over.iter().enumerate() {
            let (worth, tonnes) = savings::worth(case, of, year, saved);
            flows.saved[scenario][year].push((column, worth / money));
            flows.avoided[scenario][year].push((column, tonnes / tonne));
        }
        for (less, saved) in flows.less.iter_mut().zip(saved).filter(|(_, saved)| **saved != 0.0) {
            less[year].push((column, *saved));
        }
    };
    for (work, column) in chosen(case, built).filter(|(work, _)| case.system[work.measure].is_none()) {
        for year in (0..case.years()).filter(|&year| case.active(work, year)) {
            add(column, year, &savings::alone(carriers, case.size(work), year));
        }
    }
    for system in 0..case.sequences.len() {
        for year in 0..case.years() {
            crate::states::build(case, built, system, year, &mut add);
        }
    }
}

fn limits(case: &Case, built: &mut Built, flows: &Flows, over: &[usize]) {
    let limits = &case.problem.limits;
    let (money, tonne) = (built.money, built.tonne);
    let model = &mut built.model;
    for (less, uses) in flows.less.iter().zip(&case.problem.uses) {
        for (saved, used) in less.iter().zip(uses.iter().flatten()) {
            // As a share of the use, for the solver's tolerances are absolute; of what is not used nothing is saved.
            let unit = if *used > 0.0 { *used } else { 1.0 };
            model.at_most(Constraint::Structure, times(saved, 1.0 / unit).collect(), used / unit);
        }
    }
    for year in 0..case.years() {
        if let Some(budget) = Case::limit(&limits.budget, year) {
            model.at_most(Constraint::Budget { year }, flows.own(year), budget / money);
        }
        for (scenario, &of) in over.iter().enumerate() {
            if let Some(floor) = Case::limit(&limits.cash_flow, year) {
                let of = Constraint::CashFlow { year, scenario: of };
                model.at_least(of, flows.net(scenario, year), floor / money);
            }
            if let Some(cover) = limits.coverage {
                let mut terms = flows.saved[scenario][year].clone();
                terms.extend(times(&flows.opex[year], -1.0));
                terms.extend(times(&flows.service[year], -cover));
                let before = limits.cash_before.get(year).copied().unwrap_or(0.0);
                model.at_least(Constraint::Coverage { year, scenario: of }, terms, -before / money);
            }
        }
    }
    for (target, wanted) in limits.targets.iter().enumerate() {
        for (scenario, &of) in over.iter().enumerate() {
            let terms = flows.avoided[scenario][wanted.year].clone();
            model.at_least(Constraint::Target { target, scenario: of }, terms, wanted.avoided / tonne);
        }
    }
    if let Some(share) = limits.own_share {
        let mut terms: Linear = times(&flows.granted, -1.0).chain(times(&flows.drawn.concat(), -1.0)).collect();
        for year in 0..case.years() {
            terms.extend(flows.works(year).map(|(column, cost)| (column, cost * (1.0 - share))));
        }
        model.at_least(Constraint::OwnShare, terms, 0.0);
    }
}

fn value(case: &Case, flows: &Flows, scenario: usize) -> Linear {
    let mut value: Linear = times(&flows.residual, case.discount[case.years()]).collect();
    for (year, factor) in case.discount.iter().enumerate() {
        value.extend(times(&flows.net(scenario, year), *factor));
    }
    crate::model::collected(value)
}

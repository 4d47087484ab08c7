//! Only calculates: an account in, results out.

use std::collections::BTreeMap;

use factors::{Composition, Gas, Gwp, GwpSet, Scope2Method};
use uncertainty::{ExactSum, Lognormal, Product, Simulation, simulate};

use crate::account::{Calculation, Emissions};
use crate::results::{Contribution, Figure, GasTotal, Parameter, Results, Totals};
use crate::{Account, Category, Line, Scope};

/// What a line emits: amount × mass of each gas, and the potentials of one set.
///
/// A gas without a potential counts nothing here; [`crate::prepare`] leaves such lines out beforehand.
pub fn line_emissions(calculation: &Calculation, per_unit: &Composition, potentials: &Gwp, set: GwpSet) -> Emissions {
    let amount = calculation.amount();
    let gases: BTreeMap<Gas, f64> = per_unit.gases.iter().map(|(gas, mass)| (gas.clone(), amount * mass)).collect();
    let unsplit_co2e = amount * per_unit.unsplit_co2e;
    let weighed = |outside: bool| {
        let gases = gases.iter().filter(move |(gas, _)| potentials.is_outside(gas) == outside);
        gases.map(|(gas, mass)| mass * potentials.of(gas, set).unwrap_or(0.0)).collect::<Vec<f64>>()
    };
    let co2e = uncertainty::sum(weighed(false).into_iter().chain([unsplit_co2e]));
    let co2e_montreal = uncertainty::sum(weighed(true));
    Emissions { unsplit_co2e, co2e, co2_biogenic: amount * per_unit.co2_biogenic, co2e_montreal, gases }
}

/// Groups whose interval is wanted, in the order in which they are simulated.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Group<'a> {
    Location,
    Market,
    Scope1,
    Scope2Location,
    Scope2Market,
    Scope3,
    Category(Category),
    Site(&'a str),
}

/// The groups that a line is summed into. Breakdowns follow the location-based method.
fn groups_of(line: &Line) -> Vec<Group<'_>> {
    let mut groups = match line.category.scope() {
        Scope::One => vec![Group::Location, Group::Market, Group::Scope1],
        Scope::Two if line.method == Some(Scope2Method::Market) => return vec![Group::Market, Group::Scope2Market],
        Scope::Two if line.method.is_none() => {
            vec![Group::Location, Group::Market, Group::Scope2Location, Group::Scope2Market]
        }
        Scope::Two => vec![Group::Location, Group::Scope2Location],
        Scope::Three => vec![Group::Location, Group::Market, Group::Scope3],
        Scope::Outside => return Vec::new(),
    };
    groups.push(Group::Category(line.category));
    groups.push(Group::Site(&line.site));
    groups
}

/// Computes totals, intervals and contributions of an account.
///
/// Every sum of lines is exact and then rounded once; every draw is a function of seed, parameter and
/// number: the same account gives the same bits for any number of `threads` on any machine.
pub fn compute(account: &Account, threads: usize) -> Results {
    let mut sums: BTreeMap<Group<'_>, ExactSum> = BTreeMap::new();
    let mut cells: BTreeMap<(usize, usize, Vec<Group<'_>>), ExactSum> = BTreeMap::new();
    for group in
        [Group::Location, Group::Market, Group::Scope1, Group::Scope2Location, Group::Scope2Market, Group::Scope3]
    {
        sums.entry(group).or_default();
    }
    for line in &account.lines {
        let groups = groups_of(line);
        for group in &groups {
            sums.entry(*group).or_default().add(line.emissions.co2e);
        }
        cells.entry((line.stream, line.factor, groups)).or_default().add(line.emissions.co2e);
    }
    let order: Vec<Group<'_>> = sums.keys().copied().collect();
    let figures = figures(account, &sums, &cells, &order, threads);
    let figure = |group: Group<'_>| {
        order
            .iter()
            .position(|known| *known == group)
            .and_then(|position| figures.get(position))
            .copied()
            .unwrap_or_default()
    };
    let mut by_category = BTreeMap::new();
    let mut by_site = BTreeMap::new();
    for (group, figure) in order.iter().zip(&figures) {
        match group {
            Group::Category(category) => {
                by_category.insert(*category, *figure);
            }
            Group::Site(site) => {
                by_site.insert((*site).to_owned(), *figure);
            }
            _ => {}
        }
    }
    Results {
        totals: Totals {
            location: figure(Group::Location),
            market: figure(Group::Market),
            scope1: figure(Group::Scope1),
            scope2_location: figure(Group::Scope2Location),
            scope2_market: figure(Group::Scope2Market),
            scope3: figure(Group::Scope3),
            co2_biogenic: uncertainty::sum(counted(account).map(|line| line.emissions.co2_biogenic)),
            co2e_montreal: uncertainty::sum(counted(account).map(|line| line.emissions.co2e_montreal)),
            by_category,
            by_site,
            by_gas: by_gas(account),
            by_month: by_month(account),
        },
        contributions: contributions(account, &cells),
    }
}

/// The sum of the lines that `counts`, with its interval: drawn as the totals are.
pub(crate) fn figure_of(account: &Account, threads: usize, counts: impl Fn(&Line) -> bool) -> Figure {
    let order = [Group::Location];
    let mut sums: BTreeMap<Group<'_>, ExactSum> = BTreeMap::from([(Group::Location, ExactSum::new())]);
    let mut cells: Cells<'_> = BTreeMap::new();
    for line in account.lines.iter().filter(|line| counts(line)) {
        sums.entry(Group::Location).or_default().add(line.emissions.co2e);
        cells.entry((line.stream, line.factor, order.to_vec())).or_default().add(line.emissions.co2e);
    }
    figures(account, &sums, &cells, &order, threads).first().copied().unwrap_or_default()
}

/// The lines of the location-based total, and those outside the scopes: each emission once.
fn counted(account: &Account) -> impl Iterator<Item = &Line> {
    account.lines.iter().filter(|line| line.method != Some(Scope2Method::Market))
}

type Cells<'a> = BTreeMap<(usize, usize, Vec<Group<'a>>), ExactSum>;

fn figures(
    account: &Account,
    sums: &BTreeMap<Group<'_>, ExactSum>,
    cells: &Cells<'_>,
    order: &[Group<'_>],
    threads: usize,
) -> Vec<Figure> {
    let position = |group: &Group<'_>| order.iter().position(|known| known == group);
    // Odd numbers are streams, even ones factors: one more of either does not shift the other.
    let streams = account.streams.iter().zip(0..).map(|(stream, i)| (2 * i + 1, Lognormal::from_gsd2(stream.gsd2)));
    let used = account.factors.iter().zip(0..).map(|(used, i)| (2 * i, Lognormal::from_gsd2(used.gsd2)));
    let parameters: Vec<(u64, Lognormal)> = streams.chain(used).collect();
    let products: Vec<Product> = cells
        .iter()
        .map(|((stream, factor, groups), amount)| Product {
            amount: amount.value(),
            parameters: [*stream, account.streams.len() + factor],
            groups: groups.iter().filter_map(position).collect(),
        })
        .collect();
    let intervals = simulate(&Simulation {
        parameters: &parameters,
        products: &products,
        groups: order.len(),
        draws: account.draws as usize,
        seed: account.seed,
        threads,
    });
    order
        .iter()
        .zip(intervals)
        .map(|(group, interval)| {
            let co2e = sums.get(group).map_or(0.0, ExactSum::value);
            let (gsd2, half_width_pct) = first_order(account, cells, |groups| groups.contains(group), co2e);
            Figure { co2e, interval, gsd2, half_width_pct }
        })
        .collect()
}

/// GSD² and half-width (%) of a total: what shares a parameter is added before it is squared.
fn first_order(account: &Account, cells: &Cells<'_>, within: impl Fn(&[Group<'_>]) -> bool, total: f64) -> (f64, f64) {
    if total == 0.0 {
        return (1.0, 0.0);
    }
    let (streams, factors) = by_parameter(account, cells, within);
    let mut logs = ExactSum::new();
    let mut squares = ExactSum::new();
    let errors = account.streams.iter().map(|stream| (stream.gsd2, stream.half_width_pct));
    let errors = errors.chain(account.factors.iter().map(|used| (used.gsd2, used.half_width_pct)));
    for (amount, (gsd2, half_width)) in streams.iter().chain(&factors).zip(errors) {
        let share = amount.value() / total;
        let (log, width) = (share * libm::log(gsd2.max(1.0)), share * half_width);
        logs.add(log * log);
        squares.add(width * width);
    }
    (libm::exp(libm::sqrt(logs.value())), libm::sqrt(squares.value()))
}

/// kg CO2e that depend on each stream and on each factor.
fn by_parameter(
    account: &Account,
    cells: &Cells<'_>,
    within: impl Fn(&[Group<'_>]) -> bool,
) -> (Vec<ExactSum>, Vec<ExactSum>) {
    let mut streams = vec![ExactSum::new(); account.streams.len()];
    let mut factors = vec![ExactSum::new(); account.factors.len()];
    for ((stream, factor, groups), amount) in cells {
        if within(groups) {
            if let Some(sum) = streams.get_mut(*stream) {
                sum.add(amount.value());
            }
            if let Some(sum) = factors.get_mut(*factor) {
                sum.add(amount.value());
            }
        }
    }
    (streams, factors)
}

fn contributions(account: &Account, cells: &Cells<'_>) -> Vec<Contribution> {
    let (streams, factors) = by_parameter(account, cells, |groups| groups.contains(&Group::Location));
    let streams =
        streams.iter().zip(&account.streams).zip(0..).map(|((sum, stream), i)| {
            (Parameter::Stream(i), sum.value(), Lognormal::from_gsd2(stream.gsd2).variance())
        });
    let factors = factors
        .iter()
        .zip(&account.factors)
        .zip(0..)
        .map(|((sum, used), i)| (Parameter::Factor(i), sum.value(), Lognormal::from_gsd2(used.gsd2).variance()));
    let all: Vec<(Parameter, f64, f64)> =
        streams.chain(factors).map(|(parameter, co2e, variance)| (parameter, co2e, co2e * co2e * variance)).collect();
    let total = uncertainty::sum(all.iter().map(|(_, _, variance)| *variance));
    let mut contributions: Vec<Contribution> = all
        .into_iter()
        .filter(|(_, _, variance)| *variance > 0.0)
        .map(|(parameter, co2e, variance)| Contribution { parameter, share: variance / total, co2e })
        .collect();
    contributions.sort_by(|a, b| b.share.total_cmp(&a.share));
    contributions
}

fn by_gas(account: &Account) -> BTreeMap<Gas, GasTotal> {
    let mut sums: BTreeMap<Gas, (ExactSum, ExactSum)> = BTreeMap::new();
    for line in counted(account) {
        for (gas, mass) in &line.emissions.gases {
            let (masses, co2e) = sums.entry(gas.clone()).or_default();
            masses.add(*mass);
            co2e.add(mass * account.potentials.of(gas, account.gwp).unwrap_or(0.0));
        }
        if line.emissions.unsplit_co2e != 0.0 {
            sums.entry(Gas::new("co2e")).or_default().1.add(line.emissions.unsplit_co2e);
        }
    }
    sums.into_iter().map(|(gas, (mass, co2e))| (gas, GasTotal { mass: mass.value(), co2e: co2e.value() })).collect()
}

fn by_month(account: &Account) -> BTreeMap<calendar::Month, f64> {
    let mut sums: BTreeMap<calendar::Month, ExactSum> = BTreeMap::new();
    for (month, _) in account.period.by_month() {
        sums.entry(month).or_default();
    }
    for line in counted(account).filter(|line| line.category.scope() != Scope::Outside) {
        let days = f64::from(line.period.days());
        for (month, part) in line.period.by_month() {
            sums.entry(month).or_default().add(line.emissions.co2e * (f64::from(part.days()) / days));
        }
    }
    sums.into_iter().map(|(month, sum)| (month, sum.value())).collect()
}

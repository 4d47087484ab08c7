use crate::build::{Built, Flag, Scope, chosen};
use crate::case::Work;
use crate::error::Error;
use crate::model::{Constraint, Linear};
use crate::search::{Search, marks};
use crate::solver::{Effort, Outcome, Relaxed, maximise};

/// Nodes of the search near a relaxation. What goes wrong in it only costs a start.
const NEAR: u64 = 300;
/// Of which, after a plan is found, to look for a better one.
const BACK: u64 = 30;
/// Years from what the relaxation takes within which is searched, first and then.
const NEAREST: usize = 1;
const FARTHER: usize = 3;
/// What is nought, or one, for a computer.
const LEAST: f64 = 1e-6;
/// Nodes of packing some years anew.
const PACK: u64 = 200;

/// The search of a large problem.
///
/// First it is branched on whether offers are used, best bound first: there the relaxation is weak (a hundredth of a credit
/// costs a hundredth of the right to it), and there are few. Where all of them are settled, works near the relaxation are rounded one by
/// one, the relaxation solved anew after each, and the best plan is improved some years at a time. What is still open then is given whole to the solver.
#[derive(Debug)]
pub(crate) struct Tree<'a> {
    search: &'a Search<'a>,
    /// The best plan so far.
    pub best: Option<Found>,
    /// What no plan exceeds, in the model's unit; minus infinity if there is none.
    pub bound: f64,
    /// Relaxations solved and nodes of the solver.
    pub nodes: u64,
}

/// Works and what they reach, in the model's unit.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub works: Vec<bool>,
    pub value: f64,
}

/// A part of the problem: some offers are used, some are not.
struct Part {
    relaxed: Relaxed,
    bound: f64,
    settled: Vec<(Flag, bool)>,
}

impl<'a> Tree<'a> {
    pub fn new(search: &'a Search<'a>) -> Self {
        Tree { search, best: None, bound: f64::NEG_INFINITY, nodes: 0 }
    }

    /// Searches until the gap is reached or the nodes are used up.
    pub fn grow(&mut self, built: &Built, goal: &Linear) -> Result<(), Error> {
        let Some(relaxed) = Relaxed::new(&built.model, goal)? else { return Ok(()) };
        if let Some(works) = &self.search.start {
            let (fixed, goal) = self.search.model(Scope::Exactly(works));
            if let Ok(Outcome::Found { goal, .. }) = maximise(&fixed.model, &goal, None, self.search.effort) {
                self.keep(works.clone(), goal);
            }
        }
        let mut open = vec![Part { bound: relaxed.goal(), relaxed, settled: Vec::new() }];
        let mut leaves: Vec<Part> = Vec::new();
        while let Some(part) = next(&mut open) {
            if self.enough(part.bound) || self.left() == 0 {
                leaves.push(part);
                continue;
            }
            let share = |&(_, column): &(Flag, usize)| split(part.relaxed.value(column));
            let Some(&(flag, column)) = built.flags.iter().find(|flag| share(flag)) else {
                self.near(built, &part, NEAREST);
                leaves.push(part);
                continue;
            };
            for used in [false, true] {
                self.nodes += 1;
                if let Some(relaxed) = part.relaxed.clone().fixed(column, f64::from(used))? {
                    let settled = part.settled.iter().copied().chain([(flag, used)]).collect();
                    // A fixed column can only lower what is reached; more is rounding.
                    open.push(Part { bound: relaxed.goal().min(part.bound), relaxed, settled });
                }
            }
        }
        leaves.sort_by(|a, b| b.bound.total_cmp(&a.bound));
        for part in &leaves {
            if !self.enough(part.bound) && self.left() > 0 {
                self.improve(built, part);
            }
        }
        for part in &mut leaves {
            if !self.enough(part.bound) && self.left() > 0 {
                self.whole(part);
            }
        }
        let bounds = leaves.iter().map(|part| part.bound);
        self.bound = bounds.fold(self.best.as_ref().map_or(f64::NEG_INFINITY, |best| best.value), f64::max);
        Ok(())
    }

    fn left(&self) -> u64 {
        self.search.effort.nodes.saturating_sub(self.nodes)
    }

    /// Whether nothing up to a bound is better than the best by more than the gap.
    fn enough(&self, bound: f64) -> bool {
        self.best.as_ref().is_some_and(|best| bound - best.value <= self.search.effort.gap * best.value.abs())
    }

    fn keep(&mut self, works: Vec<bool>, value: f64) {
        if self.best.as_ref().is_none_or(|best| value > best.value) {
            self.best = Some(Found { works, value });
        }
    }

    /// A model of some works, in which the offers of a part are settled.
    fn model(&self, part: &Part, scope: Scope) -> (Built, Linear) {
        let (mut built, goal) = self.search.model(scope);
        for &(flag, used) in &part.settled {
            if let Some((_, column)) = built.flags.iter().find(|(of, _)| *of == flag) {
                let column = &mut built.model.columns[*column];
                (column.lower, column.upper) = if used { (1.0, 1.0) } else { (0.0, 0.0) };
            }
        }
        (built, goal)
    }

    /// Searches among works within some years of those that the relaxation takes, and all works of measures that it takes in part.
    fn near(&mut self, built: &Built, part: &Part, reach: usize) {
        let case = self.search.case;
        let mut taken: Vec<Vec<usize>> = vec![Vec::new(); case.problem.measures.len()];
        let mut whole = vec![true; case.problem.measures.len()];
        for (work, column) in chosen(case, built) {
            let value = part.relaxed.value(column);
            whole[work.measure] &= !split(value);
            if value > LEAST {
                taken[work.measure].push(work.year);
            }
        }
        let close = |work: &Work| taken[work.measure].iter().any(|year| year.abs_diff(work.year) <= reach);
        let scope: Vec<bool> = case.works.iter().map(|work| !whole[work.measure] || close(work)).collect();
        let (near, goal) = self.model(part, Scope::Among(&scope));
        self.dive(&near, &goal, part.bound);
    }

    /// Searches with the works fixed that both the best plan and the relaxation take.
    fn agreed(&mut self, built: &Built, part: &Part) {
        let case = self.search.case;
        let Some(best) = self.best.clone() else { return };
        let agreed = |work: usize| {
            best.works[work] && built.works[work].is_some_and(|column| part.relaxed.value(column) > 1.0 - LEAST)
        };
        let mut fixed = vec![false; case.problem.measures.len()];
        let works = || case.works.iter().enumerate();
        works().filter(|(work, _)| agreed(*work)).for_each(|(_, work)| fixed[work.measure] = true);
        let scope: Vec<bool> = works().map(|(index, work)| agreed(index) || !fixed[work.measure]).collect();
        let (mut near, goal) = self.model(part, Scope::Among(&scope));
        hold(&mut near, agreed);
        self.dive(&near, &goal, part.bound);
    }

    /// Packs some years anew: works of the best plan in other years stay, measures that are in no other year are free in these.
    fn pack(&mut self, part: &Part, first: usize, years: usize) {
        let case = self.search.case;
        let Some(best) = self.best.clone() else { return };
        let within = |work: &Work| (first..first + years).contains(&work.year);
        let works = || case.works.iter().enumerate();
        let mut stays = vec![false; case.problem.measures.len()];
        works()
            .filter(|(index, work)| best.works[*index] && !within(work))
            .for_each(|(_, work)| stays[work.measure] = true);
        let free = |work: &Work| within(work) && !stays[work.measure];
        let scope: Vec<bool> = works().map(|(index, work)| best.works[index] || free(work)).collect();
        let (mut near, goal) = self.model(part, Scope::Among(&scope));
        hold(&mut near, |work| !free(&case.works[work]));
        near.model.at_least(Constraint::Structure, goal.clone(), best.value);
        let effort = Effort { nodes: PACK.min(self.left()), gap: self.search.effort.gap / 10.0 };
        self.nodes += 1;
        match maximise(&near.model, &goal, None, effort) {
            Ok(Outcome::Found { values, goal, nodes, .. }) => {
                self.nodes += nodes;
                self.keep(marks(&near, &values), goal);
            }
            Ok(Outcome::Unknown { nodes, .. }) => self.nodes += nodes,
            Ok(Outcome::Infeasible) | Err(_) => {}
        }
    }

    /// Looks for better plans in a part that is not settled: packs the years anew, two and then three together, and where that ends searches
    /// between the best plan and the relaxation, as long as one of them finds any.
    fn improve(&mut self, built: &Built, part: &Part) {
        if self.best.is_none() {
            self.near(built, part, FARTHER);
        }
        loop {
            let before = self.best.as_ref().map_or(f64::NEG_INFINITY, |best| best.value);
            for years in [2, 3] {
                for first in 0..self.search.case.years().saturating_sub(years - 1) {
                    if self.enough(part.bound) || self.left() == 0 {
                        return;
                    }
                    self.pack(part, first, years);
                }
            }
            if !self.gained(before) {
                self.agreed(built, part);
            }
            if !self.gained(before) {
                return;
            }
        }
    }

    /// Whether the best plan is better than a value by more than rounding.
    fn gained(&self, before: f64) -> bool {
        self.best.as_ref().is_some_and(|best| best.value > before + LEAST * best.value.abs())
    }

    /// Fixes one column after the other, the largest part first, at what lowers the goal less; then goes back, last choice first.
    fn dive(&mut self, built: &Built, goal: &Linear, bound: f64) {
        let Ok(Some(start)) = Relaxed::new(&built.model, goal) else { return };
        let (mut last, mut open) = (self.nodes + NEAR.min(self.left()), vec![start]);
        while let Some(relaxed) = open.pop() {
            if self.nodes >= last || self.enough(bound) {
                return;
            }
            if self.best.as_ref().is_some_and(|best| relaxed.goal() <= best.value) {
                continue;
            }
            let integers = built.model.columns.iter().enumerate().filter(|(_, column)| column.integer);
            let values = integers.map(|(column, _)| (relaxed.value(column), column));
            let Some((_, column)) = values.filter(|(value, _)| split(*value)).max_by(|a, b| a.0.total_cmp(&b.0)) else {
                self.keep(marks(built, &relaxed.values()), relaxed.goal());
                last = last.min(self.nodes + BACK);
                continue;
            };
            self.nodes += 1;
            let up = relaxed.clone().fixed(column, 1.0).ok().flatten();
            let down = relaxed.fixed(column, 0.0).ok().flatten();
            let down_first = matches!((&up, &down), (Some(up), Some(down)) if down.goal() > up.goal());
            let both = if down_first { [up, down] } else { [down, up] };
            open.extend(both.into_iter().flatten());
        }
    }

    /// Searches a part whole for something better than the best.
    fn whole(&mut self, part: &mut Part) {
        let all = vec![true; self.search.case.works.len()];
        let (mut built, goal) = self.model(part, Scope::Among(&all));
        if let Some(best) = &self.best {
            built.model.at_least(Constraint::Structure, goal.clone(), best.value);
        }
        let effort = Effort { nodes: self.left(), gap: self.search.effort.gap };
        // A solver that gives up here has shown nothing: the bound stays.
        match maximise(&built.model, &goal, None, effort) {
            Ok(Outcome::Infeasible) => part.bound = f64::NEG_INFINITY,
            Ok(Outcome::Unknown { bound, nodes }) => {
                self.nodes += nodes;
                part.bound = part.bound.min(bound.unwrap_or(part.bound));
            }
            Ok(Outcome::Found { values, goal, bound, nodes }) => {
                self.nodes += nodes;
                part.bound = part.bound.min(bound);
                self.keep(marks(&built, &values), goal);
            }
            Err(_) => {}
        }
    }
}

/// The part of the best bound.
fn next(open: &mut Vec<Part>) -> Option<Part> {
    let best = open.iter().enumerate().max_by(|a, b| a.1.bound.total_cmp(&b.1.bound).then(b.0.cmp(&a.0)))?.0;
    Some(open.remove(best))
}

/// Whether a column that should be 0 or 1 is neither.
fn split(value: f64) -> bool {
    (LEAST..1.0 - LEAST).contains(&value)
}

/// Fixes those of a model's works that are to stay.
fn hold(built: &mut Built, stays: impl Fn(usize) -> bool) {
    for (_, column) in built.works.iter().enumerate().filter(|(work, _)| stays(*work)) {
        column.iter().for_each(|&column| built.model.columns[column].lower = 1.0);
    }
}

use crate::build::{Built, Flag, Scope, chosen};
use crate::error::Error;
use crate::model::{Constraint, Linear};
use crate::search::{Search, marks};
use crate::solver::{Effort, Outcome, Relaxed, maximise};

/// Nodes of the search near a relaxation. What goes wrong in it only costs a start.
const NEAR: u64 = 300;

/// The search of a large problem.
///
/// First it is branched on whether offers are used, best bound first: there the relaxation is weak (a hundredth of a credit
/// costs a hundredth of the right to it), and there are few. Where all of them are settled, works are rounded one by one, the
/// relaxation solved anew after each, and the solver searches near what comes out. What is still open then is searched whole.
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
    value: f64,
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
        let mut open = vec![Part { bound: relaxed.goal(), relaxed, settled: Vec::new() }];
        let mut leaves: Vec<Part> = Vec::new();
        while let Some(part) = next(&mut open) {
            if self.enough(part.bound) || self.left() == 0 {
                leaves.push(part);
                continue;
            }
            let share = |&(_, column): &(Flag, usize)| split(part.relaxed.value(column));
            let Some(&(flag, column)) = built.flags.iter().find(|flag| share(flag)) else {
                self.near(built, &part);
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

    /// Searches among works that the relaxation takes in part or whole, and all works of measures that it takes in part.
    fn near(&mut self, built: &Built, part: &Part) {
        let case = self.search.case;
        let mut split_up = vec![false; case.problem.measures.len()];
        for (work, column) in chosen(case, built) {
            split_up[work.measure] |= split(part.relaxed.value(column));
        }
        let taken = |column: &Option<usize>| column.is_some_and(|column| part.relaxed.value(column) > 1e-9);
        let pairs = case.works.iter().zip(&built.works);
        let scope: Vec<bool> = pairs.map(|(work, column)| taken(column) || split_up[work.measure]).collect();
        let (small, goal) = self.model(part, Scope::Among(&scope));
        let start = Relaxed::new(&small.model, &goal).ok().flatten();
        let Some(rounded) = start.and_then(|start| self.dive(&small, start)) else { return };
        self.keep(marks(&small, &rounded.values()), rounded.goal());
        if self.enough(part.bound) {
            return;
        }
        let hint = hint(&small, &rounded);
        let effort = Effort { nodes: NEAR.min(self.left()), gap: self.search.effort.gap / 4.0 };
        if let Ok(Outcome::Found { values, goal, nodes, .. }) = maximise(&small.model, &goal, Some(&hint), effort) {
            self.nodes += nodes;
            self.keep(marks(&small, &values), goal);
        }
    }

    /// Rounds one column after the other, the largest part first, up if that is possible.
    fn dive(&mut self, built: &Built, mut relaxed: Relaxed) -> Option<Relaxed> {
        loop {
            let integers = built.model.columns.iter().enumerate().filter(|(_, column)| column.integer);
            let values = integers.map(|(column, _)| (relaxed.value(column), column));
            let Some((_, column)) = values.filter(|(value, _)| split(*value)).max_by(|a, b| a.0.total_cmp(&b.0)) else {
                return Some(relaxed);
            };
            self.nodes += 1;
            let up = relaxed.clone().fixed(column, 1.0).ok().flatten();
            let Some(next) = up.or_else(|| relaxed.fixed(column, 0.0).ok().flatten()) else { return None };
            relaxed = next;
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
    (1e-6..1.0 - 1e-6).contains(&value)
}

/// All whole columns at their values.
fn hint(built: &Built, relaxed: &Relaxed) -> Vec<(usize, f64)> {
    let integers = built.model.columns.iter().enumerate().filter(|(_, column)| column.integer);
    integers.map(|(column, _)| (column, relaxed.value(column).round())).collect()
}

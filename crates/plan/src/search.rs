use crate::build::{Built, Scope, build, chosen, units};
use crate::case::Case;
use crate::error::Error;
use crate::model::{Constraint, Kind, Linear, Model, times};
use crate::plan::{Decision, Plan};
use crate::proof::Proven;
use crate::solver::{Effort, Outcome, maximise};
use crate::tree::Tree;

/// Works from which a whole problem goes to the solver at once: the search for a good start pays only above.
pub(crate) const SMALL: usize = 300;

/// What is to be as large as possible.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Goal {
    /// Net present value in the first scenario.
    Value,
    /// Tonnes avoided over the horizon in the first scenario.
    Tonnes,
    /// The least, over the scenarios, of net present value less what is given here for each.
    Least(Vec<f64>),
    /// By how much constraints of a kind are missed together, below zero; they may be missed.
    Missed(Kind),
}

/// What a plan must have besides what the problem says.
#[derive(Clone, Debug)]
pub(crate) enum Cut {
    /// Other measures or sizes than these, by (measure, size).
    Other(Vec<(usize, usize)>),
    /// Not these works.
    Works(Vec<bool>),
    /// At least so many tonnes over the horizon in the first scenario.
    Tonnes(f64),
}

/// A search over scenarios for a goal.
#[derive(Clone, Debug)]
pub(crate) struct Search<'a> {
    pub case: &'a Case,
    pub over: Vec<usize>,
    pub goal: Goal,
    pub cuts: Vec<Cut>,
    /// Works that are known to hold, from which a search of a large problem starts.
    pub start: Option<Vec<bool>>,
    pub effort: Effort,
}

/// What a search comes back with.
#[derive(Clone, Debug)]
pub(crate) enum Reached {
    Found { proven: Box<Proven>, decision: Decision },
    Infeasible,
    Unknown { nodes: u64 },
}

/// Works that a search found, what it takes them to be worth, and what none exceed.
#[derive(Clone, Debug)]
pub(crate) enum Sought {
    Found { works: Vec<bool>, value: f64, bound: f64, nodes: u64 },
    Infeasible,
    Unknown { nodes: u64 },
}

impl Search<'_> {
    /// A model of a scope, with the cuts, and the goal.
    pub fn model(&self, scope: Scope) -> (Built, Linear) {
        let mut built = build(self.case, scope, &self.over);
        for cut in &self.cuts {
            match cut {
                Cut::Other(taken) => {
                    let is = |work: &crate::case::Work| taken.contains(&(work.measure, work.size));
                    let of =
                        chosen(self.case, &built).map(|(work, column)| (column, if is(&work) { -1.0 } else { 1.0 }));
                    let terms = of.collect();
                    built.model.at_least(Constraint::Structure, terms, 1.0 - taken.len() as f64);
                }
                Cut::Works(marks) => {
                    let taken = marks.iter().filter(|taken| **taken).count();
                    let of = built.works.iter().zip(marks).filter_map(|(column, &taken)| Some(((*column)?, taken)));
                    let terms = of.map(|(column, taken)| (column, if taken { -1.0 } else { 1.0 })).collect();
                    built.model.at_least(Constraint::Structure, terms, 1.0 - taken as f64);
                }
                Cut::Tonnes(least) => {
                    let terms = built.tonnes.clone();
                    built.model.at_least(Constraint::Structure, terms, least / built.tonne);
                }
            }
        }
        let goal = match &self.goal {
            Goal::Value => built.value[0].clone(),
            Goal::Tonnes => built.tonnes.clone(),
            Goal::Least(offsets) => {
                let least = built.model.column(f64::NEG_INFINITY, f64::INFINITY, false);
                for (value, offset) in built.value.iter().zip(offsets) {
                    let terms = times(value, 1.0).chain([(least, -1.0)]).collect();
                    built.model.at_least(Constraint::Structure, terms, offset / built.money);
                }
                vec![(least, 1.0)]
            }
            Goal::Missed(kind) => missed(&mut built.model, *kind),
        };
        (built, goal)
    }

    /// The goal of a plan, by plain arithmetic.
    pub fn reached(&self, plan: &Plan) -> f64 {
        let npv = |index: usize| plan.outcomes[self.over[index]].npv;
        match &self.goal {
            Goal::Value => npv(0),
            Goal::Tonnes => plan.outcomes[self.over[0]].tonnes,
            Goal::Least(offsets) => {
                offsets.iter().enumerate().map(|(index, offset)| npv(index) - offset).fold(f64::INFINITY, f64::min)
            }
            Goal::Missed(_) => 0.0,
        }
    }

    /// What one unit of the goal is in the model.
    pub fn unit(&self) -> f64 {
        let (money, tonne) = units(self.case);
        match self.goal {
            Goal::Tonnes | Goal::Missed(Kind::Target) => tonne,
            Goal::Value | Goal::Least(_) | Goal::Missed(_) => money,
        }
    }

    /// Searches: a whole small problem at once; a larger one as [`Tree`] says.
    pub fn find(&self) -> Result<Sought, Error> {
        let all = vec![true; self.case.works.len()];
        let (built, goal) = self.model(Scope::Among(&all));
        let unit = self.unit();
        if self.case.works.len() > SMALL {
            let mut tree = Tree::new(self);
            tree.grow(&built, &goal)?;
            return Ok(match (tree.best, tree.bound) {
                (Some(best), bound) => Sought::Found {
                    works: best.works,
                    value: best.value * unit,
                    bound: bound * unit,
                    nodes: tree.nodes,
                },
                (None, f64::NEG_INFINITY) => Sought::Infeasible,
                (None, _) => Sought::Unknown { nodes: tree.nodes },
            });
        }
        Ok(match maximise(&built.model, &goal, None, self.effort)? {
            Outcome::Found { values, goal, bound, nodes } => {
                Sought::Found { works: marks(&built, &values), value: goal * unit, bound: bound * unit, nodes }
            }
            Outcome::Infeasible => Sought::Infeasible,
            Outcome::Unknown { nodes, .. } => Sought::Unknown { nodes },
        })
    }
}

/// Which works have a value of one.
pub(crate) fn marks(built: &Built, values: &[f64]) -> Vec<bool> {
    built.works.iter().map(|column| column.is_some_and(|column| values[column] > 0.5)).collect()
}

/// Lets constraints of a kind be missed, at a cost of one per unit.
fn missed(model: &mut Model, kind: Kind) -> Linear {
    let mut goal = Linear::new();
    for row in 0..model.rows.len() {
        if model.rows[row].of.kind() == Some(kind) {
            let column = model.column(0.0, f64::INFINITY, false);
            let sign = if model.rows[row].lower.is_finite() { 1.0 } else { -1.0 };
            model.rows[row].terms.push((column, sign));
            goal.push((column, -1.0));
        }
    }
    goal
}

//! The solver of mixed-integer programs, behind two functions (decision 77).

use microlp::{
    ComparisonOp, Error as Failure, LinearExpr, OptimizationDirection, Solution, SolveOptions, SolveOutcome, Stats,
    Variable,
};

use crate::error::Error;
use crate::model::{Linear, Model};

/// How far to search.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Effort {
    /// Nodes at most.
    pub nodes: u64,
    /// Relative gap at which to stop.
    pub gap: f64,
}

/// What came of it; the goal is in the model's units.
#[derive(Clone, Debug)]
pub(crate) enum Outcome {
    /// Values of all columns, the goal at them, and what no solution exceeds.
    Found { values: Vec<f64>, goal: f64, bound: f64, nodes: u64 },
    /// There is no solution.
    Infeasible,
    /// The nodes did not suffice to find one.
    Unknown { bound: Option<f64>, nodes: u64 },
}

/// Maximises a goal over a model.
pub(crate) fn maximise(
    model: &Model,
    goal: &Linear,
    hint: Option<&[(usize, f64)]>,
    effort: Effort,
) -> Result<Outcome, Error> {
    let (problem, variables) = written(model, goal, true);
    let mut options = SolveOptions::default();
    options.mip_gap = effort.gap;
    options.node_limit = Some(effort.nodes);
    options.warm_start = hint.map(|hint| hint.iter().map(|&(column, value)| (variables[column], value)).collect());
    let outcome = match problem.solve_with(options) {
        Ok(outcome) => outcome,
        Err(Failure::Infeasible) => return Ok(Outcome::Infeasible),
        Err(failure) => return Err(Error::Solver(failure.to_string())),
    };
    let Stats { best_bound, nodes_solved: nodes, .. } = outcome.stats();
    Ok(match outcome {
        SolveOutcome::Solution(solution) => {
            let values = variables.iter().map(|&variable| solution.var_value(variable)).collect();
            let goal = solution.objective();
            Outcome::Found { values, goal, bound: best_bound.unwrap_or(goal).max(goal), nodes }
        }
        SolveOutcome::Interrupted(_) => Outcome::Unknown { bound: best_bound, nodes },
    })
}

/// The linear relaxation of a model, solved; columns can be fixed one after the other.
#[derive(Clone)]
pub(crate) struct Relaxed {
    solution: Solution,
    variables: Vec<Variable>,
}

impl Relaxed {
    /// Maximises a goal over a model without asking for integers; `None` if even so there is no solution.
    pub fn new(model: &Model, goal: &Linear) -> Result<Option<Self>, Error> {
        let (problem, variables) = written(model, goal, false);
        Ok(solution(problem.solve())?.map(|solution| Relaxed { solution, variables }))
    }

    /// The same with a column fixed; `None` if there is no solution then.
    pub fn fixed(self, column: usize, value: f64) -> Result<Option<Self>, Error> {
        let Relaxed { solution: before, variables } = self;
        let variable = variables[column];
        Ok(solution(before.fix_var(variable, value))?.map(|solution| Relaxed { solution, variables }))
    }

    pub fn goal(&self) -> f64 {
        self.solution.objective()
    }

    pub fn value(&self, column: usize) -> f64 {
        self.solution.var_value(self.variables[column])
    }

    pub fn values(&self) -> Vec<f64> {
        self.variables.iter().map(|&variable| self.solution.var_value(variable)).collect()
    }
}

fn solution(outcome: Result<SolveOutcome, Failure>) -> Result<Option<Solution>, Error> {
    match outcome {
        Ok(outcome) => Ok(outcome.into_solution().ok()),
        Err(Failure::Infeasible) => Ok(None),
        Err(failure) => Err(Error::Solver(failure.to_string())),
    }
}

fn written(model: &Model, goal: &Linear, integers: bool) -> (microlp::Problem, Vec<Variable>) {
    let mut costs = vec![0.0; model.columns.len()];
    goal.iter().for_each(|(column, coefficient)| costs[*column] += coefficient);
    let mut problem = microlp::Problem::new(OptimizationDirection::Maximize);
    let variables: Vec<Variable> = model
        .columns
        .iter()
        .zip(&costs)
        .map(|(column, &cost)| match column.integer && integers {
            true => problem.add_integer_var(cost, (column.lower as i32, column.upper as i32)),
            false => problem.add_var(cost, (column.lower, column.upper)),
        })
        .collect();
    for row in &model.rows {
        let mut terms = LinearExpr::empty();
        row.terms.iter().for_each(|(column, coefficient)| terms.add(variables[*column], *coefficient));
        if row.lower == row.upper {
            problem.add_constraint(terms, ComparisonOp::Eq, row.lower);
        } else if row.lower.is_finite() {
            problem.add_constraint(terms, ComparisonOp::Ge, row.lower);
        } else {
            problem.add_constraint(terms, ComparisonOp::Le, row.upper);
        }
    }
    (problem, variables)
}

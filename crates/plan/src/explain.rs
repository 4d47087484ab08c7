use serde::{Deserialize, Serialize};

use crate::build::Scope;
use crate::case::Case;
use crate::error::Error;
use crate::model::{Constraint, Kind, Linear};
use crate::optimise::Options;
use crate::problem::Problem;
use crate::search::{Goal, Search, Sought};
use crate::solver::{Outcome, Relaxed, maximise};
use crate::verify::TOLERANCE;

/// Why no plan holds all constraints.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Explanation {
    /// For each kind of constraint that there is: by how much to relax it, and nothing else, so that there is a plan.
    pub relaxations: Vec<Relaxation>,
    /// Constraints that no plan holds together; empty if there is a plan.
    pub conflict: Vec<Constraint>,
    /// Whether it was shown that without any one of them there is a plan.
    pub irreducible: bool,
}

/// What to relax.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Relaxation {
    /// The kind of constraint.
    pub kind: Kind,
    /// Whether relaxing this kind alone is enough.
    pub enough: Enough,
}

/// Whether relaxing a kind of constraint is enough.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Enough {
    /// It is: the constraints that are missed in the plan that misses least, each with by how much, in money or tonnes; for
    /// [`Kind::Coverage`] what the firm lacks for debt service in the year.
    By(Vec<(Constraint, f64)>),
    /// However far it is relaxed, there is no plan.
    Never,
    /// The nodes did not suffice to know.
    Unknown,
}

/// Says which constraint to relax, and by how much, for there to be a plan in the first scenario.
///
/// For each kind the sum of what is missed is made as small as it can be, to within the gap of `options`; other kinds hold. The conflict is found by
/// leaving out what the rest is infeasible without: first kinds, then single constraints. Small problems are judged with whole works; of large ones the relaxation
/// is, so that a conflict that only whole works have is given undivided.
///
/// # Errors
/// If the problem is not one, or the solver gives up.
pub fn explain(problem: &Problem, options: Options) -> Result<Explanation, Error> {
    let case = Case::new(problem)?;
    let search = |goal: Goal| Search {
        case: &case,
        over: vec![0],
        goal,
        cuts: Vec::new(),
        start: None,
        effort: options.effort(),
    };
    let marks = vec![true; case.works.len()];
    let (built, _) = search(Goal::Value).model(Scope::Among(&marks));
    let named: Vec<Constraint> = built.model.rows.iter().map(|row| row.of).filter(|of| of.kind().is_some()).collect();
    let mut relaxations = Vec::new();
    for kind in Kind::ALL {
        if named.iter().any(|of| of.kind() == Some(kind)) {
            relaxations.push(Relaxation { kind, enough: least(&search(Goal::Missed(kind)), kind)? });
        }
    }
    let judge = Judge { search: search(Goal::Value), marks };
    let (conflict, irreducible) = judge.conflict(named)?;
    Ok(Explanation { relaxations, conflict, irreducible })
}

fn least(search: &Search, kind: Kind) -> Result<Enough, Error> {
    let works = match search.find()? {
        Sought::Found { works, .. } => works,
        Sought::Infeasible => return Ok(Enough::Never),
        Sought::Unknown { .. } => return Ok(Enough::Unknown),
    };
    let (built, goal) = search.model(Scope::Exactly(&works));
    let Outcome::Found { values, .. } = maximise(&built.model, &goal, None, search.effort)? else {
        return Ok(Enough::Unknown);
    };
    let unit = if kind == Kind::Target { built.tonne } else { built.money };
    let slack = |terms: &Linear| {
        let of = terms.iter().filter(|(column, _)| goal.iter().any(|(missed, _)| missed == column));
        of.map(|(column, _)| values[*column] * unit).sum::<f64>()
    };
    let rows = built.model.rows.iter().filter(|row| row.of.kind() == Some(kind));
    let missed = rows.map(|row| (row.of, slack(&row.terms))).filter(|(_, by)| *by > TOLERANCE * unit);
    Ok(Enough::By(missed.collect()))
}

/// Tells whether some of the constraints can be held.
struct Judge<'a> {
    search: Search<'a>,
    marks: Vec<bool>,
}

impl Judge<'_> {
    /// Whether there is a plan that holds these; `None` if that is not known.
    fn holds(&self, kept: &[Constraint]) -> Result<Option<bool>, Error> {
        let (mut built, _) = self.search.model(Scope::Among(&self.marks));
        built.model.rows.retain(|row| row.of.kind().is_none() || kept.contains(&row.of));
        if Relaxed::new(&built.model, &Linear::new())?.is_none() {
            return Ok(Some(false));
        }
        if self.marks.len() > crate::search::SMALL {
            return Ok(None);
        }
        Ok(match maximise(&built.model, &Linear::new(), None, self.search.effort)? {
            Outcome::Found { .. } => Some(true),
            Outcome::Infeasible => Some(false),
            Outcome::Unknown { .. } => None,
        })
    }

    fn conflict(&self, named: Vec<Constraint>) -> Result<(Vec<Constraint>, bool), Error> {
        if self.holds(&named)? != Some(false) {
            return Ok((Vec::new(), false));
        }
        let mut kept = named;
        for kind in Kind::ALL {
            let without: Vec<Constraint> = kept.iter().copied().filter(|of| of.kind() != Some(kind)).collect();
            if without.len() < kept.len() && self.holds(&without)? == Some(false) {
                kept = without;
            }
        }
        let mut irreducible = true;
        for one in kept.clone() {
            let without: Vec<Constraint> = kept.iter().copied().filter(|of| *of != one).collect();
            match self.holds(&without)? {
                Some(false) => kept = without,
                Some(true) => {}
                None => irreducible = false,
            }
        }
        Ok((kept, irreducible))
    }
}

use crate::error::{Error, Fault};
use crate::problem::{Measure, Problem, Size};

/// Combinations of measures and sizes of one system that are told apart.
pub(crate) const STATES: usize = 4096;

/// A problem that has been looked through, in an order that does not depend on the one in which it was given.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    /// The problem, its measures, sizes, systems and offers sorted by name.
    pub problem: Problem,
    /// (1 + rate)⁻ᵗ, as far as any payment goes.
    pub discount: Vec<f64>,
    /// The measures of each system, in the order in which they act.
    pub sequences: Vec<Vec<usize>>,
    /// The system of each measure.
    pub system: Vec<Option<usize>>,
    /// What each measure requires.
    pub requires: Vec<Vec<usize>>,
    /// Groups of measures of which at most one is done.
    pub exclusions: Vec<Vec<usize>>,
    /// The class of each measure: those of one class are eligible for the same.
    pub class: Vec<usize>,
    /// Positions of the grants that each class is eligible for.
    pub class_grants: Vec<Vec<usize>>,
    /// Positions of the credits that each class is eligible for.
    pub class_credits: Vec<Vec<usize>>,
    /// Everything that can be decided.
    pub works: Vec<Work>,
}

/// A measure in a size in a year, by their positions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Work {
    pub measure: usize,
    pub size: usize,
    pub year: usize,
}

impl Case {
    /// Looks a problem through and sorts it.
    pub fn new(problem: &Problem) -> Result<Self, Error> {
        crate::check::check(problem)?;
        let mut problem = problem.clone();
        problem.measures.sort_by(|a, b| a.id.cmp(&b.id));
        for measure in &mut problem.measures {
            measure.sizes.sort_by(|a, b| a.id.cmp(&b.id));
            measure.years.sort_unstable();
        }
        problem.systems.sort_by(|a, b| a.id.cmp(&b.id));
        problem.finance.grants.sort_by(|a, b| a.id.cmp(&b.id));
        problem.finance.credits.sort_by(|a, b| a.id.cmp(&b.id));
        problem.finance.guarantees.sort_by(|a, b| a.id.cmp(&b.id));
        let find = |id: &String| problem.measures.binary_search_by(|measure| measure.id.cmp(id)).unwrap_or_default();
        let sequences: Vec<Vec<usize>> =
            problem.systems.iter().map(|system| system.sequence.iter().map(find).collect()).collect();
        let mut system = vec![None; problem.measures.len()];
        for (index, sequence) in sequences.iter().enumerate() {
            sequence.iter().for_each(|&measure| system[measure] = Some(index));
        }
        let requires = problem.measures.iter().map(|measure| sorted(measure.requires.iter().map(find))).collect();
        let mut exclusions: Vec<_> = problem.exclusions.iter().map(|group| sorted(group.iter().map(find))).collect();
        exclusions.sort();
        let (class, class_grants, class_credits) = classes(&problem);
        let works = works(&problem);
        let discount = discount(&problem);
        Ok(Case {
            problem,
            discount,
            sequences,
            system,
            requires,
            exclusions,
            class,
            class_grants,
            class_credits,
            works,
        })
    }

    pub fn years(&self) -> usize {
        self.problem.years
    }

    pub fn measure(&self, work: Work) -> &Measure {
        &self.problem.measures[work.measure]
    }

    pub fn size(&self, work: Work) -> &Size {
        &self.measure(work).sizes[work.size]
    }

    pub fn capex(&self, work: Work) -> f64 {
        self.size(work).capex[work.year]
    }

    /// Whether a work saves, and is run, in a year.
    pub fn active(&self, work: Work, year: usize) -> bool {
        let size = self.size(work);
        let begins = work.year + size.delay;
        begins <= year && year - begins < size.life
    }

    /// What is left of the cost after the horizon, straight line over the life.
    pub fn residual(&self, work: Work) -> f64 {
        if !self.problem.residual_value {
            return 0.0;
        }
        let size = self.size(work);
        let ends = work.year + size.delay + size.life;
        let left = ends.saturating_sub(self.years()).min(size.life);
        self.capex(work) * left as f64 / size.life as f64
    }

    /// What a unit saved of a carrier is worth: its price and the carbon cost avoided.
    pub fn worth(&self, scenario: usize, carrier: usize, year: usize) -> f64 {
        let scenario = &self.problem.scenarios[scenario];
        scenario.price[carrier][year] + scenario.factor[carrier][year] * scenario.carbon[carrier][year]
    }

    /// The limit of a table by year, if there is one.
    pub fn limit(table: &[Option<f64>], year: usize) -> Option<f64> {
        table.get(year).copied().flatten()
    }
}

fn sorted(items: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut items: Vec<usize> = items.collect();
    items.sort_unstable();
    items
}

fn works(problem: &Problem) -> Vec<Work> {
    let mut works = Vec::new();
    for (measure, given) in problem.measures.iter().enumerate() {
        for size in 0..given.sizes.len() {
            works.extend(given.years.iter().map(|&year| Work { measure, size, year }));
        }
    }
    works
}

/// Discount factors by repeated division, to the last year in which anything is paid.
fn discount(problem: &Problem) -> Vec<f64> {
    let service = problem.finance.credits.iter().map(|credit| credit.service.len());
    let fees = problem.finance.guarantees.iter().map(|guarantee| guarantee.fee.len());
    let delays = problem.finance.grants.iter().map(|grant| grant.delay + 1);
    let beyond = service.chain(fees).chain(delays).max().unwrap_or(0);
    let mut factors = vec![1.0];
    for _ in 0..problem.years + beyond {
        factors.push(factors[factors.len() - 1] / (1.0 + problem.discount_rate));
    }
    factors
}

type Classes = (Vec<usize>, Vec<Vec<usize>>, Vec<Vec<usize>>);

fn classes(problem: &Problem) -> Classes {
    let finance = &problem.finance;
    let mut seen: Vec<(Vec<usize>, Vec<usize>)> = Vec::new();
    let class = problem.measures.iter().map(|measure| {
        let grants = (0..finance.grants.len()).filter(|&grant| finance.grants[grant].eligible.contains(&measure.id));
        let credits =
            (0..finance.credits.len()).filter(|&credit| finance.credits[credit].eligible.contains(&measure.id));
        let signature = (grants.collect(), credits.collect());
        seen.iter().position(|known| *known == signature).unwrap_or_else(|| {
            seen.push(signature);
            seen.len() - 1
        })
    });
    let class = class.collect();
    let (grants, credits) = seen.into_iter().unzip();
    (class, grants, credits)
}

/// An error of a field.
pub(crate) fn fault<T>(at: impl Into<String>, fault: Fault) -> Result<T, Error> {
    Err(Error::Input { at: at.into(), fault })
}

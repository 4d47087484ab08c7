use std::collections::BTreeMap;

use lca::analysis::{Amount, Analysis};
use lca::model::{Model, Stage};
use lca::montecarlo::MonteCarloError;
use lca::{BuildError, Report, SolveError, UnitScores};

use super::answer::{
    Band, Contribution, IndicatorScores, Loop, Named, PathOfSupply, ProductScore, Sensitivity, Simulation, Solved,
    StageScore, Study, SystemScores, Varied,
};
use super::{System, SystemError};

/// What is asked of a system.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// The indicator, by identifier or name; all where none is named.
    pub indicator: Option<&'a str>,
    /// The product whose score is taken apart, by identifier or name, and how much of it, in its unit.
    pub product: Option<(&'a str, f64)>,
    /// Most lines of each kind of contribution.
    pub most: usize,
    /// The least share of the score that a path must carry.
    pub least: f64,
    /// Draws.
    pub draws: Draws,
}

/// How much is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Draws {
    /// How many; none is drawn for nought.
    pub count: usize,
    /// Seed.
    pub seed: u64,
    /// Threads; no bit depends on how many.
    pub threads: usize,
}

/// The scores of all products, and what that of one is made of.
///
/// # Errors
/// If there is no such product or indicator, or the system has no solution that means anything: the loop is named.
pub fn scores(system: &System, question: &Question<'_>) -> Result<SystemScores, SystemError> {
    let product = question.product.map(|(name, amount)| Ok::<_, SystemError>((system.product(name)?, amount)));
    let product = product.transpose()?;
    let wanted = system.indicators(question.indicator)?;
    let indicators = wanted.into_iter().map(|at| of_indicator(system, at, product, question));
    Ok(SystemScores { system: system.opened(), indicators: indicators.collect::<Result<_, _>>()? })
}

fn of_indicator(
    system: &System,
    at: usize,
    product: Option<(usize, f64)>,
    question: &Question<'_>,
) -> Result<IndicatorScores, SystemError> {
    let indicator = &system.dataset.indicators[at];
    let model = &system.dataset.model;
    let unsolved = |error| SystemError::solving(model, error);
    let found = system.compiled.system.unit_scores(&indicator.factors).map_err(unsolved)?;
    let study = product.map(|demand| study(system, &indicator.factors, &found, demand, question));
    let score = |(product, score): (&lca::model::Product, &f64)| ProductScore {
        product: Named { id: product.id.clone(), name: product.name.clone() },
        unit: product.unit.symbol.clone(),
        score: *score,
    };
    Ok(IndicatorScores {
        indicator: Named { id: indicator.id.clone(), name: indicator.name.clone() },
        unit: indicator.unit.clone(),
        solved: solved(&found.report),
        scores: model.products.iter().zip(&found.values).map(score).collect(),
        study: study.transpose()?,
    })
}

fn solved(report: &Report) -> Solved {
    Solved {
        error_bound: report.error_bound,
        estimated: report.estimated,
        loops: report.loops,
        sweeps: report.sweeps,
        factorised: report.direct.iter().map(|block| block.products).collect(),
    }
}

fn study(
    system: &System,
    factors: &[f64],
    scores: &UnitScores,
    (product, amount): (usize, f64),
    question: &Question<'_>,
) -> Result<Study, SystemError> {
    let (model, compiled) = (&system.dataset.model, &system.compiled);
    let unsolved = |error| SystemError::solving(model, error);
    let demand = vec![(product, amount)];
    let supply = compiled.system.supply(&demand).map_err(unsolved)?;
    let analysis = Analysis::new(&compiled.system, factors, scores, &supply).map_err(unsolved)?;
    let score = analysis.score();
    let share = |part: f64| (score != 0.0).then_some(part / score);
    let named = |at: usize| {
        let product = &model.products[at];
        Named { id: product.id.clone(), name: product.name.clone() }
    };
    let flow = |at: usize| {
        let flow = &model.flows[at];
        let within = if flow.compartment.is_empty() { String::new() } else { format!(", {}", flow.compartment) };
        Named { id: flow.id.clone(), name: format!("{}{within}", flow.name) }
    };
    let parts = |found: Vec<lca::analysis::Contribution>, of: &dyn Fn(usize) -> Named| -> Vec<Contribution> {
        let part = |one: lca::analysis::Contribution| Contribution {
            of: of(one.of),
            score: one.score,
            share: share(one.score),
        };
        found.into_iter().take(question.most).map(part).collect()
    };
    let path = |path: lca::analysis::Path| PathOfSupply {
        unit: path.products.last().map_or_else(String::new, |last| model.products[*last].unit.symbol.clone()),
        products: path.products.iter().map(|at| model.products[*at].name.clone()).collect(),
        amount: path.amount,
        direct: path.direct,
        total: path.total,
    };
    let band = |band: lca::analysis::Band| Band {
        from: model.products[band.from].id.clone(),
        to: model.products[band.to].id.clone(),
        amount: band.amount,
        score: band.score,
    };
    let mut sensitivities: Vec<Sensitivity> = Vec::new();
    // Shares of nothing are not numbers.
    if score != 0.0 {
        sensitivities.extend(analysis.elasticities(question.most).into_iter().map(|one| Sensitivity {
            of: match one.of {
                Amount::Input { from, to } => Varied::Input { input: named(from).name, product: named(to).name },
                Amount::Flow { flow: at, of } => Varied::Flow { flow: flow(at).name, product: named(of).name },
            },
            elasticity: one.elasticity,
        }));
        for (at, parameter) in model.parameters.iter().enumerate() {
            let slope = compiled.parameter_sensitivity(at, factors, scores, &supply).map_err(unsolved)?;
            let elasticity = compiled.formulas.value(at).unwrap_or_default() * slope / score;
            if elasticity != 0.0 {
                let process = parameter.process.and_then(|process| model.processes.get(process));
                let of = Varied::Parameter {
                    parameter: parameter.name.clone(),
                    process: process.map(|process| process.name.clone()),
                };
                sensitivities.push(Sensitivity { of, elasticity });
            }
        }
        sensitivities.sort_by(|a, b| b.elasticity.abs().total_cmp(&a.elasticity.abs()));
        sensitivities.truncate(question.most);
    }
    Ok(Study {
        product: named(product),
        amount,
        unit: model.products[product].unit.symbol.clone(),
        score,
        stages: compiled
            .by_stage(&analysis)
            .into_iter()
            .map(|(of, score)| StageScore { stage: stage(of), score })
            .collect(),
        processes: parts(analysis.processes(), &named),
        flows: parts(analysis.flows(), &flow),
        paths: analysis.paths(&demand, question.least, question.most).into_iter().map(path).collect(),
        bands: analysis.sankey(question.least).1.into_iter().take(question.most).map(band).collect(),
        sensitivities,
        simulation: match question.draws.count {
            0 => None,
            _ => Some(simulation(system, factors, demand, question.draws)?),
        },
    })
}

fn simulation(
    system: &System,
    factors: &[f64],
    demand: Vec<(usize, f64)>,
    draws: Draws,
) -> Result<Simulation, SystemError> {
    let made = system.compiled.simulate(factors, &[demand], draws.count, draws.seed, draws.threads);
    let model = &system.dataset.model;
    let made = made.map_err(|error| match error {
        MonteCarloError::Solve(error) => SystemError::solving(model, error),
        MonteCarloError::Build(BuildError::Cancelled { row, column }) => {
            let of = |place: u32| model.products.get(place as usize).map_or_else(String::new, |one| one.name.clone());
            SystemError::Cancelled { item: of(row), product: of(column) }
        }
        MonteCarloError::Build(error) => SystemError::Defect(error.to_string()),
    })?;
    let mut loops: BTreeMap<&[usize], usize> = BTreeMap::new();
    for failure in &made.failures {
        if let SolveError::Unproductive { products, .. } | SolveError::Singular { products } = &failure.why {
            *loops.entry(products).or_default() += 1;
        }
    }
    let self_amplifying = loops.values().sum();
    let name = |at: &usize| model.products[*at].name.clone();
    let mut loops: Vec<Loop> = loops
        .into_iter()
        .map(|(products, draws)| Loop { products: products.iter().map(name).collect(), draws })
        .collect();
    loops.sort_by_key(|one| std::cmp::Reverse(one.draws));
    let statistics = made.statistics(0);
    Ok(Simulation {
        draws: draws.count,
        seed: draws.seed,
        with_score: statistics.map_or(0, |statistics| statistics.count),
        self_amplifying,
        loops,
        unsolved: made.failures.len() - self_amplifying,
        mean: statistics.map(|statistics| statistics.mean),
        deviation: statistics.map(|statistics| statistics.deviation),
        low: statistics.map(|statistics| statistics.low),
        median: statistics.map(|statistics| statistics.median),
        high: statistics.map(|statistics| statistics.high),
        error_bound: made.error_bound,
        unproven: made.unproven,
        products: made.products,
        varied: made.varied,
    })
}

fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::RawMaterials => "raw-materials",
        Stage::Production => "production",
        Stage::Distribution => "distribution",
        Stage::Use => "use",
        Stage::EndOfLife => "end-of-life",
    }
}

impl SystemError {
    /// Why a system has no solution, with names for numbers.
    fn solving(model: &Model, error: SolveError) -> Self {
        let names = |products: Vec<usize>| -> Vec<String> {
            products.into_iter().filter_map(|at| model.products.get(at)).map(|product| product.name.clone()).collect()
        };
        match error {
            SolveError::Unproductive { products, gain } => {
                SystemError::Loop { products: names(products), gain: Some(gain) }
            }
            SolveError::Singular { products } => SystemError::Loop { products: names(products), gain: None },
            SolveError::NotConverged { products, change } => SystemError::NotConverged { products, change },
            SolveError::Size { .. } => SystemError::Defect(error.to_string()),
        }
    }
}

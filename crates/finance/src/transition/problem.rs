//! The problem of the engine, from what the firm says and what is offered to it.

use std::collections::BTreeMap;

use ::plan::{self as engine, Problem};
use money::Exact;

use super::check::works;
use super::offers::Offers;
use super::{Basis, Carrier, Measure, Scenario, Series, System, Target, TransitionInput};

/// Years from the first works to the last savings.
pub(super) fn years(input: &TransitionInput) -> usize {
    input.horizon as usize + 1
}

/// The futures that are looked at: those that are given, or that today goes on.
pub(super) fn scenarios(input: &TransitionInput) -> Vec<Scenario> {
    match &input.scenarios[..] {
        [] => vec![Scenario { id: "reference".to_owned(), ..Scenario::default() }],
        given => given.to_vec(),
    }
}

/// The name of the scenario in which tonnes are counted the other way.
pub(super) const OTHER: &str = "other basis";

/// The problem; with `both`, one more scenario, of which only the tonnes are read: the first by the other factors.
pub(super) fn problem(input: &TransitionInput, offers: &Offers, both: bool) -> Problem {
    let given = scenarios(input);
    let mut futures: Vec<engine::Scenario> = given.iter().map(|one| scenario(input, one, input.basis)).collect();
    if both && let Some(first) = given.first() {
        let other = if input.basis == Basis::Location { Basis::Market } else { Basis::Location };
        futures.push(engine::Scenario { id: OTHER.to_owned(), ..scenario(input, first, other) });
    }
    Problem {
        years: years(input),
        discount_rate: float(input.discount_rate),
        residual_value: false,
        carriers: input.carriers.iter().map(|carrier| carrier.id.clone()).collect(),
        uses: input.carriers.iter().map(|one| one.used.as_ref().map(|used| table(input, used))).collect(),
        scenarios: futures,
        systems: input.systems.iter().map(|one| system(input, one)).collect(),
        measures: input.measures.iter().map(|one| measure(input, one)).collect(),
        exclusions: input.exclusions.clone(),
        finance: offers.finance.clone(),
        limits: limits(input, offers),
    }
}

pub(super) fn float(value: Exact) -> f64 {
    // What left the range of decimals is no number, which the engine refuses by name.
    value.to_f64().unwrap_or(f64::NAN)
}

fn table(input: &TransitionInput, of: &Series) -> Vec<f64> {
    (0..years(input)).map(|year| float(of.at(year))).collect()
}

fn scenario(input: &TransitionInput, scenario: &Scenario, basis: Basis) -> engine::Scenario {
    let growing = |of: &Series, growth: &BTreeMap<String, Exact>, id: &str| -> Vec<f64> {
        let by = 1.0 + growth.get(id).map_or(0.0, |growth| float(*growth));
        let mut grown = 1.0;
        let numbers = table(input, of).into_iter().map(|value| {
            let value = value * grown;
            grown *= by;
            value
        });
        numbers.collect()
    };
    let factor = |carrier: &Carrier| match (basis, &carrier.market_factor) {
        (Basis::Market, Some(factor)) => growing(factor, &scenario.factor_growth, &carrier.id),
        _ => growing(&carrier.factor, &scenario.factor_growth, &carrier.id),
    };
    let of = |series: &Option<Series>| series.as_ref().map_or(vec![0.0; years(input)], |series| table(input, series));
    let (national, border) = (of(&scenario.carbon_price), of(&scenario.certificate_price));
    let carbon = |carrier: &Carrier| -> Vec<f64> {
        let share = carrier.border_share.map_or(0.0, float);
        let both = national.iter().zip(&border);
        both.map(|(national, border)| national + share * (border - national).max(0.0)).collect()
    };
    engine::Scenario {
        id: scenario.id.clone(),
        price: input.carriers.iter().map(|one| growing(&one.price, &scenario.price_growth, &one.id)).collect(),
        factor: input.carriers.iter().map(factor).collect(),
        carbon: input.carriers.iter().map(carbon).collect(),
    }
}

fn system(input: &TransitionInput, system: &System) -> engine::System {
    let uses =
        |carrier: &Carrier| system.uses.get(&carrier.id).map_or(vec![0.0; years(input)], |uses| table(input, uses));
    engine::System {
        id: system.id.clone(),
        baseline: input.carriers.iter().map(uses).collect(),
        sequence: system.sequence.clone(),
    }
}

fn measure(input: &TransitionInput, measure: &Measure) -> engine::Measure {
    let number = |year: &i16| usize::try_from(i32::from(*year) - i32::from(input.start)).unwrap_or(usize::MAX);
    let position = |id: &str| input.carriers.iter().position(|carrier| carrier.id == id).unwrap_or(usize::MAX);
    let effect = |saving: &super::Saving| match (&saving.amount, saving.share) {
        (Some(amount), _) => {
            engine::Effect::Amount { carrier: position(&saving.carrier), amount: table(input, amount) }
        }
        (None, share) => engine::Effect::Share {
            carrier: position(&saving.carrier),
            share: float(share.unwrap_or(Exact::ZERO)),
            instead: saving
                .instead
                .as_ref()
                .map(|instead| engine::Instead { carrier: position(&instead.carrier), ratio: float(instead.ratio) }),
        },
    };
    let sizes = measure.sizes.iter().map(|size| engine::Size {
        id: size.id.clone(),
        capex: table(input, &size.cost),
        opex: float(size.running),
        life: size.life as usize,
        // Payments count at the end of a year: what is installed in one saves from the next one on.
        delay: 1,
        effects: size.saves.iter().map(effect).collect(),
    });
    engine::Measure {
        id: measure.id.clone(),
        years: if measure.years.is_empty() {
            works(input).collect()
        } else {
            measure.years.iter().map(number).collect()
        },
        sizes: sizes.collect(),
        requires: measure.requires.clone(),
    }
}

/// Tonnes that a target asks to be avoided, with its year.
pub(super) fn target(input: &TransitionInput, target: &Target) -> engine::Target {
    let year = usize::try_from(i32::from(target.year) - i32::from(input.start)).unwrap_or(usize::MAX);
    let baseline = input.emissions.as_ref().map_or(0.0, |emissions| float(emissions.at(year)));
    match (target.emissions, target.intensity, target.output) {
        (Some(limit), _, _) => engine::Target::absolute(year, baseline, float(limit)),
        (None, Some(limit), Some(output)) => engine::Target::intensity(year, baseline, float(output), float(limit)),
        _ => engine::Target { year, avoided: target.avoided.map_or(0.0, float) },
    }
}

fn limits(input: &TransitionInput, offers: &Offers) -> engine::Limits {
    let limits = &input.limits;
    let by_year = |series: &Option<Series>| -> Vec<Option<f64>> {
        series.as_ref().map_or(Vec::new(), |series| table(input, series).into_iter().map(Some).collect())
    };
    let own = limits.own_share.map_or(0.0, float).max(offers.own_share);
    engine::Limits {
        budget: by_year(&limits.budget),
        cash_flow: by_year(&limits.cash_flow),
        coverage: limits.coverage.map(float),
        cash_before: limits.cash_before.as_ref().map_or(Vec::new(), |series| table(input, series)),
        own_share: (own > 0.0).then_some(own),
        collateral: limits.collateral.map(float),
        targets: input.targets.iter().map(|one| target(input, one)).collect(),
    }
}

//! An investment that follows from measures of a firm: what they cost is to be paid, what they save pays it back.

use money::{Exact, to_centime};
use reduce::{
    CarrierSaving, Estimate as SavedEstimate, ExpectedSaving, Measure as Wanted, Stake, carbon, expected, in_turn,
    worth,
};
use units::Units;

use super::{Estimate, Measure, Origin, PlanInput, Progress, Use, UseKind};

/// Years in which savings are looked at.
const HORIZON: u32 = 10;
/// Kilograms of a tonne.
const TONNE: f64 = 1000.0;

/// A measure that money is asked for.
#[derive(Clone, Debug)]
pub struct Chosen<'a> {
    /// What it is, saves and costs.
    pub measure: &'a Wanted,
    /// How far it is.
    pub progress: Option<Progress>,
    /// Where its cost is from.
    pub cost_from: Origin,
    /// Where its savings are from.
    pub saved_from: Origin,
}

/// What measures cost and save, by what the firm uses, emits and pays today: no name, no sources, no rate.
///
/// Works are in the first year of each measure that is not before `from`, and save from the next one on for as long as the measure
/// lives, or through the horizon where that is not known. Measures on one system save of what those before them leave. What a
/// measure lacks is left out: its cost is then no use, its saving in no year.
pub fn of_measures(chosen: &[Chosen<'_>], stakes: &[Stake], units: &Units, from: i16) -> PlanInput {
    let first = |one: &Chosen| one.measure.years.iter().copied().filter(|year| *year >= from).min().unwrap_or(from);
    let start = chosen.iter().map(first).min().unwrap_or(from);
    let year = |one: &Chosen| u32::try_from(first(one) - start).unwrap_or(0);
    let wanted: Vec<Wanted> = chosen.iter().map(|one| one.measure.clone()).collect();
    let turned = in_turn(&wanted, stakes, units);
    let uses = chosen.iter().filter_map(|one| {
        Some(Use {
            name: one.measure.name.clone(),
            kind: UseKind::Equipment,
            amount: to_centime(one.measure.cost?.into()),
            year: year(one),
            eligible: true,
            green: true,
            origin: Some(one.cost_from.clone()),
        })
    });
    let measures: Vec<Measure> =
        chosen.iter().zip(&turned).map(|(one, turned)| measure(one, turned, stakes, units)).collect();
    let mut savings = vec![Exact::ZERO; HORIZON as usize];
    for ((one, turned), measure) in chosen.iter().zip(&turned).zip(&measures) {
        let Some(money) = measure.money_mad else { continue };
        let net = money.value - turned.running_cost.map_or(Exact::ZERO, |cost| to_centime(cost.into()));
        let (works, life) = (year(one), turned.life_years.unwrap_or(HORIZON));
        for (after, saved) in (1..).zip(&mut savings) {
            if works < after && after <= works + life {
                *saved = *saved + net;
            }
        }
    }
    // The last year goes on to the horizon.
    while let [.., before, last] = savings[..]
        && before == last
    {
        savings.pop();
    }
    PlanInput {
        start,
        horizon: HORIZON,
        uses: uses.filter(|one| one.amount.is_positive()).collect(),
        savings,
        measures,
        ..PlanInput::default()
    }
}

/// What a measure saves, `turned` being what is left of it after those before it on its system.
fn measure(one: &Chosen<'_>, turned: &Wanted, stakes: &[Stake], units: &Units) -> Measure {
    let saved = expected(turned);
    let spread = spread(&saved);
    let of = |value: Option<f64>, digits: usize| {
        let value = value.filter(|value| *value >= 0.0)?;
        let bounds = spread.map(|(low, high)| (rounded((value * low).max(0.0), digits), rounded(value * high, digits)));
        let (low, high) = bounds.unzip();
        Some(Estimate { value: rounded(value, digits), low, high })
    };
    // As the dossier says it.
    let co2e_t = carbon(&turned.site, &saved, stakes, units).filter(|kg| kg.value >= 0.0).map(|kg| {
        let tonnes = |kg: f64| rounded((kg / TONNE).max(0.0), 3);
        Estimate { value: tonnes(kg.value), low: Some(tonnes(kg.low)), high: Some(tonnes(kg.high)) }
    });
    Measure {
        name: one.measure.name.clone(),
        energy_kwh: of(energy(turned, stakes, units), 0),
        money_mad: of(worth(turned, stakes, units).mad, 2),
        co2e_t,
        progress: one.progress,
        origin: Some(one.saved_from.clone()),
    }
}

/// The bounds of a saving as shares of it, where it has an interval.
fn spread(saved: &[ExpectedSaving]) -> Option<(f64, f64)> {
    let [ExpectedSaving { saved: SavedEstimate { value, low, high }, .. }] = saved else { return None };
    (*value > 0.0 && low < high).then(|| (low / value, high / value))
}

fn rounded(value: f64, digits: usize) -> Exact {
    Exact::read(&format!("{value:.digits$}")).unwrap_or_default()
}

/// What the firm uses of what a saving is of: at the site of the measure, or else anywhere.
fn stake<'a>(measure: &Wanted, saving: &CarrierSaving, stakes: &'a [Stake]) -> Option<&'a Stake> {
    let mut of = stakes.iter().filter(|stake| stake.activity.as_str() == saving.activity);
    of.clone().find(|stake| stake.site == measure.site).or_else(|| of.next())
}

/// kWh a year, fuels by their net calorific value; none if something that is saved has no energy that is known.
fn energy(measure: &Wanted, stakes: &[Stake], units: &Units) -> Option<f64> {
    let of = |saving: &CarrierSaving| {
        let direct = || units.parse(&saving.unit).ok()?.ratio_to(&units.parse("kWh").ok()?).ok();
        let by_use = || {
            let stake = stake(measure, saving, stakes)?;
            Some(stake.kwh? / stake.amount(&saving.unit, units)?)
        };
        Some(saving.quantity * direct().or_else(by_use)?)
    };
    let found: Option<Vec<f64>> = measure.savings.iter().map(of).collect();
    found.filter(|found| !found.is_empty()).map(uncertainty::sum)
}

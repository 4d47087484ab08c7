//! The abatement cost curve.

use money::{Exact, annuity_factor, capital_recovery_factor};

/// A measure of an abatement curve: money in one currency, tonnes of CO₂e a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measure {
    /// Outlay.
    pub capex: f64,
    /// Yearly saving.
    pub saving: f64,
    /// Yearly running cost.
    pub opex: f64,
    /// Tonnes avoided a year, above zero.
    pub tonnes: f64,
}

/// A measure at its place on the curve.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// Its position among what was given, from 0.
    pub measure: usize,
    /// Net present value over the years.
    pub npv: f64,
    /// Cost per tonne; `None` where it is negative, for there it ranks nothing: more tonnes would make it look worse.
    pub cost_per_t: Option<f64>,
    /// Tonnes a year of this measure and of all before it.
    pub tonnes_so_far: f64,
}

/// The curve: first what pays for itself, by net present value, the highest first; then what costs, by cost per tonne, the
/// lowest first. Equals stay in the order given.
///
/// The value per tonne of a measure that pays is no merit order: of two with one value the one that avoids fewer tonnes would
/// come first (Taylor 2012; Ponz-Tienda et al. 2017). `None` if the amounts leave the range of decimals.
pub fn curve(measures: &[Measure], years: u32, rate: f64) -> Option<Vec<Place>> {
    let rate = Exact::nearest(rate);
    let (annuity, recovery) = (annuity_factor(rate, years), capital_recovery_factor(rate, years));
    let mut places = Vec::with_capacity(measures.len());
    for (position, measure) in measures.iter().enumerate() {
        let [capex, saving, opex] = [measure.capex, measure.saving, measure.opex].map(Exact::nearest);
        let npv = ((saving - opex) * annuity - capex).to_f64()?;
        let cost = ((capex * recovery + opex - saving) / Exact::nearest(measure.tonnes)).to_f64()?;
        let cost_per_t = (cost >= 0.0).then_some(cost);
        places.push(Place { measure: position, npv, cost_per_t, tonnes_so_far: 0.0 });
    }
    places.sort_by(|a, b| match (a.cost_per_t, b.cost_per_t) {
        (None, None) => b.npv.total_cmp(&a.npv),
        (None, Some(_)) => std::cmp::Ordering::Less,
        (Some(_), None) => std::cmp::Ordering::Greater,
        (Some(a), Some(b)) => a.total_cmp(&b),
    });
    let mut so_far = uncertainty::ExactSum::new();
    for place in &mut places {
        so_far.add(measures.get(place.measure)?.tonnes);
        place.tonnes_so_far = so_far.value();
    }
    Some(places)
}

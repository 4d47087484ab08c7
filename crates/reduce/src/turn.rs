//! Measures of a firm that act on the same use, one after the other: nothing is saved twice.

use std::collections::{BTreeMap, BTreeSet};

use units::Units;

use crate::sequence::in_sequence;
use crate::worth::EMISSION;
use crate::{CarrierSaving, Measure, Stake, calculators};

/// The same measures, each with what it saves of what those before it leave.
///
/// Measures of one named system act one after the other, each with its share of what the system uses by its own calculation; where no
/// calculation says that, with its share of what the site uses. Systems with other names are apart, and so is what they save, as long as it is
/// not more than the site uses: then they act one after the other too. A measure that names no system acts on what all these leave of the
/// site's use, with its share of the whole; one of no site, on what the sites leave of the firm's use. So the measures save of an activity of
/// a site together at most what the `stakes` say that is used of it, whoever said what. What the stakes do not know has no limit.
///
/// What a measure uses more of something follows what is left of its largest saving.
pub fn in_turn(measures: &[Measure], stakes: &[Stake], units: &Units) -> Vec<Measure> {
    let mut left: Vec<Vec<f64>> = measures.iter().map(|measure| vec![1.0; measure.savings.len()]).collect();
    let activities: BTreeSet<&str> =
        measures.iter().flat_map(|measure| &measure.savings).map(|saving| saving.activity.as_str()).collect();
    for activity in activities {
        Turns { measures, stakes, units, activity }.take(&mut left);
    }
    let turned = measures.iter().zip(&left).map(|(measure, left)| {
        let saves = |saving: &CarrierSaving| saving.quantity > 0.0;
        let most = measure.savings.iter().zip(left).filter(|(saving, _)| saves(saving)).map(|(_, left)| *left);
        let most = most.reduce(f64::max).unwrap_or(1.0);
        let mut measure = measure.clone();
        for (saving, left) in measure.savings.iter_mut().zip(left) {
            saving.quantity *= if saves(saving) { *left } else { most };
        }
        measure
    });
    turned.collect()
}

/// What measures save of one activity.
struct Turns<'a> {
    measures: &'a [Measure],
    stakes: &'a [Stake],
    units: &'a Units,
    activity: &'a str,
}

/// A saving of the activity: of which measure, at which place in it.
type Place = (usize, usize);

impl Turns<'_> {
    /// Writes of each saving which part of what it says is left to it.
    fn take(&self, left: &mut [Vec<f64>]) {
        let mut sites: BTreeMap<&str, Vec<Place>> = BTreeMap::new();
        for (position, measure) in self.measures.iter().enumerate() {
            let of =
                measure.savings.iter().position(|saving| saving.activity == self.activity && saving.quantity > 0.0);
            if let Some(saving) = of {
                sites.entry(&measure.site).or_default().push((position, saving));
            }
        }
        let everywhere = sites.remove("");
        let mut taken = Vec::new();
        for places in sites.values() {
            self.take_at(places, 1.0, left);
            taken.extend(places.iter().filter_map(|place| Some(self.share(*place, "")? * part(left, *place))));
        }
        if let Some(places) = everywhere {
            self.take_at(&places, (1.0 - uncertainty::sum(taken)).max(0.0), left);
        }
    }

    /// Of the savings of one site, of whose use a part is left.
    fn take_at(&self, places: &[Place], of_use: f64, left: &mut [Vec<f64>]) {
        let mut systems: BTreeMap<String, Vec<Place>> = BTreeMap::new();
        for place in places {
            systems.entry(self.system(*place)).or_default().push(*place);
        }
        let unnamed = systems.remove("").unwrap_or_default();
        for places in systems.values() {
            let shares = self.shares_of_system(places);
            for (place, step) in places.iter().zip(in_sequence(1.0, &shares)) {
                set(left, *place, step.before);
            }
        }
        // What each system saves of the whole use. What is not known takes nothing from others.
        let saved = |places: &Vec<Place>| {
            let each = places.iter().filter_map(|place| Some(self.share_of_site(*place)? * part(left, *place)));
            uncertainty::sum(each.collect::<Vec<f64>>())
        };
        let blocks: Vec<f64> = systems.values().map(saved).collect();
        let mut rest = of_use - uncertainty::sum(blocks.iter().copied());
        if rest < 0.0 {
            // They cannot be apart: each saves its share of what those before it leave.
            rest = of_use;
            for (places, block) in systems.values().zip(blocks) {
                for place in places {
                    let within = part(left, *place) * rest / block.max(1.0);
                    set(left, *place, within);
                }
                rest *= 1.0 - block.min(1.0);
            }
        }
        let known: Vec<(Place, f64)> =
            unnamed.into_iter().filter_map(|place| Some((place, self.share_of_site(place)?))).collect();
        let shares: Vec<f64> = known.iter().map(|(_, share)| share.min(1.0)).collect();
        for ((place, share), step) in known.iter().zip(in_sequence(rest, &shares)) {
            set(left, *place, step.before / share.max(1.0));
        }
    }

    /// The shares of a system that its measures save, by their calculations; else of what the site uses, or none if that is unknown.
    fn shares_of_system(&self, places: &[Place]) -> Vec<f64> {
        let said: Option<Vec<f64>> =
            places.iter().map(|(position, _)| share_of_system(self.measures.get(*position)?)).collect();
        let of_site = || places.iter().map(|place| self.share_of_site(*place)).collect::<Option<Vec<f64>>>();
        let shares = said.or_else(of_site).unwrap_or_else(|| vec![0.0; places.len()]);
        shares.into_iter().map(|share| share.min(1.0)).collect()
    }

    fn share_of_site(&self, place: Place) -> Option<f64> {
        self.share(place, &self.measures.get(place.0)?.site)
    }

    fn system(&self, (position, _): Place) -> String {
        self.measures.get(position).map_or_else(String::new, |measure| measure.system.trim().to_lowercase())
    }

    /// Which share of what a site uses a saving is, or of what the firm uses; `None` if that is unknown.
    fn share(&self, (position, saving): Place, site: &str) -> Option<f64> {
        let saving = self.measures.get(position)?.savings.get(saving)?;
        let of = self.stakes.iter().filter(|stake| stake.activity.as_str() == self.activity);
        let of = of.filter(|stake| site.is_empty() || stake.site == site);
        let amounts: Option<Vec<f64>> = of
            .map(
                |stake| {
                    if saving.unit == EMISSION { Some(stake.kgco2e) } else { stake.amount(&saving.unit, self.units) }
                },
            )
            .collect();
        let used = uncertainty::sum(amounts?);
        (used > 0.0).then(|| saving.quantity / used)
    }
}

fn part(left: &[Vec<f64>], (position, saving): Place) -> f64 {
    left.get(position).and_then(|left| left.get(saving)).copied().unwrap_or(1.0)
}

fn set(left: &mut [Vec<f64>], (position, saving): Place, part: f64) {
    if let Some(left) = left.get_mut(position).and_then(|left| left.get_mut(saving)) {
        *left = part;
    }
}

/// Which share of its system a measure with one saving saves, from 0 to 1, by its own calculation; `None` if that does not say it.
pub fn share_of_system(measure: &Measure) -> Option<f64> {
    let of = measure.calculation.as_ref().filter(|_| measure.savings.len() == 1)?;
    let saving = calculators::all().find(|one| one.is_called(&of.calculator))?.saving?;
    let number = |key: &str| of.outcome.outputs.get(key).and_then(serde_json::Value::as_f64);
    let (saved, baseline) = (number(saving.saved)?, number(saving.baseline)?);
    (baseline > 0.0).then(|| (saved / baseline).clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Calculation, calculate};
    use catalogue::Tables;

    fn units() -> Units {
        catalogue::units(&Tables::embedded().expect("embedded")).expect("units")
    }

    /// Saves a share of a system that uses 1000 kWh.
    fn made(system: &str, share: f64) -> Measure {
        let calculator = calculators::all().find(|one| one.name == "share-of-use").expect("there");
        let inputs = serde_json::json!({ "baseline_kwh": 1000, "saving_share": share });
        let inputs = inputs.as_object().expect("an object").clone();
        let outcome = calculate(calculator, &inputs, &units()).expect("computed");
        Measure {
            system: system.to_owned(),
            savings: vec![CarrierSaving {
                activity: "electricity.grid".to_owned(),
                quantity: 1000.0 * share,
                unit: "kWh".to_owned(),
            }],
            calculation: Some(Calculation { calculator: "share-of-use".to_owned(), inputs, outcome }),
            ..Measure::default()
        }
    }

    #[test]
    fn measures_on_one_system_never_save_more_than_it_uses() {
        let measures = [made("air", 0.6), made("air", 0.5), made("froid", 0.5), made("", 0.5)];
        let saved: Vec<f64> = in_turn(&measures, &[], &units()).iter().map(|one| one.savings[0].quantity).collect();
        // 60 % of 1000, then 50 % of the 400 that are left; of what the site uses nothing is known.
        assert_eq!(saved, [600.0, 200.0, 500.0, 500.0]);
    }
}

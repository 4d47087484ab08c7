use uncertainty::sum;
use units::Units;

use crate::{CarrierSaving, Measure, Stake};

/// Emissions are saved in this unit where the carrier is the emission itself.
pub(crate) const EMISSION: &str = "kgCO2e";

/// What a measure is worth in a year, by what the firm emits and pays today.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Worth {
    /// kg CO2e avoided; absent if the factor of something that it saves is unknown.
    pub kgco2e: Option<f64>,
    /// MAD saved; absent if the price of something that it saves is unknown. What running it costs is not in it.
    pub mad: Option<f64>,
}

/// What a measure is worth by the `stakes` of an inventory: of its own site, or of all sites where it has none there.
pub fn worth(measure: &Measure, stakes: &[Stake], units: &Units) -> Worth {
    let of = |value: &dyn Fn(&CarrierSaving) -> Option<f64>| {
        let found: Option<Vec<f64>> = measure.savings.iter().map(value).collect();
        found.filter(|found| !found.is_empty()).map(sum)
    };
    Worth {
        kgco2e: of(&|saving| {
            Some(saving.quantity * factor((&measure.site, &saving.activity, &saving.unit), stakes, units)?.0)
        }),
        mad: of(&|saving| {
            if saving.unit == EMISSION {
                return Some(0.0);
            }
            let price = |stake: &Stake| stake.price(&saving.unit, units);
            Some(saving.quantity * mean((&measure.site, &saving.activity), stakes, &price)?)
        }),
    }
}

/// What a unit of an activity at a site emits, kg CO2e, and the half-width of that factor, %.
pub(crate) fn factor(
    (site, activity, unit): (&str, &str, &str),
    stakes: &[Stake],
    units: &Units,
) -> Option<(f64, f64)> {
    if unit == EMISSION {
        return Some((1.0, 0.0));
    }
    mean((site, activity), stakes, &|stake| Some((stake.factor(unit, units)?, stake.factor_half_width_pct)))
}

/// What a unit is worth: of the largest stake of the same activity at the site, or else anywhere.
fn mean<T>((site, activity): (&str, &str), stakes: &[Stake], value: &dyn Fn(&Stake) -> Option<T>) -> Option<T> {
    let mut of = stakes.iter().filter(|stake| stake.activity.as_str() == activity);
    let here = of.clone().filter(|stake| stake.site == site).find_map(value);
    here.or_else(|| of.find_map(value))
}

/// What is saved of a use between two years when production changed: what would have been used for what is made now, less what is used.
/// Without production the uses are compared as they are. Below zero, more is used.
pub fn saved_between(before: f64, after: f64, production: Option<(f64, f64)>) -> f64 {
    let expected = match production {
        Some((then, now)) if then > 0.0 => before * (now / then),
        _ => before,
    };
    expected - after
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_saved_is_counted_against_what_is_made_now() {
        assert_eq!(saved_between(1000.0, 900.0, None), 100.0);
        // Twice as much is made with nine tenths more: a tenth of the expected 2000 is saved.
        assert_eq!(saved_between(1000.0, 1900.0, Some((50.0, 100.0))), 100.0);
        assert_eq!(saved_between(1000.0, 900.0, Some((0.0, 100.0))), 100.0);
    }
}

use uncertainty::{ExactSum, sum};

use super::load::{Band, band};
use super::months;

/// What becomes of a plant's energy in a year, kWh.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Balance {
    /// Produced.
    pub production: f64,
    /// What the site uses.
    pub load: f64,
    /// Used on site in the hour in which it is produced.
    pub used: f64,
    /// Of it, in each band: peak, full, off-peak.
    pub used_by_band: [f64; 3],
    /// Surplus that may be sold.
    pub sold: f64,
    /// Surplus beyond what may be sold: not injected, not paid.
    pub lost: f64,
}

/// Ratios of a balance, 0 where there is nothing to compare with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shares {
    /// Of what is produced, used on site.
    pub self_consumed: f64,
    /// Of what is used, covered by the plant.
    pub covered: f64,
}

/// Hour by hour the smaller of production and load is used; of the rest, at most `surplus_share` of the production is sold.
pub fn balance(production: &[f64], load: &[f64], surplus_share: f64) -> Balance {
    let (mut produced, mut needed) = (ExactSum::new(), ExactSum::new());
    let mut used: [ExactSum; 3] = std::array::from_fn(|_| ExactSum::new());
    let hours = months().flat_map(|month| (0..24).map(move |hour| band(month, hour)));
    for ((made, load), band) in production.iter().zip(load).zip(hours) {
        produced.add(*made);
        needed.add(*load);
        let place = Band::ALL.iter().position(|one| *one == band).unwrap_or(0);
        if let Some(used) = used.get_mut(place) {
            used.add(made.min(*load));
        }
    }
    let used_by_band = used.map(|used| used.value());
    let (production, used) = (produced.value(), sum(used_by_band));
    let surplus = (production - used).max(0.0);
    let sold = surplus.min(production * surplus_share);
    Balance { production, load: needed.value(), used, used_by_band, sold, lost: surplus - sold }
}

impl Balance {
    /// Its ratios.
    pub fn shares(&self) -> Shares {
        let share = |whole: f64| if whole > 0.0 { self.used / whole } else { 0.0 };
        Shares { self_consumed: share(self.production), covered: share(self.load) }
    }
}

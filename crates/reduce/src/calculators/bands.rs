//! Money by the time bands of a tariff.

use super::OF_REDUCE;
use crate::sun::{Band, DAYS, band};
use crate::{Answers, Calculator, Input, Range, output, ratio};

/// The calculators of time bands.
pub(super) const ALL: &[&Calculator] = &[&BY_BAND, &SHIFT];

/// Prices of the general medium-voltage tariff, MAD/kWh with VAT: peak, full and off-peak hours, as in `tariffs.csv`.
pub(super) const PRICE_PEAK: Input = Input::amount("price_peak", "¤/kWh").or(1.4157);
/// The same, full hours.
pub(super) const PRICE_FULL: Input = Input::amount("price_full", "¤/kWh").or(1.0101);
/// The same, off-peak hours.
pub(super) const PRICE_OFF_PEAK: Input = Input::amount("price_off_peak", "¤/kWh").or(0.7398);

const CLOCK: Range = Range { least: 0.0, open: false, most: 24.0 };

/// What saved electricity is worth by the hours in which it was used: the same every day of the year.
pub static BY_BAND: Calculator = Calculator {
    name: "saving-by-band",
    inputs: &[
        Input::amount("saved_kwh", "kWh"),
        Input::number("from_hour", "1", CLOCK).or(0.0),
        Input::number("to_hour", "1", CLOCK).or(24.0),
        PRICE_PEAK,
        PRICE_FULL,
        PRICE_OFF_PEAK,
    ],
    outputs: &[
        output("saved_peak_kwh", "kWh"),
        output("saved_full_kwh", "kWh"),
        output("saved_off_peak_kwh", "kWh"),
        output("mean_price", "¤/kWh"),
        output("cost_saved", "¤"),
    ],
    run: |given| {
        let saved = given.number("saved_kwh")?;
        let [peak, full, off_peak] =
            shares(given.number("from_hour")?, given.number("to_hour")?).map(|share| saved * share);
        let cost = peak * given.number("price_peak")?
            + full * given.number("price_full")?
            + off_peak * given.number("price_off_peak")?;
        Ok(Answers::from([
            ("saved_peak_kwh", peak.into()),
            ("saved_full_kwh", full.into()),
            ("saved_off_peak_kwh", off_peak.into()),
            ("mean_price", ratio(cost, saved).into()),
            ("cost_saved", cost.into()),
        ]))
    },
    ..OF_REDUCE
};

/// How much of the hours between two times of the clock lies in each band, over a year. From an hour to the same one is all day.
fn shares(from: f64, to: f64) -> [f64; 3] {
    let wraps = to <= from;
    let mut hours = [0.0; 3];
    for (month, days) in DAYS.iter().enumerate() {
        for hour in 0..24 {
            let (start, end) = (f64::from(hour), f64::from(hour) + 1.0);
            let within = |from: f64, to: f64| (end.min(to) - start.max(from)).max(0.0);
            let used = if wraps { within(from, 24.0) + within(0.0, to) } else { within(from, to) };
            let place = Band::ALL.iter().position(|one| *one == band(month, hour as usize)).unwrap_or(0);
            if let Some(hours) = hours.get_mut(place) {
                *hours += used * *days as f64;
            }
        }
    }
    let all: f64 = hours.iter().sum();
    hours.map(|one| one / all)
}

/// Use that is moved from peak to off-peak hours, and power that need not be subscribed any more: money, no energy and no carbon.
pub static SHIFT: Calculator = Calculator {
    name: "load-shift",
    inputs: &[
        Input::amount("moved_kwh", "kWh"),
        PRICE_PEAK,
        PRICE_OFF_PEAK,
        Input::amount("kva_saved", "kVA").or(0.0),
        Input::amount("price_per_kva", "¤/kVA").or(512.62),
    ],
    outputs: &[output("energy_saving", "¤"), output("power_saving", "¤"), output("cost_saved", "¤")],
    run: |given| {
        let energy = given.number("moved_kwh")? * (given.number("price_peak")? - given.number("price_off_peak")?);
        let power = given.number("kva_saved")? * given.number("price_per_kva")?;
        Ok(Answers::from([
            ("energy_saving", energy.into()),
            ("power_saving", power.into()),
            ("cost_saved", (energy + power).into()),
        ]))
    },
    ..OF_REDUCE
};

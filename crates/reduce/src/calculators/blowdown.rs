//! Water that is drained from a boiler so that salts do not gather.

use super::{HOURS, OF_REDUCE};
use crate::{Answers, Calculator, Input, Range, Saving, output, percent};

/// The calculator of blowdown.
pub(super) const ALL: &[&Calculator] = &[&BLOWDOWN];

/// Of the feedwater, above nothing and below all of it.
const RATE: Range = Range { least: 0.0, open: false, most: 0.5 };
/// Pounds in a gallon of water, as the tip sheets of the DOE count.
const LB_PER_GAL: f64 = 8.34;

/// A lower rate of blowdown: the steam stays, less water is heated for the drain.
pub static BLOWDOWN: Calculator = Calculator {
    name: "boiler-blowdown",
    inputs: &[
        Input::amount("steam_output_lb_h", "lb/h"),
        Input::number("rate_old", "1", RATE),
        Input::number("rate_new", "1", RATE),
        Input::amount("h_blowdown_btu_lb", "Btu/lb"),
        Input::amount("h_makeup_btu_lb", "Btu/lb"),
        Input::efficiency("boiler_efficiency"),
        HOURS,
        Input::amount("price_per_mmbtu", "¤/MMBtu"),
        Input::amount("water_price_per_gal", "¤/gal").or(0.0),
    ],
    outputs: &[
        output("feedwater_old_lb_h", "lb/h"),
        output("feedwater_new_lb_h", "lb/h"),
        output("baseline_mmbtu", "MMBtu"),
        output("saved_mmbtu", "MMBtu"),
        output("saving_pct", "%"),
        output("saved_gal", "gal"),
        output("fuel_saving", "¤"),
        output("water_saving", "¤"),
        output("saving", "¤"),
    ],
    saving: Some(Saving { saved: "saved_mmbtu", baseline: "baseline_mmbtu", unit: "MMBtu", by: "rate_new" }),
    run: |given| {
        let steam = given.number("steam_output_lb_h")?;
        let feedwater = |rate: f64| steam / (1.0 - rate);
        let (old, new) = (feedwater(given.number("rate_old")?), feedwater(given.number("rate_new")?));
        let heat = given.number("h_blowdown_btu_lb")? - given.number("h_makeup_btu_lb")?;
        let hours = given.number("hours")?;
        let efficiency = given.number("boiler_efficiency")?;
        let fuel = |drained: f64| drained * hours * heat / efficiency / 1e6;
        let (baseline, saved) = (fuel(old - steam), fuel(old - new));
        let water = (old - new) * hours / LB_PER_GAL;
        let fuel_saving = saved * given.number("price_per_mmbtu")?;
        let water_saving = water * given.number("water_price_per_gal")?;
        Ok(Answers::from([
            ("feedwater_old_lb_h", old.into()),
            ("feedwater_new_lb_h", new.into()),
            ("baseline_mmbtu", baseline.into()),
            ("saved_mmbtu", saved.into()),
            ("saving_pct", percent(saved, baseline).into()),
            ("saved_gal", water.into()),
            ("fuel_saving", fuel_saving.into()),
            ("water_saving", water_saving.into()),
            ("saving", (fuel_saving + water_saving).into()),
        ]))
    },
    ..OF_REDUCE
};

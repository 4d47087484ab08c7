//! Heat that is used a second time, and hot water that is not used.

use super::{HOURS, OF_REDUCE};
use crate::{Answers, Calculator, Input, Saving, output, percent};

/// The calculators of recovered heat and hot water.
pub(super) const ALL: &[&Calculator] = &[&HEAT, &COMPRESSOR, &HOT_WATER];

/// Recovered heat in the place of a boiler's fuel, from any stream: blowdown, a condenser, a dryer.
pub static HEAT: Calculator = Calculator {
    name: "recovered-heat",
    inputs: &[
        Input::amount("recovered_mmbtu_h", "MMBtu/h"),
        HOURS,
        Input::share("share_used").or(1.0),
        Input::efficiency("boiler_efficiency"),
        Input::amount("price_per_mmbtu", "¤/MMBtu"),
    ],
    outputs: &[output("saved_mmbtu", "MMBtu"), output("saving", "¤")],
    saving: Some(Saving { saved: "saved_mmbtu", baseline: "saved_mmbtu", unit: "MMBtu", by: "share_used" }),
    run: |given| {
        let heat = given.number("recovered_mmbtu_h")? * given.number("hours")? * given.number("share_used")?;
        let saved = heat / given.number("boiler_efficiency")?;
        Ok(Answers::from([
            ("saved_mmbtu", saved.into()),
            ("saving", (saved * given.number("price_per_mmbtu")?).into()),
        ]))
    },
    ..OF_REDUCE
};

/// The heat of an air compressor in the place of a fuel: of its electricity the share that a recovery catches, as far as it is used.
pub static COMPRESSOR: Calculator = Calculator {
    name: "compressor-heat-recovery",
    inputs: &[
        Input::amount("power_kw", "kW"),
        HOURS,
        Input::share("recovered_share").or(0.8),
        Input::share("share_used"),
        Input::efficiency("boiler_efficiency"),
        Input::amount("price_fuel_per_kwh", "¤/kWh"),
    ],
    outputs: &[output("heat_kwh", "kWh"), output("saved_kwh", "kWh"), output("cost_saved", "¤")],
    saving: Some(Saving { saved: "saved_kwh", baseline: "saved_kwh", unit: "kWh", by: "share_used" }),
    run: |given| {
        let heat = given.number("power_kw")? * given.number("hours")? * given.number("recovered_share")?;
        let saved = heat * given.number("share_used")? / given.number("boiler_efficiency")?;
        Ok(Answers::from([
            ("heat_kwh", heat.into()),
            ("saved_kwh", saved.into()),
            ("cost_saved", (saved * given.number("price_fuel_per_kwh")?).into()),
        ]))
    },
    ..OF_REDUCE
};

/// kWh to heat a cubic metre of water by 1 °C: a kilocalorie of the International Table is 1.163 Wh, a cubic metre 1000 kg.
const KWH_PER_M3: f64 = 1.163;

/// Hot water that is not used any more: rinses, baths, cleaning. Its heat and its water.
pub static HOT_WATER: Calculator = Calculator {
    name: "hot-water-saving",
    inputs: &[
        Input::amount("water_m3", "m3"),
        Input::share("saving_share"),
        Input::amount("heated_by_c", "Δ°C"),
        Input::efficiency("boiler_efficiency"),
        Input::amount("price_fuel_per_kwh", "¤/kWh"),
        Input::amount("price_per_m3", "¤/m3").or(0.0),
    ],
    outputs: &[
        output("baseline_kwh", "kWh"),
        output("saved_kwh", "kWh"),
        output("saved_m3", "m3"),
        output("saving_pct", "%"),
        output("fuel_saving", "¤"),
        output("water_saving", "¤"),
        output("cost_saved", "¤"),
    ],
    saving: Some(Saving { saved: "saved_kwh", baseline: "baseline_kwh", unit: "kWh", by: "saving_share" }),
    run: |given| {
        let water = given.number("water_m3")?;
        let spared = water * given.number("saving_share")?;
        let fuel = KWH_PER_M3 * given.number("heated_by_c")? / given.number("boiler_efficiency")?;
        let fuel_saving = spared * fuel * given.number("price_fuel_per_kwh")?;
        let water_saving = spared * given.number("price_per_m3")?;
        Ok(Answers::from([
            ("baseline_kwh", (water * fuel).into()),
            ("saved_kwh", (spared * fuel).into()),
            ("saved_m3", spared.into()),
            ("saving_pct", percent(spared, water).into()),
            ("fuel_saving", fuel_saving.into()),
            ("water_saving", water_saving.into()),
            ("cost_saved", (fuel_saving + water_saving).into()),
        ]))
    },
    ..OF_REDUCE
};

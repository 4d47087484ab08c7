//! Insulation of hot pipes.

use uncertainty::sum;

use super::{HOURS, OF_REDUCE};
use crate::{Answers, Calculator, Input, Kind, Range, Saving, output, percent};

/// The calculators of insulation.
pub(super) const ALL: &[&Calculator] = &[&PIPE, &STEAM_LINES];

/// A hot pipe, from what a metre of it loses bare and insulated. What it is made of is kept with the result.
pub static PIPE: Calculator = Calculator {
    name: "pipe-insulation",
    inputs: &[
        Input::amount("length_m", "m"),
        Input::of("w_per_m", Kind::Numbers { unit: "W/m", range: Range::AMOUNT, count: 2 }),
        HOURS,
        Input::efficiency("efficiency"),
        Input::positive("diameter_m", "m").optional(),
        Input::amount("wall_m", "m").optional(),
        Input::positive("pipe_k", "K").optional(),
        Input::positive("ambient_k", "K").optional(),
        Input::amount("wind_m_s", "m/s").optional(),
        Input::amount("insulation_m", "m").optional(),
    ],
    outputs: &[
        output("annual_wh_bare", "Wh"),
        output("annual_wh_insulated", "Wh"),
        output("baseline_kwh", "kWh"),
        output("saved_kwh", "kWh"),
        output("saving_pct", "%"),
    ],
    saving: Some(Saving { saved: "saved_kwh", baseline: "baseline_kwh", unit: "kWh", by: "w_per_m" }),
    run: |given| {
        let yearly = given.number("length_m")? * given.number("hours")? / given.number("efficiency")?;
        let [bare, insulated] = given.numbers("w_per_m")? else { return Ok(Answers::new()) };
        let (bare, insulated) = (bare * yearly, insulated * yearly);
        Ok(Answers::from([
            ("annual_wh_bare", bare.into()),
            ("annual_wh_insulated", insulated.into()),
            ("baseline_kwh", (bare / 1000.0).into()),
            ("saved_kwh", ((bare - insulated) / 1000.0).into()),
            ("saving_pct", percent(bare - insulated, bare).into()),
        ]))
    },
    ..OF_REDUCE
};

/// Bare steam lines that are insulated, by their yearly losses per hundred feet.
pub static STEAM_LINES: Calculator = Calculator {
    name: "steam-line-insulation",
    inputs: &[
        Input::of("lines", Kind::Rows(&[Input::amount("ft", "ft"), Input::amount("loss", "MMBtu/100 ft")])),
        Input::share("insulation_efficiency"),
        Input::amount("price_per_mmbtu", "¤/MMBtu"),
        Input::efficiency("boiler_efficiency"),
    ],
    outputs: &[
        output("loss_mmbtu", "MMBtu"),
        output("baseline_mmbtu", "MMBtu"),
        output("saved_mmbtu", "MMBtu"),
        output("saving", "¤"),
    ],
    saving: Some(Saving {
        saved: "saved_mmbtu",
        baseline: "baseline_mmbtu",
        unit: "MMBtu",
        by: "insulation_efficiency",
    }),
    run: |given| {
        let lines = given.rows("lines", ["ft", "loss"])?;
        let loss = sum(lines.iter().map(|[feet, loss]| feet * loss / 100.0));
        let fuel = loss / given.number("boiler_efficiency")?;
        let saved = given.number("insulation_efficiency")? * fuel;
        Ok(Answers::from([
            ("loss_mmbtu", loss.into()),
            ("baseline_mmbtu", fuel.into()),
            ("saved_mmbtu", saved.into()),
            ("saving", (saved * given.number("price_per_mmbtu")?).into()),
        ]))
    },
    ..OF_REDUCE
};

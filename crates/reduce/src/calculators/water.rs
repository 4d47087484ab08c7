//! Water: three ways to meter it, and what a cooling tower takes.

use super::{HOURS, OF_REDUCE};
use crate::{Answers, Calculator, Error, Given, Input, Output, Problem, Range, Saving, output, percent};

/// The calculators of water.
pub(super) const ALL: &[&Calculator] = &[&METER, &VOLUME, &BUCKET, &TOWER];

const PRICE_PER_GAL: Input = Input::amount("price_per_gal", "¤/gal");
const USED: &[Output] = &[output("gal", "gal"), output("cost", "¤")];

/// Water by a meter of flow.
pub static METER: Calculator = Calculator {
    name: "water-meter",
    inputs: &[Input::amount("flow_gpm", "gpm"), HOURS, PRICE_PER_GAL],
    outputs: USED,
    run: |given| used(given, given.number("flow_gpm")? * 60.0),
    ..OF_REDUCE
};

/// Water by two readings of a meter of volume.
pub static VOLUME: Calculator = Calculator {
    name: "water-volume",
    inputs: &[
        Input::amount("final", "gal"),
        Input::amount("initial", "gal"),
        Input::positive("elapsed_min", "min"),
        HOURS,
        PRICE_PER_GAL,
    ],
    outputs: USED,
    run: |given| {
        let (last, first) = (given.number("final")?, given.number("initial")?);
        if last < first {
            return Err(Problem::OutOfRange { found: last.to_string(), range: format!("≥ {first}") }.at("final"));
        }
        used(given, (last - first) / given.number("elapsed_min")? * 60.0)
    },
    ..OF_REDUCE
};

/// Water by the time in which a bucket fills.
pub static BUCKET: Calculator = Calculator {
    name: "water-bucket",
    inputs: &[Input::amount("bucket_gal", "gal"), Input::positive("fill_s", "s"), HOURS, PRICE_PER_GAL],
    outputs: USED,
    run: |given| used(given, given.number("bucket_gal")? / given.number("fill_s")? * 3600.0),
    ..OF_REDUCE
};

fn used(given: &Given, gallons_per_hour: f64) -> Result<Answers, Error> {
    let gallons = gallons_per_hour * given.number("hours")?;
    Ok(Answers::from([("gal", gallons.into()), ("cost", (gallons * given.number("price_per_gal")?).into())]))
}

const CYCLES: Range = Range { least: 1.0, open: true, most: 100.0 };

/// What a cooling tower takes: evaporation, drift, and what is drained so that salts do not gather.
pub static TOWER: Calculator = Calculator {
    name: "cooling-tower",
    inputs: &[
        Input::amount("flow_gpm", "gpm"),
        Input::amount("load_mmbtu_h", "MMBtu/h"),
        HOURS,
        Input::amount("k", "1").or(1.0),
        Input::number("cycles", "1", CYCLES),
        Input::number("cycles_new", "1", CYCLES).optional(),
        Input::share("drift_old"),
        Input::share("drift_new"),
        PRICE_PER_GAL.optional(),
    ],
    outputs: &[
        output("old_gal", "gal"),
        output("new_gal", "gal"),
        output("saved_gal", "gal"),
        output("saving_pct", "%"),
        output("cost_saved", "¤"),
    ],
    saving: Some(Saving { saved: "saved_gal", baseline: "old_gal", unit: "gal", by: "drift_new" }),
    run: |given| {
        let (flow, cycles) = (given.number("flow_gpm")?, given.number("cycles")?);
        // A hundredth of the water evaporates where it cools by 10 °F, which is 5000 BTU/h for each gpm.
        let evaporated = given.number("k")? * 0.01 * given.number("load_mmbtu_h")? * 1e6 / 5000.0;
        let yearly = 60.0 * given.number("hours")?;
        let taken = |drift: f64, cycles: f64| (evaporated + drift * flow + evaporated / (cycles - 1.0)) * yearly;
        let old = taken(given.number("drift_old")?, cycles);
        let new = taken(given.number("drift_new")?, given.maybe("cycles_new").unwrap_or(cycles));
        let mut answers = Answers::from([
            ("old_gal", old.into()),
            ("new_gal", new.into()),
            ("saved_gal", (old - new).into()),
            ("saving_pct", percent(old - new, old).into()),
        ]);
        if let Some(price) = given.maybe("price_per_gal") {
            answers.insert("cost_saved", ((old - new) * price).into());
        }
        Ok(answers)
    },
    ..OF_REDUCE
};

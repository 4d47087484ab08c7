//! What a meter or a switchboard says.

use super::{HOURS, OF_REDUCE, PRICE_PER_KWH};
use crate::{Answers, Calculator, Input, Problem, Range, Saving, output};

/// The calculators of electricity.
pub(super) const ALL: &[&Calculator] = &[&MULTIMETER, &CAPACITOR, &TRANSFORMER];

const POWER_FACTOR: Range = Range::EFFICIENCY;

/// What a machine uses, from voltage and current: one phase, or three with the voltage between them.
pub static MULTIMETER: Calculator = Calculator {
    name: "elec-1ph",
    also: &["elec-3ph"],
    inputs: &[
        Input::amount("volts", "V"),
        Input::amount("amps", "A"),
        Input::number("pf", "1", Range::SHARE),
        Input::number("phases", "1", Range { least: 1.0, open: false, most: 3.0 }),
        HOURS,
        PRICE_PER_KWH,
    ],
    outputs: &[output("power_kw", "kW"), output("energy_kwh", "kWh"), output("cost", "¤")],
    run: |given| {
        let phases = given.number("phases")?;
        let between = if phases == 3.0 {
            libm::sqrt(3.0)
        } else if phases == 1.0 {
            1.0
        } else {
            return Err(Problem::NotAChoice { found: phases.to_string(), choices: "1, 3".to_owned() }.at("phases"));
        };
        let power = given.number("volts")? * given.number("amps")? * given.number("pf")? * between / 1000.0;
        let energy = power * given.number("hours")?;
        Ok(Answers::from([
            ("power_kw", power.into()),
            ("energy_kwh", energy.into()),
            ("cost", (energy * given.number("price_per_kwh")?).into()),
        ]))
    },
    ..OF_REDUCE
};

/// Capacitors that raise the power factor. They lower the bill, hardly the energy: no carbon is counted.
pub static CAPACITOR: Calculator = Calculator {
    name: "pf-capacitor",
    inputs: &[
        Input::amount("kva", "kVA"),
        Input::number("pf", "1", POWER_FACTOR),
        Input::number("pf_target", "1", POWER_FACTOR),
        Input::amount("price_per_kva", "¤/kVA").optional(),
    ],
    outputs: &[
        output("kw", "kW"),
        output("kvar", "kvar"),
        output("kvar_target", "kvar"),
        output("kvar_capacitor", "kvar"),
        output("kva_target", "kVA"),
        output("phase_deg", "°"),
        output("kva_saved", "kVA"),
        output("cost_saved", "¤"),
    ],
    run: |given| {
        let (apparent, pf, target) = (given.number("kva")?, given.number("pf")?, given.number("pf_target")?);
        if target < pf {
            let range = format!("{pf} … 1");
            return Err(Problem::OutOfRange { found: target.to_string(), range }.at("pf_target"));
        }
        let real = apparent * pf;
        let reactive = libm::sqrt(apparent * apparent - real * real);
        let reactive_target = real * libm::tan(libm::acos(target));
        let saved = apparent - real / target;
        let mut answers = Answers::from([
            ("kw", real.into()),
            ("kvar", reactive.into()),
            ("kvar_target", reactive_target.into()),
            ("kvar_capacitor", (reactive - reactive_target).into()),
            ("kva_target", (real / target).into()),
            ("phase_deg", libm::acos(pf).to_degrees().into()),
            ("kva_saved", saved.into()),
        ]);
        // Power that is subscribed by the year need not be subscribed any more.
        if let Some(price) = given.maybe("price_per_kva") {
            answers.insert("cost_saved", (saved * price).into());
        }
        Ok(answers)
    },
    ..OF_REDUCE
};

/// A transformer with less loss: what its core takes while it is switched on, and what its windings take by the square of the load.
pub static TRANSFORMER: Calculator = Calculator {
    name: "transformer-losses",
    inputs: &[
        Input::positive("rated_kva", "kVA"),
        Input::amount("load_kva", "kVA"),
        Input::amount("no_load_w_old", "W"),
        Input::amount("load_loss_w_old", "W"),
        Input::amount("no_load_w_new", "W"),
        Input::amount("load_loss_w_new", "W"),
        HOURS.or(8760.0),
        PRICE_PER_KWH.optional(),
    ],
    outputs: &[
        output("loss_w_old", "W"),
        output("loss_w_new", "W"),
        output("no_load_kwh", "kWh"),
        output("old_kwh", "kWh"),
        output("new_kwh", "kWh"),
        output("saved_kwh", "kWh"),
        output("saving_pct", "%"),
        output("cost_saved", "¤"),
    ],
    saving: Some(Saving { saved: "saved_kwh", baseline: "old_kwh", unit: "kWh", by: "no_load_w_new" }),
    run: |given| {
        let load = given.number("load_kva")? / given.number("rated_kva")?;
        let no_load = given.number("no_load_w_old")?;
        let old = no_load + load * load * given.number("load_loss_w_old")?;
        let new = given.number("no_load_w_new")? + load * load * given.number("load_loss_w_new")?;
        let hours = given.number("hours")?;
        let yearly = |watts: f64| watts / 1000.0 * hours;
        let mut answers = super::motors::change(yearly(old), yearly(new), given.maybe("price_per_kwh"));
        answers.extend([
            ("loss_w_old", old.into()),
            ("loss_w_new", new.into()),
            ("no_load_kwh", yearly(no_load).into()),
        ]);
        Ok(answers)
    },
    ..OF_REDUCE
};

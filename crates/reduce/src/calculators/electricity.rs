//! What a meter or a switchboard says.

use super::{HOURS, OF_REDUCE, PRICE_PER_KWH};
use crate::{Answers, Calculator, Input, Problem, Range, output};

/// The calculators of electricity.
pub(super) const ALL: &[&Calculator] = &[&MULTIMETER, &CAPACITOR];

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
    ],
    outputs: &[
        output("kw", "kW"),
        output("kvar", "kvar"),
        output("kvar_target", "kvar"),
        output("kvar_capacitor", "kvar"),
        output("kva_target", "kVA"),
        output("phase_deg", "°"),
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
        Ok(Answers::from([
            ("kw", real.into()),
            ("kvar", reactive.into()),
            ("kvar_target", reactive_target.into()),
            ("kvar_capacitor", (reactive - reactive_target).into()),
            ("kva_target", (real / target).into()),
            ("phase_deg", libm::acos(pf).to_degrees().into()),
        ]))
    },
    ..OF_REDUCE
};

//! Motors, belts and variable speed.

use super::{HOURS, OF_REDUCE, PRICE_PER_KWH};
use crate::{Answers, Calculator, Input, Output, Range, Saving, output, percent};

/// The calculators of motors.
pub(super) const ALL: &[&Calculator] = &[&PREMIUM, &BELT, &NAMEPLATE, &CUBE_LAW];

/// Electrical horsepower: 746 W, as nameplates and MEASUR count it.
const KW_PER_HP: f64 = 0.746;
const LOAD: Input = Input::number("load", "1", Range { least: 0.0, open: false, most: 1.5 });
const BEFORE_AND_AFTER: &[Output] = &[
    output("old_kwh", "kWh"),
    output("new_kwh", "kWh"),
    output("saved_kwh", "kWh"),
    output("saving_pct", "%"),
    output("cost_saved", "¤"),
];

/// A motor of higher efficiency, bought instead of rewinding the old one.
pub static PREMIUM: Calculator = Calculator {
    name: "motor-premium",
    inputs: &[
        Input::amount("hp", "hp"),
        LOAD,
        HOURS,
        Input::efficiency("eta_old"),
        Input::efficiency("eta_new"),
        Input::efficiency("eta_rewound").optional(),
        PRICE_PER_KWH.optional(),
    ],
    outputs: &[
        output("old_kwh", "kWh"),
        output("new_kwh", "kWh"),
        output("rewound_kwh", "kWh"),
        output("saved_kwh", "kWh"),
        output("saving_pct", "%"),
        output("cost_saved", "¤"),
    ],
    saving: Some(Saving { saved: "saved_kwh", baseline: "old_kwh", unit: "kWh", by: "eta_new" }),
    run: |given| {
        let shaft = given.number("hp")? * KW_PER_HP * given.number("load")? * given.number("hours")?;
        let mut answers =
            change(shaft / given.number("eta_old")?, shaft / given.number("eta_new")?, given.maybe("price_per_kwh"));
        if let Some(rewound) = given.maybe("eta_rewound") {
            answers.insert("rewound_kwh", (shaft / rewound).into());
        }
        Ok(answers)
    },
    ..OF_REDUCE
};

/// Belts that slip less: notched or synchronous in place of plain V-belts.
pub static BELT: Calculator = Calculator {
    name: "belt-vbelt-notched",
    also: &["belts"],
    inputs: &[
        Input::amount("hp", "hp"),
        LOAD,
        HOURS,
        Input::efficiency("eta_motor").or(1.0),
        Input::efficiency("eta_old"),
        Input::efficiency("eta_new"),
        PRICE_PER_KWH.optional(),
    ],
    outputs: BEFORE_AND_AFTER,
    saving: Some(Saving { saved: "saved_kwh", baseline: "old_kwh", unit: "kWh", by: "eta_new" }),
    run: |given| {
        let driven = given.number("hp")? * KW_PER_HP * given.number("load")? * given.number("hours")?;
        let motor = driven / given.number("eta_motor")?;
        Ok(change(motor / given.number("eta_old")?, motor / given.number("eta_new")?, given.maybe("price_per_kwh")))
    },
    ..OF_REDUCE
};

/// A drive that lowers the frequency of a fan or pump: power falls with its power of 2.5, less than the cube, as losses remain.
pub static NAMEPLATE: Calculator = Calculator {
    name: "vsd-nameplate",
    inputs: &[
        Input::amount("rated_kw", "kW"),
        Input::number("load_factor", "1", Range { least: 0.0, open: false, most: 1.5 }),
        Input::amount("f_operational", "Hz"),
        Input::positive("f_line", "Hz"),
        Input::efficiency("eta"),
        HOURS,
        PRICE_PER_KWH,
    ],
    outputs: &[
        output("energy_kwh", "kWh"),
        output("cost", "¤"),
        output("energy_at_60hz_kwh", "kWh"),
        output("saved_kwh", "kWh"),
        output("saving_pct", "%"),
        output("cost_saved", "¤"),
    ],
    saving: Some(Saving { saved: "saved_kwh", baseline: "energy_at_60hz_kwh", unit: "kWh", by: "f_operational" }),
    run: |given| {
        let full = given.number("rated_kw")? * given.number("load_factor")? / given.number("eta")?;
        let full = full * given.number("hours")?;
        let speed = given.number("f_operational")? / given.number("f_line")?;
        let (energy, price) = (full * libm::pow(speed, 2.5), given.number("price_per_kwh")?);
        Ok(Answers::from([
            ("energy_kwh", energy.into()),
            ("cost", (energy * price).into()),
            ("energy_at_60hz_kwh", full.into()),
            ("saved_kwh", (full - energy).into()),
            ("saving_pct", percent(full - energy, full).into()),
            ("cost_saved", ((full - energy) * price).into()),
        ]))
    },
    ..OF_REDUCE
};

/// The law of similarity of fans and pumps without static head: power falls with the cube of the speed.
pub static CUBE_LAW: Calculator = Calculator {
    name: "vsd-cube-law",
    inputs: &[
        Input::amount("power_kw", "kW").or(1.0),
        HOURS.or(1.0),
        Input::share("speed_ratio"),
        Input::number("exponent", "1", Range { least: 1.0, open: false, most: 3.0 }).or(3.0),
        PRICE_PER_KWH.optional(),
    ],
    outputs: &[
        output("power_ratio", "1"),
        output("old_kwh", "kWh"),
        output("new_kwh", "kWh"),
        output("saved_kwh", "kWh"),
        output("saving_pct", "%"),
        output("cost_saved", "¤"),
    ],
    saving: Some(Saving { saved: "saved_kwh", baseline: "old_kwh", unit: "kWh", by: "speed_ratio" }),
    run: |given| {
        let share = libm::pow(given.number("speed_ratio")?, given.number("exponent")?);
        let old = given.number("power_kw")? * given.number("hours")?;
        let mut answers = change(old, old * share, given.maybe("price_per_kwh"));
        answers.insert("power_ratio", share.into());
        answers.insert("saving_pct", (100.0 * (1.0 - share)).into());
        Ok(answers)
    },
    ..OF_REDUCE
};

/// Before, after and what lies between them.
pub(super) fn change(old: f64, new: f64, price: Option<f64>) -> Answers {
    let mut answers = Answers::from([
        ("old_kwh", old.into()),
        ("new_kwh", new.into()),
        ("saved_kwh", (old - new).into()),
        ("saving_pct", percent(old - new, old).into()),
    ]);
    if let Some(price) = price {
        answers.insert("cost_saved", ((old - new) * price).into());
    }
    answers
}

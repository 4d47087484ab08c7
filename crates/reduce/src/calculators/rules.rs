//! Rules with a number: the threshold of the audit, the identifier of a firm.

use language::number::is_invisible;
use measure::check_ice;

use super::OF_REDUCE;
use crate::{Answers, Calculator, Input, Kind, Problem, output};

/// The calculators of rules.
pub(super) const ALL: &[&Calculator] = &[&TOE, &ICE];

/// kWh in a tonne of oil equivalent: 41.868 GJ.
const KWH_PER_TOE: f64 = 11_630.0;

/// Tonnes of oil equivalent, in which the decree on audits counts, as energy.
pub static TOE: Calculator = Calculator {
    name: "toe-threshold",
    inputs: &[Input::amount("toe", "toe")],
    outputs: &[output("kwh", "kWh")],
    run: |given| Ok(Answers::from([("kwh", (given.number("toe")? * KWH_PER_TOE).into())])),
    ..OF_REDUCE
};

/// Whether the digits of an *identifiant commun de l'entreprise* are in order.
pub static ICE: Calculator = Calculator {
    name: "ice-check",
    inputs: &[Input::of("ice", Kind::Text)],
    outputs: &[output("valid", "")],
    run: |given| {
        let written = given.text("ice").ok_or_else(|| Problem::Needed.at("ice"))?;
        // Papers part its digits by spaces.
        let ice: String = written.chars().filter(|c| !c.is_whitespace() && !is_invisible(*c)).collect();
        if ice.is_empty() || !ice.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(Problem::NotDigits(written.to_owned()).at("ice"));
        }
        Ok(Answers::from([("valid", check_ice(&ice).is_ok().into())]))
    },
    ..OF_REDUCE
};

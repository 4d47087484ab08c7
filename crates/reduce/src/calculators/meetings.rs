//! Bounds on meetings of buyers and sellers: how few rounds and tables can do.

use super::OF_REDUCE;
use crate::{Answers, Calculator, Error, Given, Input, Problem, Range, output};

/// The calculators of meetings.
pub(super) const ALL: &[&Calculator] = &[&FULL, &TABLES, &SLOTS];

const COUNT: Range = Range { least: 1.0, open: false, most: 100_000.0 };

/// Rounds in which so many meetings can be held where nobody is in two at once: the colours of a bipartite graph are as many
/// as its largest degree (König), at least what falls on each of the smaller side.
pub static FULL: Calculator = Calculator {
    name: "match-full",
    also: &["match-full-10x10"],
    inputs: &[
        Input::number("buyers", "1", COUNT),
        Input::number("sellers", "1", COUNT),
        Input::number("wanted_meetings", "1", Range { least: 0.0, open: false, most: 1e10 }).optional(),
    ],
    outputs: &[output("min_rounds", "1"), output("tables_per_round", "1")],
    run: |given| {
        let (buyers, sellers) = (u64::from(whole(given, "buyers")?), u64::from(whole(given, "sellers")?));
        let wanted = given.maybe("wanted_meetings").map_or(buyers * sellers, |wanted| wanted as u64);
        if wanted > buyers * sellers {
            let (found, range) = (wanted.to_string(), format!("0 … {}", buyers * sellers));
            return Err(Problem::OutOfRange { found, range }.at("wanted_meetings"));
        }
        let rounds = wanted.div_ceil(buyers.min(sellers));
        let tables = if rounds == 0 { 0 } else { wanted.div_ceil(rounds) };
        Ok(Answers::from([("min_rounds", (rounds as f64).into()), ("tables_per_round", (tables as f64).into())]))
    },
    ..OF_REDUCE
};

/// Tables for so many meetings in so many slots, and with a tenth to a fifth in reserve.
pub static TABLES: Calculator = Calculator {
    name: "match-tables",
    inputs: &[Input::number("meetings", "1", Range { least: 0.0, ..COUNT }), Input::number("slots", "1", COUNT)],
    outputs: &[output("tables_min", "1"), output("tables_with_10_to_20_pct_reserve", "1")],
    run: |given| {
        let tables = whole(given, "meetings")?.div_ceil(whole(given, "slots")?);
        let with = |tenths: u32| f64::from((tables * tenths).div_ceil(10));
        Ok(Answers::from([
            ("tables_min", f64::from(tables).into()),
            ("tables_with_10_to_20_pct_reserve", vec![with(11), with(12)].into()),
        ]))
    },
    ..OF_REDUCE
};

/// Requests to one person that cannot be met, having so many slots.
pub static SLOTS: Calculator = Calculator {
    name: "match-slots",
    inputs: &[Input::number("requests", "1", Range { least: 0.0, ..COUNT }), Input::number("slots", "1", COUNT)],
    outputs: &[output("unscheduled_min", "1")],
    run: |given| {
        let unmet = whole(given, "requests")?.saturating_sub(whole(given, "slots")?);
        Ok(Answers::from([("unscheduled_min", f64::from(unmet).into())]))
    },
    ..OF_REDUCE
};

/// A number that counts.
pub(super) fn whole(given: &Given, key: &str) -> Result<u32, Error> {
    let number = given.number(key)?;
    if number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&number) {
        return Ok(number as u32);
    }
    Err(Problem::NotWhole(crate::written::short(number)).at(key))
}

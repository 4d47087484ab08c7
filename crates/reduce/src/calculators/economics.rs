//! What a measure is worth. Amounts are computed in decimals.

use money::{Exact, InternalRate, capital_recovery_factor, internal_rate, net_present_value, simple_payback};

use super::OF_REDUCE;
use crate::{Answers, Calculator, Error, Given, Input, Problem, Range, output};

/// The calculators of money.
pub(super) const ALL: &[&Calculator] = &[&PAYBACK, &VALUE, &ABATEMENT];

const YEARS: Input = Input::number("years", "year", Range { least: 1.0, open: false, most: 100.0 });
const RATE: Input = Input::number("rate", "1", Range { least: 0.0, open: false, most: 10.0 });
const CAPEX: Input = Input::amount("capex", "¤");
const SAVING: Input = Input::amount("saving", "¤");

/// The years in which a measure pays for itself, net of what it costs each year.
pub static PAYBACK: Calculator = Calculator {
    name: "payback-net",
    inputs: &[CAPEX, SAVING, Input::amount("yearly_cost", "¤")],
    outputs: &[output("payback_y", "year")],
    run: |given| {
        let time = simple_payback(amount(given, "capex")?, amount(given, "saving")?, amount(given, "yearly_cost")?);
        Ok(Answers::from([("payback_y", time.and_then(Exact::to_f64).into())]))
    },
    ..OF_REDUCE
};

/// An investment with equal yearly savings, with or without a grant: present value, internal rate, payback.
pub static VALUE: Calculator = Calculator {
    name: "npv-irr",
    inputs: &[CAPEX, SAVING, YEARS, RATE, Input::share("grant_share").or(0.0)],
    outputs: &[output("npv", "¤"), output("irr_pct", "%").or_less(), output("payback_y", "year")],
    run: |given| {
        let saving = amount(given, "saving")?;
        let paid = amount(given, "capex")? * (Exact::ONE - amount(given, "grant_share")?);
        let mut payments = vec![-paid];
        payments.extend((0..years(given)?).map(|_| saving));
        let value = net_present_value(amount(given, "rate")?, &payments);
        let rate = match internal_rate(&payments) {
            InternalRate::Rate(rate) => rate.to_f64().map(|rate| 100.0 * rate),
            _ => None,
        };
        Ok(Answers::from([
            ("npv", figure(value, "rate")?.into()),
            ("irr_pct", rate.into()),
            ("payback_y", simple_payback(paid, saving, Exact::ZERO).and_then(Exact::to_f64).into()),
        ]))
    },
    ..OF_REDUCE
};

/// What a tonne costs that is not emitted: `(C × CRF + opex − saving) / t`. Negative costs do not rank measures.
pub static ABATEMENT: Calculator = Calculator {
    name: "macc-cost",
    inputs: &[CAPEX, SAVING, Input::amount("opex", "¤"), YEARS, RATE, Input::positive("t_per_year", "tCO2e")],
    outputs: &[output("crf", "1"), output("annual_cost", "¤"), output("cost_per_t", "¤/tCO2e")],
    run: |given| {
        let factor = capital_recovery_factor(amount(given, "rate")?, years(given)?);
        let yearly = amount(given, "capex")? * factor + amount(given, "opex")? - amount(given, "saving")?;
        let per_tonne = yearly / amount(given, "t_per_year")?;
        Ok(Answers::from([
            ("crf", figure(factor, "rate")?.into()),
            ("annual_cost", figure(yearly, "rate")?.into()),
            ("cost_per_t", figure(per_tonne, "t_per_year")?.into()),
        ]))
    },
    ..OF_REDUCE
};

fn amount(given: &Given, key: &str) -> Result<Exact, Error> {
    let exact = Exact::nearest(given.number(key)?);
    if exact.get().is_some() { Ok(exact) } else { Err(Problem::TooLarge.at(key)) }
}

fn figure(exact: Exact, key: &str) -> Result<f64, Error> {
    exact.to_f64().ok_or_else(|| Problem::TooLarge.at(key))
}

fn years(given: &Given) -> Result<u32, Error> {
    super::meetings::whole(given, "years")
}

//! What lines are worth, so that `200 L`, `200 litres` and `0,2 m3` are the same quantity.

use std::collections::HashMap;

use factors::money;
use measure::{ActivityLine, Op};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use units::Unit;

use crate::Context;

/// A quantity written with so many digits or more may be a rounded one.
const DIGITS: usize = 3;

/// The whole product of a line, and what it cost.
#[derive(Clone, Debug)]
pub(crate) struct Worth {
    pub value: f64,
    /// `None` if a unit of it is not known.
    pub unit: Option<Unit>,
    /// Half of its last digit.
    half: f64,
    /// What it cost: currency, amount, whether tax is in it; of what is counted by its price, that.
    paid: Option<(String, Decimal, Option<bool>)>,
}

/// The worth of each of some lines.
pub(crate) fn of(context: &Context<'_>, lines: &[ActivityLine]) -> Vec<Worth> {
    let mut known: HashMap<&str, Option<Unit>> = HashMap::new();
    let mut parse = |text| known.entry(text).or_insert_with(|| context.units.parse(text).ok()).clone();
    lines
        .iter()
        .map(|line| {
            let single = parse(&line.unit);
            let paid = match (&line.amount, &single) {
                (Some(paid), _) => Some((paid.currency.clone(), paid.amount, paid.tax_included)),
                (None, Some(unit)) if line.terms.is_empty() && money::is_money(&unit.dimension) => {
                    let currency = unit.symbol.split(' ').next().unwrap_or_default().to_owned();
                    Some((currency, line.quantity, unit.basis.tax.map(|tax| tax == units::Tax::Included)))
                }
                _ => None,
            };
            let mut value = line.quantity.to_f64().unwrap_or(f64::NAN);
            let mut half = half_digit(line.quantity);
            let mut product = single;
            for term in &line.terms {
                let unit = if term.unit == "1" { Some(Unit::one()) } else { parse(&term.unit) };
                let factor = term.value.to_f64().unwrap_or(f64::NAN);
                let joined = product.zip(unit);
                let factor = match term.op {
                    Op::Multiply => factor,
                    Op::Divide => 1.0 / factor,
                };
                product = joined.and_then(|(product, unit)| match term.op {
                    Op::Multiply => product.times(&unit),
                    Op::Divide => product.per(&unit),
                });
                value *= factor;
                half *= factor;
            }
            Worth { value, unit: product, half, paid }
        })
        .collect()
}

/// Half of the last digit that is written, or of the last that is not 0.
fn half_digit(value: Decimal) -> f64 {
    let value = value.normalize();
    let mut digits = value.mantissa().unsigned_abs();
    let Ok(mut half) = Decimal::try_new(5, value.scale() + 1) else { return 0.0 };
    while digits >= 10 && digits.is_multiple_of(10) {
        digits /= 10;
        half *= Decimal::TEN;
    }
    if digits.to_string().len() < DIGITS { 0.0 } else { half.to_f64().unwrap_or(0.0) }
}

impl Worth {
    /// Whether it is counted by what it cost.
    pub(crate) fn is_money(&self) -> bool {
        self.unit.as_ref().is_some_and(|unit| money::is_money(&unit.dimension))
    }

    /// The value of another in this unit; `None` if it is of another kind.
    fn beside(&self, other: &Worth) -> Option<f64> {
        let (unit, of) = (self.unit.as_ref()?, other.unit.as_ref()?);
        // What says no basis serves either: which of the two is silent plays no part.
        let ratio = of.ratio_to(unit).or_else(|_| unit.ratio_to(of).map(|ratio| 1.0 / ratio)).ok()?;
        Some(other.value * ratio)
    }

    /// Whether two are the same quantity, to a ten-thousandth.
    pub(crate) fn same_quantity(&self, other: &Worth) -> bool {
        self.beside(other).is_some_and(|other| near(self.value, other))
    }

    /// Whether this is what `sum` makes when it is rounded to the digits written here.
    pub(crate) fn rounds(&self, sum: f64) -> bool {
        near(self.value, sum) || (self.value - sum).abs() <= self.half * (1.0 + 1e-9)
    }

    /// Whether this is another rounded to the digits written here.
    pub(crate) fn rounds_to(&self, other: &Worth) -> bool {
        self.beside(other).is_some_and(|other| self.rounds(other))
    }

    /// The sum of some in this unit; `None` if one is of another kind.
    pub(crate) fn sum<'w>(&self, others: impl Iterator<Item = &'w Worth>) -> Option<f64> {
        others.map(|other| self.beside(other)).sum()
    }

    /// Whether two cost the same; whether tax is in it may be unsaid of one.
    pub(crate) fn same_amount(&self, other: &Worth) -> bool {
        let (Some((currency, amount, tax)), Some((of, other, taxed))) = (&self.paid, &other.paid) else { return false };
        let close = (*amount - *other).abs() <= amount.abs().max(other.abs()) * Decimal::new(1, 4);
        currency == of && !amount.is_zero() && close && tax.zip(*taxed).is_none_or(|(tax, taxed)| tax == taxed)
    }
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= a.abs().max(b.abs()) * 1e-4
}

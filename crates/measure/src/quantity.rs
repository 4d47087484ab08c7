//! The quantity of an activity line: its unit, and the steps that its own terms make.

use calendar::Period;
use factors::{Step, StepKind, money};
use rust_decimal::prelude::ToPrimitive;
use units::{Unit, UnitError, Units};

use crate::{ActivityLine, Exclusion, Op};

/// A quantity ready to be converted: its unit after the document's terms, and how it came there.
#[derive(Clone, Debug)]
pub(crate) struct Quantity {
    /// Unit after the steps.
    pub unit: Unit,
    /// Terms of the document, share of days, share of ownership.
    pub steps: Vec<Step>,
}

/// Reads the unit of a line with its terms. `days` is the part of the line's period within the reporting
/// period, `part` the firm's part of the site.
pub(crate) fn of(line: &ActivityLine, units: &Units, days: Period, part: f64) -> Result<Quantity, Exclusion> {
    let mut unit = money::of_year(parse(units, &line.unit)?, units, days.start().year());
    let mut steps = Vec::new();
    for term in &line.terms {
        let value = term.value.to_f64().filter(|value| *value != 0.0 || term.op == Op::Multiply);
        let value = value.ok_or(Exclusion::NotANumber)?;
        let of = if term.unit == "1" { Unit::one() } else { parse(units, &term.unit)? };
        let (next, factor) = match term.op {
            Op::Multiply => (unit.times(&of), value),
            Op::Divide => (unit.per(&of), 1.0 / value),
        };
        unit = next.ok_or(Exclusion::NotANumber)?;
        steps.push(step(StepKind::Document { label: term.label.clone() }, factor, &unit));
    }
    if days != line.period {
        let (within, of) = (days.days(), line.period.days());
        steps.push(step(StepKind::Days { within, of }, f64::from(within) / f64::from(of), &unit));
    }
    if part != 1.0 {
        steps.push(step(StepKind::Ownership, part, &unit));
    }
    Ok(Quantity { unit, steps })
}

fn step(kind: StepKind, factor: f64, unit: &Unit) -> Step {
    Step { kind, factor, unit: unit.symbol.clone(), uncertainty_pct: None }
}

/// Reads a unit, or says why not.
pub(crate) fn parse(units: &Units, text: &str) -> Result<Unit, Exclusion> {
    units.parse(text).map_err(|error| match error {
        UnitError::Unknown { expression, word } => {
            Exclusion::UnknownUnit { unit: expression, nearest: units.nearest(&word) }
        }
        UnitError::Contradiction { expression } => Exclusion::UnknownUnit { unit: expression, nearest: Vec::new() },
        UnitError::Empty => Exclusion::UnknownUnit { unit: String::new(), nearest: Vec::new() },
    })
}

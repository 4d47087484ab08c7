//! Columns that say something of a quantity only for a reason: a share, journeys, a fraction.

use std::borrow::Cow;
use std::collections::btree_map::Entry;

use measure::Op;
use rust_decimal::Decimal;

use super::cells::{Fault, View};
use super::plan::{Column, Plan};
use super::quantity::Draft;
use super::role::Role;
use super::unit_cache::UnitCache;
use crate::Context;
use crate::doubt::Doubt;

/// A factor of a product: how it joins, its value, its unit and its column.
type Factor<'v> = (Op, Decimal, Cow<'v, str>, &'v Column);

/// Half of a share is none: a capacity alone divides nothing, and what is used without its whole is a fraction.
pub(super) fn complete(plan: &mut Plan) {
    if plan.roles.contains_key(&Role::ShareUsed) == plan.roles.contains_key(&Role::ShareTotal) {
        return;
    }
    plan.passed_over.extend(plan.roles.remove(&Role::ShareTotal));
    let Some(used) = plan.roles.remove(&Role::ShareUsed) else { return };
    match plan.roles.entry(Role::Fraction) {
        Entry::Vacant(free) => {
            free.insert(used);
        }
        Entry::Occupied(_) => plan.passed_over.push(used),
    }
}

/// Whether journeys or days repeat what is counted so far: kilometres, travellers and vehicles are of one journey or
/// day, litres and kilowatt-hours are of them all.
pub(super) fn repeats(draft: &Draft<'_>) -> bool {
    let dimension = &draft.product.dimension;
    dimension.exponent("length") == 1 || ["person", "vehicle"].into_iter().any(|base| dimension.exponent(base) != 0)
}

/// What is used and the whole that it is of: both, in like units, and no more than the whole.
pub(super) fn share<'v>(
    context: &Context<'_>,
    units: &mut UnitCache,
    view: &View<'v>,
) -> Result<Vec<Factor<'v>>, Fault> {
    let half = |role| Ok::<_, Fault>(view.number(role)?.zip(view.cell(role).map(|(column, _)| column)));
    let fault = |used: Option<Decimal>, whole: Option<Decimal>| {
        let said = |value: Option<Decimal>| value.map_or_else(|| "…".to_owned(), |value| value.to_string());
        let column = view.layout.column(if used.is_some() { Role::ShareUsed } else { Role::ShareTotal });
        let why = Doubt::Share { used: said(used), whole: said(whole) }.into();
        Err(Fault { why, column: column.map(|column| column.number), raw: view.row.raw() })
    };
    let (used, whole) = match (half(Role::ShareUsed)?, half(Role::ShareTotal)?) {
        (None, None) => return Ok(Vec::new()),
        (Some(used), Some(whole)) => (used, whole),
        (used, whole) => return fault(used.map(|(value, _)| value), whole.map(|(value, _)| value)),
    };
    let unit = |column: &'v Column| column.unit.as_deref().unwrap_or("1");
    let size = |(value, column): (Decimal, &'v Column), units: &mut UnitCache| {
        let value = rust_decimal::prelude::ToPrimitive::to_f64(&value)?;
        let unit = unit(column);
        Some(value * if unit == "1" { 1.0 } else { units.parse(context, unit).ok()?.size() })
    };
    let (part, all) = (size(used, units), size(whole, units));
    if !part.zip(all).is_some_and(|(part, all)| (0.0..=all).contains(&part) && all > 0.0) {
        return fault(Some(used.0), Some(whole.0));
    }
    let factor = |op, (value, column): (Decimal, &'v Column)| (op, value, Cow::Borrowed(unit(column)), column);
    Ok(vec![factor(Op::Multiply, used), factor(Op::Divide, whole)])
}

/// The fraction of the quantity that counts, from 0 to 1. Of a `part` nothing says of what it is one.
pub(super) fn fraction<'v>(view: &View<'v>) -> Result<Option<(Decimal, &'v Column)>, Fault> {
    if let (Some(value), Some((column, cell))) = (view.percent(Role::Part)?, view.cell(Role::Part))
        && value != Decimal::ONE
        && value != Decimal::ONE_HUNDRED
    {
        return Err(Fault::cell(
            Doubt::Part { header: column.header.clone(), raw: cell.raw().into_owned() }.into(),
            column,
            Some(cell),
        ));
    }
    let (Some(value), Some((column, cell))) = (view.number(Role::Fraction)?, view.cell(Role::Fraction)) else {
        return Ok(None);
    };
    if !(Decimal::ZERO..=Decimal::ONE).contains(&value) {
        return Err(Fault::cell(Doubt::Fraction { raw: cell.raw().into_owned() }.into(), column, Some(cell)));
    }
    Ok(Some((value, column)))
}

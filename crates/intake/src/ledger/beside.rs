//! Columns that say something of a quantity only for a reason: a share, journeys, a fraction.

use std::borrow::Cow;
use std::collections::btree_map::Entry;

use measure::Op;
use rust_decimal::Decimal;
use units::Unit;

use super::cells::{Fault, View};
use super::figures::number_in;
use super::header::split_unit;
use super::plan::{Column, Plan, Wide};
use super::quantity::Draft;
use super::role::Role;
use super::unit_cache::UnitCache;
use crate::Context;
use crate::doubt::Doubt;

/// A factor of a product: how it joins, its value, its unit and its column.
type Factor<'v> = (Op, Decimal, Cow<'v, str>, &'v Column);

/// What columns are to each other, once all are understood.
pub(super) fn complete(context: &Context<'_>, plan: &mut Plan) {
    half_a_share(plan);
    let said = |column: &Column| {
        let name = split_unit(context, &column.header).0;
        context.vocabulary.same_header(&name).is_some_and(|found| found.role == Role::Quantity.code())
    };
    if plan.wide.is_empty() && plan.roles.contains_key(&Role::Quantity) {
        plan.rivals = plan.passed_over.iter().filter(|column| said(column)).cloned().collect();
    }
    let unit = |wide: &Wide| context.units.parse(wide.column.unit.as_deref()?).ok().filter(measures);
    for (at, wide) in plan.wide.iter().enumerate() {
        let (label, Some(own)) = (wide.label.as_deref().map(language::fold), unit(wide)) else { continue };
        let is_first = |first: &&Wide| {
            (first.span, &first.site, first.year) == (wide.span, &wide.site, wide.year)
                && first.label.as_deref().map(language::fold) == label
                && unit(first).is_some_and(|other| other.dimension != own.dimension || other.size() != own.size())
        };
        let firsts = plan.wide.iter().take(at).filter(is_first);
        plan.twins.extend(firsts.map(|first| (first.column.number, wide.column.number)));
    }
}

/// Whether a unit measures a mass, a volume or an energy, which say the same of one thing.
fn measures(unit: &Unit) -> bool {
    let bases = [("mass", 1), ("length", 3), ("energy", 1), ("normal_volume", 1)];
    bases.into_iter().any(|base| unit.dimension.exponents().eq([base]))
}

/// Another column of quantities of the row that says another figure: `Qté;Qté livrée`.
pub(super) fn rivals(view: &View<'_>, column: &Column, value: Decimal) -> Result<(), Fault> {
    for rival in view.layout.plan.rivals.iter().filter(|rival| rival.unit == column.unit) {
        let Some(cell) = view.row.cell(rival.number) else { continue };
        if number_in(rival, cell).is_ok_and(|said| said.is_some_and(|(said, _)| said != value)) {
            let (header, raw) = (rival.header.clone(), cell.raw().into_owned());
            return Err(Fault::cell(Doubt::Quantities { header, raw }.into(), rival, Some(cell)));
        }
    }
    Ok(())
}

/// Journeys beside journeys there and back: twice as many are the same, and are left to those; others contradict them.
pub(super) fn same_journeys(view: &View<'_>) -> Result<bool, Fault> {
    let (Some(trips), Some(round)) = (view.number(Role::Trips)?, view.number(Role::RoundTrips)?) else {
        return Ok(false);
    };
    if trips == round * Decimal::TWO {
        return Ok(true);
    }
    let column = view.layout.column(Role::Trips).map(|column| column.number);
    let why = Doubt::Trips { trips: trips.to_string(), round: round.to_string() }.into();
    Err(Fault { why, column, raw: trips.to_string() })
}

/// Kilometres of a journey that is called there and back: of one way or of both, unless a column says how many, or
/// that they are all.
pub(super) fn there_and_back(context: &Context<'_>, view: &View<'_>, column: &Column) -> Result<(), Fault> {
    let counted = [Role::Trips, Role::RoundTrips].into_iter().any(|role| view.cell(role).is_some());
    let whole = context.vocabulary.phrase("whole_way", &column.header).is_some();
    let words = [Role::Designation, Role::Mode].into_iter().filter_map(|role| view.text(role));
    let there = words.into_iter().find(|text| context.vocabulary.phrase("there_and_back", text).is_some());
    match there.filter(|_| !counted && !whole) {
        Some(raw) => Err(Fault {
            why: Doubt::ThereAndBack { raw: raw.to_string() }.into(),
            column: Some(column.number),
            raw: raw.into_owned(),
        }),
        None => Ok(()),
    }
}

/// Half of a share is none: a capacity alone divides nothing, and what is used without its whole is a fraction.
fn half_a_share(plan: &mut Plan) {
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

//! What a row is worth: the product of its cells (`docs/firm-folder.md`, §3).

use std::borrow::Cow;
use std::rc::Rc;

use measure::{Money, Op, Term};
use rust_decimal::Decimal;
use units::Unit;

use super::beside;
use super::cells::{Fault, View};
use super::coin;
use super::header::split_unit;
use super::plan::{Column, Wide};
use super::role::Role;
use super::unit_cache::UnitCache;
use crate::Context;
use crate::why::Why;

/// The product of a row.
#[derive(Clone, Debug)]
pub(crate) struct Draft<'v> {
    pub quantity: Decimal,
    pub unit: Cow<'v, str>,
    pub terms: Vec<Term>,
    /// Unit of the whole product.
    pub product: Rc<Unit>,
    /// What was supposed: `assumed:km`, `estimate:distance`.
    pub because: Vec<String>,
}

/// The unit of a quantity: its cell, or else the header, or else what a person said of this layout.
fn unit_of<'v>(view: &View<'v>, column: &'v Column) -> Result<Cow<'v, str>, Fault> {
    let headed = column.unit.as_deref();
    view.text(Role::Unit)
        .filter(|_| {
            headed.is_none()
                || view.layout.column(Role::Quantity).is_some_and(|quantity| quantity.number == column.number)
        })
        .or_else(|| headed.or(view.layout.plan.mapped_unit.as_deref()).map(Cow::Borrowed))
        .ok_or_else(|| Fault { why: Why::NoUnit, column: Some(column.number), raw: String::new() })
}

/// The unit of a quantity that stands in one of several columns: that over it comes before that of the row.
fn unit_of_wide<'v>(context: &Context<'_>, view: &View<'v>, wide: &'v Wide) -> Result<Cow<'v, str>, Fault> {
    let plan = view.layout.plan;
    let headed = || plan.roles.get(&Role::Unit).and_then(|unit| unit.unit.as_deref());
    let named = || split_unit(context, &view.text(Role::Designation)?).1;
    let own = wide.column.unit.as_deref().map(Cow::Borrowed);
    own.or_else(|| view.text(Role::Unit))
        .or_else(|| headed().map(Cow::Borrowed))
        .or_else(|| named().map(Cow::Owned))
        .or_else(|| plan.around_unit.as_deref().or(plan.mapped_unit.as_deref()).map(Cow::Borrowed))
        .ok_or_else(|| Fault { why: Why::NoUnit, column: Some(wide.column.number), raw: String::new() })
}

/// The unit of the quantity. What is written beside the number itself (`12 kg`) is its unit, and must not contradict
/// the unit of the row.
fn quantity_unit<'v>(
    context: &Context<'_>,
    units: &mut UnitCache,
    view: &View<'v>,
    column: &'v Column,
    value: Decimal,
) -> Result<Cow<'v, str>, Fault> {
    let of_row = match view.layout.wide {
        Some(wide) => unit_of_wide(context, view, wide),
        None => unit_of(view, column),
    };
    let of_row = of_row.map_err(|fault| Fault { raw: value.to_string(), ..fault });
    let Some(beside) = view.beside(Role::Quantity) else { return of_row };
    let fault = |why| Fault { why, column: Some(column.number), raw: format!("{value} {beside}") };
    let own = units.parse(context, &beside).map_err(fault)?;
    match of_row {
        Err(_) => Ok(Cow::Owned(beside)),
        Ok(unit) => {
            let known = units.parse(context, &unit).map_err(fault)?;
            if known.ratio_to(&own).is_ok_and(|ratio| (ratio - 1.0).abs() < 1e-12) {
                return Ok(unit);
            }
            Err(fault(Why::UnitMismatch { unit: beside.clone(), wanted: unit.into_owned() }))
        }
    }
}

/// The product of the cells that are there; `None` if there is nothing to count.
pub(crate) fn of<'v>(
    context: &Context<'_>,
    units: &mut UnitCache,
    view: &View<'v>,
    length_wanted: bool,
) -> Result<Option<Draft<'v>>, Fault> {
    let mut draft: Option<Draft<'v>> = None;
    let mut because = Vec::new();
    let push =
        |draft: &mut Option<Draft<'v>>, units: &mut UnitCache, op, value, unit: Cow<'v, str>, column: &Column| {
            let parsed = if unit == "1" { Ok(Rc::new(Unit::one())) } else { units.parse(context, &unit) };
            let parsed = parsed.map_err(|why| Fault { why, column: Some(column.number), raw: unit.to_string() })?;
            match draft {
                None => {
                    *draft =
                        Some(Draft { quantity: value, unit, terms: Vec::new(), product: parsed, because: Vec::new() })
                }
                Some(draft) => {
                    let product = match op {
                        Op::Multiply => draft.product.times(&parsed),
                        Op::Divide => draft.product.per(&parsed),
                    };
                    draft.product = Rc::new(product.ok_or_else(|| {
                        Fault::row(Why::UnitMismatch { unit: unit.to_string(), wanted: draft.product.symbol.clone() })
                    })?);
                    draft.terms.push(Term { label: column.header.clone(), op, value, unit: unit.into_owned() });
                }
            }
            Ok::<(), Fault>(())
        };
    if let (Some(value), Some((column, _))) = (view.number(Role::Quantity)?, view.cell(Role::Quantity)) {
        beside::rivals(view, column, value)?;
        let unit = quantity_unit(context, units, view, column, value)?;
        let column_of_unit =
            view.layout.column(Role::Unit).filter(|_| view.text(Role::Unit).is_some()).unwrap_or(column);
        push(&mut draft, units, Op::Multiply, value, unit, column_of_unit)?;
        if column.scale != Decimal::ONE {
            because.push(format!("scale:{} {}", column.scale, column.header));
        }
    }
    if let (Some(value), Some((column, _))) = (view.number(Role::Mass)?, view.cell(Role::Mass)) {
        let unit = match &column.unit {
            Some(unit) => Cow::Borrowed(unit.as_str()),
            None => unit_of(view, column)?,
        };
        let parsed = units.parse(context, &unit).map_err(|why| Fault {
            why,
            column: Some(column.number),
            raw: unit.to_string(),
        })?;
        match draft.as_ref().and_then(|draft| parsed.ratio_to(&draft.product).ok().map(|ratio| (draft, ratio))) {
            // Both are masses: they say the same thing.
            Some((draft, ratio)) => {
                let said = rust_decimal::prelude::ToPrimitive::to_f64(&value).unwrap_or(f64::NAN) * ratio;
                let quantity = rust_decimal::prelude::ToPrimitive::to_f64(&draft.quantity).unwrap_or(f64::NAN);
                let near = (said - quantity).abs() <= 1e-9 * quantity.abs();
                if !near {
                    let why = Why::WeightsDiffer {
                        quantity: format!("{} {}", draft.quantity, draft.unit),
                        weight: format!("{value} {unit}"),
                    };
                    return Err(Fault { why, column: Some(column.number), raw: value.to_string() });
                }
            }
            None => push(&mut draft, units, Op::Multiply, value, unit, column)?,
        }
    }
    if let (Some(value), Some((column, _))) = (view.number(Role::Distance)?, view.cell(Role::Distance)) {
        // Litres burnt beside kilometres driven are two accounts of one thing, not a product.
        let burnt = draft.as_ref().is_some_and(|draft| {
            draft.product.dimension.exponent("length") == 3 || draft.product.dimension.exponent("energy") == 1
        });
        if !burnt || length_wanted {
            beside::there_and_back(context, view, column)?;
            let unit = column.unit.as_deref().unwrap_or_else(|| {
                because.push("assumed:km".to_owned());
                "km"
            });
            push(&mut draft, units, Op::Multiply, value, Cow::Borrowed(unit), column)?;
        }
    } else if let Some((value, source)) = default_distance(context, view, draft.as_ref()) {
        because.push(format!("estimate:distance {source}"));
        if let Some(draft) = &mut draft
            && let Some(km) = context.units.find("km")
            && let Some(product) = draft.product.times(km)
        {
            draft.product = Rc::new(product);
            draft.terms.push(Term {
                label: format!("distance ({source})"),
                op: Op::Multiply,
                value,
                unit: "km".into(),
            });
        }
    }
    // A row per person that says with how many others that person shares a vehicle.
    let shares = view.number(Role::Occupancy)?.is_some_and(|occupancy| !occupancy.is_zero());
    if shares && view.layout.column(Role::Persons).is_none() && draft.as_ref().is_some_and(is_length) {
        one(context, &mut draft, "p");
    }
    let plain = [
        (Role::Persons, Op::Multiply, "p"),
        (Role::Occupancy, Op::Divide, "p/v"),
        (Role::Trips, Op::Multiply, "1"),
        (Role::RoundTrips, Op::Multiply, "1"),
        (Role::DaysPerYear, Op::Multiply, "1"),
        (Role::DaysPerWeek, Op::Multiply, "1"),
        (Role::Weeks, Op::Multiply, "1"),
    ];
    let same_journeys = beside::same_journeys(view)?;
    for (role, op, unit) in plain {
        if role == Role::Trips && same_journeys {
            continue;
        }
        if let (Some(value), Some((column, _))) = (view.number(role)?, view.cell(role)) {
            if op == Op::Divide && (value.is_zero() || draft.is_none()) {
                continue;
            }
            if draft.is_none() && unit == "1" {
                continue;
            }
            if unit == "1" && !draft.as_ref().is_some_and(beside::repeats) {
                because.push(format!("whole:{}", column.header));
                continue;
            }
            // There and back.
            let value = if role == Role::RoundTrips { value * Decimal::TWO } else { value };
            push(&mut draft, units, op, value, Cow::Borrowed(unit), column)?;
        }
    }
    if draft.is_some() {
        for (op, value, unit, column) in beside::share(context, units, view)? {
            push(&mut draft, units, op, value, unit, column)?;
        }
    }
    // What is counted per use or per piece is multiplied by uses or pieces; uses of pieces that are sold by a number.
    let used = view.number(Role::Uses)?.is_some() && view.number(Role::Sold)?.is_some();
    for (role, unit) in [(Role::Uses, "use"), (Role::Sold, "piece")] {
        if let (Some(value), Some((column, _)), Some(known)) = (view.number(role)?, view.cell(role), draft.as_ref()) {
            let per = known.product.dimension.exponent(unit) < 0;
            if !per && !used {
                because.push(format!("whole:{}", column.header));
                continue;
            }
            push(&mut draft, units, Op::Multiply, value, Cow::Borrowed(if per { unit } else { "1" }), column)?;
        }
    }
    if let Some((value, column)) = beside::fraction(view)?.filter(|_| draft.is_some()) {
        push(&mut draft, units, Op::Multiply, value, Cow::Borrowed("1"), column)?;
    }
    if let (Some(value), Some((column, _))) = (view.number(Role::Ncv)?, view.cell(Role::Ncv)) {
        let unit = column.unit.clone().unwrap_or_else(|| "GJ/t".into());
        if draft.as_ref().is_some_and(|draft| draft.product.dimension.exponent("mass") == 1) {
            push(&mut draft, units, Op::Multiply, value, Cow::Owned(format!("{unit} NCV")), column)?;
        }
    }
    if let Some(draft) = &mut draft {
        draft.because.extend(because);
    }
    Ok(draft)
}

fn is_length(draft: &Draft<'_>) -> bool {
    let dimension = &draft.product.dimension;
    dimension.exponent("length") == 1
        && ["mass", "person", "vehicle"].into_iter().all(|other| dimension.exponent(other) == 0)
}

/// Multiplies by one traveller or one vehicle, which a row stands for if its table counts none, and says so.
fn one(context: &Context<'_>, draft: &mut Option<Draft<'_>>, unit: &str) {
    if let (Some(draft), Some(one)) = (draft, context.units.find(unit))
        && let Some(product) = draft.product.times(one)
    {
        draft.product = Rc::new(product);
        draft.because.push(format!("assumed:1 {unit}"));
        draft.terms.push(Term { label: format!("1 {unit}"), op: Op::Multiply, value: Decimal::ONE, unit: unit.into() });
    }
}

/// The kilometres of a row that counts neither persons nor vehicles, as those of one person or of one vehicle:
/// whichever the activity is counted in.
pub(crate) fn of_one<'v>(
    context: &Context<'_>,
    draft: &Draft<'v>,
    fits: &mut dyn FnMut(&Unit) -> bool,
) -> Option<Draft<'v>> {
    if !is_length(draft) {
        return None;
    }
    ["p", "v"].into_iter().find_map(|unit| {
        let mut counted = Some(draft.clone());
        one(context, &mut counted, unit);
        counted.filter(|counted| fits(&counted.product))
    })
}

/// For a mass from one country to another without a distance: that of the catalogue.
fn default_distance(context: &Context<'_>, view: &View<'_>, draft: Option<&Draft<'_>>) -> Option<(Decimal, String)> {
    let mode = view.text(Role::Mode)?;
    draft.filter(|draft| draft.product.dimension.exponent("mass") == 1 && draft.terms.is_empty())?;
    let country = |role| {
        let text = view.text(role)?;
        context.vocabulary.phrase("country", &text).map(str::to_owned)
    };
    let mode = context.vocabulary.phrase("transport", &mode)?;
    let distance = context.vocabulary.distance(&country(Role::Origin)?, &country(Role::Destination)?, mode)?;
    Some((distance.km, distance.source.clone()))
}

/// What the row cost. In a journal a charge is debited, and what is given back is credited.
pub(crate) fn money(context: &Context<'_>, units: &mut UnitCache, view: &View<'_>) -> Result<Option<Money>, Fault> {
    for (role, tax_included) in [(Role::AmountExcl, Some(false)), (Role::AmountIncl, Some(true)), (Role::Amount, None)]
    {
        let credit = if role == Role::Amount { view.number(Role::Credit)? } else { None };
        let credit = credit.filter(|credit| !credit.is_zero());
        let debit = view.number(role)?.filter(|debit| credit.is_none() || !debit.is_zero());
        let Some(column) = view.cell(if debit.is_some() { role } else { Role::Credit }).map(|(column, _)| column)
        else {
            continue;
        };
        let amount = match (debit, credit) {
            (Some(debit), credit) => debit - credit.unwrap_or_default(),
            (None, Some(credit)) => -credit,
            (None, None) => continue,
        };
        let beside = view.beside(if debit.is_some() { role } else { Role::Credit });
        let coin = coin::of_amount(context, units, view, column, beside.as_deref()).map_err(|doubt| Fault {
            why: doubt.into(),
            column: Some(column.number),
            raw: amount.to_string(),
        })?;
        let amount = coin.scale.and_then(|scale| amount.checked_mul(scale)).unwrap_or(amount);
        let currency = coin.currency.unwrap_or_else(|| context.firm.currency.clone());
        return Ok(Some(Money { amount, currency, tax_included }));
    }
    Ok(None)
}

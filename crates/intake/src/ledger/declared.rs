//! Factors that a ledger writes itself.

use std::borrow::Cow;
use std::rc::Rc;

use factors::{ActivityCode, Geo, Pedigree, convert, money};
use measure::{DeclaredFactor, GasFigure};
use rust_decimal::Decimal;
use units::Unit;

use super::cells::{Fault, View};
use super::plan::Column;
use super::role::Role;
use super::unit_cache::UnitCache;
use crate::Context;
use crate::why::Why;

/// The factor of a row, if it gives or names one.
pub(crate) fn factor(view: &View<'_>) -> Result<Option<DeclaredFactor>, Fault> {
    if !view.layout.declares {
        return Ok(None);
    }
    let source = view.text(Role::FactorSource).map(Cow::into_owned);
    let mut declared = DeclaredFactor { source, ..DeclaredFactor::default() };
    if let (Some(value), Some((column, _))) = (view.number(Role::Factor)?, view.cell(Role::Factor)) {
        let unit = view.text(Role::FactorUnit).map(Cow::into_owned).or_else(|| column.unit.clone());
        let unit =
            unit.ok_or_else(|| Fault { why: Why::NoUnit, column: Some(column.number), raw: value.to_string() })?;
        counts(value, column)?;
        declared.co2e = Some(GasFigure { value, unit });
    }
    let biogenic = view.cell(Role::Co2Biogenic).is_some();
    let gases = [
        (Role::Co2, "co2"),
        // Beside biogenic CO2 the methane is of biomass too; the two have different potentials from AR6 on.
        (Role::Ch4, if biogenic { "ch4_biogenic" } else { "ch4_fossil" }),
        (Role::Ch4Biogenic, "ch4_biogenic"),
        (Role::N2o, "n2o"),
        (Role::Co2Biogenic, "co2_biogenic"),
    ];
    for (role, gas) in gases {
        if let (Some(value), Some((column, _))) = (view.number(role)?, view.cell(role)) {
            let unit = column.unit.clone();
            let unit =
                unit.ok_or_else(|| Fault { why: Why::NoUnit, column: Some(column.number), raw: value.to_string() })?;
            counts(value, column)?;
            declared.gases.push((gas.to_owned(), GasFigure { value, unit }));
        }
    }
    if declared.has_figures() {
        declared.half_width_pct = view.percent(Role::FactorUncertainty)?;
        declared.pedigree = pedigree(view)?;
    }
    Ok((declared.has_figures() || declared.source.is_some()).then_some(declared))
}

/// Nothing emits less than nothing: what is avoided or removed is no factor of an inventory.
fn counts(value: Decimal, column: &Column) -> Result<(), Fault> {
    if value.is_sign_negative() && !value.is_zero() {
        let raw = value.to_string();
        return Err(Fault { why: Why::NegativeFactor { raw: raw.clone() }, column: Some(column.number), raw });
    }
    Ok(())
}

/// The scores of a row, if the table has columns for them.
pub(crate) fn pedigree(view: &View<'_>) -> Result<Option<Pedigree>, Fault> {
    if !view.layout.scores {
        return Ok(None);
    }
    let pedigree = Pedigree {
        reliability: view.score(Role::Reliability)?,
        technical: view.score(Role::Technical)?,
        geographic: view.score(Role::Geographic)?,
        temporal: view.score(Role::Temporal)?,
        completeness: view.score(Role::Completeness)?,
    };
    let any = [pedigree.reliability, pedigree.technical, pedigree.geographic, pedigree.temporal, pedigree.completeness];
    Ok(any.iter().any(Option::is_some).then_some(pedigree))
}

/// Whether a product in `product`, on a paper of `year`, can be multiplied by every figure of the factor.
pub(crate) fn check(
    context: &Context<'_>,
    units: &mut UnitCache,
    activity: &ActivityCode,
    product: &Unit,
    declared: &DeclaredFactor,
    year: i16,
) -> Result<(), Why> {
    let paid = money::of_year(product.clone(), context.units, year);
    let properties = context.library.properties_of(activity, &Geo::from(context.firm.country.as_str()));
    for figure in declared.co2e.iter().chain(declared.gases.iter().map(|(_, figure)| figure)) {
        let per = denominator(context, units, &figure.unit)?;
        let beside = money::beside(&per, &paid, context.units);
        if convert::steps(&paid, &beside, &properties, &context.library.prices).is_none() {
            return Err(Why::UnitMismatch { unit: product.symbol.clone(), wanted: per.symbol.clone() });
        }
    }
    Ok(())
}

/// What a factor is per: kg for `kgCO2e/kg`, TJ for `g/TJ`.
fn denominator(context: &Context<'_>, units: &mut UnitCache, expression: &str) -> Result<Rc<Unit>, Why> {
    let wrong = || Why::UnitMismatch { unit: expression.to_owned(), wanted: "kgCO2e/…".to_owned() };
    let (over, under) =
        ["/", " par ", " per ", " لكل "].into_iter().find_map(|per| expression.split_once(per)).ok_or_else(wrong)?;
    let over = units.parse(context, over.trim())?;
    let mass = over.dimension.exponent("co2e") == 1 || over.dimension.exponent("mass") == 1;
    if mass { units.parse(context, &under.trim().replace('/', ".")) } else { Err(wrong()) }
}

/// What the factor of a row is per, if it says it in CO2e.
pub(crate) fn per(context: &Context<'_>, units: &mut UnitCache, declared: Option<&DeclaredFactor>) -> Option<Rc<Unit>> {
    let figure = declared?.co2e.as_ref()?;
    denominator(context, units, &figure.unit).ok()
}

//! Factors that come with a document.

use std::collections::BTreeMap;

use factors::{ActivityCode, Composition, Factor, FactorId, Gas, Geo, Origin, Published, SourceId, Stage};
use language::Text;
use rust_decimal::prelude::ToPrimitive;
use units::{Unit, Units};

use crate::quantity;
use crate::{ActivityLine, DeclaredFactor, DeclaredGrid, Exclusion, GasFigure};

/// The factor of a line that gives its own figures. Two are the same, and share their draw, if label,
/// figures and source are the same.
pub(crate) fn of_line(
    line: &ActivityLine,
    declared: &DeclaredFactor,
    units: &Units,
    stage: Stage,
) -> Result<Factor, Exclusion> {
    let mut per: Option<Unit> = None;
    let mut composition = Composition::default();
    let mut key = vec![line.label.trim().to_owned()];
    let mut published = None;
    if let Some(figure) = &declared.co2e {
        let value = read(figure, "kgCO2e", units, &mut per)?;
        composition.unsplit_co2e = value;
        published = Some(Published { co2e: value, gwp: None });
        key.push(format!("{} {}", figure.value, figure.unit));
    }
    for (gas, figure) in &declared.gases {
        // A figure in CO2e of one gas has its potential in it already.
        match read(figure, "kg", units, &mut per) {
            Ok(mass) if gas == "co2_biogenic" => composition.co2_biogenic += mass,
            Ok(mass) => *composition.gases.entry(Gas::new(gas)).or_insert(0.0) += mass,
            Err(_) => composition.unsplit_co2e += read(figure, "kgCO2e", units, &mut per)?,
        }
        key.push(format!("{gas} {} {}", figure.value, figure.unit));
    }
    let per = per.ok_or_else(|| Exclusion::UnusableFactor { factor: line.label.clone() })?;
    key.extend(declared.source.clone());
    Ok(Factor {
        id: FactorId::from(format!("declared/{}", key.join("/"))),
        activity: line.activity.clone(),
        name: Text::same(&line.label),
        stage,
        per,
        composition,
        published,
        electricity: None,
        geo: Geo::from("ANY"),
        technology: None,
        year_data: Some(line.period.end().year()),
        year_published: None,
        valid_from: None,
        valid_to: None,
        official: false,
        archived: false,
        uncertainty_pct: declared.half_width_pct.and_then(|width| width.to_f64()),
        pedigree: declared.pedigree,
        source: SourceId::from("declared"),
        source_row: declared.source.clone().unwrap_or_default(),
        derivation: None,
        review_by: None,
        origin: Origin::Supplier,
        note: None,
    })
}

/// A factor of a grid that the firm's sheet gives.
pub(crate) fn of_grid(grid: &DeclaredGrid, name: &str, year: i16, units: &Units) -> Result<Factor, Exclusion> {
    let (value, per) = split(&grid.unit, "kgCO2e", units)?;
    let co2e = grid.factor * value;
    Ok(Factor {
        id: FactorId::from(format!("declared/{name}")),
        activity: ActivityCode::from("electricity.grid"),
        name: Text::same(&grid.source),
        stage: Stage::Generation,
        per,
        composition: Composition { gases: BTreeMap::new(), co2_biogenic: 0.0, unsplit_co2e: co2e },
        published: Some(Published { co2e, gwp: None }),
        electricity: None,
        geo: Geo::from("ANY"),
        technology: None,
        year_data: Some(year),
        year_published: None,
        valid_from: None,
        valid_to: None,
        official: false,
        archived: false,
        uncertainty_pct: grid.uncertainty_pct,
        pedigree: None,
        source: SourceId::from("declared"),
        source_row: grid.source.clone(),
        derivation: None,
        review_by: None,
        origin: Origin::Supplier,
        note: None,
    })
}

/// The figure in `numerator` per the common denominator, which the first figure sets.
fn read(figure: &GasFigure, numerator: &str, units: &Units, per: &mut Option<Unit>) -> Result<f64, Exclusion> {
    let (ratio, unit) = split(&figure.unit, numerator, units)?;
    let value = figure.value.to_f64().ok_or(Exclusion::NotANumber)? * ratio;
    match per {
        None => {
            *per = Some(unit);
            Ok(value)
        }
        Some(first) => first
            .ratio_to(&unit)
            .map(|ratio| value * ratio)
            .map_err(|_| Exclusion::UnusableFactor { factor: figure.unit.clone() }),
    }
}

/// Splits `gCO2e/kWh` into its size in `numerator` (0.001) and the unit it is per. What follows a
/// further `/` divides as well: `kgCO2e/kg/km` is per kg·km.
fn split(expression: &str, numerator: &str, units: &Units) -> Result<(f64, Unit), Exclusion> {
    let unusable = || Exclusion::UnusableFactor { factor: expression.to_owned() };
    let (over, under) =
        ["/", " par ", " per ", " لكل "].into_iter().find_map(|per| expression.split_once(per)).ok_or_else(unusable)?;
    let over = quantity::parse(units, over)?;
    let wanted = quantity::parse(units, numerator)?;
    let ratio = over.ratio_to(&wanted).map_err(|_| unusable())?;
    let under = quantity::parse(units, &under.replace('/', "."))?;
    Ok((ratio, under))
}

//! From rows to the types of the ground.

use std::{panic, thread};

use factors::{ActivityKind, Gas, Geo, Gwp, GwpSet, Library, Price, Property, PropertyKind};
use rustc_hash::{FxHashMap, FxHashSet};
use units::{Row, Units};

use crate::cell::{UnitsRead, decimal, optional, year};
use crate::factor::factors;
use crate::{Error, Line, Problem, Tables};

/// A yearly use of energy above which an audit is mandatory.
#[derive(Clone, Debug, PartialEq)]
pub struct AuditThreshold {
    /// Sectors it holds for.
    pub sectors: Vec<String>,
    /// Tonnes of oil equivalent a year.
    pub toe: f64,
    /// Publication.
    pub source: String,
}

/// Everything of the catalogue that factors are chosen and converted with, and the units it is written in.
///
/// # Errors
/// If the embedded catalogue cannot be read; a test of this crate holds that it can.
pub fn library() -> Result<(Library, Units), Error> {
    let (_, library, units) = whole()?;
    Ok((library, units))
}

/// The same, and the rows it was made from.
///
/// # Errors
/// As [`library`].
pub fn whole() -> Result<(Tables, Library, Units), Error> {
    thread::scope(|scope| {
        // Two thirds of the text are factors: they are read beside what they are understood by.
        let factors = scope.spawn(Tables::of_factors);
        let mut tables = Tables::but_factors()?;
        let without = without_factors(&tables)?;
        tables.factors = factors.join().unwrap_or_else(|panicked| panic::resume_unwind(panicked))?;
        let (library, units) = with_factors(without, &tables)?;
        Ok((tables, library, units))
    })
}

/// The same of tables that were read already.
///
/// # Errors
/// If a row cannot be read.
pub fn library_of(tables: &Tables) -> Result<(Library, Units), Error> {
    with_factors(without_factors(tables)?, tables)
}

fn without_factors(tables: &Tables) -> Result<(Library, Units), Error> {
    let units = units(tables)?;
    let mut library = Library::default();
    library.proximity = proximity(tables)?;
    for activity in activities(tables, &units)? {
        library.add_activity(activity);
    }
    for property in properties(tables, &units)? {
        library.add_property(property);
    }
    library.prices = prices(tables, &units)?;
    library.gwp = gwp(tables)?;
    Ok((library, units))
}

fn with_factors((mut library, units): (Library, Units), tables: &Tables) -> Result<(Library, Units), Error> {
    let factors = factors(tables, &units, &library.gwp)?;
    library.reserve(factors.len());
    for factor in factors {
        library.add_factor(factor);
    }
    Ok((library, units))
}

/// The known units.
///
/// # Errors
/// If a row cannot be read or two units share a spelling.
pub fn units(tables: &Tables) -> Result<Units, Error> {
    let rows = tables.units.iter().map(|row| Row {
        unit: &row.unit,
        dimension: &row.dimension,
        to_base: &row.to_base,
        calorific: &row.calorific,
        tax: &row.tax,
        moisture: &row.moisture,
        aliases: &row.aliases,
    });
    Units::new(rows).map_err(|error| {
        let line = tables.units.iter().find(|row| row.unit == error.unit).map(|row| row.at);
        let at = line.unwrap_or(Line { file: "units/units.csv", number: 1 });
        Error::value(at, error.column, &error.value, "what the column holds, or a spelling of one unit alone")
    })
}

/// Global warming potentials.
///
/// # Errors
/// If a potential is not a number.
pub fn gwp(tables: &Tables) -> Result<Gwp, Error> {
    let mut gwp = Gwp::default();
    for row in &tables.gwp {
        if row.kyoto == "no" {
            gwp.insert_outside(Gas::new(&row.gas));
        }
        for (column, set, value) in [
            ("sar", GwpSet::Sar, &row.sar),
            ("ar4", GwpSet::Ar4, &row.ar4),
            ("ar5", GwpSet::Ar5, &row.ar5),
            ("ar5_feedback", GwpSet::Ar5Feedback, &row.ar5_feedback),
            ("ar6", GwpSet::Ar6, &row.ar6),
            ("ar6_7sm7", GwpSet::Ar6Table7Sm7, &row.ar6_7sm7),
        ] {
            if let Some(value) = optional(row.at, column, value)? {
                gwp.insert(Gas::new(&row.gas), set, value);
            }
        }
    }
    Ok(gwp)
}

/// The activities, in the order of the files.
///
/// # Errors
/// If a code occurs twice, a parent is missing, or the unit is unknown.
pub fn activities(tables: &Tables, units: &Units) -> Result<Vec<ActivityKind>, Error> {
    let codes: FxHashSet<&str> = tables.activities.iter().map(|row| &*row.code).collect();
    let mut seen = FxHashSet::default();
    let mut read = UnitsRead::of(units);
    let mut activities = Vec::with_capacity(tables.activities.len());
    for row in &tables.activities {
        if !seen.insert(&*row.code) {
            return Err(Error::at(row.at, "code", Problem::Twice(row.code.to_string())));
        }
        if !row.parent.is_empty() && !codes.contains(&*row.parent) {
            let problem = Problem::Dangling { value: row.parent.to_string(), table: "measure/activities/" };
            return Err(Error::at(row.at, "parent", problem));
        }
        read.unit(row.at, &row.unit)?;
        let words = [&row.words_fr, &row.words_ar, &row.words_en]
            .into_iter()
            .flat_map(|words| words.split('|'))
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect();
        activities.push(ActivityKind {
            code: (&*row.code).into(),
            name: row.name(),
            words,
            unit: row.unit.to_string(),
            category: row.category.to_string(),
            upstream: match &*row.upstream {
                "yes" => true,
                "no" => false,
                other => return Err(Error::value(row.at, "upstream", other, "`yes` or `no`")),
            },
        });
    }
    Ok(activities)
}

/// The physical properties.
///
/// # Errors
/// If an id occurs twice, or a cell cannot be read.
pub fn properties(tables: &Tables, units: &Units) -> Result<Vec<Property>, Error> {
    let mut seen = FxHashSet::default();
    let mut read = UnitsRead::of(units);
    let mut properties = Vec::with_capacity(tables.properties.len());
    for row in &tables.properties {
        if !seen.insert(&*row.id) {
            return Err(Error::at(row.at, "id", Problem::Twice(row.id.to_string())));
        }
        let kind = PropertyKind::from_code(&row.property)
            .ok_or_else(|| Error::value(row.at, "property", &row.property, "a kind of property"))?;
        properties.push(Property {
            id: row.id.to_string(),
            activity: (&*row.activity).into(),
            kind,
            value: decimal(row.at, "value", &row.value)?,
            unit: read.unit(row.at, &row.unit)?.clone(),
            geo: (&*row.geo).into(),
            year: year(row.at, "year", &row.year)?,
            uncertainty_pct: optional(row.at, "uncertainty_pct", &row.uncertainty_pct)?,
            source: (&*row.source).into(),
            source_row: row.source_row.to_string(),
        });
    }
    Ok(properties)
}

/// Exchange rates and price levels.
///
/// # Errors
/// If a cell cannot be read.
pub fn prices(tables: &Tables, units: &Units) -> Result<Vec<Price>, Error> {
    let mut read = UnitsRead::of(units);
    let mut prices = Vec::with_capacity(tables.prices.len());
    for row in &tables.prices {
        prices.push(Price {
            id: format!("{}/{}", row.unit, row.source),
            value: decimal(row.at, "value", &row.value)?,
            unit: read.unit(row.at, &row.unit)?.clone(),
            source: (&*row.source).into(),
            source_row: row.source_row.to_string(),
        });
    }
    Ok(prices)
}

/// For each place, those whose values may stand in, nearest first.
///
/// # Errors
/// If a position is not a number.
pub fn proximity(tables: &Tables) -> Result<FxHashMap<Geo, Vec<Geo>>, Error> {
    let mut ranked: FxHashMap<Geo, Vec<(u32, Geo)>> = FxHashMap::default();
    for row in &tables.proximity {
        let position: u32 =
            row.position.parse().map_err(|_| Error::value(row.at, "position", &row.position, "a position"))?;
        ranked.entry((&*row.geo).into()).or_default().push((position, (&*row.near).into()));
    }
    let order = |(geo, mut near): (Geo, Vec<(u32, Geo)>)| {
        near.sort();
        (geo, near.into_iter().map(|(_, place)| place).collect())
    };
    Ok(ranked.into_iter().map(order).collect())
}

/// Thresholds above which law 47-09 asks for an energy audit.
///
/// # Errors
/// If a threshold is not a number.
pub fn audit_thresholds(tables: &Tables) -> Result<Vec<AuditThreshold>, Error> {
    tables
        .audit
        .iter()
        .map(|row| {
            Ok(AuditThreshold {
                sectors: row.sectors.split('|').map(str::to_owned).collect(),
                toe: decimal(row.at, "toe", &row.toe)?,
                source: row.source.to_string(),
            })
        })
        .collect()
}

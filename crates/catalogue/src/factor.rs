use std::{panic, thread};

use factors::{Electricity, Factor, Gwp, Mix, Origin, Pedigree, Published, Scope2Method, Stage};
use language::Text;
use rustc_hash::{FxHashMap, FxHashSet};
use units::{Unit, Units};

use crate::cell::{UnitsRead, date, optional, year};
use crate::composition::{composition, set};
use crate::{ActivityRow, Error, FactorRow, Problem, Tables};

/// The emission factors, in the order of the files, named after their activities.
///
/// # Errors
/// If an id occurs twice, an activity or source is missing, or a cell cannot be read.
pub fn factors(tables: &Tables, units: &Units, gwp: &Gwp) -> Result<Vec<Factor>, Error> {
    let activities: FxHashMap<&str, &ActivityRow> = tables.activities.iter().map(|row| (&*row.code, row)).collect();
    let sources: FxHashSet<&str> = tables.sources.iter().map(|row| &*row.id).collect();
    let mut seen = FxHashSet::default();
    if let Some(row) = tables.factors.iter().find(|row| !seen.insert(&*row.id)) {
        return Err(Error::at(row.at, "id", Problem::Twice(row.id.to_string())));
    }
    // Each row stands for itself: half of them are read on another thread.
    let read = |rows| some(rows, &activities, &sources, units, gwp);
    let (first, second) = tables.factors.split_at(tables.factors.len() / 2);
    thread::scope(|scope| {
        let second = scope.spawn(|| read(second));
        let mut factors = read(first)?;
        factors.extend(second.join().unwrap_or_else(|panicked| panic::resume_unwind(panicked))?);
        Ok(factors)
    })
}

/// Some of the factors.
fn some(
    rows: &[FactorRow],
    activities: &FxHashMap<&str, &ActivityRow>,
    sources: &FxHashSet<&str>,
    units: &Units,
    gwp: &Gwp,
) -> Result<Vec<Factor>, Error> {
    let mut read = UnitsRead::of(units);
    let mut factors = Vec::with_capacity(2 * rows.len());
    for row in rows {
        let dangling = |column, value: &str, table| {
            Error::at(row.at, column, Problem::Dangling { value: value.to_owned(), table })
        };
        let activity = activities.get(&*row.activity);
        let activity = activity.ok_or_else(|| dangling("activity", &row.activity, "measure/activities/"))?;
        if !sources.contains(&*row.source) {
            return Err(dangling("source", &row.source, "sources.csv"));
        }
        let per = read.unit(row.at, &row.unit)?.clone();
        factors.push(factor(row, activity.name(), per, gwp)?);
    }
    Ok(factors)
}

fn factor(row: &FactorRow, name: Text, per: Unit, gwp: &Gwp) -> Result<Factor, Error> {
    let at = row.at;
    let published = optional(at, "co2e_published", &row.co2e_published)?;
    let said = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Ok(Factor {
        id: (&*row.id).into(),
        activity: (&*row.activity).into(),
        name,
        stage: Stage::from_code(&row.stage).ok_or_else(|| Error::value(at, "stage", &row.stage, "a stage"))?,
        per,
        composition: composition(row, gwp)?,
        published: published.map(|co2e| set(row).map(|gwp| Published { co2e, gwp })).transpose()?,
        electricity: electricity(row)?,
        geo: (&*row.geo).into(),
        technology: said(&row.technology),
        year_data: year(at, "year_data", &row.year_data)?,
        year_published: year(at, "year_published", &row.year_published)?,
        valid_from: date(at, "valid_from", &row.valid_from)?,
        valid_to: date(at, "valid_to", &row.valid_to)?,
        official: false,
        archived: false,
        uncertainty_pct: optional(at, "uncertainty_pct", &row.uncertainty_pct)?,
        pedigree: match &*row.pedigree {
            "" => None,
            digits => Some(
                Pedigree::parse(digits).ok_or_else(|| Error::value(at, "pedigree", digits, "five digits, 1 to 5"))?,
            ),
        },
        source: (&*row.source).into(),
        source_row: row.source_row.to_string(),
        derivation: said(&row.derivation),
        review_by: date(at, "review_by", &row.review_by)?,
        origin: Origin::Catalogue,
        note: said(&row.note),
    })
}

fn electricity(row: &FactorRow) -> Result<Option<Electricity>, Error> {
    let (mut method, mut mix, mut life_cycle) = (None, None, None);
    for word in row.electricity.split_whitespace() {
        match word {
            "location" => method = Some(Scope2Method::Location),
            "market" => method = Some(Scope2Method::Market),
            "residual" => method = Some(Scope2Method::Residual),
            "production" => mix = Some(Mix::Production),
            "consumption" => mix = Some(Mix::Consumption),
            "direct" => life_cycle = Some(false),
            "life_cycle" => life_cycle = Some(true),
            other => return Err(Error::value(row.at, "electricity", other, "a word on electricity")),
        }
    }
    match method {
        Some(method) => Ok(Some(Electricity { method, mix, life_cycle })),
        None if row.electricity.is_empty() => Ok(None),
        None => Err(Error::value(row.at, "electricity", &row.electricity, "a method of scope 2 and the mix")),
    }
}

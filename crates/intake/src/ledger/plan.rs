//! From the first rows of a table to what each of its columns holds.

use std::collections::BTreeMap;
use std::sync::Arc;

use calendar::Month;

use super::grid::{Cell, GridRow};
use super::role::Role;
use crate::document::date::{self, Moment};
use crate::document::number;
use crate::{ColumnReading, Context, HeaderMatch};

/// How many rows may stand above the header.
const WITHIN: usize = 40;

/// A column that is understood.
#[derive(Clone, Debug)]
pub(crate) struct Column {
    /// Number, from 1.
    pub number: u32,
    /// Its header, as written.
    pub header: String,
    /// The unit after its name: `Distance (km)`.
    pub unit: Option<String>,
    /// How its numbers are written.
    pub numbers: number::Column,
    /// How its dates are written.
    pub dates: date::Column,
    /// From 0 to 1, and the word that led to it.
    pub confidence: f64,
    pub because: String,
}

/// A column that is a quantity of its own.
#[derive(Clone, Debug)]
pub(crate) enum Wide {
    /// Of the activity and unit that its header names.
    Activity(Column),
    /// Of one month.
    Month(Column, Month),
}

impl Wide {
    pub(crate) fn column(&self) -> &Column {
        match self {
            Wide::Activity(column) | Wide::Month(column, _) => column,
        }
    }

    pub(crate) fn column_mut(&mut self) -> &mut Column {
        match self {
            Wide::Activity(column) | Wide::Month(column, _) => column,
        }
    }
}

/// What the columns of a table hold.
#[derive(Clone, Debug, Default)]
pub(crate) struct Plan {
    /// Row after which the data begins.
    pub last_header_row: u64,
    pub roles: BTreeMap<Role, Column>,
    pub wide: Vec<Wide>,
    /// Columns that are not read.
    pub passed_over: Vec<Column>,
    /// Headers, folded, in order: a row that repeats them is no data.
    pub headers: Vec<(u32, String)>,
    /// Words above the header.
    pub titles: Vec<String>,
    /// The only year named around, for months without one.
    pub year: Option<i16>,
    /// Unit and activity that a person gave for this layout.
    pub mapped_unit: Option<String>,
    pub mapped_activity: Option<String>,
}

impl Plan {
    pub(crate) fn column(&self, role: Role) -> Option<&Column> {
        self.roles.get(&role)
    }

    /// How each column was understood, by its number.
    pub(crate) fn columns(&self, sheet: Option<&Arc<str>>) -> Vec<ColumnReading> {
        let reading = |role: &'static str, column: &Column| ColumnReading {
            sheet: sheet.cloned(),
            column: column.number,
            header: column.header.clone(),
            role,
            unit: column.unit.clone(),
            confidence: column.confidence,
            because: column.because.clone(),
        };
        let mut columns: Vec<ColumnReading> =
            self.roles.iter().map(|(role, column)| reading(role.code(), column)).collect();
        columns.extend(self.wide.iter().map(|wide| match wide {
            Wide::Activity(column) => reading("activity", column),
            Wide::Month(column, _) => reading("month", column),
        }));
        columns.extend(self.passed_over.iter().map(|column| reading("ignore", column)));
        columns.sort_by_key(|reading| reading.column);
        columns
    }
}

/// A header without its unit, and the unit: `Quantité (L)`, `Poids [t]`, `Conso en kWh`.
pub(crate) fn split_unit(context: &Context<'_>, header: &str) -> (String, Option<String>) {
    let header = header.trim();
    for (open, close) in [('(', ')'), ('[', ']')] {
        if let Some(start) = header.rfind(open)
            && let Some(inner) = header.get(start + 1..).and_then(|rest| rest.split(close).next())
            && !inner.trim().is_empty()
        {
            let name = header.get(..start).unwrap_or("").trim();
            let after = header.get(start..).and_then(|rest| rest.split_once(close)).map_or("", |(_, after)| after);
            if !name.is_empty() {
                return (format!("{name} {}", after.trim()).trim().to_owned(), Some(inner.trim().to_owned()));
            }
        }
    }
    for joint in [" en ", " in ", " ب", " - ", ", "] {
        if let Some((name, unit)) = header.rsplit_once(joint)
            && context.units.find(unit.trim()).is_some()
        {
            return (name.trim().to_owned(), Some(unit.trim().to_owned()));
        }
    }
    (header.to_owned(), None)
}

/// Finds the header among the first rows. `around` are the names of file and sheet.
pub(crate) fn find(context: &Context<'_>, rows: &[GridRow<'_>], around: &[String]) -> Option<Plan> {
    let mut best: Option<(f64, usize, Plan)> = None;
    for (index, row) in rows.iter().take(WITHIN).enumerate() {
        let next = rows.get(index + 1);
        let (score, mut plan) = understand(context, row, units_below(context, next));
        let measured = plan.roles.keys().any(|role| role.measures()) || !plan.wide.is_empty();
        if !measured
            || plan.roles.len() + plan.wide.len() < 2
            || best.as_ref().is_some_and(|(other, ..)| *other >= score)
        {
            continue;
        }
        plan.titles = rows
            .iter()
            .take(index)
            .flat_map(|row| row.cells.iter().filter_map(|(_, cell)| cell.words().map(str::to_owned)))
            .collect();
        best = Some((score, index, plan));
    }
    let (_, index, mut plan) = best?;
    let header = rows.get(index)?;
    plan.last_header_row = header.number;
    if units_below(context, rows.get(index + 1)).is_some() {
        plan.last_header_row = rows.get(index + 1).map_or(plan.last_header_row, |row| row.number);
    }
    plan.year = only_year(plan.titles.iter().chain(around));
    // Months without a year in the headers take the year named around.
    if let Some(year) = plan.year {
        for wide in &mut plan.wide {
            if let Wide::Month(column, month) = wide
                && month.year() == NO_YEAR
                && let Some(dated) = Month::new(year, month.month())
            {
                *wide = Wide::Month(column.clone(), dated);
            }
        }
    }
    plan.wide.retain(|wide| !matches!(wide, Wide::Month(_, month) if month.year() == NO_YEAR));
    Some(plan)
}

/// Stands for a year that a header does not give.
const NO_YEAR: i16 = 1;

/// A second row of header that holds the units only.
fn units_below(context: &Context<'_>, row: Option<&GridRow<'_>>) -> Option<BTreeMap<u32, String>> {
    let row = row.filter(|row| !row.cells.is_empty())?;
    let units = row.cells.iter().map(|(column, cell)| {
        let text = cell.words()?.trim_matches(['(', ')', '[', ']']).trim();
        context.units.parse(text).ok().map(|_| (*column, text.to_owned()))
    });
    units.collect()
}

/// What the cells of a row say if it is the header, and how sure that is.
fn understand(context: &Context<'_>, row: &GridRow<'_>, units: Option<BTreeMap<u32, String>>) -> (f64, Plan) {
    let mut plan = Plan::default();
    let mut score = 0.0;
    let texts: Vec<(u32, String)> =
        row.cells.iter().map(|(column, cell)| (*column, cell.raw().trim().to_owned())).collect();
    plan.headers = texts.iter().map(|(column, text)| (*column, language::fold(text))).collect();
    let mapping = context.mappings.columns(&texts.iter().map(|(_, text)| text.clone()).collect::<Vec<_>>());
    plan.mapped_unit = mapping.and_then(|mapping| mapping.unit.clone());
    plan.mapped_activity = mapping.and_then(|mapping| mapping.activity.as_ref().map(ToString::to_string));
    let mut unknown = Vec::new();
    for ((number, text), (_, cell)) in texts.iter().zip(&row.cells) {
        let (name, unit) = split_unit(context, text);
        let unit = unit.or_else(|| units.as_ref().and_then(|units| units.get(number).cloned()));
        let column = |confidence: f64, because: &str| Column {
            number: *number,
            header: text.clone(),
            unit: unit.clone(),
            numbers: number::Column::new(),
            dates: date::Column::new(),
            confidence,
            because: because.to_owned(),
        };
        let told = mapping.and_then(|mapping| {
            let folded = language::fold(text);
            mapping.roles.iter().find(|(header, _)| language::fold(header) == folded).map(|(_, role)| role)
        });
        if let Some(role) = told.and_then(|role| Role::from_code(role)) {
            plan.roles.insert(role, column(1.0, "mapping"));
            score += 2.0;
            continue;
        }
        if let Some(month) = month_of(cell) {
            plan.wide.push(Wide::Month(column(1.0, "month"), month));
            continue;
        }
        if cell.words().is_none() && !matches!(cell, Cell::Text(_)) {
            score -= 0.5;
            continue;
        }
        let whole = context.vocabulary.header(text);
        let found = match &whole {
            Some(found) if found.confidence == 1.0 => whole,
            _ if name == *text => whole,
            _ => context.vocabulary.header(&name),
        };
        // `Fuel oil n°2 (t)` counts tonnes: it is no column of words, whatever it begins with.
        let counts = unit.as_deref().is_some_and(|unit| context.units.parse(unit).is_ok());
        let plausible = |found: &HeaderMatch<'_>| {
            found.confidence == 1.0
                || (found.confidence >= 0.6
                    && !(counts && Role::from_code(found.role).is_some_and(|role| !role.is_number())))
        };
        match found.filter(plausible) {
            // `Eau de forage (m3)` begins with no role; `Consommation gasoil (L)` names role and activity.
            Some(found) => match Role::from_code(found.role) {
                Some(role) => {
                    let column = column(found.confidence, found.because);
                    let better = plan.roles.get(&role).is_none_or(|known| known.confidence < column.confidence);
                    if better && let Some(displaced) = plan.roles.insert(role, column.clone()) {
                        unknown.push(displaced);
                    } else if !better {
                        unknown.push(column);
                    }
                    score += found.confidence;
                }
                None => unknown.push(column(0.0, "")),
            },
            None => unknown.push(column(0.0, "")),
        }
    }
    // A single month at the head of a column is a date by chance.
    if plan.wide.len() < 3 {
        plan.wide.clear();
    }
    score += plan.wide.len() as f64;
    let narrow = plan.roles.contains_key(&Role::Designation) && plan.roles.keys().any(|role| role.measures());
    if plan.wide.is_empty() && !narrow {
        // `Consommation gasoil (L)` beside `Consommation électricité (kWh)`: both are quantities of their own.
        if let Some(quantity) = plan.roles.get(&Role::Quantity).filter(|quantity| quantity.confidence < 1.0) {
            unknown.push(quantity.clone());
        }
        for mut column in std::mem::take(&mut unknown) {
            let (name, _) = split_unit(context, &column.header);
            let unit = column.unit.as_deref().and_then(|unit| context.units.parse(unit).ok());
            let named = context.lexicon.find(&name).into_iter().find(|candidate| !candidate.is_weak());
            match named.filter(|_| unit.is_some()) {
                Some(named) => {
                    score += 0.8;
                    plan.roles.retain(|_, known| known.number != column.number);
                    (column.confidence, column.because) = (named.confidence, named.because);
                    plan.wide.push(Wide::Activity(column));
                }
                None => unknown.push(column),
            }
        }
        plan.wide.sort_by_key(|wide| wide.column().number);
    }
    unknown.retain(|column| plan.roles.values().all(|known| known.number != column.number));
    plan.passed_over = unknown;
    (score, plan)
}

/// The month that a header names; without a year, of [`NO_YEAR`].
fn month_of(cell: &Cell<'_>) -> Option<Month> {
    match cell {
        Cell::Date(date) => Some(Month::of(*date)),
        Cell::Text(text) => match date::Column::new().read(text) {
            Ok(Moment::Month(month)) => Some(month),
            _ => match date::Column::new().read(&format!("1 {} 2000", text.trim())) {
                Ok(Moment::Day(day)) if text.trim().chars().all(|c| c.is_alphabetic() || c == '.') => {
                    Month::new(NO_YEAR, day.month())
                }
                _ => None,
            },
        },
        _ => None,
    }
}

/// The only year that some names hold.
fn only_year<'t>(texts: impl Iterator<Item = &'t String>) -> Option<i16> {
    let mut years: Vec<i16> = texts
        .flat_map(|text| {
            language::fold(text)
                .split(' ')
                .filter(|word| word.len() == 4)
                .filter_map(|word| word.parse::<i16>().ok())
                .filter(|year| (1990..2100).contains(year))
                .collect::<Vec<_>>()
        })
        .collect();
    years.sort_unstable();
    years.dedup();
    if let [year] = years.as_slice() { Some(*year) } else { None }
}

//! What the cells of a column say that its header does not.

use super::beside;
use super::grid::{Cell, GridRow};
use super::plan::{Column, Plan};
use super::role::Role;
use crate::Context;
use crate::document::date::{self, Moment};
use crate::document::number;

/// How many rows are asked.
const ROWS: usize = 200;
/// What is said by the contents alone is likely and no more.
const CONFIDENCE: f64 = 0.7;

/// Corrects and completes a plan by the cells of the first rows: a header that only resembles that of numbers does
/// not stand over names; a column of units, of days, of known activities is what it holds, if no other is.
pub(crate) fn complete<'r>(context: &Context<'_>, plan: &mut Plan, rows: impl Iterator<Item = &'r GridRow<'r>>) {
    let rows: Vec<&GridRow<'_>> = rows.filter(|row| row.number > plan.last_header_row).take(ROWS).collect();
    beside::complete(context, plan);
    let cells = |column: &Column| -> Vec<&Cell<'_>> { rows.iter().filter_map(|row| row.cell(column.number)).collect() };
    // `Salarié` over `E1, E2` resembles `Salariés` over their number.
    let named: Vec<Role> = plan
        .roles
        .iter()
        .filter(|(role, column)| role.is_number() && column.confidence < 1.0)
        .filter(|(_, column)| {
            let cells = cells(column);
            cells.iter().filter(|cell| is_name(cell)).count() * 2 > cells.len()
        })
        .map(|(role, _)| *role)
        .collect();
    for role in named {
        plan.passed_over.extend(plan.roles.remove(&role));
    }
    // `Material` over numbers of articles, beside `Material Description`.
    if let Some(column) = plan.roles.get(&Role::Designation)
        && cells(column).iter().all(|cell| cell.words().is_none())
        && let Some(place) = plan.passed_over.iter().position(|other| {
            let named = context.vocabulary.header(&other.header).and_then(|found| Role::from_code(found.role));
            named == Some(Role::Designation) && cells(other).iter().any(|cell| cell.words().is_some())
        })
    {
        let column = plan.passed_over.remove(place);
        plan.passed_over.extend(plan.roles.insert(Role::Designation, column));
    }
    // `Poste` and `Catégorie` head names of things as often as categories of the inventory.
    if !plan.roles.contains_key(&Role::Designation)
        && let Some(column) = plan.roles.get(&Role::Category)
    {
        let cells = cells(column);
        let is_category = |cell: &&&Cell<'_>| {
            let raw = cell.raw().trim().to_lowercase();
            raw.strip_prefix("scope").unwrap_or(&raw).trim().starts_with(|c: char| c.is_ascii_digit())
        };
        if !cells.is_empty() && cells.iter().filter(is_category).count() * 2 < cells.len() {
            let column = plan.roles.remove(&Role::Category);
            plan.roles.extend(column.map(|column| (Role::Designation, column)));
        }
    }
    let free = |plan: &Plan, role: Role| !plan.roles.contains_key(&role);
    let dated = plan.roles.keys().any(|role| role.is_date()) || plan.wide.iter().any(|wide| wide.span.is_some());
    if !dated {
        take(plan, Role::Date, &cells, &is_day);
    }
    // `Conteneurs (TEU)`: the only column with a unit counts, if none is said to.
    if plan.wide.is_empty() && free(plan, Role::Quantity) && free(plan, Role::Mass) {
        let counts = |column: &Column| {
            let unit = column.unit.as_deref().and_then(|unit| context.units.parse(unit).ok());
            unit.is_some_and(|unit| !factors::money::is_money(&unit.dimension))
        };
        let mut counting = plan.passed_over.iter().enumerate().filter(|(_, column)| counts(column));
        if let (Some((place, _)), None) = (counting.next(), counting.next()) {
            drop(counting);
            let column = plan.passed_over.remove(place);
            plan.roles
                .insert(Role::Quantity, Column { confidence: CONFIDENCE, because: "contents".to_owned(), ..column });
        }
    }
    let said = |role: Role| plan.roles.get(&role).is_none_or(|column| column.unit.is_some());
    if free(plan, Role::Unit) && plan.wide.is_empty() && !said(Role::Quantity) {
        take(plan, Role::Unit, &cells, &|cell| cell.words().is_some_and(|text| context.units.parse(text).is_ok()));
    }
    if free(plan, Role::Designation) && free(plan, Role::Activity) && free(plan, Role::Mode) {
        let known = |cell: &Cell<'_>| {
            cell.words().is_some_and(|text| context.lexicon.find(text).iter().any(|found| !found.is_weak()))
        };
        take(plan, Role::Designation, &cells, &known);
    }
}

/// Gives a role to the one column without any whose cells are all of a kind; if there are several, to none.
fn take<'r>(
    plan: &mut Plan,
    role: Role,
    cells: &dyn Fn(&Column) -> Vec<&'r Cell<'r>>,
    is_it: &dyn Fn(&Cell<'_>) -> bool,
) {
    let holds = |column: &Column| {
        let cells = cells(column);
        !cells.is_empty() && cells.iter().all(|cell| is_it(cell))
    };
    let mut found = plan.passed_over.iter().enumerate().filter(|(_, column)| holds(column)).map(|(place, _)| place);
    if let (Some(place), None) = (found.next(), found.next()) {
        drop(found);
        let column = plan.passed_over.remove(place);
        plan.roles.insert(role, Column { confidence: CONFIDENCE, because: "contents".to_owned(), ..column });
    }
}

fn is_name(cell: &Cell<'_>) -> bool {
    match cell {
        Cell::Text(text) => text.chars().any(char::is_alphabetic) && number::read(text).is_err(),
        _ => false,
    }
}

fn is_day(cell: &Cell<'_>) -> bool {
    match cell {
        Cell::Date(_) => true,
        Cell::Text(text) => {
            date::read(text).is_ok_and(|reading| !matches!(reading, date::Reading::Month(_)))
                || matches!(date::Column::new().read(text), Ok(Moment::Day(_)))
        }
        _ => false,
    }
}

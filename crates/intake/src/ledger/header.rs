//! Finds the row or rows that name the columns of a table, and what each column holds.

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};

use rust_decimal::Decimal;

use super::grid::{Cell, GridRow};
use super::plan::{Column, Plan, Wide};
use super::role::Role;
use super::scale;
use super::sides;
use super::span::{Span, month_of, quarter_in, span_in};
use super::year::{self, SaidYear};
use crate::document::date;
use crate::document::number;
use crate::{Context, HeaderMatch};

/// How many rows may stand above the header.
const WITHIN: usize = 40;
/// The header of one column.
#[derive(Clone, Debug)]
struct Head<'r> {
    number: u32,
    /// As it is shown: `Janvier Qté` of a header of two rows.
    text: String,
    /// What stands above it in a header of two rows.
    above: Option<String>,
    /// What stands in its own row.
    own: String,
    cell: &'r Cell<'r>,
}

/// What the vocabulary and the lexicon say of a text: the cells of the first rows are looked at more than once.
#[derive(Debug)]
struct Looked<'c> {
    context: &'c Context<'c>,
    headers: RefCell<HashMap<String, Option<HeaderMatch<'c>>>>,
    names: RefCell<HashMap<String, bool>>,
}

impl<'c> Looked<'c> {
    fn header(&self, text: &str) -> Option<HeaderMatch<'c>> {
        if let Some(known) = self.headers.borrow().get(text) {
            return *known;
        }
        let found = self.context.vocabulary.header(text);
        self.headers.borrow_mut().insert(text.to_owned(), found);
        found
    }

    fn names_activity(&self, text: &str) -> bool {
        if let Some(known) = self.names.borrow().get(text) {
            return *known;
        }
        let named = self.context.lexicon.find(text).iter().any(|candidate| !candidate.is_weak());
        self.names.borrow_mut().insert(text.to_owned(), named);
        named
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
                let unit = in_unit(context, inner.trim()).unwrap_or(inner).trim();
                return (format!("{name} {}", after.trim()).trim().to_owned(), Some(unit.to_owned()));
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
    // `Gasoil Litres`; in `Butane 12 kg` the kilograms are of the bottle.
    if let Some((name, unit)) = header.rsplit_once(' ')
        && is_measure(context, unit)
        && !name.ends_with(char::is_numeric)
        && context.lexicon.find(name).iter().any(|candidate| !candidate.is_weak())
    {
        return (name.trim().to_owned(), Some(unit.to_owned()));
    }
    (header.to_owned(), None)
}

/// The unit of `en kWh`, as brackets hold it.
fn in_unit<'t>(context: &Context<'_>, text: &'t str) -> Option<&'t str> {
    let unit = ["en ", "in ", "ب"].into_iter().find_map(|joint| text.strip_prefix(joint))?;
    context.units.parse(unit).is_ok().then_some(unit)
}

/// Finds the header among the first rows. `around` are the names of file and sheet.
pub(crate) fn find(context: &Context<'_>, rows: &[GridRow<'_>], around: &[String]) -> Option<Plan> {
    let looked = Looked { context, headers: RefCell::default(), names: RefCell::default() };
    let mut best: Option<(f64, usize, Plan)> = None;
    for (index, row) in rows.iter().take(WITHIN).enumerate() {
        let next = rows.get(index + 1);
        if best.as_ref().is_some_and(|(best, ..)| most(context, row, next) < *best) {
            continue;
        }
        let units = units_below(context, next);
        let last = if units.is_some() { next.map_or(row.number, |next| next.number) } else { row.number };
        let single = single(row);
        let double = next.and_then(|next| Some((double(context, row, next)?, next.number)));
        let double = double.map(|(heads, last)| {
            let (score, plan) = understand(&looked, &heads, None);
            ((score + over(&looked, &heads), plan), last, heads)
        });
        let single = (understand(&looked, &single, units.as_ref()), last, single);
        for ((score, mut plan), last, heads) in [Some(single), double].into_iter().flatten() {
            let measured = plan.roles.keys().any(|role| role.measures()) || !plan.wide.is_empty();
            if !measured
                || plan.roles.len() + plan.wide.len() < 2
                || best.as_ref().is_some_and(|(other, ..)| *other >= score)
            {
                continue;
            }
            plan.last_header_row = last;
            plan.headers = heads.iter().map(|head| (head.number, language::fold(&head.own))).collect();
            best = Some((score, index, plan));
        }
    }
    let (_, index, mut plan) = best?;
    plan.titles = rows
        .iter()
        .take(index)
        .flat_map(|row| row.cells.iter().filter_map(|(_, cell)| cell.words().map(str::to_owned)))
        .collect();
    let above: Vec<String> = rows.iter().take(index).map(year::text_of).collect();
    plan.year = SaidYear::of(context.vocabulary, above.iter().chain(around));
    let last = plan.last_header_row;
    let holds = |column: &Column| {
        let counts = |cell: &Cell<'_>| cell.words().is_none() && !matches!(cell, Cell::Date(_));
        rows.iter().filter(|row| row.number > last).any(|row| row.cell(column.number).is_some_and(counts))
    };
    plan.not_actual.retain(holds);
    let titled = |text: &String| split_unit(context, text).1.filter(|unit| context.units.parse(unit).is_ok());
    let coins = plan.titles.iter().chain(around).map(|title| scale::of_title(context, title));
    plan.coin = coins.into_iter().find(|coin| coin.as_ref().map_or(true, scale::Coin::says));
    plan.around_unit = around.iter().chain(&plan.titles).find_map(titled);
    Some(plan)
}

/// A score that a row, alone or with the next, cannot exceed as a header: to understand a row costs far more, and
/// below the header of a table none of its data can be a better one. What a person said of a layout weighs more than
/// any word, so nothing is passed over then.
fn most(context: &Context<'_>, row: &GridRow<'_>, next: Option<&GridRow<'_>>) -> f64 {
    if !context.mappings.columns.is_empty() {
        return f64::INFINITY;
    }
    let says = |cell: &Cell<'_>| match cell {
        Cell::Text(text) => text.chars().any(char::is_alphabetic) || month_of(cell).is_some() || sides::may_head(cell),
        _ => month_of(cell).is_some() || sides::may_head(cell),
    };
    let said = |row: &GridRow<'_>| row.cells.iter().filter(|(_, cell)| says(cell)).count();
    let below = next.filter(|next| next.cells.iter().all(|(_, cell)| says(cell)));
    // Each column counts once, a column of a quantity may be an activity as well, and what stands over columns speaks
    // for each of them.
    let heads = said(row) as f64;
    0.8 + below.map_or(heads, |below| 1.3 * (heads + below.cells.len() as f64))
}

fn single<'r>(row: &'r GridRow<'r>) -> Vec<Head<'r>> {
    let head = |(number, cell): &'r (u32, Cell<'r>)| {
        let text = cell.raw().trim().to_owned();
        Head { number: *number, own: text.clone(), text, above: None, cell }
    };
    row.cells.iter().map(head).collect()
}

/// A header of two rows: what is written over several columns counts for each of them. `None` if the second row
/// holds a number or a date, or says nothing over which something stands.
fn double<'r>(context: &Context<'_>, top: &'r GridRow<'r>, below: &'r GridRow<'r>) -> Option<Vec<Head<'r>>> {
    let is_year = |cell: &Cell<'_>| sides::year_alone(cell).is_some();
    let is_number = |cell: &Cell<'_>| matches!(cell, Cell::Number { .. }) && !is_year(cell);
    if top.cells.len() < 2 || top.cells.iter().any(|(_, cell)| is_number(cell)) {
        return None;
    }
    // Years below what stands over several columns; under columns of their own they are quantities.
    let years: Vec<u32> = below.cells.iter().filter(|(_, cell)| is_year(cell)).map(|(column, _)| *column).collect();
    let words = below.cells.iter().filter(|(_, cell)| cell.words().is_some()).count();
    let beside = |column: &u32| match (top.cell(column.wrapping_sub(1)), top.cell(*column)) {
        (_, None) => true,
        (Some(before), Some(own)) => before.raw() == own.raw(),
        _ => false,
    };
    if words + years.len() != below.cells.len() || (!years.is_empty() && !years.iter().any(beside)) {
        return None;
    }
    let mut columns: Vec<u32> = top.cells.iter().chain(&below.cells).map(|(column, _)| *column).collect();
    columns.sort_unstable();
    columns.dedup();
    let mut heads = Vec::new();
    let mut over: Option<&Cell<'_>> = None;
    let mut shared = false;
    for column in columns {
        let (above, own) = (top.cell(column), below.cell(column));
        match (above, own) {
            // Over one column only, down both rows.
            (Some(cell), None) => {
                over = None;
                let text = cell.raw().trim().to_owned();
                heads.push(Head { number: column, own: text.clone(), text, above: None, cell });
            }
            (_, Some(own)) if above.is_some_and(|above| above.raw() == own.raw()) => {
                over = None;
                let text = own.raw().trim().to_owned();
                heads.push(Head { number: column, own: text.clone(), text, above: None, cell: own });
            }
            (_, Some(own)) => {
                shared |= above.is_some();
                over = above.or(over);
                let written = own.raw().trim().to_owned();
                let above = over.map(|cell| cell.raw().trim().to_owned());
                let is_unit = context.units.parse(written.trim_matches(['(', ')', '[', ']']).trim()).is_ok();
                let text = match &above {
                    Some(above) if is_unit => format!("{above} ({})", written.trim_matches(['(', ')', '[', ']'])),
                    Some(above) => format!("{above} {written}"),
                    None => written.clone(),
                };
                heads.push(Head { number: column, text, above, own: written, cell: over.unwrap_or(own) });
            }
            (None, None) => {}
        }
    }
    shared.then_some(heads)
}

/// What the upper of two rows adds: a month, a site, an activity, a role over columns speaks for a header of two
/// rows, the title of the table against it.
fn over(looked: &Looked<'_>, heads: &[Head<'_>]) -> f64 {
    let says = |above: &String| {
        span_in(looked.context, above).is_some()
            || sides::is_side(looked.context.vocabulary, above)
            || looked.context.site_named(above).is_some()
            || looked.names_activity(above)
            || looked.header(above).is_some_and(|found| found.confidence >= 0.9 && !heads_dates(&found))
    };
    // `Année` above `Mois` says the year of the table and not what the column holds.
    let above = heads.iter().filter_map(|head| head.above.as_ref());
    above.map(|above| if says(above) { 0.3 } else { -0.3 }).sum()
}

fn heads_dates(found: &HeaderMatch<'_>) -> bool {
    Role::from_code(found.role).is_some_and(Role::is_date)
}

/// A second row of header that holds the units only.
fn units_below(context: &Context<'_>, row: Option<&GridRow<'_>>) -> Option<BTreeMap<u32, String>> {
    let row = row.filter(|row| !row.cells.is_empty())?;
    let units = row.cells.iter().map(|(column, cell)| {
        let text = cell.words()?.trim_matches(['(', ')', '[', ']']).trim();
        context.units.parse(text).ok().map(|_| (*column, text.to_owned()))
    });
    units.collect()
}

/// What the headers of columns say, and how sure that is.
fn understand(looked: &Looked<'_>, heads: &[Head<'_>], units: Option<&BTreeMap<u32, String>>) -> (f64, Plan) {
    let context = looked.context;
    let mut plan = Plan::default();
    let mut score = 0.0;
    let mapping = (!context.mappings.columns.is_empty())
        .then(|| context.mappings.columns(&heads.iter().map(|head| head.text.clone()).collect::<Vec<_>>()))
        .flatten();
    plan.mapped_unit = mapping.and_then(|mapping| mapping.unit.clone());
    plan.mapped_activity = mapping.and_then(|mapping| mapping.activity.as_ref().map(ToString::to_string));
    let (mut unknown, mut apart) = (Vec::new(), Vec::new());
    let local: Vec<bool> = heads
        .iter()
        .filter_map(|head| context.vocabulary.same_header(&split_unit(context, &head.text).0))
        .filter_map(|found| found.local)
        .collect();
    plan.day_first = !local.is_empty() && local.iter().all(|local| *local);
    let months = sides::months(heads.iter().map(|head| (head.number, &*head.own)), plan.day_first);
    let span_of =
        |head: &Head<'_>| span_of(context, head).or_else(|| months.get(&head.number).map(|month| Span::month(*month)));
    let spanned = heads.iter().any(|head| span_of(head).is_some());
    let of_years = sides::of_years(context.vocabulary, heads.iter().map(|head| (head.number, &*head.text)));
    for head in heads {
        let stripped = scale::strip(context, &head.text);
        let text = stripped.as_ref().map_or(head.text.as_str(), |(text, _)| text);
        let (name, unit) = split_unit(context, text);
        let unit = unit.or_else(|| units.and_then(|units| units.get(&head.number).cloned()));
        // `Litres`, `kWh`: the unit alone heads what is counted.
        let unit = unit.or_else(|| Some(name.clone()).filter(|_| head.above.is_none() && is_measure(context, &name)));
        let column = |confidence: f64, because: &str| Column {
            number: head.number,
            header: head.text.clone(),
            unit: unit.clone(),
            scale: stripped.as_ref().map_or(Decimal::ONE, |(_, scale)| *scale),
            numbers: number::Column::new(),
            dates: date::Column::new(),
            confidence,
            because: because.to_owned(),
        };
        let told = mapping.and_then(|mapping| {
            let folded = language::fold(&head.text);
            mapping.roles.iter().find(|(header, _)| language::fold(header) == folded).map(|(_, role)| role)
        });
        if let Some(role) = told.and_then(|role| Role::from_code(role)) {
            plan.roles.insert(role, column(1.0, "mapping"));
            score += 2.0;
            continue;
        }
        // `Janvier` over `Qté` and `Montant`: the month counts what is no money.
        let below = head.above.as_ref().and_then(|_| looked.header(&head.own));
        let priced = below.is_some_and(|found| Role::from_code(found.role).is_some_and(Role::is_priced))
            || unit.as_deref().is_some_and(|unit| is_money(context, unit));
        let worded = || looked.context.vocabulary.same_header(&head.text).and_then(|found| Role::from_code(found.role));
        if sides::is_not_actual(context.vocabulary, &head.text) && worded().is_none() {
            plan.not_actual.push(column(0.0, ""));
            apart.push(column(0.0, ""));
            score += 1.0;
            continue;
        }
        let year = sides::year_in(context.vocabulary, &head.text);
        let is_total = |above: &String| looked.header(above).is_some_and(|found| found.role == Role::Total.code());
        if spanned && head.above.as_ref().is_some_and(is_total) {
            if priced || plan.roles.contains_key(&Role::Total) {
                apart.push(column(0.0, ""));
            } else {
                plan.roles.insert(Role::Total, column(1.0, "total"));
            }
            continue;
        }
        if let Some(span) = span_of(head) {
            let span = span.of_year(year);
            if priced {
                apart.push(column(0.0, ""));
            } else if span.is_none() {
                // `Janvier 2024` over `2025`: of which year it is, is not said.
                plan.not_actual.push(column(0.0, ""));
                apart.push(column(0.0, ""));
            } else {
                let label = head.above.clone().filter(|above| looked.names_activity(above));
                let label = label.map(|above| split_unit(context, &above).0);
                plan.wide.push(Wide {
                    column: column(1.0, if span.is_some_and(|span| span.is_quarter) { "quarter" } else { "month" }),
                    span,
                    site: None,
                    label,
                    year: None,
                });
            }
            continue;
        }
        // `2024` beside `2025`, `Quantité 2024` beside `Quantité 2025`.
        let bare = split_unit(context, &sides::without_year(context.vocabulary, &head.text)).0;
        // `2024 (kWh)`: nothing but a unit is left.
        let bare = if bare.starts_with(['(', '[']) { String::new() } else { bare };
        let role = looked.header(&bare).filter(|found| found.confidence == 1.0);
        let role = role.and_then(|found| Role::from_code(found.role));
        let counts = bare.is_empty() || matches!(role, Some(Role::Quantity | Role::Mass)) || is_measure(context, &bare);
        let over = head.above.clone().filter(|above| looked.names_activity(above));
        if let Ok(Some(year)) = year
            && !spanned
            && (of_years.contains_key(&head.number) || bare.is_empty())
            && (counts || over.is_some() || role.is_some_and(Role::is_priced))
        {
            if priced || role.is_some_and(Role::is_priced) {
                apart.push(column(0.0, ""));
            } else {
                let label = over.map(|above| sides::without_year(context.vocabulary, &split_unit(context, &above).0));
                let label = label.filter(|label| !label.is_empty());
                plan.wide.push(Wide { column: column(1.0, "year"), span: None, site: None, label, year: Some(year) });
            }
            continue;
        }
        if head.cell.words().is_none() && !matches!(head.cell, Cell::Text(_)) {
            score -= 0.5;
            // A person who corrects the layout names all its columns.
            apart.push(column(0.0, ""));
            continue;
        }
        if let Some(site) = context.site_named(&name).filter(|_| head.cell.words().is_some()) {
            let column = column(1.0, "site");
            plan.wide.push(Wide { column, span: None, site: Some(site.id.clone()), label: None, year: None });
            continue;
        }
        let whole = context.vocabulary.same_header(&head.text);
        let own = || head.above.as_ref().and_then(|_| looked.header(&head.own));
        let found = whole.or_else(own).or_else(|| looked.header(&name));
        // `Fuel oil n°2 (t)` counts tonnes: it is no column of words, whatever it begins with.
        let counts = unit.as_deref().is_some_and(|unit| context.units.parse(unit).is_ok());
        let plausible = |found: &HeaderMatch<'_>| {
            found.confidence == 1.0
                || (found.confidence >= 0.6
                    && !(counts && Role::from_code(found.role).is_some_and(|role| !role.is_number())))
        };
        let role = found.filter(plausible).and_then(|found| Some((Role::from_code(found.role)?, found)));
        match role {
            // `Gasoil (L)` over `Qté` and `Montant`: a quantity of its own, and what it cost.
            Some((role, _))
                if (role.is_priced() || role == Role::Quantity)
                    && head.above.as_deref().is_some_and(|above| looked.names_activity(above)) =>
            {
                if role.is_priced() { &mut apart } else { &mut unknown }.push(column(0.0, ""));
            }
            // `Eau de forage (m3)` begins with no role; `Consommation gasoil (L)` names role and activity.
            Some((role, found)) => {
                let mut column = column(found.confidence, found.because);
                // What is said of money is read with the amount.
                if !matches!(role, Role::Quantity | Role::Mass) {
                    column.scale = Decimal::ONE;
                }
                // `Trajet` beside `Distance (km)`: the one with its unit is what is counted.
                let less = |known: &Column| known.unit.is_none() && column.unit.is_some() && role.is_number();
                let known = plan.roles.get(&role).map(|known| (known.confidence, less(known)));
                match known {
                    // The same header again says no more: `Qté`, `Montant` under each month.
                    Some((known, less)) if known > column.confidence || (known == column.confidence && !less) => {
                        unknown.push(column);
                    }
                    Some((known, _)) => {
                        score += found.confidence - known;
                        unknown.extend(plan.roles.insert(role, column));
                    }
                    None => {
                        score += found.confidence;
                        plan.roles.insert(role, column);
                    }
                }
            }
            None => unknown.push(column(0.0, "")),
        }
    }
    // A single month at the head of a column is a date by chance, two beside days may be; a single site is a column of words.
    let of_span = |wide: &Wide, is_quarter: bool| wide.span.is_some_and(|span| span.is_quarter == is_quarter);
    let named =
        [Role::Designation, Role::Activity, Role::Unit, Role::Site].iter().any(|role| plan.roles.contains_key(role));
    let dated = plan.roles.keys().any(|role| role.is_date() && *role != Role::Year);
    if plan.wide.iter().filter(|wide| of_span(wide, false)).count() < if named && !dated { 2 } else { 3 } {
        apart.extend(plan.wide.extract_if(.., |wide| of_span(wide, false)).map(|wide| wide.column));
    }
    // `T1` in a table of days is a meter, and beside its three months their total.
    if plan.wide.iter().filter(|wide| of_span(wide, true)).count() < 2
        || plan.wide.iter().any(|wide| of_span(wide, false))
        || dated
    {
        apart.extend(plan.wide.extract_if(.., |wide| of_span(wide, true)).map(|wide| wide.column));
    }
    if plan.wide.iter().filter(|wide| wide.site.is_some()).count() < 2 {
        unknown.extend(plan.wide.extract_if(.., |wide| wide.site.is_some()).map(|wide| wide.column));
    }
    let of_year = |wide: &Wide| wide.year.is_some() && wide.label.is_none();
    let years: Vec<&Wide> = plan.wide.iter().filter(|wide| of_year(wide)).collect();
    let measured = plan.roles.keys().any(|role| matches!(role, Role::Quantity | Role::Mass));
    // A single year heads what is counted only if nothing else does.
    if !sides::follow(&years) || (years.len() == 1 && (measured || plan.roles.keys().all(|role| *role == Role::Year))) {
        apart.extend(plan.wide.extract_if(.., |wide| of_year(wide)).map(|wide| wide.column));
    }
    score += plan.wide.len() as f64;
    score += by_unit(&mut plan, &mut unknown);
    by_activity(context, &mut plan, unknown, &mut score);
    plan.passed_over.extend(apart);
    (score, plan)
}

/// The one column that is headed by a unit alone counts, if no other is said to; 1 if there is one.
fn by_unit(plan: &mut Plan, unknown: &mut Vec<Column>) -> f64 {
    let counted = [Role::Quantity, Role::Mass].into_iter().any(|role| plan.roles.contains_key(&role));
    let headed = |column: &Column| column.unit.as_deref().is_some_and(|unit| unit == column.header.trim());
    let mut places = unknown.iter().enumerate().filter(|(_, column)| headed(column)).map(|(place, _)| place);
    let (Some(place), None) = (places.next(), places.next()) else { return 0.0 };
    if counted || !plan.wide.is_empty() {
        return 0.0;
    }
    let column = unknown.remove(place);
    plan.roles.insert(Role::Quantity, Column { confidence: 1.0, because: "unit".to_owned(), ..column });
    1.0
}

/// Columns that name an activity and its unit: `Consommation gasoil (L)` beside `Consommation électricité (kWh)`.
fn by_activity(context: &Context<'_>, plan: &mut Plan, mut unknown: Vec<Column>, score: &mut f64) {
    // One factor per row counts one quantity per row.
    let narrow = plan.roles.contains_key(&Role::Factor)
        || (plan.roles.contains_key(&Role::Designation) && plan.roles.keys().any(|role| role.measures()));
    if plan.wide.is_empty() && !narrow {
        if let Some(quantity) = plan.roles.get(&Role::Quantity).filter(|quantity| quantity.confidence < 1.0) {
            unknown.push(quantity.clone());
        }
        for mut column in std::mem::take(&mut unknown) {
            let stripped = scale::strip(context, &column.header).map(|(text, _)| text);
            let (name, _) = split_unit(context, stripped.as_deref().unwrap_or(&column.header));
            // `Électricité 2024 (kWh)`: the year dates its cells and is no part of the name.
            let year = sides::year_in(context.vocabulary, &name).ok().flatten();
            let name = if year.is_some() { sides::without_year(context.vocabulary, &name) } else { name };
            let unit = column.unit.as_deref().and_then(|unit| context.units.parse(unit).ok());
            let named = context.lexicon.find(&name).into_iter().find(|candidate| !candidate.is_weak());
            match named.filter(|_| unit.is_some()) {
                Some(named) => {
                    *score += 0.8;
                    plan.roles.retain(|_, known| known.number != column.number);
                    (column.confidence, column.because) = (named.confidence, named.because);
                    plan.wide.push(Wide { column, span: None, site: None, label: Some(name), year });
                }
                None => unknown.push(column),
            }
        }
        // What something cost says nothing that its litres do not.
        let physical = |wide: &Wide| !wide.column.unit.as_deref().is_some_and(|unit| is_money(context, unit));
        let counted: Vec<String> =
            plan.wide.iter().filter(|wide| physical(wide)).map(|wide| wide.column.because.clone()).collect();
        let paid = plan.wide.extract_if(.., |wide| !physical(wide) && counted.contains(&wide.column.because));
        unknown.extend(paid.map(|wide| wide.column));
        plan.wide.sort_by_key(|wide| wide.column.number);
        totals_apart(context, plan);
    }
    unknown.retain(|column| plan.roles.values().all(|known| known.number != column.number));
    plan.passed_over = unknown;
}

/// Takes columns that add up others out of those that count: `Eau totale (m3)` beside `Eau forage (m3)`. Alone it counts.
fn totals_apart(context: &Context<'_>, plan: &mut Plan) {
    let vocabulary = context.vocabulary;
    let is_total =
        |label: &str| vocabulary.begins("total", label) || vocabulary.phrase("total_within", label).is_some();
    let kind = |wide: &Wide| {
        let label = wide.label.as_deref().unwrap_or("");
        let named = context.lexicon.find(label).into_iter().find(|candidate| !candidate.is_weak())?;
        let unit = context.units.parse(wide.column.unit.as_deref()?).ok()?;
        let family = named.activity.as_str().split('.').next().unwrap_or("").to_owned();
        Some((family, unit.dimension, wide.year, is_total(label)))
    };
    let kinds: Vec<_> =
        plan.wide.iter().map(|wide| (wide.column.number, wide.column.unit.clone(), kind(wide))).collect();
    for (number, unit, kind) in &kinds {
        let Some((family, dimension, year, true)) = kind else { continue };
        let part = |other: &Option<_>| matches!(other, Some((of, measured, when, false)) if of == family && measured == dimension && when == year);
        let parts: Vec<_> = kinds.iter().filter(|(.., kind)| part(kind)).collect();
        if parts.is_empty() {
            continue;
        }
        // Only columns in the same unit are added up to check it.
        let same = parts.iter().all(|(_, other, _)| other == unit);
        let parts = if same { parts.iter().map(|(number, ..)| *number).collect() } else { Vec::new() };
        let total = plan.wide.extract_if(.., |wide| wide.column.number == *number).map(|wide| wide.column);
        plan.sums.extend(total.map(|column| (column, parts.clone())).collect::<Vec<_>>());
    }
}

/// Whether a unit written in a header is a currency: `DH HT`.
fn is_money(context: &Context<'_>, unit: &str) -> bool {
    context.units.parse(unit).is_ok_and(|unit| factors::money::is_money(&unit.dimension))
}

/// Whether a text is a unit of mass, volume or energy.
fn is_measure(context: &Context<'_>, text: &str) -> bool {
    context.units.parse(text).is_ok_and(|unit| {
        let is = |base: &str, exponent: i8| unit.dimension.exponents().eq([(base, exponent)]);
        is("mass", 1) || is("length", 3) || is("energy", 1) || is("normal_volume", 1)
    })
}

/// The month or quarter that a header names: its own row, or what stands over it.
fn span_of(context: &Context<'_>, head: &Head<'_>) -> Option<Span> {
    let cell = || month_of(head.cell).map(Span::month);
    let over = || head.cell.words().and_then(|text| quarter_in(context, text));
    // `Janvier réel` is January.
    let plain = || span_in(context, &sides::without_year(context.vocabulary, &head.own));
    cell().or_else(over).or_else(|| span_in(context, &head.own)).or_else(plain)
}

use std::collections::BTreeMap;
use std::sync::Arc;

use app::measure::{self, Column, Correction, MeasureError};
use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use ids::DocumentId;
use intake::mapping::ColumnMapping;

use super::activity::{self, Meant};
use super::{Tab, tabs};
use crate::flash;
use crate::form::{Choice, Wrong};
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// What people say of a column; the finer ones, of quality and of factors, are for who writes `mapping.toml` himself.
pub const ROLES: [&str; 27] = [
    "date",
    "month",
    "year",
    "start",
    "end",
    "designation",
    "quantity",
    "unit",
    "mass",
    "distance",
    "site",
    "supplier",
    "document_number",
    "amount_excl",
    "amount_incl",
    "amount",
    "currency",
    "unit_price",
    "treatment",
    "mode",
    "origin",
    "destination",
    "persons",
    "trips",
    "days_per_year",
    "total",
    "ignore",
];

/// The name of a role; of one that is not offered, its code.
pub fn role(page: &Page, role: &str) -> String {
    match ROLES.iter().chain(&["activity"]).find(|known| **known == role) {
        Some(role) => {
            let role = role.replace('_', "-");
            page.t(&format!("documents-role-{role}"))
        }
        None => role.to_owned(),
    }
}

/// A column to be said something of.
struct Head {
    number: u32,
    header: String,
    /// As it is understood.
    role: String,
    choices: Vec<Choice>,
}

/// A table, or a sheet of a workbook.
struct Table {
    sheet: String,
    heads: Vec<Head>,
}

#[derive(Template)]
#[template(path = "documents/columns.html")]
struct View {
    page: Page,
    tabs: Vec<Tab>,
    /// The page of the document, without language.
    path: String,
    name: String,
    tables: Vec<Table>,
    wrong: Wrong,
}

/// `GET /o/{organisation}/documents/{document}/columns`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let id: DocumentId = id.parse().map_err(|_| Problem::NotFound)?;
    let paper = here.ask(&site, &person, move |platform, actor, firm| measure::document(platform, actor, firm, id));
    let paper = paper.await??;
    let tables = tables(&page, &paper.understood.columns);
    let tabs = tabs(&page, &here);
    let path = here.path(format!("/documents/{id}"));
    Ok(Html(View { page, tabs, path, name: paper.document.path, tables, wrong: Wrong::default() }).into_response())
}

fn tables(page: &Page, columns: &[Column]) -> Vec<Table> {
    let mut tables: Vec<Table> = Vec::new();
    for column in columns {
        let sheet = column.sheet.clone().unwrap_or_default();
        let head = Head {
            number: column.number,
            header: column.header.clone(),
            role: role(page, &column.role),
            choices: ROLES.iter().map(|code| Choice::new(*code, role(page, code), false)).collect(),
        };
        match tables.iter_mut().find(|table| table.sheet == sheet) {
            Some(table) => table.heads.push(head),
            None => tables.push(Table { sheet, heads: vec![head] }),
        }
    }
    tables
}

/// `POST /o/{organisation}/documents/{document}/columns`: fields `sheet`, `role-1`, `role-2`…, `unit`, `activity`.
pub async fn choose(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id)): Path<(String, String)>,
    Form(said): Form<BTreeMap<String, String>>,
) -> Result<Response, Problem> {
    let id: DocumentId = id.parse().map_err(|_| Problem::NotFound)?;
    let found = here.ask(&site, &person, move |platform, actor, firm| {
        Ok::<_, MeasureError>((
            measure::document(platform, actor, firm, id)?,
            measure::corrections(platform, actor, firm)?.mappings,
        ))
    });
    let (paper, mappings) = found.await??;
    let said_of = |name: &str| said.get(name).map_or("", |value| value.trim());
    let sheet = said_of("sheet");
    let columns: Vec<&Column> =
        paper.understood.columns.iter().filter(|column| column.sheet.as_deref().unwrap_or_default() == sheet).collect();
    let headers: Vec<String> = columns.iter().map(|column| column.header.clone()).collect();
    // What was said of the same table before still holds, unless it is said anew.
    let before = mappings.columns(&headers).cloned();
    let mut mapping = before.clone().unwrap_or(ColumnMapping {
        headers: headers.clone(),
        roles: BTreeMap::new(),
        unit: None,
        activity: None,
    });
    for column in &columns {
        let wished = said_of(&format!("role-{}", column.number));
        if ROLES.contains(&wished) && !column.header.is_empty() {
            mapping.roles.insert(column.header.clone(), wished.to_owned());
        }
    }
    let mut wrong = Wrong::default();
    let unit = said_of("unit");
    if !unit.is_empty() {
        match site.knowledge.units.parse(unit) {
            Ok(_) => mapping.unit = Some(unit.to_owned()),
            Err(_) => wrong = wrong.and("unit", page.t("documents-unit-unknown")),
        }
    }
    let activity = said_of("activity");
    if !activity.is_empty() {
        match activity::meant(site.knowledge, activity) {
            Meant::One(code) => mapping.activity = Some(code),
            Meant::Several(codes) => {
                let names = activity::named(site.knowledge, page.messages(), &codes);
                let names: Vec<String> = names.into_iter().map(|(_, name)| name).collect();
                let words = if names.is_empty() {
                    page.t("documents-activity-unknown")
                } else {
                    page.say("documents-activity-perhaps", "names", &page.messages().list(&names))
                };
                wrong = wrong.and("activity", words);
            }
        }
    }
    if wrong.is_nothing() && (columns.is_empty() || before.as_ref() == Some(&mapping) || says_nothing(&mapping)) {
        wrong = Wrong::whole(page.t("documents-columns-nothing"));
    }
    if !wrong.is_nothing() {
        let tables = tables(&page, &paper.understood.columns);
        let tabs = tabs(&page, &here);
        let path = here.path(format!("/documents/{id}"));
        let view = View { page, tabs, path, name: paper.document.path, tables, wrong: wrong.clone() };
        return Ok(wrong.answer(view));
    }
    let correction = Correction::Columns(mapping);
    here.ask(&site, &person, move |platform, actor, firm| measure::correct(platform, actor, firm, &correction))
        .await??;
    Ok(flash::done(&page, &here.path(format!("/documents/{id}")), "documents-done-corrected"))
}

fn says_nothing(mapping: &ColumnMapping) -> bool {
    mapping.roles.is_empty() && mapping.unit.is_none() && mapping.activity.is_none()
}

//! The form of a claim: written, retired, taken back.

use std::collections::BTreeMap;
use std::sync::Arc;

use ::finance::{Catalogue, Cells, Field};
use app::finance::{self, EditError, RecordError};
use askama::Template;
use axum::extract::{Form, Path, Query, State};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use store::StoreError;

use super::programmes::path;
use super::{Tab, tabs};
use crate::flash;
use crate::form::{Choice, Wrong};
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// Days after which what is written today is looked at again.
const REVIEW_DAYS: i64 = 180;

#[derive(Template)]
#[template(path = "operator/claim.html")]
struct View {
    page: Page,
    tabs: Vec<Tab>,
    programme: String,
    name: String,
    last: i64,
    cells: Cells,
    fields: Vec<Choice>,
    parts: Vec<Choice>,
    units: Vec<Choice>,
    bases: Vec<Choice>,
    confidences: Vec<Choice>,
    replaced: Vec<Choice>,
    wrong: Wrong,
}

impl View {
    fn cell(&self, column: &str) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    fn new(
        page: Page,
        catalogue: &Catalogue,
        programme: &str,
        (last, cells, wrong): (i64, Cells, Wrong),
    ) -> Option<Self> {
        let found = catalogue.programme(programme)?;
        let messages = page.messages();
        let cell = |column: &str| cells.get(column).cloned().unwrap_or_default();
        let claims = || catalogue.programmes.iter().flat_map(|programme| &programme.claims);
        let none = || Choice::new("", page.t("operator-claim-none"), false);
        // What is written is one of what there are words for.
        let known = |column: &str, values: Vec<String>, name: &dyn Fn(&str) -> String| -> Vec<Choice> {
            let (mut values, chosen) = (values, cell(column));
            values.sort();
            values.dedup();
            values.retain(|value| !value.is_empty());
            let one = |value: &String| Choice::new(value.clone(), name(value), *value == chosen);
            std::iter::once(none()).chain(values.iter().map(one)).collect()
        };
        let field =
            |field: Field| Choice::new(field.name(), finance::field(messages, field), field.name() == cell("field"));
        let worded = |group: &str, word: &str| page.t(&format!("finance-{group}-{}", word.replace('_', "-")));
        let confidence =
            |word: &str| Choice::new(word, page.t(&format!("finance-confidence-{word}")), cell("confidence") == word);
        Some(View {
            fields: Field::all().map(field).collect(),
            parts: known("part", claims().map(|claim| claim.part.clone()).collect(), &|word| worded("part", word)),
            units: known("unit", claims().map(|claim| claim.unit.clone()).collect(), &str::to_owned),
            bases: known("of", claims().map(|claim| claim.of.clone()).collect(), &|word| worded("of", word)),
            confidences: ["high", "medium", "low"].map(confidence).into(),
            replaced: known("supersedes", found.claims.iter().map(|claim| claim.id.clone()).collect(), &str::to_owned),
            name: found.name.get(page.language).to_owned(),
            programme: programme.to_owned(),
            tabs: tabs(&page),
            last,
            cells,
            wrong,
            page,
        })
    }
}

/// Which claim; a new one if none is named.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Which {
    claim: String,
}

/// `GET /operator/programmes/{programme}/claim`.
pub async fn form(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    Path(programme): Path<String>,
    Query(Which { claim }): Query<Which>,
) -> Result<impl IntoResponse, Problem> {
    let (actor, asked) = (app::people::Actor::clone(&person), programme.clone());
    let review = site.run(move |platform| finance::review(platform, &actor, Some(&asked))).await??;
    let cells = if claim.is_empty() {
        let later = site.now().plus_days(REVIEW_DAYS).date();
        let filled = [("seen", site.today().to_string()), ("review_by", later.to_string())];
        filled.into_iter().map(|(column, text)| (column.to_owned(), text)).collect()
    } else {
        let found = review.catalogue.programme(&programme);
        let found = found.and_then(|found| found.claims.iter().find(|known| known.id == claim));
        found.ok_or(Problem::NotFound)?.cells(&programme)
    };
    let view = View::new(page, &review.catalogue, &programme, (review.last, cells, Wrong::default()));
    Ok(Html(view.ok_or(Problem::NotFound)?))
}

/// `POST /operator/programmes/{programme}/claim`.
pub async fn save(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    Path(programme): Path<String>,
    Form(entered): Form<BTreeMap<String, String>>,
) -> Result<Response, Problem> {
    let last: i64 = entered.get("last").and_then(|last| last.parse().ok()).ok_or(Problem::Form)?;
    let cells: Cells = entered
        .into_iter()
        .filter(|(column, _)| !matches!(column.as_str(), "last" | crate::guard::FORM_FIELD))
        .map(|(column, text)| (column, text.replace(char::is_control, " ").trim().to_owned()))
        .collect();
    let (actor, id, given) = (app::people::Actor::clone(&person), programme.clone(), cells.clone());
    let written = site.run(move |platform| finance::write_claim(platform, &actor, &id, (last, &given))).await?;
    let wrong = match written {
        Ok(()) => return Ok(flash::done(&page, &path(&programme), "operator-done-claim")),
        Err(EditError::Cell(error)) => wrong(&page, error.column.unwrap_or_default()),
        Err(EditError::Record(RecordError::Store(StoreError::Stale))) => Wrong::whole(page.t("web-form-changed")),
        Err(EditError::Record(error)) => return Err(error.into()),
    };
    let catalogue = site.run(finance::programmes).await??;
    let view = View::new(page, &catalogue, &programme, (last, cells, wrong.clone())).ok_or(Problem::NotFound)?;
    Ok(wrong.answer(view))
}

/// What is wrong with a cell, beside its field.
fn wrong(page: &Page, column: &'static str) -> Wrong {
    let key = match column {
        "value" => "operator-claim-wrong-value",
        "unit" => "operator-claim-wrong-unit",
        "when" => "operator-claim-wrong-when",
        "date" => "operator-claim-wrong-date",
        "source" => "operator-claim-wrong-source",
        "seen" | "review_by" | "valid_from" | "valid_to" => "operator-claim-wrong-day",
        _ => "operator-claim-wrong-choice",
    };
    Wrong::field(column, page.t(key))
}

/// Which claim is retired or taken back, over which edit.
#[derive(Deserialize)]
pub struct Named {
    last: String,
    claim: String,
}

/// What is done to a claim of a programme, over an edit.
type Case = fn(&app::Platform, &app::people::Actor, &str, (i64, &str)) -> Result<(), EditError>;

/// `POST /operator/programmes/{programme}/retire`.
pub async fn retire(
    state: State<Arc<Site>>,
    page: Page,
    person: Person,
    programme: Path<String>,
    named: Form<Named>,
) -> Result<Response, Problem> {
    change(state, (page, person), programme, named, finance::retire_claim, "operator-done-claim-retired").await
}

/// `POST /operator/programmes/{programme}/take-back`.
pub async fn take_back(
    state: State<Arc<Site>>,
    page: Page,
    person: Person,
    programme: Path<String>,
    named: Form<Named>,
) -> Result<Response, Problem> {
    change(state, (page, person), programme, named, finance::take_back_claim, "operator-done-claim-taken-back").await
}

async fn change(
    State(site): State<Arc<Site>>,
    (page, person): (Page, Person),
    Path(programme): Path<String>,
    Form(Named { last, claim }): Form<Named>,
    case: Case,
    said: &'static str,
) -> Result<Response, Problem> {
    let last: i64 = last.parse().map_err(|_| Problem::Form)?;
    let (actor, id) = (app::people::Actor::clone(&person), programme.clone());
    match site.run(move |platform| case(platform, &actor, &id, (last, &claim))).await? {
        Ok(()) => Ok(flash::done(&page, &path(&programme), said)),
        Err(EditError::Record(error)) => Err(error.into()),
        Err(EditError::Cell(_)) => Err(Problem::Form),
    }
}

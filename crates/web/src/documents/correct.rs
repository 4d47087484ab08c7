use std::sync::Arc;

use app::measure::{self, Correction, MeasureError};
use askama::Template;
use axum::Form;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use factors::ActivityCode;
use ids::DocumentId;
use intake::mapping::{ActivityMapping, FileMapping};
use serde::Deserialize;

use super::activity::{self, Meant};
use super::{Tab, sites, tabs};
use crate::flash;
use crate::form::Wrong;
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// Letters of a designation: fewer would hold for what has nothing to do with it.
const LABEL_MIN: usize = 3;
const LABEL_MAX: usize = 200;

/// What lines with a designation are.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Said {
    /// The designation.
    label: String,
    /// The activity, by its name.
    activity: String,
    /// The activity that was chosen among several, by its code.
    chosen: String,
    /// The unit, if the document says none or a wrong one.
    unit: String,
}

#[derive(Template)]
#[template(path = "documents/correct.html")]
struct View {
    page: Page,
    tabs: Vec<Tab>,
    /// The page of the document, without language.
    path: String,
    name: String,
    said: Said,
    offered: Vec<(String, String)>,
    wrong: Wrong,
}

/// `GET /o/{organisation}/documents/{document}/correct`: the form, with what the page of the document knows already.
pub async fn form(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id)): Path<(String, String)>,
    Query(said): Query<Said>,
) -> Result<Response, Problem> {
    let id: DocumentId = id.parse().map_err(|_| Problem::NotFound)?;
    let paper = here.ask(&site, &person, move |platform, actor, firm| measure::document(platform, actor, firm, id));
    let name = paper.await??.document.path;
    let (tabs, offered) = (tabs(&page, &here), offered(&site, &page, &said));
    let path = here.path(format!("/documents/{id}"));
    Ok(Html(View { page, tabs, path, name, said, offered, wrong: Wrong::default() }).into_response())
}

/// What a designation may be, before anything is said.
fn offered(site: &Site, page: &Page, said: &Said) -> Vec<(String, String)> {
    if !said.activity.is_empty() {
        return Vec::new();
    }
    let codes = match activity::meant(site.knowledge, &said.label) {
        Meant::One(code) => vec![code],
        Meant::Several(codes) => codes,
    };
    activity::named(site.knowledge, page.messages(), &codes)
}

/// `POST /o/{organisation}/documents/{document}/correct`: remembered, and held for everything alike.
pub async fn correct(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id)): Path<(String, String)>,
    Form(said): Form<Said>,
) -> Result<Response, Problem> {
    let id: DocumentId = id.parse().map_err(|_| Problem::NotFound)?;
    let paper = here.ask(&site, &person, move |platform, actor, firm| measure::document(platform, actor, firm, id));
    let name = paper.await??.document.path;
    let mut wrong = Wrong::default();
    let label = said.label.trim().to_owned();
    let letters = label.chars().filter(|c| c.is_alphanumeric()).count();
    if letters < LABEL_MIN {
        wrong = wrong.and("label", page.count("web-field-too-short", LABEL_MIN));
    } else if label.chars().count() > LABEL_MAX {
        wrong = wrong.and("label", page.count("web-field-too-long", LABEL_MAX));
    }
    let unit = said.unit.trim().to_owned();
    if !unit.is_empty() && site.knowledge.units.parse(&unit).is_err() {
        wrong = wrong.and("unit", page.t("documents-unit-unknown"));
    }
    let wished = if said.chosen.is_empty() { &said.activity } else { &said.chosen };
    let mut offered = Vec::new();
    let chosen: Option<ActivityCode> = match activity::meant(site.knowledge, wished) {
        Meant::One(code) => Some(code),
        Meant::Several(codes) => {
            offered = activity::named(site.knowledge, page.messages(), &codes);
            let key = match (wished.trim().is_empty(), offered.is_empty()) {
                (true, _) => "web-field-empty",
                (false, true) => "documents-activity-unknown",
                (false, false) => "documents-activity-several",
            };
            wrong = wrong.and("activity", page.t(key));
            None
        }
    };
    let Some(activity) = chosen.filter(|_| wrong.is_nothing()) else {
        let path = here.path(format!("/documents/{id}"));
        let view = View { tabs: tabs(&page, &here), page, path, name, said, offered, wrong: wrong.clone() };
        return Ok(wrong.answer(view));
    };
    let unit = Some(unit).filter(|unit| !unit.is_empty());
    let correction = Correction::Activity(ActivityMapping { label, supplier: None, activity, unit, category: None });
    here.ask(&site, &person, move |platform, actor, firm| measure::correct(platform, actor, firm, &correction))
        .await??;
    Ok(flash::done(&page, &here.path(format!("/documents/{id}")), "documents-done-corrected"))
}

/// To which site a document belongs.
#[derive(Deserialize)]
pub struct OfSite {
    site: String,
}

/// `POST /o/{organisation}/documents/{document}/site`.
pub async fn site(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id)): Path<(String, String)>,
    Form(OfSite { site: wished }): Form<OfSite>,
) -> Result<Response, Problem> {
    let id: DocumentId = id.parse().map_err(|_| Problem::NotFound)?;
    let corrected = here.ask(&site, &person, move |platform, actor, firm| {
        let document = measure::document(platform, actor, firm, id)?.document;
        // The list has nothing else: what is none of the sites was not chosen from it.
        if !sites(platform, actor, firm)?.iter().any(|(known, _)| *known == wished) {
            return Ok(false);
        }
        let correction = Correction::Site(FileMapping { path: document.path, site: wished });
        measure::correct(platform, actor, firm, &correction)?;
        Ok::<_, MeasureError>(true)
    });
    if !corrected.await?? {
        return Err(Problem::Form);
    }
    Ok(flash::done(&page, &here.path(format!("/documents/{id}")), "documents-done-corrected"))
}

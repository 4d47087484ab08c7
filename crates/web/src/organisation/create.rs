use std::sync::Arc;

use app::people;
use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use store::organisation::Kind;

use super::fields::Fields;
use crate::flash;
use crate::form::{Choice, Wrong};
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

#[derive(Template)]
#[template(path = "organisation/create.html")]
struct View {
    page: Page,
    kinds: Vec<Choice>,
    fields: Fields,
    sectors: Vec<Choice>,
    regions: Vec<Choice>,
    countries: Vec<Choice>,
    wrong: Wrong,
}

fn view(page: Page, site: &Site, kind: Kind, fields: Fields, wrong: Wrong) -> View {
    let kinds = Kind::ALL
        .iter()
        .filter(|kind| **kind != Kind::Operator)
        .map(|of| Choice::new(of.word(), page.t(super::kind(of)), *of == kind));
    View {
        kinds: kinds.collect(),
        sectors: fields.sectors(&page),
        regions: fields.regions(&page, site),
        countries: fields.countries(&page, site),
        fields,
        wrong,
        page,
    }
}

/// `GET /o/new`.
pub async fn show(State(site): State<Arc<Site>>, page: Page) -> impl IntoResponse {
    let fields = Fields::new(&page);
    Html(view(page, &site, Kind::Firm, fields, Wrong::default()))
}

/// What is entered.
#[derive(Deserialize)]
pub struct Entered {
    kind: String,
    #[serde(flatten)]
    fields: Fields,
}

/// `POST /o/new`.
pub async fn submit(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    Form(Entered { kind, fields }): Form<Entered>,
) -> Result<Response, Problem> {
    let kind = Kind::of(&kind).ok_or(Problem::Form)?;
    let given = fields.clone();
    match site.run(move |platform| people::open_organisation(platform, &person, kind, &given.profile())).await? {
        Ok(id) => Ok(flash::done(&page, &super::home(&id), "organisation-done-opened")),
        Err(error) => {
            let wrong = Wrong::of(&page, error)?;
            Ok(wrong.clone().answer(view(page, &site, kind, fields, wrong)))
        }
    }
}

use std::sync::Arc;

use app::people;
use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::fields::Fields;
use crate::flash;
use crate::form::{Choice, Wrong};
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

#[derive(Template)]
#[template(path = "organisation/profile.html")]
struct View {
    page: Page,
    here: Here,
    version: i64,
    fields: Fields,
    sectors: Vec<Choice>,
    regions: Vec<Choice>,
    countries: Vec<Choice>,
    languages: Vec<Choice>,
    wrong: Wrong,
}

fn view(page: Page, site: &Site, here: Here, version: i64, fields: Fields, wrong: Wrong) -> View {
    View {
        sectors: fields.sectors(&page),
        regions: fields.regions(&page, site),
        countries: fields.countries(&page, site),
        languages: fields.languages(&page),
        here,
        version,
        fields,
        wrong,
        page,
    }
}

/// `GET /o/{organisation}/profile`.
pub async fn show(State(site): State<Arc<Site>>, page: Page, here: Here) -> impl IntoResponse {
    let (version, fields) = (here.organisation.version, Fields::of(&here.organisation));
    Html(view(page, &site, here, version, fields, Wrong::default()))
}

/// The name, typed again.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Closing {
    closing: String,
}

/// `POST /o/{organisation}/close`.
pub async fn close(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Form(Closing { closing }): Form<Closing>,
) -> Result<Response, Problem> {
    let closed =
        here.ask(&site, &person, move |platform, actor, id| people::close_organisation(platform, actor, id, &closing));
    match closed.await? {
        Ok(()) => Ok(flash::done(&page, "/o", "organisation-done-closed")),
        Err(error) => {
            let wrong = Wrong::of(&page, error)?;
            let (version, fields) = (here.organisation.version, Fields::of(&here.organisation));
            Ok(wrong.clone().answer(view(page, &site, here, version, fields, wrong)))
        }
    }
}

/// What is entered, over the version that was shown.
#[derive(Deserialize)]
pub struct Entered {
    version: String,
    #[serde(flatten)]
    fields: Fields,
}

/// `POST /o/{organisation}/profile`.
pub async fn change(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Form(Entered { version, fields }): Form<Entered>,
) -> Result<Response, Problem> {
    let version: i64 = version.parse().map_err(|_| Problem::Form)?;
    let given = fields.clone();
    let changed = here.ask(&site, &person, move |platform, actor, id| {
        people::change_profile(platform, actor, id, version, &given.profile())
    });
    match changed.await? {
        Ok(()) => Ok(flash::done(&page, &here.path("/profile"), "organisation-done-changed")),
        Err(error) => {
            let wrong = Wrong::of(&page, error)?;
            Ok(wrong.clone().answer(view(page, &site, here, version, fields, wrong)))
        }
    }
}

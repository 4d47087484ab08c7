//! `/o/{organisation}/export/partners`: the programs of other firms with which footprints are exchanged.

use std::sync::Arc;

use app::export::partners::{self, Made, PartnerRequest};
use askama::Template;
use axum::extract::{Form, State};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use crate::form::Wrong;
use crate::here::Here;
use crate::operator::moment;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// A partner as the page shows it.
struct Row {
    href: String,
    name: String,
    base: Option<String>,
    seen: String,
}

#[derive(Template)]
#[template(path = "export/partners.html")]
struct View {
    page: Page,
    here: Here,
    rows: Vec<Row>,
    made: Option<Secret>,
    filled: Filled,
    wrong: Wrong,
}

/// What a partner needs to come in: shown now, and the secret never again.
pub(super) struct Secret {
    pub base: String,
    pub client: String,
    pub secret: String,
    pub is_plain: bool,
}

impl Secret {
    pub fn of(site: &Site, made: &Made) -> Self {
        let base = partners::base(&site.platform, made.partner.organisation_id);
        let is_plain = !base.starts_with("https://");
        Secret { base, client: made.partner.id.to_string(), secret: made.secret.clone(), is_plain }
    }
}

/// The form.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Filled {
    pub(super) name: String,
    pub(super) url: String,
    pub(super) client_id: String,
    client_secret: String,
}

impl Filled {
    pub(super) fn request(&self) -> PartnerRequest {
        let Filled { name, url, client_id, client_secret } = self.clone();
        PartnerRequest { name, base: url, client_id, client_secret }
    }

    /// What the form shows of what is kept.
    pub(super) fn of(name: &str, url: &str, client_id: &str) -> Self {
        let [name, url, client_id] = [name, url, client_id].map(str::to_owned);
        Filled { name, url, client_id, client_secret: String::new() }
    }
}

/// `GET /o/{organisation}/export/partners`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
) -> Result<impl IntoResponse, Problem> {
    Ok(Html(view(&site, page, &person, here, Filled::default(), Wrong::default()).await?))
}

/// `POST /o/{organisation}/export/partners`. The answer shows the secret: it can be shown by nothing that comes later.
pub async fn add(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Form(filled): Form<Filled>,
) -> Result<Response, Problem> {
    let request = filled.request();
    let made = here.ask(&site, &person, move |platform, actor, id| partners::add(platform, actor, id, &request));
    match made.await? {
        Ok(made) => {
            let secret = Secret::of(&site, &made);
            let view = view(&site, page, &person, here, Filled::default(), Wrong::default()).await?;
            Ok(Html(View { made: Some(secret), ..view }).into_response())
        }
        Err(error) => {
            let wrong = Wrong::of(&page, error)?;
            let view = view(&site, page, &person, here, filled, wrong.clone()).await?;
            Ok(wrong.answer(view))
        }
    }
}

async fn view(
    site: &Site,
    page: Page,
    person: &Person,
    here: Here,
    filled: Filled,
    wrong: Wrong,
) -> Result<View, Problem> {
    let found = here.ask(site, person, partners::partners).await??;
    let rows = found.into_iter().map(|partner| Row {
        href: page.to(&here.path(format!("/export/partners/{}", partner.id))),
        name: partner.name,
        base: partner.way.map(|way| way.base),
        seen: match partner.seen {
            Some(at) => page.say("export-partner-seen", "when", &moment(&page, at)),
            None => page.t("export-partner-never-seen"),
        },
    });
    Ok(View { rows: rows.collect(), made: None, filled, wrong, here, page })
}

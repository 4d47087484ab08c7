//! The guided entry: each stage saves what it asks, and any stage may be returned to.

use std::sync::Arc;

use app::export::installations::{self, Kept as Written};
use app::export::places::{self, Gap, Stage};
use app::people::Action;
use askama::Template;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use store::grant::Room as Opened;

use super::fields::{Entered, Group, Kind};
use super::files::refused;
use super::room::{Kept as _, Room, kept};
use super::stages::{self, choices};
use crate::flash;
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

#[derive(Template)]
#[template(path = "export/border/stage.html")]
struct View {
    page: Page,
    room: Room,
    heading: String,
    words: String,
    /// Where it is saved.
    action: String,
    version: i64,
    groups: Vec<Group>,
    writes: bool,
    /// What the fields of countries offer.
    countries: Vec<String>,
    above: Option<String>,
    /// What stands in the way of a result at this stage.
    missing: Option<Gap>,
}

impl View {
    fn new(
        site: &Site,
        page: Page,
        here: &Here,
        written: &Written,
        (stage, entered): (Stage, &Entered),
    ) -> Result<View, Problem> {
        let Written { head, installation } = written;
        let missing = installations::report(installation)?.err();
        let missing = missing.map(|error| places::missing(page.messages(), installation, &error));
        Ok(View {
            groups: stages::shown(stage, &page, site, installation, entered)?,
            room: Room::new(&page, here, head, &format!("/{}", stage.word())),
            heading: page.t(&format!("export-border-stage-{}", stage.word())),
            words: page.t(&format!("export-border-words-{}", stage.word())),
            action: page.to(&here.path(format!("/export/border/{}/{}", head.id, stage.word()))),
            version: head.version,
            countries: match stage {
                Stage::Precursors => choices::countries(&page, site).into_iter().map(|(_, name)| name).collect(),
                _ => Vec::new(),
            },
            writes: page.may(Action::Edit(Opened::Export)),
            above: (!entered.is_right()).then(|| page.t("export-border-wrong")),
            missing: missing.filter(|gap| gap.place.stage == stage),
            page,
        })
    }
}

async fn look(
    stage: Stage,
    site: &Site,
    page: Page,
    person: &Person,
    here: &Here,
    id: &str,
) -> Result<Response, Problem> {
    let written = kept(site, person, here, id.id()?).await?;
    let entered = stages::filled(stage, &written.installation);
    Ok(Html(View::new(site, page, here, &written, (stage, &entered))?).into_response())
}

async fn save(
    stage: Stage,
    site: &Site,
    page: Page,
    person: &Person,
    here: &Here,
    (id, fields): (&str, Vec<(String, String)>),
) -> Result<Response, Problem> {
    let id = id.id()?;
    let mut written = kept(site, person, here, id).await?;
    let mut entered = Entered::of(fields);
    let version = entered.get("version").parse().unwrap_or(0);
    if version != written.head.version {
        // The rows of the form are those of another version: nothing can be put over them.
        let fresh = stages::filled(stage, &written.installation);
        let above = Some(page.t("web-form-changed"));
        let view = View::new(site, page, here, &written, (stage, &fresh))?;
        return Ok(again(View { above, ..view }));
    }
    let mut changed = written.installation.clone();
    stages::read(stage, &page, site, &mut entered, &mut changed)?;
    if !entered.is_right() {
        return Ok(again(View::new(site, page, here, &written, (stage, &entered))?));
    }
    let next = match entered.get("then") {
        "stay" => format!("/{}", stage.word()),
        _ => {
            Stage::ALL.iter().find(|other| **other > stage).map_or_else(String::new, |next| format!("/{}", next.word()))
        }
    };
    let above = {
        let changed = changed.clone();
        let saved = here.ask(site, person, move |platform, actor, of| {
            installations::write(platform, actor, of, id, version, &changed)
        });
        match saved.await? {
            Ok(()) => {
                let path = here.path(format!("/export/border/{id}{next}"));
                return Ok(flash::done(&page, &path, "export-border-done-saved"));
            }
            Err(error) => refused(&page, error)?,
        }
    };
    written.installation = changed;
    let view = View::new(site, page, here, &written, (stage, &entered))?;
    Ok(again(View { above: Some(above), ..view }))
}

fn again(view: View) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, Html(view)).into_response()
}

/// To look at a stage, and to save it.
macro_rules! stage {
    ($($module:ident $stage:ident)*) => { $(
        /// A stage.
        pub mod $module {
            use super::*;

            /// `GET /o/{organisation}/export/border/{installation}/…`.
            pub async fn show(
                State(site): State<Arc<Site>>,
                page: Page,
                person: Person,
                here: Here,
                Path((_, id)): Path<(String, String)>,
            ) -> Result<Response, Problem> {
                look(Stage::$stage, &site, page, &person, &here, &id).await
            }

            /// `POST` there.
            pub async fn save(
                State(site): State<Arc<Site>>,
                page: Page,
                person: Person,
                here: Here,
                Path((_, id)): Path<(String, String)>,
                Form(fields): Form<Vec<(String, String)>>,
            ) -> Result<Response, Problem> {
                super::save(Stage::$stage, &site, page, &person, &here, (&id, fields)).await
            }
        }
    )* };
}

stage! {
    installation Installation
    processes Processes
    streams Streams
    energy Energy
    precursors Precursors
    sales Sales
}

//! The documents of the operator: the plan and the report for the verifier, the summary for the buyer.

use std::sync::Arc;

use app::export::installations::InstallationError;
use app::export::papers::{self, Form, PaperError, PaperKind};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};

use super::room::{Kept as _, Room, kept};
use crate::here::Here;
use crate::measure::{DOSSIER, WORKBOOK, file};
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// The forms of a document: how its file ends, and the media type.
const FORMS: [(&str, Form, &str); 3] =
    [("pdf", Form::Pdf, DOSSIER), ("xlsx", Form::Xlsx, WORKBOOK), ("json", Form::Json, "application/json")];

/// A document as the page shows it.
struct Paper {
    word: &'static str,
    name: String,
    words: String,
    /// Addresses of its forms, each with its name as a key.
    forms: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "export/border/papers.html")]
struct View {
    page: Page,
    room: Room,
    papers: Vec<Paper>,
    /// What no document can say yet, in words; or why there is none.
    gaps: Result<Vec<String>, String>,
}

/// `GET /o/{organisation}/export/border/{installation}/papers`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id)): Path<(String, String)>,
) -> Result<impl IntoResponse, Problem> {
    let kept = kept(&site, &person, &here, id.as_str().id()?).await?;
    // Without figures there is no document, whatever else lacks in it.
    let made = papers::paper(&kept.installation, PaperKind::SummaryReport);
    let gaps = match made.and_then(|_| papers::gaps(&kept.installation)) {
        Ok(gaps) => Ok(gaps.iter().map(|gap| papers::gap(page.messages(), gap)).collect()),
        Err(error @ PaperError::Figures(_)) => Err(error.words(page.messages())),
        Err(error) => return Err(InstallationError::from(error).into()),
    };
    let room = Room::new(&page, &here, &kept.head, "/papers");
    let form = |kind: PaperKind, form: &str| {
        (room.to(&page, &format!("/papers/{}.{form}", word(kind))), format!("export-border-papers-{form}"))
    };
    let papers = PaperKind::ALL.map(|kind| Paper {
        forms: FORMS.map(|(ending, ..)| form(kind, ending)).into(),
        word: word(kind),
        name: papers::name(page.messages(), kind),
        words: page.t(&format!("export-border-papers-{}", word(kind))),
    });
    Ok(Html(View { papers: papers.into(), room, gaps, page }))
}

/// `GET /o/{organisation}/export/border/{installation}/papers/{file}`: `plan.pdf`, `report.xlsx`, `summary.json` …
pub async fn take(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id, name)): Path<(String, String, String)>,
) -> Result<Response, Problem> {
    let id = id.as_str().id()?;
    let (kind, form) = name.split_once('.').ok_or(Problem::NotFound)?;
    let kind = of(kind).ok_or(Problem::NotFound)?;
    let (_, form, media) = FORMS.into_iter().find(|(ending, ..)| *ending == form).ok_or(Problem::NotFound)?;
    let made =
        here.ask(&site, &person, move |platform, actor, of| papers::handed(platform, actor, of, id, (kind, form)));
    match made.await? {
        Ok(bytes) => Ok(file(bytes, media, &name)),
        // What is missing is said where it can be filled in.
        Err(InstallationError::Paper(PaperError::Figures(_))) => {
            let gaps = page.to(&here.path(format!("/export/border/{id}/gaps")));
            Ok(Redirect::to(&gaps).into_response())
        }
        Err(error) => Err(error.into()),
    }
}

/// The document of a word in addresses.
pub fn of(word_of: &str) -> Option<PaperKind> {
    PaperKind::ALL.into_iter().find(|known| word(*known) == word_of)
}

/// The word of a document in addresses: that of the command line.
fn word(kind: PaperKind) -> &'static str {
    match kind {
        PaperKind::MonitoringPlan => "plan",
        PaperKind::EmissionsReport => "report",
        PaperKind::SummaryReport => "summary",
    }
}

//! The documents of the operator of an installation.

use std::sync::Arc;

use app::export::papers::{self, Form, Paper, PaperKind};
use axum::extract::State;
use axum::response::Response;

use super::super::door::Asker;
use super::super::given::{self, At, Json};
use super::super::refusal::Refusal;
use crate::export::border::paper_of;
use crate::measure::{DOSSIER, WORKBOOK, file};
use crate::problem::Problem;
use crate::site::Site;

/// `GET …/papers/{paper}`: as data.
pub async fn data(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id, name)): At<(String, String, String)>,
) -> Result<Json<Paper>, Refusal> {
    let (id, kind) = (given::id(&id)?, kind(&name)?);
    let made = asker.ask(&site, move |platform, actor, of| papers::as_data(platform, actor, of, id, kind));
    Ok(Json(made.await?))
}

/// `GET …/papers/{paper}/document.pdf`: signed.
pub async fn pdf(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id, name)): At<(String, String, String)>,
) -> Result<Response, Refusal> {
    made(&site, asker, (&id, &name), Form::Pdf).await
}

/// `GET …/papers/{paper}/document.xlsx`.
pub async fn workbook(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id, name)): At<(String, String, String)>,
) -> Result<Response, Refusal> {
    made(&site, asker, (&id, &name), Form::Xlsx).await
}

async fn made(site: &Site, asker: Asker, (id, name): (&str, &str), form: Form) -> Result<Response, Refusal> {
    let (id, kind) = (given::id(id)?, kind(name)?);
    let bytes = asker.ask(site, move |platform, actor, of| papers::handed(platform, actor, of, id, (kind, form)));
    let (media, ending) = if form == Form::Pdf { (DOSSIER, "pdf") } else { (WORKBOOK, "xlsx") };
    Ok(file(bytes.await?, media, &format!("{name}.{ending}")))
}

fn kind(name: &str) -> Result<PaperKind, Refusal> {
    paper_of(name).ok_or(Refusal::Problem(Problem::NotFound))
}

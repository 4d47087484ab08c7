//! The documents of a firm.

use std::io::Read;
use std::sync::Arc;

use app::measure::{self, Added, MeasureError, Paper, Papers};
use app::words;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use calendar::Timestamp;
use i18n::Messages;
use ids::DocumentId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::document::Document;
use store::paper::Show;

use super::door::Asker;
use super::endpoint::BASE;
use super::files::taken_along;
use super::given::{self, Asked, At, Json, Listed, Made, Paging, Said};
use super::refusal::{Refusal, Wrong};
use crate::site::Site;

/// The largest document that is taken, bytes.
pub const DOCUMENT_MAX: usize = 32 << 20;

/// The longest name of a file that is taken.
const NAME_MAX: usize = 255;

/// A document of a firm.
#[derive(Serialize, JsonSchema)]
pub struct DocumentShown {
    /// Identifier.
    id: DocumentId,
    /// Path in the firm's folder.
    path: String,
    /// SHA-256 of its content, hexadecimal.
    sha256: String,
    /// Its length in bytes.
    bytes: i64,
    /// When it was added.
    added: Timestamp,
    /// When it was taken out.
    #[serde(skip_serializing_if = "Option::is_none")]
    removed: Option<Timestamp>,
    /// What was understood of it; absent if it has not been read yet.
    #[serde(skip_serializing_if = "Option::is_none")]
    reading: Option<ReadingShown>,
}

/// What was understood of a document.
#[derive(Serialize, JsonSchema)]
pub struct ReadingShown {
    /// What it is; empty if it was refused.
    format: String,
    /// The layouts by which it was understood.
    layouts: Vec<String>,
    /// How many activity lines it gave.
    lines: i64,
    /// What must be told although it was read.
    messages: Vec<String>,
    /// What was kept aside, in the first two hundred places.
    aside: Vec<AsideShown>,
    /// How many rows, sheets or files were kept aside.
    aside_total: i64,
}

/// Something that was kept aside.
#[derive(Serialize, JsonSchema)]
pub struct AsideShown {
    /// Where.
    place: String,
    /// What is written there.
    raw: String,
    /// Why, for programs.
    reason: String,
    /// Why, and what to do.
    message: String,
}

/// What is kept aside is shown so far.
const ASIDE_MAX: usize = 200;

impl DocumentShown {
    fn bare(document: Document) -> Self {
        let Document { id, path, sha256, length, added, removed, .. } = document;
        DocumentShown { id, path, sha256: hex::encode(sha256), bytes: length, added, removed, reading: None }
    }

    fn new(paper: Paper, messages: Messages) -> Self {
        let Paper { document, lines, aside, understood, .. } = paper;
        let path = document.path.clone();
        let reading = lines.map(|lines| ReadingShown {
            format: understood.format,
            layouts: understood.layouts,
            lines,
            messages: understood.problems.iter().map(|told| words::retold(messages, told)).collect(),
            aside_total: aside,
            aside: understood
                .aside
                .into_iter()
                .take(ASIDE_MAX)
                .map(|aside| AsideShown {
                    place: words::place(messages, &path, &aside.place),
                    message: words::retold(messages, &aside.told),
                    raw: aside.raw,
                    reason: aside.reason,
                })
                .collect(),
        });
        DocumentShown { reading, ..DocumentShown::bare(document) }
    }
}

/// Which documents.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Wanted {
    /// Those that were taken out and can be put back, the last first, at most two hundred.
    removed: bool,
    /// The page, from 1.
    #[schemars(range(min = 1, max = 1_000_000))]
    page: Option<i64>,
    /// How many on a page; 50 unless said.
    #[schemars(range(min = 1, max = 200))]
    per_page: Option<i64>,
}

/// How a document is called.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct Named {
    /// The name of its file, with its extension.
    #[schemars(length(min = 1, max = NAME_MAX))]
    name: String,
    /// The site it belongs to, by its id in the firm's sheet.
    site: Option<String>,
}

/// `GET …/documents`.
pub async fn list(
    State(site): State<Arc<Site>>,
    asker: Asker,
    Said(messages): Said,
    Asked(wanted): Asked<Wanted>,
) -> Result<Json<Listed<DocumentShown>>, Refusal> {
    let paging = Paging::new(wanted.page, wanted.per_page);
    let shown = if wanted.removed {
        let removed = asker.ask(&site, measure::removed_documents).await?;
        paging.of(removed.into_iter().map(DocumentShown::bare).collect())?
    } else {
        let window = paging.window()?;
        let found =
            asker.ask(&site, move |platform, actor, id| measure::documents(platform, actor, id, Show::All, window));
        let Papers { papers, counts: [total, ..] } = found.await?;
        paging.listed(papers.into_iter().map(|paper| DocumentShown::new(paper, messages)).collect(), total)
    };
    Ok(Json(shown))
}

/// `POST …/documents?name=…`, with the content of the document. The same content twice is one document.
pub async fn add(
    State(site): State<Arc<Site>>,
    asker: Asker,
    Asked(Named { name, site: place }): Asked<Named>,
    content: Bytes,
) -> Result<Response, Refusal> {
    let wrong = |field, code, key| Refusal::Input(vec![Wrong::new(field, code, key)]);
    if name.trim().is_empty() {
        return Err(wrong("name", "empty", "web-field-empty"));
    }
    if name.chars().count() > NAME_MAX {
        return Err(Refusal::Input(vec![Wrong::too_long("name", NAME_MAX)]));
    }
    if content.is_empty() {
        return Err(wrong("content", "empty", "web-field-empty"));
    }
    let id = asker.organisation_id()?;
    let place = place.filter(|place| !place.is_empty());
    let added = asker.ask(&site, move |platform, actor, id| {
        if let Some(place) = &place {
            measure::check_site(platform, actor, id, place)?;
        }
        measure::add_document(platform, actor, id, place.as_deref(), &name, &mut &*content)
    });
    Ok(match added.await? {
        Added::New(document) => {
            let place = format!("{BASE}/organisations/{id}/documents/{}", document.id);
            Made(place, DocumentShown::bare(document)).into_response()
        }
        Added::There(document) => Json(DocumentShown::bare(document)).into_response(),
    })
}

/// `GET …/documents/{document}`.
pub async fn show(
    State(site): State<Arc<Site>>,
    asker: Asker,
    Said(messages): Said,
    At((_, id)): At<(String, String)>,
) -> Result<Json<DocumentShown>, Refusal> {
    let id = given::id(&id)?;
    let paper = asker.ask(&site, move |platform, actor, firm| measure::document(platform, actor, firm, id)).await?;
    Ok(Json(DocumentShown::new(paper, messages)))
}

/// `GET …/documents/{document}/content`: as it was given, to be kept, never to be shown by a browser.
pub async fn content(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<Response, Refusal> {
    let id = given::id(&id)?;
    let read = asker.ask(&site, move |platform, actor, firm| {
        let (document, mut content) = measure::content(platform, actor, firm, id)?;
        let mut bytes = Vec::new();
        content.read_to_end(&mut bytes).map_err(|error| MeasureError::Files(error.into()))?;
        Ok::<_, MeasureError>((document, bytes))
    });
    let (document, bytes) = read.await?;
    Ok(taken_along(document.path.rsplit('/').next().unwrap_or_default(), bytes))
}

/// `DELETE …/documents/{document}`: takes it out; for a while it can be put back.
pub async fn remove(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<StatusCode, Refusal> {
    let id = given::id(&id)?;
    asker.ask(&site, move |platform, actor, firm| measure::remove_document(platform, actor, firm, id)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `POST …/documents/{document}/restore`.
pub async fn restore(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<StatusCode, Refusal> {
    let id = given::id(&id)?;
    asker.ask(&site, move |platform, actor, firm| measure::restore_document(platform, actor, firm, id)).await?;
    Ok(StatusCode::NO_CONTENT)
}

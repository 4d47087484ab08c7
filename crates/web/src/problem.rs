//! What is answered when there is no page: in the reader's language, with what to do next.

use std::sync::Arc;

use app::export::ProductError;
use app::export::installations::InstallationError;
use app::finance::requests::RequestError;
use app::measure::MeasureError;
use app::people::PeopleError;
use app::reduce::measures::MeasuresError;
use app::shares::ShareError;
use askama::Template;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use files::FilesError;
use i18n::Messages;
use store::StoreError;

use crate::api::{self, Refusal};
use crate::guard::RequestId;
use crate::page::{Html, Page};
use crate::site::Site;

/// Why there is no page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// There is no such page.
    NotFound,
    /// What was here for a while is no longer kept.
    Gone,
    /// The page is there, but not for this method.
    Method,
    /// The form cannot be read.
    Form,
    /// The form comes from another site.
    Origin,
    /// More was sent than is accepted.
    TooLarge,
    /// What was sent took too long to arrive, or the answer to be made.
    Slow,
    /// Too many ask for the same at once.
    Busy,
    /// The reader knows of it and may not do this.
    Forbidden,
    /// The form does not come from a page that was made for this session.
    Token,
    /// The link was used, is too old, or never was.
    Spent,
    /// Somebody else changed it meanwhile.
    Changed,
    /// Too many attempts.
    TooOften,
    /// The database or the documents do not answer for the moment.
    Unavailable,
    /// No room is left on a disk: nothing can be kept.
    NoRoom,
    /// A fault of ours.
    Fault,
}

impl Problem {
    /// All of them.
    pub const ALL: [Problem; 16] = [
        Problem::NotFound,
        Problem::Gone,
        Problem::Method,
        Problem::Form,
        Problem::Origin,
        Problem::TooLarge,
        Problem::Slow,
        Problem::Busy,
        Problem::Forbidden,
        Problem::Token,
        Problem::Spent,
        Problem::Changed,
        Problem::TooOften,
        Problem::Unavailable,
        Problem::NoRoom,
        Problem::Fault,
    ];

    pub(crate) fn status(self) -> StatusCode {
        match self {
            Problem::NotFound => StatusCode::NOT_FOUND,
            Problem::Gone | Problem::Spent => StatusCode::GONE,
            Problem::Method => StatusCode::METHOD_NOT_ALLOWED,
            Problem::Form => StatusCode::BAD_REQUEST,
            Problem::Origin | Problem::Forbidden | Problem::Token => StatusCode::FORBIDDEN,
            Problem::Changed => StatusCode::CONFLICT,
            Problem::TooOften => StatusCode::TOO_MANY_REQUESTS,
            Problem::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Problem::Slow | Problem::Busy | Problem::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            Problem::NoRoom => StatusCode::INSUFFICIENT_STORAGE,
            Problem::Fault => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// After how many seconds it may have passed.
    pub(crate) fn retry_after(self) -> Option<HeaderValue> {
        match self {
            Problem::Slow | Problem::Busy => Some(HeaderValue::from_static("30")),
            Problem::Unavailable => Some(HeaderValue::from_static("10")),
            _ => None,
        }
    }

    /// What an answer without a page of its own means.
    fn of(status: StatusCode) -> Option<Problem> {
        Some(match status {
            StatusCode::NOT_FOUND => Problem::NotFound,
            StatusCode::METHOD_NOT_ALLOWED => Problem::Method,
            StatusCode::PAYLOAD_TOO_LARGE => Problem::TooLarge,
            status if status.is_client_error() => Problem::Form,
            status if status.is_server_error() => Problem::Fault,
            _ => return None,
        })
    }

    /// Title and words, as keys.
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Problem::NotFound => ("web-problem-not-found", "web-problem-not-found-words"),
            Problem::Gone => ("web-problem-gone", "web-problem-gone-words"),
            Problem::Method => ("web-problem-method", "web-problem-method-words"),
            Problem::Form => ("web-problem-form", "web-problem-form-words"),
            Problem::Origin => ("web-problem-origin", "web-problem-origin-words"),
            Problem::TooLarge => ("web-problem-too-large", "web-problem-too-large-words"),
            Problem::Slow => ("web-problem-slow", "web-problem-slow-words"),
            Problem::Busy => ("web-problem-busy", "web-problem-busy-words"),
            Problem::Forbidden => ("web-problem-forbidden", "web-problem-forbidden-words"),
            Problem::Token => ("web-problem-token", "web-problem-token-words"),
            Problem::Spent => ("web-problem-spent", "web-problem-spent-words"),
            Problem::Changed => ("web-problem-changed", "web-problem-changed-words"),
            Problem::TooOften => ("web-problem-too-often", "web-problem-too-often-words"),
            Problem::Unavailable => ("web-problem-unavailable", "web-problem-unavailable-words"),
            Problem::NoRoom => ("web-problem-no-room", "web-problem-no-room-words"),
            Problem::Fault => ("web-problem-fault", "web-problem-fault-words"),
        }
    }
}

impl From<PeopleError> for Problem {
    /// What a refusal means where no form can show it.
    fn from(error: PeopleError) -> Self {
        match error {
            PeopleError::Input(_) | PeopleError::NotRecognised | PeopleError::LastOwner => Problem::Form,
            PeopleError::TooOften(_) => Problem::TooOften,
            PeopleError::Spent => Problem::Spent,
            PeopleError::NotFound => Problem::NotFound,
            PeopleError::NotPermitted => Problem::Forbidden,
            PeopleError::Store(error) => error.into(),
        }
    }
}

impl From<MeasureError> for Problem {
    /// What a refusal means where no form can show it.
    fn from(error: MeasureError) -> Self {
        match error {
            MeasureError::People(error) => error.into(),
            MeasureError::Store(error) => error.into(),
            // Who has no sheet yet is led to write one before; whoever comes here followed an old link.
            MeasureError::NoSheet => Problem::NotFound,
            MeasureError::Entry(_) | MeasureError::TooMany(_) | MeasureError::Sheet(_) => Problem::Form,
            MeasureError::Files(error) => error.into(),
            MeasureError::Defect(_) => {
                tracing::error!(%error, "a use case of the room measure failed");
                Problem::Fault
            }
        }
    }
}

impl From<InstallationError> for Problem {
    /// What a refusal means where no form can show it.
    fn from(error: InstallationError) -> Self {
        match error {
            InstallationError::People(error) => error.into(),
            InstallationError::Store(error) => error.into(),
            InstallationError::Name | InstallationError::TooMany => Problem::Form,
            InstallationError::TooLarge => Problem::TooLarge,
            InstallationError::Unreadable(_)
            | InstallationError::Paper(_)
            | InstallationError::Tables(_)
            | InstallationError::Defect(_) => {
                tracing::error!(%error, "an installation of the border adjustment cannot be shown");
                Problem::Fault
            }
        }
    }
}

impl From<MeasuresError> for Problem {
    /// What a refusal means where no form can show it.
    fn from(error: MeasuresError) -> Self {
        match error {
            MeasuresError::People(error) => error.into(),
            MeasuresError::Store(error) => error.into(),
            MeasuresError::Flaws(_) | MeasuresError::Step(_) | MeasuresError::TooMany(_) => Problem::Form,
            MeasuresError::Defect(_) => {
                tracing::error!(%error, "a measure cannot be shown");
                Problem::Fault
            }
        }
    }
}

impl From<ShareError> for Problem {
    /// What a refusal means where no form can show it.
    fn from(error: ShareError) -> Self {
        match error {
            ShareError::Wrong(_) => Problem::Form,
            ShareError::Measure(error) => error.into(),
        }
    }
}

impl From<ProductError> for Problem {
    /// What a refusal means where no form can show it.
    fn from(error: ProductError) -> Self {
        match error {
            ProductError::People(error) => error.into(),
            ProductError::Store(error) => error.into(),
            ProductError::Files(error) => error.into(),
            ProductError::NoSuchInput => Problem::NotFound,
            ProductError::Recipe(_)
            | ProductError::NoFigure(_)
            | ProductError::Unpublishable(_)
            | ProductError::TooOld
            | ProductError::TooMany(_)
            | ProductError::OtherUnit(_)
            | ProductError::Answer(_) => Problem::Form,
            ProductError::Defect(_) => {
                tracing::error!(%error, "a use case of products failed");
                Problem::Fault
            }
        }
    }
}

impl From<RequestError> for Problem {
    /// What a refusal means where no form can show it.
    fn from(error: RequestError) -> Self {
        match error {
            RequestError::People(error) => error.into(),
            RequestError::Store(error) => error.into(),
            RequestError::Measure(error) => error.into(),
            // Somebody was quicker: the page shows where it stands now.
            RequestError::State(_) => Problem::Changed,
            RequestError::NoYear(_) => Problem::NotFound,
            RequestError::Application(_) | RequestError::Words | RequestError::TooMany(_) => Problem::Form,
            RequestError::Defect(_) => {
                tracing::error!(%error, "a request for finance cannot be shown");
                Problem::Fault
            }
        }
    }
}

impl From<StoreError> for Problem {
    fn from(error: StoreError) -> Self {
        if matches!(error, StoreError::Stale) {
            return Problem::Changed;
        }
        tracing::error!(%error, "the database refused");
        match error {
            StoreError::Unreachable(_) | StoreError::Busy => Problem::Unavailable,
            StoreError::Full(_) => Problem::NoRoom,
            _ => Problem::Fault,
        }
    }
}

impl From<FilesError> for Problem {
    fn from(error: FilesError) -> Self {
        // Whoever sent it went away in the middle: no fault of anything.
        if matches!(error, FilesError::Source(_)) {
            return Problem::Form;
        }
        tracing::error!(%error, "where documents are kept, they are refused");
        match error {
            FilesError::Unreachable(_) => Problem::Unavailable,
            FilesError::Full => Problem::NoRoom,
            FilesError::TooLarge(_) => Problem::TooLarge,
            _ => Problem::Fault,
        }
    }
}

impl IntoResponse for Problem {
    /// An answer without words: [`page`] finds them, because only it knows the reader.
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// Left with an answer that is meant as it is: for a program, which reads no pages.
#[derive(Clone, Copy, Debug)]
pub struct AsItIs;

#[derive(Template)]
#[template(path = "problem.html")]
struct View {
    page: Page,
    status: u16,
    title: String,
    words: String,
    /// By which the operator finds it in the logs.
    reference: Option<String>,
    back: bool,
}

/// Why a program is refused, if it is.
fn refusal(response: &Response) -> Option<Refusal> {
    let extensions = response.extensions();
    let problem = || extensions.get::<Problem>().copied().or_else(|| Problem::of(response.status()));
    extensions.get::<Refusal>().cloned().or_else(|| problem().map(Refusal::Problem))
}

/// A refusal as a program reads it.
fn to_program(site: &Site, refusal: &Refusal, page: &Page, reference: Option<String>, response: &Response) -> Response {
    if matches!(refusal, Refusal::Problem(Problem::Fault)) {
        site.metrics.fault();
    }
    let mut answer = api::refused(refusal, Messages::new(page.language), reference);
    for name in [header::ALLOW, header::VARY] {
        if let Some(value) = response.headers().get(&name) {
            answer.headers_mut().insert(name, value.clone());
        }
    }
    answer
}

/// Gives every refusal and every fault a page, whoever it comes from: a handler, the router, an extractor.
pub async fn page(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    let page = request.extensions().get::<Page>().cloned();
    let reference = request.extensions().get::<RequestId>().map(ToString::to_string);
    let response = next.run(request).await;
    // A page says itself what is wrong, and so does what answers a script.
    let says = |kind: &HeaderValue| {
        ["text/html", "application/json"].iter().any(|said| kind.as_bytes().starts_with(said.as_bytes()))
    };
    let bare = !response.headers().get(header::CONTENT_TYPE).is_some_and(says);
    let of_program = page.as_ref().filter(|page| page.is_at(api::BASE));
    if let Some((page, refusal)) = of_program.zip(refusal(&response)) {
        return to_program(&site, &refusal, page, reference, &response);
    }
    let problem = response.extensions().get::<Problem>().copied();
    let problem = problem.or_else(|| Problem::of(response.status()).filter(|_| bare));
    let problem = problem.filter(|_| response.extensions().get::<AsItIs>().is_none());
    let (Some(problem), Some(page)) = (problem, page) else { return response };
    if problem == Problem::Fault {
        site.metrics.fault();
    }
    let (title, words) = problem.words();
    let view = View {
        status: problem.status().as_u16(),
        title: page.t(title),
        words: page.t(words),
        reference: reference.filter(|_| problem == Problem::Fault),
        back: !matches!(
            problem,
            Problem::NotFound | Problem::Gone | Problem::Method | Problem::Forbidden | Problem::Spent
        ),
        page,
    };
    let mut answer = Html(view).into_response();
    *answer.status_mut() = problem.status();
    let headers = answer.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Some(seconds) = problem.retry_after() {
        headers.insert(header::RETRY_AFTER, seconds);
    }
    // What the refusal says of itself: the methods that are allowed.
    if let Some(allow) = response.headers().get(header::ALLOW) {
        headers.insert(header::ALLOW, allow.clone());
    }
    answer
}

//! What programs are told when something goes wrong: a problem document (RFC 9457) in the language they ask for.

use std::borrow::Cow;

use app::measure::{Fault, Field, MeasureError};
use app::people::{Input, PeopleError, Problem as Wrongness};
use app::words;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use i18n::Messages;
use intake::FirmError;
use schemars::JsonSchema;
use serde::Serialize;
use store::StoreError;

use super::conflict::Conflict;
use crate::export::products::words::recipe;
use crate::problem::Problem;

/// Why a program is refused.
#[derive(Clone, Debug)]
pub enum Refusal {
    /// As a page would be.
    Problem(Problem),
    /// No token, or none that is good.
    Token,
    /// Another is heard after so many seconds.
    TooOften(i64),
    /// What was sent cannot be read; for developers, why.
    Unreadable(String),
    /// What was sent is of another kind than what is taken.
    Kind,
    /// What was sent can be read, but not taken.
    Input(Vec<Wrong>),
    /// The sheet is one that the command line would not take.
    Sheet(FirmError),
    /// The firm has no sheet yet.
    NoSheet,
    /// More than a firm may have.
    TooMany(usize),
    /// It cannot be done as things stand.
    Conflict(Conflict),
    /// A change has to say of which version it is.
    Version,
    /// The version that was changed is no longer the one that is kept.
    Stale,
    /// Something else was asked under this key.
    KeyTaken,
    /// What was asked under this key is not answered yet.
    UnderWay,
}

/// What is wrong with a field.
#[derive(Clone, Debug)]
pub struct Wrong {
    field: Cow<'static, str>,
    code: &'static str,
    words: Words,
}

/// A message with one argument at most.
#[derive(Clone, Debug)]
enum Words {
    Plain(&'static str),
    Count(&'static str, usize),
    Bounds(i64, i64),
    /// The field and the detail of a recipe.
    Recipe(String, String),
}

/// A problem document.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Problem")]
pub struct Document {
    /// What went wrong, for programs: `urn:qafila:problem:not-found`, …
    r#type: String,
    /// The same for people.
    title: String,
    /// The status of the answer.
    status: u16,
    /// What to do.
    detail: String,
    /// The name of the request in the logs of the installation.
    #[serde(skip_serializing_if = "Option::is_none")]
    instance: Option<String>,
    /// For developers: why what was sent cannot be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
    /// Everything that is wrong with what was sent.
    errors: Vec<FieldError>,
}

/// What is wrong with a field.
#[derive(Clone, Debug, Serialize, JsonSchema)]
struct FieldError {
    /// Its name.
    field: String,
    /// What is wrong, for programs.
    code: String,
    /// The same for people.
    detail: String,
}

impl Refusal {
    fn status(&self) -> StatusCode {
        match self {
            Refusal::Problem(problem) => problem.status(),
            Refusal::Token => StatusCode::UNAUTHORIZED,
            Refusal::TooOften(_) => StatusCode::TOO_MANY_REQUESTS,
            Refusal::Unreadable(_) => StatusCode::BAD_REQUEST,
            Refusal::Kind => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Refusal::Input(_) | Refusal::Sheet(_) | Refusal::KeyTaken => StatusCode::UNPROCESSABLE_ENTITY,
            Refusal::NoSheet | Refusal::TooMany(_) | Refusal::Conflict(_) | Refusal::UnderWay => StatusCode::CONFLICT,
            Refusal::Version => StatusCode::PRECONDITION_REQUIRED,
            Refusal::Stale => StatusCode::PRECONDITION_FAILED,
        }
    }

    /// For programs, and title and words as keys.
    fn words(&self) -> (&'static str, &'static str, &'static str) {
        match self {
            Refusal::Problem(problem) => of_problem(*problem),
            Refusal::Token => ("token", "api-problem-token", "api-problem-token-words"),
            Refusal::TooOften(_) => ("too-often", "api-problem-too-often", "api-problem-too-often-words"),
            Refusal::Unreadable(_) => ("unreadable", "api-problem-unreadable", "api-problem-unreadable-words"),
            Refusal::Kind => ("kind", "api-problem-kind", "api-problem-kind-words"),
            Refusal::Input(_) => ("input", "api-problem-input", "api-problem-input-words"),
            Refusal::Sheet(_) => ("sheet", "api-problem-sheet", "api-problem-input-words"),
            Refusal::NoSheet => ("no-sheet", "api-problem-no-sheet", "api-problem-no-sheet-words"),
            Refusal::TooMany(_) => ("too-many", "api-problem-too-many", "api-problem-too-many-words"),
            // What stands in the way has words of its own.
            Refusal::Conflict(conflict) => (conflict.code(), "api-problem-conflict", ""),
            Refusal::Version => ("version", "api-problem-version", "api-problem-version-words"),
            Refusal::Stale => ("stale", "api-problem-stale", "api-problem-stale-words"),
            Refusal::KeyTaken => ("key-taken", "api-problem-key-taken", "api-problem-key-taken-words"),
            Refusal::UnderWay => ("under-way", "api-problem-under-way", "api-problem-under-way-words"),
        }
    }
}

fn of_problem(problem: Problem) -> (&'static str, &'static str, &'static str) {
    match problem {
        Problem::NotFound | Problem::Gone | Problem::Spent => {
            ("not-found", "api-problem-not-found", "api-problem-not-found-words")
        }
        Problem::Method => ("method", "api-problem-method", "api-problem-method-words"),
        Problem::Form | Problem::Token => ("unreadable", "api-problem-unreadable", "api-problem-unreadable-words"),
        Problem::Origin => ("origin", "api-problem-origin", "api-problem-origin-words"),
        Problem::TooLarge => ("too-large", "api-problem-too-large", "api-problem-too-large-words"),
        Problem::Slow => ("slow", "web-problem-slow", "api-problem-again-words"),
        Problem::Busy => ("busy", "web-problem-busy", "api-problem-again-words"),
        Problem::Forbidden => ("forbidden", "api-problem-forbidden", "api-problem-forbidden-words"),
        Problem::Changed => ("stale", "api-problem-stale", "api-problem-stale-words"),
        Problem::TooOften => ("too-often", "api-problem-too-often", "api-problem-too-often-words"),
        Problem::Unavailable => ("unavailable", "web-problem-unavailable", "api-problem-again-words"),
        Problem::NoRoom => ("no-room", "web-problem-no-room", "api-problem-no-room-words"),
        Problem::Fault => ("fault", "web-problem-fault", "web-problem-fault-words"),
    }
}

impl From<Problem> for Refusal {
    fn from(problem: Problem) -> Self {
        Refusal::Problem(problem)
    }
}

impl From<PeopleError> for Refusal {
    fn from(error: PeopleError) -> Self {
        match error {
            PeopleError::NotRecognised => Refusal::Token,
            PeopleError::TooOften(seconds) => Refusal::TooOften(seconds),
            PeopleError::Store(StoreError::Stale) => Refusal::Stale,
            PeopleError::Input(wrong) => {
                Refusal::Input(wrong.into_iter().map(|(input, wrong)| Wrong::of_input(input, wrong)).collect())
            }
            other => Refusal::Problem(other.into()),
        }
    }
}

impl From<MeasureError> for Refusal {
    fn from(error: MeasureError) -> Self {
        match error {
            MeasureError::People(error) => error.into(),
            MeasureError::Store(StoreError::Stale) => Refusal::Stale,
            MeasureError::Sheet(error) => Refusal::Sheet(error),
            MeasureError::NoSheet => Refusal::NoSheet,
            MeasureError::TooMany(most) => Refusal::TooMany(most),
            MeasureError::Entry(wrong) => {
                Refusal::Input(wrong.into_iter().map(|(field, fault)| Wrong::of_field(field, &fault)).collect())
            }
            other => Refusal::Problem(other.into()),
        }
    }
}

impl Wrong {
    /// Something else that is wrong with a field.
    pub fn new(field: impl Into<Cow<'static, str>>, code: &'static str, key: &'static str) -> Self {
        Wrong { field: field.into(), code, words: Words::Plain(key) }
    }

    /// That a field is longer than `most` characters.
    pub fn too_long(field: impl Into<Cow<'static, str>>, most: usize) -> Self {
        Wrong { field: field.into(), code: "too-long", words: Words::Count("web-field-too-long", most) }
    }

    /// That a field is outside what is accepted.
    pub fn bounds(field: impl Into<Cow<'static, str>>, least: i64, most: i64) -> Self {
        Wrong { field: field.into(), code: "bounds", words: Words::Bounds(least, most) }
    }

    /// What is wrong with a field of a recipe, named as the recipe names it.
    pub fn of_recipe(error: &::export::pcf::Error) -> Self {
        let (code, at) = (error.problem.code(), error.at.clone());
        Wrong { field: at.clone().into(), code, words: Words::Recipe(at, error.problem.detail()) }
    }

    fn of_field(field: Field, fault: &Fault) -> Self {
        let field = match field {
            Field::Site => "site",
            Field::Activity => "activity",
            Field::Quantity => "quantity",
            Field::Unit => "unit",
            Field::First => "first_day",
            Field::Last => "last_day",
            Field::Months => "months",
            Field::Name => "name",
            Field::Year => "year",
        };
        match fault {
            Fault::Empty => Wrong::new(field, "empty", "web-field-empty"),
            Fault::Unreadable(_) => Wrong::new(field, "unknown", "api-field-unknown"),
            Fault::Bounds(least, most) => Wrong::bounds(field, *least, *most),
            Fault::Reversed => Wrong::new(field, "reversed", "api-field-reversed"),
            Fault::Twice => Wrong::new(field, "twice", "api-field-twice"),
        }
    }

    fn of_input(input: Input, wrong: Wrongness) -> Self {
        let field = crate::form::name(input);
        let count = |code, key, count| Wrong { field: field.into(), code, words: Words::Count(key, count) };
        match wrong {
            Wrongness::Empty => Wrong::new(field, "empty", "web-field-empty"),
            Wrongness::TooLong(most) => Wrong::too_long(field, most),
            Wrongness::TooShort(least) => count("too-short", "web-field-too-short", least),
            Wrongness::TooMany(most) => count("too-many", "web-field-too-many", most),
            Wrongness::ControlDigits => Wrong::new(field, "control-digits", "web-field-ice-digits"),
            Wrongness::Form if input == Input::Url => Wrong::new(field, "form", "web-field-url"),
            Wrongness::Form | Wrongness::Guessable => Wrong::new(field, "form", "web-field-form"),
            Wrongness::Unknown => Wrong::new(field, "unknown", "web-field-unknown"),
            Wrongness::Past => Wrong::new(field, "past", "web-field-past"),
            Wrongness::TooFar(days) => count("too-far", "web-field-too-far", usize::try_from(days).unwrap_or(0)),
        }
    }

    fn said(&self, messages: Messages) -> FieldError {
        let detail = match &self.words {
            Words::Plain(key) => messages.get(key),
            Words::Count(key, count) => messages.with(key, &[("count", (*count).into())]),
            Words::Recipe(at, detail) => recipe(messages, at, self.code, detail),
            Words::Bounds(least, most) => {
                let numbers = messages.numbers();
                let (least, most) = (numbers.integer(*least), numbers.integer(*most));
                messages.with("api-field-bounds", &[("least", least.into()), ("most", most.into())])
            }
        };
        FieldError { field: self.field.to_string(), code: self.code.to_owned(), detail }
    }
}

impl IntoResponse for Refusal {
    /// An answer without words: [`page`] finds them, because only it knows the language.
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// The document of a refusal.
pub fn page(refusal: &Refusal, messages: Messages, instance: Option<String>) -> Response {
    let (code, title, detail) = refusal.words();
    let detail = match refusal {
        Refusal::Sheet(error) => words::message(messages, error),
        Refusal::Conflict(conflict) => conflict.words(messages),
        Refusal::TooMany(most) => messages.with(detail, &[("count", (*most).into())]),
        _ => messages.get(detail),
    };
    let document = Document {
        r#type: format!("urn:qafila:problem:{code}"),
        title: messages.get(title),
        status: refusal.status().as_u16(),
        detail,
        instance: instance.map(|id| format!("urn:qafila:request:{id}")),
        reason: match refusal {
            Refusal::Unreadable(why) => Some(why.clone()),
            _ => None,
        },
        errors: match refusal {
            Refusal::Input(wrong) => wrong.iter().map(|wrong| wrong.said(messages)).collect(),
            _ => Vec::new(),
        },
    };
    let body = serde_json::to_vec(&document).unwrap_or_default();
    let mut response = (refusal.status(), body).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(messages.language().code()));
    match refusal {
        Refusal::Token => {
            headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer realm=\"qafila\""));
        }
        Refusal::TooOften(seconds) => {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(*seconds));
        }
        Refusal::UnderWay => {
            headers.insert(header::RETRY_AFTER, HeaderValue::from_static("30"));
        }
        Refusal::Problem(problem) => {
            if let Some(seconds) = problem.retry_after() {
                headers.insert(header::RETRY_AFTER, seconds);
            }
        }
        _ => {}
    }
    response
}

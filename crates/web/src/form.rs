//! Forms: what was wrong is said beside the field, or above them all, on the form as it was sent.

use app::people::{Input, PeopleError, Problem as Wrongness};
use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use store::StoreError;

use crate::page::{Html, Page};
use crate::problem::Problem;

/// Letters of a question that are read.
const QUESTION_MAX: usize = 120;

/// What is looked for, as it was entered: as much of it as is read.
pub(crate) fn question(text: &str) -> String {
    text.trim().chars().take(QUESTION_MAX).collect()
}

/// One of several of which a form takes one.
#[derive(Clone, Debug)]
pub struct Choice {
    /// What the form sends.
    pub value: String,
    /// What is read.
    pub name: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

impl Choice {
    /// What is sent, what is read, whether it is chosen.
    pub fn new(value: impl Into<String>, name: impl Into<String>, chosen: bool) -> Self {
        Choice { value: value.into(), name: name.into(), chosen }
    }
}

/// What is wrong with a form.
#[derive(Clone, Debug, Default)]
pub struct Wrong {
    above: Option<String>,
    fields: Vec<(&'static str, String)>,
    too_often: bool,
}

impl Wrong {
    /// What a use case refused, in the reader's words; or that there is nothing to correct, so no form.
    ///
    /// # Errors
    /// The [`Problem`] that is shown instead of the form.
    pub fn of(page: &Page, error: PeopleError) -> Result<Self, Problem> {
        if let PeopleError::NotRecognised | PeopleError::TooOften(_) = error {
            tracing::warn!(why = %error, path = page.path, "who somebody is was not proved");
        }
        let above = match error {
            PeopleError::Input(fields) => {
                let fields = fields.into_iter().map(|(input, wrong)| (name(input), words(page, input, wrong)));
                return Ok(Wrong { fields: fields.collect(), ..Wrong::default() });
            }
            PeopleError::NotRecognised => page.t("web-form-not-recognised"),
            PeopleError::LastOwner => page.t("web-form-last-owner"),
            PeopleError::TooOften(seconds) => {
                let minutes = usize::try_from(seconds.div_euclid(60) + 1).unwrap_or(1);
                let above = Some(page.with("web-form-too-often", &[("minutes", minutes.into())]));
                return Ok(Wrong { above, too_often: true, ..Wrong::default() });
            }
            PeopleError::Store(StoreError::Stale) => page.t("web-form-changed"),
            other => return Err(other.into()),
        };
        Ok(Wrong { above: Some(above), ..Wrong::default() })
    }

    /// Something else that is wrong with the whole form.
    pub fn whole(words: String) -> Self {
        Wrong { above: Some(words), ..Wrong::default() }
    }

    /// Something else that is wrong with one field.
    pub fn field(name: &'static str, words: String) -> Self {
        Wrong { fields: vec![(name, words)], ..Wrong::default() }
    }

    /// The same, and something that is wrong with one more field.
    #[must_use]
    pub fn and(mut self, name: &'static str, words: String) -> Self {
        self.fields.push((name, words));
        self
    }

    /// Whether nothing is wrong.
    pub fn is_nothing(&self) -> bool {
        self.above.is_none() && self.fields.is_empty()
    }

    /// What is wrong with a field, by its name.
    pub fn at(&self, name: &str) -> Option<String> {
        self.fields.iter().find(|(field, _)| *field == name).map(|(_, words)| words.clone())
    }

    /// What is wrong with the whole.
    pub fn above(&self) -> Option<&String> {
        self.above.as_ref()
    }

    /// The form again, as a refusal.
    pub fn answer(&self, form: impl Template) -> Response {
        let status = if self.too_often { StatusCode::TOO_MANY_REQUESTS } else { StatusCode::UNPROCESSABLE_ENTITY };
        let mut response = Html(form).into_response();
        *response.status_mut() = status;
        response
    }
}

/// How the field is called in forms.
pub(crate) fn name(input: Input) -> &'static str {
    match input {
        Input::Name => "name",
        Input::Email => "email",
        Input::Password => "password",
        Input::Ice => "ice",
        Input::Country => "country",
        Input::Region => "region",
        Input::Sector => "sector",
        Input::Grantee => "grantee",
        Input::Until => "until",
        Input::Words => "words",
        Input::Scopes => "scopes",
        Input::Closing => "closing",
        Input::Url => "url",
        Input::Events => "events",
        Input::Client => "client_id",
        Input::Secret => "client_secret",
        Input::Product => "product",
    }
}

fn words(page: &Page, input: Input, wrong: Wrongness) -> String {
    let count = |key: &str, count: usize| page.count(key, count);
    match wrong {
        Wrongness::Empty => page.t("web-field-empty"),
        Wrongness::TooLong(most) => count("web-field-too-long", most),
        Wrongness::TooShort(least) => count("web-field-too-short", least),
        Wrongness::Form => match input {
            Input::Email => page.t("web-field-email"),
            Input::Ice => page.t("web-field-ice"),
            Input::Url => page.t("web-field-url"),
            Input::Closing => page.t("web-field-closing"),
            _ => page.t("web-field-form"),
        },
        Wrongness::ControlDigits => page.t("web-field-ice-digits"),
        Wrongness::Guessable => page.t("web-field-guessable"),
        Wrongness::Unknown => page.t("web-field-unknown"),
        Wrongness::Past => page.t("web-field-past"),
        Wrongness::TooMany(most) => count("web-field-too-many", most),
        Wrongness::TooFar(days) => count("web-field-too-far", usize::try_from(days).unwrap_or(0)),
    }
}

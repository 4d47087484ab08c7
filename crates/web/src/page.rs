//! What every page has: a language, a direction, a theme, words, links, assets.

use std::fmt::Display;
use std::sync::Arc;

use app::people::{Action, Actor, Resource};
use askama::Template;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use calendar::{Date, Period};
use i18n::{Arg, Dates, Messages};
use language::Language;

use crate::address::escaped;
use crate::asset;
use crate::here::Here;
use crate::organisation;
use crate::problem::Problem;
use crate::session::Visitor;

/// The colours of a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Those of the reader's system.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All of them, in the order they are offered.
    pub const ALL: [Theme; 3] = [Theme::Auto, Theme::Light, Theme::Dark];

    /// The word in cookies and forms.
    pub fn code(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The theme of that word.
    pub fn from_code(code: &str) -> Option<Theme> {
        Theme::ALL.into_iter().find(|theme| theme.code() == code)
    }
}

/// What is asked for, and by whom: every template has one as `page`.
#[derive(Clone, Debug)]
pub struct Page {
    /// The language of the page.
    pub language: Language,
    /// Its colours.
    pub theme: Theme,
    /// The path without its language: `/verify`, empty at home.
    pub path: String,
    /// Who asks for it.
    pub visitor: Visitor,
    /// The organisation whose page it is.
    pub organisation: Option<Arc<Here>>,
    pub(crate) said: Option<String>,
    query: Option<String>,
    messages: Messages,
}

impl Page {
    pub(crate) fn new(language: Language, theme: Theme, path: String, query: Option<String>) -> Self {
        Page {
            language,
            theme,
            path,
            visitor: Visitor::Stranger,
            organisation: None,
            said: None,
            query,
            messages: Messages::for_documents(language),
        }
    }

    /// The same reader at another page, in a language.
    #[must_use]
    pub(crate) fn moved(self, language: Language, path: &str) -> Self {
        let messages = Messages::for_documents(language);
        Page { language, messages, path: path.to_owned(), query: None, ..self }
    }

    /// Who is signed in, if anybody is.
    pub fn person(&self) -> Option<&Actor> {
        match &self.visitor {
            Visitor::Person(session) => Some(&session.actor),
            _ => None,
        }
    }

    /// What a form behind a session carries: in a template, `{{ c::token(page) }}` is its first field.
    pub fn form_token(&self) -> &str {
        match &self.visitor {
            Visitor::Person(session) => session.form.as_str(),
            _ => "",
        }
    }

    /// The menu of the organisation whose page it is.
    pub fn menu(&self) -> Vec<(String, String, bool)> {
        organisation::menu(self)
    }

    /// What is said once, after a form.
    pub fn said(&self) -> Option<String> {
        self.messages.try_with(self.said.as_ref()?, &[]).ok()
    }

    /// Whether the reader may do something in the organisation of the page: what is offered only then.
    pub fn may(&self, action: Action) -> bool {
        let here = self.organisation.as_ref().zip(self.person());
        here.is_some_and(|(here, actor)| here.permits(actor, action))
    }

    /// Whether the reader may see the pages of who runs the installation.
    pub fn runs_installation(&self) -> bool {
        self.person().is_some_and(|actor| actor.may(Action::SeeInstallation, Resource::Installation).is_ok())
    }

    /// The words of the page's language.
    pub fn messages(&self) -> Messages {
        self.messages
    }

    /// A message.
    pub fn t(&self, key: &str) -> String {
        self.messages.get(key)
    }

    /// A message with one argument that is text.
    pub fn say(&self, key: &str, name: &str, value: &str) -> String {
        self.messages.with(key, &[(name, value.into())])
    }

    /// A day in words.
    pub fn day(&self, day: Date) -> String {
        Dates::new(self.language).long(day)
    }

    /// The days of a period in words: one day, or from the first to the last.
    pub fn days(&self, period: Period) -> String {
        let dates = Dates::new(self.language);
        if period.days() == 1 { dates.long(period.start()) } else { dates.period(period) }
    }

    /// A message that counts.
    pub fn count(&self, key: &str, count: usize) -> String {
        self.messages.with(key, &[("count", count.into())])
    }

    /// A message with its arguments.
    pub fn with(&self, key: &str, arguments: &[(&str, Arg<'_>)]) -> String {
        self.messages.with(key, arguments)
    }

    /// `ltr` or `rtl`.
    pub fn dir(&self) -> &'static str {
        if self.language.is_right_to_left() { "rtl" } else { "ltr" }
    }

    /// The address of a page of ours in the reader's language; `/` is home.
    pub fn to(&self, path: &str) -> String {
        format!("/{}{}", self.language, path.strip_suffix('/').unwrap_or(path))
    }

    /// The same of a path that is put together: in a template, `page.at("/open/" ~ token)`.
    pub fn at(&self, path: impl Display) -> String {
        self.to(&path.to_string())
    }

    /// The address of the page to sign in, and from there to a page of ours.
    pub fn to_sign_in(&self, next: Option<String>) -> String {
        let next = next.filter(|next| !next.is_empty()).map(|next| format!("?next={}", escaped(&next)));
        self.to("/sign-in") + &next.unwrap_or_default()
    }

    /// The address of this very page in a language.
    pub fn here_in(&self, language: &Language) -> String {
        match &self.query {
            Some(query) => format!("/{language}{}?{query}", self.path),
            None => format!("/{language}{}", self.path),
        }
    }

    /// The address of this very page, without its language: what a form sends to come back.
    pub fn here(&self) -> String {
        self.query.as_ref().map_or_else(|| self.path.clone(), |query| format!("{}?{query}", self.path))
    }

    /// Every language with its own name.
    pub fn languages(&self) -> [(Language, &'static str); 3] {
        [(Language::Fr, "Français"), (Language::Ar, "العربية"), (Language::En, "English")]
    }

    /// Whether the page is below this path: what a menu marks.
    pub fn is_at(&self, path: &str) -> bool {
        self.path == path || self.path.strip_prefix(path).is_some_and(|rest| rest.starts_with('/'))
    }

    /// The address of an embedded file.
    pub fn asset(&self, name: &str) -> String {
        asset::path(name)
    }

    /// The style sheet for the direction of the page.
    pub fn sheet(&self) -> String {
        asset::path(if self.language.is_right_to_left() { "site-rtl.css" } else { "site.css" })
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Page {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        parts.extensions.get::<Page>().cloned().ok_or(Problem::Fault)
    }
}

/// A template as a response.
pub struct Html<T>(pub T);

impl<T: Template> IntoResponse for Html<T> {
    fn into_response(self) -> Response {
        match self.0.render() {
            Ok(text) => {
                let kind = [(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::CACHE_CONTROL, "no-cache")];
                (StatusCode::OK, kind, text).into_response()
            }
            Err(error) => {
                tracing::error!(%error, "a page could not be made");
                Problem::Fault.into_response()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_stay_in_the_language_and_on_the_page() {
        let page = Page::new(Language::Ar, Theme::Auto, "/factors".to_owned(), Some("q=gasoil".to_owned()));
        assert_eq!(page.to("/verify"), "/ar/verify");
        assert_eq!(page.to("/"), "/ar");
        assert_eq!(page.here_in(&Language::En), "/en/factors?q=gasoil");
        assert_eq!(page.here(), "/factors?q=gasoil");
        assert!(page.is_at("/factors") && !page.is_at("/fact"));
    }
}

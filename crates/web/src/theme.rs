//! Light, dark, or as the system has it: a form, so that it works without scripts.

use axum::Form;
use axum::http::header;
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};
use serde::Deserialize;

use crate::page::{Page, Theme};
use crate::problem::Problem;
use crate::{address, cookie, reader};

/// What the form sends.
#[derive(Deserialize)]
pub struct Wish {
    theme: String,
    /// Where to go back to: a path without its language.
    #[serde(default)]
    back: String,
}

/// `POST /theme`.
pub async fn choose(page: Page, Form(wish): Form<Wish>) -> Result<Response, Problem> {
    let theme = Theme::from_code(&wish.theme).ok_or(Problem::Form)?;
    let back = address::ours(&wish.back).unwrap_or_default();
    let cookie = cookie::remembered(reader::THEME, theme.code());
    Ok((AppendHeaders([(header::SET_COOKIE, cookie)]), Redirect::to(&page.to(back))).into_response())
}

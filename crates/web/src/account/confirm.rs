//! How somebody who is signed in confirms what is grave: by their password or, without one, by signing in anew at their institution.

use app::people::{self, PeopleError, Proof, Token};
use axum::http::HeaderMap;
use serde::Deserialize;

use super::provider::{self, STEP};
use crate::cookie;
use crate::page::Page;
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// What a form shows for it.
pub enum Confirm {
    /// A field for the password.
    Password,
    /// The way to the institution of this name, at this address.
    Leave { name: String, href: String },
    /// Nothing more: they have just been there.
    Shown { name: String },
}

impl Confirm {
    /// Of a person, who comes back to the page at `path` if they must leave it. After a `refusal` they leave again.
    pub async fn of(
        site: &Site,
        page: &Page,
        person: &Person,
        headers: &HeaderMap,
        path: &str,
        refused: bool,
    ) -> Result<Self, Problem> {
        let actor = person.clone();
        let name =
            site.run(move |platform| Ok::<_, PeopleError>(people::confirms_at(platform, &actor)?.map(str::to_owned)));
        Ok(match name.await?? {
            None => Confirm::Password,
            Some(name) if !refused && cookie::find(headers, STEP).is_some() => Confirm::Shown { name },
            Some(name) => Confirm::Leave { name, href: provider::anew(page, path) },
        })
    }

    /// Whether the form can be sent.
    pub fn is_ready(&self) -> bool {
        !matches!(self, Confirm::Leave { .. })
    }
}

/// What comes with a form: the password, where one was asked for.
#[derive(Deserialize)]
pub struct Confirmed {
    #[serde(default)]
    pub(super) old: String,
}

/// What a form is confirmed by: a password if one was given, otherwise what the browser brought back.
pub struct Given {
    old: String,
    step: Token,
}

impl Given {
    pub fn new(old: String, headers: &HeaderMap) -> Self {
        Given { old, step: Token::given(cookie::find(headers, STEP).unwrap_or_default()) }
    }

    pub fn proof(&self) -> Proof<'_> {
        if self.old.is_empty() { Proof::Provider(&self.step) } else { Proof::Password(&self.old) }
    }
}

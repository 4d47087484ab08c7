//! A supplier who has no account is asked for the figure of an input.

use std::sync::Arc;

use app::export::ProductError;
use app::export::requests::{self, FigureRequest};
use app::people::PeopleError;
use axum::Form;
use axum::extract::{Path, State};
use axum::response::Response;
use language::Language;

use super::input::{Sent, view};
use super::room::{Fields, REQUESTS, product, wrong};
use crate::flash;
use crate::form::Wrong;
use crate::here::Here;
use crate::page::Page;
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// A request is open so long unless said otherwise.
const DAYS: i64 = 45;

/// What is asked of a supplier, as it stands in the form.
#[derive(Clone, Debug, Default)]
pub struct Asking {
    pub supplier: String,
    pub email: String,
    pub words: String,
    pub until: String,
    pub language: String,
}

impl Asking {
    /// Before anything is typed.
    pub fn first(site: &Site, page: &Page, name: &str) -> Self {
        Asking {
            words: name.to_owned(),
            until: site.now().plus_days(DAYS).date().to_string(),
            language: page.language.code().to_owned(),
            ..Asking::default()
        }
    }
}

/// `POST …/recipe/inputs/{input}/ask`: a letter to a supplier who has no account.
pub async fn ask(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id, key)): Path<(String, String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let (id, fields) = (product(&id)?, Fields(fields));
    let text = |name: &str| fields.get(name).to_owned();
    let asking = Asking {
        supplier: text("supplier"),
        email: text("email"),
        words: text("words"),
        until: text("until"),
        language: text("language"),
    };
    let language: Language = asking.language.parse().map_err(|_| Problem::Form)?;
    let (sent, input) = (asking.clone(), key.clone());
    // A day that cannot be read is refused like one that is past.
    let until = asking.until.parse().unwrap_or_else(|_| site.now().plus_days(-1).date());
    let made = here.ask(&site, &person, move |platform, actor, organisation| {
        let request = FigureRequest {
            input: &input,
            supplier: &sent.supplier,
            email: &sent.email,
            language,
            words: &sent.words,
            until,
        };
        requests::ask(platform, actor, organisation, id, &request)
    });
    match made.await? {
        Ok(_) => Ok(flash::done(&page, &here.path(REQUESTS), "export-product-asked-done")),
        Err(error) => {
            let wrong = match error {
                // The supplier's name has a field of its own name here.
                ProductError::People(PeopleError::Input(fields)) => supplier_wrong(&page, fields)?,
                error => wrong(&page, error)?,
            };
            let sent = Sent { asking: Some((asking, wrong.clone())), ..Sent::default() };
            let view = view(&site, page, &person, &here, (id, key), "", sent).await?;
            Ok(wrong.answer(view))
        }
    }
}

/// What is wrong with a request: the form has another field that is called `name`.
fn supplier_wrong(page: &Page, fields: Vec<(app::people::Input, app::people::Problem)>) -> Result<Wrong, Problem> {
    let wrong = Wrong::of(page, PeopleError::Input(fields))?;
    Ok(match wrong.at("name") {
        Some(words) => wrong.and("supplier", words),
        None => wrong,
    })
}

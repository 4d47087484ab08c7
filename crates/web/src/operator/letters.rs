use std::sync::Arc;

use app::operator::{self, Letters};
use app::people::Actor;
use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use store::letter::{Letter, State as Stand};

use super::{Row, Tab, integer, manages, moment, tabs};
use crate::flash;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// The letters in one state.
struct Part {
    title: String,
    count: String,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "operator/letters.html")]
struct View {
    tabs: Vec<Tab>,
    page: Page,
    parts: Vec<Part>,
    sent: String,
}

/// `GET /operator/letters`.
pub async fn show(State(site): State<Arc<Site>>, page: Page, person: Person) -> Result<impl IntoResponse, Problem> {
    let actor = person.clone();
    let Letters { count, waiting, failed } = site.run(move |platform| operator::letters(platform, &actor)).await??;
    let number = |state| count.iter().find(|(of, _)| *of == state).map_or(0, |(_, count)| *count);
    let part = |key: &str, state: Stand, letters: &[Letter]| Part {
        title: page.t(key),
        count: integer(&page, number(state)),
        rows: letters.iter().map(|letter| row(&page, &person, letter)).collect(),
    };
    let parts = vec![
        part("operator-letters-failed", Stand::Failed, &failed),
        part("operator-letters-waiting", Stand::Waiting, &waiting),
    ];
    let sent = usize::try_from(number(Stand::Sent)).unwrap_or(0);
    Ok(Html(View { parts, sent: page.count("operator-letters-sent", sent), tabs: tabs(&page), page }))
}

/// To whom, and what the server said: never the subject or the text, which may hold a link that opens an account.
fn row(page: &Page, actor: &Actor, letter: &Letter) -> Row {
    let mut about = vec![page.say("operator-letter-written", "when", &moment(page, letter.created))];
    about.extend(letter.message.clone());
    let again = || (page.at(format!("/operator/letters/{}/again", letter.id)), page.t("operator-send-again"));
    Row {
        name: letter.recipient.clone(),
        about,
        action: (letter.state == Stand::Failed && manages(actor)).then(again),
        ..Row::default()
    }
}

/// `POST /operator/letters/{id}/again`.
pub async fn again(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let id = id.parse().map_err(|_| Problem::NotFound)?;
    site.run(move |platform| operator::send_again(platform, &person, id)).await??;
    Ok(flash::done(&page, "/operator/letters", "operator-done-send-again"))
}

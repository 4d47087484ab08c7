use std::sync::Arc;

use app::people::Actor;
use app::work::{self, Overview};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use store::job::{Job, State as Stand};

use super::{Row, Tab, integer, manages, moment, tabs};
use crate::flash;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// How many pieces of each state are shown.
const SHOWN: i64 = 50;

/// What is in one state.
struct Part {
    title: String,
    count: String,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "operator/jobs.html")]
struct View {
    tabs: Vec<Tab>,
    page: Page,
    parts: Vec<Part>,
}

/// `GET /operator/jobs`.
pub async fn show(State(site): State<Arc<Site>>, page: Page, person: Person) -> Result<impl IntoResponse, Problem> {
    let actor = person.clone();
    let Overview { count, running, waiting, failed } =
        site.run(move |platform| work::overview(platform, &actor, SHOWN)).await??;
    let part = |key: &str, state: Stand, jobs: &[Job]| Part {
        title: page.t(key),
        count: integer(&page, count.iter().find(|(of, _)| *of == state).map_or(0, |(_, count)| *count)),
        rows: jobs.iter().map(|job| row(&page, &person, job)).collect(),
    };
    let parts = vec![
        part("operator-work-failed", Stand::Failed, &failed),
        part("operator-work-running", Stand::Running, &running),
        part("operator-work-waiting", Stand::Waiting, &waiting),
    ];
    Ok(Html(View { parts, tabs: tabs(&page), page }))
}

fn row(page: &Page, actor: &Actor, job: &Job) -> Row {
    let mut about = vec![page.say("operator-work-asked", "when", &moment(page, job.created))];
    match job.state {
        Stand::Waiting => about.push(page.say("operator-work-due", "when", &moment(page, job.due))),
        Stand::Running if job.total > 0 => {
            let ratio = job.done as f64 / job.total as f64;
            about.push(page.say("operator-work-done", "share", &page.messages().numbers().percent(ratio, 0)));
        }
        _ => {}
    }
    about.extend(work::why(page.messages(), job));
    // What was said, for who runs the installation.
    about.extend(job.message.clone());
    let again = || (page.at(format!("/operator/jobs/{}/again", job.id)), page.t("operator-again"));
    Row {
        name: kind(page, &job.kind),
        about,
        action: (job.state == Stand::Failed && manages(actor)).then(again),
        ..Row::default()
    }
}

/// What a kind of work does, in words; a kind that this program does not know by its name.
fn kind(page: &Page, kind: &str) -> String {
    match kind {
        "letter.send" => page.t("operator-kind-letter"),
        "house.keep" => page.t("operator-kind-house"),
        "measure.account" => page.t("operator-kind-measure"),
        "webhook.deliver" => page.t("operator-kind-webhook"),
        other => other.to_owned(),
    }
}

/// `POST /operator/jobs/{id}/again`.
pub async fn again(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    let id = id.parse().map_err(|_| Problem::NotFound)?;
    site.run(move |platform| work::revive(platform, &person, id)).await??;
    Ok(flash::done(&page, "/operator/jobs", "operator-done-again"))
}

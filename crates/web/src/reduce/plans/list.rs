use std::sync::Arc;

use app::finance::amount;
use app::finance::transitions::words;
use app::people::Action;
use app::reduce::plans::{self, Planned};
use askama::Template;
use axum::extract::State;
use axum::response::IntoResponse;
use store::grant::Room;

use crate::here::Here;
use crate::operator::moment;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// A plan as the list shows it.
struct Row {
    href: String,
    name: String,
    when: String,
    is_followed: bool,
    tone: &'static str,
    status: String,
    facts: String,
}

#[derive(Template)]
#[template(path = "reduce/plans.html")]
struct View {
    page: Page,
    here: Here,
    rows: Vec<Row>,
    writes: bool,
}

/// `GET /o/{organisation}/reduce/plans`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
) -> Result<impl IntoResponse, Problem> {
    let found = here.ask(&site, &person, plans::list).await??;
    let rows = found.iter().map(|plan| row(&page, &here, plan)).collect();
    Ok(Html(View { rows, writes: page.may(Action::Edit(Room::Reduce)), here, page }))
}

fn row(page: &Page, here: &Here, plan: &Planned) -> Row {
    let messages = page.messages();
    let outcome = plan.answer.as_ref().and_then(|answer| answer.plan.as_ref()?.candidate.outcomes.first());
    let facts = outcome.map(|outcome| {
        let (value, tonnes) = (amount(messages, outcome.value), words::tonnes(messages, outcome.tonnes));
        page.with("reduce-plans-facts", &[("value", value.as_str().into()), ("tonnes", tonnes.as_str().into())])
    });
    let (tone, status) = status(page, plan);
    Row {
        href: page.to(&here.path(format!("/reduce/plans/{}", plan.id))),
        name: plan.settings.name.clone(),
        when: moment(page, plan.asked),
        is_followed: plan.followed.is_some(),
        tone,
        status,
        facts: facts.unwrap_or_default(),
    }
}

/// Where a plan stands: a tone and words.
pub(super) fn status(page: &Page, plan: &Planned) -> (&'static str, String) {
    use app::finance::transitions::Status;
    match (&plan.answer, &plan.fault) {
        _ if plan.is_pending() => ("note", page.t("reduce-plans-pending")),
        (Some(answer), None) => {
            let tone = match answer.status {
                Status::Optimal | Status::WithinGap => "good",
                Status::NodeLimit => "note",
                Status::Infeasible | Status::Unknown => "bad",
            };
            (tone, words::status(page.messages(), answer.status))
        }
        _ => ("bad", page.t("reduce-plans-failed")),
    }
}

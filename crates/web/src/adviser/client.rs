use std::sync::Arc;

use app::adviser::{self, Client};
use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use calendar::Date;
use ids::{OrganisationId, TaskId};
use serde::Deserialize;
use store::task::{Kind, Task};

use crate::flash;
use crate::form::Wrong;
use crate::here::Here;
use crate::organisation::extent;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// A task or a note as the page shows it.
struct Row {
    id: TaskId,
    words: String,
    by: String,
    due: Option<String>,
    late: bool,
    done: bool,
}

impl Row {
    /// What its button does.
    fn act(&self) -> &'static str {
        if self.done { "again" } else { "done" }
    }
}

/// What is entered.
#[derive(Clone, Deserialize)]
pub struct Entered {
    kind: String,
    words: String,
    #[serde(default)]
    due: String,
}

#[derive(Template)]
#[template(path = "adviser/client.html")]
struct View {
    page: Page,
    here: Here,
    client: Client,
    state: (&'static str, &'static str),
    next: &'static str,
    lead: String,
    tasks: Vec<Row>,
    notes: Vec<Row>,
    writes: bool,
    entered: Entered,
    wrong: Wrong,
}

async fn view(
    site: &Site,
    page: Page,
    person: &Person,
    here: Here,
    firm: OrganisationId,
    (entered, wrong): (Entered, Wrong),
) -> Result<View, Problem> {
    let (id, actor) = (here.id(), person.clone());
    let (client, noted) = site.run(move |platform| adviser::client(platform, &actor, id, firm)).await??;
    let today = site.today();
    let (tasks, notes): (Vec<_>, Vec<_>) = noted.into_iter().partition(|(task, _)| task.kind == Kind::Task);
    let mut tasks: Vec<(Task, Option<String>)> = tasks;
    // What is to be done first, by its day; what is done, last.
    tasks.sort_by_key(|(task, _)| (task.done.is_some(), task.due.is_none(), task.due));
    let row = |(task, name): (Task, Option<String>)| Row {
        id: task.id,
        words: task.words,
        by: page.with(
            "adviser-by",
            &[
                ("name", name.unwrap_or_else(|| page.t("organisation-erased")).into()),
                ("day", page.day(task.added.date()).into()),
            ],
        ),
        due: task.due.map(|day| page.say("adviser-due", "day", &page.day(day))),
        late: task.done.is_none() && task.due.is_some_and(|day| day <= today),
        done: task.done.is_some(),
    };
    let until = page.say("organisation-until", "day", &page.day(client.grant.until));
    Ok(View {
        state: super::state(client.state),
        next: super::next(client.state),
        lead: page
            .with("adviser-lead", &[("extent", page.t(extent(client.grant.extent)).into()), ("until", until.into())]),
        tasks: tasks.into_iter().map(row).collect(),
        notes: notes.into_iter().map(row).collect(),
        writes: page.may(app::people::Action::EditTasks),
        client,
        entered,
        wrong,
        here,
        page,
    })
}

/// The firm of the path.
fn firm_of(text: &str) -> Result<OrganisationId, Problem> {
    text.parse().map_err(|_| Problem::NotFound)
}

/// `GET /o/{organisation}/firms/{firm}`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, firm)): Path<(String, String)>,
) -> Result<impl IntoResponse, Problem> {
    let entered = Entered { kind: Kind::Task.word().to_owned(), words: String::new(), due: String::new() };
    Ok(Html(view(&site, page, &person, here, firm_of(&firm)?, (entered, Wrong::default())).await?))
}

/// `POST /o/{organisation}/firms/{firm}`: a task or a note more.
pub async fn add(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, firm)): Path<(String, String)>,
    Form(entered): Form<Entered>,
) -> Result<Response, Problem> {
    let (firm, kind) = (firm_of(&firm)?, Kind::of(&entered.kind).ok_or(Problem::Form)?);
    let due = Some(entered.due.trim()).filter(|text| !text.is_empty()).map(str::parse::<Date>).transpose();
    let Ok(due) = due else {
        let wrong = Wrong::field("due", page.t("web-field-form"));
        return Ok(wrong.clone().answer(view(&site, page, &person, here, firm, (entered, wrong)).await?));
    };
    let (id, actor, words) = (here.id(), person.clone(), entered.words.clone());
    match site.run(move |platform| adviser::add(platform, &actor, id, firm, kind, &words, due)).await? {
        Ok(_) => Ok(flash::done(&page, &here.path(format!("/firms/{firm}")), "adviser-done-added")),
        Err(error) => {
            let wrong = Wrong::of(&page, error)?;
            Ok(wrong.clone().answer(view(&site, page, &person, here, firm, (entered, wrong)).await?))
        }
    }
}

/// `POST /o/{organisation}/firms/{firm}/{task}/{act}`: it is done, it is not (`again`), or it goes (`remove`).
pub async fn change(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, firm, task, act)): Path<(String, String, String, String)>,
) -> Result<Response, Problem> {
    let (firm, task): (_, TaskId) = (firm_of(&firm)?, task.parse().map_err(|_| Problem::NotFound)?);
    let id = here.id();
    let said = match &*act {
        "done" => "adviser-done-done",
        "again" => "adviser-done-again",
        "remove" => "adviser-done-removed",
        _ => return Err(Problem::NotFound),
    };
    site.run(move |platform| match &*act {
        "remove" => adviser::remove(platform, &person, id, firm, task),
        act => adviser::finish(platform, &person, id, firm, task, act == "done"),
    })
    .await??;
    Ok(flash::done(&page, &here.path(format!("/firms/{firm}")), said))
}

use app::adviser::{self, Client, Listed, Place, State, Todo, Wanted};
use askama::Template;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use store::organisation::Kind;

use crate::address::escaped;
use crate::form::{self, Choice};
use crate::here::Here;
use crate::organisation::{extent, sector};
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// A firm as the list shows it.
struct Row {
    href: String,
    name: String,
    about: Vec<String>,
    state: String,
    /// What comes next.
    brief: String,
    tone: &'static str,
    /// Its tasks, in words; and whether one should be done by now.
    tasks: Option<(String, bool)>,
    soon: bool,
}

#[derive(Template)]
#[template(path = "adviser/clients.html")]
struct View {
    page: Page,
    here: Here,
    rows: Vec<Row>,
    total: usize,
    question: String,
    /// How many are as wanted, in words, if not all of them are shown.
    found: Option<String>,
    states: Vec<Choice>,
    todos: Vec<Choice>,
    sectors: Vec<Choice>,
    /// What firms are given, so that they let somebody in; none for who runs the installation.
    link: Option<String>,
    /// Address of the next page.
    next: Option<String>,
}

/// What is looked for.
#[derive(Default, Deserialize)]
pub struct Question {
    #[serde(default)]
    q: String,
    #[serde(default)]
    state: String,
    #[serde(default)]
    todo: String,
    #[serde(default)]
    sector: String,
    #[serde(default)]
    after: String,
}

impl Question {
    fn wanted(&self) -> Wanted {
        Wanted {
            text: form::question(&self.q),
            state: State::ALL.into_iter().find(|state| state.word() == self.state),
            todo: Todo::ALL.into_iter().find(|todo| todo.word() == self.todo),
            sector: (!self.sector.is_empty()).then(|| self.sector.clone()),
            after: Place::parse(&self.after),
        }
    }
}

/// The first page of an organisation that is no firm.
pub async fn show(
    site: &Site,
    page: Page,
    person: &Person,
    here: Here,
    question: Question,
) -> Result<Response, Problem> {
    let (id, wanted) = (here.id(), question.wanted());
    let belongs = person.seats.iter().any(|seat| seat.organisation_id == id);
    let listed = if belongs {
        let wanted = wanted.clone();
        here.ask(site, person, move |platform, actor, id| adviser::clients(platform, actor, id, &wanted)).await??
    } else {
        Listed::default()
    };
    let any = |chosen: bool| Choice::new("", page.t("adviser-any"), chosen);
    let states =
        State::ALL.map(|state| Choice::new(state.word(), page.t(super::state(state).0), wanted.state == Some(state)));
    let todos = Todo::ALL.map(|todo| Choice::new(todo.word(), page.t(super::todo(todo)), wanted.todo == Some(todo)));
    let sectors =
        listed.sectors.iter().map(|code| Choice::new(code, sector(&page, code), wanted.sector.as_ref() == Some(code)));
    let link = (here.organisation.kind != Kind::Operator).then(|| site.platform.link(&format!("/with/{id}")));
    let next = listed.next.as_ref().map(|place| {
        let Question { q, state, todo, sector, .. } = &question;
        let [q, state, todo, sector, after] = [q, state, todo, sector, &place.text()].map(|text| escaped(text));
        let query = format!("?q={q}&state={state}&todo={todo}&sector={sector}&after={after}");
        page.to(&here.path(query))
    });
    Ok(Html(View {
        rows: listed.clients.iter().map(|client| row(site, &page, &here, client)).collect(),
        total: listed.all,
        found: (listed.found < listed.all || listed.found > adviser::PAGE)
            .then(|| page.count("adviser-found", listed.found)),
        states: [any(wanted.state.is_none())].into_iter().chain(states).collect(),
        todos: [any(wanted.todo.is_none())].into_iter().chain(todos).collect(),
        sectors: [any(wanted.sector.is_none())].into_iter().chain(sectors).collect(),
        question: wanted.text,
        link,
        next,
        here,
        page,
    })
    .into_response())
}

fn row(site: &Site, page: &Page, here: &Here, client: &Client) -> Row {
    let Client { grant, firm, state, year, gaps, open, due } = client;
    let (key, tone) = super::state(*state);
    let today = site.today();
    let about = [
        firm.sector.as_deref().map(|code| sector(page, code)),
        firm.region.as_deref().map(|code| site.places.region(code, page.language)),
        year.map(|year| page.say("adviser-year", "year", &year.to_string())),
        gaps.filter(|_| *state == State::Gaps)
            .map(|gaps| page.count("adviser-gaps", usize::try_from(gaps).unwrap_or(0))),
        Some(page.t(extent(grant.extent))),
        Some(page.say("organisation-until", "day", &page.day(grant.until))),
    ];
    let tasks = (*open > 0).then(|| {
        let count = page.count("adviser-tasks", usize::try_from(*open).unwrap_or(usize::MAX));
        let words = match due {
            Some(day) => {
                let due = page.say("adviser-due", "day", &page.day(*day));
                page.with("adviser-tasks-due", &[("tasks", count.into()), ("due", due.into())])
            }
            None => count,
        };
        (words, due.is_some_and(|day| day <= today))
    });
    Row {
        href: page.to(&here.path(format!("/firms/{}", firm.id))),
        name: firm.name.clone(),
        about: about.into_iter().flatten().collect(),
        state: page.t(key),
        brief: page.t(super::brief(*state)),
        tone,
        tasks,
        soon: grant.until <= site.now().plus_days(adviser::SOON_DAYS).date(),
    }
}

//! Advisers: the firms that let them in, how far each is, and what they noted of it. Notes are the advisers' own: the firm
//! does not see them, and who is no longer let in does not either.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use calendar::Date;
use ids::{OrganisationId, PersonId, TaskId};
use store::grant::{Extent, Grant, Room};
use store::organisation::Organisation;
use store::task::{self, Kind, Task};
use store::{Sql, StoreError, client, person};

use crate::people::{Action, Actor, Checks, Input, PeopleError, Resource};
use crate::platform::Platform;

/// Most letters of a task or a note.
const LONGEST: usize = 2000;

/// Most tasks and notes of one firm that are shown.
const MOST: i64 = 500;

/// How far a firm is with its footprint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum State {
    /// Nothing was entered yet.
    Empty,
    /// The last measurement gave no figures: something is missing or wrong.
    Stuck,
    /// Figures are being made.
    Measuring,
    /// There are figures of what was entered last, but days of some source have no document.
    Gaps,
    /// There are figures of what was entered last, and no gap is known.
    Measured,
}

impl State {
    /// All of them, those that ask for most first.
    pub const ALL: [State; 5] = [State::Stuck, State::Empty, State::Gaps, State::Measuring, State::Measured];

    /// The word in addresses and messages.
    pub fn word(self) -> &'static str {
        match self {
            State::Empty => "empty",
            State::Stuck => "stuck",
            State::Measuring => "measuring",
            State::Gaps => "gaps",
            State::Measured => "measured",
        }
    }
}

/// A firm as its advisers see it. Figures are not in it: to look at them is written down for the firm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Client {
    /// What it opened.
    pub grant: Grant,
    /// The firm.
    pub firm: Organisation,
    /// How far it is.
    pub state: State,
    /// The year that its sheet reports, if there are figures for it; or the last that there are figures for.
    pub year: Option<i64>,
    /// How many sources of that year have days without a document; `None` if that was not counted.
    pub gaps: Option<i64>,
    /// How many tasks are not done.
    pub open: i64,
    /// The day by which the first of them should be.
    pub due: Option<Date>,
}

/// What is to be done for a firm, whatever its state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Todo {
    /// A task whose day has come.
    Late,
    /// A task that is not done.
    Open,
    /// The access ends within [`SOON_DAYS`].
    Ending,
}

impl Todo {
    /// All of them.
    pub const ALL: [Todo; 3] = [Todo::Late, Todo::Open, Todo::Ending];

    /// The word in addresses and messages.
    pub fn word(self) -> &'static str {
        match self {
            Todo::Late => "late",
            Todo::Open => "open",
            Todo::Ending => "ending",
        }
    }
}

/// An access that ends within so many days is said to.
pub const SOON_DAYS: i64 = 30;

/// Firms on one page of a list.
pub const PAGE: usize = 50;

/// Which firms.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Part of the name, in any spelling, or of the ICE.
    pub text: String,
    /// In this state.
    pub state: Option<State>,
    /// For which this is to be done.
    pub todo: Option<Todo>,
    /// Of this sector.
    pub sector: Option<String>,
    /// After this place in the list.
    pub after: Option<Place>,
}

/// A place in the list: the name as it is sorted, and the firm. It holds while firms come, go and are renamed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place(String, OrganisationId);

impl Place {
    fn of(firm: &Organisation) -> Self {
        Place(language::fold(&firm.name), firm.id)
    }

    /// As addresses write it.
    pub fn text(&self) -> String {
        format!("{}~{}", self.1, self.0)
    }

    /// From what an address says.
    pub fn parse(text: &str) -> Option<Self> {
        let (id, name) = text.split_once('~')?;
        Some(Place(name.to_owned(), id.parse().ok()?))
    }
}

/// A page of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    /// The firms, [`PAGE`] at most.
    pub clients: Vec<Client>,
    /// How many let them in.
    pub all: usize,
    /// How many are as wanted.
    pub found: usize,
    /// The sectors of all.
    pub sectors: BTreeSet<String>,
    /// Where the next page begins, if there is one.
    pub next: Option<Place>,
}

/// The firms that let an organisation of the actor in, by their names: a page of those wanted.
///
/// One statement reads all of them, some hundred bytes each: names are compared without accents and Arabic forms, as no
/// database does alike.
///
/// # Errors
/// [`PeopleError::NotFound`] if the actor is no member, what the database says.
pub fn clients(platform: &Platform, actor: &Actor, id: OrganisationId, wanted: &Wanted) -> Result<Listed, PeopleError> {
    let all = known(platform, actor, id, None)?;
    let (now, text) = (platform.now(), language::fold(wanted.text.trim()));
    let (today, soon) = (now.date(), now.plus_days(SOON_DAYS).date());
    let fits = |client: &&Client| {
        let Organisation { name, ice, sector, .. } = &client.firm;
        let named = language::fold(name).contains(&text) || ice.as_ref().is_some_and(|ice| ice.contains(&text));
        let todo = match wanted.todo {
            None => true,
            Some(Todo::Late) => client.due.is_some_and(|due| due <= today),
            Some(Todo::Open) => client.open > 0,
            Some(Todo::Ending) => client.grant.until <= soon,
        };
        let state = wanted.state.is_none_or(|state| state == client.state);
        named && todo && state && wanted.sector.as_ref().is_none_or(|wanted| sector.as_ref() == Some(wanted))
    };
    let mut found: Vec<(Place, &Client)> =
        all.iter().filter(fits).map(|client| (Place::of(&client.firm), client)).collect();
    found.sort_by(|(a, _), (b, _)| a.cmp(b));
    let count = found.len();
    found.retain(|(place, _)| wanted.after.as_ref().is_none_or(|after| place > after));
    let more = found.len() > PAGE;
    found.truncate(PAGE);
    Ok(Listed {
        next: found.last().filter(|_| more).map(|(place, _)| place.clone()),
        clients: found.into_iter().map(|(_, client)| client.clone()).collect(),
        all: all.len(),
        found: count,
        sectors: all.iter().filter_map(|client| client.firm.sector.clone()).collect(),
    })
}

/// The firms that let an organisation of the actor in today, or one of them, each once.
fn known(
    platform: &Platform,
    actor: &Actor,
    id: OrganisationId,
    firm: Option<OrganisationId>,
) -> Result<Vec<Client>, PeopleError> {
    if !actor.seats.iter().any(|seat| seat.organisation_id == id) {
        return Err(PeopleError::NotFound);
    }
    let mut kept = platform.database.read(|sql| client::list(sql, id, platform.now().date(), firm))?;
    // Who was let in twice is in as far and as long as the better of the two; the list is of footprints first.
    let better = |grant: &Grant| (grant.room == Room::Measure, grant.extent == Extent::Write, grant.until);
    kept.sort_by_key(|kept| (kept.firm.id, Reverse(better(&kept.grant))));
    kept.dedup_by_key(|kept| kept.firm.id);
    Ok(kept.into_iter().map(Client::of).collect())
}

impl Client {
    fn of(kept: client::Client) -> Self {
        let state = match (kept.revisions, kept.fault, kept.year) {
            (None, ..) => State::Empty,
            (Some((revision, measured)), ..) if revision != measured => State::Measuring,
            (_, true, _) => State::Stuck,
            (_, false, None) => State::Empty,
            (_, false, Some(_)) if kept.gaps.is_some_and(|gaps| gaps > 0) => State::Gaps,
            (_, false, Some(_)) => State::Measured,
        };
        let client::Client { grant, firm, year, gaps, open, due, .. } = kept;
        Client { grant, firm, state, year, gaps, open, due }
    }
}

/// One of these firms, and what was noted of it, the last first, each with the name of who noted it.
///
/// # Errors
/// [`PeopleError::NotFound`] if the firm has not let them in, what the database says.
#[expect(clippy::type_complexity, reason = "a client and its tasks, each with a name")]
pub fn client(
    platform: &Platform,
    actor: &Actor,
    id: OrganisationId,
    firm: OrganisationId,
) -> Result<(Client, Vec<(Task, Option<String>)>), PeopleError> {
    actor.may(Action::SeeTasks, Resource::Organisation(id))?;
    let client = known(platform, actor, id, Some(firm))?.pop().ok_or(PeopleError::NotFound)?;
    let noted = platform.database.read(|sql| {
        let mut noted = Vec::new();
        for task in task::list(sql, id, firm, MOST)? {
            let name = name_of(sql, task.added_by)?;
            noted.push((task, name));
        }
        Ok::<_, PeopleError>(noted)
    })?;
    Ok((client, noted))
}

fn name_of(sql: &mut dyn Sql, id: PersonId) -> Result<Option<String>, StoreError> {
    Ok(person::lookup(sql, id)?.map(|person| person.name))
}

/// Notes something of a firm; a note has no day by which it should be done.
///
/// # Errors
/// [`PeopleError::Input`], [`PeopleError::NotPermitted`], [`PeopleError::NotFound`], what the database says.
pub fn add(
    platform: &Platform,
    actor: &Actor,
    id: OrganisationId,
    firm: OrganisationId,
    kind: Kind,
    words: &str,
    due: Option<Date>,
) -> Result<TaskId, PeopleError> {
    permitted(actor, id, firm)?;
    let mut checks = Checks::default();
    let words = checks.text(Input::Words, words, LONGEST);
    checks.done()?;
    let (task_id, now) = (platform.id(TaskId::new), platform.now());
    let task = Task {
        organisation_id: id,
        id: task_id,
        firm_id: firm,
        kind,
        words,
        due: due.filter(|_| kind == Kind::Task),
        added: now,
        added_by: actor.person_id,
        done: None,
    };
    platform.database.write(|sql| task::add(sql, &task))?;
    Ok(task_id)
}

/// Writes down that a task is done, or is not.
///
/// # Errors
/// As [`add`].
pub fn finish(
    platform: &Platform,
    actor: &Actor,
    id: OrganisationId,
    firm: OrganisationId,
    task: TaskId,
    done: bool,
) -> Result<(), PeopleError> {
    permitted(actor, id, firm)?;
    let at = done.then(|| platform.now());
    let there = platform.database.write(|sql| task::finish(sql, id, firm, task, at))?;
    if there { Ok(()) } else { Err(PeopleError::NotFound) }
}

/// Removes a task or a note.
///
/// # Errors
/// As [`add`].
pub fn remove(
    platform: &Platform,
    actor: &Actor,
    id: OrganisationId,
    firm: OrganisationId,
    task: TaskId,
) -> Result<(), PeopleError> {
    permitted(actor, id, firm)?;
    let there = platform.database.write(|sql| task::remove(sql, id, firm, task))?;
    if there { Ok(()) } else { Err(PeopleError::NotFound) }
}

/// Only of firms that let them in today.
fn permitted(actor: &Actor, id: OrganisationId, firm: OrganisationId) -> Result<(), PeopleError> {
    actor.may(Action::EditTasks, Resource::Organisation(id))?;
    let in_now = actor.grants.iter().any(|grant| grant.grantee_id == id && grant.organisation_id == firm);
    if in_now { Ok(()) } else { Err(PeopleError::NotFound) }
}

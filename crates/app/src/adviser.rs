//! Advisers: the firms that let them in, how far each is, and what they noted of it. Notes are the advisers' own: the firm
//! does not see them, and who is no longer let in does not either.

use std::cmp::Reverse;

use calendar::Date;
use ids::{OrganisationId, PersonId, TaskId};
use store::grant::{Extent, Grant};
use store::organisation::Organisation;
use store::task::{self, Kind, Task};
use store::{Sql, StoreError, footprint, inventory, person};

use crate::people::{Action, Actor, Checks, Input, PeopleError, Resource, opened};
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
    /// There are figures of what was entered last.
    Measured,
}

impl State {
    /// All of them, those that ask for most first.
    pub const ALL: [State; 4] = [State::Stuck, State::Empty, State::Measuring, State::Measured];

    /// The word in addresses and messages.
    pub fn word(self) -> &'static str {
        match self {
            State::Empty => "empty",
            State::Stuck => "stuck",
            State::Measuring => "measuring",
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
    /// The last year that there are figures for.
    pub year: Option<i64>,
    /// How many tasks are not done.
    pub open: i64,
    /// The day by which the first of them should be.
    pub due: Option<Date>,
}

/// The firms that let an organisation of the actor in, by their names.
///
/// # Errors
/// [`PeopleError::NotFound`] if the actor is no member, what the database says.
pub fn clients(platform: &Platform, actor: &Actor, id: OrganisationId) -> Result<Vec<Client>, PeopleError> {
    let mut firms = opened(platform, actor, id)?;
    // Who was let in twice is in as far and as long as the better of the two.
    firms.sort_by_key(|(grant, firm)| (firm.id, Reverse((grant.extent == Extent::Write, grant.until))));
    firms.dedup_by_key(|(_, firm)| firm.id);
    platform.database.read(|sql| {
        let tasks = task::open(sql, id)?;
        let mut found = Vec::new();
        for (grant, firm) in &firms {
            let (state, year) = state_of(sql, firm.id)?;
            let (open, due) = tasks.iter().find(|task| task.0 == firm.id).map_or((0, None), |task| (task.1, task.2));
            found.push(Client { grant: grant.clone(), firm: firm.clone(), state, year, open, due });
        }
        found.sort_by_cached_key(|client| language::fold(&client.firm.name));
        Ok(found)
    })
}

fn state_of(sql: &mut dyn Sql, firm: OrganisationId) -> Result<(State, Option<i64>), StoreError> {
    let Some(footprint) = footprint::lookup(sql, firm)? else { return Ok((State::Empty, None)) };
    let year = inventory::years(sql, firm)?.into_iter().filter(|year| year.lines > 0).map(|year| year.year).max();
    let state = match (footprint.is_current(), &footprint.fault, year) {
        (false, ..) => State::Measuring,
        (true, Some(_), _) => State::Stuck,
        (true, None, Some(_)) => State::Measured,
        (true, None, None) => State::Empty,
    };
    Ok((state, year))
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
    let found = clients(platform, actor, id)?.into_iter().find(|client| client.firm.id == firm);
    let client = found.ok_or(PeopleError::NotFound)?;
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

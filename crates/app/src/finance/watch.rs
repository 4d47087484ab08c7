//! Tells a firm, once, that a programme opened, changed or closed for what it answered: by an edit, by the calendar, by a newer
//! catalogue. How programmes stood when they were last looked at is kept with each firm, so nothing is told twice, and what
//! the firm itself answers differently is no news.

use std::collections::BTreeMap;

use ::finance::{Catalogue, Change, ChangeKind, Situation, Standing, Stood};
use calendar::Timestamp;
use i18n::Messages;
use ids::{JobId, OrganisationId};
use mail::Letter;
use serde::{Deserialize, Serialize};
use store::finance_alert::{self, Watch};
use store::grant::Room;
use store::job::{self, Request};
use store::membership::Role;
use store::{Sql, StoreError, finance_situation, membership, organisation, person};

use super::programmes::of_installation;
use super::situation::{self, Kept, RecordError};
use crate::letters::post;
use crate::people::{Action, Actor, Resource};
use crate::platform::Platform;
use crate::work::{Effects, Failure, Handler, Reason, Registry, Task};

/// The kind of the job.
const KIND: &str = "finance.watch";
/// So many changes are named in a letter; of others it says how many they are.
const NAMED: usize = 20;
/// So many changes are listed.
const LISTED: i64 = 50;
/// Firms that are asked for at a time.
const EACH: i64 = 500;

/// What is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Look {
    /// Every firm, and again the next day: the calendar opens and closes programmes.
    Daily,
    /// Every firm, because the catalogue may be another.
    Now,
    /// One firm.
    At(OrganisationId),
}

/// Looks after programmes for the firms that answered.
#[derive(Clone, Copy, Debug, Default)]
pub struct Watcher;

impl Handler for Watcher {
    fn kind(&self) -> &'static str {
        KIND
    }

    fn work<'a>(&'a self, platform: &'a Platform, task: &Task<'a>) -> Result<Effects<'a>, Failure> {
        let what: Look = task.payload()?;
        Ok(Box::new(move |sql| match what {
            Look::At(organisation_id) => look(platform, sql, organisation_id).map_err(failure),
            Look::Now => Ok(each(platform, sql)?),
            Look::Daily => {
                each(platform, sql)?;
                Ok(daily(platform, sql)?)
            }
        }))
    }
}

fn failure(error: RecordError) -> Failure {
    match error {
        RecordError::Store(error) => error.into(),
        error => Failure::lasting(Reason::Unusable, error),
    }
}

/// Has every firm looked at now and once a day from then on, unless this program does not do it.
pub(crate) fn ask(platform: &Platform, registry: &Registry) -> Result<(), StoreError> {
    if registry.of(KIND).is_none() {
        return Ok(());
    }
    platform.database.write(|sql| {
        look_now(platform, sql)?;
        daily(platform, sql)
    })
}

/// Has every firm looked at now.
pub(super) fn look_now(platform: &Platform, sql: &mut dyn Sql) -> Result<(), StoreError> {
    ask_for(platform, sql, Look::Now, &format!("{KIND}:now"), platform.now())
}

/// Has every firm looked at when the next day begins.
fn daily(platform: &Platform, sql: &mut dyn Sql) -> Result<(), StoreError> {
    let now = platform.now();
    let next = now.date().tomorrow().ok().and_then(|day| format!("{day}T00:00:00Z").parse().ok());
    ask_for(platform, sql, Look::Daily, KIND, next.unwrap_or_else(|| now.plus_days(1)))
}

fn each(platform: &Platform, sql: &mut dyn Sql) -> Result<(), StoreError> {
    let mut after = None;
    loop {
        let firms = finance_situation::organisations(sql, after, EACH)?;
        for organisation_id in &firms {
            let key = format!("{KIND}:{organisation_id}");
            ask_for(platform, sql, Look::At(*organisation_id), &key, platform.now())?;
        }
        after = firms.last().copied();
        if after.is_none() {
            return Ok(());
        }
    }
}

fn ask_for(platform: &Platform, sql: &mut dyn Sql, what: Look, key: &str, due: Timestamp) -> Result<(), StoreError> {
    let payload = serde_json::to_string(&what).unwrap_or_default();
    let request = Request { kind: KIND, key: Some(key), organisation_id: None, payload: &payload, due };
    job::ask(sql, platform.id(JobId::new), &request, platform.now())?;
    Ok(())
}

/// Looks at the programmes of one firm, and tells what changed since they were last looked at.
fn look(platform: &Platform, sql: &mut dyn Sql, organisation_id: OrganisationId) -> Result<(), RecordError> {
    let (catalogue, _) = of_installation(sql)?;
    let (now, day) = (platform.now(), platform.now().date());
    let kept = situation::of(sql, organisation_id, &catalogue, day)?;
    let stands = Stood::of(&catalogue, &kept.situation, day);
    if let Some(watch) = finance_alert::watch(sql, organisation_id)? {
        let answered = answered(&watch, &catalogue)?;
        // What an older program wrote in another form is looked at anew: nothing is told of it.
        if let Ok(stood) = serde_json::from_str::<Stood>(&watch.stood) {
            let changes = stood.changes(&Stood::of(&catalogue, &answered, day));
            let changes: Vec<Change> = changes.into_iter().filter(|change| still(change, &stands)).collect();
            for change in &changes {
                let content = serde_json::to_string(change)?;
                finance_alert::add(sql, organisation_id, &change.programme, &content, now)?;
            }
            write(platform, sql, organisation_id, &catalogue, &changes)?;
        }
    }
    let watch = Watch {
        organisation_id,
        answers: serde_json::to_string(&answers(&kept))?,
        stood: serde_json::to_string(&stands)?,
        looked: now,
    };
    Ok(finance_alert::put_watch(sql, &watch)?)
}

/// Whether a change is one for what the firm answers by now.
fn still(change: &Change, stands: &Stood) -> bool {
    let open = matches!(stands.standing(&change.programme), Some(Standing::Eligible | Standing::Likely));
    open != (change.kind == ChangeKind::Closed)
}

fn answers(kept: &Kept) -> BTreeMap<&str, &str> {
    let known = kept.answers.iter().filter_map(|(code, given)| Some((code.as_str(), given.answer.as_deref()?)));
    known.collect()
}

/// The situation that was looked at, as far as the catalogue still takes it.
fn answered(watch: &Watch, catalogue: &Catalogue) -> Result<Situation, RecordError> {
    let answers: BTreeMap<String, String> = serde_json::from_str(&watch.answers)?;
    let mut pairs: Vec<(&str, &str)> = Vec::new();
    for (code, answer) in &answers {
        pairs.push((code, answer));
        if Situation::read(catalogue, pairs.iter().copied()).is_err() {
            pairs.pop();
        }
    }
    Ok(Situation::read(catalogue, pairs)?)
}

/// What happened, in words.
pub fn words(messages: Messages, catalogue: &Catalogue, change: &Change) -> String {
    let name = super::name(messages, catalogue, &change.programme);
    let key = match change.kind {
        ChangeKind::Opened => "finance-alert-opened",
        ChangeKind::Changed => "finance-alert-changed",
        ChangeKind::Closed => "finance-alert-closed",
    };
    messages.with(key, &[("name", name.as_str().into())])
}

/// Writes to everybody who may do something about it, each in their language.
fn write(
    platform: &Platform,
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    catalogue: &Catalogue,
    changes: &[Change],
) -> Result<(), StoreError> {
    let firm = organisation::lookup(sql, organisation_id)?.filter(|firm| firm.closed.is_none());
    let Some(firm) = firm.filter(|_| !changes.is_empty()) else { return Ok(()) };
    let link = platform.link(&format!("/o/{organisation_id}/finance"));
    for member in membership::list(sql, organisation_id)? {
        let reader = person::lookup(sql, member.person_id)?.filter(|person| person.locked.is_none());
        let Some(reader) = reader.filter(|_| member.role <= Role::Editor) else { continue };
        let messages = Messages::new(reader.language);
        let mut lines: Vec<String> =
            changes.iter().take(NAMED).map(|change| words(messages, catalogue, change)).collect();
        if let Some(more) = changes.len().checked_sub(NAMED).filter(|more| *more > 0) {
            lines.push(messages.with("mail-programmes-more", &[("count", more.into())]));
        }
        let (name, organisation) = (reader.name.as_str(), firm.name.as_str());
        let letter = Letter::ProgrammesChanged { name, organisation, lines: &lines, link: &link };
        post(platform, sql, &letter, &reader.email, reader.language, Some(reader.id))?;
    }
    Ok(())
}

/// The changes that a firm was told of, the last first, each with when.
///
/// # Errors
/// [`crate::people::PeopleError::NotFound`], what the database says.
pub fn alerts(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
) -> Result<Vec<(Timestamp, Change)>, RecordError> {
    actor.may(Action::Look(Room::Finance), Resource::Organisation(organisation_id))?;
    let kept = platform.database.read(|sql| finance_alert::list(sql, organisation_id, LISTED))?;
    kept.iter().map(|alert| Ok((alert.told, serde_json::from_str(&alert.content)?))).collect()
}

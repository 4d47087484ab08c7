//! What a firm does with a request: gives it to somebody, answers, takes it back.

use ids::{DocumentId, FinanceRequestId, OrganisationId};
use serde_json::json;
use store::finance_request::{self, FinanceRequest, Side, State, What};
use store::grant::Room;
use store::organisation::{self, Kind};
use store::webhook::Event;
use store::{Sql, document};

use super::remind::{self, letters};
use super::{Paper, RequestError, said, write};
use crate::people::{Action, Actor, PeopleError, Resource, note};
use crate::platform::Platform;
use crate::webhooks::{About, tell};

/// So many financiers are offered.
const FINANCIERS: i64 = 500;

/// To whom a request is given.
#[derive(Clone, Copy, Debug)]
pub enum Recipient<'a> {
    /// A financier on the platform.
    Financier(OrganisationId),
    /// Somebody to whom the firm gives the papers itself, in its words.
    Other(&'a str),
}

/// The financiers on the platform, by identifier and name.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn financiers(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
) -> Result<Vec<(OrganisationId, String)>, RequestError> {
    actor.may(Action::Look(Room::Finance), Resource::Organisation(organisation_id))?;
    let found = platform.database.read(|sql| organisation::list(sql, Some(Kind::Financier), None, FINANCIERS))?;
    let open = found.into_iter().filter(|financier| financier.closed.is_none());
    let mut named: Vec<_> = open.map(|financier| (financier.id, financier.name)).collect();
    named.sort_by(|(_, one), (_, other)| one.cmp(other));
    Ok(named)
}

/// Gives a prepared request to somebody. Only who may open the firm's rooms to others may do that.
///
/// # Errors
/// [`PeopleError::NotPermitted`], [`PeopleError::NotFound`], [`RequestError::State`], [`RequestError::Words`] if nobody is named,
/// what the database says.
pub fn send(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: FinanceRequestId,
    to: Recipient<'_>,
) -> Result<(), RequestError> {
    actor.may(Action::Edit(Room::Finance), Resource::Organisation(organisation_id))?;
    actor.may(Action::ManageGrants, Resource::Organisation(organisation_id))?;
    let now = platform.now();
    platform.database.write(|sql| {
        let kept = of_firm(sql, organisation_id, id, &[State::Need])?;
        let mut sent = FinanceRequest { state: State::Match, moved: now, ..kept };
        match to {
            Recipient::Financier(financier) => {
                let found = organisation::lookup(sql, financier)?;
                found.filter(|one| one.kind == Kind::Financier && one.closed.is_none()).ok_or(PeopleError::NotFound)?;
                sent.financier_id = Some(financier);
            }
            Recipient::Other(words) => sent.recipient = said(words, true)?.chars().take(200).collect(),
        }
        finance_request::step(sql, &sent)?;
        let words = sent.recipient.clone();
        write(sql, &sent, (What::Sent, Side::Firm), &words, None, (now, Some(actor.person_id)))?;
        if sent.financier_id.is_some() {
            letters(platform, sql, &sent, What::Sent, "")?;
            remind::ask(platform, sql, &sent, now)?;
        }
        tell(platform, sql, organisation_id, Event::FinanceChanged, About::Finance(id))?;
        let detail = json!({ "request": id, "financier": sent.financier_id });
        Ok(note(platform, sql, actor, organisation_id, "finance.send", &detail)?)
    })
}

/// Answers the financier, with a document of the firm if one is named.
///
/// # Errors
/// [`PeopleError::NotPermitted`], [`PeopleError::NotFound`], [`RequestError::State`], [`RequestError::Words`], what the database
/// says.
pub fn answer(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: FinanceRequestId,
    words: &str,
    attachment: Option<DocumentId>,
) -> Result<(), RequestError> {
    actor.may(Action::Edit(Room::Finance), Resource::Organisation(organisation_id))?;
    if attachment.is_some() {
        actor.may(Action::Look(Room::Measure), Resource::Organisation(organisation_id))?;
        actor.may(Action::ManageGrants, Resource::Organisation(organisation_id))?;
    }
    let (words, now) = (said(words, true)?, platform.now());
    platform.database.write(|sql| {
        let kept = of_firm(sql, organisation_id, id, &[State::Match, State::Taken])?;
        if kept.financier_id.is_none() {
            return Err(RequestError::State(kept.state));
        }
        let attached = match attachment {
            Some(id) => {
                let found = document::lookup(sql, organisation_id, id)?.filter(|found| found.removed.is_none());
                let found = found.ok_or(PeopleError::NotFound)?;
                let name = found.path.rsplit('/').next().unwrap_or(&found.path).to_owned();
                let length = u64::try_from(found.length).unwrap_or(0);
                Some((name, Paper { sha256: found.sha256, length }))
            }
            None => None,
        };
        write(sql, &kept, (What::Answer, Side::Firm), &words, attached, (now, Some(actor.person_id)))?;
        letters(platform, sql, &kept, What::Answer, &words)?;
        tell(platform, sql, organisation_id, Event::FinanceChanged, About::Finance(id))?;
        Ok(note(platform, sql, actor, organisation_id, "finance.answer", &json!({ "request": id }))?)
    })
}

/// Takes a request back: whoever had it on the platform sees it no more.
///
/// # Errors
/// [`PeopleError::NotPermitted`], [`PeopleError::NotFound`], [`RequestError::State`] if it ended already, what the database says.
pub fn withdraw(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: FinanceRequestId,
) -> Result<(), RequestError> {
    actor.may(Action::Edit(Room::Finance), Resource::Organisation(organisation_id))?;
    let now = platform.now();
    platform.database.write(|sql| {
        let kept = of_firm(sql, organisation_id, id, &[State::Need, State::Match, State::Taken])?;
        let ended = FinanceRequest { state: State::Withdrawn, moved: now, ..kept };
        finance_request::step(sql, &ended)?;
        write(sql, &ended, (What::Withdrawn, Side::Firm), "", None, (now, Some(actor.person_id)))?;
        letters(platform, sql, &ended, What::Withdrawn, "")?;
        tell(platform, sql, organisation_id, Event::FinanceChanged, About::Finance(id))?;
        Ok(note(platform, sql, actor, organisation_id, "finance.withdraw", &json!({ "request": id }))?)
    })
}

/// Writes down how a request ended that the firm gave itself.
///
/// # Errors
/// [`PeopleError::NotPermitted`], [`PeopleError::NotFound`], [`RequestError::State`] if a financier of the platform has it or it
/// ended already, [`RequestError::Words`] if it was refused and nothing is said why, what the database says.
pub fn close(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: FinanceRequestId,
    accepted: bool,
    words: &str,
) -> Result<(), RequestError> {
    actor.may(Action::Edit(Room::Finance), Resource::Organisation(organisation_id))?;
    let (words, now) = (said(words, !accepted)?, platform.now());
    platform.database.write(|sql| {
        let kept = of_firm(sql, organisation_id, id, &[State::Match])?;
        if kept.financier_id.is_some() {
            return Err(RequestError::State(kept.state));
        }
        let (state, what) = if accepted { (State::Done, What::Done) } else { (State::Refused, What::Refused) };
        let ended = FinanceRequest { state, moved: now, ..kept };
        finance_request::step(sql, &ended)?;
        write(sql, &ended, (what, Side::Firm), &words, None, (now, Some(actor.person_id)))?;
        tell(platform, sql, organisation_id, Event::FinanceChanged, About::Finance(id))?;
        Ok(note(platform, sql, actor, organisation_id, "finance.close", &json!({ "request": id }))?)
    })
}

fn of_firm(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    id: FinanceRequestId,
    states: &[State],
) -> Result<FinanceRequest, RequestError> {
    let kept = finance_request::lookup(sql, organisation_id, id)?.ok_or(PeopleError::NotFound)?;
    if states.contains(&kept.state) { Ok(kept) } else { Err(RequestError::State(kept.state)) }
}

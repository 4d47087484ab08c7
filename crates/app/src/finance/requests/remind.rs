//! Letters about requests, and the reminder of both sides once nothing has moved for a while.

use calendar::Timestamp;
use i18n::Messages;
use ids::{FinanceRequestId, JobId, OrganisationId};
use mail::Letter;
use store::finance_request::{self, FinanceRequest, Side, State, What};
use store::job::{self, Request};
use store::membership::Role;
use store::{Sql, StoreError, membership, organisation, person};

use super::write;
use crate::letters::post;
use crate::platform::Platform;
use crate::work::{Effects, Failure, Handler, Reason, Task};

/// The kind of the job.
const KIND: &str = "finance.remind";
/// So many days without a move, and both sides are reminded.
pub const DAYS: i64 = 15;

/// Reminds both sides of requests that wait.
#[derive(Clone, Copy, Debug, Default)]
pub struct Reminder;

impl Handler for Reminder {
    fn kind(&self) -> &'static str {
        KIND
    }

    fn work<'a>(&'a self, platform: &'a Platform, task: &Task<'a>) -> Result<Effects<'a>, Failure> {
        let (organisation_id, id): (OrganisationId, FinanceRequestId) = task.payload()?;
        Ok(Box::new(move |sql| {
            let waits = |request: &FinanceRequest| matches!(request.state, State::Match | State::Taken);
            let Some(request) = finance_request::lookup(sql, organisation_id, id)?.filter(waits) else { return Ok(()) };
            let now = platform.now();
            let events = finance_request::events(sql, organisation_id, id, super::EVENTS)?;
            let last = events.last().map_or(request.moved, |event| event.at);
            // Something was said meanwhile: it is waited from then.
            if now < last.plus_days(DAYS) {
                return Ok(ask(platform, sql, &request, last)?);
            }
            letters(platform, sql, &FinanceRequest { moved: last, ..request.clone() }, What::Reminded, "")?;
            let told = write(sql, &request, (What::Reminded, Side::Platform), "", None, (now, None));
            told.map_err(|error| Failure::lasting(Reason::Unusable, error))?;
            Ok(ask(platform, sql, &request, now)?)
        }))
    }
}

/// Asks for a reminder so many days after a move.
pub(super) fn ask(
    platform: &Platform,
    sql: &mut dyn Sql,
    request: &FinanceRequest,
    moved: Timestamp,
) -> Result<(), StoreError> {
    let payload = serde_json::to_string(&(request.organisation_id, request.id)).unwrap_or_default();
    let key = format!("{KIND}:{}:{}", request.id, moved.micros());
    let due = moved.plus_days(DAYS);
    let asked = Request { kind: KIND, key: Some(&key), organisation_id: None, payload: &payload, due };
    job::ask(sql, platform.id(JobId::new), &asked, platform.now())?;
    Ok(())
}

/// Writes to the other side of what happened; to both if it is a reminder.
pub(super) fn letters(
    platform: &Platform,
    sql: &mut dyn Sql,
    request: &FinanceRequest,
    what: What,
    words: &str,
) -> Result<(), StoreError> {
    let Some(financier) = request.financier_id else { return Ok(()) };
    let of_firm = (request.organisation_id, format!("/o/{}/finance/requests/{}", request.organisation_id, request.id));
    let of_financier = match what {
        // There is nothing to look at any more.
        What::Withdrawn => (financier, format!("/o/{financier}/inbox")),
        _ => (financier, format!("/o/{financier}/inbox/{}", request.id)),
    };
    let readers = match what {
        What::Prepared => Vec::new(),
        What::Sent | What::Answer | What::Withdrawn => vec![of_financier],
        What::Taken | What::Question | What::Done | What::Refused => vec![of_firm],
        What::Reminded => vec![of_financier, of_firm],
    };
    let name = |sql: &mut dyn Sql, id| {
        organisation::lookup(sql, id).map(|found| found.map(|found| found.name).unwrap_or_default())
    };
    let (firm, bank) = (name(sql, request.organisation_id)?, name(sql, financier)?);
    for (organisation_id, path) in readers {
        let link = platform.link(&path);
        for member in membership::list(sql, organisation_id)? {
            let reader = person::lookup(sql, member.person_id)?.filter(|person| person.locked.is_none());
            let Some(reader) = reader.filter(|_| member.role <= Role::Editor) else { continue };
            let messages = Messages::new(reader.language);
            let date = messages.dates().long(request.moved.date());
            let arguments =
                [("firm", firm.as_str().into()), ("financier", bank.as_str().into()), ("date", date.as_str().into())];
            let key = match what {
                What::Prepared | What::Sent => "mail-finance-sent",
                What::Taken => "mail-finance-taken",
                What::Question => "mail-finance-question",
                What::Answer => "mail-finance-answer",
                What::Done => "mail-finance-done",
                What::Refused => "mail-finance-refused",
                What::Withdrawn => "mail-finance-withdrawn",
                What::Reminded => "mail-finance-reminded",
            };
            let what = messages.with(key, &arguments);
            let letter =
                Letter::FinanceMoved { name: &reader.name, request: &request.name, what: &what, words, link: &link };
            post(platform, sql, &letter, &reader.email, reader.language, Some(reader.id))?;
        }
    }
    Ok(())
}

//! Letters: written in the transaction that has a reason for them, sent by a job afterwards.

use ids::{JobId, LetterId, PersonId};
use language::Language;
use mail::Letter;
use store::job::{self, Request};
use store::{Sql, StoreError, letter};

use crate::platform::Platform;

/// The kind of the job that sends a letter.
pub const SEND: &str = "letter.send";

/// Writes a letter, and asks for it to be sent.
pub(crate) fn post(
    platform: &Platform,
    sql: &mut dyn Sql,
    words: &Letter<'_>,
    recipient: &str,
    language: Language,
    person_id: Option<PersonId>,
) -> Result<(), StoreError> {
    let (id, now) = (platform.id(LetterId::new), platform.now());
    let composed = words.compose(language);
    letter::add(
        sql,
        &letter::Letter {
            id,
            person_id,
            recipient: recipient.to_owned(),
            language,
            subject: composed.subject,
            body: composed.body,
            state: letter::State::Waiting,
            message: None,
            created: now,
            sent: None,
        },
    )?;
    let payload = format!("\"{id}\"");
    let request = Request { kind: SEND, key: Some(&payload), organisation_id: None, payload: &payload, due: now };
    job::ask(sql, platform.id(JobId::new), &request, now)?;
    Ok(())
}

//! Letters: written in the transaction that has a reason for them, sent by a job afterwards.

use std::sync::Arc;

use ids::{JobId, LetterId, PersonId};
use language::Language;
use mail::{Carrier, Letter, Message, Refusal};
use store::job::{self, Job, Request};
use store::{Sql, StoreError, letter};

use crate::platform::Platform;
use crate::work::{Effects, Failure, Handler, Reason, Task};

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
    ask_to_send(platform, sql, id)
}

/// Asks for a letter to be sent.
pub(crate) fn ask_to_send(platform: &Platform, sql: &mut dyn Sql, id: LetterId) -> Result<(), StoreError> {
    let (payload, now) = (format!("\"{id}\""), platform.now());
    let request = Request { kind: SEND, key: Some(&payload), organisation_id: None, payload: &payload, due: now };
    job::ask(sql, platform.id(JobId::new), &request, now)?;
    Ok(())
}

/// Sends letters. A letter that was handed over just before the program was killed goes out a second time, with the
/// same `Message-ID`: rather twice than never.
pub struct Sender(Arc<dyn Carrier>);

impl Sender {
    /// Sends by `carrier`.
    pub fn new(carrier: Arc<dyn Carrier>) -> Self {
        Sender(carrier)
    }
}

impl Handler for Sender {
    fn kind(&self) -> &'static str {
        SEND
    }

    fn longest(&self) -> i64 {
        600
    }

    fn work<'a>(&'a self, platform: &'a Platform, task: &Task<'a>) -> Result<Effects<'a>, Failure> {
        let id = letter_id(task.job())?;
        let letter = platform.database.read(|sql| letter::lookup(sql, id))?;
        let letter = letter.ok_or_else(|| Failure::lasting(Reason::Unusable, "the letter is not there any more"))?;
        if letter.state == letter::State::Sent {
            return Ok(Box::new(|_| Ok(())));
        }
        self.0
            .send(&Message {
                id: &id.to_string(),
                written: letter.created,
                recipient: &letter.recipient,
                language: letter.language,
                subject: &letter.subject,
                body: &letter.body,
            })
            .map_err(|refusal| match refusal {
                Refusal::NoAnswer(said) => Failure::passing(Reason::Unreachable, said),
                Refusal::NotNow(said) => Failure::passing(Reason::Refused, said),
                Refusal::Never(said) => Failure::lasting(Reason::Refused, said),
                Refusal::Address(said) => Failure::lasting(Reason::Unusable, said),
            })?;
        let sent = platform.now();
        Ok(Box::new(move |sql| Ok(letter::mark_sent(sql, id, sent)?)))
    }

    fn failed(
        &self,
        _: &Platform,
        sql: &mut dyn Sql,
        job: &Job,
        failure: &Failure,
        last: bool,
    ) -> Result<(), StoreError> {
        letter_id(job).map_or(Ok(()), |id| letter::mark_refused(sql, id, &failure.detail, last))
    }
}

fn letter_id(job: &Job) -> Result<LetterId, Failure> {
    serde_json::from_str(&job.payload).map_err(|error| Failure::lasting(Reason::Unusable, error))
}

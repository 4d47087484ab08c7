use i18n::Messages;
use ids::JobId;
use serde_json::json;
use store::job::{self, Job, State};
use store::organisation;

use super::Reason;
use crate::Platform;
use crate::people::{Action, Actor, PeopleError, Resource, note};

/// The work of an installation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overview {
    /// How much is in each state.
    pub count: Vec<(State, i64)>,
    /// What is in hand, with its progress.
    pub running: Vec<Job>,
    /// What waits, the last asked for first.
    pub waiting: Vec<Job>,
    /// What was given up, the last asked for first.
    pub failed: Vec<Job>,
}

/// The work of the installation: at most `limit` pieces in each state.
///
/// # Errors
/// If the actor may not see it; what the database says.
pub fn overview(platform: &Platform, actor: &Actor, limit: i64) -> Result<Overview, PeopleError> {
    actor.may(Action::SeeInstallation, Resource::Installation)?;
    platform.database.read(|sql| {
        Ok(Overview {
            count: job::count(sql)?,
            running: job::list(sql, State::Running, limit)?,
            waiting: job::list(sql, State::Waiting, limit)?,
            failed: job::list(sql, State::Failed, limit)?,
        })
    })
}

/// Gives work that was given up another chance.
///
/// # Errors
/// If the actor may not; [`PeopleError::NotFound`] if no such work was given up; what the database says.
pub fn revive(platform: &Platform, actor: &Actor, id: JobId) -> Result<(), PeopleError> {
    actor.may(Action::ManageInstallation, Resource::Installation)?;
    let now = platform.now();
    platform.database.write(|sql| {
        if !job::revive(sql, id, now)? {
            return Err(PeopleError::NotFound);
        }
        let operator = organisation::operator(sql)?.ok_or(PeopleError::NotFound)?;
        note(platform, sql, actor, operator.id, "job.revive", &json!({ "job": id }))
    })
}

/// Why the work was not done the last time it was tried, in words; `None` if nothing went wrong.
pub fn why(messages: Messages, job: &Job) -> Option<String> {
    let (word, _) = job.message.as_deref()?.split_once(':')?;
    let reason = Reason::ALL.into_iter().find(|reason| reason.word() == word)?;
    let reason = messages.get(&format!("app-work-{}", reason.word()));
    let times = [("count", job.attempts.unsigned_abs().into())];
    Some(match job.state {
        State::Failed => format!("{reason} {}", messages.with("app-work-given-up", &times)),
        _ => format!("{reason} {}", messages.with("app-work-again", &times)),
    })
}

#[cfg(test)]
mod tests {
    use calendar::Timestamp;
    use language::Language;

    use super::*;

    #[test]
    fn every_reason_has_words_in_every_language() {
        let now = Timestamp::from_micros(0).expect("in range");
        let job = |state, message: &str| Job {
            id: JobId::new(now, [0; 10]),
            kind: "letter.send".to_owned(),
            key: None,
            organisation_id: None,
            payload: "null".to_owned(),
            state,
            attempts: 8,
            due: now,
            lease: None,
            done: 0,
            total: 0,
            message: Some(message.to_owned()),
            created: now,
            ended: None,
        };
        for language in Language::ALL {
            for reason in Reason::ALL {
                for state in [State::Waiting, State::Failed] {
                    let said = why(Messages::new(language), &job(state, &format!("{}: x", reason.word())));
                    assert!(said.is_some_and(|said| said.contains('8')), "{language:?} {reason:?}");
                }
            }
        }
        assert_eq!(why(Messages::new(Language::Fr), &job(State::Waiting, "something else")), None);
    }
}

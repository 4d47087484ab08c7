use calendar::Timestamp;
use ids::JobId;
use store::job::{self, Job, Request, State};
use store::{
    Sql, StoreError, access_token, answer, attempt, entry, exchange, identity, letter, passkey, product_request,
    session, ticket, webhook,
};

use super::handler::Registry;
use super::{Effects, Failure, Handler, Reason, Task};
use crate::Platform;
use crate::measure::forget_documents;

/// How often, in hours.
const EACH_HOURS: i64 = 6;

/// What is forgotten after a while.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// Sessions, from their end.
    Sessions,
    /// Links of sign-up, recovery and invitations, from the end of their validity, used or not.
    Tickets,
    /// Letters that were sent or given up, from when they were written. Their text is forgotten as soon as they are
    /// sent; this is to whom, and when.
    Letters,
    /// Documents that a firm took out, with their content, from then.
    Documents,
    /// Entries that a firm took out, from then.
    Entries,
    /// Work that is done.
    DoneWork,
    /// Work that was given up.
    FailedWork,
    /// Tokens of programs, from their end or revocation.
    AccessTokens,
    /// What programs were answered under a key, from when they asked.
    Answers,
    /// What was told by webhooks, from when it happened.
    Deliveries,
    /// What was said between firms and their partners and is settled, from when it was said.
    Exchanges,
    /// What devices were asked for a passkey, from when it may be answered no more.
    Challenges,
    /// Addresses of suppliers who were asked for a figure, from the last day on which they could answer.
    RequestAddresses,
    /// What is kept of somebody on their way to an identity provider, from when it is too old.
    ProviderSteps,
    /// How often something was tried that guesses, from when it counts no more.
    Attempts,
}

/// For how long something is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retention {
    /// What.
    pub kept: Kept,
    /// For how many days; `docs/operate.md` says why.
    pub days: i64,
}

/// Everything that is forgotten by itself.
pub const RETENTION: [Retention; 15] = [
    Retention { kept: Kept::Sessions, days: 0 },
    Retention { kept: Kept::Tickets, days: 7 },
    Retention { kept: Kept::Letters, days: 90 },
    Retention { kept: Kept::Documents, days: 30 },
    Retention { kept: Kept::Entries, days: 30 },
    Retention { kept: Kept::DoneWork, days: 30 },
    Retention { kept: Kept::FailedWork, days: 180 },
    Retention { kept: Kept::AccessTokens, days: 90 },
    Retention { kept: Kept::Answers, days: 1 },
    Retention { kept: Kept::Deliveries, days: 30 },
    Retention { kept: Kept::Exchanges, days: 1_100 },
    Retention { kept: Kept::Challenges, days: 0 },
    Retention { kept: Kept::ProviderSteps, days: 0 },
    Retention { kept: Kept::RequestAddresses, days: 90 },
    Retention { kept: Kept::Attempts, days: 0 },
];

/// Forgets what need not be kept, and asks for itself again.
#[derive(Clone, Copy, Debug, Default)]
pub struct Housekeeping;

/// Its kind, and its key: only one waits at a time.
const KIND: &str = "house.keep";

impl Handler for Housekeeping {
    fn kind(&self) -> &'static str {
        KIND
    }

    fn work<'a>(&'a self, platform: &'a Platform, _: &Task<'a>) -> Result<Effects<'a>, Failure> {
        let (now, next) = (platform.now(), platform.id(JobId::new));
        for Retention { days, .. } in RETENTION.into_iter().filter(|retention| retention.kept == Kept::Documents) {
            forget_documents(platform, now.plus_days(-days))
                .map_err(|error| Failure::passing(Reason::Unreachable, error))?;
        }
        Ok(Box::new(move |sql| {
            for retention in RETENTION {
                forget(sql, retention, now)?;
            }
            ask_for(sql, next, now, now.plus_seconds(EACH_HOURS * 3600))?;
            Ok(())
        }))
    }

    fn failed(
        &self,
        platform: &Platform,
        sql: &mut dyn Sql,
        _: &Job,
        _: &Failure,
        last: bool,
    ) -> Result<(), StoreError> {
        let now = platform.now();
        if last { ask_for(sql, platform.id(JobId::new), now, now.plus_days(1)) } else { Ok(()) }
    }
}

/// Asks for housekeeping, unless it waits already or this program does not do it.
pub fn ask(platform: &Platform, registry: &Registry) -> Result<(), StoreError> {
    if registry.of(KIND).is_none() {
        return Ok(());
    }
    let (id, now) = (platform.id(JobId::new), platform.now());
    platform.database.write(|sql| ask_for(sql, id, now, now))
}

fn ask_for(sql: &mut dyn Sql, id: JobId, now: Timestamp, due: Timestamp) -> Result<(), StoreError> {
    let request = Request { kind: KIND, key: Some(KIND), organisation_id: None, payload: "null", due };
    job::ask(sql, id, &request, now)?;
    Ok(())
}

fn forget(sql: &mut dyn Sql, retention: Retention, now: Timestamp) -> Result<u64, StoreError> {
    let before = now.plus_days(-retention.days);
    match retention.kept {
        Kept::Sessions => session::forget_ended(sql, before),
        Kept::Tickets => ticket::forget_ended(sql, before),
        Kept::Letters => letter::forget(sql, before),
        // With their content, before: what is outside the database is no part of a transaction.
        Kept::Documents => Ok(0),
        Kept::Entries => entry::forget_removed(sql, before),
        Kept::DoneWork => job::forget(sql, State::Done, before),
        Kept::FailedWork => job::forget(sql, State::Failed, before),
        Kept::AccessTokens => access_token::forget_ended(sql, before),
        Kept::Answers => answer::forget(sql, before),
        Kept::Deliveries => webhook::forget(sql, before),
        Kept::Exchanges => exchange::forget(sql, before),
        Kept::Challenges => passkey::forget_ended(sql, before),
        Kept::ProviderSteps => identity::forget_ended(sql, before),
        Kept::RequestAddresses => product_request::forget_addresses(sql, before.date()),
        Kept::Attempts => attempt::forget_past(sql, before),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The operator's guide has a row for each, with its days.
    #[test]
    fn the_periods_are_those_of_the_guide() {
        let guide = include_str!("../../../../docs/operate.md");
        for Retention { kept, days } in RETENTION {
            let row = format!("| {kept:?} | {days} |");
            assert!(guide.contains(&row), "docs/operate.md lacks `{row}`");
        }
    }
}

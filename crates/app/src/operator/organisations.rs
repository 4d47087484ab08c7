use ids::OrganisationId;
use serde_json::json;
use store::membership;
use store::organisation::{self, Kind, Organisation};

use super::{ROWS, own};
use crate::Platform;
use crate::people::{Action, Actor, PeopleError, note};

/// An organisation, and how many members it has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The organisation.
    pub organisation: Organisation,
    /// How many members.
    pub members: usize,
}

/// Organisations in the order of their entry, [`ROWS`] after `after`: of one kind if one is given; with `part`, those whose
/// name holds it or whose ICE it is.
///
/// # Errors
/// If the actor may not see them; what the database says.
pub fn organisations(
    platform: &Platform,
    actor: &Actor,
    kind: Option<Kind>,
    part: &str,
    after: Option<OrganisationId>,
) -> Result<Vec<Listed>, PeopleError> {
    own(actor, Action::SeeInstallation)?;
    platform.database.read(|sql| {
        let found = match part.trim() {
            "" => organisation::list(sql, kind, after, ROWS)?,
            part => organisation::search(sql, kind, part, after, ROWS)?,
        };
        let members = |organisation: Organisation| {
            Ok(Listed { members: membership::list(sql, organisation.id)?.len(), organisation })
        };
        found.into_iter().map(members).collect()
    })
}

/// Closes an organisation: nobody enters it any more, and nothing of it is lost.
///
/// # Errors
/// If the actor may not, or it is the one that runs the installation; [`PeopleError::NotFound`]; what the database says.
pub fn close(platform: &Platform, actor: &Actor, id: OrganisationId) -> Result<(), PeopleError> {
    let now = platform.now();
    change(platform, actor, id, "organisation.close", |organisation| {
        organisation.closed = organisation.closed.or(Some(now));
    })
}

/// Opens a closed organisation again.
///
/// # Errors
/// If the actor may not; [`PeopleError::NotFound`]; what the database says.
pub fn reopen(platform: &Platform, actor: &Actor, id: OrganisationId) -> Result<(), PeopleError> {
    change(platform, actor, id, "organisation.reopen", |organisation| organisation.closed = None)
}

fn change(
    platform: &Platform,
    actor: &Actor,
    id: OrganisationId,
    action: &str,
    make: impl Fn(&mut Organisation),
) -> Result<(), PeopleError> {
    let own = own(actor, Action::ManageInstallation)?;
    platform.database.write(|sql| {
        let mut found = organisation::lookup(sql, id)?.ok_or(PeopleError::NotFound)?;
        if found.kind == Kind::Operator {
            return Err(PeopleError::NotPermitted);
        }
        make(&mut found);
        organisation::change(sql, &found)?;
        // In its own log too: its members see who did it.
        note(platform, sql, actor, id, action, &json!({}))?;
        note(platform, sql, actor, own, action, &json!({ "organisation": id }))
    })
}

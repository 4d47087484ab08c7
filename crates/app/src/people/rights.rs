use ids::OrganisationId;
use store::grant::{Extent, Grant, Room};
use store::membership::Role;
use store::organisation::Kind;

use super::{Actor, PeopleError};

/// What somebody wants to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Action {
    /// See the profile of an organisation.
    SeeProfile,
    /// Change it.
    ChangeProfile,
    /// See who its members are.
    SeeMembers,
    /// Invite, promote and remove members.
    ManageMembers,
    /// See what it opened to others, and who looked.
    SeeGrants,
    /// Open a room to another organisation, and close it again.
    ManageGrants,
    /// See its audit log.
    SeeAudit,
    /// See what advisers noted of firms, tasks and notes.
    SeeTasks,
    /// Note it.
    EditTasks,
    /// Make tokens by which programs come in, and revoke one's own.
    MakeTokens,
    /// See and manage the addresses that are told of events.
    ManageWebhooks,
    /// Decide which partners' programs come in, what they are shown, and how they are reached.
    ManagePartners,
    /// See what firms ask a financier for.
    SeeRequests,
    /// Take it, ask about it, decide.
    AnswerRequests,
    /// Look at a room.
    Look(Room),
    /// Enter and correct data in a room.
    Edit(Room),
    /// See the state of the installation: work, letters, health.
    SeeInstallation,
    /// Lock accounts, close organisations, give work another chance.
    ManageInstallation,
}

impl Action {
    /// All of them.
    pub const ALL: &[Action] = &[
        Action::SeeProfile,
        Action::ChangeProfile,
        Action::SeeMembers,
        Action::ManageMembers,
        Action::SeeGrants,
        Action::ManageGrants,
        Action::SeeAudit,
        Action::SeeTasks,
        Action::EditTasks,
        Action::MakeTokens,
        Action::ManageWebhooks,
        Action::ManagePartners,
        Action::SeeRequests,
        Action::AnswerRequests,
        Action::Look(Room::Measure),
        Action::Edit(Room::Measure),
        Action::Look(Room::Reduce),
        Action::Edit(Room::Reduce),
        Action::Look(Room::Finance),
        Action::Edit(Room::Finance),
        Action::Look(Room::Export),
        Action::Edit(Room::Export),
        Action::SeeInstallation,
        Action::ManageInstallation,
    ];
}

/// To what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resource {
    /// An organisation and everything of it.
    Organisation(OrganisationId),
    /// The installation.
    Installation,
}

/// By what right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Through {
    /// As a member.
    Seat(Role),
    /// By a grant of the firm: the look is written down for the firm to see.
    Grant(Grant),
    /// As the operator of the installation.
    Operator(Role),
}

/// Whether somebody may do something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// Yes, by this right.
    Yes(Through),
    /// No; they know the record, so they are told.
    No,
    /// No; they may not know that the record exists.
    Unknown,
}

/// Whether the actor may do this to that. The only place where it is decided; the whole table is in
/// `docs/reference/rights.md`, written by a test.
pub fn can(actor: &Actor, action: Action, resource: Resource) -> Decision {
    let decision = match resource {
        Resource::Organisation(id) => organisation(actor, action, id),
        Resource::Installation => installation(actor, action),
    };
    match &actor.limit {
        // A program knows the organisation of its token, and nothing else.
        Some(limit) if resource != Resource::Organisation(limit.organisation_id) => Decision::Unknown,
        Some(limit) if !limit.permits(action) && decision != Decision::Unknown => Decision::No,
        _ => decision,
    }
}

impl Actor {
    /// The right by which the actor does this.
    ///
    /// # Errors
    /// [`PeopleError::NotPermitted`], or [`PeopleError::NotFound`] if they may not even know of it.
    pub fn may(&self, action: Action, resource: Resource) -> Result<Through, PeopleError> {
        match can(self, action, resource) {
            Decision::Yes(through) => Ok(through),
            Decision::No => Err(PeopleError::NotPermitted),
            Decision::Unknown => Err(PeopleError::NotFound),
        }
    }
}

fn organisation(actor: &Actor, action: Action, id: OrganisationId) -> Decision {
    if let Some(seat) = actor.seats.iter().find(|seat| seat.organisation_id == id) {
        return if seat.role <= least_role(action) && belongs(action, seat.kind) {
            Decision::Yes(Through::Seat(seat.role))
        } else {
            Decision::No
        };
    }
    let mut known = false;
    for grant in actor.grants.iter().filter(|grant| grant.organisation_id == id) {
        known = true;
        let role = actor.seats.iter().find(|seat| seat.organisation_id == grant.grantee_id).map(|seat| seat.role);
        let permitted = match action {
            Action::SeeProfile => true,
            Action::Look(room) => room == grant.room,
            Action::Edit(room) => {
                room == grant.room && grant.extent == Extent::Write && role.is_some_and(|role| role <= Role::Editor)
            }
            _ => false,
        };
        if permitted && role.is_some() {
            return Decision::Yes(Through::Grant(grant.clone()));
        }
    }
    match operator(actor) {
        // Who runs the installation sees that an organisation is there and who answers for it, never its data.
        Some(role) if matches!(action, Action::SeeProfile | Action::SeeMembers) => {
            Decision::Yes(Through::Operator(role))
        }
        Some(_) => Decision::No,
        None if known => Decision::No,
        None => Decision::Unknown,
    }
}

fn installation(actor: &Actor, action: Action) -> Decision {
    match (operator(actor), action) {
        (Some(role), Action::SeeInstallation) => Decision::Yes(Through::Operator(role)),
        (Some(Role::Owner), Action::ManageInstallation) => Decision::Yes(Through::Operator(Role::Owner)),
        (Some(_), _) => Decision::No,
        (None, _) => Decision::Unknown,
    }
}

/// The role in an organisation from which on an action is permitted; owners come first.
fn least_role(action: Action) -> Role {
    match action {
        Action::SeeProfile
        | Action::SeeMembers
        | Action::SeeTasks
        | Action::SeeRequests
        | Action::MakeTokens
        | Action::Look(_) => Role::Reader,
        Action::EditTasks | Action::AnswerRequests | Action::Edit(_) => Role::Editor,
        Action::ChangeProfile
        | Action::ManageMembers
        | Action::SeeGrants
        | Action::ManageGrants
        | Action::SeeAudit
        | Action::ManageWebhooks
        | Action::ManagePartners
        | Action::SeeInstallation
        | Action::ManageInstallation => Role::Owner,
    }
}

/// Only firms have rooms, but for what buyers and firms show each other, and something to open or to reach by programs; only who is let in notes something; the installation is no organisation.
pub(super) fn belongs(action: Action, kind: Kind) -> bool {
    match action {
        // A buyer is shown footprints, and has products of its own.
        Action::Look(Room::Export) | Action::Edit(Room::Export) => matches!(kind, Kind::Firm | Kind::Buyer),
        // Programs come to whoever has a room, or is asked something.
        Action::MakeTokens => matches!(kind, Kind::Firm | Kind::Buyer | Kind::Financier),
        Action::Look(_)
        | Action::Edit(_)
        | Action::SeeGrants
        | Action::ManageGrants
        | Action::ManageWebhooks
        | Action::ManagePartners => kind == Kind::Firm,
        Action::SeeRequests | Action::AnswerRequests => kind == Kind::Financier,
        Action::SeeTasks | Action::EditTasks => !matches!(kind, Kind::Firm | Kind::Operator),
        Action::SeeInstallation | Action::ManageInstallation => false,
        _ => true,
    }
}

fn operator(actor: &Actor) -> Option<Role> {
    actor.seats.iter().find(|seat| seat.kind == Kind::Operator).map(|seat| seat.role)
}

use std::fmt::Write;
use std::path::Path;

use app::people::{Action, Actor, Decision, Limit, Resource, Through, can};
use calendar::{Timestamp, date};
use ids::{GrantId, OrganisationId, PersonId, TokenId};
use language::Language;
use store::access_token::Scope;
use store::grant::{Extent, Grant, Room};
use store::membership::{Role, Seat};
use store::organisation::Kind;
use store::session::Proven;

fn organisation(number: u8) -> OrganisationId {
    OrganisationId::from_bytes([number; 16])
}

fn actor(seats: &[(u8, Kind, Role)], grants: &[(u8, Room, Extent)]) -> Actor {
    let now = Timestamp::from_micros(0).expect("in range");
    let seat = |&(number, kind, role): &(u8, Kind, Role)| Seat {
        organisation_id: organisation(number),
        kind,
        name: String::new(),
        role,
    };
    let grant = |&(grantee, room, extent): &(u8, Room, Extent)| Grant {
        organisation_id: organisation(1),
        id: GrantId::from_bytes([9; 16]),
        grantee_id: organisation(grantee),
        room,
        extent,
        granted_by: PersonId::from_bytes([8; 16]),
        granted: now,
        until: date(2026, 12, 31),
        revoked: None,
    };
    Actor {
        person_id: PersonId::from_bytes([7; 16]),
        name: String::new(),
        language: Language::Fr,
        proven: Proven::Password,
        session: [0; 32],
        seats: seats.iter().map(seat).collect(),
        grants: grants.iter().map(grant).collect(),
        limit: None,
    }
}

/// Everybody who may come, by their relation to the firm 1.
fn everybody() -> Vec<(String, Actor)> {
    let mut found = vec![("nobody of any organisation".to_owned(), actor(&[], &[]))];
    for role in Role::ALL {
        found.push((format!("{} of the firm", role.word()), actor(&[(1, Kind::Firm, *role)], &[])));
    }
    for role in Role::ALL {
        found.push((format!("{} of another firm", role.word()), actor(&[(2, Kind::Firm, *role)], &[])));
    }
    for (room, extent) in Room::ALL.iter().flat_map(|room| Extent::ALL.iter().map(move |extent| (room, extent))) {
        for role in Role::ALL {
            let name = format!("{} of an adviser with a grant to {} {}", role.word(), extent.word(), room.word());
            found.push((name, actor(&[(3, Kind::Adviser, *role)], &[(3, *room, *extent)])));
        }
    }
    for role in Role::ALL {
        found.push((format!("{} of the operator", role.word()), actor(&[(4, Kind::Operator, *role)], &[])));
    }
    for role in [Role::Owner, Role::Reader] {
        for scope in Scope::ALL {
            let program = program(actor(&[(1, Kind::Firm, role)], &[]), 1, &[*scope]);
            found.push((format!("token of {} of the firm: `{}`", the(role), scope.word()), program));
        }
    }
    let elsewhere = program(actor(&[(1, Kind::Firm, Role::Owner), (2, Kind::Firm, Role::Owner)], &[]), 2, Scope::ALL);
    found.push(("token to another firm of an owner of both".to_owned(), elsewhere));
    found
}

/// A program that comes for somebody with a token to an organisation.
fn program(of: Actor, number: u8, scopes: &[Scope]) -> Actor {
    let token_id = TokenId::from_bytes([6; 16]);
    let limit = Limit { token_id, organisation_id: organisation(number), scopes: scopes.to_vec() };
    Actor { limit: Some(limit), ..of }
}

fn the(role: Role) -> &'static str {
    if role == Role::Owner { "an owner" } else { "a reader" }
}

fn word(decision: &Decision) -> &'static str {
    match decision {
        Decision::Yes(Through::Seat(_)) => "yes",
        Decision::Yes(Through::Grant(_)) => "yes, seen",
        Decision::Yes(Through::Operator(_)) => "yes",
        Decision::No => "no",
        Decision::Unknown => "hidden",
    }
}

fn table() -> String {
    let mut page = "# Who may do what\n\nWritten by the tests from `app::people::can`, the only function that decides. *hidden*: the answer is the same as if the\n\
        record did not exist. *yes, seen*: the firm sees in its list that somebody looked. A grant that was revoked, or whose last day\n\
        is past, is no grant. A person of several organisations may do what any of them permits. A token\n\
        permits what one of its scopes and its person do, to one organisation.\n"
        .to_owned();
    let resources = [
        ("To a firm", Resource::Organisation(organisation(1))),
        ("To the advisers whom it let in", Resource::Organisation(organisation(3))),
        ("To the installation", Resource::Installation),
    ];
    for (title, resource) in resources {
        let installation = |action: &Action| matches!(action, Action::SeeInstallation | Action::ManageInstallation);
        let actions: Vec<Action> = Action::ALL
            .iter()
            .filter(|action| installation(action) == (resource == Resource::Installation))
            .copied()
            .collect();
        let heads: Vec<String> = actions.iter().map(|action| format!("{action:?}")).collect();
        write!(page, "\n## {title}\n\n| | {} |\n|---|{}\n", heads.join(" | "), "---|".repeat(heads.len()))
            .expect("written");
        for (name, actor) in everybody() {
            let cells: Vec<&str> = actions.iter().map(|action| word(&can(&actor, *action, resource))).collect();
            writeln!(page, "| {name} | {} |", cells.join(" | ")).expect("written");
        }
    }
    page
}

/// `UPDATE_RIGHTS=1 cargo test -p app` writes the table anew.
#[test]
fn the_table_is_the_one_that_was_agreed() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/reference/rights.md");
    if std::env::var_os("UPDATE_RIGHTS").is_some() {
        std::fs::write(&file, table()).expect("written");
    }
    assert_eq!(std::fs::read_to_string(file).expect("read"), table());
}

/// What must hold whatever the table says.
#[test]
fn strangers_see_nothing() {
    for (name, actor) in everybody() {
        let stranger =
            actor.seats.iter().all(|seat| seat.organisation_id != organisation(1) && seat.kind != Kind::Operator)
                && actor.grants.is_empty()
                || actor.limit.as_ref().is_some_and(|limit| limit.organisation_id != organisation(1));
        for action in Action::ALL.iter().filter(|_| stranger) {
            let decision = can(&actor, *action, Resource::Organisation(organisation(1)));
            assert_eq!(decision, Decision::Unknown, "{name}: {action:?}");
        }
    }
}

#[test]
fn the_operator_sees_no_data() {
    let operator = actor(&[(4, Kind::Operator, Role::Owner)], &[]);
    for action in [Action::Look(Room::Measure), Action::Edit(Room::Measure), Action::SeeAudit] {
        assert_eq!(can(&operator, action, Resource::Organisation(organisation(1))), Decision::No, "{action:?}");
    }
}

#[test]
fn a_grant_to_one_organisation_is_none_to_another() {
    let elsewhere = actor(&[(2, Kind::Adviser, Role::Owner)], &[(3, Room::Measure, Extent::Write)]);
    let decision = can(&elsewhere, Action::Look(Room::Measure), Resource::Organisation(organisation(1)));
    assert_eq!(decision, Decision::No);
}

#[test]
fn a_buyer_is_shown_footprints_to_its_programs_too_and_has_no_other_room() {
    let buyer = actor(&[(1, Kind::Buyer, Role::Owner)], &[]);
    let may = |action| matches!(can(&buyer, action, Resource::Organisation(organisation(1))), Decision::Yes(_));
    assert!(may(Action::Look(Room::Export)) && may(Action::Edit(Room::Export)) && may(Action::MakeTokens));
    for action in [Action::Look(Room::Measure), Action::Edit(Room::Measure), Action::ManageGrants] {
        assert!(!may(action), "{action:?}");
    }
}

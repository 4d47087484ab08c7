//! Every row of the table of routes: who comes in, who is sent to sign in, for whom it does not exist.

use app::people::{Action, Actor, Decision, Resource, can};
use axum::http::{Method, StatusCode};
use ids::OrganisationId;
use store::grant::{Extent, Room};
use store::organisation::Kind;
use web::routes::{Access, Route, table};

use crate::people::Someone;
use crate::{Made, site};

/// The path of a route for an organisation.
fn path(route: &Route, id: OrganisationId) -> String {
    let mut parts: Vec<String> = route.sample.split('/').map(str::to_owned).collect();
    if let Some(at) = route.path.split('/').position(|part| part == "{organisation}") {
        parts[at] = id.to_string();
    }
    format!("/fr{}", parts.join("/"))
}

/// How a route answers, for each method that it has.
fn answers(site: &Made, route: &Route, path: &str, someone: Option<&Someone>) -> Vec<(Method, StatusCode, String)> {
    let mut found = Vec::new();
    // Of two rows with one path, the first is to look, the second to change.
    let twins: Vec<Access> =
        table().iter().filter(|other| other.path == route.path).map(|other| other.access).collect();
    let methods = match &*twins {
        [look, _] if *look == route.access => vec![Method::GET],
        [_, change] if *change == route.access => vec![Method::POST],
        _ => vec![Method::GET, Method::POST],
    };
    for method in methods {
        let (cookie, token) = someone.map_or(("", ""), |someone| (&*someone.cookie, &*someone.token));
        let answer = site.send(method.clone(), path, cookie, &format!("form_token={token}"));
        if answer.status != StatusCode::METHOD_NOT_ALLOWED {
            found.push((method, answer.status, answer.header("location").to_owned()));
        }
    }
    assert!(!found.is_empty(), "{}: answers nothing", route.path);
    found
}

#[test]
fn every_path_of_an_organisation_asks_for_a_right_in_it() {
    for route in table() {
        let of_organisation = route.path.contains("{organisation}");
        assert_eq!(of_organisation, matches!(route.access, Access::Organisation(_)), "{}", route.path);
        assert!(!of_organisation || route.path.starts_with("/o/{organisation}"), "{}", route.path);
    }
}

#[test]
fn who_is_signed_out_is_sent_to_sign_in_and_comes_back() {
    let site = site();
    let (_, id) = site.owner("amina@example.org", Kind::Firm, "Tissages Exemple");
    let mut seen = 0;
    for route in table().iter().filter(|route| route.access != Access::Public) {
        let path = path(route, id);
        for (method, status, location) in answers(&site, route, &path, None) {
            assert_eq!(status, StatusCode::SEE_OTHER, "{method} {path}");
            let next = if method == Method::GET { format!("?next={}", &path[3..]) } else { String::new() };
            assert_eq!(location, format!("/fr/sign-in{next}"), "{method} {path}");
            seen += 1;
        }
    }
    assert!(seen >= 3);
    // A cookie that is none of ours is nobody.
    let answer = site.send(Method::GET, "/fr/o", "qafila_session=made-up", "");
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/fr/sign-in?next=/o"));
}

/// Two tenants: whatever the route, another organisation is as if there were none.
#[test]
fn no_route_tells_that_another_organisation_exists() {
    let site = site();
    let (_, amina_firm) = site.owner("amina@example.org", Kind::Firm, "Tissages Exemple");
    let nobodys: OrganisationId = "00000000-0000-7000-8000-000000000000".parse().expect("an identifier");
    for kind in [Kind::Firm, Kind::Adviser, Kind::Institution] {
        let (stranger, own) = site.owner(&format!("{}@example.org", kind.word()), kind, "Autre Exemple");
        for route in table().iter().filter(|route| matches!(route.access, Access::Organisation(_))) {
            let there = answers(&site, route, &path(route, amina_firm), Some(&stranger));
            let nowhere = answers(&site, route, &path(route, nobodys), Some(&stranger));
            assert!(there.iter().all(|(_, status, _)| *status == StatusCode::NOT_FOUND), "{}: {there:?}", route.path);
            assert_eq!(there, nowhere, "{}", route.path);
            if route.access == Access::Organisation(Action::SeeProfile) {
                let mine = answers(&site, route, &path(route, own), Some(&stranger));
                assert!(mine.iter().all(|(_, status, _)| *status != StatusCode::NOT_FOUND), "{}: {mine:?}", route.path);
            }
        }
        for route in table().iter().filter(|route| matches!(route.access, Access::Installation(_))) {
            let found = answers(&site, route, &format!("/fr{}", route.sample), Some(&stranger));
            assert!(found.iter().all(|(_, status, _)| *status == StatusCode::NOT_FOUND), "{}: {found:?}", route.path);
        }
    }
    let (stranger, _) = site.owner("other@example.org", Kind::Firm, "Autre Exemple");
    let text = site.get_as(&stranger, &format!("/fr/o/{amina_firm}")).text();
    assert!(!text.contains("Tissages"));
}

/// What the table of rights says is what the doors do, for everybody who has a right of some kind.
#[test]
fn the_doors_hold_the_table_of_rights() {
    let site = site();
    let (owner, id) = site.owner("amina@example.org", Kind::Firm, "Tissages Exemple");
    let reader = member(&site, &owner, id, "reader@example.org");
    let mut routes = table();
    // Who has left may do nothing more.
    routes.sort_by_key(|route| route.path.ends_with("/leave"));
    let (omar, adviser) = site.owner("omar@example.org", Kind::Adviser, "Conseil Exemple");
    let_in(&site, &owner, id, adviser);
    let omar = site.again(&omar);
    for someone in [&owner, &omar, &reader] {
        for route in &routes {
            let Access::Organisation(action) = route.access else { continue };
            let belongs = someone.actor.seats.iter().any(|seat| seat.organisation_id == id);
            if route.path.ends_with("/leave") && !belongs {
                continue; // Nobody leaves where they do not belong.
            }
            let expected = decide(&someone.actor, action, id);
            for (method, status, _) in answers(&site, route, &path(route, id), Some(someone)) {
                let refused = matches!(status, StatusCode::FORBIDDEN | StatusCode::NOT_FOUND);
                if expected != StatusCode::OK {
                    assert_eq!(status, expected, "{method} {}", route.path);
                } else if route.path == route.sample.replace("00000000-0000-7000-8000-000000000000", "{organisation}") {
                    // A path with a record in it may well not find the record of the sample.
                    assert!(!refused, "{method} {}: {status}", route.path);
                }
            }
        }
    }
}

fn decide(actor: &Actor, action: Action, id: OrganisationId) -> StatusCode {
    match can(actor, action, Resource::Organisation(id)) {
        Decision::Yes(_) => StatusCode::OK,
        Decision::No => StatusCode::FORBIDDEN,
        Decision::Unknown => StatusCode::NOT_FOUND,
    }
}

/// The firm lets the advisers look, for a while.
fn let_in(site: &Made, owner: &Someone, firm: OrganisationId, adviser: OrganisationId) {
    use app::people::{GrantRequest, grant};
    let until = calendar::date(2027, 1, 1);
    let request = GrantRequest { grantee_id: adviser, room: Room::Measure, extent: Extent::Read, until };
    grant(&site.platform, &owner.actor, firm, &request).expect("granted");
}

/// Somebody who was invited as a reader.
pub fn member(site: &Made, owner: &Someone, id: OrganisationId, email: &str) -> Someone {
    use app::people::{Token, accept, invite};
    invite(&site.platform, &owner.actor, id, email, store::membership::Role::Reader).expect("invited");
    let token = Token::given(site.link_to(email, "/invitation/").rsplit('/').next().expect("a token"));
    let someone = site.person(email);
    accept(&site.platform, &someone.actor, &token).expect("accepted");
    site.again(&someone)
}

#[test]
fn a_form_without_the_token_of_its_session_does_nothing() {
    let site = site();
    let (amina, id) = site.owner("amina@example.org", Kind::Firm, "Tissages Exemple");
    let (other, _) = site.owner("other@example.org", Kind::Firm, "Autre Exemple");
    for route in table().iter().filter(|route| route.access != Access::Public) {
        let path = path(route, id);
        if site.send(Method::POST, &path, "", "").status == StatusCode::METHOD_NOT_ALLOWED {
            continue;
        }
        for body in [String::new(), format!("form_token={}", other.token), "form_token=".to_owned()] {
            let answer = site.send(Method::POST, &path, &amina.cookie, &body);
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}: {body}");
        }
    }
    assert_eq!(site.get_as(&amina, "/fr/o").status, StatusCode::SEE_OTHER, "still signed in");
    assert_eq!(site.post_as(&amina, "/fr/sign-out", "").status, StatusCode::SEE_OTHER);
    assert_eq!(site.get_as(&amina, "/fr/o").header("location"), "/fr/sign-in?next=/o");
}

#[test]
fn private_pages_are_kept_by_nobody() {
    let site = site();
    let (amina, id) = site.owner("amina@example.org", Kind::Firm, "Tissages Exemple");
    for path in ["/fr/o?all".to_owned(), format!("/fr/o/{id}")] {
        let answer = site.get_as(&amina, &path);
        assert_eq!((answer.status, answer.header("cache-control")), (StatusCode::OK, "no-store"), "{path}");
        assert!(answer.text().contains("Tissages Exemple"));
    }
    assert_eq!(site.get_as(&amina, "/fr/o").header("location"), format!("/fr/o/{id}"));
}

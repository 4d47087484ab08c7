//! Installations of a firm: kept in every version, opened with the room *export* alone, hidden from everybody else.

use std::fs;
use std::path::Path;

use app::export::installations::{self, InstallationError};
use app::export::{Installation, places};
use app::people::{Actor, GrantRequest, PeopleError, grant};
use calendar::date;
use i18n::Messages;
use ids::OrganisationId;
use language::Language;
use store::StoreError;
use store::grant::{Extent, Room};
use store::organisation::Kind;

use crate::world::{World, on_each};

fn example() -> Installation {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/visserie-chaouia/installation.toml");
    installations::of_file(&fs::read(path).expect("an example")).expect("an installation")
}

fn firm(world: &World<'_>, email: &str) -> (OrganisationId, Actor) {
    let owner = world.person(email);
    world.organisation(&owner, Kind::Firm, "Visserie fictive")
}

fn unknown<T>(result: Result<T, InstallationError>) -> bool {
    matches!(result, Err(InstallationError::People(PeopleError::NotFound)))
}

#[test]
fn an_installation_is_written_over_its_last_version_alone() {
    on_each(|world| {
        let (id, owner) = firm(world, "a@example.org");
        let platform = &world.platform;
        let first = example();
        let made = installations::add(platform, &owner, id, &first).expect("added");
        let second = Installation { name: "Atelier ورشة".to_owned(), ..first.clone() };
        let write = |version| installations::write(platform, &owner, id, made, version, &second);
        assert!(write(1).is_ok());
        assert!(matches!(write(1), Err(InstallationError::Store(StoreError::Stale))));
        assert!(matches!(write(7), Err(InstallationError::Store(StoreError::Stale))));
        let kept = installations::lookup(platform, &owner, id, made).expect("there");
        assert_eq!((kept.head.name.as_str(), kept.head.version), ("Atelier ورشة", 2));
        let written = installations::versions(platform, &owner, id, made).expect("listed");
        let told: Vec<_> = written.iter().map(|written| (written.version, written.by.as_deref())).collect();
        assert_eq!(told, [(2, Some("Amina Exemple")), (1, Some("Amina Exemple"))]);
        let nameless = Installation { name: "  ".to_owned(), ..first };
        assert!(matches!(installations::add(platform, &owner, id, &nameless), Err(InstallationError::Name)));
        assert!(unknown(installations::write(platform, &owner, id, platform.id(ids::InstallationId::new), 1, &second)));
    });
}

#[test]
fn an_installation_is_opened_with_its_room_alone() {
    on_each(|world| {
        let ((id, owner), (other_id, other)) = (firm(world, "a@example.org"), firm(world, "b@example.org"));
        let platform = &world.platform;
        let made = installations::add(platform, &owner, id, &example()).expect("added");
        assert!(unknown(installations::lookup(platform, &other, id, made)));
        assert!(unknown(installations::lookup(platform, &other, other_id, made)));
        assert!(unknown(installations::versions(platform, &other, id, made)));
        assert!(unknown(installations::archive(platform, &other, other_id, made, true)));
        assert!(installations::list(platform, &other, other_id, false).expect("listed").is_empty());
        let adviser = world.person("c@example.org");
        let (body, adviser) = world.organisation(&adviser, Kind::Adviser, "Conseil fictif");
        let open = |room, extent| {
            let request = GrantRequest { grantee_id: body, room, extent, until: date(2027, 1, 1) };
            grant(platform, &owner, id, &request).expect("granted");
            world.again(&adviser)
        };
        let measuring = open(Room::Measure, Extent::Write);
        assert!(installations::lookup(platform, &measuring, id, made).is_err());
        let reading = open(Room::Export, Extent::Read);
        assert!(installations::lookup(platform, &reading, id, made).is_ok());
        let refused = installations::write(platform, &reading, id, made, 1, &example());
        assert!(matches!(refused, Err(InstallationError::People(PeopleError::NotPermitted))));
    });
}

/// What is found is said of a place that people know, with what to do, in each language.
#[test]
fn findings_say_where_and_what_to_do() {
    let installation = example();
    let report = installations::report(&installation).expect("tables").expect("a report");
    assert!(!report.assessment.findings.is_empty());
    for language in Language::ALL {
        let gaps = places::gaps(Messages::new(language), &installation, &report.assessment.findings);
        assert_eq!(gaps.len(), report.assessment.findings.len());
        for gap in &gaps {
            assert!(!gap.words.contains(['[', '…']) && !gap.todo.is_empty() && !gap.place.words.is_empty(), "{gap:?}");
        }
        assert!(
            gaps.iter().any(|gap| gap.place.stage == places::Stage::Precursors && gap.place.words.contains("Wire rod"))
        );
    }
    let mut incomplete = installation;
    incomplete.processes[0].goods[0].tonnes = None;
    let error = installations::report(&incomplete).expect("tables").expect_err("no tonnes");
    let gap = places::missing(Messages::new(Language::Fr), &incomplete, &error);
    assert!(gap.stops && gap.place.stage == places::Stage::Sales, "{gap:?}");
}

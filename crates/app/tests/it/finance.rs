//! The situation of a firm: filled in from what the platform knows, what a person writes wins, hidden from everybody else.

use std::fs;
use std::path::Path;

use app::export::installations;
use app::finance::situation::{self, Written};
use app::finance::{Catalogue, Kept, Origin, RecordError, known};
use app::measure;
use app::people::{Actor, GrantRequest, PeopleError, grant};
use calendar::date;
use ids::OrganisationId;
use store::StoreError;
use store::grant::{Extent, Room};
use store::organisation::Kind;

use crate::world::{World, on_each};

fn catalogue() -> Catalogue {
    known().expect("the catalogue is sound")
}

fn firm(world: &World<'_>, email: &str) -> (OrganisationId, Actor) {
    let owner = world.person(email);
    world.organisation(&owner, Kind::Firm, "Visserie fictive")
}

/// The answer with where it is from.
fn told<'a>(kept: &'a Kept, attribute: &str) -> Option<(Option<&'a str>, Origin)> {
    kept.answers.get(attribute).map(|given| (given.answer.as_deref(), given.origin))
}

fn written(answers: &[(&str, Option<&str>)]) -> Written {
    answers.iter().map(|(code, answer)| ((*code).to_owned(), answer.map(str::to_owned))).collect()
}

#[test]
fn what_is_known_is_filled_in_and_what_a_person_writes_wins() {
    on_each(|world| {
        let (id, owner) = firm(world, "a@example.org");
        let (platform, catalogue) = (&world.platform, catalogue());
        let look = || situation::lookup(platform, &owner, id, &catalogue).expect("there");
        // The profile of the made firm names a sector that no programme knows.
        assert_eq!((look().version, look().answers.len()), (0, 0));
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/visserie-chaouia");
        let text = |name: &str| fs::read_to_string(folder.join(name)).expect("an example");
        let sheet = intake::parse_firm(&text("firm.toml")).expect("a sheet");
        measure::write_firm_sheet(platform, &owner, id, 0, &sheet).expect("written");
        let installation = installations::of_file(text("installation.toml").as_bytes()).expect("an installation");
        installations::add(platform, &owner, id, &installation).expect("added");
        let filled = look();
        assert_eq!(told(&filled, "sector"), Some((Some("metallurgy"), Origin::Sheet)));
        assert_eq!(told(&filled, "province"), Some((Some("berrechid"), Origin::Sheet)));
        assert_eq!(told(&filled, "turnover_mad"), Some((Some("36900000"), Origin::Sheet)));
        assert_eq!(told(&filled, "employees"), Some((Some("61"), Origin::Sheet)));
        assert_eq!(told(&filled, "exporter"), Some((Some("yes"), Origin::Border)));
        // The region follows from the province: it is not filled in beside it.
        assert_eq!(told(&filled, "region"), None);

        let answers = written(&[("region", Some("MA-01")), ("employees", Some("70")), ("sector", None)]);
        situation::write(platform, &owner, id, &catalogue, (0, &answers)).expect("written");
        let kept = look();
        assert_eq!(told(&kept, "employees"), Some((Some("70"), Origin::Written)));
        assert_eq!(told(&kept, "sector"), Some((None, Origin::Written)));
        assert!(kept.is_passed("sector") && !kept.is_passed("employees") && !kept.is_passed("founded"));
        // The province of the sheet would contradict the region that a person wrote.
        assert_eq!((told(&kept, "region"), told(&kept, "province")), (Some((Some("MA-01"), Origin::Written)), None));
        let facts = kept.situation.facts(&catalogue, date(2026, 11, 22));
        assert!(facts.get("sector").is_none() && facts.get("region").is_some());

        // One answer goes beside the others; what follows from it is no longer kept.
        situation::answer(platform, &owner, id, &catalogue, (1, "province", Some("tetouan"))).expect("answered");
        let kept = look();
        assert_eq!((told(&kept, "region"), kept.version), (None, 2));
        assert_eq!(told(&kept, "province"), Some((Some("tetouan"), Origin::Written)));
        assert_eq!(told(&kept, "employees"), Some((Some("70"), Origin::Written)));
    });
}

#[test]
fn what_is_no_answer_is_refused_and_the_second_of_two_writers_is_told() {
    on_each(|world| {
        let (id, owner) = firm(world, "a@example.org");
        let (platform, catalogue) = (&world.platform, catalogue());
        let write = |version, answers: &[(&str, Option<&str>)]| {
            situation::write(platform, &owner, id, &catalogue, (version, &written(answers)))
        };
        for wrong in [
            ("employees", Some("many")),
            ("employees", Some("-1")),
            ("sector", Some("mining")),
            ("founded", Some("2020-02-30")),
            ("weather", Some("good")),
            ("weather", None),
        ] {
            assert!(matches!(write(0, &[wrong]), Err(RecordError::Answer(_))), "{wrong:?}");
        }
        let both = [("province", Some("tetouan")), ("region", Some("MA-06"))];
        assert!(matches!(write(0, &both), Err(RecordError::Answer(_))));
        assert!(write(0, &[("exporter", Some("yes"))]).is_ok());
        for version in [0, 2, -1] {
            let stale = write(version, &[("exporter", Some("no"))]);
            assert!(matches!(stale, Err(RecordError::Store(StoreError::Stale))), "{version}");
        }
        let kept = situation::lookup(platform, &owner, id, &catalogue).expect("there");
        assert_eq!(told(&kept, "exporter"), Some((Some("yes"), Origin::Written)));
    });
}

/// A choice that a later catalogue no longer has counts as missing, is named, and goes with the next answer.
#[test]
fn an_answer_that_the_catalogue_no_longer_takes_is_put_aside() {
    on_each(|world| {
        let (id, owner) = firm(world, "a@example.org");
        let (platform, catalogue) = (&world.platform, catalogue());
        let answers = written(&[("sector", Some("crafts")), ("exporter", Some("yes"))]);
        situation::write(platform, &owner, id, &catalogue, (0, &answers)).expect("written");
        let mut later = catalogue.clone();
        let sector = later.attributes.iter_mut().find(|attribute| attribute.code == "sector").expect("there");
        sector.choices.retain(|choice| choice.value != "crafts");
        let kept = situation::lookup(platform, &owner, id, &later).expect("there");
        assert_eq!((kept.outdated.as_slice(), told(&kept, "sector")), (&["sector".to_owned()][..], None));
        assert_eq!(told(&kept, "exporter"), Some((Some("yes"), Origin::Written)));
        situation::answer(platform, &owner, id, &later, (1, "employees", Some("12"))).expect("answered");
        let kept = situation::lookup(platform, &owner, id, &catalogue).expect("there");
        assert_eq!((kept.outdated.len(), told(&kept, "sector")), (0, None));
    });
}

#[test]
fn a_situation_is_opened_with_its_room_alone() {
    on_each(|world| {
        let ((id, owner), (_, other)) = (firm(world, "a@example.org"), firm(world, "b@example.org"));
        let (platform, catalogue) = (&world.platform, catalogue());
        let answers = written(&[("exporter", Some("yes"))]);
        situation::write(platform, &owner, id, &catalogue, (0, &answers)).expect("written");
        let look = |actor: &Actor| situation::lookup(platform, actor, id, &catalogue);
        let write = |actor: &Actor| situation::write(platform, actor, id, &catalogue, (1, &answers));
        assert!(matches!(look(&other), Err(RecordError::People(PeopleError::NotFound))));
        assert!(matches!(write(&other), Err(RecordError::People(PeopleError::NotFound))));
        let adviser = world.person("c@example.org");
        let (body, adviser) = world.organisation(&adviser, Kind::Adviser, "Conseil fictif");
        let open = |room, extent| {
            let request = GrantRequest { grantee_id: body, room, extent, until: date(2027, 1, 1) };
            grant(platform, &owner, id, &request).expect("granted");
            world.again(&adviser)
        };
        let measuring = open(Room::Measure, Extent::Write);
        assert!(look(&measuring).is_err() && write(&measuring).is_err());
        let reading = open(Room::Finance, Extent::Read);
        assert!(look(&reading).is_ok());
        assert!(matches!(write(&reading), Err(RecordError::People(PeopleError::NotPermitted))));
        assert!(write(&open(Room::Finance, Extent::Write)).is_ok());
    });
}

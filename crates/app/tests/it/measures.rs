//! Measures that a firm keeps: carried on step by step, opened with the room *reduce* alone, hidden from everybody else.

use app::people::{Actor, GrantRequest, PeopleError, grant};
use app::reduce::measures::{self, MeasuresError, State, StepFault, StepRequest};
use calendar::date;
use ids::OrganisationId;
use reduce::{CarrierSaving, Flaw, Measure, Part};
use store::StoreError;
use store::grant::{Extent, Room};
use store::organisation::Kind;

use crate::world::{World, on_each};

fn led() -> Measure {
    let saving = CarrierSaving { activity: "electricity.grid".to_owned(), quantity: 7_200.0, unit: "kWh".to_owned() };
    Measure {
        name: "Éclairage LED de l’atelier".to_owned(),
        technology: Some("led".to_owned()),
        savings: vec![saving],
        life_years: Some(10),
        ..Measure::default()
    }
}

fn firm(world: &World<'_>, email: &str) -> (OrganisationId, Actor) {
    let owner = world.person(email);
    world.organisation(&owner, Kind::Firm, "Atelier fictif")
}

fn unknown<T>(result: Result<T, MeasuresError>) -> bool {
    matches!(result, Err(MeasuresError::People(PeopleError::NotFound)))
}

#[test]
fn a_measure_goes_from_planned_to_not_done_and_says_why() {
    on_each(|world| {
        let (id, owner) = firm(world, "a@example.org");
        let platform = &world.platform;
        let made = measures::add(platform, &owner, id, &led()).expect("added");
        let today = platform.now().date();
        let step = |version, state, day, words| {
            measures::step(platform, &owner, id, made, version, &StepRequest { state, day, words })
        };
        assert!(step(0, State::Decided, today, "").is_ok());
        assert!(matches!(step(0, State::Ordered, today, ""), Err(MeasuresError::Store(StoreError::Stale))));
        assert!(matches!(step(1, State::Decided, today, ""), Err(MeasuresError::Step(StepFault::Same))));
        assert!(matches!(step(1, State::NotDone, today, " "), Err(MeasuresError::Step(StepFault::Why))));
        let future = step(1, State::Ordered, platform.now().plus_days(2).date(), "");
        assert!(matches!(future, Err(MeasuresError::Step(StepFault::Future))));
        assert!(step(1, State::NotDone, today, " Devis trop cher ").is_ok());
        let (kept, steps) = measures::one(platform, &owner, id, made).expect("there");
        assert_eq!((kept.state, kept.version, &kept.measure), (State::NotDone, 2, &led()));
        let told: Vec<_> = steps.iter().map(|step| (step.state, step.words.as_str(), step.by.as_deref())).collect();
        let who = Some("Amina Exemple");
        assert_eq!(
            told,
            [(State::Planned, "", who), (State::Decided, "", who), (State::NotDone, "Devis trop cher", who)]
        );
    });
}

#[test]
fn what_is_wrong_is_said_field_by_field_and_nothing_is_kept() {
    on_each(|world| {
        let (id, owner) = firm(world, "a@example.org");
        let platform = &world.platform;
        let saving = CarrierSaving { activity: "no.such".to_owned(), quantity: 1.0, unit: "kWh".to_owned() };
        let wrong = Measure {
            name: String::new(),
            technology: Some("perpetuum-mobile".to_owned()),
            site: "nulle-part".to_owned(),
            savings: vec![saving],
            ..Measure::default()
        };
        let Err(MeasuresError::Flaws(flaws)) = measures::add(platform, &owner, id, &wrong) else { panic!("taken") };
        let expected = [
            (Part::Name, Flaw::Empty),
            (Part::Activity(0), Flaw::Unknown("no.such".to_owned())),
            (Part::Technology, Flaw::Unknown("perpetuum-mobile".to_owned())),
            (Part::Site, Flaw::Unknown("nulle-part".to_owned())),
        ];
        assert_eq!(flaws, expected);
        assert_eq!(measures::list(platform, &owner, id, false).expect("listed"), []);
    });
}

#[test]
fn a_measure_is_opened_with_its_room_alone() {
    on_each(|world| {
        let ((id, owner), (other_id, other)) = (firm(world, "a@example.org"), firm(world, "b@example.org"));
        let platform = &world.platform;
        let made = measures::add(platform, &owner, id, &led()).expect("added");
        assert!(unknown(measures::one(platform, &other, id, made)));
        assert!(unknown(measures::one(platform, &other, other_id, made)));
        assert!(unknown(measures::change(platform, &other, other_id, made, 0, &led())));
        assert!(unknown(measures::remove(platform, &other, other_id, made, false)));
        let adviser = world.person("c@example.org");
        let (body, adviser) = world.organisation(&adviser, Kind::Adviser, "Conseil fictif");
        let open = |room, extent| {
            let request = GrantRequest { grantee_id: body, room, extent, until: date(2027, 1, 1) };
            grant(platform, &owner, id, &request).expect("granted");
            world.again(&adviser)
        };
        let measuring = open(Room::Measure, Extent::Write);
        assert!(measures::list(platform, &measuring, id, false).is_err());
        let reading = open(Room::Reduce, Extent::Read);
        assert_eq!(measures::list(platform, &reading, id, false).expect("listed").len(), 1);
        let refused = measures::change(platform, &reading, id, made, 0, &led());
        assert!(matches!(refused, Err(MeasuresError::People(PeopleError::NotPermitted))));
        assert!(measures::remove(platform, &owner, id, made, false).is_ok());
        assert_eq!(measures::list(platform, &owner, id, false).expect("listed"), []);
        assert!(measures::remove(platform, &owner, id, made, true).is_ok());
        assert_eq!(measures::list(platform, &owner, id, false).expect("listed").len(), 1);
    });
}

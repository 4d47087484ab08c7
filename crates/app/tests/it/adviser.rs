use app::adviser::{self, Client, Listed, PAGE, Place, State, Todo, Wanted};
use app::people::{self, GrantRequest, Input, PeopleError, Problem};
use calendar::date;
use store::grant::{Extent, Room};
use store::membership::Role;
use store::organisation::Kind;
use store::{footprint, inventory, membership, task};

use crate::world::{World, on_each};

/// An adviser whom a firm has let in: the two organisations and their owners.
#[test]
fn advisers_see_how_far_firms_are_and_note_what_is_to_be_done() {
    on_each(|world| {
        let (amina, omar) = (world.person("amina@example.org"), world.person("omar@example.org"));
        let (firm, amina) = world.organisation(&amina, Kind::Firm, "Zellige fictif");
        let (other, amina) = world.organisation(&amina, Kind::Firm, "Atelier fictif");
        let (office, omar) = world.organisation(&omar, Kind::Adviser, "Conseil fictif");
        assert_eq!(adviser::clients(&world.platform, &omar, office, &Wanted::default()), Ok(Listed::default()));
        let let_in = |firm, extent, until| {
            let request = GrantRequest { grantee_id: office, room: Room::Measure, extent, until };
            people::grant(&world.platform, &amina, firm, &request).expect("granted")
        };
        let_in(firm, Extent::Read, date(2027, 6, 30));
        let_in(firm, Extent::Write, date(2026, 12, 31));
        let revoked = let_in(other, Extent::Read, date(2026, 12, 31));
        let omar = world.again(&omar);
        let clients = || adviser::clients(&world.platform, &omar, office, &Wanted::default()).expect("listed").clients;
        let names: Vec<String> = clients().into_iter().map(|client| client.firm.name).collect();
        assert_eq!(names, ["Atelier fictif", "Zellige fictif"], "each once, by name");
        assert_eq!(clients()[1].grant.extent, Extent::Write);
        assert_eq!(clients()[1].state, State::Empty);
        changed(world, &clients()[1]);
        assert_eq!(clients()[1].state, State::Measuring);
        world
            .fresh
            .database
            .write(|sql| footprint::measured(sql, firm, 1, Some("{}"), world.platform.now()))
            .expect("written");
        assert_eq!(clients()[1].state, State::Stuck);

        // Tasks and notes.
        let add = |kind, words: &str, due| adviser::add(&world.platform, &omar, office, firm, kind, words, due);
        let empty = PeopleError::Input(vec![(Input::Words, Problem::Empty)]);
        assert_eq!(add(task::Kind::Task, "  \r\n ", None), Err(empty));
        let early = date(2026, 12, 1);
        let bills = add(task::Kind::Task, "Demander les factures\r\nde septembre", Some(early)).expect("added");
        let note = add(task::Kind::Note, "Le four a été remplacé", Some(early)).expect("added");
        assert_eq!((clients()[1].open, clients()[1].due), (1, Some(early)));
        let shown = || adviser::client(&world.platform, &omar, office, firm).expect("shown").1;
        assert_eq!(shown()[0].0.words, "Le four a été remplacé");
        assert_eq!((shown()[0].0.due, shown()[1].0.words.as_str()), (None, "Demander les factures\nde septembre"));
        assert_eq!(shown()[1].1.as_deref(), Some("Amina Exemple"), "the name that everybody has here");
        let finish = |task, done| adviser::finish(&world.platform, &omar, office, firm, task, done);
        finish(bills, true).expect("done");
        assert_eq!((clients()[1].open, finish(note, true)), (0, Err(PeopleError::NotFound)));
        finish(bills, false).expect("not done after all");
        adviser::remove(&world.platform, &omar, office, firm, note).expect("removed");
        assert_eq!(shown().len(), 1);

        // The firm sees nothing of it, whoever is no editor writes nothing, and whoever is let out sees nothing more.
        let see = |actor| adviser::client(&world.platform, actor, office, firm);
        assert_eq!(see(&amina), Err(PeopleError::NotFound));
        let seat = membership::Membership {
            organisation_id: office,
            person_id: omar.person_id,
            role: Role::Reader,
            since: world.platform.now(),
        };
        world.fresh.database.write(|sql| membership::put(sql, &seat)).expect("written");
        let reader = world.again(&omar);
        assert!(see(&reader).is_ok());
        let refused = adviser::add(&world.platform, &reader, office, firm, task::Kind::Note, "x", None);
        assert_eq!(refused, Err(PeopleError::NotPermitted));
        people::revoke(&world.platform, &amina, other, revoked).expect("revoked");
        let omar = world.again(&omar);
        let out = |firm| adviser::client(&world.platform, &omar, office, firm);
        assert_eq!(out(other).map(|_| ()), Err(PeopleError::NotFound));
        assert!(out(firm).is_ok());
    });
}

/// Something was entered.
fn changed(world: &World<'_>, client: &Client) {
    let (id, now) = (client.firm.id, world.platform.now());
    world.fresh.database.write(|sql| footprint::touch(sql, id, now)).expect("written");
}

/// More firms than a page holds: each is found once, by name, state, sector and what is to be done; a page begins where the
/// last ended, whatever came or went between.
#[test]
fn a_long_list_comes_in_pages() {
    on_each(|world| {
        let (amina, omar) = (world.person("amina@example.org"), world.person("omar@example.org"));
        let (office, omar) = world.organisation(&omar, Kind::Adviser, "Conseil fictif");
        let mut firms = Vec::new();
        let mut owner = amina;
        for number in 0..PAGE + 20 {
            let name = if number == 7 { "Étoffes fictives".to_owned() } else { format!("Firme fictive {number:03}") };
            let (firm, again) = world.organisation(&owner, Kind::Firm, &name);
            owner = again;
            let until = if number < 3 { date(2026, 12, 1) } else { date(2027, 6, 30) };
            let request = GrantRequest { grantee_id: office, room: Room::Measure, extent: Extent::Read, until };
            firms.push((firm, people::grant(&world.platform, &owner, firm, &request).expect("granted")));
        }
        let omar = world.again(&omar);
        let ask = |wanted: Wanted| adviser::clients(&world.platform, &omar, office, &wanted).expect("listed");
        let names =
            |listed: &Listed| -> Vec<String> { listed.clients.iter().map(|client| client.firm.name.clone()).collect() };
        let first = ask(Wanted::default());
        assert_eq!((first.clients.len(), first.all, first.found), (PAGE, PAGE + 20, PAGE + 20));
        let place = first.next.clone().expect("another page");
        assert_eq!(Place::parse(&place.text()), Some(place.clone()));
        // The firm at which the page ended lets them out meanwhile: the next page begins after it all the same.
        let last = first.clients.last().expect("a firm").firm.id;
        let (firm, grant) = firms.iter().find(|(firm, _)| *firm == last).expect("one of them");
        people::revoke(&world.platform, &owner, *firm, *grant).expect("revoked");
        let second = ask(Wanted { after: Some(place), ..Wanted::default() });
        assert_eq!((second.clients.len(), second.found, second.next.is_none()), (20, PAGE + 19, true));
        let mut all = [names(&first), names(&second)].concat();
        assert!(all.is_sorted_by_key(|name| language::fold(name)));
        all.dedup();
        assert_eq!(all.len(), PAGE + 20, "nobody twice, nobody left out");

        let some = |wanted: Wanted| names(&ask(wanted));
        assert_eq!(some(Wanted { text: " ETOFFES ".into(), ..Wanted::default() }), ["Étoffes fictives"]);
        assert_eq!(some(Wanted { todo: Some(Todo::Ending), ..Wanted::default() }).len(), 3);
        assert_eq!(some(Wanted { sector: Some("tourism".into()), ..Wanted::default() }), [""; 0]);
        let due = Some(date(2026, 11, 1));
        adviser::add(&world.platform, &omar, office, firms[7].0, task::Kind::Task, "Appeler", due).expect("added");
        adviser::add(&world.platform, &omar, office, firms[8].0, task::Kind::Task, "Appeler", None).expect("added");
        assert_eq!(some(Wanted { todo: Some(Todo::Late), ..Wanted::default() }), ["Étoffes fictives"]);
        assert_eq!(some(Wanted { todo: Some(Todo::Open), ..Wanted::default() }).len(), 2);

        // Figures with gaps are not the same as figures.
        for (number, gaps) in [(10, Some(2)), (11, Some(0)), (12, None)] {
            let firm = firms[number].0;
            let year = inventory::Inventory {
                year: 2025,
                engine: "1".to_owned(),
                lines: 9,
                kg_location: 1.0,
                kg_market: 1.0,
                asked: 1,
                gaps,
            };
            let now = world.platform.now();
            let write = world.fresh.database.write(|sql| {
                footprint::touch(sql, firm, now)?;
                inventory::add(sql, firm, &year, &[], &[])?;
                footprint::measured(sql, firm, 1, None, now)
            });
            write.expect("written");
        }
        let gaps = ask(Wanted { state: Some(State::Gaps), ..Wanted::default() }).clients;
        assert_eq!(
            gaps.iter().map(|client| (client.firm.id, client.gaps)).collect::<Vec<_>>(),
            [(firms[10].0, Some(2))]
        );
        assert_eq!(some(Wanted { state: Some(State::Measured), ..Wanted::default() }).len(), 2);
        assert_eq!(some(Wanted { state: Some(State::Empty), ..Wanted::default() }).len(), PAGE);
    });
}

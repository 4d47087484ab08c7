use app::adviser::{Listed, Wanted};
use app::people::{self, GrantRequest, Input, PeopleError, Problem, Profile, Proof};
use calendar::date;
use language::Language;
use store::StoreError;
use store::grant::{Extent, Room};
use store::membership::Role;
use store::organisation::Kind;

use crate::world::{PASSWORD, on_each, profile};

#[test]
fn a_profile_is_checked_field_by_field() {
    on_each(|world| {
        let amina = world.person("amina@example.org");
        let open = |entered: &Profile<'_>| people::open_organisation(&world.platform, &amina, Kind::Firm, entered);
        let wrong = Profile { name: "", ice: "001561191000065", country: "Maroc", ..profile("x") };
        let problems =
            [(Input::Name, Problem::Empty), (Input::Ice, Problem::ControlDigits), (Input::Country, Problem::Form)];
        assert_eq!(open(&wrong), Err(PeopleError::Input(problems.to_vec())));
        let short = PeopleError::Input(vec![(Input::Ice, Problem::Form)]);
        assert_eq!(open(&Profile { ice: "12345", ..profile("x") }), Err(short));
        // As bills print it.
        let id = open(&Profile { ice: "00 21 36 09 30 00 040", ..profile("Atelier fictif") }).expect("opened");
        let kept = people::organisation(&world.platform, &world.again(&amina), id).expect("seen");
        assert_eq!(kept.ice.as_deref(), Some("002136093000040"));
        let operator = people::open_organisation(&world.platform, &amina, Kind::Operator, &profile("x"));
        assert_eq!(operator, Err(PeopleError::NotPermitted));
    });
}

#[test]
fn two_editors_of_a_profile() {
    on_each(|world| {
        let amina = world.person("amina@example.org");
        let (firm, amina) = world.organisation(&amina, Kind::Firm, "Atelier fictif");
        let change = |version, name| people::change_profile(&world.platform, &amina, firm, version, &profile(name));
        change(0, "Premier").expect("changed");
        assert_eq!(change(0, "Second"), Err(PeopleError::Store(StoreError::Stale)));
        let log = world.fresh.database.read(|sql| store::audit::list(sql, firm, None, 10)).expect("listed");
        let actions: Vec<&str> = log.iter().map(|entry| entry.action.as_str()).collect();
        assert_eq!(actions, ["organisation.change", "organisation.open"]);
        assert!(log[0].detail.contains("Atelier fictif") && log[0].detail.contains("Premier"));
        let (_, flaws) = world.fresh.database.read(|sql| store::audit::check(sql, firm)).expect("checked");
        assert_eq!(flaws, []);
    });
}

#[test]
fn an_invitation_is_accepted_by_whom_it_was_sent_to() {
    on_each(|world| {
        let (amina, brahim) = (world.person("amina@example.org"), world.person("brahim@example.org"));
        let (firm, amina) = world.organisation(&amina, Kind::Firm, "Atelier fictif");
        let invite = |email: &str, role| people::invite(&world.platform, &amina, firm, email, role);
        invite("Brahim@example.org", Role::Editor).expect("invited");
        let link = world.link_to("Brahim@example.org");
        let seen = people::invitation(&world.platform, &link).expect("good");
        assert_eq!(
            (seen.organisation.name.as_str(), seen.role, seen.has_account),
            ("Atelier fictif", Role::Editor, true)
        );
        let thief = world.person("thief@example.org");
        assert_eq!(people::accept(&world.platform, &thief, &link), Err(PeopleError::NotPermitted));
        assert_eq!(people::accept(&world.platform, &brahim, &link), Ok(firm));
        assert_eq!(people::accept(&world.platform, &brahim, &link), Err(PeopleError::Spent));
        assert_eq!(world.again(&brahim).seats[0].role, Role::Editor);

        invite("new@example.org", Role::Reader).expect("invited");
        let link = world.link_to("new@example.org");
        let opened =
            people::join(&world.platform, &link, "Nadia Nouvelle", PASSWORD, Language::Ar, "x").expect("joined");
        let nadia = world.actor(&opened.signed_in).expect("signed in");
        assert_eq!(nadia.seats[0].role, Role::Reader);
        let listed = people::members(&world.platform, &nadia, firm).expect("listed");
        assert_eq!(listed.len(), 3);

        invite("late@example.org", Role::Reader).expect("invited");
        let late = world.link_to("late@example.org");
        let waiting = people::invited(&world.platform, &amina, firm).expect("listed");
        assert_eq!(waiting.len(), 1);
        people::withdraw(&world.platform, &amina, firm, &waiting[0].2).expect("withdrawn");
        assert_eq!(people::invitation(&world.platform, &late), Err(PeopleError::Spent));
    });
}

#[test]
fn an_organisation_keeps_an_owner() {
    on_each(|world| {
        let amina = world.person("amina@example.org");
        let (firm, amina) = world.organisation(&amina, Kind::Firm, "Atelier fictif");
        let own = amina.person_id;
        let last = Err(PeopleError::LastOwner);
        assert_eq!(people::change_role(&world.platform, &amina, firm, own, Role::Owner, Role::Reader), last);
        assert_eq!(people::remove_member(&world.platform, &amina, firm, own), last);
        assert_eq!(people::erase(&world.platform, &amina, Proof::Password(PASSWORD)), last);
        people::invite(&world.platform, &amina, firm, "b@example.org", Role::Owner).expect("invited");
        let link = world.link_to("b@example.org");
        people::join(&world.platform, &link, "Brahim", PASSWORD, Language::Fr, "x").expect("joined");
        people::remove_member(&world.platform, &amina, firm, own).expect("left");
        let gone = people::organisation(&world.platform, &world.again(&amina), firm);
        assert_eq!(gone, Err(PeopleError::NotFound));
    });
}

#[test]
fn a_firm_opens_a_room_sees_who_looked_and_closes_it() {
    on_each(|world| {
        let (amina, omar) = (world.person("amina@example.org"), world.person("omar@example.org"));
        let (firm, amina) = world.organisation(&amina, Kind::Firm, "Atelier fictif");
        let (adviser, omar) = world.organisation(&omar, Kind::Adviser, "Conseil fictif");
        let request = |until| GrantRequest { grantee_id: adviser, room: Room::Measure, extent: Extent::Read, until };
        let grant = |until| people::grant(&world.platform, &amina, firm, &request(until));
        let past = PeopleError::Input(vec![(Input::Until, Problem::Past)]);
        assert_eq!(grant(date(2026, 11, 21)), Err(past));
        assert!(matches!(grant(date(2030, 1, 1)), Err(PeopleError::Input(_))));
        let id = grant(date(2026, 12, 31)).expect("granted");

        let profile = |omar| people::organisation(&world.platform, omar, firm);
        assert_eq!(profile(&omar), Err(PeopleError::NotFound), "as he was before");
        let omar = world.again(&omar);
        assert_eq!(profile(&omar).expect("seen").name, "Atelier fictif");
        assert_eq!(people::members(&world.platform, &omar, firm), Err(PeopleError::NotPermitted));
        people::looked(&world.platform, &omar, firm, Room::Measure).expect("written down");
        people::looked(&world.platform, &amina, firm, Room::Measure).expect("her own");
        let looks = people::looks(&world.platform, &amina, firm).expect("listed");
        assert_eq!(
            looks.iter().map(|visit| (visit.look.person_id, &*visit.organisation)).collect::<Vec<_>>(),
            [(omar.person_id, "Conseil fictif")]
        );

        assert_eq!(looks[0].person.as_deref(), Some("Amina Exemple"), "the name that everybody has here");

        let opened =
            app::adviser::clients(&world.platform, &omar, adviser, &Wanted::default()).expect("listed").clients;
        assert_eq!(opened.iter().map(|client| &*client.firm.name).collect::<Vec<_>>(), ["Atelier fictif"]);
        assert_eq!(
            app::adviser::clients(&world.platform, &amina, adviser, &Wanted::default()),
            Err(PeopleError::NotFound)
        );
        let listed = people::grants(&world.platform, &amina, firm).expect("listed");
        assert_eq!(listed[0].1.name, "Conseil fictif");
        people::revoke(&world.platform, &amina, firm, id).expect("revoked");
        assert_eq!(
            app::adviser::clients(&world.platform, &world.again(&omar), adviser, &Wanted::default()),
            Ok(Listed::default())
        );
        assert_eq!(people::grantee(&world.platform, &amina, adviser).expect("found").name, "Conseil fictif");
        assert_eq!(
            people::grantee(&world.platform, &omar, firm),
            Err(PeopleError::NotFound),
            "a firm lets itself be found by nobody"
        );
        let acts = people::log(&world.platform, &amina, firm, None, 10).expect("listed");
        let named = acts.iter().map(|(entry, who)| (&*entry.action, who.as_deref()));
        let amina_s = |act| (act, Some("Amina Exemple"));
        assert_eq!(named.collect::<Vec<_>>(), ["grant.revoke", "grant.add", "organisation.open"].map(amina_s));
        assert_eq!(people::log(&world.platform, &amina, firm, Some(2), 10).expect("listed").len(), 1);
        assert_eq!(people::log(&world.platform, &world.again(&omar), firm, None, 10), Err(PeopleError::NotFound));
        assert_eq!(people::revoke(&world.platform, &amina, firm, id), Err(PeopleError::NotFound));
        assert_eq!(profile(&world.again(&omar)), Err(PeopleError::NotFound));
    });
}

//! What administrators write over the catalogue of programmes, and what firms are told of it, once.

use ::finance::{Cells, ChangeKind};
use app::finance::situation::{self, Written};
use app::finance::{
    self, Edited, RecordError, Watcher, alerts, programmes, retire_claim, review, take_back_claim, write_claim,
};
use app::people::{Actor, PeopleError, Token, first_owner, invite, join};
use app::work::{Registry, run_due};
use ids::OrganisationId;
use language::Language;
use store::StoreError;
use store::membership::Role;
use store::organisation::Kind;

use crate::world::{PASSWORD, World, on_each};

const CLAIM: &str = "tpme-charte/grant_total_max";

fn operator(world: &World<'_>) -> Actor {
    let link = first_owner(&world.platform, "Opérateur fictif", "operator@example.org", Language::Fr).expect("made");
    let token = Token::given(link.expect("new").rsplit('/').next().expect("a token"));
    let opened = join(&world.platform, &token, "Opératrice fictive", PASSWORD, Language::Fr, "").expect("joined");
    world.actor(&opened.signed_in).expect("signed in")
}

fn firm(world: &World<'_>, email: &str, answers: &[(&str, &str)]) -> (OrganisationId, Actor) {
    let owner = world.person(email);
    let (id, owner) = world.organisation(&owner, Kind::Firm, "Visserie fictive");
    let written: Written =
        answers.iter().map(|(code, answer)| ((*code).to_owned(), Some((*answer).to_owned()))).collect();
    let catalogue = programmes(&world.platform).expect("the catalogue");
    situation::write(&world.platform, &owner, id, &catalogue, (0, &written)).expect("written");
    (id, owner)
}

/// A firm that may have the scheme for small firms, as far as is known.
const SMALL: [(&str, &str); 3] = [("legal_person", "yes"), ("investment_mad", "10000000"), ("sector", "metallurgy")];

fn cells(world: &World<'_>, claim: &str, changes: &[(&str, &str)]) -> Cells {
    let catalogue = programmes(&world.platform).expect("the catalogue");
    let programme = claim.split('/').next().expect("a programme");
    let found = catalogue.programme(programme).and_then(|known| known.claim(claim)).expect("a claim");
    let mut cells = found.cells(programme);
    cells.extend(changes.iter().map(|(column, text)| ((*column).to_owned(), (*text).to_owned())));
    cells
}

fn work(world: &World<'_>) {
    run_due(&world.platform, &Registry::default().with(Watcher)).expect("worked");
}

/// Every firm is looked at, as it is each day.
fn look(world: &World<'_>) {
    let actor = world.fresh.database.write(|sql| {
        let now = world.platform.now();
        let request = store::job::Request {
            kind: "finance.watch",
            key: None,
            organisation_id: None,
            payload: "\"now\"",
            due: now,
        };
        store::job::ask(sql, world.platform.id(ids::JobId::new), &request, now)
    });
    actor.expect("asked");
    work(world);
}

#[test]
fn edits_have_a_history_and_can_be_taken_back() {
    on_each(|world| {
        let operator = operator(world);
        let platform = &world.platform;
        let percent = || {
            let catalogue = programmes(platform).expect("the catalogue");
            let found = catalogue.programme("tpme-charte").and_then(|known| known.claim(CLAIM).cloned());
            found
                .and_then(|claim| claim.number())
                .and_then(money::Exact::get)
                .map(|number| number.normalize().to_string())
        };
        assert_eq!(percent().as_deref(), Some("30"));
        let changed = cells(world, CLAIM, &[("value", "25"), ("source", "Décret fictif https://exemple.example")]);
        write_claim(platform, &operator, "tpme-charte", (0, &changed)).expect("written");
        assert_eq!(percent().as_deref(), Some("25"));
        // The second of two who looked at the same page is told.
        let stale = write_claim(platform, &operator, "tpme-charte", (0, &changed));
        assert!(matches!(stale, Err(finance::EditError::Record(RecordError::Store(StoreError::Stale)))));
        let wrong = cells(world, CLAIM, &[("value", "130")]);
        let refused = write_claim(platform, &operator, "tpme-charte", (1, &wrong));
        assert!(matches!(refused, Err(finance::EditError::Cell(error)) if error.column == Some("value")));
        let ahead = cells(world, CLAIM, &[("seen", "2026-11-23"), ("review_by", "2027-11-23")]);
        let refused = write_claim(platform, &operator, "tpme-charte", (1, &ahead));
        assert!(matches!(refused, Err(finance::EditError::Cell(error)) if error.column == Some("seen")));
        let unknown = cells(world, CLAIM, &[("id", "tpme-charte/elsewhere")]);
        assert!(write_claim(platform, &operator, "tpme-charte", (1, &unknown)).is_err());

        let new = cells(world, CLAIM, &[("id", ""), ("field", "interest"), ("value", "2.5"), ("of", "")]);
        write_claim(platform, &operator, "tpme-charte", (1, &new)).expect("added");
        retire_claim(platform, &operator, "tpme-charte", (2, CLAIM)).expect("retired");
        assert_eq!(percent(), None);
        assert!(retire_claim(platform, &operator, "tpme-charte", (3, CLAIM)).is_err());
        take_back_claim(platform, &operator, "tpme-charte", (3, CLAIM)).expect("taken back");
        assert_eq!(percent().as_deref(), Some("30"));
        assert!(take_back_claim(platform, &operator, "tpme-charte", (4, CLAIM)).is_err());

        let seen = review(platform, &operator, Some("tpme-charte")).expect("seen");
        let value = |cells: &Option<Cells>| cells.as_ref().map(|cells| cells["value"].clone());
        let told: Vec<_> = seen
            .history
            .iter()
            .map(|Edited { number, act, before, after, by, .. }| {
                (*number, act.word(), value(before), value(after), by.as_deref())
            })
            .collect();
        let text = |text: &str| Some(text.to_owned());
        let who = Some("Opératrice fictive");
        assert_eq!(
            told,
            [
                (4, "take_back", None, text("30"), who),
                (3, "retire", text("25"), None, who),
                (2, "write", None, text("2.5"), who),
                (1, "write", text("30"), text("25"), who),
            ]
        );
        assert_eq!((seen.last, seen.conflicts.len()), (4, 0));
        assert_eq!(review(platform, &operator, None).expect("seen").history.len(), 4);
        let nothing = review(platform, &operator, Some("nothing"));
        assert!(matches!(nothing, Err(RecordError::People(PeopleError::NotFound))));
    });
}

#[test]
fn who_does_not_run_the_installation_edits_nothing() {
    on_each(|world| {
        let (_, owner) = firm(world, "a@example.org", &SMALL);
        let changed = cells(world, CLAIM, &[("value", "25")]);
        let platform = &world.platform;
        assert!(review(platform, &owner, None).is_err());
        assert!(write_claim(platform, &owner, "tpme-charte", (0, &changed)).is_err());
        assert!(retire_claim(platform, &owner, "tpme-charte", (0, CLAIM)).is_err());
        assert!(take_back_claim(platform, &owner, "tpme-charte", (0, CLAIM)).is_err());
        assert_eq!(cells(world, CLAIM, &[])["value"], "30");
    });
}

#[test]
fn a_firm_is_told_once_of_what_an_edit_changes() {
    on_each(|world| {
        let operator = operator(world);
        let (id, owner) = firm(world, "a@example.org", &SMALL);
        let (elsewhere, other) = firm(world, "b@example.org", &[("investment_mad", "900000000")]);
        let platform = &world.platform;
        let told = |id, owner: &Actor| -> Vec<(String, ChangeKind)> {
            let found = alerts(platform, owner, id).expect("listed");
            found.into_iter().map(|(_, change)| (change.programme, change.kind)).collect()
        };
        look(world);
        // To begin with there is nothing to compare with.
        assert_eq!(told(id, &owner), []);
        write_claim(platform, &operator, "tpme-charte", (0, &cells(world, CLAIM, &[("value", "25")])))
            .expect("written");
        work(world);
        let changed = ("tpme-charte".to_owned(), ChangeKind::Changed);
        assert_eq!(told(id, &owner), std::slice::from_ref(&changed));
        // It was too large for it before and after.
        assert_eq!(told(elsewhere, &other), []);
        let (subject, body) = world.letter_to("a@example.org").expect("a letter");
        assert!(subject.contains("Visserie fictive") && body.contains("TPME"), "{subject}\n{body}");
        assert!(body.contains(&format!("https://qafila.example/o/{id}/finance")), "{body}");
        assert!(!world.letter_to("b@example.org").is_some_and(|(subject, _)| subject.contains("financements")));
        for _ in 0..3 {
            look(world);
        }
        assert_eq!(told(id, &owner), std::slice::from_ref(&changed));
        // That it was read again is no news.
        let again = cells(world, CLAIM, &[("seen", "2026-11-22"), ("note", "relu")]);
        write_claim(platform, &operator, "tpme-charte", (1, &again)).expect("written");
        work(world);
        assert_eq!(told(id, &owner), std::slice::from_ref(&changed));
        let state = cells(world, "tpme-charte/state", &[("value", "closed")]);
        write_claim(platform, &operator, "tpme-charte", (2, &state)).expect("written");
        work(world);
        assert_eq!(told(id, &owner), [("tpme-charte".to_owned(), ChangeKind::Closed), changed.clone()]);
        take_back_claim(platform, &operator, "tpme-charte", (3, "tpme-charte/state")).expect("taken back");
        work(world);
        assert_eq!(told(id, &owner)[0], ("tpme-charte".to_owned(), ChangeKind::Opened));
        assert!(alerts(platform, &other, id).is_err());
    });
}

/// A member who reads in a language of their own.
fn member(world: &World<'_>, owner: &Actor, id: OrganisationId, email: &str, (role, language): (Role, Language)) {
    invite(&world.platform, owner, id, email, role).expect("invited");
    let name = "Membre fictif";
    join(&world.platform, &world.link_to(email), name, PASSWORD, language, "").expect("joined");
}

/// Who may do something about it reads what opened, changed or closed in their own language; who only looks is not written to.
#[test]
fn members_are_written_to_in_their_language_of_each_kind_of_change() {
    on_each(|world| {
        let operator = operator(world);
        let (id, owner) = firm(world, "fr@example.org", &SMALL);
        member(world, &owner, id, "ar@example.org", (Role::Editor, Language::Ar));
        member(world, &owner, id, "en@example.org", (Role::Editor, Language::En));
        member(world, &owner, id, "reader@example.org", (Role::Reader, Language::Fr));
        let platform = &world.platform;
        look(world);
        // Letters of one moment have no order.
        world.later(1);
        let edit = |claim: &str, number: i64, value: &str| {
            write_claim(platform, &operator, "tpme-charte", (number, &cells(world, claim, &[("value", value)])))
                .expect("written");
        };
        let says = |words: [&str; 3]| {
            work(world);
            for (email, words) in ["fr@example.org", "ar@example.org", "en@example.org"].into_iter().zip(words) {
                let (_, body) = world.letter_to(email).expect("a letter");
                assert!(body.contains(words), "{email}: {words}\n{body}");
            }
            world.later(1);
        };
        edit(CLAIM, 0, "25");
        says([
            "ses conditions ou ce qu’il donne ont changé",
            "تغيرت شروطه أو ما يمنحه",
            "its conditions or what it gives have changed",
        ]);
        edit("tpme-charte/state", 1, "closed");
        says(["il n’est plus possible", "لم يعد ممكنا للمقاولة", "it is no longer possible"]);
        take_back_claim(platform, &operator, "tpme-charte", (2, "tpme-charte/state")).expect("taken back");
        says(["il peut maintenant convenir", "قد يناسب المقاولة من الآن", "it may now fit the firm"]);
        assert!(!world.letter_to("reader@example.org").is_some_and(|(_, body)| body.contains("TPME")));
    });
}

/// What the firm itself answers differently is no news; what the calendar does is.
#[test]
fn the_calendar_is_told_and_ones_own_answers_are_not() {
    on_each(|world| {
        let operator = operator(world);
        let (id, owner) = firm(world, "a@example.org", &SMALL);
        let platform = &world.platform;
        let count = || alerts(platform, &owner, id).expect("listed").len();
        let ends = cells(world, "tpme-charte/state", &[("valid_to", "2026-11-24")]);
        write_claim(platform, &operator, "tpme-charte", (0, &ends)).expect("written");
        look(world);
        assert_eq!(count(), 0);
        // Too large an investment: not eligible from now on, which the firm knows.
        let catalogue = programmes(platform).expect("the catalogue");
        situation::answer(platform, &owner, id, &catalogue, (1, "investment_mad", Some("90000000"))).expect("answered");
        look(world);
        situation::answer(platform, &owner, id, &catalogue, (2, "investment_mad", Some("10000000"))).expect("answered");
        look(world);
        assert_eq!(count(), 0);
        // Its last day is within; the day after it is closed.
        while platform.now().date().to_string().as_str() < "2026-11-24" {
            world.later(3600);
        }
        look(world);
        assert_eq!(count(), 0);
        // To the last second: the time of Morocco is universal time since 20 September 2026.
        world.later(86_399);
        assert_eq!(platform.now().to_string().get(..19), Some("2026-11-24T23:59:59"));
        look(world);
        assert_eq!(count(), 0);
        world.later(1);
        look(world);
        let told = alerts(platform, &owner, id).expect("listed");
        assert_eq!((told.len(), told[0].1.kind), (1, ChangeKind::Closed));
        look(world);
        assert_eq!(count(), 1);
    });
}

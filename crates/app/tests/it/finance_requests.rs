//! Requests for finance: prepared, given, taken, asked about, decided, taken back; and nobody sees what was not given to them.

use std::collections::BTreeMap;

use app::dossier::Trust;
use app::finance::requests::{
    self, DAYS, Preparation, Received, Recipient, Reminder, RequestError, State, What, Which, inbox,
};
use app::people::{Actor, PeopleError};
use app::work::{Registry, run_due};
use finance::plan::{PlanInput, Written};
use ids::{FinanceRequestId, OrganisationId};
use language::Language;
use store::organisation::Kind;

use crate::world::{World, on_each};

fn investment() -> PlanInput {
    let text = r#"{
        "name": "Séchoir fictif", "start": 2027, "horizon": 10, "discount_rate": "0.08", "savings": ["400000"],
        "uses": [{ "name": "Séchoir", "kind": "equipment", "amount": "2000000" }],
        "loans": [{ "name": "banque", "amount": "1200000", "interest": "5", "years": 7 }],
        "measures": [{ "name": "Chaleur", "co2e_t": { "value": "120.5" } }]
    }"#;
    let mut investment: PlanInput = serde_json::from_str(text).expect("an investment");
    let answers = [("sector", "textile-leather"), ("province", "tetouan")];
    investment.situation =
        BTreeMap::from(answers.map(|(code, word)| (code.to_owned(), Written::Word(word.to_owned()))));
    investment
}

fn prepared(world: &World<'_>, actor: &Actor, firm: OrganisationId) -> FinanceRequestId {
    let given =
        Preparation { programme: None, investment: investment(), dossier: None, language: Language::Fr, threads: 1 };
    requests::prepare(&world.platform, actor, firm, given).expect("prepared")
}

fn of(world: &World<'_>, email: &str, kind: Kind, name: &str) -> (OrganisationId, Actor) {
    let owner = world.person(email);
    world.organisation(&owner, kind, name)
}

fn unknown<T>(result: Result<T, RequestError>) -> bool {
    matches!(result, Err(RequestError::People(PeopleError::NotFound)))
}

fn whats(world: &World<'_>, actor: &Actor, firm: OrganisationId, id: FinanceRequestId) -> Vec<What> {
    let whole = requests::one(&world.platform, actor, firm, id).expect("there");
    whole.events.iter().map(|one| one.event.what).collect()
}

#[test]
fn a_request_goes_from_need_to_done_and_both_sides_are_told() {
    on_each(|world| {
        let platform = &world.platform;
        let (firm, owner) = of(world, "a@example.org", Kind::Firm, "Atelier fictif");
        let (bank, banker) = of(world, "b@example.org", Kind::Financier, "Banque Exemple");
        let id = prepared(world, &owner, firm);
        let whole = requests::one(platform, &owner, firm, id).expect("there");
        assert_eq!((whole.listed.request.state, whole.listed.holder.clone()), (State::Need, None));
        // Of the 2 million the bank is asked for 1.2, and the file says what it saves, where and in what.
        let figures = &whole.listed.figures;
        let number = |text: &str| money::Exact::read(text).expect("a number");
        assert_eq!((figures.uses, figures.sought), (number("2000000"), number("1200000")));
        assert_eq!(figures.co2e_t, Some(number("120.5")));
        let (sector, region) = (figures.sector.as_deref(), figures.region.as_deref());
        assert_eq!((sector, region), (Some("textile-leather"), Some("MA-01")));
        let pdf = requests::paper(platform, &owner, firm, id, Which::Pdf).expect("a paper");
        let key = platform.key().expect("a key").public();
        let verdict = app::dossier::check(&pdf, Some(&Trust::Key(Box::new(key))), true, platform.knowledge, 1);
        assert_eq!((verdict.exit_code(), verdict.pages_reset), (0, true), "{:?}", verdict.findings);

        assert_eq!(
            requests::financiers(platform, &owner, firm).expect("listed"),
            [(bank, "Banque Exemple".to_owned())]
        );
        requests::send(platform, &owner, firm, id, Recipient::Financier(bank)).expect("sent");
        let (subject, body) = world.letter_to("b@example.org").expect("a letter");
        assert!(subject.contains("Séchoir fictif") && body.contains("Atelier fictif"), "{subject} {body}");
        let twice = requests::send(platform, &owner, firm, id, Recipient::Financier(bank));
        assert!(matches!(twice, Err(RequestError::State(State::Match))));
        let received: Vec<Received> = inbox(platform, &banker, bank).expect("listed");
        assert_eq!(received.len(), 1);
        assert_eq!((received[0].firm.as_str(), received[0].listed.request.id), ("Atelier fictif", id));
        // To accept what nobody took care of is not possible; to refuse needs a reason.
        let early = requests::decide(platform, &banker, bank, id, true, "");
        assert!(matches!(early, Err(RequestError::State(State::Match))));
        assert!(matches!(requests::decide(platform, &banker, bank, id, false, " "), Err(RequestError::Words)));
        requests::take(platform, &banker, bank, id).expect("taken");
        // Letters of one moment have no order.
        world.later(1);
        requests::question(platform, &banker, bank, id, "Le devis est-il ferme ?").expect("asked");
        let (_, body) = world.letter_to("a@example.org").expect("a letter");
        assert!(body.contains("Le devis est-il ferme ?") && body.contains("Banque Exemple"), "{body}");
        requests::answer(platform, &owner, firm, id, "Oui, jusqu’en mars.", None).expect("answered");
        requests::decide(platform, &banker, bank, id, true, "Accord de principe.").expect("decided");
        let expected = [What::Prepared, What::Sent, What::Taken, What::Question, What::Answer, What::Done];
        assert_eq!(whats(world, &owner, firm, id), expected);
        let whole = requests::one(platform, &owner, firm, id).expect("there");
        assert_eq!(whole.listed.holder.as_deref(), Some("Banque Exemple"));
        let late = requests::withdraw(platform, &owner, firm, id);
        assert!(matches!(late, Err(RequestError::State(State::Done))));
    });
}

/// Two firms, two banks: each bank sees what was given to it until it is taken back, and no firm sees another's.
#[test]
fn nobody_sees_what_was_not_given_to_them() {
    on_each(|world| {
        let platform = &world.platform;
        let (firm, owner) = of(world, "a@example.org", Kind::Firm, "Atelier fictif");
        let (other, stranger) = of(world, "c@example.org", Kind::Firm, "Autre atelier fictif");
        let (bank, banker) = of(world, "b@example.org", Kind::Financier, "Banque Exemple");
        let (second, rival) = of(world, "d@example.org", Kind::Financier, "Autre banque exemple");
        let id = prepared(world, &owner, firm);
        let kept = prepared(world, &stranger, other);
        let sees = |actor: &Actor, bank| inbox(platform, actor, bank).expect("listed").len();
        assert_eq!((sees(&banker, bank), sees(&rival, second)), (0, 0));
        assert!(unknown(requests::received(platform, &banker, bank, id)));
        requests::send(platform, &owner, firm, id, Recipient::Financier(bank)).expect("sent");
        assert_eq!((sees(&banker, bank), sees(&rival, second)), (1, 0));
        assert!(requests::received_paper(platform, &banker, bank, id, Which::Workbook).is_ok());
        for (actor, bank) in [(&rival, second), (&rival, bank), (&stranger, bank)] {
            assert!(unknown(requests::received(platform, actor, bank, id)));
            assert!(unknown(requests::received_paper(platform, actor, bank, id, Which::Pdf)));
            assert!(unknown(requests::take(platform, actor, bank, id)));
            assert!(unknown(requests::question(platform, actor, bank, id, "?")));
            assert!(unknown(requests::decide(platform, actor, bank, id, false, "non")));
        }
        assert!(unknown(requests::received(platform, &banker, bank, kept)));
        // A financier sees nothing of the firm but the request, and a firm nothing of another.
        for actor in [&banker, &stranger] {
            assert!(unknown(requests::one(platform, actor, firm, id)));
            assert!(unknown(requests::paper(platform, actor, firm, id, Which::Pdf)));
            assert!(unknown(requests::list(platform, actor, firm)));
            assert!(unknown(requests::withdraw(platform, actor, firm, id)));
        }
        assert!(unknown(requests::one(platform, &stranger, other, id)));
        assert!(unknown(requests::send(platform, &stranger, other, id, Recipient::Financier(second))));
        // Somebody who is no financier is not given anything.
        assert!(unknown(requests::send(platform, &stranger, other, kept, Recipient::Financier(firm))));
        requests::withdraw(platform, &owner, firm, id).expect("withdrawn");
        assert_eq!(sees(&banker, bank), 0);
        assert!(unknown(requests::received(platform, &banker, bank, id)));
        assert!(unknown(requests::received_paper(platform, &banker, bank, id, Which::Pdf)));
    });
}

#[test]
fn both_sides_are_reminded_once_nothing_has_moved_for_so_many_days() {
    on_each(|world| {
        let platform = &world.platform;
        let (firm, owner) = of(world, "a@example.org", Kind::Firm, "Atelier fictif");
        let (bank, banker) = of(world, "b@example.org", Kind::Financier, "Banque Exemple");
        let id = prepared(world, &owner, firm);
        requests::send(platform, &owner, firm, id, Recipient::Financier(bank)).expect("sent");
        let work = || run_due(platform, &Registry::default().with(Reminder)).expect("worked");
        let reminded = || whats(world, &owner, firm, id).iter().filter(|what| **what == What::Reminded).count();
        let day = 86_400;
        world.later(5 * day);
        requests::question(platform, &banker, bank, id, "Quel séchoir ?").expect("asked");
        world.later(11 * day);
        work();
        assert_eq!(reminded(), 0, "something was said eleven days ago");
        world.later(5 * day);
        work();
        assert_eq!(reminded(), 1);
        for address in ["a@example.org", "b@example.org"] {
            let (_, body) = world.letter_to(address).expect("a letter");
            assert!(body.contains("Rien n’a bougé"), "{address}: {body}");
        }
        world.later(DAYS * day + 1);
        work();
        assert_eq!(reminded(), 2);
        requests::decide(platform, &banker, bank, id, false, "Trop petit.").expect("refused");
        world.later(2 * DAYS * day);
        work();
        assert_eq!(reminded(), 2, "it has ended");
    });
}

#[test]
fn a_request_that_the_firm_gave_itself_is_closed_by_the_firm() {
    on_each(|world| {
        let platform = &world.platform;
        let (firm, owner) = of(world, "a@example.org", Kind::Firm, "Atelier fictif");
        let id = prepared(world, &owner, firm);
        let sent = |words| requests::send(platform, &owner, firm, id, Recipient::Other(words));
        assert!(matches!(sent(" "), Err(RequestError::Words)));
        sent("Agence Exemple, Settat").expect("given");
        let whole = requests::one(platform, &owner, firm, id).expect("there");
        assert_eq!(whole.listed.holder.as_deref(), Some("Agence Exemple, Settat"));
        assert!(matches!(requests::close(platform, &owner, firm, id, false, ""), Err(RequestError::Words)));
        requests::close(platform, &owner, firm, id, false, "Garanties insuffisantes").expect("closed");
        let whole = requests::one(platform, &owner, firm, id).expect("there");
        assert_eq!(whole.listed.request.state, State::Refused);
    });
}

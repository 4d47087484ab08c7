use ids::{FinanceRequestId, OrganisationId};
use language::Language;
use store::finance_request::{self, FinanceRequest, Happened, Side, State, What};
use store::organisation::{self, Kind, Organisation};
use store::{Database, StoreError};
use store_contract::on_both;

use crate::made::{at, firm, settle};

fn id(number: u8) -> FinanceRequestId {
    FinanceRequestId::new(at(number.into()), [number; 10])
}

fn request(organisation_id: OrganisationId, number: u8) -> FinanceRequest {
    FinanceRequest {
        organisation_id,
        id: id(number),
        financier_id: None,
        recipient: String::new(),
        programme: Some("tpme-charte".to_owned()),
        name: format!("Séchoir مجفف {number}"),
        asked: "{}".to_owned(),
        figures: "{}".to_owned(),
        language: Language::Ar,
        papers: "{}".to_owned(),
        state: State::Need,
        moved: at(number.into()),
        prepared: at(number.into()),
        version: 0,
    }
}

fn bank(database: &Database, number: u8) -> OrganisationId {
    let bank = Organisation { kind: Kind::Financier, ice: None, ..firm(number) };
    database.write(|sql| organisation::add(sql, &bank)).expect("added");
    bank.id
}

#[test]
fn a_financier_finds_what_it_was_given_until_it_is_taken_back() {
    on_both(|fresh| {
        let ((firm, _), (other, _)) = (settle(&fresh.database, 1), settle(&fresh.database, 2));
        let (bank, another) = (bank(&fresh.database, 3), bank(&fresh.database, 4));
        for (of, number) in [(firm.id, 1), (firm.id, 2), (other.id, 1)] {
            let added = fresh.database.write(|sql| finance_request::add(sql, &request(of, number)));
            assert_eq!(added, Ok(()));
        }
        let inbox = |financier| {
            let found = fresh.database.read(|sql| finance_request::inbox(sql, financier, 10)).expect("listed");
            found.into_iter().map(|request| (request.organisation_id, request.id)).collect::<Vec<_>>()
        };
        assert_eq!(inbox(bank), []);
        let step = |request: &FinanceRequest| fresh.database.write(|sql| finance_request::step(sql, request));
        let sent = |of, number, moved| FinanceRequest {
            financier_id: Some(bank),
            state: State::Match,
            moved: at(moved),
            ..request(of, number)
        };
        assert_eq!((step(&sent(firm.id, 2, 9)), step(&sent(other.id, 1, 8))), (Ok(()), Ok(())));
        assert_eq!(step(&sent(firm.id, 2, 9)), Err(StoreError::Stale));
        // Those that wait longest come first; nobody else sees them.
        assert_eq!(inbox(bank), [(other.id, id(1)), (firm.id, id(2))]);
        assert_eq!(inbox(another), []);
        let given = |financier| fresh.database.read(|sql| finance_request::given(sql, financier, id(2)));
        assert_eq!(given(bank), Ok(Some(FinanceRequest { version: 1, ..sent(firm.id, 2, 9) })));
        assert_eq!((given(another), given(firm.id)), (Ok(None), Ok(None)));
        let back = FinanceRequest { state: State::Withdrawn, version: 1, ..sent(firm.id, 2, 10) };
        assert_eq!(step(&back), Ok(()));
        assert_eq!((inbox(bank), given(bank)), (vec![(other.id, id(1))], Ok(None)));
        // The firm keeps it.
        let kept = fresh.database.read(|sql| finance_request::lookup(sql, firm.id, id(2))).expect("read");
        assert_eq!(kept.map(|request| request.state), Some(State::Withdrawn));
        let list = fresh.database.read(|sql| finance_request::list(sql, firm.id, 10)).expect("listed");
        assert_eq!(list.iter().map(|request| request.id).collect::<Vec<_>>(), [id(2), id(1)]);
        assert_eq!(fresh.database.read(|sql| finance_request::count(sql, firm.id)), Ok(2));
    });
}

#[test]
fn events_are_kept_in_their_order_and_none_is_written_twice() {
    on_both(|fresh| {
        let (firm, human) = settle(&fresh.database, 1);
        assert_eq!(fresh.database.write(|sql| finance_request::add(sql, &request(firm.id, 1))), Ok(()));
        let event = |number, what, by| Happened {
            organisation_id: firm.id,
            request_id: id(1),
            number,
            what,
            side: Side::Firm,
            words: "Voici le bilan — الميزانية".to_owned(),
            attachment: Some("bilan.pdf".to_owned()),
            sha256: Some([7; 32]),
            length: Some(12),
            at: at(number),
            by,
        };
        let tell = |event: &Happened| fresh.database.write(|sql| finance_request::tell(sql, event));
        let (first, second) = (event(1, What::Prepared, Some(human.id)), event(2, What::Reminded, None));
        assert_eq!((tell(&first), tell(&second)), (Ok(()), Ok(())));
        assert!(matches!(tell(&second), Err(StoreError::Rule(_))));
        let events = fresh.database.read(|sql| finance_request::events(sql, firm.id, id(1), 10));
        assert_eq!(events, Ok(vec![first.clone(), second]));
        let orphan = Happened { request_id: id(9), ..first };
        assert!(matches!(tell(&orphan), Err(StoreError::Rule(_))));
    });
}

use std::thread;

use calendar::date;
use ids::{
    ChangeId, DisputeId, DueId, OfferId, OrganisationId, PersonId, ProductFootprintId, ProductId, ProductRequestId,
};
use language::Language;
use store::customer::{self, Customer};
use store::dispute::{self, Dispute};
use store::offer::{self, Extent, Offer};
use store::product::{self, Product};
use store::product_change::{self, Cause, Change};
use store::product_figure::{self, Due, Figure};
use store::product_footprint::{self, ProductFootprint, Why};
use store::product_request::{self, ProductRequest};
use store::recipe::{self, Recipe};
use store::supply::{self, Supply};
use store::{Database, StoreError};
use store_contract::on_both;

use crate::made::{Outcome, at, settle};

pub fn id(number: u8) -> ProductId {
    ProductId::from_bytes([number; 16])
}

pub fn footprint_id(number: u8) -> ProductFootprintId {
    ProductFootprintId::from_bytes([number; 16])
}

pub fn person() -> PersonId {
    PersonId::from_bytes([9; 16])
}

fn product(organisation_id: OrganisationId, number: u8) -> Product {
    Product {
        organisation_id,
        id: id(number),
        name: format!("Profilé fictif {number} — مقطع"),
        follows: true,
        made: at(0),
        made_by: person(),
        archived: None,
    }
}

fn published(organisation_id: OrganisationId, of: u8, number: i64, name: u8) -> ProductFootprint {
    ProductFootprint {
        organisation_id,
        id: footprint_id(name),
        product_id: id(of),
        number,
        preceding_id: None,
        published: at(number),
        published_by: Some(person()),
        valid_from: date(2026, 1, 1),
        valid_until: date(2026, 12, 31),
        kg: 3.25,
        body: "{\"id\":\"…\"}".to_owned(),
        detail: "{}".to_owned(),
        deprecated: None,
        why: None,
    }
}

pub fn settled(database: &Database) -> (OrganisationId, OrganisationId) {
    (settle(database, 1).0.id, settle(database, 2).0.id)
}

#[test]
fn products_and_recipes_are_of_one_firm() {
    on_both(|fresh| {
        let (firm, other) = settled(&fresh.database);
        let written = |version: i64, of| Recipe {
            organisation_id: firm,
            product_id: id(of),
            version,
            content: format!("{{\"version\":{version}}}"),
            written: at(version),
            written_by: person(),
        };
        let done: Outcome<()> = fresh.database.write(|sql| {
            product::add(sql, &product(firm, 2))?;
            product::add(sql, &product(firm, 1))?;
            // The same identifier in another firm is another product.
            product::add(sql, &Product { name: "Autre".to_owned(), ..product(other, 1) })?;
            recipe::write(sql, &written(1, 1))?;
            recipe::write(sql, &written(2, 1))
        });
        done.expect("written");
        let stale = fresh.database.write(|sql| recipe::write(sql, &written(2, 1)));
        assert_eq!(stale, Err(StoreError::Stale));
        let read: Outcome<()> = fresh.database.read(|sql| {
            assert_eq!(product::list(sql, firm, None, 9)?, [product(firm, 1), product(firm, 2)]);
            assert_eq!(product::list(sql, firm, Some(id(1)), 9)?, [product(firm, 2)]);
            assert_eq!(product::lookup(sql, other, id(2))?, None);
            assert_eq!(recipe::lookup(sql, firm, id(1))?, Some(written(2, 1)));
            assert_eq!(recipe::version(sql, firm, id(1), 1)?, Some(written(1, 1)));
            assert_eq!(recipe::versions(sql, firm, id(1), 9)?, [written(2, 1), written(1, 1)]);
            assert_eq!((recipe::lookup(sql, other, id(1))?, recipe::last(sql, firm, id(2))?), (None, 0));
            Ok(())
        });
        read.expect("read");
        let away = Product { archived: Some(at(5)), follows: false, ..product(firm, 1) };
        assert!(fresh.database.write(|sql| product::change(sql, &away)).expect("changed"));
        assert!(!fresh.database.write(|sql| product::change(sql, &product(other, 2))).expect("asked"));
        let count = |of| fresh.database.read(|sql| product::count(sql, of)).expect("counted");
        assert_eq!((count(firm), count(other)), (1, 1));
        assert_eq!(fresh.database.read(|sql| product::lookup(sql, firm, id(1))), Ok(Some(away)));
    });
}

#[test]
fn of_two_who_publish_at_once_one_is_told() {
    on_both(|fresh| {
        let (firm, other) = settled(&fresh.database);
        for number in 1..=4_i64 {
            let outcomes: Vec<Outcome<()>> = thread::scope(|scope| {
                let name = |worker: u8| u8::try_from(number).expect("few") * 2 + worker;
                let workers = [0, 1].map(|worker| {
                    scope.spawn(move || {
                        let footprint = published(firm, 1, number, name(worker));
                        fresh.database.write(|sql| product_footprint::add(sql, &footprint))
                    })
                });
                workers.into_iter().map(|worker| worker.join().expect("ended")).collect()
            });
            let told = outcomes.iter().filter(|outcome| **outcome == Err(StoreError::Stale)).count();
            assert_eq!((told, outcomes.iter().filter(|outcome| outcome.is_ok()).count()), (1, 1));
        }
        let listed = |of| fresh.database.read(|sql| product_footprint::list(sql, of, id(1), 9)).expect("listed");
        let numbers: Vec<i64> = listed(firm).iter().map(|footprint| footprint.number).collect();
        assert_eq!((numbers, listed(other).len()), (vec![4, 3, 2, 1], 0));
    });
}

#[test]
fn a_footprint_is_deprecated_once() {
    on_both(|fresh| {
        let (firm, other) = settled(&fresh.database);
        let first = published(firm, 1, 1, 1);
        fresh.database.write(|sql| product_footprint::add(sql, &first)).expect("published");
        let deprecate = |of, why, seconds| {
            fresh.database.write(|sql| product_footprint::deprecate(sql, of, footprint_id(1), why, at(seconds)))
        };
        assert_eq!(deprecate(other, Why::Withdrawn, 5), Ok(false));
        assert_eq!(deprecate(firm, Why::Replaced, 6), Ok(true));
        assert_eq!(deprecate(firm, Why::Withdrawn, 7), Ok(false));
        let second = ProductFootprint { preceding_id: Some(first.id), kg: 0.1 + 0.2, ..published(firm, 1, 2, 2) };
        fresh.database.write(|sql| product_footprint::add(sql, &second)).expect("published");
        let kept = ProductFootprint { deprecated: Some(at(6)), why: Some(Why::Replaced), ..first };
        let read: Outcome<()> = fresh.database.read(|sql| {
            assert_eq!(product_footprint::active(sql, firm, id(1))?, Some(second.clone()));
            assert_eq!(product_footprint::lookup(sql, firm, kept.id)?, Some(kept.clone()));
            assert_eq!(product_footprint::list_all(sql, firm, None, 9)?, [kept.clone(), second.clone()]);
            assert_eq!(product_footprint::list_all(sql, firm, Some(kept.id), 9)?, std::slice::from_ref(&second));
            let ProductFootprint { product_id, id, kg, valid_from, valid_until, .. } = second;
            let active = product_footprint::Active { product_id, id, kg, valid_from, valid_until };
            assert_eq!(product_footprint::all_active(sql, firm)?, [active]);
            assert_eq!(product_footprint::lookup(sql, other, kept.id)?, None);
            Ok(())
        });
        read.expect("read");
        assert!(
            second.is_valid(date(2026, 12, 31))
                && !second.is_valid(date(2027, 1, 1))
                && !kept.is_valid(date(2026, 6, 1))
        );
    });
}

#[test]
fn a_code_leads_to_one_customer() {
    on_both(|fresh| {
        let (firm, other) = settled(&fresh.database);
        let code = |organisation_id, generation: u8| Customer {
            organisation_id,
            code_hash: [generation; 32],
            generation: generation.into(),
            made: at(0),
            made_by: person(),
        };
        fresh.database.write(|sql| customer::put(sql, &code(firm, 1))).expect("kept");
        assert!(fresh.database.write(|sql| customer::put(sql, &code(other, 1))).is_err(), "two have no code in common");
        fresh.database.write(|sql| customer::put(sql, &code(firm, 2))).expect("kept");
        let found = |number| fresh.database.read(|sql| customer::found(sql, &[number; 32])).expect("asked");
        assert_eq!((found(1), found(2)), (None, Some(code(firm, 2))));
        let lookup = |of| fresh.database.read(|sql| customer::lookup(sql, of)).expect("asked");
        assert_eq!((lookup(firm), lookup(other)), (Some(code(firm, 2)), None));
    });
}

#[test]
fn an_offer_holds_until_it_is_revoked() {
    on_both(|fresh| {
        let (firm, customer) = settled(&fresh.database);
        let offered = |number: u8| Offer {
            organisation_id: firm,
            id: OfferId::from_bytes([number; 16]),
            product_id: id(number),
            customer_id: customer,
            extent: Extent::Figure,
            made: at(number.into()),
            made_by: person(),
            revoked: None,
        };
        for number in [1, 2] {
            fresh.database.write(|sql| offer::add(sql, &offered(number))).expect("offered");
        }
        let held = |of| fresh.database.read(|sql| offer::held(sql, of)).expect("listed");
        assert_eq!((held(customer), held(firm)), (vec![offered(1), offered(2)], vec![]));
        let revoke = |of| fresh.database.write(|sql| offer::revoke(sql, of, offered(1).id, at(7)));
        assert_eq!([revoke(customer), revoke(firm), revoke(firm)], [Ok(false), Ok(true), Ok(false)]);
        let gone = Offer { revoked: Some(at(7)), ..offered(1) };
        let read: Outcome<()> = fresh.database.read(|sql| {
            assert_eq!(offer::held(sql, customer)?, [offered(2)]);
            assert_eq!(offer::made(sql, firm)?, [offered(2)]);
            assert_eq!(offer::list(sql, firm, id(1))?, std::slice::from_ref(&gone));
            assert_eq!(offer::lookup(sql, firm, gone.id)?, Some(gone.clone()));
            assert_eq!(offer::between(sql, firm, id(1), customer)?, None);
            assert_eq!(offer::between(sql, firm, id(2), customer)?, Some(offered(2)));
            Ok(())
        });
        read.expect("read");
    });
}

#[test]
fn supplies_are_found_from_both_ends() {
    on_both(|fresh| {
        let (customer, supplier) = settled(&fresh.database);
        let linked = |of: u8, input: &str, from: u8| Supply {
            organisation_id: customer,
            product_id: id(of),
            input: input.to_owned(),
            supplier_id: supplier,
            supplier_product_id: id(from),
            footprint_id: None,
            since: None,
            linked: at(0),
            linked_by: person(),
        };
        let used = footprint_id(5);
        let done: Outcome<()> = fresh.database.write(|sql| {
            for supply in [linked(1, "b", 7), linked(1, "a", 7), linked(2, "a", 7), linked(2, "b", 8)] {
                supply::put(sql, &supply)?;
            }
            supply::put(sql, &linked(1, "b", 8))?;
            supply::use_footprint(sql, customer, id(1), "a", Some(used), at(3))
        });
        done.expect("linked");
        let kept = Supply { footprint_id: Some(used), since: Some(at(3)), ..linked(1, "a", 7) };
        let read: Outcome<()> = fresh.database.read(|sql| {
            assert_eq!(supply::list(sql, customer, id(1))?, [kept.clone(), linked(1, "b", 8)]);
            assert_eq!(supply::list(sql, supplier, id(1))?, []);
            assert_eq!(supply::all(sql, customer)?.len(), 4);
            assert_eq!(supply::all(sql, supplier)?, []);
            assert_eq!(supply::customers(sql, supplier, id(7))?, [(customer, id(1)), (customer, id(2))]);
            assert_eq!(supply::customers(sql, customer, id(7))?, []);
            Ok(())
        });
        read.expect("read");
        let remove = |of| fresh.database.write(|sql| supply::remove(sql, of, id(1), "a"));
        assert_eq!([remove(supplier), remove(customer), remove(customer)], [Ok(false), Ok(true), Ok(false)]);
    });
}

#[test]
fn figures_are_counted_and_the_trail_is_kept() {
    on_both(|fresh| {
        let (firm, other) = settled(&fresh.database);
        let figure = |kg| Figure {
            organisation_id: firm,
            product_id: id(1),
            kg,
            sources: "[]".to_owned(),
            detail: "{}".to_owned(),
            reckoned: at(1),
            times: 2,
        };
        let due = |number: u8, of| Due {
            organisation_id: firm,
            id: DueId::from_bytes([number; 16]),
            product_id: id(of),
            cause: Cause::Published,
            supplier_footprint_id: Some(footprint_id(3)),
            at: at(9 - i64::from(number)),
        };
        let change = |number: u8| Change {
            organisation_id: firm,
            id: ChangeId::from_bytes([number; 16]),
            product_id: id(1),
            at: at(number.into()),
            cause: Cause::Own,
            before_kg: None,
            after_kg: Some(0.1 + 0.2),
            since: at(0),
            supplier_footprint_id: None,
            footprint_id: None,
            detail: "[]".to_owned(),
        };
        let done: Outcome<()> = fresh.database.write(|sql| {
            product_figure::put(sql, &figure(Some(4.5)))?;
            product_figure::put(sql, &figure(None))?;
            for due in [due(1, 1), due(2, 1), due(3, 2)] {
                product_figure::add_due(sql, &due)?;
            }
            for number in 1..=3 {
                product_change::add(sql, &change(number))?;
            }
            Ok(())
        });
        done.expect("written");
        let read: Outcome<()> = fresh.database.read(|sql| {
            assert_eq!(product_figure::lookup(sql, firm, id(1))?, Some(figure(None)));
            assert_eq!(product_figure::list(sql, firm)?, [(id(1), None, at(1))]);
            assert_eq!((product_figure::times(sql, firm)?, product_figure::times(sql, other)?), (2, 0));
            assert_eq!(product_figure::due(sql, firm, id(1))?, [due(2, 1), due(1, 1)]);
            assert_eq!(product_figure::all_due(sql, 9)?, [(firm, id(2)), (firm, id(1))]);
            assert_eq!(product_figure::all_due(sql, 1)?, [(firm, id(2))]);
            assert_eq!(product_change::list(sql, firm, id(1), None, 2)?, [change(3), change(2)]);
            assert_eq!(product_change::list(sql, firm, id(1), Some(change(2).id), 2)?, [change(1)]);
            assert_eq!(product_change::list(sql, other, id(1), None, 2)?, []);
            assert_eq!(product_change::since(sql, firm, at(2), 9)?, [change(2), change(3)]);
            assert_eq!(product_change::since(sql, firm, at(0), 1)?, [change(1)]);
            assert_eq!(product_change::since(sql, other, at(0), 9)?, []);
            Ok(())
        });
        read.expect("read");
        fresh.database.write(|sql| product_figure::remove_due(sql, firm, due(3, 2).id)).expect("removed");
        assert_eq!(fresh.database.read(|sql| product_figure::all_due(sql, 9)), Ok(vec![(firm, id(1))]));
    });
}

#[test]
fn a_dispute_ends_once() {
    on_both(|fresh| {
        let (customer, supplier) = settled(&fresh.database);
        let open = Dispute {
            organisation_id: customer,
            id: DisputeId::from_bytes([1; 16]),
            supplier_id: supplier,
            product_id: id(1),
            footprint_id: footprint_id(1),
            words: "Le chiffre est dix fois trop bas.".to_owned(),
            raised: at(0),
            raised_by: person(),
            state: dispute::State::Open,
            answer: None,
            ended: None,
            ended_by: None,
        };
        fresh.database.write(|sql| dispute::add(sql, &open)).expect("raised");
        let ended = Dispute {
            state: dispute::State::Accepted,
            answer: Some("صحيح".to_owned()),
            ended: Some(at(4)),
            ended_by: Some(person()),
            ..open.clone()
        };
        let end = |dispute: &Dispute| fresh.database.write(|sql| dispute::end(sql, dispute));
        assert_eq!([end(&ended), end(&Dispute { state: dispute::State::Retired, ..open })], [Ok(true), Ok(false)]);
        let read: Outcome<()> = fresh.database.read(|sql| {
            assert_eq!(dispute::raised(sql, customer, 9)?, std::slice::from_ref(&ended));
            assert_eq!(dispute::received(sql, supplier, 9)?, std::slice::from_ref(&ended));
            assert_eq!((dispute::raised(sql, supplier, 9)?.len(), dispute::received(sql, customer, 9)?.len()), (0, 0));
            Ok(())
        });
        read.expect("read");
    });
}

#[test]
fn a_request_is_answered_once_and_its_address_forgotten() {
    on_both(|fresh| {
        let (firm, other) = settled(&fresh.database);
        let open = ProductRequest {
            organisation_id: firm,
            id: ProductRequestId::from_bytes([1; 16]),
            product_id: id(1),
            input: "billet".to_owned(),
            token_hash: [3; 32],
            supplier: "Fonderie fictive".to_owned(),
            recipient: "ventes@fonderie.example".to_owned(),
            language: Language::Ar,
            words: "Billettes d'aluminium".to_owned(),
            asked: at(0),
            asked_by: person(),
            until: date(2026, 12, 22),
            state: product_request::State::Open,
            ended: None,
            answer: None,
            attachment: None,
            sha256: None,
            length: None,
        };
        fresh.database.write(|sql| product_request::add(sql, &open)).expect("asked");
        assert_eq!(fresh.database.read(|sql| product_request::count_open(sql, firm)), Ok(1));
        let answered = ProductRequest {
            state: product_request::State::Answered,
            ended: Some(at(3)),
            answer: Some("{\"kg\":8.5}".to_owned()),
            attachment: Some("calcul.pdf".to_owned()),
            sha256: Some([4; 32]),
            length: Some(12),
            ..open.clone()
        };
        let end = |request: &ProductRequest| {
            fresh.database.write(|sql| product_request::end(sql, request, product_request::State::Open))
        };
        assert_eq!([end(&answered), end(&open)], [Ok(true), Ok(false)]);
        let read: Outcome<()> = fresh.database.read(|sql| {
            assert_eq!(product_request::found(sql, &[3; 32])?, Some(answered.clone()));
            assert_eq!(product_request::found(sql, &[4; 32])?, None);
            assert_eq!(product_request::lookup(sql, firm, open.id)?, Some(answered.clone()));
            assert_eq!(product_request::lookup(sql, other, open.id)?, None);
            assert_eq!(product_request::answered(sql, firm, id(1))?, std::slice::from_ref(&answered));
            assert_eq!(product_request::list(sql, firm, 9)?, std::slice::from_ref(&answered));
            assert_eq!(product_request::list(sql, other, 9)?, []);
            Ok(())
        });
        read.expect("read");
        let forget = |day| fresh.database.write(|sql| product_request::forget_addresses(sql, day));
        assert_eq!(
            [forget(date(2026, 12, 22)), forget(date(2026, 12, 23)), forget(date(2027, 1, 1))],
            [Ok(0), Ok(1), Ok(0)]
        );
        let kept =
            fresh.database.read(|sql| product_request::lookup(sql, firm, open.id)).expect("read").expect("there");
        assert_eq!((kept.recipient.as_str(), kept.answer), ("", answered.answer));
    });
}

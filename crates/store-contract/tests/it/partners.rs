use calendar::date;
use ids::{ExchangeId, OrganisationId, PartnerId, PersonId, ProductFootprintId, ProductId};
use store::exchange::{self, Direction, Exchange, Filter, Kind, State, Trouble};
use store::partner::{self, Partner, Way};
use store::partner_offer::{self, PartnerOffer};
use store::product::{self, Product};
use store::product_footprint::{self, ProductFootprint, Why};
use store::received::{self, Received};
use store::{Database, StoreError};
use store_contract::on_both;

use crate::made::{Outcome, at, settle};

fn id(number: u8) -> PartnerId {
    PartnerId::from_bytes([number; 16])
}

fn product_id(number: u8) -> ProductId {
    ProductId::from_bytes([number; 16])
}

fn footprint_id(number: u8) -> ProductFootprintId {
    ProductFootprintId::from_bytes([number; 16])
}

fn person() -> PersonId {
    PersonId::from_bytes([9; 16])
}

fn made(organisation_id: OrganisationId, number: u8) -> Partner {
    Partner {
        organisation_id,
        id: id(number),
        name: format!("Acheteur fictif {number} — مشترٍ"),
        secret_hash: [number; 32],
        generation: 1,
        way: None,
        made: at(number.into()),
        made_by: person(),
        seen: None,
        revoked: None,
    }
}

fn way() -> Way {
    Way { base: "https://pact.example.org/a".to_owned(), client_id: "qafila".to_owned(), sealed: vec![1, 2, 3] }
}

fn settled(database: &Database) -> (OrganisationId, OrganisationId) {
    let (firm, other) = (settle(database, 1).0.id, settle(database, 2).0.id);
    let done: Outcome<()> = database.write(|sql| {
        for of in [firm, other] {
            for number in [2, 1] {
                partner::add(sql, &made(of, number))?;
            }
        }
        Ok(())
    });
    done.expect("added");
    (firm, other)
}

#[test]
fn a_partner_is_of_one_organisation() {
    on_both(|fresh| {
        let (firm, other) = settled(&fresh.database);
        let listed = |of| fresh.database.read(|sql| partner::list(sql, of)).expect("listed");
        assert_eq!(listed(firm), [made(firm, 1), made(firm, 2)]);
        let done: Outcome<()> = fresh.database.write(|sql| {
            assert!(partner::change(sql, firm, id(1), "Autre nom", Some(&way()))?);
            assert!(partner::rotate(sql, firm, id(1), &[7; 32])?);
            assert!(!partner::rotate(sql, firm, id(3), &[7; 32])?);
            partner::see(sql, firm, id(1), at(50))
        });
        done.expect("changed");
        let changed = Partner {
            name: "Autre nom".to_owned(),
            way: Some(way()),
            secret_hash: [7; 32],
            generation: 2,
            seen: Some(at(50)),
            ..made(firm, 1)
        };
        let found = |of| fresh.database.read(|sql| partner::lookup(sql, of, id(1))).expect("asked");
        assert_eq!((found(firm), found(other)), (Some(changed.clone()), Some(made(other, 1))));
        assert_eq!(fresh.database.write(|sql| partner::revoke(sql, firm, id(1), at(60))), Ok(true));
        assert_eq!(found(firm), Some(Partner { way: None, revoked: Some(at(60)), ..changed }));
        // What is closed is not opened again, nor changed.
        let again: Outcome<[bool; 3]> = fresh.database.write(|sql| {
            Ok([
                partner::revoke(sql, firm, id(1), at(61))?,
                partner::change(sql, firm, id(1), "x", None)?,
                partner::rotate(sql, firm, id(1), &[8; 32])?,
            ])
        });
        assert_eq!(again, Ok([false; 3]));
    });
}

fn offer(organisation_id: OrganisationId, partner: u8, product: u8) -> PartnerOffer {
    PartnerOffer {
        organisation_id,
        partner_id: id(partner),
        product_id: product_id(product),
        made: at(product.into()),
        made_by: person(),
    }
}

fn publish(database: &Database, organisation_id: OrganisationId, of: u8, number: i64, name: u8) {
    let footprint = ProductFootprint {
        organisation_id,
        id: footprint_id(name),
        product_id: product_id(of),
        number,
        preceding_id: None,
        published: at(name.into()),
        published_by: Some(person()),
        valid_from: date(2026, 1, 1),
        valid_until: date(2026, 12, 31),
        kg: 3.25,
        body: format!("{{\"name\":{name}}}"),
        detail: "{}".to_owned(),
        deprecated: None,
        why: None,
    };
    database.write(|sql| product_footprint::add(sql, &footprint)).expect("published");
}

#[test]
fn a_partner_sees_what_is_offered_in_the_order_in_which_it_became_visible() {
    on_both(|fresh| {
        let (firm, other) = settled(&fresh.database);
        for of in [firm, other] {
            for number in 1..=2_u8 {
                let product = Product {
                    organisation_id: of,
                    id: product_id(number),
                    name: format!("Produit fictif {number}"),
                    follows: false,
                    made: at(0),
                    made_by: person(),
                    archived: None,
                };
                fresh.database.write(|sql| product::add(sql, &product)).expect("added");
            }
        }
        publish(&fresh.database, firm, 1, 1, 10);
        publish(&fresh.database, firm, 2, 1, 5);
        publish(&fresh.database, other, 1, 1, 20);
        let sees = |of, partner: u8| {
            let read: Outcome<Vec<(i64, u8)>> = fresh.database.write(|sql| {
                let new = partner_offer::unnumbered(sql, of, id(partner))?;
                partner_offer::number(sql, of, id(partner), &new)?;
                assert_eq!(partner_offer::unnumbered(sql, of, id(partner))?, []);
                let found = partner_offer::visible(sql, of, id(partner), (0, i64::MAX), 9)?;
                Ok(found.iter().map(|visible| (visible.serial, visible.id.bytes()[0])).collect())
            });
            read.expect("read")
        };
        assert_eq!(sees(firm, 1), []);
        let make = |of, partner, product| {
            fresh.database.write(|sql| partner_offer::make(sql, &offer(of, partner, product))).expect("offered")
        };
        assert_eq!((make(firm, 1, 1), make(firm, 1, 1), make(firm, 2, 2)), (true, false, true));
        assert_eq!((sees(firm, 1), sees(firm, 2), sees(other, 1)), (vec![(1, 10)], vec![(1, 5)], vec![]));
        // What was published before, but offered later, comes later.
        make(firm, 1, 2);
        assert_eq!(sees(firm, 1), [(1, 10), (2, 5)]);
        let withdraw =
            |of| fresh.database.write(|sql| partner_offer::withdraw(sql, of, id(1), product_id(1))).expect("asked");
        assert_eq!((withdraw(other), withdraw(firm), withdraw(firm)), (false, true, false));
        assert_eq!(sees(firm, 1), [(2, 5)]);
        // Offered again it has the number that it had.
        make(firm, 1, 1);
        assert_eq!(sees(firm, 1), [(1, 10), (2, 5)]);
        let read: Outcome<()> = fresh.database.read(|sql| {
            assert_eq!(partner_offer::list(sql, firm, id(1))?, [offer(firm, 1, 1), offer(firm, 1, 2)]);
            assert_eq!(partner_offer::list(sql, other, id(1))?, []);
            assert_eq!(partner_offer::shown_to(sql, firm, product_id(2))?, [id(1), id(2)]);
            let one = |sql: &mut dyn store::Sql, partner, name| {
                let found = partner_offer::visible_one(sql, firm, id(partner), footprint_id(name))?;
                Ok::<_, StoreError>(found.map(|found| found.body))
            };
            assert_eq!(one(sql, 1, 10)?.as_deref(), Some("{\"name\":10}"));
            assert_eq!((one(sql, 2, 10)?, one(sql, 1, 20)?), (None, None));
            assert!(partner_offer::is_published(sql, firm, footprint_id(10))?);
            assert!(!partner_offer::is_published(sql, firm, footprint_id(20))?);
            let page = partner_offer::visible(sql, firm, id(1), (1, 1), 9)?;
            assert_eq!((page, partner_offer::newest(sql, firm, id(1))?), (vec![], 2));
            let active = partner_offer::active(sql, firm)?;
            assert_eq!(active.iter().map(|(of, _)| *of).collect::<Vec<_>>(), [product_id(2), product_id(1)]);
            Ok(())
        });
        read.expect("read");
        let gone = |sql: &mut dyn store::Sql| {
            product_footprint::deprecate(sql, firm, footprint_id(10), Why::Withdrawn, at(90))
        };
        fresh.database.write(gone).expect("deprecated");
        let seen = fresh.database.read(|sql| partner_offer::visible(sql, firm, id(1), (0, 9), 1)).expect("read");
        assert_eq!(seen.first().and_then(|seen| seen.deprecated), Some(at(90)));
        // Who is closed is shown nothing.
        fresh.database.write(|sql| partner::revoke(sql, firm, id(1), at(95))).expect("closed");
        assert_eq!(sees(firm, 1), []);
    });
}

fn said(organisation_id: OrganisationId, partner: u8, number: u8, kind: Kind) -> Exchange {
    Exchange {
        organisation_id,
        id: ExchangeId::from_bytes([number; 16]),
        partner_id: id(partner),
        direction: Direction::In,
        kind,
        event_id: format!("event/{number}"),
        about: None,
        at: at(number.into()),
        state: State::Held,
        since: at(number.into()),
        attempts: 0,
        tried: None,
        due: None,
        status: None,
        trouble: None,
        body: "{}".to_owned(),
    }
}

#[test]
fn a_request_has_one_answer_and_an_event_is_taken_once() {
    on_both(|fresh| {
        let (firm, other) = settled(&fresh.database);
        let add = |exchange: &Exchange| fresh.database.write(|sql| exchange::add(sql, exchange));
        let request = said(firm, 1, 1, Kind::Request);
        add(&request).expect("added");
        let again = Exchange { id: ExchangeId::from_bytes([2; 16]), ..request.clone() };
        assert!(matches!(add(&again), Err(StoreError::Rule(_))));
        // Another partner, another organisation, the other direction: events of their own.
        add(&Exchange { partner_id: id(2), ..again.clone() }).expect("added");
        add(&Exchange { organisation_id: other, ..again.clone() }).expect("added");
        let answer = Exchange {
            direction: Direction::Out,
            event_id: "answer/1".to_owned(),
            about: Some(request.event_id.clone()),
            kind: Kind::Fulfilled,
            ..said(firm, 1, 3, Kind::Fulfilled)
        };
        add(&answer).expect("added");
        let second = Exchange {
            id: ExchangeId::from_bytes([4; 16]),
            event_id: "answer/2".to_owned(),
            kind: Kind::Rejected,
            ..answer.clone()
        };
        assert!(matches!(add(&second), Err(StoreError::Rule(_))));
        let found = |of, about: &str| {
            fresh.database.read(|sql| exchange::answer(sql, of, id(1), Direction::Out, about)).expect("asked")
        };
        assert_eq!((found(firm, "event/1"), found(other, "event/1")), (Some(answer.clone()), None));
        let event = |direction, name: &str| {
            fresh.database.read(|sql| exchange::event(sql, firm, id(1), direction, name)).expect("asked")
        };
        assert_eq!(event(Direction::In, "event/1"), Some(request.clone()));
        assert_eq!(event(Direction::Out, "event/1"), None);
        let settled = Exchange {
            state: State::Abandoned,
            since: at(70),
            attempts: 14,
            tried: Some(at(80)),
            due: Some(at(81)),
            status: Some(503),
            trouble: Some(Trouble::Tls),
            ..answer.clone()
        };
        fresh.database.write(|sql| exchange::change(sql, &settled)).expect("changed");
        let look = |of| fresh.database.read(|sql| exchange::lookup(sql, of, answer.id)).expect("asked");
        assert_eq!((look(firm), look(other)), (Some(settled.clone()), None));
        let listed = |filter: Filter, page| {
            fresh
                .database
                .read(|sql| {
                    Ok::<_, StoreError>((
                        exchange::list(sql, firm, &filter, page)?,
                        exchange::count(sql, firm, &filter)?,
                    ))
                })
                .expect("listed")
        };
        let with_second = Exchange { partner_id: id(2), ..again };
        assert_eq!(listed(Filter::default(), (0, 2)), (vec![settled.clone(), with_second.clone()], 3));
        assert_eq!(listed(Filter::default(), (2, 9)), (vec![request.clone()], 3));
        let of_second = Filter { partner_id: Some(id(2)), ..Filter::default() };
        assert_eq!(listed(of_second, (0, 9)), (vec![with_second], 1));
        let held = Filter { partner_id: Some(id(1)), direction: Some(Direction::In), state: Some(State::Held) };
        assert_eq!(listed(held, (0, 9)), (vec![request], 1));
        let nothing = Filter { state: Some(State::Held), direction: Some(Direction::Out), ..Filter::default() };
        assert_eq!(listed(nothing, (0, 9)), (vec![], 0));
        // What is held or awaited is not forgotten.
        assert_eq!(fresh.database.write(|sql| exchange::forget(sql, at(1_000))), Ok(1));
        assert_eq!(look(firm), None);
    });
}

#[test]
fn what_partners_gave_is_found_by_its_product() {
    on_both(|fresh| {
        let (firm, other) = settled(&fresh.database);
        let given = |of, partner: u8, number: i64| Received {
            organisation_id: of,
            partner_id: id(partner),
            footprint: format!("footprint-{number}"),
            received: at(number),
            superseded: None,
            body: format!("{{\"number\":{number}}}"),
        };
        let urns = |names: &[&str]| names.iter().map(|name| format!("urn:gtin:{name}")).collect::<Vec<_>>();
        let done: Outcome<()> = fresh.database.write(|sql| {
            received::add(sql, &given(firm, 1, 1), &urns(&["Abc", "abc", "2"]))?;
            received::add(sql, &given(firm, 1, 2), &urns(&["ABC"]))?;
            received::add(sql, &given(firm, 2, 3), &urns(&["2"]))?;
            received::add(sql, &given(other, 1, 1), &urns(&["abc"]))
        });
        done.expect("added");
        let of = |firm, urn: &str| fresh.database.read(|sql| received::of_product(sql, firm, urn)).expect("asked");
        assert_eq!(of(firm, "URN:gtin:aBC"), [given(firm, 1, 2), given(firm, 1, 1)]);
        assert_eq!(of(firm, "urn:gtin:2"), [given(firm, 2, 3), given(firm, 1, 1)]);
        assert_eq!(of(other, "urn:gtin:2"), []);
        let end = |footprint: &str, body: Option<&str>, when| {
            fresh.database.write(|sql| received::supersede(sql, firm, id(1), footprint, body, when)).expect("written");
        };
        end("footprint-2", Some("{}"), at(50));
        end("footprint-2", None, at(60));
        let ended = Received { superseded: Some(at(50)), body: "{}".to_owned(), ..given(firm, 1, 2) };
        let current = |of| fresh.database.read(|sql| received::current(sql, of, 9)).expect("asked");
        assert_eq!(current(firm), [given(firm, 2, 3), given(firm, 1, 1)]);
        assert_eq!(current(other), [given(other, 1, 1)]);
        let look = |of| fresh.database.read(|sql| received::lookup(sql, of, id(1), "footprint-2")).expect("asked");
        assert_eq!((look(firm), look(other)), (Some(ended.clone()), None));
        assert_eq!(of(firm, "urn:gtin:abc"), [given(firm, 1, 1)]);
        let listed =
            |partner, page| fresh.database.read(|sql| received::list(sql, firm, partner, page)).expect("listed");
        assert_eq!(listed(None, (0, 2)), [given(firm, 2, 3), ended]);
        assert_eq!(listed(Some(id(1)), (1, 9)), [given(firm, 1, 1)]);
    });
}

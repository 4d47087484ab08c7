use ids::{DeliveryId, OrganisationId, WebhookId};
use store::webhook::{self, Delivery, Event, State, Trouble, Webhook};
use store_contract::on_both;

use crate::made::{at, settle};

fn id(number: u8) -> WebhookId {
    WebhookId::from_bytes([number; 16])
}

fn address(organisation_id: OrganisationId, number: u8) -> Webhook {
    Webhook {
        organisation_id,
        id: id(number),
        url: "https://hooks.example.org/".to_owned(),
        events: vec![Event::DocumentRead, Event::ShareOpened],
        generation: 1,
        former_until: None,
        made: at(number.into()),
        paused: None,
        failures: 0,
        rest_until: None,
    }
}

fn delivery(organisation_id: OrganisationId, number: u8) -> Delivery {
    Delivery {
        organisation_id,
        id: DeliveryId::from_bytes([number; 16]),
        webhook_id: id(1),
        event: Event::DocumentRead,
        occurred: at(number.into()),
        body: "{\"type\":\"…\"}".to_owned(),
        state: State::Waiting,
        attempts: 0,
        tried: None,
        status: None,
        trouble: None,
        due: Some(at(number.into())),
    }
}

#[test]
fn an_address_is_of_one_organisation() {
    on_both(|fresh| {
        let ((firm, _), (other, _)) = (settle(&fresh.database, 1), settle(&fresh.database, 2));
        for number in [2, 1] {
            fresh.database.write(|sql| webhook::add(sql, &address(firm.id, number))).expect("added");
        }
        let listed = |of| fresh.database.read(|sql| webhook::list(sql, of)).expect("listed");
        assert_eq!(listed(firm.id), [address(firm.id, 1), address(firm.id, 2)]);
        assert_eq!(listed(other.id), []);
        let found = |of, number| fresh.database.read(|sql| webhook::lookup(sql, of, id(number))).expect("asked");
        assert_eq!((found(firm.id, 1), found(other.id, 1)), (Some(address(firm.id, 1)), None));
        let rotate = |of| fresh.database.write(|sql| webhook::rotate(sql, of, id(1), at(90)));
        assert_eq!((rotate(other.id), rotate(firm.id)), (Ok(false), Ok(true)));
        fresh.database.write(|sql| webhook::rest(sql, firm.id, id(1), 3, Some(at(80)))).expect("written");
        let changed = Webhook { generation: 2, former_until: Some(at(90)), ..address(firm.id, 1) };
        assert_eq!(found(firm.id, 1), Some(Webhook { failures: 3, rest_until: Some(at(80)), ..changed.clone() }));
        let pause = |of, at| fresh.database.write(|sql| webhook::pause(sql, of, id(1), at));
        assert_eq!((pause(other.id, Some(at(70))), pause(firm.id, Some(at(70)))), (Ok(false), Ok(true)));
        assert_eq!(found(firm.id, 1), Some(Webhook { paused: Some(at(70)), ..changed.clone() }));
        assert_eq!(pause(firm.id, None), Ok(true));
        assert_eq!(found(firm.id, 1), Some(changed));
    });
}

#[test]
fn what_is_told_goes_with_its_address() {
    on_both(|fresh| {
        let ((firm, _), (other, _)) = (settle(&fresh.database, 1), settle(&fresh.database, 2));
        fresh.database.write(|sql| webhook::add(sql, &address(firm.id, 1))).expect("added");
        for number in 1..=3 {
            fresh.database.write(|sql| webhook::add_delivery(sql, &delivery(firm.id, number))).expect("added");
        }
        let listed = |of, skip, limit| {
            fresh.database.read(|sql| webhook::deliveries(sql, of, id(1), skip, limit)).expect("listed")
        };
        assert_eq!(listed(firm.id, 0, 2), [delivery(firm.id, 3), delivery(firm.id, 2)]);
        assert_eq!(listed(firm.id, 2, 2), [delivery(firm.id, 1)]);
        assert_eq!(listed(other.id, 0, 9), []);
        let count = |of| fresh.database.read(|sql| webhook::count(sql, of, id(1)));
        assert_eq!((count(firm.id), count(other.id)), (Ok(3), Ok(0)));
        let tried = Delivery {
            state: State::Failed,
            attempts: 9,
            tried: Some(at(60)),
            status: Some(503),
            trouble: Some(Trouble::Slow),
            due: None,
            ..delivery(firm.id, 3)
        };
        fresh.database.write(|sql| webhook::change_delivery(sql, &tried)).expect("written");
        let found = |of| fresh.database.read(|sql| webhook::delivery(sql, of, tried.id)).expect("asked");
        assert_eq!((found(firm.id), found(other.id)), (Some(tried.clone()), None));
        assert_eq!(fresh.database.write(|sql| webhook::forget(sql, at(2))), Ok(1));
        let remove = |of| fresh.database.write(|sql| webhook::remove(sql, of, id(1)));
        assert_eq!((remove(other.id), count(firm.id), remove(firm.id)), (Ok(false), Ok(2), Ok(true)));
        assert_eq!((count(firm.id), remove(firm.id)), (Ok(0), Ok(false)));
    });
}

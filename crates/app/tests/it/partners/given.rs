//! Events that come: what is taken, what is refused, and that each request has one answer, sooner or later.

use app::export::partners::{self, Client, Made, Refused, Verdict};
use app::people::PeopleError;
use ids::ExchangeId;
use pact::RETRY_SECONDS;
use serde_json::{Value, json};
use store::exchange::{Direction, Filter, Kind, State, Trouble};

use super::fake::Fake;
use super::{Firm, code, moment, urn};
use crate::world::on_each;

fn request(fake: &Fake, id: &str, product: &str) -> Value {
    json!({
        "type": "org.wbcsd.pact.ProductFootprint.RequestCreatedEvent.3",
        "specversion": "1.0",
        "id": id,
        "source": fake.source(),
        "time": "2026-11-22T07:00:00Z",
        "data": { "productId": [product], "comment": "Pour un essai." },
    })
}

impl Firm<'_> {
    fn take(&self, client: &Client, event: &Value) -> Result<(), Refused> {
        self.world.later(1);
        partners::take(&self.world.platform, client, event.to_string().as_bytes())
    }

    fn log(&self, filter: Filter) -> Vec<partners::Said> {
        partners::log(&self.world.platform, &self.owner, self.id, &filter, (0, 100)).expect("listed").entries
    }

    fn held(&self) -> Vec<ExchangeId> {
        let held = Filter { state: Some(State::Held), ..Filter::default() };
        self.log(held).iter().map(|said| said.exchange.id).collect()
    }
}

fn prepared<'a>(world: &'a crate::world::World<'a>, fake: &Fake) -> (Firm<'a>, Made, Client) {
    let firm = Firm::new(world, "amina@example.org");
    let made = firm.partner(Some(&fake.base));
    let client = firm.client(&made);
    (firm, made, client)
}

#[test]
fn a_request_is_answered_once_whatever_happens_on_the_way() {
    on_each(|world| {
        let fake = Fake::new();
        let (firm, made, client) = prepared(world, &fake);
        let product = firm.product();
        let id = firm.publish(product, |_| {});
        firm.offer(&made, product);
        firm.work();
        fake.heard();
        // The server fails twice, and is then there again.
        fake.mind().statuses.extend([503, 500]);
        let asked = request(&fake, "run/12", &urn(product).to_uppercase().replace("URN:PACT", "urn:pact"));
        assert_eq!(firm.take(&client, &asked), Ok(()));
        // Its sender did not hear us, and says it again, also with another time.
        assert_eq!(firm.take(&client, &asked), Ok(()));
        let again = {
            let mut again = asked.clone();
            again["time"] = json!("2026-11-22T08:00:00Z");
            again
        };
        assert_eq!(firm.take(&client, &again), Ok(()));
        // Another event under its identifier is refused.
        assert_eq!(code(&firm.take(&client, &request(&fake, "run/12", "urn:gtin:9")).expect_err("another")).0, 400);
        let outgoing = Filter { direction: Some(Direction::Out), partner_id: Some(made.partner.id), state: None };
        let answers = || -> Vec<_> {
            firm.log(outgoing).into_iter().filter(|said| said.exchange.kind == Kind::Fulfilled).collect()
        };
        assert_eq!(answers().len(), 1);
        for (attempts, wait) in [(1, RETRY_SECONDS[0]), (2, RETRY_SECONDS[1])] {
            firm.work();
            let exchange = answers()[0].exchange.clone();
            assert_eq!((exchange.state, exchange.attempts), (State::Waiting, attempts));
            assert_eq!(exchange.due, exchange.tried.map(|tried| tried.plus_seconds(wait.into())));
            // Not before it is due.
            world.later(i64::from(wait) - 1);
            firm.work();
            assert_eq!(answers()[0].exchange.attempts, attempts);
            world.later(1);
        }
        firm.work();
        let exchange = answers()[0].exchange.clone();
        assert_eq!((exchange.state, exchange.status, exchange.attempts), (State::Done, Some(200), 3));
        world.later(86_400);
        firm.work();
        let heard = fake.heard();
        assert_eq!(heard.len(), 3);
        // The same event each time, by its identifier and word for word.
        assert!(heard.iter().all(|event| *event == heard[0]));
        assert_eq!(heard[0]["type"], "org.wbcsd.pact.ProductFootprint.RequestFulfilledEvent.3");
        assert_eq!(heard[0]["source"], format!("https://qafila.example/pact/{}", firm.id));
        assert_eq!(heard[0]["data"]["requestEventId"], "run/12");
        assert_eq!(heard[0]["data"]["pfs"][0]["id"], id.to_string());
        // What was asked is settled, and leads to its answer.
        let incoming = Filter { direction: Some(Direction::In), ..Filter::default() };
        let asked = firm.log(incoming);
        assert_eq!((asked.len(), asked[0].exchange.state), (1, State::Done));
        assert_eq!(asked[0].other, Some(exchange.id));
    });
}

#[test]
fn an_answer_is_given_up_after_three_days_and_can_be_sent_again() {
    on_each(|world| {
        let fake = Fake::new();
        let (firm, _, client) = prepared(world, &fake);
        fake.mind().no_token = Some(503);
        firm.take(&client, &request(&fake, "r", "urn:pact:null")).expect("taken");
        let out = Filter { direction: Some(Direction::Out), ..Filter::default() };
        let start = world.platform.now();
        let mut attempts = 0;
        loop {
            firm.work();
            let exchange = firm.log(out)[0].exchange.clone();
            attempts += 1;
            assert_eq!((exchange.attempts, exchange.kind), (attempts, Kind::Rejected));
            let Some(due) = exchange.due else { break };
            assert!(due.micros() - start.micros() < 72 * 3_600_000_000);
            let wait = (due.micros() - world.platform.now().micros()) / 1_000_000;
            world.later(wait);
        }
        let given_up = firm.log(out)[0].exchange.clone();
        assert_eq!((given_up.state, given_up.status), (State::Abandoned, Some(503)));
        assert_eq!(attempts, i64::try_from(RETRY_SECONDS.len()).expect("few") + 1);
        assert_eq!(fake.heard(), Vec::<Value>::new());
        // Wrong credentials are tried again too: they may be mended. What is refused for what it is, is not.
        fake.mind().no_token = Some(401);
        partners::again(&world.platform, &firm.owner, firm.id, given_up.id).expect("asked");
        firm.work();
        let exchange = firm.log(out)[0].exchange.clone();
        assert_eq!((exchange.state, exchange.trouble, exchange.attempts), (State::Waiting, Some(Trouble::Token), 1));
        fake.mind().no_token = None;
        fake.mind().statuses.push_back(400);
        partners::again(&world.platform, &firm.owner, firm.id, given_up.id).expect("asked");
        firm.work();
        let exchange = firm.log(out)[0].exchange.clone();
        assert_eq!((exchange.state, exchange.status, exchange.due), (State::Refused, Some(400), None));
        partners::again(&world.platform, &firm.owner, firm.id, given_up.id).expect("asked");
        firm.work();
        assert_eq!(firm.log(out)[0].exchange.state, State::Done);
        let refused = partners::again(&world.platform, &firm.owner, firm.id, given_up.id);
        assert_eq!(refused, Err(PeopleError::NotFound));
        let heard = fake.heard();
        assert_eq!((heard.len(), &heard[0], &heard[1]["data"]["error"]["code"]), (2, &heard[1], &json!("NotFound")));
    });
}

#[test]
fn what_is_not_offered_is_held_for_a_person() {
    on_each(|world| {
        let fake = Fake::new();
        let (firm, made, client) = prepared(world, &fake);
        let (first, second, third) = (firm.product(), firm.product(), firm.product());
        for product in [first, second, third] {
            firm.publish(product, |_| {});
        }
        for (name, product) in [("a", first), ("b", second), ("c", third)] {
            firm.take(&client, &request(&fake, name, &urn(product))).expect("taken");
        }
        firm.work();
        assert_eq!(fake.heard(), Vec::<Value>::new());
        let held = firm.held();
        let [c, b, _] = held[..] else { panic!("{held:?}") };
        let decide = |id, verdict| partners::decide(&world.platform, &firm.owner, firm.id, id, verdict);
        decide(c, Verdict::Refuse("Pas encore vérifié.")).expect("refused");
        decide(b, Verdict::Offer).expect("offered");
        assert_eq!(decide(b, Verdict::Offer), Err(PeopleError::NotFound));
        assert_eq!(decide(c, Verdict::Refuse("Non.")), Err(PeopleError::NotFound));
        // To offer the product answers what was asked of it.
        firm.offer(&made, first);
        assert_eq!(firm.held(), []);
        firm.work();
        let mut said: Vec<(String, String)> = fake
            .heard()
            .iter()
            .filter_map(|event| {
                let about = event["data"]["requestEventId"].as_str()?.to_owned();
                let kind = event["type"].as_str()?.rsplit('.').nth(1)?.to_owned();
                let kind = event["data"]["error"]["code"].as_str().map_or(kind, str::to_owned);
                Some((about, kind))
            })
            .collect();
        said.sort();
        let expected = [("a", "RequestFulfilledEvent"), ("b", "RequestFulfilledEvent"), ("c", "AccessDenied")];
        assert_eq!(said, expected.map(|(about, kind)| (about.to_owned(), kind.to_owned())));
    });
}

#[test]
fn what_cannot_be_read_or_answered_is_refused() {
    on_each(|world| {
        let fake = Fake::new();
        let (firm, _, client) = prepared(world, &fake);
        let good = request(&fake, "x", "urn:gtin:1");
        let changed = |change: &dyn Fn(&mut Value)| {
            let mut event = good.clone();
            change(&mut event);
            event
        };
        let host = fake.source();
        let refused = [
            changed(&|event| event["type"] = json!("org.wbcsd.pact.ProductFootprint.RequestCreatedEvent.4")),
            changed(&|event| event["specversion"] = json!("0.3")),
            changed(&|event| event["id"] = json!("")),
            changed(&|event| event["time"] = json!("yesterday")),
            changed(&|event| event["data"] = json!([])),
            changed(&|event| event["data"] = json!({ "productId": "urn:gtin:1" })),
            changed(&|event| event["data"] = json!({ "productId": ["gtin 1"] })),
            changed(&|event| drop(event.as_object_mut().expect("an object").remove("source"))),
            // Where the answer would go: nowhere, without encryption, inside, to somebody else.
            changed(&|event| event["source"] = json!("urn:x")),
            changed(&|event| event["source"] = json!(fake.base)),
            changed(&|event| event["source"] = json!("https://169.254.169.254/latest/meta-data")),
            changed(&|event| event["source"] = json!("//localhost/3/events")),
            changed(&|event| event["source"] = json!("https://evil.example.org/3/events")),
            changed(&|event| event["source"] = json!(host.replace("https://", "https://evil@"))),
            changed(&|event| event["source"] = json!(format!("{host}/../x"))),
            json!({ "type": "org.wbcsd.pact.ProductFootprint.PublishedEvent.3", "specversion": "1.0", "id": "p",
                "source": host, "time": "2026-11-22T07:00:00Z", "data": { "pfIds": ["urn:gtin:1234"] } }),
            json!({ "type": "org.wbcsd.pact.ProductFootprint.RequestFulfilledEvent.3", "specversion": "1.0", "id": "f",
                "source": host, "time": "2026-11-22T07:00:00Z", "data": { "requestEventId": "x", "pfs": [] } }),
            json!({ "type": "org.wbcsd.pact.ProductFootprint.RequestRejectedEvent.3", "specversion": "1.0", "id": "f",
                "source": host, "time": "2026-11-22T07:00:00Z",
                "data": { "requestEventId": "never asked", "error": { "code": "NotFound", "message": "x" } } }),
        ];
        for event in &refused {
            assert_eq!(code(&firm.take(&client, event).expect_err(&event.to_string())), (400, "BadRequest".to_owned()));
        }
        for bytes in [&b""[..], b"{", b"[]", b"null", &[0xff, 0xfe]] {
            let error = partners::take(&world.platform, &client, bytes).expect_err("no JSON");
            assert_eq!(code(&error).0, 400);
        }
        assert_eq!(firm.log(Filter::default()), []);
        // Nobody was asked anything.
        firm.work();
        assert_eq!(fake.mind().asked, Vec::<String>::new());
        // Without an address no answer could be sent.
        let mute = firm.client(&firm.partner(None));
        assert_eq!(code(&firm.take(&mute, &good).expect_err("no address")).0, 400);
        // `//host/…/3/events`, as the examples of the specification have it.
        let event =
            changed(&|event| event["source"] = json!(format!("{}/3/events", host.trim_start_matches("https:"))));
        assert_eq!(firm.take(&client, &event), Ok(()));
        assert!(firm.log(Filter::default())[0].exchange.at >= moment("2026-11-22T07:00:00Z"));
    });
}

#[test]
fn partners_are_told_what_is_published() {
    on_each(|world| {
        let fake = Fake::new();
        let (firm, made, _) = prepared(world, &fake);
        let (quiet, product) = (firm.partner(None), firm.product());
        let first = firm.publish(product, |_| {});
        firm.work();
        assert_eq!(fake.heard(), Vec::<Value>::new());
        firm.offer(&made, product);
        firm.offer(&quiet, product);
        let second = firm.publish(product, |_| {});
        firm.work();
        let told: Vec<Value> = fake.heard().into_iter().map(|event| event["data"]["pfIds"].clone()).collect();
        assert_eq!(told.len(), 2);
        for id in [first, second] {
            assert!(told.contains(&json!([id.to_string()])));
        }
        // Closed, it is told nothing any more, also what waits.
        firm.publish(product, |_| {});
        partners::revoke(&world.platform, &firm.owner, firm.id, made.partner.id).expect("closed");
        firm.publish(product, |_| {});
        firm.work();
        assert_eq!(fake.heard(), Vec::<Value>::new());
    });
}

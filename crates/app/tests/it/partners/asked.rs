//! The client: what is asked of partners, and what they give.

use app::export::given::{GivenProduct, given as given_products};
use app::export::partners::{self, Client, Figure, Made, Miss, Refused};
use app::people::{Input, PeopleError, Problem};
use ids::{ExchangeId, ProductFootprintId};
use serde_json::{Value, json};
use store::exchange::{Exchange, Filter, State, Trouble};

use super::fake::Fake;
use super::{Firm, code, footprint};
use crate::world::on_each;

const URN: &str = "urn:gtin:0000000000017";

pub fn event(kind: &str, id: &str, data: &Value) -> Value {
    json!({
        "type": format!("org.wbcsd.pact.ProductFootprint.{kind}.3"),
        "specversion": "1.0",
        "id": id,
        "source": "//pact.example.org",
        "time": "2026-11-22T07:00:00Z",
        "data": data,
    })
}

fn given(number: u8) -> Value {
    footprint(ProductFootprintId::from_bytes([number; 16]), URN)
}

impl Firm<'_> {
    pub fn hears(&self, client: &Client, event: &Value) -> Result<(), Refused> {
        self.world.later(1);
        partners::take(&self.world.platform, client, event.to_string().as_bytes())
    }

    fn asks(&self, of: &Made, urn: &str) -> Result<ExchangeId, PeopleError> {
        partners::request(&self.world.platform, &self.owner, self.id, of.partner.id, urn, "Pour un essai.")
    }

    fn stands(&self, id: ExchangeId) -> Exchange {
        partners::exchange(&self.world.platform, &self.owner, self.id, id).expect("there").exchange
    }

    fn has(&self) -> Vec<Figure> {
        partners::received(&self.world.platform, &self.owner, self.id, None, (0, 100)).expect("listed")
    }

    /// What an input can be linked to that is this product.
    fn figure(&self, urn: &str) -> Option<GivenProduct> {
        let found = given_products(&self.world.platform, &self.owner, self.id).expect("listed");
        found.into_iter().find(|given| given.product == urn && given.fallback.is_none())
    }
}

#[test]
fn a_request_of_ours_has_one_answer() {
    on_each(|world| {
        let fake = Fake::new();
        let firm = Firm::new(world, "amina@example.org");
        let made = firm.partner(Some(&fake.base));
        let client = firm.client(&made);
        for wrong in ["", "gtin 1", "urn:", "urn:x"] {
            let problem = if wrong.is_empty() { Problem::Empty } else { Problem::Form };
            assert_eq!(firm.asks(&made, wrong), Err(PeopleError::Input(vec![(Input::Product, problem)])), "{wrong}");
        }
        let mute = firm.partner(None);
        assert_eq!(firm.asks(&mute, URN), Err(PeopleError::Input(vec![(Input::Url, Problem::Empty)])));
        let asked = firm.asks(&made, URN).expect("asked");
        firm.work();
        assert_eq!(firm.stands(asked).state, State::Asked);
        let heard = fake.heard();
        let name = heard[0]["id"].as_str().expect("an id").to_owned();
        assert_eq!((heard.len(), &heard[0]["data"]["productId"]), (1, &json!([URN])));
        let fulfilled = |id: &str, pfs: &[Value]| {
            event("RequestFulfilledEvent", id, &json!({ "requestEventId": name, "pfs": pfs }))
        };
        let rejected = |id: &str| {
            let error = json!({ "code": "NotFound", "message": "x" });
            event("RequestRejectedEvent", id, &json!({ "requestEventId": name, "error": error }))
        };
        // Not from another partner.
        let other = firm.client(&mute);
        assert_eq!(code(&firm.hears(&other, &rejected("r")).expect_err("not asked")).0, 400);
        assert_eq!(firm.hears(&client, &fulfilled("f", &[given(1)])), Ok(()));
        assert_eq!(firm.stands(asked).state, State::Done);
        // Once more is no matter; another answer is.
        assert_eq!(firm.hears(&client, &fulfilled("f", &[given(1)])), Ok(()));
        for second in [fulfilled("f", &[given(2)]), fulfilled("g", &[given(1)]), rejected("f"), rejected("r")] {
            assert_eq!(code(&firm.hears(&client, &second).expect_err("answered")).0, 400, "{second}");
        }
        assert_eq!(firm.has().len(), 1);
        let figure = firm.figure(URN).expect("a figure");
        assert_eq!((figure.partner_id, figure.figure.footprint.as_deref()), (made.partner.id, given(1)["id"].as_str()));
        assert_eq!(firm.has()[0].footprint.to_json(), given(1));
        // Not for another firm, not of another product.
        assert_eq!(firm.figure("urn:gtin:2"), None);
        let stranger = Firm::new(world, "other@example.org");
        assert_eq!((stranger.figure(URN), stranger.has()), (None, vec![]));
        let foreign = partners::exchange(&world.platform, &stranger.owner, stranger.id, asked);
        assert_eq!(foreign, Err(PeopleError::NotFound));
    });
}

#[test]
fn an_answer_may_be_quicker_than_the_word_that_the_request_arrived() {
    on_each(|world| {
        let fake = Fake::new();
        let firm = Firm::new(world, "amina@example.org");
        let made = firm.partner(Some(&fake.base));
        fake.mind().statuses.push_back(500);
        let asked = firm.asks(&made, URN).expect("asked");
        firm.work();
        assert_eq!(firm.stands(asked).state, State::Waiting);
        let name = fake.heard()[0]["id"].clone();
        let data = json!({ "requestEventId": name, "pfs": [given(1)] });
        assert_eq!(firm.hears(&firm.client(&made), &event("RequestFulfilledEvent", "f", &data)), Ok(()));
        world.later(100);
        firm.work();
        assert_eq!((firm.stands(asked).state, fake.heard()), (State::Done, vec![]));
    });
}

#[test]
fn what_is_published_is_fetched_and_never_changed() {
    on_each(|world| {
        let fake = Fake::new();
        let firm = Firm::new(world, "amina@example.org");
        let made = firm.partner(Some(&fake.base));
        let client = firm.client(&made);
        let id = |number: u8| ProductFootprintId::from_bytes([number; 16]).to_string();
        let published = |name: &str, ids: &[String]| event("PublishedEvent", name, &json!({ "pfIds": ids }));
        fake.mind().footprints.insert(id(1), given(1));
        // One that is not there is no reason to have none.
        assert_eq!(firm.hears(&client, &published("1", &[id(1), id(9)])), Ok(()));
        firm.work();
        assert_eq!(firm.has().len(), 1);
        assert!(fake.mind().asked.contains(&format!("GET /3/footprints/{}", id(1))));
        // Nothing is there: it is settled, and not asked for again.
        assert_eq!(firm.hears(&client, &published("2", &[id(9)])), Ok(()));
        firm.work();
        let last = |filter: Filter| {
            let page = partners::log(&world.platform, &firm.owner, firm.id, &filter, (0, 1)).expect("listed");
            page.entries[0].exchange.clone()
        };
        let exchange = last(Filter::default());
        assert_eq!((exchange.state, exchange.status, exchange.due), (State::Refused, Some(404), None));
        // The partner changes what it published: the first is kept, and that is said.
        let mut other = given(1);
        other["pcf"]["fossilGhgEmissions"] = json!("1.00");
        fake.mind().footprints.insert(id(1), other);
        assert_eq!(firm.hears(&client, &published("3", &[id(1)])), Ok(()));
        firm.work();
        let exchange = last(Filter::default());
        assert_eq!((exchange.state, exchange.trouble), (State::Done, Some(Trouble::Changed)));
        assert_eq!(firm.has()[0].footprint.to_json(), given(1));
        // Deprecated, it counts no longer.
        let mut gone = given(1);
        gone["status"] = json!("Deprecated");
        fake.mind().footprints.insert(id(1), gone);
        assert_eq!(firm.hears(&client, &published("4", &[id(1)])), Ok(()));
        firm.work();
        assert!(firm.has()[0].superseded.is_some());
        assert_eq!(firm.figure(URN), None);
        // What cannot be read is not kept.
        fake.mind().footprints.insert(id(2), json!({ "id": id(2) }));
        assert_eq!(firm.hears(&client, &published("5", &[id(2)])), Ok(()));
        firm.work();
        let exchange = last(Filter::default());
        assert_eq!((exchange.state, exchange.trouble, firm.has().len()), (State::Refused, Some(Trouble::Invalid), 1));
    });
}

#[test]
fn everything_that_a_partner_shows_is_looked_through() {
    on_each(|world| {
        let fake = Fake::new();
        let firm = Firm::new(world, "amina@example.org");
        let made = firm.partner(Some(&fake.base));
        for number in 1..=5 {
            let mut body = given(number);
            // Something is odd with one of them: it is kept, and said. Another replaces the first.
            if number == 3 {
                body["pcf"]["pcfExcludingBiogenicUptake"] = json!("9.99");
            }
            if number == 4 {
                body["precedingPfIds"] = json!([given(1)["id"]]);
            }
            fake.mind().footprints.insert(body["id"].as_str().expect("an id").to_owned(), body);
        }
        fake.mind().footprints.insert("zz".to_owned(), json!({ "status": "Active" }));
        let survey = || partners::survey(&world.platform, &firm.owner, firm.id, made.partner.id).expect("asked");
        let first = survey();
        firm.work();
        let stands = firm.stands(first);
        assert_eq!((stands.state, stands.trouble), (State::Done, Some(Trouble::Invalid)));
        let has = firm.has();
        let superseded: Vec<bool> = has.iter().map(|figure| figure.superseded.is_some()).collect();
        assert_eq!((has.len(), superseded.iter().filter(|gone| **gone).count()), (5, 1));
        let odd = has.iter().filter(|figure| {
            figure.findings.iter().any(|finding| matches!(finding.kind, pact::Kind::SumDiffers { .. }))
        });
        assert_eq!(odd.count(), 1);
        let shown = partners::try_out(&world.platform, &firm.owner, firm.id, made.partner.id).expect("asked");
        assert_eq!(shown, Ok(2));
        // Where the partner says that tokens are had.
        let elsewhere = format!("{}/elsewhere/token", fake.base);
        fake.mind().endpoint = Some(elsewhere);
        fake.mind().asked.clear();
        survey();
        firm.work();
        assert!(fake.mind().asked.contains(&"POST /elsewhere/token".to_owned()));
        assert!(!fake.mind().asked.contains(&"POST /auth/token".to_owned()));
        // Not inside, and our token goes to no other host by a link.
        fake.mind().endpoint = Some("https://169.254.169.254/token".to_owned());
        let shown = partners::try_out(&world.platform, &firm.owner, firm.id, made.partner.id).expect("asked");
        assert_eq!(shown, Err(Miss::Trouble(Trouble::Private)));
        fake.mind().endpoint = None;
        fake.mind().elsewhere = Some("http://127.0.0.1:1/3/footprints?skip=2".to_owned());
        let last = survey();
        firm.work();
        assert_eq!(firm.stands(last).state, State::Done);
    });
}

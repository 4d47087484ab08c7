//! The exchange of footprints with partners' programs: what the official conformance suite does not test.

mod asked;
mod fake;
mod given;
mod shown;
mod supplied;

use app::export::partners::{self, Client, Made, Messenger, PartnerRequest, Refused};
use app::people::Actor;
use app::work::{Registry, run_due};
use calendar::{Timestamp, date};
use ids::{OrganisationId, ProductFootprintId, ProductId};
use pact::token::{Credentials, Token};
use serde_json::{Value, json};
use store::organisation::Kind;
use store::product::{self, Product};
use store::product_footprint::{self, ProductFootprint, Why};

use crate::world::World;

/// The whole model, as the tests of `pact` have it.
const FOOTPRINT: &str = include_str!("../../../pact/tests/it/cases/footprint.json");

/// A firm with its owner.
struct Firm<'a> {
    world: &'a World<'a>,
    id: OrganisationId,
    owner: Actor,
}

/// A footprint of the firm, made from that of the tests.
fn footprint(id: ProductFootprintId, urn: &str) -> Value {
    let mut body: Value = serde_json::from_str(FOOTPRINT).expect("JSON");
    body["id"] = json!(id.to_string());
    body["productIds"] = json!([urn]);
    body.as_object_mut().expect("an object").remove("precedingPfIds");
    body
}

impl<'a> Firm<'a> {
    fn new(world: &'a World<'a>, email: &str) -> Self {
        let owner = world.person(email);
        let (id, owner) = world.organisation(&owner, Kind::Firm, "Profilés Exemple");
        Firm { world, id, owner }
    }

    /// A partner that has nothing, and is reached at `base` if there is one.
    fn partner(&self, base: Option<&str>) -> Made {
        let request = PartnerRequest {
            name: "Acheteur Exemple".to_owned(),
            base: base.unwrap_or_default().to_owned(),
            client_id: "qafila".to_owned(),
            client_secret: "un secret fictif".to_owned(),
        };
        partners::add(&self.world.platform, &self.owner, self.id, &request).expect("added")
    }

    fn product(&self) -> ProductId {
        let id = self.world.platform.id(ProductId::new);
        let product = Product {
            organisation_id: self.id,
            id,
            name: "Profilé fictif".to_owned(),
            follows: false,
            made: self.world.platform.now(),
            made_by: self.owner.person_id,
            archived: None,
        };
        self.world.platform.database.write(|sql| product::add(sql, &product)).expect("added");
        id
    }

    fn publish(&self, product_id: ProductId, change: impl Fn(&mut Value)) -> ProductFootprintId {
        self.world.later(1);
        let platform = &self.world.platform;
        let id = platform.id(ProductFootprintId::new);
        let mut body = footprint(id, &urn(product_id));
        change(&mut body);
        pact::read_value::<pact::ProductFootprint>(&body).expect("a footprint");
        platform
            .database
            .write(|sql| {
                let number = product_footprint::count(sql, self.id, product_id)? + 1;
                let footprint = ProductFootprint {
                    organisation_id: self.id,
                    id,
                    product_id,
                    number,
                    preceding_id: None,
                    published: platform.now(),
                    published_by: Some(self.owner.person_id),
                    valid_from: date(2026, 1, 1),
                    valid_until: date(2028, 12, 31),
                    kg: 5.06,
                    body: body.to_string(),
                    detail: "{}".to_owned(),
                    deprecated: None,
                    why: None,
                };
                product_footprint::add(sql, &footprint)?;
                partners::published(platform, sql, self.id, product_id, &[id])
            })
            .expect("published");
        id
    }

    fn deprecate(&self, id: ProductFootprintId) {
        let now = self.world.platform.now();
        let gone = |sql: &mut dyn store::Sql| product_footprint::deprecate(sql, self.id, id, Why::Withdrawn, now);
        assert!(self.world.platform.database.write(gone).expect("deprecated"));
    }

    fn offer(&self, to: &Made, product_id: ProductId) {
        partners::offer(&self.world.platform, &self.owner, self.id, to.partner.id, product_id).expect("offered");
    }

    fn token(&self, made: &Made) -> Token {
        let credentials = Credentials { id: made.partner.id.to_string(), secret: made.secret.clone() };
        partners::sign_in(&self.world.platform, self.id, &credentials, "192.0.2.1").expect("a token")
    }

    fn enter(&self, token: &Token) -> Result<Client, Refused> {
        let header = format!("Bearer {}", token.access_token);
        partners::client(&self.world.platform, self.id, Some(&header), "192.0.2.1")
    }

    fn client(&self, made: &Made) -> Client {
        self.enter(&self.token(made)).expect("let in")
    }

    /// The identifiers of what a query finds on its first page.
    fn finds(&self, client: &Client, query: &str) -> Vec<String> {
        ids_of(&partners::footprints(&self.world.platform, client, query).expect(query).body)
    }

    /// Does everything that is due.
    fn work(&self) {
        run_due(&self.world.platform, &Registry::default().with(Messenger::default())).expect("worked");
    }
}

fn urn(product_id: ProductId) -> String {
    format!("urn:pact:profiles.exemple.example:product-id:{product_id}")
}

fn ids_of(body: &Value) -> Vec<String> {
    let data = body["data"].as_array().expect("a list");
    data.iter().map(|entry| entry["id"].as_str().expect("an id").to_owned()).collect()
}

/// The status that a refusal has at the door, and its code.
fn code(refused: &Refused) -> (u16, String) {
    match refused {
        Refused::Said(body) => (body.status(), body.code.as_str().to_owned()),
        other => panic!("{other:?}"),
    }
}

fn moment(text: &str) -> Timestamp {
    text.parse().expect("a timestamp")
}

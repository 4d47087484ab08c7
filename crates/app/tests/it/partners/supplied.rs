//! What partners gave as figures of inputs: linked, followed, refused.

use app::export::figures::{Fallback, InputFrom};
use app::export::partners::{self, Client, Made, Messenger};
use app::export::{ProductError, given, supplies};
use app::work::run_due;
use ids::{ProductFootprintId, ProductId};
use serde_json::{Value, json};
use store::product_change::Cause;

use super::asked::event;
use super::fake::Fake;
use super::{Firm, footprint};
use crate::products::{self, kg, not_found, product, steps, work};
use crate::world::{World, on_each};

const URN: &str = "urn:gtin:0000000000017";

/// A firm that a partner gives footprints.
struct Fed<'a> {
    firm: Firm<'a>,
    plain: products::Firm,
    fake: Fake,
    made: Made,
    client: Client,
}

impl<'a> Fed<'a> {
    fn new(world: &'a World<'a>, name: &str) -> Self {
        let plain = products::firm(world, name);
        work(world);
        let firm = Firm { world, id: plain.id, owner: plain.owner.clone() };
        let fake = Fake::new();
        let made = firm.partner(Some(&fake.base));
        let client = firm.client(&made);
        Fed { firm, plain, fake, made, client }
    }

    /// The partner publishes, and everything that follows is done.
    fn gives(&self, number: u8, change: impl Fn(&mut Value)) -> ProductFootprintId {
        let id = ProductFootprintId::from_bytes([number; 16]);
        let mut body = footprint(id, URN);
        change(&mut body);
        self.fake.mind().footprints.insert(id.to_string(), body);
        let at = self.firm.world.platform.now();
        let published = event("PublishedEvent", &format!("{number} {at}"), &json!({ "pfIds": [id.to_string()] }));
        assert_eq!(self.firm.hears(&self.client, &published), Ok(()));
        self.work();
        id
    }

    /// Fetches what was published, and reckons what follows.
    fn work(&self) {
        self.firm.world.later(1);
        let registry = products::registry().with(Messenger::default());
        run_due(&self.firm.world.platform, &registry).expect("worked");
        let due = self.firm.world.fresh.database.read(|sql| store::product_figure::all_due(sql, 9));
        assert_eq!(due, Ok(vec![]), "nothing is left to be reckoned");
    }

    fn links(&self, product: ProductId, input: &str, urn: &str) -> Result<(), ProductError> {
        let of = (self.made.partner.id, urn);
        given::link(&self.firm.world.platform, &self.firm.owner, self.firm.id, (product, input), of)
    }

    fn kg(&self, product: ProductId) -> Option<f64> {
        kg(self.firm.world, &self.plain, product)
    }

    fn fallback(&self, product: ProductId) -> Option<Fallback> {
        let Firm { world, owner, id } = &self.firm;
        let links = supplies::links(&world.platform, owner, *id, product).expect("listed");
        assert_eq!(links.len(), 1);
        links[0].fallback
    }
}

/// kg CO2e without uptake that the footprint of the tests states.
const STATED: f64 = 5.06;

fn near(found: Option<f64>, kg: f64) {
    let found = found.expect("a figure");
    assert!((found - kg).abs() < 1e-9, "{found} {kg}");
}

#[test]
fn what_a_partner_gives_is_followed() {
    on_each(|world| {
        let fed = Fed::new(world, "Fenetres");
        let made = product(world, &fed.plain, "Fenêtre", &[("cadre", "2")]);
        assert!(not_found(fed.links(made, "cadre", URN)), "nothing of it was given");
        let first = fed.gives(1, |_| {});
        assert!(matches!(fed.links(made, "vitre", URN), Err(ProductError::NoSuchInput)));
        assert_eq!(fed.links(made, "cadre", &URN.to_uppercase()).map_err(|error| error.to_string()), Ok(()));
        fed.work();
        near(fed.kg(made), 2.0 * STATED);
        assert_eq!(fed.fallback(made), None);
        // A change of it flows, and the trail says by how much and by which footprint.
        let second = fed.gives(2, |body| {
            body["precedingPfIds"] = json!([first.to_string()]);
            body["pcf"]["pcfExcludingBiogenicUptake"] = json!("6.06");
            body["pcf"]["fossilGhgEmissions"] = json!("6.20");
        });
        near(fed.kg(made), 2.0 * 6.06);
        let step = &steps(world, &fed.plain, made)[0];
        assert_eq!((step.change.cause, step.change.supplier_footprint_id), (Cause::Published, Some(second)));
        near(step.change.before_kg, 2.0 * STATED);
        let (partner, footprint) = (fed.made.partner.id, second);
        assert_eq!(step.detail.inputs[0].1.from, InputFrom::Given { partner, footprint });
        // What is of another product changes nothing.
        let count = steps(world, &fed.plain, made).len();
        fed.gives(3, |body| body["productIds"] = json!(["urn:gtin:0000000000024"]));
        assert_eq!(steps(world, &fed.plain, made).len(), count);
        // Deprecated without another in its place, it is used no more.
        let gone = |body: &mut Value| {
            body["status"] = json!("Deprecated");
            body["precedingPfIds"] = json!([first.to_string()]);
            body["pcf"]["pcfExcludingBiogenicUptake"] = json!("6.06");
            body["pcf"]["fossilGhgEmissions"] = json!("6.20");
        };
        fed.gives(2, gone);
        assert_eq!((fed.kg(made), fed.fallback(made)), (Some(0.0), Some(Fallback::Withdrawn)));
        let step = &steps(world, &fed.plain, made)[0];
        assert_eq!((step.change.cause, step.change.supplier_footprint_id), (Cause::Withdrawn, Some(second)));
        assert_eq!(step.detail.inputs[0].1.fallback, Some(Fallback::Withdrawn));
        // Another firm can link nothing of it, though it has a partner of its own.
        let other = Fed::new(world, "Etranger");
        let theirs = product(world, &other.plain, "Porte", &[("cadre", "1")]);
        fed.gives(4, |_| {});
        near(fed.kg(made), 2.0 * STATED);
        let of = (fed.made.partner.id, URN);
        let taken = given::link(&world.platform, &other.plain.owner, other.plain.id, (theirs, "cadre"), of);
        assert!(not_found(taken) && not_found(other.links(theirs, "cadre", URN)));
        let foreign = given::link(&world.platform, &other.plain.owner, fed.plain.id, (made, "cadre"), of);
        assert!(not_found(foreign));
        assert!(not_found(given::given(&world.platform, &other.plain.owner, fed.plain.id)));
        assert_eq!(given::given(&world.platform, &other.plain.owner, other.plain.id).expect("listed"), []);
        // A partner that is closed gives no figure any more: nobody would hear that it counts no longer.
        partners::revoke(&world.platform, &fed.firm.owner, fed.firm.id, fed.made.partner.id).expect("closed");
        fed.work();
        assert_eq!((fed.kg(made), fed.fallback(made)), (Some(0.0), Some(Fallback::NotOffered)));
        assert_eq!(given::given(&world.platform, &fed.plain.owner, fed.plain.id).expect("listed"), []);
        supplies::unlink(&world.platform, &fed.plain.owner, fed.plain.id, (made, "cadre")).expect("unlinked");
        assert!(not_found(supplies::unlink(&world.platform, &fed.plain.owner, fed.plain.id, (made, "cadre"))));
    });
}

#[test]
fn what_is_not_valid_or_not_countable_is_not_used_and_says_why() {
    on_each(|world| {
        let fed = Fed::new(world, "Fenetres");
        let made = product(world, &fed.plain, "Fenêtre", &[("cadre", "2")]);
        let (now, day) = (world.platform.now(), |days| world.platform.now().plus_days(days).to_string());
        // It begins in ten days and ends in twenty.
        fed.gives(1, |body| {
            body["validityPeriodStart"] = json!(day(10));
            body["validityPeriodEnd"] = json!(day(20));
        });
        fed.links(made, "cadre", URN).expect("it will be valid");
        fed.work();
        assert_eq!((fed.kg(made), fed.fallback(made)), (Some(0.0), Some(Fallback::NotYetValid)));
        world.later(11 * 86_400);
        fed.work();
        near(fed.kg(made), 2.0 * STATED);
        assert_eq!(steps(world, &fed.plain, made)[0].change.cause, Cause::Published);
        world.later(8 * 86_400);
        fed.work();
        near(fed.kg(made), 2.0 * STATED);
        world.later(2 * 86_400);
        fed.work();
        assert!(now.plus_days(20) < world.platform.now());
        assert_eq!((fed.kg(made), fed.fallback(made)), (Some(0.0), Some(Fallback::Expired)));
        assert_eq!(steps(world, &fed.plain, made)[0].change.cause, Cause::Expired);
        // By the piece, of which each weighs half a kilogram: brought to kilograms by its mass.
        fed.gives(2, |body| {
            body["pcf"]["declaredUnitOfMeasurement"] = json!("piece");
            body["pcf"]["productMassPerDeclaredUnit"] = json!("0.5");
        });
        near(fed.kg(made), 4.0 * STATED);
        // By the hour it cannot be brought to kilograms.
        let hours = |body: &mut Value| {
            body["pcf"]["declaredUnitOfMeasurement"] = json!("hour");
            body["pcf"]["productMassPerDeclaredUnit"] = json!("0");
        };
        fed.gives(3, hours);
        assert_eq!((fed.kg(made), fed.fallback(made)), (Some(0.0), Some(Fallback::OtherUnit)));
        let other = product(world, &fed.plain, "Porte", &[("cadre", "1")]);
        assert!(matches!(fed.links(other, "cadre", URN), Err(ProductError::OtherUnit(_))));
    });
}

//! Products, and what flows between firms.

use app::export::answers::{self, Answer, Boundary};
use app::export::customers;
use app::export::disputes;
use app::export::figures::{Fallback, InputFrom, NoFigure};
use app::export::offers::{self, Offered, To};
use app::export::products::{self, ProductRequest};
use app::export::publication;
use app::export::requests::{self, FigureRequest};
use app::export::supplies;
use app::export::trail::{self, Held, Step};
use app::export::{Flow, News, ProductError, Window};
use app::measure::{self, Accountant, FirmFolder};
use app::people::{Actor, Input, PeopleError, Problem};
use app::work::{Registry, run_due};
use calendar::{Date, date};
use export::pcf::{self, DeclaredUnit, Recipe};
use ids::{OrganisationId, ProductFootprintId, ProductId};
use language::Language;
use pact::{ProductFootprint, Status};
use store::StoreError;
use store::offer::Extent;
use store::organisation::Kind;
use store::product_change::Cause;
use store::product_footprint::Why;

use crate::world::{World, on_each};

/// A firm with its owner.
#[derive(Clone)]
pub struct Firm {
    pub id: OrganisationId,
    pub owner: Actor,
}

/// What reckons and tells.
pub fn registry() -> Registry {
    Registry::default().with(Accountant { threads: 2 }).with(Flow { threads: 2 }).with(Window).with(News)
}

/// Does everything that is due.
pub fn work(world: &World<'_>) {
    // What is made in one moment has no order: identifiers of one millisecond differ by chance.
    world.later(1);
    run_due(&world.platform, &registry()).expect("worked");
    let due = world.fresh.database.read(|sql| store::product_figure::all_due(sql, 9)).expect("listed");
    assert_eq!(due, [], "nothing is left to be reckoned");
}

/// A firm with the sheet of an example and an inventory of 2025 without a line: its products are what is bought for them.
pub fn firm(world: &World<'_>, name: &str) -> Firm {
    let owner = world.person(&format!("{}@example.org", name.to_lowercase()));
    let (id, owner) = world.organisation(&owner, Kind::Firm, name);
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/delavage-atlas");
    let sheet = FirmFolder::open(&root).expect("an example").firm;
    measure::write_firm_sheet(&world.platform, &owner, id, 0, &sheet).expect("written");
    Firm { id, owner }
}

pub fn recipe(inputs: &[(&str, &str)]) -> Recipe {
    let input = |(key, amount): &(&str, &str)| {
        format!(r#"{{"key": "{key}", "name": "Intrant {key}", "amount": "{amount}", "unit": "kg"}}"#)
    };
    let inputs: Vec<String> = inputs.iter().map(input).collect();
    let text = format!(
        r#"{{"name": "Pièce fictive", "year": 2025, "unit": "kilogram", "made": "1000", "sites": ["laverie"], "ids": ["P-1"],
            "carbon": {{"fossil_kg": "0"}}, "exempted": {{"percent": "0", "why": "rien"}}, "input": [{}]}}"#,
        inputs.join(", ")
    );
    pcf::read(&text).expect("a recipe")
}

/// A product made of kilograms of these inputs.
pub fn product(world: &World<'_>, firm: &Firm, name: &str, inputs: &[(&str, &str)]) -> ProductId {
    let request = ProductRequest { name, follows: true };
    let id = products::add(&world.platform, &firm.owner, firm.id, &request).expect("added");
    products::write_recipe(&world.platform, &firm.owner, firm.id, id, 0, &recipe(inputs)).expect("written");
    id
}

pub fn kg(world: &World<'_>, firm: &Firm, id: ProductId) -> Option<f64> {
    let shown = products::product(&world.platform, &firm.owner, firm.id, id).expect("shown");
    shown.figure.and_then(|figure| figure.outcome.kg())
}

/// The active footprint, as it stands: its kg.
pub fn published(world: &World<'_>, firm: &Firm, id: ProductId) -> Option<(ProductFootprintId, f64)> {
    let shown = products::product(&world.platform, &firm.owner, firm.id, id).expect("shown");
    shown.active.map(|active| (active.id, active.kg))
}

pub fn publish(world: &World<'_>, firm: &Firm, id: ProductId) -> ProductFootprintId {
    let from = published(world, firm, id).map(|(id, _)| id);
    publication::publish(&world.platform, &firm.owner, firm.id, id, (from, None)).expect("published")
}

/// A stranger says that a kilogram of an input emits so much.
pub fn answered(world: &World<'_>, firm: &Firm, (product, input): (ProductId, &str), kg: f64) {
    world.later(3_600);
    let path = ask(world, firm, (product, input), "ventes@fonderie.example").expect("asked");
    let token = path.rsplit('/').next().expect("a token");
    answers::answer(&world.platform, token, &stated(kg), None).expect("answered");
    work(world);
}

pub fn ask(
    world: &World<'_>,
    firm: &Firm,
    (product, input): (ProductId, &str),
    email: &str,
) -> Result<String, ProductError> {
    let request = FigureRequest {
        input,
        supplier: "Fonderie fictive",
        email,
        language: Language::Fr,
        words: "Billettes",
        until: world.platform.now().plus_days(30).date(),
    };
    requests::ask(&world.platform, &firm.owner, firm.id, product, &request)
}

pub fn stated(kg: f64) -> Answer {
    Answer {
        kg,
        unit: DeclaredUnit::Kilogram,
        mass_kg: None,
        year: 2025,
        boundary: Boundary::CradleToGate,
        standard: "ISO 14067".to_owned(),
        primary_data_share: Some(40.0),
        verified_by: None,
        remark: String::new(),
    }
}

/// Consent and link: what `from` sells is the input of what `to` makes.
fn supply(world: &World<'_>, from: (&Firm, ProductId), to: (&Firm, ProductId, &str), extent: Extent) {
    let code = customers::code(&world.platform, &to.0.owner, to.0.id).expect("a code");
    offers::offer(&world.platform, &from.0.owner, from.0.id, from.1, (To::Code(&code), extent)).expect("offered");
    supplies::link(&world.platform, &to.0.owner, to.0.id, (to.1, to.2), (from.0.id, from.1)).expect("linked");
}

pub fn steps(world: &World<'_>, firm: &Firm, id: ProductId) -> Vec<Step> {
    trail::trail(&world.platform, &firm.owner, firm.id, id, None, 100).expect("listed")
}

fn times(world: &World<'_>, firm: &Firm) -> i64 {
    world.fresh.database.read(|sql| store::product_figure::times(sql, firm.id)).expect("counted")
}

pub fn not_found<T: std::fmt::Debug>(result: Result<T, ProductError>) -> bool {
    matches!(result, Err(ProductError::People(PeopleError::NotFound)))
}

/// A founder, a maker of profiles, a maker of windows: each buys two kilograms of the one before for one of its own.
pub struct Chain {
    pub firms: [Firm; 3],
    pub products: [ProductId; 3],
}

/// Founder's stranger states 4 kg: 4, then 8, then 16 kg CO2e in a kilogram; all published.
pub fn chain(world: &World<'_>) -> Chain {
    let firms = ["Fonderie", "Profiles", "Fenetres"].map(|name| firm(world, name));
    work(world);
    let ids = [("billet", "1"), ("profil", "2"), ("cadre", "2")];
    let products: Vec<ProductId> =
        firms.iter().zip(&ids).map(|(firm, input)| product(world, firm, input.0, &[*input])).collect();
    let products: [ProductId; 3] = products.try_into().expect("three");
    answered(world, &firms[0], (products[0], "billet"), 4.0);
    publish(world, &firms[0], products[0]);
    supply(world, (&firms[0], products[0]), (&firms[1], products[1], "profil"), Extent::Figure);
    work(world);
    publish(world, &firms[1], products[1]);
    supply(world, (&firms[1], products[1]), (&firms[2], products[2], "cadre"), Extent::Figure);
    work(world);
    publish(world, &firms[2], products[2]);
    work(world);
    Chain { firms, products }
}

#[test]
fn an_update_flows_through_three_firms_and_the_trail_says_by_how_much() {
    on_each(|world| {
        let Chain { firms, products } = chain(world);
        let figures = || [0, 1, 2].map(|at| kg(world, &firms[at], products[at]).expect("a figure"));
        assert_eq!(figures(), [4.0, 8.0, 16.0]);
        let before = [0, 1, 2].map(|at| published(world, &firms[at], products[at]).expect("published").0);
        let counted = [0, 1, 2].map(|at| times(world, &firms[at]));
        // The founder has another figure: its own change is published by itself by nobody but the founder.
        answered(world, &firms[0], (products[0], "billet"), 3.0);
        let now = published(world, &firms[0], products[0]).expect("published");
        assert_eq!((now.0 != before[0], now.1), (true, 3.0), "an answer comes from outside: it is followed");
        assert_eq!(figures(), [3.0, 6.0, 12.0]);
        let after = [0, 1, 2].map(|at| times(world, &firms[at]));
        assert_eq!([0, 1, 2].map(|at| after[at] - counted[at]), [1, 1, 1], "each is reckoned once");
        for at in 1..3 {
            let step = &steps(world, &firms[at], products[at])[0];
            let supplier = published(world, &firms[at - 1], products[at - 1]).expect("published");
            let own = published(world, &firms[at], products[at]).expect("published");
            let amounts = [(8.0, 6.0), (16.0, 12.0)][at - 1];
            assert_eq!(step.change.cause, Cause::Published);
            assert_eq!((step.change.before_kg, step.change.after_kg), (Some(amounts.0), Some(amounts.1)));
            assert_eq!(step.change.supplier_footprint_id, Some(supplier.0));
            assert_eq!((step.change.footprint_id, own.1), (Some(own.0), amounts.1));
            assert_eq!(step.detail.inputs.len(), 1);
            assert_eq!(step.detail.inputs[0].1.from, InputFrom::Footprint { footprint: supplier.0 });
            // By itself, in the line of the one before, which is not changed but deprecated.
            let (kept, _) =
                publication::footprint(&world.platform, &firms[at].owner, firms[at].id, own.0).expect("kept");
            assert_eq!((kept.published_by, kept.preceding_id), (None, Some(before[at])));
            let (old, _) =
                publication::footprint(&world.platform, &firms[at].owner, firms[at].id, before[at]).expect("kept");
            assert_eq!(old.why, Some(Why::Replaced));
            let [old, new]: [ProductFootprint; 2] =
                [&old, &kept].map(|kept| publication::exchanged(kept).expect("exchanged"));
            assert_eq!((old.status, new.status), (Status::Deprecated, Status::Active));
            assert_eq!(pact::lifecycle::faults(&[old, new]), []);
        }
        // Nothing else: a second look changes nothing.
        let steps_before = steps(world, &firms[2], products[2]).len();
        work(world);
        assert_eq!(steps(world, &firms[2], products[2]).len(), steps_before);
    });
}

#[test]
fn a_customer_sees_what_was_consented_and_nothing_after() {
    on_each(|world| {
        let (maker, customer, stranger) = (firm(world, "Fabricant"), firm(world, "Client"), firm(world, "Etranger"));
        work(world);
        let made = product(world, &maker, "Profilé secret", &[("billet", "1")]);
        answered(world, &maker, (made, "billet"), 4.0);
        let footprint = publish(world, &maker, made);
        let bought = product(world, &customer, "Fenêtre", &[("cadre", "2")]);
        let offered = |to: &Firm| offers::offered(&world.platform, &to.owner, to.id).expect("listed");
        assert_eq!(offered(&customer), []);
        // Nobody is found but by a code.
        let offer = |to: To<'_>, extent| offers::offer(&world.platform, &maker.owner, maker.id, made, (to, extent));
        for to in [To::Code("Client"), To::Code(""), To::Known(customer.id), To::Known(maker.id)] {
            let refused = offer(to, Extent::Figure);
            let unknown = PeopleError::Input(vec![(Input::Grantee, Problem::Unknown)]);
            assert!(matches!(refused, Err(ProductError::People(error)) if error == unknown));
        }
        let code = customers::code(&world.platform, &customer.owner, customer.id).expect("a code");
        assert_eq!(customers::code(&world.platform, &customer.owner, customer.id).expect("a code"), code);
        let found = customers::customer(&world.platform, &maker.owner, maker.id, &code.to_lowercase()).expect("found");
        assert_eq!(found.name, "Client");
        let id = offer(To::Code(&code), Extent::Figure).expect("offered");
        let [shown]: [Offered; 1] = offered(&customer).try_into().expect("one");
        let seen = shown.footprint.clone().expect("published");
        assert_eq!((seen.id, seen.figure.co2e, seen.unit), (footprint, 4.0, DeclaredUnit::Kilogram));
        assert!(seen.stages.is_none() && seen.valid);
        // Nothing that is shown names what it is made of, or who sold it.
        let said = format!("{shown:?}");
        for secret in ["billet", "Billettes", "Fonderie", "fonderie", "1000"] {
            assert!(!said.contains(secret), "{secret}: {said}");
        }
        assert_eq!(offered(&stranger), []);
        // More is shown when more is consented, and it is one offer.
        world.later(1);
        let more = offer(To::Known(customer.id), Extent::Stages).expect("offered");
        assert_ne!(more, id);
        let [shown]: [Offered; 1] = offered(&customer).try_into().expect("one");
        let stages = shown.footprint.and_then(|seen| seen.stages).expect("stages");
        assert_eq!(stages.iter().map(|(_, kg)| kg).sum::<f64>(), 4.0);
        assert_eq!(offer(To::Known(customer.id), Extent::Stages).expect("offered"), more);
        // A stranger neither sees nor links nor doubts it, nor reads anything of the maker.
        let link =
            |firm: &Firm, of| supplies::link(&world.platform, &firm.owner, firm.id, (of, "cadre"), (maker.id, made));
        let theirs = product(world, &stranger, "Fenêtre", &[("cadre", "2")]);
        assert!(not_found(link(&stranger, theirs)));
        let doubt =
            |firm: &Firm| disputes::raise(&world.platform, &firm.owner, firm.id, (maker.id, footprint), "Trop bas");
        assert!(not_found(doubt(&stranger)));
        for curious in [&customer, &stranger] {
            let (platform, actor) = (&world.platform, &curious.owner);
            assert!(not_found(products::products(platform, actor, maker.id)));
            assert!(not_found(products::product(platform, actor, maker.id, made)));
            assert!(not_found(products::recipe(platform, actor, maker.id, made, None)));
            assert!(not_found(publication::footprints(platform, actor, maker.id, made)));
            assert!(not_found(publication::footprint(platform, actor, maker.id, footprint)));
            assert!(not_found(publication::withdraw(platform, actor, maker.id, footprint)));
            assert!(not_found(offers::offers(platform, actor, maker.id, made)));
            assert!(not_found(trail::trail(platform, actor, maker.id, made, None, 9)));
            assert!(not_found(requests::requests(platform, actor, maker.id)));
            assert!(not_found(supplies::links(platform, actor, maker.id, made)));
            assert!(not_found(disputes::received(platform, actor, maker.id)));
            // Nor under their own roof.
            assert!(not_found(products::product(platform, actor, curious.id, made)));
            assert!(not_found(publication::footprint(platform, actor, curious.id, footprint)));
        }
        link(&customer, bought).expect("linked");
        work(world);
        assert_eq!(kg(world, &customer, bought), Some(8.0));
        // The maker learns that it is linked, not to what.
        let made_offers = offers::offers(&world.platform, &maker.owner, maker.id, made).expect("listed");
        assert_eq!(
            made_offers.iter().map(|offer| (offer.linked, offer.customer.as_str())).collect::<Vec<_>>(),
            [(true, "Client"), (false, "Client")]
        );
        // Nothing after revocation.
        offers::revoke(&world.platform, &maker.owner, maker.id, more).expect("revoked");
        assert!(not_found(offers::revoke(&world.platform, &maker.owner, maker.id, more)));
        work(world);
        assert_eq!(offered(&customer), []);
        assert!(not_found(doubt(&customer)) && not_found(link(&customer, bought)));
        let links = supplies::links(&world.platform, &customer.owner, customer.id, bought).expect("listed");
        assert_eq!(
            (links[0].names.clone(), links[0].fallback, links[0].used),
            (None, Some(Fallback::NotOffered), None)
        );
        let step = &steps(world, &customer, bought)[0];
        assert_eq!((step.change.cause, step.change.before_kg), (Cause::Withdrawn, Some(8.0)));
        assert_eq!(step.detail.inputs[0].1.fallback, Some(Fallback::NotOffered));
        // Another code, and the one before leads nowhere.
        let renewed = customers::renew_code(&world.platform, &customer.owner, customer.id).expect("a code");
        assert!(renewed != code && offer(To::Code(&code), Extent::Figure).is_err());
        offer(To::Code(&renewed), Extent::Figure).expect("offered");
        work(world);
        assert_eq!(kg(world, &customer, bought), Some(8.0), "offered again, it is used again");
    });
}

#[test]
fn what_is_withdrawn_expires_or_is_disputed_is_not_used_any_more() {
    on_each(|world| {
        let Chain { firms, products } = chain(world);
        let [founder, maker, _] = &firms;
        // Something else is known of the maker's input: it is what is fallen back to.
        answered(world, maker, (products[1], "profil"), 5.0);
        assert_eq!(kg(world, maker, products[1]), Some(8.0), "a footprint is better than an answer");
        let first = published(world, founder, products[0]).expect("published").0;
        publication::withdraw(&world.platform, &founder.owner, founder.id, first).expect("withdrawn");
        assert!(not_found(publication::withdraw(&world.platform, &founder.owner, founder.id, first)));
        work(world);
        let figures = || [1, 2].map(|at| kg(world, &firms[at], products[at]).expect("a figure"));
        assert_eq!(figures(), [10.0, 20.0]);
        let step = &steps(world, maker, products[1])[0];
        assert_eq!((step.change.cause, step.change.supplier_footprint_id), (Cause::Withdrawn, Some(first)));
        assert_eq!(step.detail.inputs[0].1.fallback, Some(Fallback::Withdrawn));
        assert!(matches!(step.detail.inputs[0].1.from, InputFrom::Answer { .. }));
        // Published again, it is used again; until it expires.
        let until = world.platform.now().plus_days(10).date();
        let short = publication::publish(&world.platform, &founder.owner, founder.id, products[0], (None, Some(until)));
        let short = short.expect("published");
        work(world);
        assert_eq!(figures(), [8.0, 16.0]);
        world.later(10 * 86_400);
        work(world);
        assert_eq!(figures(), [8.0, 16.0], "the last day counts");
        world.later(86_400);
        work(world);
        assert_eq!(figures(), [10.0, 20.0]);
        let step = &steps(world, maker, products[1])[0];
        assert_eq!((step.change.cause, step.change.supplier_footprint_id), (Cause::Expired, Some(short)));
        assert_eq!(step.detail.inputs[0].1.fallback, Some(Fallback::Expired));
        // A doubt that is right.
        let third = publication::publish(&world.platform, &founder.owner, founder.id, products[0], (Some(short), None));
        let third = third.expect("published");
        work(world);
        assert_eq!(figures(), [8.0, 16.0]);
        let raise =
            || disputes::raise(&world.platform, &maker.owner, maker.id, (founder.id, third), "Dix fois trop bas");
        let dispute = raise().expect("raised");
        assert_eq!(raise().expect("raised"), dispute, "one doubt at a time");
        work(world);
        assert_eq!(figures(), [8.0, 16.0], "a doubt changes nothing");
        let received = disputes::received(&world.platform, &founder.owner, founder.id).expect("listed");
        assert_eq!((received[0].other.as_str(), received[0].dispute.words.as_str()), ("Profiles", "Dix fois trop bas"));
        let answer = |firm: &Firm| {
            disputes::answer_dispute(&world.platform, &firm.owner, firm.id, dispute, (true, "C’est juste"))
        };
        assert!(not_found(answer(maker)), "nobody answers their own doubt");
        answer(founder).expect("answered");
        assert!(not_found(answer(founder)));
        work(world);
        assert_eq!(figures(), [10.0, 20.0]);
        let step = &steps(world, maker, products[1])[0];
        assert_eq!((step.change.cause, step.change.supplier_footprint_id), (Cause::Dispute, Some(third)));
        let (kept, _) = publication::footprint(&world.platform, &founder.owner, founder.id, third).expect("kept");
        assert_eq!(kept.why, Some(Why::Disputed));
        let raised = disputes::raised(&world.platform, &maker.owner, maker.id).expect("listed");
        assert_eq!(raised[0].dispute.answer.as_deref(), Some("C’est juste"));
    });
}

#[test]
fn a_firm_that_publishes_itself_is_asked_first() {
    on_each(|world| {
        let Chain { firms, products } = chain(world);
        let [founder, maker, last] = &firms;
        let request = ProductRequest { name: "profil", follows: false };
        products::change(&world.platform, &maker.owner, maker.id, products[1], &request).expect("changed");
        answered(world, founder, (products[0], "billet"), 3.0);
        assert_eq!(kg(world, maker, products[1]), Some(6.0));
        assert_eq!(published(world, maker, products[1]).expect("published").1, 8.0);
        assert_eq!(kg(world, last, products[2]), Some(16.0), "nothing reaches it");
        assert_eq!(steps(world, maker, products[1])[0].detail.held, Some(Held::NotFollowing));
        publish(world, maker, products[1]);
        work(world);
        assert_eq!(kg(world, last, products[2]), Some(12.0));
        // What the firm wrote and did not publish is not published for it.
        let request = ProductRequest { name: "profil", follows: true };
        products::change(&world.platform, &maker.owner, maker.id, products[1], &request).expect("changed");
        let draft = recipe(&[("profil", "7")]);
        products::write_recipe(&world.platform, &maker.owner, maker.id, products[1], 1, &draft).expect("written");
        let stale = products::write_recipe(&world.platform, &maker.owner, maker.id, products[1], 1, &draft);
        assert!(matches!(stale, Err(ProductError::Store(StoreError::Stale))));
        answered(world, founder, (products[0], "billet"), 2.0);
        assert_eq!(kg(world, maker, products[1]), Some(14.0));
        assert_eq!(published(world, maker, products[1]).expect("published").1, 6.0);
        assert_eq!(steps(world, maker, products[1])[0].detail.held, Some(Held::OwnChanges));
        assert_eq!(kg(world, last, products[2]), Some(12.0));
    });
}

#[test]
fn what_is_published_is_never_changed_and_two_do_not_publish_at_once() {
    on_each(|world| {
        let maker = firm(world, "Fabricant");
        let made = product(world, &maker, "Profilé", &[("billet", "1")]);
        let publish_over =
            |from, until| publication::publish(&world.platform, &maker.owner, maker.id, made, (from, until));
        let none = publish_over(None, None);
        assert!(matches!(none, Err(ProductError::NoFigure(NoFigure::NoInventory { year: 2025 }))));
        work(world);
        answered(world, &maker, (made, "billet"), 4.0);
        let past: Date = date(2026, 1, 5);
        assert!(matches!(publish_over(None, Some(past)), Err(ProductError::TooOld)));
        let outcomes: Vec<bool> = std::thread::scope(|scope| {
            let workers = [0, 1, 2].map(|_| scope.spawn(|| publish_over(None, None)));
            let ended = workers.into_iter().map(|worker| match worker.join().expect("ended") {
                Ok(_) => true,
                Err(ProductError::Store(StoreError::Stale)) => false,
                Err(other) => panic!("{other}"),
            });
            ended.collect()
        });
        assert_eq!(outcomes.iter().filter(|won| **won).count(), 1);
        let first = published(world, &maker, made).expect("published").0;
        let body = |id| publication::footprint(&world.platform, &maker.owner, maker.id, id).expect("kept").0.body;
        let as_published = body(first);
        answered(world, &maker, (made, "billet"), 5.0);
        assert_eq!(body(first), as_published);
        let listed = publication::footprints(&world.platform, &maker.owner, maker.id, made).expect("listed");
        assert_eq!(listed.iter().map(|kept| (kept.number, kept.kg)).collect::<Vec<_>>(), [(2, 5.0), (1, 4.0)]);
        assert_eq!((listed[0].valid_from, listed[0].valid_until), (date(2026, 1, 1), date(2028, 12, 31)));
        let read: ProductFootprint = pact::read(as_published.as_bytes()).expect("a footprint");
        assert_eq!(read.pcf.pcf_excluding_biogenic_uptake.as_str().parse(), Ok(4.0));
        assert_eq!(read.id.to_string(), first.to_string());
    });
}

/// Two firms that buy from each other: a tenth of each product is in the other.
fn circle(world: &World<'_>, share: &str) -> ([Firm; 2], [ProductId; 2]) {
    let firms = ["Un", "Deux"].map(|name| firm(world, name));
    work(world);
    let products = [0, 1].map(|at| product(world, &firms[at], "produit", &[("autre", share), ("base", "1")]));
    for at in 0..2 {
        answered(world, &firms[at], (products[at], "base"), 9.0);
        answered(world, &firms[at], (products[at], "autre"), 0.0);
        publish(world, &firms[at], products[at]);
    }
    for (from, to) in [(0, 1), (1, 0)] {
        supply(world, (&firms[from], products[from]), (&firms[to], products[to], "autre"), Extent::Figure);
        work(world);
        publish(world, &firms[to], products[to]);
        work(world);
    }
    (firms, products)
}

#[test]
fn a_circle_of_firms_settles() {
    on_each(|world| {
        let (firms, products) = circle(world, "0.1");
        answered(world, &firms[0], (products[0], "base"), 18.0);
        // a = 18 + b / 10, b = 9 + a / 10.
        let [a, b] = [0, 1].map(|at| published(world, &firms[at], products[at]).expect("published").1);
        assert!((a - 18.9 / 0.99).abs() < 1e-9 && (b - 10.8 / 0.99).abs() < 1e-9, "{a} {b}");
        for at in 0..2 {
            let step = &steps(world, &firms[at], products[at])[0];
            assert_eq!(step.detail.held, None);
            let other = published(world, &firms[1 - at], products[1 - at]).expect("published").0;
            let links = supplies::links(&world.platform, &firms[at].owner, firms[at].id, products[at]).expect("listed");
            assert_eq!(links[0].used.map(|(id, _)| id), Some(other), "made with what was published together");
        }
    });
}

#[test]
fn a_circle_that_grows_is_stopped_and_said() {
    on_each(|world| {
        let (firms, products) = circle(world, "1.5");
        let before = [0, 1].map(|at| published(world, &firms[at], products[at]).expect("published"));
        answered(world, &firms[0], (products[0], "base"), 18.0);
        assert_eq!([0, 1].map(|at| published(world, &firms[at], products[at]).expect("published")), before);
        for at in 0..2 {
            let step = &steps(world, &firms[at], products[at])[0];
            assert_eq!((step.change.cause, step.detail.held), (Cause::Circle, Some(Held::Circle)));
            assert_eq!(step.change.before_kg, step.change.after_kg);
        }
    });
}

/// A tree of one firm: each product is made of the one above it. Nothing beside and nothing above is reckoned again.
#[test]
fn only_what_depends_on_a_change_is_reckoned() {
    on_each(|world| {
        let maker = firm(world, "Fabricant");
        work(world);
        // 0 ← 1 ← 2 ← … ← 9 is a chain; 10 to 29 are all made of product 4; 30 is made of 28 and 29, which meet again in it.
        let parents = |at: usize| match at {
            0 => vec![],
            1..=9 => vec![at - 1],
            10..=29 => vec![4],
            _ => vec![28, 29],
        };
        let mut ids = Vec::new();
        for at in 0..31 {
            let inputs: Vec<(String, &str)> = parents(at).iter().map(|of| (format!("p{of}"), "1")).collect();
            let mut inputs: Vec<(&str, &str)> = inputs.iter().map(|(key, amount)| (key.as_str(), *amount)).collect();
            inputs.push(("base", "1"));
            ids.push(product(world, &maker, &format!("Produit {at}"), &inputs));
            for of in parents(at) {
                let (to, from) = ((ids[at], format!("p{of}")), (maker.id, ids[of]));
                supplies::link(&world.platform, &maker.owner, maker.id, (to.0, &to.1), from).expect("linked");
            }
            answered(world, &maker, (ids[at], "base"), 1.0);
            publish(world, &maker, ids[at]);
            work(world);
        }
        let counted = || -> Vec<i64> {
            let figure = |id: &ProductId| {
                let shown = products::product(&world.platform, &maker.owner, maker.id, *id).expect("shown");
                shown.figure.expect("a figure").times
            };
            ids.iter().map(figure).collect()
        };
        let before = counted();
        answered(world, &maker, (ids[4], "base"), 2.0);
        let reckoned: Vec<usize> =
            counted().iter().zip(&before).enumerate().filter(|(_, (now, was))| now != was).map(|(at, _)| at).collect();
        let expected: Vec<usize> = (4..=30).collect();
        assert_eq!(reckoned, expected, "not what is above");
        assert!(counted().iter().zip(&before).all(|(now, was)| now - was <= 1), "each once, whatever the ways");
        assert_eq!(kg(world, &maker, ids[30]), Some(15.0), "two ways lead there: 2 × (6 + 1) + 1");
        let before = counted();
        answered(world, &maker, (ids[28], "base"), 2.0);
        let moved = counted().iter().zip(&before).filter(|(now, was)| now != was).count();
        assert_eq!(moved, 2, "28 and 30");
    });
}

/// How long a change takes in a graph of many products: `PRODUCTS=2000 cargo test … -- --nocapture a_change_in_a_large_graph`.
#[test]
#[expect(clippy::disallowed_methods, reason = "a measurement reads the clock")]
fn a_change_in_a_large_graph() {
    let most: usize = std::env::var("PRODUCTS").ok().and_then(|text| text.parse().ok()).unwrap_or(40);
    on_each(|world| {
        let maker = firm(world, "Fabricant");
        work(world);
        let mut ids: Vec<ProductId> = Vec::new();
        let registry = Registry::default().with(Flow { threads: 2 }).with(Window);
        for at in 0..most {
            let parent = at.checked_sub(1).map(|before| before / 2);
            let input = [("dessus", "0.5")];
            let id = product(
                world,
                &maker,
                &format!("Produit {at}"),
                if parent.is_some() { &input } else { &[("base", "1")] },
            );
            if let Some(parent) = parent {
                let from = (maker.id, ids[parent]);
                supplies::link(&world.platform, &maker.owner, maker.id, (id, "dessus"), from).expect("linked");
            } else {
                answered(world, &maker, (id, "base"), 1.0);
            }
            run_due(&world.platform, &registry).expect("worked");
            publish(world, &maker, id);
            ids.push(id);
        }
        run_due(&world.platform, &registry).expect("worked");
        let measure = |what: &str, at: usize| {
            let before = times(world, &maker);
            answered_without_work(world, &maker, (ids[at], if at == 0 { "base" } else { "dessus" }), 2.0);
            let start = std::time::Instant::now();
            run_due(&world.platform, &registry).expect("worked");
            let (took, reckoned) = (start.elapsed(), times(world, &maker) - before);
            println!("{}: {most} products, {what}: {reckoned} reckoned in {took:?}", world.fresh.kind);
            reckoned
        };
        assert_eq!(measure("the first", 0), i64::try_from(most).expect("few"));
        let leaf = most - 1;
        supplies::unlink(&world.platform, &maker.owner, maker.id, (ids[leaf], "dessus")).expect("unlinked");
        run_due(&world.platform, &registry).expect("worked");
        assert_eq!(measure("the last", leaf), 1);
    });
}

fn answered_without_work(world: &World<'_>, firm: &Firm, what: (ProductId, &str), kg: f64) {
    world.later(3_600);
    let path = ask(world, firm, what, "ventes@fonderie.example").expect("asked");
    let token = path.rsplit('/').next().expect("a token");
    answers::answer(&world.platform, token, &stated(kg), None).expect("answered");
}

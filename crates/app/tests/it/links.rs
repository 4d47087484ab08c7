//! Links to a product's footprint for buyers who have no account.

use app::export::installations;
use app::export::links::{self, GivenLink, LinkRequest, Standing};
use app::export::products;
use app::export::publication;
use app::export::{ProductError, border};
use app::people::{Input, PeopleError, Problem};
use calendar::Date;
use export::pcf::Recipe;
use i18n::Tongue;
use ids::ProductId;
use rust_decimal::Decimal;

use crate::products::{Firm, answered, firm, not_found, product, publish, recipe, work};
use crate::world::{World, on_each};

/// The code that the installation of the examples makes.
const CN: &str = "73181542";

/// A kilogram of bolts that emits 4.5 kg, of a firm that has the sheet of an example.
fn bolts(world: &World<'_>) -> (Firm, ProductId) {
    let maker = firm(world, "Visserie");
    work(world);
    let made = product(world, &maker, "Boulon", &[("fil", "1")]);
    let of_code = Recipe { cn: Some(CN.to_owned()), ..recipe(&[("fil", "1")]) };
    products::write_recipe(&world.platform, &maker.owner, maker.id, made, 1, &of_code).expect("written");
    answered(world, &maker, (made, "fil"), 4.5);
    (maker, made)
}

fn give(world: &World<'_>, of: &Firm, product_id: ProductId, until: Date) -> Result<String, ProductError> {
    let tongue = Tongue::De;
    let request = LinkRequest { product_id, tongue, stages: false, recipient: "Beispiel GmbH", until };
    world.later(1);
    links::give(&world.platform, &of.owner, of.id, &request)
}

fn given(world: &World<'_>, of: &Firm, product_id: ProductId) -> Vec<GivenLink> {
    links::given(&world.platform, &of.owner, of.id, product_id).expect("listed")
}

fn token(path: &str) -> &str {
    path.strip_prefix("/de/p/").expect("the language that was chosen")
}

fn standing(world: &World<'_>, token: &str) -> Standing {
    world.later(1);
    links::found(&world.platform, token, false).expect("found").standing
}

fn is_spent(world: &World<'_>, token: &str) -> bool {
    matches!(links::found(&world.platform, token, false), Err(ProductError::People(PeopleError::Spent)))
}

#[test]
fn a_link_is_made_from_the_key_and_opens_until_its_day() {
    on_each(|world| {
        let (maker, made) = bolts(world);
        let today = world.platform.now().date();
        let refused = |until: Date, problem: Problem| {
            let wrong = give(world, &maker, made, until);
            let expected = PeopleError::Input(vec![(Input::Until, problem)]);
            assert!(matches!(wrong, Err(ProductError::People(error)) if error == expected), "{until}");
        };
        refused(world.platform.now().plus_days(-1).date(), Problem::Past);
        let far = world.platform.now().plus_days(links::DAYS_MAX + 1).date();
        refused(far, Problem::TooFar(links::DAYS_MAX));
        let until = world.platform.now().plus_days(30).date();
        let path = give(world, &maker, made, until).expect("given");
        let other = give(world, &maker, made, today).expect("given");
        // Two hundred and fifty-six bits, no two alike; the same each time it is shown, and the database does not hold it.
        assert_eq!(token(&path).len(), 43);
        assert_ne!(path, other);
        let shown: Vec<String> = given(world, &maker, made).into_iter().map(|link| link.path).collect();
        assert_eq!(shown, [other.clone(), path.clone()]);
        let held = given(world, &maker, made)[1].share.token_hash;
        assert!(!path.as_bytes().windows(32).any(|window| window == held));
        // A letter more, a letter less, another: nothing is said of what was nearly right.
        let (short, long) = (&token(&path)[..42], format!("{}A", token(&path)));
        let swapped: String = token(&path).chars().rev().collect();
        for wrong in ["", "x", short, &long, &swapped] {
            assert!(is_spent(world, wrong), "{wrong}");
        }
        assert_eq!(links::found(&world.platform, token(&path), false).expect("found").until, until);
        // The last day counts.
        world.later(86_400);
        assert!(is_spent(world, token(&other)) && !is_spent(world, token(&path)));
        world.later(29 * 86_400);
        assert!(!is_spent(world, token(&path)));
        world.later(86_400);
        assert!(is_spent(world, token(&path)));
    });
}

#[test]
fn behind_a_link_is_what_holds_on_that_day() {
    on_each(|world| {
        let (maker, made) = bolts(world);
        let until = world.platform.now().plus_days(links::DAYS_MAX).date();
        let path = give(world, &maker, made, until).expect("given");
        let token = token(&path);
        assert_eq!(standing(world, token), Standing::Nothing);
        let short = world.platform.now().plus_days(10).date();
        let first = publication::publish(&world.platform, &maker.owner, maker.id, made, (None, Some(short)));
        let first = first.expect("published");
        let Standing::Valid(shown) = standing(world, token) else { panic!("it is valid") };
        assert_eq!((shown.id.clone(), shown.number, shown.result.excluding.co2e), (first.to_string(), 1, 4.5));
        assert!(!shown.stages && shown.valid_until == short);
        assert_eq!(shown.body.id.to_string(), first.to_string());
        world.later(11 * 86_400);
        assert_eq!(standing(world, token), Standing::Expired(short));
        let second = publish(world, &maker, made);
        let Standing::Valid(shown) = standing(world, token) else { panic!("it is valid") };
        assert_eq!((shown.id, shown.number), (second.to_string(), 2));
        publication::withdraw(&world.platform, &maker.owner, maker.id, second).expect("withdrawn");
        assert_eq!(standing(world, token), Standing::Withdrawn(world.platform.now().date()));
        // How often it was opened, and what was taken.
        links::found(&world.platform, token, true).expect("taken");
        let [link]: [GivenLink; 1] = given(world, &maker, made).try_into().expect("one");
        assert_eq!((link.looked, link.taken, link.last), (5, 1, Some(world.platform.now())));
        // Another firm neither sees nor closes it.
        let stranger = firm(world, "Etranger");
        let close = |of: &Firm, at: &Firm| links::close(&world.platform, &of.owner, at.id, link.share.id);
        assert!(not_found(close(&stranger, &stranger)) && not_found(close(&stranger, &maker)));
        assert!(not_found(links::given(&world.platform, &stranger.owner, maker.id, made)));
        assert!(not_found(links::given(&world.platform, &stranger.owner, stranger.id, made)));
        assert!(not_found(give(world, &stranger, made, until)), "nor gives one");
        close(&maker, &maker).expect("closed");
        assert!(not_found(close(&maker, &maker)) && is_spent(world, token));
    });
}

#[test]
fn the_border_adjustment_of_the_same_code_is_beside_it() {
    on_each(|world| {
        let (maker, made) = bolts(world);
        publish(world, &maker, made);
        let until = world.platform.now().plus_days(30).date();
        let path = give(world, &maker, made, until).expect("given");
        let border = || links::found(&world.platform, token(&path), false).expect("found").border;
        assert_eq!(border(), None, "there is no installation");
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/visserie-chaouia");
        let file = root.join("installation.toml");
        let entered = border::installation(&file).expect("an example");
        // That of another firm says nothing of this one.
        let stranger = firm(world, "Etranger");
        installations::add(&world.platform, &stranger.owner, stranger.id, &entered).expect("added");
        assert_eq!(border(), None);
        installations::add(&world.platform, &maker.owner, maker.id, &entered).expect("added");
        let found = border().expect("the good is there");
        // What the room says of the same file.
        let report = border::border_adjustment(&file).expect("a report");
        let good = report.goods.iter().find(|good| good.cn == CN).expect("the good");
        let first = &good.years[0];
        assert_eq!((found.actual, found.default), (first.see_actual, first.see_default));
        assert!(found.actual > Decimal::ZERO && found.cn == CN && found.year == entered.year);
        // Not beside what may not be used.
        let footprint = publish(world, &maker, made);
        publication::withdraw(&world.platform, &maker.owner, maker.id, footprint).expect("withdrawn");
        assert_eq!(border(), None);
    });
}

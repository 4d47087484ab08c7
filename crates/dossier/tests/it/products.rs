//! Footprints of products in a dossier: written, computed again, altered, withheld.

use dossier::content::{DISCLOSURES, Knowledge, PRODUCTS, Product, Sections, attach, open_products, recompute};
use dossier::papers::attachments;
use dossier::sign::Edition;
use dossier::verify::{Finding, Verdict, verify};
use dossier::{Remaker, write};
use export::pcf::{DeclaredUnit, Method, Parts, Recipe, Supplied, SuppliedFigure, footprint};
use factors::{FactorId, Origin};
use i18n::Messages;
use language::Language;

use crate::world::{ENGINE, key, knowledge, measured, setting};

const RECIPE: &str = "name = \"Tissu Exemple\"\nyear = 2025\nunit = \"square meter\"\nmass_kg = 0.2\nmade = 812345\n\
    sites = [\"settat\"]\nids = [\"TX-7\"]\ncarbon = { fossil_kg = 0.1 }\n\
    [[allocation]]\nkey = \"mass\"\nown = 812345\nall = 1000000\nwhy = \"le reste est du fil\"\n\
    [[input]]\nkey = \"fil\"\nname = \"Fil Secret\"\namount = 0.23\nunit = \"kg\"\nactivity = \"textile.yarn\"\n\
    [[input]]\nkey = \"carton\"\nname = \"Carton\"\nkind = \"packaging\"\namount = 0.01\nunit = \"kg\"\n\
    source = { activity = \"material.cardboard\" }\n";

fn method(knowledge: Knowledge<'static>) -> Method<'static> {
    Method { library: knowledge.library, units: knowledge.units, threads: 2 }
}

fn supplied() -> Supplied {
    let figure = SuppliedFigure {
        company: "Filature Discrète".to_owned(),
        product: "Fil peigné".to_owned(),
        footprint: Some("0190aaaa-0000-7000-8000-000000000001".to_owned()),
        unit: DeclaredUnit::Kilogram,
        amount: 1.0,
        mass_kg: Some(1.0),
        parts: Parts::fossil(7.25),
        primary_data_share: Some(60.0),
        ratings: None,
        interval: None,
        year: Some(2025),
        place: Some("MA".to_owned()),
        verified: false,
    };
    Supplied::from([("fil".to_owned(), figure)])
}

fn recipe(text: &str) -> Recipe {
    export::pcf::read(text).expect("a recipe")
}

pub fn product() -> Product {
    let (recipe, supplied) = (recipe(RECIPE), supplied());
    let footprint = footprint(&recipe, &measured(60), &supplied, &method(knowledge())).expect("a footprint");
    Product { recipe, supplied, footprint, published: None }
}

pub fn sealed(product: Product, language: Language, edition: Edition) -> Vec<u8> {
    write(&measured(60), with(&[product]), setting(language, edition), &key(), knowledge()).expect("a dossier")
}

fn with(products: &[Product]) -> Sections<'_> {
    Sections { products, ..Sections::default() }
}

fn check(file: &[u8]) -> Verdict {
    verify(file, ENGINE, None, &Remaker { knowledge: knowledge(), pages: true })
}

#[test]
fn every_footprint_is_made_again_and_named() {
    let product = product();
    assert!(product.footprint.excluding.co2e > 1.6, "{:?}", product.footprint.excluding);
    for language in Language::ALL {
        let verdict = check(&sealed(product.clone(), language, Edition::Full));
        assert_eq!((verdict.findings.as_slice(), verdict.pages_reset), (&[][..], true), "{language}");
        assert_eq!(verdict.products, ["Tissu Exemple"]);
        let said = verdict.sentences(Messages::new(language)).join(" ");
        assert!(said.contains("Tissu Exemple") && !said.contains("dossier-"), "{said}");
    }
    // Without products there is no such attachment, and nothing is said of any.
    let none = write(&measured(60), Sections::default(), setting(Language::Fr, Edition::Full), &key(), knowledge())
        .expect("a dossier");
    assert!(check(&none).products.is_empty() && !attachments(&none).expect("sealed").contains_key(PRODUCTS));
}

#[test]
fn an_honest_key_cannot_sign_a_false_footprint() {
    let places = |product: Product| match check(&sealed(product, Language::En, Edition::Full)).findings.as_slice() {
        [Finding::Recomputation { differences }] => differences.iter().map(|one| one.place.clone()).collect::<Vec<_>>(),
        other => panic!("{other:?}"),
    };
    let mut lower = product();
    lower.footprint.excluding.co2e *= 0.9;
    let found = places(lower);
    assert!(found.contains(&"products.Tissu Exemple.footprint.excluding.co2e".to_owned()), "{found:?}");
    let mut thinner = product();
    thinner.recipe = recipe(&RECIPE.replace("amount = 0.23", "amount = 0.22"));
    assert!(!places(thinner).is_empty());
    let mut cleaner = product();
    cleaner.supplied.get_mut("fil").expect("the yarn").parts.fossil = 7.0;
    assert!(!places(cleaner).is_empty());
    let mut surer = product();
    surer.footprint.excluding.interval.high *= 0.99;
    assert!(places(surer).iter().all(|place| place.starts_with("products.Tissu Exemple")));
}

#[test]
fn the_buyer_sees_the_figure_and_none_of_what_it_is_made_of() {
    let inventory = measured(60);
    let of = |edition| attach(&inventory, with(&[product()]), edition, &key(), knowledge()).expect("attachments");
    let (full, buyer) = (of(Edition::Full), of(Edition::Buyer));
    assert_eq!(full[PRODUCTS], buyer[PRODUCTS]);
    assert!(!buyer.contains_key(DISCLOSURES));
    let shown = String::from_utf8(buyer[PRODUCTS].clone()).expect("text");
    for secret in ["Filature", "Fil Secret", "Fil peigné", "812345", "le reste", "Carton", "stages", "0190aaaa"] {
        assert!(!shown.contains(secret), "{secret} in {shown}");
    }
    let opened = open_products(Edition::Buyer, &buyer).expect("opened");
    assert!(opened[0].whole.is_none());
    assert_eq!(opened[0].stated.excluding, product().footprint.excluding);
    assert_eq!(open_products(Edition::Full, &full).expect("opened")[0].whole, Some(product()));
    for language in Language::ALL {
        let verdict = check(&sealed(product(), language, Edition::Buyer));
        assert_eq!(verdict.findings, [], "{language}");
        let said = verdict.sentences(Messages::new(language)).join(" ");
        assert!(said.contains("Tissu Exemple") && said.contains("--against"), "{said}");
    }
    // A figure that its own origins do not add up to.
    let mut lower = product();
    lower.footprint.excluding.co2e *= 0.9;
    let verdict = check(&sealed(lower, Language::En, Edition::Buyer));
    assert_eq!(verdict.exit_code(), 17, "{:?}", verdict.findings);
    // Disclosures that open something else than what the digests are of.
    let mut other = product();
    other.supplied.clear();
    let mut mixed = full.clone();
    let theirs = attach(&inventory, with(&[other]), Edition::Full, &key(), knowledge()).expect("attachments");
    mixed.insert(DISCLOSURES.to_owned(), theirs[DISCLOSURES].clone());
    assert!(open_products(Edition::Full, &mixed).is_err());
}

/// Whoever checks a dossier may not have the pack that a factor of a recipe came from.
#[test]
fn a_factor_of_a_pack_goes_with_the_product() {
    let mut library = knowledge().library.clone();
    let known = recipe(RECIPE);
    let made = footprint(&known, &measured(60), &supplied(), &method(knowledge())).expect("a footprint");
    let carton = made
        .lines
        .iter()
        .filter_map(|line| line.factor.as_ref())
        .find(|note| note.id.as_str().starts_with("material.cardboard"));
    let id = &carton.expect("the factor of cardboard").id;
    let mut factor = library.factor(id).expect("known").clone();
    factor.id = FactorId::from("pack/cardboard");
    factor.origin = Origin::Pack("abcdef".to_owned());
    library.add_factor(factor);
    let recipe = recipe(&RECIPE.replace("{ activity = \"material.cardboard\" }", "{ factor = \"pack/cardboard\" }"));
    let with_pack = Method { library: &library, ..method(knowledge()) };
    let made = footprint(&recipe, &measured(60), &supplied(), &with_pack).expect("a footprint");
    let product = Product { recipe, supplied: supplied(), footprint: made, published: None };
    let known = Knowledge { library: &library, ..knowledge() };
    let attached = attach(&measured(60), with(&[product]), Edition::Full, &key(), known).expect("attachments");
    assert_eq!(recompute(Edition::Full, &attached, knowledge()), []);
    // What is bought is a secret, and so is the factor that names it.
    assert!(!String::from_utf8_lossy(&attached[PRODUCTS]).contains("cardboard"));
}

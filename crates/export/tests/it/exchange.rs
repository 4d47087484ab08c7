//! Footprints as partners exchange them.

use export::Amount;
use export::pcf::{Exempted, Publication, Supplied, SuppliedFigure, Unpublishable, to_pact};
use pact::{Kind, ProductFootprint, Severity};

use crate::world::{footprint, inventory, recipe, supplied};

fn publication() -> Publication {
    Publication {
        id: "7e0cbd32-7a52-4c5e-8f0c-0d1a7a3b1234".into(),
        created: "2026-03-01T10:00:00Z".parse().unwrap(),
        company: "Firme fictive".into(),
        company_ids: vec!["urn:pact:exemple.example:supplier-id:1".into()],
        domain: "exemple.example".into(),
        preceding: Vec::new(),
        validity: None,
        standards: vec!["ISO14067".into(), "PACT-3.0".into()],
        boundary: Some("Materials, energy of the site, waste".into()),
        allocation: Some("By mass".into()),
        comment: None,
        verification: None,
    }
}

#[test]
fn what_is_published_is_read_by_partners_and_adds_up() {
    let made = footprint(&recipe(), &inventory(), &supplied());
    let published = to_pact(&made, &publication()).unwrap();
    let read: ProductFootprint = pact::read(published.to_json().to_string().as_bytes()).unwrap();
    assert_eq!(read, published);
    let found = pact::findings(&published);
    assert!(found.iter().all(|finding| finding.severity() != Severity::Broken), "{found:?}");
    assert!(
        !found.iter().any(|finding| matches!(finding.kind, Kind::SumDiffers { .. } | Kind::SumOpen { .. })),
        "{found:?}"
    );
    let pcf = &published.pcf;
    assert!(pcf.pcf_excluding_biogenic_uptake.as_str().starts_with("6.66054"));
    assert_eq!(pcf.geography().as_str(), Some("MA-06"));
    assert_eq!(pcf.outbound_logistics_ghg_emissions.as_ref().unwrap().as_str(), "0.0394543");
    assert_eq!(published.product_ids[0].as_str(), "urn:pact:exemple.example:product-id:PF-1");
    let classes: Vec<&str> =
        published.product_classifications.as_ref().unwrap().iter().map(|urn| urn.as_str()).collect();
    assert_eq!(classes, ["urn:cpc:41532", "urn:pact:ec.europa.eu:cn-code:76042100"]);
    assert_eq!(pcf.primary_data_share.as_ref().unwrap().as_str(), "35.53");
}

#[test]
fn the_largest_and_the_smallest_are_written_plainly() {
    for made in ["0.000001", "900000000000"] {
        let mut recipe = recipe();
        recipe.made = Amount::read(made).unwrap();
        let published = to_pact(&footprint(&recipe, &inventory(), &supplied()), &publication()).unwrap();
        let found = pact::findings(&published);
        assert!(
            !found.iter().any(|finding| matches!(finding.kind, Kind::SumDiffers { .. } | Kind::TooPrecise)),
            "{found:?}"
        );
    }
}

#[test]
fn what_is_not_known_is_not_published() {
    let refused = |recipe| to_pact(&footprint(&recipe, &inventory(), &Supplied::new()), &publication()).unwrap_err();
    let mut unknown = recipe();
    unknown.inputs[0].activity = None;
    assert_eq!(refused(unknown.clone()), Unpublishable::Unknown(vec!["billette".into()]));
    unknown.exempted = Some(Exempted { percent: Amount::from(2), why: "pièce de peu de masse".into() });
    let published = to_pact(&footprint(&unknown, &inventory(), &Supplied::new()), &publication()).unwrap();
    assert_eq!(published.pcf.exempted_emissions_percent.as_str(), "2");
    let mut carbon = recipe();
    carbon.carbon.fossil_kg = None;
    assert_eq!(refused(carbon), Unpublishable::FossilCarbon);
    let mut nameless = recipe();
    nameless.ids.clear();
    assert_eq!(refused(nameless), Unpublishable::NoNumber);
    let made = footprint(&recipe(), &inventory(), &supplied());
    let wrong = Publication { id: "7".into(), company_ids: Vec::new(), ..publication() };
    let Unpublishable::Refused(refusal) = to_pact(&made, &wrong).unwrap_err() else { panic!() };
    let paths: Vec<&str> = refusal.violations.iter().map(|violation| violation.path.as_str()).collect();
    assert_eq!(paths, ["id", "companyIds"]);
}

#[test]
fn a_published_footprint_is_a_figure_for_who_buys() {
    let made = footprint(&recipe(), &inventory(), &supplied());
    let published = to_pact(&made, &publication()).unwrap();
    let figure = SuppliedFigure::from_pact(&published).unwrap();
    // Three parts, each rounded to seven places.
    assert!((figure.parts.excluding_uptake() - made.excluding.co2e).abs() < 1.5e-7);
    assert_eq!((figure.year, figure.place.as_deref(), figure.mass_kg), (Some(2025), Some("MA-06"), Some(1.0)));
    // A total that is larger than its parts counts whole.
    let mut text = published.to_json();
    text["pcf"]["pcfExcludingBiogenicUptake"] = "10".into();
    let odd: ProductFootprint = pact::read(text.to_string().as_bytes()).unwrap();
    assert!((SuppliedFigure::from_pact(&odd).unwrap().parts.excluding_uptake() - 10.0).abs() < 1e-12);
}

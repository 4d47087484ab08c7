//! Footprints as partners exchange them.

use export::Amount;
use export::pcf::{Exempted, Publication, Supplied, SuppliedFigure, Unpublishable, to_pact};
use pact::{Kind, ProductFootprint, Severity};

use crate::world::{self, firm, footprint, inventory, inventory_of, line, recipe, supplied};

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

#[test]
fn packaging_of_which_nothing_is_known_is_not_said_to_be_in_it() {
    let stated = |recipe: &export::pcf::Recipe| {
        let pcf = to_pact(&footprint(recipe, &inventory(), &supplied()), &publication()).unwrap().pcf;
        (pcf.packaging_emissions_included, pcf.packaging_ghg_emissions.map(|amount| amount.to_string()))
    };
    let mut recipe = recipe();
    assert!(matches!(stated(&recipe), (Some(true), Some(amount)) if amount.starts_with("0.0")));
    recipe.inputs.truncate(1);
    assert_eq!(stated(&recipe), (Some(false), None));
    // That there is none is known.
    recipe.packaging_kg = Some(Amount::ZERO);
    assert_eq!(stated(&recipe), (Some(true), Some("0".to_owned())));
}

#[test]
fn transport_that_the_firm_does_not_pay_is_not_published_as_its_own() {
    let mut lines = world::lines();
    let truck = line("usine", "freight.road.artic", "100000", "t.km", "desnz-2024");
    lines.push(measure::ActivityLine { category: "3.9".parse().ok(), ..truck });
    let inventory = inventory_of(&firm(""), lines);
    let mut recipe = recipe();
    recipe.outbound.clear();
    let made = footprint(&recipe, &inventory, &supplied());
    assert!(made.outbound.unwrap().co2e > 0.0);
    assert!(to_pact(&made, &publication()).unwrap().pcf.outbound_logistics_ghg_emissions.is_none());
    // What it pays is, without what it does not.
    recipe.inventory_transport = export::pcf::InventoryTransport::Outbound;
    let both = footprint(&recipe, &inventory, &supplied());
    let stated = to_pact(&both, &publication()).unwrap().pcf.outbound_logistics_ghg_emissions.unwrap();
    let stated: f64 = stated.as_str().parse().unwrap();
    assert!((stated - (both.outbound.unwrap().co2e - made.outbound.unwrap().co2e)).abs() < 1e-6, "{stated}");
}

#[test]
fn each_publication_is_named_once_and_so_is_the_allocation() {
    let mut recipe = recipe();
    recipe.allocations[0].why = Some("mêmes lignes".into());
    let named = |recipe: &export::pcf::Recipe, inventory: &measure::Inventory| {
        let pcf =
            to_pact(&footprint(recipe, inventory, &supplied()), &Publication { allocation: None, ..publication() });
        let pcf = pcf.unwrap().to_json()["pcf"].clone();
        let sources: Vec<(String, String)> = pcf["secondaryEmissionFactorSources"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| (one["name"].as_str().unwrap().to_owned(), one["version"].as_str().unwrap().to_owned()))
            .collect();
        (sources, pcf["allocationRulesDescription"].as_str().unwrap().to_owned())
    };
    let mut lines = world::lines();
    // Two rows of one publication, of two years.
    for row in ["material.steel", "material.glass"] {
        lines.push(line("usine", row, "10", "t", "base-carbone-23.6"));
    }
    let own = firm("[electricity.location]\nfactor = 0.6\nsource = 'Office fictif'\n");
    let grid = line("usine", "electricity.grid", "10", "kWh", "");
    lines[0] = grid;
    let (sources, allocation) = named(&recipe, &inventory_of(&own, lines));
    let of = |name: &str| sources.iter().filter(|(found, _)| found.contains(name)).collect::<Vec<_>>();
    assert!(
        matches!(of("Base Carbone")[..], [(name, version)] if name == "ADEME: Base Carbone" && version == "V23.6"),
        "{sources:?}"
    );
    assert_eq!(of("Office fictif").len(), 1, "{sources:?}");
    assert!(of("declared").is_empty(), "{sources:?}");
    assert_eq!(allocation, "Site emissions by mass; fuel.wood by hours");
}

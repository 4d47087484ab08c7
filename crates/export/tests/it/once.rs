//! Each purchase once, each site's emissions at the share that is said, and what is not there is named.

use export::Amount;
use export::pcf::{
    self, AllocationKey, FindingKind, Footprint, Input, InputKind, LeftOutBecause, Problem, Recipe, Source, Stage,
    Supplied,
};
use factors::ActivityCode;
use measure::Category;

use crate::world::{self, firm, footprint, inventory, inventory_of, line, method, recipe, supplied};

fn near(found: f64, wanted: f64) {
    assert!((found - wanted).abs() <= 1e-12 * wanted.abs(), "{found} is not {wanted}");
}

fn finding(footprint: &Footprint, kind: FindingKind) -> Option<&pcf::Finding> {
    footprint.findings.iter().find(|finding| finding.kind == kind)
}

fn refused(recipe: &Recipe) -> (String, Problem) {
    let error = pcf::footprint(recipe, &inventory(), &supplied(), &method()).unwrap_err();
    (error.at, error.problem)
}

fn of_inventory(key: &str, code: &str, kind: InputKind) -> Input {
    let pattern = recipe().inputs[1].clone();
    let source = Some(Source::Inventory(ActivityCode::from(code)));
    Input { key: key.into(), name: key.into(), kind, amount: None, unit: None, source, ..pattern }
}

/// The contract covers 4 of 10 kWh; who owns how much of the site changes nothing of what its products emitted.
#[test]
fn a_contract_is_the_site_s_whoever_owns_it() {
    let of = |share: &str| {
        let contract = "[[electricity.instrument]]\nkind = 'contract'\nkwh = 960000\nfactor = 0.0\nfrom = '2025-01-01'\n\
                        to = '2025-12-31'\n[boundary]\napproach = 'equity-share'\n";
        let mut sheet = firm(contract);
        sheet.sites[0].share = serde_json::from_str(share).unwrap();
        footprint(&recipe(), &inventory_of(&sheet, world::lines()), &supplied()).excluding.co2e
    };
    near(of("0.3"), of("1.0"));
}

#[test]
fn what_the_source_says_is_what_an_input_is() {
    let mut lines = world::lines();
    lines.push(line("usine", "material.zinc", "10", "t", ""));
    let inventory = inventory_of(&firm(""), lines);
    let of = |source: Option<Source>, activity: Option<&str>| {
        let mut recipe = recipe();
        recipe.inputs[0].source = source;
        recipe.inputs[0].activity = activity.map(ActivityCode::from);
        footprint(&recipe, &inventory, &Supplied::new())
    };
    let by_activity = || Some(Source::Activity(ActivityCode::from("material.aluminium")));
    let said = of(by_activity(), None);
    let contradicted = of(by_activity(), Some("material.zinc"));
    near(contradicted.excluding.co2e, said.excluding.co2e);
    let told = finding(&contradicted, FindingKind::ActivityIgnored).unwrap();
    assert_eq!((told.at.as_str(), told.detail.as_str()), ("input[0].activity", "material.zinc ≠ material.aluminium"));
    assert!(finding(&of(by_activity(), Some("material.aluminium")), FindingKind::ActivityIgnored).is_none());
    // A factor may be that of something alike: what the inventory has of either is not counted beside it.
    let factor = factors::FactorId::from("material.aluminium/cradle_to_gate/base-carbone-23.6/virgin");
    let alike = of(Some(Source::Factor(factor)), Some("material.zinc"));
    let left = |footprint: &Footprint| {
        let out = footprint.left_out.iter().find(|out| out.category == Category::ValueChain(1));
        out.filter(|out| out.why == LeftOutBecause::InRecipe).unwrap().co2e
    };
    assert!(left(&alike) > left(&said));
}

#[test]
fn what_the_recipe_counts_is_not_taken_from_the_inventory_too() {
    let once = footprint(&recipe(), &inventory(), &supplied());
    for code in ["material.aluminium", "material"] {
        let mut twice = recipe();
        twice.inputs.push(of_inventory("achats", code, InputKind::Material));
        let made = footprint(&twice, &inventory(), &supplied());
        near(made.excluding.co2e, once.excluding.co2e);
        let told = finding(&made, FindingKind::PurchaseTwice).unwrap();
        assert!(told.at == "input[3].source" && told.detail == "achats" && told.co2e.unwrap() > 0.0, "{told:?}");
    }
    assert!(finding(&once, FindingKind::PurchaseTwice).is_none());
}

#[test]
fn two_inputs_do_not_share_a_purchase() {
    let mut recipe = recipe();
    recipe.inputs.truncate(1);
    recipe.inputs.push(of_inventory("plateaux", "material.cardboard", InputKind::Packaging));
    let one = footprint(&recipe, &inventory(), &supplied());
    assert!(one.packaging > 0.0);
    recipe.inputs.push(of_inventory("cartons", "material.cardboard", InputKind::Material));
    assert_eq!(refused(&recipe), ("input[2].source".to_owned(), Problem::Twice("material.cardboard".into())));
}

#[test]
fn an_activity_that_there_is_not_is_refused_with_those_near_to_it() {
    let refused_for = |change: fn(&mut Recipe)| {
        let mut recipe = recipe();
        change(&mut recipe);
        let (at, problem) = refused(&recipe);
        let Problem::UnknownActivity { found, near } = problem else { panic!("{problem:?}") };
        (at, found, near.join(" "))
    };
    let is = |told: (String, String, String), at: &str, found: &str, near: &str| {
        assert_eq!((told.0.as_str(), told.1.as_str()), (at, found));
        assert!(told.2.split(' ').any(|name| name == near), "{}", told.2);
    };
    let code = |text: &str| ActivityCode::from(text);
    is(
        refused_for(|recipe| recipe.inputs[0].activity = Some(ActivityCode::from("material.stel"))),
        "input[0].activity",
        "material.stel",
        "material.steel",
    );
    is(
        refused_for(|recipe| {
            recipe.inputs[1].source = Some(Source::Inventory(ActivityCode::from("material.cardbord")))
        }),
        "input[1].source.inventory",
        "material.cardbord",
        "material.cardboard",
    );
    is(
        refused_for(|recipe| recipe.inputs[1].source = Some(Source::Activity(ActivityCode::from("material.zink")))),
        "input[1].source.activity",
        "material.zink",
        "material.zinc",
    );
    is(
        refused_for(|recipe| recipe.inputs[0].transport[0].activity = ActivityCode::from("freight.rod.rigid")),
        "input[0].transport[0].activity",
        "freight.rod.rigid",
        "freight.road.rigid",
    );
    is(
        refused_for(|recipe| recipe.outbound[0].activity = ActivityCode::from("freight.road.artik")),
        "outbound[0].activity",
        "freight.road.artik",
        "freight.road.artic",
    );
    is(
        refused_for(|recipe| recipe.allocations[1].activities.push(ActivityCode::from("electricite"))),
        "allocation[1].activities[1]",
        "electricite",
        "electricity",
    );
    // The head of a code is one.
    let mut recipe = recipe();
    recipe.allocations[1].activities = vec![code("fuel"), code("electricity")];
    assert!(pcf::footprint(&recipe, &inventory(), &supplied(), &method()).is_ok());
}

#[test]
fn an_allocation_of_what_the_site_has_not_is_not_shown_as_applied() {
    let mut recipe = recipe();
    let wood = recipe.allocations[1].clone();
    recipe.allocations.push(pcf::Allocation {
        activities: vec![ActivityCode::from("fuel.coal")],
        key: AllocationKey::Mass,
        ..wood
    });
    let made = footprint(&recipe, &inventory(), &supplied());
    assert_eq!(made.allocations.len(), 2);
    let told = finding(&made, FindingKind::AllocationUnused).unwrap();
    assert_eq!((told.at.as_str(), told.detail.as_str()), ("allocation[2].activities", "fuel.coal"));
}

#[test]
fn what_has_no_mass_is_not_carried_and_takes_no_transport_of_the_inventory_away() {
    let of = |outbound: bool| {
        let mut recipe = recipe();
        recipe.unit = pcf::DeclaredUnit::Hour;
        recipe.packaging_kg = None;
        recipe.inventory_transport = pcf::InventoryTransport::Outbound;
        if !outbound {
            recipe.outbound.clear();
        }
        footprint(&recipe, &inventory(), &supplied())
    };
    let (told, bare) = (of(true), of(false));
    assert!(bare.outbound.unwrap().co2e > 0.0);
    near(told.outbound.unwrap().co2e, bare.outbound.unwrap().co2e);
    assert_eq!(finding(&told, FindingKind::NothingToCarry).unwrap().at, "outbound");
    assert!(finding(&bare, FindingKind::NothingToCarry).is_none());
}

#[test]
fn a_place_is_rated_where_the_input_is_made() {
    let rated = |country: Option<&str>| {
        let mut recipe = recipe();
        recipe.inputs[0].source =
            Some(Source::Factor(factors::FactorId::from("material.aluminium/cradle_to_gate/base-carbone-23.6/virgin")));
        recipe.inputs[0].country = country.map(str::to_owned);
        let made = footprint(&recipe, &inventory(), &Supplied::new());
        let line = made.lines.iter().find(|line| line.stage == Stage::Materials).unwrap();
        (line.factor.as_ref().unwrap().geo.to_string(), line.ratings.geographical)
    };
    let (geo, elsewhere) = rated(None);
    assert_ne!(geo, "MA");
    assert_eq!(elsewhere, 4.0);
    assert_eq!(rated(Some(&geo)).1, 2.0);
    assert_eq!(rated(Some("CN")).1, 4.0);
}

#[test]
fn masses_carbon_years_and_places_that_cannot_be_are_refused() {
    let amount = |text: &str| Some(Amount::read(text).unwrap());
    let refused_for = |change: &dyn Fn(&mut Recipe)| {
        let mut recipe = recipe();
        change(&mut recipe);
        let (at, problem) = refused(&recipe);
        (at, problem.code(), problem.detail())
    };
    let is = |told: (String, &str, String), at: &str, code: &str, detail: &str| {
        assert_eq!((told.0.as_str(), told.1, told.2.as_str()), (at, code, detail));
    };
    for year in [i16::MIN, -10000, 0, 1989, 2101, 9999, 10000, 20255, i16::MAX] {
        let detail = format!("{year} → 1990–2100");
        is(refused_for(&|recipe| recipe.year = year), "year", "not-a-year", &detail);
    }
    is(refused_for(&|recipe| recipe.mass_kg = amount("0.2")), "mass_kg", "other-mass", "0.2 → 1");
    is(refused_for(&|recipe| recipe.inputs[0].mass_kg = amount("50")), "input[0].mass_kg", "other-mass", "50 → 1");
    let more = "more-carbon-than-mass";
    is(refused_for(&|recipe| recipe.carbon.fossil_kg = amount("5")), "carbon.fossil_kg", more, "5 > 1");
    is(refused_for(&|recipe| recipe.carbon.biogenic_kg = amount("2")), "carbon.biogenic_kg", more, "2 > 1");
    let both =
        |recipe: &mut Recipe| (recipe.carbon.fossil_kg, recipe.carbon.biogenic_kg) = (amount("0.6"), amount("0.8"));
    is(refused_for(&both), "carbon.biogenic_kg", more, "1.4 > 1");
    is(refused_for(&|recipe| recipe.carbon.recycled_kg = amount("3")), "carbon.recycled_kg", more, "3 > 1");
    let packaging = |recipe: &mut Recipe| recipe.carbon.packaging_biogenic_kg = amount("0.03");
    is(refused_for(&packaging), "carbon.packaging_biogenic_kg", more, "0.03 > 0.025");
    for (country, detail) in
        [("Maroc", "Maroc → MA"), ("fr", "fr → FR"), ("France", "France → FR"), ("ZZ", "ZZ"), ("", "\"\"")]
    {
        let told = refused_for(&|recipe| recipe.inputs[1].country = Some(country.to_owned()));
        is(told, "input[1].country", "unknown-country", detail);
    }
    for region in ["FR-75", "XX-ZZZ", "MA-99"] {
        let (at, code, detail) = refused_for(&|recipe| recipe.region = Some(region.to_owned()));
        assert_eq!((at.as_str(), code), ("region", "elsewhere-than-sites"));
        assert!(detail.starts_with(region) && detail.contains("MA-06"), "{detail}");
    }
    let alike = |recipe: &mut Recipe| recipe.allocations.push(recipe.allocations[0].clone());
    is(refused_for(&alike), "allocation[2]", "same-as", "allocation[0]");
    is(refused_for(&|recipe| recipe.ids.push(" ".into())), "ids[1]", "needed", "");
    let unsaid = |recipe: &mut Recipe| {
        recipe.exempted = Some(pcf::Exempted { percent: Amount::read("1").unwrap(), why: " ".into() });
    };
    is(refused_for(&unsaid), "exempted.why", "needed", "");
    let mut good = recipe();
    good.region = Some("MA-06".into());
    good.carbon.biogenic_kg = amount("1");
    good.inputs[0].mass_kg = amount("1.0004");
    assert_eq!(footprint(&good, &inventory(), &supplied()).place, "MA-06");
}

#[test]
fn recipes_that_take_more_of_a_site_than_there_is_are_told() {
    let one = recipe();
    let mut other = one.clone();
    other.name = "Autre".into();
    other.allocations[0].own = Amount::read("800000").unwrap();
    other.allocations[1].own = Amount::read("800").unwrap();
    assert_eq!(pcf::more_than_whole(&one, std::slice::from_ref(&other)), []);
    other.allocations[0].own = Amount::read("2000000").unwrap();
    let told = pcf::more_than_whole(&one, std::slice::from_ref(&other));
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].kind, FindingKind::MoreThanWhole);
    assert_eq!(told[0].detail, "usine: Profilé fictif 0.6 + Autre 1 = 1.6");
    // Of another year, or at another site, it takes nothing of this one.
    other.year = 2024;
    assert_eq!(pcf::more_than_whole(&one, std::slice::from_ref(&other)), []);
    other.year = 2025;
    other.sites = vec!["depot".into()];
    assert_eq!(pcf::more_than_whole(&one, &[other]), []);
}

#[test]
fn pieces_with_a_mass_meet_a_factor_per_kilogram() {
    let of = |unit: &str, mass: Option<&str>| {
        let mut recipe = recipe();
        recipe.inputs[1].amount = Some(Amount::ONE);
        recipe.inputs[1].unit = Some(unit.to_owned());
        recipe.inputs[1].mass_kg = mass.map(|mass| Amount::read(mass).unwrap());
        footprint(&recipe, &inventory(), &supplied())
    };
    assert_eq!(of("piece", None).unknown, ["carton"]);
    let pieces = of("piece", Some("1"));
    assert!(pieces.unknown.is_empty());
    assert_eq!(pieces.excluding, of("kg", None).excluding);
}

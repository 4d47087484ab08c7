//! Footprints of products: boundary, allocation, inputs, findings.

use export::Amount;
use export::pcf::{
    self, Allocation, AllocationKey, ElectricityBasis, FindingKind, Footprint, InventoryTransport, LeftOutBecause,
    Origin, Problem, Recipe, Source, Stage, Supplied, Verdict, shares,
};
use factors::ActivityCode;
use measure::{Category, Inventory};

use crate::world::{self, firm, footprint, inventory, inventory_of, line, method, recipe, supplied};

fn near(found: f64, wanted: f64) {
    assert!((found - wanted).abs() <= 1e-12 * wanted.abs(), "{found} is not {wanted}");
}

fn stage(footprint: &Footprint, stage: Stage) -> f64 {
    footprint.stages.iter().find(|total| total.stage == stage).map_or(0.0, |total| total.figure.co2e)
}

fn found(footprint: &Footprint, kind: FindingKind) -> bool {
    footprint.findings.iter().any(|finding| finding.kind == kind)
}

fn amount(text: &str) -> Amount {
    Amount::read(text).unwrap()
}

/// `tests/data/worked.py` computes the same from the rows of the catalogue, in fractions; tolerance 1e-12.
#[test]
fn a_worked_example_computed_apart() {
    let expected: serde_json::Value = serde_json::from_str(include_str!("../data/worked.json")).unwrap();
    let number = |value: &serde_json::Value| value.as_f64().unwrap();
    let made = footprint(&recipe(), &inventory(), &supplied());
    let stages = expected["stages"].as_object().unwrap();
    assert_eq!(made.stages.len(), stages.len());
    for total in &made.stages {
        let wanted = number(&stages[total.stage.code()]);
        assert!(
            (total.figure.co2e - wanted).abs() <= 1e-12 * wanted,
            "{:?}: {} is not {wanted}",
            total.stage,
            total.figure.co2e
        );
    }
    near(made.excluding.co2e, number(&expected["excluding"]));
    near(made.outbound.unwrap().co2e, number(&expected["outbound"]));
    near(made.parts.land_use_change.unwrap(), number(&expected["land_use_change"]));
    near(made.primary_data_share, number(&expected["primary_data_share"]));
    for left in &made.left_out {
        near(left.co2e, number(&expected["left_out"][left.category.to_string()]));
    }
    assert_eq!(made.left_out.len(), 3);
    assert!(made.unknown.is_empty() && made.place == "MA-06");
    // Wood is burnt for the other product alone.
    assert_eq!(made.biogenic_co2, 0.0);
}

/// Name, unit, quantity and sites are enough; everything is this product's, and it is said what would be better.
#[test]
fn the_least_that_a_firm_knows_gives_a_footprint() {
    let least: Recipe =
        pcf::read("name = 'Profilé'\nyear = 2025\nunit = 'kilogram'\nmade = 2000000\nsites = ['usine']\n").unwrap();
    let inventory = inventory();
    let made = footprint(&least, &inventory, &Supplied::new());
    // All of the market-based total but journeys, per kilogram.
    let travel = inventory.results.totals.by_category[&Category::ValueChain(6)].co2e;
    let wanted = (inventory.results.totals.market.co2e - travel) / 2e6;
    assert!((made.excluding.co2e - wanted).abs() < 1e-12, "{} is not {wanted}", made.excluding.co2e);
    for kind in [
        FindingKind::AllAllocated,
        FindingKind::NoInputs,
        FindingKind::FossilCarbonUnknown,
        FindingKind::OlderPotentials,
    ] {
        assert!(found(&made, kind), "{kind:?}");
    }
    assert_eq!(made.allocations[0].share, 1.0);
    assert_eq!(made.allocations[0].key, None);
}

#[test]
fn what_no_product_causes_is_left_out_with_its_clause() {
    let mut lines = world::lines();
    let of =
        |category: &str, line: measure::ActivityLine| measure::ActivityLine { category: category.parse().ok(), ..line };
    let truck = |km: &str| line("usine", "freight.road.artic", km, "t.km", "desnz-2024");
    lines.extend([
        of("3.2", line("usine", "material.cardboard", "7", "t", "desnz-2024")),
        of("3.7", truck("11")),
        of("3.9", truck("13")),
    ]);
    let made = footprint(&recipe(), &inventory_of(&firm(""), lines), &supplied());
    let why = |number: u8| {
        made.left_out.iter().find(|left| left.category == Category::ValueChain(number)).map(|left| left.why)
    };
    assert_eq!(why(2), Some(LeftOutBecause::CapitalGoods));
    assert_eq!(why(6), Some(LeftOutBecause::Travel));
    assert_eq!(why(7), Some(LeftOutBecause::Commuting));
    // The recipe tells the way to the customer: what the inventory has of it is not counted beside it.
    assert_eq!(why(9), Some(LeftOutBecause::TransportInRecipe));
    assert!(
        made.left_out.iter().all(|left| left.why.clause().starts_with("GHG") || left.why.clause().starts_with("ISO"))
    );
    near(made.excluding.co2e, footprint(&recipe(), &inventory(), &supplied()).excluding.co2e);
}

#[test]
fn nothing_is_counted_twice() {
    let (recipe, inventory) = (recipe(), inventory());
    let made = footprint(&recipe, &inventory, &supplied());
    // The recipe has billet and board: what the inventory bought of aluminium and cardboard is out.
    assert!(
        !made
            .lines
            .iter()
            .any(|line| matches!(line.origin, Origin::Inventory { category: Category::ValueChain(1), .. }))
    );
    // A purchase of which the recipe has nothing stays.
    let mut lines = world::lines();
    lines.push(line("usine", "material.steel", "10", "t", ""));
    let steel = footprint(&recipe, &inventory_of(&firm(""), lines), &supplied());
    assert!(stage(&steel, Stage::Purchases) > 0.0);
    // An input that does not say what it is may be any of them: none is counted, and it is said.
    let mut unnamed = recipe.clone();
    unnamed.inputs[0].activity = None;
    let mut lines = world::lines();
    lines.push(line("usine", "material.steel", "10", "t", ""));
    let made = footprint(&unnamed, &inventory_of(&firm(""), lines), &supplied());
    assert_eq!(stage(&made, Stage::Purchases), 0.0);
    assert!(found(&made, FindingKind::PerhapsTwice));
    // A purchase that is broader than the input: metal, of which aluminium is one.
    let mut broad = recipe;
    broad.inputs[0].activity = Some(ActivityCode::from("material.aluminium.recycled"));
    let made = footprint(&broad, &inventory, &supplied());
    assert!(found(&made, FindingKind::BroaderPurchase));
}

#[test]
fn an_input_may_be_what_the_inventory_bought() {
    let mut recipe = recipe();
    recipe.inputs[1].source = Some(Source::Inventory(ActivityCode::from("material.cardboard")));
    let made = footprint(&recipe, &inventory(), &supplied());
    let carton = made.lines.iter().find(|line| line.input.as_deref() == Some("carton")).unwrap();
    // 30 t × 1193.96586 kg/t × 0.6 over 1,200,000 kg.
    near(carton.co2e, 30.0 * 1193.96586 * 0.6 / 1_200_000.0);
    assert_eq!(carton.stage, Stage::Packaging);
    // A figure of its supplier takes its place, and the inventory's is out.
    let mut figures = supplied();
    let mut figure = figures["billette"].clone();
    figure.footprint = None;
    figures.insert("carton".to_owned(), figure);
    recipe.inputs[1].activity = None;
    let made = footprint(&recipe, &inventory(), &figures);
    let cartons: Vec<_> = made.lines.iter().filter(|line| line.input.as_deref() == Some("carton")).collect();
    assert!(matches!(cartons[..], [line] if matches!(line.origin, Origin::Supplier { .. })));
}

#[test]
fn what_is_unknown_is_unknown() {
    let made = footprint(&recipe(), &inventory(), &Supplied::new());
    // Until the supplier answers, the best factor for what the input is.
    assert!(made.unknown.is_empty());
    let mut recipe = recipe();
    recipe.inputs[0].activity = None;
    let made = footprint(&recipe, &inventory(), &Supplied::new());
    assert_eq!(made.unknown, ["billette"]);
    assert!(found(&made, FindingKind::InputUnknown) && !found(&made, FindingKind::MassMissing));
    assert_eq!(stage(&made, Stage::Materials), 0.0);
    // Pieces that nobody brings to kilograms: the figure of the supplier does not fit.
    recipe.inputs[0].unit = Some("piece".to_owned());
    let made = footprint(&recipe, &inventory(), &supplied());
    assert!(found(&made, FindingKind::SuppliedUnit));
    assert_eq!(made.unknown, ["billette"]);
    // With a mass they do.
    recipe.inputs[0].mass_kg = Some(amount("1"));
    let made = footprint(&recipe, &inventory(), &supplied());
    near(stage(&made, Stage::Materials), 5.32 / 0.92);
}

#[test]
fn a_supplier_whose_uptake_is_in_the_product_is_not_counted_twice() {
    let mut recipe = recipe();
    let mut figures = supplied();
    figures.get_mut("billette").unwrap().parts.uptake = Some(-500.0);
    recipe.carbon.biogenic_kg = None;
    let made = footprint(&recipe, &inventory(), &figures);
    near(made.parts.uptake.unwrap(), -0.5 / 0.92);
    near(made.including.co2e, made.excluding.co2e - 0.5 / 0.92);
    recipe.carbon.biogenic_kg = Some(amount("0.12"));
    let made = footprint(&recipe, &inventory(), &figures);
    near(made.parts.uptake.unwrap(), -0.44);
    assert!(made.including.interval.low < made.excluding.interval.low);
}

#[test]
fn transport_of_the_inventory_is_inbound_or_outbound_as_the_recipe_says() {
    let mut recipe = recipe();
    recipe.inputs[0].transport.clear();
    let inbound = footprint(&recipe, &inventory(), &supplied());
    let road = 500_000.0 * (0.07547 - 0.0 + 0.01823) * 0.6 / 1.2e6;
    assert!((stage(&inbound, Stage::InboundTransport) - road).abs() < 1e-7);
    assert!(found(&inbound, FindingKind::TransportMixed));
    recipe.outbound.clear();
    recipe.inventory_transport = InventoryTransport::Outbound;
    let outbound = footprint(&recipe, &inventory(), &supplied());
    near(outbound.outbound.unwrap().co2e, stage(&inbound, Stage::InboundTransport));
    assert!(outbound.outbound.unwrap().interval.low > 0.0);
    near(outbound.excluding.co2e + outbound.outbound.unwrap().co2e, inbound.excluding.co2e);
    recipe.inventory_transport = InventoryTransport::None;
    assert!(footprint(&recipe, &inventory(), &supplied()).outbound.is_none());
}

#[test]
fn contracts_for_electricity_count_by_the_market_and_are_primary() {
    let sheet = "[[electricity.instrument]]\nkind = 'contract'\nkwh = 1200000\nfactor = 0.0\nfrom = '2025-01-01'\nto = '2025-12-31'\n";
    let inventory = inventory_of(&firm(sheet), world::lines());
    let mut recipe = recipe();
    let market = footprint(&recipe, &inventory, &supplied());
    assert!(found(&market, FindingKind::ElectricityContracts));
    recipe.electricity = ElectricityBasis::Location;
    let location = footprint(&recipe, &inventory, &supplied());
    // Half of 2,400,000 kWh is covered: 0.6 of it over 1,200,000 kg.
    near(location.excluding.co2e - market.excluding.co2e, 1_200_000.0 * 0.5964 * 0.6 / 1_200_000.0);
    assert!(!found(&location, FindingKind::ElectricityContracts));
    // A grid factor of the firm's own sheet is no contract.
    let own = inventory_of(&firm("[electricity.location]\nfactor = 0.6\nsource = 'Office fictif'\n"), world::lines());
    assert!(!found(&footprint(&recipe, &own, &supplied()), FindingKind::ElectricityContracts));
}

#[test]
fn the_most_precise_allocation_counts() {
    let mut recipe = recipe();
    let wood = |recipe: &Recipe| footprint(recipe, &inventory(), &supplied()).biogenic_co2;
    assert_eq!(wood(&recipe), 0.0);
    recipe.allocations[1].activities = vec![ActivityCode::from("fuel")];
    recipe.allocations[1].own = amount("400");
    near(wood(&recipe), 143_623.0 * 0.5 / 1.2e6);
    recipe.allocations.push(Allocation {
        site: Some("usine".into()),
        activities: vec![ActivityCode::from("fuel.wood")],
        key: AllocationKey::EconomicValue,
        own: amount("1"),
        all: amount("4"),
        unit: None,
        why: None,
    });
    near(wood(&recipe), 143_623.0 * 0.25 / 1.2e6);
    let made = footprint(&recipe, &inventory(), &supplied());
    assert!(found(&made, FindingKind::EconomicAllocation) && found(&made, FindingKind::AllocationUnexplained));
}

#[test]
fn who_owns_a_site_changes_nothing_of_its_products() {
    let owned = |share: &str| -> Inventory {
        let mut sheet = firm("[boundary]\napproach = 'equity-share'\n");
        sheet.sites[0].share = serde_json::from_str(share).unwrap();
        inventory_of(&sheet, world::lines())
    };
    let (whole, part) = (owned("1.0"), owned("0.25"));
    near(part.results.totals.location.co2e, whole.results.totals.location.co2e / 4.0);
    let of = |inventory: &Inventory| footprint(&recipe(), inventory, &supplied()).excluding.co2e;
    near(of(&part), of(&whole));
    let error = pcf::footprint(&recipe(), &owned("0.0"), &supplied(), &method()).unwrap_err();
    assert_eq!((error.at.as_str(), error.problem), ("sites[0]", Problem::UnknownSite("usine".into())));
}

#[test]
fn shares_of_a_site_over_all_recipes() {
    let one = recipe();
    let mut other = one.clone();
    other.name = "Autre".into();
    other.allocations[0].own = amount("800000");
    other.allocations[1].own = amount("800");
    let both = shares(&[one.clone(), other.clone()]);
    assert_eq!(both.len(), 2);
    assert!(both.iter().all(|shares| shares.verdict == Verdict::Whole && shares.sum == 1.0), "{both:?}");
    other.allocations[0].own = amount("800001");
    assert_eq!(shares(&[one.clone(), other.clone()])[0].verdict, Verdict::More);
    assert_eq!(shares(std::slice::from_ref(&one))[0].verdict, Verdict::Less);
    // Who says nothing has everything: with another product that is too much.
    other.allocations.clear();
    assert_eq!(shares(&[one, other])[0].verdict, Verdict::More);
}

#[test]
fn what_shares_a_factor_is_as_uncertain_together() {
    let width = |footprint: &Footprint| {
        let interval = footprint.stages.iter().find(|total| total.stage == Stage::Packaging).unwrap().figure.interval;
        interval.high - interval.low
    };
    // Two boxes of one board are twice as uncertain as one: their factor is drawn once.
    let mut recipe = recipe();
    recipe.inputs[1].uncertainty_pct = Some(Amount::ZERO);
    let board = recipe.inputs[1].clone();
    recipe.inputs[2] = pcf::Input { key: "carton-2".into(), ..board };
    let shared = width(&footprint(&recipe, &inventory(), &supplied()));
    recipe.inputs.truncate(2);
    let single = width(&footprint(&recipe, &inventory(), &supplied()));
    near(shared, 2.0 * single);
}

#[test]
fn what_an_inventory_gave_before_gives_the_same_bits() {
    let (recipe, inventory) = (recipe(), inventory());
    let allocated = pcf::allocate(&recipe, &inventory).unwrap();
    let kept: pcf::Allocated = serde_json::from_str(&serde_json::to_string(&allocated).unwrap()).unwrap();
    let again = pcf::compose(&recipe, &kept, &supplied(), &method()).unwrap();
    let made = footprint(&recipe, &inventory, &supplied());
    assert_eq!(again, made);
    let text = serde_json::to_string(&made).unwrap();
    assert_eq!(serde_json::from_str::<Footprint>(&text).unwrap(), made);
    let threads = pcf::footprint(&recipe, &inventory, &supplied(), &pcf::Method { threads: 3, ..method() }).unwrap();
    assert_eq!(threads, made);
}

#[test]
fn what_stands_in_the_way_is_named() {
    let at = |change: fn(&mut Recipe)| {
        let mut recipe = recipe();
        change(&mut recipe);
        let error = pcf::footprint(&recipe, &inventory(), &supplied(), &method()).unwrap_err();
        (error.at, error.problem)
    };
    let says = |at: &str, problem| (at.to_owned(), problem);
    assert_eq!(at(|recipe| recipe.year = 2024), says("year", Problem::OtherYear(2025)));
    assert_eq!(at(|recipe| recipe.sites.push("lune".into())), says("sites[1]", Problem::UnknownSite("lune".into())));
    assert_eq!(at(|recipe| recipe.made = Amount::ZERO), says("made", Problem::NotPositive));
    assert_eq!(at(|recipe| recipe.unit = pcf::DeclaredUnit::Piece), says("mass_kg", Problem::Needed));
    assert_eq!(at(|recipe| recipe.allocations[0].all = amount("1")), says("allocation[0].own", Problem::LargerThanAll));
    assert_eq!(at(|recipe| recipe.inputs[1].key = "film".into()), says("input[2].key", Problem::Twice("film".into())));
    assert_eq!(at(|recipe| recipe.inputs[1].amount = None), says("input[1].amount", Problem::Needed));
    assert_eq!(
        at(|recipe| recipe.inputs[0].losses_pct = Some(amount("100"))),
        says("input[0].losses_pct", Problem::NotAPercentage)
    );
    assert_eq!(
        at(|recipe| recipe.inputs[1].unit = Some("kgg".into())),
        says("input[1].unit", Problem::UnknownUnit("kgg".into()))
    );
    let factor = |id: &str| Some(Source::Factor(factors::FactorId::from(id)));
    let mut recipe = recipe();
    for (id, problem) in [
        ("none", Problem::UnknownFactor("none".into())),
        ("fuel.diesel/wtt/desnz-2024/L", Problem::NotFromTheCradle("fuel.diesel/wtt/desnz-2024/L".into())),
    ] {
        recipe.inputs[1].source = factor(id);
        let error = pcf::footprint(&recipe, &inventory(), &supplied(), &method()).unwrap_err();
        assert_eq!((error.at.as_str(), error.problem), ("input[1].source", problem));
    }
}

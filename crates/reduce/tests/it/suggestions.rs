//! What is suggested to a small firm whose bills are known.

use calendar::Period;
use factors::ActivityCode;
use measure::{
    ActivityLine, Evidence, Evidenced, Firm, Inventory, Method, Money, Place, Quality, Recognition, inventory,
};
use reduce::{Effect, Extent, Origin, Suggestion, calculators, stakes, suggest};
use rust_decimal::Decimal;
use units::Units;

const SHEET: &str = r#"{
    "name": "Atelier fictif", "sector": "textile-leather", "reporting": { "year": 2025 },
    "site": [{ "id": "atelier" }, { "id": "commun", "share": 0.5, "operational_control": false }]
}"#;

fn bill(id: &str, site: &str, activity: &str, (quantity, unit): (i64, &str), mad: i64) -> ActivityLine {
    let day = |text: &str| text.parse().expect("a day");
    ActivityLine {
        id: id.to_owned(),
        site: site.to_owned(),
        activity: ActivityCode::from(activity),
        label: activity.to_owned(),
        quantity: Decimal::from(quantity),
        unit: unit.to_owned(),
        terms: Vec::new(),
        period: Period::new(day("2025-01-01"), day("2025-12-31")).expect("a year"),
        category: None,
        stage: None,
        geo: None,
        factor: None,
        quality: Quality::default(),
        supplier: None,
        document_number: None,
        amount: (mad > 0).then(|| Money {
            amount: Decimal::from(mad),
            currency: "MAD".to_owned(),
            tax_included: Some(true),
        }),
        evidence: Evidence {
            document: String::new(),
            file: format!("{id}.pdf"),
            place: Place::default(),
            raw: String::new(),
        },
        recognition: Recognition::default(),
    }
}

fn of(lines: Vec<ActivityLine>) -> (Inventory, Units) {
    at(SHEET, lines)
}

fn at(sheet: &str, lines: Vec<ActivityLine>) -> (Inventory, Units) {
    let (library, units) = catalogue::library().expect("embedded");
    let firm: Firm = serde_json::from_str(sheet).expect("a sheet");
    let method = Method {
        library: &library,
        units: &units,
        audit_thresholds: &[],
        draws: 100,
        seed: 1,
        threads: 1,
        engine: "test",
    };
    let made = inventory(&firm, Evidenced { lines, ..Evidenced::default() }, &method);
    (made, units)
}

fn small() -> (Inventory, Units) {
    of(vec![
        bill("a", "atelier", "fuel.diesel", (600, "L"), 7_200),
        bill("b", "atelier", "fuel.diesel", (400, "L"), 0),
        bill("c", "atelier", "fuel.fuel_oil", (10, "t"), 60_000),
        bill("d", "atelier", "electricity.grid", (100_000, "kWh"), 120_000),
        bill("e", "atelier", "refrigerant.r404a", (5, "kg"), 0),
    ])
}

fn find<'a>(all: &'a [Suggestion], technology: &str) -> &'a Suggestion {
    all.iter().find(|one| one.technology == technology).unwrap_or_else(|| panic!("no {technology}"))
}

#[test]
fn what_is_computed_is_the_published_share_of_the_bills() {
    let (inventory, units) = small();
    let all = suggest(&inventory, &stakes(&inventory, &units), &units).expect("suggested");
    let driving = find(&all, "eco-driving");
    // 5 to 15 % of 1000 L; a price is that of the bills that say one: 7200 MAD for 600 L.
    let saved = driving.saved.as_ref().expect("computed");
    let litres = saved.quantity.as_ref().expect("litres");
    assert!((litres.value - 100.0).abs() < 1e-9 && litres.unit == "L");
    assert!((saved.money.as_ref().expect("money").value - 1_200.0).abs() < 1e-9);
    let carbon = saved.kgco2e.as_ref().expect("carbon");
    assert!((carbon.value - 0.1 * driving.stake.kgco2e).abs() < 1e-9 * carbon.value);
    let ends = carbon.ends.expect("an interval");
    assert!(ends.low < 0.5 * carbon.value + 1e-9 && ends.high > 1.5 * carbon.value - 1e-9);
    assert_eq!((driving.extent, driving.stake.lines.len()), (Extent::Whole, 2));
    assert!((driving.stake.cost.expect("paid").share - 0.6).abs() < 1e-12);
    assert!(driving.filled.iter().any(|one| one.input == "price_per_l" && one.origin == Origin::Bills));
    // At most: an economizer saves 5 to 10 % of a boiler, and nothing says that all the fuel goes there.
    let economizer = find(&all, "economizer");
    let at_most = economizer.saved.as_ref().and_then(|saved| saved.kgco2e.as_ref()).expect("computed");
    assert_eq!(economizer.extent, Extent::Ceiling);
    assert!((at_most.value / economizer.stake.kgco2e - 0.075).abs() < 1e-9);
}

#[test]
fn what_bills_do_not_tell_is_asked_and_no_saving_is_said() {
    let (inventory, units) = small();
    let all = suggest(&inventory, &stakes(&inventory, &units), &units).expect("suggested");
    let leak = find(&all, "compressed-air-leaks");
    assert_eq!((leak.saved.as_ref(), leak.outcome.as_ref()), (None, None));
    let missing: Vec<&str> = leak.missing.iter().map(|missing| missing.input.as_str()).collect();
    assert_eq!(missing, ["baseline_kwh"]);
    assert!(leak.missing.iter().all(|missing| !missing.name.ar.is_empty()));
    let pump = find(&all, "heat-pump");
    assert!(pump.filled.iter().any(|one| one.input == "price_per_kwh" && one.origin == Origin::Grid));
    for one in all.iter().filter(|one| one.extent == Extent::Part) {
        assert_eq!(one.saved, None, "{}", one.technology);
        assert!(!one.missing.is_empty(), "{}: nothing is asked, so something could be computed", one.technology);
    }
    // Refrigerants of a fish plant are not of a weaver.
    assert!(all.iter().all(|one| one.technology != "natural-refrigerants"));
}

#[test]
fn what_is_computed_comes_first_and_savings_stay_within_what_is_at_stake() {
    let (inventory, units) = small();
    let all = suggest(&inventory, &stakes(&inventory, &units), &units).expect("suggested");
    let classes: Vec<Extent> =
        all.iter().map(|one| if one.saved.is_some() { one.extent } else { Extent::Part }).collect();
    assert!(classes.is_sorted(), "{classes:?}");
    for one in &all {
        let carbon = one.saved.as_ref().and_then(|saved| saved.kgco2e.as_ref());
        assert!(
            carbon.is_none_or(|carbon| 0.0 <= carbon.value && carbon.value <= one.stake.kgco2e),
            "{}",
            one.technology
        );
    }
}

#[test]
fn stakes_are_of_the_firms_part_and_add_up_to_the_inventory() {
    let (inventory, units) = of(vec![
        bill("a", "atelier", "electricity.grid", (100_000, "kWh"), 120_000),
        bill("b", "commun", "electricity.grid", (50_000, "kWh"), 60_000),
        bill("c", "atelier", "fuel.diesel", (1_000, "L"), 12_000),
    ]);
    let found = stakes(&inventory, &units);
    let totals = &inventory.results.totals;
    let own = totals.scope1.co2e + totals.scope2_location.co2e;
    assert!((found.iter().map(|stake| stake.kgco2e).sum::<f64>() - own).abs() < 1e-9 * own);
    let grid = |site: &str| {
        found.iter().find(|stake| stake.site == site && stake.kwh.is_some() && stake.in_unit("kWh", &units).is_some())
    };
    let (whole, half) = (grid("atelier").expect("there"), grid("commun"));
    assert!((whole.price("kWh", &units).expect("a price") - 1.2).abs() < 1e-12);
    // Without control nothing of a shared site counts, by operational control; by share its price stays what it is.
    assert!(half.is_none_or(|half| (half.price("kWh", &units).expect("a price") - 1.2).abs() < 1e-12));
}

#[test]
fn an_effect_is_what_is_used_less_and_more() {
    let (_, units) = small();
    let pump = calculators::all().find(|one| one.name == "heat-pump").expect("there");
    let given = serde_json::json!({
        "heat_kwh": 9_000, "cop": 3, "boiler_efficiency": 0.9, "price_fuel_per_kwh": 0.6, "price_per_kwh": 1.2
    });
    let outcome = reduce::calculate(pump, given.as_object().expect("an object"), &units).expect("computed");
    assert_eq!(Effect::of(pump, &outcome), [Effect::Less(10_000.0, "kWh".to_owned()), Effect::Electricity(3_000.0)]);
}

/// A site whose region has a published sun is asked for the size of its plant and the bands of its bills; one without is asked for its
/// sun too.
#[test]
fn the_sun_of_a_plant_is_that_of_the_region_of_its_site() {
    let known = SHEET.replace(r#""id": "atelier" }"#, r#""id": "atelier", "region": "MA-09" }"#);
    let unknown = SHEET.replace(r#""id": "atelier" }"#, r#""id": "atelier", "region": "MA-05" }"#);
    let asked = |sheet: &str| {
        let (inventory, units) = at(sheet, vec![bill("d", "atelier", "electricity.grid", (100_000, "kWh"), 120_000)]);
        let all = suggest(&inventory, &stakes(&inventory, &units), &units).expect("suggested");
        let plant = find(&all, "solar-pv").clone();
        let yields =
            plant.filled.iter().find(|one| one.input == "yields_kwh_kwp").map(|one| (one.value.clone(), one.origin));
        (yields, plant.missing.into_iter().map(|one| one.input).collect::<Vec<_>>())
    };
    let (yields, missing) = asked(&known);
    let (months, origin) = yields.expect("Agadir is published");
    assert_eq!((months[0].as_f64(), months.as_array().map(Vec::len)), (Some(148.84), Some(12)));
    assert_eq!(origin, Origin::Published);
    assert_eq!(missing, ["kwp", "peak_kwh", "full_kwh", "off_peak_kwh"]);
    for sheet in [&unknown, SHEET] {
        let (yields, missing) = asked(sheet);
        assert!(yields.is_none() && missing.contains(&"yields_kwh_kwp".to_owned()), "{missing:?}");
        assert!(missing.contains(&"latitude".to_owned()), "{missing:?}");
    }
}

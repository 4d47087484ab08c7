use calendar::{Period, date};
use factors::{Gas, GwpSet, Stage};
use measure::{Account, ActivityLine, Category, Exclusion, Op, Quality, Results, Term, compute, prepare};
use rust_decimal::Decimal;

use crate::world::{declared, factor, firm, library, line, units};

fn inventory(sheet: &str, lines: &[ActivityLine]) -> (Account, Results) {
    let account = prepare(&firm(sheet), lines, &library(), &units(), 2000, 1);
    let results = compute(&account, 2);
    (account, results)
}

fn near(found: f64, wanted: f64) {
    assert!((found - wanted).abs() <= 1e-9 * wanted.abs(), "{found} is not {wanted}");
}

#[test]
fn litres_become_terajoules_by_density_and_calorific_value() {
    let (account, results) = inventory("", &[line("fuel.gas_oil", "1000", "L")]);
    // 1 m³ × 845 kg/m³ × 43 GJ/t = 36.335 GJ; × 74 539 kg CO2e/TJ (AR5).
    near(results.totals.scope1.co2e, 36.335e-3 * 74_539.0);
    near(results.totals.by_category[&Category::ValueChain(3)].co2e, 600.0);
    assert!(account.excluded.is_empty());
    assert_eq!(account.lines[0].calculation.steps.len(), 2);
}

#[test]
fn biogenic_carbon_stays_outside_the_scopes() {
    let (_, results) = inventory("", &[line("fuel.wood", "1", "TJ")]);
    near(results.totals.scope1.co2e, 9_460.0);
    near(results.totals.location.co2e, 9_460.0);
    near(results.totals.co2_biogenic, 112_000.0);
}

#[test]
fn gases_of_the_montreal_protocol_stay_outside_the_scopes() {
    let mut library = library();
    library.gwp.insert(Gas::new("hcfc-22"), GwpSet::Ar5, 1760.0);
    library.gwp.insert_outside(Gas::new("hcfc-22"));
    library.add_factor(factor("r22", "refrigerant.r22", Stage::Fugitive, "kg", &[("hcfc-22", 1.0)]));
    let leak = ActivityLine { category: Some(Category::Fugitive), ..line("refrigerant.r22", "3", "kg") };
    let account = prepare(&firm(""), &[leak], &library, &units(), 200, 1);
    let totals = compute(&account, 1).totals;
    near(totals.co2e_montreal, 5280.0);
    assert_eq!(totals.scope1.co2e, 0.0);
}

#[test]
fn certificates_change_the_market_based_result_alone() {
    let sheet = "[electricity.location]\nfactor = 0.2\n[electricity.residual]\nfactor = 0.45\n[[electricity.instrument]]\n\
        kind = 'certificate'\nkwh = 600000\nfactor = 0.0\nfrom = '2025-01-01'\nto = '2025-12-31'\n";
    let (_, results) = inventory(sheet, &[line("electricity.grid", "1000000", "kWh")]);
    near(results.totals.scope2_location.co2e, 200_000.0);
    near(results.totals.scope2_market.co2e, 180_000.0);
    near(results.totals.location.co2e, 200_000.0);
    near(results.totals.market.co2e, 180_000.0);
    let (account, results) = inventory("", &[line("electricity.grid", "1000", "kWh")]);
    near(results.totals.scope2_market.co2e, 600.0);
    assert_eq!(account.lines.len(), 2, "both methods always");
}

/// A contract covers what the site purchases; of what is left the firm has its part, whatever it owns of the site.
#[test]
fn of_a_contract_the_firm_has_its_part() {
    let sheet = "[boundary]\napproach = 'equity-share'\n[electricity.location]\nfactor = 0.6\n[[electricity.instrument]]\n\
        kind = 'contract'\nkwh = 4000\nfactor = 0.0\nfrom = '2025-01-01'\nto = '2025-12-31'\n";
    let owned = |share: f64| {
        let mut sheet = firm(sheet);
        sheet.sites[0].share = serde_json::from_value(share.into()).unwrap();
        let account = prepare(&sheet, &[line("electricity.grid", "10000", "kWh")], &library(), &units(), 200, 1);
        compute(&account, 1).totals
    };
    near(owned(1.0).scope2_market.co2e, 6000.0 * 0.6);
    near(owned(0.3).scope2_market.co2e, 0.3 * 6000.0 * 0.6);
    near(owned(0.3).scope2_location.co2e, 0.3 * 10_000.0 * 0.6);
}

#[test]
fn errors_propagate_by_the_root_of_squares() {
    let material = |label: &str, quantity: &str, factor: &str| ActivityLine {
        label: label.into(),
        category: Some(Category::ValueChain(1)),
        factor: declared(factor, "kgCO2e/kg", Some("10")),
        quality: Quality { half_width_pct: Some(5.0), ..Quality::default() },
        ..line("unknown", quantity, "kg")
    };
    let (_, both) = inventory("", &[material("A", "50000", "2"), material("B", "40000", "2.5")]);
    near(both.totals.location.co2e, 200_000.0);
    assert!((both.totals.location.half_width_pct - 7.905_694_150_420_949).abs() < 1e-9);
    let (_, one) = inventory("", &[material("A", "50000", "2")]);
    assert!((one.totals.location.half_width_pct - 11.180_339_887_498_949).abs() < 1e-9);
    let (_, same) = inventory("", &[material("A", "50000", "2"), material("A", "50001", "2")]);
    assert!((same.totals.location.half_width_pct - 11.180_339_887_498_949).abs() < 1e-9, "one source, one error");
}

#[test]
fn a_bill_across_the_new_year_counts_its_days() {
    let bill = ActivityLine {
        period: Period::new(date(2024, 12, 20), date(2025, 1, 19)).unwrap(),
        ..line("electricity.grid", "310", "kWh")
    };
    let (account, results) = inventory("", &[bill]);
    near(results.totals.scope2_location.co2e, 310.0 * 19.0 / 31.0 * 0.6);
    assert_eq!(account.lines[0].period, Period::new(date(2025, 1, 1), date(2025, 1, 19)).unwrap());
    near(results.totals.by_month.values().sum(), results.totals.location.co2e);
}

#[test]
fn transport_is_counted_from_well_to_wheel() {
    let freight = ActivityLine {
        terms: vec![Term { label: "distance".into(), op: Op::Multiply, value: Decimal::from(2000), unit: "km".into() }],
        ..line("freight.road", "2", "t")
    };
    let (account, results) = inventory("", &[freight]);
    assert_eq!(account.lines.len(), 2);
    near(results.totals.scope3.co2e, 4000.0 * (0.08 + 0.02));
}

#[test]
fn nothing_is_lost() {
    let other_year = ActivityLine { period: Period::year(2023), ..line("fuel.wood", "1", "TJ") };
    let other_site = ActivityLine { site: "z".into(), ..line("fuel.wood", "2", "TJ") };
    let lines = [
        other_year,
        other_site,
        line("fuel.wood", "3", "stère"),
        line("fuel.wood", "4", "km"),
        line("moonstone", "5", "kg"),
        line("production", "100", "t"),
    ];
    let (account, results) = inventory("", &lines);
    assert_eq!(results.totals.location.co2e, 0.0);
    assert_eq!(account.excluded.len() + account.indicators.len(), lines.len());
    let why = |line: &str| &account.excluded.iter().find(|excluded| excluded.line == line).unwrap().why;
    assert!(matches!(why("fuel.wood-3-stère"), Exclusion::UnknownUnit { .. }));
    assert!(matches!(why("fuel.wood-4-km"), Exclusion::NoConversion { .. }));
    assert!(matches!(why("moonstone-5-kg"), Exclusion::NoFactor));
    assert!(matches!(why("fuel.wood-2-TJ"), Exclusion::UnknownSite));
    assert!(matches!(why("fuel.wood-1-TJ"), Exclusion::OutsidePeriod { .. }));
}

#[test]
fn order_and_threads_do_not_change_a_bit() {
    let lines: Vec<ActivityLine> = (1..60)
        .flat_map(|n| {
            let quantity = format!("{}.{:03}", n * 37 % 101, n * 7919 % 1000);
            [
                line("fuel.gas_oil", &quantity, "L"),
                line("electricity.grid", &quantity, "kWh"),
                line("material.steel", &quantity, "kg"),
            ]
        })
        .collect();
    let mut turned = lines.clone();
    turned.reverse();
    turned.rotate_left(17);
    let account = prepare(&firm(""), &lines, &library(), &units(), 2000, 1);
    assert_eq!(account, prepare(&firm(""), &turned, &library(), &units(), 2000, 1));
    assert_eq!(compute(&account, 1), compute(&account, 7));
}

#[test]
fn an_account_survives_its_file() {
    let (account, results) =
        inventory("", &[line("fuel.gas_oil", "1234.567", "L"), line("electricity.grid", "0.1", "kWh")]);
    let text = serde_json::to_string(&account).unwrap();
    let read: Account = serde_json::from_str(&text).unwrap();
    assert_eq!(read, account);
    assert_eq!(compute(&read, 3), results);
}

//! What is read out of an inventory: gaps, energy, the next step, two years.

use calendar::{Month, Period};
use measure::{
    Action, ActivityLine, AuditThreshold, BaseYear, Basis, Quality, compare, compute, coverage, energy, intensities,
    next_steps, prepare,
};

use crate::world::{firm, library, line, units};

fn monthly(
    activity: &str,
    quantity: &str,
    unit: &str,
    year: i16,
    months: std::ops::RangeInclusive<i8>,
) -> Vec<ActivityLine> {
    months
        .map(|month| ActivityLine {
            id: format!("{activity}-{year}-{month}"),
            period: Period::month(Month::new(year, month).unwrap()),
            ..line(activity, quantity, unit)
        })
        .collect()
}

#[test]
fn a_missing_quarter_is_seen_and_estimated() {
    let sheet = firm("");
    let lines = monthly("electricity.grid", "1000", "kWh", 2025, 1..=9);
    let account = prepare(&sheet, &lines, &library(), &units(), 500, 1);
    let found = coverage(&sheet, &account);
    let [row] = &found.rows[..] else { panic!("{found:?}") };
    assert!(!row.asked);
    assert_eq!(row.missing.len(), 1);
    assert_eq!(row.missing[0].days(), 92);
    // 9,000 kWh over 273 days, 0.6 kg each.
    let hidden = row.hidden_co2e.unwrap();
    assert!((hidden - 9000.0 * 0.6 / 273.0 * 92.0).abs() < 1e-9, "{hidden}");
    let results = compute(&account, 1);
    let next = next_steps(&account, &results, &found);
    assert!(next.iter().any(|step| matches!(step.action, Action::FindDocument { .. }) && step.narrowing_pct > 0.0));
}

#[test]
fn what_was_asked_and_never_came_is_unknown_not_zero() {
    let sheet = firm("[[expected]]\nsite = 'a'\nactivity = 'fuel.gas_oil'\nevery = 'month'\n");
    let account = prepare(&sheet, &[], &library(), &units(), 500, 1);
    let found = coverage(&sheet, &account);
    assert_eq!(found.rows[0].hidden_co2e, None);
    assert_eq!(found.rows[0].missing.len(), 12, "twelve bills are missing");
}

#[test]
fn fuel_and_electricity_add_up_as_energy() {
    let sheet = firm("");
    let lines = [line("electricity.grid", "1000", "kWh"), line("fuel.gas_oil", "1000", "L")];
    let account = prepare(&sheet, &lines, &library(), &units(), 500, 1);
    let thresholds = [AuditThreshold { sectors: vec!["agri-food".into()], toe: 1500.0, source: "law".into() }];
    let found = energy(&sheet, &account, &library(), &units(), &thresholds);
    // 0.845 t × 43 GJ/t = 36.335 GJ = 10,093.06 kWh.
    assert!((found.kwh - (1000.0 + 36_335.0 / 3.6)).abs() < 1e-6, "{}", found.kwh);
    assert!((found.toe - (3.6 + 36.335) / 41.868).abs() < 1e-9);
    assert_eq!(found.audit.unwrap().mandatory, Some(false));
}

#[test]
fn a_change_is_explained_without_remainder() {
    let sheet = firm("");
    let before_sheet = {
        let mut sheet = sheet.clone();
        sheet.reporting.year = 2024;
        sheet
    };
    let before_lines =
        [monthly("electricity.grid", "900", "kWh", 2024, 1..=12), monthly("fuel.gas_oil", "100", "L", 2024, 1..=12)]
            .concat();
    let after_lines = monthly("electricity.grid", "1000", "kWh", 2025, 1..=12);
    let before = prepare(&before_sheet, &before_lines, &library(), &units(), 500, 1);
    let after = prepare(&sheet, &after_lines, &library(), &units(), 500, 1);
    let change = compare(&sheet, &BaseYear::of(2024, &before), &after);
    let sum = change.activity + change.factor + change.structure + change.method;
    assert!((sum - (change.after - change.before)).abs() < 1e-9);
    assert!(change.activity < 0.0 && !change.restate);
}

#[test]
fn a_weak_quantity_is_worth_a_document() {
    let sheet = firm("");
    let weak = ActivityLine {
        quality: Quality { basis: Basis::Estimated, ..Quality::default() },
        ..line("fuel.gas_oil", "9000", "L")
    };
    let account = prepare(&sheet, &[weak], &library(), &units(), 500, 1);
    let results = compute(&account, 1);
    let next = next_steps(&account, &results, &coverage(&sheet, &account));
    assert!(matches!(next[0].action, Action::FindEvidence { .. }), "{next:?}");
    let shares: f64 = results.contributions.iter().map(|contribution| contribution.share).sum();
    assert!((shares - 1.0).abs() < 1e-12);
}

#[test]
fn intensities_by_what_the_sheet_gives() {
    let sheet = firm(
        "[figures]\nturnover = { 2025 = 1000 }\n[[product]]\nname = 'Oranges'\nunit = 't'\nquantity = { 2025 = 50 }\n",
    );
    let account = prepare(&sheet, &[line("electricity.grid", "1000", "kWh")], &library(), &units(), 500, 1);
    let found = intensities(&sheet, &compute(&account, 1));
    assert_eq!(found.len(), 2);
    assert!((found[0].co2e - 12.0).abs() < 1e-9);
}

//! Targets: by examples worked by hand in whole numbers and fractions, and with a decimal library for the root.

use calendar::Period;
use measure::{
    ActivityLine, Category, Caveat, Evidenced, Firm, Inventory, Method, Quality, Trajectory, Verdict, inventory,
};

use crate::world::{declared, firm, library, line, units};

/// Relative; the arithmetic of a trajectory is a handful of roundings.
const TOLERANCE: f64 = 1e-12;

fn near(found: Option<f64>, wanted: f64) {
    let found = found.expect("a value");
    assert!((found - wanted).abs() <= TOLERANCE * wanted.abs().max(1.0), "{found} is not {wanted}");
}

fn measured(sheet: &Firm, lines: Vec<ActivityLine>) -> Inventory {
    let (library, units) = (library(), units());
    let method = Method {
        library: &library,
        units: &units,
        audit_thresholds: &[],
        draws: 2000,
        seed: 1,
        threads: 2,
        engine: "test",
    };
    inventory(sheet, Evidenced { lines, ..Evidenced::default() }, &method)
}

/// So many kg CO2e of a category over a whole year, with the error of the quantity and none of the factor.
fn emitted(year: i16, category: Category, kg: &str, half_width_pct: f64) -> ActivityLine {
    ActivityLine {
        id: format!("{year} {category} {kg}"),
        period: Period::year(year),
        category: Some(category),
        factor: declared("1", "kgCO2e/kg", Some("0")),
        quality: Quality { half_width_pct: Some(half_width_pct), ..Quality::default() },
        ..line("unknown", kg, "kg")
    }
}

fn target(more: &str) -> String {
    format!("[[target]]\nbase_year = 2020\nyear = 2030\nreduction_pct = 42\n{more}\n")
}

fn one(inventory: &Inventory) -> &Trajectory {
    assert_eq!(inventory.trajectories.len(), 1);
    &inventory.trajectories[0]
}

const SCOPE_3: Category = Category::ValueChain(1);

#[test]
fn a_year_above_the_line_knows_its_gap_and_the_pace_that_is_left() {
    // 250 t in 2020, 42 % less by 2030 is 145 t; half way, in 2025, 197.5 t. 210 t are 12.5 t above; 65 t are left for
    // five years: 13 t, 5.2 % of the base year; 1 − (145/210)^(1/5) = 7.1397728885903156304…% by Python's decimal.
    let sheet = firm(&format!("base_year = 2020\n{}", target("scopes = '1+2'")));
    let lines = vec![
        emitted(2020, Category::Stationary, "250000", 5.0),
        emitted(2020, SCOPE_3, "90000", 5.0),
        emitted(2025, Category::Stationary, "210000", 1.0),
        emitted(2025, SCOPE_3, "70000", 5.0),
    ];
    let found = measured(&sheet, lines.clone());
    let way = one(&found);
    assert_eq!((way.verdict, way.settled, &*way.caveats), (Verdict::Above, true, &[][..]));
    near(way.base.as_ref().and_then(|base| base.value), 250_000.0);
    near(way.end, 145_000.0);
    near(way.line, 197_500.0);
    near(way.gap, 12_500.0);
    near(way.gap_co2e, 12_500.0);
    let pace = way.pace.expect("a pace");
    assert_eq!(pace.years, 5);
    near(Some(pace.linear), 13_000.0);
    near(Some(pace.linear_pct), 5.2);
    near(pace.compound_pct, 7.139_772_888_590_316);
    near(way.line_in(2020), 250_000.0);
    near(way.line_in(2029), 250_000.0 * (1.0 - 0.42 * 0.9));
    near(way.line_in(2035), 145_000.0);
    assert_eq!(way.line_in(2019), None);

    // With scope 3 it is 340 t and 280 t: 11.4 t above 268.6 t.
    let sheet = firm(&format!("base_year = 2020\n{}", target("scopes = '1+2+3'")));
    let all = measured(&sheet, lines);
    near(one(&all).gap, 11_400.0);
    let totals = &all.results.totals;
    near(Some(one(&all).now.co2e), totals.location.co2e);
    let (drawn, summed) = (one(&all).now.high.expect("drawn"), totals.location.interval.high);
    assert!((drawn - summed).abs() <= 1e-9 * summed, "drawn as the totals are: {drawn}, {summed}");
}

#[test]
fn an_interval_that_includes_the_line_settles_nothing() {
    let sheet = firm(&format!("base_year = 2020\n{}", target("scopes = '1+2'")));
    let year = |kg: &str, half_width| {
        let lines = vec![
            emitted(2020, Category::Stationary, "250000", 5.0),
            emitted(2025, Category::Stationary, kg, half_width),
        ];
        let way = one(&measured(&sheet, lines)).clone();
        (way.verdict, way.settled, way.pace.is_some())
    };
    assert_eq!(year("210000", 30.0), (Verdict::Above, false, true));
    assert_eq!(year("190000", 30.0), (Verdict::OnTheWay, false, true));
    assert_eq!(year("150000", 2.0), (Verdict::OnTheWay, true, true));
    assert_eq!(year("140000", 2.0), (Verdict::OnTheWay, true, false), "nothing more is needed");
}

#[test]
fn an_intensity_falls_while_emissions_rise() {
    // 1000 kg over 10 t, then 900 kg over 12 t: 100 and 75 kg/t. 30 % less by 2027, a third of the way in 2025: 90 kg/t.
    let product = "[[product]]\nname = 'Fil'\nunit = 't'\nquantity = { 2024 = 10, 2025 = 12 }\n";
    let aim =
        "[[target]]\nbase_year = 2024\nyear = 2027\nreduction_pct = 30\nscopes = '1+2'\nper = { product = 'Fil' }\n";
    let lines = || vec![emitted(2024, Category::Mobile, "1000", 5.0), emitted(2025, Category::Mobile, "900", 5.0)];
    let found = measured(&firm(&format!("base_year = 2024\n{product}{aim}")), lines());
    let way = one(&found);
    assert_eq!((way.verdict, way.unit.as_deref()), (Verdict::OnTheWay, Some("t")));
    near(way.line, 90.0);
    near(way.gap, -15.0);
    near(way.gap_co2e, -180.0);

    let unknown = measured(&firm(&format!("base_year = 2024\n{}{aim}", product.replace(", 2025 = 12", ""))), lines());
    let way = one(&unknown);
    assert_eq!((way.verdict, &*way.caveats), (Verdict::Unknown, &[Caveat::NoAmountInYear][..]));
    assert_eq!((way.gap, way.pace), (None, None));
    let unknown = measured(&firm(&format!("base_year = 2024\n{}{aim}", product.replace("2024 = 10, ", ""))), lines());
    assert_eq!(&*one(&unknown).caveats, [Caveat::NoAmountInBaseYear]);
    assert_eq!((one(&unknown).verdict, one(&unknown).line), (Verdict::Unknown, None));
}

#[test]
fn the_method_of_scope_2_is_that_of_the_target() {
    let terms = "[electricity.location]\nfactor = 0.2\n[electricity.residual]\nfactor = 0.45\n[[electricity.instrument]]\n\
        kind = 'certificate'\nkwh = 600000\nfactor = 0.0\nfrom = '2025-01-01'\nto = '2025-12-31'\n";
    let lines = || {
        [2020, 2025]
            .map(|year| ActivityLine { period: Period::year(year), ..line("electricity.grid", "1000000", "kWh") })
            .to_vec()
    };
    for (method, base, now) in [("location", 200_000.0, 200_000.0), ("market", 450_000.0, 180_000.0)] {
        let sheet =
            firm(&format!("base_year = 2020\n{terms}{}", target(&format!("scopes = '1+2'\nscope2 = '{method}'"))));
        let found = measured(&sheet, lines());
        near(one(&found).base.as_ref().and_then(|base| base.value), base);
        near(one(&found).now.value, now);
    }
}

#[test]
fn what_is_missing_or_changed_is_said() {
    let asked = "[[expected]]\nsite = 'a'\nactivity = 'electricity.grid'\nevery = 'month'\n";
    let aim = target("scopes = '1+2'");
    let emissions = |year| emitted(year, Category::Stationary, "1000", 5.0);
    // No document of the base year.
    let way = measured(&firm(&format!("base_year = 2020\n{aim}")), vec![emissions(2025)]).trajectories;
    assert_eq!((way[0].verdict, &*way[0].caveats), (Verdict::Unknown, &[Caveat::NoBaseYear][..]));
    // There are some, but of nothing that the target covers.
    let lines = vec![emitted(2020, SCOPE_3, "1000", 5.0), emissions(2025)];
    let way = measured(&firm(&format!("base_year = 2020\n{aim}")), lines).trajectories;
    assert_eq!((way[0].verdict, way[0].end), (Verdict::Unknown, None));
    assert!(way[0].caveats.contains(&Caveat::NoBaseYear));
    // Half a year of electricity in the base year: what the other half hides is beside the figure, not in it.
    let half = ActivityLine {
        period: Period::new(calendar::date(2020, 1, 1), calendar::date(2020, 6, 30)).expect("a period"),
        ..line("electricity.grid", "1000", "kWh")
    };
    let whole = ActivityLine { period: Period::year(2025), ..line("electricity.grid", "1500", "kWh") };
    let way = measured(&firm(&format!("base_year = 2020\n{asked}{aim}")), vec![half, whole]).trajectories;
    assert_eq!(&*way[0].caveats, [Caveat::GapsInBaseYear]);
    let base = way[0].base.as_ref().expect("a base year");
    near(Some(base.co2e), 600.0);
    // 182 days of 366 are there; the mean of a day stands for each of the 184 others.
    near(Some(base.hidden_co2e), 600.0 / 182.0 * 184.0);
    // Gaps of what the target does not cover are not its own.
    let freight = "[[expected]]\nsite = 'a'\nactivity = 'freight'\nevery = 'month'\n";
    let moved = ActivityLine {
        period: Period::new(calendar::date(2025, 1, 1), calendar::date(2025, 3, 31)).expect("a period"),
        ..line("freight.road", "10", "t.km")
    };
    let before = ActivityLine { period: Period::year(2020), ..line("freight.road", "40", "t.km") };
    let lines = || vec![emissions(2020), before.clone(), emissions(2025), moved.clone()];
    let way = measured(&firm(&format!("base_year = 2020\n{freight}{aim}")), lines()).trajectories;
    assert_eq!(&*way[0].caveats, []);
    let all = target("scopes = '1+2+3'");
    let way = measured(&firm(&format!("base_year = 2020\n{freight}{all}")), lines()).trajectories;
    assert!(way[0].caveats.contains(&Caveat::GapsInYear));
    // A site that came since is a change of structure.
    let came = ActivityLine { site: "b".into(), id: "b".into(), ..emissions(2025) };
    let sheet = format!("base_year = 2020\n{aim}[[site]]\nid = 'b'\n");
    let way = measured(&firm(&sheet), vec![emissions(2020), emissions(2025), came]).trajectories;
    assert_eq!(&*way[0].caveats, [Caveat::BaseYearToRestate]);
    // Whole categories that only one of the years has.
    let driven = emitted(2025, Category::Mobile, "500", 5.0);
    let way = measured(&firm(&format!("base_year = 2020\n{aim}")), vec![emissions(2020), emissions(2025), driven])
        .trajectories;
    assert_eq!(&*way[0].caveats, [Caveat::CategoriesMissingInBaseYear]);
    let driven = emitted(2020, Category::Mobile, "500", 5.0);
    let way = measured(&firm(&format!("base_year = 2020\n{aim}")), vec![emissions(2020), emissions(2025), driven])
        .trajectories;
    assert_eq!(&*way[0].caveats, [Caveat::CategoriesMissingInYear]);
    // The sheet compares with another year, or with none.
    let way = measured(&firm(&aim), vec![emissions(2020), emissions(2025)]).trajectories;
    assert_eq!(&*way[0].caveats, [Caveat::BoundaryNotCompared]);
}

#[test]
fn years_outside_the_way_have_a_verdict_of_their_own() {
    let at = |reported: i16, kg: &str| {
        let sheet = firm(&format!("base_year = 2020\n{}", target("scopes = '1+2'")));
        let mut sheet = sheet;
        sheet.reporting.year = reported;
        let mut lines = vec![emitted(reported, Category::Stationary, kg, 5.0)];
        if reported != 2020 {
            lines.push(emitted(2020, Category::Stationary, "1000", 5.0));
        }
        let way = one(&measured(&sheet, lines)).clone();
        (way.verdict, way.pace.is_some())
    };
    assert_eq!(at(2020, "1000"), (Verdict::Base, true));
    assert_eq!(at(2019, "1000"), (Verdict::Before, false));
    assert_eq!(at(2030, "580"), (Verdict::Met, false));
    assert_eq!(at(2031, "581"), (Verdict::Missed, false));
}

#[test]
fn a_sheet_without_targets_writes_what_it_always_wrote() {
    let found = measured(&firm(""), vec![emitted(2025, Category::Stationary, "1000", 5.0)]);
    let text = serde_json::to_string(&found).expect("JSON");
    assert!(!text.contains("trajector") && !text.contains("target"));
}

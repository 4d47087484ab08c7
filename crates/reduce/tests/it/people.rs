//! What people write and what they are told: numbers, units, dates and identifiers in their own form.

use reduce::Problem;
use serde_json::{Value, json};

use crate::inputs::{number, run};

fn refused(name: &str, inputs: Value) -> (String, Problem) {
    let error = run(name, inputs).expect_err(name);
    (error.field, error.problem)
}

/// 40 lamps of 100 W for 3,000 h are 12,000 kWh; with 40 W, 7,200 kWh less, at 1.01 a kWh.
#[test]
fn numbers_are_read_as_people_write_them() {
    let given = json!({ "fixtures": "٤٠", "watts_old": "100,0 W", "watts_new": "0,04 kW", "hours_old": "3 000 h",
        "hours_new": "3\u{202f}000", "price_per_kwh": "1,01 MAD/kWh" });
    let outcome = run("lighting-led", given).unwrap();
    assert_eq!(number(&outcome, "saved_kwh"), 7200.0);
    assert!((number(&outcome, "cost_saved") - 7272.0).abs() < 1e-9);
    let pays = |capex: &str| {
        run("payback-net", json!({ "capex": capex, "saving": 50, "yearly_cost": 0 }))
            .map(|outcome| number(&outcome, "payback_y"))
    };
    assert_eq!(pays("350 000 MAD").unwrap(), 7000.0);
    // The notation of programs; and twelve million dirhams.
    assert_eq!(pays("350.000").unwrap(), 7.0);
    assert_eq!(pays("12 MDH").unwrap(), 240_000.0);
    let two = Problem::Ambiguous { found: "1,500 MAD".to_owned(), comma: "1.5".to_owned(), point: "1500".to_owned() };
    assert_eq!(pays("1,500 MAD").unwrap_err().problem, two);
    let part = json!({ "capex": { "low": "30,5", "high": "50,5", "unit": "kMAD" }, "saving": 1, "yearly_cost": 0 });
    assert_eq!(number(&run("payback-net", part).unwrap(), "payback_y"), 40_500.0);
}

/// Compressed air: 100 scfm are 169.901 m³/h; 0.16 kW a scfm is 0.16 × 60 × 35.3147 W an hour and m³.
#[test]
fn flows_of_air_and_their_power_are_taken_in_metric_units() {
    let energy = |flow: &str, power: &str| {
        let given =
            json!({ "flow_scfm": flow, "hours": 1000, "specific_power_kw_per_scfm": power, "price_per_kwh": 1 });
        number(&run("air-leak-estimate", given).unwrap(), "energy_kwh")
    };
    let near = |found: f64, expected: f64| assert!((found / expected - 1.0).abs() < 1e-9, "{found} {expected}");
    for flow in ["100", "100 cfm", "169,901079552 m3/h", "2,8316846592 m³/min", "47,19474432 L/s"] {
        near(energy(flow, "0,16"), 16_000.0);
    }
    for power in
        ["0,16 kW/cfm", "5.650346675438175 kW/(m3/min)", "0.09417244459063624 kW/(m³/h)", "0.09417244459063624 kWh/m3"]
    {
        near(energy("100", power), 16_000.0);
    }
    // 1 Nm³ is 519.67 / 491.67 × 35.3147 scf: a power by Nm³/h is one by as many scfm.
    let normal = 0.09417244459063624 * 519.67 / 491.67;
    near(energy("100", &format!("{normal} kW/(Nm3/h)")), 16_000.0);
    near(energy("100", &format!("{normal} kWh/Nm3")), 16_000.0);
    // A mass is no volume.
    let heavy = json!({ "flow_scfm": "100 kg/h", "hours": 1, "specific_power_kw_per_scfm": 1, "price_per_kwh": 1 });
    assert_eq!(refused("air-leak-estimate", heavy).1.code(), "other-unit");
}

#[test]
fn gauge_and_absolute_pressures_do_not_meet() {
    let with = |rated: &str, air: &str| json!({ "power_kw": 200, "hours": 8760, "rated_psig": rated, "proposed_psig": "90 psig", "atmospheric_psia": air, "price_per_kwh": 1 });
    let energy =
        |rated: &str, air: &str| number(&run("air-pressure-reduction", with(rated, air)).unwrap(), "energy_kwh");
    let plain = energy("100", "14,7");
    for (rated, air) in [
        ("100 psig", "14,7 psia"),
        ("6,8947572931683 bar(g)", "1,01352932209574 bara"),
        ("6894,7572931683 mbar g", "14,7 psi"),
    ] {
        assert!((energy(rated, air) / plain - 1.0).abs() < 1e-12, "{rated} {air}");
    }
    // A standard atmosphere is 14.69595 psi, a technical one (kgf/cm²) 14.22334 psi.
    assert!((energy("100", "1 atm") / energy("100", "14.695948775513") - 1.0).abs() < 1e-12);
    assert!((energy("100", "1 kg/cm²") / energy("100", "14.2233433071203") - 1.0).abs() < 1e-12);
    let (field, problem) = refused("air-pressure-reduction", with("114,7 psia", "14.7"));
    assert_eq!((field.as_str(), problem), ("rated_psig", Problem::AbsolutePressure("114,7 psia".to_owned())));
    let (field, problem) = refused("air-pressure-reduction", with("100", "0 barg"));
    assert_eq!((field.as_str(), problem), ("atmospheric_psia", Problem::Gauge("0 barg".to_owned())));
}

/// 10 metric horsepower are 7.3549875 kW; 1 TR is 3.516852842 kW.
#[test]
fn powers_and_tensions_are_taken_as_plates_say_them() {
    let energy = |power: &str| {
        let given =
            json!({ "power_kw": power, "hours": 1000, "rated_psig": 90, "proposed_psig": 90, "price_per_kwh": 0 });
        number(&run("air-pressure-reduction", given).unwrap(), "baseline_kwh")
    };
    for (power, kwh) in [
        ("10 ch", 7354.9875),
        ("10 CV", 7354.9875),
        ("10 PS", 7354.9875),
        ("10 hp", 7460.0),
        ("1 TR", 3516.852842),
        ("12 kBtu/h", 3516.852842),
    ] {
        assert!((energy(power) / kwh - 1.0).abs() < 1e-9, "{power}: {}", energy(power));
    }
    let power = |volts: &str| {
        let given = json!({ "volts": volts, "amps": 10, "pf": "85 pct", "phases": 1, "hours": 1, "price_per_kwh": 0 });
        number(&run("elec-1ph", given).unwrap(), "power_kw")
    };
    assert_eq!((power("400 V"), power("0,4 kV")), (3.4, 3.4));
    let saved = |line: &str| {
        let given = json!({ "rated_kw": 1, "load_factor": 1, "f_operational": 55, "f_line": line, "eta": 1, "hours": 8640, "price_per_kwh": 0 });
        number(&run("vsd-nameplate", given).unwrap(), "energy_kwh")
    };
    assert_eq!((saved("60 HZ"), saved("60 hz")), (saved("60"), saved("60 Hz")));
    let kva =
        |kva: &str| number(&run("pf-capacitor", json!({ "kva": kva, "pf": 0.87, "pf_target": 0.95 })).unwrap(), "kw");
    assert!((kva("100000 VA") / kva("100 kVA") - 1.0).abs() < 1e-12);
    let plant = json!({ "kwp": "6000 Wc", "yield_kwh_kwp": 1700 });
    assert!((number(&run("pv-self-consumption-cap", plant).unwrap(), "production_kwh") - 10_200.0).abs() < 1e-9);
    let bucket = json!({ "bucket_gal": 10, "fill_s": "20 sec", "hours": 8640, "price_per_gal": 0 });
    assert_eq!(number(&run("water-bucket", bucket).unwrap(), "gal"), 15_552_000.0);
}

#[test]
fn a_refusal_says_what_is_wanted() {
    // All that is missing, at once.
    let (field, problem) = refused("payback-net", json!({ "saving": 1 }));
    assert_eq!((field.as_str(), problem), ("capex", Problem::NeededAll(vec!["yearly_cost".to_owned()])));
    // One number is a list of one, where there may be one; else the length of the list is said.
    let one = run("measures-sequence", json!({ "baseline_kwh": 100, "shares": "20 %" })).unwrap();
    assert_eq!(number(&one, "saved_kwh"), 20.0);
    let (_, problem) =
        refused("pipe-insulation", json!({ "length_m": 1, "w_per_m": 300, "hours": 1, "efficiency": 1 }));
    assert_eq!(problem, Problem::NotAList { found: "300".to_owned(), wanted: 2 });
    assert_eq!(refused("measures-sequence", json!({ "baseline_kwh": 1, "shares": [] })).1.code(), "empty-list");
    for rows in [json!([]), json!({})] {
        let (field, problem) = refused("abatement-curve", json!({ "measures": rows, "years": 10, "rate": 0.08 }));
        assert_eq!((field.as_str(), problem.code()), ("measures", "not-rows"));
        assert!(problem.details().1.contains(r#"[{"capex": …, "saving": …"#), "{problem}");
    }
    // What is counted takes no interval.
    let value = |years: Value| json!({ "capex": 100, "saving": 20, "years": years, "rate": 0.08 });
    assert_eq!(refused("npv-irr", value(json!({ "low": 5, "high": 10 }))), ("years".to_owned(), Problem::NoInterval));
    assert_eq!(refused("npv-irr", value(json!(7.5))).1, Problem::NotWhole("7.5".to_owned()));
    assert_eq!(refused("toe-threshold", json!({ "toe": "30-50" })).1.details().1, r#"{"low": 30, "high": 50}"#);
    assert_eq!(refused("toe-threshold", json!({ "toe": "30-50 GJ" })).1.code(), "dash");
    assert_eq!(refused("measures-sequence", json!({ "baseline_kwh": 1, "shares": ["5-10"] })).1.code(), "not-a-number");
    // A cooler outlet is no heating; more hours than a year has are none.
    let heated = |out: f64, hours: f64| json!({ "scfm": 30, "t_in_f": 120, "t_out_f": out, "hours": hours, "units": 1, "efficiency": 1, "price_per_mmbtu": 0 });
    assert_eq!(
        refused("air-heating-load", heated(100.0, 1.0)),
        ("t_out_f".to_owned(), Problem::Below("t_in_f".to_owned()))
    );
    assert!(run("air-heating-load", heated(200.0, 8784.0)).is_ok());
    assert_eq!(refused("air-heating-load", heated(200.0, 8785.0)).0, "hours");
    // What was written is shown whole, with what it comes to.
    let (_, problem) = refused("measures-sequence", json!({ "baseline_kwh": 1, "shares": ["150 %"] }));
    assert_eq!(problem.details(), ("150 % = 1.5".to_owned(), "0 … 1".to_owned()));
    assert_eq!(refused("toe-threshold", json!({ "toe": "3,5 bar" })).1.details().0, "3,5 bar");
    let unit = json!({ "toe": { "value": 1, "low": 1, "high": 2, "unit": 3 } });
    assert_eq!(refused("toe-threshold", unit).0, "toe.unit");
}

#[test]
fn the_date_of_a_factor_is_a_day_that_has_been() {
    let dated = |date: &str| {
        let given = json!({ "hp": 10, "load": 1, "hours": 1000, "eta_old": 0.8, "eta_new": 0.9, "co2_factor": 0.6, "co2_factor_date": date });
        run("motor-premium", given)
    };
    for date in ["2025-13", "2025-02-30", "0025", "25", "2025/01"] {
        assert_eq!(dated(date).unwrap_err().problem.code(), "not-a-choice", "{date}");
    }
    let outcome = dated("2026-03").unwrap();
    let day = |text: &str| text.parse().expect("a day");
    assert!(reduce::dated_by(&outcome, day("2026-03-01")).is_ok());
    let early = reduce::dated_by(&outcome, day("2026-02-28")).unwrap_err();
    assert_eq!((early.field.as_str(), early.problem.code()), ("co2_factor_date", "future"));
}

#[test]
fn an_identifier_is_read_with_its_spaces() {
    let valid = |ice: Value| run("ice-check", json!({ "ice": ice })).map(|outcome| outcome.outputs["valid"].clone());
    for ice in ["002136093000040", "00 21 36 09 30 00 040", " 002136093 0000 40 ", "00\u{a0}21360930 00040"] {
        assert_eq!(valid(json!(ice)).unwrap(), json!(true), "{ice}");
    }
    for ice in ["00 21 36 09 30 00 041", "12345", "0021360930000400"] {
        assert_eq!(valid(json!(ice)).unwrap(), json!(false), "{ice}");
    }
    for ice in ["", "ICE002136093000040", "00213609300004O", "2136.093"] {
        assert_eq!(valid(json!(ice)).unwrap_err().problem.code(), "not-digits", "{ice}");
    }
}

/// What pays for itself has no cost per tonne: `null` at its place. (1,000,000 × 0.149029 − 100,000) / 50 = 980.59.
#[test]
fn costs_per_tonne_stand_at_the_places_of_the_order() {
    let row =
        |saving: f64, tonnes: f64| json!({ "capex": 1_000_000, "saving": saving, "opex": 0, "t_per_year": tonnes });
    let given = json!({ "measures": [row(100_000.0, 50.0), row(220_000.0, 150.0)], "years": 10, "rate": 0.08 });
    let outcome = run("abatement-curve", given).unwrap();
    assert_eq!(outcome.outputs["order"], json!([2.0, 1.0]));
    let costs = outcome.outputs["cost_per_t"].as_array().unwrap();
    assert!(costs[0].is_null() && (costs[1].as_f64().unwrap() - 980.59).abs() < 0.01, "{costs:?}");
}

/// Ten times 10 for 100 give nothing: the rate is nought, not nearly so.
#[test]
fn what_gives_back_what_it_cost_has_a_rate_of_nought() {
    let value = json!({ "capex": 100, "saving": 10, "years": 10, "rate": 0.08 });
    assert_eq!(number(&run("npv-irr", value).unwrap(), "irr_pct"), 0.0);
}

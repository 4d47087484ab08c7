//! What is accepted as an input, and how the rest is refused.

use catalogue::{Tables, units};
use reduce::{Error, Need, Outcome, Problem, Words, calculate, calculators};
use serde_json::{Map, Value, json};
use units::Units;

use crate::cases::{called, cases};

fn the_units() -> Units {
    units(&Tables::embedded().unwrap()).unwrap()
}

fn run(name: &str, inputs: Value) -> Result<Outcome, Error> {
    let inputs: Map<String, Value> = inputs.as_object().unwrap().clone();
    calculate(called(name).unwrap(), &inputs, &the_units())
}

fn number(outcome: &Outcome, key: &str) -> f64 {
    outcome.outputs[key].as_f64().unwrap()
}

#[test]
fn metric_and_imperial_are_the_same() {
    let imperial = run(
        "air-pressure-reduction",
        json!({ "power_kw": 200, "hours": 8760, "rated_psig": 100, "proposed_psig": 90, "price_per_kwh": 1 }),
    );
    let metric = run(
        "air-pressure-reduction",
        json!({ "power_kw": "0.2 MW", "hours": "365 day", "rated_psig": "6.8947572931683 bar", "proposed_psig": "620.52815638515 kPa",
            "price_per_kwh": "100 centime/kWh" }),
    );
    let (imperial, metric) = (imperial.unwrap(), metric.unwrap());
    assert!((number(&imperial, "energy_kwh") / number(&metric, "energy_kwh") - 1.0).abs() < 1e-12);
    assert_eq!(metric.currency.as_deref(), Some("MAD"));
    assert_eq!(metric.units["cost"], "MAD");
    assert_eq!(imperial.assumed, ["atmospheric_psia"]);

    let fahrenheit =
        json!({ "excess_air_pct": 65, "combustion_air_f": 300, "exhaust_f": 550, "heat_input_btu_h": 5000000 });
    let celsius = json!({ "excess_air_pct": "65 %", "combustion_air_f": "148.88888888888889 °C", "exhaust_f": "560.92777777777778 K",
        "heat_input_btu_h": "5 mmBtu/h" });
    let of = |inputs| number(&run("furnace-available-heat", inputs).unwrap(), "available_heat_pct");
    assert!((of(fahrenheit) - of(celsius)).abs() < 1e-9);
}

#[test]
fn every_declared_unit_is_read_back_as_itself() {
    let units = the_units();
    for calculator in calculators::all() {
        for input in calculator.inputs {
            let (reduce::Kind::Number { unit, .. } | reduce::Kind::Numbers { unit, .. }) = input.kind else { continue };
            // Scales with a zero of their own and what stands only for itself are compared as text.
            let plain = [
                "°F",
                "psig",
                "psia",
                "K",
                "Δ°F",
                "Δ°C",
                "dB",
                "V",
                "A",
                "Hz",
                "lm",
                "lm/W",
                "MMBtu/100 ft",
                "L/100 km",
                "kWh/100 km",
                "°",
            ];
            let read = units.parse(&unit.replace('¤', "MAD"));
            assert!(plain.contains(&unit) || read.is_ok(), "{}: {unit}", calculator.name);
        }
    }
}

#[test]
fn an_interval_gives_the_ends_of_every_answer() {
    let outcome = run(
        "lighting-led",
        json!({ "fixtures": { "low": 9, "high": 11 }, "watts_old": { "value": 100, "low": 90, "high": 110 }, "watts_new": 40,
            "hours_old": 1000, "hours_new": 1000 }),
    )
    .unwrap();
    assert_eq!(number(&outcome, "saved_kwh"), 600.0);
    let ends = outcome.intervals["saved_kwh"].ends().unwrap();
    assert_eq!((ends.low, ends.high), (9.0 * 50.0, 11.0 * 70.0));
    assert_eq!(outcome.intervals["new_kwh"].low, Some(360.0));
    let refused = run("toe-threshold", json!({ "toe": { "value": 3, "low": 4, "high": 5 } })).unwrap_err();
    assert_eq!((refused.field.as_str(), refused.problem), ("toe", Problem::Interval));
}

#[test]
fn an_interval_says_where_there_is_no_figure() {
    // 1000 / (90 − 100) never pays; 1000 / (220 − 100) does in 8⅓ years.
    let given = json!({ "capex": 1000, "saving": { "low": 90, "high": 220 }, "yearly_cost": 100 });
    let payback = run("payback-net", given).unwrap().intervals["payback_y"];
    assert_eq!((payback.low.map(|years| years.round()), payback.high), (Some(8.0), None));
    let given = json!({ "capex": 1000, "saving": { "low": 0, "high": 220 }, "years": 10, "rate": 0.08 });
    let bounds = run("npv-irr", given).unwrap().intervals;
    assert!(bounds["irr_pct"].low.is_none() && bounds["irr_pct"].high.is_some());
    assert!(bounds["npv"].ends().is_some());
}

#[test]
fn an_answer_that_a_scenario_lacks_keeps_its_place() {
    let given = json!({ "capex": 1000, "saving": [90, 220, 50, 600], "yearly_cost": 100 });
    let years = &run("payback-net", given).unwrap().outputs["payback_y"];
    let pays: Vec<bool> = years.as_array().unwrap().iter().map(|years| !years.is_null()).collect();
    assert_eq!(pays, [false, true, false, true]);
}

#[test]
fn a_list_is_a_list_of_scenarios() {
    let outcome = run("toe-threshold", json!({ "toe": [1500, "41.868 GJ"] })).unwrap();
    assert_eq!(outcome.outputs["kwh"], json!([17_445_000.0, 11_630.0]));
    let refused = run("payback-net", json!({ "capex": [1, 2], "saving": [1, 2, 3], "yearly_cost": 0 })).unwrap_err();
    assert_eq!((refused.field.as_str(), refused.problem), ("saving", Problem::Scenarios { found: 3, first: 2 }));
    let never = run("payback-net", json!({ "capex": 10, "saving": [2, 1], "yearly_cost": 1 })).unwrap();
    assert_eq!(never.outputs["payback_y"], json!([10.0, null]));
}

#[test]
fn carbon_needs_a_dated_factor() {
    let inputs = |factor: Value, date: Value| json!({ "hp": 10, "load": 1, "hours": 1000, "eta_old": 0.8, "eta_new": 0.9, "co2_factor": factor, "co2_factor_date": date });
    let outcome = run("motor-premium", inputs(json!("0.596 kgCO2e/kWh"), json!("2025"))).unwrap();
    assert!((number(&outcome, "saved_kgco2e") / (number(&outcome, "saved_kwh") * 0.596) - 1.0).abs() < 1e-12);
    let undated = run("motor-premium", inputs(json!(0.596), Value::Null)).unwrap_err();
    assert_eq!(undated.field, "co2_factor_date");
    let odd = run("motor-premium", inputs(json!(0.596), json!("last year"))).unwrap_err();
    assert_eq!(odd.field, "co2_factor_date");
    let per_mass = run("motor-premium", inputs(json!("2.9 kgCO2e/kg"), json!("2025"))).unwrap_err();
    assert_eq!(per_mass.problem.code(), "other-unit");
    // A capacitor saves money, no carbon: it takes no factor.
    let capacitor =
        run("pf-capacitor", json!({ "kva": 100, "pf": 0.87, "pf_target": 0.95, "co2_factor": 1 })).unwrap_err();
    assert_eq!((capacitor.field.as_str(), capacitor.problem.code()), ("co2_factor", "unknown"));
}

#[test]
fn two_currencies_do_not_meet_and_a_gain_that_is_none_is_refused() {
    let refused = run("payback-net", json!({ "capex": "3 kMAD", "saving": "1 EUR", "yearly_cost": 0 })).unwrap_err();
    assert_eq!((refused.field.as_str(), refused.problem.code()), ("saving", "other-currency"));
    let worse = json!({ "fixtures": 1, "watts_old": 40, "watts_new": 50, "hours_old": 1, "hours_new": 1 });
    let refused = run("lighting-led", worse).unwrap_err();
    assert_eq!((refused.field.as_str(), refused.problem.code()), ("watts_new", "nothing-saved"));
}

#[test]
fn each_absent_or_negative_input_of_each_case_is_refused_by_its_name() {
    let units = the_units();
    for (case, inputs, ..) in cases() {
        let Some(calculator) = called(&case) else { continue };
        for input in calculator.inputs {
            let mut without = inputs.clone();
            without.remove(input.key);
            let found = calculate(calculator, &without, &units);
            if input.need == Need::Required {
                let refused = found.expect_err(&case);
                assert_eq!((refused.field.as_str(), &refused.problem), (input.key, &Problem::Needed), "{case}");
            }
            let negative = |value: &Value| match value {
                Value::Number(_) => json!(-1.0e9),
                other => other.clone(),
            };
            let Some(given) = inputs.get(input.key) else { continue };
            let changed = match given {
                Value::Array(items) => Value::Array(items.iter().map(negative).collect()),
                other => negative(other),
            };
            if changed != *given {
                let mut with = inputs.clone();
                with.insert(input.key.to_owned(), changed);
                let refused = calculate(calculator, &with, &units).expect_err(&case);
                assert!(refused.field.starts_with(input.key), "{case}: {} for {}", refused.field, input.key);
            }
        }
        let mut with = inputs.clone();
        with.insert("no_such_field".to_owned(), json!(1));
        assert_eq!(calculate(calculator, &with, &units).unwrap_err().field, "no_such_field", "{case}");
    }
}

#[test]
fn every_calculator_and_field_has_words_and_every_default_a_source() {
    let words = Words::of("reduce").unwrap();
    for calculator in calculators::all() {
        let described = words.describe(calculator).unwrap_or_else(|| panic!("{} has no words", calculator.name));
        for text in [&described.name, &described.limits] {
            assert!(!text.fr.is_empty() && !text.ar.is_empty() && !text.en.is_empty(), "{}", calculator.name);
        }
        assert!(!described.formula.is_empty() && !described.source.is_empty());
        for input in &described.inputs {
            assert!(!input.name.fr.is_empty(), "{}: {} has no words", calculator.name, input.key);
            assert!(input.default.is_none() || !input.default_source.is_empty(), "{}: {}", calculator.name, input.key);
        }
        // What becomes carbon says so before anything is given to it, once.
        let carbon = described.outputs.iter().filter(|output| output.key == "saved_kgco2e").count();
        let takes = described.inputs.iter().any(|input| input.key == "co2_factor");
        assert!(carbon <= 1 && (carbon == 1 || !takes), "{}", calculator.name);
        for output in &described.outputs {
            assert!(!output.name.ar.is_empty(), "{}: {} has no words", calculator.name, output.key);
        }
    }
}

/// Where degrees are a difference, zeros play no part: 90 °F more are 50 °C more.
#[test]
fn differences_of_temperature_are_taken_on_any_scale() {
    let heated = |by: Value| {
        let given = json!({ "water_m3": 100, "saving_share": "20 %", "heated_by_c": by, "boiler_efficiency": 0.8,
            "price_fuel_per_kwh": 0.5 });
        run("hot-water-saving", given).map(|outcome| number(&outcome, "saved_kwh"))
    };
    let expected = 100.0 * 0.2 * 50.0 * 1.163 / 0.8;
    for by in [json!(50), json!("50 °C"), json!("50 Δ°C"), json!("50 K"), json!("90 °F"), json!("90 Δ°F")] {
        assert!((heated(by.clone()).unwrap() / expected - 1.0).abs() < 1e-12, "{by}");
    }
    assert_eq!(heated(json!("50 bar")).unwrap_err().field, "heated_by_c");
    let heat = |flow: Value| {
        let given = json!({ "recovered_mmbtu_h": flow, "hours": 1000, "boiler_efficiency": 1, "price_per_mmbtu": 0 });
        number(&run("recovered-heat", given).unwrap(), "saved_mmbtu")
    };
    assert!((heat(json!("293.07107 kW")) / heat(json!(1)) - 1.0).abs() < 1e-7);
}

/// A saving of the night is worth less than one of the evening, and both as much as the bands say.
#[test]
fn a_saving_is_worth_what_its_hours_are() {
    let worth = |from: f64, to: f64| {
        let given = json!({ "saved_kwh": 1000, "from_hour": from, "to_hour": to });
        let outcome = run("saving-by-band", given).unwrap();
        let [peak, full, off_peak] =
            ["saved_peak_kwh", "saved_full_kwh", "saved_off_peak_kwh"].map(|key| number(&outcome, key));
        assert!((peak + full + off_peak - 1000.0).abs() < 1e-9);
        (peak, full, off_peak, number(&outcome, "mean_price"))
    };
    // Always off-peak; always at the peak; always full.
    assert_eq!(worth(23.0, 7.0), (0.0, 0.0, 1000.0, 0.7398));
    assert_eq!(worth(18.0, 22.0), (1000.0, 0.0, 0.0, 1.4157));
    assert_eq!(worth(7.5, 16.5), (0.0, 1000.0, 0.0, 1.0101));
    // From five to six in the evening: the peak of 182 winter days, full hours of 183 summer days.
    let (peak, full, ..) = worth(17.0, 18.0);
    assert!((peak - 1000.0 * 182.0 / 365.0).abs() < 1e-9 && (full - 1000.0 * 183.0 / 365.0).abs() < 1e-9);
    assert_eq!(worth(0.0, 24.0), worth(9.0, 9.0));
}

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

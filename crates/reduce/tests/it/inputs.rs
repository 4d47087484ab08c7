//! What is accepted as an input, and how the rest is refused.

use catalogue::{Tables, units};
use reduce::{Error, Need, Outcome, Problem, Words, calculate, calculators};
use serde_json::{Map, Value, json};
use units::Units;

use crate::cases::{called, cases};

fn the_units() -> Units {
    units(&Tables::embedded().unwrap()).unwrap()
}

pub fn run(name: &str, inputs: Value) -> Result<Outcome, Error> {
    let inputs: Map<String, Value> = inputs.as_object().unwrap().clone();
    calculate(called(name).unwrap(), &inputs, &the_units())
}

pub fn number(outcome: &Outcome, key: &str) -> f64 {
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

//! What stated uncertainties make of embedded emissions: IPCC 2006 Guidelines, volume 1, Equations 3.1 (products) and 3.2 (sums).

use cbam::{Basis, Spread, assess, spread};
use rust_decimal::Decimal;

use crate::support::{bars, dec, read, refused, tables};

fn of(text: &str) -> Spread {
    let (installation, basis) = (read(text), Basis::law(2026));
    let assessment = assess(tables(), &installation, &basis).unwrap();
    spread(tables(), &installation, &basis, &assessment).unwrap()
}

fn half(text: &str) -> Decimal {
    of(text).half_t[0]
}

/// A material that gives off `t` tonnes, with what is stated of it.
fn stream(t: u32, stated: &str) -> String {
    format!("[[streams]]\nname = \"S{t}\"\nmethod = \"process_input\"\namount = {t}\nef = 1\n{stated}\n")
}

fn close(found: Decimal, wanted: &str) {
    assert!((found - dec(wanted)).abs() < dec("0.000000000001"), "{found} for {wanted}");
}

#[test]
fn factors_of_one_stream_and_streams_of_one_process() {
    // √(3² + 4²) = 5 % of 500 t, over 100 t of good.
    close(half(&bars(&stream(500, "uncertainty_percent = 3\nfactor_uncertainty_percent = 4"))), "0.25");
    // √((5 % of 600)² + (10 % of 400)²) = √(30² + 40²) = 50 t.
    let two = stream(600, "uncertainty_percent = 5") + &stream(400, "factor_uncertainty_percent = 10");
    close(half(&bars(&two)), "0.5");
    // What both ways of stating nought say.
    close(half(&bars(&stream(500, "uncertainty_percent = 0"))), "0");
}

#[test]
fn one_instrument_errs_once() {
    let plan = "[[plan.instruments]]\nid = \"W1\"\nmeasures = \"material\"\nuncertainty_percent = 5\n";
    let both = stream(600, "instrument = \"W1\"") + &stream(400, "instrument = \"W1\"");
    // 5 % of 1000 t together; a statement of the stream's own stands by itself: √(30² + 40²).
    close(half(&bars(&format!("{plan}{both}"))), "0.5");
    let apart = stream(600, "instrument = \"W1\"") + &stream(400, "instrument = \"W1\"\nuncertainty_percent = 10");
    close(half(&bars(&format!("{plan}{apart}"))), "0.5");
    let fields = of(&bars(&format!("{plan}{both}"))).stated;
    assert_eq!(fields, ["streams[0].uncertainty_percent", "streams[1].uncertainty_percent"]);
}

#[test]
fn what_is_made_divides() {
    let text = bars(&stream(500, "")).replace("tonnes = 100", "tonnes = 100, uncertainty_percent = 1");
    // 5 − 5 / 1.01: one percent to first order.
    close(half(&text), "0.049504950495");
}

#[test]
fn what_a_producer_states_and_what_is_bought() {
    let bought = "precursors = [{ cn = \"72139110\", tonnes = 100, origin = \"TR\", uncertainty_percent = 0, actual = \
                  { see_direct = 2, benchmark = 1, report = \"R\", verifier = \"V\", uncertainty_percent = 7 } }]\n";
    close(half(&bars(bought)), "0.14");
    // The default value is what the act says; the tonnes are the firm's.
    let by_default = of(&bars("precursors = [{ cn = \"72139110\", tonnes = 100, origin = \"TR\" }]\n"));
    let wanted = ["processes[0].goods[0].uncertainty_percent", "processes[0].precursors[0].uncertainty_percent"];
    assert_eq!(by_default.unstated, wanted);
}

#[test]
fn what_nobody_states_stays_unknown() {
    let nothing = of(&bars(&stream(500, "")));
    assert!(nothing.half_t.is_empty() && nothing.stated.is_empty());
    let wanted = [
        "processes[0].goods[0].uncertainty_percent",
        "streams[0].factor_uncertainty_percent",
        "streams[0].uncertainty_percent",
    ];
    assert_eq!(nothing.unstated, wanted);
    // A standard factor is as the act sets it; electricity does not count for steel, heat from elsewhere does.
    let text = "heat_in = [{ tj = 1, t_per_tj = 60, report = \"R\" }]\n\
                electricity = [{ mwh = 10, source = \"grid\" }]\n\
                [[streams]]\nname = \"LPG\"\nmethod = \"combustion\"\nfactor = \"liquefied_petroleum_gases\"\namount = 10\n\
                uncertainty_percent = 1.5\n";
    let gas = of(&bars(text));
    assert_eq!(gas.stated, ["streams[0].uncertainty_percent"]);
    assert_eq!(gas.unstated, ["processes[0].goods[0].uncertainty_percent", "processes[0].heat_in"]);
}

#[test]
fn never_below_nought() {
    let error = refused(&bars(&stream(500, "factor_uncertainty_percent = -1")));
    assert_eq!((error.at.as_str(), error.problem.code()), ("streams[0].factor_uncertainty_percent", "negative"));
}

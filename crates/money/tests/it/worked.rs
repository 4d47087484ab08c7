use money::{
    InternalRate, annuity, capital_recovery_factor, internal_rate, net_present_value, payback, simple_payback,
};

use super::{near, of, payments, yearly};

#[track_caller]
fn rate(texts: &str) -> f64 {
    match internal_rate(&payments(texts)) {
        InternalRate::Rate(rate) => rate.to_f64().unwrap(),
        other => panic!("{texts}: {other:?}"),
    }
}

#[test]
fn present_values_are_those_of_numpy_financial() {
    near(net_present_value(of("0.281"), &payments("-100 39 59 55 20")), -0.00847859163845488, 1e-9);
    near(net_present_value(of("0.08"), &payments("-40000 5000 8000 12000 30000")), 3065.2226681795255, 1e-12);
    near(net_present_value(of("0.07"), &payments("-1500 100 200 300 400 500 600")), 74.49156149788314, 1e-12);
}

#[test]
fn internal_rates_are_those_of_numpy_financial() {
    for (texts, expected) in [
        ("-100 39 59 55 20", 0.28094842115996066),
        ("-100 0 0 74", -0.0954958303489728),
        ("-100 100 0 7", 0.06205848562992955),
        ("-123400 36200 54800 48100", 0.0596163785673296),
        ("-1500 100 200 300 400 500 600", 0.08252383124190055),
    ] {
        let found = rate(texts);
        assert!((found - expected).abs() < 1e-9, "{texts}: {found}");
    }
}

#[test]
fn noughts_around_the_payments_move_no_rate() {
    // A horizon beyond the lives of the measures: the rates are those of the payments alone.
    for (texts, expected) in [
        ("-36000 75000 76000 31000 0 0 0 0 0 0 0", 1.9103713697678384),
        ("0 0 0 0 0 0 0 -100 39 59 55 20 0 0 0", 0.28094842115996066),
        ("100 0 -150 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0", 0.22474487139158905),
    ] {
        let found = rate(texts);
        assert!((found - expected).abs() < 1e-9, "{texts}: {found}");
    }
}

#[test]
fn a_rate_that_is_not_the_only_one_is_reported() {
    // numpy-financial answers these with one of their rates.
    assert_eq!(internal_rate(&payments("-100 100 0 -7")), InternalRate::Several(2));
    assert_eq!(internal_rate(&payments("-5 10.5 1 -8 1")), InternalRate::Several(3));
    assert_eq!(internal_rate(&payments("-100 230 -132")), InternalRate::Several(2));
    assert_eq!(internal_rate(&payments("-100 0 -5")), InternalRate::NoChange);
    assert_eq!(internal_rate(&payments("0 100 7")), InternalRate::NoChange);
    assert_eq!(internal_rate(&[]), InternalRate::NoChange);
    assert_eq!(internal_rate(&payments("-0.0000001 1000000")), InternalRate::OutOfRange);
}

#[test]
fn a_replacement_on_the_way_leaves_one_positive_rate() {
    // Three changes of sign, one of the running sum; the rate is that of numpy-financial.
    let found = rate("-1000 300 300 300 300 -150 300 300 300");
    assert!((found - 0.18919696482138137).abs() < 1e-9, "{found}");
}

#[test]
fn an_investment_with_and_without_a_grant_of_30_percent() {
    for (outlay, value, percent, time) in
        [("1000000", 476_217.91, 17.681, 4.545), ("700000", 776_217.91, 28.958, 3.182)]
    {
        let project = yearly(outlay, "220000", 10);
        near(net_present_value(of("0.08"), &project), value, 1e-8);
        let InternalRate::Rate(found) = internal_rate(&project) else { panic!("no rate") };
        near(found * of("100"), percent, 1e-4);
        // Printed with three decimals.
        near(payback(of("0"), &project).unwrap(), time, 1.1e-4);
        near(simple_payback(of(outlay), of("220000"), of("0")).unwrap(), time, 1.1e-4);
    }
}

#[test]
fn payback_net_of_running_costs() {
    near(simple_payback(of("350000"), of("125000"), of("18000")).unwrap(), 3.271, 1e-4);
    assert_eq!(simple_payback(of("350000"), of("18000"), of("18000")), None);
}

#[test]
fn a_discounted_payback_is_later_and_a_late_outlay_counts() {
    let project = yearly("1000000", "220000", 10);
    // By hand: 878,396.21 has come back after five years, and the sixth brings 138,637.32.
    near(payback(of("0.08"), &project).unwrap(), 5.877_136_067_490_91, 1e-12);
    assert_eq!(payback(of("0.08"), &yearly("1000000", "100000", 10)), None);
    assert_eq!(payback(of("0"), &payments("-100 150 -100 40")), None);
    assert_eq!(payback(of("0"), &payments("-100 150 -100 100")), Some(of("2.5")));
    assert_eq!(payback(of("0"), &payments("-100 50 50 50")), Some(of("2")));
    assert_eq!(payback(of("0"), &payments("10 20")), Some(of("0")));
}

#[test]
fn capital_is_recovered_at_the_cost_of_one_measure() {
    near(capital_recovery_factor(of("0.08"), 10), 0.149029, 1e-5);
    near(annuity(of("1000000"), of("0.08"), 10), 149_029.488_697_075_34, 1e-12);
    let per_tonne = (annuity(of("1000000"), of("0.08"), 10) - of("220000")) / of("150");
    near(per_tonne, -473.14, 1e-4);
    assert_eq!(annuity(of("1000"), of("0"), 4), of("250"));
    assert_eq!(annuity(of("1000"), of("0.08"), 0).get(), None);
}

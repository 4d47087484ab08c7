//! Every unit of the catalogue, there and back.

use catalogue::{Tables, units};

/// A ratio times its inverse is 1 to the last bits, whatever the pair.
#[test]
fn conversions_come_back() {
    let units = units(&Tables::embedded().unwrap()).unwrap();
    let mut pairs = 0;
    for from in units.all() {
        for to in units.all().iter().filter(|to| from.measures_like(to) && from.basis == to.basis) {
            let there = from.ratio_to(to).unwrap();
            let back = to.ratio_to(from).unwrap();
            assert!((there * back - 1.0).abs() < 1e-15 * 4.0, "{from} to {to}: {there} × {back}");
            pairs += 1;
        }
    }
    assert!(pairs > 500, "{pairs}");
}

/// Through a third unit the result is the same: no size contradicts another.
#[test]
fn detours_agree() {
    let units = units(&Tables::embedded().unwrap()).unwrap();
    for (a, b, c) in [("kWh", "toe", "MJ"), ("t", "lb", "short ton"), ("L", "US gallon", "m3"), ("km", "mile", "m")] {
        let unit = |text: &str| units.parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        let direct = unit(a).ratio_to(&unit(b)).unwrap();
        let detour = unit(a).ratio_to(&unit(c)).unwrap() * unit(c).ratio_to(&unit(b)).unwrap();
        assert!((direct / detour - 1.0).abs() < 1e-14, "{a} to {b} by {c}");
    }
}

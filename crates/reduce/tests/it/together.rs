//! Several measures: in sequence, and on a curve.

use proptest::prelude::*;
use reduce::curve::{Measure, curve};
use reduce::sequence::{in_sequence, saved_in_all};

proptest! {
    /// Whatever the shares, each saving is within what was left, and all together within the baseline, in any order the same.
    #[test]
    fn a_sequence_never_saves_more_than_there_is(baseline in 0.0..1.0e9, shares in prop::collection::vec(0.0..=1.0, 0..12)) {
        let steps = in_sequence(baseline, &shares);
        for step in &steps {
            prop_assert!(step.saved >= 0.0 && step.saved <= step.before && step.after >= 0.0);
        }
        let saved = saved_in_all(&steps);
        prop_assert!(saved <= baseline * (1.0 + 1e-12));
        let product: f64 = shares.iter().map(|share| 1.0 - share).product();
        prop_assert!((saved - baseline * (1.0 - product)).abs() <= 1e-9 * baseline);
        let mut turned = shares.clone();
        turned.reverse();
        prop_assert!((saved - saved_in_all(&in_sequence(baseline, &turned))).abs() <= 1e-9 * baseline);
    }

    /// Whatever is on the curve: what pays stands first by falling value, what costs after it by rising cost, tonnes add up.
    #[test]
    fn the_curve_is_in_order(rows in prop::collection::vec((0.0..1e7, 0.0..1e6, 0.0..1e5, 0.1..1e4), 1..10), years in 1u32..30) {
        let measures: Vec<Measure> =
            rows.iter().map(|(capex, saving, opex, tonnes)| Measure { capex: *capex, saving: *saving, opex: *opex, tonnes: *tonnes, life: None }).collect();
        let places = curve(&measures, years, 0.08).unwrap();
        for pair in places.windows(2) {
            let in_order = match (pair[0].cost_per_t, pair[1].cost_per_t) {
                (None, None) => pair[0].npv >= pair[1].npv,
                (None, Some(_)) => true,
                (Some(_), None) => false,
                (Some(a), Some(b)) => a <= b,
            };
            prop_assert!(in_order, "{pair:?}");
            prop_assert!(pair[1].tonnes_so_far > pair[0].tonnes_so_far);
        }
        for place in &places {
            // A negative cost and a positive value are the same statement.
            prop_assert!(place.cost_per_t.is_some() || place.npv >= -1e-6);
        }
    }
}

/// Two measures of one net value: by cost per tonne the one that avoids *fewer* tonnes would come first. By value they are
/// equal, and the larger value comes before both.
#[test]
fn negative_costs_do_not_rank() {
    let of = |saving: f64, tonnes: f64| Measure { capex: 1_000_000.0, saving, opex: 0.0, tonnes, life: None };
    let measures = [of(220_000.0, 150.0), of(220_000.0, 15.0), of(300_000.0, 1000.0), of(100_000.0, 50.0)];
    let places = curve(&measures, 10, 0.08).unwrap();
    let order: Vec<usize> = places.iter().map(|place| place.measure).collect();
    assert_eq!(order, [2, 0, 1, 3]);
    assert!(places[..3].iter().all(|place| place.cost_per_t.is_none()));
    // (1,000,000 × 0.149029 − 100,000) / 50, as in the case `macc-cost`.
    assert!((places[3].cost_per_t.unwrap() - 980.59).abs() < 0.01);
    assert_eq!(places[3].tonnes_so_far, 1215.0);
}

/// What lives two years is paid back in two, whatever years are looked at: 24,000 for 55,000 a year is worth
/// 55,000 × (1/1.08 + 1/1.08²) − 24,000. What lives longer counts within the years that are looked at.
#[test]
fn no_measure_saves_after_its_life() {
    let of = |life| Measure { capex: 24_000.0, saving: 55_000.0, opex: 0.0, tonnes: 28.0, life };
    let npv = |life, years| curve(&[of(life)], years, 0.08).unwrap()[0].npv;
    assert!((npv(Some(2), 10) - 74_079.561).abs() < 0.001, "{}", npv(Some(2), 10));
    assert_eq!(npv(Some(2), 10), npv(None, 2));
    assert_eq!(npv(Some(15), 10), npv(None, 10));
    // 100,000 once for 30,000 a year: worth it over ten years, not over the three that it lives, and then (100,000 × 0.388034 − 30,000) / 28.
    let short = Measure { capex: 100_000.0, saving: 30_000.0, ..of(Some(3)) };
    let place = curve(&[short], 10, 0.08).unwrap()[0];
    assert!((place.cost_per_t.unwrap() - 314.4).abs() < 0.05, "{place:?}");
}

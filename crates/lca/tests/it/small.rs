//! Systems worked out by hand.

use lca::{Entry, SolveError, System};

pub fn entries(list: &[(u32, u32, f64)]) -> Vec<Entry> {
    list.iter().map(|(row, column, amount)| Entry { row: *row, column: *column, amount: *amount }).collect()
}

fn near(found: f64, known: f64) {
    assert!((found - known).abs() <= 1e-12 * known.abs().max(1e-300), "{found} is not {known}");
}

/// Steel needs 0.5 kWh of electricity per kg, electricity 0.1 kg of steel per kWh; the power plant emits 1 kg CO2 per
/// kWh, the mill 2 per kg. So y_s = 2 + 0.5 y_e, y_e = 1 + 0.1 y_s: y_s = 2.5/0.95, y_e = 1.2/0.95.
#[test]
fn a_loop_of_two() {
    let a = entries(&[(0, 0, 1.0), (1, 0, -0.5), (1, 1, 10.0), (0, 1, -1.0)]);
    let b = entries(&[(0, 0, 2.0), (0, 1, 10.0)]);
    let system = System::new(2, 1, &a, &b).unwrap();
    let scores = system.unit_scores(&[1.0]).unwrap();
    near(scores.values[0], 2.5 / 0.95);
    near(scores.values[1], 1.2 / 0.95);
    assert!(scores.report.error_bound < 1e-13 && !scores.report.estimated, "{:?}", scores.report);
    // x_s = 1 + 0.1 x_e, x_e = 0.5 x_s.
    let supply = system.supply(&[(0, 1.0)]).unwrap();
    near(supply.amounts[0], 1.0 / 0.95);
    near(supply.amounts[1], 0.5 / 0.95);
    near(system.runs(&supply.amounts)[1], 0.05 / 0.95);
    near(system.inventory(&supply.amounts)[0], 2.5 / 0.95);
}

/// A process takes a waste in: its diagonal is negative, and what arises is positive in the row.
#[test]
fn waste_is_treated() {
    // 1 kg of product 0 leaves 0.2 kg of waste 1; treating 1 kg of it emits 3 kg and takes 0.1 kg of product 0.
    let a = entries(&[(0, 0, 1.0), (1, 0, 0.2), (1, 1, -1.0), (0, 1, -0.1)]);
    let system = System::new(2, 1, &a, &entries(&[(0, 1, 3.0)])).unwrap();
    let scores = system.unit_scores(&[1.0]).unwrap();
    // t = 3 + 0.1 y, y = 0.2 t.
    near(scores.values[0], 0.6 / 0.98);
    near(scores.values[1], -3.0 / 0.98);
    let supply = system.supply(&[(1, -1.0)]).unwrap();
    near(supply.amounts[1], 1.0 / 0.98);
}

/// What is avoided is taken away: 1 kg of product 0 avoids 0.4 kg of product 1, which avoids 0.5 of product 0.
#[test]
fn avoided_products_are_subtracted() {
    let a = entries(&[(0, 0, 1.0), (1, 0, 0.4), (1, 1, 1.0), (0, 1, 0.5)]);
    let system = System::new(2, 1, &a, &entries(&[(0, 0, 1.0), (0, 1, 1.0)])).unwrap();
    let scores = system.unit_scores(&[1.0]).unwrap();
    // y0 = 1 − 0.4 y1, y1 = 1 − 0.5 y0.
    near(scores.values[0], 0.6 / 0.8);
    near(scores.values[1], 0.5 / 0.8);
}

/// Amounts of one row and column add up; what a process uses of its own product lowers its output.
#[test]
fn own_use_is_netted() {
    let a = entries(&[(0, 0, 1.0), (0, 0, -0.2)]);
    let system = System::new(1, 1, &a, &entries(&[(0, 0, 4.0)])).unwrap();
    near(system.unit_scores(&[1.0]).unwrap().values[0], 5.0);
}

#[test]
fn a_loop_that_amplifies_itself_is_named() {
    // 3 → 1 → 2 → 3 with gains 2 × 1.5 × 0.5 = 1.5.
    let a = entries(&[
        (0, 0, 1.0),
        (1, 1, 1.0),
        (2, 2, 1.0),
        (3, 3, 1.0),
        (3, 1, -2.0),
        (1, 2, -1.5),
        (2, 3, -0.5),
        (3, 0, -1.0),
        (0, 1, -1e-3),
    ]);
    let system = System::new(4, 1, &a, &entries(&[(0, 0, 1.0), (0, 3, 1.0)])).unwrap();
    for found in [system.unit_scores(&[1.0]).map(drop), system.supply(&[(0, 1.0)]).map(drop), system.productive()] {
        let Err(SolveError::Unproductive { products, gain }) = found else { panic!("{found:?}") };
        assert_eq!(products, [1, 2, 3], "each an input of the next");
        near(gain, 1.5);
    }
}

/// A loop whose gain is exactly 1 has no solution.
#[test]
fn a_loop_that_just_feeds_itself_is_singular() {
    let a = entries(&[(0, 0, 1.0), (1, 1, 1.0), (1, 0, -2.0), (0, 1, -0.5)]);
    let system = System::new(2, 1, &a, &entries(&[(0, 0, 1.0)])).unwrap();
    assert_eq!(system.unit_scores(&[1.0]).unwrap_err(), SolveError::Singular { products: vec![0, 1] });
}

#[test]
fn what_is_no_system_is_refused() {
    assert!(System::new(1, 0, &[], &[]).is_err());
    assert!(System::new(1, 0, &entries(&[(0, 0, 1.0), (0, 0, -1.0)]), &[]).is_err());
    assert!(System::new(1, 0, &entries(&[(1, 0, 1.0)]), &[]).is_err());
    assert!(System::new(1, 0, &entries(&[(0, 0, f64::NAN)]), &[]).is_err());
    let one = System::new(1, 1, &entries(&[(0, 0, 1.0)]), &[]).unwrap();
    assert!(one.unit_scores(&[]).is_err());
    assert!(one.supply(&[(1, 1.0)]).is_err());
}

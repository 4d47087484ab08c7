//! Every factor against the total that its own source prints.

use catalogue::library;
use factors::GwpSet;

/// The gases of a row, brought back to CO2e with the set of its source, give the printed total.
///
/// Tolerance: half a unit in the fifth decimal for each of four printed figures (DESNZ rounds there),
/// or 1 % (blends are printed in whole kilograms, Base Carbone with three digits).
#[test]
fn gases_add_up_to_the_printed_total() {
    let (library, _) = library().unwrap();
    let mut compared = 0;
    for factor in library.factors() {
        let Some(published) = factor.published else { continue };
        let set = published.gwp.unwrap_or(GwpSet::Ar5);
        let composition = &factor.composition;
        let computed =
            composition.co2e(&library.gwp, set).unwrap() + composition.co2e_outside(&library.gwp, set).unwrap();
        let difference = (computed - published.co2e).abs();
        assert!(
            difference <= 2e-5 || difference <= 0.01 * published.co2e.abs(),
            "{}: {computed}, printed {}",
            factor.id,
            published.co2e
        );
        compared += 1;
    }
    assert!(compared >= 1000, "{compared}");
}

/// Nobody's factor is a hundred times another's for the same activity, stage and unit: the most
/// frequent public error is a factor of a thousand.
#[test]
fn no_factor_is_out_by_a_hundred() {
    let (library, _) = library().unwrap();
    for factor in library.factors() {
        let per = |f: &factors::Factor| f.composition.co2e(&library.gwp, GwpSet::Ar5).ok().filter(|kg| *kg > 0.0);
        let Some(one) = per(factor) else { continue };
        for other in library.factors_of(&factor.activity) {
            // Grids do differ that much between countries; a stage is a different thing.
            if other.stage != factor.stage || factor.electricity.is_some() {
                continue;
            }
            let Ok(ratio) = other.per.ratio_to(&factor.per) else { continue };
            if let Some(two) = per(other).map(|kg| kg / ratio) {
                assert!(two / one < 100.0, "{} and {}: {one} and {two}", factor.id, other.id);
            }
        }
    }
}

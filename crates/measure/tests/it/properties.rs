//! What holds for any activity data.

use factors::Pedigree;
use measure::{ActivityLine, Quality, compute, prepare};
use proptest::prelude::*;

use crate::world::{firm, library, line, units};

/// One to twenty lines of several activities; thousandths of a unit up to a million.
fn lines() -> impl Strategy<Value = Vec<ActivityLine>> {
    let kinds = prop::sample::select(vec![
        ("fuel.gas_oil", "L"),
        ("fuel.wood", "TJ"),
        ("electricity.grid", "kWh"),
        ("material.steel", "kg"),
    ]);
    prop::collection::vec((kinds, 1_u64..1_000_000_000), 1..20).prop_map(|drawn| {
        drawn
            .into_iter()
            .enumerate()
            .map(|(number, ((activity, unit), thousandths))| ActivityLine {
                id: format!("{number:02}"),
                ..line(activity, &format!("{}.{:03}", thousandths / 1000, thousandths % 1000), unit)
            })
            .collect()
    })
}

fn total(lines: &[ActivityLine]) -> f64 {
    compute(&prepare(&firm(""), lines, &library(), &units(), 100, 1), 1).totals.location.co2e
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn twice_as_much_emits_twice_as_much(lines in lines()) {
        let doubled: Vec<ActivityLine> = lines
            .iter()
            .map(|line| ActivityLine { quantity: line.quantity + line.quantity, ..line.clone() })
            .collect();
        prop_assert!((total(&doubled) - 2.0 * total(&lines)).abs() <= 1e-12 * total(&doubled));
    }

    #[test]
    fn parts_add_up_to_the_whole(lines in lines(), cut in 0_usize..20) {
        let (one, two) = lines.split_at(cut.min(lines.len()));
        let whole = total(&lines);
        prop_assert!((total(one) + total(two) - whole).abs() <= 1e-12 * whole);
    }

    #[test]
    fn no_order_and_no_number_of_threads_changes_a_bit(lines in lines(), turn in 0_usize..20, threads in 1_usize..9) {
        let mut turned = lines.clone();
        turned.rotate_left(turn % lines.len());
        turned.reverse();
        let (one, two) = (
            prepare(&firm(""), &lines, &library(), &units(), 400, 1),
            prepare(&firm(""), &turned, &library(), &units(), 400, 1),
        );
        prop_assert_eq!(&one, &two);
        prop_assert_eq!(compute(&one, 1), compute(&two, threads));
    }

    #[test]
    fn breakdowns_add_up(lines in lines()) {
        let account = prepare(&firm(""), &lines, &library(), &units(), 100, 1);
        let totals = compute(&account, 1).totals;
        let near = |sum: f64, whole: f64| (sum - whole).abs() <= 1e-12 * whole.abs().max(1e-9);
        prop_assert!(near(totals.by_gas.values().map(|gas| gas.co2e).sum(), totals.location.co2e));
        prop_assert!(near(totals.by_site.values().map(|site| site.co2e).sum(), totals.location.co2e));
        prop_assert!(near(totals.by_category.values().map(|category| category.co2e).sum(), totals.location.co2e));
        prop_assert!(near(totals.by_month.values().sum(), totals.location.co2e));
        let scopes = totals.scope1.co2e + totals.scope2_location.co2e + totals.scope3.co2e;
        prop_assert!(near(scopes, totals.location.co2e));
    }

    // To first order any doubt widens; two thousand draws show it only where it is not lost in the doubt of the factors.
    #[test]
    fn the_interval_holds_the_figure_and_widens_with_doubt(
        lines in lines(), width in 1.0_f64..60.0, more in 30.0_f64..90.0,
    ) {
        let doubtful = |half_width_pct: f64| -> Vec<ActivityLine> {
            lines
                .iter()
                .map(|line| ActivityLine {
                    quality: Quality { half_width_pct: Some(half_width_pct), ..Quality::default() },
                    ..line.clone()
                })
                .collect()
        };
        let figure = |lines: &[ActivityLine]| {
            compute(&prepare(&firm(""), lines, &library(), &units(), 2000, 1), 2).totals.location
        };
        let (narrow, wider, wide) =
            (figure(&doubtful(width)), figure(&doubtful(width * 1.5)), figure(&doubtful(width + more)));
        prop_assert!(narrow.interval.low <= narrow.co2e && narrow.co2e <= narrow.interval.high);
        prop_assert!(wide.interval.high - wide.interval.low > narrow.interval.high - narrow.interval.low);
        prop_assert!(wider.gsd2 > narrow.gsd2 && wider.half_width_pct > narrow.half_width_pct);
    }

    #[test]
    fn better_scores_never_widen(score in 1_u8..5) {
        let of = |score| Quality {
            pedigree: Some(Pedigree { reliability: Some(score), ..Pedigree::BEST }),
            ..Quality::default()
        };
        prop_assert!(of(score + 1).gsd2() < of(score).gsd2());
    }
}

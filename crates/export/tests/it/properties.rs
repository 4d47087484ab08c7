//! What holds for any recipe.

use std::sync::LazyLock;

use export::Amount;
use export::pcf::{Allocation, AllocationKey, Footprint, Input, Parts, Recipe, compose, shares};
use measure::Inventory;
use proptest::prelude::*;
use rust_decimal::Decimal;

use crate::world::{footprint, inventory, method, recipe, supplied};

static INVENTORY: LazyLock<Inventory> =
    LazyLock::new(|| Inventory { account: measure::Account { draws: 64, ..inventory().account }, ..inventory() });

fn of(recipe: &Recipe) -> Footprint {
    footprint(recipe, &INVENTORY, &supplied())
}

fn thousandths(from: u32) -> impl Strategy<Value = Amount> {
    (from..1_000_000_u32).prop_map(|number| Amount::from(Decimal::new(i64::from(number), 3)))
}

/// Inputs of several sources and amounts.
fn inputs() -> impl Strategy<Value = Vec<Input>> {
    let sources = prop::sample::select(vec![
        ("material.cardboard/cradle_to_gate/desnz-2024", "kg"),
        ("material.plastic.mixed/cradle_to_gate/desnz-2024", "g"),
        ("material.aluminium.recycled/cradle_to_gate/base-carbone-23.6", "t"),
    ]);
    prop::collection::vec((sources, thousandths(0), 0_u32..90), 1..6).prop_map(|drawn| {
        let pattern = recipe().inputs[1].clone();
        let made = drawn.into_iter().enumerate().map(|(number, ((factor, unit), amount, losses))| Input {
            key: format!("i{number}"),
            name: format!("Intrant {number}"),
            amount: Some(amount),
            unit: Some(unit.to_owned()),
            losses_pct: Some(Amount::from(i64::from(losses))),
            source: Some(export::pcf::Source::Factor(factors::FactorId::from(factor))),
            transport: recipe().inputs[0].transport.clone(),
            ..pattern.clone()
        });
        made.collect()
    })
}

fn recipes() -> impl Strategy<Value = Recipe> {
    (inputs(), thousandths(1), 1_u32..1000).prop_map(|(inputs, made, own)| {
        let mut recipe = recipe();
        recipe.inputs.extend(inputs);
        recipe.made = Amount::from(made.decimal() * Decimal::from(1000));
        recipe.allocations[0].own = Amount::from(i64::from(own));
        recipe.allocations[0].all = Amount::from(1000);
        recipe
    })
}

fn near(found: f64, wanted: f64) -> bool {
    (found - wanted).abs() <= 1e-12 * wanted.abs().max(1e-300)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Bit for bit: the total is the exact sum of the parts of its lines, and so is each part.
    #[test]
    fn totals_are_the_sums_of_their_lines(recipe in recipes()) {
        let made = of(&recipe);
        let parts = |part: fn(&Parts) -> f64| uncertainty::sum(made.lines.iter().map(|line| part(&line.parts)));
        prop_assert_eq!(made.parts.fossil, parts(|parts| parts.fossil));
        prop_assert_eq!(made.parts.land_use_change.unwrap(), parts(|parts| parts.land_use_change.unwrap_or(0.0)));
        let all = made.lines.iter().flat_map(|line| {
            let Parts { fossil, land_use_change, biogenic_other, .. } = line.parts;
            [fossil, land_use_change.unwrap_or(0.0), biogenic_other.unwrap_or(0.0)]
        });
        prop_assert_eq!(made.excluding.co2e, uncertainty::sum(all));
        let stages = uncertainty::sum(made.stages.iter().map(|total| total.figure.co2e));
        prop_assert!(near(stages, made.excluding.co2e));
        let shares = made.stages.iter().map(|total| total.share).sum::<f64>();
        prop_assert!((shares - 1.0).abs() < 1e-12);
        prop_assert!((0.0..=100.0).contains(&made.primary_data_share));
        let ratings = made.ratings.unwrap();
        for rating in [ratings.technological, ratings.geographical, ratings.temporal] {
            prop_assert!((1.0..=5.0).contains(&rating));
        }
    }

    /// The order of inputs, sites' lines and allocations changes no bit.
    #[test]
    fn order_does_not_matter(recipe in recipes(), turn in 1_usize..5) {
        let mut turned = recipe.clone();
        let length = turned.inputs.len();
        turned.inputs.rotate_left(turn % length);
        turned.allocations.reverse();
        let (one, other) = (of(&recipe), of(&turned));
        prop_assert_eq!(one.excluding, other.excluding);
        prop_assert_eq!(one.lines, other.lines);
        prop_assert_eq!(one.stages, other.stages);
    }

    /// Twice the declared unit, with twice of everything in it, is twice the footprint, bit for bit.
    #[test]
    fn the_declared_unit_scales(recipe in recipes()) {
        let two = |amount: Amount| Amount::from(amount.decimal() * Decimal::TWO);
        let mut twice = recipe.clone();
        twice.amount = two(recipe.amount);
        for input in &mut twice.inputs {
            input.amount = input.amount.map(two);
        }
        twice.packaging_kg = twice.packaging_kg.map(two);
        let (one, two) = (of(&recipe), of(&twice));
        prop_assert!(near(two.excluding.co2e, 2.0 * one.excluding.co2e));
        prop_assert!(near(two.outbound.unwrap().co2e, 2.0 * one.outbound.unwrap().co2e));
        prop_assert!(near(two.excluding.interval.high, 2.0 * one.excluding.interval.high));
        prop_assert!(near(two.primary_data_share, one.primary_data_share));
    }

    /// Linear in the amount of each input: what is bought adds up.
    #[test]
    fn linear_in_amounts(recipe in recipes(), which in any::<prop::sample::Index>(), more in thousandths(1)) {
        let which = which.index(recipe.inputs.len());
        let with = |amount: Amount| {
            let mut changed = recipe.clone();
            changed.inputs[which].amount = Some(amount);
            of(&changed).excluding.co2e
        };
        let (none, some) = (with(Amount::ZERO), with(more));
        let twice = with(Amount::from(more.decimal() * Decimal::TWO));
        prop_assert!((twice - none - 2.0 * (some - none)).abs() <= 1e-12 * twice.abs());
    }

    /// Products that share a site out share its emissions out: their footprints times what was made are those of the site.
    #[test]
    fn what_is_shared_out_is_what_there_was(cuts in prop::collection::vec(1_u32..1000, 1..6)) {
        let all: u32 = cuts.iter().sum();
        let base = recipe();
        let of_share = |own: u32| Recipe {
            inputs: Vec::new(),
            outbound: Vec::new(),
            allocations: vec![Allocation {
                site: None,
                activities: Vec::new(),
                key: AllocationKey::Mass,
                own: Amount::from(i64::from(own)),
                all: Amount::from(i64::from(all)),
                unit: None,
                why: None,
            }],
            made: Amount::from(i64::from(own)),
            ..base.clone()
        };
        let recipes: Vec<Recipe> = cuts.iter().map(|own| of_share(*own)).collect();
        prop_assert!(shares(&recipes).iter().all(|shares| (shares.sum - 1.0).abs() < 1e-12));
        let whole = of(&of_share(all)).excluding.co2e * f64::from(all);
        let summed: f64 = cuts.iter().zip(&recipes).map(|(own, recipe)| of(recipe).excluding.co2e * f64::from(*own)).sum();
        prop_assert!((summed - whole).abs() <= 1e-12 * whole);
    }

    /// More of a supplier's figure never makes a footprint smaller, and what an inventory gave is not asked again.
    #[test]
    fn a_supplier_s_change_is_seen(recipe in recipes(), factor in 1.0_f64..3.0) {
        let allocated = export::pcf::allocate(&recipe, &INVENTORY).unwrap();
        let mut figures = supplied();
        let before = compose(&recipe, &allocated, &figures, &method()).unwrap();
        let figure = figures.get_mut("billette").unwrap();
        figure.parts = figure.parts.times(factor);
        let after = compose(&recipe, &allocated, &figures, &method()).unwrap();
        let wanted = before.excluding.co2e + (factor - 1.0) * 5.32 / 0.92;
        prop_assert!(near(after.excluding.co2e, wanted));
    }
}

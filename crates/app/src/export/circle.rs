//! Products that are inputs of one another, by way of several firms: their figures are reckoned together until they settle,
//! and only then published. Each time round, a change comes back smaller, as long as less of a product is in itself than one;
//! where it does not, nothing is published and the trail says so.

use std::collections::BTreeMap;

use ::export::pcf::SuppliedFigure;
use ids::ProductFootprintId;

use super::figures::{InputFrom, Outcome, supplied_figure};
use super::flow::{Loaded, Node, Reckoned};
use super::trail::Held;
use crate::platform::Platform;

/// So often it goes round at the most: enough for circles in which nine tenths of a change come back.
const ROUNDS: usize = 300;
/// After so many rounds a change must have become smaller each time round.
const PATIENCE: usize = 8;
/// By so much at least.
const SMALLER: f64 = 0.95;
/// What two rounds may differ by, relative: far below what a published decimal shows.
const SETTLED: f64 = 1e-12;

/// Reckons products that are inputs of one another; `None` for those that were put away.
pub(super) fn reckon(platform: &Platform, threads: usize, loaded: &[Loaded]) -> Vec<Option<Reckoned>> {
    let ids: Vec<ProductFootprintId> = loaded.iter().map(|_| platform.id(ProductFootprintId::new)).collect();
    let mut drafts: BTreeMap<Node, SuppliedFigure> = BTreeMap::new();
    let (mut settled, mut before) = (false, f64::INFINITY);
    for round in 0..ROUNDS {
        let farthest = go_round(platform, threads, (loaded, &ids), &mut drafts);
        settled = farthest <= SETTLED;
        let grows = round > PATIENCE && farthest > before * SMALLER;
        if settled || grows {
            break;
        }
        before = farthest;
    }
    let outcomes: Vec<Option<Outcome>> = loaded.iter().map(|one| outcome(platform, threads, one, &drafts)).collect();
    let decided: Vec<(bool, Option<Held>)> = loaded
        .iter()
        .zip(&outcomes)
        .map(|(one, outcome)| outcome.as_ref().map_or((false, None), |outcome| one.before.decide(platform, outcome)))
        .collect();
    // One that is not published leaves the others with a figure that nobody published: then none is.
    let all = settled && decided.iter().all(|(publish, held)| *publish || held.is_none());
    let new: BTreeMap<Node, ProductFootprintId> = loaded
        .iter()
        .zip(&decided)
        .zip(&ids)
        .filter(|((_, (publish, _)), _)| *publish && all)
        .map(|((one, _), id)| (one.before.node, *id))
        .collect();
    let each = loaded.iter().zip(outcomes).zip(decided);
    each.map(|((one, outcome), (_, held))| {
        let mut basis = one.ingredients.as_ref()?.basis.clone();
        for source in &mut basis.inputs {
            let supplier = one.ingredients.as_ref()?.suppliers.get(&source.input);
            if let Some(id) = supplier.and_then(|supplier| new.get(supplier)) {
                source.from = InputFrom::Footprint { footprint: *id };
            }
        }
        let publish = new.get(&one.before.node).copied();
        let held = if all { held } else { Some(Held::Circle) };
        Some(Reckoned { outcome: outcome?, publish, held, basis })
    })
    .collect()
}

/// Reckons each once, with what the others gave last; returns by how much one moved at the most, relative.
fn go_round(
    platform: &Platform,
    threads: usize,
    (loaded, ids): (&[Loaded], &[ProductFootprintId]),
    drafts: &mut BTreeMap<Node, SuppliedFigure>,
) -> f64 {
    let mut farthest = 0.0_f64;
    for (one, id) in loaded.iter().zip(ids) {
        // Where there is no figure, none moves: that nothing is published is decided afterwards.
        let Some(Outcome::Figure(footprint)) = outcome(platform, threads, one, drafts) else { continue };
        let now = footprint.excluding.co2e;
        let was = drafts.get(&one.before.node).map(|draft| draft.parts.excluding_uptake());
        let moved = was.map_or(f64::INFINITY, |was| (now - was).abs() / now.abs().max(f64::MIN_POSITIVE));
        farthest = if moved.is_nan() { f64::INFINITY } else { farthest.max(moved) };
        drafts.insert(one.before.node, supplied_figure(&footprint, String::new(), *id));
    }
    farthest
}

/// The figure of a product with the drafts of the others in place of what they published.
fn outcome(
    platform: &Platform,
    threads: usize,
    one: &Loaded,
    drafts: &BTreeMap<Node, SuppliedFigure>,
) -> Option<Outcome> {
    let ingredients = one.ingredients.as_ref()?;
    let mut supplied = ingredients.supplied.clone();
    for (input, supplier) in &ingredients.suppliers {
        if let (Some(draft), Some(figure)) = (drafts.get(supplier), supplied.get_mut(input)) {
            let company = std::mem::take(&mut figure.company);
            *figure = SuppliedFigure { company, ..draft.clone() };
        }
    }
    Some(ingredients.reckon(platform, one.inventory.as_ref(), &supplied, threads))
}

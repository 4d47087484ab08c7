//! What the firm did and means to do about its emissions: measures, their abatement curve, the plan.

mod charts;
mod curve;
mod measures;
mod money;
mod plan;

pub use self::charts::{abatement, cash, comparison, trajectory};
use super::block::Section;
use super::drawings::Drawings;
use super::voice::Voice;
use crate::content::ShownReduction;

/// The chapters, those that have something to say.
pub(super) fn sections(voice: &Voice<'_>, shown: &ShownReduction, drawings: &mut Drawings) -> Vec<Section> {
    let whole = shown.whole.as_ref();
    let measures = measures::measures(voice, &shown.declared, whole, drawings);
    let curve = whole.and_then(|whole| curve::curve(voice, whole, drawings));
    let answer = whole.and_then(|whole| whole.reduction.plan.as_ref()).map(|plan| &plan.answer);
    let plan = shown.declared.plan.as_ref().map(|planned| plan::plan(voice, planned, answer, drawings));
    measures.into_iter().chain(curve).chain(plan).collect()
}

//! Which stages a category wants.

use factors::Stage;
use factors::Stage::{
    Combustion, CradleToGate, EndOfLife, Fugitive, Generation, Process, TAndD, Ttw, UpstreamGeneration, Use, Wtt, Wtw,
};

use crate::Category;

/// One way to account for a line: one inventory line per element, each of one of the stages named.
pub(crate) type Way = &'static [&'static [Stage]];

const BURNING: Way = &[&[Combustion, Ttw]];
const WHEELS: &[Way] = &[&[&[Ttw], &[Wtt]], &[&[Wtw]], &[&[Combustion], &[Wtt]], &[&[Fugitive]], &[&[CradleToGate]]];
const ANY: &[Way] = &[
    &[&[Use]],
    &[&[Combustion], &[Wtt]],
    &[&[Generation]],
    &[&[Ttw], &[Wtt]],
    &[&[Wtw]],
    &[&[Fugitive]],
    &[&[Process]],
    &[&[CradleToGate]],
    &[&[EndOfLife]],
];

/// The ways to account for a line of a category, best first. A way is taken if its first stage can be
/// resolved; the further ones are added where they can.
///
/// Transport is counted well-to-wheel (ISO 14083): tank-to-wheel and well-to-tank of the same
/// publication where they are split.
pub(crate) fn ways(category: Category) -> &'static [Way] {
    match category {
        Category::Stationary | Category::Mobile => &[BURNING],
        Category::Process => &[&[&[Process]]],
        Category::Fugitive => &[&[&[Fugitive]]],
        Category::Electricity | Category::Heat => &[&[&[Generation]]],
        Category::ValueChain(3) => &[&[&[Wtt, UpstreamGeneration, TAndD]]],
        Category::ValueChain(1 | 2) => &[&[&[CradleToGate]]],
        Category::ValueChain(4 | 6 | 7 | 9) => WHEELS,
        Category::ValueChain(5 | 12) => &[&[&[EndOfLife]]],
        Category::ValueChain(_) => ANY,
        Category::Outside => &[BURNING, &[&[Process]]],
    }
}

/// What the use of energy causes upstream, booked in category 3.3 where there is a factor.
pub(crate) fn upstream(category: Category) -> &'static [&'static [Stage]] {
    match category {
        Category::Stationary | Category::Mobile => &[&[Wtt]],
        Category::Electricity | Category::Heat => &[&[UpstreamGeneration], &[TAndD]],
        _ => &[],
    }
}

use super::{Kind, Notes};
use crate::ProductFootprint;
use crate::filter::{latest_end, validity};

/// Periods run forwards, and the validity period lies within three years from the end of the reference period.
pub(super) fn check(footprint: &ProductFootprint, notes: &mut Notes) {
    let reference = footprint.pcf.reference_period_end.at();
    notes.when(footprint.pcf.reference_period_start.at() >= reference, "pcf.referencePeriodEnd", Kind::PeriodReversed);
    let (start, end) = validity(footprint);
    notes.when(end <= start, "validityPeriodEnd", Kind::PeriodReversed);
    notes.when(start < reference, "validityPeriodStart", Kind::ValidTooEarly);
    notes.when(end > latest_end(reference), "validityPeriodEnd", Kind::ValidTooLong);
}

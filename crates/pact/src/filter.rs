use calendar::Timestamp;
use jiff::ToSpan;
use jiff::tz::TimeZone;

use crate::ProductFootprint;

/// For how many years a footprint is valid if nothing else is said, and the longest that can be said.
pub(crate) const VALID_YEARS: i64 = 3;

/// What a list is filtered by, and a request asks for. Each criterion that is given must be met (AND) by at least one of its
/// values (OR); a value that no footprint can have simply meets none. Texts are compared without regard to case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Criteria {
    /// One of the product's identifiers.
    pub product_id: Vec<String>,
    /// One of the firm's identifiers.
    pub company_id: Vec<String>,
    /// The region, country or subdivision, as the footprint names it: `MA` does not find `MA-06`, since the official
    /// conformance suite wants every footprint of the list to bear the very value (cases 22 and 32).
    pub geography: Vec<String>,
    /// One of the product's classifications.
    pub classification: Vec<String>,
    /// Within the validity period, both ends included.
    pub valid_on: Vec<Timestamp>,
    /// Before the start of the validity period.
    pub valid_after: Vec<Timestamp>,
    /// After the end of the validity period.
    pub valid_before: Vec<Timestamp>,
    /// The status.
    pub status: Vec<String>,
}

impl Criteria {
    /// Whether nothing is asked, so that every footprint meets it.
    pub fn is_empty(&self) -> bool {
        *self == Criteria::default()
    }

    /// Whether the footprint meets every criterion.
    pub fn matches(&self, footprint: &ProductFootprint) -> bool {
        let (start, end) = validity(footprint);
        let classifications = footprint.product_classifications.as_deref().unwrap_or_default();
        any_text(&self.product_id, footprint.product_ids.iter().map(|urn| urn.as_str()))
            && any_text(&self.company_id, footprint.company_ids.iter().map(|urn| urn.as_str()))
            && any_text(&self.geography, footprint.pcf.geography().as_str().into_iter())
            && any_text(&self.classification, classifications.iter().map(|urn| urn.as_str()))
            && any(&self.valid_on, |on| start <= *on && *on <= end)
            && any(&self.valid_after, |after| start > *after)
            && any(&self.valid_before, |before| end < *before)
            && any_text(&self.status, [footprint.status.as_str()].into_iter())
    }
}

/// Nothing asked, or one of what is asked.
fn any<T>(asked: &[T], meets: impl Fn(&T) -> bool) -> bool {
    asked.is_empty() || asked.iter().any(meets)
}

fn any_text<'a>(asked: &[String], mut held: impl Iterator<Item = &'a str>) -> bool {
    if asked.is_empty() {
        return true;
    }
    held.any(|held| asked.iter().any(|asked| same(asked, held)))
}

/// Equal without regard to case.
pub(crate) fn same(a: &str, b: &str) -> bool {
    a.eq_ignore_ascii_case(b) || a.to_lowercase() == b.to_lowercase()
}

/// The validity period of a footprint: what it says, and where it says nothing the three years from the end of its reference
/// period (specification, "Validity Period").
pub fn validity(footprint: &ProductFootprint) -> (Timestamp, Timestamp) {
    let reference = footprint.pcf.reference_period_end.at();
    let start = footprint.validity_period_start.as_ref().map_or(reference, |start| start.at());
    let end = footprint.validity_period_end.as_ref().map_or_else(|| latest_end(reference), |end| end.at());
    (start, end)
}

/// The last moment until which a footprint may be valid: the same day and time three years later in UTC; of 29 February the 28th.
pub(crate) fn latest_end(reference_end: Timestamp) -> Timestamp {
    let later = jiff::Timestamp::from_microsecond(reference_end.micros())
        .and_then(|at| at.to_zoned(TimeZone::UTC).checked_add(VALID_YEARS.years()));
    let later = later.ok().and_then(|later| Timestamp::from_micros(later.timestamp().as_microsecond()));
    // At the very end of the calendar there are no three years more.
    later.unwrap_or_else(|| reference_end.plus_days(3 * 365))
}

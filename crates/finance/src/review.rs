use calendar::Date;
use schemars::JsonSchema;
use serde::Serialize;

use crate::Catalogue;

/// Days after which what was seen is looked at again, whatever its own date of review says.
const DAYS: i32 = 180;

/// A claim to look at again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Stale {
    /// Its programme.
    pub programme: String,
    /// Its identifier.
    pub claim: String,
    /// When it was last seen.
    pub seen: Date,
    /// When it was to be looked at.
    pub review_by: Date,
}

/// The current claims whose date of review has passed on a day, or that were last seen more than 180 days before; those
/// seen first come first.
pub fn stale(catalogue: &Catalogue, day: Date) -> Vec<Stale> {
    let mut found: Vec<Stale> = Vec::new();
    for programme in &catalogue.programmes {
        for claim in programme.current() {
            let days = claim.seen.until(day).map_or(0, |span| span.get_days());
            if claim.review_by < day || days > DAYS {
                found.push(Stale {
                    programme: programme.id.clone(),
                    claim: claim.id.clone(),
                    seen: claim.seen,
                    review_by: claim.review_by,
                });
            }
        }
    }
    found.sort_by_key(|stale| (stale.seen, stale.review_by));
    found
}

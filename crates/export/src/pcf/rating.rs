//! Data quality from what is known of a factor, 1 (best) to 5: what is not known is worst.

use factors::{FactorRecord, Geo, Origin, Rank, Reason, Substitution};

use super::Ratings;

/// Whatever is not known.
pub(super) const WORST: Ratings = Ratings { technological: 5.0, geographical: 5.0, temporal: 5.0 };
/// What the firm states of its own product.
pub(super) const OWN: Ratings = Ratings { technological: 1.0, geographical: 1.0, temporal: 1.0 };

/// How a factor was found.
pub(super) struct Found<'a> {
    pub factor: &'a FactorRecord,
    pub rank: Rank,
    pub substitution: Option<&'a Substitution>,
    /// Whether what is computed with it is measured at the site: fuels, processes, leaks.
    pub direct: bool,
}

/// The ratings of what is computed by a factor, for a place and a year.
pub(super) fn of(found: &Found<'_>, place: &str, year: i16) -> Ratings {
    Ratings {
        technological: technological(found),
        geographical: geographical(found, place),
        temporal: temporal(found.factor.year_data.or(found.factor.year_published), found.rank, year),
    }
}

/// 2 for the firm's own processes and for what a supplier states of this very supply, 3 for an average of the same thing, 4 for
/// one of a broader thing, 5 for an average by what was paid.
fn technological(found: &Found<'_>) -> f64 {
    let differs = found.substitution.map_or(&[][..], |substitution| &substitution.differs);
    if found.rank == Rank::Spend {
        5.0
    } else if found.direct || found.factor.origin == Origin::Supplier {
        2.0
    } else if differs.iter().any(|reason| matches!(reason, Reason::MoreGeneral { .. })) {
        4.0
    } else {
        3.0
    }
}

/// 1 where the place does not matter (physics) or a supplier speaks of this very supply, 2 in the same country, 4 elsewhere.
fn geographical(found: &Found<'_>, place: &str) -> f64 {
    let country = place.split('-').next().unwrap_or(place);
    let geo = found.factor.geo.as_str();
    if found.factor.origin == Origin::Supplier || geo == "ANY" {
        1.0
    } else if found.factor.geo == Geo::from(country) {
        2.0
    } else if geo.is_empty() {
        5.0
    } else {
        4.0
    }
}

/// By the years between the data and the product: up to one is 1, then one more each; physics does not age.
pub(super) fn temporal(of: Option<i16>, rank: Rank, year: i16) -> f64 {
    match of {
        _ if rank == Rank::Physics => 1.0,
        None => 5.0,
        Some(of) => f64::from((i32::from(of) - i32::from(year)).abs().clamp(1, 5)),
    }
}

/// The mean of ratings, weighted by emissions; none if nothing is emitted.
pub(super) fn mean(rated: impl IntoIterator<Item = (f64, Ratings)>) -> Option<Ratings> {
    let rated: Vec<(f64, Ratings)> = rated.into_iter().map(|(co2e, ratings)| (co2e.abs(), ratings)).collect();
    let whole = uncertainty::sum(rated.iter().map(|(co2e, _)| *co2e));
    let mean = |score: fn(&Ratings) -> f64| {
        let sum = uncertainty::sum(rated.iter().map(|(co2e, ratings)| co2e * score(ratings)));
        (sum / whole).clamp(1.0, 5.0)
    };
    (whole > 0.0).then(|| Ratings {
        technological: mean(|ratings| ratings.technological),
        geographical: mean(|ratings| ratings.geographical),
        temporal: mean(|ratings| ratings.temporal),
    })
}

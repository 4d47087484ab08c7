//! Emission factors, found by words.

use std::sync::Arc;

use axum::extract::State;
use factors::search::{Facets, Query};
use factors::{FactorRecord, Geo, SourceId, Stage};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::given::{Asked, Json};
use super::refusal::Refusal;
use crate::site::{Site, here};

/// What to look for.
#[derive(Debug, Deserialize, JsonSchema)]
pub struct Wanted {
    /// Words in any of the three languages.
    #[schemars(length(min = 1, max = 120), regex(pattern = r"^[^\u0000]*[^\s\u0000][^\u0000]*$"))]
    q: String,
    /// Only this stage of the life cycle.
    stage: Option<Stage>,
    /// Only this place: `MA`, `FR`, `ANY` …
    place: Option<String>,
    /// Only this publication.
    source: Option<String>,
    /// Only this unit.
    unit: Option<String>,
    /// How many at most; 20 unless said.
    #[schemars(range(min = 1, max = 100))]
    limit: Option<usize>,
}

/// What was found.
#[derive(Serialize, JsonSchema)]
pub struct FactorsFound {
    /// How many match.
    total: usize,
    /// What the matches are divided into.
    facets: Facets,
    /// The best, in order.
    factors: Vec<FactorRecord>,
}

/// `GET /factors`.
pub async fn search(
    State(site): State<Arc<Site>>,
    Asked(wanted): Asked<Wanted>,
) -> Result<Json<FactorsFound>, Refusal> {
    let unreadable = |why: &str| Refusal::Unreadable(why.to_owned());
    if wanted.q.trim().is_empty() || wanted.q.chars().count() > 120 {
        return Err(unreadable("`q` has 1 to 120 characters, and not only spaces"));
    }
    let limit = wanted.limit.unwrap_or(20);
    if !(1..=100).contains(&limit) {
        return Err(unreadable("`limit` is from 1 to 100"));
    }
    let known = site.clone();
    let found = site.run(move |_| {
        let (near, year) = (here(), known.today().year());
        let geo = wanted.place.as_deref().map(Geo::from);
        let source = wanted.source.as_deref().map(SourceId::from);
        let query = Query {
            stage: wanted.stage,
            geo: geo.as_ref(),
            source: source.as_ref(),
            unit: wanted.unit.as_deref(),
            limit,
            ..Query::new(&wanted.q, &near, year)
        };
        let found = known.open_index().search(&query);
        let library = &known.knowledge.library;
        let factors = found.hits.iter().filter_map(|hit| library.factor(&hit.factor)).map(FactorRecord::from);
        FactorsFound { total: found.total, facets: found.facets, factors: factors.collect() }
    });
    Ok(Json(found.await?))
}

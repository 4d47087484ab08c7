//! Technologies and calculators: the same for everybody.

use std::sync::Arc;

use app::reduce::{self, Described, Outcome, ReduceError, Technology};
use axum::extract::State;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::super::given::{Asked, At, Given, Json};
use super::super::refusal::Refusal;
use crate::site::Site;

/// Which technologies.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Wanted {
    /// Those that serve in this sector, a code of the catalogue.
    sector: Option<String>,
    /// Those about these words, in any of the three languages.
    #[schemars(length(max = 120))]
    q: Option<String>,
}

/// A technology with its calculators.
#[derive(Serialize, JsonSchema)]
pub struct TechnologyShown {
    /// What it is.
    technology: Technology,
    /// The names of its calculators.
    calculators: Vec<&'static str>,
}

/// `GET /technologies`.
pub async fn technologies(
    State(site): State<Arc<Site>>,
    Asked(Wanted { sector, q }): Asked<Wanted>,
) -> Result<Json<Vec<Technology>>, Refusal> {
    if q.as_ref().is_some_and(|q| q.chars().count() > 120) {
        return Err(Refusal::Unreadable("`q` has 120 characters at most".to_owned()));
    }
    match site.run(move |_| reduce::technologies(sector.as_deref(), q.as_deref())).await? {
        // No technology serves in a sector that nobody knows.
        Err(ReduceError::NoSector { .. }) => Ok(Json(Vec::new())),
        found => Ok(Json(found?)),
    }
}

/// `GET /technologies/{technology}`.
pub async fn technology(State(site): State<Arc<Site>>, At(id): At<String>) -> Result<Json<TechnologyShown>, Refusal> {
    let (technology, calculators) = site.run(move |_| reduce::technology(&id)).await??;
    Ok(Json(TechnologyShown { technology, calculators }))
}

/// `GET /calculators`.
pub async fn calculators(State(site): State<Arc<Site>>) -> Result<Json<Vec<Described>>, Refusal> {
    Ok(Json(site.run(|_| reduce::calculators().map(described).collect::<Result<_, _>>()).await??))
}

/// `GET /calculators/{calculator}`: its inputs with their units, and what it answers.
pub async fn calculator(State(site): State<Arc<Site>>, At(name): At<String>) -> Result<Json<Described>, Refusal> {
    Ok(Json(site.run(move |_| described(reduce::calculator(&name)?)).await??))
}

/// `POST /calculators/{calculator}`: computes. A value is a number, or text with its unit, or an interval.
pub async fn calculate(
    State(site): State<Arc<Site>>,
    At(name): At<String>,
    Given(inputs): Given<Map<String, Value>>,
) -> Result<Json<Outcome>, Refusal> {
    let day = site.today();
    Ok(Json(site.run(move |_| reduce::calculate_on(reduce::calculator(&name)?, &inputs, day)).await??))
}

fn described(calculator: &'static reduce::Calculator) -> Result<Described, ReduceError> {
    reduce::words_of(calculator)?.describe(calculator).ok_or(ReduceError::NoWords(calculator.name))
}

//! Organisations, and what they say of themselves.

use std::sync::Arc;

use app::people::{self, Profile};
use axum::extract::State;
use ids::OrganisationId;
use language::Language;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::membership::Role;
use store::organisation::{Kind, Organisation};

use super::door::Asker;
use super::given::{Changed, Given, Json, Version, Versioned};
use super::refusal::Refusal;
use crate::site::Site;

/// An organisation of the person for whom a program comes.
#[derive(Serialize, JsonSchema)]
pub struct OrganisationSeat {
    /// Identifier.
    id: OrganisationId,
    /// Name.
    name: String,
    /// What it is.
    kind: Kind,
    /// The person's role.
    role: Role,
}

/// What an organisation says of itself.
#[derive(Serialize, JsonSchema)]
pub struct OrganisationProfile {
    /// Identifier.
    id: OrganisationId,
    /// What it is.
    kind: Kind,
    /// Name.
    name: String,
    /// *Identifiant commun de l'entreprise*.
    ice: Option<String>,
    /// Country, ISO 3166-1 alpha-2.
    country: String,
    /// Region of Morocco, a code of the catalogue.
    region: Option<String>,
    /// Sector, a code of the catalogue.
    sector: Option<String>,
    /// Language of its documents.
    language: Language,
}

/// What an organisation says of itself from now on. What is absent is forgotten.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProfileChange {
    /// Name.
    #[schemars(length(min = 1, max = 200))]
    name: String,
    /// *Identifiant commun de l'entreprise*: fifteen digits.
    #[serde(default)]
    ice: Option<String>,
    /// Country, ISO 3166-1 alpha-2.
    country: String,
    /// Region of Morocco, a code of the catalogue.
    #[serde(default)]
    region: Option<String>,
    /// Sector, a code of the catalogue.
    #[serde(default)]
    sector: Option<String>,
    /// Language of its documents.
    language: Language,
}

/// `GET /organisations`: what the token opens.
pub async fn list(asker: Asker) -> Json<Vec<OrganisationSeat>> {
    let seats = asker.actor.seats.into_iter().map(|seat| OrganisationSeat {
        id: seat.organisation_id,
        name: seat.name,
        kind: seat.kind,
        role: seat.role,
    });
    Json(seats.collect())
}

/// `GET /organisations/{organisation}`.
pub async fn show(State(site): State<Arc<Site>>, asker: Asker) -> Result<Versioned<OrganisationProfile>, Refusal> {
    let id = asker.organisation_id()?;
    let found = site.run(move |platform| people::organisation(platform, &asker.actor, id)).await??;
    let Organisation { id, kind, name, ice, country, region, sector, language, version, .. } = found;
    Ok(Versioned(version, OrganisationProfile { id, kind, name, ice, country, region, sector, language }))
}

/// `PUT /organisations/{organisation}`.
pub async fn change(
    State(site): State<Arc<Site>>,
    asker: Asker,
    Version(version): Version,
    Given(change): Given<ProfileChange>,
) -> Result<Changed, Refusal> {
    let id = asker.organisation_id()?;
    let changed = site.run(move |platform| {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let (ice, region, sector) = (text(&change.ice), text(&change.region), text(&change.sector));
        let profile = Profile {
            name: &change.name,
            ice: &ice,
            country: &change.country,
            region: &region,
            sector: &sector,
            language: change.language,
        };
        people::change_profile(platform, &asker.actor, id, version, &profile)
    });
    changed.await??;
    Ok(Changed(version + 1))
}

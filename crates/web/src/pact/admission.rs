use std::sync::Arc;

use app::Platform;
use app::export::partners::{self, Client, Refused};
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use ids::OrganisationId;

use super::answers::Denied;
use crate::caller::{Caller, Peer, is_near};
use crate::site::Site;

/// A request that came by https, to the address of an organisation. Whether there is such an organisation is not said.
pub struct Come {
    /// Of the path.
    pub organisation_id: OrganisationId,
    /// The network address of who asks.
    pub address: String,
    /// What it shows to be let in.
    pub authorization: Option<String>,
}

impl FromRequestParts<Arc<Site>> for Come {
    type Rejection = Denied;

    async fn from_request_parts(parts: &mut Parts, site: &Arc<Site>) -> Result<Self, Denied> {
        if !came_encrypted(parts) {
            return Err(Denied::NotEncrypted);
        }
        let named = Path::<Vec<(String, String)>>::from_request_parts(parts, site).await;
        let Path(named) = named.map_err(|_| Denied::Nowhere)?;
        let named = named.iter().find(|(name, _)| name == "organisation").and_then(|(_, id)| id.parse().ok());
        let organisation_id = named.ok_or(Denied::Nowhere)?;
        let Caller { address, .. } = Caller::from_request_parts(parts, site).await.map_err(Denied::Problem)?;
        let authorization = text(&parts.headers, header::AUTHORIZATION);
        Ok(Come { organisation_id, address, authorization })
    }
}

fn text(headers: &HeaderMap, name: header::HeaderName) -> Option<String> {
    headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned)
}

/// Whether the client came by https. The server in front says so in `X-Forwarded-Proto`; nobody from further away is
/// believed, and who says nothing did not.
fn came_encrypted(parts: &Parts) -> bool {
    let near = parts.extensions.get::<Peer>().is_some_and(|peer| is_near(peer.0));
    let said = parts.headers.get_all("x-forwarded-proto").into_iter().next_back();
    let said = said.and_then(|value| value.to_str().ok()?.rsplit(',').next());
    near && said.is_some_and(|said| said.trim().eq_ignore_ascii_case("https"))
}

impl Come {
    /// Asks a use case in the name of the partner whose token was shown.
    pub async fn ask<T: Send + 'static>(
        self,
        site: &Site,
        case: impl FnOnce(&Platform, &Client) -> Result<T, Refused> + Send + 'static,
    ) -> Result<T, Denied> {
        let asked = site.run(move |platform| {
            let Come { organisation_id, address, authorization } = self;
            let client = partners::client(platform, organisation_id, authorization.as_deref(), &address)?;
            case(platform, &client)
        });
        Ok(asked.await.map_err(Denied::Problem)??)
    }
}

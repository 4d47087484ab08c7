//! What was read wrongly, and is remembered so that it is read rightly from then on.

use std::sync::Arc;

use app::measure::{self, Correction, Corrections, MeasureError};
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use factors::ActivityCode;
use intake::mapping::Mappings;

use super::door::Asker;
use super::given::{Changed, Given, Version, Versioned};
use super::refusal::{Refusal, Wrong};
use crate::site::Site;

/// `GET …/corrections`.
pub async fn show(State(site): State<Arc<Site>>, asker: Asker) -> Result<Versioned<Mappings>, Refusal> {
    let Corrections { mappings, version, .. } = asker.ask(&site, measure::corrections).await?;
    Ok(Versioned(version, mappings))
}

/// `POST …/corrections`: it holds for everything alike, now and later.
pub async fn add(
    State(site): State<Arc<Site>>,
    asker: Asker,
    Given(correction): Given<Correction>,
) -> Result<Response, Refusal> {
    check(&site, &correction)?;
    let corrected = asker.ask(&site, move |platform, actor, id| {
        if let Correction::Site(file) = &correction {
            measure::check_site(platform, actor, id, &file.site)?;
        }
        let version = measure::correct(platform, actor, id, &correction)?;
        Ok::<_, MeasureError>((version, correction))
    });
    let (version, correction) = corrected.await?;
    let mut response = Versioned(version, correction).into_response();
    *response.status_mut() = axum::http::StatusCode::CREATED;
    Ok(response)
}

/// `POST …/corrections/forget`: one of the version that `If-Match` names, word for word.
pub async fn forget(
    State(site): State<Arc<Site>>,
    asker: Asker,
    Version(version): Version,
    Given(correction): Given<Correction>,
) -> Result<Changed, Refusal> {
    asker.ask(&site, move |platform, actor, id| measure::forget(platform, actor, id, version, &correction)).await?;
    Ok(Changed(version + 1))
}

fn check(site: &Site, correction: &Correction) -> Result<(), Refusal> {
    let mut wrong = Vec::new();
    let mut activity = |code: &ActivityCode| {
        if site.knowledge.library.activity(code).is_none() {
            wrong.push(Wrong::new("activity", "unknown", "api-field-unknown"));
        }
    };
    let unit = match correction {
        Correction::Activity(mapping) => {
            activity(&mapping.activity);
            if mapping.label.trim().is_empty() {
                wrong.push(Wrong::new("label", "empty", "web-field-empty"));
            }
            mapping.unit.as_ref()
        }
        Correction::Columns(mapping) => {
            if let Some(code) = &mapping.activity {
                activity(code);
            }
            if mapping.headers.is_empty() {
                wrong.push(Wrong::new("headers", "empty", "web-field-empty"));
            }
            mapping.unit.as_ref()
        }
        Correction::Site(file) => {
            if file.path.is_empty() {
                wrong.push(Wrong::new("path", "empty", "web-field-empty"));
            }
            None
        }
    };
    if unit.is_some_and(|unit| site.knowledge.units.parse(unit).is_err()) {
        wrong.push(Wrong::new("unit", "unknown", "api-field-unknown"));
    }
    if wrong.is_empty() { Ok(()) } else { Err(Refusal::Input(wrong)) }
}

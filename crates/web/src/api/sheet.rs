//! The firm's sheet: `firm.toml` as JSON.

use std::sync::Arc;

use ::measure::Firm;
use app::measure::{self, MeasureError};
use axum::extract::State;

use super::door::Asker;
use super::given::{Changed, Given, Version, Versioned};
use super::refusal::Refusal;
use crate::site::Site;

/// `GET …/sheet`.
pub async fn show(State(site): State<Arc<Site>>, asker: Asker) -> Result<Versioned<Firm>, Refusal> {
    let sheet =
        asker.ask(&site, |platform, actor, id| measure::firm_sheet(platform, actor, id)?.ok_or(MeasureError::NoSheet));
    match sheet.await {
        Ok(sheet) => Ok(Versioned(sheet.version, sheet.firm)),
        Err(Refusal::NoSheet) => Err(Refusal::Problem(crate::problem::Problem::NotFound)),
        Err(refusal) => Err(refusal),
    }
}

/// `PUT …/sheet`, over the version that `If-Match` names.
pub async fn write(
    State(site): State<Arc<Site>>,
    asker: Asker,
    Version(version): Version,
    Given(firm): Given<Firm>,
) -> Result<Changed, Refusal> {
    asker.ask(&site, move |platform, actor, id| measure::write_firm_sheet(platform, actor, id, version, &firm)).await?;
    Ok(Changed(version + 1))
}

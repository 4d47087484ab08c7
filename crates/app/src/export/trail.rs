//! What changed the figure of a product, by how much, since when.

use ids::{ChangeId, OrganisationId, ProductId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::grant::Room;
use store::product;
use store::product_change::{self, Change};

use super::ProductError;
use super::figures::SourceOf;
use crate::people::{Action, Actor, PeopleError, Resource};
use crate::platform::Platform;

/// A change, with the inputs that have another source now.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The record.
    pub change: Change,
    /// What is behind it.
    pub detail: StepDetail,
}

/// What is behind a change.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StepDetail {
    /// The inputs that have another source now: the source before, if there was one, and the source now.
    pub inputs: Vec<(Option<SourceOf>, SourceOf)>,
    /// Why no footprint was published for it by itself, where one might have been expected.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held: Option<Held>,
}

/// Why a footprint was not published by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Held {
    /// The firm wants to publish itself.
    NotFollowing,
    /// The firm changed its recipe or its inventory since it published: it decides when to publish that.
    OwnChanges,
    /// There is no figure of something that the published footprint has a figure of.
    InputLost,
    /// There is no figure any more.
    NoFigure,
    /// Partners demand something that is not known any more.
    Unpublishable,
    /// The figure is of a year so long ago that a footprint would not be valid any more.
    TooOld,
    /// The figures in a circle of firms did not settle.
    Circle,
}

/// The changes of a product, the last first: at most `limit` before `before`.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn trail(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    product_id: ProductId,
    before: Option<ChangeId>,
    limit: i64,
) -> Result<Vec<Step>, ProductError> {
    actor.may(Action::Look(Room::Export), Resource::Organisation(organisation_id))?;
    let changes = platform.database.read(|sql| {
        product::lookup(sql, organisation_id, product_id)?.ok_or(PeopleError::NotFound)?;
        Ok::<_, ProductError>(product_change::list(sql, organisation_id, product_id, before, limit)?)
    })?;
    let step = |change: Change| Ok(Step { detail: serde_json::from_str(&change.detail)?, change });
    changes.into_iter().map(step).collect()
}

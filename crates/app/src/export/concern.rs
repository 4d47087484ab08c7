//! What a firm's sheet and its products say of the border adjustment before anybody has described an installation.

use std::collections::BTreeSet;

use ::export::cbam;
use ids::OrganisationId;
use store::grant::Room;
use store::sheet::{self, Name};
use store::{Sql, product, recipe};

use super::{ProductError, installations};
use crate::measure::MeasureError;
use crate::people::{Action, Actor, Resource};
use crate::platform::Platform;

pub use ::export::cbam::{Concern, is_union};

/// The codes of so many products are read; one more leaves the question open.
const READ_MAX: i64 = 200;

/// The countries where the buyers of a firm are, as its sheet says; none if it does not.
///
/// # Errors
/// [`PeopleError::NotFound`](crate::people::PeopleError::NotFound), what the database says.
pub fn buyer_countries(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
) -> Result<BTreeSet<String>, ProductError> {
    actor.may(Action::Look(Room::Export), Resource::Organisation(organisation_id))?;
    platform.database.read(|sql| buyers(sql, organisation_id))
}

fn buyers(sql: &mut dyn Sql, organisation_id: OrganisationId) -> Result<BTreeSet<String>, ProductError> {
    let Some(kept) = sheet::lookup(sql, organisation_id, Name::Firm)? else { return Ok(BTreeSet::new()) };
    Ok(::intake::parse_firm(&kept.content).map_err(MeasureError::from)?.buyer_countries)
}

/// Whether the border adjustment of `year` may concern a firm.
///
/// # Errors
/// [`PeopleError::NotFound`](crate::people::PeopleError::NotFound), what the database says.
pub fn concern(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    year: i16,
) -> Result<Concern, ProductError> {
    actor.may(Action::Look(Room::Export), Resource::Organisation(organisation_id))?;
    let tables = installations::tables().map_err(|error| ProductError::Defect(error.to_string()))?;
    platform.database.read(|sql| {
        let buyers = buyers(sql, organisation_id)?;
        let sold = product::list(sql, organisation_id, None, READ_MAX + 1)?;
        let mut codes = Vec::new();
        for (place, product) in (0..).zip(sold).filter(|(_, product)| product.archived.is_none()) {
            let kept = if place < READ_MAX { recipe::lookup(sql, organisation_id, product.id)? } else { None };
            let recipe = kept.map(|kept| serde_json::from_str::<::export::pcf::Recipe>(&kept.content)).transpose()?;
            codes.push(recipe.and_then(|recipe| recipe.cn));
        }
        Ok(cbam::concern(tables, &buyers, codes.iter().map(Option::as_deref), year))
    })
}

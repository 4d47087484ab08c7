//! What verified measures changed in a year, as its bills show it.

use ::reduce::{Comparison, State, Verified, compared};
use ids::{MeasureId, OrganisationId};
use store::grant::Room;

use super::sections::{before, taken};
use crate::measure::{MeasureError, inventory_of};
use crate::people::{Action, Actor, Resource};
use crate::platform::Platform;

/// A measure that was verified, by its id, its name and the changes to it so far: what is shown of it is the same until one of them is another.
pub type Named = (MeasureId, String, i64);

/// The verified measures of a firm that ran in a year or before; none, if the actor may not look at measures.
///
/// # Errors
/// What the database says.
pub fn verified(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    year: i16,
) -> Result<Vec<Named>, MeasureError> {
    if actor.may(Action::Look(Room::Reduce), Resource::Organisation(organisation_id)).is_err() {
        return Ok(Vec::new());
    }
    let all = platform.database.read(|sql| taken(sql, organisation_id, |state| state == State::Verified))?;
    let runs = all.into_iter().filter(|(_, _, one)| one.installed().is_some_and(|since| since.year() <= year));
    Ok(runs.map(|(id, version, one)| (id, one.measure.name, version)).collect())
}

/// What verified measures changed in a year.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Effects {
    /// What bills show, by activity and site.
    pub comparisons: Vec<Comparison>,
    /// The base year of the inventory, if it tells what changed since.
    pub since: Option<i16>,
}

/// What the bills of a year show of the verified measures.
///
/// # Errors
/// [`PeopleError::NotFound`](crate::people::PeopleError::NotFound), what the database says.
pub fn effects(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    year: i16,
) -> Result<Effects, MeasureError> {
    actor.may(Action::Look(Room::Reduce), Resource::Organisation(organisation_id))?;
    let units = &platform.knowledge.units;
    platform.database.read(|sql| {
        let taken: Vec<_> =
            taken(sql, organisation_id, |state| state == State::Verified)?.into_iter().map(|(_, _, one)| one).collect();
        let Some(now) = inventory_of(sql, organisation_id, year)? else { return Ok(Effects::default()) };
        let past = before(&taken, &now, units, |year| {
            Ok::<_, MeasureError>(inventory_of(sql, organisation_id, year)?.filter(|one| !one.account.lines.is_empty()))
        })?;
        let verified = taken.iter().filter_map(|one| {
            let measure = &one.measure;
            Some(Verified {
                name: &measure.name,
                site: &measure.site,
                savings: &measure.savings,
                since: one.installed()?,
            })
        });
        let verified: Vec<Verified<'_>> = verified.collect();
        let comparisons = compared(&verified, year, units).into_iter().map(|of| {
            let bills = past.iter().find(|past| past.site == of.site.0 && past.activity == of.activity);
            of.with(bills.map(|past| past.bills.clone()), &now, units)
        });
        let since = now.change.as_ref().and(now.base.as_ref()).map(|base| base.year);
        Ok(Effects { comparisons: comparisons.collect(), since })
    })
}

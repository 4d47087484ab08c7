//! What a firm writes of itself: its sheet and its corrections. They are the very texts `firm.toml` and `mapping.toml`
//! that the command line reads, so that a firm can leave with its folder and find the same figures.

use ::intake::mapping::{ActivityMapping, ColumnMapping, FileMapping, Mappings};
use ::intake::{parse_firm, parse_mappings};
use ::measure::Firm;
use calendar::Timestamp;
use ids::OrganisationId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::Sql;
use store::grant::Room;
use store::sheet::{self, Name, Sheet};

use super::accountant::changed;
use super::{Fault, Field, MeasureError};
use crate::people::{Action, Actor, PeopleError, Resource, note};
use crate::platform::Platform;

/// The sheet of a firm with the version that a change must name.
#[derive(Clone, Debug, PartialEq)]
pub struct FirmSheet {
    /// What it says.
    pub firm: Firm,
    /// Its version.
    pub version: i64,
    /// When it was written.
    pub written: Timestamp,
}

/// The firm's sheet; `None` if it has none yet.
///
/// # Errors
/// [`PeopleError::NotFound`], [`MeasureError::Sheet`], what the database says.
pub fn firm_sheet(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
) -> Result<Option<FirmSheet>, MeasureError> {
    actor.may(Action::Look(Room::Measure), Resource::Organisation(organisation_id))?;
    let sheet = platform.database.read(|sql| sheet::lookup(sql, organisation_id, Name::Firm))?;
    let Some(Sheet { content, version, written, .. }) = sheet else { return Ok(None) };
    Ok(Some(FirmSheet { firm: parse_firm(&content)?, version, written }))
}

/// Says whether a site is one of the firm's sheet, for who may enter data without looking at it.
///
/// # Errors
/// [`MeasureError::Entry`] if it is none, [`MeasureError::NoSheet`], [`PeopleError::NotPermitted`], what the database says.
pub fn check_site(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    site: &str,
) -> Result<(), MeasureError> {
    actor.may(Action::Edit(Room::Measure), Resource::Organisation(organisation_id))?;
    let sheet = platform.database.read(|sql| sheet::lookup(sql, organisation_id, Name::Firm))?;
    let firm = parse_firm(&sheet.ok_or(MeasureError::NoSheet)?.content)?;
    match firm.site(site) {
        Some(_) => Ok(()),
        None => Err(MeasureError::Entry(vec![(Field::Site, Fault::Unreadable(site.to_owned()))])),
    }
}

/// Writes the firm's sheet over `version`, 0 if there was none.
///
/// # Errors
/// [`PeopleError::NotPermitted`], [`MeasureError::Sheet`] if the command line would not take it,
/// [`StoreError::Stale`](store::StoreError::Stale) if somebody else wrote it meanwhile, what the database says.
pub fn write_firm_sheet(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    version: i64,
    firm: &Firm,
) -> Result<(), MeasureError> {
    actor.may(Action::Edit(Room::Measure), Resource::Organisation(organisation_id))?;
    let content = text(firm)?;
    parse_firm(&content)?;
    let written = Writing { platform, actor, organisation_id, name: Name::Firm };
    platform.database.write(|sql| written.over(sql, version, &content))
}

/// The texts `firm.toml` and `mapping.toml`, to be taken along.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn sheets(platform: &Platform, actor: &Actor, organisation_id: OrganisationId) -> Result<Vec<Sheet>, MeasureError> {
    actor.may(Action::Look(Room::Measure), Resource::Organisation(organisation_id))?;
    let both = platform.database.read(|sql| {
        let found =
            [sheet::lookup(sql, organisation_id, Name::Firm)?, sheet::lookup(sql, organisation_id, Name::Mapping)?];
        Ok::<_, MeasureError>(found)
    })?;
    Ok(both.into_iter().flatten().collect())
}

/// What a person corrects.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum Correction {
    /// Lines with this designation are this, wherever they stand.
    Activity(ActivityMapping),
    /// Tables with these headers are read so.
    Columns(ColumnMapping),
    /// A document belongs to this site.
    Site(FileMapping),
}

/// Remembers a correction: it holds for everything alike, now and later. Returns the version of the corrections, with
/// which it can be undone.
///
/// # Errors
/// [`PeopleError::NotPermitted`], what the database says.
pub fn correct(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    correction: &Correction,
) -> Result<i64, MeasureError> {
    actor.may(Action::Edit(Room::Measure), Resource::Organisation(organisation_id))?;
    let written = Writing { platform, actor, organisation_id, name: Name::Mapping };
    platform.database.write(|sql| {
        let kept = sheet::lookup(sql, organisation_id, Name::Mapping)?;
        let (mut mappings, version) = match &kept {
            Some(sheet) => (parse_mappings(&sheet.content)?, sheet.version),
            None => (Mappings::default(), 0),
        };
        // The last that fits wins; one that says the same of the same is replaced.
        match correction {
            Correction::Activity(new) => {
                mappings.activities.retain(|old| (&old.label, &old.supplier) != (&new.label, &new.supplier));
                mappings.activities.push(new.clone());
            }
            Correction::Columns(new) => {
                mappings.columns.retain(|old| old.headers != new.headers);
                mappings.columns.push(new.clone());
            }
            Correction::Site(new) => {
                mappings.files.retain(|old| old.path != new.path);
                mappings.files.push(new.clone());
            }
        }
        written.over(sql, version, &text(&mappings)?)?;
        Ok(version + 1)
    })
}

/// The corrections of a firm, with the version that a change must name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Corrections {
    /// What is remembered.
    pub mappings: Mappings,
    /// Its version; 0 if nothing was ever corrected.
    pub version: i64,
    /// When it was written.
    pub written: Option<Timestamp>,
}

/// The corrections of a firm.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn corrections(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
) -> Result<Corrections, MeasureError> {
    actor.may(Action::Look(Room::Measure), Resource::Organisation(organisation_id))?;
    let kept = platform.database.read(|sql| sheet::lookup(sql, organisation_id, Name::Mapping))?;
    let Some(Sheet { content, version, written, .. }) = kept else { return Ok(Corrections::default()) };
    Ok(Corrections { mappings: parse_mappings(&content)?, version, written: Some(written) })
}

/// Forgets one correction of `version`: what it held for is read as if it had never been made.
///
/// # Errors
/// [`PeopleError::NotPermitted`], [`PeopleError::NotFound`] if it is not among them,
/// [`StoreError::Stale`](store::StoreError::Stale) if there was another change since, what the database says.
pub fn forget(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    version: i64,
    correction: &Correction,
) -> Result<(), MeasureError> {
    actor.may(Action::Edit(Room::Measure), Resource::Organisation(organisation_id))?;
    let written = Writing { platform, actor, organisation_id, name: Name::Mapping };
    platform.database.write(|sql| {
        let kept = sheet::lookup(sql, organisation_id, Name::Mapping)?.ok_or(PeopleError::NotFound)?;
        let mut mappings = parse_mappings(&kept.content)?;
        let forgotten = match correction {
            Correction::Activity(old) => mappings.activities.extract_if(.., |kept| kept == old).count(),
            Correction::Columns(old) => mappings.columns.extract_if(.., |kept| kept == old).count(),
            Correction::Site(old) => mappings.files.extract_if(.., |kept| kept == old).count(),
        };
        if forgotten == 0 {
            return Err(PeopleError::NotFound.into());
        }
        written.over(sql, version, &text(&mappings)?)
    })
}

/// Takes a change back: the version before `version` is written again, unless there was another change since.
///
/// # Errors
/// [`PeopleError::NotFound`], [`StoreError::Stale`](store::StoreError::Stale), what the database says.
pub fn undo(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    name: Name,
    version: i64,
) -> Result<(), MeasureError> {
    actor.may(Action::Edit(Room::Measure), Resource::Organisation(organisation_id))?;
    let written = Writing { platform, actor, organisation_id, name };
    platform.database.write(|sql| {
        let before = sheet::version(sql, organisation_id, name, version - 1)?;
        let content = match (&before, name) {
            (Some(sheet), _) => sheet.content.clone(),
            // Before the first correction there was none.
            (None, Name::Mapping) if version == 1 => String::new(),
            (None, _) => return Err(PeopleError::NotFound.into()),
        };
        written.over(sql, version, &content)
    })
}

/// Who writes which sheet.
struct Writing<'a> {
    platform: &'a Platform,
    actor: &'a Actor,
    organisation_id: OrganisationId,
    name: Name,
}

impl Writing<'_> {
    fn over(&self, sql: &mut dyn Sql, version: i64, content: &str) -> Result<(), MeasureError> {
        let Writing { platform, actor, organisation_id, name } = *self;
        let sheet = Sheet {
            organisation_id,
            name,
            version: version + 1,
            content: content.to_owned(),
            written: platform.now(),
            written_by: actor.person_id,
        };
        sheet::write(sql, &sheet)?;
        let detail = json!({ "sheet": name, "version": version + 1 });
        note(platform, sql, actor, organisation_id, "sheet.write", &detail)?;
        changed(platform, sql, organisation_id)?;
        Ok(())
    }
}

fn text(sheet: &impl Serialize) -> Result<String, MeasureError> {
    toml::to_string(sheet).map_err(|error| MeasureError::Defect(error.to_string()))
}

//! Installations that firms keep on the platform: every version of their files, what is computed from the last one, and
//! what is to be settled before the verifier comes.

use std::sync::LazyLock;

use ::cbam::input::Measure;
use ::cbam::{Installation, Tables};
use ::export::cbam::{Report, Unreadable, read};
use calendar::Timestamp;
use ids::{InstallationId, OrganisationId};
use serde_json::json;
use store::grant::Room;
use store::installation::{self, Version};
use store::{StoreError, person};

use super::papers::{PaperError, wrong_with_last};
use crate::people::{Action, Actor, PeopleError, Resource, note};
use crate::platform::Platform;

pub use store::installation::Installation as Listed;

/// Most installations of a firm, put away or not.
pub const INSTALLATIONS_MAX: usize = 200;
/// Most letters of a name.
const NAME_MAX: usize = 200;
/// The largest file of an installation on the platform: a thousand streams have 200 kB.
pub const FILE_MAX: usize = 2 << 20;
/// Versions that are listed.
const VERSIONS: i64 = 100;

/// Why something about an installation was not done.
#[derive(Debug, thiserror::Error)]
pub enum InstallationError {
    /// There is no such installation, or the actor may not do this.
    #[error(transparent)]
    People(#[from] PeopleError),
    /// Its name is empty or too long.
    #[error("the name is empty or too long")]
    Name,
    /// The file is larger than [`FILE_MAX`].
    #[error("the file is too large")]
    TooLarge,
    /// A firm has as many as it may.
    #[error("more than {INSTALLATIONS_MAX} installations")]
    TooMany,
    /// What is kept, or what was given, is no installation.
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
    /// There is no document of it.
    #[error(transparent)]
    Paper(#[from] PaperError),
    /// The embedded tables are damaged.
    #[error("{0}")]
    Tables(String),
    /// What the database says.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A defect of the program.
    #[error("{0}")]
    Defect(String),
}

/// An installation in its last version.
#[derive(Clone, Debug)]
pub struct Kept {
    /// Name, year, version.
    pub head: Listed,
    /// What is written of it.
    pub installation: Installation,
}

/// A version as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// From 1.
    pub version: i64,
    /// When.
    pub at: Timestamp,
    /// By whom; nobody if that account was erased.
    pub by: Option<String>,
}

/// The tables of the border adjustment, read once.
///
/// # Errors
/// If the embedded tables are damaged, which their tests exclude.
pub fn tables() -> Result<&'static Tables, InstallationError> {
    static TABLES: LazyLock<Result<Tables, String>> =
        LazyLock::new(|| Tables::embedded().map_err(|error| error.to_string()));
    TABLES.as_ref().map_err(|error| InstallationError::Tables(error.clone()))
}

/// The installations of a firm, the last made first.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn list(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    archived: bool,
) -> Result<Vec<Listed>, InstallationError> {
    actor.may(Action::Look(Room::Export), Resource::Organisation(organisation_id))?;
    Ok(platform.database.read(|sql| installation::list(sql, organisation_id, archived, most()))?)
}

/// An installation in its last version.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn lookup(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: InstallationId,
) -> Result<Kept, InstallationError> {
    actor.may(Action::Look(Room::Export), Resource::Organisation(organisation_id))?;
    last(platform, organisation_id, id)
}

fn last(platform: &Platform, organisation_id: OrganisationId, id: InstallationId) -> Result<Kept, InstallationError> {
    let (head, version) = platform.database.read(|sql| {
        let head = installation::lookup(sql, organisation_id, id)?.ok_or(PeopleError::NotFound)?;
        let version = installation::version(sql, organisation_id, id, head.version)?;
        Ok::<_, InstallationError>((head, version.ok_or(PeopleError::NotFound)?))
    })?;
    Ok(Kept { head, installation: read(&version.content)? })
}

/// What was written of an installation, and by whom, the last first.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn versions(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: InstallationId,
) -> Result<Vec<Written>, InstallationError> {
    actor.may(Action::Look(Room::Export), Resource::Organisation(organisation_id))?;
    platform.database.read(|sql| {
        let mut written = Vec::new();
        for Version { version, written: at, written_by, .. } in
            installation::versions(sql, organisation_id, id, VERSIONS)?
        {
            let by = person::lookup(sql, written_by)?.map(|person| person.name);
            written.push(Written { version, at, by });
        }
        Ok(written)
    })
}

/// Writes the first version of an installation.
///
/// # Errors
/// [`PeopleError::NotPermitted`], [`InstallationError::Name`], [`InstallationError::TooMany`], what the database says.
pub fn add(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    installation: &Installation,
) -> Result<InstallationId, InstallationError> {
    actor.may(Action::Edit(Room::Export), Resource::Organisation(organisation_id))?;
    let id = platform.id(InstallationId::new);
    let version = version_of(platform, actor, organisation_id, id, 1, installation)?;
    platform.database.write(|sql| {
        if installation::count(sql, organisation_id)? >= most() {
            return Err(InstallationError::TooMany);
        }
        installation::write(sql, installation.name.trim(), &version)?;
        let detail = json!({ "installation": id, "version": 1 });
        Ok(note(platform, sql, actor, organisation_id, "installation.write", &detail)?)
    })?;
    Ok(id)
}

/// Writes an installation over `version`.
///
/// # Errors
/// [`PeopleError::NotPermitted`], [`PeopleError::NotFound`], [`InstallationError::Name`], [`StoreError::Stale`] if somebody
/// else wrote it meanwhile, what the database says.
pub fn write(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: InstallationId,
    version: i64,
    installation: &Installation,
) -> Result<(), InstallationError> {
    actor.may(Action::Edit(Room::Export), Resource::Organisation(organisation_id))?;
    let next = version_of(platform, actor, organisation_id, id, version.max(1).saturating_add(1), installation)?;
    platform.database.write(|sql| {
        installation::lookup(sql, organisation_id, id)?.ok_or(PeopleError::NotFound)?;
        installation::write(sql, installation.name.trim(), &next)?;
        let detail = json!({ "installation": id, "version": next.version });
        Ok(note(platform, sql, actor, organisation_id, "installation.write", &detail)?)
    })
}

/// Writes one more measure that the firm thinks of into the file of an installation, over `version`.
///
/// # Errors
/// [`InstallationError::Paper`] with the field of the measure that cannot be computed; as [`write()`].
pub fn add_measure(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    (id, version): (InstallationId, i64),
    measure: Measure,
) -> Result<(), InstallationError> {
    actor.may(Action::Edit(Room::Export), Resource::Organisation(organisation_id))?;
    let mut changed = last(platform, organisation_id, id)?.installation;
    changed.measures.push(measure);
    if let Some(error) = wrong_with_last(&changed) {
        return Err(PaperError::Figures(error).into());
    }
    write(platform, actor, organisation_id, id, version, &changed)
}

/// Takes a measure out of the file of an installation, by its place from 0, over `version`.
///
/// # Errors
/// [`PeopleError::NotFound`] if there is none; as [`write()`].
pub fn remove_measure(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    (id, version): (InstallationId, i64),
    number: usize,
) -> Result<(), InstallationError> {
    actor.may(Action::Edit(Room::Export), Resource::Organisation(organisation_id))?;
    let kept = last(platform, organisation_id, id)?;
    // The place is one of that version.
    if kept.head.version != version {
        return Err(StoreError::Stale.into());
    }
    let mut changed = kept.installation;
    if number >= changed.measures.len() {
        return Err(PeopleError::NotFound.into());
    }
    changed.measures.remove(number);
    write(platform, actor, organisation_id, id, version, &changed)
}

/// Puts an installation away, or brings it back. Nothing is lost either way.
///
/// # Errors
/// [`PeopleError::NotPermitted`], [`PeopleError::NotFound`] if there is nothing to change, what the database says.
pub fn archive(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: InstallationId,
    away: bool,
) -> Result<(), InstallationError> {
    actor.may(Action::Edit(Room::Export), Resource::Organisation(organisation_id))?;
    let at = away.then(|| platform.now());
    platform.database.write(|sql| {
        if !installation::archive(sql, organisation_id, id, at)? {
            return Err(PeopleError::NotFound.into());
        }
        let action = if away { "installation.archive" } else { "installation.restore" };
        Ok(note(platform, sql, actor, organisation_id, action, &json!({ "installation": id }))?)
    })
}

/// The installation that a file says, TOML or JSON.
///
/// # Errors
/// [`InstallationError::TooLarge`], [`InstallationError::Unreadable`] with the field that is wrong.
pub fn of_file(bytes: &[u8]) -> Result<Installation, InstallationError> {
    if bytes.len() > FILE_MAX {
        return Err(InstallationError::TooLarge);
    }
    let text = String::from_utf8_lossy(bytes);
    Ok(read(&text)?)
}

/// An installation with a name, a year and a country, and nothing else yet.
///
/// # Errors
/// A defect of the program.
pub fn blank(name: &str, year: i16, country: &str) -> Result<Installation, InstallationError> {
    let fields = json!({ "name": name, "year": year, "country": country, "processes": [] });
    Ok(read(&fields.to_string())?)
}

/// The file of an installation in TOML, as the command line reads it.
///
/// # Errors
/// A defect of the program.
pub fn toml(installation: &Installation) -> Result<String, InstallationError> {
    ::toml::to_string(installation).map_err(|error| InstallationError::Defect(error.to_string()))
}

/// The same in JSON.
///
/// # Errors
/// A defect of the program.
pub fn json(installation: &Installation) -> Result<String, InstallationError> {
    serde_json::to_string_pretty(installation).map_err(|error| InstallationError::Defect(error.to_string()))
}

/// What is computed from an installation.
///
/// # Errors
/// [`InstallationError::Tables`]; within, the first field without which there is no result.
pub fn report(installation: &Installation) -> Result<Result<Report, ::cbam::Error>, InstallationError> {
    Ok(::export::cbam::report(tables()?, installation))
}

fn most() -> i64 {
    i64::try_from(INSTALLATIONS_MAX).unwrap_or(i64::MAX)
}

fn version_of(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: InstallationId,
    version: i64,
    installation: &Installation,
) -> Result<Version, InstallationError> {
    let name = installation.name.trim();
    if name.is_empty() || name.chars().count() > NAME_MAX {
        return Err(InstallationError::Name);
    }
    let content = json(installation)?;
    if content.len() > 2 * FILE_MAX {
        return Err(InstallationError::TooLarge);
    }
    // What is kept can be read again.
    read(&content)?;
    Ok(Version {
        organisation_id,
        id,
        version,
        year: installation.year.into(),
        content,
        written: platform.now(),
        written_by: actor.person_id,
    })
}

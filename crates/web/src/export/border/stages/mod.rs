//! The stages of the guided entry. Each fills its fields from what is written, shows them, and writes back what was
//! entered over what there was: what a form does not show (from a file) stays as it is.

pub mod choices;
pub use choices::{country, good_name};

mod energy;
pub mod installation;
mod precursors;
mod processes;
mod sales;
mod streams;

use ::cbam::Installation;
use app::export::places::Stage;

use super::fields::{Entered, Group};
use crate::page::Page;
use crate::problem::Problem;
use crate::site::Site;

/// The fields of a stage as they are written.
pub fn filled(stage: Stage, installation: &Installation) -> Entered {
    let mut entered = Entered::default();
    match stage {
        Stage::Installation => installation::fill(installation, &mut entered),
        Stage::Processes => processes::fill(installation, &mut entered),
        Stage::Streams => streams::fill(installation, &mut entered),
        Stage::Energy => energy::fill(installation, &mut entered),
        Stage::Precursors => precursors::fill(installation, &mut entered),
        Stage::Sales => sales::fill(installation, &mut entered),
    }
    entered
}

/// The fields of a stage as they are shown.
pub fn shown(
    stage: Stage,
    page: &Page,
    site: &Site,
    installation: &Installation,
    entered: &Entered,
) -> Result<Vec<Group>, Problem> {
    Ok(match stage {
        Stage::Installation => installation::groups(page, site, entered),
        Stage::Processes => processes::groups(page, installation, entered)?,
        Stage::Streams => streams::groups(page, installation, entered)?,
        Stage::Energy => energy::groups(page, installation, entered)?,
        Stage::Precursors => precursors::groups(page, site, installation, entered)?,
        Stage::Sales => sales::groups(page, installation, entered)?,
    })
}

/// Writes what was entered into an installation, and what is wrong beside the fields.
pub fn read(
    stage: Stage,
    page: &Page,
    site: &Site,
    entered: &mut Entered,
    installation: &mut Installation,
) -> Result<(), Problem> {
    match stage {
        Stage::Installation => installation::read(page, entered, installation),
        Stage::Processes => processes::read(page, entered, installation)?,
        Stage::Streams => streams::read(page, entered, installation)?,
        Stage::Energy => energy::read(page, entered, installation)?,
        Stage::Precursors => precursors::read(page, site, entered, installation)?,
        Stage::Sales => sales::read(page, entered, installation)?,
    }
    Ok(())
}

/// A record of which only some fields are known; the rest is as a file leaves it out.
pub fn bare<T: serde::de::DeserializeOwned>(fields: serde_json::Value) -> Result<T, Problem> {
    serde_json::from_value(fields).map_err(|error| {
        tracing::error!(%error, "a record of an installation could not be begun");
        Problem::Fault
    })
}

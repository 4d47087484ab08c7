//! `/o/{organisation}/documents`, `entries` and `corrections`: what a firm gives, what was understood of it, and what people
//! correct.

mod activity;
mod columns;
mod content;
mod correct;
mod corrections;
mod entries;
mod entry_form;
mod flow;
mod list;
mod paper;
mod range;
mod reading;
mod show;
mod state;
mod taken;
mod upload;

pub use activity::list as activities;
pub use columns::{choose as choose_columns, show as columns};
pub use content::show as content;
pub(crate) use content::{Shape, sealed};
pub use correct::{correct, form as correct_form, site as correct_site};
pub use corrections::{forget, list as corrections, undo};
pub(crate) use entry_form::UNITS;
pub(crate) use upload::{FILE_MAX, Form, Part};

pub use entries::{add as enter, list as entries, remove as remove_entry, restore as restore_entry};
pub use list::{add, list, progress};
pub use show::show;
pub use taken::{remove, restore};

use app::Platform;
use app::measure::{self, MeasureError};
use app::people::Actor;
use ids::OrganisationId;

use crate::form::Choice;
use crate::here::Here;
use crate::page::Page;

/// The address of a page, its name, and whether it is this one.
type Tab = (String, String, bool);

/// The pages of what a firm gives.
fn tabs(page: &Page, here: &Here) -> Vec<Tab> {
    let pages = [
        ("/documents", "documents-tab-documents"),
        ("/entries", "documents-tab-entries"),
        ("/corrections", "documents-tab-corrections"),
    ];
    let tab = |(below, key): (&str, &str)| {
        let path = here.path(below);
        (page.to(&path), page.t(key), page.is_at(&path))
    };
    pages.into_iter().map(tab).collect()
}

/// The sites of the firm's sheet, each with its name; none if there is no sheet that can be understood.
fn sites(platform: &Platform, actor: &Actor, id: OrganisationId) -> Result<Vec<(String, String)>, MeasureError> {
    let sheet = match measure::firm_sheet(platform, actor, id) {
        Ok(sheet) => sheet,
        Err(MeasureError::Sheet(_)) => None,
        Err(error) => return Err(error),
    };
    let Some(sheet) = sheet else { return Ok(Vec::new()) };
    let named =
        sheet.firm.sites.iter().map(|site| (site.id.clone(), app::words::site(&sheet.firm, &site.id).to_owned()));
    Ok(named.collect())
}

/// Sites as the choices of a list.
fn choices(sites: &[(String, String)], chosen: &str) -> Vec<Choice> {
    sites.iter().map(|(id, name)| Choice::new(id, name, id == chosen)).collect()
}

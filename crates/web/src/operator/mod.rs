//! `/operator` and below: the pages of who runs the installation.

pub mod catalogue;
pub mod claim;
pub mod health;
pub mod jobs;
pub mod letters;
pub mod log;
pub mod offers;
pub mod organisations;
pub mod people;
pub mod programmes;
mod row;

use app::people::{Action, Actor, Resource};
use calendar::Timestamp;

use crate::page::Page;
use row::Row;

/// The address of a page of the operator, its name, and whether it is this one.
type Tab = (String, String, bool);

/// The pages of the operator.
fn tabs(page: &Page) -> Vec<Tab> {
    let pages = [
        ("/operator", "operator-tab-health"),
        ("/operator/people", "operator-tab-people"),
        ("/operator/organisations", "operator-tab-organisations"),
        ("/operator/catalogue", "operator-tab-catalogue"),
        ("/operator/programmes", "operator-tab-programmes"),
        ("/operator/offers", "operator-tab-offers"),
        ("/operator/jobs", "operator-tab-work"),
        ("/operator/letters", "operator-tab-letters"),
        ("/operator/log", "operator-tab-log"),
    ];
    let here = |path: &str| if path == "/operator" { page.path == path } else { page.is_at(path) };
    pages.into_iter().map(|(path, key)| (page.to(path), page.t(key), here(path))).collect()
}

/// Whether somebody may change what the pages show.
fn manages(actor: &Actor) -> bool {
    actor.may(Action::ManageInstallation, Resource::Installation).is_ok()
}

/// A moment in words, by universal time.
pub(crate) fn moment(page: &Page, at: Timestamp) -> String {
    let minutes = at.micros().div_euclid(60_000_000).rem_euclid(1440);
    let time = format!("{:02}:{:02}", minutes / 60, minutes % 60);
    page.with("operator-moment", &[("day", page.day(at.date()).as_str().into()), ("time", time.as_str().into())])
}

/// A count in the reader's digits.
fn integer(page: &Page, count: i64) -> String {
    page.messages().numbers().integer(count)
}

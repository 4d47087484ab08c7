//! What goes wrong while the site is open: it is killed, its database goes away, its disk is full, two people change
//! one record. After each nothing is lost, nothing is half there, and who reads is told kindly.

mod editors;
mod full;
mod kill;
mod outage;

use ids::OrganisationId;
use store::audit;
use store::footprint;
use store::inventory::{self, Inventory, Line, Part, Reading};
use store::{Database, StoreError};

use crate::Anything;
use crate::site::eventually;

/// The firm of a path such as `/en/o/…`.
fn firm_of(path: &str) -> Anything<OrganisationId> {
    let id = path.rsplit('/').next().and_then(|id| id.parse().ok());
    id.ok_or_else(|| format!("no firm: {path}").into())
}

/// Everything that was made of what a firm gave.
type Figures = (Vec<(Inventory, Vec<Part>, Vec<Line>)>, Vec<Reading>);

/// The figures of a firm, once they are of what was given last.
fn figures(database: &Database, firm: OrganisationId) -> Anything<Figures> {
    eventually("figures of what was given last", || {
        Ok(database.read(|sql| {
            if !footprint::lookup(sql, firm)?.is_some_and(|footprint| footprint.is_current()) {
                return Ok::<_, StoreError>(None);
            }
            let mut years = Vec::new();
            for year in inventory::years(sql, firm)? {
                let parts = inventory::parts(sql, firm, year.year)?;
                let lines = inventory::all_lines(sql, firm, year.year)?;
                years.push((year, parts, lines));
            }
            Ok(Some((years, inventory::readings(sql, firm)?)))
        })?)
    })
}

/// Holds that a database is sound, and the log of a firm unbroken.
fn is_sound(database: &Database, firm: OrganisationId) -> Anything<()> {
    assert_eq!(database.driver().check()?, Vec::<String>::new());
    let (_, flaws) = database.read(|sql| audit::check(sql, firm))?;
    assert_eq!(flaws, vec![]);
    Ok(())
}

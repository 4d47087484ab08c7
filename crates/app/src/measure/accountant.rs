//! The job that makes a firm's figures again, whole, from what was entered.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::io;

use ::intake::{Progress, Reading, Shelf};
use ::measure::{Firm, Inventory};
use ::reduce::stakes;
use calendar::Date;
use factors::Scope2Method;
use ids::{JobId, OrganisationId};
use serde_json::json;
use store::document::Document;
use store::job::{self, Request};
use store::webhook::Event;
use store::{Sql, StoreError, footprint, inventory};
use units::Units;

use super::kept::Kept;
use super::packed::Packed;
use super::parts;
use super::understood::understood;
use super::{Draws, FirmFolder, ListedLine, MeasureError, account_for, read_from};
use crate::ENGINE;
use crate::platform::Platform;
use crate::webhooks::{About, tell};
use crate::work::{Effects, Failure, Handler, Reason, Task};

/// The kind of the job.
const KIND: &str = "measure.account";

/// Writes down that something was changed, and asks for the figures to be made again.
///
/// # Errors
/// What the database answers.
pub(super) fn changed(
    platform: &Platform,
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
) -> Result<(), StoreError> {
    footprint::touch(sql, organisation_id, platform.now())?;
    ask(platform, sql, organisation_id)
}

fn ask(platform: &Platform, sql: &mut dyn Sql, organisation_id: OrganisationId) -> Result<(), StoreError> {
    let (payload, now) = (format!("\"{organisation_id}\""), platform.now());
    let key = format!("{KIND}:{organisation_id}");
    let request =
        Request { kind: KIND, key: Some(&key), organisation_id: Some(organisation_id), payload: &payload, due: now };
    job::ask(sql, platform.id(JobId::new), &request, now)?;
    Ok(())
}

/// Makes the figures of firms.
pub struct Accountant {
    /// Threads for one firm; the result does not depend on it.
    pub threads: usize,
}

/// Everything that is made of what a firm entered.
struct Made {
    inventories: Vec<MadeYear>,
    readings: Vec<inventory::Reading>,
    fault: Option<String>,
}

/// An inventory as it is kept: apart from its parts and its lines.
struct MadeYear {
    inventory: inventory::Inventory,
    parts: Vec<inventory::Part>,
    lines: Packed,
}

/// How many lines a year has, and its totals, kg CO2e by location and by market.
type Figures = (i64, f64, f64);

fn figures(inventory: &inventory::Inventory) -> (i64, Figures) {
    (inventory.year, (inventory.lines, inventory.kg_location, inventory.kg_market))
}

/// What was known before the figures were made again.
struct Before {
    organisation_id: OrganisationId,
    years: BTreeMap<i64, Figures>,
    read: HashSet<String>,
}

impl Before {
    fn lookup(sql: &mut dyn Sql, organisation_id: OrganisationId) -> Result<Self, StoreError> {
        let years = inventory::years(sql, organisation_id)?.iter().map(figures).collect();
        let read = inventory::readings(sql, organisation_id)?.into_iter().map(|reading| reading.path).collect();
        Ok(Before { organisation_id, years, read })
    }

    /// Tells which documents were read for the first time, and of which years there are other figures now.
    fn tell(&self, platform: &Platform, sql: &mut dyn Sql, kept: &Kept, made: &Made) -> Result<(), StoreError> {
        let id = self.organisation_id;
        let read: HashSet<&str> = made.readings.iter().map(|reading| reading.path.as_str()).collect();
        let fresh = |document: &&Document| read.contains(&*document.path) && !self.read.contains(&document.path);
        for document in kept.documents.iter().filter(fresh) {
            tell(platform, sql, id, Event::DocumentRead, About::Document(document.id))?;
        }
        let after: BTreeMap<i64, Figures> = made.inventories.iter().map(|year| figures(&year.inventory)).collect();
        let years: BTreeSet<i64> = self.years.keys().chain(after.keys()).copied().collect();
        for year in years {
            if self.years.get(&year) != after.get(&year) {
                tell(platform, sql, id, Event::InventoryChanged, About::Year(year))?;
            }
        }
        Ok(())
    }
}

impl Handler for Accountant {
    fn kind(&self) -> &'static str {
        KIND
    }

    fn work<'a>(&'a self, platform: &'a Platform, task: &Task<'a>) -> Result<Effects<'a>, Failure> {
        let organisation_id: OrganisationId = task.payload()?;
        let kept = platform.database.read(|sql| Kept::lookup(sql, organisation_id))?;
        let made = match kept.folder(platform) {
            Ok(folder) => self.make(platform, folder, task)?,
            Err(MeasureError::Sheet(error)) => {
                use ::intake::document::Message;
                let told = json!({ "key": error.key(), "arguments": super::understood::arguments(&error.arguments()) });
                Made { inventories: Vec::new(), readings: Vec::new(), fault: Some(told.to_string()) }
            }
            Err(MeasureError::NoSheet) => Made { inventories: Vec::new(), readings: Vec::new(), fault: None },
            Err(MeasureError::Files(error)) => return Err(Failure::passing(Reason::Unreachable, error)),
            Err(error) => return Err(Failure::passing(Reason::Defect, error)),
        };
        Ok(Box::new(move |sql| {
            let before = Before::lookup(sql, organisation_id)?;
            inventory::clear(sql, organisation_id)?;
            for MadeYear { inventory, parts, lines } in &made.inventories {
                inventory::add(sql, organisation_id, inventory, parts, &[])?;
                for (line, number) in lines.each().zip(0..) {
                    let (line, detail) = line.map_err(|error| StoreError::Refused(error.to_string()))?;
                    inventory::add_line(sql, organisation_id, inventory.year, &record(&line, number, detail))?;
                }
            }
            for reading in &made.readings {
                inventory::add_reading(sql, organisation_id, reading)?;
            }
            let now = platform.now();
            footprint::measured(sql, organisation_id, kept.revision, made.fault.as_deref(), now)?;
            before.tell(platform, sql, &kept, &made)?;
            crate::export::inventory_changed(platform, sql, organisation_id)?;
            // What was changed meanwhile found that this work was under way, and asked for nothing.
            if footprint::lookup(sql, organisation_id)?.is_some_and(|footprint| !footprint.is_current()) {
                ask(platform, sql, organisation_id)?;
            }
            Ok(())
        }))
    }
}

impl Accountant {
    /// The inventory of each year that the documents speak of.
    fn make(&self, platform: &Platform, mut folder: FirmFolder, task: &Task<'_>) -> Result<Made, Failure> {
        let mut shelf = Shelf::default();
        let reading = self.read(platform, &folder, &mut shelf, task)?;
        let asked = folder.firm.reporting.year;
        let mut others = years(&folder.firm, &reading, platform.now().date());
        others.retain(|year| *year != asked);
        let readings = understood(&reading).map_err(|error| Failure::lasting(Reason::Defect, error))?;
        shelf.keep_for(&others);
        let mut inventories = vec![self.account(platform, &folder, reading, asked, task)?];
        for year in others {
            folder.firm.reporting.year = year;
            let again = self.read(platform, &folder, &mut shelf, task)?;
            inventories.push(self.account(platform, &folder, again, asked, task)?);
        }
        Ok(Made { inventories, readings, fault: None })
    }

    /// The inventory of the year that the folder reports, as it is kept.
    fn account(
        &self,
        platform: &Platform,
        folder: &FirmFolder,
        reading: Reading,
        asked: i16,
        task: &Task<'_>,
    ) -> Result<MadeYear, Failure> {
        let inventory = account_for(folder, reading, platform.knowledge, Draws::standard(self.threads));
        task.go_on()?;
        records(inventory, asked, &platform.knowledge.units).map_err(|error| Failure::lasting(Reason::Defect, error))
    }

    fn read(
        &self,
        platform: &Platform,
        folder: &FirmFolder,
        shelf: &mut Shelf,
        task: &Task<'_>,
    ) -> Result<Reading, Failure> {
        let total = i64::try_from(folder.documents.len()).unwrap_or(i64::MAX);
        let (mut done, mut told) = (0, Ok(()));
        let reading = read_from(shelf, folder, platform.knowledge, self.threads, &mut |progress| {
            if let Progress::Document(_) = progress {
                done += 1;
            }
            if told.is_ok() {
                told = task.progress(done, total);
            }
        });
        told.map(|()| reading)
    }
}

/// The year of the sheet, and each other year up to now in which most days of some line are.
fn years(firm: &Firm, reading: &Reading, today: Date) -> Vec<i16> {
    let mut years = vec![firm.reporting.year];
    for line in &reading.lines {
        let mut days: BTreeMap<i16, i32> = BTreeMap::new();
        for (month, part) in line.period.by_month() {
            *days.entry(month.year()).or_default() += part.days();
        }
        years.extend(days.into_iter().filter(|(_, days)| days * 2 > line.period.days()).map(|(year, _)| year));
    }
    years.sort_unstable();
    years.dedup();
    years.retain(|year| *year <= today.year() || *year == firm.reporting.year);
    years
}

/// An inventory as it is kept.
fn records(mut inventory: Inventory, asked: i16, units: &Units) -> Result<MadeYear, io::Error> {
    let stakes = stakes(&inventory, units);
    let lines = std::mem::take(&mut inventory.account.lines);
    let totals = &inventory.results.totals;
    let open = inventory.coverage.rows.iter().filter(|row| !row.missing.is_empty()).count();
    let kept = inventory::Inventory {
        year: inventory.firm.reporting.year.into(),
        engine: ENGINE.to_owned(),
        lines: i64::try_from(lines.len()).unwrap_or(i64::MAX),
        kg_location: totals.location.co2e,
        kg_market: totals.market.co2e,
        asked: i64::from(inventory.firm.reporting.year == asked),
        gaps: Some(i64::try_from(open).unwrap_or(i64::MAX)),
    };
    let parts = parts::made(inventory, &lines, &stakes)?;
    Ok(MadeYear { inventory: kept, parts, lines: Packed::of(lines)? })
}

/// A line as it is kept.
fn record(line: &ListedLine, number: i64, detail: String) -> inventory::Line {
    inventory::Line {
        number,
        path: line.details.evidence.file.clone(),
        site: line.site.clone(),
        category: line.category.to_string(),
        method: line.method.map(|method| method_word(method).to_owned()),
        activity: line.activity.to_string(),
        first_day: line.period.start(),
        last_day: line.period.end(),
        kg: line.emissions.co2e,
        detail,
    }
}

/// The method of scope 2 as it is kept.
pub(super) fn method_word(method: Scope2Method) -> &'static str {
    match method {
        Scope2Method::Location => "location",
        Scope2Method::Market => "market",
        Scope2Method::Residual => "residual",
    }
}

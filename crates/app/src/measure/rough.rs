//! A first rough estimate from a few answers, to have an idea before the first bill is there. It is shown and forgotten:
//! no figure of it ever enters an inventory.

use std::fmt::Write as _;

use ::intake::document::Source;
use ::measure::Inventory;
use ids::OrganisationId;
use rust_decimal::Decimal;
use store::grant::Room;
use store::sheet::{self, Name};

use super::entries::number;
use super::{Draws, Fault, FirmFolder, MeasureError, account_for, read};
use crate::people::{Action, Actor, Resource};
use crate::platform::Platform;

/// How well people know such amounts by heart: half-width of the 95 % interval, %. Our own judgement, and said so.
const BY_HEART_PCT: i64 = 50;

/// What is asked, in the order of the form: name, activity, unit. A year's worth of each.
pub const QUESTIONS: [(&str, &str, &str); 6] = [
    ("electricity", "electricity.grid", "kWh"),
    ("diesel", "fuel.diesel", "L"),
    ("butane", "fuel.butane", "kg"),
    ("propane", "fuel.propane", "kg"),
    ("fuel-oil", "fuel.fuel_oil", "t"),
    ("water", "water.supply", "m3"),
];

/// An estimate.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rough {
    /// What the answers lead to; `None` without an answer.
    pub inventory: Option<Inventory>,
    /// Answers that are no amounts, by the names of the questions.
    pub faults: Vec<(&'static str, Fault)>,
}

/// An estimate from the answers to [`QUESTIONS`], those without an answer left out.
///
/// # Errors
/// [`MeasureError::NoSheet`], what the database says.
pub fn rough(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    answers: &[(String, String)],
) -> Result<Rough, MeasureError> {
    actor.may(Action::Look(Room::Measure), Resource::Organisation(organisation_id))?;
    let kept = platform.database.read(|sql| sheet::lookup(sql, organisation_id, Name::Firm))?;
    let mut firm = ::intake::parse_firm(&kept.ok_or(MeasureError::NoSheet)?.content)?;
    // What is expected is about documents, which an estimate has none of.
    firm.expected.clear();
    let (mut faults, mut table) = (Vec::new(), String::new());
    let Some(site) = firm.sites.first().map(|site| site.id.clone()) else { return Ok(Rough::default()) };
    for (name, activity, unit) in QUESTIONS {
        let answer = answers.iter().find(|(asked, _)| asked == name).map_or("", |(_, answer)| answer.trim());
        if answer.is_empty() {
            continue;
        }
        match number(answer).filter(|amount| *amount >= Decimal::ZERO) {
            Some(amount) => {
                let _ = writeln!(table, "{site};{activity};{amount};{unit};{};{BY_HEART_PCT}", firm.reporting.year);
            }
            None => faults.push((name, Fault::Unreadable(answer.to_owned()))),
        }
    }
    if table.is_empty() {
        return Ok(Rough { inventory: None, faults });
    }
    let table = format!("Site;Activité;Quantité;Unité;Année;Incertitude quantité (%)\n{table}");
    let documents = vec![("estimation.csv".to_owned(), Source::from(table.into_bytes()))];
    let folder = FirmFolder { firm, mappings: ::intake::mapping::Mappings::default(), documents };
    let reading = read(&folder, platform.knowledge, 1, &mut |_| ());
    let inventory = account_for(&folder, reading, platform.knowledge, Draws::standard(1));
    Ok(Rough { inventory: Some(inventory), faults })
}

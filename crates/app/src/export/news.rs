//! Letters to the people of a firm whose products move because of a supplier: what changes within an hour is told in one letter,
//! and footprints whose validity ends are told a month before, in one letter a week.

use calendar::{Date, Timestamp};
use i18n::Messages;
use ids::{JobId, OrganisationId, ProductId};
use mail::Letter;
use serde::{Deserialize, Serialize};
use store::job::{self, Request};
use store::membership::Role;
use store::product_change::{self, Cause, Change};
use store::{
    Sql, StoreError, membership, organisation, partner_supply, person, product, product_footprint, received, supply,
};

use super::ProductError;
use super::supplies::input_of;
use super::usable::GivenFootprint;
use crate::letters::post;
use crate::platform::Platform;
use crate::work::{Effects, Failure, Handler, Task};

/// The kind of the job.
const KIND: &str = "export.news";
/// So many seconds it is waited for what else changes.
const TOGETHER: i64 = 3_600;
/// So many days before its end a footprint is said to end.
const SOON: i64 = 30;
/// What ends within a week is told in one letter.
const WEEK_MICROS: i64 = 7 * 86_400_000_000;
/// So many products are named in a letter; of others it says how many they are.
const NAMED: usize = 20;
/// So many changes are looked through.
const CHANGES: i64 = 1_000;

/// What is to be told.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum What {
    /// What changed since then.
    Changed(Timestamp),
    /// What ends in the week that begins then.
    Ends(Timestamp),
}

/// Writes letters about suppliers' figures.
#[derive(Clone, Copy, Debug, Default)]
pub struct News;

impl Handler for News {
    fn kind(&self) -> &'static str {
        KIND
    }

    fn work<'a>(&'a self, platform: &'a Platform, task: &Task<'a>) -> Result<Effects<'a>, Failure> {
        let (organisation_id, what): (OrganisationId, What) = task.payload()?;
        Ok(Box::new(move |sql| {
            // Read with what is written: nothing that changes meanwhile is told to nobody.
            let told = match what {
                What::Changed(since) => changed(sql, organisation_id, since),
                What::Ends(week) => ending(platform, sql, organisation_id, week),
            };
            let told = told.map_err(super::flow::failure)?;
            Ok(write(platform, sql, organisation_id, what, &told)?)
        }))
    }
}

/// Has the people of a firm told that a supplier moved a figure of theirs.
pub(super) fn moved(platform: &Platform, sql: &mut dyn Sql, organisation_id: OrganisationId) -> Result<(), StoreError> {
    let now = platform.now();
    let key = format!("{KIND}:{organisation_id}");
    ask(platform, sql, (organisation_id, What::Changed(now)), &key, now.plus_seconds(TOGETHER))
}

/// Has the people of a firm told a month before a footprint's last day that they use; nothing if that is sooner.
pub(super) fn ends(
    platform: &Platform,
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    last: Date,
) -> Result<(), StoreError> {
    let Some(week) = week_of(last) else { return Ok(()) };
    let due = week.plus_days(-SOON);
    if due <= platform.now() {
        return Ok(());
    }
    let key = format!("{KIND}:{organisation_id}:{}", week.date());
    ask(platform, sql, (organisation_id, What::Ends(week)), &key, due)
}

/// The beginning of the week of a day; weeks are counted from the first day of 1970.
fn week_of(day: Date) -> Option<Timestamp> {
    let midnight: Timestamp = format!("{day}T00:00:00Z").parse().ok()?;
    Timestamp::from_micros(midnight.micros().div_euclid(WEEK_MICROS) * WEEK_MICROS)
}

fn ask(
    platform: &Platform,
    sql: &mut dyn Sql,
    payload: (OrganisationId, What),
    key: &str,
    due: Timestamp,
) -> Result<(), StoreError> {
    let payload = serde_json::to_string(&payload).unwrap_or_default();
    let request = Request { kind: KIND, key: Some(key), organisation_id: None, payload: &payload, due };
    job::ask(sql, platform.id(JobId::new), &request, platform.now())?;
    Ok(())
}

/// What a letter says of a product.
#[derive(Debug, PartialEq)]
enum Line {
    /// It moved: its name, the figure before and after, and why it moved last.
    Moved(String, Option<f64>, Option<f64>, Cause),
    /// A footprint that it is made with ends: its name, the input, the last day.
    Ends(String, String, Date),
}

impl Line {
    fn words(&self, messages: Messages) -> String {
        match self {
            Line::Moved(product, before, after, cause) => {
                let kg = |kg: Option<f64>| match kg {
                    Some(kg) => messages.numbers().emissions(kg),
                    None => messages.get("export-product-no-figure"),
                };
                let why = messages.get(&format!("export-product-cause-{}", cause.word()));
                let (before, after) = (kg(*before), kg(*after));
                messages.with(
                    "mail-supplies-moved",
                    &[
                        ("product", product.as_str().into()),
                        ("before", before.into()),
                        ("after", after.into()),
                        ("why", why.into()),
                    ],
                )
            }
            Line::Ends(product, input, day) => {
                let day = messages.dates().long(*day);
                let what =
                    [("product", product.as_str().into()), ("input", input.as_str().into()), ("day", day.into())];
                messages.with("mail-supplies-ending", &what)
            }
        }
    }
}

/// What suppliers moved since a time, a product once.
fn changed(sql: &mut dyn Sql, organisation_id: OrganisationId, since: Timestamp) -> Result<Vec<Line>, ProductError> {
    let mut found: Vec<(ProductId, Change, Option<f64>)> = Vec::new();
    for change in product_change::since(sql, organisation_id, since, CHANGES)? {
        // What the firm does itself it need not be told, but a figure moves from where it left it.
        match found.iter_mut().find(|(product, ..)| *product == change.product_id) {
            Some((_, last, _)) if change.cause != Cause::Own => *last = change,
            Some(_) => {}
            None if change.cause != Cause::Own => found.push((change.product_id, change.clone(), change.before_kg)),
            None => {}
        }
    }
    let mut lines = Vec::new();
    for (product_id, last, before) in found {
        let name = product::lookup(sql, organisation_id, product_id)?.map(|product| product.name);
        let stands = last.after_kg.map(f64::to_bits) == before.map(f64::to_bits) && last.cause != Cause::Circle;
        if let Some(name) = name.filter(|_| !stands) {
            lines.push(Line::Moved(name, before, last.after_kg, last.cause));
        }
    }
    Ok(lines)
}

/// The footprints in use whose last day is in a week.
fn ending(
    platform: &Platform,
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    week: Timestamp,
) -> Result<Vec<Line>, ProductError> {
    let mut used: Vec<(ProductId, String, Date)> = Vec::new();
    for link in supply::all(sql, organisation_id)? {
        let Some(id) = link.footprint_id else { continue };
        if let Some(footprint) = product_footprint::lookup(sql, link.supplier_id, id)? {
            used.push((link.product_id, link.input, footprint.valid_until));
        }
    }
    for link in partner_supply::all(sql, organisation_id)? {
        let Some(id) = link.footprint_id else { continue };
        let kept = received::lookup(sql, organisation_id, link.partner_id, &id.to_string())?;
        if let Some(given) = kept.map(|kept| GivenFootprint::of(&kept)).transpose()?.flatten() {
            used.push((link.product_id, link.input, given.validity.1.date()));
        }
    }
    let today = platform.now().date();
    let mut lines = Vec::new();
    for (product_id, input, last) in used {
        let in_week = week_of(last) == Some(week) && last >= today;
        let product = product::lookup(sql, organisation_id, product_id)?.filter(|product| product.archived.is_none());
        if let Some(product) = product.filter(|_| in_week) {
            let named = input_of(sql, organisation_id, product_id, &input).map(|input| input.name);
            lines.push(Line::Ends(product.name, named.unwrap_or(input), last));
        }
    }
    Ok(lines)
}

/// Writes to everybody who may do something about it, each in their language.
fn write(
    platform: &Platform,
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    what: What,
    lines: &[Line],
) -> Result<(), StoreError> {
    let firm = organisation::lookup(sql, organisation_id)?.filter(|firm| firm.closed.is_none());
    let Some(firm) = firm.filter(|_| !lines.is_empty()) else { return Ok(()) };
    let link = platform.link(&format!("/o/{organisation_id}/export/products"));
    for member in membership::list(sql, organisation_id)? {
        let reader = person::lookup(sql, member.person_id)?.filter(|person| person.locked.is_none());
        let Some(reader) = reader.filter(|_| member.role <= Role::Editor) else { continue };
        let messages = Messages::new(reader.language);
        let mut told: Vec<String> = lines.iter().take(NAMED).map(|line| line.words(messages)).collect();
        if let Some(more) = lines.len().checked_sub(NAMED).filter(|more| *more > 0) {
            told.push(messages.with("mail-supplies-more", &[("count", more.into())]));
        }
        let (name, organisation) = (reader.name.as_str(), firm.name.as_str());
        let letter = match what {
            What::Changed(_) => Letter::SuppliesMoved { name, organisation, lines: &told, link: &link },
            What::Ends(_) => Letter::SuppliesEnding { name, organisation, lines: &told, link: &link },
        };
        post(platform, sql, &letter, &reader.email, reader.language, Some(reader.id))?;
    }
    Ok(())
}

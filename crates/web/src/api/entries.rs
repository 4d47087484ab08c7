//! What a firm enters by hand, or its programs for it.

use std::sync::Arc;

use app::measure::{self, EntryRequest};
use axum::extract::State;
use axum::http::StatusCode;
use calendar::{Date, Timestamp};
use ids::{DocumentId, EntryId};
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::entry::Entry;

use super::door::Asker;
use super::endpoint::BASE;
use super::given::{self, Asked, At, Given, Json, Listed, Made, Paging};
use super::refusal::{Refusal, Wrong};
use crate::site::Site;

/// Something that was entered.
#[derive(Serialize, JsonSchema)]
pub struct EntryShown {
    /// Identifier.
    id: EntryId,
    /// The site, by its id in the firm's sheet.
    site: String,
    /// The activity, a code of the catalogue.
    activity: String,
    /// How much.
    quantity: Decimal,
    /// Of which unit.
    unit: String,
    /// The first day it covers.
    first_day: Date,
    /// The last day.
    last_day: Date,
    /// Who supplied it.
    supplier: String,
    /// Number of the bill.
    number: String,
    /// The document that shows it.
    document: Option<DocumentId>,
    /// When it was entered.
    added: Timestamp,
    /// When it was taken out.
    #[serde(skip_serializing_if = "Option::is_none")]
    removed: Option<Timestamp>,
}

impl From<Entry> for EntryShown {
    fn from(entry: Entry) -> Self {
        let Entry { id, site, activity, quantity, unit, first_day, last_day, supplier, number, .. } = entry;
        let (document, added, removed) = (entry.document_id, entry.added, entry.removed);
        EntryShown {
            id,
            site,
            activity,
            quantity,
            unit,
            first_day,
            last_day,
            supplier,
            number,
            document,
            added,
            removed,
        }
    }
}

/// Something to enter.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewEntry {
    /// The site, by its id in the firm's sheet.
    site: String,
    /// The activity, a code of the catalogue.
    activity: String,
    /// How much, as text so that no digit is lost: `"1250.5"`.
    #[schemars(with = "String", regex(pattern = r"^-?[0-9]{1,15}(\.[0-9]{1,9})?$"))]
    quantity: Decimal,
    /// Of which unit.
    unit: String,
    /// The first day it covers.
    first_day: Date,
    /// The last day; the first unless said.
    #[serde(default)]
    last_day: Option<Date>,
    /// The same again in each of so many months, the first one counted.
    #[serde(default)]
    #[schemars(range(min = 1, max = 36))]
    months: Option<i64>,
    /// Who supplied it.
    #[serde(default)]
    #[schemars(length(max = 200))]
    supplier: String,
    /// Number of the bill.
    #[serde(default)]
    #[schemars(length(max = 200))]
    number: String,
    /// The document that shows it: it is evidence then, and not read.
    #[serde(default)]
    document: Option<DocumentId>,
}

/// What was made of it: one entry for each month.
#[derive(Serialize, JsonSchema)]
pub struct Entered {
    /// Their identifiers.
    ids: Vec<EntryId>,
}

/// Which entries.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Wanted {
    /// Those that were taken out and can be put back, the last first, at most two hundred.
    removed: bool,
    /// The page, from 1.
    #[schemars(range(min = 1, max = 1_000_000))]
    page: Option<i64>,
    /// How many on a page; 50 unless said.
    #[schemars(range(min = 1, max = 200))]
    per_page: Option<i64>,
}

/// `GET …/entries`.
pub async fn list(
    State(site): State<Arc<Site>>,
    asker: Asker,
    Asked(wanted): Asked<Wanted>,
) -> Result<Json<Listed<EntryShown>>, Refusal> {
    let entries = match wanted.removed {
        true => asker.ask(&site, measure::removed_entries).await?,
        false => asker.ask(&site, measure::entries).await?,
    };
    let Listed { items, total, page, pages } = Paging::new(wanted.page, wanted.per_page).of(entries)?;
    Ok(Json(Listed { items: items.into_iter().map(EntryShown::from).collect(), total, page, pages }))
}

/// `POST …/entries`.
pub async fn add(
    State(site): State<Arc<Site>>,
    asker: Asker,
    Given(new): Given<NewEntry>,
) -> Result<Made<Entered>, Refusal> {
    let id = asker.organisation_id()?;
    let entered = asker.ask(&site, move |platform, actor, firm| {
        let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
        let (quantity, first, last) = (new.quantity.to_string(), day(Some(new.first_day)), day(new.last_day));
        let months = new.months.map(|months| months.to_string()).unwrap_or_default();
        let request = EntryRequest {
            site: &new.site,
            activity: &new.activity,
            quantity: &quantity,
            unit: &new.unit,
            first: &first,
            last: &last,
            months: &months,
            supplier: &new.supplier,
            number: &new.number,
            document_id: new.document,
        };
        if let Some(document) = new.document
            && !measure::is_document(platform, actor, firm, document)?
        {
            return Ok(None);
        }
        measure::enter(platform, actor, firm, &request).map(Some)
    });
    let unknown = || Refusal::Input(vec![Wrong::new("document", "unknown", "api-field-unknown")]);
    let ids = entered.await?.ok_or_else(unknown)?;
    Ok(Made(format!("{BASE}/organisations/{id}/entries"), Entered { ids }))
}

/// `DELETE …/entries/{entry}`: takes it out; it can be put back.
pub async fn remove(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<StatusCode, Refusal> {
    turn(&site, asker, &id, false).await
}

/// `POST …/entries/{entry}/restore`.
pub async fn restore(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<StatusCode, Refusal> {
    turn(&site, asker, &id, true).await
}

async fn turn(site: &Site, asker: Asker, id: &str, back: bool) -> Result<StatusCode, Refusal> {
    let id: EntryId = given::id(id)?;
    asker.ask(site, move |platform, actor, firm| measure::remove_entry(platform, actor, firm, id, back)).await?;
    Ok(StatusCode::NO_CONTENT)
}

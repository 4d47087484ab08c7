//! Published footprints: never changed, only deprecated; whatever is to change makes another one, which names the one before.

use ::export::pcf::{self, Footprint};
use calendar::{Date, Timestamp};
use ids::{JobId, OrganisationId, PersonId, ProductFootprintId, ProductId};
use pact::{FootprintId, Moment, ProductFootprint as Exchanged, lifecycle};
use serde_json::json;
use store::audit::{self, Act};
use store::grant::Room;
use store::job::{self, Request};
use store::organisation::{self, Organisation};
use store::product_change::{self, Cause, Change};
use store::product_footprint::{self, ProductFootprint, Why};
use store::webhook::Event;
use store::{Sql, StoreError, product, product_figure};

use super::ProductError;
use super::figures::{Basis, Ingredients, Outcome, Published};
use super::flow::{WINDOW, downstream};
use super::partners;
use super::rules;
use super::trail::StepDetail;
use crate::measure::inventory_of;
use crate::people::{Action, Actor, PeopleError, Resource, note};
use crate::platform::Platform;
use crate::webhooks::{About, tell};

/// So many footprints of a product are listed.
const LISTED: i64 = 200;
/// A footprint is valid for so many years from the end of the year that it stands for, at the longest (PACT methodology 3.0, 6.1.4).
pub const YEARS_VALID: i16 = 3;

/// Publishes the figure of a product as it is now, in place of the footprint `from` that the actor saw; nothing if none was
/// published or the last was withdrawn. It may be used until `until`, as long as the methodology permits if nothing is said.
///
/// # Errors
/// [`PeopleError::NotPermitted`], [`PeopleError::NotFound`], [`ProductError::NoFigure`], [`ProductError::TooOld`],
/// [`StoreError::Stale`] if another was published or something was changed meanwhile, what the database says.
pub fn publish(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    product_id: ProductId,
    (from, until): (Option<ProductFootprintId>, Option<Date>),
) -> Result<ProductFootprintId, ProductError> {
    actor.may(Action::Edit(Room::Export), Resource::Organisation(organisation_id))?;
    let (id, now) = (platform.id(ProductFootprintId::new), platform.now());
    let (ingredients, inventory) = platform.database.read(|sql| {
        let ingredients = Ingredients::lookup(platform, sql, organisation_id, product_id)?;
        let ingredients = ingredients.ok_or(PeopleError::NotFound)?;
        let inventory = match ingredients.year() {
            Some(year) => inventory_of(sql, organisation_id, year)?,
            None => None,
        };
        Ok::<_, ProductError>((ingredients, inventory))
    })?;
    let outcome = ingredients.reckon(platform, inventory.as_ref(), &ingredients.supplied, 1);
    let footprint = match &outcome {
        Outcome::Figure(footprint) => footprint,
        Outcome::None(why) => return Err(ProductError::NoFigure(why.clone())),
    };
    platform.database.write(|sql| {
        let again = Ingredients::lookup(platform, sql, organisation_id, product_id)?;
        let before = product_footprint::active(sql, organisation_id, product_id)?;
        let is_same = again.is_some_and(|again| again.basis == ingredients.basis);
        if !is_same || before.as_ref().map(|before| before.id) != from {
            return Err(StoreError::Stale.into());
        }
        let made = Making { id, by: Some(actor.person_id), basis: &ingredients.basis, footprint, until };
        add(platform, sql, (organisation_id, product_id), &made, before.as_ref())?;
        product_figure::put(
            sql,
            &super::flow::kept_figure(platform, (organisation_id, product_id), &ingredients.basis, &outcome)?,
        )?;
        let change = Change {
            organisation_id,
            id: platform.id(ids::ChangeId::new),
            product_id,
            at: now,
            cause: Cause::Own,
            before_kg: before.map(|before| before.kg),
            after_kg: outcome.kg(),
            since: now,
            supplier_footprint_id: None,
            footprint_id: Some(id),
            detail: serde_json::to_string(&StepDetail::default())?,
        };
        product_change::add(sql, &change)?;
        downstream(platform, sql, (organisation_id, product_id), Cause::Published, Some(id), &[])?;
        let detail = json!({ "product": product_id, "footprint": id, "replaces": from });
        note(platform, sql, actor, organisation_id, "footprint.publish", &detail)?;
        Ok(id)
    })
}

/// Withdraws a footprint: nobody is to use it any more. Customers fall back to what they know besides.
///
/// # Errors
/// [`PeopleError::NotPermitted`], [`PeopleError::NotFound`] if there is none that is not deprecated, what the database says.
pub fn withdraw(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: ProductFootprintId,
) -> Result<(), ProductError> {
    actor.may(Action::Edit(Room::Export), Resource::Organisation(organisation_id))?;
    platform.database.write(|sql| {
        let kept = product_footprint::lookup(sql, organisation_id, id)?.ok_or(PeopleError::NotFound)?;
        retire(platform, sql, &kept, Why::Withdrawn)?;
        let detail = json!({ "product": kept.product_id, "footprint": id });
        Ok(note(platform, sql, actor, organisation_id, "footprint.withdraw", &detail)?)
    })
}

/// The footprints of a product, deprecated ones too, the last first.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn footprints(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    product_id: ProductId,
) -> Result<Vec<ProductFootprint>, ProductError> {
    actor.may(Action::Look(Room::Export), Resource::Organisation(organisation_id))?;
    platform.database.read(|sql| {
        product::lookup(sql, organisation_id, product_id)?.ok_or(PeopleError::NotFound)?;
        Ok(product_footprint::list(sql, organisation_id, product_id, LISTED)?)
    })
}

/// A published footprint, with everything that the firm knows of it.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn footprint(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: ProductFootprintId,
) -> Result<(ProductFootprint, Published), ProductError> {
    actor.may(Action::Look(Room::Export), Resource::Organisation(organisation_id))?;
    let kept = platform.database.read(|sql| product_footprint::lookup(sql, organisation_id, id))?;
    let kept = kept.ok_or(PeopleError::NotFound)?;
    let published = serde_json::from_str(&kept.detail)?;
    Ok((kept, published))
}

/// A footprint as partners exchange it, as it stands now.
///
/// # Errors
/// If what is kept cannot be read, which is a defect.
pub fn exchanged(kept: &ProductFootprint) -> Result<Exchanged, ProductError> {
    let active: Exchanged =
        pact::read(kept.body.as_bytes()).map_err(|error| ProductError::Defect(error.to_string()))?;
    Ok(if kept.deprecated.is_some() { lifecycle::deprecate(&active) } else { active })
}

/// What is published.
pub(super) struct Making<'a> {
    pub id: ProductFootprintId,
    /// Nobody if by itself.
    pub by: Option<PersonId>,
    pub basis: &'a Basis,
    pub footprint: &'a Footprint,
    /// The last day.
    pub until: Option<Date>,
}

/// The first and the last day on which a figure of a year may be used.
fn window(year: i16) -> Result<(Date, Date), ProductError> {
    let day =
        |year: i16, month, day| Date::new(year, month, day).map_err(|error| ProductError::Defect(error.to_string()));
    Ok((day(year.saturating_add(1), 1, 1)?, day(year.saturating_add(YEARS_VALID), 12, 31)?))
}

/// Whether a figure of a year may still be published.
pub(super) fn is_too_old(year: i16, today: Date) -> bool {
    window(year).map_or(true, |(_, last)| last < today)
}

/// Midnight at the beginning of a day (UTC).
pub(super) fn midnight(day: Date) -> Result<Timestamp, ProductError> {
    format!("{day}T00:00:00Z").parse().map_err(|_| ProductError::Defect(format!("{day} is outside the calendar")))
}

/// Publishes a footprint in place of the one before, and has everything done that happens when its validity begins and ends.
pub(super) fn add(
    platform: &Platform,
    sql: &mut dyn Sql,
    (organisation_id, product_id): (OrganisationId, ProductId),
    making: &Making<'_>,
    before: Option<&ProductFootprint>,
) -> Result<(), ProductError> {
    let (now, today) = (platform.now(), platform.now().date());
    let (valid_from, last) = window(making.footprint.product.year)?;
    let valid_until = making.until.unwrap_or(last).min(last);
    if valid_until < today || valid_until < valid_from {
        return Err(ProductError::TooOld);
    }
    let body = body(platform, sql, organisation_id, making, (valid_from, valid_until), before)?;
    if let Some(before) = before {
        product_footprint::deprecate(sql, organisation_id, before.id, Why::Replaced, now)?;
    }
    let published = Published { basis: making.basis.clone(), footprint: making.footprint.clone() };
    let made = ProductFootprint {
        organisation_id,
        id: making.id,
        product_id,
        number: product_footprint::count(sql, organisation_id, product_id)? + 1,
        preceding_id: before.map(|before| before.id),
        published: now,
        published_by: making.by,
        valid_from,
        valid_until,
        kg: making.footprint.excluding.co2e,
        body: body.to_json().to_string(),
        detail: serde_json::to_string(&published)?,
        deprecated: None,
        why: None,
    };
    product_footprint::add(sql, &made)?;
    if today < valid_from {
        ask_window(platform, sql, &made, midnight(valid_from)?)?;
    }
    ask_window(platform, sql, &made, midnight(valid_until)?.plus_days(1))?;
    let line: Vec<_> = before.map(|before| before.id).into_iter().chain([making.id]).collect();
    partners::published(platform, sql, organisation_id, product_id, &line)?;
    Ok(tell(platform, sql, organisation_id, Event::ProductPublished, About::Product(product_id))?)
}

/// Writes down in the log of a firm what was done by itself.
pub(super) fn note_by_itself(
    platform: &Platform,
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    action: &str,
    detail: &serde_json::Value,
) -> Result<(), StoreError> {
    let act = Act {
        organisation_id,
        at: platform.now(),
        person_id: None,
        action,
        record: &format!("organisation:{organisation_id}"),
        detail: &detail.to_string(),
    };
    audit::add(sql, &act)?;
    Ok(())
}

/// Deprecates a footprint without another in its place.
pub(super) fn retire(
    platform: &Platform,
    sql: &mut dyn Sql,
    kept: &ProductFootprint,
    why: Why,
) -> Result<(), ProductError> {
    let ProductFootprint { organisation_id, product_id, id, .. } = *kept;
    if !product_footprint::deprecate(sql, organisation_id, id, why, platform.now())? {
        return Err(PeopleError::NotFound.into());
    }
    let cause = if why == Why::Disputed { Cause::Dispute } else { Cause::Withdrawn };
    downstream(platform, sql, (organisation_id, product_id), cause, Some(id), &[])?;
    partners::published(platform, sql, organisation_id, product_id, &[id])?;
    Ok(tell(platform, sql, organisation_id, Event::ProductPublished, About::Product(product_id))?)
}

/// A footprint as partners will receive it: the next of the line of the one before.
fn body(
    platform: &Platform,
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    making: &Making<'_>,
    (valid_from, valid_until): (Date, Date),
    before: Option<&ProductFootprint>,
) -> Result<Exchanged, ProductError> {
    let firm = organisation::lookup(sql, organisation_id)?.ok_or(PeopleError::NotFound)?;
    let validity = (midnight(valid_from)?, midnight(valid_until)?.plus_days(1));
    let (now, publication) = (platform.now(), publication(platform, &firm, making.id, Some(validity)));
    let draft = pcf::to_pact(&rules::stated(making.footprint, now.date())?, &publication)?;
    let Some(before) = before else { return Ok(draft) };
    let id = FootprintId::parse(&making.id.to_string()).ok_or(PeopleError::NotFound)?;
    let (_, next) = lifecycle::succeed(&exchanged(before)?, &draft, id, Moment::from(now))
        .map_err(|error| ProductError::Defect(error.to_string()))?;
    Ok(next)
}

/// What the arithmetic does not know of a footprint.
fn publication(
    platform: &Platform,
    firm: &Organisation,
    id: ProductFootprintId,
    validity: Option<(Timestamp, Timestamp)>,
) -> pcf::Publication {
    pcf::Publication {
        id: id.to_string(),
        created: platform.now(),
        company: firm.name.clone(),
        company_ids: vec![format!("urn:uuid:{}", firm.id)],
        domain: domain(&platform.origin),
        preceding: Vec::new(),
        validity,
        standards: ["ISO14067", "PACT-3.0"].map(str::to_owned).to_vec(),
        boundary: None,
        allocation: None,
        comment: None,
        verification: None,
    }
}

/// Whether a footprint says everything that partners demand.
pub(super) fn is_publishable(platform: &Platform, firm: &Organisation, footprint: &Footprint) -> bool {
    let id = platform.id(ProductFootprintId::new);
    pcf::to_pact(footprint, &publication(platform, firm, id, None)).is_ok()
}

/// The name of the host of an address, as numbers of products are made with it.
fn domain(origin: &str) -> String {
    let host = origin.split_once("://").map_or(origin, |(_, host)| host);
    let host = host.split(['/', ':']).next().unwrap_or_default();
    // A name that belongs to nobody (RFC 2606, section 2), for an installation that has none.
    if host.contains('.') { host.to_owned() } else { format!("{host}.invalid") }
}

/// Asks for what happens when the validity of a footprint begins, or has ended.
fn ask_window(
    platform: &Platform,
    sql: &mut dyn Sql,
    footprint: &ProductFootprint,
    due: Timestamp,
) -> Result<(), ProductError> {
    let payload = serde_json::to_string(&(footprint.organisation_id, footprint.id))?;
    let key = format!("{WINDOW}:{}:{due}", footprint.id);
    let request = Request {
        kind: WINDOW,
        key: Some(&key),
        organisation_id: Some(footprint.organisation_id),
        payload: &payload,
        due,
    };
    job::ask(sql, platform.id(JobId::new), &request, platform.now())?;
    Ok(())
}

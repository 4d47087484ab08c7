//! What is published flows: every product downstream is reckoned again, the trail says by how much, and its own footprint is
//! published anew if the firm wants that.
//!
//! - What is to be reckoned is written down with its cause in the transaction of the cause ([`is_due`]). One job works through
//!   it, suppliers before customers ([`super::order`]): outside circles each product is reckoned once, whatever the ways that
//!   lead to it, and nothing is reckoned that does not depend on what changed.
//! - Each product is one transaction: figure, trail, footprint, and what is due because of it. Killed at any point, the job
//!   goes on where it was.
//! - Products that are inputs of one another are reckoned together until they settle ([`super::circle`]).

use std::collections::{HashMap, HashSet};

use ids::{ChangeId, DueId, JobId, OrganisationId, PartnerId, ProductFootprintId, ProductId};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::job::{self, Request};
use store::product_change::{self, Cause, Change};
use store::product_figure::{self, Due};
use store::webhook::Event;
use store::{Sql, StoreError, partner_supply, product, product_footprint, supply};

use super::ProductError;
use super::before::Before;
use super::circle;
use super::figures::{Basis, Ingredients, InputFrom, Outcome};
use super::given;
use super::news;
use super::order::components;
use super::publication::{Making, add, note_by_itself};
use super::trail::{Held, StepDetail};
use super::usable::{self, Usable};
use crate::measure::inventory_of;
use crate::platform::Platform;
use crate::webhooks::{About, tell};
use crate::work::{Effects, Failure, Handler, Reason, Task};

/// A product of a firm.
pub(super) type Node = (OrganisationId, ProductId);

/// The kind of the job, and its key: one works through everything.
const KIND: &str = "export.flow";
/// The kind of the job that waits for the validity of a footprint to begin or end.
pub(super) const WINDOW: &str = "export.window";
/// So much that is due is looked at together.
const TOGETHER: i64 = 20_000;
/// So many products are reckoned by one job; then it asks for itself again, so that other work has its turn.
const EACH: usize = 500;
/// How often a product is tried that others change at the same time.
const TRIES: usize = 5;

/// Reckons what is due.
#[derive(Clone, Copy, Debug)]
pub struct Flow {
    /// Threads for one product; the result does not depend on it.
    pub threads: usize,
}

impl Handler for Flow {
    fn kind(&self) -> &'static str {
        KIND
    }

    fn work<'a>(&'a self, platform: &'a Platform, task: &Task<'a>) -> Result<Effects<'a>, Failure> {
        let order = platform.database.read(plan).map_err(failure)?;
        let mut reckoned = 0;
        for nodes in &order {
            if reckoned >= EACH {
                break;
            }
            task.go_on()?;
            reckoned += settle(platform, self.threads, nodes).map_err(failure)?;
        }
        Ok(Box::new(move |sql| {
            if !product_figure::all_due(sql, 1)?.is_empty() {
                ask(platform, sql)?;
            }
            Ok(())
        }))
    }
}

/// Has products reckoned again when the validity of a footprint that they are made with begins or has ended, or that of an answer.
#[derive(Clone, Copy, Debug, Default)]
pub struct Window;

/// Whose validity begins or has ended.
#[derive(Deserialize)]
#[serde(untagged)]
enum Turning {
    /// That of a footprint that a firm published.
    Published(OrganisationId, ProductFootprintId),
    /// That of one that a partner gave of a product.
    Given(OrganisationId, PartnerId, String),
    /// That of an answer about an input of a product.
    Answered(Answered),
}

/// A product with an input that somebody without an account answered for.
#[derive(Serialize, Deserialize)]
pub(super) struct Answered {
    pub organisation_id: OrganisationId,
    pub product_id: ProductId,
}

impl Handler for Window {
    fn kind(&self) -> &'static str {
        WINDOW
    }

    fn work<'a>(&'a self, platform: &'a Platform, task: &Task<'a>) -> Result<Effects<'a>, Failure> {
        let (organisation_id, id) = match task.payload()? {
            Turning::Published(organisation_id, id) => (organisation_id, id),
            Turning::Given(organisation_id, partner_id, product) => {
                let watched = (organisation_id, partner_id, product);
                return Ok(Box::new(move |sql| given::turned(platform, sql, &watched).map_err(failure)));
            }
            Turning::Answered(Answered { organisation_id, product_id }) => {
                let node = (organisation_id, product_id);
                return Ok(Box::new(move |sql| Ok(is_due(platform, sql, node, Cause::Expired, None)?)));
            }
        };
        Ok(Box::new(move |sql| {
            let kept = product_footprint::lookup(sql, organisation_id, id)?;
            let Some(kept) = kept.filter(|kept| kept.deprecated.is_none()) else { return Ok(()) };
            let ended = platform.now().date() > kept.valid_until;
            let cause = if ended { Cause::Expired } else { Cause::Published };
            Ok(downstream(platform, sql, (organisation_id, kept.product_id), cause, Some(id), &[])?)
        }))
    }
}

pub(super) fn failure(error: ProductError) -> Failure {
    match error {
        ProductError::Store(error) => error.into(),
        error => Failure::passing(Reason::Defect, error),
    }
}

/// Writes down that a product is to be reckoned again, and asks for it.
pub(super) fn is_due(
    platform: &Platform,
    sql: &mut dyn Sql,
    (organisation_id, product_id): Node,
    cause: Cause,
    supplier_footprint_id: Option<ProductFootprintId>,
) -> Result<(), StoreError> {
    let (id, at) = (platform.id(DueId::new), platform.now());
    product_figure::add_due(sql, &Due { organisation_id, id, product_id, cause, supplier_footprint_id, at })?;
    ask(platform, sql)
}

/// Writes down that every product which has this one as an input is to be reckoned again, but for `without`.
pub(super) fn downstream(
    platform: &Platform,
    sql: &mut dyn Sql,
    (supplier_id, product_id): Node,
    cause: Cause,
    footprint_id: Option<ProductFootprintId>,
    without: &[Node],
) -> Result<(), StoreError> {
    for customer in supply::customers(sql, supplier_id, product_id)? {
        if !without.contains(&customer) {
            is_due(platform, sql, customer, cause, footprint_id)?;
        }
    }
    Ok(())
}

/// Writes down that the inventory of a firm was made again: its products follow.
pub(crate) fn inventory_changed(
    platform: &Platform,
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
) -> Result<(), StoreError> {
    let most = i64::try_from(super::products::PRODUCTS_MAX).unwrap_or(i64::MAX) * 2;
    for product in product::list(sql, organisation_id, None, most)? {
        if product.archived.is_none() && store::recipe::last(sql, organisation_id, product.id)? > 0 {
            is_due(platform, sql, (organisation_id, product.id), Cause::Own, None)?;
        }
    }
    Ok(())
}

fn ask(platform: &Platform, sql: &mut dyn Sql) -> Result<(), StoreError> {
    let (id, now) = (platform.id(JobId::new), platform.now());
    let request = Request { kind: KIND, key: Some(KIND), organisation_id: None, payload: "null", due: now };
    job::ask(sql, id, &request, now)?;
    Ok(())
}

/// Everything that what is due may reach, in the order in which it is to be reckoned.
fn plan(sql: &mut dyn Sql) -> Result<Vec<Vec<Node>>, ProductError> {
    let mut nodes = product_figure::all_due(sql, TOGETHER)?;
    let mut known: HashSet<Node> = nodes.iter().copied().collect();
    let mut next: HashMap<Node, Vec<Node>> = HashMap::new();
    let mut place = 0;
    while let Some(node) = nodes.get(place).copied() {
        place += 1;
        if Before::lookup(sql, node)?.passes_on() {
            let customers = supply::customers(sql, node.0, node.1)?;
            nodes.extend(customers.iter().filter(|customer| known.insert(**customer)));
            next.insert(node, customers);
        }
    }
    Ok(components(&nodes, &next))
}

/// A product with what it is made from.
pub(super) struct Loaded {
    pub before: Before,
    pub ingredients: Option<Ingredients>,
    pub inventory: Option<::measure::Inventory>,
}

/// A product that was reckoned.
pub(super) struct Reckoned {
    pub outcome: Outcome,
    /// The footprint that is published for it.
    pub publish: Option<ProductFootprintId>,
    pub held: Option<Held>,
    /// With the identifiers of footprints that are published together with it.
    pub basis: Basis,
}

/// Reckons a product, or a circle of products, if it is due; returns how many were reckoned.
fn settle(platform: &Platform, threads: usize, nodes: &[Node]) -> Result<usize, ProductError> {
    for _ in 0..TRIES {
        match try_to_settle(platform, threads, nodes) {
            Err(ProductError::Store(StoreError::Stale)) => {}
            done => return done,
        }
    }
    // Others change it all the time: it stays due.
    Ok(0)
}

fn try_to_settle(platform: &Platform, threads: usize, nodes: &[Node]) -> Result<usize, ProductError> {
    let loaded = platform.database.read(|sql| {
        let mut loaded = Vec::with_capacity(nodes.len());
        for node in nodes {
            let before = Before::lookup(sql, *node)?;
            let ingredients = Ingredients::lookup(platform, sql, node.0, node.1)?;
            loaded.push(Loaded { before, ingredients, inventory: None });
        }
        if loaded.iter().all(|loaded| loaded.before.due.is_empty()) {
            return Ok(None);
        }
        for loaded in &mut loaded {
            if let Some(year) = loaded.ingredients.as_ref().and_then(Ingredients::year) {
                loaded.inventory = inventory_of(sql, loaded.before.node.0, year)?;
            }
        }
        Ok::<_, ProductError>(Some(loaded))
    })?;
    let Some(loaded) = loaded else { return Ok(0) };
    let reckoned = match loaded.as_slice() {
        [alone] => vec![reckon_alone(platform, threads, alone)],
        several => circle::reckon(platform, threads, several),
    };
    platform.database.write(|sql| {
        for loaded in &loaded {
            let (organisation_id, product_id) = loaded.before.node;
            let again = Ingredients::lookup(platform, sql, organisation_id, product_id)?.map(|again| again.basis);
            let active = product_footprint::active(sql, organisation_id, product_id)?.map(|active| active.id);
            let was = loaded.before.active.as_ref().map(|(active, _)| active.id);
            if again != loaded.ingredients.as_ref().map(|ingredients| ingredients.basis.clone()) || active != was {
                return Err(StoreError::Stale.into());
            }
        }
        for (loaded, reckoned) in loaded.iter().zip(&reckoned) {
            match reckoned {
                Some(reckoned) => keep(platform, sql, nodes, loaded, reckoned)?,
                // Put away meanwhile: nothing is to be done.
                None => forget_due(sql, &loaded.before)?,
            }
        }
        Ok::<_, ProductError>(())
    })?;
    Ok(nodes.len())
}

fn reckon_alone(platform: &Platform, threads: usize, loaded: &Loaded) -> Option<Reckoned> {
    let ingredients = loaded.ingredients.as_ref()?;
    let outcome = ingredients.reckon(platform, loaded.inventory.as_ref(), &ingredients.supplied, threads);
    let (publish, held) = loaded.before.decide(platform, &outcome);
    let publish = publish.then(|| platform.id(ProductFootprintId::new));
    Some(Reckoned { outcome, publish, held, basis: ingredients.basis.clone() })
}

/// A figure as it is kept.
pub(super) fn kept_figure(
    platform: &Platform,
    (organisation_id, product_id): Node,
    basis: &Basis,
    outcome: &Outcome,
) -> Result<product_figure::Figure, ProductError> {
    Ok(product_figure::Figure {
        organisation_id,
        product_id,
        kg: outcome.kg(),
        sources: serde_json::to_string(basis)?,
        detail: serde_json::to_string(outcome)?,
        reckoned: platform.now(),
        times: 1,
    })
}

/// Keeps what was reckoned of one product.
fn keep(
    platform: &Platform,
    sql: &mut dyn Sql,
    circle: &[Node],
    loaded: &Loaded,
    reckoned: &Reckoned,
) -> Result<(), ProductError> {
    let Loaded { before, .. } = loaded;
    let Reckoned { outcome, publish, held, basis } = reckoned;
    let node @ (organisation_id, product_id) = before.node;
    let now = platform.now();
    // What did not settle in a circle leaves the figure as it was.
    let stands = *held == Some(Held::Circle);
    if !stands {
        product_figure::put(sql, &kept_figure(platform, node, basis, outcome)?)?;
        use_footprints(platform, sql, node, basis)?;
    }
    let after = if stands { before.kg() } else { outcome.kg() };
    if let (Some(id), Outcome::Figure(footprint)) = (*publish, outcome) {
        let making = Making { id, by: None, basis, footprint, until: None };
        add(platform, sql, node, &making, before.active.as_ref().map(|(active, _)| active))?;
        downstream(platform, sql, node, Cause::Published, Some(id), circle)?;
        let detail = json!({ "product": product_id, "footprint": id });
        note_by_itself(platform, sql, organisation_id, "footprint.follow", &detail)?;
    }
    let inputs = changed_inputs(before.figure.as_ref().map(|(_, basis)| basis), basis);
    let moved = before.kg().map(f64::to_bits) != after.map(f64::to_bits);
    let due = before.cause();
    let cause = due.map_or(Cause::Published, |due| due.cause);
    if moved || !inputs.is_empty() || publish.is_some() || stands {
        let change = Change {
            organisation_id,
            id: platform.id(ChangeId::new),
            product_id,
            at: now,
            cause: if stands { Cause::Circle } else { cause },
            before_kg: before.kg(),
            after_kg: after,
            since: due.map_or(now, |due| due.at),
            supplier_footprint_id: due.and_then(|due| due.supplier_footprint_id),
            footprint_id: *publish,
            detail: serde_json::to_string(&StepDetail { inputs, held: *held })?,
        };
        product_change::add(sql, &change)?;
    }
    if moved && cause != Cause::Own {
        tell(platform, sql, organisation_id, Event::SupplierChanged, About::Product(product_id))?;
        news::moved(platform, sql, organisation_id)?;
    }
    forget_due(sql, before)
}

fn forget_due(sql: &mut dyn Sql, before: &Before) -> Result<(), ProductError> {
    for due in &before.due {
        product_figure::remove_due(sql, due.organisation_id, due.id)?;
    }
    Ok(())
}

/// Writes down with which footprints the figure is made from now on.
fn use_footprints(
    platform: &Platform,
    sql: &mut dyn Sql,
    (organisation_id, product_id): Node,
    basis: &Basis,
) -> Result<(), ProductError> {
    let used = |input: &str| {
        let source = basis.inputs.iter().find(|source| source.input == input);
        match source.map(|source| source.from) {
            Some(InputFrom::Footprint { footprint } | InputFrom::Given { footprint, .. }) => Some(footprint),
            _ => None,
        }
    };
    let now = platform.now();
    for link in supply::list(sql, organisation_id, product_id)? {
        let used = used(&link.input);
        if used != link.footprint_id {
            supply::use_footprint(sql, organisation_id, product_id, &link.input, used, now)?;
            let kept = used.map(|used| product_footprint::lookup(sql, link.supplier_id, used)).transpose()?.flatten();
            if let Some(kept) = kept {
                news::ends(platform, sql, organisation_id, kept.valid_until)?;
            }
        }
    }
    for link in partner_supply::list(sql, organisation_id, product_id)? {
        let used = used(&link.input);
        if used != link.footprint_id {
            partner_supply::use_footprint(sql, organisation_id, product_id, &link.input, used, now)?;
            if let Usable::Yes(given) = usable::given(sql, &link, now)? {
                news::ends(platform, sql, organisation_id, given.validity.1.date())?;
            }
        }
    }
    Ok(())
}

/// The inputs that have another source than before.
fn changed_inputs(
    before: Option<&Basis>,
    after: &Basis,
) -> Vec<(Option<super::figures::SourceOf>, super::figures::SourceOf)> {
    let was =
        |input: &str| before.and_then(|before| before.inputs.iter().find(|source| source.input == input)).cloned();
    let pairs = after.inputs.iter().map(|source| (was(&source.input), source.clone()));
    pairs.filter(|(was, is)| was.as_ref() != Some(is)).collect()
}

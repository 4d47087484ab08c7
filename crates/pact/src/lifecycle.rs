//! What was published is never changed (specification, "Product Footprint Lifecycle").
//!
//! The one change that a footprint sees is that it becomes `Deprecated`; whatever else is to change makes a new footprint with
//! another identifier, which names the old one among those that it replaces.

use std::collections::{HashMap, HashSet};

use serde_json::Value;
use uuid::Uuid;

use crate::text::{FootprintId, Moment, Unique};
use crate::{Part, ProductFootprint, Status};

/// How two states of the same footprint differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Not at all.
    None,
    /// It became `Deprecated`: the one change that there may be.
    Deprecated,
    /// In more than that, or back: these members. Such a state is not taken over.
    Forbidden(Vec<String>),
}

/// How `new` differs from `old`, compared as JSON: a member that becomes defined or undefined is a change as well.
pub fn change(old: &ProductFootprint, new: &ProductFootprint) -> Change {
    let mut paths = Vec::new();
    differences(&old.write(), &new.write(), String::new(), &mut paths);
    let deprecated = old.status == Status::Active && new.status == Status::Deprecated;
    match paths.as_slice() {
        [] => Change::None,
        [only] if only == "status" && deprecated => Change::Deprecated,
        _ => Change::Forbidden(paths.into_iter().filter(|path| path != "status" || !deprecated).collect()),
    }
}

/// Paths of what differs. Nothing is named below the depth of the model, lists least of all.
fn differences(old: &Value, new: &Value, path: String, found: &mut Vec<String>) {
    match (old, new) {
        (Value::Object(old), Value::Object(new)) => {
            let added = new.keys().filter(|name| !old.contains_key(*name));
            for name in old.keys().chain(added) {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                let member = |members: &serde_json::Map<String, Value>| members.get(name).cloned().unwrap_or_default();
                differences(&member(old), &member(new), path, found);
            }
        }
        (old, new) if old != new => found.push(path),
        _ => {}
    }
}

/// The footprint, deprecated: withdrawn, or replaced by another.
#[must_use]
pub fn deprecate(footprint: &ProductFootprint) -> ProductFootprint {
    ProductFootprint { status: Status::Deprecated, ..footprint.clone() }
}

/// A footprint that cannot be replaced so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SuccessionError {
    /// It was deprecated before: what replaced it is to be replaced.
    #[error("the footprint is deprecated already")]
    Deprecated,
    /// The new footprint has the identifier of the old one, or of one that the old one replaced.
    #[error("the identifier is not new")]
    NotNew,
}

/// Replaces a footprint: the old one, deprecated, and the new one, active, with its own identifier and the whole line of those
/// that it replaces, the nearest last. Both are published together or not at all. The identifier, the moment and the line of
/// `draft` do not count.
pub fn succeed(
    old: &ProductFootprint,
    draft: &ProductFootprint,
    id: FootprintId,
    created: Moment,
) -> Result<(ProductFootprint, ProductFootprint), SuccessionError> {
    if old.status == Status::Deprecated {
        return Err(SuccessionError::Deprecated);
    }
    let before = old.preceding_pf_ids.as_deref().unwrap_or_default();
    let line: Vec<FootprintId> = before.iter().chain([&old.id]).cloned().collect();
    if line.contains(&id) {
        return Err(SuccessionError::NotNew);
    }
    let new = ProductFootprint {
        id,
        created,
        status: Status::Active,
        preceding_pf_ids: Unique::distinct(line),
        ..draft.clone()
    };
    Ok((deprecate(old), new))
}

/// What does not fit in a line of footprints.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Fault {
    /// A footprint that another replaces is still active.
    StillActive(FootprintId),
    /// A footprint replaces itself, perhaps by way of others.
    Circle(FootprintId),
    /// Two active footprints replace the same one: nobody knows which to use.
    Forked(FootprintId),
}

impl Fault {
    /// The message for people; its one argument is `id`.
    pub fn key(&self) -> &'static str {
        match self {
            Fault::StillActive(_) => "pact-line-still-active",
            Fault::Circle(_) => "pact-line-circle",
            Fault::Forked(_) => "pact-line-forked",
        }
    }

    /// The footprint that it is about.
    pub fn id(&self) -> &FootprintId {
        match self {
            Fault::StillActive(id) | Fault::Circle(id) | Fault::Forked(id) => id,
        }
    }
}

/// What does not fit among footprints of one firm. One that is named and not there is no fault: a recipient need not have seen
/// what came before.
pub fn faults(footprints: &[ProductFootprint]) -> Vec<Fault> {
    let by_id: HashMap<Uuid, &ProductFootprint> =
        footprints.iter().map(|footprint| (footprint.id.uuid(), footprint)).collect();
    let mut heirs: HashMap<Uuid, usize> = HashMap::new();
    for footprint in footprints.iter().filter(|footprint| footprint.status == Status::Active) {
        for id in predecessors(footprint) {
            *heirs.entry(id.uuid()).or_default() += 1;
        }
    }
    let replaced: HashSet<Uuid> = footprints
        .iter()
        .flat_map(|footprint| predecessors(footprint).iter().filter(|id| **id != footprint.id))
        .map(FootprintId::uuid)
        .collect();
    let mut found = Vec::new();
    for footprint in footprints {
        let id = &footprint.id;
        if replaced.contains(&id.uuid()) && footprint.status == Status::Active {
            found.push(Fault::StillActive(id.clone()));
        }
        if heirs.get(&id.uuid()).is_some_and(|heirs| *heirs > 1) {
            found.push(Fault::Forked(id.clone()));
        }
        if comes_back(footprint, &by_id) {
            found.push(Fault::Circle(id.clone()));
        }
    }
    found
}

fn predecessors(footprint: &ProductFootprint) -> &[FootprintId] {
    footprint.preceding_pf_ids.as_deref().unwrap_or_default()
}

/// Whether one comes back to a footprint by what it replaces.
fn comes_back(start: &ProductFootprint, by_id: &HashMap<Uuid, &ProductFootprint>) -> bool {
    let mut open: Vec<&FootprintId> = predecessors(start).iter().collect();
    let mut seen = HashSet::new();
    while let Some(id) = open.pop() {
        if *id == start.id {
            return true;
        }
        if seen.insert(id.uuid())
            && let Some(footprint) = by_id.get(&id.uuid())
        {
            open.extend(predecessors(footprint));
        }
    }
    false
}

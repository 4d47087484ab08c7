//! What the crate does, seen from outside. Cases are files under `cases/`: firms, products and figures in them are made up.

mod catenax;
mod events;
mod exchange;
mod lifecycle;
mod lists;
mod model;
mod sums;
mod tokens;
mod words;

use pact::ProductFootprint;
use serde_json::{Map, Value};

/// The complete footprint to which cases change something.
fn complete() -> Value {
    serde_json::from_str(include_str!("cases/footprint.json")).expect("a footprint")
}

/// The complete footprint with members set, by their paths. `null` leaves a null where the member was.
fn with(set: &Map<String, Value>) -> Value {
    let mut value = complete();
    for (path, new) in set {
        let mut place = &mut value;
        for name in path.split('.') {
            place = &mut place[name];
        }
        *place = new.clone();
    }
    value
}

/// The complete footprint with those members, read.
fn footprint(set: Value) -> ProductFootprint {
    pact::read_value(&with(set.as_object().expect("members"))).expect("a valid footprint")
}

/// An object with what is null left out, since that is how it is written.
fn without_nulls(value: &Value) -> Value {
    match value {
        Value::Object(members) => {
            let kept = members.iter().filter(|(_, value)| !value.is_null());
            Value::Object(kept.map(|(name, value)| (name.clone(), without_nulls(value))).collect())
        }
        Value::Array(entries) => entries.iter().map(without_nulls).collect(),
        value => value.clone(),
    }
}

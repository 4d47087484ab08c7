//! Fields → digests and disclosures.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL;
use serde_json::{Map, Value, json};

use super::digest;
use crate::sign::Secret;

/// The member of an object that holds the digests of its withheld fields.
pub const DIGESTS: &str = "_sd";

/// One withheld field, encoded: base64url of `[salt, name, value]`.
pub type Disclosure = String;

/// Collects what is withheld from one inventory.
#[derive(Debug)]
pub struct Withheld<'a> {
    secret: &'a Secret,
    inventory: String,
    disclosures: Vec<Disclosure>,
}

impl<'a> Withheld<'a> {
    /// `inventory` names the inventory (firm and period): the salts of two inventories differ.
    pub fn new(secret: &'a Secret, inventory: impl Into<String>) -> Self {
        Self { secret, inventory: inventory.into(), disclosures: Vec::new() }
    }

    /// The disclosures so far, in the order in which they were made.
    pub fn into_disclosures(self) -> Vec<Disclosure> {
        self.disclosures
    }
}

/// Takes the named fields out of `object` and puts their digests in its member `_sd`, sorted, so that
/// their order says nothing. Fields that are not there are passed over; a field that is there with
/// the value `null` is withheld like another, so that unknown and known look the same.
///
/// `place` names the object inside the inventory, such as the identifier of a line.
pub fn withhold(object: &mut Map<String, Value>, fields: &[&str], place: &str, withheld: &mut Withheld<'_>) {
    let mut digests = Vec::new();
    for &name in fields {
        let Some(value) = object.shift_remove(name) else { continue };
        let written = value.to_string();
        let parts = [withheld.inventory.as_str(), place, name, &written].map(str::as_bytes);
        let salt = BASE64URL.encode(withheld.secret.salt(&parts));
        let disclosure = BASE64URL.encode(json!([salt, name, value]).to_string());
        digests.push(digest(&disclosure));
        withheld.disclosures.push(disclosure);
    }
    if digests.is_empty() {
        return;
    }
    if let Some(Value::Array(earlier)) = object.get(DIGESTS) {
        digests.extend(earlier.iter().filter_map(Value::as_str).map(str::to_owned));
    }
    digests.sort_unstable();
    object.insert(DIGESTS.to_owned(), digests.into());
}

//! Digests and disclosures → fields (RFC 9901, 7.1).

use std::collections::HashMap;

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL;
use serde_json::{Map, Value};

use super::{DIGESTS, digest};

/// Why disclosures do not fit an inventory.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RevealError {
    /// Not base64url of `[salt, name, value]`, or a name that no field may have.
    #[error("disclosure {0} cannot be read")]
    Unreadable(usize),
    /// The same disclosure, or the same digest, twice.
    #[error("the digest {0} appears twice")]
    Twice(String),
    /// A disclosure whose digest is not in the inventory: it speaks of another one.
    #[error("the field `{name}` of disclosure {index} is not one that this inventory committed to")]
    Foreign {
        /// Which disclosure, from 0.
        index: usize,
        /// The field it discloses.
        name: String,
    },
    /// The object already has a field of that name.
    #[error("the field `{0}` is there already")]
    NameTaken(String),
    /// `_sd` is not an array of texts.
    #[error("a list of digests cannot be read")]
    BadDigests,
}

struct Field {
    index: usize,
    name: String,
    value: Value,
}

/// Puts the disclosed fields back into `inventory`, each at the end of its object, and takes their
/// digests away. Returns how many digests remain withheld.
///
/// Every disclosure must match a digest: one that matches none is an error.
pub fn reveal(inventory: &mut Value, disclosures: &[impl AsRef<str>]) -> Result<usize, RevealError> {
    let mut fields = HashMap::new();
    for (index, disclosure) in disclosures.iter().enumerate() {
        let field = read(index, disclosure.as_ref()).ok_or(RevealError::Unreadable(index))?;
        let digest = digest(disclosure.as_ref());
        if fields.insert(digest.clone(), field).is_some() {
            return Err(RevealError::Twice(digest));
        }
    }
    let remaining = walk(inventory, &mut fields)?;
    match fields.into_values().min_by_key(|field| field.index) {
        None => Ok(remaining),
        Some(Field { index, name, .. }) => Err(RevealError::Foreign { index, name }),
    }
}

fn read(index: usize, disclosure: &str) -> Option<Field> {
    let parts: Vec<Value> = serde_json::from_slice(&BASE64URL.decode(disclosure).ok()?).ok()?;
    match <[Value; 3]>::try_from(parts).ok()? {
        [Value::String(_), Value::String(name), value] if name != DIGESTS && name != "..." => {
            Some(Field { index, name, value })
        }
        _ => None,
    }
}

fn walk(value: &mut Value, fields: &mut HashMap<String, Field>) -> Result<usize, RevealError> {
    let mut remaining = 0;
    match value {
        Value::Array(items) => {
            for item in items {
                remaining += walk(item, fields)?;
            }
        }
        Value::Object(object) => {
            for (_, inner) in object.iter_mut().filter(|(name, _)| *name != DIGESTS) {
                remaining += walk(inner, fields)?;
            }
            remaining += open(object, fields)?;
        }
        _ => {}
    }
    Ok(remaining)
}

/// Opens the digests of one object. A revealed value may hold digests in its turn.
fn open(object: &mut Map<String, Value>, fields: &mut HashMap<String, Field>) -> Result<usize, RevealError> {
    let Some(digests) = object.shift_remove(DIGESTS) else { return Ok(0) };
    let digests: Vec<String> = serde_json::from_value(digests).map_err(|_| RevealError::BadDigests)?;
    let mut closed = Vec::new();
    let mut remaining = 0;
    for digest in digests {
        if closed.contains(&digest) {
            return Err(RevealError::Twice(digest));
        }
        let Some(Field { name, mut value, .. }) = fields.remove(&digest) else {
            closed.push(digest);
            continue;
        };
        if object.contains_key(&name) {
            return Err(RevealError::NameTaken(name));
        }
        remaining += walk(&mut value, fields)?;
        object.insert(name, value);
    }
    remaining += closed.len();
    if !closed.is_empty() {
        object.insert(DIGESTS.to_owned(), closed.into());
    }
    Ok(remaining)
}

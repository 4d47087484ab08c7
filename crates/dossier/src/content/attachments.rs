//! An inventory ↔ the attachments of a dossier.

use std::collections::BTreeMap;

use factors::{Gwp, SourceId};
use measure::{Inventory, SCHEMA, UsedFactor};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::products::{self, PRODUCTS};
use super::reduction::{self, REDUCTION};
use super::{Knowledge, Sections, Source, private};
use crate::commitments::{self, Disclosure, RevealError, Withheld, reveal, withhold};
use crate::sign::{Edition, Key};

/// The inventory: the same bytes in both editions.
pub const INVENTORY: &str = "inventory.json";
/// The factors used, their potentials and publications: the same bytes in both editions.
pub const FACTORS: &str = "factors.json";
/// Hashes of the documents, and what was kept aside: the same bytes in both editions.
pub const EVIDENCE: &str = "evidence.json";
/// What the buyer edition withholds: in the full edition only.
pub const DISCLOSURES: &str = "disclosures.json";

/// `factors.json`.
#[derive(Debug, Serialize)]
struct Factors {
    potentials: Gwp,
    factors: Vec<UsedFactor>,
    sources: BTreeMap<SourceId, Source>,
}

/// `disclosures.json`: by attachment, the disclosures that its digests commit to.
pub(super) type Disclosures = BTreeMap<String, Vec<Disclosure>>;

/// Why attachments do not make an inventory.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// An attachment that must be there is not.
    #[error("{0} is missing")]
    Missing(&'static str),
    /// An attachment that cannot be read.
    #[error("{name}: {source}")]
    Unreadable {
        /// Its name.
        name: &'static str,
        /// Where and why.
        source: serde_json::Error,
    },
    /// An attachment that says something twice, or has other bytes than its data.
    #[error("{0} has other bytes than its data")]
    Loose(&'static str),
    /// An attachment that says what nobody reads.
    #[error("{name}: {field} is not known")]
    Unknown {
        /// Its name.
        name: &'static str,
        /// The field.
        field: String,
    },
    /// A form of the inventory that this version does not know.
    #[error("{INVENTORY}: unknown form")]
    Form,
    /// Disclosures that do not match the digests.
    #[error("{name}: {source}")]
    Commitment {
        /// The attachment that holds the digests.
        name: &'static str,
        /// What does not match.
        source: RevealError,
    },
    /// The full edition must disclose everything, the buyer edition nothing.
    #[error("{DISCLOSURES} does not fit the edition")]
    Edition,
}

/// Parts of the inventory that have an attachment of their own.
const OF_EVIDENCE: [&str; 3] = ["documents", "aside", "duplicates"];
const OF_FACTORS: [&str; 2] = ["factors", "potentials"];

/// Makes the attachments.
pub fn attach(
    inventory: &Inventory,
    sections: Sections<'_>,
    edition: Edition,
    key: &Key,
    knowledge: Knowledge<'_>,
) -> Result<BTreeMap<String, Vec<u8>>, serde_json::Error> {
    let used = |id: &&SourceId| inventory.account.factors.iter().any(|used| used.factor.source == **id);
    let factors = Factors {
        potentials: inventory.account.potentials.clone(),
        factors: inventory.account.factors.clone(),
        sources: knowledge.sources.iter().filter(|(id, _)| used(id)).map(|(id, s)| (id.clone(), s.clone())).collect(),
    };
    let mut main = serde_json::to_value(inventory)?;
    if let Some(Value::Object(account)) = main.get_mut("account") {
        take(account, &OF_FACTORS);
    }
    let mut evidence = Value::Object(main.as_object_mut().map(|main| take(main, &OF_EVIDENCE)).unwrap_or_default());

    let secret = key.secret(commitments::PURPOSE);
    let firm = &inventory.firm;
    let named = format!("{}/{}", firm.ice.as_deref().unwrap_or(&firm.name), firm.reporting.year);
    let mut disclosures = Disclosures::new();
    let mut hide = |name: &str, value: &mut Value, walk: Walk| {
        let mut withheld = Withheld::new(&secret, format!("{named}/{name}"));
        walk(value, &mut |place, object, fields| conceal(place, object, fields, &mut withheld));
        disclosures.insert(name.to_owned(), withheld.into_disclosures());
    };
    hide(INVENTORY, &mut main, private::in_inventory);
    hide(EVIDENCE, &mut evidence, private::in_evidence);

    let mut attachments = BTreeMap::from([
        (INVENTORY.to_owned(), serde_json::to_vec(&main)?),
        (FACTORS.to_owned(), serde_json::to_vec(&factors)?),
        (EVIDENCE.to_owned(), serde_json::to_vec(&evidence)?),
    ]);
    let mut section = |name: &str, (file, withheld): (Vec<u8>, Vec<Disclosure>)| {
        attachments.insert(name.to_owned(), file);
        disclosures.insert(name.to_owned(), withheld);
    };
    if !sections.products.is_empty() {
        section(PRODUCTS, products::attach(sections.products, &named, key, knowledge.library)?);
    }
    if let Some(reduction) = sections.reduction {
        section(REDUCTION, reduction::attach(reduction, inventory, &named, key, knowledge.units)?);
    }
    if edition == Edition::Full {
        attachments.insert(DISCLOSURES.to_owned(), serde_json::to_vec(&disclosures)?);
    }
    Ok(attachments)
}

/// The publications that the attachments name: whoever checks a dossier may not have the pack a factor came from.
pub fn sources(attachments: &BTreeMap<String, Vec<u8>>) -> BTreeMap<SourceId, Source> {
    #[derive(Deserialize)]
    struct Named {
        sources: BTreeMap<SourceId, Source>,
    }
    read::<Named>(attachments, FACTORS).map(|named| named.sources).unwrap_or_default()
}

type Walk = fn(&mut Value, &mut private::Visit<'_>);

fn take(object: &mut Map<String, Value>, names: &[&str]) -> Map<String, Value> {
    names.iter().filter_map(|name| Some(((*name).to_owned(), object.shift_remove(*name)?))).collect()
}

/// Withholds the fields, those that are unknown too: whether a supplier is named must not show.
fn conceal(place: &str, object: &mut Map<String, Value>, fields: &[private::Field], withheld: &mut Withheld<'_>) {
    for field in fields {
        if !object.contains_key(field.name) {
            object.insert(field.name.to_owned(), (field.blank)());
        }
    }
    let names: Vec<&str> = fields.iter().map(|field| field.name).collect();
    withhold(object, &names, place, withheld);
}

/// Opens the attachments again: everything in the full edition, blanks for what is withheld in the
/// buyer edition.
pub fn open(edition: Edition, attachments: &BTreeMap<String, Vec<u8>>) -> Result<Inventory, OpenError> {
    let mut inventory: Value = exact(attachments, INVENTORY)?;
    let mut evidence: Value = exact(attachments, EVIDENCE)?;
    if edition == Edition::Full {
        let mut disclosures: Disclosures = read(attachments, DISCLOSURES)?;
        for (name, value) in [(INVENTORY, &mut inventory), (EVIDENCE, &mut evidence)] {
            opened(name, value, &mut disclosures)?;
        }
        // Those of the other parts are opened with them.
        let others = [PRODUCTS, REDUCTION].into_iter().filter(|name| attachments.contains_key(*name));
        if !disclosures.keys().map(String::as_str).eq(others) {
            return Err(OpenError::Edition);
        }
    } else {
        if attachments.contains_key(DISCLOSURES) {
            return Err(OpenError::Edition);
        }
        let mut fill = |_: &str, object: &mut Map<String, Value>, fields: &[private::Field]| {
            object.shift_remove(commitments::DIGESTS);
            for field in fields {
                object.insert(field.name.to_owned(), (field.blank)());
            }
        };
        private::in_inventory(&mut inventory, &mut fill);
        private::in_evidence(&mut evidence, &mut fill);
    }
    let factors: Value = exact(attachments, FACTORS)?;
    only(FACTORS, &factors, &[OF_FACTORS.as_slice(), &["sources"]].concat())?;
    only(EVIDENCE, &evidence, &OF_EVIDENCE)?;
    put(&mut inventory, "/account", &factors, &OF_FACTORS);
    put(&mut inventory, "", &evidence, &OF_EVIDENCE);
    let inventory: Inventory =
        serde_json::from_value(inventory).map_err(|source| OpenError::Unreadable { name: INVENTORY, source })?;
    if inventory.schema == SCHEMA { Ok(inventory) } else { Err(OpenError::Form) }
}

/// Puts everything that is withheld of an attachment back into it.
pub(super) fn opened(name: &'static str, value: &mut Value, disclosures: &mut Disclosures) -> Result<(), OpenError> {
    let own = disclosures.remove(name).ok_or(OpenError::Edition)?;
    let closed = reveal(value, &own).map_err(|source| OpenError::Commitment { name, source })?;
    if closed > 0 { Err(OpenError::Edition) } else { Ok(()) }
}

/// Puts the parts that have an attachment of their own back into their object.
fn put(inventory: &mut Value, at: &str, from: &Value, names: &[&str]) {
    if let Some(Value::Object(object)) = inventory.pointer_mut(at) {
        let parts = names.iter().filter_map(|name| Some(((*name).to_owned(), from.get(name)?.clone())));
        object.extend(parts);
    }
}

/// An attachment that has no other fields than these.
fn only(name: &'static str, value: &Value, fields: &[&str]) -> Result<(), OpenError> {
    let mut names = value.as_object().into_iter().flat_map(Map::keys);
    match names.find(|field| !fields.contains(&field.as_str())) {
        Some(field) => Err(OpenError::Unknown { name, field: field.clone() }),
        None => Ok(()),
    }
}

/// An attachment whose bytes are those of its data: nothing stands in it twice, or beside what is read.
fn exact(attachments: &BTreeMap<String, Vec<u8>>, name: &'static str) -> Result<Value, OpenError> {
    let value: Value = read(attachments, name)?;
    let again = serde_json::to_vec(&value).map_err(|source| OpenError::Unreadable { name, source })?;
    if attachments.get(name) == Some(&again) { Ok(value) } else { Err(OpenError::Loose(name)) }
}

pub(super) fn read<T: for<'a> Deserialize<'a>>(
    attachments: &BTreeMap<String, Vec<u8>>,
    name: &'static str,
) -> Result<T, OpenError> {
    let bytes = attachments.get(name).ok_or(OpenError::Missing(name))?;
    serde_json::from_slice(bytes).map_err(|source| OpenError::Unreadable { name, source })
}

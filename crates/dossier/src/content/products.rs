//! The footprints of a firm's products ↔ `products.json`.
//!
//! What a buyer may see of a product is what the firm states of it: the figure, its interval, its origins, its quality.
//! The recipe, the figures of suppliers and every line are withheld from the buyer edition. So are the stages: beside the
//! year's energy, which the inventory shows, the energy in one unit would tell how many units were made.

use std::collections::{BTreeMap, BTreeSet};

use export::Amount;
use export::pcf::{
    DeclaredUnit, Figure, Footprint, LeftOutBecause, Method, Parts, Ratings, Recipe, StageTotal, Supplied, footprint,
};
use factors::{FactorId, FactorRecord, GwpSet, Library, Origin};
use measure::{Category, Inventory};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::attachments::{Disclosures, OpenError, opened, read};
use super::{Found, Knowledge};
use crate::commitments::{self, DIGESTS, Withheld, withhold};
use crate::sheets;
use crate::sign::{Edition, Key};

/// What the firm states of its products, and in the full edition what it rests on: the same bytes in both editions.
pub const PRODUCTS: &str = "products.json";
/// Name and version of the form.
const SCHEMA: &str = "qafila/products/1";
/// The members of a product that a buyer does not see.
const PRIVATE: [&str; 4] = ["recipe", "supplied", "footprint", "factors"];
/// How far the sum of the origins, each rounded, may be from the figure, as a part of it.
const ROUNDING: f64 = 1e-9;

/// A product with its footprint, and everything that it is made of beside the inventory.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Product {
    /// What the firm writes of it.
    pub recipe: Recipe,
    /// What its suppliers state of what it buys.
    pub supplied: Supplied,
    /// The result.
    pub footprint: Footprint,
    /// Identifier of the footprint that the firm published, if it is this very figure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
}

/// What a firm states of a product to anybody whom it shows it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stated {
    /// Name.
    pub name: String,
    /// What it is.
    pub description: String,
    /// The year.
    pub year: i16,
    /// Declared unit.
    pub unit: DeclaredUnit,
    /// How many of it.
    pub amount: Amount,
    /// kg of product in that amount; nought for what has no mass.
    pub mass_kg: Amount,
    /// Numbers by which it is known.
    pub ids: Vec<String>,
    /// Code of the Combined Nomenclature.
    pub cn: Option<String>,
    /// Where it is made.
    pub place: String,
    /// The set of potentials.
    pub gwp: GwpSet,
    /// kg CO2e without uptake.
    pub excluding: Figure,
    /// With it.
    pub including: Figure,
    /// By origin.
    pub parts: Parts,
    /// Share of primary data, %.
    pub primary_data_share: f64,
    /// Data quality ratings, 1 (best) to 5.
    pub ratings: Option<Ratings>,
    /// What of the inventory is not in it, and why.
    pub left_out: Vec<(Category, LeftOutBecause)>,
    /// Share that was left out as too small, %, and why.
    pub exempted: Option<(Amount, String)>,
    /// How many inputs have no figure: the footprint is without them.
    pub unknown: usize,
    /// By stage; empty where the firm keeps that to itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stages: Vec<StageTotal>,
    /// Identifier of the footprint that was published, if it is this very figure.
    pub published: Option<String>,
    /// Who verified it, by the firm's own statement.
    pub verified: Option<String>,
}

impl Stated {
    /// What is stated of a footprint without its stages.
    pub fn of(footprint: &Footprint, published: Option<String>) -> Self {
        let product = &footprint.product;
        let mut left_out: Vec<_> = footprint.left_out.iter().map(|one| (one.category, one.why)).collect();
        left_out.dedup();
        Stated {
            name: product.name.clone(),
            description: product.description.clone(),
            year: product.year,
            unit: product.unit,
            amount: product.amount,
            mass_kg: product.mass_kg,
            ids: product.ids.clone(),
            cn: product.cn.clone(),
            place: footprint.place.clone(),
            gwp: footprint.gwp,
            excluding: footprint.excluding,
            including: footprint.including,
            parts: footprint.parts,
            primary_data_share: footprint.primary_data_share,
            ratings: footprint.ratings,
            left_out,
            exempted: product.exempted.as_ref().map(|exempted| (exempted.percent, exempted.why.clone())),
            unknown: footprint.unknown.len(),
            stages: Vec::new(),
            published,
            verified: None,
        }
    }

    /// Whether the origins add up to the figure, as far as rounding permits.
    pub(crate) fn adds_up(&self) -> bool {
        let near = |sum: f64, figure: f64| (sum - figure).abs() <= ROUNDING * sum.abs().max(figure.abs());
        near(self.parts.excluding_uptake(), self.excluding.co2e)
            && near(self.parts.including_uptake(), self.including.co2e)
    }
}

/// A product as an edition shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownProduct {
    /// What is stated.
    pub stated: Stated,
    /// What it rests on: in the full edition.
    pub whole: Option<Product>,
    /// Factors of imported packs that came with it: who opens it may not have the pack.
    pub factors: Vec<FactorRecord>,
}

impl ShownProduct {
    /// A product as the full edition shows it.
    pub(crate) fn whole(product: Product) -> Self {
        let stated = Stated::of(&product.footprint, product.published.clone());
        ShownProduct { stated, whole: Some(product), factors: Vec::new() }
    }
}

/// `products.json`.
#[derive(Serialize, Deserialize)]
struct File {
    schema: String,
    products: Vec<Map<String, Value>>,
}

/// The attachment, and what the buyer edition withholds of it.
pub(super) fn attach(
    products: &[Product],
    named: &str,
    key: &Key,
    library: &Library,
) -> Result<(Vec<u8>, Vec<commitments::Disclosure>), serde_json::Error> {
    let secret = key.secret(commitments::PURPOSE);
    let mut withheld = Withheld::new(&secret, format!("{named}/{PRODUCTS}"));
    let mut written = Vec::new();
    for (index, product) in products.iter().enumerate() {
        let stated = Stated::of(&product.footprint, product.published.clone());
        let mut object = Map::from_iter([("stated".to_owned(), serde_json::to_value(stated)?)]);
        for (name, value) in PRIVATE.into_iter().zip([
            serde_json::to_value(&product.recipe)?,
            serde_json::to_value(&product.supplied)?,
            serde_json::to_value(&product.footprint)?,
            serde_json::to_value(of_packs(&product.footprint, library))?,
        ]) {
            object.insert(name.to_owned(), value);
        }
        withhold(&mut object, &PRIVATE, &format!("product/{index}"), &mut withheld);
        written.push(object);
    }
    let file = File { schema: SCHEMA.to_owned(), products: written };
    Ok((serde_json::to_vec(&file)?, withheld.into_disclosures()))
}

/// The factors of a footprint that the catalogue does not have.
fn of_packs(footprint: &Footprint, library: &Library) -> Vec<FactorRecord> {
    let notes = footprint.lines.iter().chain(&footprint.beyond).filter_map(|line| line.factor.as_ref());
    let ids: BTreeSet<&FactorId> = notes.map(|note| &note.id).collect();
    let factors = ids.into_iter().filter_map(|id| library.factor(id));
    factors.filter(|factor| factor.origin != Origin::Catalogue).cloned().map(FactorRecord::from).collect()
}

/// The products of a dossier, as its edition shows them; none if it has none.
pub fn open_products(
    edition: Edition,
    attachments: &BTreeMap<String, Vec<u8>>,
) -> Result<Vec<ShownProduct>, OpenError> {
    if !attachments.contains_key(PRODUCTS) {
        return Ok(Vec::new());
    }
    let unreadable = |source| OpenError::Unreadable { name: PRODUCTS, source };
    let mut value: Value = read(attachments, PRODUCTS)?;
    if edition == Edition::Full {
        let mut disclosures: Disclosures = read(attachments, super::DISCLOSURES)?;
        opened(PRODUCTS, &mut value, &mut disclosures)?;
    }
    let file: File = serde_json::from_value(value).map_err(unreadable)?;
    if file.schema != SCHEMA {
        return Err(OpenError::Form);
    }
    let shown = file.products.into_iter().map(|mut object| {
        let stated: Stated = member(&mut object, "stated")?;
        let (whole, factors) = match edition {
            Edition::Buyer => (None, Vec::new()),
            Edition::Full => {
                let product = Product {
                    recipe: member(&mut object, "recipe")?,
                    supplied: member(&mut object, "supplied")?,
                    footprint: member(&mut object, "footprint")?,
                    published: stated.published.clone(),
                };
                (Some(product), member(&mut object, "factors")?)
            }
        };
        object.shift_remove(DIGESTS);
        if object.is_empty() { Ok(ShownProduct { stated, whole, factors }) } else { Err(OpenError::Form) }
    });
    shown.collect()
}

fn member<T: for<'a> Deserialize<'a>>(object: &mut Map<String, Value>, name: &str) -> Result<T, OpenError> {
    let value = object.shift_remove(name).unwrap_or_default();
    serde_json::from_value(value).map_err(|source| OpenError::Unreadable { name: PRODUCTS, source })
}

/// Computes each footprint again from its recipe, its suppliers' figures and the inventory, in the full edition. In the
/// buyer edition nothing is there to compute it from; its origins must add up.
pub(super) fn recompute(
    found: &mut Found,
    inventory: &Inventory,
    edition: Edition,
    attachments: &BTreeMap<String, Vec<u8>>,
    knowledge: Knowledge<'_>,
) {
    let shown = match open_products(edition, attachments) {
        Ok(shown) => shown,
        Err(error) => return found.add(PRODUCTS, error.to_string(), String::new()),
    };
    let with_packs = library_with(&shown, knowledge);
    let library = with_packs.as_ref().unwrap_or(knowledge.library);
    let method = Method { library, units: knowledge.units, threads: knowledge.threads };
    for ShownProduct { stated, whole, .. } in &shown {
        let place = format!("products.{}", stated.name);
        if !stated.adds_up() {
            let sum = stated.parts.excluding_uptake();
            found.add(&format!("{place}.excluding.co2e"), stated.excluding.co2e.to_string(), sum.to_string());
        }
        let Some(product) = whole else { continue };
        match footprint(&product.recipe, inventory, &product.supplied, &method) {
            Ok(computed) => {
                found.compare(&format!("{place}.footprint"), &product.footprint, &computed);
                found.compare(&place, stated, &Stated::of(&computed, product.published.clone()));
            }
            Err(error) => found.add(&place, error.to_string(), String::new()),
        }
    }
}

/// The library with the factors that came with the products, if there are any that it lacks. Those that it has are its own.
fn library_with(products: &[ShownProduct], knowledge: Knowledge<'_>) -> Option<Library> {
    let lacks =
        |record: &FactorRecord| record.origin != Origin::Catalogue && knowledge.library.factor(&record.id).is_none();
    let lacking: Vec<&FactorRecord> =
        products.iter().flat_map(|shown| &shown.factors).filter(|one| lacks(one)).collect();
    if lacking.is_empty() {
        return None;
    }
    let mut library = knowledge.library.clone();
    for record in lacking {
        library.add_factor(record.clone().into_factor(knowledge.units).ok()?);
    }
    Some(library)
}

/// Names of the products of a dossier, in its order; of a sheet, of its product.
pub fn product_names(attachments: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    if let Some(name) = sheets::product_name(attachments) {
        return vec![name];
    }
    let file: Option<File> = read(attachments, PRODUCTS).ok();
    let name = |object: &Map<String, Value>| Some(object.get("stated")?.get("name")?.as_str()?.to_owned());
    file.iter().flat_map(|file| &file.products).filter_map(name).collect()
}

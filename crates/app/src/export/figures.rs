//! The figure of a product: its recipe, the inventory of its year, and the best figure that is known of each input: the
//! footprint that its supplier published and that is valid today, else what a supplier answered, else what the recipe names.

use std::collections::BTreeMap;

use ::export::pcf::{self, Footprint, Parts, Supplied, SuppliedFigure};
use ::measure::Inventory;
use calendar::{Date, Timestamp};
use ids::{OrganisationId, PartnerId, ProductFootprintId, ProductId, ProductRequestId};
use serde::{Deserialize, Serialize};
use store::partner_supply::{self, PartnerSupply};
use store::product_footprint::ProductFootprint;
use store::product_request::{self, ProductRequest};
use store::supply::{self, Supply};
use store::{Sql, footprint, organisation, product, product_figure, recipe};

use super::ProductError;
use super::answers::{Answer, Boundary};
use super::usable::{self, Usable, fits};
use crate::measure::inventory_of;
use crate::platform::Platform;

pub use super::usable::Fallback;

/// Where the figure of an input comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceOf {
    /// The input, as the recipe names it.
    pub input: String,
    /// From where.
    #[serde(flatten)]
    pub from: InputFrom,
    /// Why it is not the footprint of the supplier to which it is linked, if it is linked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fallback: Option<Fallback>,
}

/// From where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "from", rename_all = "snake_case")]
pub enum InputFrom {
    /// A footprint that a supplier published.
    Footprint {
        /// Which.
        footprint: ProductFootprintId,
    },
    /// A footprint that a partner gave over PACT.
    Given {
        /// Who.
        partner: PartnerId,
        /// Which.
        footprint: ProductFootprintId,
    },
    /// What a supplier answered.
    Answer {
        /// To which request.
        request: ProductRequestId,
        /// When: it may be corrected. Nothing in what was reckoned before that could be.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        given: Option<Timestamp>,
    },
    /// What the recipe names: a factor, or the inventory; nothing, perhaps.
    Recipe,
}

/// What a figure was made from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Basis {
    /// Version of the recipe.
    pub recipe: i64,
    /// Which measurement of the firm the inventory is of.
    pub measured: i64,
    /// The inputs, in the order of the recipe.
    pub inputs: Vec<SourceOf>,
}

/// What is kept with a published footprint, for the firm alone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Published {
    /// What it was made from.
    pub basis: Basis,
    /// The whole result.
    pub footprint: Footprint,
}

/// What reckoning gives.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// A figure.
    Figure(Box<Footprint>),
    /// None.
    None(NoFigure),
}

impl Outcome {
    /// kg CO2e without uptake in the declared unit.
    pub fn kg(&self) -> Option<f64> {
        match self {
            Outcome::Figure(footprint) => Some(footprint.excluding.co2e),
            Outcome::None(_) => None,
        }
    }
}

/// Why there is no figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "why", rename_all = "snake_case")]
pub enum NoFigure {
    /// There is no recipe yet.
    NoRecipe,
    /// There is no inventory of the year of the recipe.
    NoInventory {
        /// The year.
        year: i16,
    },
    /// A field of the recipe stands in the way.
    Recipe {
        /// The field.
        at: String,
        /// The end of the key of the message.
        code: String,
        /// What it speaks of.
        detail: String,
    },
}

/// The figure of a product as it was last reckoned.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// What it was made from.
    pub basis: Basis,
    /// The result.
    pub outcome: Outcome,
    /// When it was reckoned.
    pub reckoned: Timestamp,
    /// How often it was.
    pub times: i64,
}

/// A figure as it is kept.
pub(super) fn figure_of(kept: &product_figure::Figure) -> Result<Figure, ProductError> {
    Ok(Figure {
        basis: serde_json::from_str(&kept.sources)?,
        outcome: serde_json::from_str(&kept.detail)?,
        reckoned: kept.reckoned,
        times: kept.times,
    })
}

/// Everything that a figure is made from, but for the inventory.
#[derive(Clone, Debug)]
pub(super) struct Ingredients {
    pub recipe: Option<pcf::Recipe>,
    pub basis: Basis,
    pub supplied: Supplied,
    /// The suppliers' products whose footprints are used, by input.
    pub suppliers: BTreeMap<String, (OrganisationId, ProductId)>,
}

impl Ingredients {
    /// Looks everything up; `None` if there is no such product, or it was put away.
    pub fn lookup(
        platform: &Platform,
        sql: &mut dyn Sql,
        organisation_id: OrganisationId,
        product_id: ProductId,
    ) -> Result<Option<Self>, ProductError> {
        let kept = recipe::lookup(sql, organisation_id, product_id)?;
        let version = kept.as_ref().map_or(0, |kept| kept.version);
        let recipe = kept.map(|kept| serde_json::from_str(&kept.content)).transpose()?;
        Ingredients::of(platform, sql, (organisation_id, product_id), (version, recipe))
    }

    /// Looks up what belongs to a recipe.
    fn of(
        platform: &Platform,
        sql: &mut dyn Sql,
        (organisation_id, product_id): (OrganisationId, ProductId),
        (version, recipe): (i64, Option<pcf::Recipe>),
    ) -> Result<Option<Self>, ProductError> {
        let product = product::lookup(sql, organisation_id, product_id)?.filter(|product| product.archived.is_none());
        if product.is_none() {
            return Ok(None);
        }
        let measured = footprint::lookup(sql, organisation_id)?.map_or(0, |footprint| footprint.measured);
        let mut basis = Basis { recipe: version, measured, inputs: Vec::new() };
        let (mut supplied, mut suppliers) = (Supplied::new(), BTreeMap::new());
        let links = Links::of(sql, organisation_id, product_id)?;
        let mut answers = answers(sql, organisation_id, product_id, platform.now().date())?;
        for input in recipe.iter().flat_map(|recipe| &recipe.inputs) {
            let mut fallback = None;
            match links.figure(sql, &input.key, platform.now())? {
                Some(Ok(linked)) if fits(platform, input, &linked.figure) => {
                    basis.inputs.push(SourceOf { input: input.key.clone(), from: linked.from, fallback: None });
                    supplied.insert(input.key.clone(), linked.figure);
                    suppliers.extend(linked.supplier.map(|supplier| (input.key.clone(), supplier)));
                    continue;
                }
                Some(Ok(_)) => fallback = Some(Fallback::OtherUnit),
                Some(Err(why)) => fallback = Some(why),
                None => {}
            }
            let mut from = InputFrom::Recipe;
            if let Some((request, answer)) = answers.remove(&input.key) {
                from = InputFrom::Answer { request: request.id, given: request.ended };
                supplied.insert(input.key.clone(), answered_by(&request, &answer));
            }
            basis.inputs.push(SourceOf { input: input.key.clone(), from, fallback });
        }
        Ok(Some(Ingredients { recipe, basis, supplied, suppliers }))
    }

    /// The year whose inventory is needed.
    pub fn year(&self) -> Option<i16> {
        self.recipe.as_ref().map(|recipe| recipe.year)
    }

    /// The figure, with these figures of suppliers.
    pub fn reckon(
        &self,
        platform: &Platform,
        inventory: Option<&Inventory>,
        supplied: &Supplied,
        threads: usize,
    ) -> Outcome {
        let Some(recipe) = &self.recipe else { return Outcome::None(NoFigure::NoRecipe) };
        let Some(inventory) = inventory else { return Outcome::None(NoFigure::NoInventory { year: recipe.year }) };
        let method = pcf::Method { library: &platform.knowledge.library, units: &platform.knowledge.units, threads };
        match pcf::footprint(recipe, inventory, supplied, &method) {
            Ok(footprint) => Outcome::Figure(Box::new(footprint)),
            Err(pcf::Error { at, problem }) => {
                let (code, detail) = (problem.code().to_owned(), problem.detail());
                Outcome::None(NoFigure::Recipe { at, code, detail })
            }
        }
    }
}

/// The suppliers to which inputs of a product are linked.
struct Links {
    firms: Vec<Supply>,
    partners: Vec<PartnerSupply>,
}

/// The figure of a supplier to which an input is linked.
struct Linked {
    from: InputFrom,
    figure: SuppliedFigure,
    /// The product whose footprint it is, if it is of a firm here.
    supplier: Option<(OrganisationId, ProductId)>,
}

impl Links {
    fn of(sql: &mut dyn Sql, organisation_id: OrganisationId, product_id: ProductId) -> Result<Self, ProductError> {
        Ok(Links {
            firms: supply::list(sql, organisation_id, product_id)?,
            partners: partner_supply::list(sql, organisation_id, product_id)?,
        })
    }

    /// The figure to which an input is linked, or why it may not be used; nothing if it is not linked.
    fn figure(
        &self,
        sql: &mut dyn Sql,
        input: &str,
        at: Timestamp,
    ) -> Result<Option<Result<Linked, Fallback>>, ProductError> {
        if let Some(link) = self.firms.iter().find(|link| link.input == input) {
            return Ok(Some(match usable::published(sql, link, at.date())? {
                Usable::Yes(footprint) => Ok(Linked {
                    from: InputFrom::Footprint { footprint: footprint.id },
                    figure: supplied_by(sql, &footprint)?,
                    supplier: Some((link.supplier_id, link.supplier_product_id)),
                }),
                Usable::No(why) => Err(why),
            }));
        }
        let Some(link) = self.partners.iter().find(|link| link.input == input) else { return Ok(None) };
        Ok(Some(match usable::given(sql, link, at)? {
            Usable::Yes(given) => Ok(Linked {
                from: InputFrom::Given { partner: given.partner_id, footprint: given.id },
                figure: given.figure,
                supplier: None,
            }),
            Usable::No(why) => Err(why),
        }))
    }
}

/// What suppliers without an account answered of inputs of a product, as far as figures are made with it on a day: the last
/// answer of each input. What stops at the supplier's own gate would be too low.
fn answers(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    product_id: ProductId,
    day: Date,
) -> Result<BTreeMap<String, (ProductRequest, Answer)>, ProductError> {
    let mut found = BTreeMap::new();
    for request in product_request::answered(sql, organisation_id, product_id)? {
        let answer: Answer = serde_json::from_str(request.answer.as_deref().unwrap_or_default())?;
        if answer.boundary == Boundary::CradleToGate && day <= answer.valid_until() {
            found.entry(request.input.clone()).or_insert((request, answer));
        }
    }
    Ok(found)
}

/// What a recipe would give; nothing is kept.
pub(super) fn preview(
    platform: &Platform,
    organisation_id: OrganisationId,
    product_id: ProductId,
    recipe: &pcf::Recipe,
) -> Result<Outcome, ProductError> {
    let (ingredients, inventory) = platform.database.read(|sql| {
        let with = (0, Some(recipe.clone()));
        let ingredients = Ingredients::of(platform, sql, (organisation_id, product_id), with)?;
        let ingredients = ingredients.ok_or(crate::people::PeopleError::NotFound)?;
        Ok::<_, ProductError>((ingredients, inventory_of(sql, organisation_id, recipe.year)?))
    })?;
    Ok(ingredients.reckon(platform, inventory.as_ref(), &ingredients.supplied, 1))
}

/// The figure of a footprint that a supplier of this installation published. Its origins (fossil, land use, biogenic) belong to
/// a figure; from what it was computed does not.
pub(super) fn supplied_by(sql: &mut dyn Sql, footprint: &ProductFootprint) -> Result<SuppliedFigure, ProductError> {
    let Published { footprint: result, .. } = serde_json::from_str(&footprint.detail)?;
    let company = organisation::lookup(sql, footprint.organisation_id)?.map_or_else(String::new, |firm| firm.name);
    Ok(supplied_figure(&result, company, footprint.id))
}

/// A footprint as the figure of an input.
pub(super) fn supplied_figure(result: &Footprint, company: String, id: ProductFootprintId) -> SuppliedFigure {
    let mass = result.product.mass_kg.to_f64();
    SuppliedFigure {
        company,
        product: result.product.name.clone(),
        footprint: Some(id.to_string()),
        unit: result.product.unit,
        amount: result.product.amount.to_f64(),
        mass_kg: (mass > 0.0).then_some(mass),
        parts: result.parts,
        primary_data_share: Some(result.primary_data_share),
        ratings: result.ratings,
        interval: Some(result.excluding.interval),
        year: Some(result.product.year),
        place: Some(result.place.clone()),
        verified: false,
    }
}

fn answered_by(request: &ProductRequest, answer: &Answer) -> SuppliedFigure {
    SuppliedFigure {
        company: request.supplier.clone(),
        product: request.words.clone(),
        footprint: Some(request.id.to_string()),
        unit: answer.unit,
        amount: 1.0,
        mass_kg: answer.mass_kg,
        parts: Parts::fossil(answer.kg),
        primary_data_share: answer.primary_data_share,
        ratings: None,
        interval: None,
        year: Some(answer.year),
        place: None,
        verified: answer.verified_by.is_some(),
    }
}

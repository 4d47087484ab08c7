//! What is made of an inventory that the platform keeps: its dossier, its workbook.

use ::measure::Inventory;
use dossier::sign::Key;
use ids::OrganisationId;
use language::Language;

use super::{MeasureError, whole};
use crate::dossier::{Edition, Product, Reduction, Sections, Setting};
use crate::export::products_of;
use crate::people::Actor;
use crate::platform::Platform;
use crate::reduce::reduction_of;

/// The bytes of the dossier of a year, made today, with the products whose footprints are published, the firm's measures and the plan that it follows.
///
/// # Errors
/// [`PeopleError::NotFound`](crate::people::PeopleError::NotFound) if there is no such year, what the database says.
pub fn dossier(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    year: i16,
    (edition, language): (Edition, Language),
    threads: usize,
) -> Result<Vec<u8>, MeasureError> {
    let inventory = whole(platform, actor, organisation_id, year)?;
    let besides = Besides::of(platform, actor, organisation_id, &inventory, threads)?;
    sealed(platform, &inventory, besides.sections(), (edition, language), threads)
}

/// What a dossier of the platform has besides the inventory, as far as the actor may look at it.
pub(crate) struct Besides {
    products: Vec<Product>,
    reduction: Option<Reduction>,
}

impl Besides {
    pub fn of(
        platform: &Platform,
        actor: &Actor,
        organisation_id: OrganisationId,
        inventory: &Inventory,
        threads: usize,
    ) -> Result<Self, MeasureError> {
        Ok(Besides {
            products: products_of(platform, actor, organisation_id, inventory, threads)?,
            reduction: reduction_of(platform, actor, organisation_id, inventory)?,
        })
    }

    pub fn sections(&self) -> Sections<'_> {
        Sections { products: &self.products, reduction: self.reduction.as_ref() }
    }
}

/// The bytes of the workbook of a year, made today.
///
/// # Errors
/// As [`dossier`](fn@dossier).
pub fn workbook(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    year: i16,
    language: Language,
) -> Result<Vec<u8>, MeasureError> {
    let inventory = whole(platform, actor, organisation_id, year)?;
    let reduction = reduction_of(platform, actor, organisation_id, &inventory)?;
    crate::workbook::workbook(&inventory, reduction.as_ref(), language, platform.now().date(), platform.knowledge)
        .map_err(|error| MeasureError::Defect(error.to_string()))
}

/// An inventory as a dossier, signed today by the key of the installation.
pub(crate) fn sealed(
    platform: &Platform,
    inventory: &Inventory,
    sections: Sections<'_>,
    (edition, language): (Edition, Language),
    threads: usize,
) -> Result<Vec<u8>, MeasureError> {
    let setting = Setting { language, edition, date: platform.now().date() };
    crate::dossier::dossier(inventory, sections, setting, signer(platform)?, platform.knowledge, threads)
        .map_err(|error| MeasureError::Defect(error.to_string()))
}

/// The key of the installation.
pub(crate) fn signer(platform: &Platform) -> Result<&Key, MeasureError> {
    platform.key().ok_or_else(|| MeasureError::Defect("the installation has no key".to_owned()))
}

//! What is made of an inventory that the platform keeps: its dossier, its workbook.

use ::measure::Inventory;
use dossier::sign::Key;
use ids::OrganisationId;
use language::Language;

use super::{MeasureError, whole};
use crate::dossier::{Edition, Product, Setting};
use crate::export::products_of;
use crate::people::Actor;
use crate::platform::Platform;

/// The bytes of the dossier of a year, made today, with the products whose footprints are published.
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
    let products = products_of(platform, actor, organisation_id, &inventory, threads)?;
    sealed(platform, &inventory, &products, (edition, language), threads)
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
    crate::workbook::workbook(&inventory, language, platform.now().date(), platform.knowledge)
        .map_err(|error| MeasureError::Defect(error.to_string()))
}

/// An inventory as a dossier, signed today by the key of the installation.
pub(crate) fn sealed(
    platform: &Platform,
    inventory: &Inventory,
    products: &[Product],
    (edition, language): (Edition, Language),
    threads: usize,
) -> Result<Vec<u8>, MeasureError> {
    let setting = Setting { language, edition, date: platform.now().date() };
    crate::dossier::dossier(inventory, products, setting, signer(platform)?, platform.knowledge, threads)
        .map_err(|error| MeasureError::Defect(error.to_string()))
}

/// The key of the installation.
pub(crate) fn signer(platform: &Platform) -> Result<&Key, MeasureError> {
    platform.key().ok_or_else(|| MeasureError::Defect("the installation has no key".to_owned()))
}

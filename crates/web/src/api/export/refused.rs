//! What the use cases of the room refuse, as programs are told.

use app::export::ProductError;
use app::export::installations::{INSTALLATIONS_MAX, InstallationError};
use app::export::papers::PaperError;
use store::StoreError;

use super::super::conflict::Conflict;
use super::super::refusal::{Refusal, Wrong};

impl From<InstallationError> for Refusal {
    fn from(error: InstallationError) -> Self {
        match error {
            InstallationError::People(error) => error.into(),
            InstallationError::Store(StoreError::Stale) => Refusal::Stale,
            InstallationError::Name => Refusal::Input(vec![Wrong::new("name", "form", "web-field-form")]),
            InstallationError::TooMany => Refusal::TooMany(INSTALLATIONS_MAX),
            InstallationError::Paper(PaperError::Figures(error)) => Conflict::Installation(error).into(),
            other => Refusal::Problem(other.into()),
        }
    }
}

impl From<ProductError> for Refusal {
    fn from(error: ProductError) -> Self {
        match error {
            ProductError::People(error) => error.into(),
            ProductError::Store(StoreError::Stale) => Refusal::Stale,
            ProductError::Recipe(error) => Refusal::Input(vec![Wrong::of_recipe(&error)]),
            ProductError::NoFigure(why) => Conflict::Product(why).into(),
            ProductError::Unpublishable(why) => Conflict::Unpublishable(why).into(),
            ProductError::TooOld => Conflict::TooOld.into(),
            ProductError::OtherUnit(unit) => Conflict::OtherUnit(unit).into(),
            ProductError::TooMany(most) => Refusal::TooMany(most),
            other => Refusal::Problem(other.into()),
        }
    }
}

use ::export::pcf::DeclaredUnit;
use files::FilesError;
use store::StoreError;

use super::figures::NoFigure;
use crate::measure::MeasureError;
use crate::people::PeopleError;

/// Why something about products was not done.
#[derive(Debug, thiserror::Error)]
pub enum ProductError {
    /// There is no such firm or record, the actor may not do this, or what was entered cannot be taken.
    #[error(transparent)]
    People(#[from] PeopleError),
    /// The recipe cannot be taken.
    #[error(transparent)]
    Recipe(#[from] ::export::pcf::Error),
    /// There is nothing to be published.
    #[error("there is no figure: {0:?}")]
    NoFigure(NoFigure),
    /// Partners demand more than is known.
    #[error(transparent)]
    Unpublishable(#[from] ::export::pcf::Unpublishable),
    /// The figure is of a year so long ago that a footprint would not be valid any more.
    #[error("the figure is too old to be published")]
    TooOld,
    /// More than a firm may have.
    #[error("more than {0}")]
    TooMany(usize),
    /// The recipe has no such input.
    #[error("the recipe has no such input")]
    NoSuchInput,
    /// The figure of a supplier is declared in a unit that cannot be brought to that of the input.
    #[error("the figure is per {0:?}, which cannot be brought to the unit of the input")]
    OtherUnit(DeclaredUnit),
    /// The answer cannot be taken; each field with what is wrong.
    #[error("the answer cannot be taken: {0:?}")]
    Answer(Vec<(AnswerField, AnswerFault)>),
    /// A document cannot be kept or read.
    #[error(transparent)]
    Files(#[from] FilesError),
    /// What the database says.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A defect of the program.
    #[error("{0}")]
    Defect(String),
}

impl From<MeasureError> for ProductError {
    fn from(error: MeasureError) -> Self {
        match error {
            MeasureError::People(error) => error.into(),
            MeasureError::Store(error) => error.into(),
            MeasureError::Files(error) => error.into(),
            error => ProductError::Defect(error.to_string()),
        }
    }
}

impl From<serde_json::Error> for ProductError {
    fn from(error: serde_json::Error) -> Self {
        ProductError::Defect(error.to_string())
    }
}

/// A field of what a supplier answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum AnswerField {
    /// kg CO2e.
    Figure,
    /// Mass of the unit.
    Mass,
    /// The year that it stands for.
    Year,
    /// What was followed, who verified, a remark.
    Words,
    /// What was attached.
    Attachment,
}

/// What is wrong with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerFault {
    /// Outside what is accepted: the least and the most.
    Bounds(i64, i64),
    /// More characters, or bytes, than this.
    TooLong(usize),
    /// Empty, or of a kind that is not taken.
    Form,
}

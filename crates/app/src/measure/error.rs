use ::intake::FirmError;
use files::FilesError;
use store::StoreError;

use crate::export::ProductError;
use crate::people::PeopleError;

/// Why something about the footprint of a firm was not done.
#[derive(Debug, thiserror::Error)]
pub enum MeasureError {
    /// There is no such firm or record, or the actor may not do this.
    #[error(transparent)]
    People(#[from] PeopleError),
    /// The firm's sheet or its corrections cannot be understood.
    #[error("a sheet cannot be understood")]
    Sheet(#[from] FirmError),
    /// The firm has no sheet yet.
    #[error("the firm has no sheet yet")]
    NoSheet,
    /// What was entered cannot be taken; each field with what is wrong.
    #[error("the entry cannot be taken: {0:?}")]
    Entry(Vec<(Field, Fault)>),
    /// More documents than a firm may keep.
    #[error("more than {0} documents")]
    TooMany(usize),
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

impl From<ProductError> for MeasureError {
    fn from(error: ProductError) -> Self {
        match error {
            ProductError::People(error) => error.into(),
            ProductError::Store(error) => error.into(),
            ProductError::Files(error) => error.into(),
            error => MeasureError::Defect(error.to_string()),
        }
    }
}

impl From<serde_json::Error> for MeasureError {
    fn from(error: serde_json::Error) -> Self {
        MeasureError::Defect(error.to_string())
    }
}

/// A field of what a person enters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// A site.
    Site,
    /// What it is.
    Activity,
    /// How much.
    Quantity,
    /// Its unit.
    Unit,
    /// The first day.
    First,
    /// The last day.
    Last,
    /// For how many months it repeats itself.
    Months,
    /// A name.
    Name,
    /// The reporting year.
    Year,
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing was entered.
    Empty,
    /// No number, date or name that is known.
    Unreadable(String),
    /// Outside what is accepted: the least and the most.
    Bounds(i64, i64),
    /// The last day is before the first.
    Reversed,
    /// There is one already.
    Twice,
}

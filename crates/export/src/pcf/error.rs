/// Why a recipe gives no footprint: the first field that stands in the way.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{at}: {problem:?}")]
pub struct Error {
    /// The field: `input[2].amount`.
    pub at: String,
    /// What is wrong with it.
    pub problem: Problem,
}

/// What is wrong with a field of a recipe.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It is needed here.
    Needed,
    /// It must be greater than nought.
    NotPositive,
    /// It must not be below nought.
    Negative,
    /// A percentage from 0 to below 100.
    NotAPercentage,
    /// Two things have this name.
    Twice(String),
    /// The inventory has no such site, or its boundary gives the firm no part of it.
    UnknownSite(String),
    /// The inventory is of another year.
    OtherYear(i16),
    /// No such unit.
    UnknownUnit(String),
    /// The library has no such factor.
    UnknownFactor(String),
    /// The factor is for another stage than from the cradle to the gate.
    NotFromTheCradle(String),
    /// The product's amount is larger than that of all products.
    LargerThanAll,
    /// The code has another form: `MA-06`, eight digits.
    Form(String),
    /// More entries than anybody needs.
    TooMany(usize),
    /// The numbers leave the range of what can be computed with.
    OutOfRange,
}

impl Problem {
    /// The end of the key of its message: `export-pcf-problem-…`.
    pub fn code(&self) -> &'static str {
        match self {
            Problem::Needed => "needed",
            Problem::NotPositive => "not-positive",
            Problem::Negative => "negative",
            Problem::NotAPercentage => "not-a-percentage",
            Problem::Twice(_) => "twice",
            Problem::UnknownSite(_) => "unknown-site",
            Problem::OtherYear(_) => "other-year",
            Problem::UnknownUnit(_) => "unknown-unit",
            Problem::UnknownFactor(_) => "unknown-factor",
            Problem::NotFromTheCradle(_) => "not-from-the-cradle",
            Problem::LargerThanAll => "larger-than-all",
            Problem::Form(_) => "form",
            Problem::TooMany(_) => "too-many",
            Problem::OutOfRange => "out-of-range",
        }
    }

    /// What it speaks of; empty if nothing.
    pub fn detail(&self) -> String {
        match self {
            Problem::Twice(text)
            | Problem::UnknownSite(text)
            | Problem::UnknownUnit(text)
            | Problem::UnknownFactor(text)
            | Problem::NotFromTheCradle(text)
            | Problem::Form(text) => text.clone(),
            Problem::OtherYear(year) => year.to_string(),
            Problem::TooMany(most) => most.to_string(),
            _ => String::new(),
        }
    }
}

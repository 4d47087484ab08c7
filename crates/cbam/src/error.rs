use crate::Exact;

/// What stands in the way of a result: where in the installation's file, and what.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{at}: {problem}")]
pub struct Error {
    /// The field as it is written in the file: `processes[0].goods[1].nitrogen`.
    pub at: String,
    /// What is wrong with it.
    pub problem: Problem,
}

/// What is wrong. Words for readers are made from [`Problem::code`]; [`Problem::clause`] is the rule.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// A code that is in none of the lists of goods.
    #[error("`{0}` is no good of 2023/956 Annex I")]
    UnknownGood(String),
    /// A code to which several rows belong: its longer form is needed.
    #[error("`{code}` may be {choices}")]
    AmbiguousGood {
        /// The code as given.
        code: String,
        /// The longer codes, separated by commas.
        choices: String,
    },
    /// A field without which this cannot be computed.
    #[error("is needed")]
    Needed,
    /// A process of which no input is stated: nothing is made of nothing.
    #[error("nothing that goes in is stated")]
    NothingGoesIn,
    /// A number below nought, as it was read.
    #[error("{0} is below zero")]
    Negative(String),
    /// A number that is nought or less.
    #[error("is not above zero")]
    NotPositive,
    /// A share outside nought to one.
    #[error("is no share from 0 to 1")]
    NotAShare,
    /// Shares that are not one together.
    #[error("the shares are {0} together, not 1")]
    SharesNotOne(String),
    /// Two fields of which one is to be given.
    #[error("give one of {0}, and only one")]
    OneOf(&'static str),
    /// A name that nothing in the file has.
    #[error("nothing is called `{0}`")]
    UnknownName(String),
    /// A name that two things have.
    #[error("`{0}` is the name of two")]
    Twice(String),
    /// A standard factor that the table lacks.
    #[error("`{0}` is no standard factor")]
    UnknownFactor(String),
    /// A standard factor that the table lacks, with names that it has.
    #[error("`{found}` is no standard factor; near to it: {near}")]
    NearFactor {
        /// The name as given.
        found: String,
        /// The names near to it, separated by commas.
        near: String,
    },
    /// A plant built before the first year for which the table has its fuel.
    #[error("the table knows this fuel from {0}")]
    BuiltBefore(i16),
    /// A year of which no data can be: after the phase-out.
    #[error("{0} is after the phase-out")]
    TooLate(i16),
    /// Goods of different functional units, or of which only some count electricity, in one process.
    #[error("goods of different functional units are different processes")]
    MixedProcess,
    /// The benchmark depends on the route.
    #[error("the route is needed: one of {0}")]
    RouteNeeded(String),
    /// No benchmark for this good.
    #[error("no benchmark for `{0}`")]
    NoBenchmark(String),
    /// No default value for this good.
    #[error("no default value for `{0}`")]
    NoDefault(String),
    /// The table of grids has no factor for this country.
    #[error("no emission factor of the grid of {0} is in the tables: state it")]
    NoGrid(String),
    /// Processes that use as much of their own goods as they make.
    #[error("the loop of {0} uses as much of its own goods as it makes")]
    Loop(String),
    /// A year before the definitive period.
    #[error("{0} is before the definitive period")]
    TooEarly(i16),
    /// A scenario that is in no table.
    #[error("no scenario `{0}`")]
    UnknownScenario(String),
    /// More than there is.
    #[error("is more than there is: {0}")]
    Exceeds(String),
    /// Text that is no code of a country.
    #[error("`{found}` is no code of a country")]
    NotACountry {
        /// The text as given.
        found: String,
        /// The code that is meant, if the text is near to one.
        meant: Option<String>,
    },
    /// A year of production after that of import.
    #[error("{0} is after the year of import")]
    ProducedAfterImport(i16),
    /// Text that is no UN/LOCODE.
    #[error("is no UN/LOCODE")]
    NotUnlocode,
    /// A number that is no latitude, or no longitude, in degrees.
    #[error("is no coordinate in degrees")]
    NotDegrees,
    /// A day outside the year of the file.
    #[error("is not in the year of the file")]
    OtherYear,
    /// Numbers that leave the range of decimals.
    #[error("the numbers are too large, or something is divided by zero")]
    OutOfRange,
    /// More of something than is computed at once.
    #[error("more than {0}")]
    TooMany(usize),
}

impl Problem {
    /// The key of the message.
    pub fn code(&self) -> &'static str {
        match self {
            Problem::UnknownGood(_) => "unknown-good",
            Problem::AmbiguousGood { .. } => "ambiguous-good",
            Problem::Needed => "needed",
            Problem::NothingGoesIn => "nothing-goes-in",
            Problem::Negative(_) => "negative",
            Problem::NotPositive => "not-positive",
            Problem::NotAShare => "not-a-share",
            Problem::SharesNotOne(_) => "sum-not-one",
            Problem::OneOf(_) => "one-of",
            Problem::UnknownName(_) => "unknown-name",
            Problem::Twice(_) => "twice",
            Problem::UnknownFactor(_) => "unknown-factor",
            Problem::NearFactor { .. } => "near-factor",
            Problem::BuiltBefore(_) => "built-before",
            Problem::TooLate(_) => "too-late",
            Problem::MixedProcess => "mixed-process",
            Problem::RouteNeeded(_) => "route-needed",
            Problem::NoBenchmark(_) => "no-benchmark",
            Problem::NoDefault(_) => "no-default",
            Problem::NoGrid(_) => "no-grid",
            Problem::Loop(_) => "loop",
            Problem::TooEarly(_) => "too-early",
            Problem::UnknownScenario(_) => "unknown-scenario",
            Problem::Exceeds(_) => "exceeds",
            Problem::NotACountry { meant: None, .. } => "not-a-country",
            Problem::NotACountry { meant: Some(_), .. } => "country-meant",
            Problem::ProducedAfterImport(_) => "produced-after-import",
            Problem::NotUnlocode => "not-unlocode",
            Problem::NotDegrees => "not-degrees",
            Problem::OtherYear => "other-year",
            Problem::OutOfRange => "out-of-range",
            Problem::TooMany(_) => "too-many",
        }
    }

    /// The clause that asks for it, empty where it is arithmetic alone.
    pub fn clause(&self) -> &'static str {
        match self {
            Problem::UnknownGood(_) => "2023/956 Annex I",
            Problem::AmbiguousGood { .. } | Problem::NoDefault(_) => "2025/2621 Annex I; 2026/1740",
            Problem::SharesNotOne(_) | Problem::OneOf(_) => "2025/2547 Annex III A",
            Problem::UnknownFactor(_) | Problem::NearFactor { .. } => "2025/2547 Annex II G",
            Problem::BuiltBefore(_) => "2025/2547 Annex III C",
            Problem::TooLate(_) => "2003/87/EC Article 10a(1a)",
            Problem::MixedProcess => "2025/2547 Article 4",
            Problem::RouteNeeded(_) | Problem::NoBenchmark(_) => "2025/2620 Annex 5.3",
            Problem::NoGrid(_) => "2025/2621 Annex II",
            Problem::TooEarly(_) => "2023/956",
            Problem::NotUnlocode | Problem::NotDegrees => "2025/2547 Annex IV",
            _ => "",
        }
    }

    /// What the message puts in its place, empty if nothing.
    pub fn detail(&self) -> String {
        match self {
            Problem::UnknownGood(text)
            | Problem::Negative(text)
            | Problem::SharesNotOne(text)
            | Problem::UnknownName(text)
            | Problem::Twice(text)
            | Problem::Exceeds(text)
            | Problem::UnknownFactor(text)
            | Problem::RouteNeeded(text)
            | Problem::NoBenchmark(text)
            | Problem::NoDefault(text)
            | Problem::NoGrid(text)
            | Problem::UnknownScenario(text)
            | Problem::Loop(text) => text.clone(),
            Problem::AmbiguousGood { choices, .. } => choices.clone(),
            Problem::OneOf(text) => (*text).to_owned(),
            Problem::TooEarly(year)
            | Problem::TooLate(year)
            | Problem::BuiltBefore(year)
            | Problem::ProducedAfterImport(year) => year.to_string(),
            Problem::NearFactor { found, near } => format!("{found} → {near}"),
            Problem::NotACountry { found, meant: None } => found.clone(),
            Problem::NotACountry { found, meant: Some(code) } => format!("{found} → {code}"),
            Problem::TooMany(limit) => limit.to_string(),
            _ => String::new(),
        }
    }

    /// A number below nought.
    pub fn negative(value: Exact) -> Self {
        Problem::Negative(value.get().map(|value| value.normalize().to_string()).unwrap_or_default())
    }

    /// The standard factor of a name is not known, but those that are near to it are.
    pub(crate) fn unknown_factor(name: &str, near: Vec<String>) -> Self {
        if near.is_empty() {
            Problem::UnknownFactor(name.to_owned())
        } else {
            Problem::NearFactor { found: name.to_owned(), near: near.join(", ") }
        }
    }

    /// The error at a field.
    pub(crate) fn at(self, at: impl Into<String>) -> Error {
        Error { at: at.into(), problem: self }
    }
}

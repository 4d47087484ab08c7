//! What a firm can do about its figure: calculators by name.

use std::path::Path;

use ::reduce::Problem;
use calendar::Date;
use catalogue::Tables;
use i18n::{Arg, Messages};
use language::similarity;
use serde_json::{Map, Value};

pub use ::reduce::{
    Bounds, Calculator, Described, DescribedInput, DescribedOutput, Outcome, Tariff, Technology, Words,
};

use super::strict;
use crate::file::{self, FileFault};

/// How like a name must be to be proposed.
const LIKE: f64 = 0.4;

/// Why a calculator has no answer.
#[derive(Debug, thiserror::Error)]
pub enum ReduceError {
    /// The file of inputs cannot be read.
    #[error(transparent)]
    File(#[from] FileFault),
    /// The inputs are no JSON object.
    #[error("{detail}")]
    NotJson {
        /// What the reader of JSON says.
        detail: String,
    },
    /// Not `field=value`.
    #[error("`{0}` is no field=value")]
    NotAPair(String),
    /// A field that is given twice.
    #[error("`{0}` is given twice")]
    GivenTwice(String),
    /// The same in a file.
    #[error("`{0}` is twice in the file")]
    TwiceInFile(String),
    /// No calculator of this name.
    #[error("no calculator `{name}`")]
    NoCalculator {
        /// The name.
        name: String,
        /// The one most like it.
        near: Option<&'static str>,
    },
    /// An input is wrong.
    #[error("{error}")]
    Input {
        /// The calculator.
        calculator: &'static Calculator,
        /// Which, and why.
        #[source]
        error: ::reduce::Error,
    },
    /// No technology of this name.
    #[error("no technology `{0}`")]
    NoTechnology(String),
    /// No technology is filed under this sector.
    #[error("no sector `{name}`; known: {known}")]
    NoSector {
        /// The name.
        name: String,
        /// Those that there are.
        known: String,
    },
    /// The catalogue says nothing of a calculator.
    #[error("`{0}` has no words")]
    NoWords(&'static str),
    /// The embedded catalogue is damaged.
    #[error("{0}")]
    Tables(#[from] catalogue::Error),
}

/// Every calculator, room by room.
pub fn calculators() -> impl Iterator<Item = &'static Calculator> {
    ::reduce::calculators::all().chain(::finance::calculators::all())
}

/// The calculator of a name, or of the name of one of its cases.
///
/// # Errors
/// If there is none; the one most like it is proposed.
pub fn calculator(name: &str) -> Result<&'static Calculator, ReduceError> {
    calculators().find(|calculator| calculator.is_called(name)).ok_or_else(|| {
        let likeness = |calculator: &Calculator| similarity(calculator.name, name);
        let near = calculators().max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
        let near = near.filter(|near| likeness(near) >= LIKE).map(|near| near.name);
        ReduceError::NoCalculator { name: name.to_owned(), near }
    })
}

/// The inputs of a file, and those written as `field=value`: a value is JSON where it can be read so, else text.
///
/// # Errors
/// If the file is no JSON object, or a field is given twice.
pub fn inputs(file: Option<&str>, pairs: &[String]) -> Result<Map<String, Value>, ReduceError> {
    let mut inputs = match file {
        Some(text) => strict::object(text)?,
        None => Map::new(),
    };
    for pair in pairs {
        let (field, value) = pair.split_once('=').ok_or_else(|| ReduceError::NotAPair(pair.clone()))?;
        let value = serde_json::from_str(value).unwrap_or_else(|_| Value::String(value.to_owned()));
        if inputs.insert(field.trim().to_owned(), value).is_some() {
            return Err(ReduceError::GivenTwice(field.to_owned()));
        }
    }
    Ok(inputs)
}

/// The text of a file of inputs.
///
/// # Errors
/// If it cannot be read, or is too large.
pub fn text_of(path: &Path) -> Result<String, ReduceError> {
    Ok(file::text_of(path)?)
}

/// Computes.
///
/// # Errors
/// At the first input that is wrong; it is named.
pub fn calculate(calculator: &'static Calculator, inputs: &Map<String, Value>) -> Result<Outcome, ReduceError> {
    let units = catalogue::units(&Tables::embedded()?)?;
    ::reduce::calculate(calculator, inputs, &units).map_err(|error| ReduceError::Input { calculator, error })
}

/// Computes on a day: no factor is dated after it.
///
/// # Errors
/// As [`calculate`], and at a date that is still to come.
pub fn calculate_on(
    calculator: &'static Calculator,
    inputs: &Map<String, Value>,
    day: Date,
) -> Result<Outcome, ReduceError> {
    let outcome = calculate(calculator, inputs)?;
    ::reduce::dated_by(&outcome, day).map_err(|error| ReduceError::Input { calculator, error })?;
    Ok(outcome)
}

/// What is said of a calculator.
///
/// # Errors
/// If the catalogue is damaged.
pub fn words_of(calculator: &Calculator) -> Result<Words, ReduceError> {
    Ok(Words::of(calculator.room)?)
}

/// The technologies that serve in a sector and are about some words, where they are given.
///
/// # Errors
/// If there is no such sector, or the catalogue is damaged.
pub fn technologies(sector: Option<&str>, words: Option<&str>) -> Result<Vec<Technology>, ReduceError> {
    let mut all = ::reduce::technologies()?;
    let known = ::reduce::sectors(&all);
    if let Some(name) = sector.filter(|name| !known.contains(name)) {
        let known = known.into_iter().collect::<Vec<_>>().join(", ");
        return Err(ReduceError::NoSector { name: name.to_owned(), known });
    }
    all.retain(|one| sector.is_none_or(|sector| one.serves(sector)) && words.is_none_or(|words| one.is_about(words)));
    Ok(all)
}

/// The technology of a name, and the names of its calculators.
///
/// # Errors
/// If there is none.
pub fn technology(id: &str) -> Result<(Technology, Vec<&'static str>), ReduceError> {
    let all = ::reduce::technologies()?;
    let found = all.into_iter().find(|one| one.id == id).ok_or_else(|| ReduceError::NoTechnology(id.to_owned()))?;
    let mut of = Vec::new();
    for calculator in calculators() {
        if words_of(calculator)?.describe(calculator).is_some_and(|described| described.technology == id) {
            of.push(calculator.name);
        }
    }
    Ok((found, of))
}

/// The tariffs of electricity.
///
/// # Errors
/// If the catalogue is damaged.
pub fn tariffs() -> Result<Vec<Tariff>, ReduceError> {
    Ok(::reduce::tariffs()?)
}

/// The schema of the tariffs.
pub fn tariffs_schema() -> schemars::Schema {
    schemars::schema_for!(Vec<Tariff>)
}

/// The schema of the technologies.
pub fn technologies_schema() -> schemars::Schema {
    schemars::schema_for!(Vec<Technology>)
}

/// The schema of an outcome.
pub fn outcome_schema() -> schemars::Schema {
    schemars::schema_for!(Outcome)
}

/// The schema of all described calculators.
pub fn calculators_schema() -> schemars::Schema {
    schemars::schema_for!(Vec<Described>)
}

/// The schema of a described calculator.
pub fn calculator_schema() -> schemars::Schema {
    schemars::schema_for!(Described)
}

impl ReduceError {
    /// What happened and what to do.
    pub fn words(&self, messages: Messages) -> String {
        let code = |key: &str, name: &'static str, value: &str| messages.with(key, &[(name, Arg::Code(value.into()))]);
        match self {
            ReduceError::File(fault) => fault.words(messages),
            ReduceError::NotJson { detail } => code("reduce-not-json", "detail", detail),
            ReduceError::NotAPair(found) => code("reduce-not-a-pair", "found", found),
            ReduceError::GivenTwice(field) | ReduceError::TwiceInFile(field) => {
                code("reduce-given-twice", "field", field)
            }
            ReduceError::NoCalculator { name, near: None } => code("reduce-no-calculator", "name", name),
            ReduceError::NoCalculator { name, near: Some(near) } => messages.with(
                "reduce-no-calculator-near",
                &[("name", Arg::Code(name.as_str().into())), ("near", Arg::Code((*near).into()))],
            ),
            ReduceError::Input { calculator, error } => problem(messages, calculator, error),
            ReduceError::NoTechnology(id) => code("reduce-no-technology", "id", id),
            ReduceError::NoSector { name, known } => messages.with(
                "reduce-no-sector",
                &[("name", Arg::Code(name.as_str().into())), ("known", Arg::Code(known.as_str().into()))],
            ),
            ReduceError::NoWords(name) => code("reduce-tables", "detail", name),
            ReduceError::Tables(error) => code("reduce-tables", "detail", &error.to_string()),
        }
    }
}

/// What is wrong with an input, in words that name it.
fn problem(messages: Messages, calculator: &Calculator, error: &::reduce::Error) -> String {
    let words = Words::of(calculator.room).ok();
    let named = |field: &str| {
        let key = field.split(['[', '.']).next().unwrap_or_default();
        let name = words.as_ref().and_then(|words| words.field(key)).map(|name| name.get(messages.language()));
        name.map_or_else(
            || field.to_owned(),
            |name| messages.with("reduce-field", &[("field", Arg::Code(field.into())), ("name", name.into())]),
        )
    };
    let (found, accepted) = error.problem.details();
    let others = match &error.problem {
        Problem::NeededAll(keys) => Some(messages.list(&keys.iter().map(|key| named(key)).collect::<Vec<_>>())),
        Problem::Below(other) | Problem::Beside(other) => Some(named(other)),
        _ => None,
    };
    let accepted = others.as_deref().map_or_else(|| Arg::Code(accepted.into()), Arg::from);
    messages.with(
        &format!("reduce-problem-{}", error.problem.code()),
        &[("field", named(&error.field).as_str().into()), ("found", Arg::Code(found.into())), ("accepted", accepted)],
    )
}

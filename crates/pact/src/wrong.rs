use std::fmt;

/// How many violations of one message are kept: a person needs no more, and a hostile message makes no long answer.
pub const VIOLATIONS_MAX: usize = 100;

/// A member that breaks the schema of the specification: the message that holds it is invalid (400).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// Where: `pcf.dqi.temporalDQR`, `productIds[1]`; empty for the message itself.
    pub path: String,
    /// What is wrong with it.
    pub wrong: Wrong,
}

/// What is wrong with a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Wrong {
    /// The message is no JSON.
    NotJson,
    /// A required member is absent or null.
    Missing,
    /// Something else stands where an object should.
    NotAnObject,
    /// Something else stands where a list should.
    NotAList,
    /// Something else stands where a text should; a decimal is a text too.
    NotAText,
    /// Something else stands where `true` or `false` should.
    NotABoolean,
    /// Something else stands where a number should (Catena-X; PACT writes decimals as text).
    NotANumber,
    /// A text or list that may not be empty is.
    Empty,
    /// An entry stands twice in a list without repetition.
    Repeated,
    /// More than one entry where exactly one may stand (Catena-X).
    NotAlone,
    /// The text is no decimal in plain notation: `-9.86`, never `1e3`.
    NotADecimal,
    /// The number must be greater than zero.
    NotPositive,
    /// The number must be zero or greater.
    BelowZero,
    /// The number must be zero or less.
    AboveZero,
    /// The number is larger than what is accepted (Catena-X).
    TooLarge,
    /// The number is smaller than what is accepted (Catena-X).
    TooSmall,
    /// The text is no UUID in its hyphenated form.
    NotAnId,
    /// The text is no RFC 3339 date and time with an offset.
    NotAMoment,
    /// The text does not begin with `urn:`.
    NotAUrn,
    /// The text is no URI with a scheme.
    NotAUri,
    /// The value is none of the enumeration.
    NotListed,
    /// The text has another form: `3.0.3`, `FR`, `FR-75`, `AR6`.
    NotThatForm,
    /// More than one of region, country and subdivision is given.
    SeveralGeographies,
    /// A CloudEvents version other than 1.0.
    NotThisEnvelope,
    /// An event of a type that version 3 does not have.
    UnknownEvent,
}

impl Wrong {
    /// Every kind, for tables and tests.
    pub const ALL: [Wrong; 25] = [
        Wrong::NotJson,
        Wrong::Missing,
        Wrong::NotAnObject,
        Wrong::NotAList,
        Wrong::NotAText,
        Wrong::NotABoolean,
        Wrong::NotANumber,
        Wrong::Empty,
        Wrong::Repeated,
        Wrong::NotAlone,
        Wrong::NotADecimal,
        Wrong::NotPositive,
        Wrong::BelowZero,
        Wrong::AboveZero,
        Wrong::TooLarge,
        Wrong::TooSmall,
        Wrong::NotAnId,
        Wrong::NotAMoment,
        Wrong::NotAUrn,
        Wrong::NotAUri,
        Wrong::NotListed,
        Wrong::NotThatForm,
        Wrong::SeveralGeographies,
        Wrong::NotThisEnvelope,
        Wrong::UnknownEvent,
    ];

    /// The message for people; its one argument is `path`.
    pub fn key(self) -> &'static str {
        match self {
            Wrong::NotJson => "pact-wrong-json",
            Wrong::Missing => "pact-wrong-missing",
            Wrong::NotAnObject => "pact-wrong-object",
            Wrong::NotAList => "pact-wrong-list",
            Wrong::NotAText => "pact-wrong-text",
            Wrong::NotABoolean => "pact-wrong-boolean",
            Wrong::NotANumber => "pact-wrong-number",
            Wrong::Empty => "pact-wrong-empty",
            Wrong::Repeated => "pact-wrong-repeated",
            Wrong::NotAlone => "pact-wrong-alone",
            Wrong::NotADecimal => "pact-wrong-decimal",
            Wrong::NotPositive => "pact-wrong-positive",
            Wrong::BelowZero => "pact-wrong-below-zero",
            Wrong::AboveZero => "pact-wrong-above-zero",
            Wrong::TooLarge => "pact-wrong-too-large",
            Wrong::TooSmall => "pact-wrong-too-small",
            Wrong::NotAnId => "pact-wrong-id",
            Wrong::NotAMoment => "pact-wrong-moment",
            Wrong::NotAUrn => "pact-wrong-urn",
            Wrong::NotAUri => "pact-wrong-uri",
            Wrong::NotListed => "pact-wrong-listed",
            Wrong::NotThatForm => "pact-wrong-form",
            Wrong::SeveralGeographies => "pact-wrong-geographies",
            Wrong::NotThisEnvelope => "pact-wrong-envelope",
            Wrong::UnknownEvent => "pact-wrong-event",
        }
    }

    /// A few English words for the program at the other end.
    fn words(self) -> &'static str {
        match self {
            Wrong::NotJson => "is not valid JSON",
            Wrong::Missing => "is required",
            Wrong::NotAnObject => "must be an object",
            Wrong::NotAList => "must be an array",
            Wrong::NotAText => "must be a string",
            Wrong::NotABoolean => "must be true or false",
            Wrong::NotANumber => "must be a number",
            Wrong::Empty => "must not be empty",
            Wrong::Repeated => "holds an entry twice",
            Wrong::NotAlone => "must hold exactly one entry",
            Wrong::NotADecimal => "must be a decimal in plain notation, as a string",
            Wrong::NotPositive => "must be greater than zero",
            Wrong::BelowZero => "must not be below zero",
            Wrong::AboveZero => "must not be above zero",
            Wrong::TooLarge => "is larger than accepted",
            Wrong::TooSmall => "is smaller than accepted",
            Wrong::NotAnId => "must be a UUID",
            Wrong::NotAMoment => "must be a date-time with an offset",
            Wrong::NotAUrn => "must be a URN",
            Wrong::NotAUri => "must be a URI",
            Wrong::NotListed => "is not one of the accepted values",
            Wrong::NotThatForm => "has not the form that is asked for",
            Wrong::SeveralGeographies => "gives more than one of region, country and subdivision",
            Wrong::NotThisEnvelope => "must be CloudEvents 1.0",
            Wrong::UnknownEvent => "is no event of version 3",
        }
    }
}

/// A message that the schema does not accept, with all that is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct Refusal {
    /// At least one, at most [`VIOLATIONS_MAX`], in the order of the model.
    pub violations: Vec<Violation>,
}

impl fmt::Display for Refusal {
    /// For the program at the other end, in English: the first violations, and how many more there are.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const SHOWN: usize = 5;
        for (index, violation) in self.violations.iter().take(SHOWN).enumerate() {
            let before = if index == 0 { "" } else { "; " };
            let path = if violation.path.is_empty() { "the message" } else { violation.path.as_str() };
            write!(f, "{before}{path} {}", violation.wrong.words())?;
        }
        match self.violations.len().saturating_sub(SHOWN) {
            0 => Ok(()),
            more => write!(f, "; and {more} more"),
        }
    }
}

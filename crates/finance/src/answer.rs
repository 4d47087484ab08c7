use calendar::Date;
use language::Text;
use money::Exact;
use schemars::JsonSchema;
use serde::Serialize;

/// What a firm answers to one question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Answer {
    /// A number, never negative, in the unit of its attribute.
    Number(Exact),
    /// One of the choices of its attribute; `yes` or `no`.
    Word(String),
    /// A day.
    Day(Date),
}

/// Kinds of answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// A number.
    Number,
    /// `yes` or `no`.
    YesNo,
    /// One of some words.
    Choice,
    /// A day.
    Date,
}

/// Something that rules ask of a firm or its project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Attribute {
    /// Its code: `turnover_mad`.
    pub code: String,
    /// How it is answered.
    pub kind: Kind,
    /// Unit of a number, empty for others.
    pub unit: String,
    /// Words that may be answered, empty for other kinds.
    pub choices: Vec<Choice>,
    /// Its name.
    pub name: Text,
    /// How a person is asked.
    pub question: Text,
}

/// A word that may be answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Choice {
    /// As it is written.
    pub value: String,
    /// As it is read.
    pub name: Text,
}

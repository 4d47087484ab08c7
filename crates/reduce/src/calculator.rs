use std::collections::BTreeMap;

use crate::{Error, Given};

/// A formula that a person can ask for by name: what it needs, what it answers, how it computes.
///
/// A room declares its own as statics: [`Calculator::of`] leaves only name, inputs, outputs and formula to be written. Its
/// words are rows of `catalogue/<room>/calculators.csv` and `catalogue/<room>/fields.csv`.
#[derive(Debug)]
pub struct Calculator {
    /// The room that declares it, and whose folder of the catalogue has its words.
    pub room: &'static str,
    /// Its name on the command line: `air-leak-estimate`.
    pub name: &'static str,
    /// Names of cases that the same formula computes: `elec-3ph` beside `elec-1ph`.
    pub also: &'static [&'static str],
    /// What it needs, in the order in which a person is asked.
    pub inputs: &'static [Input],
    /// What it may answer. What cannot be known from what was given is left out.
    pub outputs: &'static [Output],
    /// Which output is a saving, and of what.
    pub saving: Option<Saving>,
    /// The formula, on inputs that were checked. Division by zero is excluded by the ranges of the inputs, or answered by [`ratio`].
    pub run: fn(&Given) -> Result<Answers, Error>,
}

impl Calculator {
    /// What most calculators of a room share; `run` refuses until it is replaced.
    pub const fn of(room: &'static str) -> Calculator {
        Calculator { room, name: "", also: &[], inputs: &[], outputs: &[], saving: None, run: |_| Ok(Answers::new()) }
    }

    /// Whether it is called so: its name, one of the others, or either with the number of a case (`cooling-tower-2`).
    pub fn is_called(&self, name: &str) -> bool {
        let known = |name: &str| self.name == name || self.also.contains(&name);
        let numbered = name.rsplit_once('-').filter(|(_, number)| number.bytes().all(|byte| byte.is_ascii_digit()));
        known(name) || numbered.is_some_and(|(stem, number)| !number.is_empty() && known(stem))
    }
}

/// A saving among the outputs: never below zero, never above its baseline.
#[derive(Clone, Copy, Debug)]
pub struct Saving {
    /// The output that is saved.
    pub saved: &'static str,
    /// The output that was used before, in the same unit.
    pub baseline: &'static str,
    /// The unit of both: that of the denominator of a factor that turns it into carbon.
    pub unit: &'static str,
    /// The input that makes it better or worse, named when nothing is saved.
    pub by: &'static str,
}

/// One thing that a calculator needs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Input {
    /// Its key.
    pub key: &'static str,
    /// What is accepted.
    pub kind: Kind,
    /// Whether it must be given.
    pub need: Need,
}

/// Whether an input must be given.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Need {
    /// Nothing is computed without it.
    Required,
    /// Some outputs are left out without it.
    Optional,
    /// This value stands in, and the result says so. Its source is in `fields.csv`.
    Default(f64),
}

/// What is accepted for an input.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// A number in `unit` within a range, or text with another unit of the same dimension. In units, `¤` is any one currency.
    Number {
        /// The unit of a bare number.
        unit: &'static str,
        /// What it may be.
        range: Range,
    },
    /// Some words or digits.
    Text,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// Several numbers at once, as [`Kind::Number`]; exactly as many as said, if it is said.
    Numbers {
        /// The unit of bare numbers.
        unit: &'static str,
        /// What each may be.
        range: Range,
        /// How many, 0 for any number from one.
        count: usize,
    },
    /// Rows, each with these numbers.
    Rows(&'static [Input]),
}

/// What a number may be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// At least this,
    pub least: f64,
    /// or above it.
    pub open: bool,
    /// At most this.
    pub most: f64,
}

impl Range {
    /// Zero or more.
    pub const AMOUNT: Range = Range { least: 0.0, open: false, most: f64::INFINITY };
    /// More than zero.
    pub const POSITIVE: Range = Range { least: 0.0, open: true, most: f64::INFINITY };
    /// From zero to one.
    pub const SHARE: Range = Range { least: 0.0, open: false, most: 1.0 };
    /// Above zero, up to one.
    pub const EFFICIENCY: Range = Range { least: 0.0, open: true, most: 1.0 };
    /// Any number.
    pub const ANY: Range = Range { least: f64::NEG_INFINITY, open: false, most: f64::INFINITY };

    /// Whether a number lies within.
    pub fn holds(self, number: f64) -> bool {
        number.is_finite()
            && (if self.open { number > self.least } else { number >= self.least })
            && number <= self.most
    }
}

impl Input {
    /// A required number within a range.
    pub const fn number(key: &'static str, unit: &'static str, range: Range) -> Input {
        Input { key, kind: Kind::Number { unit, range }, need: Need::Required }
    }

    /// A required number, zero or more.
    pub const fn amount(key: &'static str, unit: &'static str) -> Input {
        Input::number(key, unit, Range::AMOUNT)
    }

    /// A required number above zero: what is divided by.
    pub const fn positive(key: &'static str, unit: &'static str) -> Input {
        Input::number(key, unit, Range::POSITIVE)
    }

    /// A required share, from 0 to 1.
    pub const fn share(key: &'static str) -> Input {
        Input::number(key, "1", Range::SHARE)
    }

    /// A required efficiency, above 0 up to 1.
    pub const fn efficiency(key: &'static str) -> Input {
        Input::number(key, "1", Range::EFFICIENCY)
    }

    /// A required input of another kind.
    pub const fn of(key: &'static str, kind: Kind) -> Input {
        Input { key, kind, need: Need::Required }
    }

    /// The same, which may be left out.
    pub const fn optional(self) -> Input {
        Input { need: Need::Optional, ..self }
    }

    /// The same, with what stands in for it.
    pub const fn or(self, value: f64) -> Input {
        Input { need: Need::Default(value), ..self }
    }
}

/// One thing that a calculator answers.
#[derive(Clone, Copy, Debug)]
pub struct Output {
    /// Its key.
    pub key: &'static str,
    /// Its unit; `¤` is the currency of the inputs, empty for what has none.
    pub unit: &'static str,
    /// Where no figure is worse than the lowest: what never pays has no return.
    pub absent_is_less: bool,
}

/// Declares an output; where it has no figure it is beyond any: what never pays has no payback.
pub const fn output(key: &'static str, unit: &'static str) -> Output {
    Output { key, unit, absent_is_less: false }
}

impl Output {
    /// Where it has no figure, it is below any.
    pub const fn or_less(self) -> Self {
        Output { absent_is_less: true, ..self }
    }
}

/// What a calculator answers, by output.
pub type Answers = BTreeMap<&'static str, Answer>;

/// An answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// A number, in the unit of the output.
    Number(f64),
    /// Several that belong together.
    Numbers(Vec<f64>),
    /// The same, where some do not exist.
    Sparse(Vec<Option<f64>>),
    /// Yes or no.
    Flag(bool),
    /// A word.
    Text(String),
    /// A figure that does not exist: the payback of what never pays.
    None,
}

impl From<Option<f64>> for Answer {
    fn from(number: Option<f64>) -> Self {
        number.map_or(Answer::None, Answer::Number)
    }
}

impl From<f64> for Answer {
    fn from(number: f64) -> Self {
        Answer::Number(number)
    }
}

impl From<bool> for Answer {
    fn from(flag: bool) -> Self {
        Answer::Flag(flag)
    }
}

impl From<Vec<f64>> for Answer {
    fn from(numbers: Vec<f64>) -> Self {
        Answer::Numbers(numbers)
    }
}

impl From<&str> for Answer {
    fn from(text: &str) -> Self {
        Answer::Text(text.to_owned())
    }
}

/// `over / under`, 0 where both are: nothing of nothing.
pub fn ratio(over: f64, under: f64) -> f64 {
    if over == 0.0 && under == 0.0 { 0.0 } else { over / under }
}

/// How many percent of `whole` a part is, 0 if both are zero.
pub fn percent(part: f64, whole: f64) -> f64 {
    100.0 * ratio(part, whole)
}

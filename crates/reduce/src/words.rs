use std::collections::BTreeMap;

use calendar::Date;
use catalogue::{Error, Record, records};
use language::Text;
use schemars::JsonSchema;
use serde::Serialize;

use crate::reading::range_words;
use crate::{Calculator, Input, Kind, Need, Output, dates, evaluate, output};

/// What is said of the calculators of a room, in three languages: `catalogue/<room>/calculators.csv` and `fields.csv`.
#[derive(Clone, Debug)]
pub struct Words {
    calculators: BTreeMap<String, About>,
    fields: BTreeMap<String, Field>,
}

#[derive(Clone, Debug)]
struct About {
    name: Text,
    technology: String,
    formula: String,
    source: String,
    limits: Text,
    review_by: Date,
}

#[derive(Clone, Debug)]
struct Field {
    name: Text,
    default_source: String,
}

/// A calculator as it is shown before anything is given to it.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Described {
    /// Its name.
    pub calculator: String,
    /// Other names of the same formula.
    pub also: Vec<String>,
    /// What it computes.
    pub name: Text,
    /// The technology that it belongs to, empty if to none.
    pub technology: String,
    /// The formula.
    pub formula: String,
    /// Where the formula is from: ids of `catalogue/sources.csv`, separated by semicolons.
    pub source: String,
    /// What it does not say.
    pub limits: Text,
    /// After this day somebody must look at it again.
    pub review_by: String,
    /// What it needs.
    pub inputs: Vec<DescribedInput>,
    /// What it answers.
    pub outputs: Vec<DescribedOutput>,
}

/// An input as a person is asked for it.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct DescribedInput {
    /// Its key.
    pub key: String,
    /// What it is, in plain words.
    pub name: Text,
    /// The unit of a bare number, empty if there is none; `¤` is the currency of all prices.
    pub unit: String,
    /// What is accepted: a range, the words of a choice, the fields of a row. Empty for free words.
    pub accepted: String,
    /// Whether nothing is computed without it.
    pub is_required: bool,
    /// What stands in for it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default: Option<f64>,
    /// Where that is from, empty without a default.
    pub default_source: String,
}

/// An output.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct DescribedOutput {
    /// Its key.
    pub key: String,
    /// What it is, in plain words.
    pub name: Text,
    /// Its unit, empty if it has none.
    pub unit: String,
}

impl Words {
    /// The words of a room.
    ///
    /// # Errors
    /// If a file is missing, or a row is broken.
    pub fn of(room: &str) -> Result<Self, Error> {
        let three = |row: &Record, stem: &str| Text {
            fr: row.text(&format!("{stem}_fr")),
            ar: row.text(&format!("{stem}_ar")),
            en: row.text(&format!("{stem}_en")),
        };
        let mut calculators = BTreeMap::new();
        for row in records(&format!("{room}/calculators.csv"), &["calculator", "technology", "formula", "source"])? {
            let about = About {
                name: three(&row, "name"),
                technology: row.text("technology"),
                formula: row.text("formula"),
                source: row.text("source"),
                limits: three(&row, "limits"),
                review_by: row.date("review_by")?,
            };
            calculators.insert(row.text("calculator"), about);
        }
        let mut fields = BTreeMap::new();
        for row in records(&format!("{room}/fields.csv"), &["field", "default_source"])? {
            let field = Field { name: three(&row, "name"), default_source: row.text("default_source") };
            fields.insert(row.text("field"), field);
        }
        Ok(Words { calculators, fields })
    }

    /// What an input or output is, in plain words.
    pub fn field(&self, key: &str) -> Option<&Text> {
        self.fields.get(key).map(|field| &field.name)
    }

    /// What a calculator computes.
    pub fn name(&self, calculator: &Calculator) -> Option<&Text> {
        self.calculators.get(calculator.name).map(|about| &about.name)
    }

    /// A calculator in words; `None` if the catalogue says nothing of it.
    pub fn describe(&self, calculator: &Calculator) -> Option<Described> {
        let about = self.calculators.get(calculator.name)?;
        let carbon = evaluate::carbon_inputs(calculator);
        let avoided: &[Output] = if carbon.is_empty() { &[] } else { &[output(evaluate::SAVED_CO2, "kgCO2e")] };
        Some(Described {
            calculator: calculator.name.to_owned(),
            also: calculator.also.iter().map(|name| (*name).to_owned()).collect(),
            name: about.name.clone(),
            technology: about.technology.clone(),
            formula: about.formula.clone(),
            source: about.source.clone(),
            limits: about.limits.clone(),
            review_by: about.review_by.to_string(),
            inputs: calculator.inputs.iter().chain(&carbon).map(|input| self.input(input)).collect(),
            outputs: calculator
                .outputs
                .iter()
                .chain(avoided)
                .map(|output| DescribedOutput {
                    key: output.key.to_owned(),
                    name: self.field(output.key).cloned().unwrap_or_default(),
                    unit: output.unit.to_owned(),
                })
                .collect(),
        })
    }

    fn input(&self, input: &Input) -> DescribedInput {
        let (unit, accepted) = match input.kind {
            Kind::Number { unit, range } | Kind::Numbers { unit, range, .. } => (unit, range_words(range)),
            Kind::Text if dates::is_date(input.key) => ("", dates::FORMS.to_owned()),
            Kind::Text => ("", String::new()),
            Kind::Choice(choices) => ("", choices.join(", ")),
            Kind::Rows(fields) => ("", fields.iter().map(|field| field.key).collect::<Vec<_>>().join(", ")),
        };
        let default = match input.need {
            Need::Default(value) => Some(value),
            Need::Required | Need::Optional => None,
        };
        let field = self.fields.get(input.key);
        DescribedInput {
            key: input.key.to_owned(),
            name: field.map(|field| field.name.clone()).unwrap_or_default(),
            unit: if unit == "1" { String::new() } else { unit.to_owned() },
            accepted,
            is_required: input.need == Need::Required,
            default,
            default_source: field
                .filter(|_| default.is_some())
                .map(|field| field.default_source.clone())
                .unwrap_or_default(),
        }
    }
}

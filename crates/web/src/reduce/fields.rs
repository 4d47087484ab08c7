//! The inputs of a calculator as fields that people fill in.

use std::collections::BTreeMap;

use ::reduce::{Filled, Origin, Suggestion};
use app::reduce::typed;
use app::reduce::{Calculator, Described, DescribedInput};
use serde_json::{Map, Value};

use crate::form::Choice;
use crate::page::Page;

/// A field.
pub struct Field {
    /// Its key.
    pub key: String,
    /// What it is, with its unit.
    pub label: String,
    /// What is accepted, and where what is there comes from.
    pub hint: String,
    /// What is there.
    pub value: String,
    /// One of these, if it is a choice.
    pub choices: Vec<Choice>,
    /// Whether it takes several lines.
    pub is_long: bool,
    /// What is wrong with it.
    pub error: Option<String>,
}

/// What was typed, by key.
pub type Typed = BTreeMap<String, String>;

/// The fields of a calculator. What the inventory fills stands in what was not typed.
pub fn fields(
    page: &Page,
    (calculator, described): (&Calculator, &Described),
    typed: &Typed,
    suggestion: Option<&Suggestion>,
    wrong: Option<&(String, String)>,
) -> Vec<Field> {
    let shown = described.inputs.iter().filter(|input| typed::is_asked(calculator, &input.key));
    shown
        .map(|input| {
            let filled = suggestion.and_then(|one| one.filled.iter().find(|filled| filled.input == input.key));
            let value = typed.get(&input.key).cloned();
            let by_inventory = filled.map(|filled| typed::shown(page.messages(), &filled.value));
            let is_filled =
                by_inventory.is_some() && value.as_ref().is_none_or(|value| Some(value) == by_inventory.as_ref());
            let value = value.or(by_inventory).unwrap_or_default();
            let choices = typed::choices(calculator, &input.key);
            Field {
                label: label(page, input),
                hint: hint(page, input, filled.filter(|_| is_filled)),
                choices: choices.iter().map(|choice| Choice::new(*choice, *choice, *choice == value)).collect(),
                is_long: typed::is_long(calculator, &input.key),
                error: wrong.filter(|(key, _)| *key == input.key).map(|(_, words)| words.clone()),
                key: input.key.clone(),
                value,
            }
        })
        .collect()
}

fn label(page: &Page, input: &DescribedInput) -> String {
    let name = input.name.get(page.language);
    let name = if name.is_empty() { &input.key } else { name };
    let unit = page.messages().unit(&input.unit.replace('¤', "MAD"));
    if input.unit.is_empty() { name.to_owned() } else { format!("{name} ({unit})") }
}

fn hint(page: &Page, input: &DescribedInput, filled: Option<&Filled>) -> String {
    let need = match input.default {
        Some(value) => page.say("reduce-field-default", "value", &typed::written(page.messages(), value)),
        None if input.is_required => String::new(),
        None => page.t("reduce-optional"),
    };
    let origin = filled.map(|filled| page.t(origin(filled.origin)));
    let parts = [origin.unwrap_or_default(), need];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// Where a filled value is from, as a key.
fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Lines => "reduce-origin-lines",
        Origin::Bills => "reduce-origin-bills",
        Origin::Factor => "reduce-origin-factor",
        Origin::Grid => "reduce-origin-grid",
        Origin::Published => "reduce-origin-published",
        Origin::Sheet => "reduce-origin-sheet",
    }
}

/// What is given to the calculator.
pub fn given(calculator: &Calculator, fields: &[Field]) -> Map<String, Value> {
    let read = |field: &Field| Some((field.key.clone(), typed::read(calculator, &field.key, &field.value)?));
    fields.iter().filter_map(read).collect()
}

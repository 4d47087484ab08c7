//! The form by which a bill is typed.

use app::measure::{EntryRequest, Fault, Field, MeasureError};
use app::{Knowledge, words};
use ids::DocumentId;
use serde::Deserialize;

use super::activity::{self, Meant};
use crate::form::Wrong;
use crate::page::Page;
use crate::problem::Problem;

/// What is offered before anything is typed: what nearly every firm has.
const COMMON: [&str; 8] = [
    "electricity.grid",
    "fuel.diesel",
    "fuel.petrol",
    "fuel.butane",
    "fuel.propane",
    "fuel.fuel_oil",
    "water.supply",
    "waste.mixed",
];

/// Units that bills are in.
pub const UNITS: [&str; 9] = ["kWh", "MWh", "L", "m3", "kg", "t", "km", "t.km", "MAD HT"];

/// A bill as it is typed.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub site: String,
    /// By its name.
    pub activity: String,
    /// By its code, chosen among several.
    pub chosen: String,
    pub quantity: String,
    pub unit: String,
    pub first: String,
    pub last: String,
    pub months: String,
    pub supplier: String,
    pub number: String,
    /// A document that is there already and shows it.
    pub document: String,
}

impl Typed {
    /// Takes the value of a field.
    pub fn take(&mut self, name: &str, value: String) {
        let field = match name {
            "site" => &mut self.site,
            "activity" => &mut self.activity,
            "chosen" => &mut self.chosen,
            "quantity" => &mut self.quantity,
            "unit" => &mut self.unit,
            "first" => &mut self.first,
            "last" => &mut self.last,
            "months" => &mut self.months,
            "supplier" => &mut self.supplier,
            "number" => &mut self.number,
            "document" => &mut self.document,
            _ => return,
        };
        *field = value;
    }

    /// What the use case is asked, with the activity that is meant.
    pub fn request<'a>(&'a self, activity: &'a str, document_id: Option<DocumentId>) -> EntryRequest<'a> {
        EntryRequest {
            site: &self.site,
            activity,
            quantity: &self.quantity,
            unit: &self.unit,
            first: &self.first,
            last: &self.last,
            months: &self.months,
            supplier: &self.supplier,
            number: &self.number,
            document_id,
        }
    }

    /// The activity that is meant, empty if it is not sure; then with what may be meant.
    pub fn meant(&self, knowledge: &Knowledge, page: &Page) -> (String, Vec<(String, String)>) {
        let wished = if self.chosen.is_empty() { &self.activity } else { &self.chosen };
        match activity::meant(knowledge, wished) {
            Meant::One(code) => (code.to_string(), Vec::new()),
            Meant::Several(codes) => (String::new(), activity::named(knowledge, page.messages(), &codes)),
        }
    }
}

/// The names of what nearly every firm has.
pub fn common(knowledge: &Knowledge, page: &Page) -> Vec<String> {
    let known = COMMON.iter().filter_map(|code| knowledge.library.activity(&(*code).into()));
    known.map(|kind| words::activity(knowledge, page.messages(), &kind.code)).collect()
}

/// What the use case refuses, beside the fields.
///
/// # Errors
/// The problem that is shown instead of the form.
pub fn wrong(page: &Page, error: MeasureError, typed: &Typed, offered: bool) -> Result<Wrong, Problem> {
    let MeasureError::Entry(faults) = error else { return Err(error.into()) };
    let mut wrong = Wrong::default();
    for (field, fault) in faults {
        let typed_activity = !typed.activity.trim().is_empty();
        let (name, key) = match (field, &fault) {
            (Field::Activity, _) if offered => ("activity", "documents-activity-several"),
            (Field::Activity, _) if typed_activity => ("activity", "documents-activity-unknown"),
            (Field::Activity, _) => ("activity", "web-field-empty"),
            (Field::Site, _) => ("site", "documents-site-choose"),
            (field, Fault::Empty) => (name(field), "web-field-empty"),
            (_, Fault::Reversed) => ("last", "documents-reversed"),
            (Field::Quantity, _) => ("quantity", "documents-quantity-unreadable"),
            (Field::Unit, _) => ("unit", "documents-unit-unknown"),
            (Field::Months, _) => ("months", "documents-months-bounds"),
            (field, _) => (name(field), "documents-date-unreadable"),
        };
        let words = match fault {
            Fault::Bounds(least, most) => {
                let numbers = page.messages().numbers();
                let bounds = [("least", numbers.integer(least).into()), ("most", numbers.integer(most).into())];
                page.with("documents-months-bounds", &bounds)
            }
            _ => page.t(key),
        };
        wrong = wrong.and(name, words);
    }
    Ok(wrong)
}

/// How a field is called in the form.
fn name(field: Field) -> &'static str {
    match field {
        Field::Site => "site",
        Field::Activity => "activity",
        Field::Quantity => "quantity",
        Field::Unit => "unit",
        Field::Last => "last",
        Field::Months => "months",
        Field::First | Field::Name | Field::Year => "first",
    }
}

//! The form of an input: what it is, and how much of it goes in.

use ::export::pcf::{Input, InputKind, Source};
use app::export::products::KeptRecipe;

use super::legs;
use super::recipe_form::amount;
use super::room::Fields;
use crate::form::Wrong;
use crate::page::Page;
use crate::site::Site;

/// The key of an input that is not there yet.
pub const NEW: &str = "new";
/// Units in which inputs are counted.
pub const UNITS: [&str; 8] = ["kg", "t", "L", "m3", "m2", "piece", "kWh", "MJ"];

/// An input as it stands in the form.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub version: i64,
    pub name: String,
    pub kind: String,
    pub amount: String,
    pub unit: String,
    pub losses_pct: String,
    pub mass_kg: String,
    /// How it comes.
    pub legs: legs::Typed,
}

impl Typed {
    /// What is kept.
    pub fn of(input: &Input, version: i64) -> Self {
        let shown = |amount: Option<::export::Amount>| amount.map(|amount| amount.to_string()).unwrap_or_default();
        let kind = if input.kind == InputKind::Packaging { "packaging" } else { "material" };
        Typed {
            version,
            name: input.name.clone(),
            kind: kind.to_owned(),
            amount: shown(input.amount),
            unit: input.unit.clone().unwrap_or_default(),
            losses_pct: shown(input.losses_pct),
            mass_kg: shown(input.mass_kg),
            legs: legs::Typed::of(&input.transport),
        }
    }

    /// What was sent.
    pub fn sent(fields: &Fields) -> Self {
        let text = |name: &str| fields.get(name).to_owned();
        Typed {
            version: fields.get("version").parse().unwrap_or(0),
            name: text("name"),
            kind: text("kind"),
            amount: text("amount"),
            unit: text("unit"),
            losses_pct: text("losses_pct"),
            mass_kg: text("mass_kg"),
            legs: legs::Typed::sent(fields),
        }
    }

    /// Writes what was sent over an input.
    pub fn write(&self, site: &Site, page: &Page, input: &mut Input) -> Result<(), Wrong> {
        let mut wrong = Wrong::default();
        if self.name.is_empty() || self.name.chars().count() > 200 {
            wrong = wrong.and("name", page.t("web-field-empty"));
        }
        let mut read = |field: &'static str, text: &str| {
            let found = amount(text);
            if found.is_none() && !text.is_empty() {
                wrong = std::mem::take(&mut wrong).and(field, page.t("export-product-wrong-number"));
            }
            found
        };
        let (much, losses) = (read("amount", &self.amount), read("losses_pct", &self.losses_pct));
        let mass = read("mass_kg", &self.mass_kg);
        let of_bills = matches!(input.source, Some(Source::Inventory(_)));
        if self.amount.is_empty() && !of_bills {
            wrong = wrong.and("amount", page.t("web-field-empty"));
        }
        if self.unit.is_empty() && !of_bills {
            wrong = wrong.and("unit", page.t("web-field-empty"));
        }
        let legs = self.legs.legs(site, page, &mut wrong);
        if !wrong.is_nothing() {
            return Err(wrong);
        }
        input.name.clone_from(&self.name);
        input.kind = if self.kind == "packaging" { InputKind::Packaging } else { InputKind::Material };
        input.amount = much;
        input.unit = (!self.unit.is_empty()).then(|| self.unit.clone());
        input.losses_pct = losses;
        input.mass_kg = mass;
        input.transport = legs;
        Ok(())
    }
}

/// An input of which nothing is known but its key.
pub fn bare(key: String) -> Input {
    Input {
        key,
        name: String::new(),
        kind: InputKind::Material,
        amount: None,
        unit: None,
        losses_pct: None,
        mass_kg: None,
        uncertainty_pct: None,
        source: None,
        activity: None,
        country: None,
        transport: Vec::new(),
    }
}

/// A key for an input that no other has: of the letters of its name, or a number.
pub fn free_key(kept: &KeptRecipe, name: &str) -> String {
    let folded = language::fold(name);
    let word: String = folded.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).take(40).collect();
    let word = word.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    let word = if word.is_empty() || word == NEW { "input".to_owned() } else { word };
    let taken = |key: &str| kept.recipe.inputs.iter().any(|input| input.key == key);
    if !taken(&word) {
        return word;
    }
    (2..).map(|number| format!("{word}-{number}")).find(|key| !taken(key)).unwrap_or(word)
}

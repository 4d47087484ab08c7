use language::Text;
use schemars::JsonSchema;
use serde::Serialize;

use crate::{Catalogue, Condition, Programme};

/// A document of applications.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Document {
    /// Its code: `balance_sheets`.
    pub code: String,
    /// Its name.
    pub name: Text,
    /// The attributes that it usually shows.
    pub shows: Vec<String>,
}

/// A document of one application.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct ChecklistItem {
    /// Its code.
    pub document: String,
    /// Whether the operator's text names it. Other documents usually show what a rule asks: to confirm with the operator.
    pub requested: bool,
    /// The rules that it is for.
    pub rules: Vec<String>,
    /// Whether the firm has it.
    pub held: bool,
}

/// The documents of an application to a programme, with those that the firm has.
pub fn checklist(catalogue: &Catalogue, programme: &Programme, held: &[&str]) -> Vec<ChecklistItem> {
    let asked = |condition: &Condition, document: &Document| document.shows.contains(&condition.attribute);
    let mut items = Vec::new();
    for document in &catalogue.documents {
        let requested = programme.requested.contains(&document.code);
        let rules: Vec<String> = programme
            .rules
            .iter()
            .filter(|rule| rule.condition.as_ref().is_some_and(|condition| asked(condition, document)))
            .map(|rule| rule.id.clone())
            .collect();
        if requested || !rules.is_empty() {
            let held = held.contains(&document.code.as_str());
            items.push(ChecklistItem { document: document.code.clone(), requested, rules, held });
        }
    }
    items
}

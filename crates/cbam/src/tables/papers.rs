use std::collections::{BTreeMap, BTreeSet};

use super::Tables;

/// By document, its items in order.
pub(super) type Papers = BTreeMap<String, Vec<PaperItem>>;
/// Category and what its goods report.
pub(super) type Parameters = BTreeSet<(String, String)>;

/// An item that a document of the operator must have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperItem {
    /// Its number in the act.
    pub number: u8,
    /// The group under which it stands.
    pub group: String,
    /// What it is about, in English as the documents are.
    pub title: String,
    /// Where the act asks for it.
    pub clause: String,
}

impl Tables {
    /// The items of a document (`monitoring_plan`, `emissions_report`, `summary_report`) by the act of a year.
    pub fn paper_items(&self, paper: &str, year: i16) -> &[PaperItem] {
        let found = self.papers.at(year).and_then(|found| found.content.get(paper));
        found.map(Vec::as_slice).unwrap_or_default()
    }

    /// The parameters that goods of a category report: fields of [`crate::input::Parameters`], or `clinker` and `nitrogen` of
    /// the good itself.
    pub fn parameters(&self, category: &str, year: i16) -> Vec<&str> {
        let all = self.parameters.at(year).into_iter().flat_map(|found| found.content);
        all.filter(|(of, _)| of == category).map(|(_, parameter)| parameter.as_str()).collect()
    }
}

//! A document as a row of the list and as the head of its page.

use app::measure::{Paper, Understood};

use super::state::State;
use crate::here::Here;
use crate::page::Page;

/// A document, in words.
pub struct Row {
    /// Its page.
    pub href: String,
    /// Its path without language.
    pub path: String,
    /// Its name.
    pub name: String,
    /// The site below which it was put, by its name.
    pub site: Option<String>,
    /// What it was taken for.
    pub taken_for: Option<String>,
    /// How many lines were read, if any.
    pub lines: Option<String>,
    /// How much was kept aside, if anything.
    pub aside: Option<String>,
    /// How far it is.
    pub state: State,
    /// Why, if a word does not say it.
    pub reason: Option<String>,
}

impl Row {
    /// Of a document of a firm, whose sites have names.
    pub fn new(page: &Page, here: &Here, sites: &[(String, String)], current: bool, paper: &Paper) -> Self {
        let (folder, name) = paper.document.path.rsplit_once('/').unwrap_or(("", &paper.document.path));
        let named = || sites.iter().find(|(id, _)| id == folder).map_or(folder, |(_, name)| name);
        let path = here.path(format!("/documents/{}", paper.document.id));
        let state = State::of(paper, current);
        let count = |count: i64| usize::try_from(count).unwrap_or(0);
        Row {
            href: page.to(&path),
            path,
            name: name.to_owned(),
            site: (!folder.is_empty()).then(|| named().to_owned()),
            taken_for: taken_for(page, &paper.understood),
            lines: paper.lines.filter(|lines| *lines > 0).map(|lines| page.count("documents-lines", count(lines))),
            aside: Some(paper.aside)
                .filter(|aside| *aside > 0 && state == State::Aside)
                .map(|aside| page.count("documents-aside", count(aside))),
            reason: state.reason(page),
            state,
        }
    }
}

/// What a document was taken for: the layouts by which it was understood, or its format.
pub fn taken_for(page: &Page, understood: &Understood) -> Option<String> {
    if understood.format.is_empty() {
        return None;
    }
    let layouts: Vec<String> = understood.layouts.iter().filter_map(|layout| self::layout(page, layout)).collect();
    Some(if layouts.is_empty() { format(page, &understood.format) } else { page.messages().list(&layouts) })
}

/// The name of a format.
pub fn format(page: &Page, format: &str) -> String {
    const KNOWN: [&str; 6] = ["pdf", "xlsx", "xls", "ods", "csv", "ubl"];
    match KNOWN.iter().find(|known| **known == format) {
        Some(format) => page.t(&format!("documents-format-{format}")),
        None => format.to_owned(),
    }
}

/// The name of a layout.
fn layout(page: &Page, layout: &str) -> Option<String> {
    const KNOWN: [&str; 17] = [
        "bill-bt",
        "bill-mt",
        "bill-ht",
        "bill-water",
        "bill-electricity-and-water",
        "delivery-slip",
        "freight-table",
        "invoice-table",
        "invoice-ubl",
        "ledger",
        "ledger-aggregated",
        "ledger-months",
        "ledger-quarters",
        "ledger-sites",
        "ledger-wide",
        "refrigerant-report",
        "waste-slip",
    ];
    KNOWN.iter().find(|known| **known == layout).map(|layout| page.t(&format!("documents-layout-{layout}")))
}

//! One importer for each public database, chosen by the columns of the file.

mod agribalyse;
mod base_carbone;
mod desnz;
mod epa_hub;
mod epa_hub_sheet;
mod epa_supply_chain;
mod grid;
mod ipcc;
mod oefdb;

use factors::GwpSet;

use crate::builder::{Builder, Columns, Knowledge};
use crate::input::Sheet;
use crate::{ImportError, Row};

/// What a database is, before a file of it is read.
pub(crate) struct Source {
    pub(crate) dataset: &'static str,
    pub(crate) title: &'static str,
    pub(crate) publisher: &'static str,
    pub(crate) licence: &'static str,
    pub(crate) attribution: &'static str,
    pub(crate) redistributable: &'static str,
    /// Columns without which it is another database.
    pub(crate) columns: &'static [&'static str],
    pub(crate) read: fn(&Opened<'_>) -> Result<Draught, ImportError>,
}

/// A file that was recognised.
pub(crate) struct Opened<'a> {
    pub(crate) knowledge: Knowledge<'a>,
    pub(crate) source: &'a Source,
    pub(crate) sheets: &'a [Sheet],
    pub(crate) sheet: &'a Sheet,
    /// Position of the header among the lines of the sheet.
    pub(crate) header: usize,
    /// Name of the file, which often is the only place of the version.
    pub(crate) name: &'a str,
    /// The version, if the person who imports says it.
    pub(crate) release: Option<&'a str>,
}

/// What an importer made of it.
pub(crate) struct Draught {
    pub(crate) version: String,
    pub(crate) gwp: Option<GwpSet>,
    pub(crate) published: Option<i16>,
    pub(crate) columns: Vec<String>,
    /// The rows under the header, for the raw part of the pack.
    pub(crate) lines: Vec<crate::input::Line>,
    pub(crate) rows: Vec<Row>,
    pub(crate) report: crate::Reconciliation,
}

impl Opened<'_> {
    pub(crate) fn columns(&self, numeric: impl Fn(&str) -> bool) -> Result<Columns<'_>, ImportError> {
        Columns::new(self.sheet, self.header, numeric)
    }

    /// A version such as `23.6` or `2026-04` after one of the marks, otherwise the first number with a point or dash.
    /// What the person who imports says comes first.
    pub(crate) fn version_in_name(&self) -> Option<String> {
        if let Some(release) = self.release {
            return Some(release.to_owned());
        }
        let name = self.name.rsplit(['/', '\\']).next().unwrap_or(self.name);
        let mut best: Option<&str> = None;
        for piece in name.split(|c: char| !(c.is_ascii_digit() || c == '.' || c == '-')) {
            let piece = piece.trim_matches(['.', '-']);
            if piece.contains(['.', '-']) && piece.starts_with(|c: char| c.is_ascii_digit()) && piece.len() < 12 {
                best = best.or(Some(piece));
            }
        }
        best.map(str::to_owned)
    }

    pub(crate) fn builder(&self, version: &str, lines: &[crate::input::Line]) -> Builder<'_> {
        let source = format!("{}-{version}", self.source.dataset);
        Builder::new(self.knowledge, self.source.dataset, rules_of(self.source.dataset), source, lines)
    }
}

/// Grids share one file of rules.
fn rules_of(dataset: &str) -> &str {
    match dataset {
        "owid-ember" | "electricity-maps" | "grid-vintages" => "grid",
        other => other.strip_suffix("-synthesis").unwrap_or(other),
    }
}

/// The first year ([`calendar::YEARS`]) in a text.
pub(crate) fn first_year(text: &str) -> Option<i16> {
    years(text).next()
}

/// All years ([`calendar::YEARS`]) in a text.
pub(crate) fn years(text: &str) -> impl Iterator<Item = i16> {
    text.split(|c: char| !c.is_ascii_digit())
        .filter(|digits| digits.len() == 4)
        .filter_map(|digits| digits.parse().ok())
        .filter(|year| calendar::YEARS.contains(year))
}

/// All that can be read, in the order in which they are tried.
pub(crate) const SOURCES: &[&Source] = &[
    &base_carbone::SOURCE,
    &desnz::SOURCE,
    &desnz::SOURCE_2020,
    &epa_hub::SOURCE,
    &epa_supply_chain::SOURCE,
    &agribalyse::STAGES,
    &agribalyse::SYNTHESIS,
    &grid::OWID,
    &grid::ELECTRICITY_MAPS,
    &grid::VINTAGES,
    &oefdb::SOURCE,
    &ipcc::SOURCE,
    // Last: a workbook recognised by its tables, not by one header.
    &epa_hub_sheet::SOURCE,
];

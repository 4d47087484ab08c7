//! What all importers have in common: columns, units, rules, places, the account of rows.

use std::collections::{HashMap, HashSet};

use calendar::Date;
use factors::{
    Composition, Electricity, Factor, FactorId, Gas, Geo, GwpSet, Library, Origin, Published, SourceId, Stage,
};
use language::{Text, fold};
use units::{Unit, UnitError, Units};

use crate::input::{Line, Sheet};
use crate::number::Mark;
use crate::places::Places;
use crate::reconcile::{Aside, Check, Finding, Reconciliation, Remark};
use crate::rules::{Rules, Said};
use crate::{ImportError, Pack, Part, Row, Spot};

/// What an importer must know beyond the file.
#[derive(Clone, Copy)]
pub struct Knowledge<'a> {
    /// The units of the catalogue.
    pub units: &'a Units,
    /// What is known already: its potentials turn gases given as CO2e into masses; its factors are compared with.
    pub library: &'a Library,
    /// The day for which a row past its validity is called expired.
    pub as_of: Date,
    /// Packs that are already there: other tables of the same release are compared with them.
    pub others: &'a [Pack],
}

/// The rows of data of a sheet, by the names of their columns.
pub(crate) struct Columns<'a> {
    pub(crate) sheet: &'a Sheet,
    header: usize,
    names: HashMap<String, usize>,
    pub(crate) mark: Mark,
}

impl<'a> Columns<'a> {
    /// The first sheet, and in it the first of thirty rows, that has all the columns.
    pub(crate) fn find(sheets: &'a [Sheet], wanted: &[&str]) -> Option<(&'a Sheet, usize)> {
        sheets.iter().find_map(|sheet| {
            let header = sheet.lines.iter().take(30).position(|line| {
                let names: HashSet<String> = line.cells.iter().map(|cell| fold(cell)).collect();
                wanted.iter().all(|name| names.contains(&fold(name)))
            })?;
            Some((sheet, header))
        })
    }

    /// Which of the columns are in no row that could be a header; all of them if there is no such row.
    pub(crate) fn missing(sheets: &[Sheet], wanted: &[&str]) -> Vec<String> {
        let rows = sheets.iter().flat_map(|sheet| sheet.lines.iter().take(30));
        let missing = rows.map(|line| {
            let names: HashSet<String> = line.cells.iter().map(|cell| fold(cell)).collect();
            wanted.iter().filter(|name| !names.contains(&fold(name))).map(|name| (*name).to_owned()).collect::<Vec<_>>()
        });
        missing.min_by_key(Vec::len).unwrap_or_else(|| wanted.iter().map(|name| (*name).to_owned()).collect())
    }

    /// Reads the header and the decimal mark of the columns whose names `numeric` recognises.
    pub(crate) fn new(sheet: &'a Sheet, header: usize, numeric: impl Fn(&str) -> bool) -> Result<Self, ImportError> {
        let mut names = HashMap::new();
        let mut numbers = Vec::new();
        for (column, name) in sheet.lines.get(header).map_or(&[][..], |line| &line.cells).iter().enumerate() {
            let name = fold(name);
            if numeric(&name) {
                numbers.push(column);
            }
            names.entry(name).or_insert(column);
        }
        let rows = sheet.lines.get(header + 1..).unwrap_or(&[]);
        let cells = |line: &'a Line| numbers.iter().map(move |column| ((line.number, *column), line.cell(*column)));
        let mark = Mark::of(rows.iter().flat_map(cells)).map_err(|mixed| {
            let titles = sheet.lines.get(header);
            let spot = |((line, column), text): ((usize, usize), &str)| {
                let column = titles.map_or("", |titles| titles.cell(column)).to_owned();
                Box::new(Spot { line, column, text: text.to_owned() })
            };
            ImportError::MixedDecimals { comma: spot(mixed.comma), point: spot(mixed.point) }
        })?;
        Ok(Columns { sheet, header, names, mark })
    }

    pub(crate) fn column(&self, name: &str) -> Option<usize> {
        self.names.get(&fold(name)).copied()
    }

    /// Names of the columns as they stand.
    pub(crate) fn titles(&self) -> Vec<String> {
        self.sheet.lines.get(self.header).map_or_else(Vec::new, |line| line.cells.clone())
    }

    /// The rows under the header.
    pub(crate) fn lines(&self) -> &'a [Line] {
        self.sheet.lines.get(self.header + 1..).unwrap_or(&[])
    }

    /// The cell of a column; empty if there is no such column.
    pub(crate) fn text<'l>(&self, line: &'l Line, name: &str) -> &'l str {
        self.column(name).map_or("", |column| line.cell(column))
    }

    pub(crate) fn number(&self, line: &Line, name: &str) -> Result<Option<f64>, ()> {
        self.mark.read(self.text(line, name))
    }
}

/// A row that an importer has understood.
pub(crate) struct Draft {
    /// Its id in the source.
    pub(crate) id: String,
    /// Its path in the database.
    pub(crate) key: String,
    pub(crate) name: Text,
    /// The unit it is per, as the source writes it.
    pub(crate) unit: String,
    pub(crate) composition: Composition,
    /// Total as published, in `gwp`.
    pub(crate) published: Option<f64>,
    pub(crate) gwp: Option<GwpSet>,
    /// `None` if only the rules can say.
    pub(crate) stage: Option<Stage>,
    pub(crate) electricity: Option<Electricity>,
    /// `None` if the source names a place that is not in the table.
    pub(crate) geo: Option<Geo>,
    pub(crate) technology: Option<String>,
    pub(crate) year_data: Option<i16>,
    pub(crate) year_published: Option<i16>,
    pub(crate) valid_from: Option<Date>,
    pub(crate) valid_to: Option<Date>,
    pub(crate) archived: bool,
    pub(crate) uncertainty_pct: Option<f64>,
    pub(crate) derivation: Option<String>,
    pub(crate) note: Option<String>,
    pub(crate) parts: Vec<Part>,
    /// Its raw rows, by position under the header.
    pub(crate) lines: Vec<usize>,
}

impl Draft {
    pub(crate) fn new(id: impl Into<String>, key: String, unit: impl Into<String>, line: usize) -> Self {
        Draft {
            id: id.into(),
            key,
            name: Text::default(),
            unit: unit.into(),
            composition: Composition::default(),
            published: None,
            gwp: None,
            stage: None,
            electricity: None,
            geo: None,
            technology: None,
            year_data: None,
            year_published: None,
            valid_from: None,
            valid_to: None,
            archived: false,
            uncertainty_pct: None,
            derivation: None,
            note: None,
            parts: Vec::new(),
            lines: vec![line],
        }
    }
}

/// Makes rows of drafts and keeps the account.
pub(crate) struct Builder<'a> {
    pub(crate) knowledge: Knowledge<'a>,
    pub(crate) places: Places,
    pub(crate) report: Reconciliation,
    pub(crate) rows: Vec<Row>,
    dataset: String,
    source: String,
    pub(crate) published: Option<i16>,
    /// Densities that the file states, kg/m3, by folded name of the fuel.
    pub(crate) densities: HashMap<String, f64>,
    rules: Rules,
    units: HashMap<String, Result<Unit, UnitError>>,
    ids: HashMap<String, usize>,
    repeated: Vec<Finding>,
    lines: Vec<usize>,
}

impl<'a> Builder<'a> {
    pub(crate) fn new(knowledge: Knowledge<'a>, dataset: &str, rules: &str, source: String, lines: &[Line]) -> Self {
        Builder {
            knowledge,
            places: Places::embedded(),
            report: Reconciliation { read: lines.len(), source: source.clone(), ..Reconciliation::default() },
            rows: Vec::new(),
            dataset: dataset.to_owned(),
            source,
            published: None,
            densities: HashMap::new(),
            rules: Rules::embedded(rules),
            units: HashMap::new(),
            ids: HashMap::new(),
            repeated: Vec::new(),
            lines: lines.iter().map(|line| line.number).collect(),
        }
    }

    /// The line in the file of a position under the header.
    pub(crate) fn line(&self, position: usize) -> usize {
        self.lines.get(position).copied().unwrap_or(0)
    }

    pub(crate) fn aside(&mut self, why: Aside, positions: &[usize]) {
        let lines: Vec<usize> = positions.iter().map(|position| self.line(*position)).collect();
        self.report.set_aside(why, lines);
    }

    /// Keeps a draft as a row of the pack, or sets its lines aside.
    pub(crate) fn keep(&mut self, draft: Draft) {
        let said = self.rules.of(&draft.key);
        let unit = match self.unit(&draft.unit, &draft.key) {
            Ok(unit) => unit,
            Err(_) => {
                *self.report.unknown_units.entry(draft.unit.clone()).or_default() += draft.lines.len();
                return self.aside(Aside::UnknownUnit, &draft.lines);
            }
        };
        let Some(stage) = said.stage.or(draft.stage) else { return self.aside(Aside::NoStage, &draft.lines) };
        let row = self.row(draft, said, unit, stage);
        self.remarks(&row.factor);
        self.report.kept += row.raw.len();
        self.report.factors += 1;
        let derived = format!("{}.", self.dataset);
        let whole = !row.factor.activity.as_str().starts_with(&derived);
        self.report.mapped += usize::from(whole || row.part_factors().next().is_some());
        self.rows.push(row);
    }

    fn row(&mut self, draft: Draft, said: Said, per: Unit, stage: Stage) -> Row {
        let mut id = draft.id;
        let seen = self.ids.entry(id.clone()).or_default();
        *seen += 1;
        if *seen > 1 {
            let count = *seen;
            let line = draft.lines.first().map_or(0, |position| self.line(*position));
            self.repeated.push(Finding {
                row: id.clone(),
                line,
                name: draft.name.get(language::Language::Fr).to_owned(),
                found: Some(count as f64),
                expected: Some(1.0),
                about: String::new(),
            });
            id = format!("{id}~{count}");
        }
        let mut composition = draft.composition;
        if said.biogenic == Some(true) {
            make_biogenic(&mut composition);
        }
        let total = draft.published.unwrap_or(0.0);
        if draft.geo.is_none() && said.geo.is_none() {
            self.report.remark(Remark::UnknownPlace);
        }
        let mut parts = draft.parts;
        for part in &mut parts {
            let named = said.parts.iter().find(|(stage, _)| part.stage == Some(*stage));
            part.activity = named.map(|(_, activity)| activity.clone());
        }
        let factor = Factor {
            id: FactorId::from(format!("{}/{id}", self.source)),
            activity: said.activity.unwrap_or_else(|| derived_activity(&self.dataset, &id)),
            name: draft.name,
            // A total below zero is a credit: what is avoided elsewhere, never part of an inventory.
            stage: if total < 0.0 { Stage::Avoided } else { stage },
            per,
            composition,
            published: draft.published.map(|co2e| Published { co2e, gwp: draft.gwp }),
            electricity: said.electricity.or(draft.electricity),
            geo: said.geo.or(draft.geo).unwrap_or_else(|| Geo::from("OTHER")),
            technology: draft.technology,
            year_data: draft.year_data,
            year_published: draft.year_published.or(self.published),
            valid_from: draft.valid_from,
            valid_to: draft.valid_to,
            official: false,
            archived: draft.archived,
            uncertainty_pct: draft.uncertainty_pct,
            pedigree: None,
            source: SourceId::from(self.source.as_str()),
            source_row: id,
            derivation: draft.derivation,
            review_by: None,
            origin: Origin::Pack(String::new()),
            note: draft.note,
        };
        Row { factor, key: draft.key, parts, raw: draft.lines }
    }

    fn remarks(&mut self, factor: &Factor) {
        if factor.archived {
            self.report.remark(Remark::Archived);
        } else if factor.valid_to.is_some_and(|day| day < self.knowledge.as_of) {
            self.report.remark(Remark::Expired);
        }
        if factor.stage == Stage::Avoided {
            self.report.remark(Remark::Credit);
        }
        if factor.composition.unsplit_co2e != 0.0 && factor.published.is_none_or(|published| published.gwp.is_none()) {
            self.report.remark(Remark::NotConvertible);
        }
    }

    /// The unit that the database writes `text`: by its own table first, otherwise as anyone would write it.
    fn unit(&mut self, text: &str, key: &str) -> Result<Unit, UnitError> {
        let ours = self.rules.unit(text, key).unwrap_or(text).to_owned();
        let units = self.knowledge.units;
        self.units.entry(ours.clone()).or_insert_with(|| units.parse(&ours)).clone()
    }

    /// What is left to say once all rows are kept.
    pub(crate) fn close(&mut self) {
        let repeated = std::mem::take(&mut self.repeated);
        self.report.examined(Check::Unique, self.report.factors, repeated);
    }

    /// Mass of a gas from its CO2e, if the set gives it a potential.
    pub(crate) fn mass(&self, gas: &Gas, co2e: f64, set: GwpSet) -> Option<f64> {
        self.knowledge.library.gwp.of(gas, set).filter(|potential| *potential > 0.0).map(|potential| co2e / potential)
    }
}

/// Moves carbon dioxide and methane to their biogenic kinds.
fn make_biogenic(composition: &mut Composition) {
    if let Some(co2) = composition.gases.remove(&Gas::co2()) {
        composition.co2_biogenic += co2;
    }
    if let Some(ch4) = composition.gases.remove(&Gas::new("ch4_fossil")) {
        *composition.gases.entry(Gas::new("ch4_biogenic")).or_default() += ch4;
    }
}

/// An activity that only this row has: found by search, shown, pinned, never chosen by itself.
fn derived_activity(dataset: &str, id: &str) -> factors::ActivityCode {
    let plain = |c: char| if c.is_ascii_alphanumeric() || c == '-' || c == '_' { c.to_ascii_lowercase() } else { '_' };
    factors::ActivityCode::from(format!("{dataset}.{}", id.chars().map(plain).collect::<String>()))
}

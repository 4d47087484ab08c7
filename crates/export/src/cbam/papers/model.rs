use ::cbam::Version;
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Which document of the operator (2025/2547 Annex II A.5 and Annex IV).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PaperKind {
    /// How the installation is monitored: 22 items, for the verifier.
    MonitoringPlan,
    /// What it emitted: 35 items, for the verifier.
    EmissionsReport,
    /// What a buyer sees of that: 16 items, without trade secrets.
    SummaryReport,
}

impl PaperKind {
    /// All kinds.
    pub const ALL: [PaperKind; 3] = [PaperKind::MonitoringPlan, PaperKind::EmissionsReport, PaperKind::SummaryReport];

    /// Its name in tables and files.
    pub fn code(self) -> &'static str {
        match self {
            PaperKind::MonitoringPlan => "monitoring_plan",
            PaperKind::EmissionsReport => "emissions_report",
            PaperKind::SummaryReport => "summary_report",
        }
    }

    /// Its English title.
    pub fn title(self) -> &'static str {
        match self {
            PaperKind::MonitoringPlan => "Monitoring plan",
            PaperKind::EmissionsReport => "Operator’s emissions report",
            PaperKind::SummaryReport => "Summary of the operator’s emissions report",
        }
    }
}

/// A document: every item of its act, in order, each once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Paper {
    /// Which.
    pub paper: PaperKind,
    /// Its title.
    pub title: String,
    /// Name of the installation.
    pub installation: String,
    /// Name of the operator.
    pub operator: Option<String>,
    /// Country, ISO 3166-1 alpha-2.
    pub country: String,
    /// Reporting period: a calendar year.
    pub year: i16,
    /// Items by group.
    pub groups: Vec<Group>,
    /// Acts and tables on which the figures rest.
    pub acts: Vec<Act>,
}

/// An edition of a table that was used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Act {
    /// Name of the table.
    pub table: String,
    /// The act.
    pub act: String,
    /// Where in the act.
    pub place: String,
    /// When it was last compared with the act.
    pub checked: String,
}

impl From<&Version> for Act {
    fn from(version: &Version) -> Self {
        Act {
            table: version.table.clone(),
            act: version.act.clone(),
            place: version.place.clone(),
            checked: version.checked.to_string(),
        }
    }
}

/// Items that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Group {
    /// Its name.
    pub name: String,
    /// Its items.
    pub items: Vec<Item>,
}

/// An item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Item {
    /// Its number in the act.
    pub number: u8,
    /// What it is about.
    pub title: String,
    /// Where the act asks for it.
    pub clause: String,
    /// What is said; never empty.
    pub content: Vec<Content>,
    /// Fields of the installation's file that it asks for and that are not there.
    pub missing: Vec<String>,
    /// Fields whose text is not in Latin letters: to be translated, the document is in English.
    pub translate: Vec<String>,
}

/// A part of an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Content {
    /// A sentence.
    Text {
        /// The words.
        text: String,
    },
    /// Labels and what they name.
    Facts {
        /// Rows.
        rows: Vec<Fact>,
    },
    /// A table.
    Table {
        /// Columns.
        columns: Vec<Column>,
        /// Rows, with a cell for each column.
        rows: Vec<Vec<Cell>>,
        /// Sums of the columns that have one, empty if none has.
        totals: Vec<Option<Decimal>>,
    },
}

/// A label and what it names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Fact {
    /// The label.
    pub label: String,
    /// The value.
    pub value: Cell,
    /// Its unit.
    pub unit: Option<String>,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Column {
    /// Its heading.
    pub name: String,
    /// Unit of its numbers.
    pub unit: Option<String>,
    /// Whether it holds numbers.
    pub numeric: bool,
}

/// A value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Cell {
    /// A number, rounded as it is published.
    Number(Decimal),
    /// Words.
    Text(String),
    /// Asked for, and not in the file.
    NotStated,
    /// Not asked for here.
    Nothing,
}

impl Paper {
    /// All items, in order.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.groups.iter().flat_map(|group| &group.items)
    }

    /// What it asks for and does not have.
    pub fn gaps(&self) -> Vec<Gap> {
        let mut gaps = Vec::new();
        for item in self.items() {
            let gap = |field: &String, kind: GapKind| Gap {
                paper: self.paper,
                item: item.number,
                clause: item.clause.clone(),
                at: field.clone(),
                kind,
            };
            gaps.extend(item.missing.iter().map(|field| gap(field, GapKind::NotStated)));
            gaps.extend(item.translate.iter().map(|field| gap(field, GapKind::NotInEnglish)));
        }
        gaps
    }
}

/// What lacks in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum GapKind {
    /// The document says "not stated".
    NotStated,
    /// The text is in other than Latin letters.
    NotInEnglish,
}

/// A gap: the item of a document, and the field of the installation's file that closes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Gap {
    /// The document.
    pub paper: PaperKind,
    /// Number of the item.
    pub item: u8,
    /// The clause that asks for it.
    pub clause: String,
    /// The field.
    pub at: String,
    /// What lacks.
    pub kind: GapKind,
}

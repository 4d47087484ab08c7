use calendar::Period;
use factors::{ActivityCode, Geo, Pedigree, Stage, gsd2_of_half_width, gsd2_of_pedigree};
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Category;

/// One line of activity data, as read from a document: so much of something, somewhere, over some days.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ActivityLine {
    /// Stable name: made from the document's hash and the place in it, so that reading the same
    /// document again gives the same name.
    pub id: String,
    /// The site, by its id in the firm's sheet.
    pub site: String,
    /// What it is, by the taxonomy.
    pub activity: ActivityCode,
    /// What the document calls it.
    pub label: String,
    /// How much, as written.
    pub quantity: Decimal,
    /// Of which unit, as an expression.
    pub unit: String,
    /// What the quantity is multiplied or divided by, in order: a distance, a share, a number of days.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<Term>,
    /// The days it covers.
    pub period: Period,
    /// The category, if the document says it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<Category>,
    /// The life-cycle stage, if the document says it; then nothing is added for other stages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<Stage>,
    /// Where it takes place, if not in the firm's country.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub geo: Option<Geo>,
    /// A factor that the document gives or names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub factor: Option<DeclaredFactor>,
    /// How good the quantity is.
    #[serde(default)]
    pub quality: Quality,
    /// Who supplied it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supplier: Option<String>,
    /// Number of the invoice, slip or contract.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document_number: Option<String>,
    /// What it cost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Money>,
    /// Where it was read.
    pub evidence: Evidence,
    /// How it was recognised.
    pub recognition: Recognition,
}

/// A further factor of the quantity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Term {
    /// What the document calls it.
    pub label: String,
    /// Multiply or divide.
    pub op: Op,
    /// How much.
    pub value: Decimal,
    /// Of which unit; `1` for a pure number.
    pub unit: String,
}

/// How a term enters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Op {
    /// ×
    Multiply,
    /// ÷
    Divide,
}

/// A factor that comes with the document: a supplier's figure, or the name of a row of the catalogue.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct DeclaredFactor {
    /// kg CO2e per `per`, if given so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub co2e: Option<GasFigure>,
    /// By gas: code of the gas (`co2`, `ch4_fossil`, `n2o`, `co2_biogenic`…) with value and unit.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gases: Vec<(String, GasFigure)>,
    /// Half-width of its 95 % interval, %.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub half_width_pct: Option<Decimal>,
    /// Scores of the factor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pedigree: Option<Pedigree>,
    /// Where the document has it from: free words, a source of the catalogue, or `source:row` / a factor's
    /// id, which then is the factor to use.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

impl DeclaredFactor {
    /// Whether it gives figures of its own (otherwise it only names a source).
    pub fn has_figures(&self) -> bool {
        self.co2e.is_some() || !self.gases.is_empty()
    }
}

/// A value with the unit in which the document gives it: 0.5 `kgCO2e/kWh`, 11 `g/mmBtu`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct GasFigure {
    /// Value.
    pub value: Decimal,
    /// Unit expression.
    pub unit: String,
}

/// An amount of money.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Money {
    /// How much.
    pub amount: Decimal,
    /// ISO 4217.
    pub currency: String,
    /// Whether VAT is in it, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tax_included: Option<bool>,
}

/// What the quantity rests on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// A bill or invoice whose own checks hold (indexes, price × quantity).
    Checked,
    /// A bill, invoice, slip or report.
    #[default]
    Document,
    /// A line of a ledger kept by the firm.
    Ledger,
    /// An estimate, of the supplier or of the firm.
    Estimated,
}

/// How good a quantity is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Quality {
    /// What it rests on.
    #[serde(default)]
    pub basis: Basis,
    /// Half-width of its 95 % interval, %, if stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub half_width_pct: Option<f64>,
    /// Scores, if stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pedigree: Option<Pedigree>,
}

impl Quality {
    /// Squared geometric standard deviation of the quantity: as stated; otherwise by the scores that
    /// we assign to what it rests on (`docs/decisions/0012-quality-of-activity-data.md`).
    pub fn gsd2(self) -> f64 {
        let scores = |reliability, temporal, completeness| Pedigree {
            reliability: Some(reliability),
            temporal: Some(temporal),
            completeness: Some(completeness),
            ..Pedigree::BEST
        };
        match (self.half_width_pct, self.pedigree) {
            (Some(half_width), _) => gsd2_of_half_width(half_width),
            (None, Some(pedigree)) => gsd2_of_pedigree(pedigree),
            (None, None) => gsd2_of_pedigree(match self.basis {
                Basis::Checked => scores(5, 5, 4),
                Basis::Document => scores(4, 5, 4),
                Basis::Ledger => scores(3, 5, 4),
                Basis::Estimated => scores(2, 3, 3),
            }),
        }
    }
}

/// Where a line was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Evidence {
    /// SHA-256 of the file, hexadecimal.
    pub document: String,
    /// Path of the file within the firm's folder.
    pub file: String,
    /// Where in it.
    pub place: Place,
    /// What is written there.
    pub raw: String,
}

/// A place within a document; rows and pages count from 1, as people see them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct Place {
    /// Page of a PDF.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub page: Option<u32>,
    /// Sheet of a workbook.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// Row, or line of an invoice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<u32>,
    /// Column, by its letters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub column: Option<String>,
}

/// How a line was recognised.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Recognition {
    /// From 0 (a guess) to 1 (certain).
    pub confidence: f64,
    /// What led to it: `word:gasoil`, `layout:mt-three-bands`, `column:Désignation`, `mapping:<name>`.
    pub because: Vec<String>,
}

//! What became of every row of a file, and what does not add up in it.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The report of an import. `read` = rows of the factors kept + rows set aside.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Reconciliation {
    /// The release: `base-carbone-23.6`.
    pub source: String,
    /// The file.
    pub file: String,
    /// Its SHA-256.
    pub sha256: String,
    /// Rows of data read.
    pub read: usize,
    /// Rows that are part of a factor that was kept.
    pub kept: usize,
    /// Factors made from them.
    pub factors: usize,
    /// Factors that correspond to an activity of the taxonomy, by the whole or by a part.
    pub mapped: usize,
    /// Rows set aside, by reason.
    pub aside: BTreeMap<Aside, Lines>,
    /// What should be known of factors that were kept.
    pub remarks: BTreeMap<Remark, usize>,
    /// Units that the catalogue does not know, with how many rows have them.
    pub unknown_units: BTreeMap<String, usize>,
    /// What was checked, and what was found.
    pub checks: Vec<Examined>,
}

/// Lines of a file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Lines(pub Vec<usize>);

/// Why a row is no factor of the pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Aside {
    /// A density, calorific value, share or other property.
    Property,
    /// Energy, not emissions (SECR rows of DESNZ).
    Energy,
    /// The source gives no value.
    NoValue,
    /// The source gives zero and does not say that it is one.
    Zero,
    /// A cell that should hold a number does not.
    NotANumber,
    /// A unit that the catalogue does not know.
    UnknownUnit,
    /// A group of countries without a code.
    NoPlace,
    /// The same figure rounded more coarsely than another row of the file.
    Rounded,
    /// A margin for projects, not for inventories.
    Marginal,
    /// The source does not say which stage of the life cycle it covers.
    NoStage,
    /// A component of a factor that is not there.
    Orphan,
    /// An earlier vintage of a value that the file also gives in a later one.
    OlderVintage,
    /// A title, note or empty row between the data.
    Note,
}

impl Aside {
    /// The code, as in messages.
    pub fn code(self) -> &'static str {
        match self {
            Aside::Property => "property",
            Aside::Energy => "energy",
            Aside::NoValue => "no-value",
            Aside::Zero => "zero",
            Aside::NotANumber => "not-a-number",
            Aside::UnknownUnit => "unknown-unit",
            Aside::NoPlace => "no-place",
            Aside::Rounded => "rounded",
            Aside::Marginal => "marginal",
            Aside::NoStage => "no-stage",
            Aside::Orphan => "orphan",
            Aside::OlderVintage => "older-vintage",
            Aside::Note => "note",
        }
    }
}

/// What should be known of factors that were kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Remark {
    /// Withdrawn by the source: shown and replayed, never proposed.
    Archived,
    /// Past the validity that its source states: used with a warning.
    Expired,
    /// The validity cannot be read.
    ValidityUnread,
    /// Below zero: a credit, kept as avoided emissions.
    Credit,
    /// A place that the table of places does not know.
    UnknownPlace,
    /// Gases given as CO2e in an unstated set: they cannot be brought to another set.
    NotConvertible,
    /// Only some of the gases are given.
    SomeGases,
}

impl Remark {
    /// The code, as in messages.
    pub fn code(self) -> &'static str {
        match self {
            Remark::Archived => "archived",
            Remark::Expired => "expired",
            Remark::ValidityUnread => "validity-unread",
            Remark::Credit => "credit",
            Remark::UnknownPlace => "unknown-place",
            Remark::NotConvertible => "not-convertible",
            Remark::SomeGases => "some-gases",
        }
    }
}

/// What a file can be checked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Check {
    /// The parts of a factor add up to its total.
    PartSum,
    /// The gases of a factor add up to its total.
    GasSum,
    /// A blend has the potential of its components.
    Blend,
    /// A fuel per litre and per kilogram gives one density, the same as elsewhere in the file.
    Density,
    /// Tables that differ in one thing only give the same figure, or one as others of its kind.
    AcrossTables,
    /// The same row in another table of the release has the same total.
    OtherTable,
    /// Another source has about the same figure for the same activity.
    OtherSource,
    /// A column computed from others is what they give, within its rounding.
    Derived,
    /// Letters were lost when the file was converted.
    Damaged,
    /// Rows are of places that have a code.
    Coded,
    /// The year of the label is that of the data, as far as the text tells.
    LabelYear,
    /// The value of one year is the same in every vintage.
    Vintage,
    /// A row is there once.
    Unique,
    /// The file ends with a whole row.
    Whole,
}

impl Check {
    /// The code, as in messages.
    pub fn code(self) -> &'static str {
        match self {
            Check::PartSum => "part-sum",
            Check::GasSum => "gas-sum",
            Check::Blend => "blend",
            Check::Density => "density",
            Check::AcrossTables => "across-tables",
            Check::OtherTable => "other-table",
            Check::OtherSource => "other-source",
            Check::Derived => "derived",
            Check::Damaged => "damaged",
            Check::Coded => "coded",
            Check::LabelYear => "label-year",
            Check::Vintage => "vintage",
            Check::Unique => "unique",
            Check::Whole => "whole",
        }
    }
}

/// A check, how many rows it could be made on, and what it found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Examined {
    /// The check.
    pub check: Check,
    /// How many rows or groups of rows could be checked.
    pub examined: usize,
    /// Where it failed.
    pub findings: Vec<Finding>,
}

/// A row that does not add up.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Finding {
    /// The row, by its id in the source.
    pub row: String,
    /// Its line in the file, if it has one.
    pub line: usize,
    /// What it is, in the words of the source.
    pub name: String,
    /// What is written.
    pub found: Option<f64>,
    /// What follows from the rest of the file.
    pub expected: Option<f64>,
    /// Of what the figures are: a gas, a unit, a table, two years.
    pub about: String,
}

impl Reconciliation {
    /// Sets lines aside.
    pub(crate) fn set_aside(&mut self, why: Aside, lines: impl IntoIterator<Item = usize>) {
        self.aside.entry(why).or_default().0.extend(lines);
    }

    pub(crate) fn remark(&mut self, remark: Remark) {
        *self.remarks.entry(remark).or_default() += 1;
    }

    /// Records a check that was made on at least one row.
    pub(crate) fn examined(&mut self, check: Check, examined: usize, findings: Vec<Finding>) {
        if let Some(same) = self.checks.iter_mut().find(|same| same.check == check) {
            same.examined += examined;
            same.findings.extend(findings);
        } else if examined > 0 {
            self.checks.push(Examined { check, examined, findings });
        }
    }

    /// Rows set aside for this reason.
    pub fn aside_for(&self, why: Aside) -> usize {
        self.aside.get(&why).map_or(0, |lines| lines.0.len())
    }

    /// What a check found; empty also if it could not be made.
    pub fn findings(&self, check: Check) -> &[Finding] {
        self.checks.iter().find(|examined| examined.check == check).map_or(&[], |examined| &examined.findings)
    }

    /// Whether every row read is accounted for.
    pub fn balances(&self) -> bool {
        self.read == self.kept + self.aside.values().map(|lines| lines.0.len()).sum::<usize>()
    }
}

//! The inventory as it is published: what `qafila measure --json` prints and a dossier carries.

use std::collections::BTreeMap;

use factors::Library;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use units::Units;

use crate::compare::{BaseYear, Change, compare};
use crate::{
    Account, ActivityLine, AuditThreshold, Coverage, Energy, Firm, Intensity, NextStep, Place, Results, Target,
    TargetYear, Trajectory, Water, compute, coverage, energy, intensities, next_steps, prepare, trajectories, water,
};

/// Name and version of the format.
pub const SCHEMA: &str = "qafila/inventory/1";

/// The inventory of one firm for one year, with all it rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Inventory {
    /// [`SCHEMA`].
    pub schema: String,
    /// Version of the engine that computed it; another version may give other bits.
    pub engine: String,
    /// What the firm says of itself.
    pub firm: Firm,
    /// What the figures are made from.
    pub account: Account,
    /// The figures.
    pub results: Results,
    /// Energy.
    pub energy: Energy,
    /// Water.
    pub water: Water,
    /// Intensities.
    pub intensities: Vec<Intensity>,
    /// What is missing.
    pub coverage: Coverage,
    /// What would narrow the interval, best first.
    pub next: Vec<NextStep>,
    /// What the base year was, if its documents are there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<BaseYear>,
    /// The change since the base year, if its documents are there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change: Option<Change>,
    /// Where the year stands on the way to each target of the sheet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub trajectories: Vec<Trajectory>,
    /// The documents.
    pub documents: Vec<DocumentRecord>,
    /// What was kept aside.
    pub aside: Vec<AsideRecord>,
    /// What was said twice and counts once.
    pub duplicates: Vec<DuplicateRecord>,
}

/// A document of the firm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct DocumentRecord {
    /// Path within the folder, parts separated by `/`.
    pub file: String,
    /// SHA-256, hexadecimal; empty if the file could not be read whole.
    pub sha256: String,
    /// Bytes.
    pub bytes: u64,
    /// What it was taken for: `pdf`, `xlsx`, `xls`, `ods`, `csv`, `ubl`; empty if it was refused.
    pub format: String,
    /// The layouts by which it was understood.
    pub layouts: Vec<String>,
    /// How many activity lines it gave.
    pub lines: usize,
}

/// Something kept aside, ready for a message in any language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AsideRecord {
    /// Path of the file within the folder.
    pub file: String,
    /// Where in it.
    pub place: Place,
    /// What is written there.
    pub raw: String,
    /// A stable code: `unknown-unit`, `password`, `scanned-image`…
    pub reason: String,
    /// The key of the message.
    pub key: String,
    /// Its arguments.
    pub arguments: BTreeMap<String, String>,
}

/// A line that repeats another.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct DuplicateRecord {
    /// The id of the activity line that counts.
    pub kept: String,
    /// The one that does not.
    pub dropped: ActivityLine,
    /// How it was found: `same_file`, `same_bill`, `same_number`, `bill_and_ledger`, `replaced_estimate`.
    pub because: String,
}

/// What an inventory is made from, apart from the firm's sheet.
#[derive(Clone, Debug, Default)]
pub struct Evidenced {
    /// Activity lines, of all years that the documents cover.
    pub lines: Vec<ActivityLine>,
    /// The documents.
    pub documents: Vec<DocumentRecord>,
    /// What was kept aside.
    pub aside: Vec<AsideRecord>,
    /// What was said twice.
    pub duplicates: Vec<DuplicateRecord>,
}

/// How an inventory is made.
#[derive(Clone, Copy, Debug)]
pub struct Method<'a> {
    /// Factors, properties, potentials.
    pub library: &'a Library,
    /// Units.
    pub units: &'a Units,
    /// Thresholds of law 47-09.
    pub audit_thresholds: &'a [AuditThreshold],
    /// Draws of the simulation.
    pub draws: u32,
    /// Its seed.
    pub seed: u64,
    /// Threads; the result does not depend on it.
    pub threads: usize,
    /// Version of the engine.
    pub engine: &'a str,
}

/// Makes the inventory of a firm's reporting year, and compares it with its base year if that has lines.
pub fn inventory(firm: &Firm, evidenced: Evidenced, method: &Method<'_>) -> Inventory {
    let Method { library, units, .. } = *method;
    let account = prepare(firm, &evidenced.lines, library, units, method.draws, method.seed);
    // The base year of the sheet and those of its targets, each as if it were reported.
    let mut earlier: BTreeMap<i16, (Firm, Account)> = BTreeMap::new();
    for year in firm.base_years().filter(|year| *year != firm.reporting.year) {
        earlier.entry(year).or_insert_with(|| {
            let mut sheet = firm.clone();
            sheet.reporting.year = year;
            let account = prepare(&sheet, &evidenced.lines, library, units, method.draws, method.seed);
            (sheet, account)
        });
    }
    earlier.retain(|_, (_, account)| !account.lines.is_empty());
    // There may be tens of thousands, of which nothing more is asked.
    drop(evidenced.lines);
    let results = compute(&account, method.threads);
    let coverage = coverage(firm, &account);
    let base = firm.reporting.base_year.and_then(|year| Some(BaseYear::of(year, &earlier.get(&year)?.1)));
    let change = base.as_ref().map(|base| compare(firm, base, &account));
    let of_target = |target: &Target| {
        let (sheet, before) = earlier.get(&target.base_year)?;
        Some(TargetYear::of(sheet, target, before, &crate::coverage(sheet, before), method.threads))
    };
    let bases: Vec<Option<TargetYear>> = firm.targets.iter().map(of_target).collect();
    Inventory {
        schema: SCHEMA.to_owned(),
        engine: method.engine.to_owned(),
        energy: energy(firm, &account, library, units, method.audit_thresholds),
        water: water(&account, units),
        intensities: intensities(firm, &results),
        next: next_steps(&account, &results, &coverage),
        trajectories: trajectories(firm, &account, &coverage, &bases, change.as_ref(), method.threads),
        firm: firm.clone(),
        account,
        results,
        coverage,
        base,
        change,
        documents: evidenced.documents,
        aside: evidenced.aside,
        duplicates: evidenced.duplicates,
    }
}

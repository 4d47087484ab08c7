//! What the figures are made from: the part of a dossier that a stranger recomputes.

use std::collections::BTreeMap;
use std::sync::Arc;

use calendar::Period;
use factors::{
    ActivityCode, FactorRecord, Gas, Geo, Gwp, GwpSet, Rank, Reason, RunnerUp, Scope2Method, Stage, Step, Substitution,
};
use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Approach, Category, Evidence, Money, Recognition};

/// Everything that the results are computed from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Account {
    /// The reporting period.
    pub period: Period,
    /// The set of potentials.
    pub gwp: GwpSet,
    /// The potentials of the gases that occur, in that set: kg CO2e per kg.
    pub potentials: Gwp,
    /// Consolidation approach.
    pub approach: Approach,
    /// Sources of activity data whose error is one: a meter, a ledger, a supplier's invoices.
    pub streams: Vec<Stream>,
    /// The factors used, in order of their ids.
    pub factors: Vec<UsedFactor>,
    /// The lines, in order of their ids.
    pub lines: Vec<Line>,
    /// Quantities that are not emissions: production, turnover, headcount.
    pub indicators: Vec<Indicator>,
    /// Lines that count nothing, and why.
    pub excluded: Vec<ExcludedLine>,
    /// Draws of the Monte Carlo simulation.
    pub draws: u32,
    /// Its seed.
    pub seed: u64,
}

/// A factor with its error.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct UsedFactor {
    /// The whole row.
    pub factor: FactorRecord,
    /// GSD² in this inventory.
    pub gsd2: f64,
    /// Half-width of the 95 % interval, %: as published, otherwise (GSD² − 1) × 100.
    pub half_width_pct: f64,
}

/// A source of activity data (EU MRR: source stream): its error is drawn once for all its lines.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Stream {
    /// Its number in this account, `s1`, `s2`…
    pub id: String,
    /// The site.
    pub site: String,
    /// The activity.
    pub activity: ActivityCode,
    /// GSD² of its quantities.
    pub gsd2: f64,
    /// Half-width of the 95 % interval, %: as stated, otherwise (GSD² − 1) × 100.
    pub half_width_pct: f64,
}

/// One line of the inventory: one activity in one category at one stage, by one factor.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Line {
    /// Unique: the id of the activity line with what was made of it.
    pub id: String,
    /// Where it is booked.
    pub category: Category,
    /// For scope 2: location-based or market-based. Every purchase has a line of each.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<Scope2Method>,
    /// Life-cycle stage.
    pub stage: Stage,
    /// The site.
    pub site: String,
    /// The activity.
    pub activity: ActivityCode,
    /// The days within the reporting period.
    pub period: Period,
    /// Position in [`Account::streams`].
    pub stream: usize,
    /// Position in [`Account::factors`].
    pub factor: usize,
    /// How the quantity reaches the unit of the factor.
    pub calculation: Calculation,
    /// What it emits.
    pub emissions: Emissions,
    /// Why this factor.
    pub rank: Rank,
    /// In words' codes.
    #[serde(with = "shared")]
    #[schemars(with = "Vec<Reason>")]
    pub reasons: Arc<[Reason]>,
    /// The others.
    #[serde(with = "shared", default, skip_serializing_if = "<[RunnerUp]>::is_empty")]
    #[schemars(with = "Vec<RunnerUp>")]
    pub runners_up: Arc<[RunnerUp]>,
    /// What it stands in for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub substitution: Option<Substitution>,
    /// What only the firm and its verifier see.
    pub details: Details,
}

/// Quantity × steps × factor: the whole arithmetic of a line, with nothing left out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Calculation {
    /// As in the document.
    pub quantity: Decimal,
    /// Its unit.
    pub unit: String,
    /// From there to the unit of the factor, including shares of time and of ownership.
    pub steps: Vec<Step>,
}

impl Calculation {
    /// The amount in the unit of the factor: the quantity times the factors of the steps, from left to right.
    pub fn amount(&self) -> f64 {
        use rust_decimal::prelude::ToPrimitive;
        let quantity = self.quantity.to_f64().unwrap_or(f64::NAN);
        self.steps.iter().fold(quantity, |amount, step| amount * step.factor)
    }
}

/// kg of each gas, and what they are together.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Emissions {
    /// kg of each gas.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub gases: BTreeMap<Gas, f64>,
    /// kg CO2e that its source does not split by gas.
    #[serde(default)]
    pub unsplit_co2e: f64,
    /// kg CO2e, biogenic CO2 apart.
    pub co2e: f64,
    /// kg of biogenic CO2, outside the scopes.
    #[serde(default)]
    pub co2_biogenic: f64,
    /// kg CO2e of gases of the Montreal Protocol, outside the scopes.
    #[serde(default)]
    pub co2e_montreal: f64,
}

/// What is withheld from a buyer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Details {
    /// The id of the activity line.
    pub source_line: String,
    /// What the document calls it.
    pub label: String,
    /// Who supplied it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supplier: Option<String>,
    /// Number of the document.
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

/// A quantity that is not an emission.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Indicator {
    /// What it is.
    pub activity: ActivityCode,
    /// The site.
    pub site: String,
    /// The days.
    pub period: Period,
    /// How much within the reporting period.
    pub amount: f64,
    /// Unit.
    pub unit: String,
    /// Where it was read.
    pub evidence: Evidence,
}

/// An activity line that counts nothing in this inventory.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ExcludedLine {
    /// The id of the activity line.
    pub line: String,
    /// What the document calls it.
    pub label: String,
    /// The activity.
    pub activity: ActivityCode,
    /// The site.
    pub site: String,
    /// Where it was read.
    pub evidence: Evidence,
    /// Why.
    pub why: Exclusion,
}

/// Why a line, or a part of what it causes, counts nothing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "why")]
pub enum Exclusion {
    /// None of its days is in the reporting period.
    OutsidePeriod {
        /// Its days.
        period: Period,
    },
    /// The boundary gives the firm no part of the site.
    OutsideBoundary,
    /// The site is not in the firm's sheet.
    UnknownSite,
    /// Its unit is not known.
    UnknownUnit {
        /// The unit.
        unit: String,
        /// Known ones that look like it.
        nearest: Vec<String>,
    },
    /// There is no factor at all.
    NoFactor,
    /// There are factors, but none for this stage.
    NoStage {
        /// The stage wanted.
        wanted: Vec<Stage>,
        /// The stages there are.
        have: Vec<Stage>,
    },
    /// There are factors, but for other places that may not stand in.
    NoPlace {
        /// The place.
        geo: Geo,
    },
    /// There are factors, but no sourced way to their units.
    NoConversion {
        /// The unit at hand.
        unit: String,
        /// The units there are.
        have: Vec<String>,
    },
    /// The factor named in the document or by a person does not exist or does not fit.
    UnusableFactor {
        /// Its name, or what was written.
        factor: String,
    },
    /// A gas has no potential in the set.
    NoPotential {
        /// The gas.
        gas: Gas,
    },
    /// A division by zero in the document's terms, or a result that is no number.
    NotANumber,
}

/// A substitution with the emissions that rest on it, for the table of substitutions.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Substituted {
    /// What stands in for what.
    pub substitution: Substitution,
    /// Position in [`Account::factors`].
    pub factor: usize,
    /// kg CO2e of the lines that rest on it.
    pub co2e: f64,
    /// How many lines.
    pub lines: usize,
}

impl Account {
    /// The substitutions, largest first.
    pub fn substitutions(&self) -> Vec<Substituted> {
        let mut found: Vec<Substituted> = Vec::new();
        for line in &self.lines {
            let Some(substitution) = &line.substitution else { continue };
            match found.iter_mut().find(|known| known.factor == line.factor && known.substitution == *substitution) {
                Some(known) => {
                    known.co2e += line.emissions.co2e;
                    known.lines += 1;
                }
                None => found.push(Substituted {
                    substitution: substitution.clone(),
                    factor: line.factor,
                    co2e: line.emissions.co2e,
                    lines: 1,
                }),
            }
        }
        found.sort_by(|a, b| b.co2e.total_cmp(&a.co2e).then(a.factor.cmp(&b.factor)));
        found
    }
}

/// What many lines have in common is written with each of them.
mod shared {
    use std::sync::Arc;

    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub fn serialize<T: Serialize, S: Serializer>(list: &Arc<[T]>, serializer: S) -> Result<S::Ok, S::Error> {
        list.as_ref().serialize(serializer)
    }

    pub fn deserialize<'de, T: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<Arc<[T]>, D::Error> {
        Vec::deserialize(deserializer).map(Arc::from)
    }
}

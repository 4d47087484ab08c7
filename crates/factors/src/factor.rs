use std::collections::BTreeMap;

use calendar::Date;
use language::Text;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use units::Unit;

use crate::{ActivityCode, FactorId, Gas, Geo, Gwp, GwpSet, Pedigree, SourceId, gsd2_of_half_width, gsd2_of_pedigree};

/// Which part of the life cycle a factor covers. Part of its identity: most double counting comes
/// from hiding it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Burning a fuel.
    Combustion,
    /// A chemical or physical process other than burning.
    Process,
    /// A leak.
    Fugitive,
    /// Generation of electricity or heat.
    Generation,
    /// Upstream of generation: extraction and transport of the fuels of power stations.
    UpstreamGeneration,
    /// Losses in transmission and distribution.
    #[serde(rename = "t_and_d")]
    TAndD,
    /// Well to tank: upstream of a fuel.
    Wtt,
    /// Tank to wheel: running a vehicle.
    Ttw,
    /// Well to wheel: both together.
    Wtw,
    /// From the cradle to the gate of the supplier.
    CradleToGate,
    /// Use of a sold product.
    Use,
    /// Treatment at the end of life.
    EndOfLife,
    /// Emissions said to be avoided elsewhere; never part of an inventory.
    Avoided,
}

impl Stage {
    /// All stages.
    pub const ALL: [Stage; 13] = [
        Stage::Combustion,
        Stage::Process,
        Stage::Fugitive,
        Stage::Generation,
        Stage::UpstreamGeneration,
        Stage::TAndD,
        Stage::Wtt,
        Stage::Ttw,
        Stage::Wtw,
        Stage::CradleToGate,
        Stage::Use,
        Stage::EndOfLife,
        Stage::Avoided,
    ];

    /// The code in files.
    pub fn code(self) -> &'static str {
        match self {
            Stage::Combustion => "combustion",
            Stage::Process => "process",
            Stage::Fugitive => "fugitive",
            Stage::Generation => "generation",
            Stage::UpstreamGeneration => "upstream_generation",
            Stage::TAndD => "t_and_d",
            Stage::Wtt => "wtt",
            Stage::Ttw => "ttw",
            Stage::Wtw => "wtw",
            Stage::CradleToGate => "cradle_to_gate",
            Stage::Use => "use",
            Stage::EndOfLife => "end_of_life",
            Stage::Avoided => "avoided",
        }
    }

    /// The stage with this code.
    pub fn from_code(code: &str) -> Option<Stage> {
        Stage::ALL.into_iter().find(|stage| stage.code() == code)
    }
}

/// The two methods of the GHG Protocol Scope 2 Guidance, and the residual mix the second one uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Scope2Method {
    /// Average of the grid where the energy is used.
    Location,
    /// The contractual instruments of the buyer.
    Market,
    /// What remains of the grid after instruments are claimed.
    Residual,
}

/// What a mean of a grid is a mean of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Mix {
    /// Generation within the country.
    Production,
    /// Generation plus imports minus exports.
    Consumption,
}

/// What must be known of a factor for electricity before it may serve in scope 2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Electricity {
    /// The scope 2 method it may serve.
    pub method: Scope2Method,
    /// Production or consumption mix, if said.
    pub mix: Option<Mix>,
    /// Whether it includes the life cycle of plants and fuels, if said.
    pub life_cycle: Option<bool>,
}

/// Emissions per unit of activity, in kg.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Composition {
    /// Mass of each gas, kg per unit.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub gases: BTreeMap<Gas, f64>,
    /// CO2 of biogenic origin, kg per unit: reported outside the scopes (GHG Protocol Corporate
    /// Standard, chapter 9), never part of CO2e.
    #[serde(default)]
    pub co2_biogenic: f64,
    /// What the source gives only as kg CO2e per unit, in the set of [`Factor::published`]; it cannot be
    /// brought to another set.
    #[serde(default)]
    pub unsplit_co2e: f64,
}

/// A gas without a potential in the set asked for.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{set} gives no global warming potential for {gas}")]
pub struct MissingGwp {
    /// The gas.
    pub gas: Gas,
    /// The set.
    pub set: GwpSet,
}

impl Composition {
    /// CO2e within the scopes, kg per unit: Σ mass × potential + what is given only as CO2e. Biogenic CO2
    /// and the gases of the Montreal Protocol count nothing here.
    ///
    /// # Errors
    /// If the set has no potential for one of the gases: unknown is not zero.
    pub fn co2e(&self, gwp: &Gwp, set: GwpSet) -> Result<f64, MissingGwp> {
        Ok(self.weighed(gwp, set, false)? + self.unsplit_co2e)
    }

    /// CO2e of the gases of the Montreal Protocol, kg per unit, reported outside the scopes.
    ///
    /// # Errors
    /// If the set has no potential for one of them.
    pub fn co2e_outside(&self, gwp: &Gwp, set: GwpSet) -> Result<f64, MissingGwp> {
        self.weighed(gwp, set, true)
    }

    fn weighed(&self, gwp: &Gwp, set: GwpSet, outside: bool) -> Result<f64, MissingGwp> {
        let mut sum = 0.0;
        for (gas, mass) in self.gases.iter().filter(|(gas, _)| gwp.is_outside(gas) == outside) {
            sum += mass * gwp.of(gas, set).ok_or_else(|| MissingGwp { gas: gas.clone(), set })?;
        }
        Ok(sum)
    }
}

/// The total as its source prints it, for checking.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Published {
    /// kg CO2e per unit.
    pub co2e: f64,
    /// The set it was made with, if the source says so.
    pub gwp: Option<GwpSet>,
}

/// Who brought a factor.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// The catalogue of the product.
    Catalogue,
    /// An imported pack, by the first characters of its hash.
    Pack(String),
    /// The document of a supplier, or the firm itself.
    Supplier,
}

/// One row of one release of one source.
#[derive(Clone, Debug, PartialEq)]
pub struct Factor {
    /// Unique among all that are loaded.
    pub id: FactorId,
    /// What it is for.
    pub activity: ActivityCode,
    /// Name in three languages.
    pub name: Text,
    /// Life-cycle stage.
    pub stage: Stage,
    /// The unit of activity it is for.
    pub per: Unit,
    /// kg per that unit.
    pub composition: Composition,
    /// The total its source prints.
    pub published: Option<Published>,
    /// For electricity.
    pub electricity: Option<Electricity>,
    /// Where it holds.
    pub geo: Geo,
    /// Technology, in the words of the source.
    pub technology: Option<String>,
    /// Year of the data.
    pub year_data: Option<i16>,
    /// Year of publication.
    pub year_published: Option<i16>,
    /// First day on which the source says it holds.
    pub valid_from: Option<Date>,
    /// Last day on which the source says it holds; past it, a warning.
    pub valid_to: Option<Date>,
    /// Published by the authority of the place it holds for.
    pub official: bool,
    /// Withdrawn by its source: never proposed for new work.
    pub archived: bool,
    /// Half-width of the 95 % interval as published, %.
    pub uncertainty_pct: Option<f64>,
    /// Data-quality scores assigned for use in Morocco.
    pub pedigree: Option<Pedigree>,
    /// The publication.
    pub source: SourceId,
    /// Row, table or cell in it.
    pub source_row: String,
    /// The formula, if the value is computed from the source's.
    pub derivation: Option<String>,
    /// After this day somebody must look at it again.
    pub review_by: Option<Date>,
    /// Who brought it.
    pub origin: Origin,
    /// A remark for the reader.
    pub note: Option<String>,
}

impl Factor {
    /// Year the value speaks of: of the data, otherwise of the publication.
    pub fn year(&self) -> Option<i16> {
        self.year_data.or(self.year_published)
    }

    /// Squared geometric standard deviation, so that the 95 % interval is [E / GSD², E × GSD²].
    ///
    /// A published half-width stands for reliability and completeness; what the pedigree says of
    /// technology, place and time is added to it, because the publisher did not speak of use in
    /// Morocco. Without either, every score counts as worst.
    pub fn gsd2(&self) -> f64 {
        match (self.uncertainty_pct, self.pedigree) {
            (Some(half_width), None) => gsd2_of_half_width(half_width),
            (Some(half_width), Some(pedigree)) => pedigree.with_published(half_width),
            (None, pedigree) => gsd2_of_pedigree(pedigree.unwrap_or_default()),
        }
    }
}

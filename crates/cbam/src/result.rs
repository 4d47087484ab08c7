use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::Serialize;

use crate::finding::Finding;
use crate::tables::{Fallback, FunctionalUnit, Route, Version};

/// What an installation's goods embed on a basis, in full precision; `…_published` is what is reported.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Assessment {
    /// Reporting period of the installation's data.
    pub year: i16,
    /// Year whose mark-ups, benchmarks and CBAM factor are applied.
    pub basis_year: i16,
    /// Scenario of the phase-out.
    pub scenario: String,
    /// The CBAM factor: the share of the benchmark that is still free.
    pub cbam_factor: Decimal,
    /// The cross-sectoral correction factor.
    pub cscf: Decimal,
    /// Whether the regulation does not apply to goods of the country: nothing is due for them (2023/956 Article 2, Annex III).
    pub exempt_origin: bool,
    /// What no act says for that year and was assumed.
    pub assumptions: Vec<Assumption>,
    /// Totals of the installation.
    pub totals: InstallationTotals,
    /// Each stream.
    pub streams: Vec<StreamResult>,
    /// Meters that were reconciled.
    pub reconciliations: Vec<Reconciliation>,
    /// CO2 that leaves.
    pub transfers: Vec<TransferResult>,
    /// Energy units.
    pub energy_units: Vec<EnergyUnitResult>,
    /// Each process.
    pub processes: Vec<ProcessResult>,
    /// Each lot of precursors.
    pub precursors: Vec<PrecursorResult>,
    /// Each good, by code and composition.
    pub goods: Vec<GoodResult>,
    /// What a verifier would ask.
    pub findings: Vec<Finding>,
    /// The tables that were used.
    pub tables: Vec<Version>,
}

/// What no act says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Assumption {
    /// The correction factor of the year is not decided: the one stated is assumed.
    Cscf,
    /// No benchmarks of the production year are known: the last ones are carried on.
    Benchmarks,
    /// The scenario is a proposal, not law.
    Proposal,
    /// The installation's data are of another year than the basis.
    OtherYear,
}

/// Emissions of the installation in tCO2e.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct InstallationTotals {
    /// Direct.
    pub direct_t: Decimal,
    /// Direct, in whole tonnes.
    pub direct_t_published: Decimal,
    /// CO2 of biomass, which does not count.
    pub biomass_t: Decimal,
    /// Of the electricity that its processes use.
    pub indirect_t: Decimal,
    /// Indirect, in whole tonnes.
    pub indirect_t_published: Decimal,
    /// Direct emissions of what makes no good of the regulation.
    pub outside_t: Decimal,
}

/// A stream.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct StreamResult {
    /// Name.
    pub name: String,
    /// tCO2e that count.
    pub fossil_t: Decimal,
    /// tCO2 of biomass.
    pub biomass_t: Decimal,
    /// Energy in TJ, net.
    pub energy_tj: Decimal,
}

/// How meters of processes were made to agree with that of the installation (2025/2547 Annex III, Equations 41 and 42).
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Reconciliation {
    /// The stream.
    pub stream: String,
    /// `RecF`, by which each reading is multiplied.
    pub factor: Decimal,
}

/// CO2 that leaves the installation.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct TransferResult {
    /// The process or energy unit whose emissions it is.
    pub process: String,
    /// Tonnes that left.
    pub tonnes: Decimal,
    /// Tonnes that are deducted from its emissions.
    pub deducted_t: Decimal,
}

/// An energy unit.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct EnergyUnitResult {
    /// Its name in the file.
    pub id: String,
    /// Direct emissions in tCO2e.
    pub direct_t: Decimal,
    /// tCO2e per TJ of heat.
    pub t_per_tj: Option<Decimal>,
    /// tCO2e per MWh.
    pub t_per_mwh: Option<Decimal>,
}

/// Electricity of a process.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ElectricityResult {
    /// MWh used.
    pub mwh: Decimal,
    /// Share with the factor of its own plant.
    pub actual_share: Option<Decimal>,
    /// tCO2e per MWh, weighted by consumption.
    pub t_per_mwh: Option<Decimal>,
}

/// A process; `see` is per functional unit.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ProcessResult {
    /// Its name in the file.
    pub id: String,
    /// Functional unit.
    pub unit: FunctionalUnit,
    /// Activity level in functional units.
    pub activity_level: Decimal,
    /// Direct emissions of its own streams, in tCO2e: DirEm*.
    pub direct_t: Decimal,
    /// Heat that came in.
    pub heat_in_t: Decimal,
    /// Heat that went out, as a positive number.
    pub heat_out_t: Decimal,
    /// Waste gases that came in.
    pub waste_gas_in_t: Decimal,
    /// Waste gases that went out, as a positive number.
    pub waste_gas_out_t: Decimal,
    /// Electricity that went out, as a positive number.
    pub electricity_out_t: Decimal,
    /// Attributed direct emissions, never negative.
    pub attributed_direct_t: Decimal,
    /// Attributed indirect emissions.
    pub attributed_indirect_t: Decimal,
    /// Electricity.
    pub electricity: ElectricityResult,
    /// Direct embedded emissions with precursors, in tCO2e per functional unit.
    pub see_direct: Decimal,
    /// All indirect embedded emissions, in tCO2e per functional unit: shown, not all of it counts.
    pub see_indirect: Decimal,
    /// The processes of the same functional unit with which it is one process of the law, if there are others.
    pub merged_with: Vec<String>,
}

/// What a precursor's values come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PrecursorKind {
    /// Verified data of its producer.
    Actual,
    /// The default value of its country, with mark-up.
    Default,
    /// The default value of an unknown country, with mark-up.
    UnknownOrigin,
    /// Of the Union or an exempt country: nought.
    ExemptOrigin,
}

/// A lot of a bought precursor, per tonne.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PrecursorResult {
    /// The field of the file.
    pub at: String,
    /// The process that uses it.
    pub process: String,
    /// Name.
    pub name: Option<String>,
    /// Code.
    pub cn: String,
    /// Where it was produced.
    pub origin: Option<String>,
    /// Tonnes that went in.
    pub tonnes: Decimal,
    /// Where its values come from.
    pub kind: PrecursorKind,
    /// Direct, in tCO2e per tonne.
    pub see_direct: Decimal,
    /// All indirect, in tCO2e per tonne.
    pub see_indirect: Decimal,
    /// What counts, in tCO2e per tonne.
    pub see: Decimal,
    /// Benchmark with those of its own precursors, in tCO2e per tonne, before the CBAM factor.
    pub benchmark: Decimal,
}

/// A good, per tonne unless said.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct GoodResult {
    /// Code.
    pub cn: String,
    /// Name.
    pub name: Option<String>,
    /// Aggregated goods category.
    pub category: String,
    /// Processes that make it.
    pub processes: Vec<String>,
    /// Functional unit.
    pub unit: FunctionalUnit,
    /// Functional units per tonne: t clinker or kg N; 1 for the rest.
    pub units_per_t: Decimal,
    /// Tonnes made (kWh of electricity).
    pub tonnes: Decimal,
    /// Tonnes sold to the Union in a year.
    pub to_union_t: Decimal,
    /// Direct, in tCO2e per functional unit.
    pub see_direct_per_unit: Decimal,
    /// Direct.
    pub see_direct: Decimal,
    /// All indirect: shown, not all of it counts.
    pub see_indirect: Decimal,
    /// Indirect that counts.
    pub see_indirect_counted: Decimal,
    /// Embedded emissions that count.
    pub see: Decimal,
    /// The same to five decimals.
    pub see_published: Decimal,
    /// Of it, by the process itself.
    pub see_own: Decimal,
    /// Share of it that rests on default values, 0 to 1; absent if nothing is embedded.
    pub default_share: Option<Decimal>,
    /// Benchmark of Column A of its own process.
    pub benchmark_own: Decimal,
    /// Benchmark with those of its precursors, before the CBAM factor.
    pub benchmark: Decimal,
    /// Free allocation adjustment: CBAM factor × CSCF × benchmark.
    pub sefa: Decimal,
    /// Certificates per tonne with actual values, before any carbon price paid.
    pub certificates: Decimal,
    /// What the default value would ask, if the good has one.
    pub default: Option<DefaultResult>,
}

/// A good with its default value, per tonne.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DefaultResult {
    /// Country of the table asked for.
    pub country: String,
    /// Code of the row.
    pub row: String,
    /// Whose row it is.
    pub fallback: Fallback,
    /// Default value in tCO2e per tonne.
    pub total: Decimal,
    /// Mark-up of the year, 0.1 for 10 %.
    pub markup: Decimal,
    /// With mark-up.
    pub see: Decimal,
    /// Routes of the row.
    pub routes: Vec<Route>,
    /// Benchmark of Column B, before the CBAM factor; absent if none can be chosen: then nothing is free.
    pub benchmark: Option<Decimal>,
    /// Free allocation adjustment.
    pub sefa: Decimal,
    /// Certificates per tonne.
    pub certificates: Decimal,
}

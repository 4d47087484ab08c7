use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Exact;

/// How the emissions of a stream are determined (2025/2547 Annex II point B).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Method {
    /// Burnt: amount × NCV × EF × OF.
    Combustion,
    /// Carbonates that go in (method A), or any process material: amount × EF × CF.
    ProcessInput,
    /// Oxides that come out (method B): amount × EF × CF.
    ProcessOutput,
    /// Carbon in, and with a negative amount carbon out: amount × carbon × 3.664.
    MassBalance,
    /// Measured in the stack, continuously.
    Cems,
    /// Perfluorocarbons by the slope method.
    PfcSlope,
    /// Perfluorocarbons by the overvoltage method.
    PfcOvervoltage,
    /// A flare.
    Flare,
}

/// What a stack's analyser measures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Gas {
    /// Carbon dioxide.
    #[default]
    Co2,
    /// Nitrous oxide, of nitric acid.
    N2o,
}

/// By what a stream is divided among processes that no meter separates (2025/2547 Annex III A).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SplitKey {
    /// By what they make, in their common functional unit.
    FunctionalUnit,
    /// By the amount of substance, mass over molar mass (Equation 43): co-products of chemistry.
    Molar,
}

/// A source stream or an emission source.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Stream {
    /// Name.
    pub name: String,
    /// How its emissions are determined.
    pub method: Method,
    /// Activity data of the year: t of fuel or material, 1000 Nm3 or TJ of fuel, Nm3 of flare gas; negative for what
    /// leaves a mass balance.
    #[serde(default)]
    pub amount: Option<Exact>,
    /// The name of a standard factor of the table, which gives `ncv`, `ef` and `carbon` where they are not written.
    #[serde(default)]
    pub factor: Option<String>,
    /// Net calorific value in GJ per unit of amount; absent if the amount is in TJ and `in_tj` is set.
    #[serde(default)]
    pub ncv: Option<Exact>,
    /// Whether the amount of a fuel is in TJ.
    #[serde(default)]
    pub in_tj: bool,
    /// Emission factor: tCO2 per TJ of fuel; tCO2 per tonne of process material; tCO2 per Nm3 of flare gas. Before the
    /// biomass fraction is taken out.
    #[serde(default)]
    pub ef: Option<Exact>,
    /// Carbon content in tC per tonne.
    #[serde(default)]
    pub carbon: Option<Exact>,
    /// Oxidation factor, 0 to 1.
    #[serde(default)]
    pub oxidation: Option<Exact>,
    /// Conversion factor, 0 to 1.
    #[serde(default)]
    pub conversion: Option<Exact>,
    /// Share of biomass in the carbon, 0 to 1.
    #[serde(default)]
    pub biomass: Option<Exact>,
    /// Evidence that the biomass meets the criteria; without it the biomass counts as fossil.
    #[serde(default)]
    pub biomass_evidence: Option<String>,
    /// What the analyser measures.
    #[serde(default)]
    pub gas: Gas,
    /// Measured tonnes of the gas in the year: hourly concentration times hourly flow, summed.
    #[serde(default)]
    pub measured_t: Option<Exact>,
    /// Mean concentration in g per Nm3, where `measured_t` is not given.
    #[serde(default)]
    pub concentration_g_per_nm3: Option<Exact>,
    /// Mean flow in Nm3 per hour.
    #[serde(default)]
    pub flow_nm3_per_h: Option<Exact>,
    /// Hours of operation.
    #[serde(default)]
    pub hours: Option<Exact>,
    /// Technology of the cells: `pfpb_l`, `pfpb_m`, `cwpb`, `swpb`, `vss`, `hss`.
    #[serde(default)]
    pub technology: Option<String>,
    /// Primary aluminium made, in tonnes.
    #[serde(default)]
    pub aluminium_t: Option<Exact>,
    /// Anode effects in minutes per cell and day.
    #[serde(default)]
    pub anode_effect_minutes: Option<Exact>,
    /// Overvoltage by anode effects in mV per cell.
    #[serde(default)]
    pub overvoltage_mv: Option<Exact>,
    /// Current efficiency in percent, 0 to 100.
    #[serde(default)]
    pub current_efficiency_percent: Option<Exact>,
    /// Slope or overvoltage coefficient of the installation, measured.
    #[serde(default)]
    pub coefficient: Option<Exact>,
    /// Mass of C2F6 per mass of CF4, measured.
    #[serde(default)]
    pub c2f6_per_cf4: Option<Exact>,
    /// Share of the gases that is collected, 0 to 1.
    #[serde(default)]
    pub collection_efficiency: Option<Exact>,
    /// The process or energy unit that it belongs to; not needed where there is one process and no energy unit. `none`
    /// for what makes no good of this regulation.
    #[serde(default)]
    pub process: Option<String>,
    /// Readings of the meters of processes and energy units, in the unit of the amount: reconciled with it.
    #[serde(default)]
    pub meters: BTreeMap<String, Exact>,
    /// Shares of processes and energy units, one together.
    #[serde(default)]
    pub shares: BTreeMap<String, Exact>,
    /// By what it is divided among the processes of `among`.
    #[serde(default)]
    pub split: Option<SplitKey>,
    /// The processes among which it is divided.
    #[serde(default)]
    pub among: Vec<String>,
    /// The instrument of the plan that measures the amount, by its name there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instrument: Option<String>,
    /// Where factors that are no standard ones come from: laboratory, frequency, supplier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub factor_source: Option<String>,
    /// Uncertainty of the activity data in percent of them: half of the interval that holds 95 %; that of the instrument,
    /// if it is not written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uncertainty_percent: Option<Exact>,
    /// Uncertainty of what the activity data are multiplied by, all factors together, in percent of it; a standard factor
    /// is as the act sets it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub factor_uncertainty_percent: Option<Exact>,
    /// What was estimated because data were missing: listed in the report.
    #[serde(default)]
    pub gap: Option<String>,
}

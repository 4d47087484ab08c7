use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Exact;

/// Where electricity comes from (2025/2547 Annex II point D).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ElectricitySource {
    /// The public grid: the default factor of the country.
    Grid,
    /// A plant connected directly, such as a roof of solar panels, metered within the hour.
    DirectLink,
    /// A power purchase agreement, metered within the hour at both ends, with a proven grid connection.
    PowerPurchase,
    /// Guarantees of origin or other certificates: they change nothing.
    Certificates,
    /// An energy unit of this installation.
    Own,
}

/// Electricity that a process uses.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ElectricityUse {
    /// MWh in the year; of a direct link only what is used as it is made.
    pub mwh: Exact,
    /// Where it comes from.
    pub source: ElectricitySource,
    /// tCO2e per MWh of the plant, for a direct link or a power purchase agreement.
    #[serde(default)]
    pub t_per_mwh: Option<Exact>,
    /// Interval of the meters in minutes: at most 60.
    #[serde(default)]
    pub interval_minutes: Option<u32>,
    /// Whether both the plant and this installation are metered so.
    #[serde(default)]
    pub both_ends: bool,
    /// Evidence: single-line diagram of the link, contract and grid connection of the agreement.
    #[serde(default)]
    pub evidence: Option<String>,
    /// The energy unit, for own electricity.
    #[serde(default)]
    pub unit: Option<String>,
    /// Uncertainty of the MWh in percent of them: half of the interval that holds 95 %.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uncertainty_percent: Option<Exact>,
}

/// Electricity that a process makes and gives away.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ElectricityOut {
    /// MWh in the year.
    pub mwh: Exact,
    /// tCO2e per MWh, from the fuel that makes it.
    pub t_per_mwh: Exact,
}

/// What heat comes from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HeatOrigin {
    /// A fuel.
    #[default]
    Fuel,
    /// A reaction: ammonia, nitric acid. It emits nothing, and nothing is credited for it.
    Reaction,
    /// Electricity: nothing is credited for it.
    Electric,
}

/// Measurable heat that crosses the boundary of a process.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HeatFlow {
    /// Net heat in TJ.
    pub tj: Exact,
    /// What it comes from.
    #[serde(default)]
    pub origin: HeatOrigin,
    /// The energy unit of this installation that makes it.
    #[serde(default)]
    pub unit: Option<String>,
    /// tCO2e per TJ of heat, by its producer.
    #[serde(default)]
    pub t_per_tj: Option<Exact>,
    /// The verification of that factor; without it heat that is bought counts by its standard fuel.
    #[serde(default)]
    pub report: Option<String>,
    /// The fuel most used by the industry of the country, a name of the table, where nothing better is known.
    #[serde(default)]
    pub standard_fuel: Option<String>,
}

/// Waste gas that crosses the boundary of a process.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WasteGas {
    /// Its energy in TJ: volume times net calorific value.
    pub tj: Exact,
    /// Evidence of what became of it.
    #[serde(default)]
    pub evidence: Option<String>,
}

/// A unit whose heat or electricity several processes use; its fuels are streams that belong to it.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EnergyUnit {
    /// A short name by which the file refers to it.
    pub id: String,
    /// What it is.
    pub kind: UnitKind,
    /// Net heat in TJ that it gave in the year.
    #[serde(default)]
    pub heat_tj: Option<Exact>,
    /// MWh that it gave in the year.
    #[serde(default)]
    pub electricity_mwh: Option<Exact>,
    /// Efficiency of a boiler, 0 to 1, where its heat is not metered: then its heat is its fuel times this.
    #[serde(default)]
    pub efficiency: Option<Exact>,
    /// The separate plants with which combined heat and power is compared.
    #[serde(default)]
    pub reference: Option<Reference>,
}

/// What makes heat or electricity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum UnitKind {
    /// Heat alone.
    Boiler,
    /// Electricity alone.
    Generator,
    /// Both.
    Chp,
}

/// Separate plants (2025/2547 Annex III point C).
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// Fuel category of the table: `s1` to `s6`, `l7` to `l9`, `g10` to `g13`, `o14` and so on.
    pub fuel: String,
    /// Year in which the unit was built.
    pub built: i16,
    /// Form in which it gives its heat.
    pub heat_form: HeatForm,
    /// Whether the heat of returned condensate is not counted: five points more for steam.
    #[serde(default)]
    pub condensate_not_counted: bool,
}

/// Form of heat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HeatForm {
    /// Hot water.
    HotWater,
    /// Steam.
    Steam,
    /// Exhaust gas of at least 250 °C, used directly.
    ExhaustGas,
}

impl HeatForm {
    /// Its name in the tables.
    pub fn code(self) -> &'static str {
        match self {
            HeatForm::HotWater => "hot_water",
            HeatForm::Steam => "steam",
            HeatForm::ExhaustGas => "exhaust_gas",
        }
    }
}

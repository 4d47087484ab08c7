use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{CarbonPrice, ElectricityOut, ElectricityUse, HeatFlow, Parameters, WasteGas};
use crate::Exact;
use crate::tables::Route;

/// A production process.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Process {
    /// A short name by which the file refers to it.
    pub id: String,
    /// Name.
    #[serde(default)]
    pub name: Option<String>,
    /// What it makes: goods of one functional unit.
    pub goods: Vec<MadeGood>,
    /// Goods of this regulation that it uses as inputs.
    #[serde(default)]
    pub precursors: Vec<Precursor>,
    /// Electricity that it uses.
    #[serde(default)]
    pub electricity: Vec<ElectricityUse>,
    /// Electricity that it makes and gives away, whose fuel is among its own streams.
    #[serde(default)]
    pub electricity_out: Vec<ElectricityOut>,
    /// Heat that it gets from outside its own streams.
    #[serde(default)]
    pub heat_in: Vec<HeatFlow>,
    /// Heat that it gives away, whose fuel is among its own streams.
    #[serde(default)]
    pub heat_out: Vec<HeatFlow>,
    /// Waste gases that it gets and burns.
    #[serde(default)]
    pub waste_gas_in: Vec<WasteGas>,
    /// Waste gases that it gives away.
    #[serde(default)]
    pub waste_gas_out: Vec<WasteGas>,
    /// Its production route in words, as 2025/2547 Annex I point 3 names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub route: Option<String>,
    /// Molar mass of its substance in g/mol, where streams are divided so.
    #[serde(default)]
    pub molar_mass: Option<Exact>,
}

/// A good that a process makes. Scrap, off-cuts and by-products are not written.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MadeGood {
    /// CN code of eight digits, or TARIC code of ten.
    #[serde(deserialize_with = "super::code")]
    pub cn: String,
    /// Name.
    #[serde(default)]
    pub name: Option<String>,
    /// Tonnes made in the year; absent for electricity.
    #[serde(default)]
    pub tonnes: Option<Exact>,
    /// Kilowatt-hours made in the year, for electricity alone.
    #[serde(default)]
    pub kwh: Option<Exact>,
    /// Share of clinker, 0 to 1, of goods counted by their clinker.
    #[serde(default)]
    pub clinker: Option<Exact>,
    /// Share of nitrogen, 0 to 1, of goods counted by their nitrogen.
    #[serde(default)]
    pub nitrogen: Option<Exact>,
    /// Route by which it is made, where benchmarks differ by route.
    #[serde(default)]
    pub route: Option<Route>,
    /// Parameters that its sector reports.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parameters: Option<Parameters>,
    /// Tonnes sold to the Union in a year, to say what own data are worth.
    #[serde(default)]
    pub to_union_t: Option<Exact>,
    /// What is paid for its carbon in the country.
    #[serde(default)]
    pub carbon_price: Option<CarbonPrice>,
    /// Uncertainty of the amount made in percent of it: half of the interval that holds 95 %.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uncertainty_percent: Option<Exact>,
}

/// A good of this regulation that goes in, cuts and losses included.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Precursor {
    /// Name.
    #[serde(default)]
    pub name: Option<String>,
    /// The process of this installation that makes it; absent if it is bought.
    #[serde(default)]
    pub from: Option<String>,
    /// CN code of eight digits, or TARIC code of ten; needed if it is bought.
    #[serde(default, deserialize_with = "super::optional_code")]
    pub cn: Option<String>,
    /// Tonnes that went in: all of it, with what became scrap.
    pub tonnes: Exact,
    /// Share of clinker, 0 to 1, of what is counted by its clinker.
    #[serde(default)]
    pub clinker: Option<Exact>,
    /// Share of nitrogen, 0 to 1, of what is counted by its nitrogen.
    #[serde(default)]
    pub nitrogen: Option<Exact>,
    /// Country where it was produced; absent if that is not known.
    #[serde(default)]
    pub origin: Option<String>,
    /// Installation that made it.
    #[serde(default)]
    pub producer: Option<String>,
    /// Identifier of that installation in the Registry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub producer_id: Option<String>,
    /// Who sells it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supplier: Option<String>,
    /// Its composition or route, where the default value leaves the choice between benchmarks.
    #[serde(default)]
    pub route: Option<Route>,
    /// Verified data of its producer; without them the default value counts.
    #[serde(default)]
    pub actual: Option<Actual>,
    /// Evidence that this lot alone went into this process; without it lots of one code are averaged.
    #[serde(default)]
    pub single_source_evidence: Option<String>,
    /// Uncertainty of the tonnes in percent of them: half of the interval that holds 95 %.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uncertainty_percent: Option<Exact>,
}

/// What the producer of a precursor has had verified (2025/2547 Annex II A.1(4)).
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Actual {
    /// Direct embedded emissions in tCO2e per tonne of the precursor as delivered.
    pub see_direct: Exact,
    /// Indirect embedded emissions in tCO2e per tonne: all that the report shows.
    #[serde(default)]
    pub see_indirect: Option<Exact>,
    /// Of these, what counts although the precursor is a good of Annex II: that of its own precursors outside Annex II.
    #[serde(default)]
    pub see_indirect_of_inputs: Option<Exact>,
    /// The report of the accredited verifier that covers the production period.
    #[serde(default)]
    pub report: Option<String>,
    /// The verifier.
    #[serde(default)]
    pub verifier: Option<String>,
    /// Year of production that the report covers; the year of the good if absent.
    #[serde(default)]
    pub year: Option<i16>,
    /// The benchmark of the precursor with those of its own precursors, in tCO2e per tonne, before the CBAM factor.
    #[serde(default)]
    pub benchmark: Option<Exact>,
    /// Uncertainty of the embedded emissions in percent of them, as its producer states it: half of the interval that
    /// holds 95 %.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uncertainty_percent: Option<Exact>,
}

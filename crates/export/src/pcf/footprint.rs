use factors::{ActivityCode, FactorId, Geo, GwpSet, SourceId};
use language::Text;
use measure::Category;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uncertainty::Interval;

use super::{AllocationKey, Carbon, DeclaredUnit, Exempted, Finding, Parts, Rule};

/// Name and version of the format.
pub const SCHEMA: &str = "qafila/footprint/1";

/// The carbon footprint of a product from the cradle to the gate (ISO 14067:2018), kg CO2e in the declared unit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Footprint {
    /// [`SCHEMA`].
    pub schema: String,
    /// Version of the engine that computed it.
    pub engine: String,
    /// The product.
    pub product: About,
    /// Where it is made: ISO 3166-2 if all its sites are in one region, else ISO 3166-1.
    pub place: String,
    /// The set of potentials.
    pub gwp: GwpSet,
    /// The footprint without uptake of CO2 by biomass: the exact sum of `lines`.
    pub excluding: Figure,
    /// The footprint with it.
    pub including: Figure,
    /// The same by origin.
    pub parts: Parts,
    /// The same by stage, in the order of life cycle.
    pub stages: Vec<StageTotal>,
    /// Packaging, part of the footprint.
    pub packaging: f64,
    /// The way to the customer, beside the footprint; absent if nothing is known of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outbound: Option<Figure>,
    /// CO2 of biomass that was burnt for it, kg: beside the footprint, as it was taken up before (ISO 14067:2018, 6.4.9.2).
    pub biogenic_co2: f64,
    /// What it is the sum of.
    pub lines: Vec<Line>,
    /// What is beyond the gate, of which `outbound` is the sum.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub beyond: Vec<Line>,
    /// What the inventory has of the sites and the footprint has not, with the reason.
    pub left_out: Vec<LeftOut>,
    /// Keys of the inputs of which no figure is known: the footprint is without them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unknown: Vec<String>,
    /// Share of primary data, % of the footprint without uptake (PACT methodology 3.0, 4.2.2).
    pub primary_data_share: f64,
    /// Data quality ratings; absent if the footprint is nought.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ratings: Option<Ratings>,
    /// Which part of its sites' emissions is this product's.
    pub allocations: Vec<AppliedShare>,
    /// Publications of secondary data.
    pub sources: Vec<UsedSource>,
    /// What would make it better, what matters most first.
    pub findings: Vec<Finding>,
}

/// The product, as its recipe names it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct About {
    /// Name.
    pub name: String,
    /// What it is.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// The year.
    pub year: i16,
    /// Declared unit.
    pub unit: DeclaredUnit,
    /// How many of it.
    pub amount: crate::Amount,
    /// kg of product in that amount; nought for what has no mass.
    pub mass_kg: crate::Amount,
    /// kg of packaging with that amount.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub packaging_kg: Option<crate::Amount>,
    /// Made in the year.
    pub made: crate::Amount,
    /// Numbers by which it is known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ids: Vec<String>,
    /// Code of the Combined Nomenclature.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cn: Option<String>,
    /// Code of the Central Product Classification.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cpc: Option<String>,
    /// Carbon in it.
    #[serde(default)]
    pub carbon: Carbon,
    /// What was left out as too small.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exempted: Option<Exempted>,
    /// Rules that were followed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<Rule>,
}

/// kg CO2e with its 95 % interval.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Figure {
    /// kg CO2e in the declared unit.
    pub co2e: f64,
    /// Interval and median of the draws.
    pub interval: Interval,
}

/// A stage of the life cycle up to the gate, and the way beyond it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// What goes into the product.
    Materials,
    /// What goes around it.
    Packaging,
    /// Other goods and services that the sites bought.
    Purchases,
    /// What brings the inputs.
    InboundTransport,
    /// Fuels burnt at the sites, electricity and heat that they bought.
    Energy,
    /// Processes and leaks at the sites.
    Process,
    /// Upstream of fuels and electricity.
    EnergyUpstream,
    /// Waste of the sites.
    Waste,
    /// The way to the customer: beyond the gate.
    Outbound,
}

impl Stage {
    /// All stages.
    pub const ALL: [Stage; 9] = [
        Stage::Materials,
        Stage::Packaging,
        Stage::Purchases,
        Stage::InboundTransport,
        Stage::Energy,
        Stage::Process,
        Stage::EnergyUpstream,
        Stage::Waste,
        Stage::Outbound,
    ];

    /// The code in files and keys of messages.
    pub fn code(self) -> &'static str {
        match self {
            Stage::Materials => "materials",
            Stage::Packaging => "packaging",
            Stage::Purchases => "purchases",
            Stage::InboundTransport => "inbound_transport",
            Stage::Energy => "energy",
            Stage::Process => "process",
            Stage::EnergyUpstream => "energy_upstream",
            Stage::Waste => "waste",
            Stage::Outbound => "outbound",
        }
    }
}

/// The sum of a stage, for charts.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct StageTotal {
    /// The stage.
    pub stage: Stage,
    /// Without uptake.
    pub figure: Figure,
    /// Share of the footprint without uptake, 0 to 1; 0 if that is nought.
    pub share: f64,
}

/// A part of the footprint that has one name, one source and one quality.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Line {
    /// Stage.
    pub stage: Stage,
    /// The input, by its key; absent for what the sites share.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub input: Option<String>,
    /// Name of the input, or of the activity.
    pub name: Text,
    /// What it is, by the taxonomy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub activity: Option<ActivityCode>,
    /// kg CO2e without uptake: the exact sum of `parts`.
    pub co2e: f64,
    /// By origin.
    pub parts: Parts,
    /// Where it comes from.
    pub origin: Origin,
    /// The factor, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub factor: Option<FactorNote>,
    /// Share of it that is primary data, 0 to 1.
    pub primary: f64,
    /// Data quality.
    pub ratings: Ratings,
}

/// Where a line comes from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "from")]
pub enum Origin {
    /// The inventory of the sites, allocated.
    Inventory {
        /// Category of the inventory.
        category: Category,
        /// How many of its lines.
        lines: usize,
        /// kg CO2e that these lines have in the year, before allocation.
        site_co2e: f64,
    },
    /// An amount of the recipe times a factor.
    Recipe {
        /// What was bought for the declared unit, losses included.
        amount: f64,
        /// Its unit.
        unit: String,
    },
    /// A footprint of a supplier.
    Supplier {
        /// The maker; empty where the buyer may not know.
        company: String,
        /// The product.
        product: String,
        /// Identifier of the footprint.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        footprint: Option<String>,
    },
    /// The carbon in the product.
    Carbon,
}

/// A factor, as the reader needs to find it again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct FactorNote {
    /// Its id.
    pub id: FactorId,
    /// kg CO2e in one unit of it is given per this unit.
    pub per: String,
    /// The publication.
    pub source: SourceId,
    /// Row in it.
    pub source_row: String,
    /// Where it holds.
    pub geo: Geo,
    /// The year that it speaks of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i16>,
}

/// Data quality ratings, 1 (best) to 5 (PACT methodology 3.0, 4.2.3; how they are found is in the decision on footprints).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Ratings {
    /// Whether it is of the same technology.
    pub technological: f64,
    /// Whether it is of the same place.
    pub geographical: f64,
    /// Whether it is of the same time.
    pub temporal: f64,
}

/// What is in the inventory of the sites and not in the footprint.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct LeftOut {
    /// Category of the inventory.
    pub category: Category,
    /// Why.
    pub why: LeftOutBecause,
    /// kg CO2e that it would add to the declared unit.
    pub co2e: f64,
}

/// Why something of the inventory is not in a footprint.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LeftOutBecause {
    /// Capital goods are no attributable process (GHG Protocol Product Standard, 7.3.1).
    CapitalGoods,
    /// Nor are journeys of the firm (the same).
    Travel,
    /// Nor is the way of employees to their work (the same).
    Commuting,
    /// Beyond the gate (ISO 14067:2018, 6.3.4).
    BeyondGate,
    /// Of another business than making things: franchises, investments, what is let.
    NotProduction,
    /// An input of the recipe speaks of the same purchase.
    InRecipe,
    /// The recipe has inputs that do not say what they are: purchases of the inventory may be the same.
    PerhapsInRecipe,
    /// The recipe says how its inputs come.
    TransportInRecipe,
    /// The recipe says that it is neither inbound nor outbound.
    NotTransportOfProduct,
}

impl LeftOutBecause {
    /// The code in files and keys of messages.
    pub fn code(self) -> &'static str {
        match self {
            LeftOutBecause::CapitalGoods => "capital_goods",
            LeftOutBecause::Travel => "travel",
            LeftOutBecause::Commuting => "commuting",
            LeftOutBecause::BeyondGate => "beyond_gate",
            LeftOutBecause::NotProduction => "not_production",
            LeftOutBecause::InRecipe => "in_recipe",
            LeftOutBecause::PerhapsInRecipe => "perhaps_in_recipe",
            LeftOutBecause::TransportInRecipe => "transport_in_recipe",
            LeftOutBecause::NotTransportOfProduct => "not_transport_of_product",
        }
    }

    /// The clause by which it is left out; empty where none is needed.
    pub fn clause(self) -> &'static str {
        match self {
            LeftOutBecause::CapitalGoods | LeftOutBecause::Travel | LeftOutBecause::Commuting => {
                "GHG Protocol Product Standard 7.3.1"
            }
            LeftOutBecause::BeyondGate | LeftOutBecause::NotProduction => "ISO 14067:2018 6.3.4",
            LeftOutBecause::InRecipe | LeftOutBecause::PerhapsInRecipe | LeftOutBecause::TransportInRecipe => {
                "ISO 14067:2018 5.12"
            }
            LeftOutBecause::NotTransportOfProduct => "",
        }
    }
}

/// A share that was applied.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct AppliedShare {
    /// The site.
    pub site: String,
    /// Activities for which it holds; empty for all others.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub activities: Vec<ActivityCode>,
    /// By what; absent if the recipe says nothing and everything is this product's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<AllocationKey>,
    /// The share, 0 to 1.
    pub share: f64,
    /// Why this key, in the words of the firm.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// A publication of secondary data.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct UsedSource {
    /// Its id in the catalogue.
    pub source: SourceId,
    /// Year of its publication, if it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i16>,
}

use factors::ActivityCode;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Input;
use crate::Amount;

/// What a firm writes of a product for a year: how much of it is made, where, and of what.
///
/// Name, unit, mass, quantity made and sites are enough for a footprint: everything that the inventory has of those sites
/// then belongs to this product, and the findings say what would make it better.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Recipe {
    /// The name under which it is sold.
    pub name: String,
    /// What it is, in a sentence.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// The year that it speaks of: the reporting year of the inventory.
    pub year: i16,
    /// Unit in which the footprint is declared.
    pub unit: DeclaredUnit,
    /// How many of that unit the footprint is declared for; one unless said.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub amount: Amount,
    /// kg of product in `amount` units, without packaging. Kilograms weigh what they say; energy, transport and time weigh
    /// nothing; for everything else it must be given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mass_kg: Option<Amount>,
    /// kg of packaging that leaves with `amount` units.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub packaging_kg: Option<Amount>,
    /// How many units were made in the year.
    pub made: Amount,
    /// Sites of the inventory where it is made, by their ids.
    pub sites: Vec<String>,
    /// Numbers by which the firm or its buyers know it, or whole URNs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ids: Vec<String>,
    /// Code of the Combined Nomenclature, eight digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cn: Option<String>,
    /// Code of the Central Product Classification of the United Nations.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cpc: Option<String>,
    /// Part of the country where it is made (ISO 3166-2), if not that of its sites.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Which part of its sites' emissions is this product's; all of them unless said.
    #[serde(rename = "allocation", default, skip_serializing_if = "Vec::is_empty")]
    pub allocations: Vec<Allocation>,
    /// What it is made of and packed in.
    #[serde(rename = "input", default, skip_serializing_if = "Vec::is_empty")]
    pub inputs: Vec<Input>,
    /// Carbon in it.
    #[serde(default, skip_serializing_if = "Carbon::is_unknown")]
    pub carbon: Carbon,
    /// Which emissions of purchased electricity count.
    #[serde(default, skip_serializing_if = "ElectricityBasis::is_market")]
    pub electricity: ElectricityBasis,
    /// What the transport is that the inventory has in category 3.4.
    #[serde(default, skip_serializing_if = "InventoryTransport::is_inbound")]
    pub inventory_transport: InventoryTransport,
    /// The way to the customer: beyond the gate, reported apart.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub outbound: Vec<Leg>,
    /// What was left out as too small to matter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exempted: Option<Exempted>,
    /// Rules for the product or its sector that were followed.
    #[serde(rename = "rule", default, skip_serializing_if = "Vec::is_empty")]
    pub rules: Vec<Rule>,
}

fn one() -> Amount {
    Amount::ONE
}

fn is_one(amount: &Amount) -> bool {
    *amount == Amount::ONE
}

/// Units in which a footprint may be declared (PACT 3.0, `declaredUnitOfMeasurement`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub enum DeclaredUnit {
    /// Litre.
    #[serde(rename = "liter")]
    Liter,
    /// Kilogram.
    #[serde(rename = "kilogram")]
    Kilogram,
    /// Cubic metre.
    #[serde(rename = "cubic meter")]
    CubicMeter,
    /// Kilowatt hour.
    #[serde(rename = "kilowatt hour")]
    KilowattHour,
    /// Megajoule.
    #[serde(rename = "megajoule")]
    Megajoule,
    /// Tonne carried over a kilometre.
    #[serde(rename = "ton kilometer")]
    TonKilometer,
    /// Square metre.
    #[serde(rename = "square meter")]
    SquareMeter,
    /// Piece.
    #[serde(rename = "piece")]
    Piece,
    /// Hour of a service.
    #[serde(rename = "hour")]
    Hour,
    /// Megabit per second.
    #[serde(rename = "megabit second")]
    MegabitSecond,
}

impl DeclaredUnit {
    /// Every unit, in PACT's order.
    pub const ALL: [DeclaredUnit; 10] = [
        DeclaredUnit::Liter,
        DeclaredUnit::Kilogram,
        DeclaredUnit::CubicMeter,
        DeclaredUnit::KilowattHour,
        DeclaredUnit::Megajoule,
        DeclaredUnit::TonKilometer,
        DeclaredUnit::SquareMeter,
        DeclaredUnit::Piece,
        DeclaredUnit::Hour,
        DeclaredUnit::MegabitSecond,
    ];

    /// Its code in files, which is PACT's.
    pub fn code(self) -> &'static str {
        match self {
            DeclaredUnit::Liter => "liter",
            DeclaredUnit::Kilogram => "kilogram",
            DeclaredUnit::CubicMeter => "cubic meter",
            DeclaredUnit::KilowattHour => "kilowatt hour",
            DeclaredUnit::Megajoule => "megajoule",
            DeclaredUnit::TonKilometer => "ton kilometer",
            DeclaredUnit::SquareMeter => "square meter",
            DeclaredUnit::Piece => "piece",
            DeclaredUnit::Hour => "hour",
            DeclaredUnit::MegabitSecond => "megabit second",
        }
    }

    /// The unit with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        DeclaredUnit::ALL.into_iter().find(|unit| unit.code() == code)
    }

    /// As `catalogue/units/units.csv` writes it; none for a rate of data.
    pub fn expression(self) -> Option<&'static str> {
        Some(match self {
            DeclaredUnit::Liter => "L",
            DeclaredUnit::Kilogram => "kg",
            DeclaredUnit::CubicMeter => "m3",
            DeclaredUnit::KilowattHour => "kWh",
            DeclaredUnit::Megajoule => "MJ",
            DeclaredUnit::TonKilometer => "t.km",
            DeclaredUnit::SquareMeter => "m2",
            DeclaredUnit::Piece => "piece",
            DeclaredUnit::Hour => "h",
            DeclaredUnit::MegabitSecond => return None,
        })
    }

    /// Whether what is counted in it has no mass: energy, transport, time, data.
    pub fn is_massless(self) -> bool {
        use DeclaredUnit::{Hour, KilowattHour, MegabitSecond, Megajoule, TonKilometer};
        matches!(self, KilowattHour | Megajoule | TonKilometer | Hour | MegabitSecond)
    }
}

/// Which part of a site's emissions is this product's: its own amount of something that all products of the site have, over
/// the amount of all of them. The shares of all products of a site are one: [`super::shares`] looks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Allocation {
    /// The site; all sites of the recipe unless said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site: Option<String>,
    /// Activities for which it holds, with all kinds of them; all activities unless said. The most precise one counts: a
    /// process that can be told apart is told apart before anything is shared (ISO 14067:2018, 6.4.6.2).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub activities: Vec<ActivityCode>,
    /// What is counted.
    pub key: AllocationKey,
    /// Of this product, in the year.
    pub own: Amount,
    /// Of all products of the site, this one among them.
    pub all: Amount,
    /// Unit of both, for the reader.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Why this key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
}

/// By what emissions are shared between products (ISO 14067:2018, 6.4.6.2: physical causes first).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AllocationKey {
    /// Mass.
    Mass,
    /// Energy, in the products or used for them.
    Energy,
    /// Volume.
    Volume,
    /// Surface treated.
    Area,
    /// Pieces.
    Pieces,
    /// Hours of machines or people.
    Hours,
    /// What they are sold for.
    EconomicValue,
    /// Some other physical quantity, which `why` names.
    Other,
}

/// Carbon in the product, kg C in `amount` units. What is not said is unknown, not nought.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Carbon {
    /// Fossil carbon: plastics, fuels. Nought for metals and minerals.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fossil_kg: Option<Amount>,
    /// Biogenic carbon: wood, fibres, food.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub biogenic_kg: Option<Amount>,
    /// Carbon from recycled material.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recycled_kg: Option<Amount>,
    /// Biogenic carbon in the packaging.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub packaging_biogenic_kg: Option<Amount>,
}

impl Carbon {
    fn is_unknown(&self) -> bool {
        *self == Carbon::default()
    }
}

/// Which emissions of purchased electricity count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ElectricityBasis {
    /// Those of contracts and certificates where there are any, of the residual mix or the grid elsewhere
    /// (ISO 14067:2018, 6.4.9.4).
    #[default]
    Market,
    /// Those of the grid.
    Location,
}

impl ElectricityBasis {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde asks for")]
    fn is_market(&self) -> bool {
        *self == ElectricityBasis::Market
    }
}

/// What the transport is that the inventory has in category 3.4, which holds purchased transport of both directions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum InventoryTransport {
    /// What brings the inputs.
    #[default]
    Inbound,
    /// What carries products to customers: beyond the gate.
    Outbound,
    /// Neither.
    None,
}

impl InventoryTransport {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde asks for")]
    fn is_inbound(&self) -> bool {
        *self == InventoryTransport::Inbound
    }
}

/// A part of a way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Leg {
    /// By what: `freight.road.artic`, `freight.sea.container`.
    pub activity: ActivityCode,
    /// Distance, km.
    pub km: Amount,
}

/// What was left out as too small to matter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Exempted {
    /// Share of the footprint, %.
    pub percent: Amount,
    /// What, and why.
    pub why: String,
}

/// Rules for a product or sector that were followed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// Whose: `PEF`, `EPD International`, or any other.
    pub operator: String,
    /// Its name.
    pub name: String,
}

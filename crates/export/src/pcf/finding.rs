use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What would make a footprint better, or what is to be looked at.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Finding {
    /// What.
    pub kind: FindingKind,
    /// The field of the recipe that it is about; empty for the whole.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub at: String,
    /// What it is about, in the words of the recipe or the inventory: an input, sites, a number.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub detail: String,
    /// kg CO2e in the declared unit that it is about, if that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub co2e: Option<f64>,
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $code:literal, $clause:literal;)*) => {
        /// Kinds of findings, what matters most first.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
        #[serde(rename_all = "snake_case")]
        pub enum FindingKind {
            $($(#[$doc])* $kind,)*
        }

        impl FindingKind {
            /// Every kind.
            pub const ALL: &'static [FindingKind] = &[$(FindingKind::$kind),*];

            /// The end of the key of its message: `export-pcf-finding-…`.
            pub fn code(self) -> &'static str {
                match self { $(FindingKind::$kind => $code,)* }
            }

            /// The clause that asks for it; empty if there is none.
            pub fn clause(self) -> &'static str {
                match self { $(FindingKind::$kind => $clause,)* }
            }
        }
    };
}

kinds! {
    /// No figure is known for an input: the footprint is without it.
    InputUnknown = "input-unknown", "ISO 14067:2018 6.4.2";
    /// The figure of the supplier is for a unit to which the recipe's cannot be brought.
    SuppliedUnit = "supplied-unit", "";
    /// How an input comes is not known.
    TransportUnknown = "transport-unknown", "ISO 14067:2018 6.3.4";
    /// The recipe names no inputs.
    NoInputs = "no-inputs", "ISO 14067:2018 6.4.2";
    /// All of a site's emissions are this product's, for want of an allocation.
    AllAllocated = "all-allocated", "ISO 14067:2018 6.4.6";
    /// The recipes of the firm take more of a site than there is: emissions are counted in several products.
    MoreThanWhole = "more-than-whole", "ISO 14067:2018 6.4.6";
    /// What is sold at a price is shared by price, which physical causes precede.
    EconomicAllocation = "economic-allocation", "ISO 14067:2018 6.4.6.2";
    /// The allocation does not say why.
    AllocationUnexplained = "allocation-unexplained", "ISO 14067:2018 6.4.6.1";
    /// Purchases of the inventory may be inputs of the recipe that do not say what they are: they are not counted.
    PerhapsTwice = "perhaps-twice", "ISO 14067:2018 5.12";
    /// A purchase of the inventory is broader than an input of the recipe: it is not counted beside it.
    BroaderPurchase = "broader-purchase", "ISO 14067:2018 5.12";
    /// An input is what the inventory bought, and another input, or a more precise one, counts that purchase.
    PurchaseTwice = "purchase-twice", "ISO 14067:2018 5.12";
    /// `activity` says otherwise what an input is than its source, which counts.
    ActivityIgnored = "activity-ignored", "";
    /// An allocation is for activities that the inventory of the sites does not have.
    AllocationUnused = "allocation-unused", "";
    /// The way to the customer is told of something that has no mass.
    NothingToCarry = "nothing-to-carry", "";
    /// The transport of the inventory is counted as inbound: it may hold deliveries to customers.
    TransportMixed = "transport-mixed", "";
    /// Inputs weigh less than the product.
    MassMissing = "mass-missing", "ISO 14067:2018 6.4.3";
    /// Lines of the sites' activity data that the inventory could not count.
    InventoryGaps = "inventory-gaps", "ISO 14067:2018 6.4.2";
    /// The sites have no energy in the inventory.
    NoEnergy = "no-energy", "ISO 14067:2018 6.3.4";
    /// The sites have no waste in the inventory.
    NoWaste = "no-waste", "ISO 14067:2018 6.3.4";
    /// Packaging is not known.
    NoPackaging = "no-packaging", "";
    /// Emissions by what was paid.
    SpendBased = "spend-based", "ISO 14067:2018 6.3.5";
    /// Sources that give CO2e as a whole: counted as fossil.
    NotSplit = "not-split", "ISO 14067:2018 6.4.9.2";
    /// Biogenic carbon is in the product, and nothing is known of the land it grew on.
    LandUnknown = "land-unknown", "ISO 14067:2018 6.4.9.5";
    /// Fossil carbon in the product is not known.
    FossilCarbonUnknown = "fossil-carbon-unknown", "PACT 3.0 fossilCarbonContent";
    /// Biogenic carbon in the product is not known.
    BiogenicCarbonUnknown = "biogenic-carbon-unknown", "ISO 14067:2018 6.4.9.3";
    /// A figure of a supplier does not say which part of it is primary data.
    SuppliedShareUnknown = "supplied-share-unknown", "";
    /// A figure of a supplier is more than three years older than the product's year.
    SuppliedOld = "supplied-old", "";
    /// Electricity by contracts or certificates: their conditions are to be shown.
    ElectricityContracts = "electricity-contracts", "ISO 14067:2018 6.4.9.4";
    /// More is exempted than the methodology allows.
    ExemptedMuch = "exempted-much", "ISO 14067:2018 6.3.4";
    /// Potentials older than the latest report of the IPCC.
    OlderPotentials = "older-potentials", "ISO 14067:2018 6.5";
}

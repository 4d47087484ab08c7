use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// kg CO2e by origin (ISO 14067:2018, 7.2; PACT 3.0, data type `CarbonFootprint`). Uptake, removals and what is captured are
/// nought or below, all else is nought or above. What nobody stated is absent, which is not nought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Parts {
    /// Fossil sources and processes, with the gases of the Montreal Protocol.
    pub fossil: f64,
    /// Change of land use.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub land_use_change: Option<f64>,
    /// Biogenic CO2 of land management.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub land_management: Option<f64>,
    /// Removals by land management.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub land_removals: Option<f64>,
    /// Removals by technology.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub technological_removals: Option<f64>,
    /// Captured and stored.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub captured: Option<f64>,
    /// Biogenic gases other than CO2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub biogenic_other: Option<f64>,
    /// CO2 that the biomass in the product took up; beside the footprint without uptake.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uptake: Option<f64>,
    /// Of aircraft: part of what stands above.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub aircraft: Option<f64>,
}

impl Parts {
    /// What is fossil and nothing else.
    pub fn fossil(co2e: f64) -> Self {
        Parts { fossil: co2e, ..Parts::default() }
    }

    /// What the footprint without uptake is the sum of.
    pub(super) fn counted(&self) -> impl Iterator<Item = f64> {
        let Parts { fossil, land_use_change, land_management, land_removals, .. } = *self;
        let Parts { technological_removals, captured, biogenic_other, .. } = *self;
        let optional =
            [land_use_change, land_management, land_removals, technological_removals, captured, biogenic_other];
        [Some(fossil)].into_iter().chain(optional).flatten()
    }

    /// The footprint without uptake: the exact sum, rounded once.
    pub fn excluding_uptake(&self) -> f64 {
        uncertainty::sum(self.counted())
    }

    /// The footprint with uptake.
    pub fn including_uptake(&self) -> f64 {
        uncertainty::sum(self.counted().chain(self.uptake))
    }

    /// Every part times a number.
    #[must_use]
    pub fn times(&self, number: f64) -> Self {
        self.each(|value| value * number)
    }

    fn each(&self, change: impl Fn(f64) -> f64) -> Self {
        Parts {
            fossil: change(self.fossil),
            land_use_change: self.land_use_change.map(&change),
            land_management: self.land_management.map(&change),
            land_removals: self.land_removals.map(&change),
            technological_removals: self.technological_removals.map(&change),
            captured: self.captured.map(&change),
            biogenic_other: self.biogenic_other.map(&change),
            uptake: self.uptake.map(&change),
            aircraft: self.aircraft.map(&change),
        }
    }

    /// Whether every number is one.
    pub fn is_finite(&self) -> bool {
        self.counted().chain(self.uptake).chain(self.aircraft).all(f64::is_finite)
    }
}

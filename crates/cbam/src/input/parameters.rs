use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Exact;

/// Parameters of a good that its sector reports (2025/2547 Annex IV); which of them is a matter of the category of the
/// good, see [`crate::Tables::parameters`]. Clinker and total nitrogen are fields of the good itself. Shares go from 0 to 1.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Parameters {
    /// Nitrogen as ammonium, share of the mass.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nitrogen_ammonium: Option<Exact>,
    /// Nitrogen as nitrate, share of the mass.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nitrogen_nitrate: Option<Exact>,
    /// Nitrogen as urea, share of the mass.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nitrogen_urea: Option<Exact>,
    /// Nitrogen in other, organic, forms, share of the mass.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nitrogen_other: Option<Exact>,
    /// Purity of urea, share of the mass.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purity: Option<Exact>,
    /// Concentration of ammonia or nitric acid, share of the mass.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub concentration: Option<Exact>,
    /// Manganese, share of the mass.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub manganese: Option<Exact>,
    /// Chromium, share of the mass.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chromium: Option<Exact>,
    /// Nickel, share of the mass.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nickel: Option<Exact>,
    /// Carbon, share of the mass.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carbon: Option<Exact>,
    /// Other alloying elements together, share of the mass.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_alloys: Option<Exact>,
    /// Share of the scrap that is pre-consumer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pre_consumer_scrap: Option<Exact>,
    /// Scrap used, in tonnes per tonne of the good.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scrap_t_per_t: Option<Exact>,
    /// Main reducing agent of the iron in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reducing_agent: Option<String>,
    /// Elements other than aluminium that are more than 1 % together, with their shares, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_elements: Option<String>,
}

/// The value of a parameter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ParameterValue {
    /// A share from 0 to 1.
    Share(Exact),
    /// Tonnes per tonne.
    Ratio(Exact),
    /// Words.
    Words(String),
}

impl Parameters {
    /// A parameter by its name in the file.
    pub fn of(&self, name: &str) -> Option<ParameterValue> {
        let words = |text: &Option<String>| text.clone().map(ParameterValue::Words);
        match name {
            "scrap_t_per_t" => self.scrap_t_per_t.map(ParameterValue::Ratio),
            "reducing_agent" => words(&self.reducing_agent),
            "other_elements" => words(&self.other_elements),
            name => self.shares().find(|(of, _)| *of == name).and_then(|(_, share)| share).map(ParameterValue::Share),
        }
    }

    /// All shares by their names.
    pub(crate) fn shares(&self) -> impl Iterator<Item = (&'static str, Option<Exact>)> {
        [
            ("nitrogen_ammonium", self.nitrogen_ammonium),
            ("nitrogen_nitrate", self.nitrogen_nitrate),
            ("nitrogen_urea", self.nitrogen_urea),
            ("nitrogen_other", self.nitrogen_other),
            ("purity", self.purity),
            ("concentration", self.concentration),
            ("manganese", self.manganese),
            ("chromium", self.chromium),
            ("nickel", self.nickel),
            ("carbon", self.carbon),
            ("other_alloys", self.other_alloys),
            ("pre_consumer_scrap", self.pre_consumer_scrap),
        ]
        .into_iter()
    }
}

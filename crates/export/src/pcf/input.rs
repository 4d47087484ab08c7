use factors::{ActivityCode, FactorId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Leg;
use crate::Amount;

/// Something bought that goes into the product or around it.
///
/// Energy, water and waste are not inputs: they are in the inventory of the sites and come by allocation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// Short name within the recipe, which links and figures of suppliers use.
    pub key: String,
    /// What it is.
    pub name: String,
    /// Material or packaging.
    #[serde(default, skip_serializing_if = "InputKind::is_material")]
    pub kind: InputKind,
    /// How much is in the declared unit of product. Needed unless `source` is the inventory.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Amount>,
    /// Of which unit; needed with `amount`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Share of what is bought that does not end up in the product, %: offcuts, scrap, spoilage.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub losses_pct: Option<Amount>,
    /// kg of what `amount` is; needed for transport, and only if `unit` is no mass.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mass_kg: Option<Amount>,
    /// Half-width of the 95 % interval of the amount, %.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uncertainty_pct: Option<Amount>,
    /// Where its figure comes from; a figure of its supplier takes its place as soon as there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// What it is by the taxonomy, if `source` does not say: what the inventory has of it is not counted a second time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub activity: Option<ActivityCode>,
    /// Where it is made (ISO 3166-1), if it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// How it comes to the site.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub transport: Vec<Leg>,
}

/// What an input is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum InputKind {
    /// It goes into the product.
    #[default]
    Material,
    /// It goes around it.
    Packaging,
}

impl InputKind {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde asks for")]
    fn is_material(&self) -> bool {
        *self == InputKind::Material
    }
}

/// Where the figure of an input comes from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// A factor of the library, by its id or as `source:row`; from the cradle to its maker's gate.
    Factor(FactorId),
    /// The best factor for an activity, chosen as in an inventory.
    Activity(ActivityCode),
    /// What the inventory of the sites has of an activity in category 3.1, allocated like everything else of them.
    Inventory(ActivityCode),
}

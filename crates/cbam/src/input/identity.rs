use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Exact;

/// What identifies operator and installation in their documents (2025/2547 Annex IV). Nothing of it is needed to compute;
/// what is absent is "not stated" there.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Identity {
    /// Registration number of the firm in its country.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company_number: Option<String>,
    /// Address of the firm.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operator_address: Option<String>,
    /// Identifier of the installation in the Registry, once it is registered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub installation_id: Option<String>,
    /// Address of the installation: street, postcode, town.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// UN/LOCODE of its place, five characters: `MACAS`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unlocode: Option<String>,
    /// Latitude of the main emission source in degrees, north positive, to six decimals.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latitude: Option<Exact>,
    /// Longitude of the main emission source in degrees, east positive, to six decimals.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub longitude: Option<Exact>,
    /// Economic activity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub activity: Option<String>,
    /// Whom to ask.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<Contact>,
}

/// A person who answers for the documents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Name.
    pub name: String,
    /// Electronic mail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// Telephone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
}

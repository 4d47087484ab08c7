//! `/o` and below: the organisations of a person, and what each has besides its rooms: profile, members, what it opened to
//! others and who looked, its log. `/with` is where a firm lets an adviser in.

pub mod access;
pub mod create;
mod fields;
pub mod list;
pub mod log;
pub mod members;
mod menu;
pub mod overview;
pub mod profile;
pub mod with;

use ids::OrganisationId;
use store::membership::Role;
use store::organisation::Kind;

pub use access::extent;
pub use fields::sector;
pub use menu::menu;

/// The path of an organisation, without its language.
pub fn home(id: &OrganisationId) -> String {
    format!("/o/{id}")
}

/// The name of a kind of organisation, as a key.
pub fn kind(kind: &Kind) -> &'static str {
    match kind {
        Kind::Firm => "organisation-kind-firm",
        Kind::Federation => "organisation-kind-federation",
        Kind::Adviser => "organisation-kind-adviser",
        Kind::Certifier => "organisation-kind-certifier",
        Kind::Financier => "organisation-kind-financier",
        Kind::Institution => "organisation-kind-institution",
        Kind::Buyer => "organisation-kind-buyer",
        Kind::Operator => "organisation-kind-operator",
    }
}

/// The name of a role, as a key.
pub fn role(role: &Role) -> &'static str {
    match role {
        Role::Owner => "organisation-role-owner",
        Role::Editor => "organisation-role-editor",
        Role::Reader => "organisation-role-reader",
    }
}

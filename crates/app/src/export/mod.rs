//! What buyers in Europe ask.
//!
//! - [`mod@concern`] says whether the border adjustment may concern a firm at all.
//! - [`mod@border`] computes the border adjustment of an installation's goods from its file.
//! - [`installations`] keeps those files for firms on the platform, every version.
//! - [`mod@pcf`] computes the footprint of a product from its recipe and an inventory.
//! - [`mod@pact`] reads footprints of partners, and carries them from one format to another.
//! - [`papers`] writes the documents of its operator, and says what each measure would add.
//! - [`partners`] exchanges footprints of products with programs of other firms.
//! - [`places`] says where in an installation something is, and what is to be settled before the verifier comes.
//! - [`mod@products`] are what a firm sells, with their recipes; [`publication`] publishes their footprints.
//! - [`offers`] is consent, to customers that gave their code ([`customers`]); [`supplies`] are inputs that are products of
//!   others, [`mod@given`] those whose figures partners gave; [`requests`] ask those who have no account, and [`answers`] are
//!   what they say; [`disputes`] are doubts.
//! - [`mod@system`] reads product systems of other programs, computes their scores, and writes them in other formats.
//! - [`links`] are for buyers who have no account.
//! - What is published flows downstream ([`Flow`], [`Window`]), the [`trail`] says by how much, and people are told ([`News`]).

pub mod answers;
mod before;
pub mod border;
mod circle;
pub mod concern;
pub mod customers;
pub mod disputes;
mod error;
pub mod figures;
mod flow;
pub mod given;
pub mod installations;
pub mod links;
mod news;
pub mod offers;
mod order;
pub mod pact;
pub mod papers;
pub mod partners;
pub mod pcf;
pub mod places;
pub mod products;
pub mod publication;
pub mod requests;
pub mod rules;
mod sections;
pub mod supplies;
pub mod system;
pub mod trail;
mod usable;

pub use border::{
    Assumption, Consigned, ExportError, GoodComparison, IN_FORCE, Installation, Report, UsedPrice, YearComparison,
    assumption, border_adjustment, finding, installation, installation_schema, report_schema, unreadable,
};
pub use error::{AnswerFault, AnswerField, ProductError};
pub(crate) use flow::inventory_changed;
pub use flow::{Flow, Window};
pub use news::News;
pub(crate) use sections::products_of;

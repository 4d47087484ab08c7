//! What buyers in Europe ask of a firm, product by product.
//!
//! - [`cbam`] is the border adjustment: [`cbam::read`] takes the file of an installation and names the field in which
//!   something is wrong. The arithmetic is that of the engine of the same name.
//! - [`pcf`] is the carbon footprint of a product (ISO 14067, from the cradle to the gate): [`pcf::read`] takes a recipe,
//!   [`pcf::footprint`] computes from it and the inventory of its year, [`pcf::to_pact`] writes it as partners exchange it.
//! - [`reading`] reads both kinds of files, TOML or JSON.

mod amount;
pub mod cbam;
pub mod pcf;
pub mod reading;

pub use amount::Amount;

//! What buyers in Europe ask of a firm, product by product.
//!
//! [`cbam`] is the border adjustment: [`cbam::read`] takes the file of an installation, in TOML or JSON, and names the
//! field in which something is wrong. The arithmetic is that of the engine of the same name.

pub mod cbam;

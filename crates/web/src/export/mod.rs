//! `/o/{organisation}/export` and below: what buyers in Europe ask of a firm, product by product; `/f/{token}`: what a supplier
//! without an account is asked.

pub mod answer;
pub mod border;
pub mod exchange;
mod overview;
pub mod partner;
pub mod partners;
pub mod products;

pub(crate) use border::country;
pub use overview::show as overview;

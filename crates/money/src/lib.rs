//! Amounts in decimals, and the arithmetic of payments over time.
//!
//! - [`Exact`] is a decimal of 28 digits that never panics and is never a binary fraction; amounts are rounded
//!   nowhere but in [`to_centime`] and [`whole_centimes`].
//! - [`discount_factor`], [`annuity_factor`], [`capital_recovery_factor`], [`annuity`] and [`net_present_value`] weigh
//!   payments by their year; [`internal_rate`] finds the rate at which they cancel, or says why there is none.
//! - [`payback`] is the time until an outlay has come back, simple or discounted; [`Loan`] is what is owed and when.
//!
//! Amounts are in one currency, as a rule dirhams (MAD). Payments are given by period, the first at once (period 0); what
//! comes in is positive, what goes out negative. Rates are shares per period: 0.08 is 8 %. A rate is nominal or real as the
//! amounts are, which is for the caller to say.

mod discount;
mod exact;
mod loan;
mod payback;
mod rate;
mod rounding;

pub use discount::{annuity, annuity_factor, capital_recovery_factor, discount_factor, net_present_value};
pub use exact::Exact;
pub use loan::{Instalment, Loan, Repayment};
pub use payback::{payback, simple_payback};
pub use rate::{InternalRate, internal_rate};
pub use rounding::{to_centime, to_published_ratio, whole_centimes};

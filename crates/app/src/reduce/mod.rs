//! What a firm can do about its figure: calculators by name, technologies, what its inventory suggests, and the
//! measures that it keeps.

mod ahead;
mod calculate;
mod curve;
mod effects;
mod follow;
pub mod measures;
mod planner;
pub mod plans;
mod provider_offers;
mod sections;
mod strict;
mod suggest;
pub mod typed;
pub mod words;

pub use ahead::{Ahead, Way, ways, without_year};
pub use calculate::{
    Bounds, Calculator, Described, DescribedInput, DescribedOutput, Outcome, ReduceError, Tariff, Technology, Words,
    calculate, calculate_on, calculator, calculator_schema, calculators, calculators_schema, inputs, outcome_schema,
    tariffs, tariffs_schema, technologies, technologies_schema, technology, text_of, words_of,
};
pub use curve::{Curve, Lack, Placed, curve_of};
pub use effects::{Effects, effects, verified};
pub use follow::{Followed, Year, followed};
pub use provider_offers::{OfferRequest, offer, offers, offers_of, withdraw_offer};
pub(crate) use sections::reduction_of;
pub use sections::{SheetError, reduction_in};
pub(crate) use suggest::rested_on;
pub use suggest::{Proposal, Suggested, proposal, suggested, suggested_schema};

//! Footprints as the aspect model of Catena-X has them (`urn:samm:io.catenax.pcf:9.0.0`, release R25.09), and the way between
//! them and PACT's.
//!
//! Most members bear the same names on both sides; Catena-X wraps each object in a list of one, writes JSON numbers instead of
//! decimals as text, and has members that PACT has not (how a mass balance was made, whether the footprint looks back or ahead)
//! and the other way round. [`to_catenax`] and [`to_pact`] name everything that cannot be carried, as a [`Loss`]: a member
//! that no line of the table speaks of is named too, so nothing disappears silently. What results is read by the rules of its
//! side before it is handed out. Zeros at the end of a decimal do not survive a JSON number and are not named: the value is
//! the same.

mod choices;
mod inward;
mod loss;
mod model;
mod number;
mod outward;
mod path;
mod table;

pub use choices::{CatenaxRegion, CatenaxUnit, FreeAttribution, PcfType, RecycledCarbon, WasteIncineration};
pub use inward::to_pact;
pub use loss::{Carried, Loss};
pub use model::{Attestation, CatenaxGeography, MassBalancing, Pcf, VerificationShares};
pub use number::{Measure, One, Set};
pub use outward::{Supplement, to_catenax};

/// What `specVersion` says of the model.
pub const MODEL: &str = "urn:io.catenax.pcf:datamodel:version:9.0.0";

//! Product footprints as firms exchange them: PACT Technical Specifications 3.0.3, without its HTTP and without storage.
//!
//! - [`ProductFootprint`] is the data model. What is read is kept word for word: decimals are text ([`Decimal`]), points in
//!   time and identifiers too, members that version 3.0.3 does not name stay where they were.
//! - Two layers of rules, as the specification has them. [`read`] refuses a message ([`Refusal`]: every [`Violation`] with the
//!   path of its member) by what the published schema demands, and by nothing else. [`findings()`] is what a person should look
//!   at: reporting rules of the methodology, sums, periods, ratings. A finding never refuses a message.
//! - [`Query`] is the list: filters, limit, a cursor that neither loses nor repeats, the `Link`.
//! - [`Event`] is what is said without being asked, [`Exchange`] a request with exactly one answer, [`Delivery`] when an
//!   answer is tried again; [`ErrorBody`] and [`token`] are what goes wrong and who may come in.
//! - [`lifecycle`] holds that what was published is never changed.
//! - [`catenax`] carries a footprint to the aspect model of Catena-X and back, and names what cannot be carried.
//!
//! ```
//! let body = br#"{"id":"not-a-uuid"}"#;
//! let refusal = pact::read::<pact::ProductFootprint>(body).unwrap_err();
//! assert!(refusal.violations.iter().any(|violation| violation.path == "id"));
//! ```
//!
//! Numbers inside `extensions[].data` and inside members that are not named are kept by value (64-bit integers and floats), since
//! only the text of the model's own decimals carries meaning.

#[macro_use]
mod reading;

mod carbon;
pub mod catenax;
mod country;
mod decimal;
mod delivery;
mod error;
mod event;
mod filter;
pub mod findings;
mod footprint;
pub mod lifecycle;
mod page;
mod quality;
mod query;
mod request;
mod source;
mod text;
pub mod token;
mod urn;
mod wrong;

pub use carbon::{CarbonFootprint, CcuApproach, Geography, Region, Unit};
pub use decimal::{Decimal, NonNegative, NonPositive, Positive};
pub use delivery::{Delivery, Outcome, RETRY_SECONDS, WINDOW_SECONDS};
pub use error::{ErrorBody, ErrorCode};
pub use event::{Content, Event, EventKind, Fulfilled, MEDIA_TYPE, Published, Rejected, Wanted};
pub use filter::{Criteria, validity};
pub use findings::{Finding, Kind, Severity, findings};
pub use footprint::{DataModelExtension, ProductFootprint, STANDARDS, Status};
pub use page::{Cursor, Page, link};
pub use quality::{Coverage, DataQuality, FactorSource, Operator, SectorRule, Verification};
pub use query::{Query, QueryError};
pub use reading::{Part, read, read_value};
pub use request::{Answer, Exchange, Reaction};
pub use source::{ReplyTo, SourceError};
pub use text::{
    Assessment, Bpnl, CountryCode, FootprintId, Listed, Moment, SpecVersion, Subdivision, Text, Unique, Uri, Urn, Words,
};
pub use urn::{UrnError, is_urn, product_urn};
pub use wrong::{Refusal, VIOLATIONS_MAX, Violation, Wrong};

/// The version of the specification that this crate writes.
pub const SPEC_VERSION: &str = "3.0.3";

//! Identifiers of records: UUID version 7 (RFC 9562, section 5.7), one type per kind of record, so
//! that a person is never taken for an organisation. Time comes first in them, so that neighbours
//! in time are neighbours in an index. They are made from a [`Timestamp`] and random bytes that are
//! given, never by a database.

use std::fmt;
use std::str::FromStr;

use calendar::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::{Builder, Uuid};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
        #[serde(transparent)]
        #[schemars(with = "String", extend("format" = "uuid"))]
        pub struct $name(Uuid);

        impl $name {
            /// A new identifier, of the time `at` and ten random bytes.
            pub fn new(at: Timestamp, random: [u8; 10]) -> Self {
                $name(version_7(at, random))
            }

            /// The sixteen bytes, as databases keep them.
            pub fn bytes(&self) -> &[u8; 16] {
                self.0.as_bytes()
            }

            /// From sixteen bytes that a database kept.
            pub fn from_bytes(bytes: [u8; 16]) -> Self {
                $name(Uuid::from_bytes(bytes))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                // Only the form that is printed: one record has one address.
                match Uuid::try_parse(text) {
                    Ok(uuid) if uuid.to_string() == text => Ok($name(uuid)),
                    _ => Err(NotAnId),
                }
            }
        }
    )*};
}

ids! {
    /// An organisation: a firm, a federation, a body of advisers, a certifier, a financier, an institution, a buyer.
    OrganisationId
    /// A person, who may belong to several organisations.
    PersonId
    /// An access to a room that a firm grants to another organisation.
    GrantId
    /// A document that a firm gave.
    DocumentId
    /// What a firm entered by hand.
    EntryId
    /// A piece of work done in the background.
    JobId
    /// A letter to be sent by mail.
    LetterId
    /// A link to a dossier or a product that a firm gives to a buyer.
    ShareId
    /// A token by which a program comes in.
    TokenId
    /// A passkey of a person.
    PasskeyId
    /// An installation whose goods are of the border adjustment.
    InstallationId
    /// A measure that a firm means to take.
    MeasureId
    /// A plan of measures and money.
    PlanId
    /// A task or a note of an adviser.
    TaskId
    /// An address that an organisation wants to be told at.
    WebhookId
    /// What is told there of one event.
    DeliveryId
    /// A product of a firm.
    ProductId
    /// A published footprint of a product; the identifier under which partners know it.
    ProductFootprintId
    /// That a product's footprints are shown to a customer.
    OfferId
    /// What changed the figure of a product.
    ChangeId
    /// What is to be reckoned again.
    DueId
    /// A customer's doubt about a footprint.
    DisputeId
    /// A figure that a supplier without an account is asked for.
    ProductRequestId
    /// A program of another firm that exchanges footprints with an organisation.
    PartnerId
    /// What was said between them.
    ExchangeId
    /// What a firm asks a financier for.
    FinanceRequestId
}

/// Text that is not the printed form of an identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnId;

impl fmt::Display for NotAnId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an identifier")
    }
}

impl std::error::Error for NotAnId {}

fn version_7(at: Timestamp, random: [u8; 10]) -> Uuid {
    Builder::from_unix_timestamp_millis(u64::try_from(at.millis()).unwrap_or(0), &random).into_uuid()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(micros: i64) -> Timestamp {
        Timestamp::from_micros(micros).expect("in range")
    }

    #[test]
    fn the_layout_is_that_of_the_standard() {
        // RFC 9562, appendix A.6: 2022-02-22T19:22:22Z, 017F22E2-79B0-7CC3-98C4-DC0C0C07398F.
        let random = [0x0C, 0xC3, 0x18, 0xC4, 0xDC, 0x0C, 0x0C, 0x07, 0x39, 0x8F];
        let id = PersonId::new(at(1_645_557_742_000_000), random);
        assert_eq!(id.to_string(), "017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
    }

    #[test]
    fn later_sorts_after_earlier() {
        assert!(JobId::new(at(1_000_000), [255; 10]) < JobId::new(at(2_000_000), [0; 10]));
    }

    #[test]
    fn one_record_has_one_address() {
        let id = OrganisationId::new(at(1_645_557_742_000_000), [1; 10]);
        assert_eq!(id.to_string().parse(), Ok(id));
        assert_eq!(id.to_string().to_uppercase().parse::<OrganisationId>(), Err(NotAnId));
        assert_eq!(id.to_string().replace('-', "").parse::<OrganisationId>(), Err(NotAnId));
        assert_eq!(OrganisationId::from_bytes(*id.bytes()), id);
    }
}

use ids::{OrganisationId, PartnerId};
use pact::token::{Credentials, Token, TokenErrorCode, of_header};
use pact::{ErrorBody, ErrorCode};
use store::partner::{self, Partner};
use store::{StoreError, organisation};

use super::pass::{Pass, TOKEN_SECONDS};
use crate::people::{self, PeopleError};
use crate::platform::Platform;

/// A partner's program that came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Client {
    /// Whose footprints it asks for.
    pub organisation_id: OrganisationId,
    /// Who it is.
    pub partner: Partner,
}

/// Why a partner's program is not answered as it wishes.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Refused {
    /// It gets no token.
    #[error("no token: {0:?}")]
    NoToken(TokenErrorCode),
    /// It shows none, or one that is not good (401).
    #[error("not let in")]
    Unknown,
    /// Another is heard after this many seconds (429).
    #[error("too often; the next is heard in {0} seconds")]
    TooOften(i64),
    /// As the specification says it.
    #[error("{}", .0.message)]
    Said(ErrorBody),
    /// What the database says.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Refused {
    pub(super) fn said(code: ErrorCode, message: &str) -> Self {
        Refused::Said(ErrorBody::new(code, message))
    }
}

impl From<PeopleError> for Refused {
    fn from(error: PeopleError) -> Self {
        match error {
            PeopleError::TooOften(seconds) => Refused::TooOften(seconds),
            PeopleError::Store(error) => Refused::Store(error),
            _ => Refused::Unknown,
        }
    }
}

/// The base address of a firm's own server, to which partners add `/3/footprints`, `/3/events` and `/auth/token`.
pub fn base(platform: &Platform, organisation_id: OrganisationId) -> String {
    platform.link(&format!("/pact/{organisation_id}"))
}

/// Gives a partner's program a token. `address` is the network address, for the pace of wrong secrets.
///
/// # Errors
/// [`Refused::NoToken`], [`Refused::TooOften`], what the database says.
pub fn sign_in(
    platform: &Platform,
    organisation_id: OrganisationId,
    credentials: &Credentials,
    address: &str,
) -> Result<Token, Refused> {
    let id: Option<PartnerId> = credentials.id.parse().ok();
    let found = id.map(|id| lookup(platform, organisation_id, id)).transpose()?.flatten();
    let hash = people::Token::given(&credentials.secret).hash();
    let Some(partner) = found.filter(|partner| partner.secret_hash == hash) else {
        platform.attempt_of_client(&credentials.id, address)?;
        return Err(Refused::NoToken(TokenErrorCode::InvalidClient));
    };
    platform.attempt_of_partner(partner.id)?;
    let text = Pass::of(platform, &partner).text(platform);
    let text = text.ok_or(Refused::said(ErrorCode::InternalError, "The installation has no key."))?;
    let now = platform.now();
    platform.database.write(|sql| partner::see(sql, organisation_id, partner.id, now)).or_else(people::passing)?;
    Ok(Token::new(text, TOKEN_SECONDS.unsigned_abs()))
}

/// Who comes with this `Authorization` header. `address` is the network address.
///
/// # Errors
/// [`Refused::Unknown`]; [`Refused::Said`] if the token has expired (401) or is for another firm (403);
/// [`Refused::TooOften`]; what the database says.
pub fn client(
    platform: &Platform,
    organisation_id: OrganisationId,
    authorization: Option<&str>,
    address: &str,
) -> Result<Client, Refused> {
    let pass = authorization.and_then(of_header).and_then(|token| Pass::read(platform, token));
    let Some(pass) = pass else {
        platform.attempt_of_nobody(address)?;
        return Err(Refused::Unknown);
    };
    if pass.organisation_id != organisation_id {
        return Err(Refused::said(ErrorCode::AccessDenied, "The token is for another data owner."));
    }
    if pass.until <= platform.now() {
        return Err(Refused::said(ErrorCode::TokenExpired, "The token has expired."));
    }
    // Of a secret that was replaced, or of a partner that was closed.
    let found = lookup(platform, organisation_id, pass.partner_id)?;
    let partner = found.filter(|partner| partner.generation == pass.generation).ok_or(Refused::Unknown)?;
    platform.attempt_of_partner(partner.id)?;
    Ok(Client { organisation_id, partner })
}

/// A partner that is not closed, of an organisation that is open.
fn lookup(platform: &Platform, organisation_id: OrganisationId, id: PartnerId) -> Result<Option<Partner>, StoreError> {
    platform.database.read(|sql| {
        let open = organisation::lookup(sql, organisation_id)?.is_some_and(|found| found.closed.is_none());
        let found = partner::lookup(sql, organisation_id, id)?.filter(|partner| open && partner.revoked.is_none());
        Ok(found)
    })
}

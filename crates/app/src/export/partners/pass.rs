//! The tokens that partners are given: they say themselves whose they are and until when, under a code that only the
//! installation can make. Nothing of them is kept, and they are good no longer than the secret they were got with.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use calendar::Timestamp;
use ids::{OrganisationId, PartnerId};
use sha2::{Digest, Sha256};
use store::partner::Partner;

use crate::platform::Platform;

/// For how many seconds a token is good.
pub const TOKEN_SECONDS: i64 = 1_800;

/// How a token begins, so that one left in a file can be found.
const PREFIX: &str = "qpact_";
/// Two identifiers, two numbers, a code.
const LENGTH: usize = 16 + 16 + 8 + 8 + 16;

/// What a token says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pass {
    pub organisation_id: OrganisationId,
    pub partner_id: PartnerId,
    /// Which secret it was got with.
    pub generation: i64,
    /// Until when it is good.
    pub until: Timestamp,
}

impl Pass {
    /// A new one for a partner.
    pub fn of(platform: &Platform, partner: &Partner) -> Self {
        Pass {
            organisation_id: partner.organisation_id,
            partner_id: partner.id,
            generation: partner.generation,
            until: platform.now().plus_seconds(TOKEN_SECONDS),
        }
    }

    fn code(&self, platform: &Platform) -> Option<[u8; 16]> {
        let Pass { organisation_id, partner_id, generation, until } = self;
        let numbers = [generation.to_be_bytes(), until.micros().to_be_bytes()].concat();
        Some(platform.key()?.secret("partner token").salt(&[organisation_id.bytes(), partner_id.bytes(), &numbers]))
    }

    /// Its text; `None` if the installation has no key.
    pub fn text(&self, platform: &Platform) -> Option<String> {
        let Pass { organisation_id, partner_id, generation, until } = self;
        let said = [&organisation_id.bytes()[..], partner_id.bytes()].concat();
        let numbers = [generation.to_be_bytes(), until.micros().to_be_bytes()].concat();
        let bytes = [&said[..], &numbers, &self.code(platform)?].concat();
        Some(format!("{PREFIX}{}", URL_SAFE_NO_PAD.encode(bytes)))
    }

    /// What a token says, if it was made here.
    pub fn read(platform: &Platform, text: &str) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(text.strip_prefix(PREFIX)?).ok()?;
        let bytes: [u8; LENGTH] = bytes.try_into().ok()?;
        let (organisation, rest) = bytes.split_first_chunk::<16>()?;
        let (partner, rest) = rest.split_first_chunk::<16>()?;
        let (generation, rest) = rest.split_first_chunk::<8>()?;
        let (until, code) = rest.split_first_chunk::<8>()?;
        let pass = Pass {
            organisation_id: OrganisationId::from_bytes(*organisation),
            partner_id: PartnerId::from_bytes(*partner),
            generation: i64::from_be_bytes(*generation),
            until: Timestamp::from_micros(i64::from_be_bytes(*until))?,
        };
        // Compared by their hashes, so that the time it takes says nothing of how much of it was right.
        let same = Sha256::digest(code) == Sha256::digest(pass.code(platform)?);
        same.then_some(pass)
    }
}

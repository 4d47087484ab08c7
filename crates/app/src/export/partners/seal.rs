//! Secrets that partners gave us: kept sealed, since we have to show them as they are.

use ids::{OrganisationId, PartnerId};
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};

use crate::platform::Platform;

/// Whose secret it is: sealed for one partner, it opens for no other.
pub struct Owner(pub OrganisationId, pub PartnerId);

impl Owner {
    fn bytes(&self) -> Vec<u8> {
        [&self.0.bytes()[..], &self.1.bytes()[..]].concat()
    }
}

/// ChaCha20-Poly1305 (RFC 8439) by a key derived from that of the installation: the database alone opens nothing.
fn key(platform: &Platform) -> Option<LessSafeKey> {
    let secret = platform.key()?.secret("partner");
    let key = [secret.salt(&[b"0"]), secret.salt(&[b"1"])].concat();
    UnboundKey::new(&CHACHA20_POLY1305, &key).ok().map(LessSafeKey::new)
}

/// Seals a text; `None` if the installation has no key.
pub fn seal(platform: &Platform, owner: &Owner, text: &str) -> Option<Vec<u8>> {
    let nonce: [u8; NONCE_LEN] = platform.random();
    let mut sealed = text.as_bytes().to_vec();
    let aad = Aad::from(owner.bytes());
    key(platform)?.seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), aad, &mut sealed).ok()?;
    Some([&nonce[..], &sealed].concat())
}

/// Opens it; `None` if it was not sealed here for this owner.
pub fn open(platform: &Platform, owner: &Owner, sealed: &[u8]) -> Option<String> {
    let (nonce, sealed) = sealed.split_at_checked(NONCE_LEN)?;
    let mut text = sealed.to_vec();
    let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
    let text = key(platform)?.open_in_place(nonce, Aad::from(owner.bytes()), &mut text).ok()?;
    String::from_utf8(text.to_vec()).ok()
}

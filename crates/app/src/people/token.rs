use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

use crate::platform::Platform;

/// A secret that stands for its holder: in a cookie, in a link. Only its hash is kept.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// A new one, of 256 random bits.
    pub fn new(platform: &Platform) -> Self {
        Token(URL_SAFE_NO_PAD.encode(platform.random::<32>()))
    }

    /// As it came from a cookie or a link.
    pub fn given(text: &str) -> Self {
        Token(text.to_owned())
    }

    /// The text for a cookie or a link.
    pub fn text(&self) -> &str {
        &self.0
    }

    /// The SHA-256 under which it is kept. Looking a hash up tells nothing of a token by its time.
    pub fn hash(&self) -> [u8; 32] {
        Sha256::digest(self.0.as_bytes()).into()
    }
}

/// How a page names what a token opens: the first sixteen hexadecimal digits of its hash, which open nothing.
pub(super) fn name_of(hash: &[u8; 32]) -> String {
    hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// A secret stays out of logs.
impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

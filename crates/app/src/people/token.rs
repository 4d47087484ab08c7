use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

use crate::platform::Platform;

/// How the token of a program begins.
const PROGRAM: &str = "qafila_";

/// A secret that stands for its holder: in a cookie, in a link. Only its hash is kept.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// A new one, of 256 random bits.
    pub fn new(platform: &Platform) -> Self {
        Token(URL_SAFE_NO_PAD.encode(platform.random::<32>()))
    }

    /// A new one for a program: its beginning says what it is, so that one left in a file can be found.
    pub(super) fn of_program(platform: &Platform) -> Self {
        Token(format!("{PROGRAM}{}", Token::new(platform).text()))
    }

    /// Whether it looks like one for a program.
    pub(super) fn is_of_program(&self) -> bool {
        self.0.len() == PROGRAM.len() + 43 && self.0.starts_with(PROGRAM)
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

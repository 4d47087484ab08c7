//! A sealed dossier = the typesetter's bytes + one incremental update (ISO 32000-1, 7.5.6) that adds
//! two attachments, uncompressed, and a cross-reference stream: `manifest.json` and its signature `manifest.jws`.
//!
//! [`seal`] is a pure function of the three parts. [`split`] finds the parts again; whoever checks a
//! dossier seals them once more and compares bytes, so that nothing can hide between or behind them.
//! The manifest says what the typesetter's bytes and each attachment hash to, and the signature
//! covers the manifest: every byte of the file is accounted for.

mod split;
mod update;

pub use split::{Parts, SplitError, split};
pub use update::seal;

/// Name of the attachment that says what the dossier is made of.
pub const MANIFEST: &str = "manifest.json";
/// Name of the attachment that holds the detached signature of the manifest.
pub const SIGNATURE: &str = "manifest.jws";

/// Where the update starts. A comment for PDF readers. It cannot occur inside the update: JSON
/// writes a line feed in a string as `\n`, a signature is base64url, and in rows of seven bytes that start with 1 and
/// end with 0 there is no room for it.
const MARKER: &[u8] = b"\n%qafila-seal 1\n";

#[cfg(test)]
pub(crate) mod tests;

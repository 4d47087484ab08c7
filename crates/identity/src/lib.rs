//! Identity providers of institutions, by OpenID Connect Core 1.0: somebody is sent to the provider, comes back with a code, and the
//! code is exchanged for what the provider says of them.
//!
//! The flow is that of an authorization code with PKCE (RFC 7636). State, nonce and verifier are made by the caller, who keeps them until
//! the answer comes, and compares the state. Nothing is asked of any server but the provider of the settings and the addresses that it
//! names itself, over TLS.
//!
//! - [`Provider`] is one: [`Provider::address`] is where somebody is sent, [`Provider::identity`] who they are when they are back.
//! - What it says of somebody is a signed token; `token` says what of it must hold, `keys` whether the signature does.

mod http;
mod keys;
mod metadata;
mod provider;
mod token;

pub use http::is_issuer;
pub use provider::{Answer, Asked, Identity, Provider, ProviderSettings};

/// Why a provider says nothing of somebody.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The settings cannot be used.
    #[error("the settings of the identity provider cannot be used: {0}")]
    Settings(&'static str),
    /// The provider does not answer, or not as a provider does.
    #[error("the identity provider does not answer: {0}")]
    Unreachable(String),
    /// It did not let them in, or they did not want it.
    #[error("the identity provider sends somebody back without a code: {0}")]
    Declined(String),
    /// The provider does not take the code.
    #[error("the identity provider refuses: {0}")]
    Refused(String),
    /// What it says of somebody is not what it must be.
    #[error("what the identity provider says cannot be believed: {0}")]
    Invalid(&'static str),
    /// It does not vouch for the address, or says none.
    #[error("the identity provider does not vouch for the mail address")]
    Unverified,
}

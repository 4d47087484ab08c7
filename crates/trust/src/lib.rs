//! Whose certificates are trusted where we ask other machines over HTTPS: whoever the system of the operator trusts, and
//! whom an operator names beside them. One answer for all who ask: documents on a server, identity providers, webhooks.

use std::sync::Arc;

use ureq::tls::{Certificate, RootCerts, TlsConfig};

/// TLS that trusts whom the system trusts, and `named` beside them.
///
/// A certificate of the system that cannot be read is left out: it then vouches for nobody.
pub fn tls(named: Option<Certificate<'static>>) -> TlsConfig {
    let system = rustls_native_certs::load_native_certs().certs;
    let trusted = system.iter().map(|certificate| Certificate::from_der(certificate).to_owned()).chain(named).collect();
    TlsConfig::builder()
        .unversioned_rustls_crypto_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .root_certs(RootCerts::Specific(Arc::new(trusted)))
        .build()
}

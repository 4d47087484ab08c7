//! The way to the server, encrypted: asked for by `sslmode` in its address, as PostgreSQL's own programs know it.

use std::future::Future;
use std::io;
use std::path::PathBuf;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use postgres::tls::{ChannelBinding, MakeTlsConnect, TlsConnect, TlsStream};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, InvalidDnsNameError, ServerName};
use rustls::{ClientConfig, RootCertStore};
use store::StoreError;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream as Inner;

/// What an address says of the encryption of the way to it.
#[derive(Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The address, as the driver understands it.
    pub address: String,
    /// Whether the way is encrypted; then the server is verified, whichever of the words asks for it.
    pub encrypted: bool,
    /// Whom to trust instead of the authorities of the system.
    pub authority: Option<PathBuf>,
}

impl Wanted {
    /// Takes what is about encryption out of an address `postgres://…?sslmode=…&sslrootcert=…`.
    ///
    /// # Errors
    /// If a word of `sslmode` is none, or an authority is named for a way that is not encrypted.
    pub fn of(address: &str) -> Result<Self, StoreError> {
        let (base, query) = address.split_once('?').unwrap_or((address, ""));
        let (mut encrypted, mut authority, mut rest) = (false, None, Vec::new());
        for part in query.split('&').filter(|part| !part.is_empty()) {
            match part.split_once('=') {
                Some(("sslmode", "disable")) => encrypted = false,
                // To check nothing is to be encrypted to whoever stands in between: all three check everything.
                Some(("sslmode", mode))
                    if mode == "require" || matches!(mode.strip_prefix("verify-"), Some("ca" | "full")) =>
                {
                    encrypted = true;
                }
                Some(("sslmode", _)) => {
                    let words = "`sslmode` is disable, require, verify-ca or verify-full";
                    return Err(StoreError::Refused(words.to_owned()));
                }
                Some(("sslrootcert", path)) => authority = Some(PathBuf::from(path.replace("%2F", "/"))),
                _ => rest.push(part),
            }
        }
        if authority.is_some() && !encrypted {
            return Err(StoreError::Refused("`sslrootcert` goes with `sslmode=verify-full`".to_owned()));
        }
        let query = rest.join("&");
        let address = if query.is_empty() { base.to_owned() } else { format!("{base}?{query}") };
        Ok(Wanted { address, encrypted, authority })
    }

    /// Who makes encrypted connections, if they are wanted.
    ///
    /// # Errors
    /// If the authority cannot be read.
    pub fn tls(&self) -> Result<Option<Tls>, StoreError> {
        if !self.encrypted {
            return Ok(None);
        }
        let mut roots = RootCertStore::empty();
        match &self.authority {
            None => drop(roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs)),
            Some(path) => {
                let refused = |error: String| StoreError::Refused(format!("{}: {error}", path.display()));
                for certificate in CertificateDer::pem_file_iter(path).map_err(|error| refused(error.to_string()))? {
                    let certificate = certificate.map_err(|error| refused(error.to_string()))?;
                    roots.add(certificate).map_err(|error| refused(error.to_string()))?;
                }
            }
        }
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(|error| StoreError::Refused(error.to_string()))?
            .with_root_certificates(roots)
            .with_no_client_auth();
        Ok(Some(Tls(TlsConnector::from(Arc::new(config)))))
    }
}

/// Makes encrypted connections.
#[derive(Clone)]
pub struct Tls(TlsConnector);

/// Makes one, to a server of this name.
pub struct Named(TlsConnector, ServerName<'static>);

impl<S: AsyncRead + AsyncWrite + Unpin + Send + 'static> MakeTlsConnect<S> for Tls {
    type Stream = Encrypted<S>;
    type TlsConnect = Named;
    type Error = InvalidDnsNameError;

    fn make_tls_connect(&mut self, name: &str) -> Result<Named, InvalidDnsNameError> {
        Ok(Named(self.0.clone(), ServerName::try_from(name.to_owned())?))
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin + Send + 'static> TlsConnect<S> for Named {
    type Stream = Encrypted<S>;
    type Error = io::Error;
    type Future = Pin<Box<dyn Future<Output = io::Result<Encrypted<S>>> + Send>>;

    fn connect(self, stream: S) -> Self::Future {
        Box::pin(async move { self.0.connect(self.1, stream).await.map(|inner| Encrypted(Box::new(inner))) })
    }
}

/// An encrypted connection.
pub struct Encrypted<S>(Box<Inner<S>>);

impl<S: AsyncRead + AsyncWrite + Unpin> TlsStream for Encrypted<S> {
    /// A password is not bound to the channel (RFC 5929): the certificate of the server is verified.
    fn channel_binding(&self) -> ChannelBinding {
        ChannelBinding::none()
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncRead for Encrypted<S> {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut *self.0).poll_read(context, into)
    }
}

impl<S: AsyncRead + AsyncWrite + Unpin> AsyncWrite for Encrypted<S> {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut *self.0).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut *self.0).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut *self.0).poll_shutdown(context)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_address_says_of_encryption() {
        let of = |address: &str| Wanted::of(address).map(|wanted| (wanted.address, wanted.encrypted, wanted.authority));
        let plain = |address: &str| Ok((address.to_owned(), false, None));
        assert_eq!(of("postgres://a@b/c"), plain("postgres://a@b/c"));
        assert_eq!(of("host=/tmp user=a dbname=b"), plain("host=/tmp user=a dbname=b"));
        assert_eq!(of("postgres://a@b/c?sslmode=disable&options=x"), plain("postgres://a@b/c?options=x"));
        for mode in ["sslmode=require", "sslmode=verify-ca", "sslmode=verify-full"] {
            let address = format!("postgres://a@b/c?{mode}&sslrootcert=%2Fetc/ca.pem");
            assert_eq!(of(&address), Ok(("postgres://a@b/c".to_owned(), true, Some("/etc/ca.pem".into()))));
        }
        for address in ["postgres://a@b/c?sslmode=prefer", "postgres://a@b/c?sslrootcert=/etc/ca.pem"] {
            assert!(matches!(of(address), Err(StoreError::Refused(_))), "{address}");
        }
    }
}

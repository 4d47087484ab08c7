use std::error::Error;
use std::time::Duration;

use lettre::message::Mailbox;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::{SmtpTransport, Transport};

use crate::carrier::{Carrier, Refusal};
use crate::message::{Message, address};

/// Whether the way to the server is encrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encryption {
    /// From the first byte (port 465).
    Implicit,
    /// By STARTTLS, or not at all (port 587).
    Required,
    /// By STARTTLS if the server offers it; who sits in between can prevent it.
    Opportunistic,
    /// Never: only for a server on the same machine.
    Off,
}

/// How to reach a mail server.
#[derive(Clone)]
pub struct SmtpSettings {
    /// Its name.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// Whether the way is encrypted.
    pub encryption: Encryption,
    /// Name and password, if it asks for them.
    pub login: Option<(String, String)>,
    /// A certificate (PEM) that is trusted beside those of the system.
    pub certificate: Option<Vec<u8>>,
    /// Address from which letters come.
    pub from: String,
    /// Name beside it.
    pub from_name: String,
    /// How long to wait for each answer.
    pub timeout: Duration,
}

/// Settings that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SmtpError {
    /// The address from which letters come is none.
    #[error("`{0}` is not a mail address")]
    From(String),
    /// A password would travel in the clear.
    #[error("a password is not sent without encryption")]
    Exposed,
    /// The certificate is none.
    #[error("the certificate cannot be used: {0}")]
    Certificate(String),
}

/// A mail server.
pub struct Smtp {
    transport: SmtpTransport,
    from: Mailbox,
}

impl Smtp {
    /// A mail server; it is not asked yet.
    ///
    /// # Errors
    /// If the settings cannot be used.
    pub fn new(settings: SmtpSettings) -> Result<Self, SmtpError> {
        let SmtpSettings { host, port, encryption, login, certificate, from, from_name, timeout } = settings;
        if login.is_some() && matches!(encryption, Encryption::Off | Encryption::Opportunistic) {
            return Err(SmtpError::Exposed);
        }
        let tls = || -> Result<TlsParameters, SmtpError> {
            let wrong = |error: lettre::transport::smtp::Error| SmtpError::Certificate(chain(&error));
            let mut builder = TlsParameters::builder(host.clone());
            if let Some(pem) = &certificate {
                builder = builder.add_root_certificate(Certificate::from_pem(pem).map_err(wrong)?);
            }
            builder.build_rustls().map_err(wrong)
        };
        let tls = match encryption {
            Encryption::Implicit => Tls::Wrapper(tls()?),
            Encryption::Required => Tls::Required(tls()?),
            Encryption::Opportunistic => Tls::Opportunistic(tls()?),
            Encryption::Off => Tls::None,
        };
        let mut builder = SmtpTransport::builder_dangerous(host.as_str()).port(port).tls(tls).timeout(Some(timeout));
        if let Some((name, password)) = login {
            builder = builder.credentials(Credentials::new(name, password));
        }
        let address = address(&from).map_err(|_| SmtpError::From(from))?;
        // The name by which we greet is our domain: a machine's own name says nothing to others.
        let greeting = ClientId::Domain(address.domain().to_owned());
        let name = Some(from_name).filter(|name| !name.is_empty());
        Ok(Smtp { transport: builder.hello_name(greeting).build(), from: Mailbox::new(name, address) })
    }
}

impl Carrier for Smtp {
    fn send(&self, message: &Message<'_>) -> Result<(), Refusal> {
        let written = message.written_out(&self.from)?;
        self.transport.send(&written).map(drop).map_err(|error| {
            let said = chain(&error);
            if error.is_permanent() {
                Refusal::Never(said)
            } else if error.is_transient() {
                Refusal::NotNow(said)
            } else if !written.envelope().to().iter().all(|to| to.to_string().is_ascii()) && error.is_client() {
                Refusal::Address("the mail server does not take addresses in other scripts (SMTPUTF8)".to_owned())
            } else {
                Refusal::NoAnswer(said)
            }
        })
    }
}

/// An error with its causes: what servers and the system say, never what was sent.
fn chain(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        let said = cause.to_string();
        if !text.contains(&said) {
            text = format!("{text}: {said}");
        }
        source = cause.source();
    }
    text
}

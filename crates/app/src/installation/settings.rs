use std::net::SocketAddr;
use std::path::PathBuf;

use identity::{Provider, ProviderSettings};
use ids::OrganisationId;
use store::membership::Role;

use super::address::{DatabaseAddress, PublicUrl, Secret};
use crate::people::Institution;

/// How an installation is run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Folder of the installation.
    pub data: PathBuf,
    /// Where records are.
    pub database: DatabaseAddress,
    /// Where readers come in.
    pub listen: SocketAddr,
    /// Under which address they know the site, if it was said.
    pub public_url: Option<PublicUrl>,
    /// A second address, for the operator.
    pub metrics: Option<SocketAddr>,
    /// Threads to compute with, if it was said.
    pub threads: Option<usize>,
    /// Pieces of work done in the background at a time.
    pub workers: usize,
    /// The form of the log.
    pub log: Log,
    /// Who runs it.
    pub operator: Operator,
    /// Folder of the key that signs dossiers.
    pub key: PathBuf,
    /// Factor packs with which firms are measured: files, or names of [`Settings::pack_folder`].
    pub packs: Vec<String>,
    /// Where documents are.
    pub files: Documents,
    /// The mail server, if there is one.
    pub smtp: Option<Smtp>,
    /// The identity provider, if there is one.
    pub identity: Option<IdentityProvider>,
    /// To which addresses webhooks lead.
    pub webhooks: webhooks::Reach,
}

impl Settings {
    /// Where people reach the site: what was said, otherwise where it listens, seen from this machine.
    pub fn origin(&self) -> String {
        match &self.public_url {
            Some(url) => url.origin().to_owned(),
            None if self.listen.ip().is_unspecified() => format!("http://localhost:{}", self.listen.port()),
            None => format!("http://{}", self.listen),
        }
    }

    /// The institution whose people come in by its identity provider.
    pub fn institution(&self) -> Option<Institution> {
        let IdentityProvider { issuer, client_id, client_secret, name, domains, joins } = self.identity.clone()?;
        let settings = ProviderSettings { issuer, client_id, client_secret: client_secret.reveal().to_owned() };
        // The issuer was looked at when it was said.
        let provider = Provider::new(settings).ok()?;
        Some(Institution { provider, name, domains, joins })
    }

    /// Where factor packs are that the settings name.
    pub fn pack_folder(&self) -> PathBuf {
        self.data.join("packs")
    }

    /// Where letters are written that no mail server takes.
    pub fn letters(&self) -> PathBuf {
        self.data.join("letters")
    }
}

/// The form of the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Log {
    /// Lines for a person.
    Text,
    /// One JSON object a line, for a program.
    Json,
}

/// Who runs the installation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operator {
    /// Name of the organisation.
    pub name: String,
    /// Address of its first account, from which letters come too unless another was said.
    pub email: String,
}

/// Where documents are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Documents {
    /// In a folder.
    Folder(PathBuf),
    /// On a server that speaks S3.
    S3(S3),
}

/// A server that speaks S3.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct S3 {
    /// Address.
    pub endpoint: PublicUrl,
    /// Region.
    pub region: String,
    /// Bucket.
    pub bucket: String,
    /// What stands before each key.
    pub prefix: String,
    /// Identifier of the access key.
    pub access_key: String,
    /// Its secret.
    pub secret_key: Secret,
    /// File with a certificate that is trusted.
    pub certificate: Option<PathBuf>,
}

/// An identity provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdentityProvider {
    /// Its name for itself.
    pub issuer: String,
    /// Its name for us.
    pub client_id: String,
    /// What proves that it is us.
    pub client_secret: Secret,
    /// Name of the institution.
    pub name: String,
    /// Domains of mail addresses; any, if there are none.
    pub domains: Vec<String>,
    /// Of what its people become members, and as what.
    pub joins: Option<(OrganisationId, Role)>,
}

/// A mail server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Smtp {
    /// Name.
    pub host: String,
    /// Port.
    pub port: u16,
    /// Whether the way is encrypted.
    pub encryption: mail::Encryption,
    /// Name and password.
    pub login: Option<(String, Secret)>,
    /// File with a certificate that is trusted.
    pub certificate: Option<PathBuf>,
    /// Address from which letters come.
    pub from: String,
    /// Name beside it.
    pub from_name: String,
}

use std::net::SocketAddr;
use std::path::PathBuf;

use super::address::{DatabaseAddress, PublicUrl, Secret};

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
    /// Where documents are.
    pub files: Documents,
    /// The mail server, if there is one.
    pub smtp: Option<Smtp>,
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

use std::fs::{self, DirBuilder};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use ::files::{Files, FilesError, Folder, S3Settings};
use i18n::Messages;
use mail::{Carrier, Outbox, SmtpError, SmtpSettings};
use store::{Database, StoreError, schema};

use super::address::DatabaseAddress;
use super::settings::{Documents, Settings, Smtp};
use crate::export::partners::Messenger;
use crate::export::{Flow, News, Window};
use crate::finance::Watcher;
use crate::finance::requests::Reminder;
use crate::letters::Sender;
use crate::measure::Accountant;
use crate::platform::Clock;
use crate::reduce::plans::Planner;
use crate::said;
use crate::webhooks::Deliverer;
use crate::work::{Housekeeping, Registry};

/// How long to wait for each answer of a server.
const PATIENCE: Duration = Duration::from_secs(30);

/// Why an installation cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// A folder or a file of it cannot be used.
    #[error("{path}: {error}")]
    Path {
        /// The folder or file.
        path: PathBuf,
        /// What the system says.
        #[source]
        error: io::Error,
    },
    /// The database cannot be opened or brought up to date.
    #[error("{database}: {error}")]
    Database {
        /// Where it is, as it may be shown.
        database: String,
        /// What it says.
        #[source]
        error: StoreError,
    },
    /// Documents cannot be reached.
    #[error("documents: {0}")]
    Files(#[from] FilesError),
    /// The settings of the mail server cannot be used.
    #[error("mail: {0}")]
    Mail(#[from] SmtpError),
}

impl OpenError {
    pub(super) fn path(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        |error| OpenError::Path { path, error }
    }

    /// What happened and what to do, in words.
    pub fn words(&self, messages: Messages) -> String {
        let say = |key: &str, name: &str, detail: &str| {
            messages.with(key, &[("name", name.into()), ("detail", detail.into())])
        };
        match self {
            OpenError::Path { path, error } => {
                say("app-open-path", &path.to_string_lossy(), &said::of_system(messages, error))
            }
            OpenError::Database { database, error } => {
                say("app-open-database", database, &said::of_database(messages, error))
            }
            OpenError::Files(error) => {
                messages.with("app-open-files", &[("detail", error.to_string().as_str().into())])
            }
            OpenError::Mail(error) => messages.with("app-open-mail", &[("detail", error.to_string().as_str().into())]),
        }
    }
}

/// A database at an address. The folder of a file is made; the file only if `make`.
///
/// # Errors
/// If it cannot be opened.
pub fn open_database(address: &DatabaseAddress, make: bool) -> Result<Database, OpenError> {
    let opened = match address {
        DatabaseAddress::Sqlite(file) => {
            if make {
                make_private(file.parent().unwrap_or(Path::new("")))?;
            } else {
                fs::metadata(file).map_err(OpenError::path(file))?;
            }
            store_sqlite::open(file)
        }
        DatabaseAddress::Postgres(url) => store_postgres::open(url.reveal()),
    };
    opened.map_err(|error| OpenError::Database { database: address.to_string(), error })
}

/// Brings the schema of a database up to date; returns the steps that were taken.
///
/// # Errors
/// What the database says.
pub fn migrate(database: &Database, address: &DatabaseAddress) -> Result<Vec<&'static str>, OpenError> {
    schema::migrate(database).map_err(|error| OpenError::Database { database: address.to_string(), error })
}

/// The documents of an installation.
///
/// # Errors
/// If they cannot be reached.
pub fn open_files(documents: &Documents, clock: impl Clock + Clone + 'static) -> Result<Arc<dyn Files>, OpenError> {
    Ok(match documents {
        Documents::Folder(folder) => Arc::new(Folder::open(folder)?),
        Documents::S3(server) => {
            let settings = S3Settings {
                endpoint: server.endpoint.origin().to_owned(),
                region: server.region.clone(),
                bucket: server.bucket.clone(),
                prefix: server.prefix.clone(),
                access_key: server.access_key.clone(),
                secret_key: server.secret_key.reveal().to_owned(),
                certificate: certificate(server.certificate.as_deref())?,
                timeout: PATIENCE,
            };
            Arc::new(::files::S3::new(settings, Box::new(move || clock.now()))?)
        }
    })
}

/// Who takes letters: the mail server, or, if none was said, the folder `letters` of the data folder.
///
/// # Errors
/// If the settings cannot be used, or the folder cannot be made.
pub fn open_carrier(settings: &Settings) -> Result<Arc<dyn Carrier>, OpenError> {
    let Some(server) = &settings.smtp else {
        let folder = settings.letters();
        make_private(&folder)?;
        let Settings { operator, .. } = settings;
        return Ok(Arc::new(Outbox::new(&folder, &operator.email, &operator.name)?));
    };
    let Smtp { host, port, encryption, login, certificate: trusted, from, from_name } = server;
    let settings = SmtpSettings {
        host: host.clone(),
        port: *port,
        encryption: *encryption,
        login: login.as_ref().map(|(name, password)| (name.clone(), password.reveal().to_owned())),
        certificate: certificate(trusted.as_deref())?,
        from: from.clone(),
        from_name: from_name.clone(),
        timeout: PATIENCE,
    };
    Ok(Arc::new(mail::Smtp::new(settings)?))
}

/// Everything that an installation does in the background: for `qafila serve`, for the demonstration, for tests. A firm
/// is measured with so many threads.
pub fn registry(carrier: Arc<dyn Carrier>, threads: usize) -> Registry {
    Registry::default()
        .with(Housekeeping)
        .with(Sender::new(carrier))
        .with(Accountant { threads })
        .with(Deliverer::default())
        .with(Messenger::default())
        .with(Flow { threads })
        .with(Window)
        .with(News)
        .with(Reminder)
        .with(Watcher)
        .with(Planner)
}

fn certificate(file: Option<&Path>) -> Result<Option<Vec<u8>>, OpenError> {
    file.map(|file| fs::read(file).map_err(OpenError::path(file))).transpose()
}

/// Makes a folder and those above it, for its owner only.
pub(super) fn make_private(folder: &Path) -> Result<(), OpenError> {
    if folder.as_os_str().is_empty() || folder.is_dir() {
        return Ok(());
    }
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(OpenError::path(folder))
}

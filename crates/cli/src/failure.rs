//! Why a command could not do its work, in words that say what to do next.

use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use app::KnowledgeError;
use app::dossier::{StoreError, WriteError};
use app::export::ExportError;
use app::export::pact::PactError;
use app::export::papers::PaperError;
use app::export::pcf::RecipeError;
use app::export::system::SystemError;
use app::finance::FinanceError;
use app::installation::{KeepError, OpenError, SettingsError};
use app::measure::FolderError;
use app::packs::PacksError;
use app::people::PeopleError;
use app::reduce::ReduceError;
use app::said::of_system as system;
use app::workbook::WorkbookError;
use i18n::Messages;

use crate::exit::Exit;
use app::words::{message, say};

/// Why a command could not do its work.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// The folder of a firm cannot be used.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// The embedded catalogue is damaged.
    #[error(transparent)]
    Knowledge(#[from] KnowledgeError),
    /// A file cannot be read.
    #[error("cannot read {path}")]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system says.
        #[source]
        error: io::Error,
    },
    /// The key of the installation cannot be had.
    #[error(transparent)]
    Key(#[from] StoreError),
    /// A dossier cannot be made.
    #[error(transparent)]
    Dossier(#[from] WriteError),
    /// The workbook or the tables cannot be made.
    #[error(transparent)]
    Export(#[from] WorkbookError),
    /// What buyers ask cannot be computed.
    #[error(transparent)]
    Buyers(#[from] ExportError),
    /// The footprint of a product cannot be computed.
    #[error(transparent)]
    Recipe(#[from] RecipeError),
    /// The footprint of a partner cannot be read or carried.
    #[error(transparent)]
    Partner(#[from] PactError),
    /// A product system is not read, computed or written.
    #[error(transparent)]
    System(#[from] SystemError),
    /// A calculator has no answer.
    #[error(transparent)]
    Reduce(#[from] ReduceError),
    /// A value on the command line is none that a calculator takes.
    #[error("{0}")]
    Value(ReduceError),
    /// A document of the operator cannot be made.
    #[error(transparent)]
    Paper(#[from] PaperError),
    /// A question about finance cannot be answered.
    #[error(transparent)]
    Finance(#[from] FinanceError),
    /// A factor pack cannot be had.
    #[error(transparent)]
    Packs(#[from] PacksError),
    /// There is no factor of that name.
    #[error("no factor {id}")]
    NoFactor {
        /// The name asked for.
        id: String,
    },
    /// No factor is of that place.
    #[error("no factor of {geo}")]
    NoPlace {
        /// The place asked for.
        geo: String,
        /// The places that most factors are of.
        known: Vec<String>,
    },
    /// Two packs are of two databases, and cannot be compared.
    #[error("{before} and {after} are two databases")]
    TwoDatabases {
        /// The first.
        before: String,
        /// The second.
        after: String,
    },
    /// No place for the data of the installation is known.
    #[error("no data folder")]
    NoHome,
    /// A file cannot be written.
    #[error("cannot write {path}")]
    Write {
        /// The file.
        path: PathBuf,
        /// What the system says.
        #[source]
        error: io::Error,
    },
    /// A file is already there that is not what would be written.
    #[error("{path} is something else")]
    Occupied {
        /// The file.
        path: PathBuf,
    },
    /// The site cannot be opened to readers.
    #[error("cannot listen on {address}")]
    Listen {
        /// The address.
        address: SocketAddr,
        /// What the system says.
        #[source]
        error: io::Error,
    },
    /// A setting cannot be used.
    #[error(transparent)]
    Settings(#[from] SettingsError),
    /// The installation cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The installation was not copied, kept or restored.
    #[error(transparent)]
    Keep(#[from] KeepError),
    /// The first account of the installation cannot be prepared.
    #[error(transparent)]
    People(#[from] PeopleError),
    /// The firms of the demonstration cannot be settled.
    #[error("the demonstration: {0}")]
    Demonstration(#[from] app::measure::MeasureError),
    /// There is no schema of that name.
    #[error("no schema {name}")]
    NoSchema {
        /// The name asked for.
        name: String,
        /// The names there are.
        known: Vec<&'static str>,
    },
}

impl Failure {
    /// A file that cannot be written.
    pub fn writing(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        |error| Failure::Write { path, error }
    }

    /// A file that cannot be read.
    pub fn reading(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        |error| Failure::Read { path, error }
    }

    /// The exit code.
    pub fn exit(&self) -> Exit {
        match self {
            Failure::NoSchema { .. }
            | Failure::Settings(_)
            | Failure::Value(_)
            | Failure::Reduce(
                ReduceError::NoCalculator { .. }
                | ReduceError::NoTechnology(_)
                | ReduceError::NoSector { .. }
                | ReduceError::NotAPair(_)
                | ReduceError::GivenTwice(_),
            )
            | Failure::System(
                SystemError::NoProduct { .. }
                | SystemError::WhichProduct { .. }
                | SystemError::NoIndicator { .. }
                | SystemError::WhichIndicator { .. },
            )
            | Failure::Finance(FinanceError::Answer(_) | FinanceError::UnknownProgramme(_))
            | Failure::NoFactor { .. }
            | Failure::NoPlace { .. }
            | Failure::TwoDatabases { .. }
            | Failure::Packs(PacksError::Unknown { .. } | PacksError::Several { .. }) => Exit::Usage,
            _ => Exit::Unreadable,
        }
    }

    /// What happened and what to do.
    pub fn words(&self, messages: Messages) -> String {
        match self {
            Failure::Folder(error) => folder(messages, error),
            Failure::Knowledge(error) => say(messages, "cli-failed-catalogue", &[("detail", &detail(error))]),
            Failure::Read { path, error } => say(
                messages,
                "cli-failed-folder",
                &[("path", &path.to_string_lossy()), ("detail", &system(messages, error))],
            ),
            Failure::Key(StoreError::Io { path, source }) => say(
                messages,
                "cli-failed-write",
                &[("path", &path.to_string_lossy()), ("detail", &system(messages, source))],
            ),
            Failure::Key(StoreError::NotAKey { path }) => {
                say(messages, "cli-failed-key", &[("path", &path.to_string_lossy())])
            }
            Failure::Dossier(error) => say(messages, "cli-failed-dossier", &[("detail", &detail(error))]),
            Failure::Export(error) => say(messages, "cli-failed-export", &[("detail", &detail(error))]),
            Failure::Buyers(error) => error.words(messages),
            Failure::Recipe(error) => error.words(messages),
            Failure::Partner(error) => error.words(messages),
            Failure::System(error) => error.words(messages),
            Failure::Reduce(error) | Failure::Value(error) => error.words(messages),
            Failure::Paper(error) => error.words(messages),
            Failure::Finance(error) => error.words(messages),
            Failure::Packs(error) => packs(messages, error),
            Failure::NoFactor { id } => say(messages, "cli-failed-factor", &[("id", id)]),
            Failure::NoPlace { geo, known } => {
                say(messages, "cli-failed-place", &[("geo", geo), ("known", &messages.list(known))])
            }
            Failure::TwoDatabases { before, after } => {
                say(messages, "cli-failed-two-databases", &[("before", before), ("after", after)])
            }
            Failure::NoHome => messages.get("cli-failed-home"),
            Failure::Write { path, error } => say(
                messages,
                "cli-failed-write",
                &[("path", &path.to_string_lossy()), ("detail", &system(messages, error))],
            ),
            Failure::Occupied { path } => say(messages, "cli-failed-occupied", &[("path", &path.to_string_lossy())]),
            Failure::Listen { address, error } => say(
                messages,
                "cli-failed-listen",
                &[("address", &address.to_string()), ("detail", &system(messages, error))],
            ),
            Failure::Settings(error) => error.words(messages),
            Failure::Open(error) => error.words(messages),
            Failure::Keep(error) => error.words(messages),
            Failure::People(PeopleError::Store(error)) => app::said::of_the_database(messages, error),
            Failure::People(error) => say(messages, "cli-failed-operator", &[("detail", &error.to_string())]),
            Failure::Demonstration(error) => {
                say(messages, "cli-failed-demonstration", &[("detail", &error.to_string())])
            }
            Failure::NoSchema { name, known } => {
                say(messages, "cli-failed-schema", &[("name", name), ("known", &messages.list(known))])
            }
        }
    }
}

fn folder(messages: Messages, error: &FolderError) -> String {
    match error {
        FolderError::Unreadable { path, error } => say(
            messages,
            "cli-failed-folder",
            &[("path", &path.to_string_lossy()), ("detail", &system(messages, error))],
        ),
        FolderError::NoSheet { path } => say(messages, "cli-failed-no-sheet", &[("path", &path.to_string_lossy())]),
        FolderError::Sheet { file, error } => {
            say(messages, "cli-failed-sheet", &[("file", file), ("why", &message(messages, error))])
        }
        FolderError::TooManyFiles { path, limit } => messages.with(
            "cli-failed-too-many-files",
            &[("path", path.to_string_lossy().into_owned().into()), ("limit", (*limit).into())],
        ),
    }
}

fn packs(messages: Messages, error: &PacksError) -> String {
    let with = |key: &str, path: &Path, detail: &str| {
        say(messages, key, &[("path", &path.to_string_lossy()), ("detail", detail)])
    };
    match error {
        PacksError::Io { path, error } => with("cli-failed-folder", path, &system(messages, error)),
        PacksError::Import { path, error } => with("cli-failed-import", path, &error.words(messages)),
        PacksError::Pack { path, error } => with("cli-failed-pack", path, &error.words(messages)),
        PacksError::Several { name, fitting } => {
            say(messages, "cli-failed-several-packs", &[("name", name), ("fitting", &messages.list(fitting))])
        }
        PacksError::Unknown { name, known } => {
            let known = if known.is_empty() { "—".to_owned() } else { messages.list(known) };
            say(messages, "cli-failed-no-pack", &[("name", name), ("known", &known)])
        }
    }
}

fn detail(error: &dyn std::error::Error) -> String {
    error.source().map_or_else(|| error.to_string(), |source| format!("{error}: {source}"))
}

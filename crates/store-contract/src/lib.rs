//! A fresh database of each kind, for tests: SQLite in a temporary folder, and PostgreSQL on a private
//! server that is started once per test program and goes away with it.

mod server;

pub use server::{Encrypted, Server};
use store::{Database, schema};
use tempfile::TempDir;

/// A fresh database, with the schema in it; gone when this is dropped.
pub struct Fresh {
    /// Which kind: `sqlite` or `postgres`.
    pub kind: &'static str,
    /// The database.
    pub database: Database,
    /// How to open it again.
    pub url: String,
    _folder: TempDir,
}

impl Fresh {
    /// As the settings of an installation name it.
    pub fn address(&self) -> String {
        // `host=FOLDER user=USER dbname=NAME`, as a URL whose host is the folder of a socket.
        let part = |name: &str| self.url.split(' ').find_map(|part| part.strip_prefix(name)).unwrap_or_default();
        match self.kind {
            "sqlite" => format!("sqlite:{}", self.url),
            _ => {
                let folder = part("host=").replace('/', "%2F");
                format!("postgres://{}@{folder}/{}", part("user="), part("dbname="))
            }
        }
    }
}

/// Runs `test` on a fresh database of each kind.
///
/// # Panics
/// If a database cannot be made; when `test` does, after saying on which.
pub fn on_both(test: impl Fn(&Fresh)) {
    for fresh in [sqlite(), postgres()] {
        let kind = fresh.kind;
        if let Err(panic) = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| test(&fresh))) {
            eprintln!("on {kind}");
            std::panic::resume_unwind(panic);
        }
    }
}

/// A fresh SQLite database.
///
/// # Panics
/// If it cannot be made.
pub fn sqlite() -> Fresh {
    let folder = folder();
    let file = folder.path().join("qafila.sqlite");
    let database = store_sqlite::open(&file).unwrap_or_else(|error| panic!("{error}"));
    migrated(Fresh { kind: "sqlite", database, url: file.display().to_string(), _folder: folder })
}

/// A fresh PostgreSQL database.
///
/// # Panics
/// If it cannot be made, for instance because PostgreSQL is not installed.
pub fn postgres() -> Fresh {
    at(server::database())
}

/// A fresh PostgreSQL database on a server of its own.
///
/// # Panics
/// As [`postgres`].
pub fn postgres_on(server: &Server) -> Fresh {
    at(server.database())
}

fn at(url: String) -> Fresh {
    let database = store_postgres::open(&url).unwrap_or_else(|error| panic!("{error}"));
    migrated(Fresh { kind: "postgres", database, url, _folder: folder() })
}

fn migrated(fresh: Fresh) -> Fresh {
    schema::migrate(&fresh.database).unwrap_or_else(|error| panic!("{}: {error}", fresh.kind));
    fresh
}

fn folder() -> TempDir {
    TempDir::new().unwrap_or_else(|error| panic!("{error}"))
}

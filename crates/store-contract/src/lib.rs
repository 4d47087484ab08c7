//! A fresh database of each kind, for tests: SQLite in a temporary folder, and PostgreSQL on a private
//! server that is started once per test program and goes away with it.

mod server;

pub use server::{Encrypted, Server};
use store::Database;
use store::schema::{self, MIGRATIONS};
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
    on_each([sqlite(), postgres()], test);
}

/// The same on databases of which only the first steps of the schema are taken.
///
/// # Panics
/// As [`on_both`].
pub fn on_both_after(steps: usize, test: impl Fn(&Fresh)) {
    on_each([embedded(), at(server::database())].map(|fresh| migrated(fresh, steps)), test);
}

fn on_each(both: [Fresh; 2], test: impl Fn(&Fresh)) {
    for fresh in both {
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
    migrated(embedded(), MIGRATIONS.len())
}

fn embedded() -> Fresh {
    let folder = folder();
    let file = folder.path().join("qafila.sqlite");
    let database = store_sqlite::open(&file).unwrap_or_else(|error| panic!("{error}"));
    Fresh { kind: "sqlite", database, url: file.display().to_string(), _folder: folder }
}

/// A fresh PostgreSQL database.
///
/// # Panics
/// If it cannot be made, for instance because PostgreSQL is not installed.
pub fn postgres() -> Fresh {
    migrated(at(server::database()), MIGRATIONS.len())
}

/// A fresh PostgreSQL database on a server of its own.
///
/// # Panics
/// As [`postgres`].
pub fn postgres_on(server: &Server) -> Fresh {
    migrated(at(server.database()), MIGRATIONS.len())
}

fn at(url: String) -> Fresh {
    let database = store_postgres::open(&url).unwrap_or_else(|error| panic!("{error}"));
    Fresh { kind: "postgres", database, url, _folder: folder() }
}

fn migrated(fresh: Fresh, steps: usize) -> Fresh {
    schema::migrate_to(&fresh.database, steps).unwrap_or_else(|error| panic!("{}: {error}", fresh.kind));
    fresh
}

fn folder() -> TempDir {
    TempDir::new().unwrap_or_else(|error| panic!("{error}"))
}

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, TransactionBehavior, ffi};
use store::schema::Table;
use store::{Database, Driver, StoreError, Verdict, Work};

use crate::readers::Readers;
use crate::schema;
use crate::sql::Statements;

/// How long a statement waits for another process that writes.
const BUSY_SECONDS: u64 = 10;

/// Statements that each connection keeps prepared.
const PREPARED: usize = 256;

/// Pages of the database that a connection keeps, kB: of the one that writes, and of each that reads. What is not kept is mostly
/// in the memory of the system, which all share.
const PAGES_KB: (u32, u32) = (16_000, 4_000);

/// A database in one file.
pub struct Sqlite {
    file: PathBuf,
    writer: Mutex<Connection>,
    readers: Readers,
}

/// Opens the database in `file`, and makes it if it is not there.
///
/// # Errors
/// If the file cannot be opened, or is no database.
pub fn open(file: &Path) -> Result<Database, StoreError> {
    let writer = connect(file, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE, PAGES_KB.0)?;
    // Twice as many as processors: some wait for the disk.
    let most = 2 * thread::available_parallelism().map_or(2, usize::from);
    Ok(Database::new(Sqlite { file: file.to_owned(), writer: Mutex::new(writer), readers: Readers::new(most) }))
}

fn connect(file: &Path, flags: OpenFlags, pages_kb: u32) -> Result<Connection, StoreError> {
    let connection = Connection::open_with_flags(file, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX).map_err(failure)?;
    connection.busy_timeout(std::time::Duration::from_secs(BUSY_SECONDS)).map_err(failure)?;
    connection.set_prepared_statement_cache_capacity(PREPARED);
    // Otherwise a statement is prepared anew for each new value, in case that it could be planned better: a tenth of a page.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true).map_err(failure)?;
    // NORMAL with a write-ahead log: a commit may be lost when the power fails, the database is never broken.
    // FULL is chosen because a firm was told that its bill is kept.
    connection
        .execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;")
        .map_err(failure)?;
    connection.pragma_update(None, "cache_size", -i64::from(pages_kb)).map_err(failure)?;
    Ok(connection)
}

impl Sqlite {
    fn writer(&self) -> MutexGuard<'_, Connection> {
        // A panic within a transaction has undone it: the connection is sound.
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    // Not opened read-only: the log of a file that nobody has open must be made first.
    fn reader(&self) -> Result<Connection, StoreError> {
        let connection = connect(&self.file, OpenFlags::SQLITE_OPEN_READ_WRITE, PAGES_KB.1)?;
        connection.pragma_update(None, "query_only", true).map_err(failure)?;
        Ok(connection)
    }
}

impl Driver for Sqlite {
    fn read(&self, work: &mut Work<'_>) -> Result<(), StoreError> {
        let read = |connection: &mut Connection| {
            let transaction = connection.transaction_with_behavior(TransactionBehavior::Deferred).map_err(failure)?;
            work(&mut Statements(&transaction));
            transaction.rollback().map_err(failure)
        };
        self.readers.read(|| self.reader(), read)
    }

    fn write(&self, work: &mut Work<'_>) -> Result<(), StoreError> {
        let mut connection = self.writer();
        // IMMEDIATE: the right to write is taken at once, so that nothing read can be stale, and no transaction needs to be run again.
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failure)?;
        match work(&mut Statements(&transaction)) {
            Verdict::Commit => transaction.commit(),
            Verdict::Undo => transaction.rollback(),
        }
        .map_err(failure)
    }

    fn column_type(&self, word: &str) -> Option<&'static str> {
        Some(match word {
            "id" | "bytes" => "BLOB",
            "timestamp" | "bool" | "int" => "INTEGER",
            "date" | "decimal" | "text" => "TEXT",
            "real" => "REAL",
            _ => return None,
        })
    }

    fn script(&self, script: &str) -> Result<(), StoreError> {
        let mut connection = self.writer();
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failure)?;
        transaction.execute_batch(&strict(script)).map_err(failure)?;
        transaction.commit().map_err(failure)
    }

    fn tables(&self) -> Result<Vec<Table>, StoreError> {
        schema::tables(&self.writer()).map_err(failure)
    }

    fn check(&self) -> Result<Vec<String>, StoreError> {
        schema::check(&self.writer()).map_err(failure)
    }

    fn copy_to_file(&self, file: &Path) -> Result<bool, StoreError> {
        let connection = connect(&self.file, OpenFlags::SQLITE_OPEN_READ_WRITE, PAGES_KB.1)?;
        // One transaction of SQLite's own: writers go on meanwhile, and are not in the copy.
        connection.execute("VACUUM INTO $1", [file.to_string_lossy()]).map_err(failure)?;
        Ok(true)
    }
}

/// Tables of SQLite take any value in any column unless they are said to be strict.
fn strict(script: &str) -> String {
    script
        .split_inclusive(';')
        .map(|statement| {
            let table = statement.trim_start().starts_with("CREATE TABLE") || statement.contains("\nCREATE TABLE");
            match statement.strip_suffix(';') {
                Some(body) if table => format!("{body} STRICT;"),
                None if table => format!("{statement} STRICT"),
                _ => statement.to_owned(),
            }
        })
        .collect()
}

/// What SQLite says, in the words of the store.
pub fn failure(error: rusqlite::Error) -> StoreError {
    let rusqlite::Error::SqliteFailure(code, _) = &error else { return StoreError::Refused(error.to_string()) };
    match code.extended_code & 0xff {
        ffi::SQLITE_BUSY | ffi::SQLITE_LOCKED => StoreError::Busy,
        ffi::SQLITE_FULL => StoreError::Full(error.to_string()),
        ffi::SQLITE_CONSTRAINT => StoreError::Rule(error.to_string()),
        ffi::SQLITE_CANTOPEN | ffi::SQLITE_IOERR | ffi::SQLITE_NOTADB | ffi::SQLITE_CORRUPT | ffi::SQLITE_READONLY => {
            StoreError::Unreachable(error.to_string())
        }
        _ => StoreError::Refused(error.to_string()),
    }
}

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::{Connection, OpenFlags, TransactionBehavior, ffi};
use store::schema::Table;
use store::{Database, Driver, StoreError, Verdict, Work};

use crate::schema;
use crate::sql::Statements;

/// How long a statement waits for another process that writes.
const BUSY_SECONDS: u64 = 10;

/// Statements that each connection keeps prepared.
const PREPARED: usize = 256;

/// A database in one file.
pub struct Sqlite {
    file: PathBuf,
    writer: Mutex<Connection>,
    readers: Mutex<Vec<Connection>>,
}

/// Opens the database in `file`, and makes it if it is not there.
///
/// # Errors
/// If the file cannot be opened, or is no database.
pub fn open(file: &Path) -> Result<Database, StoreError> {
    let writer = connect(file, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
    Ok(Database::new(Sqlite { file: file.to_owned(), writer: Mutex::new(writer), readers: Mutex::default() }))
}

fn connect(file: &Path, flags: OpenFlags) -> Result<Connection, StoreError> {
    let connection = Connection::open_with_flags(file, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX).map_err(failure)?;
    connection.busy_timeout(std::time::Duration::from_secs(BUSY_SECONDS)).map_err(failure)?;
    connection.set_prepared_statement_cache_capacity(PREPARED);
    // NORMAL with a write-ahead log: a commit may be lost when the power fails, the database is never broken.
    // FULL is chosen because a firm was told that its bill is kept.
    connection
        .execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA cache_size = -16000;")
        .map_err(failure)?;
    Ok(connection)
}

impl Sqlite {
    fn writer(&self) -> MutexGuard<'_, Connection> {
        // A panic within a transaction has undone it: the connection is sound.
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn reader(&self) -> Result<Connection, StoreError> {
        let kept = self.readers.lock().unwrap_or_else(PoisonError::into_inner).pop();
        // Not opened read-only: the log of a file that nobody has open must be made first.
        kept.map_or_else(
            || {
                let connection = connect(&self.file, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
                connection.pragma_update(None, "query_only", true).map_err(failure)?;
                Ok(connection)
            },
            Ok,
        )
    }
}

impl Driver for Sqlite {
    fn read(&self, work: &mut Work<'_>) -> Result<(), StoreError> {
        let mut connection = self.reader()?;
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Deferred).map_err(failure)?;
        work(&mut Statements(&transaction));
        transaction.rollback().map_err(failure)?;
        self.readers.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
        Ok(())
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
        let connection = connect(&self.file, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
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

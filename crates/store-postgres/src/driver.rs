use std::path::Path;
use std::str::FromStr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use postgres::config::SslMode;
use postgres::error::SqlState;
use postgres::{Config, IsolationLevel};
use r2d2::{Pool, PooledConnection};
use store::schema::Table;
use store::{Database, Driver, StoreError, Verdict, Work};

use crate::pool::{Connection, Manager};
use crate::schema;
use crate::sql::Statements;
use crate::tls::Wanted;

/// Connections to the server at most; a handful of processors serve thousands of short transactions.
const CONNECTIONS: u32 = 16;

/// How long to wait for the server to take a connection.
const WAIT: Duration = Duration::from_secs(10);

/// How long to wait for a connection if there is none, and the server takes no more.
const GLANCE: Duration = Duration::from_millis(250);

/// How often to wait so long for one that is free, if there are some: ten seconds.
const GLANCES: usize = 40;

/// How many times a transaction is run before others are said to be writing all the time.
const ATTEMPTS: u32 = 40;

/// A database on a server.
pub struct Postgres {
    pool: Pool<Manager>,
    /// Whether the server took no connection when one was last wanted.
    refused: Arc<AtomicBool>,
}

/// Opens the database of a URL such as `postgres://user@host/name?sslmode=verify-full`.
///
/// # Errors
/// If the URL is none, or the server does not answer.
pub fn open(url: &str) -> Result<Database, StoreError> {
    // The address may hold a password: it is not repeated.
    let wanted = Wanted::of(url)?;
    let mut config = Config::from_str(&wanted.address)
        .map_err(|_| StoreError::Refused("the address of the database is not understood".to_owned()))?;
    config.application_name("qafila").connect_timeout(WAIT);
    config.ssl_mode(if wanted.encrypted { SslMode::Require } else { SslMode::Disable });
    let refused = Arc::new(AtomicBool::new(false));
    let pool = Pool::builder()
        .max_size(CONNECTIONS)
        .min_idle(Some(0))
        .test_on_check_out(true)
        .connection_timeout(WAIT)
        .error_handler(Box::new(r2d2::NopErrorHandler))
        .build(Manager { config, tls: wanted.tls()?, refused: refused.clone() })
        .map_err(|error| StoreError::Unreachable(error.to_string()))?;
    let postgres = Postgres { pool, refused };
    postgres.connection()?;
    Ok(Database::new(postgres))
}

impl Postgres {
    fn connection(&self) -> Result<PooledConnection<Manager>, StoreError> {
        // Whoever asks for a page learns at once that the server is away, not after ten seconds.
        for _ in 1..GLANCES {
            match self.pool.get_timeout(GLANCE) {
                Err(_) if !self.is_away() => {}
                outcome => return outcome.map_err(|error| StoreError::Unreachable(error.to_string())),
            }
        }
        self.pool.get_timeout(GLANCE).map_err(|error| StoreError::Unreachable(error.to_string()))
    }

    fn is_away(&self) -> bool {
        self.refused.load(Ordering::Relaxed) && self.pool.state().connections == 0
    }

    /// Runs the transaction once; `false` if another came between.
    fn attempt(&self, work: &mut Work<'_>) -> Result<bool, StoreError> {
        let mut connection = self.connection()?;
        let Connection { client, prepared } = &mut *connection;
        let builder = client.build_transaction().isolation_level(IsolationLevel::Serializable);
        let mut statements = Statements::new(builder.start().map_err(failure)?, prepared);
        let verdict = work(&mut statements);
        if statements.conflict || verdict == Verdict::Undo {
            let conflict = statements.conflict;
            statements.transaction.rollback().map_err(failure)?;
            return Ok(!conflict);
        }
        match statements.transaction.commit() {
            Err(error) if is_conflict(&error) => Ok(false),
            outcome => outcome.map(|()| true).map_err(failure),
        }
    }
}

impl Driver for Postgres {
    fn read(&self, work: &mut Work<'_>) -> Result<(), StoreError> {
        let mut connection = self.connection()?;
        let Connection { client, prepared } = &mut *connection;
        let builder = client.build_transaction().isolation_level(IsolationLevel::RepeatableRead).read_only(true);
        let transaction = builder.start().map_err(failure)?;
        let mut statements = Statements::new(transaction, prepared);
        work(&mut statements);
        statements.transaction.rollback().map_err(failure)
    }

    fn write(&self, work: &mut Work<'_>) -> Result<(), StoreError> {
        for attempt in 0..ATTEMPTS {
            if self.attempt(work)? {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(u64::from(attempt.min(20))));
        }
        Err(StoreError::Busy)
    }

    fn column_type(&self, word: &str) -> Option<&'static str> {
        Some(match word {
            "id" => "uuid",
            "timestamp" => "timestamptz",
            "date" => "date",
            "decimal" => "numeric",
            "bool" => "boolean",
            "int" => "bigint",
            "real" => "double precision",
            "text" => "text COLLATE \"C\"",
            "bytes" => "bytea",
            _ => return None,
        })
    }

    fn script(&self, script: &str) -> Result<(), StoreError> {
        let mut connection = self.connection()?;
        let mut transaction = connection.client.transaction().map_err(failure)?;
        // Two programs that start at the same time take the steps one after the other.
        transaction.batch_execute("SELECT pg_advisory_xact_lock(7161666861)").map_err(failure)?;
        transaction.batch_execute(script).map_err(failure)?;
        transaction.commit().map_err(failure)
    }

    fn tables(&self) -> Result<Vec<Table>, StoreError> {
        schema::tables(&mut self.connection()?.client).map_err(failure)
    }

    fn check(&self) -> Result<Vec<String>, StoreError> {
        schema::check(&mut self.connection()?.client).map_err(failure)
    }

    fn copy_to_file(&self, _file: &Path) -> Result<bool, StoreError> {
        Ok(false)
    }
}

/// Whether another transaction came between, so that this one must be run again.
pub fn is_conflict(error: &postgres::Error) -> bool {
    matches!(error.code(), Some(code) if *code == SqlState::T_R_SERIALIZATION_FAILURE || *code == SqlState::T_R_DEADLOCK_DETECTED)
}

/// What the server says, in the words of the store.
pub fn failure(error: postgres::Error) -> StoreError {
    let Some(said) = error.as_db_error() else {
        return if error.is_closed()
            || std::error::Error::source(&error).is_some_and(|source| source.is::<std::io::Error>())
        {
            StoreError::Unreachable(error.to_string())
        } else {
            StoreError::Refused(chain(&error))
        };
    };
    let text = said.message().to_owned();
    match said.code().code().get(..2) {
        Some("08" | "57") => StoreError::Unreachable(text),
        Some("23") => StoreError::Rule(text),
        Some("40") => StoreError::Busy,
        Some("53") if *said.code() == SqlState::DISK_FULL => StoreError::Full(text),
        Some("53") => StoreError::Unreachable(text),
        _ => StoreError::Refused(text),
    }
}

fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        text = format!("{text}: {cause}");
        source = cause.source();
    }
    text
}

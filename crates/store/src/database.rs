use std::path::Path;
use std::sync::Arc;

use crate::bell::{Bell, Ringing};
use crate::schema::Table;
use crate::{FromValue, Row, StoreError, Value};

/// Statements within one transaction. SQL is written once for both databases: placeholders are
/// `$1`, `$2` …; `RETURNING`, `ON CONFLICT`, common table expressions and window functions are
/// understood by both.
pub trait Sql {
    /// Runs a statement and returns how many rows it changed.
    ///
    /// # Errors
    /// What the database answers.
    fn execute(&mut self, statement: &str, values: &[Value<'_>]) -> Result<u64, StoreError>;

    /// Runs a query and shows each row to `see`, in order, until it fails.
    ///
    /// # Errors
    /// What the database answers, or what `see` returns.
    fn each(
        &mut self,
        statement: &str,
        values: &[Value<'_>],
        see: &mut dyn FnMut(&dyn Row) -> Result<(), StoreError>,
    ) -> Result<(), StoreError>;

    /// Says that work is asked for: who waits for it is woken once the transaction stays.
    fn ring(&mut self) {}
}

impl dyn Sql + '_ {
    /// All rows, read by `record`.
    ///
    /// # Errors
    /// What the database answers, or what `record` returns.
    pub fn list<T>(
        &mut self,
        statement: &str,
        values: &[Value<'_>],
        record: impl Fn(&dyn Row) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let mut found = Vec::new();
        self.each(statement, values, &mut |row| {
            found.push(record(row)?);
            Ok(())
        })?;
        Ok(found)
    }

    /// The only row, if there is one.
    ///
    /// # Errors
    /// What the database answers, or what `record` returns.
    pub fn lookup<T>(
        &mut self,
        statement: &str,
        values: &[Value<'_>],
        record: impl Fn(&dyn Row) -> Result<T, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        Ok(self.list(statement, values, record)?.into_iter().next())
    }

    /// The first column of the only row; an error if there is no row.
    ///
    /// # Errors
    /// What the database answers.
    pub fn value<T: FromValue>(&mut self, statement: &str, values: &[Value<'_>]) -> Result<T, StoreError> {
        self.lookup(statement, values, |row| crate::Columns::of(row).take())?
            .ok_or(StoreError::Inconsistent { column: 1, wanted: std::any::type_name::<T>() })
    }
}

/// What becomes of a transaction when its work is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Everything it wrote stays.
    Commit,
    /// Nothing of it stays.
    Undo,
}

/// The work of a transaction. It may be run again, from the start, when another transaction came
/// between: so it touches nothing but the database.
pub type Work<'a> = dyn FnMut(&mut dyn Sql) -> Verdict + 'a;

/// A database of one kind. Transactions are serializable in both: each is as if it ran alone.
pub trait Driver: Send + Sync {
    /// Runs `work` on one consistent view of the database; it writes nothing.
    ///
    /// # Errors
    /// If the transaction could not be opened.
    fn read(&self, work: &mut Work<'_>) -> Result<(), StoreError>;

    /// Runs `work` as one transaction that writes; again if another came between.
    ///
    /// # Errors
    /// If the transaction could not be opened or committed.
    fn write(&self, work: &mut Work<'_>) -> Result<(), StoreError>;

    /// The type of the database for a word of a migration (`id`, `timestamp` …).
    fn column_type(&self, word: &str) -> Option<&'static str>;

    /// Runs a script of several statements without values, as one transaction.
    ///
    /// # Errors
    /// What the database answers; nothing of the script stays then.
    fn script(&self, script: &str) -> Result<(), StoreError>;

    /// The tables that are there, with their columns in order.
    ///
    /// # Errors
    /// What the database answers.
    fn tables(&self) -> Result<Vec<Table>, StoreError>;

    /// Asks the database to look itself through; one line for each thing that is wrong.
    ///
    /// # Errors
    /// What the database answers.
    fn check(&self) -> Result<Vec<String>, StoreError>;

    /// Writes a consistent copy of itself to a new file, if the database can do so without help.
    /// Returns whether it did.
    ///
    /// # Errors
    /// What the database answers.
    fn copy_to_file(&self, file: &Path) -> Result<bool, StoreError>;
}

/// An open database.
#[derive(Clone)]
pub struct Database {
    driver: Arc<dyn Driver>,
    bell: Arc<Bell>,
}

impl Database {
    /// The database behind `driver`.
    pub fn new(driver: impl Driver + 'static) -> Self {
        Database { driver: Arc::new(driver), bell: Arc::default() }
    }

    /// The driver.
    pub fn driver(&self) -> &dyn Driver {
        &*self.driver
    }

    /// Rings when work was asked for through this database by this program.
    pub fn bell(&self) -> &Bell {
        &self.bell
    }

    /// Reads on one consistent view.
    ///
    /// # Errors
    /// What `work` returns, or [`StoreError`].
    pub fn read<T, E: From<StoreError>>(&self, mut work: impl FnMut(&mut dyn Sql) -> Result<T, E>) -> Result<T, E> {
        let mut outcome = None;
        self.driver.read(&mut |sql| {
            outcome = Some(work(sql));
            Verdict::Undo
        })?;
        outcome.unwrap_or_else(|| Err(StoreError::Busy.into()))
    }

    /// Writes as one transaction: everything if `work` returns `Ok`, nothing otherwise. `work` may be
    /// run again, so it touches nothing but the database.
    ///
    /// # Errors
    /// What `work` returns, or [`StoreError`].
    pub fn write<T, E: From<StoreError>>(&self, mut work: impl FnMut(&mut dyn Sql) -> Result<T, E>) -> Result<T, E> {
        let (mut outcome, mut rung) = (None, false);
        self.driver.write(&mut |sql| {
            rung = false;
            let done = work(&mut Ringing { sql, rung: &mut rung });
            let verdict = if done.is_ok() { Verdict::Commit } else { Verdict::Undo };
            outcome = Some(done);
            verdict
        })?;
        let outcome = outcome.unwrap_or_else(|| Err(StoreError::Busy.into()));
        if rung && outcome.is_ok() {
            self.bell.ring();
        }
        outcome
    }
}

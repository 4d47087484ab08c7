use std::collections::HashMap;

use fallible_iterator::FallibleIterator;
use postgres::{Statement, Transaction};
use postgres_types::ToSql;
use store::{Row, Sql, StoreError, Value};

use crate::driver::{failure, is_conflict};
use crate::value::{Given, Kept};

/// Statements within a transaction.
pub struct Statements<'a> {
    pub transaction: Transaction<'a>,
    prepared: &'a mut HashMap<String, Statement>,
    /// Whether another transaction came between: nothing but running this one again helps.
    pub conflict: bool,
}

impl<'a> Statements<'a> {
    pub fn new(transaction: Transaction<'a>, prepared: &'a mut HashMap<String, Statement>) -> Self {
        Statements { transaction, prepared, conflict: false }
    }

    fn prepare(&mut self, statement: &str) -> Result<Statement, StoreError> {
        if let Some(known) = self.prepared.get(statement) {
            return Ok(known.clone());
        }
        let made = self.transaction.prepare(statement);
        let made = made.map_err(|error| self.noted(error))?;
        self.prepared.insert(statement.to_owned(), made.clone());
        Ok(made)
    }

    fn noted(&mut self, error: postgres::Error) -> StoreError {
        self.conflict |= is_conflict(&error);
        failure(error)
    }
}

impl Sql for Statements<'_> {
    fn execute(&mut self, statement: &str, values: &[Value<'_>]) -> Result<u64, StoreError> {
        let prepared = self.prepare(statement)?;
        let given: Vec<Given<'_>> = values.iter().map(Given).collect();
        let given: Vec<&(dyn ToSql + Sync)> = given.iter().map(|value| value as &(dyn ToSql + Sync)).collect();
        let changed = self.transaction.execute(&prepared, &given);
        changed.map_err(|error| self.noted(error))
    }

    fn each(
        &mut self,
        statement: &str,
        values: &[Value<'_>],
        see: &mut dyn FnMut(&dyn Row) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let prepared = self.prepare(statement)?;
        let given: Vec<Given<'_>> = values.iter().map(Given).collect();
        let mut failed = None;
        match self.transaction.query_raw(&prepared, &given) {
            Ok(mut rows) => loop {
                match rows.next() {
                    Ok(Some(row)) => see(&Found(&row))?,
                    Ok(None) => break,
                    Err(error) => {
                        failed = Some(error);
                        break;
                    }
                }
            },
            Err(error) => failed = Some(error),
        }
        failed.map_or(Ok(()), |error| Err(self.noted(error)))
    }
}

struct Found<'a>(&'a postgres::Row);

impl Row for Found<'_> {
    fn value(&self, index: usize) -> Result<Value<'_>, StoreError> {
        let kept: Kept<'_> = self.0.try_get(index).map_err(failure)?;
        Ok(kept.0)
    }
}

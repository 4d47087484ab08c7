use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

use crate::{Row, Sql, StoreError, Value};

/// Wakes the workers of this program when a transaction that asked for work has stayed. Workers of other
/// programs find it when they next look.
#[derive(Debug, Default)]
pub struct Bell {
    rings: Mutex<u64>,
    rung: Condvar,
}

impl Bell {
    /// How often it has rung. Asked before one looks for work, so that no ring is missed between looking and waiting.
    pub fn rings(&self) -> u64 {
        *self.rings.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Wakes everybody who waits.
    pub fn ring(&self) {
        let mut rings = self.rings.lock().unwrap_or_else(PoisonError::into_inner);
        *rings = rings.wrapping_add(1);
        self.rung.notify_all();
    }

    /// Waits until it has rung since there were `seen` rings, for `at_most`.
    pub fn wait(&self, seen: u64, at_most: Duration) {
        let rings = self.rings.lock().unwrap_or_else(PoisonError::into_inner);
        let woken = self.rung.wait_timeout_while(rings, at_most, |rings| *rings == seen);
        drop(woken);
    }
}

/// A transaction in which it is noted whether work was asked for.
pub(crate) struct Ringing<'a> {
    pub sql: &'a mut dyn Sql,
    pub rung: &'a mut bool,
}

impl Sql for Ringing<'_> {
    fn execute(&mut self, statement: &str, values: &[Value<'_>]) -> Result<u64, StoreError> {
        self.sql.execute(statement, values)
    }

    fn each(
        &mut self,
        statement: &str,
        values: &[Value<'_>],
        see: &mut dyn FnMut(&dyn Row) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        self.sql.each(statement, values, see)
    }

    fn ring(&mut self) {
        *self.rung = true;
    }
}

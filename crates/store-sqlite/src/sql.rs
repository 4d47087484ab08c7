use std::borrow::Cow;

use rusqlite::types::ValueRef;
use rusqlite::{CachedStatement, Connection};
use store::{Row, Sql, StoreError, Value};

use crate::driver::failure;

/// Statements on a connection within a transaction.
pub struct Statements<'a>(pub &'a Connection);

impl Sql for Statements<'_> {
    fn execute(&mut self, statement: &str, values: &[Value<'_>]) -> Result<u64, StoreError> {
        let mut prepared = self.prepare(statement, values)?;
        let changed = prepared.raw_execute().map_err(failure)?;
        Ok(u64::try_from(changed).unwrap_or(u64::MAX))
    }

    fn each(
        &mut self,
        statement: &str,
        values: &[Value<'_>],
        see: &mut dyn FnMut(&dyn Row) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let mut prepared = self.prepare(statement, values)?;
        let mut rows = prepared.raw_query();
        while let Some(row) = rows.next().map_err(failure)? {
            see(&Found(row))?;
        }
        Ok(())
    }
}

impl<'a> Statements<'a> {
    fn prepare(&self, statement: &str, values: &[Value<'_>]) -> Result<CachedStatement<'a>, StoreError> {
        let mut prepared = self.0.prepare_cached(statement).map_err(failure)?;
        for place in 1..=prepared.parameter_count() {
            // SQLite numbers `$2` by where it stands first: its name says which value it is.
            let number = prepared.parameter_name(place).and_then(|name| name.strip_prefix('$')?.parse::<usize>().ok());
            let value = number.and_then(|number| values.get(number.checked_sub(1)?));
            let value =
                value.ok_or_else(|| StoreError::Refused(format!("no value for place {place} of `{statement}`")))?;
            match value {
                Value::Null => prepared.raw_bind_parameter(place, rusqlite::types::Null),
                Value::Integer(number) => prepared.raw_bind_parameter(place, number),
                Value::Real(number) => prepared.raw_bind_parameter(place, number),
                Value::Text(text) => prepared.raw_bind_parameter(place, text.as_ref()),
                Value::Blob(bytes) => prepared.raw_bind_parameter(place, bytes.as_ref()),
            }
            .map_err(failure)?;
        }
        Ok(prepared)
    }
}

struct Found<'a, 'b>(&'a rusqlite::Row<'b>);

impl Row for Found<'_, '_> {
    fn value(&self, index: usize) -> Result<Value<'_>, StoreError> {
        Ok(match self.0.get_ref(index).map_err(failure)? {
            ValueRef::Null => Value::Null,
            ValueRef::Integer(number) => Value::Integer(number),
            ValueRef::Real(number) => Value::Real(number),
            ValueRef::Text(bytes) => {
                let text = std::str::from_utf8(bytes);
                Value::Text(Cow::Borrowed(
                    text.map_err(|_| StoreError::Inconsistent { column: index + 1, wanted: "text" })?,
                ))
            }
            ValueRef::Blob(bytes) => Value::Blob(Cow::Borrowed(bytes)),
        })
    }
}

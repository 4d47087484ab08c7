//! Moving everything from one database to another, whatever their kinds.

use crate::schema::Table;
use crate::{Database, Sql, StoreError, Value};

/// Copies every row of every table from `from`, as it is at one moment, into `to`, which has the same
/// schema and is empty. One transaction on each side: all or nothing. `see` is told each table and its rows.
///
/// # Errors
/// [`StoreError::Migration`] if the schemas differ or `to` holds something already; what the databases answer.
pub fn copy(from: &Database, to: &Database, see: &mut dyn FnMut(&str, u64)) -> Result<(), StoreError> {
    let tables = in_order(from.driver().tables()?);
    if names(&tables) != names(&in_order(to.driver().tables()?)) {
        return Err(StoreError::Migration("the two databases are not at the same step: migrate both first".to_owned()));
    }
    from.read(|source| {
        to.write(|target| {
            for table in tables.iter().filter(|table| table.name != "migration") {
                let rows = copy_table(source, target, table)?;
                see(&table.name, rows);
            }
            Ok::<(), StoreError>(())
        })
    })
}

fn copy_table(source: &mut dyn Sql, target: &mut dyn Sql, table: &Table) -> Result<u64, StoreError> {
    let held: i64 = target.value(&format!("SELECT count(*) FROM {}", table.name), &[])?;
    if held > 0 {
        return Err(StoreError::Migration(format!("the table `{}` of the target is not empty", table.name)));
    }
    let columns: Vec<&str> = table.columns.iter().map(|column| column.name.as_str()).collect();
    let columns = columns.join(", ");
    let places: Vec<String> = (1..=table.columns.len()).map(|place| format!("${place}")).collect();
    let insert = format!("INSERT INTO {} ({columns}) VALUES ({})", table.name, places.join(", "));
    let select = format!("SELECT {columns} FROM {} ORDER BY {}", table.name, table.key.join(", "));
    let mut rows = 0;
    source.each(&select, &[], &mut |row| {
        let values: Vec<Value<'_>> =
            (0..table.columns.len()).map(|index| row.value(index)).collect::<Result<_, StoreError>>()?;
        rows += target.execute(&insert, &values)?;
        Ok(())
    })?;
    Ok(rows)
}

/// Tables so that each comes after those it refers to.
fn in_order(mut tables: Vec<Table>) -> Vec<Table> {
    tables.sort_by(|a, b| a.name.cmp(&b.name));
    let mut ordered: Vec<Table> = Vec::with_capacity(tables.len());
    while !tables.is_empty() {
        let there = |name: &String, of: &Table| *name == of.name || ordered.iter().any(|table| table.name == *name);
        let next = tables.iter().position(|table| table.refers_to.iter().all(|name| there(name, table)));
        // A circle has no first table; the schema has none, and a database says so if it ever does.
        ordered.push(tables.remove(next.unwrap_or(0)));
    }
    ordered
}

fn names(tables: &[Table]) -> Vec<(&str, Vec<&str>)> {
    tables
        .iter()
        .map(|table| (table.name.as_str(), table.columns.iter().map(|column| column.name.as_str()).collect()))
        .collect()
}

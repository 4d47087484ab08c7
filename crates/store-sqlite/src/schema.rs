use rusqlite::{Connection, Result};
use store::schema::{Column, Table};

/// The tables as SQLite describes them.
pub fn tables(connection: &Connection) -> Result<Vec<Table>> {
    let names = texts(
        connection,
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
        "",
    )?;
    names.into_iter().map(|name| table(connection, name)).collect()
}

fn table(connection: &Connection, name: String) -> Result<Table> {
    let mut statement =
        connection.prepare("SELECT name, type, \"notnull\" = 0 AND pk = 0 FROM pragma_table_info($1) ORDER BY cid")?;
    let columns = statement
        .query_map([&name], |row| Ok(Column { name: row.get(0)?, kind: row.get(1)?, nullable: row.get(2)? }))?
        .collect::<Result<Vec<Column>>>()?;
    let key = texts(connection, "SELECT name FROM pragma_table_info($1) WHERE pk > 0 ORDER BY pk", &name)?;
    let indexes = |unique: &str| -> Result<Vec<Vec<String>>> {
        let statement = format!("SELECT name FROM pragma_index_list($1) WHERE {unique}");
        let mut found = texts(connection, &statement, &name)?
            .iter()
            .map(|index| texts(connection, "SELECT name FROM pragma_index_info($1) ORDER BY seqno", index))
            .collect::<Result<Vec<_>>>()?;
        found.sort();
        Ok(found)
    };
    let unique = indexes("\"unique\" = 1 AND origin <> 'pk'")?;
    let indexes = indexes("\"unique\" = 0")?;
    let refers_to = texts(connection, "SELECT DISTINCT \"table\" FROM pragma_foreign_key_list($1) ORDER BY 1", &name)?;
    Ok(Table { columns, key, unique, indexes, refers_to, name })
}

/// What SQLite finds wrong with the file, and references to nothing.
pub fn check(connection: &Connection) -> Result<Vec<String>> {
    let mut found = texts(connection, "SELECT integrity_check FROM pragma_integrity_check", "")?;
    found.retain(|line| line != "ok");
    found.extend(texts(
        connection,
        "SELECT \"table\" || ': row ' || rowid || ' refers to nothing in ' || parent FROM pragma_foreign_key_check",
        "",
    )?);
    Ok(found)
}

fn texts(connection: &Connection, statement: &str, value: &str) -> Result<Vec<String>> {
    let mut statement = connection.prepare(statement)?;
    if statement.parameter_count() == 1 {
        statement.raw_bind_parameter(1, value)?;
    }
    let mut rows = statement.raw_query();
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(row.get(0)?);
    }
    Ok(found)
}

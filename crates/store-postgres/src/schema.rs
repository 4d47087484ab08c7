use postgres::{Client, Error};
use store::schema::{Column, Table};

/// The tables as PostgreSQL describes them.
pub fn tables(client: &mut Client) -> Result<Vec<Table>, Error> {
    let names = texts(
        client,
        "SELECT table_name::text FROM information_schema.tables
            WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' AND $1 = '' ORDER BY table_name COLLATE \"C\"",
        "",
    )?;
    names.into_iter().map(|name| table(client, name)).collect()
}

fn table(client: &mut Client, name: String) -> Result<Table, Error> {
    let columns = client
        .query(
            "SELECT column_name::text, data_type::text, is_nullable = 'YES' FROM information_schema.columns
                WHERE table_schema = current_schema() AND table_name = $1 ORDER BY ordinal_position",
            &[&name],
        )?
        .iter()
        .map(|row| Column { name: row.get(0), kind: row.get(1), nullable: row.get(2) })
        .collect();
    let mut indexes = |which: &str| -> Result<Vec<Vec<String>>, Error> {
        let statement = format!(
            "SELECT array(SELECT a.attname::text FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS k (number, place)
                    JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number ORDER BY k.place)
                FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
                WHERE c.relname = $1 AND c.relnamespace = current_schema()::regnamespace AND {which}"
        );
        let mut found: Vec<Vec<String>> = client.query(&statement, &[&name])?.iter().map(|row| row.get(0)).collect();
        found.sort();
        Ok(found)
    };
    let key = indexes("i.indisprimary")?.pop().unwrap_or_default();
    let unique = indexes("i.indisunique AND NOT i.indisprimary")?;
    let indexes = indexes("NOT i.indisunique")?;
    let refers_to = texts(
        client,
        "SELECT DISTINCT f.relname::text FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
            JOIN pg_class f ON f.oid = k.confrelid
            WHERE k.contype = 'f' AND c.relname = $1 AND c.relnamespace = current_schema()::regnamespace ORDER BY 1",
        &name,
    )?;
    Ok(Table { columns, key, unique, indexes, refers_to, name })
}

/// What PostgreSQL finds wrong: indexes and rules that are not valid.
pub fn check(client: &mut Client) -> Result<Vec<String>, Error> {
    texts(
        client,
        "SELECT c.relname || ': the index is not valid' FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
            WHERE NOT i.indisvalid AND c.relnamespace = current_schema()::regnamespace AND $1 = ''
            UNION ALL SELECT k.conname || ': the rule was never checked' FROM pg_constraint k
            WHERE NOT k.convalidated AND k.connamespace = current_schema()::regnamespace ORDER BY 1",
        "",
    )
}

fn texts(client: &mut Client, statement: &str, value: &str) -> Result<Vec<String>, Error> {
    Ok(client.query(statement, &[&value])?.iter().map(|row| row.get(0)).collect())
}

use store::schema::{self, MIGRATIONS, Table};
use store::{Sql, StoreError, values};
use store_contract::{on_both, postgres, sqlite};

use crate::made::Outcome;

#[test]
fn the_two_schemas_are_one() {
    let described = |fresh: &store_contract::Fresh| fresh.database.driver().tables().expect("described");
    let (embedded, server) = (described(&sqlite()), described(&postgres()));
    let names = |tables: &[Table]| tables.iter().map(|table| table.name.clone()).collect::<Vec<_>>();
    assert_eq!(names(&embedded), names(&server));
    for (embedded, server) in embedded.iter().zip(server) {
        let mut server = server.clone();
        for column in &mut server.columns {
            column.kind = as_sqlite(&column.kind).to_owned();
        }
        assert_eq!(*embedded, server);
    }
}

/// The type with which SQLite keeps what PostgreSQL keeps as `kind`.
fn as_sqlite(kind: &str) -> &str {
    match kind {
        "uuid" | "bytea" => "BLOB",
        "bigint" | "boolean" | "timestamp with time zone" => "INTEGER",
        "text" | "date" | "numeric" => "TEXT",
        "double precision" => "REAL",
        other => other,
    }
}

#[test]
fn what_belongs_to_an_organisation_is_found_through_it() {
    for table in sqlite().database.driver().tables().expect("described") {
        let of_a_firm = table.columns.first().is_some_and(|column| column.name == "organisation_id");
        let has_one = table.columns.iter().any(|column| column.name == "organisation_id" && !column.nullable);
        assert_eq!(has_one, of_a_firm, "{}: organisation_id comes first", table.name);
        if of_a_firm {
            assert_eq!(table.key.first().map(String::as_str), Some("organisation_id"), "{}", table.name);
        }
    }
}

#[test]
fn steps_are_taken_once() {
    on_both(|fresh| {
        assert_eq!(schema::migrate(&fresh.database).expect("nothing to do"), Vec::<&str>::new());
        assert_eq!(schema::pending(&fresh.database).expect("asked"), Vec::<&str>::new());
        let steps: i64 =
            fresh.database.read(|sql| sql.value("SELECT count(*) FROM migration", values![])).expect("counted");
        assert_eq!(steps, i64::try_from(MIGRATIONS.len()).expect("few"));
    });
}

#[test]
fn a_database_of_another_version_is_refused() {
    on_both(|fresh| {
        let altered = |sql: &mut dyn Sql| -> Outcome<u64> {
            sql.execute("UPDATE migration SET sha256 = $1 WHERE number = 2", values!["0"])
        };
        let newer = |sql: &mut dyn Sql| -> Outcome<u64> {
            sql.execute("INSERT INTO migration (number, name, sha256) VALUES ($1, $2, $3)", values![999_i64, "9", "0"])
        };
        fresh.database.write(altered).expect("altered");
        assert!(
            matches!(schema::migrate(&fresh.database), Err(StoreError::Migration(text)) if text.contains("step 2"))
        );
        fresh.database.write(newer).expect("made newer");
        assert!(matches!(schema::migrate(&fresh.database), Err(StoreError::Migration(text)) if text.contains("newer")));
    });
}

#[test]
fn a_script_that_fails_leaves_nothing() {
    on_both(|fresh| {
        let driver = fresh.database.driver();
        assert!(driver.script("CREATE TABLE half (a bigint); CREATE TABLE half (b bigint);").is_err());
        assert!(driver.tables().expect("described").iter().all(|table| table.name != "half"));
        assert_eq!(driver.check().expect("checked"), Vec::<String>::new());
    });
}

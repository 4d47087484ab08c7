use ids::OrganisationId;
use store::schema::{self, MIGRATIONS, Table};
use store::{Sql, StoreError, inventory, values};
use store_contract::{on_both, on_both_after, postgres, sqlite};

use crate::made::{Outcome, at};

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

/// Step 18 tells what was refused whole from what was kept of it, as it stands in the rows of the programs before.
#[test]
fn what_an_earlier_version_refused_is_known_as_refused() {
    on_both_after(17, |fresh| {
        let firm = OrganisationId::new(at(0), [7; 10]);
        // As `app::measure` writes what it understood of a document: its format first, empty if it was refused.
        let rows = [
            (
                "illisible.pdf",
                1_i64,
                r#"{"format":"","layouts":[],"columns":[],"passed_over":0,"problems":[],"aside":[{}]}"#,
            ),
            (
                "vide-et-muet.txt",
                0,
                r#"{"format":"","layouts":[],"columns":[],"passed_over":0,"problems":[],"aside":[]}"#,
            ),
            ("registre.csv", 2, r#"{"format":"csv","layouts":["ledger"],"columns":[],"aside":[{},{}]}"#),
            (
                "ruse.csv",
                1,
                r#"{"format":"csv","layouts":[],"columns":[{"header":"{\"format\":\"\",x"}],"aside":[{}]}"#,
            ),
        ];
        let written = |sql: &mut dyn Sql| -> Outcome<()> {
            sql.execute(
                "INSERT INTO organisation (id, kind, name, country, language, created, version)
                    VALUES ($1, 'firm', 'Firme fictive', 'MA', 'fr', $2, 0)",
                values![firm, at(0)],
            )?;
            for (path, aside, detail) in rows {
                sql.execute(
                    "INSERT INTO reading (organisation_id, path, lines, aside, detail) VALUES ($1, $2, 0, $3, $4)",
                    values![firm, path, aside, detail],
                )?;
            }
            Ok(())
        };
        fresh.database.write(written).expect("written by the program before");
        assert_eq!(schema::migrate(&fresh.database).expect("brought up to date").first(), Some(&"0018_pace_and_lists"));
        let readings = fresh.database.read(|sql| inventory::readings(sql, firm)).expect("read");
        let refused: Vec<(&str, i64)> = readings.iter().map(|row| (row.path.as_str(), row.refused)).collect();
        assert_eq!(refused, [("illisible.pdf", 1), ("registre.csv", 0), ("ruse.csv", 0), ("vide-et-muet.txt", 0)]);
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

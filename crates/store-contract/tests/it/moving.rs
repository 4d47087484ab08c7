use std::thread;

use store::audit::{self, Act};
use store::job::{self, Request};
use store::{Database, StoreError, organisation, values};
use store_contract::{Fresh, on_both, postgres, sqlite};

use crate::made::{Outcome, at, firm, job as id, settle};

fn fill(database: &Database) {
    for number in 1..=20 {
        let (firm, human) = settle(database, number);
        let act = Act {
            organisation_id: firm.id,
            at: at(0),
            person_id: Some(human.id),
            action: "organisation.add",
            record: "organisation",
            detail: "{}",
        };
        let request =
            Request { kind: "read", key: Some(&firm.name), organisation_id: Some(firm.id), payload: "{}", due: at(1) };
        let filled: Outcome<()> = database.write(|sql| {
            audit::add(sql, &act)?;
            job::ask(sql, id(number), &request, at(0))?;
            Ok(())
        });
        filled.expect("filled");
    }
}

/// Everything a database holds, as text.
fn everything(database: &Database) -> Vec<String> {
    let mut tables = database.driver().tables().expect("described");
    tables.sort_by(|a, b| a.name.cmp(&b.name));
    let mut lines = Vec::new();
    for table in tables {
        let statement = format!("SELECT * FROM {} ORDER BY {}", table.name, table.key.join(", "));
        let read: Outcome<()> = database.read(|sql| {
            sql.each(&statement, values![], &mut |row| {
                let values: Result<Vec<_>, _> = (0..table.columns.len()).map(|index| row.value(index)).collect();
                lines.push(format!("{} {:?}", table.name, values?));
                Ok(())
            })
        });
        read.expect("read");
    }
    lines
}

#[test]
fn everything_moves_there_and_back() {
    let (embedded, server, again) = (sqlite(), postgres(), sqlite());
    fill(&embedded.database);
    let copy = |from: &Fresh, to: &Fresh| {
        let mut rows = 0;
        store::copy(&from.database, &to.database, &mut |_, count| rows += count).expect("copied");
        rows
    };
    assert_eq!(copy(&embedded, &server), 100);
    assert_eq!(copy(&server, &again), 100);
    assert_eq!(everything(&embedded.database), everything(&server.database));
    assert_eq!(everything(&embedded.database), everything(&again.database));
}

#[test]
fn nothing_is_mixed_into_what_is_there() {
    on_both(|target| {
        let source = sqlite();
        fill(&source.database);
        settle(&target.database, 99);
        let copied = store::copy(&source.database, &target.database, &mut |_, _| ());
        assert!(matches!(copied, Err(StoreError::Migration(text)) if text.contains("not empty")));
        let held: i64 =
            target.database.read(|sql| sql.value("SELECT count(*) FROM organisation", values![])).expect("counted");
        assert_eq!(held, 1);
    });
}

/// Each writer adds two firms at once: a copy with an odd number of firms would be of no moment.
#[test]
fn a_copy_made_while_others_write_is_of_one_moment() {
    on_both(|fresh| {
        let target = sqlite();
        thread::scope(|scope| {
            let writer = scope.spawn(|| {
                for pair in 0..60_u8 {
                    let written: Outcome<()> = fresh.database.write(|sql| {
                        organisation::add(sql, &firm(pair * 2))?;
                        organisation::add(sql, &firm(pair * 2 + 1))
                    });
                    written.expect("written");
                }
            });
            store::copy(&fresh.database, &target.database, &mut |_, _| ()).expect("copied");
            writer.join().expect("ended");
        });
        let copied: i64 =
            target.database.read(|sql| sql.value("SELECT count(*) FROM organisation", values![])).expect("counted");
        assert_eq!(copied % 2, 0);
    });
}

#[test]
fn the_embedded_database_copies_itself_to_a_file() {
    let fresh = sqlite();
    fill(&fresh.database);
    let file = std::path::PathBuf::from(format!("{}.copy", fresh.url));
    assert_eq!(fresh.database.driver().copy_to_file(&file), Ok(true));
    let copy = store_sqlite::open(&file).expect("opened");
    assert_eq!(everything(&copy), everything(&fresh.database));
    assert!(fresh.database.driver().copy_to_file(&file).is_err(), "a copy is never written over");
}

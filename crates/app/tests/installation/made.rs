//! An installation with something in it.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use app::installation::DatabaseAddress;
use calendar::Timestamp;
use files::{Files, Folder, Key};
use ids::{DocumentId, OrganisationId, PersonId};
use language::Language;
use store::audit::{self, Act};
use store::document::Document;
use store::organisation::{Kind, Organisation};
use store::{Database, StoreError, document, organisation, values};
use store_contract::Fresh;

/// What the closures of tests fail with.
pub type Outcome<T> = Result<T, StoreError>;

pub fn at(seconds: i64) -> Timestamp {
    "2026-11-22T07:00:00Z".parse::<Timestamp>().expect("a timestamp").plus_seconds(seconds)
}

/// The address by which the settings name a fresh database.
pub fn address(fresh: &Fresh) -> DatabaseAddress {
    DatabaseAddress::parse(&fresh.address()).expect("an address")
}

fn firm(number: u8) -> Organisation {
    Organisation {
        id: OrganisationId::new(at(number.into()), [number; 10]),
        kind: Kind::Firm,
        name: format!("Atelier fictif {number} — ورشة"),
        ice: None,
        country: "MA".to_owned(),
        region: None,
        sector: None,
        language: Language::Ar,
        created: at(number.into()),
        closed: None,
        version: 0,
    }
}

/// Adds a firm with a document, and an entry of the log that names the document, which is kept first.
pub fn settle(database: &Database, files: &dyn Files, number: u8) -> Key {
    let firm = firm(number);
    let content = format!("facture fictive {number}").repeat(usize::from(number) * 100);
    let key = files.put(firm.id, &mut content.as_bytes()).expect("kept").key;
    let act = Act {
        organisation_id: firm.id,
        at: at(0),
        person_id: None,
        action: "document.add",
        record: &key.to_string(),
        detail: "{}",
    };
    let paper = Document {
        organisation_id: firm.id,
        id: DocumentId::new(at(0), [number; 10]),
        path: "facture.txt".to_owned(),
        sha256: key.sha256,
        length: content.len() as i64,
        added: at(0),
        added_by: PersonId::new(at(0), [number; 10]),
        removed: None,
    };
    let settled: Outcome<()> = database.write(|sql| {
        organisation::add(sql, &firm)?;
        document::add(sql, &paper)?;
        audit::add(sql, &act)?;
        Ok(())
    });
    settled.expect("settled");
    key
}

/// The documents that the log names.
pub fn named(database: &Database) -> Vec<Key> {
    let found: Outcome<Vec<String>> = database.read(|sql| {
        sql.list("SELECT record FROM audit ORDER BY record", values![], |row| store::Columns::of(row).take())
    });
    found.expect("read").iter().map(|path| Key::of_path(path).expect("a key")).collect()
}

/// Everything a database holds, as text.
pub fn everything(database: &Database) -> Vec<String> {
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

pub fn folder(path: &Path) -> Arc<dyn Files> {
    Arc::new(Folder::open(path).expect("a folder"))
}

/// The paths of all files below a folder, sorted.
pub fn below(root: &Path) -> Vec<String> {
    let (mut found, mut left) = (Vec::new(), vec![root.to_owned()]);
    while let Some(folder) = left.pop() {
        for entry in fs::read_dir(folder).expect("listed") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                left.push(path);
            } else {
                found.push(path.strip_prefix(root).expect("below").to_string_lossy().into_owned());
            }
        }
    }
    found.sort();
    found
}

//! An installation by the command line: its settings, its database, its documents, its log.

use std::fs;
use std::path::Path;

use calendar::Timestamp;
use files::{Files, Folder};
use ids::OrganisationId;
use language::Language;
use store::audit::{self, Act};
use store::organisation::{Kind, Organisation};
use store::{Database, StoreError, organisation, schema, values};

use crate::made::Made;
use crate::{Anything, qafila, run, text};

/// Three firms that are plainly made up, each with a document that its log names.
pub fn settle(database: &Database, files: &Path) -> Anything<()> {
    schema::migrate(database)?;
    let (files, now) = (Folder::open(files)?, "2026-11-22T07:00:00Z".parse::<Timestamp>()?);
    for number in 1..=3_u8 {
        let id = OrganisationId::new(now, [number; 10]);
        let firm = Organisation {
            id,
            kind: Kind::Firm,
            name: format!("Atelier fictif {number}"),
            ice: None,
            country: "MA".to_owned(),
            region: None,
            sector: None,
            language: Language::Fr,
            created: now,
            closed: None,
            version: 0,
        };
        let key = files.put(id, &mut format!("facture fictive {number}").as_bytes())?.key.to_string();
        let act =
            Act { organisation_id: id, at: now, person_id: None, action: "document.add", record: &key, detail: "{}" };
        database.write(|sql| {
            organisation::add(sql, &firm)?;
            audit::add(sql, &act)?;
            Ok::<(), StoreError>(())
        })?;
    }
    Ok(())
}

/// What the program says, if it ends with `code`.
fn said(home: &Path, code: i32, arguments: &[&str]) -> Anything<String> {
    let output = run(home, arguments)?;
    let said = format!("{}{}", text(&output.stdout), text(&output.stderr));
    assert_eq!(output.status.code(), Some(code), "{arguments:?}: {said}");
    Ok(said)
}

#[test]
fn records_and_documents_move_to_a_server_and_back_through_a_backup() -> Anything<()> {
    let made = Made::new("installation")?;
    let home = made.path();
    let at = |name: &str| home.join(name).to_string_lossy().into_owned();
    settle(&store_sqlite::open(&home.join("a.sqlite"))?, &home.join("a-files"))?;
    let server = store_contract::postgres();
    // The one that copies to it makes its tables.
    server.database.driver().script("DROP SCHEMA public CASCADE; CREATE SCHEMA public")?;
    fs::write(home.join("a.toml"), "database = \"sqlite:a.sqlite\"\nfiles.folder = \"a-files\"\n")?;
    fs::write(home.join("b.toml"), format!("database = \"{}\"\nfiles.folder = \"b-files\"\n", server.address()))?;
    let copied = said(home, 0, &["db", "copy", "--from", &at("a.toml"), "--to", &at("b.toml"), "--lang", "en"])?;
    assert!(copied.contains("Rows copied: 6") && copied.contains("Documents copied: 3"), "{copied}");
    said(home, 0, &["db", "check", "--config", &at("b.toml")])?;
    said(home, 0, &["db", "backup", &at("kept"), "--config", &at("b.toml")])?;
    said(home, 1, &["db", "backup", &at("kept"), "--config", &at("b.toml")])?;
    said(home, 0, &["db", "restore", &at("kept"), "--data", &at("c")])?;
    let there = said(home, 1, &["db", "restore", &at("kept"), "--data", &at("c"), "--lang", "ar"])?;
    assert!(there.contains("c/qafila.sqlite") && there.contains("موجود"), "{there}");
    let heads = |data: &str| -> Anything<String> {
        let output = run(home, &["audit", "check", "--database", data])?;
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        Ok(text(&output.stdout))
    };
    let first = heads(&format!("sqlite:{}", at("a.sqlite")))?;
    assert_eq!(first.lines().count(), 3);
    assert_eq!(first, heads(&format!("sqlite:{}", at("c/qafila.sqlite")))?);
    assert_eq!(first, heads(&server.address())?);
    let whole = said(home, 0, &["db", "check", "--data", &at("c"), "--lang", "en"])?;
    assert!(whole.contains("Documents that are whole: 3") && whole.contains("3 organisations, 3 entries"), "{whole}");
    Ok(())
}

#[test]
fn what_is_wrong_with_an_installation_ends_with_four() -> Anything<()> {
    let made = Made::new("flawed")?;
    let home = made.path();
    let data = home.join("data").to_string_lossy().into_owned();
    fs::create_dir(&data)?;
    let absent = said(home, 1, &["db", "check", "--data", &data])?;
    assert!(absent.contains("qafila.sqlite") && absent.contains("n’existe pas"), "{absent}");
    let file = home.join("data/qafila.sqlite");
    let database = store_sqlite::open(&file)?;
    let old = said(home, 4, &["db", "check", "--data", &data, "--lang", "en"])?;
    assert!(old.contains("qafila db migrate"), "{old}");
    let steps = said(home, 0, &["db", "migrate", "--data", &data])?;
    assert!(steps.contains("0001_people") && steps.contains("0003_audit"), "{steps}");
    assert!(said(home, 0, &["db", "migrate", "--data", &data])?.contains("à jour"));
    settle(&database, &home.join("data/files"))?;
    said(home, 0, &["db", "check", "--data", &data])?;
    database.write(|sql| sql.execute("DELETE FROM audit WHERE record LIKE '%'", values![]).map(drop))?;
    said(home, 0, &["audit", "check", "--data", &data])?;
    settle_again(&database)?;
    let flawed = said(home, 4, &["audit", "check", "--data", &data, "--lang", "en"])?;
    assert!(flawed.contains("is not what was written"), "{flawed}");
    said(home, 4, &["db", "check", "--data", &data])?;
    Ok(())
}

/// Adds an entry, and changes it afterwards.
fn settle_again(database: &Database) -> Anything<()> {
    let now = "2026-11-22T07:00:00Z".parse::<Timestamp>()?;
    let organisation_id = OrganisationId::new(now, [1; 10]);
    let act = Act { organisation_id, at: now, person_id: None, action: "firm.see", record: "firm", detail: "{}" };
    database.write(|sql| {
        audit::add(sql, &act)?;
        sql.execute("UPDATE audit SET action = 'firm.change'", values![])?;
        Ok::<(), StoreError>(())
    })?;
    Ok(())
}

#[test]
fn settings_are_shown_with_their_place_and_without_secrets() -> Anything<()> {
    let made = Made::new("settings")?.with(
        "qafila.toml",
        "data = \"data\"\nthreads = 3\n[smtp]\nhost = \"mail.example.org\"\nuser = \"q\"\npassword = \"s3cret\"\n",
    )?;
    let home = made.path();
    let shown = |more: &[&str]| -> Anything<String> {
        let mut command = qafila(home);
        command.current_dir(home).args(["settings", "--lang", "en"]).args(more);
        command.env("QAFILA_DATABASE", "postgres://q:s3cret@db.example/qafila").env("QAFILA_LISTEN", "127.0.0.1:1");
        let output = command.output()?;
        assert!(output.status.success(), "{}", text(&output.stderr));
        Ok(text(&output.stdout))
    };
    let table = shown(&[])?;
    for part in ["postgres://q:…@db.example/qafila  (QAFILA_DATABASE)", "3  (qafila.toml, line 2)", "(unless said)"] {
        assert!(table.contains(part), "{part} in {table}");
    }
    let json = shown(&["--json", "--data", "elsewhere"])?;
    let value: serde_json::Value = serde_json::from_str(&json)?;
    assert_eq!(value.pointer("/data"), Some(&"elsewhere".into()));
    assert_eq!(value.pointer("/threads"), Some(&3.into()));
    assert!(!table.contains("s3cret") && !json.contains("s3cret"), "{table}{json}");
    Ok(())
}

#[test]
fn a_setting_that_is_wrong_is_refused_with_its_place() -> Anything<()> {
    let made = Made::new("refused-settings")?.with("wrong.toml", "listen_on = \"127.0.0.1:80\"\n")?;
    let home = made.path();
    let wrong = home.join("wrong.toml").to_string_lossy().into_owned();
    for language in ["fr", "ar", "en"] {
        for command in [&["serve"][..], &["settings"], &["db", "migrate"]] {
            let arguments = [command, &["--config", &wrong, "--lang", language]].concat();
            let refused = said(home, 2, &arguments)?;
            for part in ["wrong.toml", "listen_on", "listen", "public_url"] {
                assert!(refused.contains(part), "{part} in {refused}");
            }
        }
    }
    let output = qafila(home).arg("settings").env("QAFILA_TREADS", "3").output()?;
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("QAFILA_THREADS"), "the nearest is named");
    let refused = said(home, 2, &["serve", "--listen", "everywhere"])?;
    assert!(refused.contains("--listen") && refused.contains("127.0.0.1:8080"), "{refused}");
    Ok(())
}

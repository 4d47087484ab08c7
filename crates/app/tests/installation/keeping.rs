use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::{fs, io};

use app::dossier::open_or_create;
use app::installation::{
    Beside, DatabaseAddress, KeepError, backup, check, copy_documents, copy_records, open_database, restore,
};
use store::audit::Flaw;
use store::values;
use store_contract::{on_both, postgres, sqlite};
use tempfile::tempdir;

use crate::made::{Outcome, address, at, below, everything, folder, named, settle};

/// Makes a key of a number.
fn seeded(number: u8) -> impl FnOnce(&mut [u8; 32]) -> io::Result<()> {
    move |seed| {
        seed.fill(number);
        Ok(())
    }
}

#[test]
fn a_backup_made_while_others_write_is_of_one_moment_and_comes_back_whole() {
    on_both(|fresh| {
        let place = tempdir().expect("a folder");
        let files = folder(&place.path().join("files"));
        let key = place.path().join("key");
        let made = open_or_create(&key, seeded(7)).expect("a key");
        let beside = Beside { files: &*files, key: &key };
        for number in 1..=40 {
            settle(&fresh.database, &*files, number);
        }
        let (kept, ended) = (place.path().join("backup"), AtomicBool::new(false));
        thread::scope(|scope| {
            scope.spawn(|| {
                for number in 41..=250 {
                    if !ended.load(Ordering::Relaxed) {
                        settle(&fresh.database, &*files, number);
                    }
                }
            });
            backup(&fresh.database, beside, &kept, at(0), &mut |_| ()).expect("kept");
            ended.store(true, Ordering::Relaxed);
        });
        // By a program that is not ours.
        let mut sums = Command::new("sha256sum");
        let said = sums.args(["--check", "--strict", "--quiet", "SHA256SUMS"]).current_dir(&kept).output();
        let said = said.expect("sha256sum");
        assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
        for target in [sqlite(), postgres()] {
            let again = place.path().join(format!("again-{}", target.kind));
            let address = match target.kind {
                "sqlite" => DatabaseAddress::Sqlite(again.join("data/qafila.sqlite")),
                _ => address(&target),
            };
            let restored = folder(&again.join("files"));
            let key = again.join("key");
            restore(&kept, &address, Beside { files: &*restored, key: &key }, &mut |_| ()).expect("restored");
            let found = open_or_create(&key, |_| Err(io::Error::other("it is there"))).expect("the same key");
            assert_eq!(found.public(), made.public());
            let database = open_database(&address, false).expect("opened");
            let named = named(&database);
            assert!(named.len() >= 40);
            for key in &named {
                assert!(restored.length(key).expect("asked").is_some(), "{key} is named and not there");
            }
            let found = check(&database, &*restored, &mut |_| ()).expect("checked");
            assert!(found.holds() && found.documents >= 40 && found.chains.len() == named.len(), "{found:?}");
            let refused = restore(&kept, &address, Beside { files: &*restored, key: &key }, &mut |_| ());
            assert!(matches!(refused, Err(KeepError::There(_))), "never over what is there: {refused:?}");
        }
        assert!(matches!(backup(&fresh.database, beside, &kept, at(0), &mut |_| ()), Err(KeepError::There(_))));
    });
}

#[test]
fn what_was_altered_or_not_finished_is_not_restored() {
    let (fresh, place) = (sqlite(), tempdir().expect("a folder"));
    let files = folder(&place.path().join("files"));
    let signing = place.path().join("key");
    open_or_create(&signing, seeded(7)).expect("a key");
    let beside = Beside { files: &*files, key: &signing };
    let key = settle(&fresh.database, &*files, 7);
    let made = |name: &str| {
        let to = place.path().join(name);
        // What a program that was killed left behind is no hindrance.
        fs::create_dir_all(place.path().join(format!("{name}.coming/files"))).expect("made");
        backup(&fresh.database, beside, &to, at(0), &mut |_| ()).expect("kept");
        assert!(!place.path().join(format!("{name}.coming")).exists());
        to
    };
    let document = format!("files/{key}");
    for (name, file) in [("a", "qafila.sqlite"), ("b", "SHA256SUMS"), ("c", &document), ("f", "key/installation.jwk")] {
        let backup = made(name);
        let path = backup.join(file);
        let mut bytes = fs::read(&path).expect("read");
        bytes[20] ^= 1;
        fs::write(&path, bytes).expect("written");
        refused(&place, &backup, |error| matches!(error, KeepError::Altered(altered) if *altered == path));
    }
    let lost = made("d");
    fs::remove_file(lost.join(&document)).expect("removed");
    refused(&place, &lost, |error| matches!(error, KeepError::Altered(_)));
    let other = made("g");
    open_or_create(&place.path().join("target/key"), seeded(8)).expect("another key");
    refused(&place, &other, |error| matches!(error, KeepError::There(_)));
    let unfinished = made("e");
    fs::remove_file(unfinished.join("manifest.json")).expect("removed");
    refused(&place, &unfinished, |error| matches!(error, KeepError::NotABackup(_)));
}

fn refused(place: &tempfile::TempDir, backup: &std::path::Path, expected: impl Fn(&KeepError) -> bool) {
    let target = place.path().join("target");
    let address = DatabaseAddress::Sqlite(target.join("qafila.sqlite"));
    let beside = Beside { files: &*folder(&target.join("files")), key: &target.join("key") };
    let error = restore(backup, &address, beside, &mut |_| ()).expect_err("refused");
    assert!(expected(&error), "{error:?}");
    assert!(!target.join("qafila.sqlite").exists(), "no records are restored");
}

#[test]
fn everything_moves_to_the_other_kind_and_back_with_its_documents() {
    let (embedded, server, again) = (sqlite(), postgres(), sqlite());
    let place = tempdir().expect("a folder");
    let [first, second, third] = ["1", "2", "3"].map(|name| place.path().join(name));
    for number in 1..=30 {
        settle(&embedded.database, &*folder(&first), number);
    }
    for (from, to, files_from, files_to) in [(&embedded, &server, &first, &second), (&server, &again, &second, &third)]
    {
        let moved = copy_documents(&*folder(files_from), &*folder(files_to), &mut |_| ()).expect("copied");
        assert_eq!(moved.documents, 30);
        assert_eq!(copy_records(&from.database, &to.database).expect("copied").rows, 90);
    }
    assert_eq!(everything(&embedded.database), everything(&again.database));
    assert_eq!(below(&first), below(&third));
    for path in below(&first) {
        assert_eq!(fs::read(first.join(&path)).expect("read"), fs::read(third.join(&path)).expect("read"));
    }
}

#[test]
fn what_is_wrong_is_found() {
    on_both(|fresh| {
        let place = tempdir().expect("a folder");
        let files = folder(place.path());
        let keys: Vec<_> = (1..=3).map(|number| settle(&fresh.database, &*files, number)).collect();
        assert!(check(&fresh.database, &*files, &mut |_| ()).expect("checked").holds());
        fs::write(place.path().join(keys[1].to_string()), "facture d’un autre").expect("written");
        let altered: Outcome<()> = fresh.database.write(|sql| {
            let statement = "UPDATE audit SET detail = '{\"x\":1}' WHERE organisation_id = $1";
            sql.execute(statement, values![keys[2].organisation_id])?;
            Ok(())
        });
        altered.expect("altered");
        files.remove(&keys[0]).expect("removed");
        let found = check(&fresh.database, &*files, &mut |_| ()).expect("checked");
        assert_eq!((found.documents, &found.damaged[..], &found.missing[..]), (1, &keys[1..2], &keys[..1]));
        let flawed: Vec<_> = found.chains.iter().filter(|chain| !chain.flaws.is_empty()).collect();
        assert_eq!(flawed.len(), 1);
        assert_eq!(
            (flawed[0].organisation_id, &flawed[0].flaws[..]),
            (keys[2].organisation_id, &[Flaw::Altered(1)][..])
        );
        assert!(!found.holds());
    });
}

//! The program is killed in the middle of what takes long: nothing is lost, nothing is half there, and the same command
//! done again comes to its end.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use files::{Files, Folder};
use ids::OrganisationId;

use crate::installation::settle;
use crate::made::Made;
use crate::{Anything, qafila, text};

/// How often the program is killed, each time a little later.
const TIMES: u64 = 14;

/// Starts a command and kills it after a while; says whether it had come to its end.
fn killed_after(home: &Path, arguments: &[&str], millis: u64) -> Anything<bool> {
    let mut child = qafila(home).args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
    thread::sleep(Duration::from_millis(millis));
    let ended = child.try_wait()?.is_some_and(|status| status.success());
    child.kill()?;
    child.wait()?;
    Ok(ended)
}

fn done(home: &Path, arguments: &[&str]) -> Anything<()> {
    let output = qafila(home).args(arguments).output()?;
    assert!(output.status.success(), "{arguments:?}: {}", text(&output.stderr));
    Ok(())
}

/// An installation with three firms, and documents enough to be killed among.
fn filled(data: &Path) -> Anything<()> {
    fs::create_dir_all(data)?;
    settle(&store_sqlite::open(&data.join("qafila.sqlite"))?, &data.join("files"))?;
    let (files, firm) = (Folder::open(&data.join("files"))?, OrganisationId::from_bytes([9; 16]));
    for number in 0..150_u32 {
        files.put(firm, &mut format!("facture fictive {number}\n").repeat(3000).as_bytes())?;
    }
    Ok(())
}

#[test]
fn a_backup_that_is_killed_is_none_and_a_restoration_that_is_killed_is_done_again() -> Anything<()> {
    let made = Made::new("killed")?;
    let home = made.path();
    let at = |name: &str| home.join(name).to_string_lossy().into_owned();
    filled(&home.join("a"))?;
    let (data, kept) = (at("a"), at("kept"));
    let mut cut = 0;
    for time in 0..TIMES {
        if killed_after(home, &["db", "backup", &kept, "--data", &data], 4 + time * 9)? {
            break;
        }
        // It is there whole or not at all.
        assert_eq!(Path::new(&kept).exists(), Path::new(&kept).join("manifest.json").exists());
        cut += 1;
        if Path::new(&kept).exists() {
            break;
        }
    }
    assert!(cut > 2, "it was cut off {cut} times");
    if !Path::new(&kept).exists() {
        done(home, &["db", "backup", &kept, "--data", &data])?;
    }
    let (again, file) = (at("b"), home.join("b/qafila.sqlite"));
    let restore = ["db", "restore", &kept, "--data", &again];
    let mut cut = 0;
    for time in 0..TIMES {
        if killed_after(home, &restore, 4 + time * 9)? || file.exists() {
            break;
        }
        cut += 1;
    }
    assert!(cut > 2, "it was cut off {cut} times");
    if !file.exists() {
        done(home, &restore)?;
    }
    done(home, &["db", "check", "--data", &again])?;
    let count = |data: &str| -> Anything<usize> {
        let (files, mut count) = (Folder::open(&home.join(data).join("files"))?, 0);
        files.list(&mut |_| {
            count += 1;
            Ok(())
        })?;
        Ok(count)
    };
    assert_eq!((count("a")?, count("b")?), (153, 153));
    Ok(())
}

#[test]
fn a_migration_that_is_killed_goes_on_where_it_stopped() -> Anything<()> {
    let made = Made::new("killed-migration")?;
    let home = made.path();
    for time in 0..20_u64 {
        let data = home.join(time.to_string()).to_string_lossy().into_owned();
        killed_after(home, &["db", "migrate", "--data", &data], time * 2)?;
        done(home, &["db", "migrate", "--data", &data])?;
        done(home, &["db", "check", "--data", &data])?;
    }
    Ok(())
}

#[test]
fn a_backup_for_which_there_is_no_room_says_so_and_is_none() -> Anything<()> {
    let made = Made::new("full")?;
    let home = made.path();
    filled(&home.join("a"))?;
    let data = home.join("a").to_string_lossy().into_owned();
    let to = home.join("kept").to_string_lossy().into_owned();
    // No file may become longer than 50 kB: the system refuses to write on, as it does when a disk is full.
    let program = env!("CARGO_BIN_EXE_qafila");
    let script = format!("trap '' XFSZ; ulimit -f 100; exec '{program}' db backup '{to}' --data '{data}' --lang en");
    let output = Command::new("sh").args(["-c", &script]).env_clear().env("QAFILA_HOME", home).output()?;
    let said = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(said.contains("database") || said.contains("Documents"), "{said}");
    assert!(!Path::new(&to).exists());
    done(home, &["db", "backup", &to, "--data", &data])?;
    Ok(())
}

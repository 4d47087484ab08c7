//! The disk is full while the site is open, and has room again.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{figures, firm_of, is_sound};
use crate::made::{Made, ledger};
use crate::site::{Running, eventually};
use crate::{Anything, printed, qafila, text};

/// The site with its data on a small disk of its own: a file system in memory that only this process sees. Needs a
/// system that lets a process have its own view of the disks, as Linux does for everybody unless it was told not to.
fn on_a_small_disk(home: &Path, data: &Path) -> Command {
    let mut command = Command::new("unshare");
    let script = "mount -t tmpfs -o size=24m,mode=0700 tmpfs \"$0\" && exec \"$@\"";
    command.args(["--user", "--map-root-user", "--mount", "sh", "-c", script]).arg(data);
    let site = qafila(home);
    command.arg(site.get_program()).env_clear();
    for (name, value) in site.get_envs() {
        command.env(name, value.unwrap_or_default());
    }
    command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
    command
}

/// Whether the system lets a process have its own view of the disks: some containers do not.
fn allows_small_disks() -> bool {
    let mut mount = Command::new("unshare");
    mount.args("--user --map-root-user --mount mount -t tmpfs -o size=1m tmpfs /mnt".split(' '));
    mount.output().is_ok_and(|done| done.status.success())
}

/// Writes until nothing more fits.
fn fill(file: &Path) -> Anything<()> {
    let (mut filler, mut piece) = (File::create(file)?, 1 << 20);
    while piece > 0 {
        if filler.write_all(&vec![7; piece]).is_err() {
            piece /= 2;
        }
    }
    Ok(())
}

#[test]
fn on_a_full_disk_nothing_is_lost_and_it_goes_on_when_there_is_room() -> Anything<()> {
    if !allows_small_disks() {
        eprintln!("not held here: this system does not let a process have a small disk of its own");
        return Ok(());
    }
    let made = Made::new("full")?;
    let home = made.path();
    let data = home.join("qafila-data");
    fs::create_dir_all(&data)?;
    let mut site = Running::start_as(home, on_a_small_disk(home, &data), &[])?;
    let reader = site.first()?;
    let firm = reader.firm("Laiterie fictive")?;
    let id = firm_of(&firm)?;
    assert_eq!(reader.give(&firm, "avant.csv", ledger(60).as_bytes())?.status, 303);
    let measured = || {
        eventually("figures of what was given last", || {
            let far = reader.get(&format!("{firm}/documents/progress"))?;
            Ok(far.body.contains("\"current\":true").then_some(()))
        })
    };
    measured()?;
    // The small disk, as this process sees it.
    let filler: PathBuf = format!("/proc/{}/root{}/filler", site.child.id(), data.display()).into();

    fill(&filler)?;
    let large = ledger(20_000);
    for (language, words) in [("fr", "il n’y a plus de place"), ("ar", "لم يبق مكان"), ("en", "no room is left")]
    {
        let refused = reader.give(&firm.replace("/en/", &format!("/{language}/")), "plein.csv", large.as_bytes())?;
        assert_eq!(refused.status, 422, "{refused:?}");
        assert!(refused.body.contains(words), "{}", refused.body);
    }
    let listed = reader.get(&format!("{firm}/documents"))?;
    assert_eq!(listed.status, 200, "what is there can be read");
    assert!(listed.body.contains("avant.csv") && !listed.body.contains("plein.csv"), "{}", listed.body);
    // Small records find room in what the database has already, for a while; then they are refused, not lost.
    let (mut kept, mut refused) = (String::new(), None);
    for number in 0..2_000 {
        let page = reader.get(&format!("{firm}/profile"))?;
        let (version, token) = (page.value("version")?, page.value("form_token")?);
        let name = format!("Laiterie fictive {number}");
        let fields = [("version", &*version), ("name", &name), ("country", "MA"), ("language", "fr")];
        let answer = reader.post_with(&token, &format!("{firm}/profile"), &fields)?;
        if answer.status != 303 {
            refused = Some(answer);
            break;
        }
        kept = name;
    }
    let refused = refused.ok_or("a full disk takes everything")?;
    assert_eq!(refused.status, 507, "{refused:?}");
    assert!(refused.body.contains("There is no room left"), "{}", refused.body);
    let named = reader.get(&format!("{firm}/profile"))?.value("name")?;
    assert_eq!(named, if kept.is_empty() { "Laiterie fictive" } else { &kept });
    assert!(site.ask("GET /health")?.starts_with("HTTP/1.1 200"));
    assert!(site.child.try_wait()?.is_none(), "it lives");

    fs::remove_file(filler)?;
    assert_eq!(reader.give(&firm, "apres.csv", ledger(70).as_bytes())?.status, 303);
    measured()?;
    // What is on the small disk, looked at outside by way of a backup.
    let mut within = Command::new("nsenter");
    within.args(["--user", "--mount", "--preserve-credentials", "--target", &site.child.id().to_string()]);
    let kept = home.join("kept");
    let backup = within.arg(env!("CARGO_BIN_EXE_qafila")).args(["db", "backup"]).arg(&kept).arg("--data").arg(&data);
    let done = backup.env("QAFILA_HOME", home).output()?;
    assert!(done.status.success(), "{}", text(&done.stderr));
    let restored = home.join("restored");
    printed(home, &["db", "restore", &kept.to_string_lossy(), "--data", &restored.to_string_lossy()])?;
    printed(home, &["db", "check", "--data", &restored.to_string_lossy()])?;
    let database = store_sqlite::open(&restored.join("qafila.sqlite"))?;
    assert_eq!(figures(&database, id)?.1.len(), 2);
    is_sound(&database, id)?;
    site.end()
}

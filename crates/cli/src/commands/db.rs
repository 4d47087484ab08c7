//! `qafila db`: the records and documents of an installation are brought up to date, looked through, moved and kept.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use app::Clock as _;
use app::installation::{
    Beside, Check, DatabaseAddress, Moved, Settings, backup, check, copy_documents, copy_records, migrate,
    open_database, open_files, restore,
};
use files::Files;
use web::Clock;

use super::{audit, settings};
use crate::arguments::Db;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::screen::{Screen, Style, print};
use app::words::say;

/// Runs the command.
pub fn run(given: &Db, screen: &Screen) -> Result<Exit, Failure> {
    match given {
        Db::Migrate { place } => {
            let settings = settings::read(place, &[])?;
            let steps = migrate(&open_database(&settings.database, true)?, &settings.database)?;
            let key = if steps.is_empty() { "cli-db-current" } else { "cli-db-migrated" };
            let steps = screen.messages.list(&steps);
            screen.note(&say(screen.messages, key, &[("database", &settings.database.to_string()), ("steps", &steps)]));
            Ok(Exit::Done)
        }
        Db::Check { place } => look_through(&settings::read(place, &[])?, screen),
        Db::Copy { from, to } => copy(&Side::of(from)?, &Side::of(to)?, screen),
        Db::Backup { backup: to, place } => {
            let settings = settings::read(place, &[])?;
            let database = open_database(&settings.database, false)?;
            let files = open_files(&settings.files, Clock::Machine)?;
            let manifest = backup(
                &database,
                Beside { files: &*files, key: &settings.key },
                to,
                Clock::Machine.now(),
                &mut |moved| progress(screen, moved),
            )?;
            told(screen, "cli-db-kept", to, manifest.documents);
            Ok(Exit::Done)
        }
        Db::Restore { backup: from, place } => {
            let settings = settings::read(place, &[])?;
            let files = open_files(&settings.files, Clock::Machine)?;
            let manifest =
                restore(from, &settings.database, Beside { files: &*files, key: &settings.key }, &mut |moved| {
                    progress(screen, moved)
                })?;
            told(screen, "cli-db-restored", from, manifest.documents);
            Ok(Exit::Done)
        }
    }
}

fn told(screen: &Screen, key: &str, path: &Path, documents: u64) {
    screen.clear();
    let path = path.to_string_lossy().into_owned();
    screen.note(&screen.messages.with(key, &[("path", path.as_str().into()), ("count", documents.into())]));
}

fn progress(screen: &Screen, moved: Moved) {
    screen
        .progress_now_and_then(|| screen.messages.with("cli-progress-documents", &[("count", moved.documents.into())]));
}

/// One side of a copy: a database alone, or an installation by its settings.
struct Side {
    database: DatabaseAddress,
    files: Option<Arc<dyn Files>>,
}

impl Side {
    fn of(text: &str) -> Result<Self, Failure> {
        if let Some(database) = DatabaseAddress::parse(text) {
            return Ok(Side { database, files: None });
        }
        let settings = settings::of_file(&PathBuf::from(text))?;
        Ok(Side { files: Some(open_files(&settings.files, Clock::Machine)?), database: settings.database })
    }
}

fn copy(from: &Side, to: &Side, screen: &Screen) -> Result<Exit, Failure> {
    let source = open_database(&from.database, false)?;
    let target = open_database(&to.database, true)?;
    migrate(&source, &from.database)?;
    migrate(&target, &to.database)?;
    let messages = screen.messages;
    // Documents first: a record never names one that is not there.
    let documents = match (&from.files, &to.files) {
        (Some(from), Some(to)) => Some(copy_documents(&**from, &**to, &mut |moved| progress(screen, moved))?),
        _ => None,
    };
    let moved = copy_records(&source, &target)?;
    screen.clear();
    screen.note(&messages.with("cli-db-copied", &[("count", moved.rows.into())]));
    screen.note(&match documents {
        Some(moved) => messages.with("cli-db-copied-documents", &[("count", moved.documents.into())]),
        None => messages.get("cli-db-copied-no-documents"),
    });
    Ok(Exit::Done)
}

fn look_through(settings: &Settings, screen: &Screen) -> Result<Exit, Failure> {
    let database = open_database(&settings.database, false)?;
    let files = open_files(&settings.files, Clock::Machine)?;
    let found = check(&database, &*files, &mut |documents| {
        progress(screen, Moved { documents, ..Moved::default() });
    })?;
    screen.clear();
    let messages = screen.messages;
    let Check { pending, database, chains, documents, damaged, missing, .. } = &found;
    let mut wrong = Vec::new();
    if !pending.is_empty() {
        wrong.push(say(messages, "cli-db-pending", &[("steps", &messages.list(pending))]));
    }
    wrong.extend(database.iter().map(|line| say(messages, "cli-db-wrong", &[("detail", line)])));
    wrong.extend(audit::flaws(messages, chains));
    wrong.extend(damaged.iter().map(|key| say(messages, "cli-db-damaged", &[("document", &key.to_string())])));
    wrong.extend(missing.iter().map(|key| say(messages, "cli-db-missing", &[("document", &key.to_string())])));
    for line in &wrong {
        print(&format!("{}\n", screen.style(Style::Wrong, line)));
    }
    audit::summary(chains, screen);
    screen.note(&messages.with("cli-db-documents", &[("count", (*documents).into())]));
    screen.note(&messages.get(if found.holds() { "cli-db-holds" } else { "cli-db-flawed" }));
    Ok(if found.holds() { Exit::Done } else { Exit::Flawed })
}

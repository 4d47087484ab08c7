//! The site is killed in the middle of an upload, of reading documents, of making figures.

use std::collections::BTreeSet;
use std::io::Write;
use std::net::TcpStream;
use std::sync::LazyLock;

use store::document;
use store::job::{self, State};
use store_contract::{Fresh, postgres, sqlite};

use super::{Figures, figures, firm_of, is_sound};
use crate::Anything;
use crate::made::{Made, ledger};
use crate::site::{Reader, Running, eventually, files_below};

/// Documents that firms give: what is acknowledged before the first kill, what is cut in half by it, and what takes long.
fn bills(range: std::ops::Range<usize>) -> Vec<(String, Vec<u8>)> {
    range.map(|number| (format!("journal-{number}.csv"), ledger(40 + number).into_bytes())).collect()
}

fn cut_off() -> (&'static str, Vec<u8>) {
    ("grand-livre.csv", ledger(3_000).into_bytes())
}

fn given(reader: &Reader, firm: &str, documents: &[(String, Vec<u8>)]) -> Anything<()> {
    for (name, content) in documents {
        let kept = reader.give(firm, name, content)?;
        assert_eq!(kept.status, 303, "{kept:?}");
    }
    Ok(())
}

/// What a site finds that nobody disturbs.
static UNDISTURBED: LazyLock<Figures> = LazyLock::new(|| undisturbed().expect("figures"));

fn undisturbed() -> Anything<Figures> {
    let (made, fresh) = (Made::new("undisturbed")?, sqlite());
    let mut site = Running::start(made.path(), &["--database", &fresh.address()])?;
    let reader = site.first()?;
    let firm = reader.firm("Conserverie fictive")?;
    given(&reader, &firm, &bills(0..12))?;
    let (name, content) = cut_off();
    given(&reader, &firm, &[(name.to_owned(), content)])?;
    let figures = figures(&fresh.database, firm_of(&firm)?)?;
    site.end()?;
    Ok(figures)
}

fn disturbed(fresh: &Fresh) -> Anything<()> {
    let made = Made::new(&format!("killed-{}", fresh.kind))?;
    let arguments = ["--database", &fresh.address()];
    let documents = made.path().join("qafila-data/files");
    let mut site = Running::start(made.path(), &arguments)?;
    let reader = site.first()?;
    let firm = reader.firm("Conserverie fictive")?;
    let id = firm_of(&firm)?;
    given(&reader, &firm, &bills(0..6))?;

    // In the middle of an upload: half of it is on the disk.
    let (name, content) = cut_off();
    let whole = reader.form(&reader.token()?, &format!("{firm}/documents"), name, &content);
    let mut stream = TcpStream::connect(&reader.address)?;
    stream.write_all(&whole[..whole.len() / 2])?;
    stream.flush()?;
    eventually("half a document", || {
        let coming = files_below(&documents.join(".coming"))?;
        Ok(coming.iter().any(|(_, length)| *length > 0).then_some(()))
    })?;
    site.kill()?;
    let site = Running::start(made.path(), &arguments)?;
    let reader = reader.at(&site);
    let listed = reader.get(&format!("{firm}/documents"))?;
    assert_eq!(listed.status, 200, "the session holds: {listed:?}");
    assert!(listed.body.contains("journal-5.csv") && !listed.body.contains(name), "{}", listed.body);
    let kept = fresh.database.read(|sql| document::list(sql, id))?;
    assert_eq!(kept.len(), 6);
    // Each has its content, and no content is there but theirs.
    let lengths: BTreeSet<u64> = kept.iter().map(|document| document.length.unsigned_abs()).collect();
    let there = files_below(&documents)?.into_iter().filter(|(path, _)| !path.starts_with(documents.join(".coming")));
    assert_eq!(there.map(|(_, length)| length).collect::<BTreeSet<u64>>(), lengths);
    is_sound(&fresh.database, id)?;

    // In the middle of reading: whoever gave it again, whole, was told that it is kept.
    given(&reader, &firm, &[(name.to_owned(), content)])?;
    let attempts = running(fresh, 0)?;
    site.kill()?;
    let site = Running::start(made.path(), &arguments)?;
    let reader = reader.at(&site);
    given(&reader, &firm, &bills(6..12))?;
    assert_eq!(reader.get(&format!("{firm}/documents"))?.status, 200);

    // In the middle of the next attempt, once documents were read.
    running(fresh, attempts)?;
    site.kill()?;
    let site = Running::start(made.path(), &arguments)?;
    let found = figures(&fresh.database, id)?;
    assert!(found == *UNDISTURBED, "other figures than of a site that nobody disturbed, on {}", fresh.kind);
    let [(year, _, lines)] = &found.0[..] else { return Err(format!("other years: {:?}", found.0.len()).into()) };
    // A bill gives more than one line: what it emits where it is burnt, and before.
    assert!(year.year == 2025 && lines.len() >= 3_000 + (40..52).sum::<usize>(), "{}", lines.len());
    assert_eq!(fresh.database.read(|sql| document::list(sql, id))?.len(), 13);
    is_sound(&fresh.database, id)?;
    let overview = reader.at(&site).get(&format!("{firm}/measure/2025"))?;
    assert_eq!(overview.status, 200, "{overview:?}");
    site.end()
}

/// Waits until a worker has the figures in hand in a later attempt than this one; which it is.
fn running(fresh: &Fresh, before: i64) -> Anything<i64> {
    eventually("figures being made", || {
        let jobs = fresh.database.read(|sql| job::list(sql, State::Running, 100))?;
        let mine = jobs.iter().find(|job| job.kind == "measure.account" && job.total > 0 && job.attempts > before);
        Ok(mine.map(|job| job.attempts))
    })
}

#[test]
fn killed_on_sqlite_it_loses_nothing_and_finds_the_same_figures() -> Anything<()> {
    disturbed(&sqlite())
}

#[test]
fn killed_on_postgres_it_loses_nothing_and_finds_the_same_figures() -> Anything<()> {
    disturbed(&postgres())
}

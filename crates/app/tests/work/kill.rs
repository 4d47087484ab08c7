//! Workers are processes that are killed again and again, at any point: after that, everything asked for is done,
//! and its effects are there once.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use ids::{JobId, OrganisationId};
use store::job::{self, Request, State};
use store::{audit, organisation};
use store_contract::{Fresh, on_both};

use crate::made::{Outcome, at, firm};

/// How often both workers are killed.
const KILLS: u64 = 20;

fn worker(fresh: &Fresh) -> Child {
    let program = std::env::current_exe().expect("a path");
    let folder: PathBuf = program.ancestors().nth(2).expect("target/debug").join("examples");
    let mut command = Command::new(folder.join("worker"));
    command.args([fresh.kind, &fresh.url]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap_or_else(|error| panic!("`cargo test -p app` builds it too: {error}"));
    let mut line = String::new();
    let output = child.stdout.as_mut().expect("piped");
    BufReader::new(output).read_line(&mut line).expect("it says when it is ready");
    assert_eq!(line, "ready\n");
    child
}

fn settle(fresh: &Fresh) -> OrganisationId {
    let id = OrganisationId::new(at(0), [1; 10]);
    let firm = firm("Atelier fictif", id);
    let asked: Outcome<()> = fresh.database.write(|sql| {
        organisation::add(sql, &firm)?;
        for number in 0..100_u8 {
            let payload = number.to_string();
            let request =
                Request { kind: "number.note", key: None, organisation_id: Some(id), payload: &payload, due: at(0) };
            job::ask(sql, JobId::new(at(0), [number; 10]), &request, at(0))?;
        }
        Ok(())
    });
    asked.expect("asked for");
    id
}

fn done(fresh: &Fresh) -> bool {
    fresh.database.read(|sql| job::count(sql)) == Ok(vec![(State::Done, 200)])
}

#[test]
fn killed_at_any_point_everything_is_done_once() {
    on_both(|fresh| {
        let firm = settle(fresh);
        let mut chance: u64 = 0x9E37_79B9_7F4A_7C15;
        for _ in 0..KILLS {
            // Two programs on a server, as in a large installation; SQLite too bears two, if slowly.
            let mut workers = [worker(fresh), worker(fresh)];
            for worker in &mut workers {
                chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                thread::sleep(Duration::from_micros(chance >> 33 & 0x7FFF));
                worker.kill().expect("killed by SIGKILL");
            }
            for worker in &mut workers {
                worker.wait().expect("gone");
            }
        }
        let mut last = worker(fresh);
        for _ in 0..1200 {
            if done(fresh) {
                break;
            }
            thread::sleep(Duration::from_millis(50));
        }
        drop(last.stdin.take());
        assert!(last.wait().expect("ended").success());
        assert!(done(fresh), "{:?}", fresh.database.read(|sql| job::count(sql)));
        let (head, flaws) = fresh.database.read(|sql| audit::check(sql, firm)).expect("checked");
        assert_eq!((head.number, flaws), (200, vec![]));
        let entries = fresh.database.read(|sql| audit::list(sql, firm, None, 1000)).expect("listed");
        let records: BTreeSet<String> = entries.into_iter().map(|entry| entry.record).collect();
        assert_eq!(records, (0..200).map(|number| format!("number:{number}")).collect());
        assert_eq!(fresh.database.driver().check(), Ok(vec![]));
        // The killing was worth something: it cut work off in the middle, more than once.
        let jobs = fresh.database.read(|sql| job::list(sql, State::Done, 1000)).expect("listed");
        let cut_off = jobs.iter().map(|job| job.attempts - 1).sum::<i64>();
        assert!(cut_off >= 5, "{cut_off}");
    });
}

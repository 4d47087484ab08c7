//! Workers on a database, until they are killed: `worker sqlite|postgres DATABASE`. The test of killing starts it.

use std::env;
use std::error::Error;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use app::work::{Effects, Failure, Handler, Registry, Settings, Task, Workers};
use app::{Chance, Clock, Knowledge, Platform};
use calendar::Timestamp;
use ids::{JobId, OrganisationId};
use store::audit::{self, Act};
use store::job::{self, Request};

struct System;

impl Clock for System {
    #[expect(clippy::disallowed_methods, reason = "a door reads the clock")]
    fn now(&self) -> Timestamp {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let micros = i64::try_from(since.as_micros()).unwrap_or(0);
        Timestamp::from_micros(micros).unwrap_or_else(|| panic!("outside the calendar"))
    }
}

impl Chance for System {
    fn fill(&self, bytes: &mut [u8]) {
        let device = std::fs::File::open("/dev/urandom");
        device.and_then(|mut device| device.read_exact(bytes)).unwrap_or_else(|error| panic!("{error}"));
    }
}

/// Writes its number down, and asks for the number a hundred higher if there is to be one.
struct Note;

impl Handler for Note {
    fn kind(&self) -> &'static str {
        "number.note"
    }

    fn work<'a>(&'a self, platform: &'a Platform, task: &Task<'a>) -> Result<Effects<'a>, Failure> {
        let number: i64 = task.payload()?;
        let organisation_id: Option<OrganisationId> = task.job().organisation_id;
        // From nothing to 64 ms, so that most of its life a worker has something in hand.
        thread::sleep(Duration::from_millis(platform.random::<1>()[0].into()) / 4);
        task.progress(1, 2)?;
        let (now, next) = (platform.now(), platform.id(JobId::new));
        Ok(Box::new(move |sql| {
            if let Some(organisation_id) = organisation_id {
                let record = format!("number:{number}");
                let act = Act {
                    organisation_id,
                    at: now,
                    person_id: None,
                    action: "number.note",
                    record: &record,
                    detail: "{}",
                };
                audit::add(sql, &act)?;
            }
            if number < 100 {
                let payload = (number + 100).to_string();
                let request = Request { kind: "number.note", key: None, organisation_id, payload: &payload, due: now };
                job::ask(sql, next, &request, now)?;
            }
            Ok(())
        }))
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().collect();
    let database = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [_, "sqlite", file] => store_sqlite::open(Path::new(file))?,
        [_, "postgres", url] => store_postgres::open(url)?,
        _ => return Err("worker sqlite|postgres DATABASE".into()),
    };
    let platform = Platform::new(
        database,
        Arc::new(files::Memory::default()),
        Box::leak(Box::new(Knowledge::embedded()?)),
        "https://qafila.example",
        System,
        System,
    );
    let settings = Settings { threads: 3, lease_seconds: 1, poll: Duration::from_millis(50) };
    let workers = Workers::start(Arc::new(platform), Registry::default().with(Note), settings, |_| {});
    println!("ready");
    // Until it is killed, or whoever started it has gone.
    std::io::copy(&mut std::io::stdin(), &mut std::io::sink())?;
    workers.stop(Duration::from_secs(10));
    Ok(())
}

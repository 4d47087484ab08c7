//! A platform with a made clock and made chance.

use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, LazyLock};

use app::{Chance, Clock, Knowledge, Platform};
use calendar::Timestamp;
use ids::{JobId, OrganisationId};
use language::Language;
use store::job::{self, Job, Request, State};
use store::organisation::{Kind, Organisation};
use store::{Database, StoreError};

static KNOWLEDGE: LazyLock<Knowledge> = LazyLock::new(|| Knowledge::embedded().expect("embedded"));

/// A clock that stands until it is moved.
#[derive(Clone, Default)]
pub struct Made(Arc<AtomicI64>);

impl Made {
    pub fn go_on(&self, seconds: i64) {
        self.go_on_millis(seconds * 1000);
    }

    pub fn go_on_millis(&self, millis: i64) {
        self.0.fetch_add(millis, Ordering::SeqCst);
    }
}

impl Clock for Made {
    fn now(&self) -> Timestamp {
        let micros = at(0).micros() + self.0.load(Ordering::SeqCst) * 1000;
        Timestamp::from_micros(micros).expect("in range")
    }
}

/// Bytes that never come twice.
#[derive(Default)]
pub struct Counted(AtomicU64);

impl Chance for Counted {
    fn fill(&self, bytes: &mut [u8]) {
        let next = self.0.fetch_add(1, Ordering::SeqCst).to_be_bytes();
        bytes.fill(0);
        for (to, from) in bytes.iter_mut().rev().zip(next.iter().rev()) {
            *to = *from;
        }
    }
}

/// Seconds after the beginning of the tests' time.
pub fn at(seconds: i64) -> Timestamp {
    "2026-11-22T07:00:00Z".parse::<Timestamp>().expect("a timestamp").plus_seconds(seconds)
}

pub fn platform(database: &Database) -> (Arc<Platform>, Made) {
    let clock = Made::default();
    let platform = Platform::new(
        database.clone(),
        Arc::new(files::Memory::default()),
        &KNOWLEDGE,
        "https://qafila.example",
        clock.clone(),
        Counted::default(),
    );
    (Arc::new(platform), clock)
}

pub fn ask(platform: &Platform, kind: &str, payload: &str) -> JobId {
    let (id, now) = (platform.id(JobId::new), platform.now());
    let request = Request { kind, key: None, organisation_id: None, payload, due: now };
    platform.database.write(|sql| job::ask(sql, id, &request, now)).expect("asked for");
    id
}

pub fn kept(platform: &Platform, id: JobId) -> Job {
    platform.database.read(|sql| job::lookup(sql, id)).expect("read").expect("there")
}

pub fn count(platform: &Platform, state: State) -> i64 {
    let count = platform.database.read(|sql| job::count(sql)).expect("counted");
    count.into_iter().find(|(of, _)| *of == state).map_or(0, |(_, count)| count)
}

/// What the closures of tests fail with.
pub type Outcome<T> = Result<T, StoreError>;

/// A firm that is plainly made up.
pub fn firm(name: &str, id: OrganisationId) -> Organisation {
    Organisation {
        id,
        kind: Kind::Firm,
        name: name.to_owned(),
        ice: None,
        country: "MA".to_owned(),
        region: None,
        sector: None,
        language: Language::Fr,
        created: at(0),
        closed: None,
        version: 0,
    }
}

//! The site from the outside: requests in, answers out, in one process; and in a real browser.

mod access;
mod account;
mod api;
mod browser;
mod buyers;
mod colours;
mod documents;
mod export;
mod finance;
mod finance_drafts;
mod finance_requests;
mod guard;
mod health;
mod measure;
mod measures;
mod operator;
mod organisation;
mod packs;
mod pact;
mod pages;
mod partners;
mod people;
mod plans;
mod products;
mod programmes;
mod provider;
mod reduce;
mod tls;
mod verify;
mod walk;

use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, LazyLock};

use app::dossier::Key;
use app::{Chance, Knowledge, Platform};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use calendar::Timestamp;
use store_contract::Fresh;
use tower::ServiceExt;
use web::{Clock, Options, Site, routes};

/// Bytes that no test may take for random.
struct Count(AtomicU64);

impl Chance for Count {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let count = self.0.fetch_add(0x9E37_79B9_7F4A_7C15, Ordering::Relaxed);
            let mixed = (count ^ (count >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9).to_le_bytes();
            chunk.copy_from_slice(&mixed[..chunk.len()]);
        }
    }
}

static KNOWLEDGE: LazyLock<Knowledge> = LazyLock::new(|| Knowledge::for_documents().expect("the embedded catalogue"));

/// 22 November 2026, noon.
fn noon() -> Timestamp {
    Timestamp::from_micros(1_795_348_800_000_000).expect("within the calendar")
}

fn options() -> Options {
    Options { gallery: true, threads: 2, ..Options::default() }
}

/// A site on a database of its own, which is there as long as it is.
struct Made {
    router: Router,
    platform: Arc<Platform>,
    _fresh: Fresh,
}

impl Deref for Made {
    type Target = Router;

    fn deref(&self) -> &Router {
        &self.router
    }
}

fn site_with(options: Options) -> Made {
    let (platform, fresh) = platform(Clock::Fixed(noon()), "https://qafila.example");
    let router = routes::router(Arc::new(Site::new(platform.clone(), options).expect("the embedded catalogue")));
    Made { router, platform, _fresh: fresh }
}

/// An installation on a fresh database.
fn platform(clock: Clock, origin: &str) -> (Arc<Platform>, Fresh) {
    let (platform, fresh) = bare(clock, origin);
    (Arc::new(platform), fresh)
}

/// The same, to which more can be added.
fn bare(clock: Clock, origin: &str) -> (Platform, Fresh) {
    knowing(&KNOWLEDGE, clock, origin)
}

/// The same, measuring with this.
fn knowing(knowledge: &'static Knowledge, clock: Clock, origin: &str) -> (Platform, Fresh) {
    let (fresh, files) = (store_contract::sqlite(), Arc::new(files::Memory::default()));
    let platform = Platform::new(fresh.database.clone(), files, knowledge, origin, clock, Count(AtomicU64::new(1)));
    (platform.signing_with(Key::from_seed([7; 32])), fresh)
}

fn site() -> Made {
    site_with(options())
}

/// An answer.
struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    bytes: Vec<u8>,
}

impl Answer {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().expect("text"))
    }
}

/// Asks a site once.
fn ask(site: &Router, request: Request<Body>) -> Answer {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let answer = site.clone().oneshot(request).await.expect("a router never fails");
        let (status, headers) = (answer.status(), answer.headers().clone());
        let bytes = to_bytes(answer.into_body(), usize::MAX).await.expect("a body").to_vec();
        Answer { status, headers, bytes }
    })
}

fn get(site: &Router, path: &str) -> Answer {
    ask(site, Request::get(path).header(header::HOST, "qafila.example").body(Body::empty()).expect("a request"))
}

fn examples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples")
}

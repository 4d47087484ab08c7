//! The site from the outside: requests in, answers out, in one process; and in a real browser.

mod browser;
mod colours;
mod guard;
mod pages;
mod verify;

use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use app::Knowledge;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use calendar::Timestamp;
use tower::ServiceExt;
use web::{Clock, Options, Site, routes};

static KNOWLEDGE: LazyLock<Knowledge> = LazyLock::new(|| Knowledge::for_documents().expect("the embedded catalogue"));

/// 22 November 2026, noon.
fn noon() -> Timestamp {
    Timestamp::from_micros(1_795_348_800_000_000).expect("within the calendar")
}

fn options() -> Options {
    Options { clock: Clock::Fixed(noon()), gallery: true, threads: 2, ..Options::default() }
}

fn site_with(options: Options) -> Router {
    routes::router(Arc::new(Site::new(&KNOWLEDGE, options).expect("the embedded catalogue")))
}

fn site() -> Router {
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

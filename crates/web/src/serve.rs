//! Listening: one connection, one task; the head of a request must come soon; when the process is asked to end, what
//! is under way is answered first.

use std::net::SocketAddr;
use std::sync::Arc;
use std::{future, io};

use axum::Router;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tokio::time::{Duration, sleep, timeout};
use tower::ServiceExt;

use crate::caller::Peer;
use crate::routes;
use crate::site::Site;

/// How long a client may take to send the head of a request, and to ask again on the same connection.
const HEAD: Duration = Duration::from_secs(15);
/// How long what is under way may take once the process is asked to end.
const FAREWELL: Duration = Duration::from_secs(30);
/// Connections at once; further ones wait until the system refuses them.
const CONNECTIONS: usize = 4096;

/// Where to listen.
#[derive(Clone, Copy, Debug)]
pub struct Addresses {
    /// For readers.
    pub site: SocketAddr,
    /// For the operator: `/metrics`. Nobody is told how the site is doing unless this is set.
    pub operator: Option<SocketAddr>,
}

/// Serves until the process is asked to end (SIGTERM, SIGINT). `listening` is told the address once requests are
/// accepted: it is the one given, or the one the system chose for port 0.
///
/// # Errors
/// If an address cannot be listened on.
pub async fn serve(site: Site, addresses: Addresses, listening: impl FnOnce(SocketAddr)) -> io::Result<()> {
    let site = Arc::new(site);
    let listener = TcpListener::bind(addresses.site).await?;
    let operator = match addresses.operator {
        Some(address) => Some(TcpListener::bind(address).await?),
        None => None,
    };
    let shutdown = GracefulShutdown::new();
    let address = listener.local_addr()?;
    tracing::info!(%address, "listening");
    listening(address);
    let for_operator = async {
        match operator {
            Some(listener) => accept(listener, routes::operator(site.clone()), &shutdown).await,
            None => future::pending().await,
        }
    };
    tokio::select! {
        () = accept(listener, routes::router(site.clone()), &shutdown) => {}
        () = for_operator => {}
        () = asked_to_end() => {}
    }
    tracing::info!("ending: no new connections");
    if timeout(FAREWELL, shutdown.shutdown()).await.is_err() {
        tracing::warn!(seconds = FAREWELL.as_secs(), "some requests were not answered in time");
    }
    Ok(())
}

/// Accepts connections for ever.
async fn accept(listener: TcpListener, router: Router, shutdown: &GracefulShutdown) {
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    loop {
        // The semaphore is never closed.
        let Ok(place) = places.clone().acquire_owned().await else { return };
        let (stream, peer) = match listener.accept().await {
            Ok(accepted) => accepted,
            Err(error) => {
                // Out of file descriptors: some will be free soon.
                tracing::warn!(%error, "a connection could not be accepted");
                sleep(Duration::from_millis(100)).await;
                continue;
            }
        };
        stream.set_nodelay(true).ok();
        let mut http = http1::Builder::new();
        http.timer(TokioTimer::new()).header_read_timeout(HEAD).max_headers(64).max_buf_size(32 * 1024);
        let service = router.clone().map_request(move |mut request: Request<Incoming>| {
            request.extensions_mut().insert(Peer(peer.ip()));
            request
        });
        let connection = http.serve_connection(TokioIo::new(stream), TowerToHyperService::new(service));
        let connection = shutdown.watch(connection);
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!(%error, "a connection ended early");
            }
            drop(place);
        });
    }
}

/// Until SIGTERM or SIGINT.
async fn asked_to_end() {
    let interrupt = async {
        if tokio::signal::ctrl_c().await.is_err() {
            future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = future::pending::<()>();
    tokio::select! {
        () = interrupt => {}
        () = terminate => {}
    }
}

use std::fmt;
use std::io::{self, Read};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, ToSocketAddrs};
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::Duration;

use ureq::config::Config;
use ureq::http::{Response, Uri};
use ureq::unversioned::resolver::{ArrayVec, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};
use ureq::{Agent, Body};

use crate::target::bare;
use crate::{Reach, Target};

/// How long a message may take in all, from the resolution of the name to the last byte of the answer that is read.
pub const PATIENCE: Duration = Duration::from_secs(15);

/// How much of an answer is read. Nothing of it is kept: it is read so that its sender is not cut off in the middle of it.
const ANSWER_MAX: u64 = 4 * 1024;

/// The longest that a receiver can make us wait, in seconds.
const WAIT_MAX: i64 = 86_400;

/// Finds the addresses of a name.
pub type Lookup = Arc<dyn Fn(&str, u16) -> io::Result<Vec<SocketAddr>> + Send + Sync>;

/// A message on its way.
#[derive(Clone, Copy, Debug)]
pub struct Message<'a> {
    /// Its identifier, the same at every attempt; without full stops.
    pub id: &'a str,
    /// The time of the attempt, in seconds since 1970.
    pub timestamp: i64,
    /// Its signatures, parted by spaces.
    pub signature: &'a str,
    /// What it says, in JSON.
    pub body: &'a str,
}

/// What a receiver answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The status of HTTP.
    pub status: u16,
    /// After how many seconds it wants to be asked again, a day at most.
    pub retry_after: Option<i64>,
}

/// Why a message did not come to an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// The name is not known.
    #[error("the name is not known")]
    Unknown,
    /// The name has an address that is not public.
    #[error("the name has an address that is not public")]
    Private,
    /// Nobody answers there.
    #[error("nobody answers")]
    Unreachable,
    /// It took longer than [`PATIENCE`].
    #[error("no answer in time")]
    Slow,
    /// The connection cannot be trusted.
    #[error("the certificate is not trusted")]
    Tls,
    /// What answers does not speak HTTP.
    #[error("the answer is none of HTTP")]
    Garbled,
}

/// Carries messages.
pub struct Courier(Agent);

impl Courier {
    /// One that asks the system for names.
    pub fn new(reach: Reach) -> Self {
        Courier::with(reach, Arc::new(|host, port| Ok((host, port).to_socket_addrs()?.collect())), PATIENCE)
    }

    /// One that asks `lookup` for names, and waits no longer than `patience`.
    pub fn with(reach: Reach, lookup: Lookup, patience: Duration) -> Self {
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            // What the environment names is for who runs the installation, not for addresses that others chose.
            .proxy(None)
            // Each message is resolved, and looked at, anew.
            .max_idle_connections(0)
            .timeout_global(Some(patience))
            .user_agent(concat!("Qafila/", env!("CARGO_PKG_VERSION")))
            .tls_config(trust::tls(None))
            .build();
        Courier(Agent::with_parts(config, DefaultConnector::default(), Guard { reach, lookup }))
    }

    pub(crate) fn agent(&self) -> &Agent {
        &self.0
    }

    /// Carries a message once.
    ///
    /// # Errors
    /// Why there was no answer.
    pub fn carry(&self, target: &Target, message: &Message<'_>) -> Result<Answer, Failure> {
        let request = self
            .0
            .post(&target.0)
            .header("content-type", "application/json")
            .header("webhook-id", message.id)
            .header("webhook-timestamp", message.timestamp.to_string())
            .header("webhook-signature", message.signature);
        let answer = request.send(message.body).map_err(|error| failure(&error))?;
        let (status, retry_after) = (answer.status().as_u16(), retry_after(&answer));
        let mut rest = answer.into_body().into_reader().take(ANSWER_MAX);
        // The status is what counts: an answer that breaks off after it was one.
        drop(io::copy(&mut rest, &mut io::sink()));
        Ok(Answer { status, retry_after })
    }
}

/// Seconds; a date, which the header may have too, is not waited for.
fn retry_after(answer: &Response<Body>) -> Option<i64> {
    let seconds: i64 = answer.headers().get("retry-after")?.to_str().ok()?.trim().parse().ok()?;
    Some(seconds.clamp(0, WAIT_MAX))
}

pub(crate) fn failure(error: &ureq::Error) -> Failure {
    use ureq::Error::{HostNotFound, Http, Io, Other, Protocol, Rustls, Timeout, Tls};
    match error {
        Other(inner) if inner.is::<Refused>() => Failure::Private,
        HostNotFound => Failure::Unknown,
        Timeout(_) => Failure::Slow,
        Tls(_) | Rustls(_) => Failure::Tls,
        Protocol(_) | Http(_) => Failure::Garbled,
        Io(error) if error.get_ref().is_some_and(|inner| inner.is::<rustls::Error>()) => Failure::Tls,
        Io(error) if error.kind() == io::ErrorKind::TimedOut => Failure::Slow,
        _ => Failure::Unreachable,
    }
}

/// Resolves a name once, and looks at every address of it. The connection is made to these addresses: nothing resolves the name again.
struct Guard {
    reach: Reach,
    lookup: Lookup,
}

impl fmt::Debug for Guard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Guard({:?})", self.reach)
    }
}

/// An address that is not public.
#[derive(Debug, thiserror::Error)]
#[error("an address that is not public")]
struct Refused;

/// How many addresses of a name are tried.
const ADDRESSES_MAX: usize = 16;

impl Resolver for Guard {
    fn resolve(&self, uri: &Uri, _: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let authority = uri.authority().ok_or(ureq::Error::HostNotFound)?;
        let usual = if uri.scheme_str() == Some("http") { 80 } else { 443 };
        let (host, port) = (bare(authority.host()).to_owned(), authority.port_u16().unwrap_or(usual));
        // The resolver of the system cannot be told to hurry.
        let (found, wait) = mpsc::sync_channel(1);
        let lookup = Arc::clone(&self.lookup);
        thread::spawn(move || found.send(lookup(&host, port)).ok());
        let addresses = match wait.recv_timeout(*timeout.after) {
            Ok(Ok(addresses)) if !addresses.is_empty() => addresses,
            Ok(_) => return Err(ureq::Error::HostNotFound),
            Err(_) => return Err(ureq::Error::Timeout(timeout.reason)),
        };
        // One that is not public among others is a trap, not an accident.
        if addresses.iter().any(|address| !self.reach.admits(address.ip())) {
            return Err(ureq::Error::Other(Box::new(Refused)));
        }
        let nowhere = SocketAddr::new(IpAddr::V4(Ipv4Addr::UNSPECIFIED), 0);
        let mut kept = ArrayVec::from_fn(|_| nowhere);
        for address in addresses.into_iter().take(ADDRESSES_MAX) {
            kept.push(address);
        }
        Ok(kept)
    }
}

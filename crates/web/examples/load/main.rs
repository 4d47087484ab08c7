//! How much the site bears: makes an installation of many firms, serves a bare page beside it, and asks both as many people
//! would. `bench/load/run` runs it all; `docs/benchmarks.md` says what it found.
//!
//! The generator is our own for three reasons: each reader has a session of their own, forms are sent with its token, and
//! a request is measured from the moment at which it was due, so that one slow answer does not hide those behind it.

mod bare;
mod drive;
mod http;
mod make;
mod mix;
mod pairs;

use std::error::Error;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

/// As in the program itself, so that the bare page has no worse one.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// What everything here returns.
type Anything<T> = Result<T, Box<dyn Error + Send + Sync>>;

#[tokio::main]
async fn main() -> Anything<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["make", folder, firms, users] => make::make(Path::new(folder), firms.parse()?, users.parse()?),
        ["bare", folder, listen, product] => bare::serve(Path::new(folder), listen, product).await,
        ["pairs", folder, product, bare, runs, seconds] => {
            let [product, bare] = [Served::of(product)?, Served::of(bare)?];
            pairs::run(Path::new(folder), [&product, &bare], runs.parse()?, seconds.parse()?).await
        }
        ["mix", folder, product, seconds] => {
            mix::run(Path::new(folder), &Served::of(product)?, Duration::from_secs(seconds.parse()?)).await
        }
        _ => Err(
            "load make FOLDER FIRMS USERS | bare FOLDER LISTEN PRODUCT | pairs FOLDER ADDRESS@PID ADDRESS@PID RUNS \
                  SECONDS | mix FOLDER ADDRESS@PID SECONDS"
                .into(),
        ),
    }
}

/// A process that serves pages.
pub struct Served {
    /// Where.
    pub address: String,
    process: String,
}

impl Served {
    fn of(text: &str) -> Anything<Self> {
        let (address, process) = text.split_once('@').ok_or("ADDRESS@PID")?;
        Ok(Served { address: address.to_owned(), process: process.to_owned() })
    }

    /// Processor seconds that it has used, user and system.
    pub fn cpu(&self) -> Anything<f64> {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.process))?;
        let after = stat.rsplit(')').next().unwrap_or_default();
        let ticks = after.split_whitespace().skip(11).take(2).map(str::parse::<f64>);
        Ok(ticks.sum::<Result<f64, _>>()? / 100.0)
    }

    /// The most memory that it has held at a time, MB.
    pub fn peak(&self) -> Anything<f64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.process))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).ok_or("no VmHWM")?;
        Ok(line.trim().trim_end_matches(" kB").parse::<f64>()? / 1024.0)
    }
}

/// Somebody who is signed in, and their firm.
#[derive(Clone)]
pub struct User {
    /// The secret of their session.
    pub token: String,
    /// Their firm.
    pub firm: String,
}

impl User {
    /// Those whom [`make`] wrote down; the first has the firm of 5,000 lines a year.
    pub fn all(folder: &Path) -> Anything<Vec<User>> {
        let text = fs::read_to_string(folder.join("users.txt"))?;
        let pairs = text.lines().filter_map(|line| line.split_once(' '));
        Ok(pairs.map(|(token, firm)| User { token: token.to_owned(), firm: firm.to_owned() }).collect())
    }

    /// A request for a page, with more fields of its head, each ending its line.
    pub fn get(&self, path: &str, more: &str) -> Vec<u8> {
        format!("GET {path} HTTP/1.1\r\nHost: load\r\nCookie: qafila_session={}\r\n{more}\r\n", self.token).into_bytes()
    }
}

/// Now.
#[expect(clippy::disallowed_methods, reason = "a measurement reads the clock")]
pub fn now() -> Instant {
    Instant::now()
}

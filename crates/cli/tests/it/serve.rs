//! `qafila serve` from its first start to its end.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use store::organisation::Kind;
use store::{StoreError, membership, organisation};

use crate::made::Made;
use crate::{Anything, qafila};

/// A running site; it is killed with the test, if it has not ended.
struct Running {
    child: Child,
    out: BufReader<ChildStdout>,
    address: String,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

fn free() -> Anything<String> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.to_string())
}

impl Running {
    fn start(home: &Path, arguments: &[&str]) -> Anything<Self> {
        let address = free()?;
        let mut command = qafila(home);
        command.current_dir(home).args(["serve", "--listen", &address, "--lang", "en"]).args(arguments);
        let mut child = command.stdout(Stdio::piped()).stderr(fs::File::create(home.join("log"))?).spawn()?;
        let out = BufReader::new(child.stdout.take().ok_or("no output")?);
        for _ in 0..600 {
            if TcpStream::connect(&address).is_ok() {
                return Ok(Running { child, out, address });
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Err(format!("the site does not open: {}", fs::read_to_string(home.join("log"))?).into())
    }

    /// What it answers.
    fn ask(&self, request: &str) -> Anything<String> {
        ask(&self.address, request)
    }

    /// Asks it to end, and waits until it has.
    fn end(mut self) -> Anything<()> {
        let asked = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status()?;
        assert!(asked.success());
        for _ in 0..200 {
            if let Some(status) = self.child.try_wait()? {
                assert!(status.success(), "{status}");
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Err("it did not end within ten seconds".into())
    }
}

fn ask(address: &str, request: &str) -> Anything<String> {
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(Duration::from_secs(20)))?;
    let (head, body) = request.split_once("\n\n").unwrap_or((request, ""));
    let kind = "Content-Type: application/x-www-form-urlencoded";
    let length = body.len();
    write!(
        stream,
        "{head} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n{kind}\r\nContent-Length: {length}\r\n\r\n{body}"
    )?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer)
}

/// What comes within a minute, on a machine that may have much else to do.
fn eventually<T>(look: impl Fn() -> Anything<Option<T>>) -> Anything<T> {
    for _ in 0..600 {
        if let Some(found) = look()? {
            return Ok(found);
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    Err("it did not come within a minute".into())
}

#[test]
fn the_first_start_makes_an_installation_and_a_link_that_opens_its_first_account_once() -> Anything<()> {
    let made = Made::new("serve")?;
    let home = made.path();
    let metrics = free()?;
    let mut site = Running::start(home, &["--metrics", &metrics])?;
    let mut link = String::new();
    site.out.read_line(&mut link)?;
    let path = link.trim().strip_prefix(&format!("http://{}", site.address)).ok_or("an address of this site")?;
    let page = site.ask(&format!("GET /en{path}"))?;
    assert!(page.starts_with("HTTP/1.1 200") && page.contains("operator@qafila.localhost"), "{page}");
    assert!(site.ask("GET /ready")?.contains("ready: "));
    let form = format!("POST /en{path}\n\nname=Amina&password=orange+cheval+pile+agrafe");
    let joined = site.ask(&form)?;
    assert!(joined.starts_with("HTTP/1.1 303") && joined.to_lowercase().contains("set-cookie"), "{joined}");
    assert!(site.ask(&form)?.starts_with("HTTP/1.1 410"), "the link is good once");
    // A letter that waits for a mail server waits in the folder.
    let asked = site.ask("POST /en/forgotten\n\nemail=operator%40qafila.localhost")?;
    assert!(asked.starts_with("HTTP/1.1 303"), "{asked}");
    // Written in the folder first, then counted as sent: both come in their own time.
    let letters = home.join("qafila-data/letters");
    let sent = eventually(|| {
        let measured = ask(&metrics, "GET /metrics")?;
        let sent = measured.contains("qafila_letters{state=\"sent\"} 1");
        Ok(Some(measured).filter(|_| sent))
    })?;
    assert!(sent.contains("qafila_database_up 1"), "{sent}");
    let found: Vec<_> =
        fs::read_dir(&letters)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    assert!(matches!(&found[..], [letter] if letter.extension().is_some_and(|ending| ending == "eml")), "{found:?}");
    site.end()?;
    let log = fs::read_to_string(home.join("log"))?;
    assert!(log.contains("qafila-data/letters") && !log.contains(path), "the link is in no log: {log}");

    let database = store_sqlite::open(&home.join("qafila-data/qafila.sqlite"))?;
    let (kinds, owners) = database.read::<_, StoreError>(|sql| {
        let all = organisation::list(sql, None, None, 10)?;
        let owners = all.first().map(|first| membership::list(sql, first.id)).transpose()?;
        Ok((all.iter().map(|of| of.kind).collect::<Vec<_>>(), owners.map_or(0, |owners| owners.len())))
    })?;
    assert_eq!((kinds, owners), (vec![Kind::Operator], 1));
    // Whoever starts it again is offered nothing.
    let mut again = Running::start(home, &[])?;
    assert!(again.ask("GET /en/sign-in")?.starts_with("HTTP/1.1 200"));
    let mut nothing = String::new();
    again.child.kill()?;
    again.out.read_to_string(&mut nothing)?;
    assert_eq!(nothing, "");
    Ok(())
}

//! A running `qafila serve`, and people who read it.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::Duration;

use crate::{Anything, qafila};

/// A running site; it is killed with the test, if it has not ended.
pub struct Running {
    pub child: Child,
    pub out: BufReader<ChildStdout>,
    pub address: String,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// An address that nobody listens on.
pub fn free() -> Anything<String> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.to_string())
}

impl Running {
    /// Starts it in a folder, in which its data and its log are too.
    pub fn start(home: &Path, arguments: &[&str]) -> Anything<Self> {
        Running::start_as(home, qafila(home), arguments)
    }

    /// The same, by a command that has yet to be told to serve.
    pub fn start_as(home: &Path, mut command: Command, arguments: &[&str]) -> Anything<Self> {
        let address = free()?;
        command.current_dir(home).args(["serve", "--listen", &address, "--lang", "en"]).args(arguments);
        let log = fs::OpenOptions::new().create(true).append(true).open(home.join("log"))?;
        let mut child = command.stdout(Stdio::piped()).stderr(log).spawn()?;
        let out = BufReader::new(child.stdout.take().ok_or("no output")?);
        let mut site = Running { child, out, address };
        for _ in 0..1200 {
            if TcpStream::connect(&site.address).is_ok() {
                return Ok(site);
            }
            if site.child.try_wait()?.is_some() {
                break;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Err(format!("the site does not open: {}", fs::read_to_string(home.join("log"))?).into())
    }

    /// What it answers to whom it does not know.
    pub fn ask(&self, request: &str) -> Anything<String> {
        ask(&self.address, request)
    }

    /// Opens the first account by the link that it prints; somebody who is signed in.
    pub fn first(&mut self) -> Anything<Reader> {
        let mut link = String::new();
        self.out.read_line(&mut link)?;
        let path = link.trim().strip_prefix(&format!("http://{}", self.address)).ok_or("an address of this site")?;
        let reader = Reader { address: self.address.clone(), cookie: String::new() };
        let joined = reader.post(&format!("/en{path}"), &[("name", "Amina"), ("password", PASSWORD)])?;
        reader.with(&joined)
    }

    /// Somebody who signs in to the first account.
    pub fn sign_in(&self) -> Anything<Reader> {
        let reader = Reader { address: self.address.clone(), cookie: String::new() };
        let fields = [("email", "operator@qafila.localhost"), ("password", PASSWORD)];
        let come = reader.post("/en/sign-in", &fields)?;
        reader.with(&come)
    }

    /// Kills it at once.
    pub fn kill(mut self) -> Anything<()> {
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }

    /// Asks it to end, and waits until it has.
    pub fn end(mut self) -> Anything<()> {
        let asked = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status()?;
        assert!(asked.success());
        for _ in 0..1200 {
            if let Some(status) = self.child.try_wait()? {
                assert!(status.success(), "{status}");
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Err("it did not end within a minute".into())
    }
}

/// The password of the first account.
const PASSWORD: &str = "orange cheval pile agrafe";

/// Somebody with a browser.
#[derive(Clone)]
pub struct Reader {
    pub address: String,
    cookie: String,
}

/// What the site answers.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: String,
}

impl Answer {
    fn of(text: &str) -> Anything<Self> {
        let (head, body) = text.split_once("\r\n\r\n").ok_or("no answer")?;
        let status = head.split(' ').nth(1).ok_or("no status")?.parse()?;
        Ok(Answer { status, head: head.to_owned(), body: body.to_owned() })
    }

    /// The values of a field of its head.
    fn fields<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let pairs = self.head.lines().filter_map(|line| line.split_once(": "));
        pairs.filter(move |(field, _)| field.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    /// The first of them.
    pub fn field<'a>(&'a self, name: &'a str) -> Option<&'a str> {
        self.fields(name).next()
    }

    /// The value of a field of a form, the first of this name.
    pub fn value(&self, name: &str) -> Anything<String> {
        let tag = self.body.split(&format!("name=\"{name}\"")).nth(1).ok_or_else(|| format!("no field {name}"))?;
        let value = tag.split("value=\"").nth(1).and_then(|rest| rest.split('"').next());
        Ok(value.ok_or("no value")?.to_owned())
    }
}

impl Reader {
    /// The same person at a site that listens elsewhere now.
    pub fn at(&self, site: &Running) -> Self {
        Reader { address: site.address.clone(), cookie: self.cookie.clone() }
    }

    fn with(self, answer: &Answer) -> Anything<Self> {
        let mut cookies = answer.fields("set-cookie").filter_map(|cookie| cookie.split(';').next());
        let session = cookies.find(|pair| pair.starts_with("qafila_session"));
        Ok(Reader { cookie: session.ok_or_else(|| format!("no session: {answer:?}"))?.to_owned(), ..self })
    }

    /// The beginning of a request.
    pub fn head(&self, method: &str, path: &str, more: &str) -> String {
        let Reader { address, cookie } = self;
        format!("{method} {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nCookie: {cookie}\r\n{more}")
    }

    /// Sends what is made by hand, such as [`Reader::form`].
    pub fn send(&self, request: &[u8]) -> Anything<Answer> {
        let mut stream = TcpStream::connect(&self.address)?;
        stream.set_read_timeout(Some(Duration::from_secs(120)))?;
        stream.write_all(request)?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        Answer::of(&String::from_utf8_lossy(&answer))
    }

    /// A page.
    pub fn get(&self, path: &str) -> Anything<Answer> {
        self.send(format!("{}\r\n", self.head("GET", path, "")).as_bytes())
    }

    /// What the forms of this session carry.
    pub fn token(&self) -> Anything<String> {
        if self.cookie.is_empty() { Ok(String::new()) } else { self.get("/en/account")?.value("form_token") }
    }

    /// A form as it is sent.
    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Anything<Answer> {
        self.post_with(&self.token()?, path, fields)
    }

    /// The same, with the token of a page that was opened before.
    pub fn post_with(&self, token: &str, path: &str, fields: &[(&str, &str)]) -> Anything<Answer> {
        let mut body = format!("form_token={token}");
        for (name, value) in fields {
            body += &format!("&{name}=");
            for byte in value.bytes() {
                body += &if byte.is_ascii_alphanumeric() { char::from(byte).into() } else { format!("%{byte:02X}") };
            }
        }
        let kind = "Content-Type: application/x-www-form-urlencoded\r\n";
        let head = self.head("POST", path, &format!("{kind}Content-Length: {}\r\n", body.len()));
        self.send(format!("{head}\r\n{body}").as_bytes())
    }

    /// A form with one file, as bytes: head and body.
    pub fn form(&self, token: &str, path: &str, name: &str, content: &[u8]) -> Vec<u8> {
        self.multipart(path, &[("form_token", token)], Some((name, content)))
    }

    /// A form that may hold a file, sent without one.
    pub fn fill(&self, path: &str, fields: &[(&str, &str)]) -> Anything<Answer> {
        let token = self.token()?;
        let fields: Vec<_> = [("form_token", &*token)].into_iter().chain(fields.iter().copied()).collect();
        self.send(&self.multipart(path, &fields, None))
    }

    fn multipart(&self, path: &str, fields: &[(&str, &str)], file: Option<(&str, &[u8])>) -> Vec<u8> {
        const EDGE: &str = "edge-of-the-parts";
        let mut body = Vec::new();
        let mut part = |rest: String, content: &[u8]| {
            body.extend(format!("--{EDGE}\r\nContent-Disposition: form-data; {rest}\r\n\r\n").into_bytes());
            body.extend_from_slice(content);
            body.extend_from_slice(b"\r\n");
        };
        for (name, value) in fields {
            part(format!("name=\"{name}\""), value.as_bytes());
        }
        if let Some((name, content)) = file {
            part(format!("name=\"file\"; filename=\"{name}\""), content);
        }
        body.extend(format!("--{EDGE}--\r\n").into_bytes());
        let kind = format!("Content-Type: multipart/form-data; boundary={EDGE}\r\n");
        let head = self.head("POST", path, &format!("{kind}Content-Length: {}\r\n\r\n", body.len()));
        [head.into_bytes(), body].concat()
    }

    /// Gives a document.
    pub fn give(&self, firm: &str, name: &str, content: &[u8]) -> Anything<Answer> {
        let token = self.token()?;
        self.send(&self.form(&token, &format!("{firm}/documents"), name, content))
    }

    /// Opens a firm with a sheet of one site, `usine`; the path of its pages, in English.
    pub fn firm(&self, name: &str) -> Anything<String> {
        let fields = [("kind", "firm"), ("name", name), ("country", "MA"), ("sector", "agri-food"), ("language", "fr")];
        let opened = self.post("/en/o/new", &fields)?;
        let path = opened.field("location").ok_or_else(|| format!("no firm: {opened:?}"))?.to_owned();
        let sheet = [
            ("version", "0"),
            ("name", name),
            ("sector", "agri-food"),
            ("year", "2025"),
            ("approach", "operational-control"),
            ("gwp", "ar6"),
            ("site-0-name", "Usine"),
        ];
        let written = self.post(&format!("{path}/measure/sheet"), &sheet)?;
        assert_eq!(written.status, 303, "{written:?}");
        Ok(path)
    }
}

/// What a site answers to whom it does not know.
pub fn ask(address: &str, request: &str) -> Anything<String> {
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(Duration::from_secs(120)))?;
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

/// What comes within five minutes, on a machine that may have much else to do.
pub fn eventually<T>(what: &str, mut look: impl FnMut() -> Anything<Option<T>>) -> Anything<T> {
    for _ in 0..15_000 {
        if let Some(found) = look()? {
            return Ok(found);
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    Err(format!("within five minutes it did not come: {what}").into())
}

/// The files below a folder, with their lengths.
pub fn files_below(folder: &Path) -> Anything<Vec<(PathBuf, u64)>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            found.extend(files_below(&entry.path())?);
        } else if let Ok(there) = entry.metadata() {
            found.push((entry.path(), there.len()));
        }
    }
    Ok(found)
}

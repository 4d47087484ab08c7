//! A partner's server on the machine itself: it fails when it is told to, and remembers what it heard.

use std::collections::{BTreeMap, VecDeque};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard};
use std::thread;

use serde_json::{Value, json};

#[derive(Default)]
pub struct Mind {
    /// The statuses of the next answers to events; 200 after them.
    pub statuses: VecDeque<u16>,
    /// Events that came, whatever was answered.
    pub heard: Vec<Value>,
    /// Footprints by their identifiers.
    pub footprints: BTreeMap<String, Value>,
    /// Where tokens are had, if the partner says so itself.
    pub endpoint: Option<String>,
    /// What is answered to a request for a token, instead of one.
    pub no_token: Option<u16>,
    /// A link that leads elsewhere, at the end of the first page.
    pub elsewhere: Option<String>,
    /// Every request: method and path.
    pub asked: Vec<String>,
}

pub struct Fake {
    pub base: String,
    mind: Arc<Mutex<Mind>>,
}

struct Request {
    line: String,
    headers: BTreeMap<String, String>,
    body: String,
}

fn request(stream: &TcpStream) -> Option<Request> {
    let (mut reader, mut line) = (BufReader::new(stream), String::new());
    reader.read_line(&mut line).ok()?;
    let mut headers = BTreeMap::new();
    loop {
        let mut header = String::new();
        reader.read_line(&mut header).ok()?;
        match header.trim_end().split_once(": ") {
            Some((name, value)) => headers.insert(name.to_ascii_lowercase(), value.to_owned()),
            None => break,
        };
    }
    let length = headers.get("content-length").map_or(0, |length| length.parse().expect("a number"));
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    Some(Request { line, headers, body: String::from_utf8(body).expect("text") })
}

impl Fake {
    pub fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let base = format!("http://{}/pact", listener.local_addr().expect("an address"));
        let mind: Arc<Mutex<Mind>> = Arc::default();
        let (shared, own) = (mind.clone(), base.clone());
        thread::spawn(move || {
            for mut stream in listener.incoming().flatten() {
                let Some(request) = request(&stream) else { continue };
                let (status, headers, body) = answer(&own, &mut shared.lock().expect("sound"), &request);
                let length = body.len();
                write!(stream, "HTTP/1.1 {status} x\r\n{headers}content-length: {length}\r\n\r\n{body}").ok();
            }
        });
        Fake { base, mind }
    }

    pub fn mind(&self) -> MutexGuard<'_, Mind> {
        self.mind.lock().expect("sound")
    }

    /// What an event says that it comes from: the same host, by https.
    pub fn source(&self) -> String {
        self.base.replace("http://", "https://")
    }

    /// Events that came since this was last asked.
    pub fn heard(&self) -> Vec<Value> {
        std::mem::take(&mut self.mind().heard)
    }
}

fn answer(base: &str, mind: &mut Mind, request: &Request) -> (u16, String, String) {
    let mut words = request.line.split_whitespace();
    let (method, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let path = path.strip_prefix("/pact").expect("below the base");
    mind.asked.push(format!("{method} {path}"));
    let error = |status, code: &str| (status, String::new(), json!({ "code": code, "message": "x" }).to_string());
    if path == "/.well-known/openid-configuration" {
        return match &mind.endpoint {
            Some(endpoint) => (200, String::new(), json!({ "token_endpoint": endpoint }).to_string()),
            None => error(404, "NotFound"),
        };
    }
    if path == "/auth/token" || path == "/elsewhere/token" {
        assert_eq!(request.body, "grant_type=client_credentials");
        // qafila:un secret fictif
        let known = request.headers["authorization"] == "Basic cWFmaWxhOnVuIHNlY3JldCBmaWN0aWY=";
        return match mind.no_token {
            Some(status) => error(status, "BadRequest"),
            None if !known => error(401, "BadRequest"),
            None => (200, String::new(), json!({ "access_token": "jeton", "token_type": "bearer" }).to_string()),
        };
    }
    assert_eq!(request.headers["authorization"], "Bearer jeton");
    if (method, path) == ("POST", "/3/events") {
        assert_eq!(request.headers["content-type"], "application/cloudevents+json");
        mind.heard.push(serde_json::from_str(&request.body).expect("JSON"));
        return (mind.statuses.pop_front().unwrap_or(200), String::new(), String::new());
    }
    if let Some(id) = path.strip_prefix("/3/footprints/") {
        return match mind.footprints.get(id) {
            Some(footprint) => (200, String::new(), json!({ "data": footprint }).to_string()),
            None => error(404, "NotFound"),
        };
    }
    // A page of two at a time.
    let skip: usize = path.rsplit_once("skip=").map_or(0, |(_, skip)| skip.parse().expect("a number"));
    let page: Vec<&Value> = mind.footprints.values().skip(skip).take(2).collect();
    let next = match &mind.elsewhere {
        Some(elsewhere) => Some(elsewhere.clone()),
        None if skip + 2 < mind.footprints.len() => Some(format!("{base}/3/footprints?skip={}", skip + 2)),
        None => None,
    };
    let link = next.map(|next| format!("Link: <{next}>; rel=\"next\"\r\n")).unwrap_or_default();
    (200, link, json!({ "data": page }).to_string())
}

//! Messages to receivers that are there, that hang, that lead elsewhere, and that are not where they say.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use webhooks::{Answer, Courier, Failure, Lookup, Message, Reach, Secret, Target};

const MESSAGE: Message<'static> =
    Message { id: "018f", timestamp: 1_649_367_553, signature: "v1,AAAA", body: r#"{"type":"webhook.test"}"# };

/// A server on the machine itself that gives everybody the same answer, and what it was asked.
fn receiver(answer: &'static [u8]) -> (u16, Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let (asked, heard) = mpsc::channel();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { continue };
            asked.send(request(&stream)).ok();
            stream.write_all(answer).ok();
        }
    });
    (port, heard)
}

fn request(stream: &TcpStream) -> String {
    let (mut reader, mut text, mut length) = (BufReader::new(stream), String::new(), 0);
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).expect("a line");
        if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().expect("a number");
        }
        text += &line;
        if line.trim().is_empty() {
            break;
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).expect("a body");
    text + &String::from_utf8(body).expect("text")
}

fn at(address: &'static str) -> Lookup {
    Arc::new(move |_, port| Ok(vec![SocketAddr::new(address.parse().expect("an address"), port)]))
}

fn courier(reach: Reach, address: &'static str) -> Courier {
    Courier::with(reach, at(address), Duration::from_secs(2))
}

fn here(port: u16) -> Target {
    Target::parse(&format!("http://localhost:{port}/hooks?a=b"), Reach::Loopback).expect("taken")
}

#[test]
fn a_message_arrives_as_it_was_signed() {
    let (port, heard) = receiver(b"HTTP/1.1 204 No Content\r\n\r\n");
    let secret = Secret::new(&[7; 32]);
    let signature = secret.signature(MESSAGE.id, MESSAGE.timestamp, MESSAGE.body);
    let answer = Courier::new(Reach::Loopback).carry(&here(port), &Message { signature: &signature, ..MESSAGE });
    assert_eq!(answer, Ok(Answer { status: 204, retry_after: None }));
    let text = heard.recv().expect("a request");
    assert!(text.starts_with("POST /hooks?a=b HTTP/1.1\r\n"), "{text}");
    let (head, body) = text.split_once("\r\n\r\n").expect("a body");
    let header = |name: &str| {
        let found =
            head.lines().find_map(|line| line.split_once(": ").filter(|(key, _)| key.eq_ignore_ascii_case(name)));
        found.map(|(_, value)| value.to_owned())
    };
    assert_eq!(header("content-type").as_deref(), Some("application/json"));
    let (id, timestamp) = (header("webhook-id").expect("an id"), header("webhook-timestamp").expect("a time"));
    let again = secret.signature(&id, timestamp.parse().expect("a number"), body);
    assert_eq!(header("webhook-signature"), Some(again));
    for absent in ["authorization", "cookie", "referer"] {
        assert_eq!(header(absent), None);
    }
}

#[test]
fn no_redirect_is_followed() {
    let (inner, reached) = receiver(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n");
    for status in ["301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"] {
        let text = format!("HTTP/1.1 {status}\r\nlocation: http://127.0.0.1:{inner}/\r\ncontent-length: 0\r\n\r\n");
        let (port, _) = receiver(text.leak().as_bytes());
        let answer = courier(Reach::Loopback, "127.0.0.1").carry(&here(port), &MESSAGE).expect("an answer");
        assert_eq!(answer.status.to_string(), status[..3]);
    }
    assert!(reached.recv_timeout(Duration::from_millis(100)).is_err(), "the other was asked");
}

#[test]
fn a_name_with_an_address_that_is_not_public_is_not_asked() {
    let (port, reached) = receiver(b"HTTP/1.1 200 OK\r\n\r\n");
    let target = Target::parse(&format!("https://hooks.example.org:{port}/"), Reach::Public).expect("taken");
    for address in ["127.0.0.1", "10.1.2.3", "169.254.169.254", "::1", "::ffff:127.0.0.1", "fd00:ec2::254", "0.0.0.0"] {
        assert_eq!(courier(Reach::Public, address).carry(&target, &MESSAGE), Err(Failure::Private), "{address}");
    }
    // One among others is enough.
    let both: Lookup = Arc::new(move |_, port| {
        Ok(["1.1.1.1", "127.0.0.1"].map(|ip| SocketAddr::new(ip.parse().expect("an address"), port)).to_vec())
    });
    let courier = Courier::with(Reach::Public, both, Duration::from_secs(2));
    assert_eq!(courier.carry(&target, &MESSAGE), Err(Failure::Private));
    assert!(reached.try_recv().is_err());
    // As the resolver of the system reads it.
    for host in ["127.1", "0x7f.1", "2130706433", "localhost.localdomain"] {
        let target = Target::parse(&format!("https://{host}:{port}/"), Reach::Public).expect("taken");
        let refused = Courier::new(Reach::Public).carry(&target, &MESSAGE);
        assert!(matches!(refused, Err(Failure::Private | Failure::Unknown)), "{host}: {refused:?}");
    }
    assert!(reached.try_recv().is_err());
}

/// The name changes its mind: asked a second time, it would be the machine itself.
#[test]
fn a_name_is_resolved_once_a_message() {
    let (port, reached) = receiver(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n");
    let asked = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&asked);
    let rebinding: Lookup = Arc::new(move |_, port| {
        let ip = if count.fetch_add(1, Ordering::Relaxed) == 0 { "192.0.2.1" } else { "127.0.0.1" };
        Ok(vec![SocketAddr::new(ip.parse().expect("an address"), port)])
    });
    let target = Target::parse(&format!("https://hooks.example.org:{port}/"), Reach::Public).expect("taken");
    let refused = Courier::with(Reach::Public, rebinding, Duration::from_secs(1)).carry(&target, &MESSAGE);
    assert_eq!((refused, asked.load(Ordering::Relaxed)), (Err(Failure::Private), 1));
    // What is admitted is asked for once, too.
    let count = Arc::clone(&asked);
    let steady: Lookup = Arc::new(move |_, port| {
        count.fetch_add(1, Ordering::Relaxed);
        Ok(vec![SocketAddr::from(([127, 0, 0, 1], port))])
    });
    let courier = Courier::with(Reach::Loopback, steady, Duration::from_secs(1));
    assert_eq!(courier.carry(&here(port), &MESSAGE).map(|answer| answer.status), Ok(200));
    assert_eq!(asked.load(Ordering::Relaxed), 2);
    assert!(reached.recv().is_ok());
}

#[test]
fn nobody_keeps_us_waiting() {
    // Accepts, and says nothing.
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("an address").port();
    assert_eq!(courier(Reach::Loopback, "127.0.0.1").carry(&here(port), &MESSAGE), Err(Failure::Slow));
    // Says a byte at a time.
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let mut stream = stream;
            stream.write_all(b"HTTP/1.1 200 OK\r\n").ok();
            while stream.write_all(b"x").is_ok() {
                thread::sleep(Duration::from_millis(50));
            }
        }
    });
    assert!(courier(Reach::Loopback, "127.0.0.1").carry(&here(port), &MESSAGE).is_err());
    // The resolver hangs.
    let asleep: Lookup = Arc::new(|_, _| {
        thread::sleep(Duration::from_secs(30));
        Err(std::io::ErrorKind::NotFound.into())
    });
    let hangs = Courier::with(Reach::Loopback, asleep, Duration::from_secs(1));
    assert_eq!(hangs.carry(&here(port), &MESSAGE), Err(Failure::Slow));
}

#[test]
fn a_long_answer_is_not_read() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let sent = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&sent);
    let wrote = thread::spawn(move || {
        let (mut stream, _) = listener.accept().expect("a connection");
        request(&stream);
        stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").expect("written");
        while stream.write_all(&[b'x'; 65_536]).is_ok() {
            count.fetch_add(65_536, Ordering::Relaxed);
        }
    });
    let answer = courier(Reach::Loopback, "127.0.0.1").carry(&here(port), &MESSAGE);
    assert_eq!(answer.map(|answer| answer.status), Ok(200));
    wrote.join().expect("ended");
    // What the buffers of two sockets hold, at most.
    assert!(sent.load(Ordering::Relaxed) < 32 << 20);
}

#[test]
fn what_answers_otherwise_is_told_apart() {
    let carried = |answer: &'static [u8]| {
        let (port, _) = receiver(answer);
        courier(Reach::Loopback, "127.0.0.1").carry(&here(port), &MESSAGE)
    };
    assert_eq!(carried(b"SSH-2.0-OpenSSH\r\n\r\n"), Err(Failure::Garbled));
    let busy = carried(b"HTTP/1.1 503 x\r\nretry-after: 120\r\ncontent-length: 0\r\n\r\n");
    assert_eq!(busy, Ok(Answer { status: 503, retry_after: Some(120) }));
    let never = carried(b"HTTP/1.1 429 x\r\nretry-after: 99999999999\r\ncontent-length: 0\r\n\r\n");
    assert_eq!(never, Ok(Answer { status: 429, retry_after: Some(86_400) }));
    // Nobody is there.
    let free = TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("an address").port();
    assert_eq!(courier(Reach::Loopback, "127.0.0.1").carry(&here(free), &MESSAGE), Err(Failure::Unreachable));
    let unknown: Lookup = Arc::new(|_, _| Ok(Vec::new()));
    let refused = Courier::with(Reach::Public, unknown, Duration::from_secs(1)).carry(&here(free), &MESSAGE);
    assert_eq!(refused, Err(Failure::Unknown));
    // By https to what speaks http.
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let speaks = thread::spawn(move || {
        let (mut stream, _) = listener.accept().expect("a connection");
        stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n").expect("written");
        drop(stream.read_to_end(&mut Vec::new()));
    });
    let https = Target::parse(&format!("https://localhost:{port}/"), Reach::Loopback).expect("taken");
    assert_eq!(courier(Reach::Loopback, "127.0.0.1").carry(&https, &MESSAGE), Err(Failure::Tls));
    speaks.join().expect("ended");
}

use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::LazyLock;
use std::thread;
use std::time::Duration;

use calendar::Timestamp;
use files::{Files, FilesError, Now, S3, S3Settings};
use tempfile::TempDir;

use crate::contract::{all, firm, holds};

/// The folder of the server's program, fetched by its lock file once.
static PROGRAM: LazyLock<std::path::PathBuf> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/server");
    let program = folder.join("node_modules/s3rver/bin/s3rver.js");
    if !program.is_file() {
        let fetched = Command::new("npm").arg("ci").current_dir(&folder).output();
        assert!(fetched.is_ok_and(|output| output.status.success()), "npm ci in {}", folder.display());
    }
    program
});

/// A running server; it ends with this. It reads signatures and does not compute them: that is held by the examples
/// of the reference (`s3/sign.rs`).
struct Server {
    child: Child,
    port: u16,
    _folder: TempDir,
}

impl Server {
    fn start() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let free = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
        let port = free.expect("a port").port();
        let child = Command::new("node")
            // It hides what its listings continue with by DES.
            .arg("--openssl-legacy-provider")
            .arg(&*PROGRAM)
            .args(["--directory", &folder.path().display().to_string(), "--address", "127.0.0.1", "--silent"])
            .args(["--port", &port.to_string(), "--no-vhost-buckets", "--configure-bucket", "documents"])
            .stdout(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("node: {error}"));
        let server = Server { child, port, _folder: folder };
        for _ in 0..600 {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return server;
            }
            thread::sleep(Duration::from_millis(50));
        }
        panic!("the server does not answer");
    }

    fn settings(&self) -> S3Settings {
        S3Settings {
            endpoint: format!("http://127.0.0.1:{}", self.port),
            region: "eu-west-3".to_owned(),
            bucket: "documents".to_owned(),
            prefix: "qafila/é+ /".to_owned(),
            access_key: "S3RVER".to_owned(),
            secret_key: "S3RVER".to_owned(),
            certificate: None,
            timeout: Duration::from_secs(20),
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

fn now() -> Now {
    #[expect(clippy::disallowed_methods, reason = "the server compares with its own clock")]
    Box::new(|| {
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).expect("after 1970");
        Timestamp::from_micros(since.as_micros().try_into().expect("in range")).expect("in range")
    })
}

#[test]
#[ignore = "needs npm"]
fn a_server_holds() {
    let server = Server::start();
    holds(&S3::new(server.settings(), now()).expect("settings"));
}

/// More documents than one answer lists, beside those of others.
#[test]
#[ignore = "needs npm"]
fn a_long_listing_comes_in_pages() {
    let server = Server::start();
    let ours = S3::new(server.settings(), now()).expect("settings");
    let others = S3::new(S3Settings { prefix: "qafila-2/".to_owned(), ..server.settings() }, now()).expect("settings");
    others.put(firm(1), &mut &b"abc"[..]).expect("kept");
    thread::scope(|scope| {
        for worker in 0..4_u32 {
            let ours = &ours;
            scope.spawn(move || {
                for number in 0..260_u32 {
                    ours.put(firm(1), &mut &(worker * 1000 + number).to_be_bytes()[..]).expect("kept");
                }
            });
        }
    });
    let found = all(&ours);
    assert_eq!(found.len(), 1040);
    assert!(found.windows(2).all(|pair| pair[0].key < pair[1].key));
    assert_eq!(all(&others).len(), 1);
}

#[test]
#[ignore = "needs npm"]
fn what_the_server_refuses_is_said_without_secrets() {
    let server = Server::start();
    let said = |settings: S3Settings| match S3::new(settings, now()).expect("settings").put(firm(1), &mut &b"x"[..]) {
        Err(FilesError::Refused(said)) => said,
        other => panic!("{other:?}"),
    };
    let stranger =
        S3Settings { access_key: "stranger".to_owned(), secret_key: "hidden".to_owned(), ..server.settings() };
    let wrong = said(stranger);
    assert!(wrong.contains("403") && wrong.contains("InvalidAccessKeyId") && !wrong.contains("hidden"), "{wrong}");
    assert!(said(S3Settings { bucket: "nowhere".to_owned(), ..server.settings() }).contains("NoSuchBucket"));
}

#[test]
fn a_server_that_is_absent_is_unreachable_and_an_address_must_be_one() {
    let free = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a port").port();
    let settings = |endpoint: &str| S3Settings {
        endpoint: endpoint.to_owned(),
        region: "eu-west-3".to_owned(),
        bucket: "documents".to_owned(),
        prefix: String::new(),
        access_key: "a".to_owned(),
        secret_key: "b".to_owned(),
        certificate: None,
        timeout: Duration::from_secs(5),
    };
    let absent = S3::new(settings(&format!("http://127.0.0.1:{free}/")), now()).expect("settings");
    assert!(matches!(absent.put(firm(1), &mut &b"x"[..]), Err(FilesError::Unreachable(_))));
    for wrong in ["", "s3.example.org", "ftp://s3.example.org", "https://s3.example.org/path"] {
        assert!(matches!(S3::new(settings(wrong), now()), Err(FilesError::Refused(_))), "{wrong}");
    }
}

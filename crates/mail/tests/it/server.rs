//! The mail server of `server.py`.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

use serde_json::Value;

/// A running mail server; it ends with this.
pub struct Server {
    pub port: u16,
    child: Child,
    said: BufReader<ChildStdout>,
}

impl Server {
    pub fn start(arguments: &[&str]) -> Self {
        Self::start_at(0, arguments)
    }

    pub fn start_at(port: u16, arguments: &[&str]) -> Self {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/server.py");
        // Debian's Python, which has Debian's packages, whatever other Python is on the path.
        let mut child = Command::new("/usr/bin/python3")
            .arg(script)
            .arg(port.to_string())
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| panic!("python3: {error}"));
        let said = BufReader::new(child.stdout.take().expect("piped"));
        let mut server = Server { port: 0, child, said };
        let port = server.next()["port"].as_u64().and_then(|port| port.try_into().ok());
        server.port = port.expect("aiosmtpd says its port");
        server
    }

    /// The next thing that it says.
    pub fn next(&mut self) -> Value {
        let mut line = String::new();
        self.said.read_line(&mut line).expect("read");
        serde_json::from_str(&line).unwrap_or_else(|error| panic!("`{line}`: {error}"))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// A certificate for localhost that it signs itself, and its key.
pub fn certificate(folder: &Path) -> (String, String) {
    let [file, key] = ["certificate.pem", "key.pem"].map(|name| folder.join(name).display().to_string());
    let made = Command::new("openssl")
        .args(["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"])
        .args(["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"])
        // A server's own certificate, not an authority's: else it is not accepted as both.
        .args(["-addext", "basicConstraints=critical,CA:FALSE"])
        .args(["-keyout", &key, "-out", &file])
        .output()
        .unwrap_or_else(|error| panic!("openssl: {error}"));
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    (file, key)
}

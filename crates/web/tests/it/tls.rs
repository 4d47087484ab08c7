//! What stands in front of the site in tests and for the conformance run: TLS with a certificate that nobody vouches for, one
//! request a connection. In operation that is the work of a server such as nginx or Caddy.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::sync::Arc;
use std::thread;

use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

/// Passes on what comes to `listener` by TLS to `behind`, and says there that it came so.
pub fn stand_before(listener: TcpListener, behind: SocketAddr, (certificate, key): (&Path, &Path)) {
    let chain = CertificateDer::pem_file_iter(certificate).expect("a certificate").map(|one| one.expect("sound"));
    let key = PrivateKeyDer::from_pem_file(key).expect("a key");
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("versions of TLS")
        .with_no_client_auth()
        .with_single_cert(chain.collect(), key)
        .expect("a certificate with its key");
    let config = Arc::new(config);
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let config = config.clone();
            // What breaks off is the matter of who broke it off.
            thread::spawn(move || pass_on(stream, &config, behind).ok());
        }
    });
}

fn pass_on(stream: TcpStream, config: &Arc<ServerConfig>, behind: SocketAddr) -> io::Result<()> {
    let connection = ServerConnection::new(config.clone()).map_err(io::Error::other)?;
    let mut reader = BufReader::new(StreamOwned::new(connection, stream));
    let (mut head, mut length) = (String::new(), 0);
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 {
            return Ok(());
        }
        let lower = line.to_ascii_lowercase();
        if let Some(value) = lower.strip_prefix("content-length:") {
            length = value.trim().parse().map_err(io::Error::other)?;
        }
        if line.trim().is_empty() {
            break;
        }
        // Nobody else says how somebody came.
        if !lower.starts_with("x-forwarded-") && !lower.starts_with("connection:") {
            head += &line;
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    let mut site = TcpStream::connect(behind)?;
    write!(site, "{head}X-Forwarded-Proto: https\r\nConnection: close\r\n\r\n")?;
    site.write_all(&body)?;
    let tls = reader.get_mut();
    io::copy(&mut site, tls)?;
    tls.conn.send_close_notify();
    tls.flush()
}

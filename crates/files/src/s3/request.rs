use std::io::Seek;
use std::thread;
use std::time::Duration;

use sha2::{Digest, Sha256};
use tempfile::SpooledTempFile;
use ureq::http::{self, Response};
use ureq::tls::{Certificate, TlsConfig};
use ureq::{Agent, SendBody};

use super::sign::{self, Signed, Signer};
use super::{Now, S3Settings};
use crate::FilesError;

/// How often a request is tried: each may be repeated without harm.
const ATTEMPTS: u32 = 4;

/// A request without its body.
pub struct Request<'a> {
    pub method: &'a str,
    pub path: &'a str,
    pub query: &'a [(&'a str, &'a str)],
    /// Of the body.
    pub sha256: [u8; 32],
}

impl<'a> Request<'a> {
    /// A request that has no body.
    pub fn plain(method: &'a str, path: &'a str, query: &'a [(&'a str, &'a str)]) -> Self {
        Request { method, path, query, sha256: Sha256::digest([]).into() }
    }
}

/// What is sent along, and its length.
type Sent<'a> = Option<(&'a mut SpooledTempFile, u64)>;

/// Signs requests and repeats them.
pub struct Client {
    agent: Agent,
    settings: S3Settings,
    host: String,
    now: Now,
}

impl Client {
    pub fn new(mut settings: S3Settings, now: Now) -> Result<Self, FilesError> {
        while settings.endpoint.ends_with('/') {
            settings.endpoint.pop();
        }
        let refused = || FilesError::Refused(format!("`{}` is no address of a server", settings.endpoint));
        let uri: http::Uri = settings.endpoint.parse().map_err(|_| refused())?;
        let host = match (uri.scheme_str(), uri.authority()) {
            (Some("http" | "https"), Some(authority)) if uri.path() == "/" => authority.as_str().to_owned(),
            _ => return Err(refused()),
        };
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .timeout_connect(Some(settings.timeout))
            .timeout_recv_response(Some(settings.timeout))
            .tls_config(tls(&settings)?);
        Ok(Client { agent: config.build().new_agent(), settings, host, now })
    }

    /// Runs a request without a body; `None` if there is no such thing.
    pub fn ask(&self, request: &Request<'_>) -> Result<Option<Response<ureq::Body>>, FilesError> {
        self.run(request, None)
    }

    /// Runs a request, again if the server does not answer or cannot answer now.
    pub fn run(&self, request: &Request<'_>, mut body: Sent<'_>) -> Result<Option<Response<ureq::Body>>, FilesError> {
        let mut attempt = 1;
        loop {
            if let Some((content, _)) = &mut body {
                content.rewind()?;
            }
            let answer = self.once(request, body.as_mut().map(|(content, length)| (&mut **content, *length)));
            let passing = match &answer {
                Ok(answer) => answer.status().is_server_error() || answer.status().as_u16() == 429,
                Err(_) => true,
            };
            if passing && attempt < ATTEMPTS {
                thread::sleep(Duration::from_millis(50 << (2 * attempt)));
                attempt += 1;
                continue;
            }
            return judged(request, answer?);
        }
    }

    fn once(&self, request: &Request<'_>, body: Sent<'_>) -> Result<Response<ureq::Body>, FilesError> {
        let (stamp, sha256) = (sign::stamp((self.now)()), hex::encode(request.sha256));
        let headers = [("host", self.host.as_str()), ("x-amz-content-sha256", &sha256), ("x-amz-date", &stamp)];
        let signed = Signed {
            method: request.method,
            path: request.path,
            query: request.query,
            headers: &headers,
            body: &sha256,
        };
        let S3Settings { access_key, secret_key, region, endpoint, .. } = &self.settings;
        let authorization = Signer { access_key, secret_key, region }.authorization(&signed, &stamp);
        let mut address = format!("{endpoint}{}", sign::encoded(request.path, true));
        if !request.query.is_empty() {
            address = format!("{address}?{}", sign::query(request.query));
        }
        let mut builder = http::Request::builder().method(request.method).uri(address);
        for (name, value) in headers {
            builder = builder.header(name, value);
        }
        builder = builder.header("authorization", authorization);
        let refused = |error: http::Error| FilesError::Refused(error.to_string());
        match body {
            None => self.agent.run(builder.body(()).map_err(refused)?),
            Some((mut content, length)) => {
                let builder = builder.header("content-length", length);
                self.agent.run(builder.body(SendBody::from_reader(&mut content)).map_err(refused)?)
            }
        }
        .map_err(|error| failure(&error))
    }
}

fn judged(request: &Request<'_>, answer: Response<ureq::Body>) -> Result<Option<Response<ureq::Body>>, FilesError> {
    let status = answer.status();
    match status.as_u16() {
        200..=299 => Ok(Some(answer)),
        404 if request.method != "PUT" => Ok(None),
        507 => Err(FilesError::Full),
        500..=599 | 429 => Err(FilesError::Unreachable(format!("the server says {status}"))),
        _ => {
            let said = answer.into_body().with_config().limit(4096).read_to_string().unwrap_or_default();
            let code = said.split_once("<Code>").and_then(|(_, rest)| rest.split_once("</Code>"));
            Err(FilesError::Refused(code.map_or_else(
                || format!("the server says {status}"),
                |(code, _)| format!("the server says {status}, {code}"),
            )))
        }
    }
}

/// What did not come to an answer.
pub fn failure(error: &ureq::Error) -> FilesError {
    FilesError::Unreachable(error.to_string())
}

/// Trusts whom the system trusts, and the certificate that is named.
fn tls(settings: &S3Settings) -> Result<TlsConfig, FilesError> {
    let named = settings.certificate.as_deref().map(Certificate::from_pem).transpose();
    Ok(trust::tls(named.map_err(|error| FilesError::Refused(error.to_string()))?))
}

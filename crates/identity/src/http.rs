use std::net::IpAddr;
use std::time::Duration;

use serde::de::DeserializeOwned;
use ureq::http::Response;
use ureq::{Agent, Body};
use url::{Host, Url};

use crate::Refusal;

/// The longest answer of a provider that is read.
const LONGEST: u64 = 1 << 20;

/// How long a provider may take for an answer.
const PATIENCE: Duration = Duration::from_secs(10);

/// What a provider answered.
pub struct Said {
    /// The status of HTTP.
    pub status: u16,
    body: Vec<u8>,
}

impl Said {
    /// The answer as JSON of this form.
    pub fn json<T: DeserializeOwned>(&self) -> Option<T> {
        serde_json::from_slice(&self.body).ok()
    }
}

/// Asks a provider. No redirection is followed.
#[derive(Clone, Debug)]
pub struct Http {
    agent: Agent,
    /// Whether the provider is on this machine, where http will do.
    near: bool,
}

impl Http {
    /// For a provider that names itself so; nothing if somebody could listen on the way to it.
    pub fn of(issuer: &Url) -> Option<Self> {
        let near = is_near(issuer);
        if !is_safe(issuer, near) {
            return None;
        }
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .timeout_global(Some(PATIENCE))
            .user_agent(concat!("Qafila/", env!("CARGO_PKG_VERSION")))
            .tls_config(trust::tls(None));
        Some(Http { agent: config.build().new_agent(), near })
    }

    /// An address that the provider names. One that names itself by https leads nowhere else, neither by http nor, by that, to what
    /// listens on this machine.
    pub fn address(&self, text: &str) -> Result<Url, Refusal> {
        let url = Url::parse(text).ok().filter(|url| is_safe(url, self.near));
        url.ok_or_else(|| Refusal::Unreachable("it names an address to which somebody could listen".to_owned()))
    }

    pub fn get(&self, address: &Url, bearer: Option<&str>) -> Result<Said, Refusal> {
        let request = self.agent.get(address.as_str()).header("accept", "application/json");
        let request = match bearer {
            Some(token) => request.header("authorization", format!("Bearer {token}")),
            None => request,
        };
        read(request.call())
    }

    pub fn post(&self, address: &Url, authorization: Option<&str>, form: &str) -> Result<Said, Refusal> {
        let request = self.agent.post(address.as_str()).header("accept", "application/json");
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        let request = match authorization {
            Some(value) => request.header("authorization", value),
            None => request,
        };
        read(request.send(form))
    }
}

fn read(answer: Result<Response<Body>, ureq::Error>) -> Result<Said, Refusal> {
    let away = |error: ureq::Error| Refusal::Unreachable(error.to_string());
    let answer = answer.map_err(away)?;
    let status = answer.status().as_u16();
    if status >= 500 {
        return Err(Refusal::Unreachable(format!("status {status}")));
    }
    let body = answer.into_body().into_with_config().limit(LONGEST).read_to_vec().map_err(away)?;
    Ok(Said { status, body })
}

/// Whether a text can be a provider's name for itself: an address to which nobody on the way can listen.
pub fn is_issuer(text: &str) -> bool {
    Url::parse(text).is_ok_and(|url| is_safe(&url, is_near(&url)) && url.query().is_none() && url.fragment().is_none())
}

/// Whether nobody on the way can listen; `near` says whether this machine may be asked by http.
fn is_safe(url: &Url, near: bool) -> bool {
    let plain = url.username().is_empty() && url.password().is_none();
    plain && (url.scheme() == "https" && url.host().is_some() || near && is_near(url))
}

/// Whether it is this machine, by http.
fn is_near(url: &Url) -> bool {
    let near = match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => IpAddr::from(address).is_loopback(),
        Some(Host::Ipv6(address)) => IpAddr::from(address).is_loopback(),
        None => false,
    };
    near && url.scheme() == "http"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_nobody_listens_to_is_asked() {
        for good in ["https://sso.example/realms/x", "http://localhost:8080/", "http://127.0.0.1:1", "http://[::1]:1/x"]
        {
            assert!(is_issuer(good), "{good}");
        }
        for bad in [
            "http://sso.example",
            "http://169.254.169.254/",
            "file:///etc/passwd",
            "ftp://localhost/",
            "https://sso.example/?x",
            "https://sso.example/#x",
            "https://a:b@sso.example/",
            "sso.example",
        ] {
            assert!(!is_issuer(bad), "{bad}");
        }
    }

    #[test]
    fn who_is_elsewhere_leads_to_nothing_on_this_machine() {
        let of = |issuer: &str| Http::of(&Url::parse(issuer).expect("an address")).expect("safe");
        let (far, near) = (of("https://sso.example"), of("http://127.0.0.1:7"));
        assert!(far.address("https://sso.example/token").is_ok() && near.address("http://127.0.0.1:8/token").is_ok());
        for inside in ["http://127.0.0.1:8/token", "http://localhost/", "http://10.0.0.1/", "gopher://sso.example/"] {
            assert!(far.address(inside).is_err(), "{inside}");
        }
        assert!(near.address("http://10.0.0.1/").is_err());
    }
}

//! From where and with what somebody comes: for the pace of attempts, and so that a person knows their sessions again.

use std::net::IpAddr;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};

use crate::problem::Problem;

/// The other end of the connection.
#[derive(Clone, Copy, Debug)]
pub struct Peer(pub IpAddr);

/// From where and with what somebody comes.
#[derive(Clone, Debug)]
pub struct Caller {
    /// Network address.
    pub address: String,
    /// Browser and system.
    pub device: String,
}

impl<S: Send + Sync> FromRequestParts<S> for Caller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let peer = parts.extensions.get::<Peer>().map(|peer| peer.0);
        let agent = parts.headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok());
        Ok(Caller { address: address(peer, &parts.headers), device: device(agent.unwrap_or_default()) })
    }
}

/// The address of who asks. A server in front of ours is on this machine or in its network, and adds the address that it
/// saw to the end of `X-Forwarded-For`; nobody else is believed.
fn address(peer: Option<IpAddr>, headers: &HeaderMap) -> String {
    let Some(peer) = peer else { return String::new() };
    let near = is_near(peer);
    let last = headers.get_all("x-forwarded-for").into_iter().next_back().and_then(|value| value.to_str().ok());
    let last: Option<IpAddr> = last.and_then(|list| list.rsplit(',').next()?.trim().parse().ok());
    let address = last.filter(|_| near).unwrap_or(peer);
    match address {
        IpAddr::V4(address) => address.to_string(),
        // One household has a whole network of 64 bits (RFC 6177).
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::")
        }
    }
}

/// Whether the other end is on this machine or in its network: a server in front of ours, which is believed.
pub fn is_near(peer: IpAddr) -> bool {
    match peer {
        IpAddr::V4(address) => address.is_loopback() || address.is_private(),
        IpAddr::V6(address) => address.is_loopback() || address.is_unique_local(),
    }
}

/// Browser and system by their names, which are the same in every language; empty if they are not known.
fn device(agent: &str) -> String {
    let browsers = [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Firefox", "Firefox"),
        ("FxiOS", "Firefox"),
        ("CriOS", "Chrome"),
        ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    ];
    let systems = [
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Android", "Android"),
        ("Windows", "Windows"),
        ("Macintosh", "macOS"),
        ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ];
    let find =
        |names: &[(&str, &'static str)]| names.iter().find(|(mark, _)| agent.contains(mark)).map(|(_, name)| *name);
    [find(&browsers), find(&systems)].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_near_server_is_believed() {
        let forwarded =
            |list: &str| HeaderMap::from_iter([("x-forwarded-for".parse().unwrap(), list.parse().unwrap())]);
        let of = |peer: &str, list: &str| address(Some(peer.parse().unwrap()), &forwarded(list));
        assert_eq!(of("127.0.0.1", "198.51.100.9, 203.0.113.7"), "203.0.113.7");
        assert_eq!(of("10.0.0.2", "203.0.113.7"), "203.0.113.7");
        assert_eq!(of("198.51.100.1", "203.0.113.7"), "198.51.100.1");
        assert_eq!(of("127.0.0.1", "anything"), "127.0.0.1");
        assert_eq!(of("2001:db8:1:2:3:4:5:6", ""), "2001:db8:1:2::");
    }

    #[test]
    fn browsers_and_systems_have_names() {
        let edge = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/150.0 Safari/537.36 Edg/150.0";
        assert_eq!(device(edge), "Edge · Windows");
        let phone =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1 Version/19.0 Safari/604.1";
        assert_eq!(device(phone), "Safari · iPhone");
        let fox = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";
        assert_eq!((device(fox), device("curl/8")), ("Firefox · Linux".to_owned(), String::new()));
    }
}

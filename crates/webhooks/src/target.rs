use std::net::IpAddr;

use ureq::http::Uri;

use crate::Reach;

/// The longest address, in bytes.
pub const URL_MAX: usize = 2_000;

/// An address to which messages may be sent, as far as that shows without resolving its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target(pub(crate) Uri);

/// Why an address is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TargetError {
    /// It is no address, or longer than [`URL_MAX`].
    #[error("not an address of the web")]
    Form,
    /// It is not by https.
    #[error("not by https")]
    Scheme,
    /// It holds a name or a password.
    #[error("with a name or a password")]
    UserInfo,
    /// Its port is below 1024 and not 443: that of another service.
    #[error("a port of another service")]
    Port,
    /// It names an address that is not public.
    #[error("not a public address")]
    Private,
}

impl Target {
    /// Looks at an address.
    ///
    /// # Errors
    /// Why it is not taken.
    pub fn parse(text: &str, reach: Reach) -> Result<Self, TargetError> {
        let plain = text.bytes().all(|byte| byte.is_ascii_graphic()) && !text.contains(['#', '\\']);
        let uri: Uri = text.parse().map_err(|_| TargetError::Form)?;
        let (Some(scheme), Some(authority)) = (uri.scheme_str(), uri.authority()) else {
            return Err(TargetError::Form);
        };
        let host = bare(authority.host()).to_owned();
        if !plain || text.len() > URL_MAX || host.is_empty() || host.contains('%') {
            return Err(TargetError::Form);
        }
        if authority.as_str().contains('@') {
            return Err(TargetError::UserInfo);
        }
        // A port that is no number is not left out.
        if authority.port().is_none() && !matches!(authority.as_str().strip_prefix(authority.host()), Some("")) {
            return Err(TargetError::Form);
        }
        let literal: Option<IpAddr> = host.parse().ok();
        let here = literal.is_some_and(|address| address.is_loopback()) || named_here(&host);
        let opened = reach == Reach::Loopback && here;
        match scheme {
            "https" => {}
            "http" if opened => {}
            _ => return Err(TargetError::Scheme),
        }
        match authority.port_u16() {
            None | Some(443 | 1024..) => {}
            Some(_) => return Err(TargetError::Port),
        }
        if !opened && (here || literal.is_some_and(|address| !reach.admits(address))) {
            return Err(TargetError::Private);
        }
        Ok(Target(uri))
    }

    /// The address.
    pub fn url(&self) -> String {
        self.0.to_string()
    }
}

/// A host without the brackets of an IPv6 address.
pub(crate) fn bare(host: &str) -> &str {
    host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host)
}

/// The names of the machine itself (RFC 6761, 6.3).
fn named_here(host: &str) -> bool {
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    host == "localhost" || host.ends_with(".localhost")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_are_taken() {
        for url in [
            "https://example.org/",
            "https://example.org",
            "https://hooks.example.org:8443/a/b?c=d",
            "https://example.org:443/x",
            "https://1.1.1.1/",
            "https://[2606:4700:4700::1111]:1024/",
            "HTTPS://EXAMPLE.ORG/",
        ] {
            assert!(Target::parse(url, Reach::Public).is_ok(), "{url}");
        }
        for url in ["http://127.0.0.1:8080/x", "http://localhost:9000/", "http://[::1]:8000/", "https://localhost/"] {
            assert!(Target::parse(url, Reach::Loopback).is_ok(), "{url}");
            assert!(Target::parse(url, Reach::Public).is_err(), "{url}");
        }
    }

    #[test]
    fn addresses_that_are_not() {
        use TargetError::{Form, Port, Private, Scheme, UserInfo};
        for (url, error) in [
            ("", Form),
            ("example.org", Form),
            ("/x", Form),
            ("https://", Form),
            ("https:///x", Form),
            ("https://exa mple.org/", Form),
            ("https://مثال.org/", Form),
            ("https://example.org/#x", Form),
            ("https://example.org\\@10.0.0.1/", Form),
            ("https://exam%70le.org/", Form),
            ("https://example.org:x/", Form),
            ("https://example.org:99999/", Form),
            ("https://example.org/\r\nhost: x", Form),
            ("http://example.org/", Scheme),
            ("http://127.0.0.1:8080/", Scheme),
            ("ftp://example.org/", Scheme),
            ("file:///etc/passwd", Form),
            ("https://a@example.org/", UserInfo),
            ("https://a:b@example.org/", UserInfo),
            ("https://example.org@10.0.0.1/", UserInfo),
            ("https://example.org:22/", Port),
            ("https://example.org:0/", Port),
            ("https://example.org:1023/", Port),
            ("https://127.0.0.1/", Private),
            ("https://10.0.0.1/", Private),
            ("https://169.254.169.254/latest/meta-data", Private),
            ("https://[::1]/", Private),
            ("https://[fd00::1]/", Private),
            ("https://[::ffff:10.0.0.1]/", Private),
            ("https://localhost/", Private),
            ("https://a.LOCALHOST./", Private),
        ] {
            assert_eq!(Target::parse(url, Reach::Public), Err(error), "{url}");
        }
        assert_eq!(Target::parse(&format!("https://example.org/{}", "x".repeat(URL_MAX)), Reach::Public), Err(Form));
        assert_eq!(Target::parse("http://10.0.0.1:8080/", Reach::Loopback), Err(Scheme));
        assert_eq!(Target::parse("https://10.0.0.1:8080/", Reach::Loopback), Err(Private));
        assert_eq!(Target::parse("http://example.org:8080/", Reach::Loopback), Err(Scheme));
    }
}

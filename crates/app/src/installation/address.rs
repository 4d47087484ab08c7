use std::fmt;
use std::path::PathBuf;

/// A text that is never shown: not in logs, not in what is printed for developers.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// The secret of a text.
    pub fn new(text: &str) -> Self {
        Secret(text.to_owned())
    }

    /// The text, for who needs it to open something.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// Where a database is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DatabaseAddress {
    /// In a file.
    Sqlite(PathBuf),
    /// On a server; the address may hold a password.
    Postgres(Secret),
}

impl DatabaseAddress {
    /// Reads `sqlite:PATH` or `postgres://…`; `None` if it is neither.
    pub fn parse(text: &str) -> Option<Self> {
        if let Some(path) = text.strip_prefix("sqlite:") {
            return (!path.is_empty()).then(|| DatabaseAddress::Sqlite(PathBuf::from(path)));
        }
        let rest = text.strip_prefix("postgres://").or_else(|| text.strip_prefix("postgresql://"))?;
        (!rest.is_empty()).then(|| DatabaseAddress::Postgres(Secret::new(text)))
    }
}

/// As it may be shown: without the password, and without the parameters, in which one may be.
impl fmt::Display for DatabaseAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let address = match self {
            DatabaseAddress::Sqlite(path) => return write!(f, "sqlite:{}", path.display()),
            DatabaseAddress::Postgres(address) => address.reveal(),
        };
        let (scheme, rest) = address.split_once("://").unwrap_or(("postgres", ""));
        let (rest, _) = rest.split_once('?').unwrap_or((rest, ""));
        match rest.rsplit_once('@') {
            Some((user, place)) => {
                let (user, password) = user.split_once(':').map_or((user, ""), |(user, _)| (user, ":…"));
                write!(f, "{scheme}://{user}{password}@{place}")
            }
            None => write!(f, "{scheme}://{rest}"),
        }
    }
}

/// The address under which readers know the site: `https://qafila.example`, without a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicUrl(String);

impl PublicUrl {
    /// Reads a scheme and a host, `https://qafila.example` or `http://localhost:8080`; what was read if it is not that.
    ///
    /// # Errors
    /// If it is something else.
    pub fn parse(text: &str) -> Result<Self, String> {
        let text = text.trim_end_matches('/');
        let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).unwrap_or("");
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
        if host.is_empty() || !host.chars().all(plain) { Err(text.to_owned()) } else { Ok(PublicUrl(text.to_owned())) }
    }

    /// Scheme and host, as browsers write the origin of a page.
    pub fn origin(&self) -> &str {
        &self.0
    }

    /// Whether connections are encrypted on their way to the reader.
    pub fn is_secure(&self) -> bool {
        self.0.starts_with("https://")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_a_scheme_and_a_host() {
        for good in ["https://qafila.example", "http://localhost:8080/", "https://[::1]:8443"] {
            assert!(PublicUrl::parse(good).is_ok(), "{good}");
        }
        for bad in ["qafila.example", "https://", "https://a/b", "https://a b", "ftp://a", "https://a@b", "https://a?b"]
        {
            assert!(PublicUrl::parse(bad).is_err(), "{bad}");
        }
        assert!(PublicUrl::parse("https://a").is_ok_and(|url| url.is_secure()));
        assert!(PublicUrl::parse("http://a").is_ok_and(|url| !url.is_secure()));
    }

    #[test]
    fn a_database_is_shown_without_its_password() {
        let shown = |text: &str| DatabaseAddress::parse(text).map(|address| address.to_string());
        assert_eq!(shown("sqlite:/srv/qafila.sqlite").as_deref(), Some("sqlite:/srv/qafila.sqlite"));
        for (address, expected) in [
            ("postgres://q:p@ss@db.example/qafila?password=p", "postgres://q:…@db.example/qafila"),
            ("postgresql://q@db.example/qafila", "postgresql://q@db.example/qafila"),
            ("postgres://db.example:5433/qafila", "postgres://db.example:5433/qafila"),
        ] {
            assert_eq!(shown(address).as_deref(), Some(expected));
            let debug = format!("{:?}", DatabaseAddress::parse(address));
            assert!(!debug.contains("db.example"), "{debug}");
        }
        for none in ["", "sqlite:", "postgres://", "mysql://x", "/srv/qafila.sqlite"] {
            assert_eq!(DatabaseAddress::parse(none), None, "{none}");
        }
    }
}

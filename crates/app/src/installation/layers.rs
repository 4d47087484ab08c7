//! What is said about the settings in several places, the later over the earlier: `qafila.toml`, the environment, the
//! command line. Each place is checked by itself: what is wrong in one is told even if another replaces it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use mail::Encryption;
use store::membership::Role;
use toml::Spanned;
use toml::de::{DeTable, DeValue};
use webhooks::Reach;

use super::address::{DatabaseAddress, PublicUrl, Secret};
use super::error::{Fault, Origin, SettingsError};
use super::keys::{KEYS, Key, OTHER_VARIABLES, PREFIX, Wanted};
use super::settings::{Documents, IdentityProvider, Log, Operator, S3, Settings, Smtp};

/// The places in which settings are said.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sources<'a> {
    /// `qafila.toml`: where it is, and its text.
    pub file: Option<(&'a Path, &'a str)>,
    /// Variables of the environment; those that do not begin with `QAFILA_` are none of ours.
    pub environment: &'a [(String, String)],
    /// Keys that the command line says.
    pub flags: &'a [(&'static str, String)],
}

#[derive(Clone, Debug)]
struct Said {
    text: String,
    origin: Origin,
}

/// Everything that was said.
#[derive(Clone, Debug, Default)]
pub struct Layers(BTreeMap<&'static str, Said>);

impl Layers {
    /// Reads all places.
    ///
    /// # Errors
    /// The first key or value that cannot be used.
    pub fn read(sources: &Sources<'_>) -> Result<Self, SettingsError> {
        let mut layers = Layers::default();
        if let Some((path, text)) = sources.file {
            File { path, text }.read(&mut layers)?;
        }
        for (name, value) in sources.environment.iter().filter(|(name, _)| name.starts_with(PREFIX)) {
            // What is empty is not said, as everywhere on a command line.
            if value.is_empty() || OTHER_VARIABLES.contains(&name.as_str()) {
                continue;
            }
            let origin = Origin::Variable(name.clone());
            match KEYS.iter().find(|key| key.variable() == *name) {
                Some(key) => layers.say(key, value.clone(), origin)?,
                None => return Err(unknown(name, KEYS.iter().map(Key::variable), origin)),
            }
        }
        for (name, value) in sources.flags {
            if let Some(key) = Key::of(name) {
                layers.say(key, value.clone(), Origin::Flag(key.flag()))?;
            }
        }
        Ok(layers)
    }

    fn say(&mut self, key: &'static Key, text: String, origin: Origin) -> Result<(), SettingsError> {
        if !key.wanted.takes(&text) {
            // An address of a database may hold a password, and a secret is one.
            let hidden = matches!(key.wanted, Wanted::Secret | Wanted::Database);
            let written = if hidden { String::new() } else { text };
            return Err(SettingsError { origin, fault: Fault::Value { key: key.name, written, wanted: key.wanted } });
        }
        self.0.insert(key.name, Said { text, origin });
        Ok(())
    }

    /// Each key with its value as it may be shown, if it was said, and where.
    pub fn shown(&self) -> impl Iterator<Item = (&'static Key, Option<String>, Origin)> {
        KEYS.iter().map(|key| {
            let Some(said) = self.0.get(key.name) else { return (key, None, Origin::Default) };
            let value = match key.wanted {
                Wanted::Secret => "…".to_owned(),
                Wanted::Database => DatabaseAddress::parse(&said.text).map_or_else(String::new, |a| a.to_string()),
                _ => said.text.clone(),
            };
            (key, Some(value), said.origin.clone())
        })
    }

    fn text(&self, key: &str) -> Option<&str> {
        self.0.get(key).map(|said| said.text.as_str())
    }

    fn text_or(&self, key: &str, otherwise: &str) -> String {
        self.text(key).unwrap_or(otherwise).to_owned()
    }

    fn path(&self, key: &str) -> Option<PathBuf> {
        self.text(key).map(PathBuf::from)
    }

    /// A number, which was looked at when it was said.
    fn count(&self, key: &str) -> Option<usize> {
        self.text(key)?.parse().ok()
    }

    /// The text of a key that must be there because of another.
    fn needed(&self, key: &'static str, because: &'static str) -> Result<String, SettingsError> {
        let origin = self.0.get(because).map_or(Origin::Default, |said| said.origin.clone());
        let missing = || SettingsError { origin, fault: Fault::Missing { key, because } };
        self.text(key).map(str::to_owned).ok_or_else(missing)
    }

    /// The settings that all this comes to.
    ///
    /// # Errors
    /// A key that is missing beside another, or that does not go with it.
    pub fn settings(&self) -> Result<Settings, SettingsError> {
        let data = self.path("data").unwrap_or_else(|| PathBuf::from("qafila-data"));
        let address = self.text("database").and_then(DatabaseAddress::parse);
        let operator = Operator {
            name: self.text_or("operator.name", "Qafila"),
            email: self.text_or("operator.email", "operator@qafila.localhost"),
        };
        let here = std::net::SocketAddr::from(([127, 0, 0, 1], 8080));
        Ok(Settings {
            database: address.unwrap_or_else(|| DatabaseAddress::Sqlite(data.join("qafila.sqlite"))),
            listen: self.text("listen").and_then(|text| text.parse().ok()).unwrap_or(here),
            public_url: self.text("public_url").and_then(|text| PublicUrl::parse(text).ok()),
            metrics: self.text("metrics").and_then(|text| text.parse().ok()),
            threads: self.count("threads"),
            workers: self.count("workers").unwrap_or(2),
            log: if self.text("log") == Some("json") { Log::Json } else { Log::Text },
            files: self.documents()?.unwrap_or_else(|| Documents::Folder(data.join("files"))),
            key: self.path("key").unwrap_or_else(|| data.join("key")),
            packs: self.text_or("packs", "").split_whitespace().map(str::to_owned).collect(),
            smtp: self.smtp(&operator)?,
            identity: self.identity()?,
            webhooks: if self.text("webhooks") == Some("loopback") { Reach::Loopback } else { Reach::Public },
            operator,
            data,
        })
    }

    fn documents(&self) -> Result<Option<Documents>, SettingsError> {
        let folder = self.path("files.folder");
        let said = KEYS.iter().find(|key| key.name.starts_with("files.s3.") && self.0.contains_key(key.name));
        let Some(because) = said else { return Ok(folder.map(Documents::Folder)) };
        if folder.is_some() {
            let origin = self.0.get("files.folder").map_or(Origin::Default, |said| said.origin.clone());
            return Err(SettingsError { origin, fault: Fault::Both { key: "files.folder", other: because.name } });
        }
        let endpoint = self.needed("files.s3.endpoint", because.name)?;
        // It was looked at when it was said.
        let Ok(endpoint) = PublicUrl::parse(&endpoint) else { return Ok(None) };
        Ok(Some(Documents::S3(S3 {
            endpoint,
            region: self.text_or("files.s3.region", "us-east-1"),
            bucket: self.needed("files.s3.bucket", "files.s3.endpoint")?,
            prefix: self.text_or("files.s3.prefix", ""),
            access_key: self.needed("files.s3.access_key", "files.s3.endpoint")?,
            secret_key: Secret::new(&self.needed("files.s3.secret_key", "files.s3.endpoint")?),
            certificate: self.path("files.s3.certificate"),
        })))
    }

    fn identity(&self) -> Result<Option<IdentityProvider>, SettingsError> {
        let said = KEYS.iter().find(|key| key.name.starts_with("identity.") && self.0.contains_key(key.name));
        let Some(because) = said else { return Ok(None) };
        let role = self.text("identity.role").and_then(Role::of).unwrap_or(Role::Reader);
        Ok(Some(IdentityProvider {
            issuer: self.needed("identity.issuer", because.name)?,
            client_id: self.needed("identity.client_id", "identity.issuer")?,
            client_secret: Secret::new(&self.needed("identity.client_secret", "identity.issuer")?),
            name: self.needed("identity.name", "identity.issuer")?,
            domains: self.text_or("identity.domains", "").split_whitespace().map(str::to_lowercase).collect(),
            joins: self.text("identity.organisation").and_then(|id| id.parse().ok()).map(|id| (id, role)),
        }))
    }

    fn smtp(&self, operator: &Operator) -> Result<Option<Smtp>, SettingsError> {
        let said = KEYS.iter().find(|key| key.name.starts_with("smtp.") && self.0.contains_key(key.name));
        let Some(because) = said else { return Ok(None) };
        let encryption = match self.text("smtp.encryption") {
            Some("implicit") => Encryption::Implicit,
            Some("opportunistic") => Encryption::Opportunistic,
            Some("off") => Encryption::Off,
            _ => Encryption::Required,
        };
        let login = match (self.text("smtp.user"), self.text("smtp.password")) {
            (None, None) => None,
            _ => Some((
                self.needed("smtp.user", "smtp.password")?,
                Secret::new(&self.needed("smtp.password", "smtp.user")?),
            )),
        };
        if login.is_some() && matches!(encryption, Encryption::Opportunistic | Encryption::Off) {
            let origin = self.0.get("smtp.encryption").map_or(Origin::Default, |said| said.origin.clone());
            return Err(SettingsError { origin, fault: Fault::Exposed });
        }
        let usual = if encryption == Encryption::Implicit { 465 } else { 587 };
        Ok(Some(Smtp {
            host: self.needed("smtp.host", because.name)?,
            port: self.text("smtp.port").and_then(|port| port.parse().ok()).unwrap_or(usual),
            encryption,
            login,
            certificate: self.path("smtp.certificate"),
            from: self.text_or("smtp.from", &operator.email),
            from_name: self.text_or("smtp.from_name", "Qafila"),
        }))
    }
}

/// `qafila.toml`.
struct File<'a> {
    path: &'a Path,
    text: &'a str,
}

impl File<'_> {
    fn read(&self, layers: &mut Layers) -> Result<(), SettingsError> {
        let document = DeTable::parse(self.text).map_err(|error| SettingsError {
            origin: self.at(error.span().map_or(0, |span| span.start)),
            fault: Fault::Syntax { detail: error.message().to_owned() },
        })?;
        self.table("", document.get_ref(), layers)
    }

    fn table(&self, prefix: &str, table: &DeTable<'_>, layers: &mut Layers) -> Result<(), SettingsError> {
        for (key, value) in table {
            let name = format!("{prefix}{}", key.get_ref());
            let below = format!("{name}.");
            match (Key::of(&name), value.get_ref()) {
                (Some(known), _) => layers.say(known, self.value(known, value)?, self.at(key.span().start))?,
                (None, DeValue::Table(inner)) if KEYS.iter().any(|key| key.name.starts_with(&below)) => {
                    self.table(&below, inner, layers)?;
                }
                _ => {
                    let accepted = KEYS.iter().map(|key| key.name).filter(|known| known.starts_with(prefix));
                    return Err(unknown(&name, accepted.map(str::to_owned), self.at(key.span().start)));
                }
            }
        }
        Ok(())
    }

    /// The value as a text: a number for what counts, a text for everything else.
    fn value(&self, key: &'static Key, value: &Spanned<DeValue<'_>>) -> Result<String, SettingsError> {
        match (key.wanted, value.get_ref()) {
            (Wanted::Count(..), DeValue::Integer(number)) => Ok(number.to_string()),
            (Wanted::Path, DeValue::String(text)) if !text.is_empty() => Ok(self.seen_from_here(text)),
            (Wanted::Database, DeValue::String(text)) => Ok(match DatabaseAddress::parse(text) {
                Some(DatabaseAddress::Sqlite(path)) => {
                    format!("sqlite:{}", self.seen_from_here(&path.to_string_lossy()))
                }
                _ => text.to_string(),
            }),
            (Wanted::Count(..), _) | (_, DeValue::Table(_) | DeValue::Array(_)) => Err(self.refused(key, value)),
            (_, DeValue::String(text)) => Ok(text.to_string()),
            _ => Err(self.refused(key, value)),
        }
    }

    fn refused(&self, key: &'static Key, value: &Spanned<DeValue<'_>>) -> SettingsError {
        let hidden = matches!(key.wanted, Wanted::Secret | Wanted::Database);
        let written = if hidden { "" } else { self.text.get(value.span()).unwrap_or("") };
        let written = written.chars().take(60).collect();
        let fault = Fault::Value { key: key.name, written, wanted: key.wanted };
        SettingsError { origin: self.at(value.span().start), fault }
    }

    /// A path of the file is meant from where the file is.
    fn seen_from_here(&self, path: &str) -> String {
        let folder = self.path.parent().unwrap_or(Path::new(""));
        folder.join(path).to_string_lossy().into_owned()
    }

    fn at(&self, byte: usize) -> Origin {
        let before = self.text.get(..byte).unwrap_or(self.text);
        Origin::File(self.path.to_owned(), before.matches('\n').count() + 1)
    }
}

fn unknown(key: &str, accepted: impl Iterator<Item = String>, origin: Origin) -> SettingsError {
    let (accepted, folded): (Vec<String>, _) = (accepted.collect(), language::fold(key));
    let alike = |known: &String| language::similarity(&folded, &language::fold(known));
    let nearest = accepted.iter().max_by(|a, b| alike(a).total_cmp(&alike(b))).cloned().unwrap_or_default();
    SettingsError { origin, fault: Fault::UnknownKey { key: key.to_owned(), nearest, accepted } }
}

#[cfg(test)]
mod tests;

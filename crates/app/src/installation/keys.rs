//! Every key of the settings, once: its name in `qafila.toml`, in the environment, what it accepts, what it is for.

use std::net::SocketAddr;

use i18n::Messages;
use ids::OrganisationId;

use super::address::{DatabaseAddress, PublicUrl};
use crate::people::is_address;

/// What a value may be; its words are `app-settings-wanted-…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A text.
    Text,
    /// A text that is never shown again.
    Secret,
    /// A path; in `qafila.toml`, from the folder of that file.
    Path,
    /// Address and port of this machine to listen on: `127.0.0.1:8080`.
    Listen,
    /// Scheme and host: `https://qafila.example`.
    Url,
    /// An identity provider's name for itself: `https://sso.example/realms/x`.
    Issuer,
    /// The identifier of an organisation.
    Organisation,
    /// `sqlite:PATH` or `postgres://…`.
    Database,
    /// A mail address.
    Email,
    /// A whole number between two bounds.
    Count(u32, u32),
    /// One of these words.
    Words(&'static [&'static str]),
}

impl Wanted {
    /// Whether a text is such a value.
    pub(super) fn takes(self, text: &str) -> bool {
        match self {
            Wanted::Text | Wanted::Secret | Wanted::Path => !text.trim().is_empty(),
            Wanted::Listen => text.parse::<SocketAddr>().is_ok(),
            Wanted::Url => PublicUrl::parse(text).is_ok(),
            Wanted::Issuer => identity::is_issuer(text),
            Wanted::Organisation => text.parse::<OrganisationId>().is_ok(),
            Wanted::Database => DatabaseAddress::parse(text).is_some(),
            Wanted::Email => is_address(text),
            Wanted::Count(least, most) => text.parse().is_ok_and(|count: u32| (least..=most).contains(&count)),
            Wanted::Words(words) => words.contains(&text),
        }
    }

    /// What is accepted, in words.
    pub(super) fn words(self, messages: Messages) -> String {
        match self {
            Wanted::Text | Wanted::Secret => messages.get("app-settings-wanted-text"),
            Wanted::Path => messages.get("app-settings-wanted-path"),
            Wanted::Listen => messages.get("app-settings-wanted-listen"),
            Wanted::Url => messages.get("app-settings-wanted-url"),
            Wanted::Issuer => messages.get("app-settings-wanted-issuer"),
            Wanted::Organisation => messages.get("app-settings-wanted-organisation"),
            Wanted::Database => messages.get("app-settings-wanted-database"),
            Wanted::Email => messages.get("app-settings-wanted-email"),
            Wanted::Count(least, most) => {
                let bounds = [("least", least.to_string()), ("most", most.to_string())];
                let bounds = bounds.each_ref().map(|(name, text)| (*name, text.as_str().into()));
                messages.with("app-settings-wanted-count", &bounds)
            }
            Wanted::Words(words) => words.join(", "),
        }
    }
}

/// A key of the settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    /// Its name with the tables it is in: `smtp.host`.
    pub name: &'static str,
    /// What it accepts.
    pub wanted: Wanted,
    /// What it is unless it is said; empty for what is absent then.
    pub default: &'static str,
    /// What it is for, for `schemas/settings.schema.json`.
    pub about: &'static str,
}

impl Key {
    /// The key of a name.
    pub fn of(name: &str) -> Option<&'static Key> {
        KEYS.iter().find(|key| key.name == name)
    }

    /// The variable of the environment that says it: `QAFILA_SMTP_HOST`.
    pub fn variable(&self) -> String {
        format!("{PREFIX}{}", self.name.replace('.', "_").to_uppercase())
    }

    /// The flag of the command line that says it: `--public-url`. Tables have none.
    pub fn flag(&self) -> String {
        format!("--{}", self.name.replace(['.', '_'], "-"))
    }
}

/// How the variables of the environment begin.
pub const PREFIX: &str = "QAFILA_";

/// Variables that begin so and are no settings: where `qafila.toml` is, the language and the home of the command line.
pub const OTHER_VARIABLES: [&str; 3] = ["QAFILA_CONFIG", "QAFILA_LANG", "QAFILA_HOME"];

const fn key(name: &'static str, wanted: Wanted, default: &'static str, about: &'static str) -> Key {
    Key { name, wanted, default, about }
}

/// All of them, in the order of the guide.
pub const KEYS: &[Key] = &[
    key(
        "data",
        Wanted::Path,
        "qafila-data",
        "Folder of the installation: database, documents, letters, unless said otherwise.",
    ),
    key(
        "database",
        Wanted::Database,
        "sqlite:qafila.sqlite in the data folder",
        "The database: sqlite:PATH or postgres://…",
    ),
    key("listen", Wanted::Listen, "127.0.0.1:8080", "Where readers come in."),
    key(
        "public_url",
        Wanted::Url,
        "http:// and the address listened on",
        "Scheme and host under which readers know the site.",
    ),
    key("metrics", Wanted::Listen, "", "A second address, for the operator: measurements, health."),
    key("threads", Wanted::Count(1, 1024), "as many as processors", "Threads to compute with."),
    key("workers", Wanted::Count(1, 64), "2", "Pieces of work done in the background at a time."),
    key("log", Wanted::Words(&["text", "json"]), "text", "The form of the log."),
    key(
        "operator.name",
        Wanted::Text,
        "Qafila",
        "Name of the organisation that runs the installation, at its first start.",
    ),
    key(
        "operator.email",
        Wanted::Email,
        "operator@qafila.localhost",
        "Mail address of who runs the installation: its first account, and the sender of letters.",
    ),
    key("key", Wanted::Path, "key in the data folder", "Folder of the key that signs dossiers."),
    key(
        "packs",
        Wanted::Text,
        "none",
        "Factor packs with which firms are measured beside the catalogue, parted by spaces: files, or the beginnings of names in the folder packs of the data folder.",
    ),
    key("files.folder", Wanted::Path, "files in the data folder", "Folder of documents."),
    key("files.s3.endpoint", Wanted::Url, "", "Server that speaks S3 and keeps the documents, instead of a folder."),
    key("files.s3.region", Wanted::Text, "us-east-1", "Its region, as it names it."),
    key("files.s3.bucket", Wanted::Text, "", "Bucket, which is there already."),
    key("files.s3.prefix", Wanted::Text, "", "What stands before each key, such as qafila/."),
    key("files.s3.access_key", Wanted::Text, "", "Identifier of the access key."),
    key("files.s3.secret_key", Wanted::Secret, "", "Its secret."),
    key("files.s3.certificate", Wanted::Path, "", "A certificate (PEM) that is trusted beside those of the system."),
    key(
        "smtp.host",
        Wanted::Text,
        "",
        "Mail server. Without one, letters are written into the folder letters of the data folder.",
    ),
    key("smtp.port", Wanted::Count(1, 65535), "465 with implicit encryption, otherwise 587", "Its port."),
    key(
        "smtp.encryption",
        Wanted::Words(&["implicit", "required", "opportunistic", "off"]),
        "required",
        "Whether the way to it is encrypted.",
    ),
    key("smtp.user", Wanted::Text, "", "Name with which it is asked."),
    key("smtp.password", Wanted::Secret, "", "Password of that name."),
    key("smtp.certificate", Wanted::Path, "", "A certificate (PEM) that is trusted beside those of the system."),
    key("smtp.from", Wanted::Email, "the operator's", "Address from which letters come."),
    key("smtp.from_name", Wanted::Text, "Qafila", "Name beside it."),
    key(
        "identity.issuer",
        Wanted::Issuer,
        "",
        "Identity provider (OpenID Connect) by which people of an institution come in.",
    ),
    key("identity.client_id", Wanted::Text, "", "Its name for this installation."),
    key("identity.client_secret", Wanted::Secret, "", "What proves to it that it is this installation."),
    key("identity.name", Wanted::Text, "", "Name of the institution, on the button."),
    key(
        "identity.domains",
        Wanted::Text,
        "any",
        "Domains of mail addresses, parted by spaces, that may open an account by it.",
    ),
    key("identity.organisation", Wanted::Organisation, "", "The organisation of which its people become members."),
    key("identity.role", Wanted::Words(&["editor", "reader"]), "reader", "As what."),
    key(
        "webhooks",
        Wanted::Words(&["public", "loopback"]),
        "public",
        "Where webhooks may lead: to public addresses by https, or to this machine too, also by http, for tests.",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_key_has_one_variable() {
        let mut variables: Vec<String> = KEYS.iter().map(Key::variable).collect();
        assert_eq!(Key::of("smtp.from_name").map(Key::variable).as_deref(), Some("QAFILA_SMTP_FROM_NAME"));
        variables.extend(OTHER_VARIABLES.map(str::to_owned));
        variables.sort();
        variables.dedup();
        assert_eq!(variables.len(), KEYS.len() + OTHER_VARIABLES.len());
    }

    /// The operator's guide has a row for each.
    #[test]
    fn the_guide_names_every_key() {
        let guide = include_str!("../../../../docs/operate.md");
        for key in KEYS {
            let row = format!("| `{}` | `{}` |", key.name, key.variable());
            assert!(guide.contains(&row), "docs/operate.md lacks `{row}`");
        }
    }
}

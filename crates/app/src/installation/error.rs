use std::path::PathBuf;

use i18n::Messages;

use super::keys::Wanted;

/// Where a setting was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Nowhere: it is what it is unless said.
    Default,
    /// In a file, on this line, from 1.
    File(PathBuf, usize),
    /// By a variable of the environment.
    Variable(String),
    /// By a flag of the command line.
    Flag(String),
}

/// What is wrong with a setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The file is not written as TOML.
    Syntax {
        /// For developers.
        detail: String,
    },
    /// There is no such key.
    UnknownKey {
        /// As it was written.
        key: String,
        /// The known key that looks most like it.
        nearest: String,
        /// All keys that may stand there.
        accepted: Vec<String>,
    },
    /// A value that is not accepted.
    Value {
        /// The key.
        key: &'static str,
        /// What was written; empty if it may be a secret.
        written: String,
        /// What is accepted.
        wanted: Wanted,
    },
    /// A key that must be there because another is.
    Missing {
        /// The key that is not there.
        key: &'static str,
        /// The key because of which it must be.
        because: &'static str,
    },
    /// Two keys of which only one may be there.
    Both {
        /// One.
        key: &'static str,
        /// The other.
        other: &'static str,
    },
    /// A password would travel in the clear.
    Exposed,
}

/// A setting that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{origin:?}: {fault:?}")]
pub struct SettingsError {
    /// Where it was said.
    pub origin: Origin,
    /// What is wrong.
    pub fault: Fault,
}

impl Origin {
    /// In words.
    pub fn words(&self, messages: Messages) -> String {
        match self {
            Origin::Default => messages.get("app-settings-default"),
            Origin::File(path, line) => messages.with(
                "app-settings-line",
                &[("file", path.display().to_string().as_str().into()), ("line", line.to_string().as_str().into())],
            ),
            Origin::Variable(name) | Origin::Flag(name) => name.clone(),
        }
    }
}

impl SettingsError {
    /// What is wrong, where, and what is accepted, in words.
    pub fn words(&self, messages: Messages) -> String {
        let place = self.origin.words(messages);
        let say = |key: &str, arguments: &[(&str, &str)]| {
            let place = [("place", place.as_str())];
            let all: Vec<_> = place.iter().chain(arguments).map(|&(name, text)| (name, text.into())).collect();
            messages.with(key, &all)
        };
        match &self.fault {
            Fault::Syntax { detail } => say("app-settings-syntax", &[("detail", detail)]),
            Fault::UnknownKey { key, nearest, accepted } => {
                say("app-settings-unknown", &[("key", key), ("nearest", nearest), ("accepted", &accepted.join(", "))])
            }
            Fault::Value { key, written, wanted } if written.is_empty() => {
                say("app-settings-value-hidden", &[("key", key), ("wanted", &wanted.words(messages))])
            }
            Fault::Value { key, written, wanted } => {
                say("app-settings-value", &[("key", key), ("written", written), ("wanted", &wanted.words(messages))])
            }
            Fault::Missing { key, because } => say("app-settings-missing", &[("key", key), ("because", because)]),
            Fault::Both { key, other } => say("app-settings-both", &[("key", key), ("other", other)]),
            Fault::Exposed => say("app-settings-exposed", &[]),
        }
    }
}

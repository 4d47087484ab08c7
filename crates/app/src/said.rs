//! What databases and the system say, in words.

use std::io;

use i18n::Messages;
use store::StoreError;

/// What a database says where it is clear which, and what to do.
pub fn of_database(messages: Messages, error: &StoreError) -> String {
    let say = |key: &str, detail: &str| messages.with(key, &[("detail", detail.into())]);
    match error {
        StoreError::Unreachable(detail) => say("app-store-unreachable", detail),
        StoreError::Busy => messages.get("app-store-busy"),
        StoreError::Full(_) => messages.get("app-store-full"),
        StoreError::Migration(detail) => say("app-store-migration", detail),
        StoreError::Stale => messages.get("app-store-stale"),
        StoreError::Rule(_) | StoreError::Inconsistent { .. } | StoreError::Refused(_) => {
            say("app-store-refused", &error.to_string())
        }
    }
}

/// What the database of the installation says, as a sentence of its own.
pub fn of_the_database(messages: Messages, error: &StoreError) -> String {
    messages.with("app-store-failed", &[("detail", of_database(messages, error).as_str().into())])
}

/// What the system says, in words where it is one of the usual causes.
pub fn of_system(messages: Messages, error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => messages.get("app-system-not-found"),
        io::ErrorKind::AlreadyExists => messages.get("app-system-already-there"),
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => messages.get("app-system-permission"),
        io::ErrorKind::NotADirectory => messages.get("app-system-not-a-folder"),
        io::ErrorKind::IsADirectory => messages.get("app-system-is-a-folder"),
        io::ErrorKind::FileTooLarge => messages.get("app-system-too-large"),
        io::ErrorKind::AddrInUse => messages.get("app-system-in-use"),
        io::ErrorKind::AddrNotAvailable => messages.get("app-system-no-address"),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => messages.get("app-system-full"),
        _ => error.to_string(),
    }
}

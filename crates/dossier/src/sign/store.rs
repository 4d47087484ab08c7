//! The file in which an installation keeps its key.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL;
use serde::{Deserialize, Serialize};

use super::{Jwk, Key};

/// Name of the key file: a private JWK (RFC 8037).
pub const KEY_FILE: &str = "installation.jwk";

#[derive(Serialize, Deserialize)]
struct PrivateJwk {
    #[serde(flatten)]
    public: Jwk,
    d: String,
}

/// Why there is no key.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The folder or the file cannot be read or written.
    #[error("{}: {source}", path.display())]
    Io {
        /// The folder or file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The file is there but holds no key. It is left as it is: a new key would be another signer.
    #[error("{}: not an Ed25519 private key", path.display())]
    NotAKey {
        /// The file.
        path: PathBuf,
    },
}

/// The key of the installation whose folder is `folder`. At first use it is made from the random
/// bytes that `random` fills in, and kept in a file that only its owner can read (mode 0600).
pub fn open_or_create(folder: &Path, random: impl FnOnce(&mut [u8; 32]) -> io::Result<()>) -> Result<Key, StoreError> {
    let path = folder.join(KEY_FILE);
    let failed = |source| StoreError::Io { path: path.clone(), source };
    match fs::read_to_string(&path) {
        Ok(text) => read(&text).ok_or(StoreError::NotAKey { path }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let mut seed = [0; 32];
            random(&mut seed).map_err(failed)?;
            let key = Key::from_seed(seed);
            fs::create_dir_all(folder).map_err(failed)?;
            match create(&path, &key) {
                // Another process was first: its key is the key.
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                    let text = fs::read_to_string(&path).map_err(failed)?;
                    read(&text).ok_or(StoreError::NotAKey { path })
                }
                made => made.map(|()| key).map_err(failed),
            }
        }
        Err(error) => Err(failed(error)),
    }
}

fn read(text: &str) -> Option<Key> {
    let jwk: PrivateJwk = serde_json::from_str(text).ok()?;
    let seed = BASE64URL.decode(jwk.d).ok()?.try_into().ok()?;
    let key = Key::from_seed(seed);
    (Jwk::from(key.public()) == jwk.public).then_some(key)
}

/// Writes beside the file, then links into place: nobody ever reads half a key, and an existing key
/// is never overwritten.
fn create(path: &Path, key: &Key) -> io::Result<()> {
    let jwk = PrivateJwk { public: key.public().into(), d: key.seed() };
    let draft = path.with_extension(format!("{}.tmp", std::process::id()));
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&draft)?;
    let written = serde_json::to_writer_pretty(&mut file, &jwk)
        .map_err(io::Error::from)
        .and_then(|()| file.write_all(b"\n"))
        .and_then(|()| file.sync_all())
        .and_then(|()| fs::hard_link(&draft, path));
    fs::remove_file(&draft)?;
    written
}

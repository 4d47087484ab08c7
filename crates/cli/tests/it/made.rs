//! Folders made for a test.

use std::fs;
use std::path::{Path, PathBuf};

use crate::Anything;

/// A folder that goes away with the test.
pub struct Made(PathBuf);

impl Made {
    pub fn new(name: &str) -> Anything<Self> {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", std::process::id()));
        fs::create_dir_all(&path)?;
        Ok(Made(path))
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    pub fn text(&self) -> String {
        self.0.to_string_lossy().into_owned()
    }

    pub fn with(self, file: &str, bytes: impl AsRef<[u8]>) -> Anything<Self> {
        fs::write(self.0.join(file), bytes)?;
        Ok(self)
    }
}

impl Drop for Made {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.0).ok();
    }
}

/// The sheet of a firm with one site.
pub const SHEET: &str = "name = \"Firme fictive\"\nice = \"000000900000144\"\nsector = \"agri-food\"\n[reporting]\nyear = 2025\n[[site]]\nid = \"site\"\n";

/// A ledger of `lines` purchases of diesel, butane and electricity, spread over the year.
pub fn ledger(lines: usize) -> String {
    let mut text = "Date;Désignation;Quantité;Unité\n".to_owned();
    for line in 0..lines {
        let (name, unit) = [("Gasoil", "L"), ("Butane", "kg"), ("Électricité", "kWh")][line % 3];
        text +=
            &format!("{:02}/{:02}/2025;{name};{},{:02};{unit}\n", 1 + line % 28, 1 + line % 12, 100 + line, line % 97);
    }
    text
}

//! The folders of `examples/`, read as the product reads them.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use catalogue::Tables;
use factors::Library;
use intake::document::{Limits, Source};
use intake::lexicon::Lexicon;
use intake::mapping::Mappings;
use intake::{Context, Reading, Vocabulary, parse_firm, read_folder};
use measure::Firm;
use serde::Deserialize;
use units::Units;

pub type Anything<T> = Result<T, Box<dyn Error>>;

pub fn examples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples")
}

/// What every reading needs.
pub struct World {
    pub library: Library,
    pub units: Units,
    pub lexicon: Lexicon,
    pub vocabulary: Vocabulary,
}

impl World {
    pub fn new() -> Anything<Self> {
        let (library, units) = catalogue::library()?;
        let tables = Tables::embedded()?;
        let vocabulary = Vocabulary::new(&tables);
        let lexicon = Lexicon::new(&tables);
        Ok(World { lexicon, vocabulary, library, units })
    }

    pub fn read(&self, firm: &Firm, files: Vec<(String, Source)>) -> Reading {
        self.read_with(firm, &Mappings::default(), files)
    }

    pub fn read_with(&self, firm: &Firm, mappings: &Mappings, files: Vec<(String, Source)>) -> Reading {
        let context = Context {
            firm,
            units: &self.units,
            library: &self.library,
            lexicon: &self.lexicon,
            vocabulary: &self.vocabulary,
            mappings,
        };
        read_folder(files, &context, &Limits::default(), 2, &mut |_| {})
    }

    pub fn folder(&self, folder: &Path) -> Anything<(Firm, Reading)> {
        let firm = parse_firm(&fs::read_to_string(folder.join("firm.toml"))?)?;
        let reading = self.read(&firm, files(folder)?);
        Ok((firm, reading))
    }
}

/// Every file of a folder, by its path within.
pub fn files(folder: &Path) -> Anything<Vec<(String, Source)>> {
    fn walk(root: &Path, folder: &Path, found: &mut Vec<(String, Source)>) -> Anything<()> {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                walk(root, &path, found)?;
            } else {
                let name = path.strip_prefix(root)?.to_string_lossy().replace('\\', "/");
                found.push((name, Source::file(&path)));
            }
        }
        Ok(())
    }
    let mut found = Vec::new();
    walk(folder, folder, &mut found)?;
    Ok(found)
}

/// `expected.toml`, in the part that is checked here.
#[derive(Debug, Deserialize)]
pub struct Expected {
    pub tolerance: f64,
    #[serde(default)]
    pub activity: Vec<ExpectedActivity>,
    #[serde(default)]
    pub duplicate: Vec<ExpectedDuplicate>,
    #[serde(default)]
    pub aside: Vec<ExpectedAside>,
    #[serde(default)]
    pub result: BTreeMap<String, f64>,
    #[serde(default)]
    pub line: Vec<ExpectedLine>,
}

#[derive(Debug, Deserialize)]
pub struct ExpectedActivity {
    pub code: String,
    pub site: String,
    pub unit: String,
    pub year: i16,
    pub quantity: f64,
}

#[derive(Debug, Deserialize)]
pub struct ExpectedDuplicate {
    pub kept: String,
    pub dropped: String,
    pub why: String,
}

#[derive(Debug, Deserialize)]
pub struct ExpectedAside {
    pub file: String,
    pub row: Option<u64>,
    pub sheet: Option<String>,
    pub reason: String,
}

#[derive(Debug, Deserialize)]
pub struct ExpectedLine {
    pub label: String,
    pub kgco2e: f64,
}

pub fn expected(folder: &Path) -> Anything<Expected> {
    Ok(toml::from_str(&fs::read_to_string(folder.join("expected.toml"))?)?)
}

pub fn near(found: f64, wanted: f64, tolerance: f64) -> bool {
    (found - wanted).abs() <= tolerance * wanted.abs().max(1e-9)
}

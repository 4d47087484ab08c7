//! Reads the PDFs of a firm's folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use intake::bills::{self, BillReading};
use intake::document::{Content, Limits, Source, open};
use intake::lexicon::Lexicon;
use intake::mapping::Mappings;
use intake::{Context, Vocabulary, document::pages::Page};
use measure::Firm;

pub fn examples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples")
}

/// What the bills of a firm are read against.
pub struct Desk {
    firm: Firm,
    units: units::Units,
    library: factors::Library,
    lexicon: Lexicon,
    vocabulary: Vocabulary,
    mappings: Mappings,
}

impl Desk {
    pub fn new(sheet: &str) -> Self {
        let (library, units) = catalogue::library().expect("the catalogue");
        let tables = catalogue::Tables::embedded().expect("the catalogue");
        let vocabulary = Vocabulary::new(&tables);
        Desk {
            firm: toml::from_str(sheet).expect("a firm's sheet"),
            units,
            lexicon: Lexicon::new(&tables),
            library,
            vocabulary,
            mappings: Mappings::default(),
        }
    }

    pub fn of(folder: &Path) -> Self {
        Desk::new(&fs::read_to_string(folder.join("firm.toml")).expect("firm.toml"))
    }

    pub fn read(&self, pages: &[Page], file: &str) -> BillReading {
        let context = Context {
            firm: &self.firm,
            units: &self.units,
            library: &self.library,
            lexicon: &self.lexicon,
            vocabulary: &self.vocabulary,
            mappings: &self.mappings,
        };
        bills::read(pages, &Arc::from(file), "00", &context)
    }
}

/// The pages of a PDF; `None` if it is refused (a scan).
pub fn pages(path: &Path) -> Option<Vec<Page>> {
    let name = path.file_name()?.to_string_lossy();
    match open(Source::file(path), &name, &Limits::default()).ok()?.content {
        Content::Pages(pages) => Some(pages),
        _ => None,
    }
}

/// Every PDF below a folder, with its path within it.
pub fn pdfs(folder: &Path) -> Vec<(String, PathBuf)> {
    let mut found = Vec::new();
    collect(folder, folder, &mut found);
    found.sort();
    found
}

fn collect(root: &Path, folder: &Path, found: &mut Vec<(String, PathBuf)>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(root, &path, found);
        } else if path.extension().is_some_and(|extension| extension == "pdf") {
            let name = path.strip_prefix(root).expect("below the folder").to_string_lossy().replace('\\', "/");
            found.push((name, path));
        }
    }
}

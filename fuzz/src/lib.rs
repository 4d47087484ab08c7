//! What several targets read by: a firm's sheet and the whole catalogue; archives made of parts.

mod archive;

pub use archive::stored;

use factors::Library;
use intake::lexicon::Lexicon;
use intake::mapping::Mappings;
use intake::{Context, Vocabulary, parse_firm};
use measure::Firm;
use units::Units;

/// The sheet of a firm with one site.
pub const SHEET: &str = "name = \"Essai (firme fictive)\"\nsector = \"agri-food\"\n[reporting]\nyear = 2025\n[boundary]\n\
    approach = \"operational-control\"\n[[site]]\nid = \"s\"\nname = \"Site\"\nregion = \"MA-06\"\n";

/// A firm and everything by which its documents are read.
pub struct World {
    firm: Firm,
    units: Units,
    library: Library,
    lexicon: Lexicon,
    vocabulary: Vocabulary,
}

impl World {
    /// The firm of that sheet, `firm.toml`.
    pub fn of(sheet: &str) -> Self {
        let tables = catalogue::Tables::embedded().expect("the catalogue");
        let (library, units) = catalogue::library_of(&tables).expect("the catalogue");
        let vocabulary = Vocabulary::new(&tables);
        let lexicon = Lexicon::new(&tables);
        World { firm: parse_firm(sheet).expect("a firm"), units, library, lexicon, vocabulary }
    }

    /// What a document is read by.
    pub fn context<'a>(&'a self, mappings: &'a Mappings) -> Context<'a> {
        let World { firm, units, library, lexicon, vocabulary } = self;
        Context { firm, units, library, lexicon, vocabulary, mappings }
    }
}

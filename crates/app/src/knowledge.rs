use std::collections::BTreeMap;
use std::sync::OnceLock;
use std::{panic, thread};

use ::dossier::content::Source;
use ::intake::Vocabulary;
use ::intake::lexicon::Lexicon;
use ::measure::AuditThreshold;
use ::packs::{Header, Pack};
use catalogue::Tables;
use factors::{Library, SourceId};
use units::Units;

/// Version of the engine: figures are promised bit for bit by one version.
pub const ENGINE: &str = env!("CARGO_PKG_VERSION");

/// Everything that is known before a document is opened.
#[derive(Debug)]
pub struct Knowledge {
    /// Factors, activities, properties, potentials.
    pub library: Library,
    /// Units.
    pub units: Units,
    /// Thresholds of law 47-09.
    pub audit_thresholds: Vec<AuditThreshold>,
    /// The publications that factors come from.
    pub sources: BTreeMap<SourceId, Source>,
    /// What the packs are that were added, in that order.
    pub packs: Vec<Header>,
    tables: Tables,
    words: OnceLock<Words>,
}

/// What documents call things: only who reads documents needs it.
#[derive(Debug)]
pub struct Words {
    /// The words of headers, totals, treatments, countries.
    pub vocabulary: Vocabulary,
    /// The words of activities.
    pub lexicon: Lexicon,
}

impl Words {
    fn new(tables: &Tables) -> Self {
        thread::scope(|scope| {
            let vocabulary = scope.spawn(|| Vocabulary::new(tables));
            let lexicon = Lexicon::new(tables);
            let vocabulary = vocabulary.join().unwrap_or_else(|panicked| panic::resume_unwind(panicked));
            Words { vocabulary, lexicon }
        })
    }
}

/// The catalogue that is part of the program cannot be read: a fault of the program.
#[derive(Debug, thiserror::Error)]
#[error("the embedded catalogue cannot be read")]
pub struct KnowledgeError(#[from] catalogue::Error);

impl Knowledge {
    /// The catalogue of the product.
    ///
    /// # Errors
    /// If the embedded catalogue is damaged; its tests hold that it is not.
    pub fn embedded() -> Result<Self, KnowledgeError> {
        let (tables, library, units) = catalogue::whole()?;
        let audit_thresholds = catalogue::audit_thresholds(&tables)?
            .into_iter()
            .map(|row| AuditThreshold { sectors: row.sectors, toe: row.toe, source: row.source })
            .collect();
        let sources = Source::of_catalogue(&tables);
        Ok(Knowledge { library, units, audit_thresholds, sources, packs: Vec::new(), tables, words: OnceLock::new() })
    }

    /// The same for who reads documents: the words are learnt while the factors are read.
    ///
    /// # Errors
    /// As [`Knowledge::embedded`].
    pub fn for_documents() -> Result<Self, KnowledgeError> {
        thread::scope(|scope| {
            let words = scope.spawn(|| Tables::words().map(|tables| Words::new(&tables)));
            let knowledge = Knowledge::embedded()?;
            let words = words.join().unwrap_or_else(|panicked| panic::resume_unwind(panicked))?;
            Ok(Knowledge { words: OnceLock::from(words), ..knowledge })
        })
    }

    /// The words of documents, learnt at first use.
    pub fn words(&self) -> &Words {
        self.words.get_or_init(|| Words::new(&self.tables))
    }

    /// Adds the factors of a pack to what can be chosen from, and its publication to those that are named.
    pub fn add(&mut self, pack: Pack) {
        let header = &pack.header;
        let source = Source {
            publisher: header.publisher.clone(),
            title: header.title.clone(),
            version: header.version.clone(),
            url: String::new(),
            licence: header.licence.clone(),
            attribution: header.attribution.clone(),
        };
        self.sources.insert(SourceId::from(header.source().as_str()), source);
        self.packs.push(header.clone());
        pack.add_to(&mut self.library);
    }
}

//! What handlers share.

use std::sync::Arc;

pub use app::installation::PublicUrl;
use app::{Knowledge, Platform};
use calendar::{Date, Timestamp};
use factors::Geo;
use factors::search::SearchIndex;

use crate::bodies::Bodies;
use crate::catalogue::Places;
use crate::metrics::Metrics;
use crate::problem::Problem;
use crate::turns::Turns;
use crate::verify::Desk;

/// How the site is run.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The address under which readers know the site, if it is not the one it listens on.
    pub public_url: Option<PublicUrl>,
    /// Threads to compute with.
    pub threads: usize,
    /// Whether the page that shows every component is there: for who builds pages, never for readers.
    pub gallery: bool,
}

/// What handlers share.
pub struct Site {
    /// Records, documents, and what people may do with them.
    pub platform: Arc<Platform>,
    /// What is known before a document is opened.
    pub knowledge: &'static Knowledge,
    /// The index over its factors, those of packs too: for who has an account.
    pub index: SearchIndex<'static>,
    /// The index over the catalogue alone, if there are packs beside it: their licences may not permit that everybody sees
    /// them.
    catalogue: Option<SearchIndex<'static>>,
    /// The names of places.
    pub places: Places,
    /// How the site is run.
    pub options: Options,
    /// What is counted.
    pub metrics: Metrics,
    /// Where dossiers are checked.
    pub desk: Desk,
    pub(crate) bodies: Bodies,
    turns: Turns,
}

impl Site {
    /// The site of an installation.
    ///
    /// # Errors
    /// If the embedded catalogue is damaged.
    pub fn new(platform: Arc<Platform>, options: Options) -> Result<Self, app::KnowledgeError> {
        let knowledge = platform.knowledge;
        // It serves until the process ends, as all that is known does.
        let catalogue = match &*knowledge.packs {
            [] => None,
            _ => Some(SearchIndex::new(&Box::leak(Box::new(Knowledge::embedded()?)).library)),
        };
        Ok(Site {
            platform,
            index: SearchIndex::new(&knowledge.library),
            catalogue,
            places: Places::embedded()?,
            knowledge,
            desk: Desk::default(),
            metrics: Metrics::default(),
            turns: Turns::new(),
            bodies: Bodies::default(),
            options,
        })
    }

    /// The index over the factors that anybody may see.
    pub fn open_index(&self) -> &SearchIndex<'static> {
        self.catalogue.as_ref().unwrap_or(&self.index)
    }

    /// The time now.
    pub fn now(&self) -> Timestamp {
        self.platform.now()
    }

    /// Today, by universal time.
    pub fn today(&self) -> Date {
        self.now().date()
    }

    /// Whether readers come by https.
    pub fn is_secure(&self) -> bool {
        self.options.public_url.as_ref().is_some_and(PublicUrl::is_secure)
    }

    /// Runs a use case where it may wait for the database, once it is its turn.
    ///
    /// # Errors
    /// [`Problem::Fault`] if it panics.
    pub async fn run<T: Send + 'static>(
        &self,
        case: impl FnOnce(&Platform) -> T + Send + 'static,
    ) -> Result<T, Problem> {
        let platform = self.platform.clone();
        self.turns.take(move || case(&platform)).await.ok_or_else(|| {
            tracing::error!("a use case panicked");
            Problem::Fault
        })
    }

    /// Runs a use case that waits for a reader: it takes no turn from others.
    ///
    /// # Errors
    /// [`Problem::Fault`] if it panics.
    pub async fn run_slow<T: Send + 'static>(
        &self,
        case: impl FnOnce(&Platform) -> T + Send + 'static,
    ) -> Result<T, Problem> {
        let platform = self.platform.clone();
        tokio::task::spawn_blocking(move || case(&platform)).await.map_err(|error| {
            tracing::error!(%error, "a use case panicked");
            Problem::Fault
        })
    }
}

/// The place to which nearer factors come first.
pub(crate) fn here() -> Geo {
    Geo::from("MA")
}

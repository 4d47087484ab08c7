//! Finding a factor by words, in three languages, whatever the accents and the typing errors.
//!
//! An index: the folded words of each factor (without accents, Arabic article and endings), each with the weight of
//! the place where it stands, read on several threads; what is misspelt is known by its trigrams. Words of an activity in one language lead to those in the others, because activities are named in three.

mod index;
mod share;
mod words;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use index::SearchIndex;

use crate::{FactorId, Geo, SourceId, Stage};

/// What to look for, and among what.
#[derive(Clone, Debug)]
pub struct Query<'a> {
    /// Words in any of the three languages.
    pub text: &'a str,
    /// Only this stage.
    pub stage: Option<Stage>,
    /// Only this place.
    pub geo: Option<&'a Geo>,
    /// Only this publication.
    pub source: Option<&'a SourceId>,
    /// Only this unit, in canonical spelling.
    pub unit: Option<&'a str>,
    /// The place to which nearer factors come first.
    pub near: &'a Geo,
    /// The year for which a factor should hold.
    pub year: i16,
    /// Whether factors that their source has withdrawn are shown.
    pub archived: bool,
    /// How many at most.
    pub limit: usize,
}

impl<'a> Query<'a> {
    /// A query without facets, for Morocco in `year`, of twenty results.
    pub fn new(text: &'a str, near: &'a Geo, year: i16) -> Self {
        Query { text, stage: None, geo: None, source: None, unit: None, near, year, archived: false, limit: 20 }
    }
}

/// A factor that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// The factor.
    pub factor: FactorId,
    /// Position in the library from which the index was made.
    pub position: usize,
    /// Higher is better; only the order means something.
    pub score: f64,
}

/// Results, with how many there are of each kind among all that match.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// Best first, at most as many as asked.
    pub hits: Vec<Hit>,
    /// How many match.
    pub total: usize,
    /// What the matches are divided into.
    pub facets: Facets,
}

/// Counts among all matches, the most frequent first.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Facets {
    /// By stage.
    pub stage: Vec<(String, usize)>,
    /// By place.
    pub geo: Vec<(String, usize)>,
    /// By publication.
    pub source: Vec<(String, usize)>,
    /// By unit.
    pub unit: Vec<(String, usize)>,
}

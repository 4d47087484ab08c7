use std::sync::{Arc, LazyLock};

use ::finance::{Catalogue, Conflict, Match, Question, check, questions};
use calendar::Date;
use ids::OrganisationId;

use store::Sql;

use super::edits;
use super::situation::{self, Kept, RecordError};
use crate::people::Actor;
use crate::platform::Platform;

/// How programmes stand for a firm of the platform.
#[derive(Clone, Debug)]
pub struct Outlook {
    /// What is known of programmes.
    pub catalogue: Arc<Catalogue>,
    /// What the firm answered.
    pub kept: Kept,
    /// The day.
    pub day: Date,
    /// Each programme: those it may have first.
    pub matches: Vec<Match>,
    /// The questions that would tell more, those first that settle most.
    pub questions: Vec<Question>,
}

impl Outlook {
    /// The question to ask next: the first to which nobody said that they do not know.
    pub fn next(&self) -> Option<&Question> {
        self.questions.iter().find(|question| !self.kept.is_passed(&question.attribute))
    }
}

/// The programmes as the installation knows them: the catalogue with what administrators wrote over it.
///
/// # Errors
/// What the database says.
pub fn programmes(platform: &Platform) -> Result<Arc<Catalogue>, RecordError> {
    platform.database.read(|sql| Ok(of_installation(sql)?.0))
}

/// The same, with the edits that do not agree with the catalogue of today.
pub(super) fn of_installation(sql: &mut dyn Sql) -> Result<(Arc<Catalogue>, Vec<Conflict>), RecordError> {
    let edits = edits::current(sql)?;
    let embedded = embedded()?;
    if edits.is_empty() {
        return Ok((embedded, Vec::new()));
    }
    let (catalogue, conflicts) = embedded.with_edits(&edits);
    Ok((Arc::new(catalogue), conflicts))
}

/// The programmes that came with the program, read once.
pub(super) fn embedded() -> Result<Arc<Catalogue>, RecordError> {
    static EMBEDDED: LazyLock<Result<Arc<Catalogue>, String>> =
        LazyLock::new(|| Catalogue::embedded().map(Arc::new).map_err(|error| error.to_string()));
    EMBEDDED.clone().map_err(RecordError::Defect)
}

/// How programmes stand for a firm, and what to ask it next.
///
/// # Errors
/// As [`situation::lookup`].
pub fn outlook(platform: &Platform, actor: &Actor, organisation_id: OrganisationId) -> Result<Outlook, RecordError> {
    let catalogue = programmes(platform)?;
    let kept = situation::lookup(platform, actor, organisation_id, &catalogue)?;
    let day = platform.now().date();
    let matches = check(&catalogue, &kept.situation, day);
    let questions = questions(&catalogue, &kept.situation, day);
    Ok(Outlook { catalogue, kept, day, matches, questions })
}

//! What a firm answers of itself and its project. What the platform knows of it already is filled in and marked with where it
//! is from; what a person writes wins, also that they do not know.

use std::collections::BTreeMap;

use ::finance::plan::{self, PlanInput};
use ::finance::{AnswerError, Catalogue, Situation, followed_by};
use calendar::{Date, Timestamp};
use ids::OrganisationId;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::json;
use store::finance_situation::{self, FinanceSituation};
use store::grant::Room;
use store::{Sql, StoreError};

use super::known::of_platform;
use crate::people::{Action, Actor, PeopleError, Resource, note};
use crate::platform::Platform;

/// Why something that a firm keeps about finance was not done.
#[derive(Debug, thiserror::Error)]
pub enum RecordError {
    /// There is no such record, or the actor may not do this.
    #[error(transparent)]
    People(#[from] PeopleError),
    /// An answer cannot be taken.
    #[error(transparent)]
    Answer(#[from] AnswerError),
    /// What the database says.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A defect of the program, or what is kept cannot be read.
    #[error("{0}")]
    Defect(String),
}

impl From<catalogue::Error> for RecordError {
    fn from(error: catalogue::Error) -> Self {
        RecordError::Defect(error.to_string())
    }
}

impl From<serde_json::Error> for RecordError {
    fn from(error: serde_json::Error) -> Self {
        RecordError::Defect(error.to_string())
    }
}

/// Where an answer is from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// A person wrote it.
    Written,
    /// The sheet of the room *measure*.
    Sheet,
    /// The profile of the organisation.
    Profile,
    /// The files of the border adjustment.
    Border,
}

/// An answer as it is kept or filled in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Given {
    /// As [`Situation::read`] reads it; `None` where a person said that they do not know.
    pub answer: Option<String>,
    /// Where it is from.
    pub origin: Origin,
}

/// Answers that a person writes, by attribute; `None` says that they do not know.
pub type Written = BTreeMap<String, Option<String>>;

/// The situation of a firm.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// The version that a change must name; 0 if nobody wrote anything yet.
    pub version: i64,
    /// When it was written.
    pub written: Option<Timestamp>,
    /// Every answer by attribute, those filled in among them.
    pub answers: BTreeMap<String, Given>,
    /// Written answers that the catalogue no longer takes: they count as missing.
    pub outdated: Vec<String>,
    /// What is checked against the rules of programmes.
    pub situation: Situation,
}

impl Kept {
    /// Fills in what an investment does not say of the firm itself, as far as the rooms take it together. What follows from the
    /// investment is not asked of the firm.
    pub(super) fn complete(&self, catalogue: &Catalogue, input: &mut PlanInput) {
        let of_plan = ["investment_mad", "constructions_pct", "loan_mad"];
        let known = self.answers.iter().filter(|(code, _)| !of_plan.contains(&code.as_str()));
        for (code, answer) in known.filter_map(|(code, given)| Some((code, given.answer.as_ref()?))) {
            if input.situation.contains_key(code) {
                continue;
            }
            input.situation.insert(code.clone(), plan::Written::Word(answer.clone()));
            if plan::situation(catalogue, input).is_err() {
                input.situation.remove(code);
            }
        }
    }

    /// Whether a person said that they do not know: what is not asked again by itself.
    pub fn is_passed(&self, attribute: &str) -> bool {
        self.answers.get(attribute).is_some_and(|given| given.answer.is_none())
    }
}

/// The situation of a firm.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn lookup(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    catalogue: &Catalogue,
) -> Result<Kept, RecordError> {
    actor.may(Action::Look(Room::Finance), Resource::Organisation(organisation_id))?;
    let day = platform.now().date();
    platform.database.read(|sql| of(sql, organisation_id, catalogue, day))
}

/// The situation of a firm on a day, whoever asks.
pub(crate) fn of(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    catalogue: &Catalogue,
    day: Date,
) -> Result<Kept, RecordError> {
    let kept = finance_situation::lookup(sql, organisation_id)?;
    let written: Written =
        kept.as_ref().map(|kept| serde_json::from_str(&kept.answers)).transpose()?.unwrap_or_default();
    let found = of_platform(sql, organisation_id, catalogue, day)?;
    let mut all = Kept {
        version: kept.as_ref().map_or(0, |kept| kept.version),
        written: kept.as_ref().map(|kept| kept.written),
        ..Kept::default()
    };
    let mut pairs: Vec<(&str, &str)> = Vec::new();
    for (code, answer) in &written {
        if let Some(answer) = answer {
            pairs.push((code, answer));
            match Situation::read(catalogue, pairs.iter().copied()) {
                Ok(read) => all.situation = read,
                Err(_) => {
                    pairs.pop();
                    all.outdated.push(code.clone());
                    continue;
                }
            }
        }
        all.answers.insert(code.clone(), Given { answer: answer.clone(), origin: Origin::Written });
    }
    for (code, answer, origin) in &found {
        if all.answers.contains_key(*code) {
            continue;
        }
        pairs.push((code, answer));
        // What would contradict what a person wrote is not filled in.
        match Situation::read(catalogue, pairs.iter().copied()) {
            Ok(read) => {
                all.situation = read;
                let given = Given { answer: Some(answer.clone()), origin: *origin };
                all.answers.insert((*code).to_owned(), given);
            }
            Err(_) => {
                pairs.pop();
            }
        }
    }
    Ok(all)
}

/// Writes all answers over `version`, 0 if there were none.
///
/// # Errors
/// [`PeopleError::NotPermitted`], [`RecordError::Answer`] at the first that cannot be taken, [`StoreError::Stale`] if somebody
/// else wrote meanwhile, what the database says.
pub fn write(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    catalogue: &Catalogue,
    (version, answers): (i64, &Written),
) -> Result<(), RecordError> {
    actor.may(Action::Edit(Room::Finance), Resource::Organisation(organisation_id))?;
    checked(catalogue, answers)?;
    platform.database.write(|sql| put(platform, sql, actor, organisation_id, (version, answers)))
}

/// Writes one answer beside the others of `version`; `None` says that the actor does not know. What was written and follows
/// from the answers as they are then is no longer kept.
///
/// # Errors
/// As [`write()`].
pub fn answer(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    catalogue: &Catalogue,
    (version, attribute, answer): (i64, &str, Option<&str>),
) -> Result<(), RecordError> {
    actor.may(Action::Edit(Room::Finance), Resource::Organisation(organisation_id))?;
    let alone = Written::from([(attribute.to_owned(), answer.map(str::to_owned))]);
    checked(catalogue, &alone)?;
    platform.database.write(|sql| {
        let mut answers: Written = match finance_situation::lookup(sql, organisation_id)? {
            Some(kept) => serde_json::from_str(&kept.answers)?,
            None => Written::new(),
        };
        answers.extend(alone.clone());
        let known: Vec<String> =
            answers.iter().filter(|(_, answer)| answer.is_some()).map(|(code, _)| code.clone()).collect();
        answers.retain(|code, _| {
            let from = followed_by(code);
            from.is_empty() || code == attribute || !from.iter().all(|code| known.iter().any(|known| known == code))
        });
        // What the catalogue no longer takes goes with the next answer.
        answers.retain(|code, answer| {
            answer.as_ref().is_none_or(|answer| Situation::read(catalogue, [(code.as_str(), answer.as_str())]).is_ok())
        });
        checked(catalogue, &answers)?;
        put(platform, sql, actor, organisation_id, (version, &answers))
    })
}

/// Whether the rooms take these answers together.
fn checked(catalogue: &Catalogue, answers: &Written) -> Result<(), RecordError> {
    if let Some(unknown) = answers.keys().find(|code| catalogue.attribute(code).is_none()) {
        return Err(AnswerError::Unknown(unknown.clone()).into());
    }
    let known = answers.iter().filter_map(|(code, answer)| Some((code.as_str(), answer.as_deref()?)));
    Situation::read(catalogue, known)?;
    Ok(())
}

fn put(
    platform: &Platform,
    sql: &mut dyn Sql,
    actor: &Actor,
    organisation_id: OrganisationId,
    (version, answers): (i64, &Written),
) -> Result<(), RecordError> {
    let situation = FinanceSituation {
        organisation_id,
        version: version.max(0).saturating_add(1),
        answers: serde_json::to_string(answers)?,
        written: platform.now(),
        written_by: actor.person_id,
    };
    finance_situation::write(sql, &situation)?;
    let detail = json!({ "version": situation.version });
    Ok(note(platform, sql, actor, organisation_id, "finance.situation", &detail)?)
}

//! What administrators write over the catalogue of programmes, and what is to be looked at again. Edits are for the whole
//! installation: who runs it makes them, and every one is kept with who, when, before and after.

use ::finance::{Catalogue, Cells, Conflict, Edit, Programme, Stale, State, stale};
use calendar::{Date, Timestamp};
use ids::PersonId;
use serde_json::json;
use store::finance_edit::{self, Act, FinanceEdit};
use store::{Sql, StoreError, person};

use super::programmes::{embedded, of_installation};
use super::situation::RecordError;
use super::watch;
use crate::operator::own;
use crate::people::{Action, Actor, PeopleError, note};
use crate::platform::Platform;

/// Edits that are listed.
const HISTORY: i64 = 100;

/// Why a claim was not written.
#[derive(Debug, thiserror::Error)]
pub enum EditError {
    /// A cell cannot be taken.
    #[error(transparent)]
    Cell(#[from] catalogue::Error),
    /// Anything else.
    #[error(transparent)]
    Record(#[from] RecordError),
}

impl From<PeopleError> for EditError {
    fn from(error: PeopleError) -> Self {
        EditError::Record(error.into())
    }
}

impl From<StoreError> for EditError {
    fn from(error: StoreError) -> Self {
        EditError::Record(error.into())
    }
}

impl From<serde_json::Error> for EditError {
    fn from(error: serde_json::Error) -> Self {
        EditError::Record(error.into())
    }
}

/// An edit as it is shown: who, when, before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edited {
    /// Which.
    pub number: i64,
    /// The programme.
    pub programme: String,
    /// The claim.
    pub claim: String,
    /// What was done.
    pub act: Act,
    /// The claim before; none if it was new.
    pub before: Option<Cells>,
    /// The claim after; none if it was retired, or nothing is left of it.
    pub after: Option<Cells>,
    /// When.
    pub at: Timestamp,
    /// By whom; nobody if that account was erased.
    pub by: Option<String>,
}

/// What is to be looked at again, and what was written.
#[derive(Clone, Debug)]
pub struct Review {
    /// The programmes as the installation knows them.
    pub catalogue: std::sync::Arc<Catalogue>,
    /// Claims whose date of review has passed, or that were read long ago.
    pub stale: Vec<Stale>,
    /// Programmes of which no source says whether they take applications, or sources disagree.
    pub unknown: Vec<String>,
    /// Edits that do not agree with the catalogue of today.
    pub conflicts: Vec<Conflict>,
    /// What was written, the last first.
    pub history: Vec<Edited>,
    /// The number that the next edit must name.
    pub last: i64,
}

/// The queue of who runs the installation, or what it has of one programme.
///
/// # Errors
/// If the actor may not see it; [`PeopleError::NotFound`] if there is no such programme; what the database says.
pub fn review(platform: &Platform, actor: &Actor, programme: Option<&str>) -> Result<Review, RecordError> {
    own(actor, Action::SeeInstallation)?;
    let day = platform.now().date();
    platform.database.read(|sql| {
        let (catalogue, conflicts) = of_installation(sql)?;
        let is_asked = |id: &str| programme.is_none_or(|asked| asked == id);
        if programme.is_some_and(|id| catalogue.programme(id).is_none()) {
            return Err(PeopleError::NotFound.into());
        }
        let unknown = |programme: &&Programme| programme.state(day) == State::Unknown && is_asked(&programme.id);
        Ok(Review {
            stale: stale(&catalogue, day).into_iter().filter(|stale| is_asked(&stale.programme)).collect(),
            unknown: catalogue.programmes.iter().filter(unknown).map(|programme| programme.id.clone()).collect(),
            conflicts: conflicts.into_iter().filter(|conflict| is_asked(&conflict.programme)).collect(),
            history: history(sql, programme.unwrap_or_default())?,
            last: finance_edit::last(sql)?,
            catalogue,
        })
    })
}

/// Edits with what stood before each.
fn history(sql: &mut dyn Sql, programme: &str) -> Result<Vec<Edited>, RecordError> {
    let kept = finance_edit::history(sql, programme, HISTORY)?;
    let cells = |text: &Option<String>| text.as_deref().map(serde_json::from_str::<Cells>).transpose();
    let mut found = Vec::new();
    for (place, edit) in kept.iter().enumerate() {
        let earlier = kept.iter().skip(place + 1).find(|earlier| earlier.claim == edit.claim);
        let base = cells(&edit.base)?;
        // What was taken back before left what the catalogue says.
        let before = match earlier.filter(|earlier| earlier.act != Act::TakeBack) {
            Some(earlier) => cells(&earlier.content)?,
            None => base.clone(),
        };
        found.push(Edited {
            number: edit.number,
            programme: edit.programme.clone(),
            claim: edit.claim.clone(),
            act: edit.act,
            before,
            after: if edit.act == Act::TakeBack { base } else { cells(&edit.content)? },
            at: edit.written,
            by: name_of(sql, edit.written_by)?,
        });
    }
    Ok(found)
}

fn name_of(sql: &mut dyn Sql, person_id: PersonId) -> Result<Option<String>, StoreError> {
    Ok(person::lookup(sql, person_id)?.map(|person| person.name))
}

/// Writes a claim: one that is there, by its identifier in the cells, or a new one if that is empty. `last` is the number of
/// the last edit that the actor saw.
///
/// # Errors
/// If the actor may not; [`EditError::Cell`] at the first cell that the catalogue itself would not take, or a day of reading
/// that is yet to come; [`StoreError::Stale`] if somebody else wrote meanwhile; what the database says.
pub fn write(
    platform: &Platform,
    actor: &Actor,
    programme: &str,
    (last, cells): (i64, &Cells),
) -> Result<(), EditError> {
    own(actor, Action::ManageInstallation)?;
    let today = platform.now().date();
    platform.database.write(|sql| {
        let (catalogue, _) = of_installation(sql)?;
        let mut cells = cells.clone();
        let cell = |cells: &Cells, column: &str| cells.get(column).cloned().unwrap_or_default();
        let id = cell(&cells, "id");
        if id.is_empty() {
            let parts = [programme.to_owned(), cell(&cells, "field"), format!("edit-{}", last.saturating_add(1))];
            cells.insert("id".to_owned(), parts.join("/"));
        } else if catalogue.programme(programme).is_none_or(|known| known.claims.iter().all(|known| known.id != id)) {
            return Err(PeopleError::NotFound.into());
        }
        cells.insert("programme".to_owned(), programme.to_owned());
        let claim = catalogue.read_claim(programme, &cells)?;
        not_to_come(&cells, claim.seen, today)?;
        add(platform, sql, actor, (programme, &claim.id, last), (Act::Write, Some(&claim.cells(programme))))
    })
}

fn not_to_come(cells: &Cells, seen: Date, today: Date) -> Result<(), EditError> {
    if seen > today {
        let row = catalogue::Record::of("finance/claims.csv", cells.clone());
        return Err(row.broken("seen", &seen.to_string(), "today or a day before").into());
    }
    Ok(())
}

/// Retires a claim: it no longer counts, and stays in the history.
///
/// # Errors
/// As [`write()`]; [`PeopleError::NotFound`] if there is no such claim.
pub fn retire(
    platform: &Platform,
    actor: &Actor,
    programme: &str,
    (last, claim): (i64, &str),
) -> Result<(), EditError> {
    own(actor, Action::ManageInstallation)?;
    platform.database.write(|sql| {
        let (catalogue, _) = of_installation(sql)?;
        let found = catalogue.programme(programme).ok_or(PeopleError::NotFound)?;
        found.claims.iter().find(|known| known.id == claim).ok_or(PeopleError::NotFound)?;
        add(platform, sql, actor, (programme, claim, last), (Act::Retire, None))
    })
}

/// Takes back what was written of a claim: what the catalogue says of it holds again.
///
/// # Errors
/// As [`write()`]; [`PeopleError::NotFound`] if nothing was written of it.
pub fn take_back(
    platform: &Platform,
    actor: &Actor,
    programme: &str,
    (last, claim): (i64, &str),
) -> Result<(), EditError> {
    own(actor, Action::ManageInstallation)?;
    platform.database.write(|sql| {
        let current = finance_edit::current(sql)?;
        let is = |edit: &&FinanceEdit| edit.claim == claim && edit.programme == programme && edit.act != Act::TakeBack;
        current.iter().find(is).ok_or(PeopleError::NotFound)?;
        add(platform, sql, actor, (programme, claim, last), (Act::TakeBack, None))
    })
}

fn add(
    platform: &Platform,
    sql: &mut dyn Sql,
    actor: &Actor,
    (programme, claim, last): (&str, &str, i64),
    (act, cells): (Act, Option<&Cells>),
) -> Result<(), EditError> {
    let operator = own(actor, Action::ManageInstallation)?;
    let base = embedded()?.programme(programme).and_then(|known| {
        let found = known.claims.iter().find(|known| known.id == claim)?;
        Some(found.cells(programme))
    });
    let edit = FinanceEdit {
        number: last.max(0).saturating_add(1),
        programme: programme.to_owned(),
        claim: claim.to_owned(),
        act,
        content: cells.map(serde_json::to_string).transpose()?,
        base: base.as_ref().map(serde_json::to_string).transpose()?,
        written: platform.now(),
        written_by: actor.person_id,
    };
    finance_edit::add(sql, &edit)?;
    let detail = json!({ "claim": claim, "act": act, "number": edit.number });
    note(platform, sql, actor, operator, "finance.edit", &detail)?;
    // Firms whose programmes move by it are told.
    watch::look_now(platform, sql)?;
    Ok(())
}

/// The edits that lie over the catalogue.
pub(super) fn current(sql: &mut dyn Sql) -> Result<Vec<Edit>, RecordError> {
    let kept = finance_edit::current(sql)?;
    let cells = |text: &Option<String>| text.as_deref().map(serde_json::from_str::<Cells>).transpose();
    let over = kept.iter().filter(|edit| edit.act != Act::TakeBack).map(|edit| {
        Ok(Edit {
            programme: edit.programme.clone(),
            claim: edit.claim.clone(),
            cells: cells(&edit.content)?,
            base: cells(&edit.base)?,
        })
    });
    over.collect()
}

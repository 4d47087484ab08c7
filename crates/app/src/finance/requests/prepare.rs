//! A request is prepared: planned, written as papers, kept.

use ::dossier::sign::Key;
use ::finance::Catalogue;
use ::finance::application::{Application, Asked, application};
use ::finance::plan::PlanInput;
use ids::{FinanceRequestId, OrganisationId};
use language::Language;
use serde_json::json;
use store::finance_request::{self, FinanceRequest, Side, State, What};
use store::grant::Room;
use store::webhook::Event;

use super::{MOST, Paper, Papers, RequestError, figures, write};
use crate::dossier::Edition;
use crate::finance::{application_pdf, application_workbook, situation};
use crate::measure::{MeasureError, dossier, signer};
use crate::people::{Action, Actor, PeopleError, Resource, note};
use crate::platform::Platform;
use crate::webhooks::{About, tell};

/// What is prepared.
#[derive(Clone, Debug)]
pub struct Preparation {
    /// The programme that is asked; none for a bank by itself.
    pub programme: Option<String>,
    /// The investment.
    pub investment: PlanInput,
    /// The dossier that goes with it: of which year, and how much it reveals.
    pub dossier: Option<(i16, Edition)>,
    /// Language of the papers.
    pub language: Language,
    /// Threads to make the dossier with.
    pub threads: usize,
}

/// Prepares a request: its papers are made now, and are what everybody finds later.
///
/// # Errors
/// [`PeopleError::NotPermitted`], [`RequestError::Application`], [`RequestError::NoYear`], [`RequestError::TooMany`], what the
/// database and the files say.
pub fn prepare(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    given: Preparation,
) -> Result<FinanceRequestId, RequestError> {
    actor.may(Action::Edit(Room::Finance), Resource::Organisation(organisation_id))?;
    let (id, now) = (platform.id(FinanceRequestId::new), platform.now());
    let key = signer(platform)?;
    let catalogue = Catalogue::embedded()?;
    let mut investment = given.investment.clone();
    let kept = platform.database.read(|sql| situation::of(sql, organisation_id, &catalogue, now.date()))?;
    kept.complete(&catalogue, &mut investment);
    let asked = Asked { day: now.date(), programme: given.programme.clone(), investment };
    let made = application(&catalogue, asked, given.dossier.is_some())?;
    let papers = papers(platform, actor, organisation_id, (&made, &catalogue), &given, key)?;
    let request = FinanceRequest {
        organisation_id,
        id,
        financier_id: None,
        recipient: String::new(),
        programme: given.programme,
        name: given.investment.name.chars().take(200).collect(),
        asked: serde_json::to_string(&made.asked)?,
        figures: serde_json::to_string(&figures(&catalogue, &made))?,
        language: given.language,
        papers: serde_json::to_string(&papers)?,
        state: State::Need,
        moved: now,
        prepared: now,
        version: 0,
    };
    platform.database.write(|sql| {
        if finance_request::count(sql, organisation_id)? >= MOST {
            return Err(RequestError::TooMany(MOST));
        }
        finance_request::add(sql, &request)?;
        write(sql, &request, (What::Prepared, Side::Firm), "", None, (now, Some(actor.person_id)))?;
        tell(platform, sql, organisation_id, Event::FinanceChanged, About::Finance(id))?;
        Ok(note(platform, sql, actor, organisation_id, "finance.prepare", &json!({ "request": id }))?)
    })?;
    Ok(id)
}

fn papers(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    (made, catalogue): (&Application, &Catalogue),
    given: &Preparation,
    key: &Key,
) -> Result<Papers, RequestError> {
    let keep = |bytes: &[u8]| -> Result<Paper, RequestError> {
        let stored = platform.files.put(organisation_id, &mut &bytes[..]).map_err(MeasureError::from)?;
        Ok(Paper { sha256: stored.key.sha256, length: stored.length })
    };
    let (language, day) = (given.language, made.asked.day);
    let inside = match given.dossier {
        Some((year, edition)) => {
            let made = dossier(platform, actor, organisation_id, year, (edition, language), given.threads);
            let bytes = made.map_err(|error| match error {
                MeasureError::People(PeopleError::NotFound) => RequestError::NoYear(year),
                other => other.into(),
            })?;
            Some((year, edition, bytes))
        }
        None => None,
    };
    let by_itself = match &inside {
        Some((year, edition, bytes)) => Some((*year, *edition, keep(bytes)?)),
        None => None,
    };
    let inside = inside.map(|(.., bytes)| bytes);
    let pdf = application_pdf(made, inside, language, day, key, platform.knowledge)?;
    let workbook = application_workbook(made, catalogue, platform.knowledge, language, day);
    let workbook = workbook.map_err(|error| RequestError::Defect(error.to_string()))?;
    Ok(Papers { pdf: keep(&pdf)?, workbook: keep(&workbook)?, dossier: by_itself })
}

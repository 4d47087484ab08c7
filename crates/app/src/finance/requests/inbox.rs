//! What a financier does with requests that firms gave it: looks, takes, asks, decides.

use ids::{FinanceRequestId, OrganisationId};
use money::Exact;
use serde_json::json;
use store::finance_request::{self, FinanceRequest, Side, State, What};
use store::organisation;
use store::webhook::Event;

use super::remind::{self, letters};
use super::{Listed, MOST, RequestError, Which, Whole, attached, content, listed, said, whole, write};
use crate::people::{Action, Actor, PeopleError, Resource, note};
use crate::platform::Platform;
use crate::webhooks::{About, tell};

/// A request with the firm that gave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// Name of the firm.
    pub firm: String,
    /// The request.
    pub listed: Listed,
}

/// Which requests are looked for; everything that is not said is any.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Where they stand.
    pub state: Option<State>,
    /// The sector.
    pub sector: Option<String>,
    /// The region.
    pub region: Option<String>,
    /// The least that is asked, in MAD.
    pub least: Option<Exact>,
    /// The most.
    pub most: Option<Exact>,
}

impl Wanted {
    /// Whether a request is one of them.
    pub fn passes(&self, received: &Received) -> bool {
        let (request, figures) = (&received.listed.request, &received.listed.figures);
        let same = |wanted: &Option<String>, is: &Option<String>| wanted.is_none() || is == wanted;
        self.state.is_none_or(|state| state == request.state)
            && same(&self.sector, &figures.sector)
            && same(&self.region, &figures.region)
            && self.least.is_none_or(|least| !figures.sought.is_below(least))
            && self.most.is_none_or(|most| !most.is_below(figures.sought))
    }
}

/// What firms gave a financier and did not take back, those that wait longest first.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn inbox(platform: &Platform, actor: &Actor, financier: OrganisationId) -> Result<Vec<Received>, RequestError> {
    actor.may(Action::SeeRequests, Resource::Organisation(financier))?;
    platform.database.read(|sql| {
        let mut found = Vec::new();
        for request in finance_request::inbox(sql, financier, MOST)? {
            let firm = organisation::lookup(sql, request.organisation_id)?.map(|firm| firm.name).unwrap_or_default();
            found.push(Received { firm, listed: listed(sql, request)? });
        }
        Ok(found)
    })
}

/// A request that a firm gave a financier, with the name of the firm.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn received(
    platform: &Platform,
    actor: &Actor,
    financier: OrganisationId,
    id: FinanceRequestId,
) -> Result<(String, Whole), RequestError> {
    actor.may(Action::SeeRequests, Resource::Organisation(financier))?;
    platform.database.read(|sql| {
        let request = finance_request::given(sql, financier, id)?.ok_or(PeopleError::NotFound)?;
        let firm = organisation::lookup(sql, request.organisation_id)?.map(|firm| firm.name).unwrap_or_default();
        Ok((firm, whole(sql, request)?))
    })
}

/// A paper of a request that a firm gave.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database and the files say.
pub fn received_paper(
    platform: &Platform,
    actor: &Actor,
    financier: OrganisationId,
    id: FinanceRequestId,
    which: Which,
) -> Result<Vec<u8>, RequestError> {
    let (_, whole) = received(platform, actor, financier, id)?;
    content(platform, whole.listed.request.organisation_id, &whole.papers, which)
}

/// What was attached to an event of a request that a firm gave.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database and the files say.
pub fn received_attachment(
    platform: &Platform,
    actor: &Actor,
    financier: OrganisationId,
    id: FinanceRequestId,
    number: i64,
) -> Result<(String, Vec<u8>), RequestError> {
    attached(platform, &received(platform, actor, financier, id)?.1, number)
}

/// Takes care of a request.
///
/// # Errors
/// [`PeopleError::NotPermitted`], [`PeopleError::NotFound`], [`RequestError::State`], what the database says.
pub fn take(
    platform: &Platform,
    actor: &Actor,
    financier: OrganisationId,
    id: FinanceRequestId,
) -> Result<(), RequestError> {
    step(platform, actor, (financier, id), &[State::Match], (Some(State::Taken), What::Taken), "")
}

/// Asks the firm something.
///
/// # Errors
/// [`PeopleError::NotPermitted`], [`PeopleError::NotFound`], [`RequestError::State`], [`RequestError::Words`], what the database
/// says.
pub fn question(
    platform: &Platform,
    actor: &Actor,
    financier: OrganisationId,
    id: FinanceRequestId,
    words: &str,
) -> Result<(), RequestError> {
    let words = said(words, true)?;
    step(platform, actor, (financier, id), &[State::Match, State::Taken], (None, What::Question), &words)
}

/// Decides: accepts, or refuses and says why.
///
/// # Errors
/// [`PeopleError::NotPermitted`], [`PeopleError::NotFound`], [`RequestError::State`], [`RequestError::Words`] if it is refused
/// and nothing is said why, what the database says.
pub fn decide(
    platform: &Platform,
    actor: &Actor,
    financier: OrganisationId,
    id: FinanceRequestId,
    accepted: bool,
    words: &str,
) -> Result<(), RequestError> {
    let words = said(words, !accepted)?;
    let to = if accepted { (Some(State::Done), What::Done) } else { (Some(State::Refused), What::Refused) };
    let from: &[State] = if accepted { &[State::Taken] } else { &[State::Match, State::Taken] };
    step(platform, actor, (financier, id), from, to, &words)
}

fn step(
    platform: &Platform,
    actor: &Actor,
    (financier, id): (OrganisationId, FinanceRequestId),
    from: &[State],
    (to, what): (Option<State>, What),
    words: &str,
) -> Result<(), RequestError> {
    actor.may(Action::AnswerRequests, Resource::Organisation(financier))?;
    let now = platform.now();
    platform.database.write(|sql| {
        let kept = finance_request::given(sql, financier, id)?.ok_or(PeopleError::NotFound)?;
        if !from.contains(&kept.state) {
            return Err(RequestError::State(kept.state));
        }
        let moved = FinanceRequest { state: to.unwrap_or(kept.state), moved: now, ..kept.clone() };
        if to.is_some() {
            finance_request::step(sql, &moved)?;
        }
        write(sql, &moved, (what, Side::Financier), words, None, (now, Some(actor.person_id)))?;
        letters(platform, sql, &moved, what, words)?;
        if moved.state == State::Taken && to.is_some() {
            remind::ask(platform, sql, &moved, now)?;
        }
        tell(platform, sql, kept.organisation_id, Event::FinanceChanged, About::Finance(id))?;
        let detail = json!({ "request": id, "firm": kept.organisation_id });
        Ok(note(platform, sql, actor, financier, &format!("finance.{}", what.word()), &detail)?)
    })
}

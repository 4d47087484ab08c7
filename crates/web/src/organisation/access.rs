use std::sync::Arc;

use app::people::{self, GrantRequest, PeopleError, Visit};
use askama::Template;
use axum::Form;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use calendar::Date;
use ids::{GrantId, OrganisationId};
use serde::Deserialize;
use store::grant::{Extent, Grant, Room};
use store::organisation::Organisation;

use crate::flash;
use crate::form::Wrong;
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// How long an access is for, unless the firm says otherwise: a year.
const DAYS: i64 = 365;

/// An access as the page shows it.
struct Row {
    id: GrantId,
    holder: Organisation,
    room: &'static str,
    extent: &'static str,
    until: String,
    /// Why it does not hold any more, as a key.
    ended: Option<&'static str>,
}

/// Who looked, as the page shows it.
struct Seen {
    who: String,
    organisation: String,
    room: &'static str,
    day: String,
    times: String,
}

/// What is entered.
#[derive(Clone, Deserialize)]
pub struct Entered {
    grantee: String,
    room: String,
    extent: String,
    until: String,
}

#[derive(Template)]
#[template(path = "organisation/access.html")]
struct View {
    page: Page,
    here: Here,
    rows: Vec<Row>,
    seen: Vec<Seen>,
    /// Who would be let in.
    grantee: Option<Organisation>,
    entered: Entered,
    earliest: String,
    wrong: Wrong,
}

async fn view(
    site: &Site,
    page: Page,
    person: &Person,
    here: Here,
    entered: Entered,
    wrong: Wrong,
) -> Result<View, Problem> {
    let grantee = entered.grantee.parse::<OrganisationId>().ok();
    let found = here.ask(site, person, move |platform, actor, id| {
        let grantee = match grantee.map(|grantee| people::grantee(platform, actor, grantee)) {
            None | Some(Err(PeopleError::NotFound)) => None,
            Some(found) => Some(found?),
        };
        Ok::<_, PeopleError>((people::grants(platform, actor, id)?, people::looks(platform, actor, id)?, grantee))
    });
    let (grants, looks, grantee) = found.await??;
    let today = site.today();
    let mut rows: Vec<Row> = grants.into_iter().map(|(grant, holder)| row(&page, grant, holder, today)).collect();
    rows.sort_by_key(|row| row.ended.is_some());
    Ok(View {
        rows,
        seen: looks.into_iter().map(|visit| seen(&page, visit)).collect(),
        grantee,
        entered,
        earliest: today.to_string(),
        wrong,
        here,
        page,
    })
}

fn row(page: &Page, grant: Grant, holder: Organisation, today: Date) -> Row {
    let ended = match grant.revoked {
        Some(_) => Some("organisation-access-revoked"),
        None => (grant.until < today).then_some("organisation-access-past"),
    };
    Row {
        id: grant.id,
        holder,
        room: room(grant.room),
        extent: extent(grant.extent),
        until: page.day(grant.until),
        ended,
    }
}

fn seen(page: &Page, Visit { look, person, organisation }: Visit) -> Seen {
    let times = usize::try_from(look.times).unwrap_or(usize::MAX);
    Seen {
        who: person.unwrap_or_else(|| page.t("organisation-erased")),
        organisation,
        room: room(look.room),
        day: page.day(look.day),
        times: page.count("organisation-access-times", times),
    }
}

/// A room that is opened, as a key.
fn room(room: Room) -> &'static str {
    match room {
        Room::Measure => "organisation-menu-measure",
        Room::Reduce => "organisation-menu-reduce",
        Room::Finance => "organisation-menu-finance",
        Room::Export => "organisation-menu-export",
    }
}

/// How far an access goes, as a key.
pub fn extent(extent: Extent) -> &'static str {
    match extent {
        Extent::Read => "organisation-extent-read",
        Extent::Write => "organisation-extent-write",
    }
}

/// Whom to let in, from a link of theirs.
#[derive(Deserialize)]
pub struct To {
    #[serde(default)]
    to: String,
}

/// `GET /o/{organisation}/access`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Query(To { to }): Query<To>,
) -> Result<impl IntoResponse, Problem> {
    let until = site.now().plus_days(DAYS).date().to_string();
    let entered =
        Entered { grantee: to, room: Room::Measure.word().to_owned(), extent: Extent::Read.word().to_owned(), until };
    Ok(Html(view(&site, page, &person, here, entered, Wrong::default()).await?))
}

/// `POST /o/{organisation}/access`.
pub async fn open(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Form(entered): Form<Entered>,
) -> Result<Response, Problem> {
    let extent = Extent::of(&entered.extent).ok_or(Problem::Form)?;
    let room = Room::of(&entered.room).ok_or(Problem::Form)?;
    let grantee_id: OrganisationId = entered.grantee.parse().map_err(|_| Problem::Form)?;
    let Ok(until) = entered.until.parse::<Date>() else {
        let wrong = Wrong::field("until", page.t("web-field-form"));
        return Ok(wrong.clone().answer(view(&site, page, &person, here, entered, wrong).await?));
    };
    let request = GrantRequest { grantee_id, room, extent, until };
    let granted = here.ask(&site, &person, move |platform, actor, id| people::grant(platform, actor, id, &request));
    match granted.await? {
        Ok(_) => Ok(flash::done(&page, &here.path("/access"), "organisation-done-granted")),
        Err(error) => {
            let wrong = Wrong::of(&page, error)?;
            Ok(wrong.clone().answer(view(&site, page, &person, here, entered, wrong).await?))
        }
    }
}

/// `POST /o/{organisation}/access/{grant}/revoke`.
pub async fn revoke(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, grant)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let grant: GrantId = grant.parse().map_err(|_| Problem::NotFound)?;
    here.ask(&site, &person, move |platform, actor, id| people::revoke(platform, actor, id, grant)).await??;
    Ok(flash::done(&page, &here.path("/access"), "organisation-done-revoked"))
}

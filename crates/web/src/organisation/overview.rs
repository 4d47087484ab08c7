use std::sync::Arc;

use app::people;
use askama::Template;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use language::fold;
use serde::Deserialize;
use store::grant::Grant;
use store::organisation::{Kind, Organisation};

use super::access::extent;
use super::fields::sector;
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// A firm's own.
#[derive(Template)]
#[template(path = "organisation/firm.html")]
struct Firm {
    page: Page,
    here: Here,
    /// Until when the reader may come, and for whom; empty for members.
    by_grant: Option<(String, String)>,
    facts: Vec<(String, String)>,
}

/// A firm that opened a room to the organisation.
struct Row {
    href: String,
    name: String,
    sector: String,
    region: String,
    extent: &'static str,
    until: String,
    soon: bool,
}

/// Of somebody for whom firms open their rooms.
#[derive(Template)]
#[template(path = "organisation/overview.html")]
struct View {
    page: Page,
    here: Here,
    rows: Vec<Row>,
    total: usize,
    question: String,
    sectors: Vec<(String, String, bool)>,
    /// What firms are given, so that they open a room.
    link: String,
}

/// What is looked for.
#[derive(Default, Deserialize)]
pub struct Question {
    #[serde(default)]
    q: String,
    #[serde(default)]
    sector: String,
}

/// An access that ends within so many days is said to.
const SOON_DAYS: i64 = 30;

/// `GET /o/{organisation}`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Query(question): Query<Question>,
) -> Result<Response, Problem> {
    if here.organisation.kind == Kind::Firm {
        return Ok(Html(firm(&site, page, &person, here)).into_response());
    }
    let (id, actor) = (here.id(), person.clone());
    let belongs = person.seats.iter().any(|seat| seat.organisation_id == id);
    let opened =
        if belongs { site.run(move |platform| people::opened(platform, &actor, id)).await?? } else { Vec::new() };
    let mut sectors: Vec<&str> = opened.iter().filter_map(|(_, firm)| firm.sector.as_deref()).collect();
    sectors.sort_unstable();
    sectors.dedup();
    let sectors = sectors.into_iter().map(|code| (code.to_owned(), sector(&page, code), question.sector == code));
    let sectors = sectors.collect();
    let (total, wanted) = (opened.len(), fold(question.q.trim()));
    let fits = |firm: &Organisation| {
        let ice = firm.ice.as_deref().unwrap_or_default();
        (fold(&firm.name).contains(&wanted) || (!wanted.is_empty() && ice.contains(&wanted)))
            && (question.sector.is_empty() || firm.sector.as_deref() == Some(&question.sector))
    };
    let mut fitting: Vec<_> = opened.into_iter().filter(|(_, firm)| fits(firm)).collect();
    fitting.sort_by_cached_key(|(_, firm)| fold(&firm.name));
    let rows = fitting.iter().map(|(grant, firm)| row(&site, &page, grant, firm)).collect();
    let link = site.platform.link(&format!("/with/{id}"));
    Ok(Html(View { rows, total, question: question.q, sectors, link, here, page }).into_response())
}

fn row(site: &Site, page: &Page, grant: &Grant, firm: &Organisation) -> Row {
    Row {
        href: page.to(&super::home(&firm.id)),
        name: firm.name.clone(),
        sector: firm.sector.as_deref().map(|code| sector(page, code)).unwrap_or_default(),
        region: firm.region.as_deref().map(|code| site.places.region(code, page.language)).unwrap_or_default(),
        extent: extent(grant.extent),
        until: page.say("organisation-until", "day", &page.day(grant.until)),
        soon: grant.until <= site.now().plus_days(SOON_DAYS).date(),
    }
}

fn firm(site: &Site, page: Page, person: &Person, here: Here) -> Firm {
    let by_grant = match &here.through {
        people::Through::Grant(grant) => {
            let seat = person.seats.iter().find(|seat| seat.organisation_id == grant.grantee_id);
            seat.map(|seat| (seat.name.clone(), page.day(grant.until)))
        }
        _ => None,
    };
    let of = &here.organisation;
    let facts = [
        ("organisation-ice", of.ice.clone()),
        ("organisation-sector", of.sector.as_deref().map(|code| sector(&page, code))),
        ("organisation-region", of.region.as_deref().map(|code| site.places.region(code, page.language))),
    ];
    let facts = facts.into_iter().filter_map(|(key, value)| Some((page.t(key), value?))).collect();
    Firm { by_grant, facts, here, page }
}

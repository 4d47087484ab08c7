use std::sync::Arc;

use app::measure::{self, MeasureError};
use app::people::{self, Action};
use askama::Template;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use store::grant::Room;
use store::organisation::Kind;

use super::fields::sector;
use crate::adviser::{self, Question};
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;
use crate::stat::Stat;

/// A firm's own.
#[derive(Template)]
#[template(path = "organisation/firm.html")]
struct Firm {
    page: Page,
    here: Here,
    /// Until when the reader may come, and for whom; empty for members.
    by_grant: Option<(String, String)>,
    facts: Vec<(String, String)>,
    /// Its footprint, as far as the reader may see it.
    footprint: Option<Footprint>,
    /// The stops after it that the reader may see.
    further: Vec<Further>,
}

/// A stop of the road after the first.
struct Further {
    name: String,
    words: String,
    href: String,
    go: String,
}

/// The stops after *measure*: room, address, name, what is done there, where one goes.
const FURTHER: [(Room, &str, &str, &str, &str); 3] = [
    (
        Room::Reduce,
        "/reduce",
        "organisation-menu-reduce",
        "organisation-road-reduce-words",
        "organisation-road-reduce-go",
    ),
    (
        Room::Finance,
        "/finance",
        "organisation-road-finance",
        "organisation-road-finance-words",
        "organisation-road-finance-go",
    ),
    (
        Room::Export,
        "/export",
        "organisation-road-export",
        "organisation-road-export-words",
        "organisation-road-export-go",
    ),
];

/// The stop *measure* of a firm's road.
struct Footprint {
    /// The year shown.
    year: String,
    total: Option<Stat>,
    behind: bool,
    /// Whether the sheet says that there are buyers in other countries.
    sells_abroad: bool,
    /// What comes next: address, words.
    next: Vec<(String, String)>,
}

/// `GET /o/{organisation}`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Query(question): Query<Question>,
) -> Result<Response, Problem> {
    if here.organisation.kind == Kind::Firm {
        return Ok(Html(firm(&site, page, &person, here).await?).into_response());
    }
    adviser::clients(&site, page, &person, here, question).await
}

async fn firm(site: &Site, page: Page, person: &Person, here: Here) -> Result<Firm, Problem> {
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
    let footprint =
        if page.may(Action::Look(Room::Measure)) { Some(footprint(site, &page, person, &here).await?) } else { None };
    let mut stops = FURTHER;
    if footprint.as_ref().is_some_and(|footprint| footprint.sells_abroad) {
        // What buyers ask is what a firm that sells abroad came for.
        stops.sort_by_key(|(room, ..)| *room != Room::Export);
    }
    let may_see = stops.into_iter().filter(|(room, ..)| page.may(Action::Look(*room)));
    let further = may_see.map(|(_, below, name, words, go)| Further {
        name: page.t(name),
        words: page.t(words),
        href: page.to(&here.path(below)),
        go: page.t(go),
    });
    Ok(Firm { by_grant, facts, footprint, further: further.collect(), here, page })
}

/// Where the firm stands on the road.
async fn footprint(site: &Site, page: &Page, person: &Person, here: &Here) -> Result<Footprint, Problem> {
    let found = here.ask(site, person, |platform, actor, id| {
        let standing = measure::standing(platform, actor, id)?;
        let firm = measure::firm_sheet(platform, actor, id)?.map(|sheet| sheet.firm);
        let year = standing.first_shown(firm.as_ref().map(|firm| firm.reporting.year));
        let summary = year.map(|year| measure::summary(platform, actor, id, year)).transpose()?;
        Ok::<_, MeasureError>((standing, firm, summary))
    });
    let (standing, firm, summary) = found.await??;
    let reported = firm.as_ref().map(|firm| firm.reporting.year);
    let to = |below: &str, key: &str| (page.to(&here.path(below)), page.t(key));
    let next = match (&summary, reported) {
        (_, None) => vec![to("/measure/sheet", "organisation-road-sheet")],
        (None, Some(_)) => {
            vec![to("/documents", "organisation-road-documents"), to("/measure/rough", "organisation-road-rough")]
        }
        (Some(_), Some(_)) => {
            let mut next =
                vec![to("/measure", "organisation-road-figures"), to("/documents", "organisation-road-documents")];
            if page.may(Action::SeeGrants) {
                next.push(to("/shares", "organisation-road-share"));
            }
            next
        }
    };
    Ok(Footprint {
        year: summary.as_ref().map_or_else(String::new, |summary| summary.inventory.firm.reporting.year.to_string()),
        total: summary.map(|summary| {
            let figure = &summary.inventory.results.totals.location;
            Stat::new(page.messages(), page.t("dossier-total-location"), figure)
        }),
        sells_abroad: firm.is_some_and(|firm| firm.buyer_countries.iter().any(|code| *code != firm.country)),
        behind: standing.footprint.is_some_and(|footprint| !footprint.is_current()),
        next,
    })
}

//! The first page of the room: what is there, one section each.

use std::sync::Arc;

use app::export::concern::{Concern, concern};
use app::export::{installations, partners};
use app::people::Action;
use askama::Template;
use axum::extract::State;
use axum::response::IntoResponse;
use store::grant::Room;

use super::border::good_name;
use super::products::{self, apiece, kg};
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// A part of the room, as its first page shows it.
pub struct Section {
    /// Its name.
    pub title: String,
    /// What it is for.
    pub words: String,
    /// What is known before anything is there, and where more is said: words, address and name.
    pub told: Option<(String, Option<(String, String)>)>,
    /// What there is already: address, name, a few words.
    pub rows: Vec<(String, String, String)>,
    /// Where to go on: address, name. The first is what most people want.
    pub links: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "export/overview.html")]
struct View {
    page: Page,
    sections: Vec<Section>,
}

/// `GET /o/{organisation}/export`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
) -> Result<impl IntoResponse, Problem> {
    let sections = vec![
        sold(&site, &page, &person, &here).await?,
        border(&site, &page, &person, &here).await?,
        exchanged(&site, &page, &person, &here).await?,
    ];
    Ok(Html(View { sections, page }))
}

/// So many products are named there.
const NAMED: usize = 8;

/// What the firm sells.
async fn sold(site: &Site, page: &Page, person: &Person, here: &Here) -> Result<Section, Problem> {
    let listed = products::listed(site, person, here).await?;
    let to = |below: &str, key: &str| (page.to(&here.path(below)), page.t(key));
    let there = listed.iter().filter(|(listed, _)| listed.product.archived.is_none());
    let row = |(listed, unit): &products::Listed| {
        let path = here.path(format!("/export/products/{}", listed.product.id));
        let apiece = unit.map(|(amount, unit)| format!(" {}", apiece(page, amount, unit))).unwrap_or_default();
        let figure = listed.kg.map(|co2e| kg(page, co2e) + &apiece);
        let words = figure.unwrap_or_else(|| page.t("export-product-no-figure"));
        (page.to(&path), listed.product.name.clone(), words)
    };
    Ok(Section {
        title: page.t("export-product-title"),
        words: page.t("export-product-lead"),
        told: None,
        rows: there.take(NAMED).map(row).collect(),
        links: vec![
            to("/export/products", "export-product-title"),
            to("/export/offered", "export-product-tab-offered"),
            to("/export/requests", "export-product-tab-requests"),
        ],
    })
}

/// The border adjustment.
async fn border(site: &Site, page: &Page, person: &Person, here: &Here) -> Result<Section, Problem> {
    let kept = here.ask(site, person, |platform, actor, id| installations::list(platform, actor, id, false)).await??;
    let year = site.today().year();
    let concern = here.ask(site, person, move |platform, actor, id| concern(platform, actor, id, year)).await??;
    let told = tell(site, page, here, &concern, year)?;
    let to = |below: &str, key: &str| (page.to(&here.path(below)), page.t(key));
    let mut links = vec![to("/export/border/goods", "export-border-goods")];
    if page.may(Action::Edit(Room::Export)) {
        links.push(to("/export/border/new", "export-border-new"));
    }
    links.push(to("/export/border", "export-border-list"));
    let row = |kept: &installations::Listed| {
        let path = here.path(format!("/export/border/{}", kept.id));
        (page.to(&path), kept.name.clone(), kept.year.to_string())
    };
    Ok(Section {
        title: page.t("export-border-title"),
        words: page.t("export-border-words"),
        told: Some(told),
        rows: kept.iter().map(row).collect(),
        links,
    })
}

/// Whether the adjustment may concern the firm, and where its sheet says more.
fn tell(
    site: &Site,
    page: &Page,
    here: &Here,
    concern: &Concern,
    year: i16,
) -> Result<(String, Option<(String, String)>), Problem> {
    let may = page.may(Action::Edit(Room::Measure));
    let sheet = may.then(|| (page.to(&here.path("/measure/sheet")), page.t("export-concern-sheet")));
    Ok(match concern {
        Concern::Unsaid => (page.t("export-concern-unsaid"), sheet),
        Concern::Elsewhere => (page.t("export-concern-elsewhere"), sheet),
        Concern::Union { countries, goods, open } => {
            let named = countries.iter().map(|code| site.places.country(code, page.language));
            let countries = page.messages().list(&named.collect::<Vec<_>>());
            let tables = installations::tables()?;
            let named = goods.iter().map(|code| good_name(page, tables, code, year));
            let named = page.messages().list(&named.collect::<Vec<_>>());
            let arguments = [("countries", countries.into()), ("goods", named.into())];
            let words = match (goods.is_empty(), open) {
                (false, _) => page.with("export-concern-goods", &arguments),
                (true, true) => page.with("export-concern-open", &arguments[..1]),
                (true, false) => page.with("export-concern-no-goods", &arguments[..1]),
            };
            (words, None)
        }
    })
}

/// Partners, and what was exchanged with them.
async fn exchanged(site: &Site, page: &Page, person: &Person, here: &Here) -> Result<Section, Problem> {
    let partners = here.ask(site, person, partners::partners).await??;
    let to = |below: &str, key: &str| (page.to(&here.path(below)), page.t(key));
    let row = |partner: store::partner::Partner| {
        let path = here.path(format!("/export/partners/{}", partner.id));
        (page.to(&path), partner.name, partner.way.map(|way| way.base).unwrap_or_default())
    };
    Ok(Section {
        title: page.t("export-partner-title"),
        words: page.t("export-partner-words"),
        told: None,
        rows: partners.into_iter().map(row).collect(),
        links: vec![to("/export/partners", "export-partner-title"), to("/export/exchange", "export-exchange-title")],
    })
}

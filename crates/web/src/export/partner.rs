//! `/o/{organisation}/export/partners/{partner}`: one partner, what it is shown, how it is reached, what it gave.

use std::sync::Arc;

use app::Platform;
use app::export::partners::{self, Figure, Miss};
use app::people::{Actor, PeopleError};
use askama::Template;
use axum::extract::{Form, State};
use axum::response::{IntoResponse, Response};
use ids::{OrganisationId, PartnerId};
use serde::Deserialize;
use store::partner::Partner;

use super::partners::{Filled, Secret};
use crate::flash;
use crate::form::Wrong;
use crate::here::{Below, Here};
use crate::operator::moment;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// How many received footprints are shown.
const SHOWN: i64 = 50;

/// A product that may be shown to the partner.
struct Offered {
    id: String,
    name: String,
    is_shown: bool,
}

/// A footprint that the partner gave.
struct Given {
    name: String,
    figure: String,
    when: String,
    is_superseded: bool,
    /// What a person should look at.
    findings: Vec<String>,
    findings_words: String,
}

#[derive(Template)]
#[template(path = "export/partner.html")]
struct View {
    page: Page,
    here: Here,
    partner: Partner,
    base: String,
    seen: String,
    offered: Vec<Offered>,
    given: Vec<Given>,
    made: Option<Secret>,
    /// What came of a try, and whether it is good.
    tried: Option<(bool, String)>,
    filled: Filled,
    asked: Asked,
    wrong: Wrong,
}

/// What is asked of the partner.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    product: String,
    words: String,
}

/// A choice of a product.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct Chosen {
    chosen: String,
}

/// `GET …`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Below(id): Below<PartnerId>,
) -> Result<impl IntoResponse, Problem> {
    Ok(Html(view(&site, page, &person, here, id).await?))
}

/// `POST …/change`.
pub async fn change(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Below(id): Below<PartnerId>,
    Form(filled): Form<Filled>,
) -> Result<Response, Problem> {
    let request = filled.request();
    let changed =
        here.ask(&site, &person, move |platform, actor, of| partners::change(platform, actor, of, id, &request));
    match changed.await? {
        Ok(()) => Ok(back(&page, &here, id, "export-partner-done-changed")),
        Err(error) => {
            let wrong = Wrong::of(&page, error)?;
            let view = view(&site, page, &person, here, id).await?;
            Ok(wrong.clone().answer(View { filled, wrong, ..view }))
        }
    }
}

/// `POST …/rotate`. The answer shows the secret: it can be shown by nothing that comes later.
pub async fn rotate(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Below(id): Below<PartnerId>,
) -> Result<impl IntoResponse, Problem> {
    let made = here.ask(&site, &person, move |platform, actor, of| partners::rotate(platform, actor, of, id)).await??;
    let made = Some(Secret::of(&site, &made));
    Ok(Html(View { made, ..view(&site, page, &person, here, id).await? }))
}

/// `POST …/revoke`.
pub async fn revoke(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Below(id): Below<PartnerId>,
) -> Result<Response, Problem> {
    here.ask(&site, &person, move |platform, actor, of| partners::revoke(platform, actor, of, id)).await??;
    Ok(flash::done(&page, &here.path("/export/partners"), "export-partner-done-revoked"))
}

/// `POST …/test`: waits for the partner's server.
pub async fn test(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Below(id): Below<PartnerId>,
) -> Result<Response, Problem> {
    let (actor, of) = (Actor::clone(&person), here.id());
    let tried = site.run_slow(move |platform| partners::try_out(platform, &actor, of, id)).await?;
    let view = view(&site, page, &person, here, id).await?;
    match tried {
        Ok(Ok(count)) => {
            let words = view.page.count("export-partner-test-good", count);
            Ok(Html(View { tried: Some((true, words)), ..view }).into_response())
        }
        Ok(Err(miss)) => {
            let words = missed(&view.page, &miss);
            Ok(Html(View { tried: Some((false, words)), ..view }).into_response())
        }
        Err(error) => {
            let wrong = Wrong::of(&view.page, error)?;
            Ok(wrong.clone().answer(View { wrong, ..view }))
        }
    }
}

/// `POST …/survey`.
pub async fn survey(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Below(id): Below<PartnerId>,
) -> Result<Response, Problem> {
    let asked = here.ask(&site, &person, move |platform, actor, of| partners::survey(platform, actor, of, id));
    match asked.await? {
        Ok(_) => Ok(back(&page, &here, id, "export-partner-done-survey")),
        Err(error) => {
            let wrong = Wrong::of(&page, error)?;
            let view = view(&site, page, &person, here, id).await?;
            Ok(wrong.clone().answer(View { wrong, ..view }))
        }
    }
}

/// `POST …/request`.
pub async fn request(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Below(id): Below<PartnerId>,
    Form(asked): Form<Asked>,
) -> Result<Response, Problem> {
    let sent = asked.clone();
    let done = here.ask(&site, &person, move |platform, actor, of| {
        partners::request(platform, actor, of, id, &sent.product, &sent.words)
    });
    match done.await? {
        Ok(_) => Ok(back(&page, &here, id, "export-partner-done-asked")),
        Err(error) => {
            let wrong = Wrong::of(&page, error)?;
            let view = view(&site, page, &person, here, id).await?;
            Ok(wrong.clone().answer(View { asked, wrong, ..view }))
        }
    }
}

/// `POST …/offer`.
pub async fn offer(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Below(id): Below<PartnerId>,
    Form(chosen): Form<Chosen>,
) -> Result<Response, Problem> {
    choose(&site, &page, &person, &here, id, &chosen, "export-partner-done-offered", partners::offer).await
}

/// `POST …/withdraw`.
pub async fn withdraw(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Below(id): Below<PartnerId>,
    Form(chosen): Form<Chosen>,
) -> Result<Response, Problem> {
    choose(&site, &page, &person, &here, id, &chosen, "export-partner-done-withdrawn", partners::withdraw).await
}

#[expect(clippy::too_many_arguments, reason = "what two handlers have in common, which are called with as much")]
async fn choose(
    site: &Site,
    page: &Page,
    person: &Person,
    here: &Here,
    id: PartnerId,
    chosen: &Chosen,
    done: &'static str,
    case: fn(&Platform, &Actor, OrganisationId, PartnerId, ids::ProductId) -> Result<(), PeopleError>,
) -> Result<Response, Problem> {
    let product = chosen.chosen.parse().map_err(|_| Problem::NotFound)?;
    here.ask(site, person, move |platform, actor, of| case(platform, actor, of, id, product)).await??;
    Ok(back(page, here, id, done))
}

fn back(page: &Page, here: &Here, id: PartnerId, done: &'static str) -> Response {
    flash::done(page, &here.path(format!("/export/partners/{id}")), done)
}

/// Why a partner's server did not let us in.
fn missed(page: &Page, miss: &Miss) -> String {
    match miss {
        Miss::Status(status) => page.say("export-exchange-status", "status", &status.to_string()),
        Miss::Trouble(trouble) => page.t(&format!("export-exchange-trouble-{}", trouble.word())),
    }
}

async fn view(site: &Site, page: Page, person: &Person, here: Here, id: PartnerId) -> Result<View, Problem> {
    let found = here.ask(site, person, move |platform, actor, of| {
        let partner = partners::partner(platform, actor, of, id)?;
        let offered = partners::offers(platform, actor, of, id)?;
        let given = partners::received(platform, actor, of, Some(id), (0, SHOWN))?;
        Ok::<_, PeopleError>((partner, offered, given))
    });
    let (partner, offered, given) = found.await??;
    let (url, client) = partner.way.as_ref().map_or(("", ""), |way| (&way.base, &way.client_id));
    Ok(View {
        base: partners::base(&site.platform, here.id()),
        seen: match partner.seen {
            Some(at) => page.say("export-partner-seen", "when", &moment(&page, at)),
            None => page.t("export-partner-never-seen"),
        },
        offered: offered
            .into_iter()
            .map(|(product, is_shown)| Offered { id: product.id.to_string(), name: product.name, is_shown })
            .collect(),
        given: given.iter().map(|figure| shown(&page, figure)).collect(),
        made: None,
        tried: None,
        filled: Filled::of(&partner.name, url, client),
        asked: Asked::default(),
        wrong: Wrong::default(),
        partner,
        here,
        page,
    })
}

fn shown(page: &Page, figure: &Figure) -> Given {
    let pcf = &figure.footprint.pcf;
    let said = |finding: &pact::Finding| {
        let arguments = finding.arguments();
        let arguments: Vec<_> = arguments.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
        page.with(finding.key(), &arguments)
    };
    let unit = pcf.declared_unit_of_measurement.as_str();
    Given {
        name: figure.footprint.product_name_company.as_str().to_owned(),
        figure: format!("{} kg CO2e / {} {unit}", pcf.pcf_excluding_biogenic_uptake, *pcf.declared_unit_amount),
        when: moment(page, figure.received),
        is_superseded: figure.superseded.is_some(),
        findings: figure.findings.iter().map(said).collect(),
        findings_words: page.count("export-partner-findings", figure.findings.len()),
    }
}

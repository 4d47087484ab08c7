//! What providers offer of technologies, as administrators write it down.

use std::sync::Arc;

use app::people::{Actor, PeopleError};
use app::reduce::{self, OfferRequest};
use askama::Template;
use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use store::provider_offer::ProviderOffer;

use super::{Row, Tab, manages, tabs};
use crate::flash;
use crate::form::{Choice, Wrong};
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// The address of the page.
const PATH: &str = "/operator/offers";

/// An offer as it is entered.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Entered {
    technology: String,
    name: String,
    words: String,
    url: String,
    until: String,
}

#[derive(Template)]
#[template(path = "operator/offers.html")]
struct View {
    page: Page,
    tabs: Vec<Tab>,
    rows: Vec<Row>,
    manages: bool,
    technologies: Vec<Choice>,
    entered: Entered,
    wrong: Wrong,
}

async fn view(site: &Site, page: Page, person: &Person, entered: Entered, wrong: Wrong) -> Result<View, Problem> {
    let actor = Actor::clone(person);
    let offers = site.run(move |platform| reduce::offers(platform, &actor)).await??;
    let all = reduce::technologies(None, None).map_err(|_| Problem::Fault)?;
    let name = |id: &str| all.iter().find(|one| one.id == id).map(|one| one.name.get(page.language).to_owned());
    let manages = manages(person);
    let row = |offer: &ProviderOffer| Row {
        name: offer.provider.clone(),
        href: Some(page.to(&format!("/technologies/{}", offer.technology))),
        badge: (offer.until < site.today()).then(|| ("note", page.t("operator-offer-ended"))),
        facts: vec![
            name(&offer.technology).unwrap_or_else(|| offer.technology.clone()),
            page.say("reduce-offer-until", "day", &page.day(offer.until)),
            offer.link.clone(),
        ],
        about: vec![offer.words.clone()],
        action: manages
            .then(|| (page.at(format!("{PATH}/{}/withdraw", offer.number)), page.t("operator-offer-withdraw"))),
    };
    let mut technologies: Vec<Choice> = all
        .iter()
        .map(|one| Choice::new(one.id.clone(), one.name.get(page.language), one.id == entered.technology))
        .collect();
    technologies.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(View { rows: offers.iter().map(row).collect(), tabs: tabs(&page), manages, technologies, entered, wrong, page })
}

/// `GET /operator/offers`.
pub async fn show(State(site): State<Arc<Site>>, page: Page, person: Person) -> Result<impl IntoResponse, Problem> {
    Ok(Html(view(&site, page, &person, Entered::default(), Wrong::default()).await?))
}

/// `POST /operator/offers`.
pub async fn add(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    Form(entered): Form<Entered>,
) -> Result<Response, Problem> {
    let wrong = match entered.until.trim().parse() {
        Err(_) => Wrong::field("until", page.t("web-field-form")),
        Ok(until) => {
            let (actor, given) = (Actor::clone(&person), entered.clone());
            let added = site.run(move |platform| {
                let Entered { technology, name, words, url, .. } = &given;
                reduce::offer(platform, &actor, &OfferRequest { technology, provider: name, words, link: url, until })
            });
            match added.await? {
                Ok(()) => return Ok(flash::done(&page, PATH, "operator-done-offer")),
                Err(PeopleError::NotFound) => Wrong::field("technology", page.t("web-field-unknown")),
                Err(error) => Wrong::of(&page, error)?,
            }
        }
    };
    let again = view(&site, page, &person, entered, wrong.clone()).await?;
    Ok(wrong.answer(again))
}

/// `POST /operator/offers/{number}/withdraw`.
pub async fn withdraw(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    Path(number): Path<String>,
) -> Result<Response, Problem> {
    let (actor, number) = (Actor::clone(&person), number.parse().map_err(|_| Problem::NotFound)?);
    site.run(move |platform| reduce::withdraw_offer(platform, &actor, number)).await??;
    Ok(flash::done(&page, PATH, "operator-done-offer-withdrawn"))
}

use std::sync::Arc;

use app::export::ProductError;
use app::export::products::{self, ListedProduct, ProductRequest};
use askama::Template;
use axum::Form;
use axum::extract::State;
use axum::response::{IntoResponse, Response};

use super::figure::{apiece, kg};
use super::room::{Fields, PRODUCTS, Tab, path, tabs, wrong};
use crate::flash;
use crate::form::Wrong;
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// So many recipes are looked into for their units.
const UNITS_MAX: usize = 300;

/// A product among others.
struct Row {
    name: String,
    href: String,
    value: String,
    per: String,
    tone: &'static str,
    state: String,
    about: String,
}

#[derive(Template)]
#[template(path = "export/products.html")]
struct View {
    page: Page,
    base: String,
    tabs: Vec<Tab>,
    rows: Vec<Row>,
    away: Vec<(String, String)>,
    /// The name as it was sent.
    typed: String,
    wrong: Wrong,
}

/// A product, and for how many of which unit its figure is.
pub type Listed = (ListedProduct, Option<(f64, ::export::pcf::DeclaredUnit)>);

/// What the firm sells.
pub async fn listed(site: &Site, person: &Person, here: &Here) -> Result<Vec<Listed>, Problem> {
    let listed = here.ask(site, person, |platform, actor, id| {
        let mut found: Vec<Listed> = Vec::new();
        for (index, listed) in products::products(platform, actor, id)?.into_iter().enumerate() {
            let recipe = match products::recipe(platform, actor, id, listed.product.id, None) {
                Ok(kept) if index < UNITS_MAX => Some((kept.recipe.amount.to_f64(), kept.recipe.unit)),
                _ => None,
            };
            found.push((listed, recipe));
        }
        Ok::<_, ProductError>(found)
    });
    Ok(listed.await??)
}

async fn view(
    site: &Site,
    page: Page,
    person: &Person,
    here: &Here,
    name: String,
    wrong: Wrong,
) -> Result<View, Problem> {
    let listed = listed(site, person, here).await?;
    let (away, there): (Vec<Listed>, Vec<Listed>) =
        listed.into_iter().partition(|(listed, _)| listed.product.archived.is_some());
    Ok(View {
        base: here.path(PRODUCTS),
        tabs: tabs(&page, here, PRODUCTS),
        rows: there.iter().map(|(listed, unit)| row(site, &page, here, listed, *unit)).collect(),
        away: away
            .into_iter()
            .map(|(listed, _)| (page.to(&path(here, listed.product.id, "")), listed.product.name))
            .collect(),
        typed: name,
        wrong,
        page,
    })
}

fn row(
    site: &Site,
    page: &Page,
    here: &Here,
    listed: &ListedProduct,
    unit: Option<(f64, ::export::pcf::DeclaredUnit)>,
) -> Row {
    let today = site.today();
    let (tone, state, about) = match (&listed.active, listed.kg) {
        (Some(active), _) if active.valid_until < today => (
            "bad",
            "export-product-state-expired",
            page.say("export-product-until", "day", &page.day(active.valid_until)),
        ),
        (Some(active), kg) => {
            let moved = kg.is_some_and(|kg| (kg - active.kg).abs() > active.kg.abs() * 1e-9);
            let until = page.say("export-product-until", "day", &page.day(active.valid_until));
            if moved {
                ("note", "export-product-state-moved", until)
            } else {
                ("good", "export-product-state-published", until)
            }
        }
        (None, Some(_)) => ("none", "export-product-state-unpublished", String::new()),
        (None, None) => ("note", "export-product-state-unfinished", String::new()),
    };
    Row {
        name: listed.product.name.clone(),
        href: page.to(&path(here, listed.product.id, "")),
        value: listed.kg.map_or_else(|| "–".to_owned(), |co2e| kg(page, co2e)),
        per: unit.filter(|_| listed.kg.is_some()).map(|(amount, unit)| apiece(page, amount, unit)).unwrap_or_default(),
        tone,
        state: page.t(state),
        about,
    }
}

/// `GET /o/{organisation}/export/products`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
) -> Result<impl IntoResponse, Problem> {
    Ok(Html(view(&site, page, &person, &here, String::new(), Wrong::default()).await?))
}

/// `POST /o/{organisation}/export/products`.
pub async fn add(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let fields = Fields(fields);
    let name = fields.get("name").to_owned();
    let asked = name.clone();
    let added = here.ask(&site, &person, move |platform, actor, id| {
        products::add(platform, actor, id, &ProductRequest { name: &asked, follows: true })
    });
    match added.await? {
        Ok(id) => Ok(flash::done(&page, &path(&here, id, "/recipe"), "export-product-added-done")),
        Err(error) => {
            let wrong = wrong(&page, error)?;
            let view = view(&site, page, &person, &here, name, wrong.clone()).await?;
            Ok(wrong.answer(view))
        }
    }
}

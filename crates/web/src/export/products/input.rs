//! One input of a recipe: how much of it goes in ([`super::input_form`]), and where its figure comes from
//! ([`super::sources`], [`super::asking`]).

use std::sync::Arc;

use app::export::ProductError;
use app::export::figures::InputFrom;
use app::export::products::{self, KeptRecipe, ShownProduct};
use app::export::{given, offers, supplies};
use askama::Template;
use axum::Form;
use axum::extract::{Path, Query as Asked, State};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::asking::Asking;
use super::input_form::{NEW, Typed, UNITS, bare, free_key};
use super::legs;
use super::recipe::source_words;
use super::room::{Fields, Tab, path, product, tabs_of, wrong};
use super::sources::{Choosable, activities_of, billed, choosable, found_factors};
use crate::catalogue::Row as FactorRow;
use crate::flash;
use crate::form::{Choice, Wrong, question};
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

#[derive(Template)]
#[template(path = "export/input.html")]
pub struct View {
    page: Page,
    /// Path of the input, without language.
    base: String,
    recipe: String,
    product: String,
    tabs: Vec<Tab>,
    is_new: bool,
    typed: Typed,
    kinds: Vec<Choice>,
    units: [&'static str; 8],
    legs: Vec<legs::Row>,
    unit_name: String,
    source: String,
    /// The supplier's figure that is taken instead, if one is.
    linked: Option<String>,
    /// Whether it is a link, which can be undone.
    is_link: bool,
    fallback: Option<String>,
    question: String,
    asked: bool,
    factors: Vec<(String, FactorRow)>,
    /// Activities of which the best factor is chosen each time: code and name.
    activities: Vec<(String, String)>,
    /// What the bills of the sites have that may be this input: code and name.
    billed: Vec<(String, String)>,
    offered: Vec<Choosable>,
    asking: Asking,
    languages: Vec<Choice>,
    wrong: Wrong,
    wrong_asking: Wrong,
    wrong_linking: Wrong,
}

/// What the address asks.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Question {
    q: String,
}

/// What was sent, and what is wrong with it.
#[derive(Default)]
pub struct Sent {
    pub typed: Option<(Typed, Wrong)>,
    pub asking: Option<(Asking, Wrong)>,
    pub linking: Wrong,
}

/// The page of an input.
pub async fn view(
    site: &Site,
    page: Page,
    person: &Person,
    here: &Here,
    (id, key): (ids::ProductId, String),
    text: &str,
    sent: Sent,
) -> Result<View, Problem> {
    let (found, links, offered, of_partners) = here
        .ask(site, person, move |platform, actor, organisation| {
            let found: ShownProduct = products::product(platform, actor, organisation, id)?;
            let links = supplies::links(platform, actor, organisation, id)?;
            let offered = offers::offered(platform, actor, organisation)?;
            Ok::<_, ProductError>((found, links, offered, given::given(platform, actor, organisation)?))
        })
        .await??;
    let kept = found.recipe.ok_or(Problem::NotFound)?;
    let is_new = key == NEW;
    let input = kept.recipe.inputs.iter().find(|input| input.key == key);
    if input.is_none() && !is_new {
        return Err(Problem::NotFound);
    }
    let link = links.iter().find(|link| link.input == key);
    let (typed, wrong) = sent.typed.unwrap_or_else(|| {
        let new = Typed { version: kept.version, unit: "kg".to_owned(), ..Typed::default() };
        (input.map_or(new, |input| Typed::of(input, kept.version)), Wrong::default())
    });
    let name = input.map(|input| input.name.as_str()).unwrap_or_default();
    let (asking, wrong_asking) = sent.asking.unwrap_or_else(|| (Asking::first(site, &page, name), Wrong::default()));
    let answered = found
        .figure
        .iter()
        .flat_map(|figure| &figure.basis.inputs)
        .any(|source| source.input == key && matches!(source.from, InputFrom::Answer { .. }));
    let languages =
        page.languages().map(|(language, name)| Choice::new(language.code(), name, language.code() == asking.language));
    let text = question(text);
    // Without a question, the name is one.
    let looked = if text.is_empty() { typed.name.clone() } else { text.clone() };
    let factors = if is_new { Vec::new() } else { found_factors(site, &looked, &typed.unit) };
    let product_path = path(here, id, "");
    let kind = |code: &str, key: &str| Choice::new(code, page.t(key), typed.kind == code);
    Ok(View {
        base: format!("{product_path}/recipe/inputs/{}", crate::address::escaped(&key)),
        recipe: page.to(&format!("{product_path}/recipe")),
        product: found.product.name,
        tabs: tabs_of(&page, here, id, "/recipe"),
        is_new,
        kinds: vec![
            kind("material", "export-product-kind-material"),
            kind("packaging", "export-product-kind-packaging"),
        ],
        units: UNITS,
        legs: typed.legs.rows(site, &page),
        unit_name: super::figure::per_unit(&page, kept.recipe.amount.to_f64(), kept.recipe.unit),
        source: input.map(|input| source_words(site, &page, input, None)).unwrap_or_default(),
        is_link: link.is_some(),
        linked: match link {
            Some(link) => {
                let (company, of) = link.names.clone().unwrap_or_default();
                let names = [("company", company.as_str().into()), ("product", of.as_str().into())];
                Some(page.with("export-product-from-supplier", &names))
            }
            None => answered.then(|| page.t("export-product-answered")),
        },
        fallback: link
            .and_then(|link| link.fallback)
            .map(|fallback| page.t(&format!("export-product-fallback-{}", fallback.code()))),
        activities: activities_of(site, &page, &factors),
        billed: billed(site, &page, found.figure.as_ref().map(|figure| &figure.outcome)),
        factors: factors.iter().map(|factor| (factor.id.to_string(), FactorRow::new(factor, &page, site))).collect(),
        offered: choosable(site, &page, input, &looked, (&offered, of_partners)),
        asked: !text.is_empty(),
        question: text,
        languages: languages.into(),
        typed,
        asking,
        wrong,
        wrong_asking,
        wrong_linking: sent.linking,
        page,
    })
}

/// `GET /o/{organisation}/export/products/{product}/recipe/inputs/{input}`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id, key)): Path<(String, String, String)>,
    Asked(asked): Asked<Question>,
) -> Result<impl IntoResponse, Problem> {
    Ok(Html(view(&site, page, &person, &here, (product(&id)?, key), &asked.q, Sent::default()).await?))
}

/// Changes an input of the recipe that is kept, over the version that the form was made from.
pub async fn change(
    site: &Site,
    person: &Person,
    here: &Here,
    id: ids::ProductId,
    version: Option<i64>,
    edit: impl FnOnce(&mut KeptRecipe) -> Result<(), ProductError> + Send + 'static,
) -> Result<Result<(), ProductError>, Problem> {
    here.ask(site, person, move |platform, actor, organisation| {
        let mut kept = products::recipe(platform, actor, organisation, id, None)?;
        edit(&mut kept)?;
        let version = version.unwrap_or(kept.version);
        products::write_recipe(platform, actor, organisation, id, version, &kept.recipe)?;
        Ok(())
    })
    .await
}

/// `POST /o/{organisation}/export/products/{product}/recipe/inputs/{input}`.
pub async fn save(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id, key)): Path<(String, String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let id = product(&id)?;
    let typed = Typed::sent(&Fields(fields));
    let kept = here
        .ask(&site, &person, move |platform, actor, organisation| {
            products::recipe(platform, actor, organisation, id, None)
        })
        .await??;
    let found = kept.recipe.inputs.iter().find(|input| input.key == key).cloned();
    let is_new = key == NEW;
    let mut input = match found {
        Some(input) => input,
        None if is_new => bare(free_key(&kept, &typed.name)),
        None => return Err(Problem::NotFound),
    };
    let named = input.key.clone();
    let refused = match typed.write(&site, &page, &mut input) {
        Err(wrong) => Some(wrong),
        Ok(()) => {
            let written = change(&site, &person, &here, id, Some(typed.version), move |kept| {
                match kept.recipe.inputs.iter_mut().find(|known| known.key == input.key) {
                    Some(known) => *known = input,
                    None => kept.recipe.inputs.push(input),
                }
                Ok(())
            });
            match written.await? {
                Ok(()) => None,
                Err(error) => Some(wrong(&page, error)?),
            }
        }
    };
    let Some(wrong) = refused else {
        // A new input goes on to where its figure comes from; another back to the tree.
        let below =
            if is_new { format!("/recipe/inputs/{}", crate::address::escaped(&named)) } else { "/recipe".to_owned() };
        return Ok(flash::done(&page, &path(&here, id, &below), "export-product-recipe-done"));
    };
    let sent = Sent { typed: Some((typed, wrong.clone())), ..Sent::default() };
    let view = view(&site, page, &person, &here, (id, key), "", sent).await?;
    Ok(wrong.answer(view))
}

/// `POST …/recipe/inputs/{input}/remove`.
pub async fn remove(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id, key)): Path<(String, String, String)>,
) -> Result<Response, Problem> {
    let id = product(&id)?;
    change(&site, &person, &here, id, None, move |kept| {
        let before = kept.recipe.inputs.len();
        kept.recipe.inputs.retain(|input| input.key != key);
        if kept.recipe.inputs.len() == before { Err(ProductError::NoSuchInput) } else { Ok(()) }
    })
    .await??;
    Ok(flash::done(&page, &path(&here, id, "/recipe"), "export-product-recipe-done"))
}

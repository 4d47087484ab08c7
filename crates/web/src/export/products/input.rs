//! One input of a recipe: how much of it goes in, and where its figure comes from.

use std::sync::Arc;

use ::export::pcf::{Input, InputKind, Source};
use app::export::ProductError;
use app::export::offers::{self, Offered};
use app::export::products::{self, KeptRecipe, ShownProduct};
use app::export::requests::{self, FigureRequest};
use app::export::supplies::{self, LinkedInput};
use app::people::PeopleError;
use askama::Template;
use axum::Form;
use axum::extract::{Path, Query as Asked, State};
use axum::response::{IntoResponse, Response};
use factors::search::Query;
use factors::{Factor, FactorId};
use language::Language;
use serde::Deserialize;

use super::recipe::source_words;
use super::recipe_form::amount;
use super::room::{Fields, Tab, path, product, tabs_of, wrong};
use crate::catalogue::Row as FactorRow;
use crate::flash;
use crate::form::{Choice, Wrong, question};
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// The key of an input that is not there yet.
const NEW: &str = "new";
/// Factors that are offered.
const OFFERED_MAX: usize = 8;
/// Out of so many that the question finds.
const LOOKED_AT: usize = 80;
/// A request is open so long unless said otherwise.
const DAYS: i64 = 45;
/// Units in which inputs are counted.
const UNITS: [&str; 8] = ["kg", "t", "L", "m3", "m2", "piece", "kWh", "MJ"];

/// An input as it stands in the form.
#[derive(Clone, Debug, Default)]
struct Typed {
    version: i64,
    name: String,
    kind: String,
    amount: String,
    unit: String,
    losses_pct: String,
}

impl Typed {
    fn of(input: &Input, version: i64) -> Self {
        let shown = |amount: Option<::export::Amount>| amount.map(|amount| amount.to_string()).unwrap_or_default();
        let kind = if input.kind == InputKind::Packaging { "packaging" } else { "material" };
        Typed {
            version,
            name: input.name.clone(),
            kind: kind.to_owned(),
            amount: shown(input.amount),
            unit: input.unit.clone().unwrap_or_default(),
            losses_pct: shown(input.losses_pct),
        }
    }

    fn sent(fields: &Fields) -> Self {
        let text = |name: &str| fields.get(name).to_owned();
        Typed {
            version: fields.get("version").parse().unwrap_or(0),
            name: text("name"),
            kind: text("kind"),
            amount: text("amount"),
            unit: text("unit"),
            losses_pct: text("losses_pct"),
        }
    }

    /// Writes what was sent over an input.
    fn write(&self, page: &Page, input: &mut Input) -> Result<(), Wrong> {
        let mut wrong = Wrong::default();
        if self.name.is_empty() || self.name.chars().count() > 200 {
            wrong = wrong.and("name", page.t("web-field-empty"));
        }
        let mut read = |field: &'static str, text: &str| {
            let found = amount(text);
            if found.is_none() && !text.is_empty() {
                wrong = std::mem::take(&mut wrong).and(field, page.t("export-product-wrong-number"));
            }
            found
        };
        let (much, losses) = (read("amount", &self.amount), read("losses_pct", &self.losses_pct));
        let of_bills = matches!(input.source, Some(Source::Inventory(_)));
        if self.amount.is_empty() && !of_bills {
            wrong = wrong.and("amount", page.t("web-field-empty"));
        }
        if self.unit.is_empty() && !of_bills {
            wrong = wrong.and("unit", page.t("web-field-empty"));
        }
        if !wrong.is_nothing() {
            return Err(wrong);
        }
        input.name.clone_from(&self.name);
        input.kind = if self.kind == "packaging" { InputKind::Packaging } else { InputKind::Material };
        input.amount = much;
        input.unit = (!self.unit.is_empty()).then(|| self.unit.clone());
        input.losses_pct = losses;
        Ok(())
    }
}

/// What is asked of a supplier, as it stands in the form.
#[derive(Clone, Debug, Default)]
struct Asking {
    supplier: String,
    email: String,
    words: String,
    until: String,
    language: String,
}

/// What another firm shows, as it can be linked.
struct Choosable {
    supplier: String,
    product: String,
    figure: String,
    /// The two identifiers, parted by a slash.
    value: String,
}

#[derive(Template)]
#[template(path = "export/input.html")]
struct View {
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
    unit_name: String,
    source: String,
    linked: Option<String>,
    fallback: Option<String>,
    question: String,
    asked: bool,
    factors: Vec<(String, FactorRow)>,
    offered: Vec<Choosable>,
    asking: Asking,
    languages: Vec<Choice>,
    wrong: Wrong,
    wrong_asking: Wrong,
}

/// What the address asks.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Question {
    q: String,
}

/// What was sent, and what is wrong with it.
#[derive(Default)]
struct Sent {
    typed: Option<(Typed, Wrong)>,
    asking: Option<(Asking, Wrong)>,
}

async fn view(
    site: &Site,
    page: Page,
    person: &Person,
    here: &Here,
    (id, key): (ids::ProductId, String),
    text: &str,
    sent: Sent,
) -> Result<View, Problem> {
    let (found, links, offered): (ShownProduct, Vec<LinkedInput>, Vec<Offered>) = here
        .ask(site, person, move |platform, actor, organisation| {
            Ok::<_, ProductError>((
                products::product(platform, actor, organisation, id)?,
                supplies::links(platform, actor, organisation, id)?,
                offers::offered(platform, actor, organisation)?,
            ))
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
    let (asking, wrong_asking) = sent.asking.unwrap_or_else(|| {
        let asking = Asking {
            words: input.map(|input| input.name.clone()).unwrap_or_default(),
            until: site.now().plus_days(DAYS).date().to_string(),
            language: page.language.code().to_owned(),
            ..Asking::default()
        };
        (asking, Wrong::default())
    });
    let languages =
        page.languages().map(|(language, name)| Choice::new(language.code(), name, language.code() == asking.language));
    let text = question(text);
    // Without a question, the name is one.
    let looked = if text.is_empty() { typed.name.clone() } else { text.clone() };
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
        unit_name: super::figure::per_unit(&page, kept.recipe.amount.to_f64(), kept.recipe.unit),
        source: input.map(|input| source_words(site, &page, input, None)).unwrap_or_default(),
        linked: link.map(|link| {
            let names = link.names.clone().unwrap_or_default();
            page.with(
                "export-product-from-supplier",
                &[("company", names.0.as_str().into()), ("product", names.1.as_str().into())],
            )
        }),
        fallback: link
            .and_then(|link| link.fallback)
            .map(|fallback| page.t(&format!("export-product-fallback-{}", fallback.code()))),
        factors: if is_new { Vec::new() } else { found_factors(site, &page, &looked, &typed.unit) },
        offered: offered.iter().map(|offered| choosable(&page, offered)).collect(),
        asked: !text.is_empty(),
        question: text,
        languages: languages.into(),
        typed,
        asking,
        wrong,
        wrong_asking,
        page,
    })
}

/// Factors from the cradle to the gate that a question finds, of which a unit can be brought to that of the input.
fn found_factors(site: &Site, page: &Page, text: &str, unit: &str) -> Vec<(String, FactorRow)> {
    let unit = site.knowledge.units.parse(unit).ok();
    let fits = |factor: &&Factor| unit.as_ref().is_none_or(|unit| unit.dimension == factor.per.dimension);
    let near = crate::site::here();
    let query = Query {
        stage: Some(factors::Stage::CradleToGate),
        limit: LOOKED_AT,
        ..Query::new(text, &near, site.today().year())
    };
    let hits = site.index.search(&query).hits;
    let factors = hits.iter().filter_map(|hit| site.knowledge.library.factor(&hit.factor));
    let factors = factors.filter(fits).take(OFFERED_MAX);
    factors.map(|factor| (factor.id.to_string(), FactorRow::new(factor, page, site))).collect()
}

fn choosable(page: &Page, offered: &Offered) -> Choosable {
    let figure = offered.footprint.as_ref().map(|footprint| {
        let value = super::figure::kg(page, footprint.figure.co2e);
        format!("{value} · {}", super::figure::per(page, footprint.amount, footprint.unit))
    });
    Choosable {
        supplier: offered.supplier.clone(),
        product: offered.product.clone(),
        figure: figure.unwrap_or_else(|| page.t("export-product-fallback-not-published")),
        value: format!("{}/{}", offered.supplier_id, offered.product_id),
    }
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
async fn change(
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
    let refused = match typed.write(&page, &mut input) {
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
    let sent = Sent { typed: Some((typed, wrong.clone())), asking: None };
    let view = view(&site, page, &person, &here, (id, key), "", sent).await?;
    Ok(wrong.answer(view))
}

fn bare(key: String) -> Input {
    Input {
        key,
        name: String::new(),
        kind: InputKind::Material,
        amount: None,
        unit: None,
        losses_pct: None,
        mass_kg: None,
        uncertainty_pct: None,
        source: None,
        activity: None,
        country: None,
        transport: Vec::new(),
    }
}

/// A key for an input that no other has: of the letters of its name, or a number.
fn free_key(kept: &KeptRecipe, name: &str) -> String {
    let folded = language::fold(name);
    let word: String = folded.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).take(40).collect();
    let word = word.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-");
    let word = if word.is_empty() || word == NEW { "input".to_owned() } else { word };
    let taken = |key: &str| kept.recipe.inputs.iter().any(|input| input.key == key);
    if !taken(&word) {
        return word;
    }
    (2..).map(|number| format!("{word}-{number}")).find(|key| !taken(key)).unwrap_or(word)
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

/// `POST …/recipe/inputs/{input}/choose`: this factor from now on, or none.
pub async fn choose(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id, key)): Path<(String, String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let id = product(&id)?;
    let factor = FactorId::from(Fields(fields).get("factor"));
    let known = site.knowledge.library.factor(&factor);
    let source = match known {
        Some(factor) => Some(Source::Factor(factor.id.clone())),
        None if factor.as_str().is_empty() => None,
        None => return Err(Problem::Form),
    };
    change(&site, &person, &here, id, None, move |kept| {
        let input = kept.recipe.inputs.iter_mut().find(|input| input.key == key);
        input.ok_or(ProductError::NoSuchInput)?.source = source;
        Ok(())
    })
    .await??;
    Ok(flash::done(&page, &path(&here, id, "/recipe"), "export-product-recipe-done"))
}

/// `POST …/recipe/inputs/{input}/link`.
pub async fn link(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id, key)): Path<(String, String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let id = product(&id)?;
    let fields = Fields(fields);
    let (supplier, of) = fields.get("offered").split_once('/').ok_or(Problem::Form)?;
    let to = (supplier.parse().map_err(|_| Problem::Form)?, of.parse().map_err(|_| Problem::Form)?);
    here.ask(&site, &person, move |platform, actor, organisation| {
        supplies::link(platform, actor, organisation, (id, &key), to)
    })
    .await??;
    Ok(flash::done(&page, &path(&here, id, "/recipe"), "export-product-linked-done"))
}

/// `POST …/recipe/inputs/{input}/unlink`.
pub async fn unlink(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id, key)): Path<(String, String, String)>,
) -> Result<Response, Problem> {
    let id = product(&id)?;
    here.ask(&site, &person, move |platform, actor, organisation| {
        supplies::unlink(platform, actor, organisation, (id, &key))
    })
    .await??;
    Ok(flash::done(&page, &path(&here, id, "/recipe"), "export-product-unlinked-done"))
}

/// `POST …/recipe/inputs/{input}/ask`: a letter to a supplier who has no account.
pub async fn ask(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id, key)): Path<(String, String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let (id, fields) = (product(&id)?, Fields(fields));
    let text = |name: &str| fields.get(name).to_owned();
    let asking = Asking {
        supplier: text("supplier"),
        email: text("email"),
        words: text("words"),
        until: text("until"),
        language: text("language"),
    };
    let language: Language = asking.language.parse().map_err(|_| Problem::Form)?;
    let (sent, input) = (asking.clone(), key.clone());
    // A day that cannot be read is refused like one that is past.
    let until = asking.until.parse().unwrap_or_else(|_| site.now().plus_days(-1).date());
    let made = here.ask(&site, &person, move |platform, actor, organisation| {
        let request = FigureRequest {
            input: &input,
            supplier: &sent.supplier,
            email: &sent.email,
            language,
            words: &sent.words,
            until,
        };
        requests::ask(platform, actor, organisation, id, &request)
    });
    match made.await? {
        Ok(_) => Ok(flash::done(&page, &here.path(super::room::REQUESTS), "export-product-asked-done")),
        Err(error) => {
            let wrong = match error {
                // The supplier's name has a field of its own name here.
                ProductError::People(PeopleError::Input(fields)) => supplier_wrong(&page, fields)?,
                error => wrong(&page, error)?,
            };
            let sent = Sent { typed: None, asking: Some((asking, wrong.clone())) };
            let view = view(&site, page, &person, &here, (id, key), "", sent).await?;
            Ok(wrong.answer(view))
        }
    }
}

/// What is wrong with a request: the form has another field that is called `name`.
fn supplier_wrong(page: &Page, fields: Vec<(app::people::Input, app::people::Problem)>) -> Result<Wrong, Problem> {
    let wrong = Wrong::of(page, PeopleError::Input(fields))?;
    Ok(match wrong.at("name") {
        Some(words) => wrong.and("supplier", words),
        None => wrong,
    })
}

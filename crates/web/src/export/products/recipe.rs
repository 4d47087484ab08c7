use std::sync::Arc;

use ::export::pcf::{Footprint, Input, Source};
use app::export::ProductError;
use app::export::figures::{Outcome, SourceOf};
use app::export::products::{self, ShownProduct};
use app::export::supplies::{self, LinkedInput};
use app::measure;
use askama::Template;
use axum::Form;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use i18n::Arg;

use super::figure::{self, Shown, kg};
use super::recipe_form::Typed;
use super::room::{Fields, PRODUCTS, Tab, path, product, tabs_of, wrong};
use super::{legs, shares};
use crate::flash;
use crate::form::{Choice, Wrong};
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// An input among others, with what it brings to the figure.
struct Branch {
    href: String,
    name: String,
    amount: String,
    from: String,
    tone: &'static str,
    badge: String,
    value: String,
    share: String,
    percent: u32,
}

#[derive(Template)]
#[template(path = "export/recipe.html")]
struct View {
    page: Page,
    base: String,
    above: String,
    name: String,
    tabs: Vec<Tab>,
    typed: Typed,
    units: Vec<Choice>,
    keys: Vec<Choice>,
    transports: Vec<Choice>,
    rules: Vec<Choice>,
    places: Vec<Choice>,
    has_recipe: bool,
    branches: Vec<Branch>,
    /// What the sites bring, line by line.
    trunk: Vec<figure::Row>,
    /// What is next to nothing.
    small: Vec<figure::Row>,
    shown: Option<Box<Shown>>,
    none: Option<String>,
    wrong: Wrong,
    shares: Vec<shares::Row>,
    legs: Vec<legs::Row>,
}

async fn view(
    site: &Site,
    page: Page,
    person: &Person,
    here: &Here,
    id: ids::ProductId,
    sent: Option<(Typed, Wrong)>,
) -> Result<View, Problem> {
    let (found, links, outcome, firm) = here
        .ask(site, person, move |platform, actor, organisation| {
            let found: ShownProduct = products::product(platform, actor, organisation, id)?;
            let links = supplies::links(platform, actor, organisation, id)?;
            let outcome = match &found.recipe {
                Some(kept) => Some(products::preview(platform, actor, organisation, id, &kept.recipe)?),
                None => None,
            };
            // Who may see the products need not see the firm's sheet.
            let firm = measure::firm_sheet(platform, actor, organisation).ok().flatten().map(|sheet| sheet.firm);
            Ok::<_, ProductError>((found, links, outcome, firm))
        })
        .await??;
    let kept = found.recipe.as_ref();
    let (typed, wrong) = sent.unwrap_or_else(|| {
        let typed = kept.map_or_else(|| Typed::first(firm.as_ref()), |kept| Typed::of(&kept.recipe, kept.version));
        (typed, Wrong::default())
    });
    let footprint = match &outcome {
        Some(Outcome::Figure(footprint)) => Some(&**footprint),
        _ => None,
    };
    let (shown, none) = match outcome.as_ref().map(|outcome| figure::of(site, &page, outcome)) {
        Some(Ok(shown)) => (Some(shown), None),
        Some(Err(why)) => (None, Some(why)),
        None => (None, None),
    };
    let base = path(here, id, "");
    let inputs = kept.map(|kept| kept.recipe.inputs.as_slice()).unwrap_or_default();
    let sources = found.figure.as_ref().map(|figure| figure.basis.inputs.as_slice()).unwrap_or_default();
    let branches = inputs.iter().map(|input| branch(site, &page, &base, input, &links, sources, footprint)).collect();
    let lines = footprint.map(|footprint| figure::of_sites(&page, footprint)).unwrap_or_default();
    let (trunk, small) = lines.into_iter().partition(|row| row.percent > 0);
    Ok(View {
        above: page.to(&here.path(PRODUCTS)),
        tabs: tabs_of(&page, here, id, "/recipe"),
        name: found.product.name.clone(),
        units: typed.units(&page),
        rules: typed.rule_sets(&page),
        keys: shares::keys(&page, &typed.key),
        transports: typed.transports(&page),
        places: typed.places(firm.as_ref()),
        has_recipe: kept.is_some(),
        shares: typed.shares.rows(site, &page, firm.as_ref(), footprint),
        legs: typed.outbound.rows(site, &page),
        branches,
        trunk,
        small,
        shown,
        none,
        typed,
        wrong,
        base,
        page,
    })
}

fn branch(
    site: &Site,
    page: &Page,
    base: &str,
    input: &Input,
    links: &[LinkedInput],
    sources: &[SourceOf],
    footprint: Option<&Footprint>,
) -> Branch {
    let numbers = page.messages().numbers();
    let lines = || {
        footprint.iter().flat_map(|footprint| &footprint.lines).filter(|line| line.input.as_deref() == Some(&input.key))
    };
    let co2e: f64 = lines().map(|line| line.co2e).sum();
    let known = lines().next().is_some();
    let total = footprint.map_or(0.0, |footprint| footprint.excluding.co2e);
    let ratio = if total > 0.0 { co2e / total } else { 0.0 };
    let link = links.iter().find(|link| link.input == input.key);
    let answered = sources.iter().any(|source| {
        source.input == input.key && matches!(source.from, app::export::figures::InputFrom::Answer { .. })
    });
    let (tone, badge) = match link {
        Some(link) => match link.fallback {
            None => ("good", page.t("export-product-linked")),
            Some(fallback) => ("bad", page.t(&format!("export-product-fallback-{}", fallback.code()))),
        },
        None if answered => ("good", page.t("export-product-answered")),
        None if !known && footprint.is_some() => ("bad", page.t("export-product-input-unknown")),
        None => ("none", String::new()),
    };
    Branch {
        href: page.to(&format!("{base}/recipe/inputs/{}", crate::address::escaped(&input.key))),
        name: input.name.clone(),
        amount: match (input.amount, &input.unit) {
            (Some(amount), Some(unit)) => {
                let amount = format!("{}\u{a0}{unit}", numbers.decimal(amount.decimal().normalize()));
                match input.losses_pct {
                    Some(lost) if lost.to_f64() > 0.0 => {
                        let lost = numbers.decimal(lost.decimal().normalize());
                        page.with(
                            "export-product-amount-lost",
                            &[("amount", Arg::Code(amount.into())), ("lost", lost.as_str().into())],
                        )
                    }
                    _ => amount,
                }
            }
            _ => page.t("export-product-of-the-bills"),
        },
        from: source_words(site, page, input, link),
        tone,
        badge,
        value: if known { kg(page, co2e) } else { "–".to_owned() },
        share: if known { numbers.percent(ratio, 1) } else { String::new() },
        percent: (ratio.clamp(0.0, 1.0) * 100.0).round() as u32,
    }
}

/// Where the figure of an input comes from, in words.
pub fn source_words(site: &Site, page: &Page, input: &Input, link: Option<&LinkedInput>) -> String {
    if let Some((supplier, product)) = link.and_then(|link| link.names.as_ref()) {
        let names = [("company", supplier.as_str().into()), ("product", product.as_str().into())];
        return page.with("export-product-from-supplier", &names);
    }
    match &input.source {
        Some(Source::Factor(id)) => {
            let factor = site.knowledge.library.factor(id);
            factor.map_or_else(|| id.to_string(), |factor| factor.name.get(page.language).to_owned())
        }
        Some(Source::Activity(code)) => app::words::activity(site.knowledge, page.messages(), code),
        Some(Source::Inventory(code)) => page.say(
            "export-product-inventory-of",
            "activity",
            &app::words::activity(site.knowledge, page.messages(), code),
        ),
        None => page.t("export-product-no-source"),
    }
}

/// `GET /o/{organisation}/export/products/{product}/recipe`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id)): Path<(String, String)>,
) -> Result<impl IntoResponse, Problem> {
    Ok(Html(view(&site, page, &person, &here, product(&id)?, None).await?))
}

/// `POST /o/{organisation}/export/products/{product}/recipe`.
pub async fn save(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id)): Path<(String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let id = product(&id)?;
    let typed = Typed::sent(&Fields(fields));
    let found = here
        .ask(&site, &person, move |platform, actor, organisation| products::product(platform, actor, organisation, id));
    let found = found.await??;
    let version = typed.version;
    let recipe = match typed.recipe(&site, &page, &found.product.name, found.recipe.map(|kept| kept.recipe)) {
        Ok(recipe) => recipe,
        Err(wrong) => {
            let view = view(&site, page, &person, &here, id, Some((typed, wrong.clone()))).await?;
            return Ok(wrong.answer(view));
        }
    };
    let written = here.ask(&site, &person, move |platform, actor, organisation| {
        products::write_recipe(platform, actor, organisation, id, version, &recipe)
    });
    match written.await? {
        Ok(_) => Ok(flash::done(&page, &path(&here, id, "/recipe"), "export-product-recipe-done")),
        Err(error) => {
            let wrong = wrong(&page, error)?;
            let view = view(&site, page, &person, &here, id, Some((typed, wrong.clone()))).await?;
            Ok(wrong.answer(view))
        }
    }
}

//! Where the figure of an input comes from: a firm here, a partner, or a factor.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::sync::Arc;

use ::export::pcf::{self, Input, Source, Stage};
use app::export::ProductError;
use app::export::figures::Outcome;
use app::export::given::{self, GivenProduct};
use app::export::offers::Offered;
use app::export::supplies;
use app::words;
use axum::Form;
use axum::extract::{Path, State};
use axum::response::Response;
use factors::search::Query;
use factors::{ActivityCode, Factor, FactorId};

use super::figure::{kg, per_unit};
use super::input::{Sent, change, view};
use super::room::{Fields, path, product, wrong};
use super::words::other_unit;
use crate::flash;
use crate::here::Here;
use crate::page::Page;
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// Factors that are offered.
const OFFERED_MAX: usize = 8;
/// Out of so many that the question finds.
const LOOKED_AT: usize = 80;
/// Figures of partners that are offered.
const GIVEN_MAX: usize = 12;

/// What another firm shows or gave, as it can be linked.
pub struct Choosable {
    pub supplier: String,
    pub product: String,
    pub figure: String,
    /// Whether a partner gave it over PACT.
    pub given: bool,
    /// The two identifiers, parted by a slash.
    pub value: String,
    /// Why it cannot be linked, if it cannot.
    pub refused: Option<String>,
}

/// What firms here show, then what partners gave: that which is called like the input first.
pub fn choosable(
    site: &Site,
    page: &Page,
    input: Option<&Input>,
    looked: &str,
    (offered, mut given): (&[Offered], Vec<GivenProduct>),
) -> Vec<Choosable> {
    let refused = |unit, mass: Option<f64>| {
        let fits = input.is_none_or(|input| pcf::fits(input, unit, mass, &site.knowledge.units));
        (!fits).then(|| other_unit(page.messages(), unit))
    };
    let of_firms = offered.iter().map(|offered| {
        let footprint = offered.footprint.as_ref();
        let figure = footprint
            .map(|shown| format!("{} / {}", kg(page, shown.figure.co2e), per_unit(page, shown.amount, shown.unit)));
        Choosable {
            supplier: offered.supplier.clone(),
            product: offered.product.clone(),
            figure: figure.unwrap_or_else(|| page.t("export-product-fallback-not-published")),
            given: false,
            value: format!("{}/{}", offered.supplier_id, offered.product_id),
            refused: footprint.and_then(|shown| refused(shown.unit, Some(shown.mass_kg))),
        }
    });
    let folded = language::fold(looked);
    let asked: Vec<&str> = folded.split_whitespace().filter(|word| word.chars().count() > 2).collect();
    given.sort_by_cached_key(|one| {
        let name = language::fold(&one.figure.product);
        Reverse(asked.iter().filter(|word| name.contains(**word)).count())
    });
    let of_partners = given.into_iter().take(GIVEN_MAX).map(|one| {
        let figure = &one.figure;
        let stated =
            format!("{} / {}", kg(page, figure.parts.excluding_uptake()), per_unit(page, figure.amount, figure.unit));
        let until = page.say("export-product-given-until", "day", &page.day(one.until.date()));
        let fallback = one.fallback.map(|fallback| page.t(&format!("export-product-fallback-{}", fallback.code())));
        Choosable {
            supplier: if figure.company == one.partner {
                one.partner.clone()
            } else {
                page.with(
                    "export-product-given-by",
                    &[("company", figure.company.as_str().into()), ("partner", one.partner.as_str().into())],
                )
            },
            product: figure.product.clone(),
            figure: format!("{stated} · {}", fallback.unwrap_or(until)),
            given: true,
            value: format!("{}/{}", one.partner_id, one.product),
            refused: refused(figure.unit, figure.mass_kg),
        }
    });
    of_firms.chain(of_partners).collect()
}

/// Factors from the cradle to the gate that a question finds, of which a unit can be brought to that of the input.
pub fn found_factors<'a>(site: &'a Site, text: &str, unit: &str) -> Vec<&'a Factor> {
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
    factors.filter(fits).take(OFFERED_MAX).collect()
}

/// The activities of factors, each once: of one, the best factor can be chosen each time as an inventory does.
pub fn activities_of(site: &Site, page: &Page, factors: &[&Factor]) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for code in factors.iter().map(|factor| &factor.activity) {
        if found.iter().all(|(known, _)| *known != code.as_str()) {
            found.push((code.to_string(), words::activity(site.knowledge, page.messages(), code)));
        }
    }
    found
}

/// What the bills of the sites have as purchases: an input can be what they say instead of an amount of its own.
pub fn billed(site: &Site, page: &Page, outcome: Option<&Outcome>) -> Vec<(String, String)> {
    let Some(Outcome::Figure(footprint)) = outcome else { return Vec::new() };
    let lines = footprint.lines.iter().filter(|line| line.stage == Stage::Purchases && line.input.is_none());
    // Water comes by allocation, like energy and waste.
    let codes = lines.filter_map(|line| line.activity.as_ref()).filter(|code| !code.is_within("water"));
    let codes: BTreeSet<&ActivityCode> = codes.collect();
    codes.into_iter().map(|code| (code.to_string(), words::activity(site.knowledge, page.messages(), code))).collect()
}

/// `POST …/recipe/inputs/{input}/choose`: from now on this factor, the best of this activity, what the bills have of it, or none.
pub async fn choose(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id, key)): Path<(String, String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let (id, fields) = (product(&id)?, Fields(fields));
    let library = &site.knowledge.library;
    let activity = |name: &str| match fields.get(name) {
        "" => Ok(None),
        code => library.activity(&ActivityCode::from(code)).map(|kind| Some(kind.code.clone())).ok_or(Problem::Form),
    };
    let source = match (fields.get("factor"), activity("activity")?, activity("billed")?) {
        (_, Some(code), _) => Some(Source::Activity(code)),
        (_, _, Some(code)) => Some(Source::Inventory(code)),
        ("", None, None) => None,
        (factor, None, None) => {
            let factor = library.factor(&FactorId::from(factor)).ok_or(Problem::Form)?;
            Some(Source::Factor(factor.id.clone()))
        }
    };
    change(&site, &person, &here, id, None, move |kept| {
        let input = kept.recipe.inputs.iter_mut().find(|input| input.key == key);
        input.ok_or(ProductError::NoSuchInput)?.source = source;
        Ok(())
    })
    .await??;
    Ok(flash::done(&page, &path(&here, id, "/recipe"), "export-product-recipe-done"))
}

/// `POST …/recipe/inputs/{input}/link`: to what a firm here shows, or to what a partner gave.
pub async fn link(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id, key)): Path<(String, String, String)>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let (id, fields, input) = (product(&id)?, Fields(fields), key.clone());
    let (offered, of_partner) = (fields.get("offered").to_owned(), fields.get("given").to_owned());
    let linked = if let Some((partner, of)) = of_partner.split_once('/') {
        let to = (partner.parse().map_err(|_| Problem::Form)?, of.to_owned());
        let link = here.ask(&site, &person, move |platform, actor, organisation| {
            given::link(platform, actor, organisation, (id, &input), (to.0, &to.1))
        });
        link.await?
    } else {
        let (supplier, of) = offered.split_once('/').ok_or(Problem::Form)?;
        let to = (supplier.parse().map_err(|_| Problem::Form)?, of.parse().map_err(|_| Problem::Form)?);
        let link = here.ask(&site, &person, move |platform, actor, organisation| {
            supplies::link(platform, actor, organisation, (id, &input), to)
        });
        link.await?
    };
    match linked {
        Ok(()) => Ok(flash::done(&page, &path(&here, id, "/recipe"), "export-product-linked-done")),
        Err(error) => {
            let wrong = wrong(&page, error)?;
            let sent = Sent { linking: wrong.clone(), ..Sent::default() };
            Ok(wrong.answer(view(&site, page, &person, &here, (id, key), "", sent).await?))
        }
    }
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

//! A measure that the firm keeps: what it is, how far it is, what the bills say of it.

use std::sync::Arc;

use ::reduce::{Comparison, Estimate};
use app::people::Action;
use app::reduce::measures::{self, Kept, MeasuresError, Step, StepFault, StepRequest};
use app::reduce::{self, Followed, Proposal};
use app::words;
use askama::Template;
use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use calendar::{Date, Month, Period};
use ids::MeasureId;
use money::{Exact, simple_payback};
use serde::Deserialize;
use store::grant::Room;

use super::keep::is_stale;
use super::rows::{state, tone};
use crate::flash;
use crate::form::{Choice, Wrong};
use crate::here::{Below, Here};
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// A step to be made, as it is entered.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Entered {
    state: String,
    day: String,
    words: String,
    version: i64,
}

/// What the bills say of one saving, in words.
struct OnBills {
    what: String,
    head: [String; 4],
    rows: Vec<[String; 4]>,
    shown: Vec<String>,
}

#[derive(Template)]
#[template(path = "reduce/measure.html")]
struct View {
    page: Page,
    /// The path of the room.
    room: String,
    path: String,
    kept: Kept,
    badge: (&'static str, String),
    facts: Vec<(String, String)>,
    savings: Vec<(String, String)>,
    calculator: Option<(String, String)>,
    steps: Vec<(String, String, String, String)>,
    bills: Vec<OnBills>,
    entered: Entered,
    states: Vec<Choice>,
    wrong: Wrong,
    writes: bool,
}

async fn view(
    site: &Site,
    page: Page,
    person: &Person,
    here: &Here,
    id: MeasureId,
    entered: Option<Entered>,
    wrong: Wrong,
) -> Result<View, Problem> {
    let found = here.ask(site, person, move |platform, actor, organisation| {
        let (kept, steps) = measures::one(platform, actor, organisation, id)?;
        let followed = reduce::followed(platform, actor, organisation, &kept.measure)?;
        let proposal = reduce::proposal(platform, actor, organisation)?;
        Ok::<_, MeasuresError>((kept, steps, followed, proposal))
    });
    let (kept, steps, followed, proposal) = found.await??;
    // What usually comes next is chosen already.
    let next = measures::State::ALL.iter().skip_while(|one| **one != kept.state).nth(1);
    let next = next.map(|state| state.word().to_owned()).unwrap_or_default();
    let chosen = entered.as_ref().map_or(next, |entered| entered.state.clone());
    let states = measures::State::ALL.iter().filter(|one| **one != kept.state);
    let calculator = kept.measure.calculation.as_ref().and_then(|of| {
        let calculator = reduce::calculator(&of.calculator).ok()?;
        let name = reduce::words_of(calculator).ok()?.name(calculator)?.get(page.language).to_owned();
        Some((page.to(&format!("/calculators/{}", calculator.name)), name))
    });
    Ok(View {
        room: here.path("/reduce"),
        path: here.path(format!("/reduce/measures/{}", kept.id)),
        badge: (tone(kept.state), state(&page, kept.state)),
        facts: facts(site, &page, proposal.as_ref(), &kept),
        savings: kept.measure.savings.iter().map(|saving| said(site, &page, saving)).collect(),
        steps: steps.iter().rev().map(|step| row(&page, step)).collect(),
        bills: followed.iter().filter(|one| !one.years.is_empty()).map(|one| on_bills(site, &page, one)).collect(),
        entered: entered.unwrap_or_else(|| Entered {
            day: site.today().to_string(),
            version: kept.version,
            ..Entered::default()
        }),
        states: states.map(|one| Choice::new(one.word(), state(&page, *one), one.word() == chosen)).collect(),
        writes: page.may(Action::Edit(Room::Reduce)),
        calculator,
        wrong,
        kept,
        page,
    })
}

fn facts(site: &Site, page: &Page, proposal: Option<&Proposal>, kept: &Kept) -> Vec<(String, String)> {
    let measure = &kept.measure;
    let numbers = page.messages().numbers();
    let money = |amount: Option<rust_decimal::Decimal>| amount.map(|amount| numbers.money(amount, "MAD"));
    let technology = measure.technology.as_deref().and_then(|id| reduce::technology(id).ok());
    let site_name = proposal.map(|proposal| words::site(&proposal.firm, &measure.site).to_owned());
    let years: Vec<String> = measure.years.iter().map(i16::to_string).collect();
    let worth = proposal.map(|proposal| proposal.worth(&site.knowledge.units, measure)).unwrap_or_default();
    let cost = measure.cost.filter(|cost| *cost > rust_decimal::Decimal::ZERO);
    let payback = cost.zip(worth.mad).and_then(|(cost, saved)| {
        let running = measure.running_cost.unwrap_or_default();
        simple_payback(cost.into(), Exact::nearest(saved), running.into())?.to_f64()
    });
    let facts = [
        ("reduce-technology", technology.map(|(technology, _)| technology.name.get(page.language).to_owned())),
        ("reduce-site", site_name.filter(|name| !name.is_empty())),
        ("reduce-system", Some(measure.system.clone()).filter(|system| !system.is_empty())),
        ("reduce-carbon", worth.kgco2e.map(|kg| numbers.emissions(kg))),
        ("reduce-worth", worth.mad.map(|mad| numbers.quantity(mad, "MAD"))),
        ("reduce-cost-field", money(measure.cost)),
        ("reduce-running-cost", money(measure.running_cost)),
        ("reduce-payback", payback.map(|years| numbers.significant(years, 3))),
        ("reduce-life", measure.life_years.map(|life| life.to_string())),
        ("reduce-years", (!years.is_empty()).then(|| years.join(", "))),
    ];
    facts.into_iter().filter_map(|(key, value)| Some((page.t(key), value?))).collect()
}

/// What is saved of an activity in a year.
fn said(site: &Site, page: &Page, saving: &::reduce::CarrierSaving) -> (String, String) {
    let name = words::activity(site.knowledge, page.messages(), &saving.activity.as_str().into());
    let key = if saving.quantity < 0.0 { "reduce-more" } else { "reduce-less" };
    let quantity = page.messages().numbers().quantity(saving.quantity.abs(), &saving.unit);
    (name, page.say(key, "amount", &quantity))
}

fn row(page: &Page, step: &Step) -> (String, String, String, String) {
    let who = step.by.clone().unwrap_or_else(|| page.t("organisation-erased"));
    (state(page, step.state), page.day(step.day), who, step.words.clone())
}

fn on_bills(site: &Site, page: &Page, followed: &Followed) -> OnBills {
    let numbers = page.messages().numbers();
    let unit = &followed.saving.unit;
    let production = |amount: Option<f64>| match (amount, &followed.production_unit) {
        (Some(amount), Some(unit)) => numbers.quantity(amount, unit),
        _ => "–".to_owned(),
    };
    let shown = followed.shown.as_ref().and_then(|comparison| compared(page, comparison, unit));
    OnBills {
        what: words::activity(site.knowledge, page.messages(), &followed.saving.activity.as_str().into()),
        head: ["reduce-year", "reduce-used", "measure-emissions", "reduce-made"].map(|key| page.t(key)),
        rows: followed
            .years
            .iter()
            .map(|year| {
                [
                    year.year.to_string(),
                    numbers.quantity(year.used, unit),
                    numbers.emissions(year.kgco2e),
                    production(year.production),
                ]
            })
            .collect(),
        shown: shown.unwrap_or_else(|| vec![page.t("reduce-bills-not-yet")]),
    }
}

/// What bills show between two years, over which months, and of which measures together.
fn compared(page: &Page, comparison: &Comparison, unit: &str) -> Option<Vec<String>> {
    let Comparison { of, before, after, shown } = comparison;
    let (before, after, shown) = (before.as_ref()?, after.as_ref()?, shown.as_ref()?);
    let (messages, numbers) = (page.messages(), page.messages().numbers());
    let Estimate { value, low, high } = shown.saved;
    let saved = if value < 0.0 {
        page.say("reduce-more", "amount", &numbers.interval(-value, -high, -low, unit))
    } else {
        page.say("reduce-less", "amount", &numbers.interval(value, low, high, unit))
    };
    let line = page.with(
        if shown.adjusted { "reduce-bills-adjusted" } else { "reduce-bills-plain" },
        &[
            ("saved", saved.as_str().into()),
            ("before", before.year.to_string().into()),
            ("after", after.year.to_string().into()),
            ("expected", numbers.quantity(of.expected, unit).into()),
        ],
    );
    let months = Month::new(after.year, of.from_month).filter(|_| of.from_month > 1);
    let months = months.and_then(|first| {
        let last = Month::new(after.year, 12)?;
        Period::new(Period::month(first).start(), Period::month(last).end()).ok()
    });
    let months = months.map(|months| page.say("reduce-bills-months", "months", &messages.dates().period(months)));
    let names: Vec<&str> = of.measures.iter().map(String::as_str).collect();
    let together = (names.len() > 1).then(|| page.say("reduce-bills-together", "list", &messages.list(&names)));
    Some([line].into_iter().chain(months).chain(together).collect())
}

/// `GET /o/{organisation}/reduce/measures/{measure}`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Below(id): Below<MeasureId>,
) -> Result<impl IntoResponse, Problem> {
    Ok(Html(view(&site, page, &person, &here, id, None, Wrong::default()).await?))
}

/// `POST /o/{organisation}/reduce/measures/{measure}/step`.
pub async fn step(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Below(id): Below<MeasureId>,
    Form(entered): Form<Entered>,
) -> Result<Response, Problem> {
    let state = measures::State::of(&entered.state);
    let day: Option<Date> = entered.day.trim().parse().ok();
    let wrong = match (state, day) {
        (None, _) => Wrong::field("state", page.t("web-field-empty")),
        (_, None) => Wrong::field("day", page.t("web-field-form")),
        (Some(state), Some(day)) => {
            let Entered { words, version, .. } = entered.clone();
            let stepped = here.ask(&site, &person, move |platform, actor, organisation| {
                let request = StepRequest { state, day, words: &words };
                measures::step(platform, actor, organisation, id, version, &request)
            });
            match stepped.await? {
                Ok(()) => {
                    let path = here.path(format!("/reduce/measures/{id}"));
                    return Ok(flash::done(&page, &path, "reduce-done-step"));
                }
                Err(MeasuresError::Step(fault)) => refusal(&page, fault),
                Err(error) if is_stale(&error) => Wrong::whole(page.t("web-form-changed")),
                Err(error) => return Err(error.into()),
            }
        }
    };
    let view = view(&site, page, &person, &here, id, Some(entered), wrong).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(view)).into_response())
}

fn refusal(page: &Page, fault: StepFault) -> Wrong {
    match fault {
        StepFault::Same => Wrong::field("state", page.t("reduce-step-same")),
        StepFault::Why => Wrong::field("words", page.t("reduce-step-why")),
        StepFault::TooLong => Wrong::field("words", page.count("web-field-too-long", measures::WORDS_MAX)),
        StepFault::Future => Wrong::field("day", page.t("reduce-step-future")),
    }
}

/// `POST /o/{organisation}/reduce/measures/{measure}/remove`.
pub async fn remove(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Below(id): Below<MeasureId>,
) -> Result<Response, Problem> {
    away(&site, &person, &here, id, false).await?;
    Ok(flash::done(&page, &here.path("/reduce"), "reduce-done-removed"))
}

/// `POST /o/{organisation}/reduce/measures/{measure}/restore`.
pub async fn restore(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Below(id): Below<MeasureId>,
) -> Result<Response, Problem> {
    away(&site, &person, &here, id, true).await?;
    Ok(flash::done(&page, &here.path("/reduce"), "reduce-done-restored"))
}

async fn away(site: &Site, person: &Person, here: &Here, id: MeasureId, back: bool) -> Result<(), Problem> {
    let done = here.ask(site, person, move |platform, actor, organisation| {
        measures::remove(platform, actor, organisation, id, back)
    });
    Ok(done.await??)
}

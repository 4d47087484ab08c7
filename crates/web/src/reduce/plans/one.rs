use std::sync::Arc;

use ::dossier::content::PlannedYear;
use ::dossier::pages::reduction::{cash, trajectory};
use ::finance::transition::firm::{Lack, LeftOut};
use app::finance::transitions::{Basis, Candidate, Chosen, Robust, Transition, words};
use app::finance::{Catalogue, amount, finding, internal_rate, known};
use app::people::Action;
use app::reduce::plans::{self, Planned, PlansError};
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use charts::Chart;
use i18n::Messages;
use ids::{OrganisationId, PlanId};
use store::grant::Room;

use super::charts as drawings;
use super::list::status;
use crate::flash;
use crate::here::{Below, Here};
use crate::operator::moment;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// Works of the plan as the page shows them.
struct Work {
    year: String,
    name: String,
    cost: String,
    payers: Vec<String>,
    state: Option<String>,
}

/// What a plan says, apart from its settings.
struct Shown {
    proof: Option<String>,
    /// Tonnes by the other basis.
    other: Option<String>,
    facts: Vec<(String, String)>,
    works: Vec<Work>,
    drawings: Vec<(String, Chart)>,
    findings: Vec<String>,
    alternatives: Vec<String>,
    alternatives_end: Option<String>,
    robust: Vec<String>,
    candidates: Vec<String>,
    explanation: Vec<String>,
    programmes: Vec<String>,
}

#[derive(Template)]
#[template(path = "reduce/plan.html")]
struct View {
    page: Page,
    here: Here,
    plan: Planned,
    when: String,
    tone: &'static str,
    status: String,
    shown: Option<Shown>,
    left_out: Vec<(String, String)>,
    writes: bool,
    /// Whether the plan says what is to be asked for, and who reads it may ask.
    may_ask: bool,
}

/// `GET /o/{organisation}/reduce/plans/{plan}`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Below(id): Below<PlanId>,
) -> Result<impl IntoResponse, Problem> {
    let plan = here.ask(&site, &person, move |platform, actor, of| plans::one(platform, actor, of, id)).await??;
    let catalogue = known().map_err(|error| {
        tracing::error!(%error, "the catalogue of programmes is damaged");
        Problem::Fault
    })?;
    let (tone, status) = status(&page, &plan);
    let shown = plan.answer.as_ref().map(|answer| shown(&page, &catalogue, &plan, answer));
    let asks = plan.answer.as_ref().and_then(|answer| answer.plan.as_ref()).is_some_and(|plan| plan.asked.is_some());
    let measure =
        |one: &LeftOut| (page.to(&here.path(format!("/reduce/measures/{}", one.measure))), left_out(&site, &page, one));
    Ok(Html(View {
        when: moment(&page, plan.computed.unwrap_or(plan.asked)),
        left_out: plan.left_out.iter().map(measure).collect(),
        writes: page.may(Action::Edit(Room::Reduce)),
        may_ask: asks && page.may(Action::Edit(Room::Finance)),
        tone,
        status,
        shown,
        plan,
        here,
        page,
    }))
}

/// `POST …/again`.
pub async fn again(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Below(id): Below<PlanId>,
) -> Result<Response, Problem> {
    act(&site, &page, &person, &here, id, "reduce-plan-done-asked", plans::again).await
}

/// `POST …/follow`.
pub async fn follow(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Below(id): Below<PlanId>,
) -> Result<Response, Problem> {
    let follow =
        |platform: &app::Platform, actor: &app::people::Actor, of, id| plans::follow(platform, actor, of, id, true);
    act(&site, &page, &person, &here, id, "reduce-plan-done-followed", follow).await
}

/// `POST …/unfollow`.
pub async fn unfollow(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Below(id): Below<PlanId>,
) -> Result<Response, Problem> {
    let stop =
        |platform: &app::Platform, actor: &app::people::Actor, of, id| plans::follow(platform, actor, of, id, false);
    act(&site, &page, &person, &here, id, "reduce-plan-done-left", stop).await
}

/// `POST …/remove`.
pub async fn remove(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Below(id): Below<PlanId>,
) -> Result<Response, Problem> {
    here.ask(&site, &person, move |platform, actor, of| plans::remove(platform, actor, of, id)).await??;
    Ok(flash::done(&page, &here.path("/reduce/plans"), "reduce-plan-done-removed"))
}

async fn act(
    site: &Site,
    page: &Page,
    person: &Person,
    here: &Here,
    id: PlanId,
    done: &'static str,
    case: impl FnOnce(&app::Platform, &app::people::Actor, OrganisationId, PlanId) -> Result<(), PlansError>
    + Send
    + 'static,
) -> Result<Response, Problem> {
    here.ask(site, person, move |platform, actor, of| case(platform, actor, of, id)).await??;
    Ok(flash::done(page, &here.path(format!("/reduce/plans/{id}")), done))
}

/// What is not known of a measure, in words that name it.
pub(super) fn left_out(site: &Site, page: &Page, one: &LeftOut) -> String {
    let key = match one.lacks {
        Lack::Cost => "reduce-plan-lacks-cost",
        Lack::Life => "reduce-plan-lacks-life",
        Lack::Savings => "reduce-plan-lacks-savings",
        Lack::Price => "reduce-plan-lacks-price",
        Lack::Factor => "reduce-plan-lacks-factor",
        Lack::Unit => "reduce-plan-lacks-unit",
        Lack::Years => "reduce-plan-lacks-years",
        Lack::Required => "reduce-plan-lacks-required",
    };
    let activity = app::words::activity(site.knowledge, page.messages(), &one.activity.as_str().into());
    page.with(key, &[("name", one.name.as_str().into()), ("activity", activity.as_str().into())])
}

fn shown(page: &Page, catalogue: &Catalogue, plan: &Planned, answer: &Transition) -> Shown {
    let messages = page.messages();
    let chosen = answer.plan.as_ref();
    let finance = chosen.and_then(|chosen| chosen.finance.as_ref());
    let explanation = answer.explanation.iter().flat_map(|found| {
        words::conflict(messages, found)
            .into_iter()
            .chain(found.relaxations.iter().map(|one| words::relaxation(messages, one)))
    });
    let candidates = answer.robust.iter().flat_map(|robust| &robust.candidates).map(|one| {
        let scenario = scenario(page, one.best_for.as_deref().unwrap_or_default());
        let works = words::works(messages, one);
        page.with(
            "finance-transition-best-for",
            &[("scenario", scenario.as_str().into()), ("works", works.as_str().into())],
        )
    });
    let end = if answer.alternatives.is_empty() { "no-alternative" } else { "complete" };
    Shown {
        proof: chosen
            .and_then(|chosen| chosen.candidate.proof.as_ref())
            .map(|proof| words::proof(messages, answer.goal, proof)),
        other: chosen.and_then(|chosen| other_basis(messages, answer.basis, chosen)),
        facts: chosen.map_or(Vec::new(), |chosen| facts(page, chosen)),
        works: chosen.map_or(Vec::new(), |chosen| works(page, catalogue, plan, chosen)),
        drawings: chosen.map_or(Vec::new(), |chosen| drawn(page, answer, chosen)),
        findings: finance
            .map_or(Vec::new(), |plan| plan.findings.iter().map(|one| finding(messages, catalogue, one)).collect()),
        alternatives: answer.alternatives.iter().map(|one| alternative(messages, page, one)).collect(),
        alternatives_end: (chosen.is_some() && answer.complete).then(|| page.t(&format!("finance-transition-{end}"))),
        robust: answer.robust.as_ref().map_or(Vec::new(), |robust| good(page, chosen, robust)),
        candidates: candidates.collect(),
        explanation: explanation.collect(),
        programmes: answer
            .programmes
            .iter()
            .filter(|one| !one.counted)
            .map(|one| words::considered(messages, catalogue, one))
            .collect(),
    }
}

fn drawn(page: &Page, answer: &Transition, chosen: &Chosen) -> Vec<(String, Chart)> {
    let (messages, years) = (page.messages(), &chosen.years);
    let tonnes = trajectory(messages, &PlannedYear::within(answer, years), None);
    // A plan of no measure avoids nothing and moves no money.
    let moves = !chosen.candidate.works.is_empty();
    let measures = moves.then(|| [drawings::avoided(page, answer, years), cash(messages, years, None)]);
    tonnes.into_iter().chain(measures.into_iter().flatten()).collect()
}

fn other_basis(messages: Messages, basis: Basis, chosen: &Chosen) -> Option<String> {
    let key = match basis {
        Basis::Location => "finance-transition-other-basis-market",
        Basis::Market => "finance-transition-other-basis-location",
    };
    let tonnes = words::tonnes(messages, chosen.other_basis_tonnes?);
    Some(messages.with(key, &[("tonnes", tonnes.as_str().into())]))
}

fn facts(page: &Page, chosen: &Chosen) -> Vec<(String, String)> {
    let messages = page.messages();
    let mut facts = vec![(page.t("reduce-plan-investment"), amount(messages, chosen.candidate.investment))];
    if let Some(outcome) = chosen.candidate.outcomes.first() {
        facts.push((page.t("finance-transition-column-value"), amount(messages, outcome.value)));
        facts.push((page.t("reduce-plan-tonnes"), words::tonnes(messages, outcome.tonnes)));
    }
    if let Some(finance) = &chosen.finance {
        facts.push((page.t("reduce-plan-rate"), internal_rate(messages, finance.equity.internal_rate)));
        for kind in
            [app::finance::SourceKind::Grant, app::finance::SourceKind::Loan, app::finance::SourceKind::OwnFunds]
        {
            let sum = finance.sources.iter().filter(|one| one.kind == kind).map(|one| one.amount).sum();
            let key = match kind {
                app::finance::SourceKind::Grant => "finance-source-grant",
                app::finance::SourceKind::Loan => "finance-source-loan",
                app::finance::SourceKind::Lease => "finance-source-lease",
                app::finance::SourceKind::OwnFunds => "finance-source-own-funds",
            };
            facts.push((page.t(key), amount(messages, sum)));
        }
        let least = finance.years.iter().filter_map(|year| year.coverage.and_then(money::Exact::to_f64));
        if let Some(least) = least.reduce(f64::min) {
            facts.push((page.t("reduce-plan-coverage"), messages.numbers().fixed(least, 2)));
        }
    }
    facts
}

fn works(page: &Page, catalogue: &Catalogue, plan: &Planned, chosen: &Chosen) -> Vec<Work> {
    let messages = page.messages();
    let part = |payer: String, money: money::Exact| {
        let amount = amount(messages, money);
        page.with("finance-transition-part", &[("payer", payer.as_str().into()), ("amount", amount.as_str().into())])
    };
    let one = |work: &app::finance::transitions::Work| {
        let sources = work.sources.iter().map(|money| part(words::payer(messages, catalogue, money), money.amount));
        let own = part(page.t("finance-source-own-funds"), work.own);
        Work {
            year: work.year.to_string(),
            name: sized(page, work),
            cost: amount(messages, work.cost),
            payers: sources.chain([own]).collect(),
            state: plan.states.get(&work.measure).map(|state| page.t(&format!("reduce-state-{}", state.word()))),
        }
    };
    chosen.candidate.works.iter().map(one).collect()
}

/// The name of what is done, with its size where that is not the one that was kept.
fn sized(page: &Page, work: &app::finance::transitions::Work) -> String {
    if work.size == "whole" {
        return work.name.clone();
    }
    page.with("reduce-plan-work-size", &[("name", work.name.as_str().into()), ("size", work.size.as_str().into())])
}

fn alternative(messages: Messages, page: &Page, one: &Candidate) -> String {
    let (value, tonnes) = match one.outcomes.first() {
        Some(outcome) => (amount(messages, outcome.value), words::tonnes(messages, outcome.tonnes)),
        None => (String::new(), String::new()),
    };
    let works = words::works(messages, one);
    let arguments = [("works", works.as_str()), ("value", value.as_str()), ("tonnes", tonnes.as_str())];
    page.with("finance-transition-alternative", &arguments.map(|(name, text)| (name, text.into())))
}

/// The name of one of the three futures of a plan.
fn scenario(page: &Page, id: &str) -> String {
    match id {
        "expected" | "high" | "low" => page.t(&format!("reduce-plan-scenario-{id}")),
        other => other.to_owned(),
    }
}

fn good(page: &Page, chosen: Option<&Chosen>, robust: &Robust) -> Vec<String> {
    let messages = page.messages();
    let Some(good) = &robust.plan else { return vec![page.t("finance-transition-robust-none")] };
    let same = chosen.is_some_and(|chosen| chosen.candidate.works == good.works);
    let first = if same { page.t("finance-transition-robust-same") } else { words::works(messages, good) };
    let line = |outcome: &app::finance::transitions::Outcome| {
        let regret = amount(messages, outcome.regret.unwrap_or_default());
        let (name, value) = (scenario(page, &outcome.scenario), amount(messages, outcome.value));
        let arguments = [("scenario", name.as_str()), ("value", value.as_str()), ("regret", regret.as_str())];
        page.with("finance-transition-robust-line", &arguments.map(|(name, text)| (name, text.into())))
    };
    std::iter::once(first).chain(good.outcomes.iter().map(line)).collect()
}

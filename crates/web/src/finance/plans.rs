//! Plans of finance: the list, the form, and what follows from it.

use std::sync::Arc;

use ::finance::plan::{Limit, Plan, PlanInput, SourceKind, Year};
use app::finance::{self, KeptPlan, PlanningError, RecordError};
use app::people::Action;
use askama::Template;
use axum::extract::{Form, Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use charts::Chart;
use money::Exact;
use serde::Deserialize;
use store::StoreError;
use store::grant::Room;

use super::plan_form::{self, Offered};
use super::{Tab, tabs};
use crate::export::border::fields::{Entered, Group, Kind};
use crate::flash;
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// Plans in the list: address, name, when it was written.
#[derive(Template)]
#[template(path = "finance/plans.html")]
struct ListView {
    page: Page,
    here: Here,
    tabs: Vec<Tab>,
    plans: Vec<(String, String, String)>,
    writes: bool,
}

#[derive(Template)]
#[template(path = "finance/plan_form.html")]
struct FormView {
    page: Page,
    here: Here,
    heading: String,
    action: String,
    version: i64,
    above: Option<String>,
    groups: Vec<Group>,
}

/// What follows from a plan.
struct Shown {
    facts: Vec<(String, String)>,
    sources: Vec<(String, String, String)>,
    guarantees: Vec<String>,
    limits: Vec<(String, String, String, bool)>,
    years: Vec<[String; 9]>,
    findings: Vec<String>,
    charts: Vec<(String, Chart)>,
}

#[derive(Template)]
#[template(path = "finance/plan.html")]
struct View {
    page: Page,
    here: Here,
    number: i64,
    version: i64,
    name: String,
    written: String,
    writes: bool,
    shown: Option<Shown>,
    refused: String,
}

/// `GET /o/{organisation}/finance/plans`.
pub async fn list(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
) -> Result<impl IntoResponse, Problem> {
    let plans = here.ask(&site, &person, finance::plans).await??;
    let row = |plan: finance::ListedPlan| {
        let href = page.to(&here.path(format!("/finance/plans/{}", plan.number)));
        (href, plan.name, page.day(plan.written.date()))
    };
    Ok(Html(ListView {
        plans: plans.into_iter().map(row).collect(),
        tabs: tabs(&page, &here, "/plans"),
        writes: page.may(Action::Edit(Room::Finance)),
        here,
        page,
    }))
}

async fn form(
    site: &Site,
    page: Page,
    person: &Person,
    here: Here,
    (number, version, above, entered): (Option<i64>, i64, Option<String>, Entered),
) -> Result<FormView, Problem> {
    let outlook = here.ask(site, person, finance::outlook).await??;
    let offered = Offered { catalogue: &outlook.catalogue, matches: &outlook.matches };
    let path = number.map_or("/finance/plans/new".to_owned(), |number| format!("/finance/plans/{number}/edit"));
    Ok(FormView {
        groups: plan_form::groups(&page, &offered, &entered),
        heading: page.t(if number.is_some() { "finance-form-edit" } else { "finance-form-new" }),
        action: page.to(&here.path(path)),
        version,
        above,
        here,
        page,
    })
}

/// `GET /o/{organisation}/finance/plans/new`.
pub async fn new(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
) -> Result<impl IntoResponse, Problem> {
    let entered = plan_form::blank(site.today().year());
    Ok(Html(form(&site, page, &person, here, (None, 0, None, entered)).await?))
}

/// `GET /o/{organisation}/finance/plans/{plan}/edit`.
pub async fn edit(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, number)): Path<(String, String)>,
) -> Result<impl IntoResponse, Problem> {
    let kept = kept(&site, &person, &here, &number).await?;
    let entered = plan_form::filled(&kept.catalogue, &kept.input);
    Ok(Html(form(&site, page, &person, here, (Some(kept.number), kept.version, None, entered)).await?))
}

async fn kept(site: &Site, person: &Person, here: &Here, number: &str) -> Result<KeptPlan, Problem> {
    let number: i64 = number.parse().map_err(|_| Problem::NotFound)?;
    Ok(here.ask(site, person, move |platform, actor, id| finance::kept_plan(platform, actor, id, number)).await??)
}

/// `POST /o/{organisation}/finance/plans/new`.
pub async fn add(
    state: State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    fields: Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    save(state, (page, person, here), None, fields).await
}

/// `POST /o/{organisation}/finance/plans/{plan}/edit`.
pub async fn change(
    state: State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, number)): Path<(String, String)>,
    fields: Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let number: i64 = number.parse().map_err(|_| Problem::NotFound)?;
    save(state, (page, person, here), Some(number), fields).await
}

async fn save(
    State(site): State<Arc<Site>>,
    (page, person, here): (Page, Person, Here),
    number: Option<i64>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let version = fields.iter().find(|(name, _)| name == "version").and_then(|(_, value)| value.parse().ok());
    let version: i64 = version.ok_or(Problem::Form)?;
    let mut entered = Entered::of(fields);
    let catalogue = site.run(finance::programmes).await??;
    let input: PlanInput = plan_form::read(&page, &catalogue, &mut entered);
    let above = if entered.is_right() {
        let over = number.map(|number| (number, version));
        let written =
            here.ask(&site, &person, move |platform, actor, id| finance::write_plan(platform, actor, id, over, &input));
        match written.await? {
            Ok(number) => {
                let path = here.path(format!("/finance/plans/{number}"));
                return Ok(flash::done(&page, &path, "finance-done-plan"));
            }
            Err(PlanningError::Plan(error)) => plan_form::refused(&page, &error),
            Err(PlanningError::Name) => page.t("finance-form-wrong-name"),
            Err(PlanningError::TooMany) => page.t("finance-form-too-many"),
            Err(PlanningError::Record(RecordError::Store(StoreError::Stale))) => page.t("web-form-changed"),
            Err(PlanningError::Record(error)) => return Err(error.into()),
        }
    } else {
        page.t("finance-page-wrong")
    };
    let view = form(&site, page, &person, here, (number, version, Some(above), entered)).await?;
    let mut response = Html(view).into_response();
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(response)
}

/// Over which version a plan is put away.
#[derive(Deserialize)]
pub struct Over {
    version: String,
}

/// `POST /o/{organisation}/finance/plans/{plan}/archive`.
pub async fn archive(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, number)): Path<(String, String)>,
    Form(Over { version }): Form<Over>,
) -> Result<Response, Problem> {
    let number: i64 = number.parse().map_err(|_| Problem::NotFound)?;
    let version: i64 = version.parse().map_err(|_| Problem::Form)?;
    let put = move |platform: &app::Platform, actor: &app::people::Actor, id| {
        finance::archive_plan(platform, actor, id, (number, version))
    };
    here.ask(&site, &person, put).await??;
    Ok(flash::done(&page, &here.path("/finance/plans"), "finance-done-plan-archived"))
}

/// `GET /o/{organisation}/finance/plans/{plan}`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, number)): Path<(String, String)>,
) -> Result<impl IntoResponse, Problem> {
    let kept = kept(&site, &person, &here, &number).await?;
    let refused = kept.plan.as_ref().err().map(|error| plan_form::refused(&page, error));
    Ok(Html(View {
        number: kept.number,
        version: kept.version,
        name: kept.input.name.clone(),
        written: page.day(kept.written.date()),
        writes: page.may(Action::Edit(Room::Finance)),
        shown: kept.plan.as_ref().ok().map(|plan| shown(&page, &kept, plan)),
        refused: refused.unwrap_or_default(),
        here,
        page,
    }))
}

fn shown(page: &Page, kept: &KeptPlan, plan: &Plan) -> Shown {
    let messages = page.messages();
    let catalogue = &kept.catalogue;
    let money = |amount: Exact| finance::amount(messages, amount);
    let plain = |amount: Exact| {
        amount.get().map_or_else(|| "—".to_owned(), |amount| messages.numbers().decimal(amount.round_dp(2).normalize()))
    };
    let returns = |returns: ::finance::plan::Returns| {
        let rate = finance::internal_rate(messages, returns.internal_rate);
        let value = money(money::to_centime(returns.net_present_value));
        page.with("finance-form-returns", &[("value", value.into()), ("rate", rate.into())])
    };
    let coverage = plan.years.iter().filter_map(|year| year.coverage).reduce(Exact::min);
    let facts = [
        ("finance-form-total", money(plan.uses)),
        ("finance-form-advance", money(plan.advance)),
        ("finance-form-project", returns(plan.project)),
        ("finance-form-owners", returns(plan.equity)),
        ("finance-form-lowest-coverage", coverage.map_or_else(|| "—".to_owned(), plain)),
    ];
    let source_name = |source: &::finance::plan::Source| {
        let kind = page.t(match source.kind {
            SourceKind::Grant => "finance-source-grant",
            SourceKind::Loan => "finance-source-loan",
            SourceKind::Lease => "finance-source-lease",
            SourceKind::OwnFunds => "finance-source-own-funds",
        });
        let programme = source.programme.as_ref().map(|id| finance::name(messages, catalogue, id));
        let named = [Some(kind), programme, Some(source.name.clone())].into_iter().flatten();
        named.filter(|name| !name.is_empty()).collect::<Vec<_>>().join(" · ")
    };
    let sources = plan.sources.iter().map(|source| {
        let year = source.year.map(|year| year.to_string()).unwrap_or_else(|| "—".to_owned());
        (source_name(source), money(source.amount), year)
    });
    let guarantees = plan.guarantees.iter().map(|guarantee| {
        let programme = finance::name(messages, catalogue, &guarantee.programme);
        let arguments = [
            ("programme", programme.as_str().into()),
            ("amount", money(guarantee.amount).into()),
            ("loan", guarantee.loan.as_str().into()),
            ("percent", plain(guarantee.percent).into()),
        ];
        page.with("finance-guarantee-line", &arguments)
    });
    let limit = |limit: &Limit| {
        let what = [finance::name(messages, catalogue, &limit.programme), finance::field(messages, limit.field)];
        (what.join(" · "), money(limit.bound), money(limit.used), limit.met)
    };
    let year = |year: &Year| {
        let service = year.interest + year.capital + year.rents;
        [
            year.year.to_string(),
            plain(year.uses),
            plain(year.grants),
            plain(year.loans + year.leases),
            plain(year.own_funds),
            plain(year.savings),
            plain(service),
            plain(year.to_owners),
            year.coverage.map_or_else(|| "—".to_owned(), plain),
        ]
    };
    Shown {
        facts: facts.into_iter().map(|(key, value)| (page.t(key), value)).collect(),
        sources: sources.collect(),
        guarantees: guarantees.collect(),
        limits: plan.limits.iter().map(limit).collect(),
        years: plan.years.iter().map(year).collect(),
        findings: plan.findings.iter().map(|finding| finance::finding(messages, catalogue, finding)).collect(),
        charts: vec![of_sources(page, plan, &source_name), of_years(page, plan)],
    }
}

/// Where the money comes from.
fn of_sources(page: &Page, plan: &Plan, name: &dyn Fn(&::finance::plan::Source) -> String) -> (String, Chart) {
    let caption = page.t("finance-form-chart-sources");
    let headings = [page.t("finance-column-source"), page.t("finance-column-amount")];
    let frame = charts::Frame::for_page(
        page.language,
        "sources",
        &caption,
        &caption,
        [headings[0].as_str(), headings[1].as_str()],
    );
    let bar = |source: &::finance::plan::Source| {
        let amount = source.amount.to_f64().unwrap_or_default();
        charts::Bar::new(name(source), amount, finance::amount(page.messages(), source.amount))
    };
    let bars: Vec<_> = plan.sources.iter().map(bar).collect();
    let chart = charts::bars(&frame, &bars);
    (caption, chart)
}

/// What is saved and what is due, year by year.
fn of_years(page: &Page, plan: &Plan) -> (String, Chart) {
    let caption = page.t("finance-form-chart-years");
    let heading = page.t("finance-column-year");
    let frame = charts::Frame::for_page(page.language, "years", &caption, &caption, [heading.as_str(), ""]);
    let numbers = page.messages().numbers();
    let series = |key: &str, of: &dyn Fn(&Year) -> Exact| {
        let values: Vec<Exact> = plan.years.iter().map(of).collect();
        charts::Series {
            name: page.t(key),
            values: values.iter().map(|value| value.to_f64()).collect(),
            texts: values.iter().map(|value| finance::amount(page.messages(), *value)).collect(),
        }
    };
    let all = [
        series("finance-column-savings", &|year| year.savings),
        series("finance-column-service", &|year| year.interest + year.capital + year.rents),
    ];
    let years: Vec<String> = plan.years.iter().map(|year| year.year.to_string()).collect();
    let chart = charts::lines(&frame, &years, &all, &|value| numbers.significant(value, 3));
    (caption, chart)
}

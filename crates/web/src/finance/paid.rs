//! What follows from an investment: who pays, when, within which limits, and what that earns.

use ::finance::plan::{Guarantee, Limit, Plan, PlanInput, SourceKind, Year};
use ::finance::{Catalogue, words};
use app::finance;
use charts::Chart;
use money::Exact;

use super::plan_form;
use crate::export::border::fields::Entered;
use crate::here::Here;
use crate::page::Page;
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// What follows from a plan.
pub struct Paid {
    pub facts: Vec<(String, String)>,
    pub sources: Vec<(String, String, String)>,
    pub guarantees: Vec<String>,
    pub limits: Vec<(String, String, String, bool)>,
    pub years: Vec<[String; 9]>,
    pub findings: Vec<String>,
    pub charts: Vec<(String, Chart)>,
}

/// What follows from a form before it is sent: how it would be paid, or why it cannot be.
pub enum Recap {
    Paid(Box<Paid>),
    Refused(String),
}

impl Recap {
    /// Plans what is entered, and gives the form an empty row of each kind. Where something cannot be read nothing is planned.
    pub async fn again(
        site: &Site,
        page: &Page,
        person: &Person,
        here: &Here,
        (entered, input): (Entered, &PlanInput),
    ) -> Result<(Option<Self>, Entered), Problem> {
        if !entered.is_right() {
            return Ok((None, plan_form::with_more(entered)));
        }
        let asked = input.clone();
        let made = here.ask(site, person, move |platform, actor, id| finance::paid_plan(platform, actor, id, &asked));
        let (plan, catalogue) = made.await??;
        let recap = match &plan {
            Ok(plan) => Recap::Paid(Box::new(Paid::of(page, &catalogue, plan))),
            Err(error) => Recap::Refused(plan_form::refused(page, error)),
        };
        Ok((Some(recap), plan_form::renewed(page, &catalogue, (entered, input))))
    }
}

impl Paid {
    /// What is shown of a plan.
    pub fn of(page: &Page, catalogue: &Catalogue, plan: &Plan) -> Self {
        let messages = page.messages();
        let money = |amount: Exact| finance::amount(messages, amount);
        let plain = |amount: Exact| {
            amount
                .get()
                .map_or_else(|| "—".to_owned(), |amount| messages.numbers().decimal(amount.round_dp(2).normalize()))
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
        let guarantees = plan.guarantees.iter().map(|one| guarantee(page, catalogue, one));
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
        Paid {
            facts: facts.into_iter().map(|(key, value)| (page.t(key), value)).collect(),
            sources: sources.collect(),
            guarantees: guarantees.collect(),
            limits: plan.limits.iter().map(limit).collect(),
            years: plan.years.iter().map(year).collect(),
            findings: plan.findings.iter().map(|finding| finance::finding(messages, catalogue, finding)).collect(),
            charts: vec![of_sources(page, plan, &source_name), of_years(page, plan)],
        }
    }
}

/// How much of which loan a programme guarantees.
pub fn guarantee(page: &Page, catalogue: &Catalogue, one: &Guarantee) -> String {
    let programme = finance::name(page.messages(), catalogue, &one.programme);
    words::guarantee(page.messages(), (&programme, &one.loan), one)
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
    let chart = charts::lines(&frame, &years, &all, &|value, decimals| numbers.fixed(value, decimals));
    (caption, chart)
}

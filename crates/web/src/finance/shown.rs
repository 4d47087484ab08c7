//! What both sides are shown of a request: the firm and the financier read the same.

use ::finance::application::Application;
use ::finance::plan::{Estimate, Measure, PlanInput, Source as Paying, Use};
use ::finance::{Catalogue, words};
use app::finance::requests::{Papers, State, What, Which, Whole};
use money::Exact;

use super::paid::guarantee;
use crate::page::Page;

/// Something that happened to a request.
pub struct Told {
    pub what: String,
    /// When, and by whom.
    pub about: String,
    pub words: String,
    /// The name of what was attached, and where it is.
    pub attached: Option<(String, String)>,
}

/// How a programme stands, rule by rule.
pub struct Programme {
    pub name: String,
    pub standing: String,
    /// Rule, answer, tone.
    pub rules: Vec<(String, String, &'static str)>,
}

/// A line of what is paid for, of who pays, or of what is saved: what it is, its terms, where it is from, its figures.
pub struct Line {
    pub name: String,
    pub terms: String,
    pub origin: String,
    pub figures: Vec<String>,
}

/// A request as it is read.
pub struct Shown {
    pub facts: Vec<(String, String)>,
    /// What is paid for: its amount.
    pub uses: Vec<Line>,
    /// Who pays: how much.
    pub sources: Vec<Line>,
    /// What is done: energy, money and emissions that it saves a year.
    pub measures: Vec<Line>,
    /// What the savings of the plan are, and where they are from.
    pub savings: String,
    pub guarantees: Vec<String>,
    /// Year, savings, debt service, coverage.
    pub years: Vec<[String; 4]>,
    pub programmes: Vec<Programme>,
    /// Name, whether it is there.
    pub documents: Vec<(String, bool)>,
    pub missing: String,
    pub findings: Vec<String>,
    /// Address, name, length.
    pub papers: Vec<(String, String, String)>,
    pub events: Vec<Told>,
}

impl Shown {
    /// What is shown of a request whose page is at `path`.
    pub fn new(page: &Page, catalogue: &Catalogue, whole: &Whole, path: &str) -> Self {
        let messages = page.messages();
        let application = &whole.application;
        let (plan, input) = (&application.plan, &application.asked.investment);
        let amount = |value: Exact| words::amount(messages, value);
        let mut facts = vec![
            (page.t("finance-request-uses"), amount(plan.uses)),
            (page.t("finance-file-sought"), amount(application.sought())),
            (page.t("finance-file-npv"), amount(plan.project.net_present_value)),
            (page.t("finance-file-irr"), words::internal_rate(messages, plan.project.internal_rate)),
        ];
        let least = application.least_coverage.map(|least| ratio(page, least));
        facts.extend(least.map(|least| (page.t("finance-file-least-coverage"), least)));
        let payback = application.payback().map(|years| ratio(page, years));
        facts.extend(payback.map(|years| (page.t("finance-file-payback"), years)));
        let co2e = application.saved.co2e_t;
        facts.extend(co2e.map(|total| (page.t("finance-request-co2e"), words::estimate(messages, total.sum))));
        let programmes = application.programmes.iter().filter_map(|found| {
            let programme = catalogue.programme(&found.programme)?;
            let rules = found.rules.iter().filter_map(|result| {
                let rule = programme.rules.iter().find(|rule| rule.id == result.rule)?;
                let tone = match result.outcome {
                    ::finance::Outcome::Pass => "good",
                    ::finance::Outcome::Fail => "bad",
                    ::finance::Outcome::Unknown | ::finance::Outcome::ToVerify => "note",
                };
                Some((words::rule(messages, catalogue, rule), words::outcome(messages, result.outcome), tone))
            });
            Some(Programme {
                name: programme.name.get(page.language).to_owned(),
                standing: words::standing(messages, found),
                rules: rules.collect(),
            })
        });
        let service = |year: &::finance::plan::Year| year.interest + year.capital + year.rents;
        let missing = application.missing().count();
        Shown {
            facts,
            uses: input.uses.iter().map(|one| of_use(page, input, one)).collect(),
            sources: plan.sources.iter().map(|source| of_source(page, catalogue, application, source)).collect(),
            measures: input.measures.iter().map(|one| of_measure(page, one)).collect(),
            savings: input.savings.first().map_or_else(String::new, |first| {
                let origin = words::origin(messages, input.savings_origin.as_ref());
                let arguments = [("amount", amount(*first).into()), ("origin", origin.into())];
                page.with("finance-file-savings", &arguments)
            }),
            guarantees: plan.guarantees.iter().map(|one| guarantee(page, catalogue, one)).collect(),
            years: plan
                .years
                .iter()
                .map(|year| {
                    let coverage = year.coverage.map_or_else(|| "–".to_owned(), |coverage| ratio(page, coverage));
                    let [saved, service] = [year.savings, service(year)].map(|value| words::centimes(messages, value));
                    [year.year.to_string(), saved, service, coverage]
                })
                .collect(),
            programmes: programmes.collect(),
            documents: application
                .documents
                .iter()
                .map(|piece| (words::document(messages, catalogue, &piece.document), piece.held))
                .collect(),
            missing: page.count("finance-file-missing-count", missing),
            findings: plan.findings.iter().map(|finding| words::finding(messages, catalogue, finding)).collect(),
            papers: papers(page, &whole.papers, path),
            events: whole.events.iter().map(|one| told(page, one, path)).collect(),
        }
    }
}

/// A ratio to two decimals.
pub fn ratio(page: &Page, ratio: Exact) -> String {
    ratio.get().map_or_else(|| "–".to_owned(), |ratio| page.messages().numbers().decimal(ratio.round_dp(2).normalize()))
}

fn of_use(page: &Page, input: &PlanInput, one: &Use) -> Line {
    let year = i32::from(input.start) + i32::try_from(one.year).unwrap_or(0);
    Line {
        name: one.name.clone(),
        terms: format!("{} · {year}", words::use_kind(page.messages(), one.kind)),
        origin: words::origin(page.messages(), one.origin.as_ref()),
        figures: vec![words::amount(page.messages(), one.amount)],
    }
}

fn of_source(page: &Page, catalogue: &Catalogue, application: &Application, source: &Paying) -> Line {
    let messages = page.messages();
    let kind = words::source_kind(messages, source.kind);
    let of = source.programme.as_ref().map(|id| words::name(messages, catalogue, id));
    let of = of.unwrap_or_else(|| source.name.clone());
    let origin = application.origin_of(source).map(|origin| words::origin(messages, Some(origin)));
    Line {
        name: if of.is_empty() { kind } else { format!("{kind} · {of}") },
        terms: words::terms(messages, application, source),
        origin: origin.unwrap_or_default(),
        figures: vec![words::amount(messages, source.amount)],
    }
}

fn of_measure(page: &Page, one: &Measure) -> Line {
    let messages = page.messages();
    let figures = [one.energy_kwh, one.money_mad, one.co2e_t];
    let told = |figure: Option<Estimate>| figure.map_or_else(|| "–".to_owned(), |one| words::estimate(messages, one));
    Line {
        name: one.name.clone(),
        terms: one.progress.map(|progress| words::progress(messages, progress)).unwrap_or_default(),
        origin: words::origin(messages, one.origin.as_ref()),
        figures: figures.map(told).into(),
    }
}

fn papers(page: &Page, papers: &Papers, path: &str) -> Vec<(String, String, String)> {
    let size = |length: u64| {
        let kilobytes = i64::try_from(length.div_ceil(1000)).unwrap_or(i64::MAX);
        page.say("finance-request-size", "kilobytes", &page.messages().numbers().integer(kilobytes))
    };
    let of = |which: Which| match which {
        Which::Pdf => Some(("finance-request-pdf", papers.pdf)),
        Which::Workbook => Some(("finance-request-workbook", papers.workbook)),
        Which::Dossier => papers.dossier.map(|(.., paper)| ("finance-request-dossier", paper)),
    };
    let found = Which::ALL.into_iter().filter_map(|(which, file)| Some((of(which)?, file)));
    found
        .map(|((key, paper), file)| (page.to(&format!("{path}/papers/{file}")), page.t(key), size(paper.length)))
        .collect()
}

fn told(page: &Page, one: &app::finance::requests::Event, path: &str) -> Told {
    let event = &one.event;
    let key = match event.what {
        What::Prepared => "finance-request-event-prepared",
        What::Sent => "finance-request-event-sent",
        What::Taken => "finance-request-event-taken",
        What::Question => "finance-request-event-question",
        What::Answer => "finance-request-event-answer",
        What::Done => "finance-request-event-done",
        What::Refused => "finance-request-event-refused",
        What::Withdrawn => "finance-request-event-withdrawn",
        What::Reminded => "finance-request-event-reminded",
    };
    let day = page.day(event.at.date());
    let about = match &one.by {
        Some(by) => {
            page.with("finance-request-event-by", &[("day", day.as_str().into()), ("name", by.as_str().into())])
        }
        None => day,
    };
    let address = || page.to(&format!("{path}/attached/{}", event.number));
    Told {
        what: page.t(key),
        about,
        words: event.words.clone(),
        attached: event.attachment.clone().map(|name| (name, address())),
    }
}

/// Where a request stands: tone and words.
pub fn state(page: &Page, state: State) -> (&'static str, String) {
    let (tone, key) = match state {
        State::Need => ("none", "finance-request-state-need"),
        State::Match => ("note", "finance-request-state-match"),
        State::Taken => ("note", "finance-request-state-taken"),
        State::Done => ("good", "finance-request-state-done"),
        State::Refused => ("bad", "finance-request-state-refused"),
        State::Withdrawn => ("none", "finance-request-state-withdrawn"),
    };
    (tone, page.t(key))
}

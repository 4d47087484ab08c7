//! What both sides are shown of a request: the firm and the financier read the same.

use ::finance::{Catalogue, words};
use app::finance::requests::{Papers, State, What, Which, Whole};
use money::Exact;

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

/// A request as it is read.
pub struct Shown {
    pub facts: Vec<(String, String)>,
    /// What is paid for: name, amount.
    pub uses: Vec<(String, String)>,
    /// Who pays: name, amount.
    pub sources: Vec<(String, String)>,
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
        let plan = &application.plan;
        let amount = |value: Exact| words::amount(messages, value);
        let mut facts = vec![
            (page.t("finance-request-uses"), amount(plan.uses)),
            (page.t("finance-file-sought"), amount(application.sought())),
            (page.t("finance-file-npv"), amount(plan.project.net_present_value)),
            (page.t("finance-file-irr"), words::internal_rate(messages, plan.project.internal_rate)),
        ];
        let least = application.least_coverage.map(|least| ratio(page, least));
        facts.extend(least.map(|least| (page.t("finance-file-least-coverage"), least)));
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
            uses: application.asked.investment.uses.iter().map(|one| (one.name.clone(), amount(one.amount))).collect(),
            sources: plan
                .sources
                .iter()
                .map(|source| (source_name(page, catalogue, source), amount(source.amount)))
                .collect(),
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

fn source_name(page: &Page, catalogue: &Catalogue, source: &::finance::plan::Source) -> String {
    let kind = words::source_kind(page.messages(), source.kind);
    let of = source.programme.as_ref().map(|id| words::name(page.messages(), catalogue, id));
    let of = of.unwrap_or_else(|| source.name.clone());
    if of.is_empty() { kind } else { format!("{kind} · {of}") }
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

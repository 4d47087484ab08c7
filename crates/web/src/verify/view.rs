use app::dossier::{Edition, Finding, Identity, PageFault};
use askama::Template;
use dossier::verify::products;
use i18n::Messages;
use measure::Figure;

use super::outcome::{Kind, Outcome, Summary};
use crate::page::Page;
use crate::stat::Stat;

/// The state of one check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Holds,
    Fails,
    /// Holds, but there is something to know.
    Open,
    /// Not looked at, because an earlier check failed.
    NotReached,
}

impl State {
    /// The mark before the words, which say the same.
    pub fn mark(self) -> &'static str {
        match self {
            State::Holds => "✓",
            State::Fails => "✗",
            State::Open => "?",
            State::NotReached => "–",
        }
    }

    pub fn class(self) -> &'static str {
        match self {
            State::Holds => "good",
            State::Fails => "bad",
            State::Open => "note",
            State::NotReached => "none",
        }
    }

    pub fn key(self) -> &'static str {
        match self {
            State::Holds => "verify-state-holds",
            State::Fails => "verify-state-fails",
            State::Open => "verify-state-open",
            State::NotReached => "verify-state-not-reached",
        }
    }
}

/// One check, in words.
pub struct Check {
    pub name: String,
    pub state: State,
    pub words: String,
}

/// A figure that computing again does not give.
pub struct Differing {
    pub place: String,
    pub written: String,
    pub computed: String,
}

#[derive(Template)]
#[template(path = "verify/verdict.html")]
pub struct View {
    pub page: Page,
    /// `good`, `bad` or `note`.
    pub tone: &'static str,
    pub title: String,
    pub lead: String,
    pub advice: Vec<String>,
    pub firm: Option<String>,
    pub facts: Vec<(String, String)>,
    pub fingerprint: Option<String>,
    pub stats: Vec<Stat>,
    pub checks: Vec<Check>,
    pub differences: Vec<Differing>,
}

impl View {
    pub fn new(page: Page, outcome: &Outcome) -> Self {
        let messages = page.messages();
        let (tone, title, lead) = verdict(outcome);
        let lead = match outcome.findings.first().filter(|_| tone == "bad") {
            Some(finding) if lead.is_empty() => finding.sentence(messages),
            _ => page.t(lead),
        };
        // Figures that do not follow from their data are not shown as if they were good.
        let figures = outcome.summary.as_ref().filter(|_| tone != "bad" || only_signer(outcome));
        View {
            tone,
            title: page.t(title),
            lead,
            advice: advice(outcome).into_iter().map(|key| page.t(key)).collect(),
            firm: outcome.summary.as_ref().map(|summary| summary.firm.clone()),
            facts: facts(&page, outcome),
            fingerprint: outcome.signed.as_ref().map(|signed| signed.fingerprint.clone()),
            stats: figures.map(|summary| stats(messages, summary)).unwrap_or_default(),
            checks: checks(messages, outcome),
            differences: differences(outcome),
            page,
        }
    }
}

fn only_signer(outcome: &Outcome) -> bool {
    outcome.findings.iter().all(|finding| matches!(finding, Finding::Signer { .. }))
}

/// Tone, title, and what it means; an empty lead is said by the finding itself.
fn verdict(outcome: &Outcome) -> (&'static str, &'static str, &'static str) {
    let first = outcome.findings.iter().min_by_key(|finding| finding.exit_code());
    match first {
        None if outcome.beyond => ("note", "verify-title-beyond", "verify-lead-beyond"),
        None if outcome.pages_reset => ("good", "verify-title-holds", "verify-lead-holds"),
        None => ("good", "verify-title-holds", "verify-lead-holds-without-pages"),
        Some(Finding::NotADossier) => match outcome.kind {
            Kind::Other => ("bad", "verify-title-not-a-dossier", "verify-lead-not-a-pdf"),
            Kind::Encrypted => ("bad", "verify-title-not-a-dossier", "verify-lead-encrypted"),
            Kind::Pdf => ("bad", "verify-title-not-a-dossier", "verify-lead-not-a-dossier"),
        },
        Some(Finding::Engine { .. }) => ("note", "verify-title-engine", "verify-lead-engine"),
        Some(Finding::Signer { .. }) => ("bad", "verify-title-signer", ""),
        Some(Finding::Recomputation { .. }) => ("bad", "verify-title-figures", "verify-lead-figures"),
        Some(Finding::Page { fault: PageFault::NotItsData }) => ("bad", "verify-title-figures", ""),
        Some(Finding::Manifest | Finding::Signature | Finding::Data { .. } | Finding::Page { .. }) => {
            ("bad", "verify-title-altered", "")
        }
    }
}

/// What to do next.
fn advice(outcome: &Outcome) -> Vec<&'static str> {
    let first = outcome.findings.iter().min_by_key(|finding| finding.exit_code());
    match first {
        None if outcome.beyond => vec!["verify-advice-command"],
        None if outcome.identity == Identity::Unknown => {
            vec!["verify-advice-ask-key", "verify-advice-what-it-says-not"]
        }
        None => vec!["verify-advice-what-it-says-not"],
        Some(Finding::NotADossier) => vec!["verify-advice-original", "verify-advice-printed"],
        Some(Finding::Engine { .. }) => vec!["verify-advice-engine"],
        Some(Finding::Signer { .. }) => vec!["verify-advice-other-signer"],
        Some(Finding::Recomputation { .. } | Finding::Page { fault: PageFault::NotItsData }) => {
            vec!["verify-advice-do-not-rely"]
        }
        Some(Finding::Manifest | Finding::Signature | Finding::Data { .. } | Finding::Page { .. }) => {
            vec!["verify-advice-original", "verify-advice-do-not-rely"]
        }
    }
}

fn facts(page: &Page, outcome: &Outcome) -> Vec<(String, String)> {
    let mut facts = Vec::new();
    if let Some(summary) = &outcome.summary {
        facts.push((page.t("verify-fact-year"), summary.year.to_string()));
    }
    if let Some(signed) = &outcome.signed {
        let edition = match signed.edition {
            Edition::Full => "verify-edition-full",
            Edition::Buyer => "verify-edition-buyer",
        };
        facts.push((page.t("verify-fact-edition"), page.t(edition)));
        facts.push((page.t("verify-fact-date"), page.messages().dates().long(signed.date)));
        let name = page.languages().into_iter().find(|(language, _)| *language == signed.language);
        facts.push((page.t("verify-fact-language"), name.map_or_else(String::new, |(_, name)| name.to_owned())));
        facts.push((page.t("verify-fact-engine"), format!("Qafila {}", signed.engine)));
    }
    if let Some(summary) = &outcome.summary {
        let counts = [("lines", summary.lines.into()), ("documents", summary.documents.into())];
        facts.push((page.t("verify-fact-evidence"), page.with("dossier-lines-and-documents", &counts)));
    }
    facts
}

fn stats(messages: Messages, summary: &Summary) -> Vec<Stat> {
    let stat = |key: &str, figure: &Figure| Stat::new(messages, messages.get(key), figure);
    vec![
        stat("dossier-total-location", &summary.location),
        stat("dossier-total-market", &summary.market),
        stat("measure-scope-1", &summary.scope1),
        stat("dossier-scope-2-location", &summary.scope2),
        stat("measure-scope-3", &summary.scope3),
    ]
}

/// The place of the check of the figures.
const FIGURES: usize = 4;

/// How far the checks came: each holds until one fails.
fn checks(messages: Messages, outcome: &Outcome) -> Vec<Check> {
    const NAMES: [(&str, &str); 6] = [
        ("verify-check-seal", "verify-check-seal-words"),
        ("verify-check-signature", "verify-check-signature-words"),
        ("verify-check-bytes", "verify-check-bytes-words"),
        ("verify-check-engine", "verify-check-engine-words"),
        ("verify-check-figures", "verify-check-figures-words"),
        ("verify-check-pages", "verify-check-pages-words"),
    ];
    let failed = outcome.findings.iter().find_map(|finding| Some((place(finding)?, finding)));
    let signature_holds = outcome.signed.is_some();
    let mut checks: Vec<Check> = Vec::new();
    for (index, (name, words)) in NAMES.into_iter().enumerate() {
        let unasked = (index >= FIGURES && outcome.beyond) || (index == 5 && failed.is_none() && !outcome.pages_reset);
        let state = match failed {
            Some((at, _)) if at == index => State::Fails,
            Some((at, _)) if at < index && !(index == 1 && signature_holds) => State::NotReached,
            _ if unasked => State::NotReached,
            _ if index == FIGURES && outcome.sheet => State::Open,
            _ => State::Holds,
        };
        let words = match failed.filter(|(at, _)| *at == index) {
            // What differs stands in a table of its own.
            Some((_, Finding::Recomputation { .. })) => messages.get("verify-check-figures-fail"),
            Some((_, finding)) => finding.sentence(messages),
            None if state == State::Open => messages.get("verify-check-figures-stated"),
            None => messages.get(words),
        };
        let reached = index == FIGURES && matches!(state, State::Holds | State::Open);
        let signed = outcome.signed.as_ref().filter(|_| reached);
        let named = signed.and_then(|signed| products(messages, signed.edition, &outcome.products));
        let words = [Some(words), named].into_iter().flatten().collect::<Vec<_>>().join(" ");
        checks.push(Check { name: messages.get(name), state, words });
    }
    checks.insert(2, signer(messages, outcome));
    checks
}

/// Which check a finding belongs to; the signer has a line of its own.
fn place(finding: &Finding) -> Option<usize> {
    Some(match finding {
        Finding::NotADossier | Finding::Page { fault: PageFault::Structure } => 0,
        Finding::Manifest | Finding::Signature => 1,
        Finding::Signer { .. } => return None,
        Finding::Data { .. } | Finding::Page { fault: PageFault::Bytes } => 2,
        Finding::Engine { .. } => 3,
        Finding::Recomputation { .. } => FIGURES,
        Finding::Page { fault: PageFault::NotItsData } => 5,
    })
}

fn signer(messages: Messages, outcome: &Outcome) -> Check {
    let (state, key) = match (&outcome.signed, outcome.identity) {
        (None, _) => (State::NotReached, "verify-signer-none"),
        (_, Identity::Unknown) => (State::Open, "verify-signer-unknown"),
        (_, Identity::Trusted) => (State::Holds, "verify-signer-trusted"),
        (_, Identity::Other) => (State::Fails, "verify-signer-other"),
    };
    let expected = outcome.expected.clone().unwrap_or_default();
    let words = match key {
        "verify-signer-other" => messages.with(key, &[("expected", expected.into())]),
        key => messages.get(key),
    };
    Check { name: messages.get("verify-check-signer"), state, words }
}

fn differences(outcome: &Outcome) -> Vec<Differing> {
    let found = outcome.findings.iter().find_map(|finding| match finding {
        Finding::Recomputation { differences } => Some(differences),
        _ => None,
    });
    let row = |difference: &app::dossier::Difference| Differing {
        place: difference.place.clone(),
        written: difference.written.clone(),
        computed: difference.computed.clone(),
    };
    found.into_iter().flatten().map(row).collect()
}

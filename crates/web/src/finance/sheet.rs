//! What is known of a programme: claims side by side, rules, documents, what to do.

use ::finance::{Catalogue, Claim, Effect, Match, Outcome, Programme, RuleResult, checklist, stale};
use app::finance;
use factors::SourceId;

use crate::page::Page;
use crate::site::Site;

/// A publication that says something.
pub struct Cited {
    pub title: String,
    pub url: String,
}

/// What one source says.
pub struct Said {
    pub value: String,
    pub sources: Vec<Cited>,
    pub date: String,
    pub seen: String,
    pub confidence: String,
    pub stale: bool,
    pub note: String,
}

/// What sources say of one thing, side by side.
pub struct Group {
    pub about: String,
    /// Whether they disagree.
    pub disputed: bool,
    pub said: Vec<Said>,
}

/// A rule, and what it answers for a firm.
pub struct Ruled {
    pub words: String,
    pub effect: String,
    /// Tone and words; none where nobody asks for a firm.
    pub outcome: Option<(&'static str, String)>,
    /// Answers that would tell: code, name.
    pub missing: Vec<(String, String)>,
    pub sources: Vec<Cited>,
    pub date: String,
    pub confidence: String,
}

/// A document of an application.
pub struct Paper {
    pub name: String,
    pub requested: bool,
}

/// What is known of a programme.
pub struct Sheet {
    pub name: String,
    pub operator: String,
    pub kinds: String,
    pub groups: Vec<Group>,
    pub rules: Vec<Ruled>,
    pub papers: Vec<Paper>,
    /// What no source says.
    pub to_confirm: Vec<String>,
    pub steps: Vec<String>,
}

impl Sheet {
    /// Of a programme, for a firm if one asks.
    pub fn new(
        page: &Page,
        site: &Site,
        (catalogue, programme): (&Catalogue, &Programme),
        found: Option<&Match>,
    ) -> Self {
        let messages = page.messages();
        let operator = programme.operator.get(page.language).to_owned();
        let to_confirm: Vec<String> =
            programme.to_confirm().into_iter().map(|field| finance::field(messages, field)).collect();
        let rules = programme.rules.iter().enumerate().map(|(number, rule)| {
            let result = found.and_then(|found| found.rules.get(number));
            let named = |code: &String| {
                let name = catalogue.attribute(code).map_or(code.as_str(), |known| known.name.get(page.language));
                (code.clone(), name.to_owned())
            };
            Ruled {
                words: finance::rule(messages, catalogue, rule),
                effect: page.t(effect(rule.effect)),
                outcome: result.map(|result| (tone(result), finance::outcome(messages, result.outcome))),
                missing: result.map(|result| result.missing.iter().map(named).collect()).unwrap_or_default(),
                sources: cited(site, &rule.source),
                date: rule.date.clone(),
                confidence: finance::confidence(messages, rule.confidence),
            }
        });
        let name_of = |code: &str| {
            let document = catalogue.documents.iter().find(|document| document.code == code);
            document.map_or(code, |document| document.name.get(page.language)).to_owned()
        };
        let papers = checklist(catalogue, programme, &[]).into_iter();
        let papers: Vec<Paper> =
            papers.map(|item| Paper { name: name_of(&item.document), requested: item.requested }).collect();
        Sheet {
            steps: steps(page, &operator, found, &to_confirm),
            name: programme.name.get(page.language).to_owned(),
            kinds: messages
                .list(&programme.kinds.iter().map(|kind| finance::kind(messages, *kind)).collect::<Vec<_>>()),
            groups: groups(page, site, catalogue, programme),
            rules: rules.collect(),
            papers,
            operator,
            to_confirm,
        }
    }
}

/// What to do next, in order.
fn steps(page: &Page, operator: &str, found: Option<&Match>, to_confirm: &[String]) -> Vec<String> {
    let mut steps = Vec::new();
    if let Some(found) = found {
        let decides = |rule: &&RuleResult| rule.effect != Effect::Note;
        let count = |outcome| found.rules.iter().filter(decides).filter(|rule| rule.outcome == outcome).count();
        let (unknown, to_verify) = (count(Outcome::Unknown), count(Outcome::ToVerify));
        if unknown > 0 {
            steps.push(page.count("finance-page-step-answer", unknown));
        }
        if to_verify > 0 {
            let arguments = [("count", to_verify.into()), ("operator", operator.into())];
            steps.push(page.with("finance-page-step-verify", &arguments));
        }
    }
    if !to_confirm.is_empty() {
        let fields = page.messages().list(to_confirm);
        let arguments = [("operator", operator.into()), ("fields", fields.as_str().into())];
        steps.push(page.with("finance-page-step-confirm", &arguments));
    }
    steps.push(page.say("finance-page-step-call", "operator", operator));
    steps.push(page.t("finance-page-step-papers"));
    steps
}

/// The current claims about one thing each, in the order of the catalogue.
fn groups(page: &Page, site: &Site, catalogue: &Catalogue, programme: &Programme) -> Vec<Group> {
    let stale: Vec<String> = stale(catalogue, site.today()).into_iter().map(|stale| stale.claim).collect();
    let mut things: Vec<Vec<&Claim>> = Vec::new();
    for claim in programme.current() {
        let same = |thing: &Vec<&Claim>| {
            thing.first().is_some_and(|first| (first.field, &first.part) == (claim.field, &claim.part))
        };
        match things.iter_mut().find(|thing| same(thing)) {
            Some(thing) => thing.push(claim),
            None => things.push(vec![claim]),
        }
    }
    let messages = page.messages();
    let said = |claim: &Claim| Said {
        value: finance::claim_value(messages, catalogue, claim),
        sources: cited(site, &claim.source),
        date: if claim.date.is_empty() { "—".to_owned() } else { claim.date.clone() },
        seen: page.day(claim.seen),
        confidence: finance::confidence(messages, claim.confidence),
        stale: stale.contains(&claim.id),
        note: claim.note.clone(),
    };
    let group = |thing: Vec<&Claim>| Group {
        about: thing.first().map(|claim| finance::claim_about(messages, claim)).unwrap_or_default(),
        disputed: disputed(&thing),
        said: thing.into_iter().map(said).collect(),
    };
    things.into_iter().map(group).collect()
}

/// Whether sources say different things of the same: what one of them says and another does not.
fn disputed(thing: &[&Claim]) -> bool {
    let mut sources: Vec<&str> = thing.iter().map(|claim| claim.source.as_str()).collect();
    sources.sort_unstable();
    sources.dedup();
    let says = |source: &str| {
        let of = thing.iter().filter(|claim| claim.source == source);
        let mut said: Vec<String> =
            of.map(|claim| format!("{:?}", (&claim.value, &claim.unit, &claim.of, &claim.when))).collect();
        said.sort_unstable();
        said
    };
    sources.windows(2).any(|pair| says(pair[0]) != says(pair[1]))
}

/// The publications that a row names, separated by `;`. One that an administrator wrote down is named by itself, and may end
/// with its address.
fn cited(site: &Site, source: &str) -> Vec<Cited> {
    let known = source.split(';').map(str::trim).filter(|id| !id.is_empty()).map(|id| {
        if let Some(source) = site.knowledge.sources.get(&SourceId::from(id)) {
            return Cited { title: source.publisher.clone(), url: source.url.clone() };
        }
        let (title, url) = id.rsplit_once(' ').filter(|(_, url)| url.starts_with("https://")).unwrap_or((id, ""));
        Cited { title: title.to_owned(), url: url.to_owned() }
    });
    known.collect()
}

fn effect(effect: Effect) -> &'static str {
    match effect {
        Effect::Required => "finance-effect-required",
        Effect::Bonus => "finance-effect-bonus",
        Effect::Note => "finance-effect-note",
    }
}

fn tone(result: &RuleResult) -> &'static str {
    match (result.outcome, result.effect) {
        (Outcome::Pass, _) => "good",
        (Outcome::Fail, Effect::Required) => "bad",
        // A premium that is not had excludes nobody.
        (Outcome::Fail, Effect::Bonus | Effect::Note) => "none",
        (Outcome::Unknown | Outcome::ToVerify, _) => "note",
    }
}

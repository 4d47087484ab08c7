//! Programmes in a list, and what a list may be narrowed to.

use ::finance::{Catalogue, Match, Programme, ProgrammeKind, Standing};
use app::finance;
use calendar::Date;
use serde::Deserialize;

use crate::form::{self, Choice};
use crate::page::Page;

/// A programme in a list.
pub struct Row {
    pub href: String,
    pub name: String,
    /// Tone and words of how it stands.
    pub badge: (&'static str, String),
    pub operator: String,
    pub kinds: String,
    /// Why it cannot be had, or what is to be settled.
    pub why: Vec<String>,
}

/// What a list is narrowed to.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Filter {
    q: String,
    kind: String,
    standing: String,
}

/// The form of a filter.
pub struct Narrowed {
    pub question: String,
    pub kinds: Vec<Choice>,
    pub standings: Vec<Choice>,
}

/// The standings with the words by which a list is narrowed to them, in the order of lists.
const STANDINGS: [(Standing, &str); 4] = [
    (Standing::Eligible, "eligible"),
    (Standing::Likely, "likely"),
    (Standing::NotEligible, "not-eligible"),
    (Standing::Closed, "closed"),
];

impl Filter {
    /// Whether a programme is asked for.
    pub fn has(&self, page: &Page, programme: &Programme, standing: Option<Standing>) -> bool {
        let word = |standing| STANDINGS.iter().find(|(of, _)| *of == standing).map_or("", |(_, word)| word);
        let named = [programme.name.get(page.language), programme.operator.get(page.language)].map(language::fold);
        let asked = language::fold(&form::question(&self.q));
        named.iter().any(|name| name.contains(&asked))
            && (self.kind.is_empty() || programme.kinds.iter().any(|kind| kind.name() == self.kind))
            && standing.is_none_or(|standing| self.standing.is_empty() || word(standing) == self.standing)
    }

    /// The form, as it was sent.
    pub fn form(&self, page: &Page, catalogue: &Catalogue) -> Narrowed {
        let mut kinds: Vec<ProgrammeKind> = Vec::new();
        for kind in catalogue.programmes.iter().flat_map(|programme| &programme.kinds) {
            if !kinds.contains(kind) {
                kinds.push(*kind);
            }
        }
        let all = |chosen: bool| Choice::new("", page.t("finance-page-all"), chosen);
        let kind = |kind: ProgrammeKind| {
            Choice::new(kind.name(), finance::kind(page.messages(), kind), self.kind == kind.name())
        };
        let standing =
            |(_, word)| Choice::new(word, page.t(&format!("finance-page-standing-{word}")), self.standing == word);
        Narrowed {
            question: form::question(&self.q),
            kinds: std::iter::once(all(self.kind.is_empty())).chain(kinds.into_iter().map(kind)).collect(),
            standings: std::iter::once(all(self.standing.is_empty()))
                .chain(STANDINGS.into_iter().map(standing))
                .collect(),
        }
    }
}

/// The tone in which it is said how a programme stands.
pub fn tone(standing: Standing) -> &'static str {
    match standing {
        Standing::Eligible => "good",
        Standing::Likely => "note",
        Standing::NotEligible | Standing::Closed => "none",
    }
}

impl Row {
    /// A programme for everybody.
    pub fn new(page: &Page, programme: &Programme, day: Date) -> Self {
        let state = programme.state(day);
        let tone = if state == ::finance::State::Open { "good" } else { "none" };
        Row {
            href: page.to(&format!("/programmes/{}", programme.id)),
            badge: (tone, finance::state(page.messages(), state)),
            why: Vec::new(),
            ..Row::named(page, programme)
        }
    }

    /// A programme as it stands for a firm, with the pages of the room at `base`.
    pub fn of_firm(page: &Page, (catalogue, programme): (&Catalogue, &Programme), found: &Match, base: &str) -> Self {
        let rule = |id: &String| {
            let rule = programme.rules.iter().find(|rule| rule.id == *id)?;
            Some(finance::rule(page.messages(), catalogue, rule))
        };
        // Of what is closed it does not matter which rules fail.
        let failed = if found.standing == Standing::NotEligible { found.failed.as_slice() } else { &[] };
        Row {
            href: page.to(&format!("{base}/programmes/{}", programme.id)),
            badge: (tone(found.standing), finance::standing(page.messages(), found)),
            why: failed.iter().filter_map(rule).collect(),
            ..Row::named(page, programme)
        }
    }

    fn named(page: &Page, programme: &Programme) -> Self {
        let kinds: Vec<String> = programme.kinds.iter().map(|kind| finance::kind(page.messages(), *kind)).collect();
        Row {
            href: String::new(),
            name: programme.name.get(page.language).to_owned(),
            badge: ("none", String::new()),
            operator: programme.operator.get(page.language).to_owned(),
            kinds: page.messages().list(&kinds),
            why: Vec::new(),
        }
    }
}

//! What the bills suggest: a card for each technology, with the places where it acts; the strongest first.

use std::collections::BTreeMap;

use ::reduce::{Extent, Suggestion, Technology};
use app::people::Action;
use app::reduce::{Proposal, words};
use serde::Deserialize;
use store::grant::Room;

use crate::address::escaped;
use crate::form::Choice;
use crate::here::Here;
use crate::page::Page;
use crate::site::Site;

/// Cards that are seen at once of those that the firm completes.
const SHOWN: usize = 8;

/// Which leads.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    /// Of a site, by its id.
    site: String,
    /// Of a use, by the family of its technologies.
    r#use: String,
}

impl Wanted {
    fn is_of(&self, one: &Suggestion, family: &str) -> bool {
        (self.site.is_empty() || one.stake.site == self.site) && (self.r#use.is_empty() || family == self.r#use)
    }
}

/// A place where a technology acts.
pub struct Row {
    /// What it acts on: activity and site.
    pub stake: String,
    /// How much is used, emitted and paid there.
    pub parts: Vec<String>,
    /// The lines behind it, if the reader may see them.
    pub lines: Option<(String, String)>,
    /// What the saving is: computed, at most, or to be completed.
    pub saving: String,
    /// What would be saved there; empty if that is to be completed.
    pub saved: Vec<String>,
    /// Its calculator.
    pub compute: String,
}

/// A technology with what it would save.
pub struct Card {
    /// Its name.
    pub name: String,
    /// Its page.
    pub about: String,
    /// What is said of it while it is closed.
    pub short: String,
    pub published: Option<String>,
    /// What only the firm knows.
    pub missing: Option<String>,
    pub rows: Vec<Row>,
}

/// The leads of a page.
#[derive(Default)]
pub struct Leads {
    /// With a saving that is computed.
    pub computed: Vec<Card>,
    /// What the firm completes, by what is emitted there.
    pub further: Vec<Card>,
    /// What of that is seen only when it is asked for.
    pub rest: Vec<Card>,
    /// How many of `rest`, in words.
    pub rest_count: String,
    pub sites: Vec<Choice>,
    pub uses: Vec<Choice>,
    /// Whether some are left out.
    pub is_filtered: bool,
}

/// What is suggested of what is wanted, by technology.
pub fn leads(
    site: &Site,
    page: &Page,
    here: &Here,
    proposal: &Proposal,
    wanted: &Wanted,
    technologies: &[Technology],
) -> Leads {
    let families: BTreeMap<&str, &str> =
        technologies.iter().map(|one| (one.id.as_str(), one.family.as_str())).collect();
    let family = |one: &Suggestion| families.get(one.technology.as_str()).copied().unwrap_or_default();
    let all = &proposal.suggested.suggestions;
    // They come strongest first, and so do the cards: each stands where its strongest place does.
    let mut groups: Vec<(bool, Vec<&Suggestion>)> = Vec::new();
    for one in all.iter().filter(|one| wanted.is_of(one, family(one))) {
        let is_computed = one.saved.is_some();
        let same = |(computed, group): &&mut (bool, Vec<&Suggestion>)| {
            *computed == is_computed && group.first().is_some_and(|first| first.technology == one.technology)
        };
        match groups.iter_mut().find(same) {
            Some((_, group)) => group.push(one),
            None => groups.push((is_computed, vec![one])),
        }
    }
    let mut leads = Leads { is_filtered: !wanted.site.is_empty() || !wanted.r#use.is_empty(), ..Leads::default() };
    for (is_computed, group) in groups {
        let card = card(site, page, here, proposal, &group);
        if is_computed { leads.computed.push(card) } else { leads.further.push(card) }
    }
    // One alone would not be worth a fold.
    if leads.further.len() > SHOWN + 1 {
        leads.rest = leads.further.split_off(SHOWN);
        leads.rest_count = page.count("reduce-further-rest", leads.rest.len());
    }
    let mut found: Vec<&str> = all.iter().map(|one| one.stake.site.as_str()).filter(|site| !site.is_empty()).collect();
    found.sort_unstable();
    found.dedup();
    let name = |id: &str| app::words::site(&proposal.firm, id).to_owned();
    leads.sites = choices(page.t("reduce-all-sites"), found, &wanted.site, name);
    let mut found: Vec<&str> = all.iter().map(family).filter(|family| !family.is_empty()).collect();
    found.sort_unstable();
    found.dedup();
    leads.uses =
        choices(page.t("reduce-all-uses"), found, &wanted.r#use, |family| page.t(&format!("reduce-family-{family}")));
    leads
}

fn choices(all: String, found: Vec<&str>, chosen: &str, name: impl Fn(&str) -> String) -> Vec<Choice> {
    let mut choices = vec![Choice::new("", all, !found.contains(&chosen))];
    choices.extend(found.into_iter().map(|one| Choice::new(one, name(one), one == chosen)));
    choices
}

fn card(site: &Site, page: &Page, here: &Here, proposal: &Proposal, group: &[&Suggestion]) -> Card {
    let messages = page.messages();
    let (language, first) = (page.language, group[0]);
    let mut missing: Vec<&str> = Vec::new();
    for name in group.iter().flat_map(|one| &one.missing).map(|missing| missing.name.get(language)) {
        if !missing.contains(&name) {
            missing.push(name);
        }
    }
    Card {
        name: first.name.get(language).to_owned(),
        about: page.to(&format!("/technologies/{}", first.technology)),
        short: short(page, group),
        published: words::published(messages, first.published_pct),
        missing: (!missing.is_empty()).then(|| page.say("reduce-missing", "list", &messages.list(&missing))),
        rows: group.iter().map(|one| row(site, page, here, proposal, one)).collect(),
    }
}

/// What all its places would save or emit, and how many they are.
fn short(page: &Page, group: &[&Suggestion]) -> String {
    let numbers = page.messages().numbers();
    let saved = group.iter().filter_map(|one| one.saved.as_ref()?.kgco2e.as_ref());
    let saved: Vec<f64> = saved.map(|figures| figures.value).collect();
    let emitted = || numbers.emissions(uncertainty::sum(group.iter().map(|one| one.stake.kgco2e)));
    let carbon = match (group[0].saved.is_some(), saved.is_empty()) {
        (true, false) => {
            let key = if group[0].extent == Extent::Ceiling { "reduce-short-at-most" } else { "reduce-short-saves" };
            page.say(key, "amount", &numbers.emissions(uncertainty::sum(saved)))
        }
        (true, true) => String::new(),
        (false, _) => page.say("reduce-short-acts", "amount", &emitted()),
    };
    let places = (group.len() > 1).then(|| page.count("reduce-places", group.len()));
    let parts = std::iter::once(carbon).filter(|part| !part.is_empty()).chain(places);
    parts.collect::<Vec<_>>().join(&page.t("app-comma"))
}

fn row(site: &Site, page: &Page, here: &Here, proposal: &Proposal, one: &Suggestion) -> Row {
    let messages = page.messages();
    let (stake, parts) = words::stake(site.knowledge, messages, &proposal.firm, &one.stake);
    let of = [
        ("technology", one.technology.as_str()),
        ("site", one.stake.site.as_str()),
        ("activity", one.stake.activity.as_str()),
    ];
    let query: Vec<String> = of.iter().map(|(name, value)| format!("{name}={}", escaped(value))).collect();
    let lines = page.may(Action::Look(Room::Measure)).then(|| {
        let path = format!(
            "/measure/{}/lines?category={}&site={}&activity={}",
            proposal.suggested.year,
            one.stake.category,
            escaped(&one.stake.site),
            escaped(one.stake.activity.as_str())
        );
        (page.to(&here.path(path)), page.count("reduce-lines", one.stake.lines.len()))
    });
    Row {
        stake,
        parts,
        lines,
        saving: words::extent(messages, one),
        saved: one.saved.as_ref().map(|saved| words::saved(messages, saved)).unwrap_or_default(),
        compute: page.to(&here.path(format!("/reduce/calculate/{}?{}", one.calculator, query.join("&")))),
    }
}

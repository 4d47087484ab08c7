//! The money of a plan, for the full edition: what works cost and who pays, year by year, and on which programmes it counts.

use std::collections::{BTreeMap, BTreeSet};

use factors::SourceId;
use finance::transition::{Considered, Transition, words};
use finance::words::{amount, centimes, name};
use finance::{Catalogue, Standing};
use money::Exact;

use super::super::block::{Section, Table};
use super::super::drawings::Drawings;
use super::super::voice::Voice;
use super::cash;
use crate::typeset::FAMILIES;

/// Works with what they cost and who pays.
pub(super) fn works(voice: &Voice<'_>, answer: &Transition) -> Table {
    let mut table = Table::new(
        voice.word("dossier-plan-works"),
        vec![
            (voice.word("finance-transition-column-year"), 0, false),
            (voice.word("reduce-measure"), 4, false),
            (voice.word("finance-transition-column-cost"), 0, true),
            (voice.word("finance-transition-column-paid-by"), 5, false),
        ],
    );
    let catalogue = Catalogue::embedded().unwrap_or_default();
    let works = answer.plan.iter().flat_map(|plan| &plan.candidate.works);
    for work in works {
        let part = |payer: &str, money: Exact| {
            let arguments = [("payer", payer), ("amount", &*amount(voice.messages, money))];
            voice.say("finance-transition-part", &arguments)
        };
        let payer = |money: &finance::transition::Money| voice.quote(&words::payer(voice.messages, &catalogue, money));
        let others = work.sources.iter().map(|money| part(&payer(money), money.amount));
        let own = work.own.is_positive().then(|| part(&voice.word("finance-source-own-funds"), work.own));
        let payers: Vec<String> = others.chain(own).collect();
        let cost = centimes(voice.messages, work.cost);
        table.rows.push(vec![work.year.to_string(), voice.quote(&work.name), cost, payers.join("\n")]);
    }
    table
}

/// What the plan is worth, its years in money, and the programmes on which it counts.
pub(super) fn money(voice: &Voice<'_>, answer: &Transition, section: &mut Section, drawings: &mut Drawings) {
    let Some(chosen) = &answer.plan else { return };
    section.heading(voice.word("dossier-plan-money"));
    let mut facts = vec![[voice.word("reduce-plan-investment"), amount(voice.messages, chosen.candidate.investment)]];
    if let Some(outcome) = chosen.candidate.outcomes.first() {
        facts.push([voice.word("finance-transition-column-value"), amount(voice.messages, outcome.value)]);
    }
    section.facts(facts);
    // A plan of no measure moves no money.
    if !chosen.candidate.works.is_empty() {
        let (caption, chart) = cash(voice.messages, &chosen.years, Some(&FAMILIES.join(", ")));
        section.blocks.push(drawings.hold("cash", caption, chart));
    }
    let columns = ["year", "works", "saved", "running", "grants", "loans", "service", "net"];
    let columns = columns
        .into_iter()
        .enumerate()
        .map(|(position, key)| (voice.word(&format!("finance-transition-column-{key}")), 1, position > 0));
    let mut table = Table::new(voice.word("dossier-plan-money-by-year"), columns.collect());
    table.whole = true;
    for year in &chosen.years {
        let cells = [year.works, year.saved, year.running, year.grants, year.loans, year.service, year.net];
        let cells = cells.map(|cell| centimes(voice.messages, cell));
        table.rows.push([year.year.to_string()].into_iter().chain(cells).collect());
    }
    section.table(table);
    programmes(voice, answer, section);
}

fn programmes(voice: &Voice<'_>, answer: &Transition, section: &mut Section) {
    let catalogue = Catalogue::embedded().unwrap_or_default();
    let mut counted: BTreeMap<&str, Exact> = BTreeMap::new();
    let works = answer.plan.iter().flat_map(|plan| &plan.candidate.works);
    for money in works.flat_map(|work| &work.sources) {
        if let Some(programme) = &money.programme {
            let sum = counted.entry(programme).or_default();
            *sum = *sum + money.amount;
        }
    }
    if counted.is_empty() {
        return section.text(voice.word("dossier-plan-no-programme"));
    }
    let mut table = Table::new(
        voice.word("dossier-plan-programmes"),
        vec![
            (voice.word("dossier-plan-programme"), 4, false),
            (voice.word("dossier-plan-standing"), 3, false),
            (voice.word("dossier-plan-amount"), 0, true),
            (voice.word("dossier-plan-source"), 4, false),
        ],
    );
    for (id, money) in counted {
        let considered = answer.programmes.iter().find(|one| one.programme == id);
        table.rows.push(vec![
            voice.quote(&name(voice.messages, &catalogue, id)),
            considered.map_or_else(|| "–".to_owned(), |one| standing(voice, one)),
            centimes(voice.messages, money),
            sources(voice, &catalogue, id),
        ]);
    }
    section.table(table);
    section.note(voice.word("dossier-plan-programmes-note"));
}

fn standing(voice: &Voice<'_>, one: &Considered) -> String {
    match one.standing {
        Standing::Eligible => voice.word("finance-standing-eligible"),
        Standing::Likely => voice.messages.with("finance-standing-likely", &[("points", one.points.into())]),
        Standing::NotEligible => voice.word("finance-standing-not-eligible"),
        Standing::Closed => voice.word("finance-standing-closed"),
    }
}

/// Who says what is known of a programme, and when it was last read.
fn sources(voice: &Voice<'_>, catalogue: &Catalogue, id: &str) -> String {
    let Some(programme) = catalogue.programme(id) else { return "–".to_owned() };
    let ids: BTreeSet<&str> = programme.current().flat_map(|claim| claim.source.split(';')).map(str::trim).collect();
    let publisher = |id: &str| {
        let known = voice.knowledge.sources.get(&SourceId::from(id));
        voice.quote(&known.map_or_else(|| id.to_owned(), |source| source.publisher.clone()))
    };
    let publishers: BTreeSet<String> = ids.into_iter().filter(|id| !id.is_empty()).map(publisher).collect();
    let publishers: Vec<String> = publishers.into_iter().collect();
    let seen = programme.current().map(|claim| claim.seen).max();
    let seen = seen.map_or_else(String::new, |day| voice.dates.short(day));
    voice.say("dossier-plan-source-words", &[("sources", &voice.messages.list(&publishers)), ("day", &seen)])
}

//! The plan that the firm follows: tonnes for everybody, money for the verifier.

use finance::transition::{Basis, Transition, words};

use super::super::block::{Section, Table};
use super::super::drawings::Drawings;
use super::super::voice::Voice;
use super::{money, trajectory};
use crate::content::{Planned, PlannedYear};
use crate::typeset::FAMILIES;

pub(super) fn plan(
    voice: &Voice<'_>,
    planned: &Planned,
    answer: Option<&Transition>,
    drawings: &mut Drawings,
) -> Section {
    let mut section = Section::new(voice.word("dossier-plan"));
    section.text(voice.word("dossier-plan-intro"));
    section.text(voice.word(if voice.full() { "dossier-plan-intro-full" } else { "dossier-plan-intro-buyer" }));
    section.facts(facts(voice, planned, answer));
    let works = match answer {
        Some(answer) => money::works(voice, answer),
        None => works(voice, planned),
    };
    section.table(works);
    let drawn = trajectory(voice.messages, &planned.years, Some(&FAMILIES.join(", ")));
    section.blocks.extend(drawn.map(|(caption, chart)| drawings.hold("tonnes", caption, chart)));
    section.table(years(voice, &planned.years));
    section.note(voice.word("dossier-plan-expected-note"));
    if let Some(answer) = answer {
        money::money(voice, answer, &mut section, drawings);
    }
    section
}

fn facts(voice: &Voice<'_>, planned: &Planned, answer: Option<&Transition>) -> Vec<[String; 2]> {
    let mut facts: Vec<[String; 2]> = Vec::new();
    let mut fact = |key: &str, value: String| facts.push([voice.word(key), value]);
    fact("dossier-plan-years", format!("{}\u{a0}–\u{a0}{}", planned.start, planned.last));
    fact("dossier-plan-day", voice.dates.long(planned.day));
    fact("reduce-plan-tonnes", words::tonnes(voice.messages, planned.tonnes));
    fact(
        "dossier-plan-basis",
        voice.word(match planned.basis {
            Basis::Location => "measure-method-location",
            Basis::Market => "measure-method-market",
        }),
    );
    fact("dossier-plan-search", words::status(voice.messages, planned.status));
    if let Some(gap) = planned.gap {
        fact("dossier-plan-gap", voice.numbers.percent(gap, 2));
    }
    let proof = answer.and_then(|answer| answer.plan.as_ref().zip(Some(answer.goal)));
    if let Some((proof, goal)) = proof.and_then(|(plan, goal)| Some((plan.candidate.proof?, goal))) {
        fact("dossier-plan-proof", words::proof(voice.messages, goal, &proof));
    }
    facts
}

/// Works with their years.
fn works(voice: &Voice<'_>, planned: &Planned) -> Table {
    let mut table = Table::new(
        voice.word("dossier-plan-works"),
        vec![(voice.word("finance-transition-column-year"), 0, false), (voice.word("reduce-measure"), 1, false)],
    );
    table.rows = planned.works.iter().map(|(name, year)| vec![year.to_string(), voice.quote(name)]).collect();
    table
}

/// Tonnes year by year.
fn years(voice: &Voice<'_>, years: &[PlannedYear]) -> Table {
    let columns = ["year", "without", "avoided", "with", "target"];
    let columns = columns
        .into_iter()
        .enumerate()
        .map(|(position, key)| (voice.word(&format!("finance-transition-column-{key}")), 1, position > 0));
    let mut table = Table::new(voice.word("dossier-plan-by-year"), columns.collect());
    table.whole = true;
    let tonnes = |tonnes: Option<f64>| tonnes.map_or_else(|| "–".to_owned(), |t| voice.numbers.fixed(t, 1));
    for year in years {
        let cells = [year.without, Some(year.avoided), year.with, year.target];
        table.rows.push([year.year.to_string()].into_iter().chain(cells.map(tonnes)).collect());
    }
    table
}

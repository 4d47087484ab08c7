//! Measures: those that bills show, those that run, those that are to come.

use calendar::{Month, Period, date};
use reduce::{Bills, Comparison, Estimate, ExpectedSaving, Site, State};

use super::super::block::{Section, Table};
use super::super::drawings::Drawings;
use super::super::voice::Voice;
use super::comparison;
use crate::content::{Declaration, Declared, Whole};
use crate::typeset::FAMILIES;

/// Nothing, if the firm has none.
pub(super) fn measures(
    voice: &Voice<'_>,
    declared: &Declared,
    whole: Option<&Whole>,
    drawings: &mut Drawings,
) -> Option<Section> {
    let planned = whole.map_or(&[][..], |whole| &whole.planned);
    if declared.measures.is_empty() && planned.is_empty() {
        return None;
    }
    let mut section = Section::new(voice.word("dossier-measures"));
    section.text(voice.word("dossier-measures-intro"));
    section.text(voice.word(if voice.full() { "dossier-measures-intro-full" } else { "dossier-measures-intro-buyer" }));
    if !declared.comparisons.is_empty() {
        section.heading(voice.word("dossier-measures-verified"));
        section.text(voice.word("dossier-measures-method"));
        for (position, one) in declared.comparisons.iter().enumerate() {
            section.facts(facts(voice, one, declared, whole));
            let id = format!("comparison-{}", position + 1);
            let unit = voice.unit_of(one.of.expected, &one.of.unit);
            let drawn = comparison(voice.messages, &id, one, &unit, Some(&FAMILIES.join(", ")));
            section.blocks.extend(drawn.map(|(caption, chart)| drawings.hold(&id, caption, chart)));
        }
        section.note(voice.word("dossier-measures-once"));
    }
    let seen = |one: &Declaration| {
        one.verified.is_some()
            && declared.comparisons.iter().any(|of| of.shown.is_some() && of.of.measures.contains(&one.name))
    };
    let runs = |one: &&Declaration| one.installed.is_some() && !seen(one);
    let mut running = table(voice, "dossier-measures-running", "dossier-measure-since");
    for one in declared.measures.iter().filter(runs) {
        let since = one.installed.map_or_else(String::new, |day| voice.dates.short(day));
        running.rows.push(row(voice, one, since));
    }
    section.table(running);
    let mut coming = table(voice, "dossier-measures-coming", "dossier-measure-year");
    let to_come = declared.measures.iter().filter(|one| one.installed.is_none() && one.state != State::NotDone);
    for one in to_come.chain(planned) {
        let years: Vec<String> = one.years.iter().map(i16::to_string).collect();
        let years = if years.is_empty() { "–".to_owned() } else { years.join(", ") };
        coming.rows.push(row(voice, one, years));
    }
    let expects = !coming.rows.is_empty();
    section.table(coming);
    if expects {
        section.note(voice.word("dossier-measures-expected-note"));
    }
    Some(section)
}

fn table(voice: &Voice<'_>, caption: &str, when: &str) -> Table {
    let mut table = Table::new(
        voice.word(caption),
        vec![
            (voice.word("reduce-measure"), 4, false),
            (voice.word("dossier-site"), 3, false),
            (voice.word("reduce-state"), 2, false),
            (voice.word(when), 2, false),
            (voice.word("dossier-measure-expected"), 3, true),
            (voice.word("dossier-measure-expected-carbon"), 4, true),
        ],
    );
    table.whole = true;
    table
}

fn row(voice: &Voice<'_>, one: &Declaration, when: String) -> Vec<String> {
    let savings: Vec<String> = one.savings.iter().map(|saving| expected(voice, saving)).collect();
    vec![
        voice.quote(&one.name),
        site(voice, &Site(one.site.clone())),
        voice.word(&format!("reduce-state-{}", one.state.word())),
        when,
        if savings.is_empty() { "–".to_owned() } else { savings.join("\n") },
        one.kgco2e.map_or_else(|| "–".to_owned(), |kg| carbon(voice, kg)),
    ]
}

fn expected(voice: &Voice<'_>, saving: &ExpectedSaving) -> String {
    let Estimate { value, low, high } = saving.saved;
    voice.numbers.interval(value, low, high, &voice.unit_of(value, &saving.unit))
}

fn carbon(voice: &Voice<'_>, Estimate { value, low, high }: Estimate) -> String {
    voice.numbers.emissions_interval(value, low, high)
}

fn site(voice: &Voice<'_>, site: &Site) -> String {
    if site.0.is_empty() { voice.word("dossier-measure-everywhere") } else { voice.site(&site.0) }
}

/// What the bills show of an activity, and what they rest on.
fn facts(voice: &Voice<'_>, one: &Comparison, declared: &Declared, whole: Option<&Whole>) -> Vec<[String; 2]> {
    let of = &one.of;
    let mut facts: Vec<[String; 2]> = Vec::new();
    let mut fact = |key: &str, value: String| facts.push([voice.word(key), value]);
    let names: Vec<String> = of.measures.iter().map(|name| voice.quote(name)).collect();
    fact("reduce-measure", voice.messages.list(&names));
    let acts = [("activity", &*voice.activity(&of.activity.as_str().into())), ("site", &*site(voice, &of.site))];
    fact("dossier-measure-acts", voice.say("dossier-measure-acts-words", &acts));
    let mine: Vec<&Declaration> = declared.measures.iter().filter(|one| of.measures.contains(&one.name)).collect();
    let verified: Vec<String> = mine.iter().filter_map(|one| one.verified).map(|day| voice.dates.long(day)).collect();
    let when = [("since", &*voice.dates.long(of.since)), ("verified", &*voice.messages.list(&verified))];
    fact("dossier-measure-when", voice.say("dossier-measure-when-words", &when));
    if of.from_month > 1 {
        let months = one.after.as_ref().or(one.before.as_ref()).map(|bills| months(voice, bills, of.from_month));
        fact("dossier-measure-months", months.unwrap_or_default());
    }
    let no_bills = || voice.word("dossier-measure-no-bills");
    fact("dossier-measure-before", one.before.as_ref().map_or_else(no_bills, |said| bills(voice, said, &of.unit)));
    fact("dossier-measure-after", one.after.as_ref().map_or_else(no_bills, |said| bills(voice, said, &of.unit)));
    match &one.shown {
        Some(shown) => {
            let Estimate { value, low, high } = shown.saved;
            let saved = voice.numbers.interval(value, low, high, &voice.unit_of(value, &of.unit));
            let key = if shown.adjusted { "dossier-measure-adjusted" } else { "dossier-measure-plain" };
            fact("dossier-measure-saved", voice.say(key, &[("saved", &saved)]));
            fact("dossier-measure-avoided", carbon(voice, shown.kgco2e));
            if value <= 0.0 {
                fact("dossier-measure-verdict", voice.word("dossier-measure-more"));
            } else if low <= 0.0 {
                fact("dossier-measure-verdict", voice.word("dossier-measure-unsure"));
            }
        }
        None => fact("dossier-measure-saved", voice.word("dossier-measure-not-comparable")),
    }
    fact("dossier-measure-awaited", voice.numbers.quantity(of.expected, &voice.unit_of(of.expected, &of.unit)));
    let remarks = whole.map_or(&[][..], |whole| &whole.reduction.measures).iter().filter_map(|taken| {
        let said = &taken.step(State::Verified)?.words;
        (of.measures.contains(&taken.measure.name) && !said.is_empty()).then(|| voice.quote(said))
    });
    let remarks: Vec<String> = remarks.collect();
    if !remarks.is_empty() {
        fact("dossier-measure-evidence", remarks.join(" · "));
    }
    facts
}

/// What bills say, how many lines say it, and what was made.
fn bills(voice: &Voice<'_>, said: &Bills, unit: &str) -> String {
    let Estimate { value, low, high } = said.used;
    let used = voice.numbers.interval(value, low, high, &voice.unit_of(value, unit));
    let year = said.year.to_string();
    let made =
        said.made.as_ref().map(|made| voice.numbers.quantity(made.amount, &voice.unit_of(made.amount, &made.unit)));
    let made = made.as_deref().unwrap_or("–");
    let count = u64::try_from(said.lines).unwrap_or(u64::MAX);
    let words = [
        ("year", year.as_str().into()),
        ("used", used.as_str().into()),
        ("made", made.into()),
        ("count", count.into()),
    ];
    voice.messages.with("dossier-measure-bills", &words)
}

fn months(voice: &Voice<'_>, bills: &Bills, from: i8) -> String {
    let Some(first) = Month::new(bills.year, from) else { return String::new() };
    let period = Period::new(Period::month(first).start(), date(bills.year, 12, 31));
    period.map_or_else(|_| String::new(), |period| voice.dates.period(period))
}

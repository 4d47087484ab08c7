//! The first page: the figure, how sure it is, what it is made of, what to do next.

use measure::{Action, Scope};
use serde::Serialize;

use super::Setting;
use super::block::Block;
use super::drawings::{Drawing, Drawings};
use super::voice::Voice;

#[derive(Serialize)]
pub(super) struct Summary {
    overline: String,
    year: String,
    edition: String,
    made: String,
    total_label: String,
    total: String,
    total_unit: String,
    interval: String,
    tiles: Vec<Tile>,
    charts: Vec<Block>,
    facts: Vec<[String; 2]>,
    next_title: String,
    next: Vec<String>,
    seal_title: String,
    seal: String,
}

#[derive(Serialize)]
struct Tile {
    label: String,
    value: String,
    note: String,
}

/// At most so many documents to look for.
const NEXT_MAX: usize = 3;
/// A narrowing of less, %, would be shown as nothing.
const NARROWING_MIN: f64 = 0.1;

pub(super) fn summary(voice: &Voice<'_>, setting: Setting, drawings: &mut Drawings) -> Summary {
    let totals = &voice.inventory.results.totals;
    let shown = voice.figure(&totals.location);
    let bounds = shown.split_once('(').and_then(|(_, rest)| rest.split_once(')')).map_or("", |(bounds, _)| bounds);
    let total = voice.numbers.emissions(totals.location.co2e);
    let (total, total_unit) = total.split_once('\u{a0}').unwrap_or((&total, ""));
    let tile = |label: String, figure: &measure::Figure| Tile {
        label,
        value: voice.numbers.emissions(figure.co2e),
        note: voice.share(figure.co2e),
    };
    let seal = if voice.full() { "dossier-seal-full" } else { "dossier-seal-buyer" };
    Summary {
        overline: voice.word("dossier-overline"),
        year: voice.inventory.firm.reporting.year.to_string(),
        edition: voice.word(if voice.full() { "dossier-edition-full" } else { "dossier-edition-buyer" }),
        made: voice.say("dossier-made-on", &[("date", &voice.dates.long(setting.date))]),
        total_label: voice.word("dossier-total-location"),
        total: total.to_owned(),
        total_unit: total_unit.to_owned(),
        interval: voice.say("dossier-interval", &[("bounds", bounds.trim()), ("unit", total_unit)]),
        tiles: vec![
            tile(voice.scope(Scope::One), &totals.scope1),
            tile(voice.word("dossier-scope-2-location"), &totals.scope2_location),
            tile(voice.scope(Scope::Three), &totals.scope3),
        ],
        charts: drawings.keep(voice, Drawing::Categories).into_iter().collect(),
        facts: facts(voice),
        next_title: voice.word("dossier-next-title"),
        next: useful(voice).take(NEXT_MAX).map(|step| next(voice, step)).collect(),
        seal_title: voice.word("dossier-seal-title"),
        seal: voice.word(seal),
    }
}

fn facts(voice: &Voice<'_>) -> Vec<[String; 2]> {
    let inventory = voice.inventory;
    let totals = &inventory.results.totals;
    let documents = inventory.documents.iter().filter(|document| document.lines > 0).count();
    let mut facts = vec![
        [voice.word("dossier-total-market"), voice.figure(&totals.market)],
        [voice.word("dossier-scope-2-market"), voice.figure(&totals.scope2_market)],
    ];
    if totals.co2_biogenic > 0.0 {
        let mass = voice.numbers.quantity(totals.co2_biogenic / 1000.0, &voice.word("dossier-t-co2"));
        facts.push([voice.word("dossier-biogenic"), mass]);
    }
    if inventory.energy.kwh > 0.0 {
        let kwh = voice.numbers.quantity(inventory.energy.kwh / 1000.0, "MWh");
        let toe = voice.numbers.quantity(inventory.energy.toe, &voice.word("dossier-toe"));
        facts.push([voice.word("dossier-energy"), voice.say("dossier-both", &[("first", &kwh), ("second", &toe)])]);
    }
    if inventory.water.m3 > 0.0 {
        facts.push([voice.word("dossier-water"), voice.numbers.quantity(inventory.water.m3, "m³")]);
    }
    let count = [("lines", inventory.account.lines.len().into()), ("documents", documents.into())];
    facts.push([voice.word("dossier-evidence"), voice.messages.with("dossier-lines-and-documents", &count)]);
    if inventory.coverage.hidden_co2e > 0.0 {
        let hidden = voice.numbers.emissions(inventory.coverage.hidden_co2e);
        facts.push([voice.word("dossier-gaps"), voice.say("dossier-hidden", &[("value", &hidden)])]);
    }
    facts
}

/// The steps that would change a figure as it is shown.
pub(super) fn useful<'a>(voice: &'a Voice<'_>) -> impl Iterator<Item = &'a measure::NextStep> {
    voice.inventory.next.iter().filter(|step| step.narrowing_pct >= NARROWING_MIN)
}

/// What would narrow the interval, as a sentence.
pub(super) fn next(voice: &Voice<'_>, step: &measure::NextStep) -> String {
    let account = &voice.inventory.account;
    let narrowing = voice.numbers.percent(step.narrowing_pct / 100.0, 1);
    match &step.action {
        Action::FindDocument { site, activity, periods } => {
            let periods: Vec<String> = periods.iter().take(3).map(|period| voice.dates.period(*period)).collect();
            let arguments = [
                ("activity", &*voice.activity(activity)),
                ("site", &*voice.site(site)),
                ("periods", &*voice.messages.list(&periods)),
                ("narrowing", &*narrowing),
            ];
            voice.say("dossier-next-document", &arguments)
        }
        Action::FindEvidence { stream } => match account.streams.get(*stream) {
            Some(stream) => {
                let (activity, site) = (voice.activity(&stream.activity), voice.site(&stream.site));
                voice.say(
                    "dossier-next-evidence",
                    &[("activity", &activity), ("site", &site), ("narrowing", &narrowing)],
                )
            }
            None => String::new(),
        },
        Action::FindFactor { factor } => match account.factors.get(*factor) {
            Some(used) => {
                let activity = voice.activity(&used.factor.activity);
                voice.say("dossier-next-factor", &[("activity", &activity), ("narrowing", &narrowing)])
            }
            None => String::new(),
        },
    }
}

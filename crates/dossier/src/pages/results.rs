//! The figures: by scope, category, site, gas and month; energy, water, intensities.

use std::collections::BTreeMap;

use factors::Gas;
use measure::{Category, Denominator, Figure, Scope};

use super::block::{Section, Table};
use super::drawings::{Drawing, Drawings};
use super::voice::Voice;

pub(super) fn results(voice: &Voice<'_>, drawings: &mut Drawings) -> Section {
    let totals = &voice.inventory.results.totals;
    let mut section = Section::new(voice.word("dossier-results"));
    section.text(voice.word("dossier-results-intro"));
    section.blocks.extend(drawings.keep(voice, Drawing::Scopes));
    section.table(by_category(voice));
    section.blocks.extend(drawings.keep(voice, Drawing::Months));

    let mut sites = figures(voice, "dossier-table-sites", "dossier-site");
    sites.rows = totals.by_site.iter().map(|(id, figure)| row(voice, voice.site(id), figure)).collect();
    section.table(sites);
    section.table(by_gas(voice));
    section.note(voice.word("dossier-gas-note"));
    section
}

fn figures(voice: &Voice<'_>, caption: &str, first: &str) -> Table {
    Table::new(
        voice.word(caption),
        vec![
            (voice.word(first), 1, false),
            (voice.word("dossier-t-co2e"), 0, true),
            (voice.word("dossier-share"), 0, true),
            (voice.word("dossier-interval-short"), 0, true),
        ],
    )
}

fn row(voice: &Voice<'_>, label: String, figure: &Figure) -> Vec<String> {
    vec![label, voice.tonnes(figure.co2e), voice.share(figure.co2e), voice.bounds(figure)]
}

fn by_category(voice: &Voice<'_>) -> Table {
    let totals = &voice.inventory.results.totals;
    let mut table = figures(voice, "dossier-table-categories", "dossier-category");
    for (scope, figure) in
        [(Scope::One, &totals.scope1), (Scope::Two, &totals.scope2_location), (Scope::Three, &totals.scope3)]
    {
        table.rows.push(row(voice, voice.scope(scope), figure));
        for (category, figure) in totals.by_category.iter().filter(|(category, _)| category.scope() == scope) {
            table.rows.push(row(voice, format!("\u{2003}{}", voice.category(*category)), figure));
        }
    }
    table.rows.push(row(voice, voice.word("dossier-total-location"), &totals.location));
    table.total = true;
    table
}

/// Direct emissions and all emissions by gas (ISO 14064-1:2018, 9.3.1 f). The lines are in the order
/// of their ids, so that the sums are always the same bits.
fn by_gas(voice: &Voice<'_>) -> Table {
    let totals = &voice.inventory.results.totals;
    let mut direct: BTreeMap<&Gas, Vec<f64>> = BTreeMap::new();
    for line in voice.inventory.account.lines.iter().filter(|line| line.category.scope() == Scope::One) {
        for (gas, mass) in &line.emissions.gases {
            direct.entry(gas).or_default().push(*mass);
        }
    }
    let mut table = Table::new(
        voice.word("dossier-table-gases"),
        vec![
            (voice.word("dossier-gas"), 1, false),
            (voice.word("dossier-direct-kg"), 0, true),
            (voice.word("dossier-mass-kg"), 0, true),
            (voice.word("dossier-t-co2e"), 0, true),
        ],
    );
    let mass = |kg: f64| if kg > 0.0 { voice.numbers.significant(kg, 3) } else { "–".to_owned() };
    for (gas, total) in &totals.by_gas {
        let own = direct.get(gas).map_or(0.0, |masses| masses.iter().sum());
        let label = if gas.code() == "co2e" { voice.word("measure-gas-unsplit") } else { voice.gas(gas) };
        table.rows.push(vec![label, mass(own), mass(total.mass), voice.tonnes(total.co2e)]);
    }
    table
}

pub(super) fn energy_and_water(voice: &Voice<'_>) -> Section {
    let inventory = voice.inventory;
    let mut section = Section::new(voice.word("dossier-energy-and-water"));
    let mut energy = Table::new(
        voice.word("dossier-table-energy"),
        vec![
            (voice.word("dossier-use"), 2, false),
            (voice.word("dossier-site"), 2, false),
            ("kWh".to_owned(), 0, true),
        ],
    );
    for used in &inventory.energy.uses {
        let kwh = voice.numbers.fixed(used.kwh, 0);
        energy.rows.push(vec![voice.activity(&used.activity), voice.site(&used.site), kwh]);
    }
    if !energy.rows.is_empty() {
        let kwh = voice.numbers.fixed(inventory.energy.kwh, 0);
        energy.rows.push(vec![voice.word("dossier-total"), String::new(), kwh]);
        energy.total = true;
    }
    section.table(energy);
    if let Some(audit) = &inventory.energy.audit {
        let threshold = voice.numbers.quantity(audit.threshold.toe, &voice.word("dossier-toe"));
        let toe = voice.numbers.quantity(inventory.energy.toe, &voice.word("dossier-toe"));
        let key = match audit.mandatory {
            Some(true) => "dossier-audit-mandatory",
            Some(false) => "dossier-audit-below",
            None => "dossier-audit-unknown",
        };
        section.text(voice.say(key, &[("threshold", &threshold), ("toe", &toe)]));
    }
    let mut water = Table::new(
        voice.word("dossier-table-water"),
        vec![(voice.word("dossier-use"), 2, false), (voice.word("dossier-site"), 2, false), ("m³".to_owned(), 0, true)],
    );
    for used in &inventory.water.uses {
        let m3 = voice.numbers.fixed(used.m3, 0);
        water.rows.push(vec![voice.activity(&used.activity), voice.site(&used.site), m3]);
    }
    section.table(water);
    let mut intensities = Table::new(
        voice.word("dossier-table-intensities"),
        vec![
            (voice.word("dossier-per"), 1, false),
            (voice.word("dossier-amount"), 0, true),
            (voice.word("dossier-kg-per-unit"), 0, true),
        ],
    );
    for intensity in &inventory.intensities {
        let unit = || voice.unit_of(intensity.amount, &intensity.unit);
        let (label, unit) = match &intensity.per {
            Denominator::Product(name) => (voice.quote(name), unit()),
            Denominator::Turnover => (voice.word("dossier-turnover"), unit()),
            Denominator::Employees => (voice.word("dossier-employees"), String::new()),
        };
        let amount = voice.numbers.quantity(intensity.amount, &unit);
        let per = voice.numbers.significant(intensity.co2e, 3);
        intensities.rows.push(vec![label, amount.trim_end().to_owned(), per]);
    }
    section.table(intensities);
    section
}

/// Categories of scope 3 that have no line, by name.
pub(super) fn silent(voice: &Voice<'_>) -> Vec<String> {
    let all: &[Category] = &voice.inventory.coverage.silent;
    all.iter().map(|category| voice.category(*category)).collect()
}

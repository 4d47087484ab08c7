//! `qafila factors`: find a factor, see all that is known of it, import a public database, compare two releases.

mod compare;
mod output;

use std::collections::BTreeMap;
use std::mem::ManuallyDrop;
use std::path::Path;

use app::Knowledge;
use app::packs::{import_into, installed, releases};
use factors::search::{Query, SearchIndex};
use factors::{Factor, FactorRecord, Geo, Library};

use super::{measure, print_json, table};
use crate::arguments::{Factors, Search};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::machine;
use crate::screen::{Screen, Style, print};
use app::words::{self, say};

pub use output::{Compared, Imported, Listed, SearchResult, Shown};

/// Runs the command.
pub fn run(given: &Factors, threads: usize, screen: &Screen) -> Result<Exit, Failure> {
    match given {
        Factors::Search(given) => search(given, screen),
        Factors::Show { id, pack, json } => show(id, pack, *json, screen),
        Factors::Import { file, release, json } => import(file, release.as_deref(), *json, screen),
        Factors::List { json } => list(*json, screen),
        Factors::Diff(given) => compare::run(given, threads, screen),
    }
}

/// The catalogue with the packs that are named, and with those of the data folder.
fn everything(names: &[String]) -> Result<ManuallyDrop<Knowledge>, Failure> {
    let mut knowledge = Knowledge::embedded()?;
    measure::add_packs(&mut knowledge, names)?;
    for pack in releases(&machine::packs()?, &knowledge)? {
        knowledge.add(pack);
    }
    Ok(ManuallyDrop::new(knowledge))
}

fn search(given: &Search, screen: &Screen) -> Result<Exit, Failure> {
    let knowledge = everything(&given.pack)?;
    let near = Geo::from("MA");
    let index = ManuallyDrop::new(SearchIndex::new(&knowledge.library));
    let words = given.words.join(" ");
    let geo = given.geo.as_deref().map(|geo| place(geo, &knowledge.library)).transpose()?;
    let year = machine::today().year();
    let query = Query { geo: geo.as_ref(), stage: given.stage, limit: given.limit, ..Query::new(&words, &near, year) };
    let found = index.search(&query);
    let factors: Vec<&Factor> = found.hits.iter().filter_map(|hit| knowledge.library.factor(&hit.factor)).collect();
    if given.json {
        let factors = factors.into_iter().map(FactorRecord::from).collect();
        print_json(&SearchResult { total: found.total, facets: found.facets, factors });
        return Ok(Exit::Done);
    }
    let mut text = String::new();
    for factor in &factors {
        text += &format!("{}\n", screen.style(Style::Strong, factor.name.get(screen.messages.language())));
        text += &format!(
            "  {}\n  {}\n",
            figure(factor, &knowledge.library, screen),
            screen.style(Style::Faint, factor.id.as_str())
        );
    }
    print(&text);
    let shown = factors.len();
    screen.note(&screen.messages.with("cli-factors-found", &[("shown", shown.into()), ("total", found.total.into())]));
    Ok(Exit::Done)
}

/// A place that at least one factor is of.
fn place(text: &str, library: &Library) -> Result<Geo, Failure> {
    let wanted = Geo::from(text.trim().to_uppercase().as_str());
    let mut counts: BTreeMap<&Geo, usize> = BTreeMap::new();
    for factor in library.factors() {
        *counts.entry(&factor.geo).or_default() += 1;
    }
    if counts.contains_key(&wanted) {
        return Ok(wanted);
    }
    let mut known: Vec<_> = counts.into_iter().collect();
    known.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let known = known.into_iter().take(12).map(|(geo, _)| geo.to_string()).collect();
    Err(Failure::NoPlace { geo: text.to_owned(), known })
}

/// `2.68 kg CO2e / L · combustion · MA · 2024 · source`.
fn figure(factor: &Factor, library: &Library, screen: &Screen) -> String {
    let gwp = factors::GwpSet::Ar6;
    let total = factor.composition.co2e(&library.gwp, gwp).ok();
    let total = total.filter(|_| factor.published.is_none() || !factor.composition.gases.is_empty());
    let value = total.or(factor.published.map(|published| published.co2e));
    let value = value.map_or_else(|| "—".to_owned(), |value| screen.numbers.significant(value, 4));
    let mut parts = vec![
        format!("{value} {} / {}", screen.messages.get("common-kg-co2e"), factor.per.symbol),
        factor.stage.code().to_owned(),
        factor.geo.to_string(),
    ];
    parts.extend(factor.year_data.or(factor.year_published).map(|year| year.to_string()));
    parts.push(factor.source.to_string());
    parts.join(" · ")
}

fn show(id: &str, packs: &[String], json: bool, screen: &Screen) -> Result<Exit, Failure> {
    let knowledge = everything(packs)?;
    let factor = knowledge.library.named(id).ok_or_else(|| Failure::NoFactor { id: id.to_owned() })?;
    let source = knowledge.sources.get(&factor.source);
    if json {
        print_json(&Shown { factor: FactorRecord::from(factor), gsd2: factor.gsd2(), source: source.cloned() });
        return Ok(Exit::Done);
    }
    let messages = screen.messages;
    let mut rows: Vec<(String, String)> = Vec::new();
    let mut row = |key: &str, value: String| {
        if !value.is_empty() {
            rows.push((messages.get(key), value));
        }
    };
    let year = |year: Option<i16>| year.map_or_else(String::new, |year| year.to_string());
    row("cli-factor-figure", figure(factor, &knowledge.library, screen));
    row(
        "cli-factor-activity",
        format!("{} ({})", words::activity(&knowledge, messages, &factor.activity), factor.activity),
    );
    for (gas, mass) in &factor.composition.gases {
        row("cli-factor-gas", format!("{} {}", screen.numbers.significant(*mass, 4), messages.gas(gas.code())));
    }
    if factor.composition.unsplit_co2e != 0.0 {
        row("cli-factor-unsplit", screen.numbers.significant(factor.composition.unsplit_co2e, 4));
    }
    if factor.composition.co2_biogenic != 0.0 {
        row("cli-factor-biogenic", screen.numbers.significant(factor.composition.co2_biogenic, 4));
    }
    row("cli-factor-error", format!("GSD² {}", screen.numbers.significant(factor.gsd2(), 3)));
    row("cli-factor-technology", factor.technology.clone().unwrap_or_default());
    row("cli-factor-year-data", year(factor.year_data));
    row("cli-factor-year-published", year(factor.year_published));
    row("cli-factor-valid-to", factor.valid_to.map_or_else(String::new, |day| messages.dates().long(day)));
    row("cli-factor-review", factor.review_by.map_or_else(String::new, |day| messages.dates().long(day)));
    row("cli-factor-row", factor.source_row.clone());
    row("cli-factor-derivation", factor.derivation.clone().unwrap_or_default());
    row("cli-factor-note", factor.note.clone().unwrap_or_default());
    if let Some(source) = source {
        row("cli-factor-source", format!("{}, {} {}", source.publisher, source.title, source.version));
        row("cli-factor-url", source.url.clone());
        row("cli-factor-licence", source.licence.clone());
        row("cli-factor-attribution", source.attribution.clone());
    }
    let mut text = format!("{}\n", screen.style(Style::Strong, factor.name.get(messages.language())));
    text += &format!("{}\n", screen.style(Style::Faint, factor.id.as_str()));
    for (name, value) in rows {
        text += &format!("  {}\n", say(messages, "common-labelled", &[("label", &name), ("value", &value)]));
    }
    print(&text);
    Ok(Exit::Done)
}

fn import(file: &Path, release: Option<&str>, json: bool, screen: &Screen) -> Result<Exit, Failure> {
    let knowledge = Knowledge::embedded()?;
    screen.progress(&say(screen.messages, "cli-progress-import", &[("file", &file.to_string_lossy())]));
    let imported = import_into(&machine::packs()?, file, release, &knowledge, machine::today())?;
    screen.clear();
    let path = imported.path.to_string_lossy().into_owned();
    let name = imported.header.source();
    let unnamed = imported.header.version == "unknown";
    if json {
        let app::packs::Imported { header, report, since, .. } = imported;
        print_json(&Imported { pack: path.clone(), header, report, since });
    } else {
        let mut text: String = imported.report.lines(screen.messages).iter().map(|line| format!("{line}\n")).collect();
        if let Some(since) = &imported.since {
            let title = format!("{} → {}", since.from, since.to);
            text += &format!("{}\n  {}\n", screen.style(Style::Strong, &title), compare::counts(since, screen));
        }
        print(&text);
    }
    if unnamed {
        screen.note(&screen.style(Style::Warning, &screen.messages.get("packs-release-unknown")));
    }
    screen.note(&say(screen.messages, "cli-factors-imported", &[("name", &name), ("path", &path)]));
    Ok(Exit::Done)
}

fn list(json: bool, screen: &Screen) -> Result<Exit, Failure> {
    let knowledge = Knowledge::embedded()?;
    let packs = installed(&machine::packs()?, &knowledge)?;
    if json {
        let listed =
            packs.into_iter().map(|(path, pack)| Listed { pack: path.to_string_lossy().into(), header: pack.header });
        print_json(&listed.collect::<Vec<_>>());
        return Ok(Exit::Done);
    }
    let integer = |count: usize| screen.numbers.integer(i64::try_from(count).unwrap_or(i64::MAX));
    let catalogue = integer(knowledge.library.factors().len());
    let mut rows = vec![vec![screen.messages.get("cli-factors-catalogue"), catalogue]];
    rows.extend(packs.iter().map(|(path, pack)| {
        // The name by which `--pack` and `diff` find it.
        let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        vec![name, integer(pack.header.rows)]
    }));
    let mut text = String::new();
    for (line, about) in table::lines(&rows).iter().zip([None].into_iter().chain(packs.iter().map(Some))) {
        text += &format!("{line}\n");
        if let Some((_, pack)) = about {
            let about = format!("    {} · {}", pack.header.title, pack.header.licence);
            text += &format!("{}\n", screen.style(Style::Faint, &about));
        }
    }
    print(&text);
    Ok(Exit::Done)
}

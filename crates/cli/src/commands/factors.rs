//! `qafila factors`: find a factor, see all that is known of it, import a public database, compare two releases.

mod compare;

use app::Knowledge;
use app::packs::{import_into, installed};
use factors::search::{Query, SearchIndex};
use factors::{Factor, FactorRecord, Geo, Library, Stage};
use serde::Serialize;

use super::{measure, print_json, table};
use crate::arguments::{Factors, Search};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::machine;
use crate::screen::{Screen, Style, print};
use crate::words::{self, say};

/// Runs the command.
pub fn run(given: &Factors, threads: usize, screen: &Screen) -> Result<Exit, Failure> {
    match given {
        Factors::Search(given) => search(given, screen),
        Factors::Show { id, pack, json } => show(id, pack, *json, screen),
        Factors::Import { file } => import(file, screen),
        Factors::List { json } => list(*json, screen),
        Factors::Diff(given) => compare::run(given, threads, screen),
    }
}

/// The catalogue with the packs that are named, and with those of the data folder.
fn everything(names: &[String]) -> Result<Knowledge, Failure> {
    let mut knowledge = measure::knowledge(names)?;
    for (_, pack) in installed(&machine::packs()?, &knowledge)? {
        knowledge.add(&pack);
    }
    Ok(knowledge)
}

/// What `search --json` prints.
#[derive(Serialize)]
struct SearchResult<'a> {
    total: usize,
    facets: &'a factors::search::Facets,
    factors: Vec<FactorRecord>,
}

fn search(given: &Search, screen: &Screen) -> Result<Exit, Failure> {
    let knowledge = everything(&given.pack)?;
    let near = Geo::from("MA");
    let index = SearchIndex::new(&knowledge.library, &near);
    let words = given.words.join(" ");
    let geo = given.geo.as_deref().map(Geo::from);
    let stage = given.stage.as_deref().and_then(Stage::from_code);
    let query =
        Query { geo: geo.as_ref(), stage, limit: given.limit, ..Query::new(&words, &near, machine::today().year()) };
    let found = index.search(&query);
    let factors: Vec<&Factor> = found.hits.iter().filter_map(|hit| knowledge.library.factor(&hit.factor)).collect();
    if given.json {
        let factors = factors.into_iter().map(FactorRecord::from).collect();
        print_json(&SearchResult { total: found.total, facets: &found.facets, factors });
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

/// What `show --json` prints.
#[derive(Serialize)]
struct Shown<'a> {
    factor: FactorRecord,
    gsd2: f64,
    source: Option<&'a app::dossier::Source>,
}

fn show(id: &str, packs: &[String], json: bool, screen: &Screen) -> Result<Exit, Failure> {
    let knowledge = everything(packs)?;
    let factor = knowledge.library.named(id).ok_or_else(|| Failure::NoFactor { id: id.to_owned() })?;
    let source = knowledge.sources.get(&factor.source);
    if json {
        print_json(&Shown { factor: FactorRecord::from(factor), gsd2: factor.gsd2(), source });
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
        row("cli-factor-gas", format!("{} {}", screen.numbers.significant(*mass, 4), words::gas(messages, gas)));
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

fn import(file: &std::path::Path, screen: &Screen) -> Result<Exit, Failure> {
    let knowledge = Knowledge::embedded()?;
    screen.progress(&say(screen.messages, "cli-progress-import", &[("file", &file.to_string_lossy())]));
    let imported = import_into(&machine::packs()?, file, &knowledge, machine::today())?;
    screen.clear();
    let lines = imported.report.lines(screen.messages);
    print(&lines.iter().map(|line| format!("{line}\n")).collect::<String>());
    let path = imported.path.to_string_lossy();
    screen.note(&say(screen.messages, "cli-factors-imported", &[("name", &imported.header.source()), ("path", &path)]));
    Ok(Exit::Done)
}

/// A pack in the list.
#[derive(Serialize)]
struct Listed<'a> {
    file: String,
    #[serde(flatten)]
    header: &'a app::packs::Header,
}

fn list(json: bool, screen: &Screen) -> Result<Exit, Failure> {
    let knowledge = Knowledge::embedded()?;
    let packs = installed(&machine::packs()?, &knowledge)?;
    if json {
        let listed =
            packs.iter().map(|(path, pack)| Listed { file: path.to_string_lossy().into(), header: &pack.header });
        print_json(&listed.collect::<Vec<_>>());
        return Ok(Exit::Done);
    }
    let count = screen.numbers.integer(i64::try_from(knowledge.library.factors().len()).unwrap_or(i64::MAX));
    let mut rows = vec![vec![screen.messages.get("cli-factors-catalogue"), count, String::new()]];
    rows.extend(packs.iter().map(|(_, pack)| {
        let rows = screen.numbers.integer(i64::try_from(pack.header.rows).unwrap_or(i64::MAX));
        vec![format!("{} ({})", pack.header.source(), pack.header.title), rows, pack.header.licence.clone()]
    }));
    print(&table::lines(&rows).iter().map(|line| format!("{line}\n")).collect::<String>());
    Ok(Exit::Done)
}

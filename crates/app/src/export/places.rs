//! Where in an installation something is: the stage of the guided entry at which it is written, and words for people, who
//! have never seen `processes[0].goods[1].tonnes`.

use ::cbam::{Error, Finding, FindingKind, Installation};
use i18n::{Arg, Messages};

/// A stage of the guided entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Name, year, country.
    Installation,
    /// Processes, their goods and routes.
    Processes,
    /// Fuels and materials.
    Streams,
    /// Electricity and heat.
    Energy,
    /// Goods of Annex I that go in.
    Precursors,
    /// Production, sales, prices.
    Sales,
}

impl Stage {
    /// All of them, in order.
    pub const ALL: [Stage; 6] =
        [Stage::Installation, Stage::Processes, Stage::Streams, Stage::Energy, Stage::Precursors, Stage::Sales];

    /// The word in addresses and keys.
    pub fn word(self) -> &'static str {
        match self {
            Stage::Installation => "installation",
            Stage::Processes => "processes",
            Stage::Streams => "streams",
            Stage::Energy => "energy",
            Stage::Precursors => "precursors",
            Stage::Sales => "sales",
        }
    }
}

/// Where something is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// At which stage it is written.
    pub stage: Stage,
    /// In words.
    pub words: String,
}

/// Something to settle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Where.
    pub place: Place,
    /// What was found.
    pub words: String,
    /// What to do.
    pub todo: String,
    /// The clause, empty if it is arithmetic.
    pub clause: &'static str,
    /// Whether there is no figure before it is settled, or whether a harder rule counts meanwhile.
    pub stops: bool,
}

/// The place of a field.
pub fn place(messages: Messages, installation: &Installation, at: &str) -> Place {
    let parts: Vec<(&str, Option<usize>)> = at.split('.').map(part).collect();
    let number = |index: usize| messages.numbers().integer(i64::try_from(index + 1).unwrap_or(i64::MAX));
    let named = |key: &str, name: Option<&str>, index: usize| {
        let name = name.filter(|name| !name.is_empty()).map_or_else(|| number(index), str::to_owned);
        messages.with(key, &[("name", name.into())])
    };
    let of = |name: &str| parts.iter().find(|(part, _)| *part == name).and_then(|(_, index)| *index);
    let mut words = Vec::new();
    let mut stage = Stage::Installation;
    if let Some(index) = of("processes") {
        let process = installation.processes.get(index);
        let name = process.map(|process| process.name.as_deref().unwrap_or(&process.id));
        words.push(named("export-border-at-process", name, index));
        stage = Stage::Processes;
        if let Some(good) = of("goods") {
            let made = process.and_then(|process| process.goods.get(good));
            words.push(named("export-border-at-good", made.map(|good| good.cn.as_str()), good));
            let last = parts.last().map_or("", |(part, _)| *part);
            if ["tonnes", "kwh", "to_union_t", "clinker", "nitrogen", "carbon_price"].contains(&last) {
                stage = Stage::Sales;
            }
        } else if parts.contains(&("precursors", None)) {
            stage = Stage::Precursors;
        } else if let Some(index) = of("precursors") {
            let bought = process.and_then(|process| process.precursors.get(index));
            let name = bought.and_then(|bought| bought.name.as_deref().or(bought.cn.as_deref()));
            words.push(named("export-border-at-precursor", name, index));
            stage = Stage::Precursors;
        } else if parts.get(1).is_some_and(|(part, _)| {
            ["electricity", "heat", "waste"].iter().any(|beginning| part.starts_with(beginning))
        }) {
            words.push(messages.get("export-border-stage-energy"));
            stage = Stage::Energy;
        }
    } else if let Some(index) = of("streams") {
        let stream = installation.streams.get(index);
        words.push(named("export-border-at-stream", stream.map(|stream| stream.name.as_str()), index));
        stage = Stage::Streams;
    } else if let Some(index) = of("consignments") {
        let sent = installation.consignments.get(index);
        words.push(named("export-border-at-consignment", sent.map(|sent| sent.id.as_str()), index));
        stage = Stage::Sales;
    } else if at.starts_with("consignments") || at.starts_with("prices") {
        words.push(messages.get("export-border-stage-sales"));
        stage = Stage::Sales;
    } else if at.starts_with("energy_units") || at.starts_with("grid") || at.starts_with("transferred") {
        words.push(messages.get("export-border-stage-energy"));
        stage = Stage::Energy;
    } else {
        words.push(messages.get("export-border-stage-installation"));
    }
    Place { stage, words: words.join(" › ") }
}

/// The place of a field, then what the guided entry calls the field, if it asks for it there.
pub fn place_of_field(messages: Messages, installation: &Installation, at: &str) -> Place {
    let place = place(messages, installation, at);
    let (field, _) = part(at.rsplit('.').next().unwrap_or(at));
    let is_bought = at.contains("precursors");
    let key = match field {
        "name" | "operator" | "year" | "country" if !at.contains('.') => field,
        "cn" if is_bought => "precursor-cn",
        "cn" => "cn",
        "tonnes" if is_bought => "precursor-tonnes",
        "tonnes" if at.contains("consignments") => "net-tonnes",
        "tonnes" => "made",
        "kwh" => "kwh",
        "to_union_t" => "to-union",
        "clinker" => "clinker",
        "nitrogen" => "nitrogen",
        "route" => "route",
        "origin" => "origin",
        "see_direct" => "see-direct",
        "see_indirect" => "see-indirect",
        "benchmark" => "benchmark",
        "mwh" => "mwh",
        "t_per_mwh" => "t-per-mwh",
        "tj" => "tj",
        "t_per_tj" => "t-per-tj",
        "kept" => "kept",
        "amount" => "amount",
        "ncv" => "ncv",
        "ef" => "ef",
        "carbon" => "carbon",
        "factor" => "factor",
        "imported" => "imported",
        _ => return place,
    };
    let field = messages.get(&format!("export-border-{key}"));
    Place { words: format!("{} › {field}", place.words), ..place }
}

/// `goods[1]` is `goods` and 1.
fn part(text: &str) -> (&str, Option<usize>) {
    match text.split_once('[') {
        Some((name, index)) => (name, index.trim_end_matches(']').parse().ok()),
        None => (text, None),
    }
}

/// What stands in the way of a result.
pub fn missing(messages: Messages, installation: &Installation, error: &Error) -> Gap {
    let place = place_of_field(messages, installation, &error.at);
    let words = alone(messages, &format!("export-problem-{}", error.problem.code()), &error.problem.detail());
    let todo = messages.get(&format!("export-border-fill-{}", place.stage.word()));
    Gap { place, words, todo, clause: error.problem.clause(), stops: true }
}

/// What a verifier would ask, in words, in the order of the stages; what is only told is left out.
pub fn gaps(messages: Messages, installation: &Installation, findings: &[Finding]) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = findings
        .iter()
        .map(|finding| {
            let place = place(messages, installation, &finding.at);
            let code = code(finding.kind);
            let words = alone(messages, &format!("export-finding-{code}"), &finding.detail);
            let todo = messages.get(&format!("export-border-todo-{code}"));
            Gap { place, words, todo, clause: finding.clause, stops: false }
        })
        .collect();
    gaps.sort_by_key(|gap| gap.place.stage);
    gaps
}

/// What is said of a place, without the place, which is said before.
fn alone(messages: Messages, key: &str, detail: &str) -> String {
    const HERE: &str = "…";
    let said = messages.with(key, &[("at", HERE.into()), ("detail", Arg::Code(detail.into()))]);
    let rest = said.strip_prefix(HERE).map(|rest| rest.trim_start_matches([':', ' ', '\u{a0}', '\u{202f}']));
    rest.map_or_else(|| said.clone(), str::to_owned)
}

fn code(kind: FindingKind) -> String {
    serde_json::to_value(kind).ok().and_then(|kind| kind.as_str().map(str::to_owned)).unwrap_or_default()
}

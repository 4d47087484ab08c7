//! Electricity and heat of each process.

use ::cbam::Installation;
use ::cbam::input::{ElectricitySource, ElectricityUse, Grid, HeatFlow, Process};
use serde_json::json;

use super::super::fields::{Entered, Field, Group};
use super::{bare, choices};
use crate::page::Page;
use crate::problem::Problem;

/// Sources, with their words.
const SOURCES: [(ElectricitySource, &str); 5] = [
    (ElectricitySource::Grid, "grid"),
    (ElectricitySource::DirectLink, "direct_link"),
    (ElectricitySource::PowerPurchase, "power_purchase"),
    (ElectricitySource::Certificates, "certificates"),
    (ElectricitySource::Own, "own"),
];

pub fn fill(installation: &Installation, entered: &mut Entered) {
    for (index, process) in installation.processes.iter().enumerate() {
        electricity(process, &format!("electricity-{index}"), entered);
        heat(process, &format!("heat-{index}"), entered);
    }
    entered.put("grid-t_per_mwh", installation.grid.as_ref().map(|grid| grid.t_per_mwh));
    entered.set("grid-source", installation.grid.as_ref().map(|grid| grid.source.clone()).unwrap_or_default());
}

fn electricity(process: &Process, prefix: &str, entered: &mut Entered) {
    for (row, used) in process.electricity.iter().map(Some).chain([None]).enumerate() {
        let at = |field: &str| format!("{prefix}-{row}-{field}");
        entered.set(at("row"), used.map_or_else(String::new, |_| row.to_string()));
        let Some(used) = used else {
            entered.set(at("source"), "grid");
            continue;
        };
        entered.put(at("mwh"), Some(used.mwh));
        let source = SOURCES.iter().find(|(source, _)| *source == used.source).map_or("grid", |(_, word)| word);
        entered.set(at("source"), source);
        entered.put(at("t_per_mwh"), used.t_per_mwh);
        entered.set(at("interval"), used.interval_minutes.map_or_else(String::new, |minutes| minutes.to_string()));
        entered.set(at("both_ends"), if used.both_ends { "yes" } else { "" });
        entered.set(at("evidence"), used.evidence.clone().unwrap_or_default());
        entered.set(at("unit"), used.unit.clone().unwrap_or_default());
    }
}

fn heat(process: &Process, prefix: &str, entered: &mut Entered) {
    for (row, flow) in process.heat_in.iter().map(Some).chain([None]).enumerate() {
        let at = |field: &str| format!("{prefix}-{row}-{field}");
        entered.set(at("row"), flow.map_or_else(String::new, |_| row.to_string()));
        let Some(flow) = flow else { continue };
        entered.put(at("tj"), Some(flow.tj));
        entered.set(at("fuel"), flow.standard_fuel.clone().unwrap_or_default());
        entered.put(at("t_per_tj"), flow.t_per_tj);
        entered.set(at("report"), flow.report.clone().unwrap_or_default());
    }
}

pub fn groups(page: &Page, installation: &Installation, entered: &Entered) -> Result<Vec<Group>, Problem> {
    let mut groups = Vec::new();
    let tables = choices::tables()?;
    for (index, process) in installation.processes.iter().enumerate() {
        let mut within = Vec::new();
        for (row, before) in entered.rows(&format!("electricity-{index}")) {
            within.push(of_electricity(page, installation, entered, &format!("electricity-{index}-{row}"), before));
        }
        for (row, before) in entered.rows(&format!("heat-{index}")) {
            within.push(of_heat(page, installation, entered, &format!("heat-{index}-{row}"), before)?);
        }
        let counts = process.goods.iter().any(|good| {
            let category = tables.good(&good.cn, installation.year).ok();
            category.and_then(|good| tables.category(&good.category, installation.year)).is_some_and(|of| of.indirect)
        });
        let mut words = page.t(if counts { "export-border-energy-counts" } else { "export-border-energy-shown" });
        let others = process.electricity_out.len()
            + process.heat_out.len()
            + process.waste_gas_in.len()
            + process.waste_gas_out.len();
        if others > 0 {
            words = format!("{words} {}", page.count("export-border-energy-file", others));
        }
        let legend = choices::process_name(page, installation, index);
        groups.push(Group { legend, words, within, ..Group::default() });
    }
    let stated = installation.grid.is_some() || !entered.get("grid-t_per_mwh").is_empty();
    if stated || tables.grid(&installation.country, installation.year).is_none() {
        groups.push(Group {
            legend: page.t("export-border-grid"),
            words: page.t("export-border-grid-words"),
            fields: vec![
                entered.figure(page, "grid-t_per_mwh".to_owned(), "export-border-t-per-mwh", ""),
                entered.words(page, "grid-source".to_owned(), "export-border-grid-source", ""),
            ],
            ..Group::default()
        });
    }
    Ok(groups)
}

fn hidden(at: &str, before: Option<usize>) -> Option<(String, String)> {
    Some((format!("{at}-row"), before.map_or_else(String::new, |row| row.to_string())))
}

fn of_electricity(
    page: &Page,
    installation: &Installation,
    entered: &Entered,
    at: &str,
    before: Option<usize>,
) -> Group {
    let id = |field: &str| format!("{at}-{field}");
    let sources = SOURCES
        .iter()
        .filter(|(source, _)| *source != ElectricitySource::Own || !installation.energy_units.is_empty())
        .map(|(_, word)| ((*word).to_owned(), page.t(&format!("export-border-source-{}", word.replace('_', "-")))));
    let fields = vec![
        entered.figure(page, id("mwh"), "export-border-mwh", "export-border-mwh-hint"),
        entered.choice(page, id("source"), ("export-border-electricity-source", ""), sources),
    ];
    let mut more: Vec<Field> = vec![
        entered.figure(page, id("t_per_mwh"), "export-border-t-per-mwh", "export-border-t-per-mwh-hint"),
        entered.figure(page, id("interval"), "export-border-interval", "export-border-interval-hint"),
        entered.words(page, id("evidence"), "export-border-evidence", "export-border-evidence-hint"),
        entered.check(page, id("both_ends"), "export-border-both-ends"),
    ];
    if !installation.energy_units.is_empty() {
        let none = (String::new(), page.t("export-border-choose"));
        let units = installation.energy_units.iter().map(|unit| (unit.id.clone(), unit.id.clone()));
        more.push(entered.choice(page, id("unit"), ("export-border-own-unit", ""), std::iter::once(none).chain(units)));
    }
    let key = if before.is_some() { "export-border-electricity" } else { "export-border-another-electricity" };
    Group {
        legend: page.t(key),
        row: hidden(at, before),
        remove: before.map(|_| id("remove")),
        fields,
        ..Group::default()
    }
    .and_more(page.t("export-border-more-electricity"), more)
}

fn of_heat(
    page: &Page,
    installation: &Installation,
    entered: &Entered,
    at: &str,
    before: Option<usize>,
) -> Result<Group, Problem> {
    let id = |field: &str| format!("{at}-{field}");
    let none = (String::new(), page.t("export-border-choose"));
    let fuels = choices::factors(page, &["fuel"], installation.year)?;
    let fields = vec![
        entered.figure(page, id("tj"), "export-border-tj", "export-border-tj-hint"),
        entered.choice(
            page,
            id("fuel"),
            ("export-border-heat-fuel", "export-border-heat-fuel-hint"),
            std::iter::once(none).chain(fuels),
        ),
    ];
    let more = vec![
        entered.figure(page, id("t_per_tj"), "export-border-t-per-tj", ""),
        entered.words(page, id("report"), "export-border-report", ""),
    ];
    let key = if before.is_some() { "export-border-heat" } else { "export-border-another-heat" };
    let group = Group {
        legend: page.t(key),
        row: hidden(at, before),
        remove: before.map(|_| id("remove")),
        fields,
        ..Group::default()
    };
    Ok(group.and_more(page.t("export-border-more-heat"), more))
}

pub fn read(page: &Page, entered: &mut Entered, installation: &mut Installation) -> Result<(), Problem> {
    for (index, process) in installation.processes.iter_mut().enumerate() {
        process.electricity = read_electricity(page, entered, &format!("electricity-{index}"), &process.electricity)?;
        process.heat_in = read_heat(page, entered, &format!("heat-{index}"), &process.heat_in)?;
    }
    let factor = entered.amount(page, "grid-t_per_mwh");
    installation.grid = match (factor, entered.text("grid-source")) {
        (Some(t_per_mwh), Some(source)) => Some(Grid { t_per_mwh, source }),
        (Some(_), None) => {
            entered.say("grid-source", page.t("export-border-wrong-needed"));
            None
        }
        (None, _) => None,
    };
    Ok(())
}

fn read_electricity(
    page: &Page,
    entered: &mut Entered,
    prefix: &str,
    kept: &[ElectricityUse],
) -> Result<Vec<ElectricityUse>, Problem> {
    let mut all = Vec::new();
    for (row, before) in entered.rows(prefix) {
        let at = |field: &str| format!("{prefix}-{row}-{field}");
        let before = before.and_then(|index| kept.get(index)).cloned();
        let blank = entered.is_blank(prefix, row, &["mwh", "t_per_mwh", "evidence"]);
        if entered.is_on(&at("remove")) || (before.is_none() && blank) {
            continue;
        }
        let Some(mwh) = entered.needed(page, &at("mwh")) else { continue };
        let source = SOURCES.iter().find(|(_, word)| *word == entered.get(&at("source")));
        let source = source.map_or(ElectricitySource::Grid, |(source, _)| *source);
        let mut used: ElectricityUse = match before {
            Some(used) => used,
            None => bare(json!({ "mwh": "1", "source": "grid" }))?,
        };
        used.mwh = mwh;
        used.source = source;
        used.t_per_mwh = entered.amount(page, &at("t_per_mwh"));
        let minutes = entered.get(&at("interval")).to_owned();
        used.interval_minutes = minutes.parse().ok();
        if used.interval_minutes.is_none() && !minutes.is_empty() {
            entered.say(&at("interval"), page.t("export-border-wrong-number"));
        }
        used.both_ends = entered.is_on(&at("both_ends"));
        used.evidence = entered.text(&at("evidence"));
        used.unit = entered.text(&at("unit"));
        all.push(used);
    }
    Ok(all)
}

fn read_heat(page: &Page, entered: &mut Entered, prefix: &str, kept: &[HeatFlow]) -> Result<Vec<HeatFlow>, Problem> {
    let mut all = Vec::new();
    for (row, before) in entered.rows(prefix) {
        let at = |field: &str| format!("{prefix}-{row}-{field}");
        let before = before.and_then(|index| kept.get(index)).cloned();
        let blank = entered.is_blank(prefix, row, &["tj", "t_per_tj", "report"]);
        if entered.is_on(&at("remove")) || (before.is_none() && blank) {
            continue;
        }
        let Some(tj) = entered.needed(page, &at("tj")) else { continue };
        let mut flow: HeatFlow = match before {
            Some(flow) => flow,
            None => bare(json!({ "tj": "1" }))?,
        };
        flow.tj = tj;
        flow.standard_fuel = entered.text(&at("fuel"));
        flow.t_per_tj = entered.amount(page, &at("t_per_tj"));
        flow.report = entered.text(&at("report"));
        if flow.standard_fuel.is_none() && flow.t_per_tj.is_none() && flow.unit.is_none() {
            entered.say(&at("fuel"), page.t("export-border-wrong-needed"));
        }
        all.push(flow);
    }
    Ok(all)
}

//! Goods of the regulation that go in: bought, or made here by another process.

use ::cbam::Installation;
use ::cbam::input::{Actual, Precursor};
use ::cbam::tables::FunctionalUnit;
use serde_json::json;

use super::super::fields::{Entered, Field, Group};
use super::{bare, choices};
use crate::page::Page;
use crate::problem::Problem;
use crate::site::Site;

/// Rows for more.
const SPARE: usize = 2;
/// The list of countries of the page.
const COUNTRIES: &str = "countries";

/// All lots, each with the number of its process.
fn lots(installation: &Installation) -> Vec<(usize, &Precursor)> {
    let processes = installation.processes.iter().enumerate();
    processes.flat_map(|(index, process)| process.precursors.iter().map(move |lot| (index, lot))).collect()
}

pub fn fill(installation: &Installation, entered: &mut Entered) {
    let spare = std::iter::repeat_n(None, SPARE);
    for (row, lot) in lots(installation).into_iter().map(Some).chain(spare).enumerate() {
        let at = |field: &str| format!("lot-{row}-{field}");
        entered.set(at("row"), lot.map_or_else(String::new, |_| row.to_string()));
        let Some((process, lot)) = lot else { continue };
        entered.set(at("process"), process.to_string());
        entered.set(at("name"), lot.name.clone().unwrap_or_default());
        entered.set(at("from"), lot.from.clone().unwrap_or_default());
        entered.set(at("cn"), lot.cn.clone().unwrap_or_default());
        entered.put(at("tonnes"), Some(lot.tonnes));
        entered.set(at("origin"), lot.origin.clone().unwrap_or_default());
        entered.set(at("producer"), lot.producer.clone().unwrap_or_default());
        entered.put_share(at("clinker"), lot.clinker);
        entered.put_share(at("nitrogen"), lot.nitrogen);
        let Some(actual) = &lot.actual else { continue };
        entered.put(at("see_direct"), Some(actual.see_direct));
        entered.put(at("see_indirect"), actual.see_indirect);
        entered.set(at("report"), actual.report.clone().unwrap_or_default());
        entered.set(at("verifier"), actual.verifier.clone().unwrap_or_default());
        entered.set(at("year"), actual.year.map_or_else(String::new, |year| year.to_string()));
        entered.put(at("benchmark"), actual.benchmark);
    }
}

pub fn groups(page: &Page, site: &Site, installation: &Installation, entered: &Entered) -> Result<Vec<Group>, Problem> {
    let tables = choices::tables()?;
    let mut groups = Vec::new();
    for (row, before) in entered.rows("lot") {
        let at = |field: &str| format!("lot-{row}-{field}");
        let cn = entered.get(&at("cn"));
        let legend = match before {
            Some(_) => {
                entered.text(&at("name")).unwrap_or_else(|| choices::good_name(page, tables, cn, installation.year))
            }
            None => page.t("export-border-another-precursor"),
        };
        let mut fields = vec![
            entered.words(page, at("cn"), "export-border-precursor-cn", "export-border-cn-hint"),
            entered.words(page, at("name"), "export-border-precursor-name", ""),
            origin(page, site, entered, at("origin")),
            entered.figure(page, at("tonnes"), "export-border-precursor-tonnes", "export-border-precursor-tonnes-hint"),
        ];
        if installation.processes.len() > 1 {
            let named = choices::processes(page, installation);
            let processes = named.iter().enumerate().map(|(index, (_, name))| (index.to_string(), name.clone()));
            fields.push(entered.choice(page, at("process"), ("export-border-used-by", ""), processes));
            let none = (String::new(), page.t("export-border-bought"));
            let made = std::iter::once(none).chain(named);
            let words = ("export-border-made-by", "export-border-made-by-hint");
            fields.push(entered.choice(page, at("from"), words, made));
        }
        fields.extend(content(page, entered, choices::unit(tables, cn, installation.year), &at));
        let more = vec![
            entered.figure(page, at("see_direct"), "export-border-see-direct", "export-border-see-direct-hint"),
            entered.words(page, at("report"), "export-border-report", "export-border-report-hint"),
            entered.words(page, at("verifier"), "export-border-verifier", ""),
            entered.words(page, at("producer"), "export-border-producer", ""),
            entered.figure(page, at("see_indirect"), "export-border-see-indirect", "export-border-see-indirect-hint"),
            entered.figure(page, at("year"), "export-border-report-year", "export-border-report-year-hint"),
            entered.figure(page, at("benchmark"), "export-border-benchmark", "export-border-benchmark-hint"),
        ];
        let group = Group {
            legend,
            row: Some((at("row"), before.map_or_else(String::new, |row| row.to_string()))),
            remove: before.map(|_| at("remove")),
            fields,
            ..Group::default()
        };
        groups.push(group.and_more(page.t("export-border-more-precursor"), more));
    }
    Ok(groups)
}

/// The country of production, by its name.
fn origin(page: &Page, site: &Site, entered: &Entered, id: String) -> Field {
    let mut field = entered.listed(page, id, ("export-border-origin", "export-border-origin-hint"), COUNTRIES);
    // A code that is kept is shown as the country; what was entered and is none stays as it was.
    field.value = choices::country_name(page, site, &field.value);
    field
}

/// What is counted beside tonnes.
fn content(page: &Page, entered: &Entered, unit: FunctionalUnit, at: &dyn Fn(&str) -> String) -> Option<Field> {
    match unit {
        FunctionalUnit::Clinker => Some(entered.figure(page, at("clinker"), "export-border-clinker", "")),
        FunctionalUnit::Nitrogen => Some(entered.figure(page, at("nitrogen"), "export-border-nitrogen", "")),
        FunctionalUnit::Tonne | FunctionalUnit::Kwh => None,
    }
}

pub fn read(page: &Page, site: &Site, entered: &mut Entered, installation: &mut Installation) -> Result<(), Problem> {
    let kept: Vec<Precursor> = lots(installation).into_iter().map(|(_, lot)| lot.clone()).collect();
    let year = installation.year;
    for process in &mut installation.processes {
        process.precursors.clear();
    }
    for (row, before) in entered.rows("lot") {
        let at = |field: &str| format!("lot-{row}-{field}");
        let before = before.and_then(|index| kept.get(index)).cloned();
        let blank = entered.is_blank("lot", row, &["cn", "name", "tonnes", "from", "see_direct"]);
        if entered.is_on(&at("remove")) || (before.is_none() && blank) {
            continue;
        }
        let Some(process) = installation.processes.get_mut(entered.get(&at("process")).parse().unwrap_or(0)) else {
            entered.say(&at("cn"), page.t("export-border-wrong-no-process"));
            continue;
        };
        let mut lot: Precursor = match before {
            Some(lot) => lot,
            None => bare(json!({ "tonnes": "1" }))?,
        };
        lot.name = entered.text(&at("name"));
        lot.from = entered.text(&at("from"));
        lot.origin = match entered.text(&at("origin")) {
            None => None,
            Some(named) => {
                let found = choices::country(site, &named);
                if found.is_none() {
                    entered.say(&at("origin"), page.t("export-border-wrong-country"));
                }
                found
            }
        };
        lot.cn = match &lot.from {
            Some(_) => entered.text(&at("cn")),
            None => Some(choices::code(page, entered, &at("cn"), lot.origin.as_deref(), year)?),
        };
        if let Some(tonnes) = entered.needed(page, &at("tonnes")) {
            lot.tonnes = tonnes;
        }
        lot.producer = entered.text(&at("producer"));
        lot.clinker =
            entered.share(page, &at("clinker")).or(lot.clinker.filter(|_| entered.get(&at("clinker")).is_empty()));
        lot.nitrogen =
            entered.share(page, &at("nitrogen")).or(lot.nitrogen.filter(|_| entered.get(&at("nitrogen")).is_empty()));
        lot.actual = actual(page, entered, &at, lot.actual.take())?;
        process.precursors.push(lot);
    }
    Ok(())
}

fn actual(
    page: &Page,
    entered: &mut Entered,
    at: &dyn Fn(&str) -> String,
    before: Option<Actual>,
) -> Result<Option<Actual>, Problem> {
    let said = ["report", "verifier", "see_indirect", "year", "benchmark"];
    let Some(see_direct) = entered.amount(page, &at("see_direct")) else {
        if entered.get(&at("see_direct")).is_empty() && said.iter().any(|field| !entered.get(&at(field)).is_empty()) {
            entered.say(&at("see_direct"), page.t("export-border-wrong-see"));
        }
        return Ok(None);
    };
    let mut actual: Actual = match before {
        Some(actual) => actual,
        None => bare(json!({ "see_direct": "0" }))?,
    };
    actual.see_direct = see_direct;
    actual.see_indirect = entered.amount(page, &at("see_indirect"));
    actual.report = entered.text(&at("report"));
    actual.verifier = entered.text(&at("verifier"));
    actual.benchmark = entered.amount(page, &at("benchmark"));
    let year = entered.get(&at("year")).to_owned();
    actual.year = year.parse().ok();
    if actual.year.is_none() && !year.is_empty() {
        entered.say(&at("year"), page.t("export-border-wrong-year"));
    }
    Ok(Some(actual))
}

//! Who, where, which year.

use ::cbam::Installation;
use ::cbam::input::Process;
use serde_json::json;

use super::super::fields::{Entered, Group};
use super::{bare, choices};
use crate::page::Page;
use crate::problem::Problem;
use crate::site::Site;

/// Years whose data are taken: the definitive period, and as far as the phase-out goes.
const YEARS: std::ops::RangeInclusive<i16> = 2026..=2034;

pub fn fill(installation: &Installation, entered: &mut Entered) {
    entered.set("name", installation.name.clone());
    entered.set("operator", installation.operator.clone().unwrap_or_default());
    entered.set("year", installation.year.to_string());
    entered.set("country", installation.country.clone());
}

pub fn groups(page: &Page, site: &Site, entered: &Entered) -> Vec<Group> {
    let years = YEARS.map(|year| (year.to_string(), year.to_string()));
    let fields = vec![
        entered.words(page, "name".to_owned(), "export-border-name", "export-border-name-hint"),
        entered.words(page, "operator".to_owned(), "export-border-operator", ""),
        entered.choice(page, "year".to_owned(), ("export-border-year", "export-border-year-hint"), years),
        entered.choice(
            page,
            "country".to_owned(),
            ("export-border-country", "export-border-country-hint"),
            choices::countries(page, site),
        ),
    ];
    vec![Group { legend: page.t("export-border-stage-installation"), fields, ..Group::default() }]
}

/// The same with the first good, for an installation that is not there yet.
pub fn first(page: &Page, site: &Site, entered: &Entered) -> Vec<Group> {
    let good = Group {
        legend: page.t("export-border-first-good"),
        fields: vec![entered.words(page, "cn".to_owned(), "export-border-cn", "export-border-cn-hint")],
        ..Group::default()
    };
    std::iter::once(good).chain(groups(page, site, entered)).collect()
}

pub fn read(page: &Page, entered: &mut Entered, installation: &mut Installation) {
    entered.get("name").clone_into(&mut installation.name);
    if installation.name.is_empty() || installation.name.chars().count() > 200 {
        entered.say("name", page.t("export-border-wrong-name"));
    }
    installation.operator = entered.text("operator");
    match entered.get("year").parse().ok().filter(|year| YEARS.contains(year)) {
        Some(year) => installation.year = year,
        None => entered.say("year", page.t("export-border-wrong-year")),
    }
    let country = entered.get("country").to_owned();
    if country.len() == 2 && country.bytes().all(|byte| byte.is_ascii_uppercase()) {
        installation.country = country;
    } else {
        entered.say("country", page.t("export-border-wrong-needed"));
    }
}

/// The first process, which makes the good that was entered.
pub fn read_first(page: &Page, entered: &mut Entered, installation: &mut Installation) -> Result<(), Problem> {
    let country = installation.country.clone();
    let cn = choices::code(page, entered, "cn", Some(&country), installation.year)?;
    let words = choices::tables()?.words(&cn, installation.year);
    let name = words.first().map(|words| super::super::goods::of_language(&words.name, page.language).to_owned());
    let process: Process = bare(json!({ "id": "p1", "name": name, "goods": [{ "cn": cn, "name": name }] }))?;
    installation.processes = vec![process];
    Ok(())
}

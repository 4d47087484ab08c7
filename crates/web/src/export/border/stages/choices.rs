//! What several stages let people choose from, and codes of goods that they enter.

use ::cbam::tables::{FunctionalUnit, Tables};
use ::cbam::{Basis, Exact, Installation, Problem as Wrong, default_of};
use app::export::installations;
use language::Language;

use super::super::fields::Entered;
use super::super::goods::{of_language, spaced};
use super::super::numbers::Shown;
use crate::page::Page;
use crate::problem::Problem;
use crate::site::Site;

pub fn tables() -> Result<&'static Tables, Problem> {
    Ok(installations::tables()?)
}

/// A code and our word for it.
pub fn good_name(page: &Page, tables: &Tables, code: &str, year: i16) -> String {
    let words = tables.words(code, year).first().map(|words| of_language(&words.name, page.language).to_owned());
    let code = spaced(code);
    words.map_or_else(|| code.clone(), |name| format!("{name} ({code})"))
}

/// All countries, by name.
pub fn countries(page: &Page, site: &Site) -> Vec<(String, String)> {
    let named = site.places.countries(page.language).into_iter();
    named.map(|(code, name)| (code.to_owned(), name.to_owned())).collect()
}

/// The code of a country that was entered by its name in any language, or by its code.
pub fn country(site: &Site, entered: &str) -> Option<String> {
    let wanted = language::fold(entered);
    let in_any = Language::ALL.iter().flat_map(|language| site.places.countries(*language));
    let found =
        in_any.into_iter().find(|(code, name)| language::fold(code) == wanted || language::fold(name) == wanted);
    found.map(|(code, _)| code.to_owned())
}

/// The name of a country; its code if it has none.
pub fn country_name(page: &Page, site: &Site, code: &str) -> String {
    site.places.country(code, page.language).to_owned()
}

/// The digits of a code that was entered, if it is that of a good; else what is wrong is said.
pub fn code(
    page: &Page,
    entered: &mut Entered,
    name: &str,
    country: Option<&str>,
    year: i16,
) -> Result<String, Problem> {
    let tables = tables()?;
    let digits: String = language::fold(entered.get(name)).chars().filter(|c| !c.is_whitespace()).collect();
    if digits.is_empty() {
        entered.say(name, page.t("export-border-wrong-needed"));
        return Ok(digits);
    }
    match default_of(tables, &digits, country.unwrap_or("MA"), &Basis::law(year)) {
        Ok(_) => {}
        Err(Wrong::AmbiguousGood { choices, .. }) => {
            entered.say(name, page.say("export-border-wrong-longer", "choices", &choices));
        }
        Err(_) => entered.say(name, page.t("export-border-wrong-code")),
    }
    Ok(digits)
}

/// What a good is counted by, beside its tonnes.
pub fn unit(tables: &Tables, code: &str, year: i16) -> FunctionalUnit {
    tables.good(code, year).map_or(FunctionalUnit::Tonne, |good| good.unit)
}

/// The name of a process, or its place.
pub fn process_name(page: &Page, installation: &Installation, index: usize) -> String {
    let named = installation.processes.get(index).and_then(|process| process.name.clone());
    named.filter(|name| !name.is_empty()).unwrap_or_else(|| {
        let number = page.messages().numbers().integer(i64::try_from(index + 1).unwrap_or(0));
        page.say("export-border-at-process", "name", &number)
    })
}

/// The processes: identifiers and names.
pub fn processes(page: &Page, installation: &Installation) -> Vec<(String, String)> {
    let all = installation.processes.iter().enumerate();
    all.map(|(index, process)| (process.id.clone(), process_name(page, installation, index))).collect()
}

/// The standard factors of kinds, each with its figures.
pub fn factors(page: &Page, kinds: &[&str], year: i16) -> Result<Vec<(String, String)>, Problem> {
    let shown = Shown(page.messages());
    let plain = |value: Exact| value.get().map_or_else(String::new, |value| shown.plain(value));
    let mut choices = Vec::new();
    for kind in kinds {
        let of_kind = tables()?.factors(year).filter(|(of, _, _)| of == kind);
        let mut named: Vec<(String, String)> = of_kind
            .map(|(_, name, factor)| {
                let words = page.t(&format!("export-factor-{}", name.replace('_', "-")));
                let words = match factor.ncv {
                    Some(ncv) => {
                        let figures = [("co2", plain(factor.co2)), ("ncv", plain(ncv))];
                        let figures = figures.each_ref().map(|(name, value)| (*name, value.as_str().into()));
                        format!("{words} ({})", page.with("export-border-factor-fuel", &figures))
                    }
                    None => words,
                };
                (name.to_owned(), words)
            })
            .collect();
        named.sort_by_key(|(_, words)| language::fold(words));
        choices.extend(named);
    }
    Ok(choices)
}

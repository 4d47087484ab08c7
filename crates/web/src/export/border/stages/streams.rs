//! What is burnt, and what else gives off carbon.

use ::cbam::Installation;
use ::cbam::input::{Method, SplitKey, Stream};
use serde_json::json;

use super::super::fields::{Entered, Field, Group};
use super::{bare, choices};
use crate::page::Page;
use crate::problem::Problem;

/// Rows for more.
const SPARE: usize = 2;
/// Methods that a form can enter; the others come from a file.
const METHODS: [(Method, &str); 4] = [
    (Method::Combustion, "combustion"),
    (Method::ProcessInput, "process_input"),
    (Method::ProcessOutput, "process_output"),
    (Method::MassBalance, "mass_balance"),
];

fn word(method: Method) -> Option<&'static str> {
    METHODS.iter().find(|(of, _)| *of == method).map(|(_, word)| *word)
}

pub fn fill(installation: &Installation, entered: &mut Entered) {
    let spare = std::iter::repeat_n(None, SPARE);
    for (row, stream) in installation.streams.iter().map(Some).chain(spare).enumerate() {
        let at = |field: &str| format!("stream-{row}-{field}");
        entered.set(at("row"), stream.map_or_else(String::new, |_| row.to_string()));
        let Some(stream) = stream else { continue };
        entered.set(at("name"), stream.name.clone());
        entered.set(at("factor"), stream.factor.clone().unwrap_or_default());
        entered.put(at("amount"), stream.amount);
        entered.set(at("unit"), if stream.in_tj { "tj" } else { "t" });
        entered.set(at("where"), place(stream));
        let method = word(stream.method).filter(|_| !follows(stream));
        entered.set(at("method"), method.unwrap_or_default());
        for (name, value) in [("ncv", stream.ncv), ("ef", stream.ef), ("carbon", stream.carbon)] {
            entered.put(at(name), value);
        }
        for (name, value) in
            [("oxidation", stream.oxidation), ("conversion", stream.conversion), ("biomass", stream.biomass)]
        {
            entered.put_share(at(name), value);
        }
        entered.set(at("biomass_evidence"), stream.biomass_evidence.clone().unwrap_or_default());
        entered.set(at("gap"), stream.gap.clone().unwrap_or_default());
        entered.put(at("uncertainty"), stream.uncertainty_percent);
        entered.put(at("factor_uncertainty"), stream.factor_uncertainty_percent);
    }
}

/// Whether the method is the one that its factor is for.
fn follows(stream: &Stream) -> bool {
    stream.method == of_factor(stream.factor.as_deref().unwrap_or_default())
}

/// The method that a standard factor is for: carbonates go in, oxides come out, the rest is burnt.
fn of_factor(factor: &str) -> Method {
    match factor {
        "cao" | "mgo" | "bao" => Method::ProcessOutput,
        name if name.ends_with("co3") => Method::ProcessInput,
        _ => Method::Combustion,
    }
}

/// Where a stream goes, as the form says it.
fn place(stream: &Stream) -> String {
    if !stream.meters.is_empty() || !stream.shares.is_empty() || stream.split == Some(SplitKey::Molar) {
        return "kept".to_owned();
    }
    match (&stream.process, stream.split) {
        (Some(process), _) => process.clone(),
        (None, Some(_)) => "split".to_owned(),
        (None, None) => String::new(),
    }
}

pub fn groups(page: &Page, installation: &Installation, entered: &Entered) -> Result<Vec<Group>, Problem> {
    let factors = choices::factors(page, &["fuel", "biomass", "carbonate", "oxide"], installation.year)?;
    let mut groups = Vec::new();
    for (row, before) in entered.rows("stream") {
        let stream = before.and_then(|index| installation.streams.get(index));
        let at = |field: &str| format!("stream-{row}-{field}");
        let legend = match stream {
            Some(stream) => stream.name.clone(),
            None => page.t("export-border-another-stream"),
        };
        let hidden = Some((at("row"), before.map_or_else(String::new, |row| row.to_string())));
        let remove = before.map(|_| at("remove"));
        if stream.is_some_and(|stream| word(stream.method).is_none()) {
            // Stacks, flares, anode effects: they are shown by name, and changed in the file.
            let words = page.t("export-border-from-file");
            groups.push(Group { legend, words, row: hidden, remove, ..Group::default() });
            continue;
        }
        let none = (String::new(), page.t("export-border-factor-own"));
        let listed = std::iter::once(none).chain(factors.iter().cloned());
        let units = ["t", "tj"].map(|unit| (unit.to_owned(), page.t(&format!("export-border-unit-{unit}"))));
        let mut fields = vec![
            entered.words(page, at("name"), "export-border-stream-name", ""),
            entered.choice(page, at("factor"), ("export-border-factor", "export-border-factor-hint"), listed),
            entered.figure(page, at("amount"), "export-border-amount", "export-border-amount-hint"),
            entered.choice(page, at("unit"), ("export-border-amount-unit", ""), units),
        ];
        fields.extend(destination(page, installation, entered, stream, at("where")));
        let group = Group { legend, row: hidden, remove, fields, ..Group::default() };
        groups.push(group.and_more(page.t("export-border-more-stream"), more(page, entered, &at)));
    }
    Ok(groups)
}

/// Where a stream goes: asked only where there is a choice.
fn destination(
    page: &Page,
    installation: &Installation,
    entered: &Entered,
    stream: Option<&Stream>,
    id: String,
) -> Option<Field> {
    if installation.processes.len() < 2 && installation.energy_units.is_empty() && entered.get(&id).is_empty() {
        return None;
    }
    let units = installation.energy_units.iter().map(|unit| (unit.id.clone(), unit.id.clone()));
    let mut places = vec![(String::new(), page.t("export-border-choose"))];
    places.extend(choices::processes(page, installation));
    places.extend(units);
    places.push(("split".to_owned(), page.t("export-border-where-split")));
    places.push(("none".to_owned(), page.t("export-border-where-none")));
    if stream.is_some_and(|stream| place(stream) == "kept") {
        places.push(("kept".to_owned(), page.t("export-border-where-kept")));
    }
    Some(entered.choice(page, id, ("export-border-where", "export-border-where-hint"), places))
}

fn more(page: &Page, entered: &Entered, at: &dyn Fn(&str) -> String) -> Vec<Field> {
    let auto = (String::new(), page.t("export-border-method-auto"));
    let named =
        METHODS.map(|(_, word)| (word.to_owned(), page.t(&format!("export-border-method-{}", word.replace('_', "-")))));
    vec![
        entered.choice(
            page,
            at("method"),
            ("export-border-method", "export-border-method-hint"),
            std::iter::once(auto).chain(named),
        ),
        entered.figure(page, at("ncv"), "export-border-ncv", "export-border-ncv-hint"),
        entered.figure(page, at("ef"), "export-border-ef", "export-border-ef-hint"),
        entered.figure(page, at("carbon"), "export-border-carbon", "export-border-carbon-hint"),
        entered.figure(page, at("oxidation"), "export-border-oxidation", ""),
        entered.figure(page, at("conversion"), "export-border-conversion", ""),
        entered.figure(page, at("biomass"), "export-border-biomass", ""),
        entered.words(page, at("biomass_evidence"), "export-border-biomass-evidence", "export-border-biomass-hint"),
        entered.words(page, at("gap"), "export-border-gap", "export-border-gap-hint"),
        entered.figure(page, at("uncertainty"), "export-border-uncertainty", "export-border-uncertainty-hint"),
        entered.figure(
            page,
            at("factor_uncertainty"),
            "export-border-factor-uncertainty",
            "export-border-factor-uncertainty-hint",
        ),
    ]
}

pub fn read(page: &Page, entered: &mut Entered, installation: &mut Installation) -> Result<(), Problem> {
    let (tables, year) = (choices::tables()?, installation.year);
    let kept = std::mem::take(&mut installation.streams);
    let mut streams = Vec::new();
    for (row, before) in entered.rows("stream") {
        let at = |field: &str| format!("stream-{row}-{field}");
        let before = before.and_then(|index| kept.get(index)).cloned();
        let blank = entered.is_blank("stream", row, &["name", "factor", "amount", "ef"]);
        if entered.is_on(&at("remove")) || (before.is_none() && blank) {
            continue;
        }
        if let Some(stream) = before.as_ref().filter(|stream| word(stream.method).is_none()) {
            streams.push(stream.clone());
            continue;
        }
        let mut stream: Stream = match before {
            Some(stream) => stream,
            None => bare(json!({ "name": "", "method": "combustion" }))?,
        };
        let known = |name: &String| tables.factors(year).any(|(_, factor, _)| factor == name);
        stream.factor = entered.text(&at("factor")).filter(known);
        let method = METHODS.iter().find(|(_, word)| *word == entered.get(&at("method"))).map(|(method, _)| *method);
        stream.method = method.unwrap_or_else(|| of_factor(stream.factor.as_deref().unwrap_or_default()));
        stream.name = entered.text(&at("name")).unwrap_or_else(|| {
            let factor = stream.factor.as_deref().unwrap_or_default().replace('_', "-");
            if factor.is_empty() { page.t("export-border-stream") } else { page.t(&format!("export-factor-{factor}")) }
        });
        stream.amount = if stream.method == Method::MassBalance {
            entered.number(page, &at("amount"))
        } else {
            entered.amount(page, &at("amount"))
        };
        if entered.get(&at("amount")).is_empty() {
            entered.say(&at("amount"), page.t("export-border-wrong-needed"));
        }
        stream.in_tj = entered.get(&at("unit")) == "tj";
        stream.ncv = entered.amount(page, &at("ncv"));
        stream.ef = entered.amount(page, &at("ef"));
        stream.carbon = entered.amount(page, &at("carbon"));
        if stream.factor.is_none() && stream.ef.is_none() && stream.carbon.is_none() {
            entered.say(&at("factor"), page.t("export-border-wrong-factor"));
        }
        stream.oxidation = entered.share(page, &at("oxidation"));
        stream.conversion = entered.share(page, &at("conversion"));
        stream.biomass = entered.share(page, &at("biomass"));
        stream.biomass_evidence = entered.text(&at("biomass_evidence"));
        stream.gap = entered.text(&at("gap"));
        stream.uncertainty_percent = entered.amount(page, &at("uncertainty"));
        stream.factor_uncertainty_percent = entered.amount(page, &at("factor_uncertainty"));
        match entered.get(&at("where")) {
            "kept" => {}
            "split" => {
                stream.process = None;
                stream.split = Some(SplitKey::FunctionalUnit);
                stream.among = installation.processes.iter().map(|process| process.id.clone()).collect();
            }
            place => {
                let place = Some(place.to_owned()).filter(|place| !place.is_empty());
                stream.process = place;
                stream.split = None;
                stream.among.clear();
            }
        }
        streams.push(stream);
    }
    installation.streams = streams;
    Ok(())
}

//! Electricity by place and year: Our World in Data (Ember), Electricity Maps, and tables of vintages.
//!
//! They are not mixed: Ember counts generation in a country, Electricity Maps consumption with imports
//! and the life cycle. The figure of a year moves from one vintage to the next, so the vintage is the version.

use std::collections::BTreeMap;

use factors::{Composition, Electricity, Geo, Mix, Scope2Method, Stage};
use language::Text;

use super::{Draught, Opened, Source, first_year};
use crate::builder::{Builder, Draft};
use crate::reconcile::{Aside, Check, Finding};
use crate::{ImportError, checks};

pub(crate) const OWID: Source = Source {
    dataset: "owid-ember",
    title: "Carbon intensity of electricity generation",
    publisher: "Our World in Data, from Ember and Energy Institute",
    licence: "CC BY 4.0",
    attribution: "Our World in Data; Ember; Energy Institute",
    redistributable: "yes",
    columns: &["Entity", "Code", "Year", "Carbon intensity of electricity per kWh"],
    read: owid,
};

pub(crate) const ELECTRICITY_MAPS: Source = Source {
    dataset: "electricity-maps",
    title: "Yearly carbon intensity of electricity by zone",
    publisher: "Electricity Maps",
    licence: "ODbL 1.0",
    attribution: "Electricity Maps",
    redistributable: "share-alike",
    columns: &["year", "zone", "zone_name", "carbon_intensity_gCO2eq_per_kWh"],
    read: electricity_maps,
};

pub(crate) const VINTAGES: Source = Source {
    dataset: "grid-vintages",
    title: "Carbon intensity of a grid by year, data set and vintage",
    publisher: "several, named in each row",
    licence: "of each row",
    attribution: "see each row",
    redistributable: "share-alike",
    columns: &["data_year", "gCO2e_per_kWh", "dataset", "vintage", "boundary"],
    read: vintages,
};

/// Changes above this share of the value between two vintages are findings.
const DRIFT: f64 = 0.01;

struct Intensity<'a> {
    id: String,
    key: String,
    name: &'a str,
    place: Option<Geo>,
    year: Option<i16>,
    /// g CO2e per kWh.
    grams: f64,
    mix: Option<Mix>,
    life_cycle: Option<bool>,
    position: usize,
}

fn keep(builder: &mut Builder<'_>, row: Intensity<'_>) {
    let total = row.grams / 1000.0;
    let mut draft = Draft::new(row.id, row.key, "kWh", row.position);
    draft.name = Text { en: row.name.to_owned(), ..Text::default() };
    draft.composition = Composition { unsplit_co2e: total, ..Composition::default() };
    draft.published = Some(total);
    draft.stage = Some(Stage::Generation);
    draft.electricity = Some(Electricity { method: Scope2Method::Location, mix: row.mix, life_cycle: row.life_cycle });
    draft.geo = row.place;
    draft.year_data = row.year;
    builder.keep(draft);
}

fn draught(builder: Builder<'_>, version: String, columns: &crate::builder::Columns<'_>) -> Draught {
    Draught {
        published: first_year(&version),
        version,
        gwp: None,
        columns: columns.titles(),
        lines: columns.lines().to_vec(),
        rows: builder.rows,
        report: builder.report,
    }
}

fn owid(opened: &Opened<'_>) -> Result<Draught, ImportError> {
    const VALUE: &str = "Carbon intensity of electricity per kWh";
    let columns = opened.columns(|name| name.starts_with("carbon intensity"))?;
    let lines = columns.lines();
    let version = opened.version_in_name().unwrap_or_else(|| "unknown".into());
    let mut builder = opened.builder(&version, lines);
    builder.published = first_year(&version);
    let mut uncoded: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (position, line) in lines.iter().enumerate() {
        let (entity, code) = (columns.text(line, "Entity"), columns.text(line, "Code"));
        // Only a code makes a place: an aggregate named `Africa (Ember)` overlaps with another.
        if code.is_empty() {
            uncoded.entry(entity).or_insert((0, line.number)).0 += 1;
            builder.aside(Aside::NoPlace, &[position]);
            continue;
        }
        let year = columns.text(line, "Year").parse::<i16>().ok();
        match columns.number(line, VALUE) {
            Err(()) => builder.aside(Aside::NotANumber, &[position]),
            Ok(None) => builder.aside(Aside::NoValue, &[position]),
            Ok(Some(grams)) => {
                let place = builder.places.find(code);
                let (id, key) = (format!("{code}/{}", columns.text(line, "Year")), format!("{code} > {entity}"));
                let row =
                    Intensity { id, key, name: entity, place, year, grams, mix: None, life_cycle: None, position };
                keep(&mut builder, row);
            }
        }
    }
    builder.close();
    let findings = uncoded.iter().map(|(entity, (count, line))| Finding {
        row: (*entity).to_owned(),
        line: *line,
        name: (*entity).to_owned(),
        found: Some(*count as f64),
        expected: None,
        about: String::new(),
    });
    builder.report.examined(Check::Coded, lines.len(), findings.collect());
    checks::damaged(&mut builder.report, lines, |line| columns.text(line, "Entity").to_owned());
    Ok(draught(builder, version, &columns))
}

fn electricity_maps(opened: &Opened<'_>) -> Result<Draught, ImportError> {
    let columns = opened.columns(|name| name.starts_with("carbon intensity"))?;
    let lines = columns.lines();
    let last = lines.iter().filter_map(|line| first_year(columns.text(line, "year"))).max();
    let version = last.map_or("unknown".into(), |year| year.to_string());
    let mut builder = opened.builder(&version, lines);
    for (position, line) in lines.iter().enumerate() {
        let (zone, name) = (columns.text(line, "zone"), columns.text(line, "zone_name"));
        match columns.number(line, "carbon_intensity_gCO2eq_per_kWh") {
            Err(()) => builder.aside(Aside::NotANumber, &[position]),
            Ok(None) => builder.aside(Aside::NoValue, &[position]),
            Ok(Some(grams)) => {
                let year = columns.text(line, "year");
                let row = Intensity {
                    id: format!("{zone}/{year}"),
                    key: format!("{zone} > {name}"),
                    name,
                    // A zone within a country (`US-CAL-CISO`) is a place of its own.
                    place: Some(builder.places.find(zone).unwrap_or_else(|| Geo::from(zone))),
                    year: first_year(year),
                    grams,
                    mix: Some(Mix::Consumption),
                    life_cycle: Some(true),
                    position,
                };
                keep(&mut builder, row);
            }
        }
    }
    builder.close();
    Ok(draught(builder, version, &columns))
}

/// A vintage, its value in g CO2e per kWh, and where it stands.
type Vintage<'a> = (&'a str, f64, usize);

fn vintages(opened: &Opened<'_>) -> Result<Draught, ImportError> {
    let columns = opened.columns(|name| name == "gco2e per kwh")?;
    let lines = columns.lines();
    let vintage_of = |line| columns.text(line, "vintage");
    let version = lines.iter().map(vintage_of).filter(|text| text.starts_with("20")).max();
    let version = version.unwrap_or("unknown").to_owned();
    let mut builder = opened.builder(&version, lines);
    // Series that measure the same thing: the same boundary in the same year.
    let mut series: BTreeMap<(&str, i16), Vec<Vintage<'_>>> = BTreeMap::new();
    for (position, line) in lines.iter().enumerate() {
        match columns.number(line, "gCO2e_per_kWh") {
            Err(()) => builder.aside(Aside::NotANumber, &[position]),
            Ok(None) => builder.aside(Aside::NoValue, &[position]),
            Ok(Some(_)) if columns.text(line, "boundary").contains("margin") => {
                builder.aside(Aside::Marginal, &[position]);
            }
            Ok(Some(grams)) => match first_year(columns.text(line, "data_year")) {
                Some(year) => {
                    let same = series.entry((columns.text(line, "boundary"), year)).or_default();
                    same.push((vintage_of(line), grams, position));
                }
                None => builder.aside(Aside::NoValue, &[position]),
            },
        }
    }
    let (mut compared, mut findings) = (0, Vec::new());
    for ((boundary, year), mut values) in series {
        values.sort_by(|a, b| a.0.cmp(b.0).then(a.2.cmp(&b.2)));
        let Some((latest, older)) = values.split_last() else { continue };
        for (position, pair) in values.windows(2).enumerate() {
            let [(from, before, _), (to, after, at)] = pair else { continue };
            compared += 1;
            if (after - before).abs() > DRIFT * before.abs() {
                findings.push(Finding {
                    row: format!("{year}/{}", position + 1),
                    line: builder.line(*at),
                    name: boundary.to_owned(),
                    found: Some(*after),
                    expected: Some(*before),
                    about: format!("{year}: {from} → {to}"),
                });
            }
        }
        let old: Vec<usize> = older.iter().map(|(_, _, position)| *position).collect();
        builder.aside(Aside::OlderVintage, &old);
        let Some(line) = lines.get(latest.2) else { continue };
        let row = Intensity {
            id: format!("{year}/{}", builder.line(latest.2)),
            key: format!("{boundary} > {year}"),
            name: columns.text(line, "dataset"),
            place: builder.places.find(opened.name.split(['-', '_', '.']).next().unwrap_or("")),
            year: Some(year),
            grams: latest.1,
            mix: boundary.contains("consumption").then_some(Mix::Consumption),
            life_cycle: boundary.contains("life-cycle").then_some(true),
            position: latest.2,
        };
        keep(&mut builder, row);
    }
    builder.close();
    builder.report.examined(Check::Vintage, compared, findings);
    Ok(draught(builder, version, &columns))
}

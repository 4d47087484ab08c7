//! Checks that need no knowledge of a particular database.

use std::collections::{BTreeMap, HashMap};

use factors::convert;
use factors::{Factor, Gas, GwpSet, Library, Stage};
use language::{Language, fold};

use crate::builder::Builder;
use crate::input::{Line, Sheet};
use crate::reconcile::{Check, Finding, Reconciliation};
use crate::{Pack, Row};

/// Values of one table by row, with the line where each stands.
pub(crate) type Cells = BTreeMap<String, (f64, usize)>;

pub(crate) fn finding(row: &str, line: usize, name: &str, found: f64, expected: f64, about: &str) -> Finding {
    Finding {
        row: row.to_owned(),
        line,
        name: name.to_owned(),
        found: Some(found),
        expected: Some(expected),
        about: about.to_owned(),
    }
}

fn of_row(builder: &Builder<'_>, row: &Row, found: f64, expected: f64) -> Finding {
    let line = row.raw.first().map_or(0, |position| builder.line(*position));
    finding(&row.factor.source_row, line, row.factor.name.get(Language::Fr), found, expected, &row.factor.per.symbol)
}

/// Letters that a conversion lost: U+FFFD stands where they were.
pub(crate) fn damaged(report: &mut Reconciliation, lines: &[Line], id: impl Fn(&Line) -> String) {
    let damaged = |line: &&Line| line.cells.iter().any(|cell| cell.contains('\u{fffd}'));
    let findings = lines.iter().filter(damaged).map(|line| Finding {
        row: id(line),
        line: line.number,
        name: line.cells.iter().find(|cell| cell.contains('\u{fffd}')).cloned().unwrap_or_default(),
        found: None,
        expected: None,
        about: String::new(),
    });
    report.examined(Check::Damaged, lines.len(), findings.collect());
}

/// A text that was cut short ends within a row: its last record has fewer cells than the header, and no other has.
pub(crate) fn whole(report: &mut Reconciliation, sheet: &Sheet, header: usize) {
    let [titles, .., last] = sheet.lines.get(header..).unwrap_or(&[]) else { return };
    let rows = sheet.lines.get(header + 1..sheet.lines.len() - 1).unwrap_or(&[]);
    let (wanted, there) = (titles.cells.len(), last.cells.len());
    if !sheet.name.is_empty() || rows.iter().any(|row| row.cells.len() < wanted) {
        return;
    }
    let cut = there < wanted;
    let row = last.cells.iter().map(|cell| cell.trim()).find(|cell| !cell.is_empty()).unwrap_or_default();
    let short = || finding(row, last.number, "", there as f64, wanted as f64, "");
    report.examined(Check::Whole, rows.len() + 1, if cut { vec![short()] } else { Vec::new() });
}

/// Parts against the total. Both are rounded to three figures, so 2 % may be lost.
pub(crate) fn part_sums(builder: &mut Builder<'_>) {
    let (mut examined, mut findings) = (0, Vec::new());
    for row in builder.rows.iter().filter(|row| !row.parts.is_empty()) {
        let Some(published) = row.factor.published else { continue };
        examined += 1;
        let sum: f64 = row.parts.iter().map(|part| part.co2e).sum();
        if (sum - published.co2e).abs() > 0.02 * published.co2e.abs().max(sum.abs()) {
            findings.push(of_row(builder, row, published.co2e, sum));
        }
    }
    builder.report.examined(Check::PartSum, examined, findings);
}

/// Gases, all as CO2e, against the total: 1 %, and the last of five decimals of each of four figures.
pub(crate) fn gas_sums(builder: &mut Builder<'_>, sum: impl Fn(&Row) -> Option<f64>) {
    let (mut examined, mut findings) = (0, Vec::new());
    for row in &builder.rows {
        let Some((sum, published)) = sum(row).zip(row.factor.published) else { continue };
        examined += 1;
        if (sum - published.co2e).abs() > (0.01 * published.co2e.abs()).max(2.1e-5) {
            findings.push(of_row(builder, row, published.co2e, sum));
        }
    }
    builder.report.examined(Check::GasSum, examined, findings);
}

/// A fuel given per litre and per kilogram at one place gives a density; it must be the one that the
/// file states for the fuel, or else that of the same fuel at most other places.
pub(crate) fn densities(builder: &mut Builder<'_>) {
    let burnt = |row: &Row| {
        let part = row.parts.iter().find(|part| part.stage == Some(Stage::Combustion));
        part.map_or(row.factor.published.map(|published| published.co2e), |part| Some(part.co2e))
    };
    let mut by_mass: HashMap<(String, String, String), f64> = HashMap::new();
    let mut by_volume = Vec::new();
    for row in builder.rows.iter().filter(|row| !row.factor.archived) {
        let Some(co2e) = burnt(row).filter(|co2e| *co2e > 0.0) else { continue };
        let factor = &row.factor;
        let name = fold(&factor.name.fr);
        let place = factor.note.clone().unwrap_or_default();
        let key = (name, factor.geo.to_string(), place);
        match factor.per.dimension.to_string().as_str() {
            "mass" => {
                by_mass.insert(key, co2e / factor.per.size());
            }
            "length^3" => by_volume.push((key, co2e / factor.per.size(), row)),
            _ => {}
        }
    }
    let mut found: BTreeMap<String, Vec<(f64, &Row)>> = BTreeMap::new();
    for (key, per_m3, row) in by_volume {
        if let Some(per_kg) = by_mass.get(&key) {
            found.entry(key.0).or_default().push((per_m3 / per_kg, row));
        }
    }
    let (mut examined, mut findings) = (0, Vec::new());
    for (name, densities) in &found {
        let stated = builder.densities.iter().find(|(fuel, _)| is_named(name, fuel)).map(|(_, density)| *density);
        let Some(expected) = stated.or_else(|| median(densities.iter().map(|(density, _)| *density).collect())) else {
            continue;
        };
        for (density, row) in densities {
            examined += 1;
            if (density - expected).abs() > 0.05 * expected {
                let mut wrong = of_row(builder, row, *density, expected);
                wrong.about = "kg/m3".into();
                findings.push(wrong);
            }
        }
    }
    builder.report.examined(Check::Density, examined, findings);
}

/// Whether a long name starts with a short one: `fioul lourd commercial` is `fioul lourd`.
fn is_named(long: &str, short: &str) -> bool {
    long.strip_prefix(short).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// The middle of at least three values.
fn median(mut values: Vec<f64>) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    if values.len() < 3 { None } else { values.get(values.len() / 2).copied() }
}

/// Tables with the same rows that differ in one thing, such as the sector in which fuels are burnt.
///
/// Rows that agree in most other tables are of a kind; where nearly all of a kind agree in a table too,
/// the one that does not, by a factor of three or more, is a slip. The keys are table and gas.
pub(crate) fn across_tables(report: &mut Reconciliation, tables: &HashMap<(String, String), Cells>) {
    let mut keys: Vec<&(String, String)> = tables.keys().collect();
    keys.sort();
    let value = |key: &(String, String), row: &str| tables.get(key).and_then(|cells| cells.get(row)).copied();
    let (mut examined, mut findings) = (0, Vec::new());
    for here in &keys {
        let elsewhere: Vec<_> = keys.iter().filter(|key| *key != here).collect();
        let Some(cells) = tables.get(*here) else { continue };
        for (row, (own, line)) in cells {
            let alike = |other: &str| {
                let same = elsewhere.iter().filter(|key| {
                    let pair = value(key, row).zip(value(key, other));
                    pair.is_some_and(|((a, _), (b, _))| a == b)
                });
                // Three quarters of the other cells, so that a second slip in the same row does not hide the first.
                same.count() * 4 >= elsewhere.len() * 3
            };
            let kind: Vec<f64> =
                cells.iter().filter(|(other, _)| *other != row && alike(other)).map(|(_, (value, _))| *value).collect();
            if kind.len() < 3 || elsewhere.len() < 3 {
                continue;
            }
            examined += 1;
            let Some(usual) = mode(&kind) else { continue };
            let agree = kind.iter().filter(|value| **value == usual).count();
            let apart = own.max(usual) >= 3.0 * own.min(usual);
            if agree * 5 >= kind.len() * 4 && apart {
                let (table, gas) = *here;
                findings.push(finding(row, *line, row, *own, usual, &format!("{gas}, {table}")));
            }
        }
    }
    report.examined(Check::AcrossTables, examined, findings);
}

/// The most frequent value.
fn mode(values: &[f64]) -> Option<f64> {
    let count = |value: f64| values.iter().filter(|other| **other == value).count();
    values.iter().copied().max_by_key(|value| count(*value))
}

/// The same rows in another table of the release: their totals agree within 1 %.
pub(crate) fn other_table(report: &mut Reconciliation, rows: &[Row], lines: &[Line], other: &Pack) {
    let totals: HashMap<&str, f64> = other
        .rows
        .iter()
        .filter_map(|row| Some((row.factor.source_row.as_str(), row.factor.published?.co2e)))
        .collect();
    let (mut examined, mut findings) = (0, Vec::new());
    for row in rows {
        let pair = row.factor.published.zip(totals.get(row.factor.source_row.as_str()));
        let Some((own, theirs)) = pair else { continue };
        examined += 1;
        if (own.co2e - theirs).abs() > 0.01 * theirs.abs().max(own.co2e.abs()) {
            let line = row.raw.first().and_then(|at| lines.get(*at)).map_or(0, |line| line.number);
            let name = row.factor.name.get(Language::Fr);
            findings.push(finding(&row.factor.source_row, line, name, own.co2e, *theirs, &other.header.source()));
        }
    }
    report.examined(Check::OtherTable, examined, findings);
}

/// Factors of other sources for the same activity, stage and place: within a factor of 1.5 in total
/// and, where both give it, of 5 in a gas. More is not spread but a slip of a unit or a row.
///
/// What the catalogue took from the same database, `family`, is no other source: releases are compared by
/// [`diff`](crate::diff).
pub(crate) fn other_sources(
    report: &mut Reconciliation,
    rows: &[Row],
    lines: &[Line],
    library: &Library,
    family: &str,
) {
    let family = format!("{family}-");
    let foreign = |other: &Factor| !other.source.as_str().starts_with(&family);
    let (mut examined, mut findings) = (0, Vec::new());
    for row in rows {
        let own = [row.factor.clone()].into_iter().chain(row.part_factors());
        for factor in own.filter(|factor| library.activity(&factor.activity).is_some() && !factor.archived) {
            for other in
                library.factors_of(&factor.activity).filter(|other| foreign(other) && comparable(&factor, other))
            {
                let properties = library.properties_of(&factor.activity, &factor.geo);
                let Some(steps) = convert::steps(&factor.per, &other.per, &properties, &[]) else { continue };
                let ratio: f64 = steps.iter().map(|step| step.factor).product();
                examined += 1;
                let line = row.raw.first().and_then(|at| lines.get(*at)).map_or(0, |line| line.number);
                let mut compare = |about: &str, own: f64, theirs: f64, limit: f64| {
                    if own > 0.0 && theirs > 0.0 && (own / theirs > limit || theirs / own > limit) {
                        let name = factor.name.get(Language::Fr);
                        let about = format!("{about}, {}", other.id);
                        findings.push(finding(&factor.source_row, line, name, own, theirs, &about));
                    }
                };
                let total = |factor: &Factor| {
                    let computed = factor.composition.co2e(&library.gwp, GwpSet::Ar5).ok();
                    computed.or(factor.published.map(|published| published.co2e)).unwrap_or(0.0)
                };
                compare("CO2e", total(&factor), total(other) * ratio, 1.5);
                for gas in ["ch4_fossil", "ch4_biogenic", "n2o"].map(Gas::new) {
                    let pair = factor.composition.gases.get(&gas).zip(other.composition.gases.get(&gas));
                    if let Some((own, theirs)) = pair {
                        compare(gas.code(), *own, theirs * ratio, 5.0);
                    }
                }
            }
        }
    }
    report.examined(Check::OtherSource, examined, findings);
}

fn comparable(own: &Factor, other: &Factor) -> bool {
    // A grid changes from year to year; of anything else the year says little.
    let apart = if own.electricity.is_some() { 0 } else { 3 };
    let near = |a: Option<i16>, b: Option<i16>| a.zip(b).is_none_or(|(a, b)| (a - b).abs() <= apart);
    own.stage == other.stage
        && own.geo == other.geo
        && own.electricity.map(|e| e.method) == other.electricity.map(|e| e.method)
        && near(own.year_data, other.year_data)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_stands_out_among_its_kind_even_twice_in_a_row() {
        let mut tables: HashMap<(String, String), Cells> = HashMap::new();
        for (table, oil, gas) in [("1", 3.0, 1.0), ("2", 3.0, 1.0), ("3", 10.0, 5.0), ("4", 10.0, 5.0)] {
            for (what, scale) in [("CH4", 1.0), ("N2O", 0.1)] {
                let cells = tables.entry((table.into(), what.into())).or_default();
                for (line, name) in
                    ["oil a", "oil b", "oil c", "oil d", "gas a", "gas b", "gas c", "gas d"].iter().enumerate()
                {
                    let value = if line < 4 { oil } else { gas };
                    cells.insert((*name).into(), (value * scale, line));
                }
            }
        }
        let mut clean = Reconciliation::default();
        across_tables(&mut clean, &tables);
        assert!(clean.findings(Check::AcrossTables).is_empty());
        for (table, row, value) in [("1", "gas a", 1.5), ("2", "gas a", 1.5), ("3", "oil b", 100.0)] {
            let what = if row == "gas a" { "N2O" } else { "CH4" };
            tables.get_mut(&(table.into(), what.into())).unwrap().insert(row.into(), (value, 0));
        }
        let mut report = Reconciliation::default();
        across_tables(&mut report, &tables);
        let found: Vec<(&str, Option<f64>)> =
            report.findings(Check::AcrossTables).iter().map(|f| (f.row.as_str(), f.expected)).collect();
        assert_eq!(found, [("gas a", Some(0.1)), ("gas a", Some(0.1)), ("oil b", Some(10.0))]);
    }
}

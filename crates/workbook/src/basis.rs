//! The sheets that the lines draw from: factors and potentials.

use factors::{Origin, Scope2Method};
use measure::Inventory;
use rust_xlsxwriter::XlsxError;
use rust_xlsxwriter::utility::column_number_to_name as name;

use crate::page::Side::{End, Start};
use crate::page::{Head, Page, Side};
use crate::plan::{FACTOR_GASES, FIRST, HEADER, POTENTIALS, Plan, cell, count, long, short};
use crate::style::{Look, Style};
use crate::words::Words;

pub fn factors<'a>(
    inventory: &Inventory,
    plan: &Plan,
    words: &Words<'_>,
    style: &'a Style,
) -> Result<Page<'a>, XlsxError> {
    let mut page = Page::new(words, style, &plan.factors_sheet, &words.get("workbook-factors-note"))?;
    page.wide(2);
    let heads = factor_heads(plan, words);
    page.table(HEADER, plan.factors, &heads, 3)?;
    let all = short(plan.gases.len());
    let after = FACTOR_GASES + all + 2;
    page.note(POTENTIALS, FACTOR_GASES - 1, &words.get("workbook-potential-row"))?;
    for (index, planned) in (0..).zip(&plan.gases) {
        let formula = format!("={}", plan.potential(index));
        page.formula(POTENTIALS, FACTOR_GASES + index, &formula, planned.potential, Look::Exact)?;
    }
    for (row, (index, used)) in (FIRST..).zip(inventory.account.factors.iter().enumerate()) {
        let factor = &used.factor;
        page.number(row, 0, count(index) + 1.0, Look::Count)?;
        page.text(row, 1, factor.id.as_str())?;
        page.text(row, 2, words.text(&factor.name))?;
        page.text(row, 3, &words.activity(&factor.activity))?;
        page.text(row, 4, &words.stage(factor.stage))?;
        page.text(row, 5, &words.unit(&factor.per))?;
        page.text(row, 6, factor.geo.as_str())?;
        page.some_number(row, 7, factor.year_data.map(f64::from), Look::Exact)?;
        page.some_number(row, 8, factor.year_published.map(f64::from), Look::Exact)?;
        page.text(row, 9, factor.source.as_str())?;
        page.text(row, 10, &factor.source_row)?;
        page.number(row, 11, used.half_width_pct, Look::Percent)?;
        page.number(row, 12, used.gsd2, Look::Tonnes)?;
        let composition = &factor.composition;
        let gases = plan.gases.iter().map(|planned| composition.gases.get(&planned.gas).copied().unwrap_or(0.0));
        for (column, value) in (FACTOR_GASES..).zip(gases.chain([composition.unsplit_co2e, composition.co2_biogenic])) {
            page.number(row, column, value, Look::Factor)?;
        }
        let weighed: f64 = plan
            .gases
            .iter()
            .filter(|planned| !planned.outside)
            .map(|planned| composition.gases.get(&planned.gas).copied().unwrap_or(0.0) * planned.potential)
            .sum();
        let unsplit = cell(row, FACTOR_GASES + all);
        let co2e = match plan.within() {
            0 => format!("={unsplit}"),
            within => {
                let (first, last) = (FACTOR_GASES, FACTOR_GASES + within - 1);
                let potentials = format!("{}${1}:{2}${1}", name(first), POTENTIALS + 1, name(last));
                format!("=SUMPRODUCT({}:{},{potentials})+{unsplit}", cell(row, first), cell(row, last))
            }
        };
        page.formula(row, after, &co2e, weighed + composition.unsplit_co2e, Look::Factor)?;
        let counted = inventory.account.lines.iter().filter(|line| line.factor == index);
        let in_location = counted.filter(|line| line.method != Some(Scope2Method::Market));
        let emitted: f64 = in_location.map(|line| line.emissions.co2e).sum();
        let number = cell(row, 0);
        let sum = plan.sum_of_lines(plan.columns.co2e, &[(plan.columns.factor, &number), (plan.columns.location, "1")]);
        page.formula(row, after + 1, &format!("={sum}"), emitted, Look::Mass)?;
        page.text(row, after + 2, &origin(&factor.origin, words))?;
        page.text(row, after + 3, factor.derivation.as_deref().unwrap_or_default())?;
        page.text(row, after + 4, factor.note.as_deref().unwrap_or_default())?;
    }
    Ok(page)
}

fn factor_heads(plan: &Plan, words: &Words<'_>) -> Vec<Head> {
    let mut heads = Vec::new();
    let mut add = |title: String, width: f64, side: Side| heads.push(Head { title, width, side });
    for (key, width, side) in [
        ("workbook-column-number", 6.0, End),
        ("workbook-column-factor-id", 48.0, Start),
        ("workbook-column-factor", 46.0, Start),
        ("workbook-column-activity", 30.0, Start),
        ("workbook-column-stage", 20.0, Start),
        ("workbook-column-unit", 12.0, Start),
        ("workbook-column-geo", 8.0, Start),
        ("workbook-column-year-data", 10.0, End),
        ("workbook-column-year-published", 10.0, End),
        ("workbook-column-source", 22.0, Start),
        ("workbook-column-source-row", 26.0, Start),
        ("workbook-column-half-width", 9.0, End),
        ("workbook-column-gsd2", 8.0, End),
    ] {
        add(words.get(key), width, side);
    }
    for planned in &plan.gases {
        add(words.with("workbook-column-per-unit", &[("gas", planned.name.as_str().into())]), 13.0, End);
    }
    for (key, width, side) in [
        ("workbook-column-unsplit-per-unit", 13.0, End),
        ("workbook-column-biogenic-per-unit", 13.0, End),
        ("workbook-column-co2e-per-unit", 14.0, End),
        ("workbook-column-co2e", 15.0, End),
        ("workbook-column-origin", 14.0, Start),
        ("workbook-column-derivation", 34.0, Start),
        ("workbook-column-note", 40.0, Start),
    ] {
        add(words.get(key), width, side);
    }
    heads
}

fn origin(origin: &Origin, words: &Words<'_>) -> String {
    match origin {
        Origin::Catalogue => words.get("workbook-origin-catalogue"),
        Origin::Pack(hash) => words.with("workbook-origin-pack", &[("hash", hash.into())]),
        Origin::Supplier => words.get("workbook-origin-supplier"),
    }
}

/// The potentials, and what each gas comes to. Not sorted by filters: formulas name its cells.
pub fn gases<'a>(
    inventory: &Inventory,
    plan: &Plan,
    words: &Words<'_>,
    style: &'a Style,
) -> Result<Page<'a>, XlsxError> {
    let set = words.gwp(inventory.account.gwp);
    let mut page =
        Page::new(words, style, &plan.gases_sheet, &words.with("workbook-gases-note", &[("set", set.into())]))?;
    let heads = [
        ("workbook-column-gas-code", 18.0, Start),
        ("workbook-column-gas", 26.0, Start),
        ("workbook-column-scopes", 34.0, Start),
        ("workbook-column-potential", 16.0, End),
        ("workbook-column-total-mass", 18.0, End),
        ("workbook-column-co2e", 18.0, End),
    ]
    .map(|(key, width, side)| Head { title: words.get(key), width, side });
    page.widths(&heads)?;
    page.sheet.set_row_height(HEADER, 30)?;
    page.heads(HEADER, &heads)?;
    let totals = &inventory.results.totals.by_gas;
    for (index, planned) in (0..).zip(&plan.gases) {
        let row = FIRST + u32::from(index);
        let total = totals.get(&planned.gas).copied().unwrap_or_default();
        page.text(row, 0, planned.gas.code())?;
        page.text(row, 1, &planned.name)?;
        page.text(row, 2, &words.get(if planned.outside { "workbook-outside" } else { "workbook-within" }))?;
        page.number(row, 3, planned.potential, Look::Exact)?;
        let mass = plan.sum_of_lines(plan.columns.mass + index, &[(plan.columns.location, "1")]);
        page.formula(row, 4, &format!("={mass}"), total.mass, Look::Mass)?;
        page.formula(row, 5, &format!("={}*{}", cell(row, 3), cell(row, 4)), total.co2e, Look::Mass)?;
    }
    let row = FIRST + long(plan.gases.len());
    page.text(row, 0, "co2e")?;
    page.text(row, 1, &words.get("measure-gas-unsplit"))?;
    page.text(row, 2, &words.get("workbook-within"))?;
    page.some_number(row, 3, None, Look::Exact)?;
    page.some_number(row, 4, None, Look::Mass)?;
    let unsplit = plan.sum_of_lines(plan.columns.mass + short(plan.gases.len()), &[(plan.columns.location, "1")]);
    let total = totals.iter().find(|(gas, _)| gas.code() == "co2e").map_or(0.0, |(_, total)| total.co2e);
    page.formula(row, 5, &format!("={unsplit}"), total, Look::Mass)?;
    Ok(page)
}

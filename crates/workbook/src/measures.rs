//! The sheet of reduction measures: what bills show of those that were verified, and what each is expected to save.

use measure::Inventory;
use reduce::{Comparison, Estimate, Measure, Taken, carbon, expected, in_turn, stakes};
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::XlsxError;

use crate::page::Side::{End, Start};
use crate::page::{Head, Page, Side};
use crate::plan::{FIRST, HEADER, cell};
use crate::style::{Look, Style};
use crate::words::{Knowledge, Words};

/// The measures of a firm, with what bills show of those that were verified.
#[derive(Clone, Copy, Debug)]
pub struct Measures<'a> {
    /// The measures, in the order in which they act on a system.
    pub taken: &'a [Taken],
    /// What bills show.
    pub comparisons: &'a [Comparison],
}

type Columns<'a> = &'a [(&'a str, f64, Side)];

const COMPARED: Columns<'_> = &[
    ("reduce-measure", 40.0, Start),
    ("workbook-column-site", 34.0, Start),
    ("workbook-column-activity", 34.0, Start),
    ("workbook-column-unit", 12.0, Start),
    ("workbook-column-year-before", 12.0, End),
    ("workbook-column-used-before", 16.0, End),
    ("workbook-column-made-before", 16.0, End),
    ("workbook-column-year", 12.0, End),
    ("workbook-column-used", 16.0, End),
    ("workbook-column-made", 16.0, End),
    ("workbook-column-saved", 16.0, End),
    ("workbook-column-saved-low", 14.0, End),
    ("workbook-column-saved-high", 14.0, End),
    ("workbook-column-kg-per-unit", 14.0, End),
    ("workbook-column-avoided", 16.0, End),
    ("workbook-column-avoided-low", 14.0, End),
    ("workbook-column-avoided-high", 14.0, End),
    ("workbook-column-expected", 16.0, End),
];

const EXPECTED: Columns<'_> = &[
    ("reduce-measure", 0.0, Start),
    ("workbook-column-site", 0.0, Start),
    ("workbook-column-activity", 0.0, Start),
    ("workbook-column-unit", 0.0, Start),
    ("reduce-state", 0.0, Start),
    ("workbook-column-expected", 0.0, End),
    ("workbook-column-saved-low", 0.0, End),
    ("workbook-column-saved-high", 0.0, End),
    ("workbook-column-years", 0.0, Start),
    ("workbook-column-avoided", 0.0, End),
    ("workbook-column-avoided-low", 0.0, End),
    ("workbook-column-avoided-high", 0.0, End),
    ("workbook-column-installed", 0.0, End),
    ("workbook-column-verified", 0.0, End),
    ("reduce-cost-field", 0.0, End),
];

fn heads(words: &Words<'_>, columns: Columns<'_>) -> Vec<Head> {
    columns.iter().map(|(key, width, side)| Head { title: words.get(key), width: *width, side: *side }).collect()
}

pub fn page<'a>(
    inventory: &Inventory,
    measures: Measures<'_>,
    knowledge: Knowledge<'_>,
    words: &Words<'_>,
    style: &'a Style,
) -> Result<Page<'a>, XlsxError> {
    let names = ["workbook-sheet-measures", "workbook-measures-note"].map(|key| words.get(key));
    let mut page = Page::new(words, style, &names[0], &names[1])?;
    page.wide(1);
    let of = heads(words, COMPARED);
    page.widths(&of)?;
    page.heads(HEADER, &of)?;
    let mut row = FIRST;
    for one in measures.comparisons {
        compared(&mut page, words, row, one)?;
        row += 1;
    }
    row += 1;
    page.section(row, &words.get("workbook-measures-expected"))?;
    page.heads(row + 1, &heads(words, EXPECTED))?;
    row += 2;
    let all: Vec<Measure> = measures.taken.iter().map(|one| one.measure.clone()).collect();
    let stakes = stakes(inventory, knowledge.units);
    for (one, measure) in measures.taken.iter().zip(in_turn(&all, &stakes, knowledge.units)) {
        for saving in expected(&measure) {
            let kilos = carbon(&measure.site, std::slice::from_ref(&saving), &stakes, knowledge.units);
            page.wrapped(row, 0, &measure.name, 40)?;
            page.wrapped(row, 1, &words.site(&measure.site), 34)?;
            page.wrapped(row, 2, &words.activity(&saving.activity.as_str().into()), 34)?;
            page.text(row, 3, &words.unit(&saving.unit))?;
            page.text(row, 4, &words.get(&format!("reduce-state-{}", one.state().word())))?;
            let Estimate { value, low, high } = saving.saved;
            page.number(row, 5, value, Look::Kilos)?;
            page.number(row, 6, low, Look::Kilos)?;
            page.number(row, 7, high, Look::Kilos)?;
            let years: Vec<String> = measure.years.iter().map(i16::to_string).collect();
            page.text(row, 8, &years.join(", "))?;
            for (column, part) in (9..).zip([kilos.map(|kg| kg.value), kilos.map(|kg| kg.low), kilos.map(|kg| kg.high)])
            {
                page.some_number(row, column, part, Look::Kilos)?;
            }
            if let Some(day) = one.installed() {
                page.day(row, 12, day)?;
            }
            if let Some(step) = one.step(reduce::State::Verified) {
                page.day(row, 13, step.day)?;
            }
            page.some_number(row, 14, measure.cost.and_then(|cost| cost.to_f64()), Look::Money)?;
            row += 1;
        }
    }
    Ok(page)
}

/// What bills show of an activity: the saving is a formula of both years, and carbon one of the saving.
fn compared(page: &mut Page<'_>, words: &Words<'_>, row: u32, one: &Comparison) -> Result<(), XlsxError> {
    let names: Vec<&str> = one.of.measures.iter().map(String::as_str).collect();
    page.wrapped(row, 0, &words.list(&names), 40)?;
    page.wrapped(row, 1, &words.site(&one.of.site.0), 34)?;
    page.wrapped(row, 2, &words.activity(&one.of.activity.as_str().into()), 34)?;
    page.text(row, 3, &words.unit(&one.of.unit))?;
    for (column, bills) in [(4, &one.before), (7, &one.after)] {
        let Some(bills) = bills else { continue };
        page.number(row, column, f64::from(bills.year), Look::Exact)?;
        page.number(row, column + 1, bills.used.value, Look::Kilos)?;
        page.some_number(row, column + 2, bills.made.as_ref().map(|made| made.amount), Look::Mass)?;
    }
    if let Some(shown) = &one.shown {
        let [before, made_before, after, made] = [5, 6, 8, 9].map(|column| cell(row, column));
        let saved = if shown.adjusted {
            format!("={before}*{made}/{made_before}-{after}")
        } else {
            format!("={before}-{after}")
        };
        page.formula(row, 10, &saved, shown.saved.value, Look::Kilos)?;
        page.number(row, 11, shown.saved.low, Look::Kilos)?;
        page.number(row, 12, shown.saved.high, Look::Kilos)?;
        page.number(row, 13, shown.kgco2e.value / shown.saved.value, Look::Exact)?;
        let avoided = format!("={}*{}", cell(row, 10), cell(row, 13));
        page.formula(row, 14, &avoided, shown.kgco2e.value, Look::Kilos)?;
        page.number(row, 15, shown.kgco2e.low, Look::Kilos)?;
        page.number(row, 16, shown.kgco2e.high, Look::Kilos)?;
    }
    page.number(row, 17, one.of.expected, Look::Kilos)
}

//! Uses and sources, whose sums are the same to the centime, and what the measures save.

use finance::plan::{Estimate, SourceKind};
use finance::words;
use money::Exact;
use rust_xlsxwriter::XlsxError;

use super::loans::absolute;
use super::{Desk, float};
use crate::page::{Page, Side};
use crate::plan::{cell, long, quoted};
use crate::style::Look;

/// Where uses, and what pays them, stand on the sheet: columns of years and amounts as formulas want them.
pub struct Uses {
    years: String,
    amounts: String,
    /// Kind, whether it comes in one year, cells of that year and of the amount.
    sources: Vec<(SourceKind, bool, String, String)>,
}

impl Uses {
    /// What is paid for in a year, as a formula.
    pub fn in_year(&self, year: &str) -> String {
        format!("SUMIF({},{year},{})", self.years, self.amounts)
    }

    /// What arrives of a kind in a year, as a formula; none if some of it comes in several years.
    pub fn arrives(&self, kind: SourceKind, year: &str) -> Option<String> {
        let parts = self.sources.iter().filter(|(of, ..)| *of == kind);
        let part =
            |(_, once, at, amount): &(_, bool, String, String)| once.then(|| format!("IF({at}={year},{amount},0)"));
        let parts: Vec<String> = parts.map(part).collect::<Option<_>>()?;
        Some(if parts.is_empty() { "0".to_owned() } else { parts.join("+") })
    }
}

pub fn page<'a>(desk: &Desk<'a>) -> Result<(Page<'a>, Uses), XlsxError> {
    let mut page = desk.page("finance-file-investment")?;
    let (input, plan) = (&desk.application.asked.investment, &desk.application.plan);
    let heads = desk.heads(&[
        ("finance-file-use", 40.0, Side::Start),
        ("finance-file-kind", 22.0, Side::Start),
        ("finance-file-year", 12.0, Side::End),
        ("finance-file-amount", 20.0, Side::End),
        ("finance-file-origin", 50.0, Side::Start),
    ]);
    page.widths(&heads)?;
    page.heads(3, &heads)?;
    let mut row = 4;
    for one in &input.uses {
        page.wrapped(row, 0, &one.name, 40)?;
        page.text(row, 1, &words::use_kind(desk.messages, one.kind))?;
        page.number(row, 2, desk.year(one.year), Look::Exact)?;
        page.number(row, 3, float(one.amount), Look::Money)?;
        page.wrapped(row, 4, &words::origin(desk.messages, one.origin.as_ref()), 50)?;
        row += 1;
    }
    let uses_total = row;
    let sheet = quoted(&super::sheet_name(&desk.word("finance-file-investment")));
    let column = |column| format!("{sheet}!{}:{}", absolute(4, column), absolute(uses_total - 1, column));
    total(&mut page, desk, row, 4, plan.uses)?;
    row += 2;
    page.section(row, &desk.word("finance-file-sources"))?;
    row += 1;
    let heads = desk.heads(&[
        ("finance-file-source", 40.0, Side::Start),
        ("finance-file-terms", 22.0, Side::Start),
        ("finance-file-year", 12.0, Side::End),
        ("finance-file-amount", 20.0, Side::End),
        ("finance-file-origin", 50.0, Side::Start),
    ]);
    page.heads(row, &heads)?;
    row += 1;
    let first = row;
    let mut sources = Vec::new();
    for source in &plan.sources {
        let kind = words::source_kind(desk.messages, source.kind);
        let of = source.programme.as_ref().map(|id| words::name(desk.messages, desk.catalogue, id));
        let of = of.unwrap_or_else(|| source.name.clone());
        page.wrapped(row, 0, &if of.is_empty() { kind } else { format!("{kind} · {of}") }, 40)?;
        page.wrapped(row, 1, &words::terms(desk.messages, desk.application, source), 22)?;
        if let Some(origin) = desk.application.origin_of(source) {
            page.wrapped(row, 4, &words::origin(desk.messages, Some(origin)), 50)?;
        }
        page.some_number(row, 2, source.year.map(f64::from), Look::Exact)?;
        if source.kind == SourceKind::OwnFunds {
            // Own funds are what remains.
            let others = format!("SUM({}:{})", cell(first, 3), cell(row - 1, 3));
            let others = if row > first { others } else { "0".to_owned() };
            let formula = format!("={}-{others}", cell(uses_total, 3));
            page.formula(row, 3, &formula, float(source.amount), Look::Money)?;
        } else {
            page.number(row, 3, float(source.amount), Look::Money)?;
        }
        let at = |column| format!("{sheet}!{}", absolute(row, column));
        sources.push((source.kind, source.year.is_some(), at(2), at(3)));
        row += 1;
    }
    total(&mut page, desk, row, first, plan.uses)?;
    page.text(row + 1, 0, &desk.word("finance-file-check"))?;
    let check = format!("={}-{}", cell(row, 3), cell(uses_total, 3));
    page.formula(row + 1, 3, &check, 0.0, Look::Money)?;
    row += 3;
    for one in &plan.guarantees {
        let programme = words::name(desk.messages, desk.catalogue, &one.programme);
        page.text(row, 0, &words::guarantee(desk.messages, (&programme, &one.loan), one))?;
        row += 1;
    }
    page.note(row, 0, &desk.word("finance-file-never-one"))?;
    Ok((page, Uses { years: column(2), amounts: column(3), sources }))
}

fn total(page: &mut Page<'_>, desk: &Desk<'_>, row: u32, first: u32, sum: Exact) -> Result<(), XlsxError> {
    page.label(row, 0, &desk.word("finance-file-total"), true)?;
    let formula = format!("=SUM({}:{})", cell(first, 3), cell(row - 1, 3));
    page.formula_bold(row, 3, &formula, float(sum), Look::Money, true)
}

pub fn measures<'a>(desk: &Desk<'a>) -> Result<Page<'a>, XlsxError> {
    let mut page = desk.page("finance-file-measures")?;
    let input = &desk.application.asked.investment;
    let saved = &desk.application.saved;
    let mut heads = desk.heads(&[("finance-file-measure", 40.0, Side::Start)]);
    for key in ["finance-file-energy", "finance-file-money", "finance-file-co2e"] {
        for bound in ["", " −", " +"] {
            let mut head = desk.heads(&[(key, 18.0, Side::End)]);
            if let Some(head) = head.first_mut() {
                head.title += bound;
            }
            heads.extend(head);
        }
    }
    heads.extend(desk.heads(&[("finance-file-origin", 50.0, Side::Start)]));
    page.widths(&heads)?;
    page.heads(3, &heads)?;
    let cells = |figure: Option<Estimate>| {
        let bound = |of: fn(&Estimate) -> Option<Exact>| figure.as_ref().and_then(of).and_then(Exact::to_f64);
        [figure.and_then(|figure| figure.value.to_f64()), bound(|figure| figure.low), bound(|figure| figure.high)]
    };
    let all = |figures: [Option<Estimate>; 3]| figures.into_iter().flat_map(cells).collect::<Vec<_>>();
    for (index, measure) in input.measures.iter().enumerate() {
        let row = 4 + long(index);
        let progress = measure.progress.map(|progress| words::progress(desk.messages, progress));
        let name = [Some(measure.name.clone()), progress].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        page.wrapped(row, 0, &name, 40)?;
        let figures = all([measure.energy_kwh, measure.money_mad, measure.co2e_t]);
        for (column, value) in (1..).zip(figures) {
            page.some_number(row, column, value, Look::Money)?;
        }
        page.wrapped(row, 10, &words::origin(desk.messages, measure.origin.as_ref()), 50)?;
    }
    let row = 4 + long(input.measures.len());
    page.label(row, 0, &desk.word("finance-file-total"), true)?;
    let totals = [saved.energy_kwh, saved.money_mad, saved.co2e_t].map(|total| total.map(|total| total.sum));
    for (column, value) in (1..).zip(all(totals)) {
        // A sum of bounds is one only if every measure has its own.
        if let Some(value) = value {
            let formula = format!("=SUM({}:{})", cell(4, column), cell(row - 1, column));
            page.formula_bold(row, column, &formula, value, Look::Money, true)?;
        }
    }
    page.note(row + 2, 0, &desk.word("finance-file-measures-note"))?;
    Ok(page)
}

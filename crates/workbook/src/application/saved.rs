//! What the measures save.

use finance::plan::Estimate;
use finance::words;
use money::Exact;
use rust_xlsxwriter::XlsxError;

use super::Desk;
use crate::page::{Page, Side};
use crate::plan::{cell, long};
use crate::style::Look;

pub fn measures<'a>(desk: &Desk<'a>) -> Result<Page<'a>, XlsxError> {
    let mut page = desk.page("finance-tab-measures", "finance-file-measures")?;
    let input = &desk.application.asked.investment;
    let saved = &desk.application.saved;
    let mut heads = desk.heads(&[("finance-file-measure", 26.0, Side::Start)]);
    for key in ["finance-file-energy", "finance-file-money", "finance-file-co2e"] {
        for bound in ["", " −", " +"] {
            let mut head = desk.heads(&[(key, 11.0, Side::End)]);
            if let Some(head) = head.first_mut() {
                head.title += bound;
            }
            heads.extend(head);
        }
    }
    heads.extend(desk.heads(&[("finance-file-origin", 24.0, Side::Start)]));
    page.widths(&heads)?;
    let widths: Vec<f64> = heads.iter().map(|head| head.width).collect();
    page.paragraph(2, &widths, &desk.word("finance-sheet-locked"))?;
    page.sheet.set_row_height(3, 26)?;
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
        page.wrapped(row, 0, &name, 26)?;
        let figures = all([measure.energy_kwh, measure.money_mad, measure.co2e_t]);
        for (column, value) in (1..).zip(figures) {
            page.some_number(row, column, value, Look::Money)?;
        }
        page.wrapped(row, 10, &words::origin(desk.messages, measure.origin.as_ref()), 24)?;
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
    page.paragraph(row + 2, &widths, &desk.word("finance-sheet-measures-note"))?;
    desk.lock(&mut page);
    Ok(page)
}

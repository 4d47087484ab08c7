//! Slips of waste: what, how much, and what is done with it.

use measure::{Category, Quality};

use super::info::{self, Info};
use super::refrigerant::mass;
use super::roles::Role;
use super::row::Row;
use super::table::{self, Header};
use super::why::Why;
use super::{Paper, Sink};
use crate::recognise::{Query, Recognised, recognise};

/// Reads rows as a slip of waste; `false` if they are none.
pub(super) fn read(paper: &Paper<'_>, rows: &[Row], info: &Info, sink: &mut Sink) -> bool {
    let says = |role: Role| rows.iter().any(|row| row.has(role));
    if !says(Role::WasteNature) || !(says(Role::MassNet) || says(Role::Quantity)) {
        return false;
    }
    let headers: Vec<Option<Header>> = (0..rows.len()).map(|at| table::header(rows, at, paper.context.units)).collect();
    let tabular = headers.iter().zip(rows).position(|(header, row)| {
        row.has(Role::WasteNature) && header.as_ref().is_some_and(|header| header.has(Role::Quantity))
    });
    sink.layout("waste-slip");
    match tabular.and_then(|at| Some((at, headers.get(at)?.as_ref()?))) {
        // One waste per row.
        Some((at, header)) => {
            for row in rows.iter().skip(at + 1).filter(|row| !row.figures.is_empty()) {
                let total = row.words.first().is_some_and(|word| language::fold(&word.text).starts_with("total"));
                if total
                    || row.labels.iter().any(|label| matches!(label.role, Role::TotalHt | Role::TotalTtc | Role::Vat))
                {
                    sink.passed_over += 1;
                    continue;
                }
                line(paper, info, row, &row.designation(), &[row], Some(header), sink);
            }
        }
        // One waste, with its labels.
        None => {
            let nature = info::first(rows, Role::WasteNature, |text| Some(text.to_owned())).unwrap_or_default();
            let row = rows.iter().find(|row| row.has(Role::MassNet) && !row.figures.is_empty());
            let row = row.or(rows.iter().find(|row| row.has(Role::Quantity) && !row.figures.is_empty()));
            let Some(row) = row else {
                sink.aside(
                    paper,
                    rows.first(),
                    &Why::NoConsumption { number: info.number.clone().unwrap_or_default() },
                );
                return true;
            };
            let treatments: Vec<&Row> = rows.iter().filter(|row| row.has(Role::WasteTreatment)).collect();
            line(paper, info, row, &nature, &treatments, None, sink);
        }
    }
    true
}

fn line(
    paper: &Paper<'_>,
    info: &Info,
    row: &Row,
    nature: &str,
    treatments: &[&Row],
    header: Option<&Header>,
    sink: &mut Sink,
) {
    let treatment = treatments.iter().map(|row| row.text.as_str()).collect::<Vec<_>>().join(" ");
    let treatment = paper.context.vocabulary.phrase("treatment", &treatment);
    let query = Query {
        label: nature,
        supplier: info.supplier.as_deref(),
        treatment,
        category: Some(Category::ValueChain(5)),
        ..Query::default()
    };
    let Recognised::Found { activity, mut recognition, .. } = recognise(paper.context, &query) else {
        sink.aside(paper, Some(row), &Why::UnknownActivity { label: nature.to_owned() });
        return;
    };
    let Some((quantity, unit)) = mass(paper, row, header) else {
        sink.aside(paper, Some(row), &Why::NoConsumption { number: info.number.clone().unwrap_or_default() });
        return;
    };
    let Some(unit) = unit else {
        sink.aside(paper, Some(row), &Why::NoUnit { label: nature.to_owned() });
        return;
    };
    let Some((period, because)) = paper.days(info) else {
        sink.aside(paper, Some(row), &Why::NoPeriod { number: info.number.clone().unwrap_or_default() });
        return;
    };
    let Some(site) = paper.site(info) else {
        sink.aside(paper, Some(row), &paper.no_site(info));
        return;
    };
    let mut made = paper.line(row, info, site, period, sink.lines.len());
    made.label = nature.to_owned();
    made.activity = activity;
    made.quantity = quantity;
    made.unit = unit;
    made.quality = Quality::default();
    if treatment.is_none() {
        recognition.because.push("treatment-unknown".to_owned());
    }
    recognition.because.insert(0, "layout:waste-slip".to_owned());
    recognition.because.push(because.to_owned());
    made.recognition = recognition;
    sink.lines.push(made);
}

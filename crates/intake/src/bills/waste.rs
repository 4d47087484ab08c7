//! Slips of waste: what, how much, and what is done with it.

use factors::ActivityCode;
use measure::{Quality, Recognition};

use super::info::{self, Info};
use super::refrigerant::mass;
use super::roles::Role;
use super::row::Row;
use super::table::{self, Header};
use super::why::Why;
use super::{Paper, Sink};

/// Treatments and the last part of the codes of their activities.
const TREATMENTS: [(Role, &str); 5] = [
    (Role::ToLandfill, "landfill"),
    (Role::ToRecycling, "recycling"),
    (Role::ToIncineration, "incineration"),
    (Role::ToComposting, "composting"),
    (Role::ToAnaerobicDigestion, "anaerobic_digestion"),
];

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
    let treatment =
        TREATMENTS.into_iter().find(|(role, _)| treatments.iter().any(|row| row.has(*role))).map(|found| found.1);
    let Some((activity, word)) = activity(paper, nature, treatment) else {
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
    let mut made = paper.line(row, info, site, sink.lines.len());
    made.label = nature.to_owned();
    made.activity = activity;
    made.quantity = quantity;
    made.unit = unit;
    made.period = period;
    made.quality = Quality::default();
    let treatment = treatment.map_or("treatment-unknown".to_owned(), |treatment| format!("treatment:{treatment}"));
    made.recognition = Recognition {
        confidence: 0.9,
        because: vec!["layout:waste-slip".to_owned(), format!("word:{word}"), treatment, because.to_owned()],
    };
    sink.lines.push(made);
}

/// The kind of waste and its treatment, as particular as the taxonomy has them.
fn activity(paper: &Paper<'_>, nature: &str, treatment: Option<&str>) -> Option<(ActivityCode, String)> {
    let known = |code: &ActivityCode| paper.context.library.activity(code).is_some();
    if let Some(mapping) = paper.context.mappings.activity(nature, None) {
        return Some((mapping.activity.clone(), mapping.label.clone()));
    }
    let found = paper
        .context
        .lexicon
        .find(nature)
        .into_iter()
        .find(|found| found.activity.is_within("waste") || found.activity.is_within("wastewater"))?;
    let endings: Vec<&str> = TREATMENTS.into_iter().map(|(_, code)| code).collect();
    // The words of a treated waste may be found by those of its kind.
    let kind = match found.activity.as_str().rsplit_once('.') {
        Some((kind, last)) if endings.contains(&last) => ActivityCode::from(kind),
        _ => found.activity.clone(),
    };
    let mut code = Some(kind.clone());
    while let (Some(current), Some(treatment)) = (code, treatment) {
        let treated = ActivityCode::from(format!("{current}.{treatment}").as_str());
        if known(&treated) {
            return Some((treated, found.because));
        }
        code = current.parent();
    }
    Some((kind, found.because))
}

//! EPA supply chain factors: kg CO2e per dollar, by NAICS code.
//!
//! The factor with margins is kept, because an invoice is paid at purchaser price. It must equal the
//! factor without margins plus the margins.

use factors::{Composition, Geo, Stage};
use language::Text;

use super::{Draught, Opened, Source, first_year};
use crate::builder::Draft;
use crate::reconcile::{Aside, Check, Finding};
use crate::{ImportError, Part, checks};

pub(crate) const SOURCE: Source = Source {
    dataset: "epa-supply-chain",
    title: "Supply Chain Greenhouse Gas Emission Factors",
    publisher: "US Environmental Protection Agency",
    licence: "Public domain (work of the US Government)",
    attribution: "US EPA, Supply Chain Greenhouse Gas Emission Factors",
    redistributable: "yes",
    columns: &["2017 NAICS Code", "2017 NAICS Title", "Unit", WITH],
    read,
};

const WITH: &str = "Supply Chain Emission Factors with Margins";
const WITHOUT: &str = "Supply Chain Emission Factors without Margins";
const MARGINS: &str = "Margins of Supply Chain Emission Factors";

fn read(opened: &Opened<'_>) -> Result<Draught, ImportError> {
    let columns = opened.columns(|name| name.contains("margins"))?;
    let lines = columns.lines();
    let version = opened.version_in_name().unwrap_or_else(|| "unknown".into());
    let mut builder = opened.builder(&version, lines);
    let (mut summed, mut findings) = (0, Vec::new());
    for (position, line) in lines.iter().enumerate() {
        let numbers = [WITH, WITHOUT, MARGINS].map(|name| columns.number(line, name));
        let [Ok(with), Ok(without), Ok(margins)] = numbers else {
            builder.aside(Aside::NotANumber, &[position]);
            continue;
        };
        let Some(total) = with else {
            builder.aside(Aside::NoValue, &[position]);
            continue;
        };
        let (code, title) = (columns.text(line, "2017 NAICS Code"), columns.text(line, "2017 NAICS Title"));
        let unit = columns.text(line, "Unit");
        let mut draft = Draft::new(code, format!("{code} > {title}"), unit, position);
        if let Some((without, margins)) = without.zip(margins) {
            summed += 1;
            // Three figures rounded to three decimals may differ by one and a half units of the last.
            if (without + margins - total).abs() > 0.0015 + 1e-9 {
                findings.push(Finding {
                    row: code.to_owned(),
                    line: line.number,
                    name: title.to_owned(),
                    found: Some(total),
                    expected: Some(without + margins),
                    about: unit.to_owned(),
                });
            }
            draft.parts = [("without margins", without), ("margins", margins)]
                .map(|(name, co2e)| Part {
                    name: name.into(),
                    stage: None,
                    co2e,
                    composition: Composition { unsplit_co2e: co2e, ..Composition::default() },
                    activity: None,
                })
                .into();
        }
        draft.name = Text { en: title.to_owned(), ..Text::default() };
        draft.composition = Composition { unsplit_co2e: total, ..Composition::default() };
        draft.published = Some(total);
        draft.stage = Some(Stage::CradleToGate);
        draft.geo = Some(Geo::from("US"));
        draft.year_data = first_year(unit);
        draft.technology = Some(columns.text(line, "Reference USEEIO Code").to_owned());
        builder.keep(draft);
    }
    builder.close();
    builder.report.examined(Check::PartSum, summed, findings);
    checks::damaged(&mut builder.report, lines, |line| columns.text(line, "2017 NAICS Code").to_owned());
    Ok(Draught {
        version,
        gwp: None,
        published: None,
        columns: columns.titles(),
        lines: lines.to_vec(),
        rows: builder.rows,
        report: builder.report,
    })
}

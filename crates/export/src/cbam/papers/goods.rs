//! What the report says of goods (items 13, 15, 31, 34, 35).

use ::cbam::input::ParameterValue;
use ::cbam::tables::FunctionalUnit;
use rust_decimal::Decimal;

use super::Context;
use super::draft::{Draft, Grid, embedded, given, percent, percent_of, some, text};
use super::model::Cell;
use super::places::unit;
use super::{plan, shared};

pub(super) fn made(context: &Context) -> Draft {
    let mut draft = Draft::default();
    let mut grid = Grid::new(&["CN code", "Good", "Quantity|", "Unit", "Processes"]);
    for good in &context.assessment.goods {
        let name = plan::name_of(context, &mut draft, &good.cn, good.name.as_deref());
        let counted = if good.unit == FunctionalUnit::Kwh { "kWh" } else { "t" };
        let quantity = Cell::Number(good.tonnes.normalize());
        grid.row(vec![text(&good.cn), name, quantity, text(counted), text(good.processes.join(", "))]);
    }
    draft.table(grid, "None.");
    draft
}

pub(super) fn embedded_emissions(context: &Context) -> Draft {
    let mut draft = Draft::default();
    let mut grid = Grid::new(&[
        "CN code",
        "Good",
        "Functional unit",
        "SEE direct per unit|t CO2e",
        "SEE direct|t CO2e/t",
        "SEE indirect|t CO2e/t",
        "SEE|t CO2e/t",
        "Default values in it|%",
    ]);
    for good in &context.assessment.goods {
        let name = plan::name_of(context, &mut draft, &good.cn, good.name.as_deref());
        grid.row(vec![
            text(&good.cn),
            name,
            text(unit(good.unit)),
            embedded(good.see_direct_per_unit),
            embedded(good.see_direct),
            embedded(good.see_indirect_counted),
            Cell::Number(good.see_published.normalize()),
            good.default_share.map_or(Cell::Nothing, percent),
        ]);
    }
    draft.table(grid, "None.");
    draft.text(
        "SEE indirect is what counts: of goods of 2023/956 Annex II only that of precursors outside Annex II. Data other than default values are of the operator or of verified producers.",
    );
    indirect_shares(context, &mut draft);
    let gaps = context.installation.streams.iter().filter(|stream| stream.gap.is_some()).count();
    draft.fact(
        "Data gaps closed by estimates",
        if gaps == 0 { "None".to_owned() } else { format!("{gaps}, see item 16") },
    );
    let imported = shared::goods(context).any(|(_, _, good)| good.kwh.is_some());
    draft.fact(
        "Electricity as a good",
        if imported { "Yes, see the monitoring plan, item 19" } else { "Not applicable" },
    );
    draft
}

/// Which share of the electricity of each process counts with actual factors, and whether the conditions are met.
pub(super) fn indirect_shares(context: &Context, draft: &mut Draft) {
    let mut grid = Grid::new(&[
        "Process",
        "Electricity with actual factors|%",
        "Electricity with the grid default|%",
        "Conditions of point D.4 confirmed",
    ]);
    for result in &context.assessment.processes {
        let Some(actual) = result.electricity.actual_share else { continue };
        let default = Decimal::ONE.checked_sub(actual).unwrap_or_default();
        let confirmed = if actual.is_zero() { "Not applicable" } else { "Yes" };
        grid.row(vec![text(&result.id), percent(actual), percent(default), text(confirmed)]);
    }
    draft.table(grid, "No electricity is used.");
}

pub(super) fn units(context: &Context) -> Draft {
    let mut draft = Draft::default();
    let mut grid = Grid::new(&["CN code", "Quantity|", "Units per tonne|", "Functional units|", "Functional unit"]);
    for good in &context.assessment.goods {
        let units = good.tonnes.checked_mul(good.units_per_t).map_or(Cell::Nothing, embedded);
        grid.row(vec![
            text(&good.cn),
            Cell::Number(good.tonnes.normalize()),
            embedded(good.units_per_t),
            units,
            text(unit(good.unit)),
        ]);
    }
    draft.table(grid, "None.");
    draft
}

pub(super) fn routes(context: &Context) -> Draft {
    let mut draft = Draft::default();
    let mut grid = Grid::new(&["CN code", "Process", "Production route", "Benchmark route", "Quantity|t"]);
    for (at, process, good) in shared::goods(context) {
        let number = at.split('.').next().unwrap_or_default();
        let route = draft.words(process.route.as_deref(), &format!("{number}.route"));
        let letter = good.route.map_or(Cell::Nothing, |route| text(format!("{route:?}")));
        grid.row(vec![text(&good.cn), text(&process.id), route, letter, some(good.tonnes)]);
    }
    draft.table(grid, "None.");
    draft
}

pub(super) fn parameters(context: &Context) -> Draft {
    let mut draft = Draft::default();
    let mut grid = Grid::new(&["CN code", "Parameter", "Value|", "Unit"]);
    let year = context.installation.year;
    for (at, _, good) in shared::goods(context) {
        let Ok(known) = context.tables.good(&good.cn, year) else { continue };
        for name in context.tables.parameters(&known.category, year) {
            let (label, field) = (parameter(name), format!("{at}.parameters.{name}"));
            let own = match name {
                "clinker" => Some((good.clinker, format!("{at}.clinker"))),
                "nitrogen" => Some((good.nitrogen, format!("{at}.nitrogen"))),
                _ => None,
            };
            let value = good.parameters.as_ref().and_then(|parameters| parameters.of(name));
            let (cell, unit) = match (own, value) {
                (Some((Some(share), _)), _) => (percent_of(Some(share)), text("%")),
                (Some((None, field)), _) => (draft.not_stated(&field), Cell::Nothing),
                (None, Some(ParameterValue::Share(share))) => (percent_of(Some(share)), text("%")),
                (None, Some(ParameterValue::Ratio(ratio))) => (given(ratio), text("t/t")),
                (None, Some(ParameterValue::Words(words))) => (draft.words(Some(&words), &field), Cell::Nothing),
                (None, None) => (draft.not_stated(&field), Cell::Nothing),
            };
            grid.row(vec![text(&good.cn), text(label), cell, unit]);
        }
    }
    draft.table(grid, "None: the sector reports no parameters.");
    draft
}

/// A parameter in English.
fn parameter(name: &str) -> &'static str {
    match name {
        "clinker" => "Clinker in the cement",
        "nitrogen" => "Nitrogen, total",
        "nitrogen_ammonium" => "Nitrogen as ammonium",
        "nitrogen_nitrate" => "Nitrogen as nitrate",
        "nitrogen_urea" => "Nitrogen as urea",
        "nitrogen_other" => "Nitrogen in other forms",
        "purity" => "Purity",
        "concentration" => "Concentration",
        "manganese" => "Manganese",
        "chromium" => "Chromium",
        "nickel" => "Nickel",
        "carbon" => "Carbon",
        "other_alloys" => "Other alloying elements",
        "pre_consumer_scrap" => "Pre-consumer scrap in the scrap",
        "scrap_t_per_t" => "Scrap used",
        "reducing_agent" => "Main reducing agent",
        "other_elements" => "Other elements above 1 %",
        _ => "Parameter",
    }
}

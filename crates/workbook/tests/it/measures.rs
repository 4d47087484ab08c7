//! The sheet of measures: the saving is a formula, and says what was computed.

use calamine::{Data, Reader};
use calendar::date;
use i18n::Messages;
use language::Language;
use reduce::{Bills, CarrierSaving, Compared, Comparison, Estimate, Made, Measure, Shown, Site, State, Step, Taken};
use workbook::Measures;

use crate::stored::{open, sheet};
use crate::world::{CREATED, knowledge, world};

fn comparison() -> Comparison {
    let bills = |year, used, amount| Bills {
        year,
        used: Estimate::within(used, 2.0),
        lines: 12,
        whole: true,
        made: Some(Made { amount, unit: "t".to_owned() }),
    };
    // 1,000 kWh for 1,100 t would be 1,240 for 1,364 t.
    let saved = Estimate { value: 340.0, low: 300.0, high: 380.0 };
    Comparison {
        of: Compared {
            site: Site::default(),
            activity: "electricity.grid".to_owned(),
            unit: "kWh".to_owned(),
            measures: vec!["Lampes".to_owned()],
            since: date(2024, 12, 1),
            from_month: 1,
            expected: 300.0,
        },
        before: Some(bills(2024, 1000.0, 1100.0)),
        after: Some(bills(2025, 900.0, 1364.0)),
        shown: Some(Shown { saved, kgco2e: saved.times(0.5), adjusted: true }),
    }
}

#[test]
fn a_saving_is_a_formula_of_both_years() {
    let lamps = Measure {
        name: "Lampes".to_owned(),
        savings: vec![CarrierSaving {
            activity: "electricity.grid".to_owned(),
            quantity: 300.0,
            unit: "kWh".to_owned(),
        }],
        ..Measure::default()
    };
    let step = Step { state: State::Verified, day: date(2026, 1, 20), words: String::new() };
    let taken = [Taken { measure: lamps, steps: vec![step] }];
    let comparisons = [comparison()];
    for language in Language::ALL {
        let measures = Measures { taken: &taken, comparisons: &comparisons };
        let bytes = workbook::xlsx(&world(), Some(measures), knowledge(), language, CREATED).expect("a workbook");
        let mut book = open(bytes);
        let name = Messages::new(language).get("workbook-sheet-measures");
        let formulas = book.worksheet_formula(&name).expect("formulas");
        let texts: Vec<&String> = formulas.used_cells().map(|(_, _, formula)| formula).collect();
        assert!(texts.iter().any(|text| text.contains('*') && text.contains('/') && text.contains('-')), "{texts:?}");
        let page = sheet(&mut book, language, "workbook-sheet-measures");
        let numbers: Vec<f64> = page
            .used_cells()
            .filter_map(|(_, _, cell)| match cell {
                Data::Float(value) => Some(*value),
                _ => None,
            })
            .collect();
        for wanted in [1000.0, 1100.0, 900.0, 1364.0, 340.0, 170.0, 300.0] {
            assert!(numbers.contains(&wanted), "{wanted} in {numbers:?}");
        }
        let without = workbook::xlsx(&world(), None, knowledge(), language, CREATED).expect("a workbook");
        assert!(!open(without).sheet_names().contains(&name));
    }
}

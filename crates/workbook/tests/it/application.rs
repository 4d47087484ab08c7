//! An application for finance as a workbook: figures are numbers, and LibreOffice plans it again.

use calamine::{Data, Reader};
use calendar::date;
use export::reading::read;
use finance::Catalogue;
use finance::application::{Application, Asked, application};
use finance::plan::PlanInput;
use language::Language;
use money::{Exact, InternalRate};

use crate::recomputed::recomputed;
use crate::stored::{Book, open};
use crate::world::CREATED;

fn example(catalogue: &Catalogue) -> Application {
    let text = include_str!("../../../dossier/tests/it/investment.toml");
    let investment: PlanInput = read(text).unwrap();
    let asked = Asked { day: date(2026, 11, 22), programme: Some("tpme-charte".to_owned()), investment };
    application(catalogue, asked, true).unwrap()
}

/// The same whose results are all nought: what then is right was recomputed.
fn blank(mut made: Application) -> Application {
    let nought = Exact::ZERO;
    made.plan.uses = nought;
    for source in made.plan.sources.iter_mut().filter(|source| source.name.is_empty() && source.programme.is_none()) {
        source.amount = nought;
    }
    for year in &mut made.plan.years {
        (year.uses, year.grants, year.loans, year.leases, year.own_funds) = (nought, nought, nought, nought, nought);
        (year.interest, year.capital, year.to_owners) = (nought, nought, nought);
        year.coverage = year.coverage.map(|_| nought);
    }
    for returns in [&mut made.plan.project, &mut made.plan.equity] {
        returns.net_present_value = nought;
        returns.internal_rate = InternalRate::Rate(Exact::read("0.1").unwrap());
    }
    made.least_coverage = made.least_coverage.map(|_| nought);
    made
}

fn number(cell: &Data) -> f64 {
    match cell {
        Data::Float(value) => *value,
        Data::Int(value) => *value as f64,
        other => panic!("{other:?}"),
    }
}

fn near(found: f64, wanted: Exact) {
    let wanted = wanted.to_f64().unwrap();
    assert!((found - wanted).abs() < 0.005, "{found} for {wanted}");
}

/// Sums, years and returns are those of the plan, to the centime; rates to a hundredth of a basis point.
fn holds(book: &mut Book, made: &Application) {
    let names = book.sheet_names().to_vec();
    assert_eq!(names.len(), 7, "{names:?}");
    let paid = book.worksheet_range(&names[0]).unwrap();
    let totals: Vec<f64> = paid
        .rows()
        .filter(|row| row[2] == Data::Empty && matches!(row[3], Data::Float(_)) && row[0] != Data::Empty)
        .map(|row| number(&row[3]))
        .collect();
    // Uses, own funds, sources, and their difference.
    near(totals[0], made.plan.uses);
    near(totals[1], made.plan.sources.last().unwrap().amount);
    near(totals[2], made.plan.uses);
    near(totals[3], Exact::ZERO);
    let years = book.worksheet_range(&names[1]).unwrap();
    for (row, year) in years.rows().skip(4).zip(&made.plan.years) {
        assert_eq!(number(&row[0]), f64::from(year.year));
        let wanted = [
            year.uses,
            year.grants,
            year.loans,
            year.leases,
            year.own_funds,
            year.savings,
            year.interest,
            year.capital,
            year.rents,
            year.to_owners,
        ];
        for (cell, wanted) in row[1..].iter().zip(wanted) {
            near(number(cell), wanted);
        }
        if let Some(coverage) = year.coverage {
            assert!((number(&row[11]) - coverage.to_f64().unwrap()).abs() < 1e-6);
        }
    }
    let after = 4 + made.plan.years.len();
    let cell = |row: usize, column: usize| number(years.get((after + row, column)).unwrap());
    for (row, returns) in [(4, made.plan.project), (5, made.plan.equity)] {
        near(cell(row, 1), returns.net_present_value);
        let InternalRate::Rate(rate) = returns.internal_rate else { panic!("no rate") };
        assert!((cell(row, 2) - rate.to_f64().unwrap()).abs() < 1.5e-6);
    }
    near(cell(7, 1), made.least_coverage.unwrap());
    near(cell(9, 1), made.sought());
}

#[test]
fn the_sheets_hold_the_plan_and_are_the_same_bytes() {
    let catalogue = Catalogue::embedded().unwrap();
    let made = example(&catalogue);
    for language in Language::ALL {
        let bytes = workbook::application(&made, &catalogue, language, CREATED).unwrap();
        assert_eq!(bytes, workbook::application(&made, &catalogue, language, CREATED).unwrap());
        let mut book = open(bytes);
        holds(&mut book, &made);
        for name in book.sheet_names().to_vec() {
            let sheet = book.worksheet_range(&name).unwrap();
            let key = sheet.used_cells().find(|(.., cell)| cell.to_string().starts_with("finance-"));
            assert_eq!(key, None, "{language}: {name}");
        }
    }
}

#[test]
#[ignore = "needs LibreOffice"]
fn libreoffice_plans_it_again() {
    let catalogue = Catalogue::embedded().unwrap();
    let made = example(&catalogue);
    for language in [Language::Fr, Language::Ar] {
        let bytes = workbook::application(&blank(made.clone()), &catalogue, language, CREATED).unwrap();
        holds(&mut open(recomputed(&bytes, &format!("application-{language}"))), &made);
    }
}

//! An application for finance as a workbook: figures are numbers, and LibreOffice plans it again, as it is and as a person changes it.

use std::io::{Cursor, Read, Write};

use calamine::{Data, Reader};
use calendar::date;
use export::reading::read;
use finance::Catalogue;
use finance::application::{Application, Asked, application};
use finance::plan::PlanInput;
use i18n::Messages;
use language::Language;
use money::{Exact, InternalRate};

use crate::recomputed::recomputed;
use crate::stored::{Book, open};
use crate::world::CREATED;

/// Sheets by their number, from 1.
const PAID: usize = 1;
const CALENDAR: usize = 2;
const LOANS: usize = 3;
/// Rows of the calendar, from 0.
const RETURNS: usize = 9;
const LEAST: usize = 12;
const YEARS: usize = 17;

fn investment() -> PlanInput {
    read(include_str!("../../../dossier/tests/it/investment.toml")).unwrap()
}

fn made(catalogue: &Catalogue, programme: Option<&str>, investment: PlanInput) -> Application {
    let asked = Asked { day: date(2026, 11, 22), programme: programme.map(str::to_owned), investment };
    application(catalogue, asked, true).unwrap()
}

fn example(catalogue: &Catalogue) -> Application {
    made(catalogue, Some("tpme-charte"), investment())
}

/// The same asked of a bank: no programme is there, and amounts may be changed.
fn of_a_bank() -> PlanInput {
    let mut investment = investment();
    investment.grants.clear();
    investment.guarantees.clear();
    investment
}

fn book(made: &Application, catalogue: &Catalogue, language: Language) -> Vec<u8> {
    workbook::application(made, catalogue, &|id| format!("publisher of {id}"), language, CREATED).unwrap()
}

fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let count = archive.len();
    let part = |index| {
        let mut part = archive.by_index(index).unwrap();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        (part.name().unwrap().into_owned(), content)
    };
    (0..count).map(part).collect()
}

fn sheet_xml(bytes: &[u8], sheet: usize) -> String {
    let name = format!("xl/worksheets/sheet{sheet}.xml");
    let found = parts(bytes).into_iter().find(|(part, _)| *part == name).unwrap();
    String::from_utf8(found.1).unwrap()
}

/// The workbook with other numbers in cells, all of which must hold one.
fn changed(bytes: &[u8], cells: &[(usize, &str, &str)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts(bytes) {
        let mut content = content;
        for (sheet, cell, value) in cells {
            if name == format!("xl/worksheets/sheet{sheet}.xml") {
                let xml = String::from_utf8(content).unwrap();
                let at = xml.find(&format!("<c r=\"{cell}\"")).unwrap();
                let (start, end) = (at + xml[at..].find("<v>").unwrap() + 3, at + xml[at..].find("</v>").unwrap());
                assert!(!xml[at..start].contains("<f>"), "{cell} follows");
                content = format!("{}{value}{}", &xml[..start], &xml[end..]).into_bytes();
            }
        }
        archive.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(&content).unwrap();
    }
    archive.finish().unwrap().into_inner()
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
    assert!((found - wanted).abs() <= 1e-9 * wanted.abs().max(1.0), "{found} for {wanted}");
}

/// Sums, years and returns are those of the plan within 1e-9; rates to a hundredth of a basis point.
fn holds(book: &mut Book, made: &Application, language: Language) {
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
    for (row, year) in years.rows().skip(YEARS).zip(&made.plan.years) {
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
    // Beyond the last year there is none.
    let beyond = years.rows().skip(YEARS + made.plan.years.len());
    assert!(beyond.take(3).all(|row| row[0].to_string().is_empty() || row[1] == Data::Empty));
    let cell = |row: usize, column: usize| number(years.get((row, column)).unwrap());
    for (row, returns) in [(RETURNS, made.plan.project), (RETURNS + 1, made.plan.equity)] {
        near(cell(row, 4), returns.net_present_value);
        match (returns.internal_rate, years.get((row, 5)).unwrap()) {
            (InternalRate::Rate(rate), found) => {
                assert!((number(found) - rate.to_f64().unwrap()).abs() < 1.5e-6, "{found:?} for {rate:?}");
            }
            (other, found) => {
                assert_eq!(found.to_string(), finance::words::internal_rate(Messages::new(language), other));
            }
        }
    }
    near(cell(LEAST, 4), made.least_coverage.unwrap());
    near(cell(LEAST + 1, 4), made.plan.advance);
    near(cell(LEAST + 2, 4), made.sought());
    let loans = book.worksheet_range(&names[2]).unwrap();
    let instalments: Vec<_> = loans.rows().skip(14).take_while(|row| matches!(row[2], Data::Float(_))).collect();
    let schedule = made.plan.loans[0].schedule();
    assert_eq!(instalments.len(), schedule.len());
    for (row, wanted) in instalments.iter().zip(&schedule) {
        for (cell, wanted) in row[3..].iter().zip([wanted.owed, wanted.interest, wanted.capital, wanted.payment()]) {
            near(number(cell), wanted);
        }
    }
}

#[test]
fn the_sheets_hold_the_plan_and_are_the_same_bytes() {
    let catalogue = Catalogue::embedded().unwrap();
    let made = example(&catalogue);
    for language in Language::ALL {
        let bytes = book(&made, &catalogue, language);
        assert_eq!(bytes, book(&made, &catalogue, language));
        let mut book = open(bytes);
        holds(&mut book, &made, language);
        let named = book.sheet_names().iter().all(|name| name.chars().count() < 25);
        assert!(named, "{language}: {:?}", book.sheet_names());
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
        let bytes = book(&blank(made.clone()), &catalogue, language);
        holds(&mut open(recomputed(&bytes, &format!("application-{language}"))), &made, language);
    }
}

#[test]
fn what_may_be_changed_is_open_and_all_else_is_locked() {
    let catalogue = Catalogue::embedded().unwrap();
    let cells = |made: &Application, sheet: usize| {
        let xml = sheet_xml(&book(made, &catalogue, Language::Fr), sheet);
        assert!(xml.contains("<sheetProtection sheet=\"1\""), "sheet {sheet}");
        let cells = xml.split(" sqref=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let mut cells: Vec<String> = cells.filter(|cells| !cells.contains(':')).map(str::to_owned).collect();
        cells.sort_by_key(|cell| (cell.len(), cell.clone()));
        cells
    };
    // A pane that is selected names a cell too; validated are those that may be changed.
    let bank = made(&catalogue, None, of_a_bank());
    let open =
        |made: &Application, sheet| cells(made, sheet).into_iter().filter(|cell| cell != "A1").collect::<Vec<_>>();
    assert_eq!(open(&bank, PAID), ["D6", "D7", "D8"]);
    assert_eq!(open(&bank, CALENDAR), ["E6", "E7"]);
    assert_eq!(open(&bank, LOANS), ["B6", "B7", "B8", "B9", "B10"]);
    // Grants and rules follow from the amounts by the catalogue.
    let asked = example(&catalogue);
    assert_eq!(open(&asked, PAID), [""; 0]);
    assert_eq!(open(&asked, LOANS), ["B7", "B8", "B9", "B10"]);
    assert!((4..=7).all(|sheet| open(&asked, sheet).is_empty()));
}

#[test]
#[ignore = "needs LibreOffice"]
fn libreoffice_plans_again_what_a_person_changes() {
    let catalogue = Catalogue::embedded().unwrap();
    let of = |text: &str| Exact::read(text).unwrap();
    let bytes = book(&made(&catalogue, None, of_a_bank()), &catalogue, Language::Fr);
    type Case = (&'static str, &'static [(usize, &'static str, &'static str)], fn(&mut PlanInput));
    let cases: [Case; 6] = [
        ("loan", &[(LOANS, "B6", "7000000"), (LOANS, "B7", "6.25")], |input| {
            input.loans[0].amount = Exact::from(7_000_000);
            input.loans[0].interest = Exact::read("6.25");
        }),
        // Beyond the horizon, so that the calendar is longer.
        ("years", &[(LOANS, "B8", "12"), (LOANS, "B9", "0")], |input| {
            (input.loans[0].years, input.loans[0].grace_years) = (12, 0);
        }),
        ("payments", &[(LOANS, "B10", "12"), (LOANS, "B7", "0")], |input| {
            input.loans[0].payments_a_year = 12;
            input.loans[0].interest = Some(Exact::ZERO);
        }),
        ("uses", &[(PAID, "D6", "12345678.9"), (CALENDAR, "E6", "0.05")], |input| {
            input.uses[0].amount = Exact::read("12345678.9").unwrap();
            input.discount_rate = Exact::read("0.05").unwrap();
        }),
        // The owners lose: their rate is far below nought.
        ("loss", &[(CALENDAR, "E7", "0.3")], |input| input.savings = vec![Exact::from(540_000)]),
        ("savings", &[(CALENDAR, "E7", "0.65"), (LOANS, "B10", "1")], |input| {
            input.savings = vec![Exact::from(1_170_000)];
            input.loans[0].payments_a_year = 1;
        }),
    ];
    for (name, cells, change) in cases {
        let mut input = of_a_bank();
        change(&mut input);
        let planned = made(&catalogue, None, input);
        holds(&mut open(recomputed(&changed(&bytes, cells), name)), &planned, Language::Fr);
    }
    // With a programme, the terms of the loan of the bank.
    let mut input = investment();
    (input.loans[0].years, input.loans[0].interest) = (10, Some(of("4")));
    let cells = [(LOANS, "B8", "10"), (LOANS, "B7", "4")];
    let bytes = book(&example(&catalogue), &catalogue, Language::Ar);
    let planned = made(&catalogue, Some("tpme-charte"), input);
    holds(&mut open(recomputed(&changed(&bytes, &cells), "term")), &planned, Language::Ar);
}

#[test]
#[ignore = "needs LibreOffice"]
fn what_is_out_of_its_bounds_is_said_and_nothing_is_computed() {
    let catalogue = Catalogue::embedded().unwrap();
    let bytes = book(&made(&catalogue, None, of_a_bank()), &catalogue, Language::En);
    for cells in [[(LOANS, "B8", "30")], [(LOANS, "B9", "7")], [(LOANS, "B10", "3")], [(PAID, "D6", "-1")]] {
        let mut book = open(recomputed(&changed(&bytes, &cells), "bounds"));
        let names = book.sheet_names().to_vec();
        for sheet in [PAID, CALENDAR] {
            let said = book.worksheet_range(&names[sheet - 1]).unwrap().get((3, 0)).unwrap().to_string();
            assert_eq!(said, "A cell is out of its bounds: nothing is computed.", "{cells:?}");
        }
        let value = book.worksheet_range(&names[CALENDAR - 1]).unwrap().get((RETURNS, 4)).cloned();
        assert!(!matches!(value, Some(Data::Float(_))), "{cells:?}: {value:?}");
    }
}

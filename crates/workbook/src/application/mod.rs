//! An application for finance as a workbook whose formulas plan it again: sums, instalments of loans, years, returns.

mod checked;
mod inputs;
mod loans;
mod paid;
mod returns;
mod saved;
mod years;

use calendar::Date;
use finance::Catalogue;
use finance::application::Application;
use i18n::Messages;
use language::Language;
use money::Exact;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use crate::WorkbookError;
use crate::page::{Head, Page, Side};
use crate::style::Style;

/// What every sheet is made from.
struct Desk<'a> {
    application: &'a Application,
    catalogue: &'a Catalogue,
    publisher: &'a dyn Fn(&str) -> String,
    messages: Messages,
    style: &'a Style,
    right_to_left: bool,
}

/// The application as a workbook (XLSX) in a language. Amounts are numbers to the centime, and what follows from others is a
/// formula beside which stands the result that we know. What may be changed is in one cell, which everything follows; all
/// else is locked. `publisher` names who published a source. The same application, language and day give the same bytes.
///
/// # Errors
/// If it passes a limit of the format.
pub fn application(
    application: &Application,
    catalogue: &Catalogue,
    publisher: &dyn Fn(&str) -> String,
    language: Language,
    created: Date,
) -> Result<Vec<u8>, WorkbookError> {
    let right_to_left = language.is_right_to_left();
    let style = Style::new(right_to_left);
    let messages = Messages::new(language);
    let desk = Desk { application, catalogue, publisher, messages, style: &style, right_to_left };
    let (loans, places) = loans::page(&desk)?;
    let (paid, uses) = paid::page(&desk, &places)?;
    let mut workbook = Workbook::new();
    for page in [paid, years::page(&desk, &places, &uses)?, loans, saved::measures(&desk)?, checked::rules(&desk)?] {
        workbook.push_worksheet(page.sheet);
    }
    for page in [checked::documents(&desk)?, checked::claims(&desk)?] {
        workbook.push_worksheet(page.sheet);
    }
    let mut properties = DocProperties::new().set_title(&application.asked.investment.name).set_author("Qafila");
    let day = (u16::try_from(created.year()), u8::try_from(created.month()), u8::try_from(created.day()));
    if let (Ok(year @ 1900..), Ok(month), Ok(day)) = day {
        properties = properties.set_creation_datetime(&ExcelDateTime::from_ymd(year, month, day)?);
    }
    workbook.set_properties(&properties);
    Ok(workbook.save_to_buffer()?)
}

impl<'a> Desk<'a> {
    fn word(&self, key: &str) -> String {
        self.messages.get(key)
    }

    /// A sheet by the keys of the name of its tab and of its title.
    fn page(&self, tab: &str, title: &str) -> Result<Page<'a>, XlsxError> {
        let input = &self.application.asked.investment;
        let note = [input.name.as_str(), input.firm.name.as_str()];
        let note: Vec<&str> = note.into_iter().filter(|text| !text.is_empty()).collect();
        let titles = (self.word(tab), self.word(title));
        let mut page = Page::directed(self.right_to_left, self.style, (&titles.0, &titles.1), &note.join(" · "))?;
        // A formula whose result is nothing: otherwise nought would be stored.
        page.sheet.set_formula_result_default("");
        Ok(page)
    }

    /// Who published sources, each once.
    fn published(&self, ids: &str) -> String {
        let mut names: Vec<String> = Vec::new();
        for name in ids.split(';').map(self.publisher) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names.join(", ")
    }

    fn heads(&self, columns: &[(&str, f64, Side)]) -> Vec<Head> {
        columns.iter().map(|(key, width, side)| Head { title: self.word(key), width: *width, side: *side }).collect()
    }

    fn year(&self, number: u32) -> f64 {
        f64::from(self.application.asked.investment.start) + f64::from(number)
    }
}

/// A spreadsheet knows only binary fractions; the file itself has the decimals.
fn float(value: Exact) -> f64 {
    value.to_f64().unwrap_or(f64::NAN)
}

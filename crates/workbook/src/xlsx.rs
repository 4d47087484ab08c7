use calendar::Date;
use language::Language;
use measure::Inventory;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};

use crate::WorkbookError;
use crate::plan::Plan;
use crate::style::Style;
use crate::words::{Knowledge, Words};
use crate::{Measures, basis, breakdown, energy, lines, measures, records, summary};

/// How hard formulas are compressed: they are so alike that a quick search finds most of what a long one would.
const COMPRESSION: u8 = 2;

/// The inventory as a workbook (XLSX) in the reader's language, whose formulas recompute it: lines
/// from quantities, conversions and factors, totals from lines. Beside each formula stands the
/// result that we know, for programs that do not recompute. With `measures`, a sheet of them.
///
/// The same inventory, language and day of creation give the same bytes.
///
/// # Errors
/// If the inventory passes a limit of the format, such as 1,048,576 rows.
pub fn xlsx(
    inventory: &Inventory,
    measures: Option<Measures<'_>>,
    knowledge: Knowledge<'_>,
    language: Language,
    created: Date,
) -> Result<Vec<u8>, WorkbookError> {
    let words = Words::new(inventory, knowledge, language);
    let plan = Plan::new(inventory, &words);
    let style = Style::new(language.is_right_to_left());
    let mut pages = vec![
        summary::page(inventory, &plan, &words, &style)?,
        lines::page(inventory, &plan, &words, &style)?,
        basis::factors(inventory, &plan, &words, &style)?,
        basis::gases(inventory, &plan, &words, &style)?,
        breakdown::months(inventory, &plan, &words, &style)?,
        breakdown::sites(inventory, &plan, &words, &style)?,
        energy::energy_and_water(inventory, &words, &style)?,
        energy::coverage(inventory, &plan, &words, &style)?,
        records::substitutions(inventory, &words, &style)?,
        records::aside(inventory, &words, &style)?,
        records::documents(inventory, &words, &style)?,
        records::readme(inventory, &words, &style)?,
    ];
    if let Some(of) = measures {
        let before_coverage = 7;
        pages.insert(before_coverage, measures::page(inventory, of, knowledge, &words, &style)?);
    }
    let mut workbook = Workbook::new();
    workbook.set_zip_compression_level(COMPRESSION);
    for page in pages {
        workbook.push_worksheet(page.sheet);
    }
    let mut properties = DocProperties::new().set_title(summary::title(inventory, &words)).set_author("Qafila");
    let day = (u16::try_from(created.year()), u8::try_from(created.month()), u8::try_from(created.day()));
    if let (Ok(year @ 1900..), Ok(month), Ok(day)) = day {
        properties = properties.set_creation_datetime(&ExcelDateTime::from_ymd(year, month, day)?);
    }
    workbook.set_properties(&properties);
    Ok(workbook.save_to_buffer()?)
}

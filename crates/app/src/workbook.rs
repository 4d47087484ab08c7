//! The inventory as a workbook.

use ::measure::Inventory;
use ::workbook::xlsx;
use calendar::Date;
use language::Language;

use crate::Knowledge;

pub use ::workbook::{WorkbookError, csv};

/// The inventory as a workbook (XLSX) in the reader's language, whose formulas recompute it; the same inventory,
/// language and day of creation give the same bytes.
///
/// # Errors
/// If the inventory passes a limit of the format, such as 1,048,576 rows.
pub fn workbook(
    inventory: &Inventory,
    language: Language,
    created: Date,
    knowledge: &Knowledge,
) -> Result<Vec<u8>, WorkbookError> {
    let known = ::workbook::Knowledge { library: &knowledge.library, units: &knowledge.units };
    xlsx(inventory, known, language, created)
}

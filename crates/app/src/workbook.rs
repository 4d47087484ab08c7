//! The inventory as a workbook.

use ::dossier::content::{Declared, Reduction};
use ::measure::Inventory;
use ::workbook::{Measures, xlsx};
use calendar::Date;
use language::Language;

use crate::Knowledge;

pub use ::workbook::{WorkbookError, csv};

/// The inventory as a workbook (XLSX) in the reader's language, whose formulas recompute it, with a sheet of the measures of a `reduction`; the same inventory,
/// language and day of creation give the same bytes.
///
/// # Errors
/// If the inventory passes a limit of the format, such as 1,048,576 rows.
pub fn workbook(
    inventory: &Inventory,
    reduction: Option<&Reduction>,
    language: Language,
    created: Date,
    knowledge: &Knowledge,
) -> Result<Vec<u8>, WorkbookError> {
    let known = ::workbook::Knowledge { library: &knowledge.library, units: &knowledge.units };
    let declared = reduction.map(|reduction| Declared::of(reduction, inventory, &knowledge.units));
    let measures = reduction
        .zip(declared.as_ref())
        .map(|(reduction, declared)| Measures { taken: &reduction.measures, comparisons: &declared.comparisons });
    xlsx(inventory, measures.filter(|of| !of.taken.is_empty()), known, language, created)
}

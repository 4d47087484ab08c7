//! `/o/{organisation}/measure` and below: the footprint of a firm, from the figure at the top down to the line of a bill.

mod dossier;
mod effects;
mod line;
mod lines;
mod overview;
mod room;
mod rough;
mod rows;
mod sheet;
mod targets;
mod what_if;

pub use dossier::{DOSSIER, WORKBOOK, Wanted as WantedDossier, document as dossier, file, table as workbook};
pub use line::show as line;
pub use lines::show as lines;
pub use overview::{latest, show as overview};
pub use rough::show as rough;
pub use sheet::{save as write_sheet, show as sheet};
pub use targets::{save as write_targets, show as targets};
pub use what_if::show as what_if;

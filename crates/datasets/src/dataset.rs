use lca::model::{Compiled, Model};
use units::Units;

use crate::Indicator;
use crate::archive::{Archive, ArchiveError};
use crate::brightway::{Package, PackageError};
use crate::openlca::{self, OpenLcaError, Written};
use crate::table::{self, TableError};

/// The formats, as they are told apart when read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// A plain table, CSV or XLSX.
    #[default]
    Table,
    /// A JSON-LD archive of openLCA.
    OpenLca,
    /// A datapackage of Brightway.
    Brightway,
}

/// A dataset, whatever its format.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dataset {
    /// The format that it was read from.
    pub format: Format,
    /// The processes and what they exchange.
    pub model: Model,
    /// Indicators. A datapackage has one at most, without name and unit.
    pub indicators: Vec<Indicator>,
    /// Inputs that no process gives, or several do, and that are left out: process and flow, by identifier.
    pub cut_off: Vec<(String, String)>,
    /// Outputs beside the reference of processes that name no allocation: process and flow.
    pub unallocated: Vec<(String, String)>,
    /// Amounts whose distribution is impossible or of a family that is not known: they are kept as certain.
    pub without_distribution: usize,
}

/// Why a dataset cannot be read or written.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum DatasetError {
    /// A damaged archive.
    #[error(transparent)]
    Archive(#[from] ArchiveError),
    /// An archive of openLCA.
    #[error(transparent)]
    OpenLca(#[from] OpenLcaError),
    /// A datapackage.
    #[error(transparent)]
    Brightway(#[from] PackageError),
    /// A table.
    #[error(transparent)]
    Table(#[from] TableError),
}

/// The form in which a dataset is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A table.
    Table(table::Form),
    /// An archive of openLCA.
    OpenLca,
    /// A datapackage, with the factors of one indicator, by place: it holds no more.
    Brightway {
        /// Which.
        indicator: usize,
    },
}

impl Dataset {
    /// Reads a file of any of the formats.
    ///
    /// # Errors
    /// If it is of none of them, or damaged.
    pub fn read(bytes: &[u8], units: &Units) -> Result<Self, DatasetError> {
        let names = if bytes.starts_with(b"PK") { Archive::new(bytes)?.names() } else { Vec::new() };
        let has = |name: &str| names.iter().any(|other| other == name);
        if has("datapackage.json") {
            let package = Package::read(bytes)?;
            let scored = package.factors.iter().any(|factor| *factor != 0.0);
            let indicator = Indicator {
                id: SCORE.to_owned(),
                name: SCORE.to_owned(),
                unit: String::new(),
                factors: package.factors.clone(),
            };
            return Ok(Dataset {
                format: Format::Brightway,
                model: package.model(),
                indicators: scored.then_some(indicator).into_iter().collect(),
                without_distribution: package.without_distribution,
                ..Dataset::default()
            });
        }
        if names.is_empty() || has("xl/workbook.xml") {
            let table = table::read(bytes, units)?;
            return Ok(Dataset { model: table.model, indicators: table.indicators, ..Dataset::default() });
        }
        let openlca::Package { model, indicators, cut_off, unallocated, without_distribution } = openlca::read(bytes)?;
        Ok(Dataset { format: Format::OpenLca, model, indicators, cut_off, unallocated, without_distribution })
    }

    /// Writes the dataset; `compiled` is its model, `name` what the archive calls it. The same dataset gives the same bytes.
    ///
    /// # Errors
    /// If the model is no system, an indicator does not fit it, or the format has no room for it.
    pub fn write(&self, compiled: &Compiled, units: &Units, form: Form, name: &str) -> Result<Written, DatasetError> {
        match form {
            Form::Table(form) => {
                let table = table::Table { model: self.model.clone(), indicators: self.indicators.clone() };
                let bytes = table::write(&table, units, form)?;
                Ok(Written { bytes, without_distribution: 0, without_formula: 0 })
            }
            Form::OpenLca => {
                let package = openlca::Package {
                    model: self.model.clone(),
                    indicators: self.indicators.clone(),
                    ..openlca::Package::default()
                };
                Ok(openlca::write(&package, name)?)
            }
            Form::Brightway { indicator } => {
                let none = vec![0.0; self.model.flows.len()];
                let factors = self.indicators.get(indicator).map_or(&none, |indicator| &indicator.factors);
                let package = Package::of(compiled, factors);
                let (without_distribution, without_formula) = package.lost();
                Ok(Written { bytes: package.write(name)?, without_distribution, without_formula })
            }
        }
    }
}

/// What the indicator of a datapackage is called.
const SCORE: &str = "score";

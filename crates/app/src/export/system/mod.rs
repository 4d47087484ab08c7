//! Product systems of other programs: read, computed by the engine `lca`, written in another format.

mod answer;
mod compute;
mod error;

use std::path::Path;

use catalogue::Tables;
use datasets::openlca::Written;
use datasets::{Dataset, Form, Format};
use lca::model::Compiled;
use units::Units;

use crate::file::bytes_up_to;

pub use answer::{
    Band, Contribution, IndicatorScores, Loop, Named, Opened, PathOfSupply, ProductScore, Sensitivity, Simulation,
    Solved, StageScore, Study, SystemScores, Varied,
};
pub use compute::{Draws, Question, scores};
pub use datasets::table::Form as TableForm;
pub use error::SystemError;

/// The largest file that is read: archives of the largest background databases have a third of it.
const BYTES_MAX: u64 = 1 << 30;

/// A dataset that is a system.
pub struct System {
    dataset: Dataset,
    compiled: Compiled,
    /// The units of the catalogue.
    units: Units,
}

/// A format to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A plain table, CSV.
    Csv,
    /// A plain table, XLSX.
    Xlsx,
    /// A JSON-LD archive of openLCA.
    OpenLca,
    /// A datapackage of Brightway.
    Brightway,
}

impl Target {
    /// All of them.
    pub const ALL: [Target; 4] = [Target::Csv, Target::Xlsx, Target::OpenLca, Target::Brightway];

    /// Its name.
    pub fn code(self) -> &'static str {
        match self {
            Target::Csv => "csv",
            Target::Xlsx => "xlsx",
            Target::OpenLca => "openlca",
            Target::Brightway => "brightway",
        }
    }
}

/// Reads the system in a file of any of the formats.
///
/// # Errors
/// If the file cannot be read, is of no format, or is no system.
pub fn read(path: &Path) -> Result<System, SystemError> {
    let units = catalogue::units(&Tables::embedded()?)?;
    let bytes = bytes_up_to(path, BYTES_MAX)?;
    let dataset = Dataset::read(&bytes, &units).map_err(|error| SystemError::of_file(path, error, &units))?;
    drop(bytes);
    let compiled = dataset
        .model
        .compile()
        .map_err(|error| SystemError::Model { path: path.to_owned(), error: Box::new(error) })?;
    Ok(System { dataset, compiled, units })
}

/// The system as a file of a format. A datapackage holds one indicator: the one named, or the only one.
///
/// # Errors
/// If there is no such indicator, or the format has no room for the system.
pub fn written(
    system: &System,
    target: Target,
    (path, indicator): (&Path, Option<&str>),
) -> Result<Written, SystemError> {
    let form = match target {
        Target::Csv => Form::Table(TableForm::Csv),
        Target::Xlsx => Form::Table(TableForm::Xlsx),
        Target::OpenLca => Form::OpenLca,
        Target::Brightway => Form::Brightway { indicator: system.one_indicator(indicator)? },
    };
    let name = path.file_stem().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let written = system.dataset.write(&system.compiled, &system.units, form, &name);
    written.map_err(|error| SystemError::of_file(path, error, &system.units))
}

/// The schema of an answer.
pub fn scores_schema() -> schemars::Schema {
    schemars::schema_for!(SystemScores)
}

impl System {
    /// The indicators that are asked for: the one of a name, or all.
    fn indicators(&self, name: Option<&str>) -> Result<Vec<usize>, SystemError> {
        let all = &self.dataset.indicators;
        let Some(name) = name else {
            return if all.is_empty() { Err(SystemError::NoIndicators) } else { Ok((0..all.len()).collect()) };
        };
        let found = all.iter().position(|one| one.id == name).or_else(|| all.iter().position(|one| one.name == name));
        let unknown = || {
            let known = all.iter().map(|one| one.name.clone()).collect();
            SystemError::NoIndicator { name: name.to_owned(), known }
        };
        Ok(vec![found.ok_or_else(unknown)?])
    }

    /// The one indicator that there is room for.
    fn one_indicator(&self, name: Option<&str>) -> Result<usize, SystemError> {
        match self.indicators(name)?.as_slice() {
            [one] => Ok(*one),
            _ => {
                let known = self.dataset.indicators.iter().map(|one| one.name.clone()).collect();
                Err(SystemError::WhichIndicator { known })
            }
        }
    }

    /// The product of an identifier or a name.
    fn product(&self, name: &str) -> Result<usize, SystemError> {
        let products = &self.dataset.model.products;
        if let Some(found) = products.iter().position(|product| product.id == name) {
            return Ok(found);
        }
        let named: Vec<usize> = (0..products.len()).filter(|at| products[*at].name == name).collect();
        match named.as_slice() {
            [one] => Ok(*one),
            [] => {
                let likeness = |at: &usize| language::similarity(&products[*at].name, name);
                let near = (0..products.len()).max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
                let near = near.filter(|at| likeness(at) >= LIKE).map(|at| products[at].name.clone());
                Err(SystemError::NoProduct { name: name.to_owned(), near })
            }
            several => {
                let ids = several.iter().map(|at| products[*at].id.clone()).collect();
                Err(SystemError::WhichProduct { name: name.to_owned(), ids })
            }
        }
    }

    /// What is said of the file.
    fn opened(&self) -> Opened {
        let Dataset { format, model, cut_off, unallocated, without_distribution, .. } = &self.dataset;
        let exchanges =
            |pairs: &[(String, String)]| pairs.iter().map(|(process, flow)| [process.clone(), flow.clone()]).collect();
        Opened {
            format: match format {
                Format::Table => "table",
                Format::OpenLca => "openlca",
                Format::Brightway => "brightway",
            },
            products: model.products.len(),
            processes: model.processes.len(),
            flows: model.flows.len(),
            parameters: model.parameters.len(),
            cut_off: exchanges(cut_off),
            unallocated: exchanges(unallocated),
            without_distribution: *without_distribution,
        }
    }
}

/// How like a name must be to be proposed.
const LIKE: f64 = 0.4;

use std::path::{Path, PathBuf};

use datasets::brightway::PackageError;
use datasets::openlca::OpenLcaError;
use datasets::table::TableError;
use datasets::{ArchiveError, DatasetError};
use i18n::{Arg, Messages};
use lca::BuildError;
use lca::formula::{FormulaError, FormulaProblem};
use lca::model::ModelError;
use uncertainty::DistributionError;
use units::{Mismatch, UnitError, Units};

use crate::file::{FileFault, failed};

/// Why a system is not read, computed or written.
#[derive(Debug, thiserror::Error)]
pub enum SystemError {
    /// The file cannot be read.
    #[error(transparent)]
    File(#[from] FileFault),
    /// It is of no format that is known, or damaged; or a format has no room for the system.
    #[error("{path}: {error}")]
    Dataset {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        error: Box<DatasetError>,
        /// Units that may have been meant.
        near: Vec<String>,
    },
    /// What it says is no system.
    #[error("{path}: {error}")]
    Model {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        error: Box<ModelError>,
    },
    /// Products that need as much of each other as they yield, or more.
    #[error("{products:?} need more of each other than they yield")]
    Loop {
        /// Their names: each is an input of the next, the last of the first.
        products: Vec<String>,
        /// How much of itself the loop needs per unit; `None` if its equations are dependent.
        gain: Option<f64>,
    },
    /// Neither iteration nor factorisation came to an end.
    #[error("no convergence among {products} products, last change {change:e}")]
    NotConverged {
        /// How many products.
        products: usize,
        /// Largest relative change of the last step.
        change: f64,
    },
    /// Amounts that vary add up to nothing without their uncertainty, so that draws have nothing to begin with.
    #[error("the amounts of `{item}` in what provides `{product}` add up to nothing, but vary")]
    Cancelled {
        /// The product or flow.
        item: String,
        /// The product of the process.
        product: String,
    },
    /// The embedded catalogue is damaged.
    #[error("{0}")]
    Tables(#[from] catalogue::Error),
    /// A defect of the program.
    #[error("{0}")]
    Defect(String),
    /// No product of this name.
    #[error("no product `{name}`")]
    NoProduct {
        /// The name.
        name: String,
        /// The one most like it.
        near: Option<String>,
    },
    /// Several products have this name.
    #[error("several products are called `{name}`")]
    WhichProduct {
        /// The name.
        name: String,
        /// Their identifiers.
        ids: Vec<String>,
    },
    /// No indicator of this name.
    #[error("no indicator `{name}`")]
    NoIndicator {
        /// The name.
        name: String,
        /// Those that there are.
        known: Vec<String>,
    },
    /// One indicator must be named.
    #[error("one of {known:?} must be named")]
    WhichIndicator {
        /// Those that there are.
        known: Vec<String>,
    },
    /// Nothing in the file says how flows are weighed.
    #[error("the file has no indicator")]
    NoIndicators,
}

/// The key of a message, behind `export-system-`, and its arguments.
type Said = (&'static str, Vec<(&'static str, String)>);

impl SystemError {
    /// A file that is no dataset, with the units that may have been meant.
    pub(super) fn of_file(path: &Path, error: DatasetError, units: &Units) -> Self {
        let near = match &error {
            DatasetError::Table(TableError::Unit { why: UnitError::Unknown { word, .. }, .. }) => units.nearest(word),
            _ => Vec::new(),
        };
        SystemError::Dataset { path: path.to_owned(), error: Box::new(error), near }
    }

    /// What happened and what to do.
    pub fn words(&self, messages: Messages) -> String {
        let said = |said: Said| say(messages, said);
        let list = |names: &[String]| names.join(", ");
        match self {
            SystemError::File(fault) => fault.words(messages),
            SystemError::Dataset { path, error, near } => failed(messages, path, &dataset(messages, error, near)),
            SystemError::Model { path, error } => failed(messages, path, &model(messages, error)),
            SystemError::Loop { products, gain } => {
                // The circle closes where it began.
                let circle: Vec<&str> = products.iter().chain(products.first()).map(String::as_str).collect();
                let circle = ("loop", circle.join(" → "));
                match gain {
                    Some(gain) => said(("loop", vec![circle, ("gain", messages.numbers().significant(*gain, 4))])),
                    None => said(("singular", vec![circle])),
                }
            }
            SystemError::NotConverged { products, .. } => {
                said(("not-converged", vec![("products", products.to_string())]))
            }
            SystemError::Cancelled { item, product } => {
                said(("cancelled", vec![("item", item.clone()), ("product", product.clone())]))
            }
            SystemError::Tables(error) => said(("defect", vec![("detail", error.to_string())])),
            SystemError::Defect(detail) => said(("defect", vec![("detail", detail.clone())])),
            SystemError::NoProduct { name, near: Some(near) } => {
                said(("no-product-near", vec![("name", name.clone()), ("near", near.clone())]))
            }
            SystemError::NoProduct { name, near: None } => said(("no-product", vec![("name", name.clone())])),
            SystemError::WhichProduct { name, ids } => {
                said(("which-product", vec![("name", name.clone()), ("ids", list(ids))]))
            }
            SystemError::NoIndicator { name, known } => {
                said(("no-indicator", vec![("name", name.clone()), ("known", list(known))]))
            }
            SystemError::WhichIndicator { known } => said(("which-indicator", vec![("known", list(known))])),
            SystemError::NoIndicators => said(("no-indicators", Vec::new())),
        }
    }
}

fn say(messages: Messages, (key, arguments): Said) -> String {
    let arguments: Vec<(&str, Arg<'_>)> =
        arguments.into_iter().map(|(name, value)| (name, Arg::Code(value.into()))).collect();
    messages.with(&format!("export-system-{key}"), &arguments)
}

fn dataset(messages: Messages, error: &DatasetError, near: &[String]) -> String {
    match error {
        DatasetError::Archive(error) | DatasetError::OpenLca(OpenLcaError::Archive(error)) => archive(messages, error),
        DatasetError::Brightway(PackageError::Archive(error)) => archive(messages, error),
        DatasetError::OpenLca(OpenLcaError::Model(error)) | DatasetError::Table(TableError::Model(error)) => {
            model(messages, error)
        }
        DatasetError::OpenLca(error) => openlca(messages, error),
        DatasetError::Brightway(error) => say(messages, package(error)),
        DatasetError::Table(error) => table(messages, error, near),
    }
}

fn archive(messages: Messages, error: &ArchiveError) -> String {
    say(
        messages,
        match error {
            ArchiveError::Damaged(detail) => ("damaged", vec![("detail", detail.clone())]),
            ArchiveError::TooLarge { .. } => ("too-large", Vec::new()),
            ArchiveError::Missing(name) => ("missing", vec![("name", name.clone())]),
        },
    )
}

fn openlca(messages: Messages, error: &OpenLcaError) -> String {
    match error {
        OpenLcaError::Json { file, why } => {
            say(messages, ("json", vec![("file", file.clone()), ("detail", why.clone())]))
        }
        OpenLcaError::Record { record, what } => {
            let lacks = messages.get(&format!("export-system-lacks-{}", what.replace(' ', "-")));
            say(messages, ("record", vec![("record", record.clone()), ("what", lacks)]))
        }
        OpenLcaError::Factors(indicator) => say(messages, ("factors", vec![("indicator", indicator.clone())])),
        // Said above.
        OpenLcaError::Archive(error) => archive(messages, error),
        OpenLcaError::Model(error) => model(messages, error),
    }
}

fn package(error: &PackageError) -> Said {
    match error {
        PackageError::Description(detail) => ("description", vec![("detail", detail.clone())]),
        PackageError::Array(name) => ("array", vec![("name", name.clone())]),
        PackageError::Scenarios(group) => ("scenarios", vec![("group", group.clone())]),
        PackageError::Pairing(activity) => ("pairing", vec![("activity", activity.to_string())]),
        PackageError::NotSquare { products, activities } => {
            ("not-square", vec![("products", products.to_string()), ("activities", activities.to_string())])
        }
        PackageError::Archive(error) => ("damaged", vec![("detail", error.to_string())]),
        PackageError::Build(error) => ("defect", vec![("detail", error.to_string())]),
    }
}

fn table(messages: Messages, error: &TableError, near: &[String]) -> String {
    let row = |row: &usize| ("row", row.to_string());
    let said = match error {
        TableError::Damaged(detail) => ("damaged", vec![("detail", detail.clone())]),
        TableError::TooLarge { .. } => ("too-large", Vec::new()),
        TableError::Column(column) => ("column", vec![("column", (*column).to_owned())]),
        TableError::Cell { row: at, column, found, .. } => {
            let wanted = messages.get(&format!("export-system-wanted-{column}"));
            let arguments =
                vec![row(at), ("column", (*column).to_owned()), ("found", found.clone()), ("wanted", wanted)];
            ("cell", arguments)
        }
        TableError::Unit { row: at, why: UnitError::Unknown { word, .. } } if !near.is_empty() => {
            ("unit-near", vec![row(at), ("unit", word.clone()), ("near", near.join(", "))])
        }
        TableError::Unit { row: at, why: UnitError::Unknown { word, .. } } => {
            ("unit-unknown", vec![row(at), ("unit", word.clone())])
        }
        TableError::Unit { row: at, why: UnitError::Contradiction { expression } } => {
            ("unit-contradiction", vec![row(at), ("unit", expression.clone())])
        }
        TableError::Unit { row: at, why: UnitError::Empty } => ("unit-empty", vec![row(at)]),
        TableError::Mismatch { row: at, why } => {
            let [from, to] = ends(why);
            ("mismatch", vec![row(at), ("from", from), ("to", to)])
        }
        TableError::Factors(indicator) => ("factors", vec![("indicator", indicator.clone())]),
        TableError::Model(error) => return model(messages, error),
    };
    say(messages, said)
}

/// The two units that do not measure the same.
fn ends(mismatch: &Mismatch) -> [String; 2] {
    match mismatch {
        Mismatch::Dimension { from, to, .. } | Mismatch::Basis { from, to, .. } => [from.clone(), to.clone()],
    }
}

fn model(messages: Messages, error: &ModelError) -> String {
    let process = |name: &str| ("process", name.to_owned());
    let product = |name: &str| ("product", name.to_owned());
    let item = |name: &str| ("item", name.to_owned());
    let place = |name: &str| ("place", name.to_owned());
    let said = match error {
        ModelError::NoItem { process: name, exchange } => {
            ("no-item", vec![process(name), ("exchange", (exchange + 1).to_string())])
        }
        ModelError::Twice { id } => ("twice", vec![("id", id.clone())]),
        ModelError::Unit { process: name, item: of, mismatch } => {
            let [from, to] = ends(mismatch);
            ("model-unit", vec![process(name), item(of), ("from", from), ("to", to)])
        }
        ModelError::NotFinite { process: name, item: of } => ("not-finite", vec![process(name), item(of)]),
        ModelError::NoFunction { process: name } => ("no-function", vec![process(name)]),
        ModelError::NoOutput { process: name, product: of } => ("no-output", vec![process(name), product(of)]),
        ModelError::Multifunctional { process: name, functions } => {
            ("multifunctional", vec![process(name), ("functions", functions.to_string())])
        }
        ModelError::NotAFunction { process: name, product: of } => ("not-a-function", vec![process(name), product(of)]),
        ModelError::NoProperty { process: name, product: of } => ("no-property", vec![process(name), product(of)]),
        ModelError::Shares { process: name, sum, functions } => {
            let sum = messages.numbers().significant(*sum, 6);
            ("shares", vec![process(name), ("sum", sum), ("functions", functions.to_string())])
        }
        ModelError::NoProvider { product: of } => ("no-provider", vec![product(of)]),
        ModelError::TwoProviders { product: of, first, second } => {
            ("two-providers", vec![product(of), ("first", first.clone()), ("second", second.clone())])
        }
        ModelError::Formula { place: at, wrong } => {
            let why = formula(messages, wrong);
            ("formula", vec![place(at), ("at", (wrong.at + 1).to_string()), ("why", why)])
        }
        ModelError::NoParameter { place: at, name } => ("no-parameter", vec![place(at), ("name", name.clone())]),
        ModelError::Circle { names } => ("circle", vec![("names", names.join(", "))]),
        ModelError::Distribution { place: at, wrong } => {
            let why = messages.get(match wrong {
                DistributionError::NotFinite => "export-system-spread-not-finite",
                DistributionError::NegativeWidth => "export-system-spread-negative",
                DistributionError::OutOfOrder => "export-system-spread-order",
                DistributionError::Weights => "export-system-spread-weights",
            });
            ("spread", vec![place(at), ("why", why)])
        }
        ModelError::Build(BuildError::TooLarge { .. }) => ("too-large", Vec::new()),
        // The others cannot come from a model that was compiled so far.
        ModelError::Build(error) => ("defect", vec![("detail", error.to_string())]),
    };
    say(messages, said)
}

fn formula(messages: Messages, error: &FormulaError) -> String {
    say(
        messages,
        match &error.why {
            FormulaProblem::OperandExpected => ("formula-operand", Vec::new()),
            FormulaProblem::UnknownCharacter(character) => {
                ("formula-character", vec![("found", character.to_string())])
            }
            FormulaProblem::UnknownFunction(name) => ("formula-function", vec![("found", name.clone())]),
            FormulaProblem::Arguments(name) => ("formula-arguments", vec![("found", name.clone())]),
            FormulaProblem::Parenthesis => ("formula-parenthesis", Vec::new()),
            FormulaProblem::TooLong => ("formula-too-long", Vec::new()),
        },
    )
}

//! The footprint of a product, from its recipe and the inventory of a firm.

use std::io;
use std::path::{Path, PathBuf};

use i18n::{Arg, Messages, Tongue};
use measure::Inventory;

use crate::Knowledge;
use crate::dossier::Product;
use crate::file::{FileFault, failed, read_from, sheets_in};

pub use ::export::Amount;
pub use ::export::pcf::{
    About, Allocated, Allocation, AllocationKey, AppliedShare, Carbon, DeclaredUnit, Error, Exempted, FactorNote,
    Figure, Finding, FindingKind, Footprint, Input, InputKind, LeftOut, LeftOutBecause, Leg, Line, Method, Origin,
    Parts, Problem, Publication, Ratings, Recipe, SiteShares, Source, Stage, StageTotal, Supplied, SuppliedFigure,
    Unpublishable, UsedSource, Verdict, allocate, check, compose, read, shares, to_pact,
};

/// The folder of what a firm sells.
const FOLDER: &str = "products";

/// Why a recipe gives no footprint.
#[derive(Debug, thiserror::Error)]
pub enum RecipeError {
    /// The file cannot be read, or is something else.
    #[error(transparent)]
    File(#[from] FileFault),
    /// What is written does not give a result.
    #[error("{path}: {error}")]
    Figures {
        /// The file.
        path: PathBuf,
        /// At which field, and why.
        #[source]
        error: Error,
    },
    /// No document is of the year of the recipe.
    #[error("{path}: no inventory of {year}")]
    NoInventory {
        /// The file.
        path: PathBuf,
        /// The year.
        year: i16,
    },
}

/// The recipe in a file, TOML or JSON.
///
/// # Errors
/// If the file cannot be read, is no recipe, or says what cannot be; the field is named.
pub fn recipe(path: &Path) -> Result<Recipe, RecipeError> {
    let recipe = read_from(path, read)?;
    // Before an inventory of the recipe's year is made: not every number is a year.
    check(&recipe).map_err(|error| RecipeError::Figures { path: path.to_owned(), error })?;
    Ok(recipe)
}

/// What the recipes of a firm, this one among them, take of its sites above the whole, as findings of its footprint. A recipe of
/// the same name is the same product; one that cannot be read says so when it is asked for itself.
///
/// # Errors
/// If the folder of recipes cannot be read.
pub fn more_than_whole(recipe: &Recipe, firm: &Path) -> io::Result<Vec<Finding>> {
    let others = recipes_of(firm)?.into_iter().filter_map(|path| self::recipe(&path).ok());
    let others: Vec<Recipe> = others.filter(|other| other.name != recipe.name).collect();
    Ok(::export::pcf::more_than_whole(recipe, &others))
}

/// The recipes in the folder of a firm, by path: the TOML files of `products/`. None, if it has no such folder.
///
/// # Errors
/// If the folder cannot be read.
pub fn recipes_of(firm: &Path) -> io::Result<Vec<PathBuf>> {
    sheets_in(&firm.join(FOLDER))
}

/// The product of a recipe, for a dossier.
///
/// # Errors
/// As [`footprint`].
pub fn product(
    path: &Path,
    recipe: Recipe,
    inventory: &Inventory,
    knowledge: &Knowledge,
    threads: usize,
) -> Result<Product, RecipeError> {
    let footprint = footprint(path, &recipe, inventory, knowledge, threads)?;
    Ok(Product { recipe, supplied: Supplied::new(), footprint, published: None })
}

/// The footprint of the product of a recipe, which was read from `path`.
///
/// # Errors
/// If the recipe does not fit the inventory or the catalogue, with the field, or the inventory has nothing of its year.
pub fn footprint(
    path: &Path,
    recipe: &Recipe,
    inventory: &Inventory,
    knowledge: &Knowledge,
    threads: usize,
) -> Result<Footprint, RecipeError> {
    if inventory.account.lines.is_empty() {
        return Err(RecipeError::NoInventory { path: path.to_owned(), year: recipe.year });
    }
    let method = method(knowledge, threads);
    ::export::pcf::footprint(recipe, inventory, &Supplied::new(), &method)
        .map_err(|error| RecipeError::Figures { path: path.to_owned(), error })
}

/// What footprints are computed with.
pub fn method(knowledge: &Knowledge, threads: usize) -> Method<'_> {
    Method { library: &knowledge.library, units: &knowledge.units, threads }
}

impl RecipeError {
    /// What happened and what to do.
    pub fn words(&self, messages: Messages) -> String {
        match self {
            RecipeError::File(fault) => fault.words(messages),
            RecipeError::Figures { path, error } => failed(messages, path, &problem(messages, error)),
            RecipeError::NoInventory { path, year } => {
                let year = [("year", Arg::Code(year.to_string().into()))];
                failed(messages, path, &messages.with("export-product-no-inventory", &year))
            }
        }
    }
}

/// What is wrong with a field of a recipe.
pub fn problem(messages: Messages, error: &Error) -> String {
    messages.with(
        &format!("export-pcf-problem-{}", error.problem.code()),
        &[("at", Arg::Code(error.at.as_str().into())), ("detail", Arg::Code(error.problem.detail().into()))],
    )
}

/// A finding in words, with the clause that asks for it.
pub fn finding(messages: Messages, finding: &Finding) -> String {
    let words = messages.with(
        &format!("export-pcf-finding-{}", finding.kind.code()),
        &[("at", Arg::Code(finding.at.as_str().into())), ("detail", Arg::Code(finding.detail.as_str().into()))],
    );
    with_clause(messages, words, finding.kind.clause())
}

/// Why something of the inventory is left out, with the clause.
pub fn left_out(messages: Messages, why: LeftOutBecause) -> String {
    let words = messages.get(&format!("export-pcf-left-out-{}", why.code().replace('_', "-")));
    with_clause(messages, words, why.clause())
}

/// The name of a stage.
pub fn stage(messages: Messages, stage: Stage) -> String {
    messages.get(&format!("export-pcf-stage-{}", stage.code().replace('_', "-")))
}

/// The name of a declared unit of which there are so many.
pub fn unit(messages: Messages, amount: f64, unit: DeclaredUnit) -> String {
    Tongue::Site(messages.language()).declared_unit(amount, unit.code())
}

/// Why a footprint cannot be published.
pub fn unpublishable(messages: Messages, why: &Unpublishable) -> String {
    match why {
        Unpublishable::Unknown(inputs) => {
            messages.with("export-pcf-unpublishable-unknown", &[("inputs", Arg::Code(inputs.join(", ").into()))])
        }
        Unpublishable::FossilCarbon => messages.get("export-pcf-unpublishable-fossil-carbon"),
        Unpublishable::NoNumber => messages.get("export-pcf-unpublishable-no-number"),
        Unpublishable::Urn(_) => messages.get("export-pcf-unpublishable-urn"),
        Unpublishable::OutOfRange => messages.get("export-pcf-unpublishable-out-of-range"),
        Unpublishable::Refused(refusal) => {
            let list: Vec<String> =
                refusal.violations.iter().map(|violation| super::pact::violation(messages, violation)).collect();
            list.join(" ")
        }
    }
}

fn with_clause(messages: Messages, words: String, clause: &str) -> String {
    if clause.is_empty() {
        return words;
    }
    messages.with("export-clause", &[("words", words.into()), ("clause", Arg::Code(clause.into()))])
}

/// The schema of a recipe.
pub fn recipe_schema() -> schemars::Schema {
    schemars::schema_for!(Recipe)
}

/// The schema of a footprint.
pub fn footprint_schema() -> schemars::Schema {
    schemars::schema_for!(Footprint)
}

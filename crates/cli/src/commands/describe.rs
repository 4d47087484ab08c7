//! The product describes itself: schemas, completions, manual pages.

use std::fs;
use std::path::Path;

use app::dossier::Jwk;
use app::finance::{Checked, Plan, Sheets, Transition};
use app::intake::IntakeReport;
use app::measure::Measured;
use clap_complete::Shell;
use schemars::{Schema, schema_for};

use super::factors::{Compared, Imported, Listed, SearchResult, Shown};
use super::finance::Asked;
use super::verify;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::screen::{Screen, print};
use crate::usage;

/// Name of a schema, and how it is made.
type Published = (&'static str, fn() -> Schema);

/// The published schemas.
const SCHEMAS: [Published; 32] = [
    ("inventory", || schema_for!(Measured)),
    ("intake", || schema_for!(IntakeReport)),
    ("verify", || schema_for!(verify::Checked)),
    ("key", || schema_for!(Jwk)),
    ("factors-search", || schema_for!(SearchResult)),
    ("factors-show", || schema_for!(Shown)),
    ("factors-list", || schema_for!(Vec<Listed>)),
    ("factors-import", || schema_for!(Imported)),
    ("factors-diff", || schema_for!(Compared)),
    ("cbam-installation", app::export::installation_schema),
    ("cbam-report", app::export::report_schema),
    ("cbam-paper", app::export::papers::paper_schema),
    ("cbam-measures", app::export::papers::measures_schema),
    ("pcf-recipe", app::export::pcf::recipe_schema),
    ("pcf-footprint", app::export::pcf::footprint_schema),
    ("partner-footprint", app::export::pact::reading_schema),
    ("system-scores", app::export::system::scores_schema),
    ("calculator-outcome", app::reduce::outcome_schema),
    ("calculator", app::reduce::calculator_schema),
    ("calculators", app::reduce::calculators_schema),
    ("suggestions", app::reduce::suggested_schema),
    ("tariffs", app::reduce::tariffs_schema),
    ("technologies", app::reduce::technologies_schema),
    ("programmes", || schema_for!(Sheets)),
    ("programmes-check", || schema_for!(Checked)),
    ("programmes-ask", || schema_for!(Asked)),
    ("investment", app::finance::input_schema),
    ("investment-plan", || schema_for!(Plan)),
    ("transition", app::finance::transition_schema),
    ("transition-plan", || schema_for!(Transition)),
    ("settings", app::installation::schema),
    ("openapi", web::api::openapi_schema),
];

/// Prints the names of the schemas, or one of them.
pub fn schema(name: Option<&str>) -> Result<Exit, Failure> {
    let known = || SCHEMAS.iter().map(|(name, _)| *name);
    let Some(name) = name else {
        print(&known().map(|name| format!("{name}\n")).collect::<String>());
        return Ok(Exit::Done);
    };
    let Some((_, schema)) = SCHEMAS.iter().find(|(known, _)| *known == name) else {
        return Err(Failure::NoSchema { name: name.to_owned(), known: known().collect() });
    };
    super::print_json(&schema());
    Ok(Exit::Done)
}

/// Prints the completion of a shell.
pub fn completions(shell: Shell, screen: &Screen) -> Result<Exit, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut usage::command(screen.messages.language()), "qafila", &mut script);
    print(&String::from_utf8_lossy(&script));
    Ok(Exit::Done)
}

/// Writes a manual page for each command into a folder, or prints that of the whole.
pub fn man(folder: Option<&Path>, screen: &Screen) -> Result<Exit, Failure> {
    let command = usage::command(screen.messages.language());
    match folder {
        Some(folder) => {
            fs::create_dir_all(folder).map_err(Failure::writing(folder))?;
            clap_mangen::generate_to(command, folder).map_err(Failure::writing(folder))?;
        }
        None => {
            let mut page = Vec::new();
            clap_mangen::Man::new(command).render(&mut page).map_err(Failure::writing(Path::new("-")))?;
            print(&String::from_utf8_lossy(&page));
        }
    }
    Ok(Exit::Done)
}

//! `qafila dossier` and `qafila key`.

use std::path::{Path, PathBuf};

use ::measure::Inventory;
use app::Knowledge;
use app::dossier::{Jwk, Product, Sections, Setting, dossier, open_or_create};
use app::export::pcf::{product, recipe, recipes_of};
use app::measure::{Draws, account_for};
use app::reduce::reduction_in;
use app::workbook::workbook;

use super::{intake, measure, print_json};
use crate::arguments::{Dossier, Key};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::machine;
use crate::output;
use crate::screen::{Screen, print};
use app::words::say;

/// Writes a dossier.
pub fn run(given: &Dossier, threads: usize, screen: &Screen) -> Result<Exit, Failure> {
    let knowledge = measure::knowledge(&given.choice.pack)?;
    let mut folder = measure::open(&given.folder, &given.choice)?;
    let key = key_of(given.key.as_deref())?;
    let reading = intake::reading(&folder, &knowledge, threads, screen);
    let any_aside = !reading.aside.is_empty();
    let inventory = account_for(&folder, reading, &knowledge, Draws::standard(threads));
    screen.progress(&screen.messages.get("cli-progress-dossier"));
    let date = given.date.unwrap_or_else(machine::today);
    let setting = Setting { language: screen.messages.language(), edition: given.edition, date };
    let (products, refused) = products(&given.folder, &inventory, &knowledge, threads, screen)?;
    let (reduction, faults) = reduction_in(&given.folder, &mut folder, &inventory, &knowledge, (date, threads));
    faults.iter().for_each(|fault| screen.note(&fault.words(screen.messages)));
    let sections = Sections { products: &products, reduction: reduction.as_ref() };
    let bytes = dossier(&inventory, sections, setting, &key, &knowledge, threads)?;
    output::write(&given.output, &bytes, output::PDF)?;
    if let Some(path) = &given.xlsx {
        let bytes = workbook(&inventory, reduction.as_ref(), setting.language, date, &knowledge)?;
        output::write(path, &bytes, output::WORKBOOK)?;
    }
    screen.clear();
    let path = given.output.to_string_lossy();
    screen.note(&say(
        screen.messages,
        "cli-dossier-written",
        &[("path", &path), ("fingerprint", &key.public().fingerprint())],
    ));
    let left_out = refused || !faults.is_empty() || any_aside || !inventory.account.excluded.is_empty();
    Ok(if given.strict && left_out { Exit::KeptAside } else { Exit::Done })
}

/// The products of a folder that have a recipe of the year of the inventory. A recipe that gives no footprint is told and
/// left out; whether any was.
pub fn products(
    folder: &Path,
    inventory: &Inventory,
    knowledge: &Knowledge,
    threads: usize,
    screen: &Screen,
) -> Result<(Vec<Product>, bool), Failure> {
    let (mut products, mut refused) = (Vec::new(), false);
    for path in recipes_of(folder).map_err(|error| Failure::Read { path: folder.to_owned(), error })? {
        let made = recipe(&path).and_then(|recipe| {
            let of_year = recipe.year == inventory.firm.reporting.year;
            of_year.then(|| product(&path, recipe, inventory, knowledge, threads)).transpose()
        });
        match made {
            Ok(made) => products.extend(made),
            Err(error) => {
                refused = true;
                screen.note(&error.words(screen.messages));
            }
        }
    }
    Ok((products, refused))
}

/// The key of the installation, made at first use.
pub fn key_of(folder: Option<&Path>) -> Result<app::dossier::Key, Failure> {
    let folder: PathBuf = folder.map_or_else(machine::home, |folder| Ok(folder.to_owned()))?;
    Ok(open_or_create(&folder, machine::random)?)
}

/// Shows the public half of the key.
pub fn key(given: &Key, screen: &Screen) -> Result<Exit, Failure> {
    let public = key_of(given.key.as_deref())?.public();
    if given.json {
        print_json(&Jwk::from(public));
    } else {
        print(&format!("{}\n", public.fingerprint()));
        screen.note(&screen.messages.get("cli-key-explained"));
    }
    Ok(Exit::Done)
}

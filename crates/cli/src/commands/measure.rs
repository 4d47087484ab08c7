//! `qafila measure`: the inventory of a firm.

use std::fs;
use std::mem::ManuallyDrop;

use ::intake::Reading;
use app::Knowledge;
use app::measure::{Draws, FirmFolder, account_for, measured};
use app::packs;
use app::reduce::reduction_in;
use app::workbook::{csv, workbook};

use super::{intake, print_json, report};
use crate::arguments::{Choice, Measure};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::machine;
use crate::output;
use crate::screen::{Screen, print};

/// Runs the command.
pub fn run(given: &Measure, threads: usize, screen: &Screen) -> Result<Exit, Failure> {
    let knowledge = knowledge(&given.choice.pack)?;
    let mut folder = open(&given.folder, &given.choice)?;
    // The program ends with what it said: nobody takes thousands of lines apart after it.
    let reading = ManuallyDrop::new(intake::reading(&folder, &knowledge, threads, screen));
    let inventory = account_for(&folder, Reading::clone(&reading), &knowledge, Draws::standard(threads));
    let left_out = !reading.aside.is_empty() || !inventory.account.excluded.is_empty();
    let measured = ManuallyDrop::new(measured(inventory));
    if let Some(folder) = &given.csv {
        fs::create_dir_all(folder).map_err(Failure::writing(folder))?;
        for table in csv(&measured.inventory)? {
            let path = folder.join(table.name);
            fs::write(&path, table.bytes).map_err(Failure::writing(&path))?;
        }
    }
    if let Some(path) = &given.xlsx {
        let day = machine::today();
        let (reduction, faults) =
            reduction_in(&given.folder, &mut folder, &measured.inventory, &knowledge, (day, threads));
        faults.iter().for_each(|fault| screen.note(&fault.words(screen.messages)));
        let language = screen.messages.language();
        let bytes = workbook(&measured.inventory, reduction.as_ref(), language, day, &knowledge)?;
        output::write(path, &bytes, output::WORKBOOK)?;
    }
    if given.json {
        print_json(&*measured);
    } else {
        print(&report::show(&measured.inventory, &reading, &knowledge, screen));
    }
    Ok(if given.strict && left_out { Exit::KeptAside } else { Exit::Done })
}

/// The catalogue, with the packs that the command line names, for who reads documents. It lives as long as the
/// program, so nobody takes its thousands of texts apart at the end.
pub fn knowledge(names: &[String]) -> Result<ManuallyDrop<Knowledge>, Failure> {
    let mut knowledge = Knowledge::for_documents()?;
    add_packs(&mut knowledge, names)?;
    Ok(ManuallyDrop::new(knowledge))
}

/// Adds the packs that the command line names.
pub fn add_packs(knowledge: &mut Knowledge, names: &[String]) -> Result<(), Failure> {
    if names.is_empty() { Ok(()) } else { Ok(packs::add_packs(knowledge, &machine::packs()?, names)?) }
}

/// Opens a folder, with what the command line says instead of its sheet.
pub fn open(path: &std::path::Path, choice: &Choice) -> Result<FirmFolder, Failure> {
    let mut folder = FirmFolder::open(path)?;
    if let Some(year) = choice.year {
        folder.firm.reporting.year = year;
    }
    if let Some(gwp) = choice.gwp {
        folder.firm.reporting.gwp = gwp;
    }
    Ok(folder)
}

use ::cbam::input::Process;
use ::cbam::tables::{FunctionalUnit, Tables};
use ::cbam::{Error, Installation, Problem};

/// Whether every process says something of what goes in. Nothing is made of nothing: as long as no fuel, no material, no heat
/// and no precursor is stated, nought is not what a good embeds but what nobody has answered yet. Electricity answers for goods
/// of which it counts; what makes electricity may need nothing.
///
/// # Errors
/// [`Problem::NothingGoesIn`] at the first process of which nothing is said.
pub(super) fn answered(tables: &Tables, installation: &Installation) -> Result<(), Error> {
    if !installation.streams.is_empty() || !installation.energy_units.is_empty() {
        return Ok(());
    }
    match installation.processes.iter().position(|process| !is_answered(tables, process, installation.year)) {
        Some(index) => Err(Error { at: format!("processes[{index}].precursors"), problem: Problem::NothingGoesIn }),
        None => Ok(()),
    }
}

fn is_answered(tables: &Tables, process: &Process, year: i16) -> bool {
    let flows = [process.precursors.is_empty(), process.heat_in.is_empty(), process.waste_gas_in.is_empty()];
    flows.contains(&false)
        || process.goods.iter().filter_map(|good| tables.good(&good.cn, year).ok()).any(|good| {
            let counts = || tables.category(&good.category, year).is_some_and(|category| category.indirect);
            good.unit == FunctionalUnit::Kwh || (!process.electricity.is_empty() && counts())
        })
}

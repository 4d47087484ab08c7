use super::system::System;
use super::{Burnt, Units};
use crate::Exact;
use crate::attribution::Level;
use crate::certificates::within;
use crate::electricity::{Consumed, consumed};
use crate::energy::{Carried, Way, heat, waste_gas};
use crate::error::{Error, Problem};
use crate::finding::Finding;
use crate::input::Installation;
use crate::result::{ElectricityResult, ProcessResult};
use crate::tables::Tables;

/// What a process emits by itself, in tCO2e; what goes out as positive numbers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ProcessSums {
    pub direct: Exact,
    pub heat_in: Exact,
    pub heat_out: Exact,
    pub waste_gas_in: Exact,
    pub waste_gas_out: Exact,
    pub electricity_out: Exact,
    pub electricity: Consumed,
}

impl ProcessSums {
    /// `DirEm* + H_imp − H_exp + WG_imp − WG_exp − El_prod`, before it is cut at nought (Equation 55).
    pub fn signed(&self) -> Exact {
        self.direct + self.heat_in - self.heat_out + self.waste_gas_in - self.waste_gas_out - self.electricity_out
    }
}

/// The sums of each process, in the order of the file.
pub(crate) fn processes(
    tables: &Tables,
    installation: &Installation,
    levels: &[Level],
    burnt: &Burnt,
    units: &Units,
    findings: &mut Vec<Finding>,
) -> Result<Vec<ProcessSums>, Error> {
    let year = installation.year;
    let unit = |id: &str| -> Option<Carried> { units.get(id).map(|(_, carried)| *carried) };
    let mut sums = Vec::with_capacity(levels.len());
    for (number, process) in installation.processes.iter().enumerate() {
        let at = format!("processes[{number}]");
        let mut heats = [Exact::ZERO; 2];
        let mut gases = [Exact::ZERO; 2];
        let flows = [(Way::In, &process.heat_in, "heat_in"), (Way::Out, &process.heat_out, "heat_out")];
        for ((way, flows, field), sum) in flows.into_iter().zip(&mut heats) {
            for (index, flow) in flows.iter().enumerate() {
                *sum = *sum + heat(tables, flow, way, unit, &format!("{at}.{field}[{index}]"), year, findings)?;
            }
        }
        let flows =
            [(Way::In, &process.waste_gas_in, "waste_gas_in"), (Way::Out, &process.waste_gas_out, "waste_gas_out")];
        for ((way, flows, field), sum) in flows.into_iter().zip(&mut gases) {
            for (index, flow) in flows.iter().enumerate() {
                *sum = *sum + waste_gas(tables, flow, way, &format!("{at}.{field}[{index}]"), year, findings)?;
            }
        }
        let mut out = Exact::ZERO;
        for (index, flow) in process.electricity_out.iter().enumerate() {
            for (field, value) in [("mwh", flow.mwh), ("t_per_mwh", flow.t_per_mwh)] {
                if value.is_negative() {
                    return Err(Problem::negative(value).at(format!("{at}.electricity_out[{index}].{field}")));
                }
            }
            out = out + flow.mwh * flow.t_per_mwh;
        }
        let place = format!("{at}.electricity");
        let electricity = consumed(tables, installation, &process.electricity, unit, &place, findings)?;
        let [heat_in, heat_out] = heats;
        let [waste_gas_in, waste_gas_out] = gases;
        let direct = burnt.at(&process.id).fossil_t;
        sums.push(ProcessSums {
            direct,
            heat_in,
            heat_out,
            waste_gas_in,
            waste_gas_out,
            electricity_out: out,
            electricity,
        });
    }
    Ok(sums)
}

/// Each process as it is shown.
pub(crate) fn results(
    installation: &Installation,
    levels: &[Level],
    sums: &[ProcessSums],
    system: &System,
    group: &[usize],
) -> Result<Vec<ProcessResult>, Error> {
    let mut results = Vec::new();
    let rows = installation.processes.iter().zip(levels).zip(sums).zip(&system.precursors_of_process);
    for (number, (((process, level), sums), added)) in rows.enumerate() {
        let number_of = |value: Exact| within(value).map_err(|problem| problem.at(format!("processes[{number}]")));
        let used = sums.electricity;
        let ratio = |part: Exact| if used.mwh.is_positive() { number_of(part / used.mwh).map(Some) } else { Ok(None) };
        let attributed = sums.signed().or_zero();
        let mine = group.get(number);
        let others = installation.processes.iter().zip(group).enumerate();
        let merged_with = others.filter(|(other, (_, of))| *other != number && Some(*of) == mine);
        results.push(ProcessResult {
            id: process.id.clone(),
            unit: level.unit,
            activity_level: number_of(level.units)?,
            direct_t: number_of(sums.direct)?,
            heat_in_t: number_of(sums.heat_in)?,
            heat_out_t: number_of(sums.heat_out)?,
            waste_gas_in_t: number_of(sums.waste_gas_in)?,
            waste_gas_out_t: number_of(sums.waste_gas_out)?,
            electricity_out_t: number_of(sums.electricity_out)?,
            attributed_direct_t: number_of(attributed)?,
            attributed_indirect_t: number_of(used.emissions_t)?,
            electricity: ElectricityResult {
                mwh: number_of(used.mwh)?,
                actual_share: ratio(used.actual_mwh)?,
                t_per_mwh: ratio(used.emissions_t)?,
            },
            see_direct: number_of((attributed + added.direct) / level.units)?,
            see_indirect: number_of((used.emissions_t + added.indirect) / level.units)?,
            merged_with: merged_with.map(|(_, (process, _))| process.id.clone()).collect(),
        });
    }
    Ok(results)
}

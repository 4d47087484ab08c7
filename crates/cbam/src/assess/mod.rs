//! The computation, step by step: streams, energy, processes, precursors, the system of processes, goods.

mod benchmark;
mod goods;
mod sums;
mod system;

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::Exact;
use crate::attribution::{Level, Places, level};
use crate::certificates::{free, within};
use crate::energy::Carried;
use crate::error::{Error, Problem};
use crate::finding::{Finding, FindingKind};
use crate::groups::groups;
use crate::input::Installation;
use crate::precursor::{Lot, lots};
use crate::result::{
    Assessment, Assumption, EnergyUnitResult, InstallationTotals, PrecursorResult, Reconciliation, StreamResult,
    TransferResult,
};
use crate::rounding::{Published, round};
use crate::streams::{Emitted, emissions};
use crate::tables::{IN_FORCE, Tables};
use crate::transfer::deductible;
use crate::{attribution, energy, validity};

pub use goods::default_of;
use sums::ProcessSums;

/// Processes that are solved at once.
const MOST_PROCESSES: usize = 200;
/// Streams, precursors of a process, consignments.
const MOST_ROWS: usize = 5000;
/// First year of the definitive period.
const FIRST_YEAR: i16 = 2026;
/// Last year of the phase-out (2003/87/EC Article 10a(1a)).
const LAST_YEAR: i16 = 2034;

/// Whose mark-ups, benchmarks and phase-out are applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Basis {
    /// The reporting period of the goods.
    pub year: i16,
    /// Scenario of the phase-out: the law, or a proposal.
    pub scenario: String,
    /// The cross-sectoral correction factor where no act gives it.
    pub cscf_if_undecided: Exact,
}

impl Basis {
    /// The law in a year, with a correction factor of 1 where none is decided.
    pub fn law(year: i16) -> Self {
        Basis { year, scenario: IN_FORCE.to_owned(), cscf_if_undecided: Exact::ONE }
    }
}

/// Computes what an installation's goods embed, what is free, and how many certificates a tonne needs.
///
/// Direct and indirect emissions are attributed to processes by Equations 55 to 57 of 2025/2547 Annex III, precursors are
/// added by Equations 58 to 63, and goods get the embedded emissions of their process by their content in its functional
/// unit (Equations 64 to 66).
///
/// # Errors
/// At the first field without which there is no result, by its name in the file.
pub fn assess(tables: &Tables, installation: &Installation, basis: &Basis) -> Result<Assessment, Error> {
    assess_with(tables, installation, basis, None)
}

/// The same with what one stream emits multiplied by a factor, its energy left as it is.
pub(crate) fn assess_with(
    tables: &Tables,
    installation: &Installation,
    basis: &Basis,
    scaled: Option<(usize, Exact)>,
) -> Result<Assessment, Error> {
    check(tables, installation, basis)?;
    let mut findings = Vec::new();
    let exempt_origin = tables.origin(&installation.country, basis.year).is_some();
    if exempt_origin {
        findings.push(FindingKind::ExemptOrigin.at("country", installation.country.clone()));
    }
    let (phase_out, cscf, cscf_assumed) =
        free(tables, &basis.scenario, basis.year, basis.cscf_if_undecided).map_err(|problem| problem.at("scenario"))?;
    let levels = levels(tables, installation)?;
    let burnt = burnt(tables, installation, scaled, &mut findings)?;
    let units = units(tables, installation, &burnt, &mut findings)?;
    let sums = sums::processes(tables, installation, &levels, &burnt, &units, &mut findings)?;
    let lots = lots(tables, installation, basis, &mut findings)?;
    let group = groups(installation, &levels);
    let made = goods::made(tables, installation, basis)?;
    let system = system::solve(&system::Given {
        installation,
        levels: &levels,
        sums: &sums,
        lots: &lots,
        group: &group,
        made: &made,
    })?;
    findings.extend(system.findings.iter().cloned());
    let mut assumptions = Vec::new();
    assumptions.extend(cscf_assumed.then_some(Assumption::Cscf));
    assumptions.extend(made.carried.then_some(Assumption::Benchmarks).filter(|_| !phase_out.retained.is_zero()));
    assumptions.extend((basis.scenario != IN_FORCE).then_some(Assumption::Proposal));
    assumptions.extend((basis.year != installation.year).then_some(Assumption::OtherYear));
    let asked = goods::Asked { tables, installation, basis, phase_out, cscf, exempt_origin };
    let goods = asked.results(&made, &system, &group, &mut findings)?;
    findings.sort();
    findings.dedup();
    let number = |value: Exact, at: &str| within(value).map_err(|problem| problem.at(at));
    Ok(Assessment {
        year: installation.year,
        basis_year: basis.year,
        scenario: basis.scenario.clone(),
        cbam_factor: number(phase_out.retained, "scenario")?,
        cscf: number(cscf, "scenario")?,
        exempt_origin,
        assumptions,
        totals: totals(&burnt, &sums)?,
        streams: burnt.streams,
        reconciliations: burnt.reconciliations,
        transfers: burnt.transfers,
        energy_units: unit_results(installation, &units)?,
        processes: sums::results(installation, &levels, &sums, &system, &group)?,
        precursors: lot_results(installation, &lots)?,
        goods,
        findings,
        tables: tables.versions(basis.year),
    })
}

fn check(tables: &Tables, installation: &Installation, basis: &Basis) -> Result<(), Error> {
    if installation.year < FIRST_YEAR {
        return Err(Problem::TooEarly(installation.year).at("year"));
    }
    if installation.year > LAST_YEAR {
        return Err(Problem::TooLate(installation.year).at("year"));
    }
    if basis.year < FIRST_YEAR {
        return Err(Problem::TooEarly(basis.year).at("year"));
    }
    let many = |count: usize, most: usize, at: &str| {
        if count > most { Err(Problem::TooMany(most).at(at)) } else { Ok(()) }
    };
    if installation.processes.is_empty() {
        return Err(Problem::Needed.at("processes"));
    }
    many(installation.processes.len(), MOST_PROCESSES, "processes")?;
    many(installation.energy_units.len(), MOST_PROCESSES, "energy_units")?;
    many(installation.streams.len(), MOST_ROWS, "streams")?;
    many(installation.consignments.len(), MOST_ROWS, "consignments")?;
    many(installation.transferred_co2.len(), MOST_ROWS, "transferred_co2")?;
    validity::check(tables, installation)?;
    for (index, process) in installation.processes.iter().enumerate() {
        let rows = process.goods.len().max(process.precursors.len()).max(process.electricity.len());
        many(rows, MOST_ROWS, &format!("processes[{index}]"))?;
    }
    Ok(())
}

fn levels(tables: &Tables, installation: &Installation) -> Result<Vec<Level>, Error> {
    let processes = installation.processes.iter().enumerate();
    processes.map(|(number, process)| level(tables, process, number, installation.year)).collect()
}

/// What all streams emit, by process and energy unit.
pub(crate) struct Burnt {
    streams: Vec<StreamResult>,
    reconciliations: Vec<Reconciliation>,
    transfers: Vec<TransferResult>,
    by_place: BTreeMap<String, Emitted>,
    total: Emitted,
}

const NOTHING: Emitted = Emitted { fossil_t: Exact::ZERO, biomass_t: Exact::ZERO, energy_tj: Exact::ZERO };

impl Burnt {
    pub(crate) fn at(&self, id: &str) -> Emitted {
        self.by_place.get(id).copied().unwrap_or(NOTHING)
    }
}

fn burnt(
    tables: &Tables,
    installation: &Installation,
    scaled: Option<(usize, Exact)>,
    findings: &mut Vec<Finding>,
) -> Result<Burnt, Error> {
    let places = Places::new(tables, installation)?;
    let mut burnt = Burnt {
        streams: Vec::new(),
        reconciliations: Vec::new(),
        transfers: Vec::new(),
        by_place: BTreeMap::new(),
        total: NOTHING,
    };
    for (index, stream) in installation.streams.iter().enumerate() {
        let at = format!("streams[{index}]");
        let mut emitted = emissions(tables, stream, &at, installation.year, findings)?;
        if let Some((_, by)) = scaled.filter(|(of, _)| *of == index) {
            emitted = Emitted { fossil_t: emitted.fossil_t * by, biomass_t: emitted.biomass_t * by, ..emitted };
        }
        let attribution::Attributed { shares, reconciliation } = places.attribute(stream, &at)?;
        for (id, share) in shares {
            let place = burnt.by_place.entry(id).or_insert(NOTHING);
            *place = sum(*place, part(emitted, share));
        }
        burnt.total = sum(burnt.total, emitted);
        burnt.reconciliations.extend(reconciliation);
        let number = |value: Exact| within(value).map_err(|problem| problem.at(&at));
        burnt.streams.push(StreamResult {
            name: stream.name.clone(),
            fossil_t: number(emitted.fossil_t)?,
            biomass_t: number(emitted.biomass_t)?,
            energy_tj: number(emitted.energy_tj)?,
        });
    }
    transferred(installation, &places, &mut burnt, findings)?;
    Ok(burnt)
}

/// Takes transferred CO2 off the emissions of its place, never below nought.
fn transferred(
    installation: &Installation,
    places: &Places,
    burnt: &mut Burnt,
    findings: &mut Vec<Finding>,
) -> Result<(), Error> {
    for (index, transfer) in installation.transferred_co2.iter().enumerate() {
        let at = format!("transferred_co2[{index}]");
        let id = places.one(transfer.process.as_deref(), &at)?;
        let asked = deductible(transfer, &at, findings)?;
        let place = burnt.by_place.entry(id.clone()).or_insert(NOTHING);
        let above = (asked - place.fossil_t).is_positive();
        let deducted = if above { place.fossil_t } else { asked };
        if above {
            findings.push(FindingKind::TransferAboveEmissions.at(&at, id.clone()));
        }
        place.fossil_t = place.fossil_t - deducted;
        burnt.total.fossil_t = burnt.total.fossil_t - deducted;
        let number = |value: Exact| within(value).map_err(|problem| problem.at(&at));
        burnt.transfers.push(TransferResult {
            process: id,
            tonnes: number(transfer.tonnes)?,
            deducted_t: number(deducted)?,
        });
    }
    Ok(())
}

fn part(emitted: Emitted, share: Exact) -> Emitted {
    Emitted {
        fossil_t: emitted.fossil_t * share,
        biomass_t: emitted.biomass_t * share,
        energy_tj: emitted.energy_tj * share,
    }
}

fn sum(a: Emitted, b: Emitted) -> Emitted {
    Emitted {
        fossil_t: a.fossil_t + b.fossil_t,
        biomass_t: a.biomass_t + b.biomass_t,
        energy_tj: a.energy_tj + b.energy_tj,
    }
}

/// Energy units by name: what they burnt, and what their heat and electricity carry.
pub(crate) type Units = BTreeMap<String, (Emitted, Carried)>;

fn units(
    tables: &Tables,
    installation: &Installation,
    burnt: &Burnt,
    findings: &mut Vec<Finding>,
) -> Result<Units, Error> {
    let mut units = Units::new();
    for (index, unit) in installation.energy_units.iter().enumerate() {
        let at = format!("energy_units[{index}]");
        let emitted = burnt.at(&unit.id);
        let carried = energy::carried(tables, unit, emitted, &at, installation.year, findings)?;
        units.insert(unit.id.clone(), (emitted, carried));
    }
    Ok(units)
}

fn unit_results(installation: &Installation, units: &Units) -> Result<Vec<EnergyUnitResult>, Error> {
    let mut results = Vec::new();
    for (index, unit) in installation.energy_units.iter().enumerate() {
        let Some((emitted, carried)) = units.get(&unit.id) else { continue };
        let number = |value: Exact| within(value).map_err(|problem| problem.at(format!("energy_units[{index}]")));
        results.push(EnergyUnitResult {
            id: unit.id.clone(),
            direct_t: number(emitted.fossil_t)?,
            t_per_tj: carried.t_per_tj.map(number).transpose()?,
            t_per_mwh: carried.t_per_mwh.map(number).transpose()?,
        });
    }
    Ok(results)
}

fn totals(burnt: &Burnt, sums: &[ProcessSums]) -> Result<InstallationTotals, Error> {
    let number = |value: Exact| within(value).map_err(|problem| problem.at("streams"));
    let whole = |value: Decimal| round(value, Published::Tonnes);
    let direct_t = number(burnt.total.fossil_t)?;
    let indirect_t = number(sums.iter().map(|sum| sum.electricity.emissions_t).sum())?;
    Ok(InstallationTotals {
        direct_t,
        direct_t_published: whole(direct_t),
        biomass_t: number(burnt.total.biomass_t)?,
        indirect_t,
        indirect_t_published: whole(indirect_t),
        outside_t: number(burnt.at("none").fossil_t)?,
    })
}

fn lot_results(installation: &Installation, lots: &[Lot]) -> Result<Vec<PrecursorResult>, Error> {
    let mut results = Vec::new();
    for lot in lots {
        let number = |value: Exact| within(value).map_err(|problem| problem.at(&lot.at));
        let process = installation.processes.get(lot.process).map(|process| process.id.clone());
        results.push(PrecursorResult {
            at: lot.at.clone(),
            process: process.unwrap_or_default(),
            name: lot.name.clone(),
            cn: lot.cn.clone(),
            origin: lot.origin.clone(),
            tonnes: number(lot.tonnes)?,
            kind: lot.kind,
            see_direct: number(lot.values.direct)?,
            see_indirect: number(lot.values.indirect)?,
            see: number(lot.values.direct + lot.values.indirect_counted)?,
            benchmark: number(lot.values.benchmark)?,
        });
    }
    Ok(results)
}

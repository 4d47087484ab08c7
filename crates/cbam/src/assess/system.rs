use super::benchmark::{self, OfPrecursors};
use super::goods::{CEMENT, Made, Row};
use super::sums::ProcessSums;
use crate::Exact;
use crate::attribution::{Level, content};
use crate::error::{Error, Problem};
use crate::finding::{Finding, FindingKind};
use crate::groups::gather;
use crate::input::{Installation, Precursor};
use crate::precursor::Lot;
use crate::solve;
use crate::tables::FunctionalUnit;

/// A process of the law, per functional unit.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Embedded {
    pub direct: Exact,
    pub indirect: Exact,
    pub indirect_counted: Exact,
    pub from_default: Exact,
    /// By the process itself, that counts.
    pub own: Exact,
}

/// What precursors add to a process of the file, in tCO2e.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Added {
    pub direct: Exact,
    pub indirect: Exact,
}

/// The solution.
pub(crate) struct System {
    pub embedded: Vec<Embedded>,
    pub benchmark_of_precursors: OfPrecursors,
    pub precursors_of_process: Vec<Added>,
    pub findings: Vec<Finding>,
}

pub(crate) struct Given<'a> {
    pub installation: &'a Installation,
    pub levels: &'a [Level],
    pub sums: &'a [ProcessSums],
    pub lots: &'a [Lot],
    pub group: &'a [usize],
    pub made: &'a Made,
}

/// A precursor made here: from which process into which, in functional units of what makes it.
pub(crate) struct Inner {
    pub into: usize,
    pub from: usize,
    /// The code of the good, if it is named.
    cn: Option<String>,
    pub units: Exact,
    tonnes: Exact,
    pub benchmark_per_unit: Exact,
    at: String,
}

impl Inner {
    /// Whether it is this good of the process that makes it.
    pub fn names(&self, cn: &str) -> bool {
        self.cn.as_deref().is_none_or(|wanted| wanted == cn)
    }
}

/// `SEE = (AttrEm + Σ M_i × SEE_i) / AL` for all processes at once (Equations 58 to 63): a good that is used here has the
/// embedded emissions of the process that makes it, and processes may use each other's goods in loops.
pub(crate) fn solve(given: &Given) -> Result<System, Error> {
    let count = given.group.iter().max().map_or(0, |last| last + 1);
    let inner = inner(given)?;
    let mut findings = findings(given, &inner);
    let levels = gather(given.group, count, given.levels.iter().map(|level| level.units));
    let of = |process: usize| given.group.get(process).copied().unwrap_or_default();
    let mut uses = vec![vec![Exact::ZERO; count]; count];
    for flow in &inner {
        if let Some(cell) = uses.get_mut(of(flow.into)).and_then(|row| row.get_mut(of(flow.from))) {
            *cell = *cell + flow.units;
        }
    }
    let signed = gather(given.group, count, given.sums.iter().map(ProcessSums::signed));
    let indirect = gather(given.group, count, given.sums.iter().map(|sums| sums.electricity.emissions_t));
    let mut counts = vec![false; count];
    for (process, level) in given.levels.iter().enumerate() {
        if let Some(flag) = counts.get_mut(of(process)) {
            *flag = level.indirect;
        }
    }
    for (group, _) in signed.iter().enumerate().filter(|(_, sum)| sum.is_negative()) {
        let first = given.group.iter().position(|one| *one == group).unwrap_or_default();
        findings.push(FindingKind::AttributedBelowZero.at(format!("processes[{first}]"), ""));
    }
    let mut rhs: Vec<Vec<Exact>> = Vec::with_capacity(count);
    let mut own = Vec::with_capacity(count);
    for ((signed, indirect), counts) in signed.iter().zip(&indirect).zip(&counts) {
        let counted = if *counts { *indirect } else { Exact::ZERO };
        // By column: direct; all indirect; indirect that counts; what counts from default values.
        rhs.push(vec![signed.or_zero(), *indirect, counted, Exact::ZERO]);
        own.push(signed.or_zero() + counted);
    }
    for lot in given.lots {
        let values = lot.values;
        let columns = [values.direct, values.indirect, values.indirect_counted, values.from_default];
        if let Some(row) = rhs.get_mut(of(lot.process)) {
            row.iter_mut().zip(columns).for_each(|(cell, value)| *cell = *cell + lot.tonnes * value);
        }
    }
    let solved = solve::solve(&levels, &uses, rhs).map_err(|group| looped(given, group))?;
    let embedded: Vec<Embedded> = solved
        .iter()
        .zip(own.iter().zip(&levels))
        .map(|(row, (own, level))| {
            let cell = |index: usize| row.get(index).copied().unwrap_or(Exact::ZERO);
            Embedded {
                direct: cell(0),
                indirect: cell(1),
                indirect_counted: cell(2),
                from_default: cell(3),
                own: *own / *level,
            }
        })
        .collect();
    let precursors_of_process = added(given, &inner, &embedded);
    let benchmark_of_precursors = benchmark::of_precursors(given, &inner)?;
    Ok(System { embedded, benchmark_of_precursors, precursors_of_process, findings })
}

fn inner(given: &Given) -> Result<Vec<Inner>, Error> {
    let mut flows = Vec::new();
    for (into, process) in given.installation.processes.iter().enumerate() {
        for (index, precursor) in process.precursors.iter().enumerate() {
            let Some(id) = &precursor.from else { continue };
            let at = format!("processes[{into}].precursors[{index}]");
            let found = given.installation.processes.iter().position(|process| process.id == *id);
            let from = found.ok_or_else(|| Problem::UnknownName(id.clone()).at(format!("{at}.from")))?;
            if precursor.tonnes.is_negative() {
                return Err(Problem::negative(precursor.tonnes).at(format!("{at}.tonnes")));
            }
            let (units_per_t, benchmark_per_unit) = composition(given, precursor, from, &at)?;
            let units = precursor.tonnes * units_per_t;
            let cn = precursor.cn.clone();
            flows.push(Inner { into, from, cn, units, tonnes: precursor.tonnes, benchmark_per_unit, at });
        }
    }
    Ok(flows)
}

/// Functional units per tonne of what is used here, and the benchmark of its process per functional unit: of the good
/// that is named, else of all that the process makes.
fn composition(given: &Given, precursor: &Precursor, from: usize, at: &str) -> Result<(Exact, Exact), Error> {
    let named = |cn: &str| precursor.cn.as_deref().is_none_or(|wanted| wanted == cn);
    let rows = given.made.rows.iter().filter(|row| row.process == from && named(&row.cn));
    let (mut units, mut tonnes, mut benchmark) = (Exact::ZERO, Exact::ZERO, Exact::ZERO);
    for row in rows {
        units = units + row.units();
        tonnes = tonnes + row.tonnes;
        benchmark = benchmark + row.tonnes * row.benchmark;
    }
    if !units.is_positive() {
        let name = precursor.cn.clone().unwrap_or_default();
        return Err(Problem::UnknownName(name).at(format!("{at}.cn")));
    }
    let unit = given.levels.get(from).map(|level| level.unit);
    let stated = precursor.clinker.is_some() || precursor.nitrogen.is_some();
    let units_per_t = match unit.filter(|_| stated) {
        Some(unit) => content("", unit, precursor.clinker, precursor.nitrogen, at)?,
        None => units / tonnes,
    };
    Ok((units_per_t, benchmark / units))
}

fn findings(given: &Given, inner: &[Inner]) -> Vec<Finding> {
    let mut found = Vec::new();
    for (process, level) in given.levels.iter().enumerate() {
        let used: Exact = inner.iter().filter(|flow| flow.from == process).map(|flow| flow.tonnes).sum();
        if (used - level.tonnes).is_positive() {
            let at = inner.iter().find(|flow| flow.from == process).map(|flow| flow.at.clone());
            found.push(FindingKind::UsedMoreThanMade.at(at.unwrap_or_default(), ""));
        }
    }
    for (process, group) in given.group.iter().enumerate() {
        let before = given.group.iter().take(process).position(|one| one == group);
        if let Some(other) = before.and_then(|index| given.installation.processes.get(index)) {
            found.push(FindingKind::ProcessesMerged.at(format!("processes[{process}]"), other.id.clone()));
        }
        let bought = given.lots.iter().any(|lot| lot.process == process);
        let usual = given.made.rows.iter().find(|row| row.process == process && row.usually_has_precursors);
        if let Some(row) = joint_clinker(given, inner, process) {
            found.push(FindingKind::ClinkerInJointProcess.at(format!("processes[{process}]"), row.cn.clone()));
        } else if let (Some(row), false) = (usual, bought || inner.iter().any(|flow| flow.into == process)) {
            found.push(FindingKind::NoPrecursors.at(format!("processes[{process}].precursors"), row.cn.clone()));
        }
        if let Some(row) = too_light(given, inner, process) {
            found.push(FindingKind::PrecursorsTooLight.at(format!("processes[{process}].precursors"), row.cn.clone()));
        }
    }
    for row in given.made.rows.iter().filter(|row| (row.to_union_t - row.tonnes).is_positive()) {
        found.push(FindingKind::SoldMoreThanMade.at(format!("{}.to_union_t", row.at), ""));
    }
    found
}

/// The first cement of a process, if it contains more clinker than went in as a precursor.
fn joint_clinker<'a>(given: &'a Given, inner: &[Inner], process: usize) -> Option<&'a Row> {
    let clinker = given.levels.get(process).is_some_and(|level| level.unit == FunctionalUnit::Clinker);
    let cements = || given.made.rows.iter().filter(|row| clinker && row.process == process && !row.is_clinker());
    let contained: Exact = cements().map(Row::units).sum();
    let made_here = inner.iter().filter(|flow| flow.into == process).map(|flow| flow.units);
    let bought = given.lots.iter().filter(|lot| lot.process == process && lot.cn.starts_with(CEMENT));
    let went_in: Exact = made_here.chain(bought.map(|lot| lot.tonnes)).sum();
    cements().next().filter(|_| (contained - went_in).is_positive())
}

/// The first good of a process that makes products of metal from precursors, if they and the scrap weigh less than it makes.
fn too_light<'a>(given: &'a Given, inner: &[Inner], process: usize) -> Option<&'a Row> {
    let bought = given.lots.iter().filter(|lot| lot.process == process).map(|lot| lot.tonnes);
    let used = inner.iter().filter(|flow| flow.into == process).map(|flow| flow.tonnes);
    let mut went_in: Exact = bought.chain(used).sum();
    let rows = || given.made.rows.iter().filter(|row| row.process == process);
    let mut made = Exact::ZERO;
    for row in rows() {
        made = made + row.tonnes;
        went_in = went_in + row.scrap_t?;
    }
    // Without any there is another question.
    let some = given.lots.iter().any(|lot| lot.process == process) || inner.iter().any(|flow| flow.into == process);
    rows().next().filter(|_| some && (made - went_in).is_positive())
}

fn added(given: &Given, inner: &[Inner], embedded: &[Embedded]) -> Vec<Added> {
    let mut sums = vec![Added { direct: Exact::ZERO, indirect: Exact::ZERO }; given.levels.len()];
    let mut add = |process: usize, amount: Exact, direct: Exact, indirect: Exact| {
        if let Some(sum) = sums.get_mut(process) {
            sum.direct = sum.direct + amount * direct;
            sum.indirect = sum.indirect + amount * indirect;
        }
    };
    for lot in given.lots {
        add(lot.process, lot.tonnes, lot.values.direct, lot.values.indirect);
    }
    for flow in inner {
        let group = given.group.get(flow.from).copied().unwrap_or_default();
        if let Some(made) = embedded.get(group) {
            add(flow.into, flow.units, made.direct, made.indirect);
        }
    }
    sums
}

fn looped(given: &Given, group: usize) -> Error {
    let rows = given.installation.processes.iter().zip(given.group);
    let names: Vec<&str> = rows.filter(|(_, of)| **of == group).map(|(process, _)| process.id.as_str()).collect();
    Problem::Loop(names.join(", ")).at("processes")
}

use ::cbam::input::{Actual, Change, ElectricitySource, ElectricityUse, Method, Process, Stream};
use ::cbam::{Error, Exact, Installation, Problem, Tables};

/// Changes an installation; `at` is the field of the change.
pub(super) fn apply(tables: &Tables, installation: &mut Installation, change: &Change, at: &str) -> Result<(), Error> {
    let year = installation.year;
    match change {
        Change::Fuel { stream, factor, ncv, biomass_evidence } => {
            let found = named(installation, stream, at)?;
            let fuel = Fuel { tables, year, factor, ncv: *ncv, biomass_evidence: biomass_evidence.clone(), at };
            fuel.burn(found)
        }
        Change::StreamAmount { stream, amount } => {
            named(installation, stream, at)?.amount = Some(*amount);
            Ok(())
        }
        Change::Electricity { process, mwh, source, t_per_mwh, interval_minutes, both_ends, evidence } => {
            let used = ElectricityUse {
                mwh: *mwh,
                source: *source,
                t_per_mwh: Some(*t_per_mwh),
                interval_minutes: Some(*interval_minutes),
                both_ends: *both_ends,
                evidence: Some(evidence.clone()),
                unit: None,
                uncertainty_percent: None,
            };
            replace(process_of(installation, process, at)?, used, at)
        }
        Change::Supply { process, cn, origin, actual } => {
            supply(process_of(installation, process, at)?, cn, origin.as_ref(), actual.as_ref(), at)
        }
        Change::PrecursorAmount { process, cn, tonnes } => {
            amount(process_of(installation, process, at)?, cn, *tonnes, at)
        }
        Change::Capture { transfer } => {
            installation.transferred_co2.push(transfer.clone());
            Ok(())
        }
    }
}

fn wrong(at: &str, field: &str, problem: Problem) -> Error {
    Error { at: format!("{at}.{field}"), problem }
}

fn named<'a>(installation: &'a mut Installation, name: &str, at: &str) -> Result<&'a mut Stream, Error> {
    let found = installation.streams.iter_mut().find(|stream| stream.name == name);
    found.ok_or_else(|| wrong(at, "stream", Problem::UnknownName(name.to_owned())))
}

fn process_of<'a>(installation: &'a mut Installation, id: &str, at: &str) -> Result<&'a mut Process, Error> {
    let found = installation.processes.iter_mut().find(|process| process.id == id);
    found.ok_or_else(|| wrong(at, "process", Problem::UnknownName(id.to_owned())))
}

struct Fuel<'a> {
    tables: &'a Tables,
    year: i16,
    factor: &'a str,
    ncv: Option<Exact>,
    biomass_evidence: Option<String>,
    at: &'a str,
}

impl Fuel<'_> {
    /// The same energy from another fuel: `AD' = AD × NCV / NCV'`.
    fn burn(self, stream: &mut Stream) -> Result<(), Error> {
        let find =
            |name: &str| ["fuel", "biomass"].into_iter().find_map(|kind| self.tables.factor(kind, name, self.year));
        let new = find(self.factor);
        let new = new.ok_or_else(|| wrong(self.at, "factor", Problem::UnknownFactor(self.factor.to_owned())))?;
        if stream.method != Method::Combustion {
            return Err(wrong(self.at, "stream", Problem::UnknownName(stream.name.clone())));
        }
        let needed = |field: &str| wrong(self.at, field, Problem::Needed);
        if !stream.in_tj {
            let old = stream.factor.as_deref().and_then(find).and_then(|factor| factor.ncv);
            let old = stream.ncv.or(old).ok_or_else(|| needed("stream"))?;
            let new = self.ncv.or(new.ncv).ok_or_else(|| needed("ncv"))?;
            if !new.is_positive() {
                return Err(wrong(self.at, "ncv", Problem::NotPositive));
            }
            let scale = old / new;
            stream.amount = stream.amount.map(|amount| amount * scale);
            stream.meters.values_mut().for_each(|reading| *reading = *reading * scale);
            stream.ncv = Some(new);
        }
        stream.factor = Some(self.factor.to_owned());
        (stream.ef, stream.carbon, stream.oxidation, stream.biomass) = (None, None, None, None);
        stream.biomass_evidence = self.biomass_evidence;
        Ok(())
    }
}

/// Takes from the grid what comes from elsewhere.
fn replace(process: &mut Process, used: ElectricityUse, at: &str) -> Result<(), Error> {
    let grid = |source| matches!(source, ElectricitySource::Grid | ElectricitySource::Certificates);
    if used.mwh.is_negative() {
        return Err(wrong(at, "mwh", Problem::negative(used.mwh)));
    }
    if grid(used.source) || used.source == ElectricitySource::Own {
        return Err(wrong(at, "source", Problem::OneOf("direct_link, power_purchase")));
    }
    let from_grid: Exact = process.electricity.iter().filter(|one| grid(one.source)).map(|one| one.mwh).sum();
    if (used.mwh - from_grid).is_positive() {
        let there = from_grid.get().map(|mwh| format!("{} MWh", mwh.normalize())).unwrap_or_default();
        return Err(wrong(at, "mwh", Problem::Exceeds(there)));
    }
    let mut left = used.mwh;
    for one in process.electricity.iter_mut().filter(|one| grid(one.source)) {
        let taken = if (left - one.mwh).is_positive() { one.mwh } else { left };
        one.mwh = one.mwh - taken;
        left = left - taken;
    }
    process.electricity.push(used);
    Ok(())
}

fn supply(
    process: &mut Process,
    cn: &str,
    origin: Option<&String>,
    actual: Option<&Actual>,
    at: &str,
) -> Result<(), Error> {
    if origin.is_none() && actual.is_none() {
        return Err(wrong(at, "actual", Problem::Needed));
    }
    let mut found = false;
    let bought = process.precursors.iter_mut().filter(|one| one.from.is_none() && one.cn.as_deref() == Some(cn));
    for one in bought {
        found = true;
        one.actual = actual.cloned();
        if origin.is_some() {
            one.origin = origin.cloned();
        }
    }
    if found { Ok(()) } else { Err(wrong(at, "cn", Problem::UnknownName(cn.to_owned()))) }
}

fn amount(process: &mut Process, cn: &str, tonnes: Exact, at: &str) -> Result<(), Error> {
    if tonnes.is_negative() {
        return Err(wrong(at, "tonnes", Problem::negative(tonnes)));
    }
    let lots = || process.precursors.iter().filter(|one| one.cn.as_deref() == Some(cn));
    let total: Exact = lots().map(|one| one.tonnes).sum();
    if !total.is_positive() {
        return Err(wrong(at, "cn", Problem::UnknownName(cn.to_owned())));
    }
    for one in process.precursors.iter_mut().filter(|one| one.cn.as_deref() == Some(cn)) {
        one.tonnes = one.tonnes * tonnes / total;
    }
    Ok(())
}

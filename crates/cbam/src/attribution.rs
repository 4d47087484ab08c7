use std::collections::{BTreeMap, BTreeSet};

use crate::Exact;
use crate::error::{Error, Problem};
use crate::input::{Installation, MadeGood, Process, SplitKey, Stream};
use crate::result::Reconciliation;
use crate::tables::{FunctionalUnit, Tables};

/// The name of what makes no good of this regulation.
const NONE: &str = "none";

/// Which share of a stream belongs to which process or energy unit; shares are one together.
#[derive(Clone, Debug)]
pub(crate) struct Attributed {
    /// Shares by name.
    pub shares: BTreeMap<String, Exact>,
    /// How the meters were reconciled, where there are any.
    pub reconciliation: Option<Reconciliation>,
}

/// What all streams are divided among.
pub(crate) struct Places<'a> {
    tables: &'a Tables,
    installation: &'a Installation,
    known: BTreeSet<&'a str>,
}

impl<'a> Places<'a> {
    /// The names of the installation's processes and energy units.
    ///
    /// # Errors
    /// If two have the same name.
    pub fn new(tables: &'a Tables, installation: &'a Installation) -> Result<Self, Error> {
        let mut known = BTreeSet::from([NONE]);
        let processes = installation.processes.iter().enumerate();
        let processes = processes.map(|(index, process)| (format!("processes[{index}].id"), process.id.as_str()));
        let units = installation.energy_units.iter().enumerate();
        let units = units.map(|(index, unit)| (format!("energy_units[{index}].id"), unit.id.as_str()));
        for (at, id) in processes.chain(units) {
            if id.is_empty() {
                return Err(Problem::Needed.at(at));
            }
            if !known.insert(id) {
                return Err(Problem::Twice(id.to_owned()).at(at));
            }
        }
        Ok(Places { tables, installation, known })
    }

    /// Divides a stream: to one place; by meters, reconciled with `RecF = D / ΣD_i` (Equations 41 and 42); by shares; or by
    /// a key.
    pub fn attribute(&self, stream: &Stream, at: &str) -> Result<Attributed, Error> {
        let ways =
            [stream.process.is_some(), !stream.meters.is_empty(), !stream.shares.is_empty(), stream.split.is_some()];
        let given = ways.into_iter().filter(|way| *way).count();
        let one = |shares| Ok(Attributed { shares, reconciliation: None });
        if given > 1 {
            return Err(Problem::OneOf("process, meters, shares, split").at(at));
        }
        if let Some(id) = &stream.process {
            self.check(id, &format!("{at}.process"))?;
            return one(BTreeMap::from([(id.clone(), Exact::ONE)]));
        }
        if !stream.meters.is_empty() {
            return self.metered(stream, at);
        }
        if !stream.shares.is_empty() {
            return one(self.shared(stream, at)?);
        }
        if let Some(key) = stream.split {
            return one(self.split(key, &stream.among, at)?);
        }
        match (self.installation.processes.as_slice(), self.installation.energy_units.is_empty()) {
            ([only], true) => one(BTreeMap::from([(only.id.clone(), Exact::ONE)])),
            _ => Err(Problem::OneOf("process, meters, shares, split").at(at)),
        }
    }

    /// The place of what belongs to one alone: the one named, or the only process.
    pub fn one(&self, named: Option<&str>, at: &str) -> Result<String, Error> {
        match (named, self.installation.processes.as_slice(), self.installation.energy_units.is_empty()) {
            (Some(id), ..) => self.check(id, &format!("{at}.process")).map(|()| id.to_owned()),
            (None, [only], true) => Ok(only.id.clone()),
            _ => Err(Problem::Needed.at(format!("{at}.process"))),
        }
    }

    fn metered(&self, stream: &Stream, at: &str) -> Result<Attributed, Error> {
        let place = format!("{at}.meters");
        self.readings(&stream.meters, &place)?;
        let total = stream.amount.ok_or_else(|| Problem::Needed.at(format!("{at}.amount")))?;
        let sum: Exact = stream.meters.values().copied().sum();
        if !sum.is_positive() {
            return Err(Problem::NotPositive.at(place));
        }
        let shares = stream.meters.iter().map(|(id, reading)| (id.clone(), *reading / sum)).collect();
        let factor = (total / sum).get().ok_or_else(|| Problem::OutOfRange.at(place))?;
        Ok(Attributed { shares, reconciliation: Some(Reconciliation { stream: stream.name.clone(), factor }) })
    }

    fn shared(&self, stream: &Stream, at: &str) -> Result<BTreeMap<String, Exact>, Error> {
        let place = format!("{at}.shares");
        self.readings(&stream.shares, &place)?;
        let sum: Exact = stream.shares.values().copied().sum();
        if sum != Exact::ONE {
            let sum = sum.get().map(|sum| sum.normalize().to_string()).unwrap_or_default();
            return Err(Problem::SharesNotOne(sum).at(place));
        }
        Ok(stream.shares.clone())
    }

    /// `D_i = D × w_i / Σw` with w the activity level, or `m_i / M_i` for co-products of chemistry (Equation 43).
    fn split(&self, key: SplitKey, among: &[String], at: &str) -> Result<BTreeMap<String, Exact>, Error> {
        let mut weights = BTreeMap::new();
        let mut unit = None;
        for (index, id) in among.iter().enumerate() {
            let place = format!("{at}.among[{index}]");
            let found = self.installation.processes.iter().enumerate().find(|(_, process)| process.id == *id);
            let (number, process) = found.ok_or_else(|| Problem::UnknownName(id.clone()).at(&place))?;
            let made = level(self.tables, process, number, self.installation.year)?;
            let weight = match key {
                SplitKey::FunctionalUnit => {
                    if unit.replace(made.unit).is_some_and(|before| before != made.unit) {
                        return Err(Problem::MixedProcess.at(place));
                    }
                    made.units
                }
                SplitKey::Molar => {
                    let at = format!("processes[{number}].molar_mass");
                    let molar = process.molar_mass.ok_or_else(|| Problem::Needed.at(&at))?;
                    if !molar.is_positive() {
                        return Err(Problem::NotPositive.at(at));
                    }
                    made.tonnes / molar
                }
            };
            if weights.insert(id.clone(), weight).is_some() {
                return Err(Problem::Twice(id.clone()).at(place));
            }
        }
        let sum: Exact = weights.values().copied().sum();
        if !sum.is_positive() {
            return Err(Problem::Needed.at(format!("{at}.among")));
        }
        Ok(weights.into_iter().map(|(id, weight)| (id, weight / sum)).collect())
    }

    fn readings(&self, readings: &BTreeMap<String, Exact>, at: &str) -> Result<(), Error> {
        for (id, reading) in readings {
            let place = format!("{at}.{id}");
            self.check(id, &place)?;
            if reading.is_negative() {
                return Err(Problem::negative(*reading).at(place));
            }
        }
        Ok(())
    }

    fn check(&self, id: &str, at: &str) -> Result<(), Error> {
        if self.known.contains(id) { Ok(()) } else { Err(Problem::UnknownName(id.to_owned()).at(at)) }
    }
}

/// What a process makes in a year.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Level {
    /// In what it is counted.
    pub unit: FunctionalUnit,
    /// Whether its electricity counts.
    pub indirect: bool,
    /// Functional units made.
    pub units: Exact,
    /// Tonnes made.
    pub tonnes: Exact,
}

/// The activity level of a process: the sum of its goods in their functional unit (2025/2547 Article 4).
pub(crate) fn level(tables: &Tables, process: &Process, number: usize, year: i16) -> Result<Level, Error> {
    let mut sum: Option<Level> = None;
    for (index, good) in process.goods.iter().enumerate() {
        let at = format!("processes[{number}].goods[{index}]");
        let known = tables.good(&good.cn, year).map_err(|problem| problem.at(format!("{at}.cn")))?;
        let indirect = tables.category(&known.category, year).is_some_and(|category| category.indirect);
        let tonnes = match known.unit {
            FunctionalUnit::Kwh => good.tonnes.unwrap_or(Exact::ZERO),
            _ => good.tonnes.ok_or_else(|| Problem::Needed.at(format!("{at}.tonnes")))?,
        };
        let units = match known.unit {
            FunctionalUnit::Kwh => good.kwh.ok_or_else(|| Problem::Needed.at(format!("{at}.kwh")))?,
            unit => tonnes * content(&good.cn, unit, good.clinker, good.nitrogen, &at)?,
        };
        if tonnes.is_negative() || units.is_negative() {
            let kwh = known.unit == FunctionalUnit::Kwh && units.is_negative();
            let (value, field) = if kwh { (units, "kwh") } else { (tonnes, "tonnes") };
            return Err(Problem::negative(value).at(format!("{at}.{field}")));
        }
        match &mut sum {
            None => sum = Some(Level { unit: known.unit, indirect, units, tonnes }),
            Some(sum) if sum.unit == known.unit && sum.indirect == indirect => {
                sum.units = sum.units + units;
                sum.tonnes = sum.tonnes + tonnes;
            }
            Some(_) => return Err(Problem::MixedProcess.at(format!("{at}.cn"))),
        }
    }
    let level = sum.ok_or_else(|| Problem::Needed.at(format!("processes[{number}].goods")))?;
    if level.units.is_positive() {
        Ok(level)
    } else {
        Err(Problem::NotPositive.at(format!("processes[{number}].{}", nothing(process, level))))
    }
}

/// The field of the first good by which a process makes nothing.
fn nothing(process: &Process, level: Level) -> String {
    let amount = |good: &MadeGood| if level.unit == FunctionalUnit::Kwh { good.kwh } else { good.tonnes };
    let none = |good: &MadeGood| !amount(good).unwrap_or(Exact::ZERO).is_positive();
    let first = process.goods.iter().position(none);
    let field = match (first, level.unit) {
        (Some(_), FunctionalUnit::Kwh) => "kwh",
        (Some(_), _) => "tonnes",
        (None, FunctionalUnit::Nitrogen) => "nitrogen",
        (None, _) => "clinker",
    };
    format!("goods[{}].{field}", first.unwrap_or_default())
}

/// Functional units per tonne: 1; t clinker per t (Equation 64), 1 for clinker itself; kg N per t (Equation 65).
pub(crate) fn content(
    cn: &str,
    unit: FunctionalUnit,
    clinker: Option<Exact>,
    nitrogen: Option<Exact>,
    at: &str,
) -> Result<Exact, Error> {
    let share = |value: Option<Exact>, field: &str| {
        let at = format!("{at}.{field}");
        let value = value.ok_or_else(|| Problem::Needed.at(&at))?;
        if value.is_share() { Ok(value) } else { Err(Problem::NotAShare.at(at)) }
    };
    match unit {
        FunctionalUnit::Tonne | FunctionalUnit::Kwh => Ok(Exact::ONE),
        FunctionalUnit::Clinker if cn.starts_with("252310") => share(clinker.or(Some(Exact::ONE)), "clinker"),
        FunctionalUnit::Clinker => share(clinker, "clinker"),
        FunctionalUnit::Nitrogen => Ok(share(nitrogen, "nitrogen")? * Exact::THOUSAND),
    }
}

use std::collections::BTreeMap;

use crate::Exact;
use crate::assess::Basis;
use crate::error::{Error, Problem};
use crate::finding::{Finding, FindingKind};
use crate::input::{Actual, Installation, Precursor, is_stated};
use crate::result::PrecursorKind;
use crate::tables::{Category, Column, Fallback, Route, Tables};

/// What a tonne of a bought precursor carries.
#[derive(Clone, Debug)]
pub(crate) struct Lot {
    pub process: usize,
    pub at: String,
    pub name: Option<String>,
    pub cn: String,
    pub tonnes: Exact,
    pub kind: PrecursorKind,
    pub origin: Option<String>,
    pub values: Values,
    /// Kept apart from other lots of its code, with evidence.
    single_source: bool,
}

/// Per tonne of the precursor: tCO2e.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Values {
    pub direct: Exact,
    /// All indirect emissions that are known.
    pub indirect: Exact,
    /// Indirect emissions that count.
    pub indirect_counted: Exact,
    /// Of what counts, what comes from default values.
    pub from_default: Exact,
    /// Benchmark with those of its own precursors, before the CBAM factor.
    pub benchmark: Exact,
}

impl Values {
    const NOTHING: Values = Values {
        direct: Exact::ZERO,
        indirect: Exact::ZERO,
        indirect_counted: Exact::ZERO,
        from_default: Exact::ZERO,
        benchmark: Exact::ZERO,
    };

    fn map(self, change: impl Fn(Exact) -> Exact) -> Values {
        Values {
            direct: change(self.direct),
            indirect: change(self.indirect),
            indirect_counted: change(self.indirect_counted),
            from_default: change(self.from_default),
            benchmark: change(self.benchmark),
        }
    }

    fn plus(self, other: Values) -> Values {
        Values {
            direct: self.direct + other.direct,
            indirect: self.indirect + other.indirect,
            indirect_counted: self.indirect_counted + other.indirect_counted,
            from_default: self.from_default + other.from_default,
            benchmark: self.benchmark + other.benchmark,
        }
    }
}

/// All precursors that are bought, valued, and averaged by code (2025/2547 Articles 13 to 15).
pub(crate) fn lots(
    tables: &Tables,
    installation: &Installation,
    basis: &Basis,
    findings: &mut Vec<Finding>,
) -> Result<Vec<Lot>, Error> {
    let mut lots = Vec::new();
    for (process, made) in installation.processes.iter().enumerate() {
        for (index, precursor) in made.precursors.iter().enumerate().filter(|(_, one)| one.from.is_none()) {
            let at = format!("processes[{process}].precursors[{index}]");
            lots.push(Asked { tables, basis, year: installation.year, precursor, at: &at }.lot(process, findings)?);
        }
    }
    average(&mut lots, findings);
    Ok(lots)
}

/// Lots of one code carry their weighted average, but those of which it is proven where they went (Article 14).
fn average(lots: &mut [Lot], findings: &mut Vec<Finding>) {
    let mut sums: BTreeMap<String, (Exact, Values, usize)> = BTreeMap::new();
    for lot in lots.iter().filter(|lot| !lot.single_source) {
        let sum = sums.entry(lot.cn.clone()).or_insert((Exact::ZERO, Values::NOTHING, 0));
        *sum = (sum.0 + lot.tonnes, sum.1.plus(lot.values.map(|value| value * lot.tonnes)), sum.2 + 1);
    }
    for lot in lots.iter_mut().filter(|lot| !lot.single_source) {
        let Some((tonnes, values, count)) = sums.get(&lot.cn) else { continue };
        let average = values.map(|value| value / *tonnes);
        if *count > 1 && tonnes.is_positive() && average != lot.values {
            findings.push(FindingKind::PrecursorsAveraged.at(&lot.at, lot.cn.clone()));
            lot.values = average;
        }
    }
}

struct Asked<'a> {
    tables: &'a Tables,
    basis: &'a Basis,
    /// Year of production of the good that the precursor goes into.
    year: i16,
    precursor: &'a Precursor,
    at: &'a str,
}

impl Asked<'_> {
    fn lot(&self, process: usize, findings: &mut Vec<Finding>) -> Result<Lot, Error> {
        let precursor = self.precursor;
        let cn = precursor.cn.clone().ok_or_else(|| self.at("cn", Problem::Needed))?;
        let good = self.tables.good(&cn, self.basis.year).map_err(|problem| self.at("cn", problem))?;
        let category = self.tables.category(&good.category, self.basis.year);
        let category = category.ok_or_else(|| self.at("cn", Problem::UnknownGood(cn.clone())))?;
        if precursor.tonnes.is_negative() {
            return Err(self.at("tonnes", Problem::negative(precursor.tonnes)));
        }
        let (kind, values) = self.values(&cn, category, findings)?;
        Ok(Lot {
            process,
            at: self.at.to_owned(),
            name: precursor.name.clone(),
            cn,
            tonnes: precursor.tonnes,
            kind,
            origin: precursor.origin.clone(),
            values,
            single_source: is_stated(precursor.single_source_evidence.as_deref()),
        })
    }

    fn values(
        &self,
        cn: &str,
        category: &Category,
        findings: &mut Vec<Finding>,
    ) -> Result<(PrecursorKind, Values), Error> {
        let origin = self.precursor.origin.as_deref();
        if origin.is_some_and(|country| self.tables.origin(country, self.basis.year).is_some()) {
            return Ok((PrecursorKind::ExemptOrigin, Values::NOTHING));
        }
        match &self.precursor.actual {
            Some(actual) if is_stated(actual.report.as_deref()) && is_stated(actual.verifier.as_deref()) => {
                Ok((PrecursorKind::Actual, self.actual(actual, cn, category, findings)?))
            }
            Some(_) => {
                findings.push(FindingKind::PrecursorUnverified.at(format!("{}.actual", self.at), cn));
                self.default(cn, category, findings)
            }
            None => self.default(cn, category, findings),
        }
    }

    /// Verified data. Of a good of Annex II, the electricity of its own process does not count, that of its inputs outside
    /// Annex II does (2025/2547 Annex I point 3.1).
    fn actual(
        &self,
        actual: &Actual,
        cn: &str,
        category: &Category,
        findings: &mut Vec<Finding>,
    ) -> Result<Values, Error> {
        let field = |name: &str| format!("{}.actual.{name}", self.at);
        let indirect = actual.see_indirect.unwrap_or(Exact::ZERO);
        let of_inputs = actual.see_indirect_of_inputs.unwrap_or(Exact::ZERO);
        let given =
            [("see_direct", actual.see_direct), ("see_indirect", indirect), ("see_indirect_of_inputs", of_inputs)];
        if let Some((name, value)) = given.into_iter().find(|(_, value)| value.is_negative()) {
            return Err(Problem::negative(value).at(field(name)));
        }
        if actual.year.is_some_and(|year| year != self.year) {
            findings.push(FindingKind::PrecursorOtherYear.at(field("year"), cn));
        }
        let benchmark = match actual.benchmark {
            Some(benchmark) if benchmark.is_negative() => {
                return Err(Problem::negative(benchmark).at(field("benchmark")));
            }
            Some(benchmark) => benchmark,
            None => {
                let found = self.tables.benchmark(cn, Column::A, self.precursor.route, self.basis.year);
                let kind = if found.is_ok() {
                    FindingKind::PrecursorBenchmarkPartial
                } else {
                    FindingKind::PrecursorBenchmarkUnknown
                };
                findings.push(kind.at(field("benchmark"), cn));
                found.map_or(Exact::ZERO, |found| found.value)
            }
        };
        let counted = if category.indirect { indirect } else { of_inputs };
        Ok(Values {
            direct: actual.see_direct,
            indirect,
            indirect_counted: counted,
            from_default: Exact::ZERO,
            benchmark,
        })
    }

    /// `SEE = total × (1 + mark-up)`, and the benchmark of Column B for the route of the row (2025/2621; 2025/2620).
    fn default(
        &self,
        cn: &str,
        category: &Category,
        findings: &mut Vec<Finding>,
    ) -> Result<(PrecursorKind, Values), Error> {
        let year = self.basis.year;
        let origin = self.precursor.origin.as_deref();
        let row = self.tables.default_value(cn, origin, year).map_err(|problem| self.at("cn", problem))?;
        let markup = self.tables.markup(&category.sector, year).unwrap_or(Exact::ZERO);
        let raise = |value: Exact| value * (Exact::ONE + markup);
        let total = raise(row.total);
        let direct = row.direct.map_or(total, raise);
        let (benchmark, several) = column_b(self.tables, cn, row.routes, self.precursor.route, year);
        if benchmark.is_none() {
            findings.push(FindingKind::PrecursorBenchmarkUnknown.at(self.at, cn));
        } else if several {
            findings.push(FindingKind::SeveralBenchmarks.at(format!("{}.route", self.at), cn));
        }
        let unknown = row.fallback == Fallback::UnknownOrigin;
        let kind = if unknown { FindingKind::PrecursorUnknownOrigin } else { FindingKind::PrecursorDefault };
        findings.push(kind.at(self.at, cn));
        let indirect = total - direct;
        let benchmark = benchmark.unwrap_or(Exact::ZERO);
        let values = Values { direct, indirect, indirect_counted: indirect, from_default: total, benchmark };
        Ok((if unknown { PrecursorKind::UnknownOrigin } else { PrecursorKind::Default }, values))
    }

    fn at(&self, field: &str, problem: Problem) -> Error {
        problem.at(format!("{}.{field}", self.at))
    }
}

/// The benchmark of Column B for a default value: by the route of its row, or the one stated if the row or the column
/// leaves a choice, else the lowest that may apply, so that what is free is never overstated. Also whether it was that.
pub(crate) fn column_b(
    tables: &Tables,
    cn: &str,
    routes: &[Route],
    stated: Option<Route>,
    year: i16,
) -> (Option<Exact>, bool) {
    let of = |route| tables.benchmark(cn, Column::B, route, year).ok().map(|found| found.value);
    let known = tables.benchmark_routes(cn, Column::B, year);
    if known.is_empty() {
        return (of(None), false);
    }
    // A row says its routes, one of which may be that of other goods under the same heading (7205: "C/F").
    let mut may: Vec<Route> = routes.iter().copied().filter(|route| known.contains(route)).collect();
    if may.is_empty() {
        may = known;
    }
    match (may.as_slice(), stated.filter(|route| may.contains(route))) {
        ([only], _) => (of(Some(*only)), false),
        (_, Some(route)) => (of(Some(route)), false),
        (several, None) => {
            let found = several.iter().filter_map(|route| of(Some(*route))).filter_map(Exact::get);
            (found.min().map(Exact::from), true)
        }
    }
}

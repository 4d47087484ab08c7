use std::collections::BTreeMap;

use super::Basis;
use super::system::{Embedded, System};
use crate::Exact;
use crate::attribution::content;
use crate::certificates::{Due, certificates, free, within};
use crate::error::{Error, Problem};
use crate::finding::{Finding, FindingKind};
use crate::input::{Installation, MadeGood};
use crate::precursor::column_b;
use crate::result::{DefaultResult, GoodResult};
use crate::rounding::{Published, round};
use crate::tables::{Column, FunctionalUnit, PhaseOut, Route, Tables};

/// A good as one line of the file makes it.
pub(crate) struct Row {
    pub process: usize,
    pub cn: String,
    /// Tonnes; kWh of electricity.
    pub tonnes: Exact,
    pub units_per_t: Exact,
    /// Column A, in tCO2e per tonne.
    pub benchmark: Exact,
    pub usually_has_precursors: bool,
    /// Tonnes of scrap that went in, if the good is a product of metal: nothing else but precursors becomes its mass.
    pub scrap_t: Option<Exact>,
    pub to_union_t: Exact,
    pub at: String,
    unit: FunctionalUnit,
    category: String,
    name: Option<String>,
}

impl Row {
    /// The eight digits of its code.
    pub fn code(&self) -> &str {
        self.cn.get(..8).unwrap_or(&self.cn)
    }

    /// Whether it is clinker itself.
    pub fn is_clinker(&self) -> bool {
        self.cn.starts_with(CLINKER)
    }

    /// Functional units made.
    pub fn units(&self) -> Exact {
        self.tonnes * self.units_per_t
    }
}

/// The heading of cement and its clinker, and that of clinker alone.
pub(crate) const CEMENT: &str = "2523";
const CLINKER: &str = "252310";

/// Categories whose mass is that of their precursors and their scrap.
const OF_METAL: [&str; 2] = ["aluminium_products", "iron_or_steel_products"];

/// All goods of the file.
pub(crate) struct Made {
    pub rows: Vec<Row>,
    /// Whether a benchmark is carried on from earlier years.
    pub carried: bool,
}

/// The goods of all processes, with the benchmark of Column A of their route (2025/2620).
pub(crate) fn made(tables: &Tables, installation: &Installation, basis: &Basis) -> Result<Made, Error> {
    let mut made = Made { rows: Vec::new(), carried: false };
    for (process, of) in installation.processes.iter().enumerate() {
        for (index, good) in of.goods.iter().enumerate() {
            let at = format!("processes[{process}].goods[{index}]");
            let row = row(tables, good, process, at, basis.year)?;
            made.carried |= row.1;
            made.rows.push(row.0);
        }
    }
    Ok(made)
}

fn row(tables: &Tables, good: &MadeGood, process: usize, at: String, year: i16) -> Result<(Row, bool), Error> {
    let known = tables.good(&good.cn, year).map_err(|problem| problem.at(format!("{at}.cn")))?;
    let (benchmark, carried) = match known.unit {
        FunctionalUnit::Kwh => (Exact::ZERO, false),
        _ => {
            let found = tables.benchmark(&good.cn, Column::A, good.route, year);
            let found = found.map_err(|problem| problem.at(format!("{at}.route")))?;
            (found.value, found.carried)
        }
    };
    let to_union_t = good.to_union_t.unwrap_or(Exact::ZERO);
    if to_union_t.is_negative() {
        return Err(Problem::negative(to_union_t).at(format!("{at}.to_union_t")));
    }
    let amount = if known.unit == FunctionalUnit::Kwh { good.kwh } else { good.tonnes };
    let tonnes = amount.unwrap_or(Exact::ZERO);
    let scrap = good.parameters.as_ref().and_then(|parameters| parameters.scrap_t_per_t).unwrap_or(Exact::ZERO);
    let row = Row {
        process,
        cn: good.cn.clone(),
        tonnes,
        scrap_t: OF_METAL.contains(&known.category.as_str()).then(|| scrap * tonnes),
        units_per_t: content(&good.cn, known.unit, good.clinker, good.nitrogen, &at)?,
        benchmark,
        usually_has_precursors: !tables.usual_precursors(&known.category, year).is_empty(),
        unit: known.unit,
        category: known.category.clone(),
        name: good.name.clone(),
        to_union_t,
        at,
    };
    Ok((row, carried))
}

pub(crate) struct Asked<'a> {
    pub tables: &'a Tables,
    pub installation: &'a Installation,
    pub basis: &'a Basis,
    pub phase_out: PhaseOut,
    pub cscf: Exact,
    pub exempt_origin: bool,
}

impl Asked<'_> {
    /// Goods by process of the law, code and composition, in order of appearance.
    pub fn results(
        &self,
        made: &Made,
        system: &System,
        group: &[usize],
        findings: &mut Vec<Finding>,
    ) -> Result<Vec<GoodResult>, Error> {
        let mut order: Vec<Vec<&Row>> = Vec::new();
        let mut places: BTreeMap<(usize, &str, rust_decimal::Decimal), usize> = BTreeMap::new();
        for row in &made.rows {
            let of = group.get(row.process).copied().unwrap_or_default();
            let units = within(row.units_per_t).map_err(|problem| problem.at(&row.at))?;
            let place = *places.entry((of, row.cn.as_str(), units)).or_insert(order.len());
            match order.get_mut(place) {
                Some(rows) => rows.push(row),
                None => order.push(vec![row]),
            }
        }
        let mut results = Vec::new();
        for rows in &order {
            let Some(first) = rows.first() else { continue };
            let of = group.get(first.process).copied().unwrap_or_default();
            if let Some(embedded) = system.embedded.get(of) {
                let of_precursors = system.benchmark_of_precursors.get(first.code()).copied();
                results.push(self.good(rows, first, embedded, of_precursors.unwrap_or(Exact::ZERO), findings)?);
            }
        }
        Ok(results)
    }

    /// `SEE(good) = SEE × content` (Equations 64 to 66); `SEFA = CBAM × CSCF × (BM_A + Σ m_i × BM_i)` (2025/2620). Routes of
    /// one good share its benchmark by the tonnes they make.
    fn good(
        &self,
        rows: &[&Row],
        first: &Row,
        embedded: &Embedded,
        of_precursors: Exact,
        findings: &mut Vec<Finding>,
    ) -> Result<GoodResult, Error> {
        let number = |value: Exact| within(value).map_err(|problem| problem.at(&first.at));
        let tonnes: Exact = rows.iter().map(|row| row.tonnes).sum();
        let weighted: Exact = rows.iter().map(|row| row.tonnes * row.benchmark).sum();
        let benchmark_own = if tonnes.is_positive() { weighted / tonnes } else { first.benchmark };
        let per_t = first.units_per_t;
        let benchmark = benchmark_own + of_precursors * per_t;
        let counted = embedded.direct + embedded.indirect_counted;
        let see = counted * per_t;
        let due = Due { see, benchmark, paid: Exact::ZERO };
        let due =
            if self.exempt_origin { Exact::ZERO } else { certificates(due, self.phase_out, self.cscf, Exact::ONE) };
        let mut processes: Vec<String> =
            rows.iter().filter_map(|row| self.installation.processes.get(row.process)).map(|p| p.id.clone()).collect();
        processes.dedup();
        let share = if counted.is_positive() { Some(number(embedded.from_default / counted)?) } else { None };
        let published = number(see)?;
        Ok(GoodResult {
            cn: first.cn.clone(),
            name: first.name.clone(),
            category: first.category.clone(),
            processes,
            unit: first.unit,
            units_per_t: number(per_t)?,
            tonnes: number(tonnes)?,
            to_union_t: number(rows.iter().map(|row| row.to_union_t).sum())?,
            see_direct_per_unit: number(embedded.direct)?,
            see_direct: number(embedded.direct * per_t)?,
            see_indirect: number(embedded.indirect * per_t)?,
            see_indirect_counted: number(embedded.indirect_counted * per_t)?,
            see: published,
            see_published: round(published, Published::Embedded),
            see_own: number(embedded.own * per_t)?,
            default_share: share,
            benchmark_own: number(benchmark_own)?,
            benchmark: number(benchmark)?,
            sefa: number(self.phase_out.retained * self.cscf * benchmark)?,
            certificates: number(due)?,
            default: self.default(rows, first, findings)?,
        })
    }

    /// What the default value asks, with the route that the file states where the row leaves a choice.
    fn default(&self, rows: &[&Row], first: &Row, findings: &mut Vec<Finding>) -> Result<Option<DefaultResult>, Error> {
        let country = self.installation.country.as_str();
        let stated = self.route(rows);
        let year = self.basis.year;
        let found = of_default(self.tables, &first.cn, country, stated, (year, self.phase_out, self.cscf));
        let at = |problem: Problem| {
            let field = if matches!(problem, Problem::AmbiguousGood { .. }) { ".cn" } else { "" };
            problem.at(format!("{}{field}", first.at))
        };
        let Some((default, several)) = found.map_err(at)? else { return Ok(None) };
        if several {
            findings.push(FindingKind::SeveralBenchmarks.at(format!("{}.route", first.at), first.cn.clone()));
        }
        Ok(Some(default))
    }

    /// The route that all lines of the good state, if they agree.
    fn route(&self, rows: &[&Row]) -> Option<Route> {
        let mut stated = rows.iter().map(|row| {
            let goods = self.installation.processes.get(row.process).map(|process| process.goods.iter());
            goods.into_iter().flatten().find(|good| good.cn == row.cn).and_then(|good| good.route)
        });
        let first = stated.next().flatten();
        first.filter(|route| stated.all(|other| other == Some(*route)))
    }
}

/// What the default value of a good of a country asks on a basis, per tonne, whoever makes it; absent if it has none.
///
/// # Errors
/// If the code is no good, or stands for several rows, or the year is before the definitive period.
pub fn default_of(tables: &Tables, cn: &str, country: &str, basis: &Basis) -> Result<Option<DefaultResult>, Problem> {
    let (phase_out, cscf, _) = free(tables, &basis.scenario, basis.year, basis.cscf_if_undecided)?;
    Ok(of_default(tables, cn, country, None, (basis.year, phase_out, cscf))?.map(|(default, _)| default))
}

/// `SEE = total × (1 + mark-up)`, with the benchmark of Column B of the row's route (2025/2621; 2025/2620). Also whether
/// several benchmarks fit, of which the lowest is taken.
fn of_default(
    tables: &Tables,
    cn: &str,
    country: &str,
    stated: Option<Route>,
    (year, phase_out, cscf): (i16, PhaseOut, Exact),
) -> Result<Option<(DefaultResult, bool)>, Problem> {
    let good = tables.good(cn, year)?;
    let row = match tables.default_value(cn, Some(country), year) {
        Ok(row) => row,
        Err(problem @ Problem::AmbiguousGood { .. }) => return Err(problem),
        Err(_) => return Ok(None),
    };
    let sector = tables.category(&good.category, year).map(|category| category.sector.as_str());
    let markup = sector.and_then(|sector| tables.markup(sector, year)).unwrap_or(Exact::ZERO);
    let (benchmark, several) = column_b(tables, cn, row.routes, stated, year);
    let see = row.total * (Exact::ONE + markup);
    let free = benchmark.unwrap_or(Exact::ZERO);
    let due = Due { see, benchmark: free, paid: Exact::ZERO };
    let exempt = tables.origin(country, year).is_some();
    let due = if exempt { Exact::ZERO } else { certificates(due, phase_out, cscf, Exact::ONE) };
    let result = DefaultResult {
        country: country.to_owned(),
        row: row.row.to_owned(),
        fallback: row.fallback,
        total: within(row.total)?,
        markup: within(markup)?,
        see: within(see)?,
        routes: row.routes.to_vec(),
        benchmark: benchmark.map(within).transpose()?,
        sefa: within(phase_out.retained * cscf * free)?,
        certificates: within(due)?,
    };
    Ok(Some((result, several)))
}

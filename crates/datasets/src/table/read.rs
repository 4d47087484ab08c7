use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Reader};
use lca::model::{Allocation, Amount, Direction, Exchange, Flow, Item, Parameter, Process, Product, Stage};
use rustc_hash::FxHashMap;
use uncertainty::Distribution;
use units::{Unit, Units};

use super::{COLUMNS, MOST_BYTES, MOST_CELLS, MOST_ROWS, NEEDED, Table, TableError, too_large};
use crate::{Indicator, stage};

/// A row: its number in the file, from 1, and its cells.
type Line = (usize, Vec<String>);

/// Reads a table with the units of a catalogue.
///
/// # Errors
/// At the first cell that does not say what it should, with its place and what is accepted.
pub fn read(bytes: &[u8], units: &Units) -> Result<Table, TableError> {
    if bytes.len() > MOST_BYTES {
        return Err(too_large());
    }
    let rows = if bytes.starts_with(b"PK") { sheet(bytes)? } else { lines(bytes)? };
    let mut rows = rows.into_iter().filter(|(_, cells)| cells.iter().any(|cell| !cell.trim().is_empty()));
    let (_, header) = rows.next().ok_or(TableError::Column(COLUMNS[0]))?;
    let mut place = [None; COLUMNS.len()];
    for (slot, name) in place.iter_mut().zip(COLUMNS) {
        *slot = header.iter().position(|cell| cell.trim().eq_ignore_ascii_case(name));
    }
    if let Some((_, name)) = place.iter().zip(COLUMNS).take(NEEDED).find(|(slot, _)| slot.is_none()) {
        return Err(TableError::Column(name));
    }
    let mut reading = Reading::of(units);
    for (number, cells) in rows {
        let row = place.map(|place| place.and_then(|at| cells.get(at)).map_or("", |cell| cell.trim()));
        reading.row(number, &row)?;
    }
    reading.finish()
}

fn lines(bytes: &[u8]) -> Result<Vec<Line>, TableError> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let first = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let count = |wanted: u8| first.iter().filter(|byte| **byte == wanted).count();
    let delimiter = if count(b';') > count(b',') { b';' } else { b',' };
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(bytes);
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|why| TableError::Damaged(why.to_string()))?;
        if rows.len() >= MOST_ROWS {
            return Err(too_large());
        }
        let number = record.position().map_or(rows.len() + 1, |position| position.line() as usize);
        rows.push((number, record.iter().map(|cell| unquoted(cell).to_owned()).collect()));
    }
    Ok(rows)
}

/// A text without the apostrophe that keeps spreadsheets from taking it for a formula.
fn unquoted(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(super::LIKE_A_FORMULA) => rest,
        _ => cell,
    }
}

fn sheet(bytes: &[u8]) -> Result<Vec<Line>, TableError> {
    // What the sheets unpack to is bounded before they are unpacked for good.
    let mut archive = crate::archive::Archive::new(bytes).map_err(|why| TableError::Damaged(why.to_string()))?;
    for name in archive.names() {
        archive.pass(&name).map_err(|why| TableError::Damaged(why.to_string()))?;
    }
    let damaged = |why: calamine::XlsxError| TableError::Damaged(why.to_string());
    let mut book = calamine::Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let name = book.sheet_names().into_iter().next().ok_or(TableError::Column(COLUMNS[0]))?;
    // Cell by cell: a sheet whose only cell is its last one takes no more than that cell.
    let mut cells = book.worksheet_cells_reader(&name).map_err(damaged)?;
    let mut rows: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    let mut count = 0;
    while let Some(cell) = cells.next_cell().map_err(damaged)? {
        let (row, column) = cell.get_position();
        count += 1;
        if row as usize >= MOST_ROWS || count > MOST_CELLS {
            return Err(too_large());
        }
        let text = match Data::from(cell.get_value().clone()) {
            Data::Empty => continue,
            Data::Float(value) => format!("{value}"),
            other => other.to_string(),
        };
        // Columns beyond these are no columns of a table.
        if let Ok(column) = usize::try_from(column)
            && column < MOST_COLUMNS
        {
            let row = rows.entry(row).or_default();
            row.resize(row.len().max(column + 1), String::new());
            row[column] = text;
        }
    }
    Ok(rows.into_iter().map(|(row, cells)| (row as usize + 1, cells)).collect())
}

/// Columns that are looked at.
const MOST_COLUMNS: usize = 64;

struct Reading<'a> {
    units: &'a Units,
    table: Table,
    processes: FxHashMap<String, usize>,
    products: FxHashMap<String, usize>,
    flows: FxHashMap<(String, String), usize>,
    indicators: FxHashMap<String, usize>,
    /// By indicator: flow and factor.
    factors: Vec<Vec<(usize, f64)>>,
    /// Of each process: the shares of its functions.
    shares: Vec<Vec<Option<f64>>>,
    /// Row, name of the process, place of the parameter.
    scopes: Vec<(usize, String, usize)>,
}

impl<'a> Reading<'a> {
    fn of(units: &'a Units) -> Self {
        Reading {
            units,
            table: Table::default(),
            processes: FxHashMap::default(),
            products: FxHashMap::default(),
            flows: FxHashMap::default(),
            indicators: FxHashMap::default(),
            factors: Vec::new(),
            shares: Vec::new(),
            scopes: Vec::new(),
        }
    }

    fn row(&mut self, row: usize, cells: &[&str; COLUMNS.len()]) -> Result<(), TableError> {
        let [process, kind, item, amount, unit, stage, distribution, p1, p2, p3, share, compartment] = *cells;
        let wrong = |column, found: &str, wanted| TableError::Cell { row, column, found: found.to_owned(), wanted };
        if kind != "parameter" && process.is_empty() {
            return Err(wrong("process", process, "a name"));
        }
        if kind == "indicator" {
            let at = self.indicator(process);
            if let Some(indicator) = self.table.indicators.get_mut(at) {
                unit.clone_into(&mut indicator.unit);
            }
            return Ok(());
        }
        if item.is_empty() {
            return Err(wrong("item", item, "a name"));
        }
        let number = amount.parse::<f64>().ok().filter(|value| value.is_finite());
        if kind == "factor" {
            let factor = number.ok_or_else(|| wrong("amount", amount, "a number"))?;
            return self.factor(row, process, item, compartment, factor, unit);
        }
        let value = match number {
            Some(value) => Amount::Number(value),
            None if amount.is_empty() => return Err(wrong("amount", amount, "a number or a formula")),
            None => Amount::Formula(amount.to_owned()),
        };
        let varied = spread(distribution, [p1, p2, p3], number)
            .ok_or_else(|| wrong("distribution", distribution, "a distribution with its parameters in p1 to p3"))?;
        if kind == "parameter" {
            if !process.is_empty() {
                self.scopes.push((row, process.to_owned(), self.table.model.parameters.len()));
            }
            let parameter = Parameter { name: item.to_owned(), process: None, value, distribution: varied };
            self.table.model.parameters.push(parameter);
            return Ok(());
        }
        let unit = self.unit(row, unit)?;
        let (direction, avoided, elementary, waste) = match kind {
            "product" => (Direction::Output, false, false, false),
            "input" => (Direction::Input, false, false, false),
            "avoided" => (Direction::Output, true, false, false),
            "waste" => (Direction::Output, false, false, true),
            "treated" => (Direction::Input, false, false, true),
            "untreated" => (Direction::Input, true, false, true),
            "flow" => (Direction::Output, false, true, false),
            "resource" => (Direction::Input, false, true, false),
            _ => return Err(wrong("kind", kind, "one of the kinds of rows")),
        };
        let stage = match stage {
            "" => Stage::Production,
            name => stage::named(name)
                .ok_or_else(|| wrong("stage", name, "raw-materials, production, distribution, use or end-of-life"))?,
        };
        let shares: Option<Vec<f64>> = share.split_whitespace().map(|text| text.parse().ok()).collect();
        let shares = shares.ok_or_else(|| wrong("share", share, "a number, or one for each product"))?;
        let is_function = matches!(kind, "product" | "treated");
        if is_function && shares.len() > 1 {
            return Err(wrong("share", share, "a number"));
        }
        let item = if elementary {
            Item::Flow(self.flow(item, compartment, &unit))
        } else {
            Item::Product(self.product(item, &unit, waste))
        };
        let place = self.process(process, stage);
        let own = (!is_function && !shares.is_empty()).then(|| shares.clone());
        let exchange = Exchange { item, direction, amount: value, unit, distribution: varied, avoided, shares: own };
        if let Some(process) = self.table.model.processes.get_mut(place) {
            process.exchanges.push(exchange);
        }
        if is_function && let Some(functions) = self.shares.get_mut(place) {
            functions.push(shares.first().copied());
        }
        Ok(())
    }

    fn unit(&self, row: usize, text: &str) -> Result<Unit, TableError> {
        if let Some(name) = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            return Ok(crate::named(name));
        }
        self.units.parse(text).map_err(|why| TableError::Unit { row, why })
    }

    fn process(&mut self, name: &str, stage: Stage) -> usize {
        let next = self.table.model.processes.len();
        let place = *self.processes.entry(name.to_owned()).or_insert(next);
        if place == next {
            let (id, allocation) = (name.to_owned(), Allocation::None);
            let process = Process { name: id.clone(), id, stage, exchanges: Vec::new(), allocation };
            self.table.model.processes.push(process);
            self.shares.push(Vec::new());
        }
        place
    }

    fn product(&mut self, name: &str, unit: &Unit, waste: bool) -> usize {
        let products = &mut self.table.model.products;
        let place = *self.products.entry(name.to_owned()).or_insert(products.len());
        if place == products.len() {
            let (id, unit) = (name.to_owned(), unit.clone());
            products.push(Product { name: id.clone(), id, unit, waste, properties: BTreeMap::new() });
        }
        place
    }

    fn flow(&mut self, name: &str, compartment: &str, unit: &Unit) -> usize {
        let flows = &mut self.table.model.flows;
        let key = (name.to_owned(), compartment.to_owned());
        let place = *self.flows.entry(key).or_insert(flows.len());
        if place == flows.len() {
            let id = if compartment.is_empty() { name.to_owned() } else { format!("{name} ({compartment})") };
            let (name, compartment, unit) = (name.to_owned(), compartment.to_owned(), unit.clone());
            flows.push(Flow { id, name, compartment, unit });
        }
        place
    }

    fn indicator(&mut self, name: &str) -> usize {
        let next = self.table.indicators.len();
        let place = *self.indicators.entry(name.to_owned()).or_insert(next);
        if place == next {
            let (id, unit) = (name.to_owned(), String::new());
            self.table.indicators.push(Indicator { name: id.clone(), id, unit, factors: Vec::new() });
            self.factors.push(Vec::new());
        }
        place
    }

    fn factor(
        &mut self,
        row: usize,
        indicator: &str,
        flow: &str,
        compartment: &str,
        factor: f64,
        unit: &str,
    ) -> Result<(), TableError> {
        let unit = self.unit(row, unit)?;
        let flow = self.flow(flow, compartment, &unit);
        let at = self.indicator(indicator);
        let ratio = self.table.model.flows.get(flow).map_or(Ok(1.0), |flow| flow.unit.ratio_to(&unit));
        let ratio = ratio.map_err(|why| TableError::Mismatch { row, why: Box::new(why) })?;
        if let Some(factors) = self.factors.get_mut(at) {
            factors.push((flow, factor * ratio));
        }
        Ok(())
    }

    /// Co-products with shares are allocated by them; parameters find their processes, factors their flows.
    fn finish(mut self) -> Result<Table, TableError> {
        let model = &mut self.table.model;
        for (process, shares) in model.processes.iter_mut().zip(self.shares) {
            let given: Option<Vec<f64>> = shares.iter().copied().collect();
            if let Some(shares) = given.filter(|shares| shares.len() > 1) {
                process.allocation = Allocation::Causality(shares);
            }
        }
        for (row, name, parameter) in self.scopes {
            let Some(place) = self.processes.get(&name) else {
                let (column, wanted) = ("process", "a process of the table, or nothing");
                return Err(TableError::Cell { row, column, found: name, wanted });
            };
            if let Some(parameter) = model.parameters.get_mut(parameter) {
                parameter.process = Some(*place);
            }
        }
        for (indicator, factors) in self.table.indicators.iter_mut().zip(self.factors) {
            indicator.factors = vec![0.0; model.flows.len()];
            for (flow, factor) in factors {
                if let Some(slot) = indicator.factors.get_mut(flow) {
                    *slot = factor;
                }
            }
        }
        Ok(self.table)
    }
}

/// The distribution that a row states; `None` if it states none that exists.
fn spread(kind: &str, cells: [&str; 3], amount: Option<f64>) -> Option<Option<Distribution>> {
    let [p1, p2, p3] = cells.map(|text| text.parse::<f64>().unwrap_or(f64::NAN));
    let centre = || if cells[1].is_empty() { amount.unwrap_or(f64::NAN) } else { p2 };
    let made = match kind {
        "" => return Some(None),
        "lognormal" => Distribution::Lognormal { median: centre(), sigma: libm::log(p1) },
        "normal" => Distribution::Normal { mean: centre(), deviation: p1 },
        "uniform" => Distribution::Uniform { minimum: p1, maximum: p2 },
        "triangular" => Distribution::Triangular { minimum: p1, mode: p2, maximum: p3 },
        "pert" => Distribution::Pert { minimum: p1, mode: p2, maximum: p3 },
        "discrete" => {
            let list =
                |text: &str| text.split_whitespace().map(|word| word.parse::<f64>().ok()).collect::<Option<Vec<_>>>();
            let (values, weights) = (list(cells[0])?, list(cells[1])?);
            if values.len() != weights.len() {
                return None;
            }
            Distribution::Discrete { values: values.into_iter().zip(weights).collect() }
        }
        _ => return None,
    };
    made.check().is_ok().then_some(Some(made))
}

//! A plain table for firms: one row per exchange, as CSV (UTF-8, comma or semicolon) or as the first sheet of an XLSX file.
//!
//! | column | what |
//! |---|---|
//! | `process` | the process, by name |
//! | `stage` | `raw-materials`, `production`, `distribution`, `use`, `end-of-life`; empty for production |
//! | `kind` | `product` (given), `input`, `avoided`, `waste` (given off), `treated` (taken in), `flow` (elementary) |
//! | `item` | the product, waste or flow, by name |
//! | `amount` | a number, or a formula of the parameters |
//! | `unit` | its unit |
//! | `distribution` | empty, `lognormal`, `normal`, `uniform`, `triangular` or `pert` |
//! | `p1`, `p2`, `p3` | geometric standard deviation; standard deviation; minimum and maximum; minimum, mode and maximum |
//! | `share` | of a co-product: its share of the process; the shares of a process sum to one |
//!
//! A row of kind `parameter` defines one: `item` is its name, `amount` its value or formula.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{Data, Reader};
use lca::model::{Allocation, Amount, Direction, Exchange, Flow, Item, Model, Parameter, Process, Product, Stage};
use rustc_hash::FxHashMap;
use uncertainty::Distribution;
use units::{Unit, Units};

/// Rows of a table.
const MOST_ROWS: usize = 1_000_000;
/// Bytes of a file.
const MOST_BYTES: usize = 256 << 20;

/// Why a table cannot be read.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum TableError {
    /// It is neither CSV nor XLSX, or damaged.
    #[error("not a readable table: {0}")]
    Damaged(String),
    /// It is larger than any real one.
    #[error("the table has more than {rows} rows or {bytes} bytes")]
    TooLarge {
        /// Rows permitted.
        rows: usize,
        /// Bytes permitted.
        bytes: usize,
    },
    /// A column that must be there is not.
    #[error("the column `{0}` is missing")]
    Column(&'static str),
    /// A cell does not say what it should.
    #[error("row {row}, column `{column}`: `{found}` is not {wanted}")]
    Cell {
        /// Row of the file, from 1.
        row: usize,
        /// Column.
        column: &'static str,
        /// What is there.
        found: String,
        /// What is accepted.
        wanted: &'static str,
    },
    /// A unit is unknown.
    #[error("row {row}, column `unit`: {why}")]
    Unit {
        /// Row of the file.
        row: usize,
        /// Why.
        why: units::UnitError,
    },
}

const COLUMNS: [&str; 11] =
    ["process", "kind", "item", "amount", "unit", "stage", "distribution", "p1", "p2", "p3", "share"];

/// Reads a table with the units of a catalogue.
///
/// # Errors
/// At the first cell that does not say what it should, with its place and what is accepted.
pub fn read(bytes: &[u8], units: &Units) -> Result<Model, TableError> {
    if bytes.len() > MOST_BYTES {
        return Err(TableError::TooLarge { rows: MOST_ROWS, bytes: MOST_BYTES });
    }
    let rows = if bytes.starts_with(b"PK") { sheet(bytes)? } else { lines(bytes)? };
    let (header, rows) = rows.split_first().ok_or(TableError::Column("process"))?;
    let mut place = [None; COLUMNS.len()];
    for (slot, name) in place.iter_mut().zip(COLUMNS) {
        *slot = header.iter().position(|cell| cell.trim().eq_ignore_ascii_case(name));
    }
    if let Some((_, name)) = place.iter().zip(COLUMNS).take(5).find(|(slot, _)| slot.is_none()) {
        return Err(TableError::Column(name));
    }
    let mut reading = Reading {
        units,
        model: Model::default(),
        products: FxHashMap::default(),
        flows: FxHashMap::default(),
        shares: Vec::new(),
    };
    for (number, cells) in (2..).zip(rows) {
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let cell = |column: usize| place[column].and_then(|at| cells.get(at)).map_or("", |cell| cell.trim());
        reading.row(number, &COLUMNS.map(|name| cell(COLUMNS.iter().position(|other| *other == name).unwrap_or(0))))?;
    }
    reading.finish()
}

fn lines(bytes: &[u8]) -> Result<Vec<Vec<String>>, TableError> {
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
            return Err(TableError::TooLarge { rows: MOST_ROWS, bytes: MOST_BYTES });
        }
        rows.push(record.iter().map(str::to_owned).collect());
    }
    Ok(rows)
}

fn sheet(bytes: &[u8]) -> Result<Vec<Vec<String>>, TableError> {
    // What the sheets unpack to is bounded before they are unpacked for good.
    let mut archive = crate::archive::Archive::new(bytes).map_err(|why| TableError::Damaged(why.to_string()))?;
    for name in archive.names() {
        archive.read(&name).map_err(|why| TableError::Damaged(why.to_string()))?;
    }
    let damaged = |why: calamine::XlsxError| TableError::Damaged(why.to_string());
    let mut book = calamine::Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let range = book.worksheet_range_at(0).ok_or(TableError::Column("process"))?.map_err(damaged)?;
    if range.height() > MOST_ROWS {
        return Err(TableError::TooLarge { rows: MOST_ROWS, bytes: MOST_BYTES });
    }
    let cell = |cell: &Data| match cell {
        Data::Empty => String::new(),
        Data::Float(value) => format!("{value}"),
        other => other.to_string(),
    };
    Ok(range.rows().map(|row| row.iter().map(cell).collect()).collect())
}

struct Reading<'a> {
    units: &'a Units,
    model: Model,
    products: FxHashMap<String, usize>,
    flows: FxHashMap<String, usize>,
    /// Of each process: the shares of its functions.
    shares: Vec<Vec<Option<f64>>>,
}

impl Reading<'_> {
    fn row(&mut self, row: usize, cells: &[&str; COLUMNS.len()]) -> Result<(), TableError> {
        let [process, kind, item, amount, unit, stage, distribution, p1, p2, p3, share] = *cells;
        let wrong = |column, found: &str, wanted| TableError::Cell { row, column, found: found.to_owned(), wanted };
        let value = match amount.parse::<f64>() {
            Ok(value) if value.is_finite() => Amount::Number(value),
            _ if amount.is_empty() => return Err(wrong("amount", amount, "a number or a formula")),
            _ => Amount::Formula(amount.to_owned()),
        };
        if item.is_empty() {
            return Err(wrong("item", item, "a name"));
        }
        let numbers = [p1, p2, p3].map(|text| text.parse::<f64>().unwrap_or(f64::NAN));
        let varied = spread(distribution, numbers, &value)
            .ok_or_else(|| wrong("distribution", distribution, "a distribution with its parameters in p1 to p3"))?;
        if kind == "parameter" {
            let place = self.model.processes.iter().position(|known| known.id == process);
            let parameter = Parameter { name: item.to_owned(), process: place, value, distribution: varied };
            self.model.parameters.push(parameter);
            return Ok(());
        }
        if process.is_empty() {
            return Err(wrong("process", process, "a name"));
        }
        let unit = self.units.parse(unit).map_err(|why| TableError::Unit { row, why })?;
        let (direction, avoided, is_flow, waste) = match kind {
            "product" => (Direction::Output, false, false, false),
            "input" => (Direction::Input, false, false, false),
            "avoided" => (Direction::Output, true, false, false),
            "waste" => (Direction::Output, false, false, true),
            "treated" => (Direction::Input, false, false, true),
            "flow" => (Direction::Output, false, true, false),
            _ => return Err(wrong("kind", kind, "product, input, avoided, waste, treated, flow or parameter")),
        };
        let stage = match stage {
            "" | "production" => Stage::Production,
            "raw-materials" => Stage::RawMaterials,
            "distribution" => Stage::Distribution,
            "use" => Stage::Use,
            "end-of-life" => Stage::EndOfLife,
            _ => return Err(wrong("stage", stage, "raw-materials, production, distribution, use or end-of-life")),
        };
        let share = match share {
            "" => None,
            text => Some(text.parse::<f64>().map_err(|_| wrong("share", text, "a number"))?),
        };
        let item =
            if is_flow { Item::Flow(self.flow(item, &unit)) } else { Item::Product(self.product(item, &unit, waste)) };
        let place = self.process(process, stage);
        let exchange = Exchange { item, direction, amount: value, unit, distribution: varied, avoided, shares: None };
        if let Some(process) = self.model.processes.get_mut(place) {
            process.exchanges.push(exchange);
        }
        if matches!(kind, "product" | "treated")
            && let Some(shares) = self.shares.get_mut(place)
        {
            shares.push(share);
        }
        Ok(())
    }

    fn process(&mut self, name: &str, stage: Stage) -> usize {
        if let Some(place) = self.model.processes.iter().rposition(|process| process.id == name) {
            return place;
        }
        let (id, allocation) = (name.to_owned(), Allocation::None);
        self.model.processes.push(Process { name: id.clone(), id, stage, exchanges: Vec::new(), allocation });
        self.shares.push(Vec::new());
        self.model.processes.len() - 1
    }

    fn product(&mut self, name: &str, unit: &Unit, waste: bool) -> usize {
        let next = self.model.products.len();
        let place = *self.products.entry(name.to_owned()).or_insert(next);
        if place == next {
            let (id, unit) = (name.to_owned(), unit.clone());
            self.model.products.push(Product { name: id.clone(), id, unit, waste, properties: BTreeMap::new() });
        }
        place
    }

    fn flow(&mut self, name: &str, unit: &Unit) -> usize {
        let next = self.model.flows.len();
        let place = *self.flows.entry(name.to_owned()).or_insert(next);
        if place == next {
            let (id, unit) = (name.to_owned(), unit.clone());
            self.model.flows.push(Flow { name: id.clone(), id, compartment: String::new(), unit });
        }
        place
    }

    /// Co-products with shares are allocated by them.
    fn finish(mut self) -> Result<Model, TableError> {
        for (process, shares) in self.model.processes.iter_mut().zip(self.shares) {
            let given: Option<Vec<f64>> = shares.iter().copied().collect();
            if let Some(shares) = given.filter(|shares| shares.len() > 1) {
                process.allocation = Allocation::Causality(shares);
            }
        }
        Ok(self.model)
    }
}

/// The distribution that a row states; `None` if it states none that exists.
fn spread(kind: &str, [p1, p2, p3]: [f64; 3], amount: &Amount) -> Option<Option<Distribution>> {
    let value = match amount {
        Amount::Number(value) => *value,
        Amount::Formula(_) => f64::NAN,
    };
    let made = match kind {
        "" => return Some(None),
        "lognormal" => Distribution::Lognormal { median: value, sigma: libm::log(p1) },
        "normal" => Distribution::Normal { mean: value, deviation: p1 },
        "uniform" => Distribution::Uniform { minimum: p1, maximum: p2 },
        "triangular" => Distribution::Triangular { minimum: p1, mode: p2, maximum: p3 },
        "pert" => Distribution::Pert { minimum: p1, mode: p2, maximum: p3 },
        _ => return None,
    };
    made.check().is_ok().then_some(Some(made))
}

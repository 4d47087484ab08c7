use lca::model::{Allocation, Amount, Direction, Exchange, Item, Model, Process, Resolved};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};
use rustc_hash::FxHashSet;
use uncertainty::Distribution;
use units::{Basis, Unit, Units};

use super::{COLUMNS, LIKE_A_FORMULA, MOST_ROWS, Table, TableError, too_large};
use crate::stage;

/// The form of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Text: UTF-8 with commas.
    Csv,
    /// A workbook with one sheet.
    Xlsx,
}

/// Writes a table that [`read`](super::read) reads as the same system; the same table gives the same bytes.
///
/// Processes, products, flows and indicators are known by their names, with the identifier where a name stands for several. Shares of an
/// allocation by a property are written as shares; an expanded system as one product and what it avoids.
///
/// # Errors
/// If the model is no system, an indicator does not fit it, or there are too many rows.
pub fn write(table: &Table, units: &Units, form: Form) -> Result<Vec<u8>, TableError> {
    let compiled = table.model.compile()?;
    let mut writing = Writing::of(&table.model, units);
    for (parameter, process) in table.model.parameters.iter().map(|parameter| (parameter, parameter.process)) {
        let mut row = Row::default();
        row.set("process", process.map_or("", |place| &writing.processes[place]));
        row.set("kind", "parameter");
        row.set("item", &parameter.name);
        row.amount(&parameter.value, 1.0);
        row.vary(parameter.distribution.as_ref(), &parameter.value, 1.0);
        writing.rows.push(row);
    }
    for (place, (process, resolved)) in table.model.processes.iter().zip(&compiled.processes).enumerate() {
        for at in 0..process.exchanges.len() {
            writing.exchange(place, process, resolved, at);
        }
    }
    let names = unique(table.indicators.iter().map(|indicator| [&indicator.name, &indicator.id, ""]));
    for (indicator, name) in table.indicators.iter().zip(&names) {
        if indicator.factors.len() != table.model.flows.len() {
            return Err(TableError::Factors(indicator.id.clone()));
        }
        let mut row = Row::default();
        row.set("process", name);
        row.set("kind", "indicator");
        row.set("unit", &indicator.unit);
        writing.rows.push(row);
        for (flow, factor) in indicator.factors.iter().enumerate().filter(|(_, factor)| **factor != 0.0) {
            let mut row = Row::default();
            row.set("process", name);
            row.set("kind", "factor");
            writing.item(&mut row, Item::Flow(flow));
            row.amount(&Amount::Number(*factor), 1.0);
            row.set("unit", &writing.spelled(&table.model.flows[flow].unit));
            writing.rows.push(row);
        }
    }
    if writing.rows.len() >= MOST_ROWS {
        return Err(too_large());
    }
    match form {
        Form::Csv => csv(&writing.rows),
        Form::Xlsx => xlsx(&writing.rows).map_err(|why| TableError::Damaged(why.to_string())),
    }
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq)]
enum Cell {
    #[default]
    Empty,
    Number(f64),
    Text(String),
}

#[derive(Clone, Default)]
struct Row([Cell; COLUMNS.len()]);

impl Row {
    fn put(&mut self, column: &str, cell: Cell) {
        if let Some(slot) = COLUMNS.iter().position(|name| *name == column).and_then(|at| self.0.get_mut(at)) {
            *slot = cell;
        }
    }

    fn set(&mut self, column: &str, text: &str) {
        if !text.is_empty() {
            self.put(column, Cell::Text(text.to_owned()));
        }
    }

    fn amount(&mut self, amount: &Amount, ratio: f64) {
        match amount {
            Amount::Number(value) => self.put("amount", Cell::Number(value * ratio)),
            Amount::Formula(formula) if ratio == 1.0 => self.set("amount", formula),
            Amount::Formula(formula) => self.set("amount", &format!("({formula}) * {ratio:e}")),
        }
    }

    fn vary(&mut self, distribution: Option<&Distribution>, amount: &Amount, ratio: f64) {
        let Some(distribution) = distribution.map(|distribution| distribution.times(ratio)) else { return };
        let centre = match amount {
            Amount::Number(value) => value * ratio,
            Amount::Formula(_) => f64::NAN,
        };
        let given = |value: f64| if value == centre { Cell::Empty } else { Cell::Number(value) };
        let list = |values: &mut dyn Iterator<Item = f64>| Cell::Text(joined(values));
        let (name, cells) = match &distribution {
            Distribution::Lognormal { median, sigma } => {
                ("lognormal", [Cell::Number(libm::exp(*sigma)), given(*median), Cell::Empty])
            }
            Distribution::Normal { mean, deviation } => {
                ("normal", [Cell::Number(*deviation), given(*mean), Cell::Empty])
            }
            Distribution::Uniform { minimum, maximum } => {
                ("uniform", [Cell::Number(*minimum), Cell::Number(*maximum), Cell::Empty])
            }
            Distribution::Triangular { minimum, mode, maximum } => {
                ("triangular", [*minimum, *mode, *maximum].map(Cell::Number))
            }
            Distribution::Pert { minimum, mode, maximum } => ("pert", [*minimum, *mode, *maximum].map(Cell::Number)),
            Distribution::Discrete { values } => (
                "discrete",
                [
                    list(&mut values.iter().map(|(value, _)| *value)),
                    list(&mut values.iter().map(|(_, weight)| *weight)),
                    Cell::Empty,
                ],
            ),
        };
        self.set("distribution", name);
        for (column, cell) in ["p1", "p2", "p3"].into_iter().zip(cells) {
            self.put(column, cell);
        }
    }
}

fn joined(values: &mut dyn Iterator<Item = f64>) -> String {
    values.map(|value| format!("{value:e}")).collect::<Vec<_>>().join(" ")
}

struct Writing<'a> {
    model: &'a Model,
    units: &'a Units,
    processes: Vec<String>,
    products: Vec<String>,
    flows: Vec<String>,
    /// Items whose unit a row has said.
    said: FxHashSet<Item>,
    rows: Vec<Row>,
}

impl<'a> Writing<'a> {
    fn of(model: &'a Model, units: &'a Units) -> Self {
        let processes = unique(model.processes.iter().map(|process| [&process.name, &process.id, ""]));
        let products = unique(model.products.iter().map(|product| [&product.name, &product.id, ""]));
        let flows = unique(model.flows.iter().map(|flow| [&flow.name, &flow.id, flow.compartment.trim()]));
        Writing { model, units, processes, products, flows, said: FxHashSet::default(), rows: Vec::new() }
    }

    fn item(&self, row: &mut Row, item: Item) {
        match item {
            Item::Product(at) => row.set("item", &self.products[at]),
            Item::Flow(at) => {
                row.set("item", &self.flows[at]);
                row.set("compartment", self.model.flows[at].compartment.trim());
            }
        }
    }

    fn exchange(&mut self, place: usize, process: &Process, resolved: &Resolved, at: usize) {
        let Some(exchange) = process.exchanges.get(at) else { return };
        let several = resolved.functions.len() > 1;
        let expanded = several && matches!(process.allocation, Allocation::Substitution { .. });
        let function = resolved.functions.iter().find(|function| function.exchange == at);
        let replaced = expanded && function.is_some_and(|function| function.share == 0.0);
        let mut row = Row::default();
        row.set("process", &self.processes[place]);
        row.set("kind", self.kind(exchange, replaced));
        self.item(&mut row, exchange.item);
        row.set("stage", stage::name(process.stage));
        let unit = match exchange.item {
            Item::Product(at) => &self.model.products[at].unit,
            Item::Flow(at) => &self.model.flows[at].unit,
        };
        // The first row of an item is in its own unit; others keep theirs, if the catalogue knows it.
        let first = self.said.insert(exchange.item);
        let keeps = !first && self.is_known(unit) && self.is_known(&exchange.unit);
        let (unit, ratio) =
            if keeps { (&exchange.unit, 1.0) } else { (unit, exchange.unit.ratio_to(unit).unwrap_or(1.0)) };
        row.set("unit", &self.spelled(unit));
        row.amount(&exchange.amount, ratio);
        row.vary(exchange.distribution.as_ref(), &exchange.amount, ratio);
        match (function, &exchange.shares) {
            (Some(function), _) if several && !expanded => row.put("share", Cell::Number(function.share)),
            (None, Some(shares)) => row.set("share", &joined(&mut shares.iter().copied())),
            _ => {}
        }
        self.rows.push(row);
    }

    fn kind(&self, exchange: &Exchange, replaced: bool) -> &'static str {
        let input = exchange.direction == Direction::Input;
        match exchange.item {
            Item::Flow(_) if input => "resource",
            Item::Flow(_) => "flow",
            Item::Product(at) => match (self.model.products[at].waste, input, exchange.avoided || replaced) {
                (false, false, false) => "product",
                (false, false, true) => "avoided",
                (false, true, _) => "input",
                (true, false, _) => "waste",
                (true, true, false) => "treated",
                (true, true, true) => "untreated",
            },
        }
    }

    /// Whether the catalogue reads the unit's symbol as this very unit.
    fn is_known(&self, unit: &Unit) -> bool {
        self.units.parse(&unit.symbol).is_ok_and(|known| known == *unit)
    }

    /// The unit as a table says it. A mere name of something that the catalogue knows is written as that: no amount is converted.
    fn spelled(&self, unit: &Unit) -> String {
        let is_a_name = unit.dimension.is_none() && unit.size() == 1.0 && unit.basis == Basis::UNSAID;
        let known = self.units.parse(&unit.symbol).is_ok_and(|known| known == *unit || is_a_name);
        if known { unit.symbol.clone() } else { format!("[{}]", unit.symbol) }
    }
}

/// Names of (name, identifier, compartment), each once in its compartment: where one stands for several, the identifier follows it.
fn unique<'a>(all: impl Iterator<Item = [&'a str; 3]> + Clone) -> Vec<String> {
    let plain = |[name, id, _]: [&'a str; 3]| if name.trim().is_empty() { id.trim() } else { name.trim() };
    let (mut seen, mut repeated) = (FxHashSet::default(), FxHashSet::default());
    for one in all.clone() {
        if !seen.insert((plain(one), one[2])) {
            repeated.insert((plain(one), one[2]));
        }
    }
    let mut taken: FxHashSet<(String, &str)> = FxHashSet::default();
    let mut labels = Vec::new();
    for one in all {
        let (name, [_, id, compartment]) = (plain(one), one);
        let several = repeated.contains(&(name, compartment));
        let mut label = if several { format!("{name} [{}]", id.trim()) } else { name.to_owned() };
        while !taken.insert((label.clone(), compartment)) {
            label.push('*');
        }
        labels.push(label);
    }
    labels
}

fn csv(rows: &[Row]) -> Result<Vec<u8>, TableError> {
    let damaged = |why: String| TableError::Damaged(why);
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(COLUMNS).map_err(|why| damaged(why.to_string()))?;
    for row in rows {
        let cells = row.0.iter().map(|cell| match cell {
            Cell::Empty => String::new(),
            Cell::Number(value) => number(*value),
            Cell::Text(text) if text.starts_with(LIKE_A_FORMULA) => format!("'{text}"),
            Cell::Text(text) => text.clone(),
        });
        writer.write_record(cells).map_err(|why| damaged(why.to_string()))?;
    }
    writer.into_inner().map_err(|why| damaged(why.to_string()))
}

/// As short as reads back the same.
fn number(value: f64) -> String {
    let short = value == 0.0 || (1e-6..1e15).contains(&value.abs());
    if short { format!("{value}") } else { format!("{value:e}") }
}

fn xlsx(rows: &[Row]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // The same table gives the same bytes, whenever it is written.
    book.set_properties(&DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2000, 1, 1)?));
    let sheet = book.add_worksheet();
    for (column, name) in (0..).zip(COLUMNS) {
        sheet.write_string(0, column, name)?;
    }
    for (number, row) in (1..).zip(rows) {
        for (column, cell) in (0..).zip(&row.0) {
            match cell {
                Cell::Empty => {}
                Cell::Number(value) => {
                    sheet.write_number(number, column, *value)?;
                }
                Cell::Text(text) => {
                    sheet.write_string(number, column, text)?;
                }
            }
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    book.save_to_buffer()
}

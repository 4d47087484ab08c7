//! The workbook of the EPA hub: twelve tables under each other on one sheet, turned into the tidy layout.

use super::{Draught, Opened, Source, epa_hub, first_year};
use crate::ImportError;
use crate::input::{Line, Sheet};

pub(crate) const SOURCE: Source =
    Source { columns: &["Emission Factors for Greenhouse Gas Inventories"], read, ..epa_hub::SOURCE };

/// Where the cells of a table are, by column of the sheet from 0.
struct Table {
    number: u8,
    title: &'static str,
    /// Columns that make the part of the name after the first; the first two are carried down.
    sub: &'static [usize],
    carried: bool,
    /// Column, quantity, unit; a unit that ends in ` per` is completed by the column after it in `unit`.
    values: &'static [(usize, &'static str, &'static str)],
    /// The column of the unit.
    unit: Option<usize>,
}

const PER_MILE: &[(usize, &str, &str)] = &[(3, "CO2", "kg CO2 per"), (4, "CH4", "g CH4 per"), (5, "N2O", "g N2O per")];

const TABLES: &[Table] = &[
    Table {
        number: 1,
        title: "1 Stationary combustion",
        sub: &[],
        carried: false,
        // Units come from the line above each group: per short ton, gallon or cubic foot.
        values: &[
            (3, "heat content (HHV)", ""),
            (4, "CO2 per heat", ""),
            (5, "CH4 per heat", ""),
            (6, "N2O per heat", ""),
            (7, "CO2 per unit", ""),
            (8, "CH4 per unit", ""),
            (9, "N2O per unit", ""),
        ],
        unit: None,
    },
    Table {
        number: 2,
        title: "2 Mobile combustion CO2",
        sub: &[],
        carried: false,
        values: &[(3, "CO2", "kg CO2 per")],
        unit: Some(4),
    },
    Table {
        number: 3,
        title: "3 Mobile CH4/N2O on-road gasoline",
        sub: &[3],
        carried: true,
        values: &[(4, "CH4", "g CH4 per vehicle-mile"), (5, "N2O", "g N2O per vehicle-mile")],
        unit: None,
    },
    Table {
        number: 4,
        title: "4 Mobile CH4/N2O diesel and alternative",
        sub: &[3, 4],
        carried: true,
        values: &[(5, "CH4", "g CH4 per vehicle-mile"), (6, "N2O", "g N2O per vehicle-mile")],
        unit: None,
    },
    Table {
        number: 5,
        title: "5 Mobile CH4/N2O non-road",
        sub: &[3],
        carried: true,
        values: &[(4, "CH4", "g CH4 per gallon"), (5, "N2O", "g N2O per gallon")],
        unit: None,
    },
    Table {
        number: 6,
        title: "6 US electricity eGRID",
        sub: &[3],
        carried: false,
        values: &[
            (4, "total output CO2", "lb CO2 per MWh"),
            (5, "total output CH4", "lb CH4 per MWh"),
            (6, "total output N2O", "lb N2O per MWh"),
            (7, "non-baseload CO2", "lb CO2 per MWh"),
            (8, "non-baseload CH4", "lb CH4 per MWh"),
            (9, "non-baseload N2O", "lb N2O per MWh"),
            (10, "grid gross loss", "fraction"),
        ],
        unit: None,
    },
    Table {
        number: 7,
        title: "7 Steam and heat",
        sub: &[],
        carried: false,
        values: &[(3, "CO2", "kg CO2 per mmBtu"), (4, "CH4", "g CH4 per mmBtu"), (5, "N2O", "g N2O per mmBtu")],
        unit: None,
    },
    Table {
        number: 8,
        title: "8 Scope 3 cat 4/9 transport",
        sub: &[],
        carried: false,
        values: PER_MILE,
        unit: Some(6),
    },
    Table {
        number: 9,
        title: "9 Waste (AR4 CO2e)",
        sub: &[],
        carried: false,
        values: &[
            (3, "Recycled", ""),
            (4, "Landfilled", ""),
            (5, "Combusted", ""),
            (6, "Composted", ""),
            (7, "Anaerobically digested, dry", ""),
            (8, "Anaerobically digested, wet", ""),
        ],
        unit: None,
    },
    Table { number: 10, title: "10 Scope 3 cat 6/7 travel", sub: &[], carried: false, values: PER_MILE, unit: Some(6) },
    Table {
        number: 11,
        title: "11 GWP AR5",
        sub: &[3],
        carried: false,
        values: &[(4, "GWP100 AR5", "kg CO2e per kg")],
        unit: None,
    },
    Table {
        number: 12,
        title: "12 GWP blends",
        sub: &[4],
        carried: false,
        values: &[(3, "GWP100 AR5 (HFC and PFC constituents only)", "kg CO2e per kg")],
        unit: None,
    },
];

const HEADER: [&str; 8] = ["table", "sheet_row", "section", "name", "sub", "quantity", "value", "unit"];

fn read(opened: &Opened<'_>) -> Result<Draught, ImportError> {
    let year = opened
        .sheet
        .lines
        .iter()
        .take(10)
        .flat_map(|line| &line.cells)
        .find(|cell| cell.contains("Last Modified"))
        .and_then(|cell| first_year(cell))
        .or_else(|| first_year(opened.name));
    let tidy = tidy(opened.sheet);
    epa_hub::read_lines(opened, &tidy, 0, year)
}

fn tidy(sheet: &Sheet) -> Sheet {
    let mut lines = vec![Line { number: 0, cells: HEADER.map(str::to_owned).into() }];
    let mut state = State::default();
    for line in &sheet.lines {
        lines.extend(state.line(line));
    }
    Sheet { name: sheet.name.clone(), lines }
}

#[derive(Default)]
struct State {
    table: Option<&'static Table>,
    section: String,
    /// Units of the columns of table 1, as the last line of units gives them.
    units: Vec<String>,
    carried: Vec<String>,
}

impl State {
    fn line(&mut self, line: &Line) -> Vec<Line> {
        if let Some(number) = line.cell(1).strip_prefix("Table ") {
            self.table = TABLES.iter().find(|table| Some(table.number) == number.trim().parse().ok());
            *self = State { table: self.table, ..State::default() };
            return Vec::new();
        }
        let Some(table) = self.table else { return Vec::new() };
        let number = |column: usize| line.cell(column).parse::<f64>().ok();
        if !table.values.iter().any(|(column, _, _)| number(*column).is_some()) {
            self.heading(line);
            return Vec::new();
        }
        let columns: Vec<usize> = [2].iter().chain(table.sub).copied().collect();
        if table.carried {
            self.carry(line, &columns);
        } else {
            self.carried = columns.iter().map(|column| line.cell(*column).to_owned()).collect();
        }
        let (name, sub) = self.carried.split_first().map_or(("", &[][..]), |(name, sub)| (name.as_str(), sub));
        let sub: Vec<&str> = sub.iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
        let values = table.values.iter().filter(|(column, _, _)| number(*column).is_some());
        values
            .map(|(column, quantity, unit)| {
                let unit = match table.unit {
                    Some(at) => format!("{unit} {}", line.cell(at)),
                    None if table.number == 1 => self.units.get(*column).cloned().unwrap_or_default(),
                    None if table.number == 9 => "metric ton CO2e per short ton".to_owned(),
                    None => (*unit).to_owned(),
                };
                let (sub, quantity) =
                    if table.number == 9 { ((*quantity).to_owned(), "CO2e (AR4)") } else { (sub.join(" "), *quantity) };
                let row = line.number.to_string();
                let cells = [table.title, &row, &self.section, name, &sub, quantity, line.cell(*column), &unit]
                    .map(str::to_owned);
                Line { number: line.number, cells: cells.into() }
            })
            .collect()
    }

    /// A line without numbers: units of the columns, or, in table 1, the title of a group of fuels.
    fn heading(&mut self, line: &Line) {
        if line.cell(3).contains(" per ") {
            self.units = line.cells.iter().map(|cell| cell.trim().to_owned()).collect();
        } else if self.table.is_some_and(|table| table.number == 1)
            && !line.cell(2).is_empty()
            && line.cells.iter().skip(3).all(|cell| cell.trim().is_empty())
        {
            self.section = line.cell(2).to_owned();
        }
    }

    /// Merged cells are filled in their first row only. A new name empties what was under the last one.
    fn carry(&mut self, line: &Line, columns: &[usize]) {
        self.carried.resize(columns.len(), String::new());
        let last = columns.len() - 1;
        for (position, column) in columns.iter().enumerate() {
            let cell = line.cell(*column);
            if (!cell.is_empty() || position == last)
                && let Some(slot) = self.carried.get_mut(position)
            {
                *slot = cell.to_owned();
            }
        }
    }
}

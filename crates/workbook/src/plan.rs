//! Where everything stands, so that formulas of one sheet can name cells of another.

use std::collections::BTreeSet;

use calendar::{Month, Period};
use factors::{Gas, Scope2Method};
use measure::{Inventory, Line, Scope};
use rust_xlsxwriter::utility::column_number_to_name;

use crate::words::Words;

/// Row of the headings of every table that fills a sheet, from 0; above it the title, a remark, and on the
/// sheet of lines the potentials.
pub const HEADER: u32 = 3;
/// First row of data.
pub const FIRST: u32 = HEADER + 1;
/// Row of the potentials on the sheet of lines.
pub const POTENTIALS: u32 = 2;

/// A gas of the inventory.
pub struct PlannedGas {
    pub gas: Gas,
    pub name: String,
    pub potential: f64,
    /// Of the Montreal Protocol: outside the scopes.
    pub outside: bool,
}

/// Positions of columns on the sheet of lines, from 0.
pub struct LineColumns {
    pub scope: u16,
    pub category: u16,
    pub method: u16,
    pub site: u16,
    pub from: u16,
    pub to: u16,
    pub days: u16,
    pub quantity: u16,
    /// Two columns per step: what it is, and by how much is multiplied.
    pub steps: u16,
    pub amount: u16,
    pub factor: u16,
    /// kg of each gas per unit, then what is not split, then biogenic CO2.
    pub per_unit: u16,
    /// kg of each gas, then what is not split, then biogenic CO2.
    pub mass: u16,
    pub co2e: u16,
    pub montreal: u16,
    pub location: u16,
    pub market: u16,
    /// Why this factor, and where the line was read.
    pub because: u16,
    pub months: u16,
}

/// Its number, by which lines find their factor.
pub const FACTOR_NUMBER: u16 = 0;
/// First of the gases, then what is not split, then biogenic CO2.
pub const FACTOR_GASES: u16 = 13;

/// Names of sheets and positions of columns.
pub struct Plan {
    pub lines_sheet: String,
    pub factors_sheet: String,
    pub gases_sheet: String,
    /// Those within the scopes first.
    pub gases: Vec<PlannedGas>,
    pub steps: usize,
    /// Ids of the sites, those of the firm's sheet first.
    pub sites: Vec<String>,
    pub months: Vec<(Month, Period)>,
    pub columns: LineColumns,
    pub lines: u32,
    pub factors: u32,
}

impl Plan {
    pub fn new(inventory: &Inventory, words: &Words<'_>) -> Self {
        let account = &inventory.account;
        let codes: BTreeSet<&Gas> =
            account.factors.iter().flat_map(|used| used.factor.composition.gases.keys()).collect();
        let mut gases: Vec<PlannedGas> = codes
            .into_iter()
            .map(|gas| PlannedGas {
                gas: gas.clone(),
                name: words.gas(gas),
                potential: account.potentials.of(gas, account.gwp).unwrap_or(0.0),
                outside: account.potentials.is_outside(gas),
            })
            .collect();
        // CO2 leads, what is outside the scopes comes last.
        gases.sort_by_key(|planned| (planned.outside, planned.gas != Gas::co2()));
        let steps = account.lines.iter().map(|line| line.calculation.steps.len()).max().unwrap_or(0);
        let mut sites: Vec<String> = inventory.firm.sites.iter().map(|site| site.id.clone()).collect();
        for line in &account.lines {
            if !sites.contains(&line.site) {
                sites.push(line.site.clone());
            }
        }
        Plan {
            lines_sheet: words.get("workbook-sheet-lines"),
            factors_sheet: words.get("workbook-sheet-factors"),
            gases_sheet: words.get("workbook-sheet-gases"),
            columns: LineColumns::new(short(steps), short(gases.len())),
            gases,
            steps,
            sites,
            months: account.period.by_month(),
            lines: long(account.lines.len()),
            factors: long(account.factors.len()),
        }
    }

    /// How many of the gases are within the scopes.
    pub fn within(&self) -> u16 {
        short(self.gases.iter().filter(|planned| !planned.outside).count())
    }

    pub fn site_number(&self, id: &str) -> f64 {
        self.sites.iter().position(|known| known == id).map_or(0.0, |index| count(index) + 1.0)
    }

    /// All cells of a column of the sheet of lines.
    pub fn of_lines(&self, column: u16) -> String {
        range(&self.lines_sheet, column, self.lines)
    }

    /// All cells of a column of the sheet of factors.
    pub fn of_factors(&self, column: u16) -> String {
        range(&self.factors_sheet, column, self.factors)
    }

    /// The sum of a column of the sheet of lines, over the rows whose cells in other columns are as said.
    /// Criteria are numbers, or cells that hold words of ours: nothing that could be read as a pattern.
    pub fn sum_of_lines(&self, column: u16, criteria: &[(u16, &str)]) -> String {
        let criteria: String =
            criteria.iter().map(|(column, wanted)| format!(",{},{wanted}", self.of_lines(*column))).collect();
        format!("SUMIFS({}{criteria})", self.of_lines(column))
    }

    /// The potential of a gas on its sheet.
    pub fn potential(&self, index: u16) -> String {
        format!("{}!$D${}", quoted(&self.gases_sheet), FIRST + u32::from(index) + 1)
    }
}

impl LineColumns {
    /// kg of biogenic CO2, the last of the masses.
    pub fn biogenic(&self) -> u16 {
        self.co2e - 1
    }

    fn new(steps: u16, gases: u16) -> Self {
        let quantity = 12;
        let steps_at = quantity + 2;
        let amount = steps_at + 2 * steps;
        let per_unit = amount + 4;
        let mass = per_unit + gases + 2;
        let co2e = mass + gases + 2;
        LineColumns {
            scope: 1,
            category: 2,
            method: 3,
            site: 6,
            from: 9,
            to: 10,
            days: 11,
            quantity,
            steps: steps_at,
            amount,
            factor: amount + 2,
            per_unit,
            mass,
            co2e,
            montreal: co2e + 1,
            location: co2e + 2,
            market: co2e + 3,
            because: co2e + 4,
            months: co2e + 4 + crate::lines::BECAUSE,
        }
    }
}

/// Whether a line counts in the location-based total, and in the market-based one.
pub fn counts(line: &Line) -> (bool, bool) {
    match (line.category.scope(), line.method) {
        (Scope::Two, Some(Scope2Method::Market)) => (false, true),
        (Scope::Two, Some(_)) => (true, false),
        (_, Some(Scope2Method::Market)) => (false, true),
        _ => (true, true),
    }
}

/// A cell by its name: `$C$4`, with the marks asked for.
pub fn cell(row: u32, column: u16) -> String {
    format!("{}{}", column_number_to_name(column), row + 1)
}

/// `'Sheet'!$C$5:$C$504`.
pub fn range(sheet: &str, column: u16, rows: u32) -> String {
    let name = column_number_to_name(column);
    format!("{}!${name}${}:${name}${}", quoted(sheet), FIRST + 1, FIRST + rows.max(1))
}

/// A sheet's name as formulas want it.
pub fn quoted(sheet: &str) -> String {
    format!("'{}'", sheet.replace('\'', "''"))
}

/// Words as a formula wants them.
pub fn literal(words: &str) -> String {
    format!("\"{}\"", words.replace('"', "\"\""))
}

pub fn short(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

pub fn long(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// A count as a number of a cell.
pub fn count(count: usize) -> f64 {
    f64::from(long(count))
}

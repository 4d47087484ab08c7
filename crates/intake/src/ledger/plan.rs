//! What the columns of a table hold.

use std::collections::BTreeMap;
use std::sync::Arc;

use rust_decimal::Decimal;

use super::role::Role;
use super::scale::Coin;
use super::span::Span;
use super::year::SaidYear;
use crate::ColumnReading;
use crate::document::{date, number};
use crate::doubt::Doubt;

/// A column that is understood.
#[derive(Clone, Debug)]
pub(crate) struct Column {
    /// Number, from 1.
    pub number: u32,
    /// Its header, as written.
    pub header: String,
    /// The unit after its name: `Distance (km)`.
    pub unit: Option<String>,
    /// How many a figure stands for: 1000 of `Électricité (kWh) x 1000`.
    pub scale: Decimal,
    /// How its numbers are written.
    pub numbers: number::Column,
    /// How its dates are written.
    pub dates: date::Column,
    /// From 0 to 1, and the word that led to it.
    pub confidence: f64,
    pub because: String,
}

impl Column {
    /// A column that no header names.
    pub(crate) fn unheaded(number: u32) -> Self {
        Column {
            number,
            header: String::new(),
            unit: None,
            scale: Decimal::ONE,
            numbers: number::Column::new(),
            dates: date::Column::new(),
            confidence: 1.0,
            because: String::new(),
        }
    }
}

/// A column that is a quantity of its own: of the month or quarter, the site, the activity that its header names.
#[derive(Clone, Debug)]
pub(crate) struct Wide {
    pub column: Column,
    pub span: Option<Span>,
    /// Id of the site.
    pub site: Option<String>,
    /// The words that name the activity.
    pub label: Option<String>,
    /// The year of all its cells: `Gasoil 2024` beside `Gasoil 2025`.
    pub year: Option<i16>,
}

/// What the columns of a table hold.
#[derive(Clone, Debug, Default)]
pub(crate) struct Plan {
    /// Row after which the data begins.
    pub last_header_row: u64,
    pub roles: BTreeMap<Role, Column>,
    pub wide: Vec<Wide>,
    /// Columns that are not read.
    pub passed_over: Vec<Column>,
    /// Those of them that hold what was planned, or is of another year: nothing of it counts, and that is told.
    pub not_actual: Vec<Column>,
    /// Those of them that are quantities too, each of which may be the one that is meant.
    pub rivals: Vec<Column>,
    /// Numbers of columns that say the same in another unit, each after that which is counted: `Électricité (MWh)`
    /// after `Électricité (kWh)`.
    pub twins: Vec<(u32, u32)>,
    /// After so many columns a cell is of none, if a decimal comma may have parted it from the cell before.
    pub width: Option<u32>,
    /// Headers, folded, in order: a row that repeats them is no data.
    pub headers: Vec<(u32, String)>,
    /// Words above the header.
    pub titles: Vec<String>,
    /// Columns that add up others of the same row, with these: `Eau totale (m3)`.
    pub sums: Vec<(Column, Vec<u32>)>,
    /// The year that is said around, for months without one.
    pub year: SaidYear,
    /// Whether headers are French or Arabic and none is English: the day of a date comes first.
    pub day_first: bool,
    /// The unit that a title, the sheet or the file names in brackets: `Consommation par site (kWh) 2025`.
    pub around_unit: Option<String>,
    /// What the titles, the sheet or the file say of all amounts: `Achats 2025 (en KDH)`.
    pub coin: Option<Result<Coin, Doubt>>,
    /// Unit and activity that a person gave for this layout.
    pub mapped_unit: Option<String>,
    pub mapped_activity: Option<String>,
}

impl Plan {
    /// Whether a column of this role says something of each quantity of a row. Beside quantities in several columns
    /// another is of none of them, and an amount is of them all together; beside columns that each name an activity,
    /// so are persons and kilometres.
    pub(crate) fn reads(&self, role: Role) -> bool {
        let by_activity =
            || self.wide.iter().all(|wide| wide.label.is_some() && wide.span.is_none() && wide.site.is_none());
        self.wide.is_empty() || !(role == Role::Quantity || role.is_priced() || (role.multiplies() && by_activity()))
    }

    fn told(&self, role: Role) -> &'static str {
        if self.reads(role) { role } else { Role::Ignore }.code()
    }

    /// How each column was understood, by its number.
    pub(crate) fn columns(&self, sheet: Option<&Arc<str>>) -> Vec<ColumnReading> {
        let reading = |role: &'static str, column: &Column| ColumnReading {
            sheet: sheet.cloned(),
            column: column.number,
            header: column.header.clone(),
            role,
            unit: column.unit.clone(),
            confidence: column.confidence,
            because: column.because.clone(),
        };
        let mut columns: Vec<ColumnReading> =
            self.roles.iter().map(|(role, column)| reading(self.told(*role), column)).collect();
        columns.extend(self.wide.iter().map(|wide| {
            let role = if self.twins.iter().any(|(_, other)| *other == wide.column.number) {
                Role::Ignore.code()
            } else if let Some(span) = wide.span {
                if span.is_quarter { "quarter" } else { "month" }
            } else if wide.site.is_some() {
                "site"
            } else if wide.year.is_some() && wide.label.is_none() {
                Role::Year.code()
            } else {
                "activity"
            };
            reading(role, &wide.column)
        }));
        columns.extend(self.sums.iter().map(|(column, _)| reading(Role::Total.code(), column)));
        columns.extend(self.passed_over.iter().map(|column| reading("ignore", column)));
        columns.sort_by_key(|reading| reading.column);
        columns
    }
}

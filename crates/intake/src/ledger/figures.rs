//! The numbers of a row, each read once: its quantity, what it cost, and the totals below all ask for them.

use rust_decimal::Decimal;

use super::cells::Fault;
use super::grid::{Cell, GridRow, trimmed};
use super::layout::Layout;
use super::plan::Column;
use super::role::Role;
use crate::document::number::NumberError;
use crate::why::Why;

/// The columns that a row of totals may add up.
pub(crate) const ADDED_UP: [Role; 5] = [Role::Quantity, Role::Mass, Role::AmountExcl, Role::AmountIncl, Role::Amount];

/// The number in a cell.
#[derive(Clone, Debug)]
pub(crate) struct Figure {
    pub value: Decimal,
    /// Whether it is a percentage that is not a fraction yet.
    pub percent: bool,
    /// What is written beside it: `kg` of `12 kg`, `€` of `€12`; empty if nothing.
    pub label: String,
}

/// What a cell holds where a number is wanted; the fault apart, because it is large and rare.
pub(crate) type Held = Result<Option<Figure>, Box<Fault>>;

/// The numbers of a row in the columns that may be added up; `None` where the row has no cell.
#[derive(Clone, Debug)]
pub(crate) struct Figures([Option<Held>; ADDED_UP.len()]);

impl Figures {
    pub(crate) fn of(layout: &Layout<'_>, row: &GridRow<'_>) -> Self {
        Figures(ADDED_UP.map(|role| {
            let column = layout.column(role)?;
            let cell = row.cell(column.number)?;
            Some(figure_in(column, cell).and_then(|figure| counts(role, figure, column, cell)).map_err(Box::new))
        }))
    }

    /// The number of a column that may be added up.
    pub(crate) fn get(&self, role: Role) -> Option<&Held> {
        let place = ADDED_UP.iter().position(|known| *known == role)?;
        self.0.get(place)?.as_ref()
    }
}

/// Five per cent are no five litres.
fn counts(role: Role, figure: Option<Figure>, column: &Column, cell: &Cell<'_>) -> Result<Option<Figure>, Fault> {
    let shown = matches!(cell, Cell::Number { percent: true, .. });
    if matches!(role, Role::Quantity | Role::Mass) && (shown || figure.as_ref().is_some_and(|figure| figure.percent)) {
        let raw = cell.raw().into_owned();
        return Err(Fault::cell(Why::Number(NumberError::NotANumber { raw }), column, Some(cell)));
    }
    Ok(figure)
}

/// The number in a cell, and whether it is a percentage that is not a fraction yet.
pub(crate) fn number_in(column: &Column, cell: &Cell<'_>) -> Result<Option<(Decimal, bool)>, Fault> {
    Ok(figure_in(column, cell)?.map(|figure| (figure.value, figure.percent)))
}

/// The number in a cell, with what is written beside it.
fn figure_in(column: &Column, cell: &Cell<'_>) -> Result<Option<Figure>, Fault> {
    let headed = || column.unit.as_deref().is_some_and(|unit| unit.trim() == "%");
    match cell {
        Cell::Number { value, percent } => {
            let value = column.scale.checked_mul(*value).unwrap_or(*value);
            Ok(Some(Figure { value, percent: !percent && headed(), label: String::new() }))
        }
        Cell::Uncomputed => Err(Fault::cell(Why::Uncomputed, column, Some(cell))),
        Cell::Error(raw) => Err(Fault::cell(Why::CellError { raw: raw.to_string() }, column, Some(cell))),
        Cell::Date(_) => {
            let raw = cell.raw().into_owned();
            Err(Fault::cell(Why::Number(NumberError::NotANumber { raw }), column, Some(cell)))
        }
        Cell::Text(text) => match trimmed(text) {
            "" | "-" | "–" | "—" | "n/a" | "N/A" | "NA" => Ok(None),
            text => {
                let error = |error| Fault::cell(Why::Number(error), column, Some(cell));
                let amount = column.numbers.read(text).map_err(error)?;
                // `1e5` is not 1, nor `12/15` 12: what stands beside a number is a word.
                if amount.label.chars().any(|c| c.is_numeric()) {
                    return Err(error(NumberError::NotANumber { raw: text.to_owned() }));
                }
                let value = column.scale.checked_mul(amount.value).unwrap_or(amount.value);
                Ok(Some(Figure { value, percent: amount.percent || headed(), label: amount.label }))
            }
        },
    }
}

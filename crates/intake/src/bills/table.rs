//! Figures under the headers of their columns.

use units::Units;

use super::roles::{Kind, Role};
use super::row::{Figure, Found, Row, unit_of};
use crate::document::pages::Word;

/// A figure farther than this from a column, in sizes of the letters, is not in it.
const REACH: f64 = 8.0;
/// Most figures of a row that are put in columns.
const MOST: usize = 48;

/// A column of a table.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Column {
    pub role: Role,
    pub left: f64,
    pub right: f64,
    /// The unit that its header names.
    pub unit: Option<String>,
}

/// The headers of a table, from left to right.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Header {
    pub columns: Vec<Column>,
}

impl Header {
    pub(super) fn has(&self, role: Role) -> bool {
        self.columns.iter().any(|column| column.role == role)
    }

    /// Whether indexes stand under it.
    pub(super) fn is_meter(&self) -> bool {
        self.has(Role::IndexOld) && self.has(Role::IndexNew)
    }

    /// Whether prices or amounts of quantities stand under it.
    pub(super) fn is_charges(&self) -> bool {
        let amount = self.has(Role::AmountHt) || self.has(Role::AmountTtc) || self.has(Role::Price);
        (self.has(Role::Quantity) || self.has(Role::Consumption)) && amount
    }

    /// Whether the time bands head the columns, and the rows say what the figures are.
    pub(super) fn is_bands(&self) -> bool {
        self.columns.len() > 1 && self.columns.iter().all(|column| is_band(column.role))
    }
}

pub(super) fn is_band(role: Role) -> bool {
    matches!(role, Role::BandPeak | Role::BandFull | Role::BandOffPeak)
}

/// The header that a row is, if it is one: two labels of columns or more, and no figure.
pub(super) fn header(rows: &[Row], at: usize, units: &Units) -> Option<Header> {
    let row = rows.get(at)?;
    let mut labels: Vec<(&Row, Found)> = heads(row)?;
    // A header over two lines: `Ancien` above `index`, a unit below.
    if let Some(below) = rows.get(at + 1).filter(|below| is_beside(row, below))
        && let Some(more) = heads(below)
    {
        let apart =
            |found: &Found| !row.labels.iter().any(|label| label.left < found.right && label.right > found.left);
        labels.extend(more.into_iter().filter(|(_, found)| apart(found)));
    }
    labels.sort_by(|a, b| a.1.left.total_cmp(&b.1.left));
    let mut columns: Vec<Column> = Vec::new();
    for (place, (row, label)) in labels.iter().enumerate() {
        let next = labels.get(place + 1).filter(|(other, _)| std::ptr::eq(*other, *row)).map(|(_, label)| label.left);
        let before = place.checked_sub(1).and_then(|place| labels.get(place));
        let before = before.filter(|(other, _)| std::ptr::eq(*other, *row)).map(|(_, label)| label.right);
        // The unit follows: to the right, or to the left of an Arabic label.
        let follows = |word: &&Word| {
            if label.right_to_left {
                word.right <= label.right
                    && before.is_none_or(|before| word.left > before)
                    && label.left - word.right < 2.5 * row.size
            } else {
                word.left >= label.left
                    && next.is_none_or(|next| word.left < next)
                    && word.left - label.right < 2.5 * row.size
            }
        };
        let unit = row.words.iter().filter(follows).find_map(|word| unit_of(&word.text, units));
        match columns.last_mut() {
            // The same in two languages. A rate of tax and its amount are two columns.
            Some(last)
                if last.role == label.role
                    && (label.role != Role::Vat || other_script(labels.get(place.wrapping_sub(1)), label)) =>
            {
                last.right = last.right.max(label.right);
                last.unit = last.unit.take().or(unit);
            }
            _ => columns.push(Column { role: label.role, left: label.left, right: label.right, unit }),
        }
    }
    if !columns.iter().any(|column| column.role == Role::Consumption) {
        columns.extend(unit_column(row, &columns, units));
        columns.sort_by(|a, b| a.left.total_cmp(&b.left));
    }
    let mut roles: Vec<Role> = columns.iter().map(|column| column.role).collect();
    roles.sort_unstable();
    roles.dedup();
    (roles.len() > 1).then_some(Header { columns })
}

/// A column that is headed by its unit alone: `kWh ك.و.س`.
fn unit_column(row: &Row, columns: &[Column], units: &Units) -> Option<Column> {
    if columns.len() < 2 || columns.iter().any(|column| column.role == Role::Quantity) {
        return None;
    }
    let free = |left: f64, right: f64| !columns.iter().any(|column| left < column.right && right > column.left);
    let energy = units.parse("kWh").ok()?;
    let volume = units.parse("m3").ok()?;
    let mut heads = row.words.iter().filter(|word| free(word.left, word.right)).filter_map(|word| {
        let unit = unit_of(&word.text, units)?;
        let parsed = units.parse(&unit).ok()?;
        (parsed.measures_like(&energy) || parsed.measures_like(&volume)).then_some((word, unit))
    });
    let (word, unit) = heads.next()?;
    let (left, right) = heads.fold((word.left, word.right), |(l, r), (word, _)| (l.min(word.left), r.max(word.right)));
    free(left, right).then_some(Column { role: Role::Consumption, left, right, unit: Some(unit) })
}

/// The labels of a row that heads columns, if it has no figure.
fn heads(row: &Row) -> Option<Vec<(&Row, Found)>> {
    if !row.figures.is_empty() {
        return None;
    }
    let fields: Vec<(&Row, Found)> =
        row.labels.iter().filter(|label| label.role.kind() == Kind::Field).map(|label| (row, *label)).collect();
    let bands: Vec<(&Row, Found)> =
        row.labels.iter().filter(|label| is_band(label.role)).map(|label| (row, *label)).collect();
    if bands.len() > 1 && bands.len() > fields.len() {
        return Some(bands);
    }
    // Where columns are headed, a net weight is a quantity and the kind of a waste its designation.
    let others = row.labels.iter().filter_map(|label| {
        let role = match label.role {
            Role::MassNet => Role::Quantity,
            Role::WasteNature | Role::Gas => Role::Designation,
            Role::TotalHt => Role::AmountHt,
            Role::TotalTtc => Role::AmountTtc,
            _ => return None,
        };
        Some((row, Found { role, ..*label }))
    });
    let both: Vec<(&Row, Found)> = fields.into_iter().chain(others).collect();
    (!both.is_empty()).then_some(both)
}

/// Whether a label is written in the other direction than the one before it.
fn other_script(before: Option<&(&Row, Found)>, label: &Found) -> bool {
    before.is_some_and(|(_, before)| before.right_to_left != label.right_to_left)
}

fn is_beside(row: &Row, below: &Row) -> bool {
    row.page == below.page && below.baseline - row.baseline < 1.6 * row.size.max(below.size)
}

/// The figures of a row in the columns of a header: for each column the figure that stands in it.
///
/// Both go from left to right, and the assignment that keeps this order and moves figures least is taken, so
/// neither the sides on which columns are aligned nor their order matter.
pub(super) fn align<'r>(header: &Header, row: &'r Row) -> Vec<(usize, &'r Figure)> {
    let mut figures: Vec<&Figure> = row.figures.iter().take(MOST).collect();
    figures.sort_by(|a, b| a.left.total_cmp(&b.left));
    let takes = |role: Role| !matches!(role, Role::Designation | Role::Unit | Role::ReadingKind);
    let columns: Vec<(usize, &Column)> =
        header.columns.iter().enumerate().filter(|(_, column)| takes(column.role)).take(MOST).collect();
    let size = row.size.max(1.0);
    let cost = |figure: &Figure, column: &Column| -> f64 {
        let apart = (figure.left.max(column.left) - figure.right.min(column.right)).max(0.0) / size;
        let middles = ((figure.left + figure.right) - (column.left + column.right)).abs() / 2.0 / size;
        let rate = column.role == Role::Vat;
        // A percentage is a rate; anything else may be its amount, but rather not.
        let kind = if figure.percent != rate { if figure.percent { REACH } else { 1.0 } } else { 0.0 };
        apart + 0.05 * middles + kind
    };
    let width = columns.len() + 1;
    // best[i][j]: least cost of the first i figures in the first j columns; `true` if figure i stands in column j.
    let mut best: Vec<(f64, bool)> = vec![(0.0, false); (figures.len() + 1) * width];
    let get = |best: &[(f64, bool)], i: usize, j: usize| best.get(i * width + j).map_or(f64::INFINITY, |cell| cell.0);
    for (i, figure) in figures.iter().enumerate() {
        for j in 0..width {
            let mut cell = (get(&best, i, j) + REACH, false);
            if let Some((_, column)) = j.checked_sub(1).and_then(|j| columns.get(j)) {
                let without = get(&best, i + 1, j - 1);
                if without < cell.0 {
                    cell = (without, false);
                }
                let cost = cost(figure, column);
                let with = get(&best, i, j - 1) + cost;
                if cost < REACH && with <= cell.0 {
                    cell = (with, true);
                }
            }
            if let Some(slot) = best.get_mut((i + 1) * width + j) {
                *slot = cell;
            }
        }
    }
    let mut taken = Vec::new();
    let (mut i, mut j) = (figures.len(), columns.len());
    while i > 0 {
        let (here, stands) = best.get(i * width + j).copied().unwrap_or((0.0, false));
        if stands {
            if let (Some(figure), Some((column, _))) = (figures.get(i - 1), columns.get(j - 1)) {
                taken.push((*column, *figure));
            }
            i -= 1;
            j -= 1;
        } else if j > 0 && get(&best, i, j - 1) <= here {
            j -= 1;
        } else {
            i -= 1;
        }
    }
    taken.reverse();
    taken
}

/// The word under a column of words: the kind of a reading, a unit.
pub(super) fn word_under<'r>(header: &Header, role: Role, row: &'r Row) -> Option<&'r str> {
    let column = header.columns.iter().find(|column| column.role == role)?;
    let free = |at: usize| !row.figures.iter().any(|figure| (figure.from..=figure.to).contains(&at));
    let words =
        row.words.iter().enumerate().filter(|(at, word)| {
            free(*at) && word.left < column.right + row.size && word.right > column.left - row.size
        });
    words.map(|(_, word)| word.text.as_str()).next()
}

//! Rows of a table whose cells are broken over two lines.
//!
//! What prints a table with narrow columns breaks a long name or header and centres its neighbours beside it: one row
//! of the table stands on two or three lines of the page. Lines so near that their letters would touch cannot be lines
//! of one text.

use super::roles::{Kind, Role};
use super::row::Row;
use crate::document::pages::Word;

/// Lines nearer than this, in sizes of their letters, stand beside each other.
const BESIDE: f64 = 0.8;
/// The two lines of a broken cell are at most so far from each other.
const BROKEN: f64 = 1.6;
/// Words of one cell stand nearer than this.
const CELL_GAP: f64 = 0.5;
/// A row of a table has at least so many figures, a header so many labels.
const FULL: usize = 3;

/// Rows of which those of one row of a table are joined, by `read`: a row from words in the order of its cells.
pub(super) fn joined(rows: Vec<Row>, read: impl Fn(&Row, Vec<Word>) -> Row) -> Vec<Row> {
    let mut all = Vec::with_capacity(rows.len());
    let mut at = 0;
    while let Some(first) = rows.get(at) {
        let joined = [3, 2].into_iter().find_map(|count| {
            let some = rows.get(at..at + count)?;
            let whole = near(some).then(|| cells(some))?.map(|words| read(first, words))?;
            is_row(some, &whole).then_some((whole, count))
        });
        match joined {
            Some((whole, count)) => {
                all.push(whole);
                at += count;
            }
            None => {
                all.push(first.clone());
                at += 1;
            }
        }
    }
    all
}

/// Whether lines may be one row of a table: beside each other, or two lines of headers.
fn near(some: &[Row]) -> bool {
    let (Some(first), Some(last)) = (some.first(), some.last()) else { return false };
    let size = some.iter().map(|row| row.size).fold(f64::INFINITY, f64::min);
    let apart =
        |limit: f64| some.windows(2).all(|pair| matches!(pair, [a, b] if b.baseline - a.baseline < limit * size));
    let headers = some.len() == 2 && fields(first) >= 2 && some.iter().all(|row| row.figures.is_empty());
    first.page == last.page && last.baseline - first.baseline < BROKEN * size && (headers || apart(BESIDE))
}

/// Whether what is joined says more than its lines: a row of figures, or more kinds of columns.
fn is_row(some: &[Row], whole: &Row) -> bool {
    if whole.figures.is_empty() {
        return fields(whole) >= FULL && some.iter().all(|row| fields(row) < fields(whole));
    }
    // A line of figures of its own is a row of its own.
    let lines = some.iter().filter(|row| row.figures.len() >= FULL).count();
    whole.figures.len() >= FULL && lines <= 1
}

/// How many kinds of columns a row names.
fn fields(row: &Row) -> usize {
    let mut roles: Vec<Role> =
        row.labels.iter().map(|label| label.role).filter(|role| role.kind() == Kind::Field).collect();
    roles.sort_unstable();
    roles.dedup();
    roles.len()
}

/// The words of some lines in the order of their cells, each cell from its upper line to its lower. `None` if a word
/// of one line spans several of another: a title over columns is no cell.
fn cells(some: &[Row]) -> Option<Vec<Word>> {
    let mut cells: Vec<(f64, f64, Vec<Vec<Word>>)> = Vec::new();
    for part in some.iter().flat_map(segments) {
        let (left, right) = (part.first()?.left, part.iter().map(|word| word.right).fold(f64::NEG_INFINITY, f64::max));
        let mut over = cells.iter_mut().filter(|cell| left < cell.1 && right > cell.0);
        match (over.next(), over.next()) {
            (Some(_), Some(_)) => return None,
            (Some(cell), None) => {
                (cell.0, cell.1) = (cell.0.min(left), cell.1.max(right));
                cell.2.push(part);
            }
            (None, _) => cells.push((left, right, vec![part])),
        }
    }
    cells.sort_by(|a, b| a.0.total_cmp(&b.0));
    // A cell that grew over its neighbour is none.
    let apart = cells.windows(2).all(|pair| matches!(pair, [a, b] if a.1 <= b.0));
    apart.then(|| cells.into_iter().flat_map(|cell| cell.2).flatten().collect())
}

/// The words of a line that stand together, from left to right.
pub(super) fn segments(row: &Row) -> Vec<Vec<Word>> {
    let mut segments: Vec<Vec<Word>> = Vec::new();
    for word in &row.words {
        let joins = segments.last().and_then(|segment| segment.last()).is_some_and(|last| {
            let gap = word.left.max(last.left) - word.right.min(last.right);
            gap <= CELL_GAP * last.size.max(word.size)
        });
        match segments.last_mut().filter(|_| joins) {
            Some(segment) => segment.push(word.clone()),
            None => segments.push(vec![word.clone()]),
        }
    }
    segments
}

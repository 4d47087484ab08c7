use crate::canvas::{Anchor, Canvas, Color};
use crate::frame::{Frame, Table};
use crate::text::{LINE, SIZE, width, wrap};

/// Gap between a text and a mark.
pub(crate) const GAP: f64 = 8.0;

/// Rows with a label at the start: what bars, intervals, coverage and waterfall share.
pub(crate) struct Rows {
    /// Where the labels end and the marks begin.
    pub(crate) start: f64,
    /// The wrapped label, top and height of each row.
    pub(crate) rows: Vec<Row>,
    /// Below the last row.
    pub(crate) bottom: f64,
}

/// One row.
pub(crate) struct Row {
    pub(crate) label: Vec<String>,
    pub(crate) top: f64,
    pub(crate) height: f64,
}

impl Row {
    pub(crate) fn middle(&self) -> f64 {
        self.top + self.height / 2.0
    }
}

impl Rows {
    /// Places the rows from `top` downwards; labels take at most a third of the width.
    pub(crate) fn new<'t>(
        frame: &Frame<'_>,
        labels: impl Iterator<Item = &'t str> + Clone,
        top: f64,
        least: f64,
    ) -> Self {
        let widest = labels.clone().map(width).fold(0.0, f64::max);
        let room = widest.min(frame.width * 0.34) + 1.0;
        let mut bottom = top;
        let rows = labels
            .map(|text| {
                let label = wrap(text, room, 3);
                let height = (label.len() as f64 * LINE + 10.0).max(least);
                let row = Row { label, top: bottom, height };
                bottom += height;
                row
            })
            .collect();
        Rows { start: room + GAP, rows, bottom }
    }

    pub(crate) fn draw_labels(&self, canvas: &mut Canvas<'_>) {
        for row in &self.rows {
            canvas.lines(0.0, row.middle(), Anchor::Start, &row.label);
        }
    }
}

/// The room that the widest of some texts needs, gap included.
pub(crate) fn room_for<'t>(texts: impl Iterator<Item = &'t str>) -> f64 {
    texts.map(width).fold(0.0, f64::max) + GAP
}

/// Draws the names of the series, each after what `mark` draws at (x, y); returns where the chart may begin.
pub(crate) fn legend<'t>(
    canvas: &mut Canvas<'_>,
    frame: &Frame<'_>,
    names: impl Iterator<Item = &'t str>,
    mut mark: impl FnMut(&mut Canvas<'_>, usize, f64, f64),
) -> f64 {
    const MARK: f64 = 22.0;
    let (mut x, mut y, mut any) = (0.0, SIZE, false);
    for (index, name) in names.enumerate() {
        let line = wrap(name, frame.width - MARK, 1).concat();
        let needed = MARK + width(&line) + 2.0 * GAP;
        if x > 0.0 && x + needed > frame.width {
            (x, y) = (0.0, y + LINE + 4.0);
        }
        mark(canvas, index, x, y);
        canvas.text(x + MARK, y, Anchor::Start, Color::Ink, &line);
        (x, any) = (x + needed, true);
    }
    if any { y + LINE + 2.0 } else { 0.0 }
}

/// A table with the frame's two headings.
pub(crate) fn two_columns<'t>(frame: &Frame<'_>, rows: impl Iterator<Item = (&'t str, &'t str)>) -> Table {
    Table {
        head: frame.headings.map(str::to_owned).to_vec(),
        rows: rows.map(|(label, value)| vec![label.to_owned(), value.to_owned()]).collect(),
    }
}

use crate::canvas::{Anchor, Canvas, Color};
use crate::frame::{Chart, Frame, Table};
use crate::layout::{Rows, legend};
use crate::text::{LINE, width};

/// What is known of one source in one month. Each has a shape of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Coverage {
    /// Every day is covered by a document: a full square.
    Full,
    /// Some days are: a half square.
    Partial,
    /// Covered by an estimate: a hatched square.
    Estimated,
    /// Nothing was found: an empty ring.
    Missing,
    /// Nothing is expected: a dash.
    NotExpected,
}

/// One source over the months.
#[derive(Clone, Debug, PartialEq)]
pub struct CoverageRow {
    /// The source: a meter, a fuel, a site.
    pub label: String,
    /// One state per month.
    pub months: Vec<Coverage>,
}

/// Months × sources. `states` names the states in the legend and in the table; one that has no name
/// is not in the legend.
pub fn coverage_map(
    frame: &Frame<'_>,
    months: &[String],
    rows: &[CoverageRow],
    states: &[(Coverage, String)],
) -> Chart {
    let mut canvas = Canvas::new(frame);
    let top = legend(&mut canvas, frame, states.iter().map(|(_, name)| name.as_str()), |canvas, index, x, y| {
        if let Some((state, _)) = states.get(index) {
            cell(canvas, *state, x, y - 8.0, 16.0, 16.0);
        }
    });
    let head = top + LINE * 1.2;
    let places = Rows::new(frame, rows.iter().map(|row| row.label.as_str()), head, 26.0);
    let pitch = (frame.width - places.start) / months.len().max(1) as f64;
    let widest = months.iter().map(|name| width(name)).fold(1.0, f64::max);
    let every = (widest / pitch).ceil().max(1.0) as usize;
    for (month, name) in months.iter().enumerate().step_by(every) {
        let center = places.start + pitch * (month as f64 + 0.5);
        canvas.text(center, head - LINE * 0.6, Anchor::Middle, Color::Muted, name);
    }
    for (place, row) in places.rows.iter().zip(rows) {
        for (month, state) in row.months.iter().enumerate().take(months.len()) {
            let x = places.start + pitch * month as f64 + 1.5;
            cell(&mut canvas, *state, x, place.middle() - 11.0, pitch - 3.0, 22.0);
        }
    }
    places.draw_labels(&mut canvas);
    let name = |state: &Coverage| states.iter().find(|(named, _)| named == state).map_or("", |(_, name)| name);
    let table = Table {
        head: [frame.headings[0].to_owned()].into_iter().chain(months.iter().cloned()).collect(),
        rows: rows
            .iter()
            .map(|row| {
                let states = row.months.iter().map(|state| name(state).to_owned());
                [row.label.clone()].into_iter().chain(states).collect()
            })
            .collect(),
    };
    canvas.finish(places.bottom, table)
}

fn cell(canvas: &mut Canvas<'_>, state: Coverage, x: f64, y: f64, width: f64, height: f64) {
    let (center, middle) = (x + width / 2.0, y + height / 2.0);
    match state {
        Coverage::Full => canvas.rect(x, y, width, height, Color::Series(1)),
        Coverage::Partial => {
            canvas.rect(x, y, width, height, Color::Grid);
            canvas.rect(x, middle, width, height / 2.0, Color::Series(1));
        }
        Coverage::Estimated => canvas.area(x, y, width, height, 4),
        Coverage::Missing => {
            canvas.rect(x, y, width, height, Color::Grid);
            canvas.ring(center, middle, 4.5, Color::Increase);
        }
        Coverage::NotExpected => canvas.line((center - 4.0, middle), (center + 4.0, middle), Color::Muted, 1.0),
    }
}

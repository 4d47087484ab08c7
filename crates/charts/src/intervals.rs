use crate::canvas::{Anchor, Canvas, Color};
use crate::frame::{Chart, Frame};
use crate::layout::{GAP, Rows, room_for, two_columns};
use crate::scale::{Number, Scale};
use crate::text::LINE;

/// A value with its interval.
#[derive(Clone, Debug, PartialEq)]
pub struct Interval {
    /// What is measured.
    pub label: String,
    /// The best estimate.
    pub value: f64,
    /// Lower bound.
    pub low: f64,
    /// Upper bound.
    pub high: f64,
    /// The value and its interval, formatted.
    pub text: String,
}

/// Points with whiskers on one axis; `number` formats the ticks.
pub fn intervals(frame: &Frame<'_>, rows: &[Interval], number: &Number<'_>) -> Chart {
    let mut canvas = Canvas::new(frame);
    let places = Rows::new(frame, rows.iter().map(|row| row.label.as_str()), 0.0, 30.0);
    let room = room_for(rows.iter().map(|row| row.text.as_str())).min(frame.width * 0.34);
    let length = frame.width - places.start - room - 2.0 * GAP;
    let scale = Scale::new(rows.iter().flat_map(|row| [row.low, row.value, row.high]), length, 4);
    let x = |value| scale.at(value).map(|at| places.start + at + GAP);
    for (tick, text) in scale.ticks(number) {
        if let Some(x) = x(tick) {
            canvas.line((x, 0.0), (x, places.bottom), Color::Grid, 1.0);
            canvas.text(x, places.bottom + LINE * 0.75, Anchor::Middle, Color::Muted, &text);
        }
    }
    for (place, row) in places.rows.iter().zip(rows) {
        let y = place.middle();
        if let (Some(low), Some(high)) = (x(row.low), x(row.high)) {
            canvas.line((low, y), (high, y), Color::Muted, 2.0);
            for end in [low, high] {
                canvas.line((end, y - 6.0), (end, y + 6.0), Color::Muted, 2.0);
            }
        }
        if let Some(value) = x(row.value) {
            canvas.disc(value, y, 5.5, Color::Series(0));
        }
        let text = crate::text::wrap(&row.text, room, 2);
        canvas.lines(frame.width, y, Anchor::End, &text);
    }
    places.draw_labels(&mut canvas);
    let table = two_columns(frame, rows.iter().map(|row| (row.label.as_str(), row.text.as_str())));
    canvas.finish(places.bottom + LINE * 1.5, table)
}

use crate::canvas::{Anchor, Canvas, Color};
use crate::frame::{Chart, Frame};
use crate::layout::{GAP, Rows, room_for, two_columns};
use crate::scale::Scale;

/// One bar: a label, a length, the length in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What is measured.
    pub label: String,
    /// The length, in any unit; the same for all bars.
    pub value: f64,
    /// The value with its unit, formatted.
    pub text: String,
}

impl Bar {
    /// A bar.
    pub fn new(label: impl Into<String>, value: f64, text: impl Into<String>) -> Self {
        Bar { label: label.into(), value, text: text.into() }
    }
}

/// Horizontal bars, in the order given; negative values (emissions avoided) go the other way.
pub fn bars(frame: &Frame<'_>, bars: &[Bar]) -> Chart {
    let mut canvas = Canvas::new(frame);
    let rows = Rows::new(frame, bars.iter().map(|bar| bar.label.as_str()), 0.0, 28.0);
    let length = frame.width - rows.start - room_for(bars.iter().map(|bar| bar.text.as_str()));
    let scale = Scale::tight(bars.iter().map(|bar| bar.value), length);
    let zero = rows.start + scale.zero();
    for (row, bar) in rows.rows.iter().zip(bars) {
        let end = scale.at(bar.value).map_or(zero, |at| rows.start + at);
        canvas.rect(
            zero.min(end),
            row.middle() - 9.0,
            (end - zero).abs(),
            18.0,
            Color::Series(usize::from(end < zero)),
        );
        canvas.text(zero.max(end) + GAP * 0.75, row.middle(), Anchor::Start, Color::Ink, &bar.text);
    }
    canvas.line((zero, 0.0), (zero, rows.bottom), Color::Muted, 1.0);
    rows.draw_labels(&mut canvas);
    canvas.finish(rows.bottom, two_columns(frame, bars.iter().map(|bar| (bar.label.as_str(), bar.text.as_str()))))
}

use crate::canvas::{Anchor, Canvas, Color};
use crate::frame::{Chart, Frame, Table};
use crate::layout::{GAP, Rows, legend, room_for};
use crate::scale::Scale;

/// One bar made of parts, one part per series.
#[derive(Clone, Debug, PartialEq)]
pub struct StackedBar {
    /// What the bar stands for: a site, a scope, a year.
    pub label: String,
    /// Each part with its text, in the order of the series.
    pub parts: Vec<(f64, String)>,
    /// The whole, formatted.
    pub total: String,
}

/// Horizontal bars made of parts. Negative parts stack on the other side of zero.
///
/// The table has a column per series and one, headed by the frame's second heading, for the whole.
pub fn stacked_bars(frame: &Frame<'_>, series: &[String], bars: &[StackedBar]) -> Chart {
    let mut canvas = Canvas::new(frame);
    let top = legend(&mut canvas, frame, series.iter().map(String::as_str), |canvas, index, x, y| {
        canvas.area(x, y - 7.0, 14.0, 14.0, index);
    });
    let rows = Rows::new(frame, bars.iter().map(|bar| bar.label.as_str()), top, 30.0);
    let length = frame.width - rows.start - room_for(bars.iter().map(|bar| bar.total.as_str()));
    let ends = bars.iter().flat_map(|bar| {
        let side = |wanted: fn(&f64) -> bool| {
            bar.parts.iter().map(|part| part.0).filter(|v| v.is_finite()).filter(wanted).sum::<f64>()
        };
        [side(|value| *value > 0.0), side(|value| *value < 0.0)]
    });
    let scale = Scale::tight(ends.collect::<Vec<_>>(), length);
    let zero = rows.start + scale.zero();
    for (row, bar) in rows.rows.iter().zip(bars) {
        let (mut up, mut down) = (zero, zero);
        for (index, (value, _)) in bar.parts.iter().enumerate() {
            let Some(at) = scale.at(*value) else { continue };
            let extent = at - scale.zero();
            let from = if extent >= 0.0 { up } else { down + extent };
            canvas.area(from, row.middle() - 10.0, extent.abs(), 20.0, index);
            // A thin gap tells neighbours apart even where their patterns are cut short.
            canvas.line((from, row.middle() - 10.0), (from, row.middle() + 10.0), Color::Ground, 1.2);
            if extent >= 0.0 { up += extent } else { down += extent }
        }
        canvas.text(up + GAP * 0.75, row.middle(), Anchor::Start, Color::Ink, &bar.total);
    }
    canvas.line((zero, top), (zero, rows.bottom), Color::Muted, 1.0);
    rows.draw_labels(&mut canvas);
    let [label, total] = frame.headings;
    let head = [label].into_iter().chain(series.iter().map(String::as_str)).chain([total]);
    let table = Table {
        head: head.map(str::to_owned).collect(),
        rows: bars
            .iter()
            .map(|bar| {
                let parts = bar.parts.iter().map(|part| &part.1);
                [&bar.label].into_iter().chain(parts).chain([&bar.total]).cloned().collect()
            })
            .collect(),
    };
    canvas.finish(rows.bottom, table)
}

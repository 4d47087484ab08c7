use crate::canvas::{Anchor, Canvas, Color};
use crate::frame::{Chart, Frame};
use crate::layout::{GAP, Rows, room_for, two_columns};
use crate::scale::Scale;

/// One row of a waterfall.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// A level: the total of a year.
    Level {
        /// Its name.
        label: String,
        /// The level.
        value: f64,
        /// The level, formatted.
        text: String,
    },
    /// A change from the row above: an effect of activity, factor, structure or method.
    Change {
        /// Its name.
        label: String,
        /// The change, with its sign.
        value: f64,
        /// The change, formatted with its sign.
        text: String,
    },
}

impl Step {
    fn parts(&self) -> (&str, f64, &str) {
        match self {
            Step::Level { label, value, text } | Step::Change { label, value, text } => (label, *value, text),
        }
    }
}

/// From one total to another, step by step, as rows.
///
/// Where the changes are small beside the totals, the totals are cut and show it by a gap, so that
/// the changes can be read; their lengths then compare among themselves only. Increases and decreases differ by colour, by
/// pattern, by an arrowhead and by the sign in their text.
pub fn waterfall(frame: &Frame<'_>, steps: &[Step]) -> Chart {
    let mut canvas = Canvas::new(frame);
    let rows = Rows::new(frame, steps.iter().map(|step| step.parts().0), 0.0, 30.0);
    let length = frame.width - rows.start - room_for(steps.iter().map(|step| step.parts().2)) - GAP;
    let mut ends = Vec::with_capacity(steps.len());
    let mut level = 0.0;
    for step in steps {
        let (from, to) = match step {
            Step::Level { value, .. } => (0.0, *value),
            Step::Change { value, .. } => (level, level + value),
        };
        level = if to.is_finite() { to } else { level };
        ends.push((from, to));
    }
    let base = cut(&ends);
    let scale = Scale::tight(ends.iter().map(|(_, to)| to - base).collect::<Vec<_>>(), length);
    let mut above: Option<(f64, f64)> = None;
    for ((row, step), (from, to)) in rows.rows.iter().zip(steps).zip(ends) {
        let from = if matches!(step, Step::Level { .. }) { base } else { from };
        let (Some(from), Some(to)) = (scale.at(from - base), scale.at(to - base)) else { continue };
        let (from, to, y) = (rows.start + from, rows.start + to, row.middle());
        if let Some((x, above)) = above {
            canvas.path(&[(x, above), (x, y - 9.0)], Color::Muted, 1.0, "2,2");
        }
        match step {
            Step::Level { .. } => {
                canvas.rect(from.min(to), y - 9.0, (to - from).abs(), 18.0, Color::Series(6));
                if base > 0.0 {
                    canvas.line((from + 14.0, y + 11.0), (from + 20.0, y - 11.0), Color::Ground, 4.0);
                }
            }
            Step::Change { .. } => change(&mut canvas, from, to, y),
        }
        canvas.text(from.max(to) + GAP, y, Anchor::Start, Color::Ink, step.parts().2);
        above = Some((to, y + 9.0));
    }
    let zero = rows.start + scale.zero();
    canvas.line((zero, 0.0), (zero, rows.bottom), Color::Muted, 1.0);
    rows.draw_labels(&mut canvas);
    let table = two_columns(frame, steps.iter().map(|step| (step.parts().0, step.parts().2)));
    canvas.finish(rows.bottom, table)
}

/// Where the levels are cut: 0 (not at all) unless every level is more than twice as long as all
/// the changes reach.
fn cut(ends: &[(f64, f64)]) -> f64 {
    let tops = || ends.iter().map(|(_, to)| *to).filter(|to| to.is_finite());
    let (low, high) = (tops().fold(f64::INFINITY, f64::min), tops().fold(0.0, f64::max));
    let reach = high - low;
    if low.is_finite() && reach > 0.0 && low > 2.0 * reach { low - reach } else { 0.0 }
}

/// A bar whose end is an arrowhead, as long as the change allows.
fn change(canvas: &mut Canvas<'_>, from: f64, to: f64, y: f64) {
    let color = if to >= from { Color::Increase } else { Color::Decrease };
    let head = if to >= from { (to - from).min(9.0) } else { (to - from).max(-9.0) };
    let neck = to - head;
    canvas.shape(&[(from, y - 9.0), (neck, y - 9.0), (to, y), (neck, y + 9.0), (from, y + 9.0)], color);
    // Even a change too small to see has a mark.
    canvas.line((from, y - 9.0), (from, y + 9.0), color, 1.5);
}

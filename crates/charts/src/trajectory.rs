use crate::canvas::{Canvas, Color};
use crate::frame::{Chart, Frame, Table};
use crate::layout::legend;
use crate::months::{PLOT, Plot};
use crate::scale::{Number, Scale};
use crate::text::LINE;

/// A year of a trajectory.
#[derive(Clone, Debug, PartialEq)]
pub struct Milestone {
    /// Its name.
    pub label: String,
    /// What was measured: low, value, high.
    pub measured: Option<[f64; 3]>,
    /// Whether all of the year was; if not, its disc is hollow.
    pub whole: bool,
    /// What was measured, formatted; for the table.
    pub measured_text: String,
    /// Where the line to the target is.
    pub line: Option<f64>,
    /// The same, formatted.
    pub line_text: String,
}

/// Half the width of the ends of an interval.
const END: f64 = 5.0;

/// Measured years as discs with their intervals, hollow where something is missing, and the way to a target as a dashed line that ends in a square.
///
/// `names` are those of what is measured and of the line; `number` formats the ticks.
pub fn trajectory(frame: &Frame<'_>, years: &[Milestone], names: [&str; 2], number: &Number<'_>) -> Chart {
    let mut canvas = Canvas::new(frame);
    let top = legend(&mut canvas, frame, names.into_iter(), |canvas, index, x, y| {
        if index == 0 {
            whisker(canvas, x + 9.0, y - 7.0, y + 7.0);
            canvas.disc(x + 9.0, y, 4.0, Color::Series(0));
        } else {
            canvas.path(&[(x, y), (x + 14.0, y)], Color::Series(1), 2.0, "5,2");
            square(canvas, x + 14.0, y);
        }
    });
    let finite = |value: &f64| value.is_finite();
    let all = years.iter().flat_map(|year| year.measured.into_iter().flatten().chain(year.line)).filter(finite);
    let labels: Vec<String> = years.iter().map(|year| year.label.clone()).collect();
    let plot = Plot::new(frame, &labels, Scale::new(all, PLOT, 4), top, number);
    plot.axes(&mut canvas, frame, &labels, number);
    let line: Vec<(f64, f64)> = years
        .iter()
        .enumerate()
        .filter_map(|(at, year)| year.line.filter(finite).map(|line| (plot.center(at), plot.y(line))))
        .collect();
    if line.len() > 1 {
        canvas.path(&line, Color::Series(1), 2.0, "7,3");
    }
    if let Some((x, y)) = line.last() {
        square(&mut canvas, *x, *y);
    }
    for (at, year) in years.iter().enumerate() {
        let Some([low, value, high]) = year.measured.filter(|values| values.iter().all(finite)) else { continue };
        let x = plot.center(at);
        whisker(&mut canvas, x, plot.y(high), plot.y(low));
        if year.whole {
            canvas.disc(x, plot.y(value), 4.0, Color::Series(0));
        } else {
            canvas.disc(x, plot.y(value), 4.0, Color::Ground);
            canvas.ring(x, plot.y(value), 4.0, Color::Series(0));
        }
    }
    plot.base(&mut canvas, frame);
    let head = [frame.headings[0], names[0], names[1]].map(str::to_owned).to_vec();
    let row = |year: &Milestone| vec![year.label.clone(), year.measured_text.clone(), year.line_text.clone()];
    canvas.finish(plot.bottom + 2.2 * LINE, Table { head, rows: years.iter().map(row).collect() })
}

fn whisker(canvas: &mut Canvas<'_>, x: f64, top: f64, bottom: f64) {
    canvas.line((x, top), (x, bottom), Color::Muted, 1.5);
    for y in [top, bottom] {
        canvas.line((x - END, y), (x + END, y), Color::Muted, 1.5);
    }
}

fn square(canvas: &mut Canvas<'_>, x: f64, y: f64) {
    canvas.shape(&[(x - 3.7, y - 3.7), (x + 3.7, y - 3.7), (x + 3.7, y + 3.7), (x - 3.7, y + 3.7)], Color::Series(1));
}

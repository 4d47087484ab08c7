use crate::canvas::{Anchor, Canvas, Color};
use crate::frame::{Chart, Frame, Table};
use crate::layout::{GAP, legend, room_for};
use crate::scale::{Number, Scale};
use crate::text::{LINE, width, wrap};

/// Values over time.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// What is measured.
    pub name: String,
    /// One value per month; `None` where nothing is known.
    pub values: Vec<Option<f64>>,
    /// The values, formatted; for the table.
    pub texts: Vec<String>,
}

/// Height of the plot itself.
pub(crate) const PLOT: f64 = 200.0;

/// Columns per month; several series stack. A month without a value shows a dash, not a zero.
///
/// `months` are short names; `number` formats the ticks.
pub fn columns(frame: &Frame<'_>, months: &[String], series: &[Series], number: &Number<'_>) -> Chart {
    let mut canvas = Canvas::new(frame);
    let top = names(&mut canvas, frame, series, |canvas, index, x, y| canvas.area(x, y - 7.0, 14.0, 14.0, index));
    let totals = (0..months.len()).flat_map(|month| {
        let side = |wanted: fn(&f64) -> bool| series.iter().filter_map(|s| value(s, month)).filter(wanted).sum::<f64>();
        [side(|value| *value > 0.0), side(|value| *value < 0.0)]
    });
    let plot = Plot::new(frame, months, Scale::new(totals, PLOT, 4), top, number);
    plot.axes(&mut canvas, frame, months, number);
    for month in 0..months.len() {
        let (mut up, mut down, mut known) = (plot.y(0.0), plot.y(0.0), false);
        let (center, half) = (plot.center(month), plot.pitch * 0.36);
        for (index, series) in series.iter().enumerate() {
            let Some(value) = value(series, month) else { continue };
            known = true;
            let extent = plot.y(0.0) - plot.y(value);
            let from = if extent >= 0.0 { up - extent } else { down };
            canvas.area(center - half, from, 2.0 * half, extent.abs(), index);
            if extent >= 0.0 { up -= extent } else { down -= extent }
        }
        if !known {
            canvas.text(center, plot.y(0.0) - LINE * 0.5, Anchor::Middle, Color::Muted, "–");
        }
    }
    plot.base(&mut canvas, frame);
    canvas.finish(plot.bottom + 2.2 * LINE, table(frame, months, series))
}

/// Lines per month, each series with its own mark and dash; a line breaks where a month has no value.
pub fn lines(frame: &Frame<'_>, months: &[String], series: &[Series], number: &Number<'_>) -> Chart {
    let mut canvas = Canvas::new(frame);
    let top = names(&mut canvas, frame, series, |canvas, index, x, y| {
        canvas.path(&[(x, y), (x + 18.0, y)], Color::Series(index), 2.0, dash(index));
        mark(canvas, x + 9.0, y, index);
    });
    let all = series.iter().flat_map(|series| series.values.iter().flatten().copied());
    let plot = Plot::new(frame, months, Scale::new(all, PLOT, 4), top, number);
    plot.axes(&mut canvas, frame, months, number);
    for (index, series) in series.iter().enumerate() {
        let points: Vec<Option<(f64, f64)>> = (0..months.len())
            .map(|month| value(series, month).map(|value| (plot.center(month), plot.y(value))))
            .collect();
        for run in points.split(Option::is_none) {
            let run: Vec<(f64, f64)> = run.iter().flatten().copied().collect();
            if run.len() > 1 {
                canvas.path(&run, Color::Series(index), 2.0, dash(index));
            }
        }
        for (x, y) in points.into_iter().flatten() {
            mark(&mut canvas, x, y, index);
        }
    }
    plot.base(&mut canvas, frame);
    canvas.finish(plot.bottom + 2.2 * LINE, table(frame, months, series))
}

/// Where months and values are in the drawing.
pub(crate) struct Plot {
    scale: Scale,
    start: f64,
    pitch: f64,
    pub(crate) bottom: f64,
}

impl Plot {
    pub(crate) fn new(frame: &Frame<'_>, months: &[String], scale: Scale, top: f64, number: &Number<'_>) -> Self {
        let ticks = scale.ticks(number);
        let start = room_for(ticks.iter().map(|(_, text)| text.as_str()));
        let pitch = (frame.width - start) / months.len().max(1) as f64;
        Plot { scale, start, pitch, bottom: top + LINE * 0.5 + PLOT }
    }

    pub(crate) fn center(&self, month: usize) -> f64 {
        self.start + self.pitch * (month as f64 + 0.5)
    }

    pub(crate) fn y(&self, value: f64) -> f64 {
        self.bottom - self.scale.at(value).unwrap_or(0.0)
    }

    pub(crate) fn axes(&self, canvas: &mut Canvas<'_>, frame: &Frame<'_>, months: &[String], number: &Number<'_>) {
        for (tick, text) in self.scale.ticks(number) {
            let y = self.y(tick);
            canvas.line((self.start, y), (frame.width, y), Color::Grid, 1.0);
            canvas.text(self.start - GAP, y, Anchor::End, Color::Muted, &text);
        }
        // Where twelve names do not fit, every second or third is written.
        let widest = months.iter().map(|name| width(name)).fold(1.0, f64::max);
        let every = (widest / self.pitch).ceil().max(1.0) as usize;
        for (month, name) in months.iter().enumerate().step_by(every) {
            let lines = wrap(name, self.pitch * every as f64, 2);
            canvas.lines(self.center(month), self.bottom + LINE * 0.9, Anchor::Middle, &lines);
        }
    }

    pub(crate) fn base(&self, canvas: &mut Canvas<'_>, frame: &Frame<'_>) {
        canvas.line((self.start, self.y(0.0)), (frame.width, self.y(0.0)), Color::Muted, 1.0);
    }
}

/// The legend; a single series needs none, its name is the chart's.
fn names(
    canvas: &mut Canvas<'_>,
    frame: &Frame<'_>,
    series: &[Series],
    mark: impl FnMut(&mut Canvas<'_>, usize, f64, f64),
) -> f64 {
    let shown = if series.len() > 1 { series } else { &[] };
    legend(canvas, frame, shown.iter().map(|series| series.name.as_str()), mark)
}

fn value(series: &Series, month: usize) -> Option<f64> {
    series.values.get(month).copied().flatten().filter(|value| value.is_finite())
}

fn dash(series: usize) -> &'static str {
    ["", "7,3", "2,3", "9,3,2,3"].get(series % 4).copied().unwrap_or("")
}

/// Disc, square, triangle or diamond.
fn mark(canvas: &mut Canvas<'_>, x: f64, y: f64, series: usize) {
    let color = Color::Series(series);
    match series % 4 {
        0 => canvas.disc(x, y, 4.0, color),
        1 => canvas.shape(&[(x - 3.7, y - 3.7), (x + 3.7, y - 3.7), (x + 3.7, y + 3.7), (x - 3.7, y + 3.7)], color),
        2 => canvas.shape(&[(x - 4.6, y + 3.8), (x + 4.6, y + 3.8), (x, y - 4.6)], color),
        _ => canvas.shape(&[(x - 5.0, y), (x, y - 5.0), (x + 5.0, y), (x, y + 5.0)], color),
    }
}

fn table(frame: &Frame<'_>, months: &[String], series: &[Series]) -> Table {
    let names = series.iter().map(|series| series.name.clone());
    Table {
        head: [frame.headings[0].to_owned()].into_iter().chain(names).collect(),
        rows: months
            .iter()
            .enumerate()
            .map(|(month, name)| {
                let texts = series.iter().map(|series| series.texts.get(month).cloned().unwrap_or_default());
                [name.clone()].into_iter().chain(texts).collect()
            })
            .collect(),
    }
}

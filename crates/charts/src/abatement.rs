use crate::canvas::{Anchor, Canvas, Color};
use crate::frame::{Chart, Frame, Table};
use crate::layout::{GAP, legend, room_for};
use crate::months::PLOT;
use crate::scale::{Number, Scale};
use crate::text::LINE;

/// A measure on an abatement curve.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// Its name.
    pub label: String,
    /// What it avoids in a year: the width.
    pub avoided: f64,
    /// What a unit avoided costs: the height; `None` if it pays for itself, for then that figure ranks nothing.
    pub cost: Option<f64>,
    /// What the table says after the name, formatted.
    pub texts: Vec<String>,
}

/// Height of the band of what pays for itself.
const BAND: f64 = 30.0;
/// Blocks narrower than this have no room for their number.
const NARROW: f64 = 14.0;

/// An abatement cost curve, in the order given: each block as wide as what it avoids and as high as what a unit of that costs. What
/// pays for itself is a band below the line, all of one depth: a negative cost per unit is no measure of merit.
///
/// `names` are those of what pays and of what costs, `head` heads the table, `number` formats the ticks. Blocks have the numbers of
/// the rows of the table.
pub fn abatement(frame: &Frame<'_>, blocks: &[Block], names: [&str; 2], head: &[&str], number: &Number<'_>) -> Chart {
    let mut canvas = Canvas::new(frame);
    let top = legend(&mut canvas, frame, names.into_iter(), |canvas, index, x, y| {
        canvas.area(x, y - 7.0, 14.0, 14.0, index);
    });
    let scale = Scale::new(blocks.iter().filter_map(|block| block.cost).chain([0.0]), PLOT, 4);
    // Where nothing costs there is nothing to draw above the line.
    let costs = blocks.iter().any(|block| block.cost.is_some_and(|cost| cost > 0.0));
    let ticks = if costs { scale.ticks(number) } else { Vec::new() };
    let start = room_for(ticks.iter().map(|(_, text)| text.as_str()));
    let zero = top + LINE * 0.5 + if costs { PLOT } else { 0.0 };
    for (tick, text) in ticks {
        let y = zero - scale.at(tick).unwrap_or(0.0);
        canvas.line((start, y), (frame.width, y), Color::Grid, 1.0);
        canvas.text(start - GAP, y, Anchor::End, Color::Muted, &text);
    }
    let width = |block: &Block| if block.avoided.is_finite() { block.avoided.max(0.0) } else { 0.0 };
    let all: f64 = blocks.iter().map(width).sum();
    let unit = if all > 0.0 { (frame.width - start) / all } else { 0.0 };
    let mut x = start;
    for (position, block) in blocks.iter().enumerate() {
        let wide = width(block) * unit;
        let (y, high, series) = match block.cost {
            None => (zero, BAND, 0),
            Some(cost) => {
                let high = scale.at(cost).unwrap_or(0.0).max(0.0);
                (zero - high, high, 1)
            }
        };
        // A gap of a pixel parts neighbours of one pattern.
        canvas.area(x, y, (wide - 1.0).max(0.5), high, series);
        if wide >= NARROW {
            let at = if block.cost.is_none() { zero + BAND + LINE * 0.7 } else { zero + LINE * 0.7 };
            canvas.text(x + wide / 2.0, at, Anchor::Middle, Color::Ink, &(position + 1).to_string());
        }
        x += wide;
    }
    canvas.line((start, zero), (frame.width, zero), Color::Muted, 1.0);
    let rows = blocks.iter().enumerate().map(|(position, block)| {
        let name = format!("{}. {}", position + 1, block.label);
        [name].into_iter().chain(block.texts.iter().cloned()).collect()
    });
    let table = Table { head: head.iter().map(|name| (*name).to_owned()).collect(), rows: rows.collect() };
    canvas.finish(zero + BAND + LINE * 1.6, table)
}

use std::fmt::Write;

use crate::frame::{Chart, Frame, Ink, Table};
use crate::palette::LIGHT;
use crate::text::{LINE, SIZE, escape};

/// A colour by its role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Color {
    Ground,
    Ink,
    Muted,
    Grid,
    Increase,
    Decrease,
    /// The nth series, counted from 0, repeating after eight.
    Series(usize),
}

/// Side of a text that its position names; start is where lines begin in the language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Anchor {
    Start,
    Middle,
    End,
}

/// What the patterns of the series draw in a tile of 8 × 8; the first is plain.
const PATTERNS: [&str; 8] = [
    "",
    "M-2,2L2,-2M0,8L8,0M6,10L10,6",
    "M4,2.6a1.4,1.4 0 1 0 .01,0Z",
    "M0,4H8",
    "M-2,6L2,10M0,0L8,8M6,-2L10,2",
    "M4,0V8",
    "M0,4H8M4,0V8",
    "M0,8L8,0M0,0L8,8",
];

/// A drawing in logical coordinates: `x` runs from the start of a line, so that the same code draws
/// from left to right and, mirrored, from right to left.
pub(crate) struct Canvas<'a> {
    frame: &'a Frame<'a>,
    body: String,
    patterns: [bool; 8],
}

impl<'a> Canvas<'a> {
    pub(crate) fn new(frame: &'a Frame<'a>) -> Self {
        Canvas { frame, body: String::new(), patterns: [false; 8] }
    }

    pub(crate) fn rect(&mut self, x: f64, y: f64, width: f64, height: f64, color: Color) {
        let fill = self.fill(color);
        self.write_rect(x, y, width, height, &fill);
    }

    /// An area of a series, with its pattern.
    pub(crate) fn area(&mut self, x: f64, y: f64, width: f64, height: f64, series: usize) {
        let index = series % PATTERNS.len();
        if let Some(used) = self.patterns.get_mut(index) {
            *used = true;
        }
        let fill = if index == 0 {
            self.fill(Color::Series(0))
        } else {
            format!("fill=\"url(#{}-p{index})\"", escape(self.frame.id))
        };
        self.write_rect(x, y, width, height, &fill);
    }

    fn write_rect(&mut self, x: f64, y: f64, width: f64, height: f64, paint: &str) {
        let x = if self.frame.language.is_right_to_left() { self.frame.width - x - width } else { x };
        let _ = write!(
            self.body,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" {paint}/>",
            n(x),
            n(y),
            n(width.max(0.0)),
            n(height.max(0.0))
        );
    }

    pub(crate) fn line(&mut self, from: (f64, f64), to: (f64, f64), color: Color, width: f64) {
        self.path(&[from, to], color, width, "");
    }

    /// A line through points; `dash` as in SVG, empty for a whole one.
    pub(crate) fn path(&mut self, points: &[(f64, f64)], color: Color, width: f64, dash: &str) {
        let data: Vec<String> = points.iter().map(|(x, y)| format!("{},{}", n(self.x(*x)), n(*y))).collect();
        let stroke = self.paint("stroke", color);
        let dash = if dash.is_empty() { String::new() } else { format!(" stroke-dasharray=\"{dash}\"") };
        let _ = write!(
            self.body,
            "<path d=\"M{}\" fill=\"none\" {stroke} stroke-width=\"{}\"{dash}/>",
            data.join("L"),
            n(width)
        );
    }

    /// A filled shape through points.
    pub(crate) fn shape(&mut self, points: &[(f64, f64)], color: Color) {
        let data: Vec<String> = points.iter().map(|(x, y)| format!("{},{}", n(self.x(*x)), n(*y))).collect();
        let fill = self.fill(color);
        let _ = write!(self.body, "<path d=\"M{}Z\" {fill}/>", data.join("L"));
    }

    pub(crate) fn disc(&mut self, x: f64, y: f64, radius: f64, color: Color) {
        let fill = self.fill(color);
        let _ = write!(self.body, "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" {fill}/>", n(self.x(x)), n(y), n(radius));
    }

    pub(crate) fn ring(&mut self, x: f64, y: f64, radius: f64, color: Color) {
        let stroke = self.paint("stroke", color);
        let _ = write!(
            self.body,
            "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"none\" {stroke} stroke-width=\"1.5\"/>",
            n(self.x(x)),
            n(y),
            n(radius)
        );
    }

    /// One line of text, its middle at `y`.
    pub(crate) fn text(&mut self, x: f64, y: f64, anchor: Anchor, color: Color, text: &str) {
        let right_to_left = self.frame.language.is_right_to_left();
        let side = match (anchor, right_to_left) {
            (Anchor::Middle, _) => "middle",
            (Anchor::Start, false) | (Anchor::End, true) => "start",
            (Anchor::End, false) | (Anchor::Start, true) => "end",
        };
        // Renderers disagree on what `direction` does to anchors, so the attribute is not used: the
        // text is an isolate that says its own direction (UAX #9).
        let text = if right_to_left { format!("\u{2067}{}\u{2069}", escape(text)) } else { escape(text) };
        let fill = self.fill(color);
        let _ = write!(
            self.body,
            "<text x=\"{}\" y=\"{}\" text-anchor=\"{side}\" {fill}>{text}</text>",
            n(self.x(x)),
            n(y + SIZE * 0.36)
        );
    }

    /// Lines of text, the middle of the block at `y`.
    pub(crate) fn lines(&mut self, x: f64, y: f64, anchor: Anchor, lines: &[String]) {
        let first = y - LINE * (lines.len().saturating_sub(1)) as f64 / 2.0;
        for (index, line) in lines.iter().enumerate() {
            self.text(x, first + LINE * index as f64, anchor, Color::Ink, line);
        }
    }

    pub(crate) fn finish(self, height: f64, table: Table) -> Chart {
        let frame = self.frame;
        let (id, width, height) = (escape(frame.id), n(frame.width), n(height));
        let mut definitions = String::new();
        for (index, data) in PATTERNS.iter().enumerate().skip(1) {
            if self.patterns.get(index).is_some_and(|used| *used) {
                let (fill, lines) = (self.fill(Color::Series(index)), self.paint("stroke", Color::Ground));
                let _ = write!(
                    definitions,
                    "<pattern id=\"{id}-p{index}\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\">\
                     <rect width=\"8\" height=\"8\" {fill}/><path d=\"{data}\" fill=\"none\" {lines} stroke-width=\"1.3\"/></pattern>"
                );
            }
        }
        if !definitions.is_empty() {
            definitions = format!("<defs>{definitions}</defs>");
        }
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
             role=\"img\" aria-labelledby=\"{id}-t {id}-d\" xml:lang=\"{}\" font-family=\"{}\" font-size=\"{SIZE}\">\
             <title id=\"{id}-t\">{}</title><desc id=\"{id}-d\">{}</desc>{definitions}{}</svg>",
            frame.language,
            escape(frame.font),
            escape(frame.title),
            escape(frame.description),
            self.body
        );
        Chart { svg, width: frame.width, height: height.parse().unwrap_or_default(), table }
    }

    fn x(&self, x: f64) -> f64 {
        if self.frame.language.is_right_to_left() { self.frame.width - x } else { x }
    }

    fn fill(&self, color: Color) -> String {
        self.paint("fill", color)
    }

    fn paint(&self, property: &str, color: Color) -> String {
        let (name, value) = match color {
            Color::Ground => ("ground".to_owned(), LIGHT.ground),
            Color::Ink => ("ink".to_owned(), LIGHT.ink),
            Color::Muted => ("muted".to_owned(), LIGHT.muted),
            Color::Grid => ("grid".to_owned(), LIGHT.grid),
            Color::Increase => ("increase".to_owned(), LIGHT.increase),
            Color::Decrease => ("decrease".to_owned(), LIGHT.decrease),
            Color::Series(index) => {
                let index = index % LIGHT.series.len();
                ((index + 1).to_string(), LIGHT.series.get(index).copied().unwrap_or(LIGHT.ink))
            }
        };
        match self.frame.ink {
            Ink::Print => format!("{property}=\"{value}\""),
            Ink::Page => format!("{property}=\"{value}\" class=\"chart-{property}-{name}\""),
        }
    }
}

/// A coordinate with at most two decimals: enough for any printer, and the same text everywhere.
fn n(value: f64) -> String {
    let text = format!("{value:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    if text == "-0" { "0".to_owned() } else { text.to_owned() }
}

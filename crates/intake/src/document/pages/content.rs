//! The text of a content stream: which glyph stands where (ISO 32000-1, 9.4).

use std::sync::Arc;

use hayro_font::hayro_cmap::BfString;
use hayro_font::{CMapResolverFn, FallbackFontQuery, Font, FontCache, FontGlyph, FontQuery, FontResolverFn};
use hayro_syntax::content::UntypedIter;
use hayro_syntax::object::{Array, Dict, Name, Object, Stream, String as PdfString};
use hayro_syntax::page::{Page, Resources};

use super::gauge::Gauge;
use crate::document::{Bound, Limits, Refusal};

/// Deepest nesting of forms within forms.
const FORM_DEPTH: usize = 16;
/// Deepest nesting of saved states.
const STATE_DEPTH: usize = 256;
/// Glyphs are measured in thousandths of the size of the letters.
const UNITS: f64 = 1000.0;

/// A glyph on a page, in points from its upper left corner.
#[derive(Clone, Debug)]
pub(super) struct Glyph {
    /// Its characters; U+FFFD if the font does not say them.
    pub(super) text: String,
    pub(super) left: f64,
    pub(super) right: f64,
    pub(super) baseline: f64,
    pub(super) size: f64,
    /// Whether it stands upright on a horizontal line.
    pub(super) upright: bool,
}

impl Glyph {
    pub(super) fn is_unknown(&self) -> bool {
        self.text.contains('\u{fffd}')
    }
}

/// What a document may still take.
#[derive(Debug)]
pub(super) struct Budget {
    glyphs: usize,
    instructions: usize,
    limits: Limits,
}

impl Budget {
    pub(super) fn new(limits: &Limits) -> Self {
        Budget { glyphs: limits.glyphs, instructions: limits.instructions, limits: *limits }
    }

    fn instruction(&mut self) -> Result<(), Refusal> {
        let over = || Refusal::over(Bound::Instructions, self.limits.instructions);
        self.instructions = self.instructions.checked_sub(1).ok_or_else(over)?;
        Ok(())
    }

    fn glyph(&mut self) -> Result<(), Refusal> {
        let over = || Refusal::over(Bound::Glyphs, self.limits.glyphs);
        self.glyphs = self.glyphs.checked_sub(1).ok_or_else(over)?;
        Ok(())
    }
}

/// `x' = a x + c y + e`, `y' = b x + d y + f`.
#[derive(Clone, Copy, Debug)]
struct Matrix([f64; 6]);

impl Matrix {
    const IDENTITY: Matrix = Matrix([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    fn translation(x: f64, y: f64) -> Self {
        Matrix([1.0, 0.0, 0.0, 1.0, x, y])
    }

    /// First `self`, then `outer`.
    fn then(self, outer: Matrix) -> Matrix {
        let Matrix([a, b, c, d, e, f]) = self;
        let Matrix([g, h, i, j, k, l]) = outer;
        Matrix([a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l])
    }

    fn apply(self, x: f64, y: f64) -> (f64, f64) {
        let Matrix([a, b, c, d, e, f]) = self;
        (a * x + c * y + e, b * x + d * y + f)
    }
}

/// The part of the graphics state that text depends on.
#[derive(Clone)]
struct State<'a> {
    matrix: Matrix,
    font: Option<Font<'a>>,
    size: f64,
    character_spacing: f64,
    word_spacing: f64,
    scale: f64,
    leading: f64,
    rise: f64,
}

/// Reads the content of pages.
pub(super) struct Interpreter<'b, 'a> {
    budget: &'b mut Budget,
    gauge: &'b mut Gauge,
    fonts: FontCache<'a>,
    /// Fonts that were measured, by the place of their dictionary.
    measured: Vec<*const u8>,
    font_resolver: FontResolverFn,
    cmap_resolver: CMapResolverFn,
    glyphs: Vec<Glyph>,
    /// Marked content that is open: where its glyphs begin, and the text that replaces them.
    marked: Vec<(usize, Option<String>)>,
}

impl<'b, 'a> Interpreter<'b, 'a> {
    pub(super) fn new(budget: &'b mut Budget, gauge: &'b mut Gauge) -> Self {
        Interpreter {
            budget,
            gauge,
            fonts: FontCache::new(),
            measured: Vec::new(),
            font_resolver: Arc::new(|query| {
                Some(match query {
                    FontQuery::Standard(font) => font.get_font_data(),
                    FontQuery::Fallback(query) => FallbackFontQuery::pick_standard_font(query).get_font_data(),
                })
            }),
            cmap_resolver: Arc::new(|_| None),
            glyphs: Vec::new(),
            marked: Vec::new(),
        }
    }

    /// The glyphs of a page, in the order in which they are drawn.
    pub(super) fn page(mut self, page: &Page<'a>) -> Result<Vec<Glyph>, Refusal> {
        self.measure_contents(page)?;
        let state = State {
            matrix: Matrix(page.initial_transform(true).as_coeffs()),
            font: None,
            size: 0.0,
            character_spacing: 0.0,
            word_spacing: 0.0,
            scale: 1.0,
            leading: 0.0,
            rise: 0.0,
        };
        if let Some(content) = page.page_stream() {
            self.run(content, page.resources(), state, 0)?;
        }
        let (width, height) = page.render_dimensions();
        let (width, height) = (f64::from(width), f64::from(height));
        // What stands outside the page is not seen.
        let mut glyphs = self.glyphs;
        glyphs.retain(|glyph| {
            glyph.right > -1.0
                && glyph.left < width + 1.0
                && glyph.baseline > -1.0
                && glyph.baseline < height + glyph.size
        });
        Ok(glyphs)
    }

    fn measure_contents(&mut self, page: &Page<'a>) -> Result<(), Refusal> {
        if let Some(stream) = page.raw().get::<Stream<'_>>("Contents") {
            return self.gauge.charge(&stream);
        }
        if let Some(streams) = page.raw().get::<Array<'_>>("Contents") {
            for stream in streams.iter::<Stream<'_>>() {
                self.gauge.charge(&stream)?;
            }
        }
        Ok(())
    }

    fn run(
        &mut self,
        content: &[u8],
        resources: &Resources<'a>,
        start: State<'a>,
        depth: usize,
    ) -> Result<(), Refusal> {
        let mut state = start;
        let mut saved: Vec<State<'a>> = Vec::new();
        let (mut text, mut line) = (Matrix::IDENTITY, Matrix::IDENTITY);
        let marked = self.marked.len();
        let mut instructions = UntypedIter::new(content);
        while let Some(instruction) = instructions.next() {
            self.budget.instruction()?;
            let operands: Vec<&Object<'_>> = instruction.operands().collect();
            let number = |at: usize| {
                operands.get(at).and_then(|operand| (*operand).clone().into_number()).map_or(0.0, |n| n.as_f64())
            };
            let string = |at: usize| operands.get(at).and_then(|operand| (*operand).clone().into_string());
            let operator: &[u8] = instruction.operator;
            match operator {
                b"q" if saved.len() < STATE_DEPTH => saved.push(state.clone()),
                b"Q" => state = saved.pop().unwrap_or(state),
                b"cm" => {
                    state.matrix =
                        Matrix([number(0), number(1), number(2), number(3), number(4), number(5)]).then(state.matrix);
                }
                b"BT" => (text, line) = (Matrix::IDENTITY, Matrix::IDENTITY),
                b"Tf" => {
                    state.size = number(1);
                    let name = operands.first().and_then(|operand| (*operand).clone().into_name());
                    state.font = match name.and_then(|name| resources.get_font(&name)) {
                        Some(dict) => self.font(&dict)?,
                        None => None,
                    };
                }
                b"Tc" => state.character_spacing = number(0),
                b"Tw" => state.word_spacing = number(0),
                b"Tz" => state.scale = number(0) / 100.0,
                b"TL" => state.leading = number(0),
                b"Ts" => state.rise = number(0),
                b"Td" | b"TD" => {
                    if operator == b"TD" {
                        state.leading = -number(1);
                    }
                    line = Matrix::translation(number(0), number(1)).then(line);
                    text = line;
                }
                b"Tm" => {
                    line = Matrix([number(0), number(1), number(2), number(3), number(4), number(5)]);
                    text = line;
                }
                b"T*" => {
                    line = Matrix::translation(0.0, -state.leading).then(line);
                    text = line;
                }
                b"Tj" => {
                    if let Some(shown) = string(0) {
                        self.show(&shown, &state, &mut text)?;
                    }
                }
                b"'" | b"\"" => {
                    if operator == b"\"" {
                        state.word_spacing = number(0);
                        state.character_spacing = number(1);
                    }
                    line = Matrix::translation(0.0, -state.leading).then(line);
                    text = line;
                    if let Some(shown) = string(operands.len().saturating_sub(1)) {
                        self.show(&shown, &state, &mut text)?;
                    }
                }
                b"TJ" => {
                    let shown = operands.first().and_then(|operand| (*operand).clone().into_array());
                    for item in shown.iter().flat_map(|array| array.iter::<Object<'_>>()) {
                        match item {
                            Object::String(shown) => self.show(&shown, &state, &mut text)?,
                            Object::Number(gap) => {
                                let gap = -gap.as_f64() / UNITS * state.size;
                                let horizontal = state.font.as_ref().is_none_or(Font::is_horizontal);
                                let (x, y) = if horizontal { (gap * state.scale, 0.0) } else { (0.0, gap) };
                                text = Matrix::translation(x, y).then(text);
                            }
                            _ => {}
                        }
                    }
                }
                b"Do" => {
                    let name = operands.first().and_then(|operand| (*operand).clone().into_name());
                    if let Some(form) = name.and_then(|name| resources.get_x_object(&name)) {
                        self.form(&form, resources, &state, depth)?;
                    }
                }
                b"BMC" => self.begin_marked(None),
                b"BDC" => {
                    let properties = match operands.get(1) {
                        Some(Object::Dict(dict)) => actual_text(dict),
                        Some(Object::Name(name)) => {
                            resources.properties.get::<Dict<'_>>(name).and_then(|dict| actual_text(&dict))
                        }
                        _ => None,
                    };
                    self.begin_marked(properties);
                }
                b"EMC" if self.marked.len() > marked => self.end_marked(),
                _ => {}
            }
        }
        while self.marked.len() > marked {
            self.end_marked();
        }
        Ok(())
    }

    fn form(
        &mut self,
        form: &Stream<'a>,
        outer: &Resources<'a>,
        state: &State<'a>,
        depth: usize,
    ) -> Result<(), Refusal> {
        let dict = form.dict();
        if depth >= FORM_DEPTH || dict.get::<Name<'_>>("Subtype").is_none_or(|kind| kind.as_ref() != b"Form") {
            return Ok(());
        }
        self.gauge.charge(form)?;
        let Ok(content) = form.decoded_data() else { return Ok(()) };
        let mut inner = state.clone();
        if let Some(matrix) = dict.get::<[f64; 6]>("Matrix") {
            inner.matrix = Matrix(matrix).then(inner.matrix);
        }
        match dict.get::<Dict<'a>>("Resources").map(Resources::new) {
            Some(resources) => self.run(&content, &resources, inner, depth + 1),
            None => self.run(&content, outer, inner, depth + 1),
        }
    }

    /// A font, measured before its programs are decoded.
    fn font(&mut self, dict: &Dict<'a>) -> Result<Option<Font<'a>>, Refusal> {
        let place = dict.data().as_ptr();
        if !self.measured.contains(&place) {
            self.measured.push(place);
            self.measure_font(dict)?;
            for descendant in
                dict.get::<Array<'_>>("DescendantFonts").iter().flat_map(|fonts| fonts.iter::<Dict<'_>>()).take(4)
            {
                self.measure_font(&descendant)?;
            }
        }
        Ok(self.fonts.font(dict, &self.font_resolver, &self.cmap_resolver))
    }

    fn measure_font(&mut self, dict: &Dict<'_>) -> Result<(), Refusal> {
        let own = ["ToUnicode", "Encoding", "CIDToGIDMap"].iter().filter_map(|key| dict.get::<Stream<'_>>(key));
        let descriptor = dict.get::<Dict<'_>>("FontDescriptor");
        let files = ["FontFile", "FontFile2", "FontFile3"];
        let programs = descriptor.iter().flat_map(|dict| files.iter().filter_map(|key| dict.get::<Stream<'_>>(key)));
        own.chain(programs).try_for_each(|stream| self.gauge.charge(&stream))
    }

    fn show(&mut self, shown: &PdfString<'_>, state: &State<'a>, text: &mut Matrix) -> Result<(), Refusal> {
        let Some(font) = &state.font else { return Ok(()) };
        let bytes = shown.as_bytes();
        let horizontal = font.is_horizontal();
        let mut at = 0;
        while at < bytes.len() {
            self.budget.glyph()?;
            let (code, length) = font.read_code(bytes, at);
            at += length.max(1);
            let characters = match font.glyph(font.map_code(code), code) {
                FontGlyph::Outline(glyph) => glyph.as_unicode(),
                FontGlyph::Type3(glyph) => glyph.as_unicode(),
            };
            let advance = font.code_advance(code);
            let word = if code == 32 && length == 1 { state.word_spacing } else { 0.0 };
            let spacing = state.character_spacing + word;
            let width = advance.x / UNITS * state.size;
            let (x, y, drawn) = if horizontal {
                ((width + spacing) * state.scale, 0.0, width * state.scale)
            } else {
                (0.0, advance.y / UNITS * state.size + spacing, state.size)
            };
            let place = Matrix::translation(0.0, state.rise).then(*text).then(state.matrix);
            self.place(characters, place, drawn, state.size);
            *text = Matrix::translation(x, y).then(*text);
        }
        Ok(())
    }

    /// Adds a glyph whose origin is that of `place` and which is `width` wide in text space.
    fn place(&mut self, characters: Option<BfString>, place: Matrix, width: f64, size: f64) {
        let text = match characters {
            Some(BfString::Char(c)) => readable(std::iter::once(c)),
            Some(BfString::String(text)) => readable(text.chars()),
            None => "\u{fffd}".to_owned(),
        };
        let (x0, y0) = place.apply(0.0, 0.0);
        let (x1, y1) = place.apply(width, 0.0);
        let Matrix([_, _, c, d, ..]) = place;
        let height = size.abs() * c.hypot(d);
        let finite = [x0, y0, x1, y1, height].iter().all(|value| value.is_finite());
        if finite && !text.is_empty() {
            // More than about six degrees off the line is slanted.
            let upright = (y1 - y0).abs() <= 0.1 * (x1 - x0).abs() || (x1 - x0).abs() + (y1 - y0).abs() < 1e-6;
            self.glyphs.push(Glyph { text, left: x0.min(x1), right: x0.max(x1), baseline: y0, size: height, upright });
        }
    }

    fn begin_marked(&mut self, replacement: Option<String>) {
        if self.marked.len() < STATE_DEPTH {
            self.marked.push((self.glyphs.len(), replacement));
        }
    }

    /// The text that the writer gives for what was marked takes the place of its glyphs, as one.
    fn end_marked(&mut self) {
        let Some((start, Some(text))) = self.marked.pop() else { return };
        let replaced = self.glyphs.split_off(start.min(self.glyphs.len()));
        let Some(first) = replaced.first() else { return };
        let one_line = replaced.iter().all(|glyph| (glyph.baseline - first.baseline).abs() < 0.1 * first.size.max(0.1));
        if !one_line {
            self.glyphs.extend(replaced);
            return;
        }
        self.glyphs.push(Glyph {
            text: readable(text.chars()),
            left: replaced.iter().map(|glyph| glyph.left).fold(f64::INFINITY, f64::min),
            right: replaced.iter().map(|glyph| glyph.right).fold(f64::NEG_INFINITY, f64::max),
            ..first.clone()
        });
    }
}

/// What the writer says that marked content reads (ISO 32000-1, 14.9.4).
fn actual_text(dict: &Dict<'_>) -> Option<String> {
    let text = dict.get::<PdfString<'_>>("ActualText")?;
    let bytes = text.as_bytes();
    let decoded = match bytes.strip_prefix(b"\xfe\xff") {
        Some(units) => encoding_rs::UTF_16BE.decode_without_bom_handling(units).0.into_owned(),
        None => match bytes.strip_prefix(b"\xef\xbb\xbf") {
            Some(text) => String::from_utf8_lossy(text).into_owned(),
            None => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
        },
    };
    Some(decoded)
}

/// Characters as they are written in other texts: presentation forms of Arabic letters and Latin ligatures are
/// replaced by their letters; control characters are unknown.
fn readable(characters: impl Iterator<Item = char>) -> String {
    use unicode_normalization::UnicodeNormalization;
    let mut text = String::new();
    for c in characters {
        match c {
            '\u{fb00}'..='\u{fb06}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => {
                text.extend(std::iter::once(c).nfkc().filter(|c| *c != ' '));
            }
            '\t' | '\n' | '\r' => text.push(' '),
            '\u{ad}' => text.push('-'),
            c if c.is_control() => text.push('\u{fffd}'),
            c if crate::document::number::is_invisible(c) => {}
            c => text.push(c),
        }
    }
    text
}

//! The faces, embedded: IBM Plex Sans and IBM Plex Sans Arabic, one design drawn for both scripts,
//! so that a French name inside an Arabic line keeps its weight and its height.
//!
//! They come from the crate `assets`.

use std::collections::HashMap;
use std::sync::LazyLock;

use assets::faces;
use rustybuzz::UnicodeBuffer;
use typst::foundations::Bytes;
use typst::layout::Abs;
use typst::text::{Font, FontBook, FontInstance, FontVariant, FontVariations};
use typst::utils::LazyHash;

/// The families in the order in which a glyph is looked for: Latin letters, digits and signs first,
/// Arabic letters next.
pub const FAMILIES: [&str; 2] = ["IBM Plex Sans", "IBM Plex Sans Arabic"];

/// Only the weights that the templates use: light figures, text, headings.
static FACES: [&[u8]; 6] = [
    faces::SANS_LIGHT,
    faces::SANS_REGULAR,
    faces::SANS_SEMI_BOLD,
    faces::ARABIC_LIGHT,
    faces::ARABIC_REGULAR,
    faces::ARABIC_SEMI_BOLD,
];

static FONTS: LazyLock<Vec<Font>> =
    LazyLock::new(|| FACES.iter().filter_map(|data| Font::new(Bytes::new(*data), 0)).collect());

static BOOK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

/// Reads the faces, which the first document would do otherwise.
pub(super) fn warm() {
    LazyLock::force(&BOOK);
}

/// The book of the embedded faces.
pub(super) fn book() -> &'static LazyHash<FontBook> {
    &BOOK
}

/// One face of the book.
pub(super) fn font(index: usize) -> Option<Font> {
    FONTS.get(index).cloned()
}

/// The faces of running text, in the order of [`FAMILIES`].
static TEXT: LazyLock<Vec<FontInstance>> = LazyLock::new(|| {
    let variant = FontVariant::default();
    let face = |family| FONTS.iter().find(|font| font.info().family == family && font.info().variant == variant);
    let faces = FAMILIES.into_iter().filter_map(face);
    faces.map(|font| font.clone().instantiate(variant, Abs::pt(8.0), &FontVariations::default())).collect()
});

/// Measures running text.
#[derive(Debug, Default)]
pub struct Ruler {
    known: HashMap<String, f64>,
}

impl Ruler {
    /// The width of a text on one line, in widths of an em. Text that the Latin face has whole is shaped as the
    /// typesetter shapes it, with its kerning; otherwise the sum of its letters, which the joined forms of Arabic letters
    /// make a little narrower on the page.
    pub fn width(&mut self, text: &str) -> f64 {
        if let Some(width) = self.known.get(text) {
            return *width;
        }
        let width = TEXT.first().and_then(|face| shaped(face, text)).unwrap_or_else(|| text.chars().map(advance).sum());
        self.known.insert(text.to_owned(), width);
        width
    }
}

fn shaped(face: &FontInstance, text: &str) -> Option<f64> {
    let mut buffer = UnicodeBuffer::new();
    for c in text.chars() {
        face.ttf().glyph_index(c)?;
        buffer.add(c, 0);
    }
    buffer.guess_segment_properties();
    let glyphs = rustybuzz::shape(face.rusty(), &[], buffer);
    let units: i32 = glyphs.glyph_positions().iter().map(|glyph| glyph.x_advance).sum();
    Some(f64::from(units) / f64::from(face.rusty().units_per_em()))
}

fn advance(c: char) -> f64 {
    if is_invisible(c) {
        return 0.0;
    }
    let width = |face: &FontInstance| face.x_advance(face.ttf().glyph_index(c)?.0);
    TEXT.iter().find_map(width).map_or(1.0, |em| em.get())
}

/// The bytes of the embedded faces, in a fixed order: part of what decides the bytes of a page.
pub fn faces() -> impl Iterator<Item = &'static [u8]> {
    FACES.into_iter()
}

/// Replaces what no embedded face can draw (another script, a pictogram, a control character) by
/// U+FFFD, so that one odd character in a supplier's name cannot keep a dossier from being written.
/// PDF/A forbids a glyph that is not there. The data in the attachments keeps the character.
pub fn printable(text: &str) -> String {
    text.chars().map(|c| if is_printable(c) { c } else { char::REPLACEMENT_CHARACTER }).collect()
}

/// Direction marks have no glyph and need none: the shaper drops them.
fn is_invisible(c: char) -> bool {
    matches!(c, '\n' | '\t' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2066}'..='\u{2069}')
}

fn is_printable(c: char) -> bool {
    let drawn = |family: &str| {
        FONTS
            .iter()
            .find(|font| font.info().family == family)
            .is_some_and(|font| font.info().coverage.contains(c.into()))
    };
    is_invisible(c) || FAMILIES.into_iter().any(drawn)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_is_read_and_every_family_is_there() {
        assert_eq!(FONTS.len(), FACES.len());
        for family in FAMILIES {
            assert!(book().contains_family(&family.to_lowercase()), "{family}");
        }
    }

    #[test]
    fn text_is_as_wide_as_its_letters() {
        let mut ruler = Ruler::default();
        assert_eq!(TEXT.len(), FAMILIES.len());
        // Plex sets all digits 0.6 em wide.
        assert!((ruler.width("0123456789") - 6.0).abs() < 1e-9);
        assert!((ruler.width("\u{2068}00\u{2069}") - 1.2).abs() < 1e-9, "marks of direction have no width");
        assert!(ruler.width("قافلة") > 1.0 && ruler.width("i") < ruler.width("W"));
    }

    #[test]
    fn what_no_face_draws_is_replaced() {
        assert_eq!(printable("CO₂ قافلة é\u{202f}±"), "CO₂ قافلة é\u{202f}±");
        assert_eq!(printable("Atlas 🙂 漢\u{7}"), "Atlas \u{fffd} \u{fffd}\u{fffd}");
    }
}

//! The faces, embedded: IBM Plex Sans and IBM Plex Sans Arabic, one design drawn for both scripts,
//! so that a French name inside an Arabic line keeps its weight and its height.
//!
//! Both are under the SIL Open Font License 1.1 and come from npm by `assets/package-lock.json`.

use std::sync::LazyLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// The families in the order in which a glyph is looked for: Latin letters, digits and signs first,
/// Arabic letters next.
pub const FAMILIES: [&str; 2] = ["IBM Plex Sans", "IBM Plex Sans Arabic"];

macro_rules! face {
    ($path:literal) => {
        include_bytes!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../assets/node_modules/@expo-google-fonts/",
            $path,
            ".ttf"
        ))
    };
}

/// Only the weights that the templates use: light figures, text, headings.
static FACES: [&[u8]; 6] = [
    face!("ibm-plex-sans/300Light/IBMPlexSans_300Light"),
    face!("ibm-plex-sans/400Regular/IBMPlexSans_400Regular"),
    face!("ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold"),
    face!("ibm-plex-sans-arabic/300Light/IBMPlexSansArabic_300Light"),
    face!("ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular"),
    face!("ibm-plex-sans-arabic/600SemiBold/IBMPlexSansArabic_600SemiBold"),
];

static FONTS: LazyLock<Vec<Font>> =
    LazyLock::new(|| FACES.iter().filter_map(|data| Font::new(Bytes::new(*data), 0)).collect());

static BOOK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

/// The book of the embedded faces.
pub(super) fn book() -> &'static LazyHash<FontBook> {
    &BOOK
}

/// One face of the book.
pub(super) fn font(index: usize) -> Option<Font> {
    FONTS.get(index).cloned()
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

fn is_printable(c: char) -> bool {
    // Direction marks have no glyph and need none: the shaper drops them.
    let invisible = matches!(c, '\n' | '\t' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2066}'..='\u{2069}');
    let drawn = |family: &str| {
        FONTS
            .iter()
            .find(|font| font.info().family == family)
            .is_some_and(|font| font.info().coverage.contains(c.into()))
    };
    invisible || FAMILIES.into_iter().any(drawn)
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
    fn what_no_face_draws_is_replaced() {
        assert_eq!(printable("CO₂ قافلة é\u{202f}±"), "CO₂ قافلة é\u{202f}±");
        assert_eq!(printable("Atlas 🙂 漢\u{7}"), "Atlas \u{fffd} \u{fffd}\u{fffd}");
    }
}

//! Stable names of lines.

use measure::Place;
use sha2::{Digest, Sha256};

/// The name of the `n`th line read at a place of a document: reading the same bytes again gives the same name.
pub(crate) fn line_id(document: &str, place: &Place, n: usize) -> String {
    let mut hash = Sha256::new();
    hash.update(document.as_bytes());
    let place = format!(
        "\n{}\n{}\n{}\n{}\n{n}",
        place.page.map_or(String::new(), |page| page.to_string()),
        place.sheet.as_deref().unwrap_or(""),
        place.row.map_or(String::new(), |row| row.to_string()),
        place.column.as_deref().unwrap_or(""),
    );
    hash.update(place.as_bytes());
    hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_has_one_name() {
        let place = Place { row: Some(4), ..Place::default() };
        let other = Place { row: Some(5), ..Place::default() };
        assert_eq!(line_id("ab", &place, 0), line_id("ab", &place, 0));
        assert_ne!(line_id("ab", &place, 0), line_id("ab", &other, 0));
        assert_ne!(line_id("ab", &place, 0), line_id("ab", &place, 1));
        assert_ne!(line_id("ab", &place, 0), line_id("ac", &place, 0));
        assert_eq!(line_id("ab", &place, 0).len(), 16);
    }
}

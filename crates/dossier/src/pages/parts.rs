//! A long table in parts of one page each.
//!
//! What stands between two page breaks is set on a thread of its own, and a table is the work of one: an annex of a
//! thousand lines in one table would keep the others waiting. Which rows fill a page is reckoned here from the widths
//! of their letters, with never a line too few: a page may end a row early, and no row runs over onto a page of its own.

use super::block::Table;
use crate::typeset::Ruler;

/// Points of a millimetre.
const MM: f64 = 72.0 / 25.4;
/// A4 within its margins (`style.typ`), less a hair for rounding.
const WIDTH: f64 = (210.0 - 2.0 * 19.0) * MM;
const HEIGHT: f64 = (297.0 - 18.0 - 20.0) * MM - 0.1;
/// Letters, leading and insets of a table of an annex (`blocks.typ`).
const SIZE: f64 = 6.6;
const LEADING: f64 = 0.5 * SIZE;
const INSET: (f64, f64) = (3.0, 2.4);
/// Height of a line of both faces of Plex from its foot to the top of its capitals.
const CAPITALS: f64 = 0.698;
/// A paragraph's size and leading (`style.typ`).
const TEXT: f64 = 9.2;
const TEXT_LEADING: f64 = 0.68 * TEXT;
/// The heading of an annex, with what keeps the text from it: 0.9 of the em of a heading, which is 1.4 of that of text.
const HEADING: f64 = CAPITALS * 15.0 + 0.9 * 1.4 * TEXT;
/// What keeps a table from the text (`blocks.typ`).
const ABOVE: f64 = 1.3 * SIZE;

/// The parts of a table that stands behind the paragraphs `before` under the heading of an annex.
pub(super) fn parts(table: Table, before: &[&str]) -> Vec<Table> {
    let mut ruler = Ruler::default();
    let widths = inner_widths(&table);
    let mut height = |row: &[String], wider: f64| {
        let lines = row.iter().zip(&widths).map(|(cell, width)| lines(&mut ruler, cell, width / SIZE / wider));
        let lines = lines.max().unwrap_or(1);
        lines as f64 * (CAPITALS * SIZE + LEADING) - LEADING + 2.0 * INSET.1
    };
    // The letters of the heads are bold; the typesetter forgives a hair.
    let head = height(&table.head, 1.1);
    let rows: Vec<f64> = table.rows.iter().map(|row| height(row, 1.0001)).collect();

    let paragraphs = before.iter().map(|text| {
        let lines = lines(&mut ruler, text, WIDTH / TEXT) as f64;
        lines * (CAPITALS * TEXT + TEXT_LEADING) - TEXT_LEADING + ABOVE
    });
    let mut left = HEIGHT - HEADING - paragraphs.sum::<f64>() - head;
    let part = Table { rows: Vec::new(), total: false, ..table.clone() };
    let mut parts: Vec<Table> = Vec::new();
    let mut current = part.clone();
    for (row, height) in table.rows.into_iter().zip(rows) {
        if height > left && !current.rows.is_empty() {
            parts.push(std::mem::replace(&mut current, Table { fresh: true, ..part.clone() }));
            left = HEIGHT - head;
        }
        left -= height;
        current.rows.push(row);
    }
    if !current.rows.is_empty() {
        current.total = table.total;
        parts.push(current);
    }
    parts
}

/// The widths of the columns within their insets, points: as `figures` of `blocks.typ` has them.
fn inner_widths(table: &Table) -> Vec<f64> {
    let natural = |letters: usize| letters as f64 * 0.6 * SIZE;
    let columns = || table.widths.iter().zip(&table.letters);
    let taken: f64 =
        columns().filter(|(share, _)| **share == 0).map(|(_, letters)| natural(*letters) + 2.0 * INSET.0).sum();
    let shares: f64 = table.widths.iter().map(|share| f64::from(*share)).sum();
    let width = |(share, letters): (&u8, &usize)| match share {
        0 => natural(*letters),
        share => (WIDTH - taken) * f64::from(*share) / shares - 2.0 * INSET.0,
    };
    columns().map(width).collect()
}

/// Lines that a text needs in a column `room` wide (in widths of an em), at most: broken at spaces, and behind the
/// hyphen of a compound, where the typesetter knows other places too.
fn lines(ruler: &mut Ruler, text: &str, room: f64) -> usize {
    let space = ruler.width(" ");
    let (mut lines, mut used) = (1, 0.0);
    for word in text.split(' ') {
        let mut gap = space;
        for piece in compound(word) {
            let width = ruler.width(piece);
            let wanted = if used > 0.0 { used + gap + width } else { width };
            gap = 0.0;
            if wanted <= room {
                used = wanted;
            } else if width <= room {
                lines += 1;
                used = width;
            } else {
                lines += usize::from(used > 0.0);
                // Nothing but letters is not cut, and stands out; a word may be cut behind a sign within it.
                if piece.trim_end_matches(is_sign).chars().any(is_sign) {
                    lines += (width / room.max(1.0)) as usize;
                }
                used = room;
            }
        }
    }
    lines
}

/// The pieces of a word, each with the hyphen that ends it: `semi-`, `remorque`. Between letters alone, where every
/// line may break (Unicode Standard Annex 14, rule 21): not before a number, nor behind a hyphen that begins a word.
fn compound(word: &str) -> impl Iterator<Item = &str> {
    let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
    let mut rest = word;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let mut hyphens = rest.match_indices('-').map(|(at, _)| at + 1);
        let cut = hyphens.find(|at| {
            let (front, back) = rest.split_at(*at);
            letter(front.chars().rev().nth(1)) && letter(back.chars().next())
        });
        let (piece, left) = rest.split_at(cut.unwrap_or(rest.len()));
        rest = left;
        Some(piece)
    })
}

/// Whether a line may break behind it, within a word (Unicode Standard Annex 14). Not so behind full stops, commas, colons.
fn is_sign(c: char) -> bool {
    matches!(c, '-' | '/' | '|' | '!' | '?' | '}' | '\u{2010}'..='\u{2015}' | '…')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(rows: usize, text: &str) -> Table {
        let columns = vec![("n".to_owned(), 0, false), ("texte".to_owned(), 1, false)];
        let mut table = Table::new(String::new(), columns);
        table.letters = vec![4, text.chars().count()];
        table.rows = (0..rows).map(|row| vec![row.to_string(), text.to_owned()]).collect();
        table
    }

    #[test]
    fn every_row_is_in_one_part_in_its_order() {
        for rows in [0, 1, 77, 78, 79, 1000] {
            let table = table(rows, "Gazole routier");
            let parts = parts(table.clone(), &["Une phrase."]);
            let again: Vec<Vec<String>> = parts.iter().flat_map(|part| part.rows.clone()).collect();
            assert_eq!(again, table.rows);
            assert!(parts.iter().enumerate().all(|(place, part)| part.fresh == (place > 0) && !part.rows.is_empty()));
        }
    }

    #[test]
    fn rows_of_two_lines_fill_a_page_sooner() {
        let count = |text: &str| parts(table(1000, text), &[]).get(1).map(|part| part.rows.len());
        assert_eq!(count("Gazole routier"), Some(77));
        assert_eq!(count(&"Gazole routier ".repeat(12)), Some(41));
    }

    #[test]
    fn compounds_part_between_letters() {
        let parts = |word: &'static str| compound(word).collect::<Vec<_>>();
        assert_eq!(parts("(semi-remorque),"), ["(semi-", "remorque),"]);
        assert_eq!(parts("arc-en-ciel"), ["arc-", "en-", "ciel"]);
        assert_eq!(parts("HFC-134a"), ["HFC-134a"]);
        assert_eq!(parts("-tiret"), ["-tiret"]);
        assert_eq!(parts(""), Vec::<&str>::new());
    }

    #[test]
    fn lines_are_counted_by_words() {
        let mut ruler = Ruler::default();
        let mut count = |text: &str, room: f64| lines(&mut ruler, text, room);
        assert_eq!(count("", 3.0), 1);
        assert_eq!(count("00 00", 1.2), 2);
        assert_eq!(count("00 00", 10.0), 1);
        assert_eq!(count("0000000000", 3.0), 1, "no place to cut it");
        assert_eq!(count("00 00000-00000", 3.0), 4);
        let wide = ruler.width("une semi-");
        let mut count = |text: &str| lines(&mut ruler, text, wide * 1.01);
        assert_eq!(count("une semi-remorque"), 2, "the first half stays on the first line");
    }
}

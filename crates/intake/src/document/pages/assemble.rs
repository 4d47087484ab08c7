use super::Word;
use super::content::Glyph;
use super::order::{self, Piece};

/// Two glyphs stand on one line if their baselines differ by less than this share of the smaller size.
const SAME_LINE: f64 = 0.35;
/// A gap wider than this share of the size parts two words.
const WORD_GAP: f64 = 0.18;

/// A gap wider than this share of the size parts two columns.
const COLUMN_GAP: f64 = 1.2;

/// The words that glyphs form: line by line from the top, each line in the order in which it is read.
pub(super) fn words(glyphs: Vec<Glyph>) -> Vec<Word> {
    let (upright, slanted): (Vec<Glyph>, Vec<Glyph>) = glyphs.into_iter().partition(|glyph| glyph.upright);
    let page_right_to_left = order::is_mostly_right_to_left(upright.iter().map(|glyph| glyph.text.as_str()));
    let mut lines: Vec<(f64, Vec<Word>)> = lines(upright)
        .into_iter()
        .map(|line| (line.first().map_or(0.0, |glyph| glyph.baseline), line_words(line, page_right_to_left)))
        .collect();
    // Text along the margin: each word is a line of its own.
    lines.extend(slanted_words(slanted).into_iter().map(|word| (word.baseline, vec![word])));
    lines.retain(|(_, words)| !words.is_empty());
    lines.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut all = Vec::new();
    let mut above = f64::NEG_INFINITY;
    for (baseline, words) in lines {
        // Baselines tell lines apart, so no two are the same.
        let baseline = if baseline > above { baseline } else { above.next_up() };
        above = baseline;
        all.extend(words.into_iter().map(|word| Word { baseline, ..word }));
    }
    all
}

/// Glyphs by line. The largest glyphs set the lines, so that what is raised beside them joins them.
fn lines(mut glyphs: Vec<Glyph>) -> Vec<Vec<Glyph>> {
    glyphs.sort_by(|a, b| a.baseline.total_cmp(&b.baseline));
    let mut lines: Vec<Vec<Glyph>> = Vec::new();
    for glyph in glyphs {
        let joins = lines.last().and_then(|line| line.first()).is_some_and(|first| {
            (glyph.baseline - first.baseline).abs() <= SAME_LINE * glyph.size.min(first.size).max(0.1)
        });
        match lines.last_mut().filter(|_| joins) {
            Some(line) => line.push(glyph),
            None => lines.push(vec![glyph]),
        }
    }
    lines
}

fn line_words(mut line: Vec<Glyph>, page_right_to_left: bool) -> Vec<Word> {
    line.sort_by(|a, b| (a.left + a.right).total_cmp(&(b.left + b.right)));
    let mut pieces: Vec<Piece> = Vec::new();
    let mut end: Option<Glyph> = None;
    let mut gap = false;
    for glyph in line {
        // Bold letters are sometimes made by drawing them twice.
        let twice = end.as_ref().is_some_and(|last| {
            last.text == glyph.text
                && (last.left - glyph.left).abs() < 0.1 * glyph.size
                && !glyph.text.trim().is_empty()
        });
        if twice {
            continue;
        }
        let blank = glyph.text.trim().is_empty();
        if blank {
            gap = true;
            continue;
        }
        let width = end.as_ref().map_or(0.0, |last| (glyph.left - last.right) / last.size.max(glyph.size).max(0.1));
        if end.is_some() && width > COLUMN_GAP {
            pieces.push(Piece::Wide);
        } else if end.is_some() && (gap || width > WORD_GAP) {
            pieces.push(Piece::Gap);
        }
        gap = false;
        // A vowel mark belongs to the letter under or above it.
        let mark = glyph.text.chars().all(order::is_mark);
        match (pieces.last_mut(), mark) {
            (Some(Piece::Letter { text, .. }), true) => text.push_str(&glyph.text),
            _ => pieces.push(Piece::Letter {
                text: glyph.text.clone(),
                left: glyph.left,
                right: glyph.right,
                size: glyph.size,
            }),
        }
        end = Some(glyph);
    }
    let baseline = end.map_or(0.0, |glyph| glyph.baseline);
    let mut words: Vec<Word> = Vec::new();
    let mut apart = true;
    for piece in order::logical(pieces, page_right_to_left) {
        match piece {
            Piece::Gap | Piece::Wide => apart = true,
            Piece::Letter { text, left, right, size } => match words.last_mut().filter(|_| !apart) {
                Some(word) => {
                    word.text.push_str(&text);
                    word.left = word.left.min(left);
                    word.right = word.right.max(right);
                    word.size = word.size.max(size);
                }
                None => {
                    words.push(Word { text, left, right, baseline, size });
                    apart = false;
                }
            },
        }
    }
    words
}

/// Slanted glyphs in the order in which they are drawn: a blank, or a step that is not to the next letter, ends a
/// word.
fn slanted_words(glyphs: Vec<Glyph>) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut last: Option<(f64, f64)> = None;
    for glyph in glyphs {
        if glyph.text.trim().is_empty() {
            last = None;
            continue;
        }
        let near =
            last.is_some_and(|(x, y)| (glyph.left - x).abs() + (glyph.baseline - y).abs() < 1.5 * glyph.size.max(1.0));
        last = Some((glyph.left, glyph.baseline));
        match words.last_mut().filter(|_| near) {
            Some(word) => {
                word.text.push_str(&glyph.text);
                word.left = word.left.min(glyph.left);
                word.right = word.right.max(glyph.right);
            }
            None => words.push(Word {
                text: glyph.text,
                left: glyph.left,
                right: glyph.right,
                baseline: glyph.baseline,
                size: glyph.size,
            }),
        }
    }
    words
}

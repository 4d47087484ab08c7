//! From the order in which letters stand on a page to the order in which they are read.
//!
//! A PDF says where each glyph stands. This is the inverse of the bidirectional algorithm (UAX #9) for one line,
//! as far as bills need it: a base direction, words of either direction, numbers that run from left to right within
//! Arabic.

/// A piece of a line.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Piece {
    /// A letter, or several that one glyph shows, already in the order in which they are read.
    Letter {
        /// Its characters.
        text: String,
        /// Left side.
        left: f64,
        /// Right side.
        right: f64,
        /// Size.
        size: f64,
    },
    /// Space between words.
    Gap,
}

/// Direction of a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    Right,
    Left,
    Number,
    Neutral,
}

/// Whether a character is a letter of a script that is written from right to left.
fn is_strong_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}') && c.is_alphabetic()
}

/// Vowel marks and accents that stand on another letter.
pub(super) fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}')
}

/// Whether a word is written from right to left: its first letter says so.
pub(super) fn is_right_to_left(word: &str) -> bool {
    word.chars().find(|c| c.is_alphabetic()).is_some_and(is_strong_right_to_left)
}

fn class(piece: &Piece) -> Class {
    let Piece::Letter { text, .. } = piece else { return Class::Neutral };
    match text.chars().find(|c| c.is_alphanumeric()) {
        Some(c) if is_strong_right_to_left(c) => Class::Right,
        Some(c) if c.is_numeric() => Class::Number,
        Some(_) => Class::Left,
        None => Class::Neutral,
    }
}

/// The pieces of a line, which stand from left to right, in the order in which they are read.
pub(super) fn logical(pieces: Vec<Piece>) -> Vec<Piece> {
    let classes: Vec<Class> = pieces.iter().map(class).collect();
    let count = |wanted: Class| classes.iter().filter(|class| **class == wanted).count();
    let (right, left) = (count(Class::Right), count(Class::Left));
    if right == 0 {
        return pieces;
    }
    let base_right = right > left;
    let directions = directions(&pieces, &classes, base_right);
    let mut ordered = Vec::with_capacity(pieces.len());
    // Runs from right to left are reversed as a whole; within them, and on a line of that base, runs from left to
    // right are turned back.
    let mut runs: Vec<(bool, Vec<Piece>)> = Vec::new();
    for (piece, rightwards) in pieces.into_iter().zip(directions) {
        match runs.last_mut().filter(|(same, _)| *same == rightwards) {
            Some((_, run)) => run.push(piece),
            None => runs.push((rightwards, vec![piece])),
        }
    }
    if base_right {
        runs.reverse();
    }
    for (from_right, mut run) in runs {
        if from_right {
            run.reverse();
            mirror(&mut run);
        }
        ordered.extend(run);
    }
    ordered
}

/// For each piece, whether it is read from right to left.
fn directions(pieces: &[Piece], classes: &[Class], base_right: bool) -> Vec<bool> {
    let mut directions: Vec<Option<bool>> = classes
        .iter()
        .map(|class| match class {
            Class::Right => Some(true),
            Class::Left | Class::Number => Some(false),
            Class::Neutral => None,
        })
        .collect();
    // On a line of Latin base, a number between Arabic words belongs to them: the words around it change places.
    // Kept apart, it is still read from left to right itself.
    let mut at = 0;
    while at < directions.len() {
        if directions.get(at).is_some_and(Option::is_some) {
            at += 1;
            continue;
        }
        let end = (at..directions.len())
            .find(|place| directions.get(*place).is_some_and(Option::is_some))
            .unwrap_or(directions.len());
        let before = at.checked_sub(1).and_then(|place| directions.get(place).copied().flatten());
        let after = directions.get(end).copied().flatten();
        // Between two of one direction: that one, but spaces part numbers on an Arabic line, so that the columns of
        // a table keep the order in which the line is read.
        let numbers = at.checked_sub(1).and_then(|place| classes.get(place)) == Some(&Class::Number)
            || classes.get(end) == Some(&Class::Number);
        let has_gap = pieces.get(at..end).is_some_and(|between| between.contains(&Piece::Gap));
        let resolved = match (before, after) {
            (Some(before), Some(after)) if before == after && !(numbers && has_gap && base_right && !before) => before,
            (Some(false), None) | (None, Some(false)) if numbers && !has_gap => false,
            _ => base_right,
        };
        for direction in directions.get_mut(at..end).unwrap_or(&mut []) {
            *direction = Some(resolved);
        }
        at = end;
    }
    directions.into_iter().map(|direction| direction.unwrap_or(base_right)).collect()
}

/// Brackets of a run from right to left are drawn mirrored. Whether a file says the bracket that is meant or the
/// one that is drawn differs by writer; a run that closes before it opens says the one that is drawn.
fn mirror(run: &mut [Piece]) {
    let brackets = |c: char| "()[]{}«»".contains(c);
    let first = run.iter().find_map(|piece| match piece {
        Piece::Letter { text, .. } => text.chars().find(|c| brackets(*c)),
        Piece::Gap => None,
    });
    if !first.is_some_and(|c| ")]}»".contains(c)) {
        return;
    }
    for piece in run {
        if let Piece::Letter { text, .. } = piece {
            *text = text
                .chars()
                .map(|c| match c {
                    '(' => ')',
                    ')' => '(',
                    '[' => ']',
                    ']' => '[',
                    '{' => '}',
                    '}' => '{',
                    '«' => '»',
                    '»' => '«',
                    c => c,
                })
                .collect();
        }
    }
}

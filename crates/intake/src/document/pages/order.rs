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
    /// Space between columns: what stands on its sides has a direction of its own.
    Wide,
}

impl Piece {
    fn text(&self) -> Option<&str> {
        match self {
            Piece::Letter { text, .. } => Some(text),
            Piece::Gap | Piece::Wide => None,
        }
    }
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
    match piece.text().unwrap_or("").chars().find(|c| c.is_alphanumeric()) {
        Some(c) if is_strong_right_to_left(c) => Class::Right,
        Some(c) if c.is_numeric() => Class::Number,
        Some(_) => Class::Left,
        None => Class::Neutral,
    }
}

/// The pieces of a line, which stand from left to right, in the order in which they are read: the columns in the
/// direction of the page, each column in that of most of its letters.
pub(super) fn logical(pieces: Vec<Piece>, page_right_to_left: bool) -> Vec<Piece> {
    let mut columns: Vec<Vec<Piece>> =
        pieces.split(|piece| *piece == Piece::Wide).map(|pieces| column(pieces.to_vec())).collect();
    if page_right_to_left {
        columns.reverse();
    }
    columns.join(&Piece::Wide)
}

/// Whether most letters are of scripts that are written from right to left.
pub(super) fn is_mostly_right_to_left<'t>(texts: impl Iterator<Item = &'t str>) -> bool {
    let (mut right, mut left) = (0, 0);
    for c in texts.flat_map(str::chars).filter(|c| c.is_alphabetic()) {
        if is_strong_right_to_left(c) {
            right += 1;
        } else {
            left += 1;
        }
    }
    right > left
}

fn column(pieces: Vec<Piece>) -> Vec<Piece> {
    let classes: Vec<Class> = pieces.iter().map(class).collect();
    if !classes.contains(&Class::Right) {
        return pieces;
    }
    let base_right = is_mostly_right_to_left(pieces.iter().filter_map(Piece::text));
    let directions = directions(&pieces, classes, base_right);
    // Runs from right to left are reversed; on a column of that base, so is the order of the runs.
    let mut runs: Vec<(bool, Vec<Piece>)> = Vec::new();
    for (piece, from_right) in pieces.into_iter().zip(directions) {
        match runs.last_mut().filter(|(same, _)| *same == from_right) {
            Some((_, run)) => run.push(piece),
            None => runs.push((from_right, vec![piece])),
        }
    }
    if base_right {
        runs.reverse();
    }
    let mut ordered = Vec::new();
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
fn directions(pieces: &[Piece], mut classes: Vec<Class>, base_right: bool) -> Vec<bool> {
    // A number after a Latin word goes with it (UAX #9, W7); what is left of it on the line is read before.
    let mut after_latin = false;
    for class in &mut classes {
        match class {
            Class::Left => after_latin = true,
            Class::Right => after_latin = false,
            Class::Number if after_latin => *class = Class::Left,
            Class::Number | Class::Neutral => {}
        }
    }
    // Signs take the direction of the word that they touch: `Coef.`, `12,5 %`, `22/03/2026`.
    let mut start = 0;
    while start < pieces.len() {
        let end = (start..pieces.len()).find(|at| pieces.get(*at) == Some(&Piece::Gap)).unwrap_or(pieces.len());
        if let Some(word) = classes.get_mut(start..end) {
            settle(word, base_right);
        }
        start = end + 1;
    }
    // Spaces, and signs between spaces.
    let mut directions: Vec<bool> = classes.iter().map(|class| *class == Class::Right).collect();
    let mut at = 0;
    while at < classes.len() {
        let end = (at..classes.len()).find(|at| classes.get(*at) != Some(&Class::Neutral)).unwrap_or(classes.len());
        if end > at {
            let before = at.checked_sub(1).and_then(|at| classes.get(at)).copied();
            let resolved = match (before, classes.get(end).copied()) {
                (Some(Class::Left), Some(Class::Left)) => false,
                (Some(Class::Right), Some(Class::Right)) => true,
                (Some(Class::Number), Some(Class::Number)) if is_grouped(pieces, at, end) => false,
                _ => base_right,
            };
            directions.get_mut(at..end).into_iter().flatten().for_each(|direction| *direction = resolved);
        }
        at = end + 1;
    }
    directions
}

/// Gives the signs of a word the direction of its letters or figures.
fn settle(word: &mut [Class], base_right: bool) {
    let known = |class: &&Class| **class != Class::Neutral;
    let (Some(first), Some(last)) = (word.iter().find(known).copied(), word.iter().rev().find(known).copied()) else {
        return;
    };
    let base = if base_right { Class::Right } else { Class::Left };
    let mut before = first;
    for at in 0..word.len() {
        if word.get(at) != Some(&Class::Neutral) {
            before = word.get(at).copied().unwrap_or(before);
            continue;
        }
        let after = word.get(at..).and_then(|rest| rest.iter().find(known)).copied().unwrap_or(last);
        if let Some(class) = word.get_mut(at) {
            *class = if before == after { before } else { base };
        }
    }
}

/// Whether a space parts groups of one number: `12 345,67`.
fn is_grouped(pieces: &[Piece], at: usize, end: usize) -> bool {
    let is_digit = |piece: &&Piece| piece.text().is_some_and(|text| text.chars().all(char::is_numeric));
    let before = pieces.get(..at).map_or(0, |before| before.iter().rev().take_while(is_digit).count());
    let after = pieces.get(end..).map_or(0, |after| after.iter().take_while(is_digit).count());
    end == at + 1 && (1..=3).contains(&before) && after == 3
}

/// Brackets of a run from right to left are drawn mirrored. Whether a file says the bracket that is meant or the
/// one that is drawn differs by writer; a run that closes before it opens says the one that is drawn.
fn mirror(run: &mut [Piece]) {
    let brackets = |c: char| "()[]{}«»".contains(c);
    let first = run.iter().filter_map(Piece::text).flat_map(str::chars).find(|c| brackets(*c));
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

#[cfg(test)]
mod tests {
    use super::*;

    /// What a line that stands as `shown`, from left to right, is read as; `|` is a wide gap.
    fn read(shown: &str, page_right_to_left: bool) -> String {
        let pieces = shown.chars().map(|c| match c {
            ' ' => Piece::Gap,
            '|' => Piece::Wide,
            c => Piece::Letter { text: c.to_string(), left: 0.0, right: 0.0, size: 0.0 },
        });
        let logical = logical(pieces.collect(), page_right_to_left);
        logical.iter().map(|piece| piece.text().unwrap_or(if *piece == Piece::Gap { " " } else { "|" })).collect()
    }

    /// Arabic as it stands, from left to right.
    fn shown(text: &str) -> String {
        text.chars().rev().collect()
    }

    #[test]
    fn words_and_numbers_of_either_direction() {
        assert_eq!(read("Total 12,5 kWh", false), "Total 12,5 kWh");
        assert_eq!(read(&shown("مجموع الطاقة"), true), "مجموع الطاقة");
        let amount = format!("1 588,00 :{}", shown("المجموع"));
        assert_eq!(read(&amount, true), "المجموع: 1 588,00");
        let period = format!("21/04/2026 {} 22/03/2026 {}", shown("إلى"), shown("من"));
        assert_eq!(read(&period, true), "من 22/03/2026 إلى 21/04/2026");
    }

    #[test]
    fn two_scripts_on_one_line() {
        let bill = format!("Coef. {}|kWh|{}|30", shown("المعامل"), shown("الكمية"));
        assert_eq!(read(&bill, false), "المعامل Coef.|kWh|الكمية|30");
        let dates = format!("{} du 27/03/2025 au 28/04/2025", shown("الفترة الساعية للفوترة"));
        assert_eq!(read(&dates, false), "du 27/03/2025 au 28/04/2025 الفترة الساعية للفوترة");
        let latin = format!("Facture d’eau ({})", shown("ماء"));
        assert_eq!(read(&latin, false), "Facture d’eau (ماء)");
    }

    #[test]
    fn brackets_are_turned_once() {
        let drawn = format!("){}( {}", shown("درهم"), shown("المبلغ"));
        assert_eq!(read(&drawn, true), "المبلغ (درهم)");
        let meant = format!("({}) {}", shown("درهم"), shown("المبلغ"));
        assert_eq!(read(&meant, true), "المبلغ (درهم)");
    }
}

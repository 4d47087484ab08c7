//! From the order in which letters stand on a page to the order in which they are read.

/// A letter as a page shows it: PDF places letters from left to right, whatever their script.
pub(super) fn is_strong_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{5ff}' | '\u{600}'..='\u{65f}' | '\u{66e}'..='\u{6ef}' | '\u{6fa}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
        && c.is_alphabetic()
}

/// Whether a word is written from right to left: its first letter says so.
pub(super) fn is_right_to_left(word: &str) -> bool {
    word.chars().find(|c| c.is_alphabetic()).is_some_and(is_strong_right_to_left)
}

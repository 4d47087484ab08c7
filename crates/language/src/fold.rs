use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Brings a text to the form in which two spellings of the same words are equal.
///
/// Compatibility decomposition (NFKD), then: lower case, no accents, no Arabic vowel marks or
/// tatweel, alef, ya and ta marbuta in one form each, Arabic-Indic digits as ASCII, œ and æ as two
/// letters, apostrophes and punctuation as one space.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.nfkd() {
        if is_combining_mark(c) || is_invisible(c) {
            continue;
        }
        match c {
            'أ' | 'إ' | 'آ' | 'ٱ' => folded.push('ا'),
            'ى' | 'ی' | 'ئ' => folded.push('ي'),
            'ؤ' => folded.push('و'),
            'ة' => folded.push('ه'),
            'ک' => folded.push('ك'),
            'ـ' | 'ء' => {}
            'œ' | 'Œ' => folded.push_str("oe"),
            'æ' | 'Æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            '٠'..='٩' => folded.push(char::from(b'0' + (c as u32 - '٠' as u32) as u8)),
            '۰'..='۹' => folded.push(char::from(b'0' + (c as u32 - '۰' as u32) as u8)),
            c if c.is_alphanumeric() => folded.extend(c.to_lowercase()),
            _ => {
                if !folded.ends_with(' ') && !folded.is_empty() {
                    folded.push(' ');
                }
            }
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Directional marks and joiners: present in copied Arabic text, meaningless for comparison.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}

/// How alike two folded texts are, from 0 (nothing in common) to 1 (equal): Dice's coefficient of
/// their character trigrams, padded so that beginnings count. Tolerates typing errors.
pub fn similarity(a: &str, b: &str) -> f64 {
    if a == b {
        return 1.0;
    }
    let (mut left, mut right) = (trigrams(a), trigrams(b));
    let total = left.len() + right.len();
    left.sort_unstable();
    right.sort_unstable();
    let (mut i, mut j, mut shared) = (0, 0, 0);
    while i < left.len() && j < right.len() {
        match left[i].cmp(&right[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                shared += 1;
                i += 1;
                j += 1;
            }
        }
    }
    if total == 0 { 0.0 } else { 2.0 * f64::from(shared) / total as f64 }
}

fn trigrams(text: &str) -> Vec<[char; 3]> {
    let padded: Vec<char> = [' ', ' '].into_iter().chain(text.chars()).chain([' ']).collect();
    padded.windows(3).map(|window| [window[0], window[1], window[2]]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_the_same_words_are_equal() {
        assert_eq!(fold("Électricité  (MT)"), "electricite mt");
        assert_eq!(fold("L’eau"), "l eau");
        assert_eq!(fold("كَهْرَبَاءٌ"), fold("كهرباء"));
        assert_eq!(fold("الإنارة"), fold("الانارة"));
        assert_eq!(fold("٢٠٢٥"), "2025");
        assert_eq!(fold("m³"), "m3");
        assert_eq!(fold("œuf"), "oeuf");
    }

    #[test]
    fn a_typing_error_stays_near() {
        assert!(similarity("electricite", "electrcite") > 0.6);
        assert!(similarity("electricite", "gasoil") < 0.1);
    }
}

use unicode_normalization::char::{decompose_compatible, is_combining_mark};

use crate::number::is_invisible;

/// Brings a text to the form in which two spellings of the same words are equal.
///
/// Compatibility decomposition (NFKD), then: lower case, no accents, no Arabic vowel marks or
/// tatweel, alef, ya and ta marbuta in one form each, Arabic-Indic digits as ASCII, œ and æ as two
/// letters, apostrophes and punctuation as one space.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            'a'..='z' | '0'..='9' => folded.push(c),
            'A'..='Z' => folded.push(c.to_ascii_lowercase()),
            '\0'..='\x7f' => separate(&mut folded),
            _ if is_arabic_letter(c) => push(&mut folded, c),
            _ => match french(c) {
                Some(plain) => folded.push(plain),
                // One character after the other: what the normal form puts in order are marks, which are left out.
                None => decompose_compatible(c, |part| push(&mut folded, part)),
            },
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// The accented letters of French without their accents, which need no table to be taken apart.
fn french(c: char) -> Option<char> {
    match c {
        'à' | 'â' | 'À' | 'Â' => Some('a'),
        'ç' | 'Ç' => Some('c'),
        'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' | 'Ë' => Some('e'),
        'î' | 'ï' | 'Î' | 'Ï' => Some('i'),
        'ô' | 'Ô' => Some('o'),
        'ù' | 'û' | 'Ù' | 'Û' => Some('u'),
        _ => None,
    }
}

/// Adds one character of the decomposed text.
fn push(folded: &mut String, c: char) {
    match c {
        c if c.is_ascii_alphanumeric() => folded.push(c.to_ascii_lowercase()),
        c if c.is_ascii() => separate(folded),
        'أ' | 'إ' | 'آ' | 'ٱ' => folded.push('ا'),
        'ى' | 'ی' | 'ئ' => folded.push('ي'),
        'ؤ' => folded.push('و'),
        'ة' => folded.push('ه'),
        'ک' => folded.push('ك'),
        'ـ' | 'ء' => {}
        c if is_arabic_letter(c) => folded.push(c),
        c if is_combining_mark(c) || is_invisible(c) => {}
        'œ' | 'Œ' => folded.push_str("oe"),
        'æ' | 'Æ' => folded.push_str("ae"),
        'ß' => folded.push_str("ss"),
        '٠'..='٩' => folded.push(char::from(b'0' + (c as u32 - '٠' as u32) as u8)),
        '۰'..='۹' => folded.push(char::from(b'0' + (c as u32 - '۰' as u32) as u8)),
        c if c.is_alphanumeric() => folded.extend(c.to_lowercase()),
        _ => separate(folded),
    }
}

fn separate(folded: &mut String) {
    if folded.as_bytes().last().is_some_and(|last| *last != b' ') {
        folded.push(' ');
    }
}

/// The letters of Arabic words: the few that can be decomposed come to the same by [`push`].
fn is_arabic_letter(c: char) -> bool {
    matches!(c, '\u{621}'..='\u{63a}' | '\u{641}'..='\u{64a}')
}

/// How alike two folded texts are, from 0 (nothing in common) to 1 (equal): Dice's coefficient of
/// their character trigrams, padded so that beginnings count. Tolerates typing errors.
pub fn similarity(a: &str, b: &str) -> f64 {
    let (a, b) = (Trigrams::of(a), Trigrams::of(b));
    a.similarity(&b, 0.0).unwrap_or(0.0)
}

/// The character trigrams of a folded text, for comparing it with many others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trigrams(Vec<[char; 3]>);

impl Trigrams {
    /// Those of a folded text.
    pub fn of(text: &str) -> Self {
        let mut trigrams = Vec::with_capacity(text.len() + 1);
        let mut last = [' ', ' ', ' '];
        for c in text.chars().chain([' ']) {
            last = [last[1], last[2], c];
            trigrams.push(last);
        }
        trigrams.sort_unstable();
        Trigrams(trigrams)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Each of them, in order; one that occurs twice comes twice.
    pub fn iter(&self) -> impl Iterator<Item = [char; 3]> + '_ {
        self.0.iter().copied()
    }

    /// The [`similarity`] of the two texts if it is at least `least`. Most texts are told apart by their lengths
    /// or their first few trigrams.
    pub fn similarity(&self, other: &Trigrams, least: f64) -> Option<f64> {
        let (left, right) = (&self.0, &other.0);
        let total = left.len() + right.len();
        let dice = |shared: usize| 2.0 * shared as f64 / total as f64;
        if dice(left.len().min(right.len())) < least {
            return None;
        }
        // So many trigrams may be in one of the two alone.
        let mut spare = total.saturating_sub(2 * (least * total as f64 / 2.0).floor() as usize);
        let (mut i, mut j, mut shared) = (0, 0, 0);
        while let (Some(a), Some(b)) = (left.get(i), right.get(j)) {
            let order = a.cmp(b);
            if order.is_eq() {
                shared += 1;
            } else {
                spare = spare.checked_sub(1)?;
            }
            i += usize::from(order.is_le());
            j += usize::from(order.is_ge());
        }
        Some(dice(shared)).filter(|alike| *alike >= least)
    }
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
        assert_eq!(fold("e\u{323}\u{301}"), fold("e\u{301}\u{323}"));
    }

    /// What is known without a table is what the table says.
    #[test]
    fn every_character_is_taken_apart_as_unicode_says() {
        for c in '\0'..=char::MAX {
            let mut folded = "x".to_owned();
            decompose_compatible(c, |part| push(&mut folded, part));
            assert_eq!(fold(&format!("x{c}")), folded.trim_end(), "{c:?}");
        }
    }

    #[test]
    fn a_typing_error_stays_near() {
        assert!(similarity("electricite", "electrcite") > 0.6);
        assert!(similarity("electricite", "gasoil") < 0.1);
        assert_eq!(similarity("gasoil", "gasoil"), 1.0);
        assert_eq!(similarity("", ""), 1.0);
    }

    #[test]
    fn a_likeness_below_the_one_asked_for_is_none() {
        let texts = ["", "e", "eau", "eaux", "electricite", "electrcite", "quantite livree", "date de livraison"];
        for (a, b) in texts.iter().flat_map(|a| texts.iter().map(move |b| (a, b))) {
            let (alike, a, b) = (similarity(a, b), Trigrams::of(a), Trigrams::of(b));
            for least in [0.0, 0.3, 0.75, 1.0] {
                assert_eq!(a.similarity(&b, least), (alike >= least).then_some(alike), "{a:?} {b:?} {least}");
            }
        }
    }
}

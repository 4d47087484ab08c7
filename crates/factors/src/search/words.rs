//! Words as the index knows them.

/// Words that say nothing by themselves.
fn is_empty(word: &str) -> bool {
    matches!(
        word,
        "de" | "du"
            | "des"
            | "la"
            | "le"
            | "les"
            | "l"
            | "d"
            | "un"
            | "une"
            | "et"
            | "ou"
            | "en"
            | "au"
            | "aux"
            | "par"
            | "pour"
            | "avec"
            | "sans"
            | "the"
            | "a"
            | "an"
            | "of"
            | "and"
            | "or"
            | "for"
            | "in"
            | "by"
            | "to"
            | "with"
            | "من"
            | "في"
            | "على"
            | "و"
    )
}

/// The words of a folded text, brought to their stems.
pub(super) fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split_ascii_whitespace().filter(|word| !is_empty(word)).map(stem)
}

/// A stem, light enough never to join words of different meaning: the Arabic article with what is
/// written in one with it, the regular plural endings of the three languages.
fn stem(word: &str) -> &str {
    if word.chars().any(|c| ('\u{600}'..='\u{6ff}').contains(&c)) { arabic(word) } else { latin(word) }
}

fn arabic(word: &str) -> &str {
    let letters = |text: &str| text.chars().count();
    // والـ، بالـ، كالـ، فالـ، للـ، الـ
    let article = ["وال", "بال", "كال", "فال", "لل", "ال"];
    let rest = article.iter().find_map(|prefix| word.strip_prefix(prefix).filter(|rest| letters(rest) >= 3));
    let word = rest.unwrap_or(word);
    // Plurals and feminines; `fold` has made ta marbuta a ha.
    let endings = ["ات", "ون", "ين", "ان", "يه", "ه"];
    let stem = endings.iter().find_map(|ending| word.strip_suffix(ending).filter(|stem| letters(stem) >= 3));
    stem.unwrap_or(word)
}

fn latin(word: &str) -> &str {
    let plural = word.strip_suffix(['s', 'x']);
    let numbers = word.bytes().any(|byte| byte.is_ascii_digit());
    plural.filter(|stem| stem.len() >= 4 && !numbers && !stem.ends_with('s')).unwrap_or(word)
}

/// Trigrams of a word with its beginning marked twice and its end once, so that beginnings count.
pub(super) fn trigrams(word: &str) -> impl Iterator<Item = [char; 3]> {
    let letters: Vec<char> = ['^', '^'].into_iter().chain(word.chars()).chain(['$']).collect();
    (0..letters.len().saturating_sub(2)).filter_map(move |at| letters.get(at..at + 3)?.try_into().ok())
}

#[cfg(test)]
mod tests {
    use language::fold;

    use super::*;

    fn stems(text: &str) -> Vec<String> {
        words(&fold(text)).map(str::to_owned).collect()
    }

    #[test]
    fn forms_of_one_word_meet() {
        for (a, b) in [
            ("Électricités", "electricite"),
            ("الكهرباء", "كهرباء"),
            ("بالكهرباء", "كهرباء"),
            ("الشاحنات", "شاحنة"),
            ("فوسفاط", "الفوسفاط"),
            ("matériaux", "materiau"),
            ("trucks", "truck"),
            ("غازية", "غاز"),
        ] {
            assert_eq!(stems(a), stems(b), "{a} {b}");
        }
        assert_eq!(stems("gaz de pétrole"), ["gaz", "petrole"]);
        assert_ne!(stems("R-134a"), stems("R-134"));
    }
}

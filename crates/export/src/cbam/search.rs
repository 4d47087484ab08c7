//! What is my good? Found by the beginning of its code, or by words in French, Arabic or English.

use ::cbam::tables::{Good, Tables, Words};
use language::{fold, similarity};

/// How alike a word must be to one of ours to stand for it, if nothing is called so.
const ALIKE: f64 = 0.5;

/// Words that say nothing of a good.
const SILENT: [&str; 22] = [
    "a", "and", "au", "aux", "d", "de", "des", "du", "en", "et", "for", "in", "l", "la", "le", "les", "of", "ou",
    "pour", "the", "من", "في",
];

/// What was found.
#[derive(Clone, Debug, Default)]
pub struct Search<'t> {
    /// Goods, the likeliest first.
    pub goods: Vec<Sought<'t>>,
    /// How many there are besides.
    pub more: usize,
    /// Whether nothing is called so, and these are called nearly so.
    pub guessed: bool,
}

/// A good that may be meant.
#[derive(Clone, Copy, Debug)]
pub struct Sought<'t> {
    /// The good.
    pub good: &'t Good,
    /// Our words for it.
    pub words: Option<&'t Words>,
}

/// The goods that a question may mean, at most `most` of them.
///
/// Digits (with points or spaces between them) are the beginning of a code, or a TARIC code of ten digits. Of words, each
/// must be found among ours or in the description of the nomenclature; accents, capitals and endings do not matter.
pub fn search<'t>(tables: &'t Tables, question: &str, year: i16, most: usize) -> Search<'t> {
    let folded = fold(question);
    let digits: String = folded.chars().filter(|c| !c.is_whitespace()).collect();
    if digits.is_empty() {
        return Search::default();
    }
    let sought = |good: &'t Good| Sought { good, words: tables.words(&good.code, year).first().copied() };
    let (mut found, mut guessed) = (Vec::new(), false);
    if digits.bytes().all(|byte| byte.is_ascii_digit()) {
        let beginning = digits.get(..8).unwrap_or(&digits);
        let goods = tables.goods(year).filter(|good| digits.len() <= 10 && good.code.starts_with(beginning));
        found.extend(goods.map(|good| (0, good)));
    } else {
        let asked: Vec<&str> = folded.split(' ').filter(|word| !SILENT.contains(word)).map(bare).collect();
        found.extend(tables.goods(year).filter_map(|good| Some((score(tables, good, &asked, year)?, good))));
        if found.is_empty() {
            guessed = true;
            found.extend(tables.goods(year).filter_map(|good| Some((alike(tables, good, &folded, year)?, good))));
        }
    }
    // The table is in the order of codes, which stays where scores are the same.
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    let more = found.len().saturating_sub(most);
    Search { goods: found.into_iter().take(most).map(|(_, good)| sought(good)).collect(), more, guessed }
}

/// How well a good answers all of the words; none if it does not answer one of them.
fn score(tables: &Tables, good: &Good, asked: &[&str], year: i16) -> Option<u32> {
    let mut places: Vec<(u32, String)> = Vec::new();
    for (rank, words) in (0_u32..).zip(tables.words(&good.code, year)) {
        // The nearest words say more than those of the whole heading; a name more than what else it is called.
        let weight = 12_u32.saturating_sub(4 * rank).max(4);
        places.extend(words.name.iter().map(|name| (weight, fold(name))));
        places.extend(words.also.iter().map(|word| (weight - 2, fold(word))));
    }
    places.push((1, fold(&good.description_en)));
    let mut total = 0;
    for word in asked {
        let best = places.iter().filter_map(|(weight, text)| Some(weight * nearness(word, text)?)).max()?;
        total += best;
    }
    (!asked.is_empty()).then_some(total)
}

/// Whether a word is in a text: 3 if it is just that, 2 if one begins with the other.
fn nearness(asked: &str, text: &str) -> Option<u32> {
    let length = |word: &str| word.chars().count();
    let one = |word: &str| {
        let word = bare(word);
        if word == asked {
            return Some(3);
        }
        // Endings: `profilés` is `profilé`, `screw` is `screws`.
        let longer = word.strip_prefix(asked).is_some_and(|_| length(asked) >= 3);
        let shorter = asked.strip_prefix(word).is_some_and(|rest| length(word) >= 3 && length(rest) <= 2);
        (longer || shorter).then_some(2)
    };
    text.split(' ').filter_map(one).max()
}

/// How nearly a good is called so, in thousandths.
fn alike(tables: &Tables, good: &Good, asked: &str, year: i16) -> Option<u32> {
    let words = tables.words(&good.code, year);
    let texts = words.iter().flat_map(|words| words.name.iter().chain(&words.also));
    let best = texts.map(|text| similarity(asked, &fold(text))).fold(0.0, f64::max);
    (best >= ALIKE).then_some((best * 1000.0) as u32)
}

/// An Arabic word without its article.
fn bare(word: &str) -> &str {
    word.strip_prefix("ال").filter(|rest| rest.chars().count() >= 3).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    fn codes(question: &str) -> Vec<String> {
        let tables = Tables::embedded().unwrap();
        search(&tables, question, 2026, 600).goods.iter().map(|sought| sought.good.code.clone()).collect()
    }

    #[test]
    fn goods_are_found_by_the_words_of_every_day() {
        for (question, code) in [
            ("vis", "73181542"),
            ("Vis et boulons", "73181542"),
            ("screws", "73181542"),
            ("profilé aluminium", "76042990"),
            ("PROFILES ALUMINIUM", "76042990"),
            ("engrais", "31052010"),
            ("fer à béton", "72142000"),
            ("fil machine", "72139110"),
            ("charpente métallique", "73089098"),
            ("boîte de conserve", "73102111"),
            ("fenêtre aluminium", "76101000"),
            ("برغي", "73181542"),
            ("البراغي", "73181542"),
            ("أسمدة", "31053000"),
            ("حديد التسليح", "72142000"),
            ("نوافذ الألمنيوم", "76101000"),
        ] {
            let found = codes(question);
            assert!(found.iter().take(40).any(|found| found == code), "{question}: {found:?}");
        }
        assert!(codes("profilé aluminium").iter().all(|code| code.starts_with("76")));
        assert!(codes("vis").first().is_some_and(|code| code.starts_with("7318")), "{:?}", codes("vis"));
    }

    #[test]
    fn a_code_is_found_by_its_beginning_however_it_is_written() {
        assert_eq!(codes("7318 15 42"), ["73181542"]);
        assert_eq!(codes("7318.15.42"), ["73181542"]);
        assert_eq!(codes("٧٣١٨١٥٤٢"), ["73181542"]);
        assert_eq!(codes("2523100090"), ["25231000"]);
        assert_eq!(codes("7318").len(), 31);
        assert!(codes("9999").is_empty() && codes("73181542001").is_empty());
        assert!(codes("").is_empty() && codes(" - ").is_empty() && codes("de la").is_empty());
    }

    #[test]
    fn what_is_nearly_called_so_is_offered_as_that() {
        let tables = Tables::embedded().unwrap();
        let found = search(&tables, "boulonnnerie", 2026, 5);
        assert!(found.guessed && found.goods.iter().all(|sought| sought.good.code.starts_with("7318")), "{found:?}");
        assert!(found.more > 0 && found.goods.len() == 5);
        let exact = search(&tables, "boulonnerie", 2026, 5);
        assert!(!exact.guessed && !exact.goods.is_empty());
        assert!(search(&tables, "oranges", 2026, 5).goods.is_empty());
    }

    #[test]
    fn every_good_has_a_name_in_three_languages_and_is_found_by_it() {
        let tables = Tables::embedded().unwrap();
        let mut count = 0;
        let mut asked: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for good in tables.goods(2026) {
            let words = tables.words(&good.code, 2026);
            let names = &words.first().unwrap_or_else(|| panic!("{}", good.code)).name;
            for name in names {
                asked.entry(name).or_default().insert(&good.code);
            }
            count += 1;
        }
        assert_eq!(count, 571);
        for (name, codes) in asked {
            let all = search(&tables, name, 2026, 600);
            let found: BTreeSet<&str> = all.goods.iter().map(|sought| sought.good.code.as_str()).collect();
            assert!(!all.guessed && codes.is_subset(&found), "{name}");
        }
    }
}

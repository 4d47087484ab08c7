//! From the words of a document to an activity of the taxonomy.

use std::{iter, panic, thread};

use catalogue::{ActivityRow, Tables};
use factors::ActivityCode;
use language::fold;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::vocabulary::spellings;

/// On how many threads the words of the taxonomy are learnt.
const SHARES: usize = 3;

/// What parts a text says.
const MARKS: [char; 8] = [',', ';', ':', '(', ')', '–', '،', '؛'];

/// The words by which activities are called, in three languages.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    phrases: Vec<Phrase>,
    /// Positions of phrases by their first word.
    by_first: FxHashMap<String, Vec<usize>>,
    /// Words that say nothing of what a thing is.
    generic: FxHashSet<String>,
    /// Words that may stand beside what is named: months, distributors.
    unsaid: FxHashSet<String>,
}

#[derive(Clone, Debug)]
struct Phrase {
    /// As [`words`] gives them.
    words: String,
    /// Letters of the words.
    size: usize,
    activity: ActivityCode,
    as_written: String,
}

impl Phrase {
    /// `None` if the text has no words.
    fn new(text: &str, activity: &ActivityCode, generic: &FxHashSet<String>) -> Option<Self> {
        let words = words(text, generic);
        let phrase = |words: String| Phrase {
            size: letters(&words),
            words,
            activity: activity.clone(),
            as_written: text.to_owned(),
        };
        (!words.is_empty()).then(|| phrase(words))
    }
}

/// What some activities are called.
fn phrases_of(rows: &[ActivityRow], generic: &FxHashSet<String>) -> Vec<Phrase> {
    let mut phrases = Vec::with_capacity(16 * rows.len());
    for row in rows {
        let code = ActivityCode::from(&*row.code);
        let words = [&row.words_fr, &row.words_ar, &row.words_en].into_iter().flat_map(|words| words.split('|'));
        let texts = words.chain([&*row.name_fr, &*row.name_ar, &*row.name_en]);
        phrases.extend(texts.filter_map(|text| Phrase::new(text, &code, generic)));
    }
    phrases
}

/// An activity that a text may mean.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// The activity.
    pub activity: ActivityCode,
    /// From 0 to 1: how much of the text the words found cover, and how particular they are.
    pub confidence: f64,
    /// The words found, as the catalogue writes them.
    pub because: String,
    /// The same, as texts are compared: folded, in the singular, without words that say nothing.
    pub words: String,
    /// How many letters the words found have: the longer phrase is the more particular.
    pub size: usize,
    /// Whether the words stand first in the text or in a part of it: French and Arabic name the thing first.
    pub head: bool,
}

impl Lexicon {
    /// Learns the words of the taxonomy, but for those of the vocabulary that name nothing.
    pub fn new(tables: &Tables) -> Self {
        let of_kind = |kind: &'static str| {
            let rows = tables.phrases.iter().filter(move |row| *row.kind == *kind);
            rows.flat_map(|row| spellings([&row.words_fr, &row.words_ar, &row.words_en]))
        };
        let nothing = FxHashSet::default();
        let mut lexicon = Lexicon {
            generic: of_kind("generic").collect(),
            unsaid: of_kind("unsaid")
                .flat_map(|phrase| words(&phrase, &nothing).split(' ').map(str::to_owned).collect::<Vec<_>>())
                .collect(),
            ..Lexicon::default()
        };
        // Twelve thousand phrases: to fold them is most of the work, and each stands for itself.
        let share = tables.activities.len().div_ceil(SHARES).max(1);
        let phrases: Vec<Vec<Phrase>> = thread::scope(|scope| {
            let generic = &lexicon.generic;
            let learn = |rows| scope.spawn(move || phrases_of(rows, generic));
            let shares: Vec<_> = tables.activities.chunks(share).map(learn).collect();
            let all = shares.into_iter().map(|share| share.join().unwrap_or_else(|why| panic::resume_unwind(why)));
            all.collect()
        });
        let count = phrases.iter().map(Vec::len).sum();
        lexicon.phrases.reserve(count);
        lexicon.by_first.reserve(count / 4);
        phrases.into_iter().flatten().for_each(|phrase| lexicon.add(phrase));
        // A word that means several things means none of them more than another.
        for row in tables.phrases.iter().filter(|row| &*row.kind == "several") {
            let words = [&row.words_fr, &row.words_ar, &row.words_en].into_iter().flat_map(|words| words.split('|'));
            for (text, code) in words.flat_map(|text| row.value.split(' ').map(move |code| (text, code))) {
                lexicon.learn(text, &ActivityCode::from(code));
            }
        }
        lexicon
    }

    /// Learns one more phrase for an activity.
    pub fn learn(&mut self, text: &str, activity: &ActivityCode) {
        if let Some(phrase) = Phrase::new(text, activity, &self.generic) {
            self.add(phrase);
        }
    }

    fn add(&mut self, phrase: Phrase) {
        let first = phrase.words.split(' ').next().unwrap_or_default();
        let position = self.phrases.len();
        match self.by_first.get_mut(first) {
            Some(known) => known.push(position),
            None => {
                self.by_first.insert(first.to_owned(), vec![position]);
            }
        }
        self.phrases.push(phrase);
    }

    /// The activities that a text may mean, best first: the longest phrase found wins, because the longer is
    /// the more particular. Empty if no known word occurs.
    pub fn find(&self, text: &str) -> Vec<Candidate> {
        let mut found: Vec<Candidate> = Vec::new();
        let parts = text.split(MARKS).map(|part| words(part, &self.generic)).filter(|words| !words.is_empty());
        for (words, weight) in parts.zip([1.0].into_iter().chain(iter::repeat(0.95))) {
            self.find_in(&words, weight, &mut found);
        }
        // A phrase may stand across the marks: `Soude caustique (perles)`.
        if text.contains(MARKS) {
            self.find_in(&words(text, &self.generic), 0.9, &mut found);
        }
        found.sort_by(|a, b| {
            b.size
                .cmp(&a.size)
                .then_with(|| b.confidence.total_cmp(&a.confidence))
                .then_with(|| a.activity.cmp(&b.activity))
        });
        let mut seen = FxHashSet::default();
        found.retain(|candidate| seen.insert(candidate.activity.clone()));
        found
    }

    /// A text as the words of candidates are written.
    pub(crate) fn plain(&self, text: &str) -> String {
        words(text, &self.generic)
    }

    /// Plates, sizes and numbers say nothing of what a thing is, unless they belong to its name.
    fn is_telling(&self, word: &str) -> bool {
        word.chars().any(char::is_alphabetic) && word.chars().count() > 1 && !self.unsaid.contains(word)
    }

    /// How much of a text some phrases name together, from 0 to 1.
    pub(crate) fn covered<'p>(&self, text: &str, phrases: impl IntoIterator<Item = &'p str>) -> f64 {
        let known: Vec<String> = phrases.into_iter().map(|phrase| words(phrase, &self.generic)).collect();
        let known: FxHashSet<&str> = known.iter().flat_map(|phrase| phrase.split(' ')).collect();
        let text = words(text, &self.generic);
        let telling = || text.split(' ').filter(|word| self.is_telling(word));
        let of_these: usize = telling().filter(|word| known.contains(word)).map(str::len).sum();
        of_these as f64 / telling().map(str::len).sum::<usize>().max(1) as f64
    }

    fn find_in(&self, words: &str, weight: f64, found: &mut Vec<Candidate>) {
        let length: usize = words.split(' ').filter(|word| self.is_telling(word)).map(str::len).sum();
        let mut start = 0;
        for word in words.split(' ') {
            let rest = words.get(start..).unwrap_or("");
            for phrase in self.by_first.get(word).into_iter().flatten().filter_map(|index| self.phrases.get(*index)) {
                let after = rest.strip_prefix(phrase.words.as_str());
                if after.is_some_and(|after| after.is_empty() || after.starts_with(' ')) {
                    let head = start == 0;
                    found.push(Candidate {
                        activity: phrase.activity.clone(),
                        confidence: weight * confidence(phrase.size, length, head),
                        because: phrase.as_written.clone(),
                        words: phrase.words.clone(),
                        size: phrase.size,
                        head,
                    });
                }
            }
            start += word.len() + 1;
        }
    }
}

/// A whole text that is one known phrase is certain; words at its head are likely; a few letters within a long
/// text are weak ([`Candidate::is_weak`]).
fn confidence(found: usize, length: usize, head: bool) -> f64 {
    let covered = (found as f64 / length.max(1) as f64).min(1.0);
    match (head, covered >= 0.45) {
        (true, _) => 0.7 + 0.3 * covered,
        (false, true) => 0.5 + 0.4 * covered,
        (false, false) => 0.2 + 0.5 * covered,
    }
}

impl Candidate {
    /// Whether too little of the text speaks for it to be taken without a person: wax for citrus is no citrus.
    pub fn is_weak(&self) -> bool {
        self.confidence < 0.55
    }
}

/// The words of a text, folded, with a space between. Letters and figures part: `R-404A`, `R404A` and `R 404 a` are
/// the same words.
fn words(text: &str, generic: &FxHashSet<String>) -> String {
    let folded = fold(text);
    let mut words = String::with_capacity(folded.len() + 4);
    let telling = |word: &str| !generic.contains(word);
    let says_something = folded.split(' ').any(telling);
    for word in folded.split(' ').filter(|word| !says_something || telling(word)) {
        let mut start = 0;
        let mut previous: Option<char> = None;
        for (position, c) in word.char_indices() {
            if previous.is_some_and(|previous| previous.is_ascii_digit() != c.is_ascii_digit()) {
                push(&mut words, &word[start..position]);
                start = position;
            }
            previous = Some(c);
        }
        push(&mut words, &word[start..]);
    }
    words
}

/// Adds a word without its plural or its Arabic article (`للرافعة`: for the crane), so that `bouteilles` meets
/// `bouteille`.
fn push(words: &mut String, word: &str) {
    if word.is_empty() {
        return;
    }
    if !words.is_empty() {
        words.push(' ');
    }
    let article = word.strip_prefix("ال").or_else(|| word.strip_prefix("لل"));
    let plain = article.filter(|rest| rest.chars().count() > 2).unwrap_or(word);
    let singular = plain.strip_suffix(['s', 'x']).filter(|_| plain.chars().count() > 3);
    words.push_str(singular.unwrap_or(plain));
}

/// How many bytes the words have without the spaces between.
fn letters(words: &str) -> usize {
    words.len() - words.bytes().filter(|byte| *byte == b' ').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lexicon() -> Lexicon {
        let generic = ["فاتورة"].map(fold).into_iter().collect();
        let mut lexicon = Lexicon { generic, ..Lexicon::default() };
        for (text, activity) in [
            ("gasoil", "fuel.diesel"),
            ("GO 10 ppm", "fuel.diesel"),
            ("carton", "packaging.cardboard"),
            ("carton recyclé", "packaging.cardboard.recycled"),
            ("الكهرباء", "electricity.grid"),
        ] {
            lexicon.learn(text, &ActivityCode::from(activity));
        }
        lexicon
    }

    #[test]
    fn the_longest_phrase_wins() {
        let found = lexicon().find("Caisses en CARTONS RECYCLÉS 40×30");
        assert_eq!(found[0].activity.as_str(), "packaging.cardboard.recycled");
        assert_eq!(found[1].activity.as_str(), "packaging.cardboard");
    }

    #[test]
    fn words_are_whole_words() {
        assert!(lexicon().find("cartonnage spécial").is_empty());
        assert_eq!(lexicon().find("GO 10ppm flotte").len(), 1);
        assert_eq!(lexicon().find("Gasoil").first().map(|candidate| candidate.confidence), Some(1.0));
        assert_eq!(lexicon().find("فاتورة كهرباء").len(), 1);
    }
}

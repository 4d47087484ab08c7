//! The words of documents that are not activities: headers, totals, credit notes, treatments, countries.

use std::str::FromStr;

use catalogue::Tables;
use language::{Trigrams, fold};
use rust_decimal::Decimal;
use rustc_hash::FxHashMap;

/// What documents call things, from `catalogue/intake/`, and the default distances between countries.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    headers: Vec<Header>,
    /// Positions of headers by their whole text, by their first word, and by each of their trigrams.
    same: FxHashMap<String, usize>,
    by_first: FxHashMap<String, Vec<usize>>,
    by_letters: FxHashMap<[char; 3], Vec<usize>>,
    /// By kind: folded phrase and its meaning, longest first.
    phrases: FxHashMap<String, Vec<(String, String)>>,
    unit_codes: FxHashMap<String, String>,
    distances: FxHashMap<(String, String, String), Distance>,
}

/// A header that documents write.
#[derive(Clone, Debug)]
struct Header {
    /// Folded.
    text: String,
    /// Its letters, if they are enough to know it by when it is misspelt.
    letters: Option<Trigrams>,
    /// Its length in characters: short ones are not sought within others.
    length: usize,
    /// Whether it says itself that it heads numbers of things: `N° facture`.
    is_code: bool,
    role: String,
    /// Whether it is of French or Arabic alone, or of English alone.
    local: Option<bool>,
}

/// A default distance between two countries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Distance {
    /// Kilometres.
    pub km: Decimal,
    /// Publication.
    pub source: String,
}

/// A role that a header may have.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HeaderMatch<'a> {
    /// The role.
    pub role: &'a str,
    /// From 0 to 1.
    pub confidence: f64,
    /// The spelling of the catalogue, folded.
    pub because: &'a str,
    /// Whether that spelling is French or Arabic and not English, where the day of a date comes first; `None` if
    /// it is all of them.
    pub local: Option<bool>,
}

impl Header {
    fn matched(&self, confidence: f64) -> HeaderMatch<'_> {
        HeaderMatch { role: &self.role, confidence, because: &self.text, local: self.local }
    }
}

impl Vocabulary {
    /// Reads the words of the catalogue.
    pub fn new(tables: &Tables) -> Self {
        let mut vocabulary = Vocabulary::default();
        for row in &tables.columns {
            let local: Vec<String> = spellings([&row.words_fr, &row.words_ar, ""]).collect();
            let english: Vec<String> = spellings([&row.words_en, "", ""]).collect();
            let further: Vec<String> = english.iter().filter(|word| !local.contains(word)).cloned().collect();
            let tongues = local.iter().map(|word| (word, (!english.contains(word)).then_some(true)));
            for (word, local) in tongues.chain(further.iter().map(|word| (word, Some(false)))) {
                let length = word.chars().count();
                let letters = (length > 4).then(|| Trigrams::of(word));
                let (text, role) = (word.clone(), row.role.to_string());
                vocabulary.headers.push(Header { text, letters, length, is_code: false, role, local });
            }
        }
        for row in &tables.phrases {
            let known = vocabulary.phrases.entry(row.kind.to_string()).or_default();
            let words = spellings([&row.words_fr, &row.words_ar, &row.words_en]);
            known.extend(words.map(|word| (word, row.value.to_string())));
        }
        for known in vocabulary.phrases.values_mut() {
            known.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.cmp(b)));
        }
        let codes: Vec<bool> =
            vocabulary.headers.iter().map(|header| vocabulary.begins("code", &header.text)).collect();
        for (index, (header, is_code)) in vocabulary.headers.iter_mut().zip(codes).enumerate() {
            header.is_code = is_code;
            vocabulary.same.entry(header.text.clone()).or_insert(index);
            let first = header.text.split(' ').next().unwrap_or("");
            vocabulary.by_first.entry(first.to_owned()).or_default().push(index);
            for letters in header.letters.iter().flat_map(Trigrams::iter) {
                vocabulary.by_letters.entry(letters).or_default().push(index);
            }
        }
        for row in &tables.unit_codes {
            vocabulary.unit_codes.insert(row.code.to_string(), row.unit.to_string());
        }
        for row in &tables.distances {
            if let Ok(km) = Decimal::from_str(&row.distance_km) {
                let key = (row.from_.to_string(), row.to.to_string(), row.mode.to_string());
                vocabulary.distances.insert(key, Distance { km, source: row.source.to_string() });
            }
        }
        vocabulary
    }

    /// What a header, without its unit, says that the column holds: the same words, or words that begin it, that
    /// stand in it, or nearly the same letters. An export names a column by its path
    /// (`Lignes de facture/Quantité`): its last part may be all there is to know.
    pub fn header(&self, text: &str) -> Option<HeaderMatch<'_>> {
        let whole = self.header_of(&fold(text));
        if whole.as_ref().is_some_and(|found| found.confidence == 1.0) {
            return whole;
        }
        let last = text.rsplit_once(['/', '>', '\\', '\n']).map_or("", |(_, last)| last);
        let last =
            self.header_of(&fold(last)).map(|found| HeaderMatch { confidence: 0.95 * found.confidence, ..found });
        match (whole, last) {
            (Some(whole), Some(last)) => Some(if last.confidence > whole.confidence { last } else { whole }),
            (whole, last) => whole.or(last),
        }
    }

    /// The header that is written just so.
    pub fn same_header(&self, text: &str) -> Option<HeaderMatch<'_>> {
        self.same.get(&fold(text)).and_then(|index| self.headers.get(*index)).map(|header| header.matched(1.0))
    }

    fn header_of(&self, text: &str) -> Option<HeaderMatch<'_>> {
        if let Some(header) = self.same.get(text).and_then(|index| self.headers.get(*index)) {
            return Some(header.matched(1.0));
        }
        // `Code article` is not the article, nor `N° client` the client.
        let names_a_code = self.begins("code", text);
        let mut best: Option<(f64, usize)> = None;
        let mut weigh = |index: usize, header: &Header, confidence: f64| {
            let sooner = |(other, at): (f64, usize)| confidence > other || (confidence == other && index < at);
            if (header.is_code || !names_a_code) && best.is_none_or(sooner) {
                best = Some((confidence, index));
            }
        };
        let mut within = Vec::new();
        for (index, header, first) in self.headers_within(text) {
            let share = 0.3 * header.text.len() as f64 / text.len() as f64;
            // `quantite livree au depot`: the first words are the noun. `ville de depart`: it may stand last, and
            // says a little less.
            let confidence = if first && header.length > 2 { 0.6 } else { 0.58 } + share;
            if header.length > if first { 2 } else { 3 } {
                within.push(index);
                weigh(index, header, confidence);
            }
        }
        for (index, header, alike) in self.headers_like(text, 0.75) {
            if !within.contains(&index) {
                weigh(index, header, 0.7 * alike);
            }
        }
        let (confidence, index) = best?;
        self.headers.get(index).map(|header| header.matched(confidence))
    }

    /// The headers that stand in a text as whole words, and whether they begin it.
    fn headers_within<'t>(&'t self, text: &'t str) -> impl Iterator<Item = (usize, &'t Header, bool)> {
        let starts = std::iter::once(0).chain(text.match_indices(' ').map(|(space, _)| space + 1));
        starts.flat_map(move |start| {
            let rest = text.get(start..).unwrap_or("");
            let known = rest.split(' ').next().and_then(|first| self.by_first.get(first));
            let known = known.into_iter().flatten().filter_map(|index| Some((*index, self.headers.get(*index)?)));
            known.filter_map(move |(index, header)| {
                let after = rest.strip_prefix(header.text.as_str())?;
                (after.is_empty() || after.starts_with(' ')).then_some((index, header, start == 0))
            })
        })
    }

    /// The headers of nearly the same letters, and how alike they are. Only those that share enough trigrams are
    /// compared.
    fn headers_like(&self, text: &str, least: f64) -> Vec<(usize, &Header, f64)> {
        let letters = Trigrams::of(text);
        let mut shared: FxHashMap<usize, usize> = FxHashMap::default();
        for trigram in letters.iter() {
            for index in self.by_letters.get(&trigram).into_iter().flatten() {
                *shared.entry(*index).or_default() += 1;
            }
        }
        let near = shared.into_iter().filter_map(|(index, shared)| {
            let header = self.headers.get(index)?;
            let known = header.letters.as_ref()?;
            // A trigram that occurs twice may have been counted up to four times, never too seldom.
            let enough = 2.0 * shared as f64 >= least * (known.len() + letters.len()) as f64;
            let alike = enough.then(|| known.similarity(&letters, least)).flatten()?;
            Some((index, header, alike))
        });
        near.collect()
    }

    /// What a text says of one kind: the longest phrase that stands in it as whole words.
    pub fn phrase(&self, kind: &str, text: &str) -> Option<&str> {
        let text = fold(text);
        let known = self.phrases.get(kind)?;
        known.iter().find(|(phrase, _)| stands_in(phrase, &text)).map(|(_, value)| value.as_str())
    }

    /// What a text says of one kind if it is one of its phrases and no more; `text` folded.
    pub(crate) fn same_phrase(&self, kind: &str, text: &str) -> Option<&str> {
        let known = self.phrases.get(kind)?;
        known.iter().find(|(phrase, _)| phrase == text).map(|(_, value)| value.as_str())
    }

    /// Whether a text begins with a phrase of this kind.
    pub fn begins(&self, kind: &str, text: &str) -> bool {
        let text = fold(text);
        self.phrases(kind).any(|phrase| heads(phrase, &text))
    }

    /// The phrases of one kind, folded.
    pub fn phrases(&self, kind: &str) -> impl Iterator<Item = &str> {
        self.phrases.get(kind).into_iter().flatten().map(|(phrase, _)| phrase.as_str())
    }

    /// The unit of a code of UN/ECE Recommendation 20.
    pub fn unit_code(&self, code: &str) -> Option<&str> {
        self.unit_codes.get(code.trim()).map(String::as_str)
    }

    /// The default distance between two countries, in either direction.
    pub fn distance(&self, from: &str, to: &str, mode: &str) -> Option<&Distance> {
        let key = |from: &str, to: &str| (from.to_owned(), to.to_owned(), mode.to_owned());
        self.distances.get(&key(from, to)).or_else(|| self.distances.get(&key(to, from)))
    }
}

/// The spellings that cells of the catalogue list, folded.
pub(crate) fn spellings(cells: [&str; 3]) -> impl Iterator<Item = String> {
    cells.into_iter().flat_map(|cell| cell.split('|')).map(fold).filter(|word| !word.is_empty())
}

/// Whether a text begins with a phrase, as whole words; both folded.
fn heads(phrase: &str, text: &str) -> bool {
    text.strip_prefix(phrase).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// Whether a phrase stands anywhere in a text as whole words; both folded.
fn stands_in(phrase: &str, text: &str) -> bool {
    let mut starts = std::iter::once(0).chain(text.match_indices(' ').map(|(space, _)| space + 1));
    starts.any(|start| text.get(start..).is_some_and(|rest| heads(phrase, rest)))
}

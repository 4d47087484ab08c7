//! The words of documents that are not activities: headers, totals, credit notes, treatments, countries.

use std::collections::HashMap;
use std::str::FromStr;

use catalogue::Tables;
use language::{Trigrams, fold};
use rust_decimal::Decimal;

/// What documents call things, from `catalogue/intake/`, and the default distances between countries.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    headers: Vec<Header>,
    /// By kind: folded phrase and its meaning, longest first.
    phrases: HashMap<String, Vec<(String, String)>>,
    unit_codes: HashMap<String, String>,
    distances: HashMap<(String, String, String), Distance>,
}

/// A header that documents write.
#[derive(Clone, Debug)]
struct Header {
    /// Folded.
    text: String,
    /// Its letters, if they are enough to know it by when it is misspelt.
    letters: Option<Trigrams>,
    /// Between spaces, if it is long enough to be sought within others.
    within: Option<String>,
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

impl Vocabulary {
    /// Reads the words of the catalogue.
    pub fn new(tables: &Tables) -> Self {
        let spellings = |words: [&str; 3]| -> Vec<String> {
            words.iter().flat_map(|words| words.split('|')).map(fold).filter(|word| !word.is_empty()).collect()
        };
        let mut vocabulary = Vocabulary::default();
        for row in &tables.columns {
            let (local, english) = (spellings([&row.words_fr, &row.words_ar, ""]), spellings([&row.words_en, "", ""]));
            let further: Vec<String> = english.iter().filter(|word| !local.contains(word)).cloned().collect();
            let tongues = local.iter().map(|word| (word, (!english.contains(word)).then_some(true)));
            for (word, local) in tongues.chain(further.iter().map(|word| (word, Some(false)))) {
                let letters = (word.chars().count() > 4).then(|| Trigrams::of(word));
                let within = (word.chars().count() > 3).then(|| format!(" {word} "));
                let (text, role) = (word.clone(), row.role.to_string());
                vocabulary.headers.push(Header { text, letters, within, is_code: false, role, local });
            }
        }
        for row in &tables.phrases {
            let known = vocabulary.phrases.entry(row.kind.to_string()).or_default();
            known.extend(
                spellings([&row.words_fr, &row.words_ar, &row.words_en])
                    .into_iter()
                    .map(|word| (word, row.value.to_string())),
            );
        }
        for known in vocabulary.phrases.values_mut() {
            known.sort_by(|a, b| b.0.len().cmp(&a.0.len()).then_with(|| a.cmp(b)));
        }
        let codes: Vec<bool> =
            vocabulary.headers.iter().map(|header| vocabulary.begins("code", &header.text)).collect();
        for (header, is_code) in vocabulary.headers.iter_mut().zip(codes) {
            header.is_code = is_code;
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

    fn header_of(&self, text: &str) -> Option<HeaderMatch<'_>> {
        if text.is_empty() {
            return None;
        }
        let letters = Trigrams::of(text);
        let spaced = format!(" {text} ");
        // `Code article` is not the article, nor `N° client` the client.
        let names_a_code = self.begins("code", text);
        let score = |header: &Header| -> f64 {
            let known = header.text.as_str();
            if known == text {
                1.0
            } else if names_a_code && !header.is_code {
                0.0
            } else if text.strip_prefix(known).is_some_and(|rest| rest.starts_with(' ')) && known.chars().count() > 2 {
                // `quantite livree au depot`: the first words are the noun.
                0.6 + 0.3 * known.len() as f64 / text.len() as f64
            } else if header.within.as_ref().is_some_and(|within| spaced.contains(within)) {
                // `ville de depart`: the noun may stand last, and says a little less.
                0.58 + 0.3 * known.len() as f64 / text.len() as f64
            } else {
                let alike = header.letters.as_ref().and_then(|known| known.similarity(&letters, 0.75));
                0.7 * alike.unwrap_or(0.0)
            }
        };
        let mut best: Option<HeaderMatch<'_>> = None;
        for header in &self.headers {
            let confidence = score(header);
            if confidence > best.as_ref().map_or(0.0, |best| best.confidence) {
                best = Some(HeaderMatch { role: &header.role, confidence, because: &header.text, local: header.local });
            }
        }
        best
    }

    /// What a text says of one kind: the longest phrase that stands in it as whole words.
    pub fn phrase(&self, kind: &str, text: &str) -> Option<&str> {
        let text = format!(" {} ", fold(text));
        let known = self.phrases.get(kind)?;
        known.iter().find(|(phrase, _)| text.contains(&format!(" {phrase} "))).map(|(_, value)| value.as_str())
    }

    /// Whether a text begins with a phrase of this kind.
    pub fn begins(&self, kind: &str, text: &str) -> bool {
        let text = format!("{} ", fold(text));
        let known = self.phrases.get(kind).map_or(&[][..], Vec::as_slice);
        known.iter().any(|(phrase, _)| text.strip_prefix(phrase.as_str()).is_some_and(|rest| rest.starts_with(' ')))
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

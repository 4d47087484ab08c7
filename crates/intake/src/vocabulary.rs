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
    role: String,
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
#[derive(Clone, Debug, PartialEq)]
pub struct HeaderMatch<'a> {
    /// The role.
    pub role: &'a str,
    /// From 0 to 1.
    pub confidence: f64,
    /// The spelling of the catalogue, folded.
    pub because: &'a str,
}

impl Vocabulary {
    /// Reads the words of the catalogue.
    pub fn new(tables: &Tables) -> Self {
        let spellings = |words: [&str; 3]| -> Vec<String> {
            words.iter().flat_map(|words| words.split('|')).map(fold).filter(|word| !word.is_empty()).collect()
        };
        let mut vocabulary = Vocabulary::default();
        for row in &tables.columns {
            for word in spellings([&row.words_fr, &row.words_ar, &row.words_en]) {
                let letters = (word.chars().count() > 4).then(|| Trigrams::of(&word));
                vocabulary.headers.push(Header { text: word, letters, role: row.role.to_string() });
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

    /// What a header, without its unit, says that the column holds: the same words, or words that begin it, or
    /// nearly the same letters.
    pub fn header(&self, text: &str) -> Option<HeaderMatch<'_>> {
        let text = fold(text);
        if text.is_empty() {
            return None;
        }
        let letters = Trigrams::of(&text);
        let score = |header: &Header| -> f64 {
            let known = header.text.as_str();
            if known == text {
                1.0
            } else if text.strip_prefix(known).is_some_and(|rest| rest.starts_with(' ')) && known.chars().count() > 2 {
                // `quantite livree au depot`: the first words are the noun.
                0.6 + 0.3 * known.len() as f64 / text.len() as f64
            } else {
                let alike = header.letters.as_ref().and_then(|known| known.similarity(&letters, 0.75));
                0.7 * alike.unwrap_or(0.0)
            }
        };
        let mut best: Option<HeaderMatch<'_>> = None;
        for header in &self.headers {
            let confidence = score(header);
            if confidence > best.as_ref().map_or(0.0, |best| best.confidence) {
                best = Some(HeaderMatch { role: &header.role, confidence, because: &header.text });
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

use std::collections::HashMap;

use language::{fold, similarity};

use super::words::{folded_words, trigrams, words};
use super::{Facets, Found, Hit, Query};
use crate::{Factor, FactorId, Geo, Library};

/// Where a word stands decides what it weighs.
const NAME: f32 = 6.0;
const SYNONYM: f32 = 4.0;
const CODE: f32 = 2.0;
const DESCRIPTION: f32 = 1.0;
/// A word that only begins like the one asked for, and one that is only spelt like it.
const PREFIX: f32 = 0.6;
const MISSPELT: f32 = 0.45;
/// Words spelt less like the one asked for than this are others.
const ALIKE: f64 = 0.5;
/// The most words that stand in for one.
const MOST_WORDS: usize = 24;

/// What the index must know of a factor to rank and count it.
struct Entry {
    id: FactorId,
    /// Folded and joined names: for what is named exactly so.
    names: [String; 3],
    stage: &'static str,
    geo: u32,
    source: u32,
    unit: u32,
    distance: f32,
    valid_to: i16,
    year: i16,
    archived: bool,
}

/// An index over the factors of a library. It does not follow later changes of the library.
pub struct SearchIndex {
    entries: Vec<Entry>,
    /// Word to its number.
    numbers: HashMap<String, u32>,
    spellings: Vec<String>,
    /// By word: the factors that have it, each with its weight there, in order.
    postings: Vec<Vec<(u32, f32)>>,
    /// Trigram to the words that have it, in order.
    trigrams: HashMap<[char; 3], Vec<u32>>,
    /// Names of facets.
    values: Vec<String>,
    value_numbers: HashMap<String, u32>,
    near: Geo,
}

impl SearchIndex {
    /// Indexes all factors of a library; `near` is the place to which nearer ones come first.
    pub fn new(library: &Library, near: &Geo) -> Self {
        let mut index = SearchIndex {
            entries: Vec::with_capacity(library.factors().len()),
            numbers: HashMap::new(),
            spellings: Vec::new(),
            postings: Vec::new(),
            trigrams: HashMap::new(),
            values: Vec::new(),
            value_numbers: HashMap::new(),
            near: near.clone(),
        };
        // An activity has many factors: its words are looked up once.
        let mut of_activity: HashMap<&str, Vec<(u32, f32)>> = HashMap::new();
        let mut weights: HashMap<u32, f32> = HashMap::new();
        for factor in library.factors() {
            let code = factor.activity.as_str();
            if !of_activity.contains_key(code) {
                let words = index.activity_words(library, factor);
                of_activity.insert(code, words);
            }
            weights.clear();
            for (word, weight) in of_activity.get(code).into_iter().flatten() {
                add(&mut weights, *word, *weight);
            }
            index.add(library, factor, &mut weights);
        }
        for (number, spelling) in index.spellings.iter().enumerate() {
            for trigram in trigrams(spelling) {
                let words = index.trigrams.entry(trigram).or_default();
                if words.last() != Some(&(number as u32)) {
                    words.push(number as u32);
                }
            }
        }
        index
    }

    fn number(&mut self, word: String) -> u32 {
        if let Some(number) = self.numbers.get(&word) {
            return *number;
        }
        let number = self.spellings.len() as u32;
        self.spellings.push(word.clone());
        self.postings.push(Vec::new());
        self.numbers.insert(word, number);
        number
    }

    /// Names and words of an activity and of the more general ones above it, in three languages.
    fn activity_words(&mut self, library: &Library, factor: &Factor) -> Vec<(u32, f32)> {
        let mut found = Vec::new();
        let mut code = Some(factor.activity.clone());
        let mut scale = 1.0;
        while let Some(current) = code {
            if let Some(kind) = library.activity(&current) {
                let names = [&kind.name.fr, &kind.name.ar, &kind.name.en];
                let names = names.into_iter().map(|name| (name, NAME * 0.9));
                for (text, weight) in names.chain(kind.words.iter().map(|word| (word, SYNONYM))) {
                    for word in words(text) {
                        found.push((self.number(word), weight * scale));
                    }
                }
            }
            scale *= 0.4;
            code = current.parent();
        }
        for word in words(factor.activity.as_str()) {
            found.push((self.number(word), CODE));
        }
        found
    }

    fn add(&mut self, library: &Library, factor: &Factor, weights: &mut HashMap<u32, f32>) {
        let names = [&factor.name.fr, &factor.name.ar, &factor.name.en].map(|name| fold(name));
        for word in names.iter().flat_map(|name| folded_words(name)) {
            let number = self.number(word);
            add(weights, number, NAME);
        }
        let said = [factor.technology.as_deref(), Some(factor.source.as_str()), Some(factor.source_row.as_str())];
        for word in said.into_iter().flatten().flat_map(words) {
            let number = self.number(word);
            add(weights, number, DESCRIPTION);
        }
        // Of a long note, the beginning.
        let note = factor.note.as_deref().unwrap_or("");
        for word in words(note.get(..note.floor_char_boundary(160)).unwrap_or("")) {
            let number = self.number(word);
            add(weights, number, DESCRIPTION * 0.5);
        }
        let entry = self.entries.len() as u32;
        for (word, weight) in weights.iter() {
            if let Some(postings) = self.postings.get_mut(*word as usize) {
                postings.push((entry, *weight));
            }
        }
        let distance = match factor.geo.as_str() {
            "WORLD" => 0.6,
            _ if factor.geo == self.near => 0.0,
            _ => {
                let near = library.proximity.get(&self.near).map_or(0, Vec::len);
                library.distance(&self.near, &factor.geo) as f32 / (near + 1) as f32
            }
        };
        let (geo, source, unit) =
            (self.value(factor.geo.as_str()), self.value(factor.source.as_str()), self.value(&factor.per.symbol));
        self.entries.push(Entry {
            id: factor.id.clone(),
            names,
            stage: factor.stage.code(),
            geo,
            source,
            unit,
            distance,
            valid_to: factor.valid_to.map_or(i16::MAX, |day| day.year()),
            year: factor.year().unwrap_or(0),
            archived: factor.archived,
        });
    }

    fn value(&mut self, value: &str) -> u32 {
        if let Some(number) = self.value_numbers.get(value) {
            return *number;
        }
        let number = self.values.len() as u32;
        self.values.push(value.to_owned());
        self.value_numbers.insert(value.to_owned(), number);
        number
    }

    /// The words of the index that `word` may mean, with how surely.
    fn meanings(&self, word: &str, last: bool) -> Vec<(u32, f32)> {
        let mut found = Vec::new();
        if let Some(number) = self.numbers.get(word) {
            found.push((*number, 1.0));
        }
        // A number is meant as it is written: 2022 is not 2021, R-404A is not R-407A.
        if word.chars().any(|c| c.is_ascii_digit()) || word.chars().count() < 3 {
            return found;
        }
        let mut shared: HashMap<u32, u32> = HashMap::new();
        for trigram in trigrams(word) {
            for number in self.trigrams.get(&trigram).into_iter().flatten() {
                *shared.entry(*number).or_default() += 1;
            }
        }
        let length = word.chars().count();
        let mut near: Vec<(u32, f32)> = shared
            .into_iter()
            // Fewer than a third of its trigrams: too little to look closer.
            .filter(|(_, count)| *count as usize * 3 > length)
            .filter_map(|(number, _)| {
                let spelling = self.spellings.get(number as usize)?;
                if spelling == word {
                    None
                } else if last && spelling.starts_with(word) {
                    Some((number, PREFIX))
                } else {
                    let alike = similarity(word, spelling);
                    (alike >= ALIKE && found.is_empty()).then_some((number, MISSPELT * alike as f32))
                }
            })
            .collect();
        near.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        near.truncate(MOST_WORDS);
        found.extend(near);
        found
    }

    /// Looks for factors that have every word of the query, or as many as any factor has.
    pub fn search(&self, query: &Query<'_>) -> Found {
        let asked = words(query.text);
        // Dense: a common word is in a quarter of the factors, and a table of hashes would cost more than the search.
        let mut counts = vec![0_u32; self.entries.len()];
        let mut scores = vec![0_f32; self.entries.len()];
        let mut best = vec![0_f32; self.entries.len()];
        let total = self.entries.len().max(1) as f32;
        for (position, word) in asked.iter().enumerate() {
            best.fill(0.0);
            for (number, surely) in self.meanings(word, position + 1 == asked.len()) {
                let Some(postings) = self.postings.get(number as usize) else { continue };
                // Rare words say more; the square root keeps it mild and needs no logarithm.
                let rarity = 1.0 + (total / postings.len().max(1) as f32).sqrt().min(12.0) / 4.0;
                for (entry, weight) in postings {
                    if let Some(slot) = best.get_mut(*entry as usize) {
                        *slot = slot.max(surely * weight * rarity);
                    }
                }
            }
            for ((best, count), score) in best.iter().zip(&mut counts).zip(&mut scores) {
                if *best > 0.0 {
                    *count += 1;
                    *score += best;
                }
            }
        }
        let most = counts.iter().copied().max().unwrap_or(0);
        let nothing_asked = asked.is_empty();
        let whole = fold(query.text);
        let wanted = |value: Option<&str>| value.map(|value| self.value_numbers.get(value).copied());
        let (geo, source, unit) =
            (wanted(query.geo.map(Geo::as_str)), wanted(query.source.map(|s| s.as_str())), wanted(query.unit));
        let fits = |entry: &Entry| {
            let is = |wanted: Option<Option<u32>>, own: u32| wanted.is_none_or(|wanted| wanted == Some(own));
            (query.archived || !entry.archived)
                && query.stage.is_none_or(|stage| stage.code() == entry.stage)
                && is(geo, entry.geo)
                && is(source, entry.source)
                && is(unit, entry.unit)
        };
        let mut matches: Vec<(u32, f32)> = Vec::new();
        for ((number, entry), (count, score)) in self.entries.iter().enumerate().zip(counts.iter().zip(&scores)) {
            if (nothing_asked || (*count == most && most > 0)) && fits(entry) {
                let score = if nothing_asked { 1.0 } else { *score };
                matches.push((number as u32, score * self.circumstances(entry, query, &whole)));
            }
        }
        let facets = self.facets(&matches);
        let total = matches.len();
        let order = |a: &(u32, f32), b: &(u32, f32)| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0));
        if matches.len() > query.limit {
            matches.select_nth_unstable_by(query.limit, order);
            matches.truncate(query.limit);
        }
        matches.sort_by(order);
        let hits = matches.into_iter().filter_map(|(number, score)| {
            let factor = self.entries.get(number as usize)?.id.clone();
            Some(Hit { factor, position: number as usize, score: f64::from(score) })
        });
        Found { hits: hits.collect(), total, facets }
    }

    /// What multiplies the score of words: exactly so named, valid, near, recent.
    fn circumstances(&self, entry: &Entry, query: &Query<'_>, whole: &str) -> f32 {
        let exact = if entry.names.iter().any(|name| !name.is_empty() && name == whole) { 2.5 } else { 1.0 };
        let valid = if entry.archived {
            0.3
        } else if entry.valid_to < query.year {
            0.7
        } else {
            1.0
        };
        let distance = if *query.near == self.near { entry.distance } else { 0.5 };
        let age = f32::from((query.year - entry.year).abs().min(20)) / 20.0;
        exact * valid * (1.3 - 0.5 * distance.min(1.0)) * (1.1 - 0.2 * age)
    }

    fn facets(&self, matches: &[(u32, f32)]) -> Facets {
        let mut stages: HashMap<&str, usize> = HashMap::new();
        let mut values = [(); 3].map(|()| vec![0_usize; self.values.len()]);
        for entry in matches.iter().filter_map(|(number, _)| self.entries.get(*number as usize)) {
            *stages.entry(entry.stage).or_default() += 1;
            for (counts, value) in values.iter_mut().zip([entry.geo, entry.source, entry.unit]) {
                if let Some(count) = counts.get_mut(value as usize) {
                    *count += 1;
                }
            }
        }
        let named = |counts: Vec<usize>| {
            let counted = self.values.iter().zip(counts).filter(|(_, count)| *count > 0);
            sorted(counted.map(|(value, count)| (value.clone(), count)).collect())
        };
        let [geo, source, unit] = values.map(named);
        Facets {
            stage: sorted(stages.into_iter().map(|(s, count)| (s.to_owned(), count)).collect()),
            geo,
            source,
            unit,
        }
    }
}

fn sorted(mut counts: Vec<(String, usize)>) -> Vec<(String, usize)> {
    counts.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    counts
}

/// The best place of a word counts, not how often it stands there.
fn add(weights: &mut HashMap<u32, f32>, word: u32, weight: f32) {
    let slot = weights.entry(word).or_default();
    *slot = slot.max(weight);
}

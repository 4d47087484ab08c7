use std::collections::HashMap;
use std::{panic, thread};

use language::{fold, similarity};
use rustc_hash::FxHashSet;

use super::share::{Meaning, Share};
use super::words::{trigrams, words};
use super::{Facets, Found, Hit, Query};
use crate::{Factor, Library};

/// A word that only begins like the one asked for, and one that is only spelt like it.
const PREFIX: f32 = 0.6;
const MISSPELT: f32 = 0.45;
/// Words spelt less like the one asked for than this are others.
const ALIKE: f64 = 0.5;
/// The most words that stand in for one.
const MOST_WORDS: usize = 24;
/// The most threads that index.
const THREADS: usize = 8;
/// So many factors are indexed sooner than a thread is started.
const FEW: usize = 512;

/// An index over the factors of a library.
pub struct SearchIndex<'l> {
    library: &'l Library,
    shares: Vec<Share>,
}

impl<'l> SearchIndex<'l> {
    /// Indexes all factors of a library.
    pub fn new(library: &'l Library) -> Self {
        let factors = library.factors();
        let share = factors.len().div_ceil(THREADS).max(FEW);
        let shares = thread::scope(|scope| {
            let read = |factors| scope.spawn(move || Share::of(factors, library));
            let shares: Vec<_> = factors.chunks(share).map(read).collect();
            shares
                .into_iter()
                .map(|share| share.join().unwrap_or_else(|panicked| panic::resume_unwind(panicked)))
                .collect()
        });
        SearchIndex { library, shares }
    }

    /// The words of the index that `word` may mean, with how surely.
    fn meanings<'i>(&'i self, word: &'i str, last: bool) -> Vec<(&'i str, f32)> {
        let mut found = Vec::new();
        if self.count(word) > 0 {
            found.push((word, 1.0));
        }
        // A number is meant as it is written: 2022 is not 2021, R-404A is not R-407A.
        let length = word.chars().count();
        if word.chars().any(|c| c.is_ascii_digit()) || length < 3 {
            return found;
        }
        let asked: Vec<[char; 3]> = trigrams(word).collect();
        // Fewer than a third of its trigrams: too little to look closer.
        let shares_enough = |spelling: &str| {
            let known: Vec<[char; 3]> = trigrams(spelling).collect();
            asked.iter().filter(|trigram| known.contains(trigram)).count() * 3 > length
        };
        let near = |spelling: &'i str| {
            if spelling == word {
                None
            } else if last && spelling.starts_with(word) {
                Some((spelling, PREFIX))
            } else if found.is_empty() && shares_enough(spelling) {
                let alike = similarity(word, spelling);
                (alike >= ALIKE).then_some((spelling, MISSPELT * alike as f32))
            } else {
                None
            }
        };
        let mut near: Vec<(&str, f32)> = self.shares.iter().flat_map(Share::spellings).filter_map(near).collect();
        // Several shares may have a word: it stands where it was first met.
        let mut seen = FxHashSet::default();
        near.retain(|(spelling, _)| seen.insert(*spelling));
        near.sort_by(|a, b| b.1.total_cmp(&a.1));
        near.truncate(MOST_WORDS);
        found.extend(near);
        found
    }

    /// How many factors have a word.
    fn count(&self, word: &str) -> u32 {
        self.shares.iter().map(|share| share.count(word)).sum()
    }

    /// Looks for factors that have every word of the query, or as many as any factor has.
    pub fn search(&self, query: &Query<'_>) -> Found {
        let whole = fold(query.text);
        let asked: Vec<&str> = words(&whole).collect();
        let factors = self.library.factors();
        let mut counts = vec![0_u32; factors.len()];
        let mut scores = vec![0_f32; factors.len()];
        for (position, word) in asked.iter().enumerate() {
            let meaning = |(word, surely)| {
                // The square root keeps it mild and needs no logarithm.
                let rarity = 1.0 + (factors.len() as f32 / self.count(word).max(1) as f32).sqrt().min(12.0) / 4.0;
                Meaning { word, surely, rarity }
            };
            let meanings: Vec<_> = self.meanings(word, position + 1 == asked.len()).into_iter().map(meaning).collect();
            let best = self.shares.iter().flat_map(|share| share.best(&meanings));
            for ((best, count), score) in best.zip(&mut counts).zip(&mut scores) {
                if best > 0.0 {
                    *count += 1;
                    *score += best;
                }
            }
        }
        let most = counts.iter().copied().max().unwrap_or(0);
        let nothing_asked = asked.is_empty();
        let mut matches: Vec<(usize, &Factor, f32)> = Vec::new();
        for ((position, factor), (count, score)) in factors.iter().enumerate().zip(counts.iter().zip(&scores)) {
            if (nothing_asked || (*count == most && most > 0)) && fits(factor, query) {
                let score = if nothing_asked { 1.0 } else { *score };
                matches.push((position, factor, score * self.circumstances(factor, query, &whole)));
            }
        }
        let facets = facets(&matches);
        let total = matches.len();
        let order = |a: &(usize, &Factor, f32), b: &(usize, &Factor, f32)| b.2.total_cmp(&a.2).then(a.0.cmp(&b.0));
        if matches.len() > query.limit {
            matches.select_nth_unstable_by(query.limit, order);
            matches.truncate(query.limit);
        }
        matches.sort_by(order);
        let hits = matches.into_iter().map(|(position, factor, score)| Hit {
            factor: factor.id.clone(),
            position,
            score: f64::from(score),
        });
        Found { hits: hits.collect(), total, facets }
    }

    /// What multiplies the score of words: exactly so named, valid, near, recent.
    fn circumstances(&self, factor: &Factor, query: &Query<'_>, whole: &str) -> f32 {
        let names = [&factor.name.fr, &factor.name.ar, &factor.name.en];
        let exact = if !whole.is_empty() && names.into_iter().any(|name| fold(name) == whole) { 2.5 } else { 1.0 };
        let valid = if factor.archived {
            0.3
        } else if factor.valid_to.is_some_and(|day| day.year() < query.year) {
            0.7
        } else {
            1.0
        };
        let distance = match factor.geo.as_str() {
            "WORLD" => 0.6,
            _ if factor.geo == *query.near => 0.0,
            _ => {
                let near = self.library.proximity.get(query.near).map_or(0, Vec::len);
                self.library.distance(query.near, &factor.geo) as f32 / (near + 1) as f32
            }
        };
        let age = f32::from((query.year - factor.year().unwrap_or(0)).abs().min(20)) / 20.0;
        exact * valid * (1.3 - 0.5 * distance.min(1.0)) * (1.1 - 0.2 * age)
    }
}

/// Whether a factor is of the stage, place, publication and unit asked for.
fn fits(factor: &Factor, query: &Query<'_>) -> bool {
    (query.archived || !factor.archived)
        && query.stage.is_none_or(|stage| stage == factor.stage)
        && query.geo.is_none_or(|geo| *geo == factor.geo)
        && query.source.is_none_or(|source| *source == factor.source)
        && query.unit.is_none_or(|unit| unit == factor.per.symbol)
}

fn facets(matches: &[(usize, &Factor, f32)]) -> Facets {
    let count = |value: fn(&Factor) -> &str| {
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for (_, factor, _) in matches {
            *counts.entry(value(factor)).or_default() += 1;
        }
        let mut counts: Vec<_> = counts.into_iter().map(|(value, count)| (value.to_owned(), count)).collect();
        counts.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        counts
    };
    Facets {
        stage: count(|factor| factor.stage.code()),
        geo: count(|factor| factor.geo.as_str()),
        source: count(|factor| factor.source.as_str()),
        unit: count(|factor| &factor.per.symbol),
    }
}

//! The words of factors that follow each other, each with what it weighs.

use std::sync::Arc;

use language::fold;
use rustc_hash::FxHashMap;

use super::words::words;
use crate::{Factor, Library};

/// Where a word stands decides what it weighs.
const NAME: f32 = 6.0;
const SYNONYM: f32 = 4.0;
const CODE: f32 = 2.0;
const DESCRIPTION: f32 = 1.0;

/// Some factors of a library, in its order.
#[derive(Default)]
pub(super) struct Share {
    /// Words by their numbers, in the order in which they were first met.
    spellings: Vec<Arc<str>>,
    numbers: FxHashMap<Arc<str>, u32>,
    /// How many factors have each word.
    counts: Vec<u32>,
    /// The words of each factor with what they weigh there.
    weights: Vec<(u32, f32)>,
    /// Where those of each factor end; they begin where those of the one before it end.
    ends: Vec<usize>,
}

/// What a word of the index stands for one that is asked for.
pub(super) struct Meaning<'i> {
    pub(super) word: &'i str,
    /// How surely it is meant.
    pub(super) surely: f32,
    /// Rare words say more.
    pub(super) rarity: f32,
}

impl Share {
    /// Reads some factors of a library.
    pub(super) fn of(factors: &[Factor], library: &Library) -> Self {
        let mut reader = Reader {
            library,
            share: Share::default(),
            texts: FxHashMap::default(),
            activities: FxHashMap::default(),
            weighed: Weighed::default(),
        };
        factors.iter().for_each(|factor| reader.read(factor));
        let mut share = reader.share;
        share.counts = vec![0; share.spellings.len()];
        for (word, _) in &share.weights {
            if let Some(count) = share.counts.get_mut(*word as usize) {
                *count += 1;
            }
        }
        share
    }

    fn number(&mut self, word: &str) -> u32 {
        if let Some(number) = self.numbers.get(word) {
            return *number;
        }
        let (number, word) = (self.spellings.len() as u32, Arc::<str>::from(word));
        self.spellings.push(Arc::clone(&word));
        self.numbers.insert(word, number);
        number
    }

    /// Its words, in the order in which they were first met.
    pub(super) fn spellings(&self) -> impl Iterator<Item = &str> {
        self.spellings.iter().map(|spelling| &**spelling)
    }

    /// How many factors have a word.
    pub(super) fn count(&self, word: &str) -> u32 {
        self.numbers.get(word).and_then(|number| self.counts.get(*number as usize)).copied().unwrap_or(0)
    }

    /// For each factor, what the best of its words says that means one asked for; 0 if none does.
    pub(super) fn best(&self, meanings: &[Meaning<'_>]) -> impl Iterator<Item = f32> {
        let mut said = vec![(0.0, 0.0); self.spellings.len()];
        for Meaning { word, surely, rarity } in meanings {
            if let Some(slot) = self.numbers.get(*word).and_then(|number| said.get_mut(*number as usize)) {
                *slot = (*surely, *rarity);
            }
        }
        let starts = [0].into_iter().chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(move |(start, end)| {
            let weights = self.weights.get(start..*end).unwrap_or_default();
            weights.iter().fold(0.0_f32, |best, (word, weight)| {
                let (surely, rarity) = said.get(*word as usize).copied().unwrap_or_default();
                best.max(surely * weight * rarity)
            })
        })
    }
}

/// What is known while a share is made: many factors have names, notes and activities in common.
struct Reader<'l> {
    library: &'l Library,
    share: Share,
    /// The words of texts.
    texts: FxHashMap<&'l str, Vec<u32>>,
    /// The words of activities with what they weigh.
    activities: FxHashMap<&'l str, Vec<(u32, f32)>>,
    /// Those of the factor at hand.
    weighed: Weighed,
}

/// What the words of one factor weigh: the best place of each counts, not how often it stands there.
#[derive(Default)]
struct Weighed {
    /// By word; 0 for those that the factor does not have.
    weights: Vec<f32>,
    words: Vec<u32>,
}

impl Weighed {
    fn add(&mut self, word: u32, weight: f32) {
        let at = word as usize;
        if at >= self.weights.len() {
            self.weights.resize(at + 1, 0.0);
        }
        if let Some(best) = self.weights.get_mut(at) {
            if *best == 0.0 {
                self.words.push(word);
            }
            *best = best.max(weight);
        }
    }

    fn all(&self) -> impl Iterator<Item = (u32, f32)> {
        self.words.iter().map(|word| (*word, self.weights.get(*word as usize).copied().unwrap_or(0.0)))
    }

    fn clear(&mut self) {
        for word in self.words.drain(..) {
            self.weights.get_mut(word as usize).map(std::mem::take);
        }
    }
}

impl<'l> Reader<'l> {
    fn read(&mut self, factor: &'l Factor) {
        let code = factor.activity.as_str();
        match self.activities.get(code) {
            Some(known) => known.iter().for_each(|(word, weight)| self.weighed.add(*word, *weight)),
            None => {
                self.weigh_activity(factor);
                self.activities.insert(code, self.weighed.all().collect());
            }
        }
        for name in [&factor.name.fr, &factor.name.ar, &factor.name.en] {
            self.weigh(name, NAME);
        }
        for text in [factor.technology.as_deref(), Some(factor.source.as_str()), Some(factor.source_row.as_str())] {
            self.weigh(text.unwrap_or(""), DESCRIPTION);
        }
        // Of a long note, the beginning.
        let note = factor.note.as_deref().unwrap_or("");
        self.weigh(note.get(..note.floor_char_boundary(160)).unwrap_or(""), DESCRIPTION * 0.5);
        self.share.weights.extend(self.weighed.all());
        self.weighed.clear();
        self.share.ends.push(self.share.weights.len());
    }

    /// Names and words of an activity and of the more general ones above it, in three languages.
    fn weigh_activity(&mut self, factor: &'l Factor) {
        let mut code = Some(factor.activity.clone());
        let mut scale = 1.0;
        while let Some(current) = code {
            if let Some(kind) = self.library.activity(&current) {
                for name in [&kind.name.fr, &kind.name.ar, &kind.name.en] {
                    self.weigh(name, NAME * 0.9 * scale);
                }
                kind.words.iter().for_each(|words| self.weigh(words, SYNONYM * scale));
            }
            scale *= 0.4;
            code = current.parent();
        }
        self.weigh(factor.activity.as_str(), CODE);
    }

    fn weigh(&mut self, text: &'l str, weight: f32) {
        let number = |word: &str| self.share.number(word);
        let known = self.texts.entry(text).or_insert_with(|| words(&fold(text)).map(number).collect());
        known.iter().for_each(|word| self.weighed.add(*word, weight));
    }
}

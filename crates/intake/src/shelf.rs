//! The documents of a folder, read for one reporting year after another.

use std::collections::BTreeMap;

use crate::document::{Limits, Source};
use crate::folder::{OnePart, documents, gathered, read_each};
use crate::{Context, Progress, Reading};

/// What the documents of one folder say. Most say the same whichever year is reported: a bill, or a table of the years around.
/// They are read once; the others, of which rows are kept aside for their year, once for each.
#[derive(Debug, Default)]
pub struct Shelf {
    parts: BTreeMap<String, OnePart>,
}

impl Shelf {
    /// As [`read_folder`](crate::read_folder), bit for bit. Between two calls nothing but the reporting year of the firm may change.
    pub fn read(
        &mut self,
        files: impl IntoIterator<Item = (String, Source)>,
        context: &Context<'_>,
        limits: &Limits,
        threads: usize,
        progress: &mut dyn FnMut(Progress<'_>),
    ) -> Reading {
        let year = context.firm.reporting.year;
        let files = documents(files);
        let here = |path: &str| self.parts.get(path).is_some_and(|part| part.seen.is_same_for(year));
        let (known, unknown): (Vec<_>, Vec<_>) = files.iter().cloned().partition(|(path, _)| here(path));
        let documents =
            known.iter().filter_map(|(path, _)| self.parts.get(path)).flat_map(|part| &part.reading.documents);
        documents.for_each(|document| progress(Progress::Document(document)));
        let mut read: BTreeMap<&str, Reading> = BTreeMap::new();
        for ((path, _), part) in unknown.iter().zip(read_each(&unknown, context, limits, threads, progress)) {
            if part.seen.is_same_for(year) {
                self.parts.insert(path.clone(), part);
            } else {
                read.insert(path, part.reading);
            }
        }
        let take = |path: &str| read.remove(path).or_else(|| Some(self.parts.get(path)?.reading.clone()));
        gathered(context, files.iter().map(|(path, _)| path.as_str()).filter_map(take))
    }

    /// Forgets what reads otherwise for each of these years, or all of it if there is none.
    pub fn keep_for(&mut self, years: &[i16]) {
        self.parts.retain(|_, part| years.iter().any(|year| part.seen.is_same_for(*year)));
    }
}

//! What pages of figures say, kept until the figures are others: a firm looks at the same page many times between two bills.
//!
//! Only what is the same for every reader of one organisation is kept: no name, no token, no menu. Whoever asks is known and
//! permitted before anything is looked up here, and how far the figures are is read from the database each time: so what
//! another process measured is seen at once, and nothing has to be forgotten when it changes.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use app::measure::Standing;
use calendar::Timestamp;
use ids::OrganisationId;
use language::Language;

use crate::problem::Problem;

/// Bytes that are kept, for all organisations together.
const MOST: usize = 16 << 20;
/// What an entry takes besides its text, about.
const EACH: usize = 256;

/// Of what something is kept.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Of {
    organisation_id: OrganisationId,
    /// Of which count of changes the figures are, and when they were made.
    figures: (i64, Timestamp),
    year: i16,
    language: Language,
    page: &'static str,
    /// A digest of what else it is of; nought for what is made of the figures alone.
    also: u64,
}

impl Of {
    /// A page of the figures of a year; `None` if it is not known of what they are.
    pub fn new(
        organisation_id: OrganisationId,
        standing: &Standing,
        year: i16,
        language: Language,
        page: &'static str,
    ) -> Option<Self> {
        let footprint = standing.footprint.as_ref()?;
        let figures = (footprint.measured, footprint.measured_at?);
        Some(Of { organisation_id, figures, year, language, page, also: 0 })
    }

    /// The same, and of something else besides.
    pub fn and(self, also: &impl Hash) -> Self {
        let mut hasher = DefaultHasher::new();
        also.hash(&mut hasher);
        Of { also: hasher.finish(), ..self }
    }
}

/// What a page shows.
pub enum Shown<T> {
    /// As it was kept.
    Kept(Arc<str>),
    /// To be made, and kept as this.
    New(Option<Of>, T),
}

/// What is kept.
pub struct Bodies {
    state: Mutex<State>,
    most: usize,
}

#[derive(Default)]
struct State {
    kept: HashMap<Of, Body>,
    bytes: usize,
    /// Counts what was looked up.
    time: u64,
}

struct Body {
    text: Arc<str>,
    used: u64,
}

impl Default for Bodies {
    fn default() -> Self {
        Bodies { state: Mutex::default(), most: MOST }
    }
}

impl Bodies {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What was kept of this, or what it is made of, which `find` finds.
    pub fn shown<T, E>(&self, of: Option<Of>, find: impl FnOnce() -> Result<T, E>) -> Result<Shown<T>, E> {
        match of.as_ref().and_then(|of| self.lookup(of)) {
            Some(text) => Ok(Shown::Kept(text)),
            None => Ok(Shown::New(of, find()?)),
        }
    }

    /// The body that is shown, which `make` makes if it was not kept.
    pub fn body<T>(
        &self,
        shown: Shown<T>,
        make: impl FnOnce(T) -> Result<String, askama::Error>,
    ) -> Result<Arc<str>, Problem> {
        let (of, found) = match shown {
            Shown::Kept(text) => return Ok(text),
            Shown::New(of, found) => (of, found),
        };
        let text = make(found).map_err(|error| {
            tracing::error!(%error, "a page could not be made");
            Problem::Fault
        })?;
        let text: Arc<str> = text.into();
        if let Some(of) = of {
            self.keep(of, text.clone());
        }
        Ok(text)
    }

    /// What was kept of this.
    fn lookup(&self, of: &Of) -> Option<Arc<str>> {
        let mut state = self.state();
        state.time += 1;
        let time = state.time;
        let body = state.kept.get_mut(of)?;
        body.used = time;
        Some(body.text.clone())
    }

    /// Keeps it, and forgets what was not asked for the longest time if there is too much.
    fn keep(&self, of: Of, text: Arc<str>) {
        let size = text.len() + EACH;
        if size > self.most / 4 {
            return;
        }
        let mut state = self.state();
        state.time += 1;
        let body = Body { text, used: state.time };
        state.bytes += size;
        if let Some(before) = state.kept.insert(of, body) {
            state.bytes -= before.text.len() + EACH;
        }
        if state.bytes > self.most {
            state.shrink(self.most / 4 * 3);
        }
    }
}

impl State {
    /// Forgets the oldest until at most so many bytes are left.
    fn shrink(&mut self, most: usize) {
        let mut ages: Vec<(u64, usize)> = self.kept.values().map(|body| (body.used, body.text.len() + EACH)).collect();
        ages.sort_unstable();
        let mut first_kept = u64::MAX;
        for (used, size) in ages {
            first_kept = used;
            if self.bytes <= most {
                break;
            }
            self.bytes -= size;
            first_kept = u64::MAX;
        }
        self.kept.retain(|_, body| body.used >= first_kept);
    }
}

#[cfg(test)]
mod tests {
    use store::footprint::Footprint;

    use super::*;

    fn of(firm: u8, measured: i64, language: Language) -> Of {
        let time = Timestamp::from_micros(measured).expect("a time");
        let footprint = Footprint { revision: 9, changed: time, measured, measured_at: Some(time), fault: None };
        let standing = Standing { footprint: Some(footprint), progress: None, fault: None, years: Vec::new() };
        Of::new(OrganisationId::new(time, [firm; 10]), &standing, 2025, language, "overview").expect("known")
    }

    #[test]
    fn what_differs_in_anything_is_something_else() {
        let bodies = Bodies::default();
        bodies.keep(of(1, 1, Language::Fr), "a".into());
        assert_eq!(bodies.lookup(&of(1, 1, Language::Fr)).as_deref(), Some("a"));
        for other in [of(2, 1, Language::Fr), of(1, 2, Language::Fr), of(1, 1, Language::Ar)] {
            assert_eq!(bodies.lookup(&other), None);
        }
    }

    #[test]
    fn no_more_is_kept_than_may_be_and_what_is_asked_for_stays() {
        let bodies = Bodies { state: Mutex::default(), most: 100 * (1000 + EACH) };
        let text: Arc<str> = "x".repeat(1000).into();
        let first = of(1, 1, Language::Fr);
        bodies.keep(first.clone(), text.clone());
        for number in 0..1000 {
            bodies.keep(of(2, number, Language::Fr), text.clone());
            assert!(bodies.lookup(&first).is_some());
            let state = bodies.state();
            assert!(state.bytes <= bodies.most, "{}", state.bytes);
            assert_eq!(state.bytes, state.kept.len() * (1000 + EACH));
        }
        assert!(bodies.state().kept.len() >= 75);
        bodies.keep(of(3, 1, Language::Fr), "x".repeat(bodies.most).into());
        assert_eq!(bodies.lookup(&of(3, 1, Language::Fr)), None);
    }
}

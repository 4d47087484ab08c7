//! Of advisers, verifiers, financiers: the firms that let them in, how far each is, and what is to be done for it.

pub mod client;
mod clients;

pub use clients::{Question, show as clients};

use app::adviser::State;

/// The name of a state, as a key, and the tone of its badge.
fn state(state: State) -> (&'static str, &'static str) {
    match state {
        State::Empty => ("adviser-state-empty", "none"),
        State::Stuck => ("adviser-state-stuck", "bad"),
        State::Measuring => ("adviser-state-measuring", "note"),
        State::Measured => ("adviser-state-measured", "good"),
    }
}

/// What comes next for a firm of this state, as a key.
fn next(state: State) -> &'static str {
    match state {
        State::Empty => "adviser-next-empty",
        State::Stuck => "adviser-next-stuck",
        State::Measuring => "adviser-next-measuring",
        State::Measured => "adviser-next-measured",
    }
}

//! Of advisers, verifiers, financiers: the firms that let them in, how far each is, and what is to be done for it.

pub mod client;
mod clients;

pub use clients::{Question, show as clients};

use app::adviser::{State, Todo};

/// The name of a state, as a key, and the tone of its badge.
fn state(state: State) -> (&'static str, &'static str) {
    match state {
        State::Empty => ("adviser-state-empty", "none"),
        State::Stuck => ("adviser-state-stuck", "bad"),
        State::Measuring => ("adviser-state-measuring", "note"),
        State::Gaps => ("adviser-state-gaps", "note"),
        State::Measured => ("adviser-state-measured", "good"),
    }
}

/// What comes next for a firm of this state, as a key.
fn next(state: State) -> &'static str {
    match state {
        State::Empty => "adviser-next-empty",
        State::Stuck => "adviser-next-stuck",
        State::Measuring => "adviser-next-measuring",
        State::Gaps => "adviser-next-gaps",
        State::Measured => "adviser-next-measured",
    }
}

/// What comes next for a firm of this state in a word or two, as a key.
fn brief(state: State) -> &'static str {
    match state {
        State::Empty => "adviser-brief-empty",
        State::Stuck => "adviser-brief-stuck",
        State::Measuring => "adviser-brief-measuring",
        State::Gaps => "adviser-brief-gaps",
        State::Measured => "adviser-brief-measured",
    }
}

/// What may be to be done, as a key.
fn todo(todo: Todo) -> &'static str {
    match todo {
        Todo::Late => "adviser-todo-late",
        Todo::Open => "adviser-todo-open",
        Todo::Ending => "adviser-todo-ending",
    }
}

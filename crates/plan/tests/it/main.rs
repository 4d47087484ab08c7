//! Plans against exhaustive search, by hand, and by what must hold of them.

mod exhaustive;
mod explained;
mod hand;
mod made;
mod properties;
mod scenarios;

//! Documents through the public door: what is read from each kind, and what is refused.

mod archives;
mod kinds;
mod made;
mod pdf;
mod ubl;

//! `qafila`: from the bills of a firm to a dossier that recomputes itself.
fn main() {}

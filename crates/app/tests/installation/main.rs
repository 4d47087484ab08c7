//! Installations: opened, looked through, moved, kept and brought back, on both databases.

mod first;
mod keeping;
mod made;

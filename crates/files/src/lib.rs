//! Documents that firms gave, kept by the SHA-256 of their content: what was put in once is found under the same
//! [`Key`] and is never changed.
//!
//! A key begins with the firm: nobody learns from what is already there that another firm has the same document,
//! and a firm's documents are removed with it.
//!
//! - [`Folder`] keeps them in a local folder, and survives being killed at any point;
//! - [`Memory`] keeps them for tests;
//! - [`S3`] keeps them on a server that speaks that protocol.

mod error;
mod folder;
mod key;
mod memory;
mod s3;
mod store;

pub use error::FilesError;
pub use folder::Folder;
pub use key::Key;
pub use memory::Memory;
pub use s3::{Now, S3, S3Settings};
pub use store::{Content, Files, Stored, read};

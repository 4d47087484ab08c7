//! As much of PDF (ISO 32000-1) as sealing and checking a dossier needs: the objects, a classic
//! cross-reference table, the attachments.
//!
//! The reader accepts what our typesetter writes and nothing more. It is given files by strangers,
//! so it never panics, never recurses deeply and never inflates without a limit.

mod embedded;
mod file;
mod object;
mod parse;

pub use embedded::{Attachment, AttachmentError};
pub(crate) use file::File;
pub use file::StructureError;
pub(crate) use object::{Dictionary, Object};
pub(crate) use parse::Parser;

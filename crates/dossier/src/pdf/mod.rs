//! As much of PDF (ISO 32000-1) as packing, sealing and checking a dossier needs: the objects, where they lie, the
//! attachments.
//!
//! The reader accepts what our typesetter writes, before and after it is packed, and nothing more. It is given files by strangers,
//! so it never panics, never recurses deeply and never inflates without a limit.

mod cross_reference;
mod embedded;
mod file;
mod object;
mod pack;
mod parse;

pub(crate) use cross_reference::write_update;
pub(crate) use embedded::MAX_INFLATED;
pub use embedded::{Attachment, AttachmentError};
pub(crate) use file::File;
pub use file::StructureError;
pub(crate) use object::{Dictionary, Object};
pub(crate) use pack::pack;
pub(crate) use parse::Parser;

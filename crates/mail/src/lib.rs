//! Letters in three languages, and their way over SMTP.
//!
//! - [`Letter`] is a reason to write, with its words.
//! - [`Message`] is what is sent: text and simple HTML that loads nothing from elsewhere, with the identifier of the
//!   letter in its `Message-ID`, so that who gets it twice can see that.
//! - A [`Carrier`] hands it over: [`Smtp`] to a mail server, [`Outbox`] to a folder where there is none.

mod carrier;
mod html;
mod letter;
mod message;
mod outbox;
mod smtp;

pub use carrier::{Carrier, Refusal};
pub use letter::{Composed, Letter};
pub use message::Message;
pub use outbox::Outbox;
pub use smtp::{Encryption, Smtp, SmtpError, SmtpSettings};

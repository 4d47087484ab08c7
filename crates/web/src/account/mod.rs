//! How somebody becomes known to the site, and their account: signing up and in, a forgotten password, an invitation,
//! name, password, one-time codes, passkeys, sessions, and everything that is kept of them.

pub mod codes;
mod confirm;
pub mod invitation;
pub mod passkeys;
pub mod profile;
pub mod provider;
mod qr;
pub mod recovery;
pub mod sessions;
pub mod sign_in;
pub mod sign_up;
mod tabs;

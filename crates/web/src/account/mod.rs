//! `/sign-in` and what belongs to it: how somebody becomes known to the site, and their account.

mod sign_in;

pub use sign_in::{code, give_code, leave, show as sign_in, submit as enter};

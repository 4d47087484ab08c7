//! People: accounts, sessions, organisations and their members, what a firm opens to others.
//!
//! No answer tells a stranger that an account or a record exists: signing up, asking for a new password
//! and signing in answer alike, and take the same time, whether the address is known or not.

mod account;
mod actor;
mod answers;
mod attempts;
mod first_owner;
mod grants;
mod input;
mod invitations;
mod log;
mod organisations;
mod passkeys;
mod password;
mod personal;
mod programs;
mod providers;
mod recovery;
mod rights;
mod second_factor;
mod sign_in;
mod token;

pub use account::{Opened, SignUp, open_account, sign_up};
pub(crate) use actor::passing;
pub use actor::{Actor, actor};
pub use answers::{Begun, begin_answer, end_answer};
pub(crate) use attempts::Attempts;
pub use first_owner::first_owner;
pub use grants::{GrantRequest, Visit, grant, grantee, grants, looked, looks, revoke};
pub(crate) use input::Checks;
pub(crate) use input::is_address;
pub use input::{Input, Problem};
pub use invitations::{Invitation, accept, invitation, invite, invited, join, withdraw};
pub use log::log;
pub(crate) use organisations::note;
pub use organisations::{
    Profile, change_profile, change_role, close_organisation, members, open_organisation, organisation, remove_member,
};
pub use passkeys::{
    PASSKEY_MINUTES, PasskeyStep, add_passkey, ask_passkey, begin_passkey, offers_passkeys, passkeys, remove_passkey,
    sign_in_with_passkey,
};
pub(crate) use password::hash as hash_of;
pub use personal::{PersonalData, Proof, change_password, change_person, erase, personal_data};
pub use programs::{
    Limit, NamedToken, TOKEN_LONGEST_DAYS, TokenRequest, knock, make_token, program, revoke_token, scopes_of, tokens,
};
pub use providers::{
    CameIn, Institution, PROVIDER_MINUTES, ProviderError, begin_provider, confirms_at, end_provider, identities,
    link_provider, unlink_providers,
};
pub use recovery::{ask_reset, reset};
pub use rights::{Action, Decision, Resource, Through, can};
pub use second_factor::{Enrolment, begin_codes, confirm_codes, end_codes};
pub use sign_in::{SignedIn, end_other_sessions, end_session, give_code, session_name, sessions, sign_in, sign_out};
pub use token::Token;

use store::StoreError;

/// Why something about people was not done.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PeopleError {
    /// What was entered cannot be taken; each field with what is wrong.
    #[error("the input cannot be taken: {0:?}")]
    Input(Vec<(Input, Problem)>),
    /// Address and password do not belong together, or the code is not right. Which is never said.
    #[error("not recognised")]
    NotRecognised,
    /// Too many attempts; another is heard after this many seconds.
    #[error("too many attempts; the next is heard in {0} seconds")]
    TooOften(i64),
    /// The link was used, is too old, or never was.
    #[error("the link is no longer good")]
    Spent,
    /// There is no such record, or the actor may not know of it.
    #[error("there is no such record")]
    NotFound,
    /// The actor knows of the record and may not do this.
    #[error("not permitted")]
    NotPermitted,
    /// An organisation keeps at least one owner.
    #[error("the last owner stays")]
    LastOwner,
    /// What the database says.
    #[error(transparent)]
    Store(#[from] StoreError),
}

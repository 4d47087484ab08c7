//! Passkeys (Web Authentication, level 3): a device holds a key, and its owner proves themselves to the device. So a passkey
//! is both factors at once: user verification is asked for, and an answer without it is refused. What is answered is held
//! against what was asked by `webauthn-rs` (decision 42).

use std::time::Duration;

use ids::{PasskeyId, PersonId};
use mail::Letter;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use store::audit::{self, Act};
use store::passkey::{self, Challenge, Passkey};
use store::session::Proven;
use store::{Sql, StoreError, membership, organisation, person};
use webauthn_rs::prelude as wa;

use super::attempts::ADDRESS;
use super::input::{Checks, Input, Problem};
use super::personal::{Proof, confirmed};
use super::sign_in::begin_session;
use super::{Actor, PeopleError, SignedIn, Token};
use crate::letters::post;
use crate::platform::Platform;

/// Time for the device, and for whoever looks for it.
pub const PASSKEY_MINUTES: u32 = 5;

/// The most passkeys of one person.
const PASSKEYS_MAX: usize = 20;

/// What the browser is told to ask a device.
#[derive(Clone, Debug)]
pub struct PasskeyStep {
    /// Stands for the challenge when the answer comes; into a cookie.
    pub token: Token,
    /// The options of `navigator.credentials`, as JSON (level 3, sections 5.4 and 5.5).
    pub options: String,
}

/// What is kept while a device adds a passkey.
#[derive(Serialize, Deserialize)]
struct Adding {
    name: String,
    state: wa::PasskeyRegistration,
}

/// Whether this installation can be signed in to by passkeys: they are bound to the name of a site, which must be reached by https, or
/// be `localhost`.
pub fn offers_passkeys(platform: &Platform) -> bool {
    relying_party(&platform.origin).is_some()
}

fn relying_party(origin: &str) -> Option<wa::Webauthn> {
    let origin = wa::Url::parse(origin).ok()?;
    let domain = origin.domain()?.to_owned();
    let near = domain == "localhost" || domain.ends_with(".localhost");
    if origin.scheme() != "https" && !near {
        return None;
    }
    let time = Duration::from_secs(u64::from(PASSKEY_MINUTES) * 60);
    wa::WebauthnBuilder::new(&domain, &origin).ok()?.rp_name("Qafila").timeout(time).build().ok()
}

/// The passkeys of the actor, in the order of their adding.
///
/// # Errors
/// What the database says.
pub fn passkeys(platform: &Platform, actor: &Actor) -> Result<Vec<Passkey>, PeopleError> {
    Ok(platform.database.read(|sql| passkey::list(sql, actor.person_id))?)
}

/// Asks a device of the actor for a passkey, against a proof.
///
/// # Errors
/// [`PeopleError::Input`], [`PeopleError::NotRecognised`], [`PeopleError::TooOften`], [`PeopleError::NotFound`] if this installation
/// has no passkeys, what the database says.
pub fn begin_passkey(
    platform: &Platform,
    actor: &Actor,
    name: &str,
    proof: Proof<'_>,
) -> Result<PasskeyStep, PeopleError> {
    let party = relying_party(&platform.origin).ok_or(PeopleError::NotFound)?;
    let mut checks = Checks::default();
    let name = checks.line(Input::Name, name, 100);
    let there = passkeys(platform, actor)?;
    if there.len() >= PASSKEYS_MAX {
        checks.refuse(Input::Name, Problem::TooMany(PASSKEYS_MAX));
    }
    checks.done()?;
    let person = confirmed(platform, actor, proof)?;
    let handle = wa::Uuid::from_bytes(*actor.person_id.bytes());
    let known = there.into_iter().map(|passkey| passkey.credential).collect();
    let begun = party.start_passkey_registration(handle, &person.email, &person.name, Some(known));
    let (options, state) = begun.map_err(|_| PeopleError::NotFound)?;
    let mut options = written(&options)?;
    // The device keeps whose key it is: nobody has to type an address to sign in.
    if let Some(Value::Object(selection)) = options.pointer_mut("/publicKey/authenticatorSelection") {
        selection.insert("residentKey".to_owned(), "required".into());
        selection.insert("requireResidentKey".to_owned(), true.into());
    }
    let state = written(&Adding { name, state })?;
    ask(platform, Some(actor.person_id), &state, &options)
}

/// Adds the passkey that a device made; the person is told by mail, and it stands in the logs of their organisations.
///
/// # Errors
/// [`PeopleError::Spent`] if nothing was asked, or too long ago; [`PeopleError::NotRecognised`]; what the database says.
pub fn add_passkey(platform: &Platform, actor: &Actor, step: &Token, answer: &str) -> Result<(), PeopleError> {
    let party = relying_party(&platform.origin).ok_or(PeopleError::NotFound)?;
    let asked = taken(platform, step, Some(actor.person_id))?;
    let Adding { name, state } = serde_json::from_str(&asked.state).map_err(|_| PeopleError::Spent)?;
    let answer = serde_json::from_str(answer).map_err(|_| PeopleError::NotRecognised)?;
    let made = party.finish_passkey_registration(&answer, &state).map_err(|_| PeopleError::NotRecognised)?;
    let added = Passkey {
        person_id: actor.person_id,
        id: platform.id(PasskeyId::new),
        name,
        credential: made.cred_id().to_vec(),
        record: written(&made)?.to_string(),
        created: platform.now(),
        used: None,
    };
    platform.database.write(|sql| {
        let person = person::lookup(sql, actor.person_id)?.ok_or(PeopleError::NotFound)?;
        if passkey::lookup(sql, &added.credential)?.is_some() {
            return Err(PeopleError::NotRecognised);
        }
        passkey::add(sql, &added)?;
        note(platform, sql, actor.person_id, "passkey.add", &json!({ "passkey": added.id }))?;
        let link = platform.link("/forgotten");
        let letter = Letter::PasskeyAdded { name: &person.name, passkey: &added.name, link: &link };
        Ok(post(platform, sql, &letter, &person.email, person.language, Some(person.id))?)
    })
}

/// Removes a passkey of the actor, against a proof: nobody who finds a session open shuts the person out.
///
/// # Errors
/// [`PeopleError::NotRecognised`], [`PeopleError::NotFound`], [`PeopleError::TooOften`], what the database says.
pub fn remove_passkey(platform: &Platform, actor: &Actor, id: PasskeyId, proof: Proof<'_>) -> Result<(), PeopleError> {
    confirmed(platform, actor, proof)?;
    platform.database.write(|sql| {
        if !passkey::remove(sql, actor.person_id, id)? {
            return Err(PeopleError::NotFound);
        }
        Ok(note(platform, sql, actor.person_id, "passkey.remove", &json!({ "passkey": id }))?)
    })
}

/// Asks whoever comes from the network address `address` for any passkey of this installation.
///
/// # Errors
/// [`PeopleError::TooOften`], [`PeopleError::NotFound`] if this installation has no passkeys, what the database says.
pub fn ask_passkey(platform: &Platform, address: &str) -> Result<PasskeyStep, PeopleError> {
    let party = relying_party(&platform.origin).ok_or(PeopleError::NotFound)?;
    platform.attempt(&[("passkey", address, ADDRESS)])?;
    let (mut options, state) = party.start_discoverable_authentication().map_err(|_| PeopleError::NotFound)?;
    // Somebody pressed a button: the browser shows its own window instead of a line among addresses.
    options.mediation = None;
    ask(platform, None, &written(&state)?, &written(&options)?)
}

/// Signs in who answered with a passkey.
///
/// # Errors
/// [`PeopleError::Spent`] if nothing was asked, or too long ago; [`PeopleError::NotRecognised`]; [`PeopleError::TooOften`]; what the
/// database says.
pub fn sign_in_with_passkey(
    platform: &Platform,
    step: &Token,
    answer: &str,
    address: &str,
    device: &str,
) -> Result<SignedIn, PeopleError> {
    let party = relying_party(&platform.origin).ok_or(PeopleError::NotFound)?;
    platform.attempt(&[("sign in", address, ADDRESS)])?;
    let asked = taken(platform, step, None)?;
    let state: wa::DiscoverableAuthentication = serde_json::from_str(&asked.state).map_err(|_| PeopleError::Spent)?;
    let answer: wa::PublicKeyCredential = serde_json::from_str(answer).map_err(|_| PeopleError::NotRecognised)?;
    let named = party.identify_discoverable_authentication(&answer).map_err(|_| PeopleError::NotRecognised)?;
    let (person_id, credential) = (PersonId::from_bytes(*named.0.as_bytes()), named.1.to_vec());
    let (token, now) = (Token::new(platform), platform.now());
    // A refusal that is written down is an outcome, not an error: errors undo what was written.
    let signed_in = platform.database.write(|sql| {
        let kept = passkey::lookup(sql, &credential)?.filter(|passkey| passkey.person_id == person_id);
        let kept = kept.ok_or(PeopleError::NotRecognised)?;
        let holder = person::lookup(sql, person_id)?.filter(|person| person.locked.is_none());
        holder.ok_or(PeopleError::NotRecognised)?;
        let mut record: wa::Passkey = serde_json::from_str(&kept.record).map_err(|_| PeopleError::NotRecognised)?;
        match party.finish_discoverable_authentication_v2(&answer, state.clone(), &record) {
            Ok(proof) if proof.user_verified() => {
                record.update_credential(&proof);
                passkey::see(sql, &kept, &written(&record)?.to_string(), now)?;
                Ok(Some(begin_session(sql, &token, person_id, Proven::Passkey, device, now)?))
            }
            // Its counter stands no higher than last time: somebody has a copy of the key, or had (section 6.1.1).
            Err(wa::WebauthnError::CredentialPossibleCompromise) => {
                note(platform, sql, person_id, "passkey.refuse", &json!({ "passkey": kept.id, "because": "counter" }))?;
                Ok(None)
            }
            _ => Err(PeopleError::NotRecognised),
        }
    })?;
    signed_in.ok_or(PeopleError::NotRecognised)
}

fn ask(
    platform: &Platform,
    person_id: Option<PersonId>,
    state: &Value,
    options: &Value,
) -> Result<PasskeyStep, PeopleError> {
    let token = Token::new(platform);
    let asked = Challenge {
        token_hash: token.hash(),
        person_id,
        state: state.to_string(),
        expires: platform.now().plus_seconds(i64::from(PASSKEY_MINUTES) * 60),
    };
    platform.database.write(|sql| passkey::ask(sql, &asked))?;
    Ok(PasskeyStep { token, options: options.to_string() })
}

/// What was asked, of whom. It is taken before anything else is looked at: whatever comes of the answer, there is no second one.
fn taken(platform: &Platform, step: &Token, person_id: Option<PersonId>) -> Result<Challenge, PeopleError> {
    let taken = platform.database.write(|sql| passkey::take(sql, &step.hash(), platform.now()))?;
    taken.filter(|asked| asked.person_id == person_id).ok_or(PeopleError::Spent)
}

/// Writes down in the log of each organisation of a person, and in that of the installation, what became of a passkey.
pub(super) fn note(
    platform: &Platform,
    sql: &mut dyn Sql,
    person_id: PersonId,
    action: &str,
    detail: &Value,
) -> Result<(), StoreError> {
    let mut logs: Vec<_> = membership::seats(sql, person_id)?.into_iter().map(|seat| seat.organisation_id).collect();
    logs.extend(organisation::operator(sql)?.map(|operator| operator.id).filter(|id| !logs.contains(id)));
    for organisation_id in logs {
        let act = Act {
            organisation_id,
            at: platform.now(),
            person_id: Some(person_id),
            action,
            record: &format!("person:{person_id}"),
            detail: &detail.to_string(),
        };
        audit::add(sql, &act)?;
    }
    Ok(())
}

/// As JSON. What the library hands out always can be.
fn written(value: &impl Serialize) -> Result<Value, PeopleError> {
    serde_json::to_value(value).map_err(|_| PeopleError::NotFound)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Web Authentication, section 5.1.2, and Secure Contexts, section 3.1: a name, and a way on which nobody listens.
    #[test]
    fn passkeys_are_bound_to_a_name() {
        for good in
            ["https://qafila.example", "https://qafila.example:8443", "http://localhost:8080", "http://a.localhost"]
        {
            assert!(relying_party(good).is_some(), "{good}");
        }
        for bad in
            ["http://qafila.example", "http://127.0.0.1:8080", "https://[::1]:8443", "https://192.0.2.1", "", "x"]
        {
            assert!(relying_party(bad).is_none(), "{bad}");
        }
    }
}

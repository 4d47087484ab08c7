use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use calendar::Timestamp;
use ids::PersonId;
use sha2::{Digest, Sha256};
use store::proof::{self, OneTimeCode};
use store::{Sql, StoreError, session};
use totp_rs::{Algorithm, Builder, Totp};

use super::personal::{Proof, confirmed};
use super::{Actor, PeopleError};
use crate::platform::Platform;

/// Seconds of a time step, digits of a code, and steps of tolerance to either side (RFC 6238, section 5.2).
const STEP: u64 = 30;
const DIGITS: u8 = 6;
const TOLERANCE: u16 = 1;

/// How many recovery codes are given out.
const RECOVERY_CODES: usize = 10;

/// What an authenticator application is given.
#[derive(Clone, PartialEq, Eq)]
pub struct Enrolment {
    /// The secret in base 32, to be typed.
    pub secret: String,
    /// The address (`otpauth://…`) that a picture of it holds.
    pub address: String,
}

/// Makes a new secret for the actor, against a proof: nobody who finds a session open shuts the person out. It counts
/// from the moment a code of it is given.
///
/// # Errors
/// [`PeopleError::NotRecognised`], [`PeopleError::TooOften`], [`PeopleError::NotPermitted`] if one is in use.
pub fn begin_codes(platform: &Platform, actor: &Actor, proof: Proof<'_>) -> Result<Enrolment, PeopleError> {
    let person = confirmed(platform, actor, proof)?;
    let secret = platform.random::<20>().to_vec();
    let code = OneTimeCode { person_id: actor.person_id, secret: secret.clone(), confirmed: None, last_step: 0 };
    platform.database.write(|sql| {
        if proof::one_time_code(sql, actor.person_id)?.is_some_and(|code| code.confirmed.is_some()) {
            return Err(PeopleError::NotPermitted);
        }
        Ok(proof::put_one_time_code(sql, &code)?)
    })?;
    let totp = totp(secret, &person.email).ok_or(PeopleError::NotFound)?;
    let address = totp.to_url().map_err(|_| PeopleError::NotFound)?;
    Ok(Enrolment { secret: totp.secret().to_base32(), address })
}

/// Proves that the actor's application has the secret; from now on a code is asked for. Other sessions end.
/// Returns recovery codes, which are shown this once.
///
/// # Errors
/// [`PeopleError::NotRecognised`], what the database says.
pub fn confirm_codes(platform: &Platform, actor: &Actor, code: &str) -> Result<Vec<String>, PeopleError> {
    let now = platform.now();
    let codes: Vec<String> = (0..RECOVERY_CODES).map(|_| recovery_code(platform.random())).collect();
    platform.database.write(|sql| {
        let kept = proof::one_time_code(sql, actor.person_id)?.filter(|code| code.confirmed.is_none());
        let kept = kept.ok_or(PeopleError::NotFound)?;
        let step = matching_step(&kept, code, now).ok_or(PeopleError::NotRecognised)?;
        proof::put_one_time_code(sql, &OneTimeCode { confirmed: Some(now), last_step: step, ..kept })?;
        let hashes: Vec<[u8; 32]> = codes.iter().map(|code| recovery_hash(code)).collect();
        proof::put_recovery_codes(sql, actor.person_id, &hashes)?;
        session::remove_others(sql, actor.person_id, Some(&actor.session))?;
        Ok::<(), PeopleError>(())
    })?;
    Ok(codes)
}

/// Gives up the second factor, against a code of it. Other sessions end.
///
/// # Errors
/// [`PeopleError::NotRecognised`], what the database says.
pub fn end_codes(platform: &Platform, actor: &Actor, code: &str) -> Result<(), PeopleError> {
    platform.attempt(&[("code", &actor.person_id.to_string(), super::attempts::ACCOUNT)])?;
    let now = platform.now();
    platform.database.write(|sql| {
        if !accept(sql, actor.person_id, code, now)? {
            return Err(PeopleError::NotRecognised);
        }
        session::remove_others(sql, actor.person_id, Some(&actor.session))?;
        Ok(proof::remove(sql, actor.person_id)?)
    })
}

/// Whether a code is good, one-time or recovery; uses it up.
pub(super) fn accept(sql: &mut dyn Sql, person_id: PersonId, code: &str, now: Timestamp) -> Result<bool, StoreError> {
    let code: String = code.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
    let Some(kept) = proof::one_time_code(sql, person_id)?.filter(|code| code.confirmed.is_some()) else {
        return Ok(false);
    };
    match matching_step(&kept, &code, now) {
        Some(step) => {
            proof::put_one_time_code(sql, &OneTimeCode { last_step: step, ..kept })?;
            Ok(true)
        }
        None => proof::spend_recovery_code(sql, person_id, &recovery_hash(&code), now),
    }
}

/// The time step whose code this is, if it was not used yet. Compared in constant time.
fn matching_step(kept: &OneTimeCode, code: &str, now: Timestamp) -> Option<i64> {
    let seconds = u64::try_from(now.millis().div_euclid(1000)).ok()?;
    let step = i64::try_from(totp(kept.secret.clone(), "")?.check(code, seconds)?).ok()?;
    (step > kept.last_step).then_some(step)
}

fn totp(secret: Vec<u8>, account: &str) -> Option<Totp> {
    // A colon parts issuer and account in the address.
    Builder::new()
        .with_algorithm(Algorithm::SHA1)
        .with_digits(DIGITS)
        .with_skew(TOLERANCE)
        .with_step_duration(STEP)
        .with_secret(secret)
        .with_issuer(Some("Qafila"))
        .with_account_name(account.replace(':', ""))
        .build()
        .ok()
}

/// Four groups of six characters, 120 random bits, without any that look alike.
fn recovery_code(random: [u8; 24]) -> String {
    const LETTERS: &[u8; 32] = b"abcdefghjkmnpqrstuvwxyz234567890";
    let letter = |byte: &u8| LETTERS.get(usize::from(byte & 31)).map(|letter| char::from(*letter));
    let groups: Vec<String> = random.chunks(6).map(|group| group.iter().filter_map(letter).collect()).collect();
    groups.join("-")
}

/// Codes of 112 random bits or more need no hash that is slow by design (ASVS 6.5.2).
fn recovery_hash(code: &str) -> [u8; 32] {
    let code: String = code.chars().filter(|c| c.is_ascii_alphanumeric()).map(|c| c.to_ascii_lowercase()).collect();
    Sha256::digest(format!("recovery {}", URL_SAFE_NO_PAD.encode(code))).into()
}

//! People of an institution come in by its identity provider (OpenID Connect). An account is known again by what the provider calls
//! its person, never by a mail address: who has an account already proves that it is theirs before the two are one.

use calendar::Timestamp;
use identity::{Answer, Asked, Identity, Provider, Refusal};
use ids::{OrganisationId, PersonId};
use language::Language;
use mail::Letter;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::audit::{self, Act};
use store::membership::{self, Membership, Role};
use store::session::Proven;
use store::{Sql, StoreError, identity as kept, organisation, person};

use super::attempts::ADDRESS;
use super::input::{address_key, is_address};
use super::passkeys::note;
use super::personal::{Proof, confirmed};
use super::sign_in::open;
use super::{Actor, PeopleError, SignedIn, Token};
use crate::letters::post;
use crate::platform::Platform;

/// Time to come back from the provider, and to prove that an account is one's own.
pub const PROVIDER_MINUTES: u32 = 15;

/// An institution whose people come in by its identity provider.
#[derive(Debug)]
pub struct Institution {
    /// Its provider.
    pub provider: Provider,
    /// What the button is called.
    pub name: String,
    /// Of which domains mail addresses must be; any, if there are none.
    pub domains: Vec<String>,
    /// The organisation of which its people become members, and as what.
    pub joins: Option<(OrganisationId, Role)>,
}

/// Why somebody does not come in by a provider.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProviderError {
    /// What the provider does, or does not.
    #[error(transparent)]
    Provider(#[from] Refusal),
    /// The address is of no domain of the institution.
    #[error("the mail address is of no domain of the institution")]
    Domain,
    /// As elsewhere.
    #[error(transparent)]
    People(#[from] PeopleError),
}

impl From<StoreError> for ProviderError {
    fn from(error: StoreError) -> Self {
        ProviderError::People(match error {
            // The same person came in at the same moment by another window: the next time they are known.
            StoreError::Rule(_) => PeopleError::Spent,
            error => error.into(),
        })
    }
}

/// Where coming in by a provider stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CameIn {
    /// As with a password.
    SignedIn(SignedIn),
    /// There is an account with this address. Whoever proves that it is theirs links the two, with this token.
    Prove(Token),
    /// Whoever is signed in has shown again who they are. This token says so, once, instead of a password.
    Anew(Token),
}

/// What is kept of somebody on their way.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Step {
    /// To the provider; whose account is open, and since when, if they are to show again who they are.
    Asked { state: String, nonce: String, verifier: String, anew: Option<(PersonId, i64)> },
    /// Back from it, having shown that.
    Shown { person_id: PersonId },
    /// To the proof that an account is theirs.
    Found { issuer: String, subject: String, email: String },
}

/// The address to which a provider sends people back: it is told to the provider once, so it is the same in every language.
fn back(platform: &Platform) -> String {
    platform.link("/sign-in/back")
}

/// Begins: the token for the browser to hold, and the address of the provider. Who is signed in already, `anew`, is to show there again
/// who they are.
///
/// # Errors
/// [`PeopleError::NotFound`] if there is no provider, [`PeopleError::TooOften`], what the provider does not answer.
pub fn begin_provider(
    platform: &Platform,
    address: &str,
    anew: Option<PersonId>,
) -> Result<(Token, String), ProviderError> {
    let institution = platform.institution().ok_or(PeopleError::NotFound)?;
    platform.attempt(&[("provider", address, ADDRESS)])?;
    let secret = || Token::new(platform).text().to_owned();
    let now = platform.now();
    let asked = Asked { state: secret(), nonce: secret(), verifier: secret(), anew: anew.map(|_| now) };
    let there = institution.provider.address(&asked, &back(platform), now)?;
    let (Asked { state, nonce, verifier, .. }, anew) = (asked, anew.map(|person_id| (person_id, now.micros())));
    Ok((keep(platform, &Step::Asked { state, nonce, verifier, anew })?, there))
}

/// Ends: whoever came back with `state` and `answer` is who the provider says.
///
/// # Errors
/// [`PeopleError::Spent`] if this browser did not ask, or too long ago; [`PeopleError::NotRecognised`] if the account is locked; all of
/// [`ProviderError`].
pub fn end_provider(
    platform: &Platform,
    step: &Token,
    state: &str,
    answer: Answer<'_>,
    language: Language,
    device: &str,
) -> Result<CameIn, ProviderError> {
    let institution = platform.institution().ok_or(PeopleError::NotFound)?;
    let Some(Step::Asked { state: expected, nonce, verifier, anew }) = take(platform, step)? else {
        return Err(PeopleError::Spent.into());
    };
    // Hashes are compared, so that time tells nothing of how much agrees.
    if Token::given(state).hash() != Token::given(&expected).hash() {
        return Err(PeopleError::Spent.into());
    }
    let now = platform.now();
    let asked = Asked { state: expected, nonce, verifier, anew: anew.and_then(|(_, at)| Timestamp::from_micros(at)) };
    let found = institution.provider.identity(&asked, &back(platform), answer, now)?;
    if let Some((person_id, _)) = anew {
        let known = platform.database.read(|sql| kept::lookup(sql, &found.issuer, &found.subject))?;
        // Another's account at the provider opens nothing of this one.
        known.filter(|known| known.person_id == person_id).ok_or(PeopleError::NotRecognised)?;
        return Ok(CameIn::Anew(keep(platform, &Step::Shown { person_id })?));
    }
    let email = found.email.trim();
    let key = address_key(email);
    if !is_address(email) || email.chars().count() > 254 {
        return Err(Refusal::Unverified.into());
    }
    let (token, proof, person_id) = (Token::new(platform), Token::new(platform), platform.id(PersonId::new));
    let known = platform.database.write(|sql| {
        if let Some(known) = kept::lookup(sql, &found.issuer, &found.subject)? {
            let person = person::lookup(sql, known.person_id)?.filter(|person| person.locked.is_none());
            let person = person.ok_or(PeopleError::NotRecognised)?;
            kept::see(sql, &found.issuer, &found.subject, now)?;
            let signed_in = open(platform, sql, &token, &person, Proven::Provider, device)?;
            return Ok(Some(CameIn::SignedIn(signed_in)));
        }
        let domain = key.rsplit_once('@').map_or("", |(_, domain)| domain);
        if !institution.domains.is_empty() && !institution.domains.iter().any(|known| known == domain) {
            return Err(ProviderError::Domain);
        }
        if person::lookup_by_email(sql, &key)?.is_some() {
            return Ok(None);
        }
        let name = found.name.as_deref().map(str::trim).filter(|name| !name.is_empty());
        let name = name.unwrap_or_else(|| email.split('@').next().unwrap_or_default());
        let person = person::Person {
            id: person_id,
            name: name.chars().map(|c| if c.is_control() { ' ' } else { c }).take(200).collect(),
            email: email.to_owned(),
            email_key: key.clone(),
            language,
            password: None,
            locked: None,
            created: now,
            version: 0,
        };
        person::add(sql, &person)?;
        enter(platform, sql, institution, &found.issuer, &found.subject, person.id)?;
        Ok(Some(CameIn::SignedIn(open(platform, sql, &token, &person, Proven::Provider, device)?)))
    })?;
    if let Some(known) = known {
        return Ok(known);
    }
    let Identity { issuer, subject, email, .. } = found;
    keep_as(platform, &proof, &Step::Found { issuer, subject, email })?;
    Ok(CameIn::Prove(proof))
}

/// Links what a provider calls somebody to the account of the actor, whose address is the one for which the provider vouched.
///
/// # Errors
/// [`PeopleError::Spent`], [`PeopleError::NotPermitted`] if it is another's, what the database says.
pub fn link_provider(platform: &Platform, actor: &Actor, proof: &Token) -> Result<(), PeopleError> {
    let institution = platform.institution().ok_or(PeopleError::NotFound)?;
    let Some(Step::Found { issuer, subject, email }) = take(platform, proof)? else {
        return Err(PeopleError::Spent);
    };
    platform.database.write(|sql| {
        let person = person::lookup(sql, actor.person_id)?.ok_or(PeopleError::NotPermitted)?;
        if person.email_key != address_key(&email) || kept::lookup(sql, &issuer, &subject)?.is_some() {
            return Err(PeopleError::NotPermitted);
        }
        enter(platform, sql, institution, &issuer, &subject, person.id)?;
        let (provider, link) = (&institution.name, platform.link("/forgotten"));
        let letter = Letter::ProviderLinked { name: &person.name, provider, link: &link };
        Ok(post(platform, sql, &letter, &person.email, person.language, Some(person.id))?)
    })
}

/// Whether this is what the actor brought from their provider a moment ago; it is used up.
pub(super) fn shown(platform: &Platform, actor: &Actor, proof: &Token) -> Result<bool, PeopleError> {
    let taken = take(platform, proof)?;
    Ok(matches!(taken, Some(Step::Shown { person_id }) if person_id == actor.person_id))
}

/// The institution at which the actor confirms what is grave, since they have no password of their own.
///
/// # Errors
/// What the database says.
pub fn confirms_at<'p>(platform: &'p Platform, actor: &Actor) -> Result<Option<&'p str>, PeopleError> {
    let Some(institution) = platform.institution() else { return Ok(None) };
    let by_provider = platform.database.read(|sql| {
        let person = person::lookup(sql, actor.person_id)?;
        Ok::<_, StoreError>(
            person.is_some_and(|person| person.password.is_none()) && !kept::list(sql, actor.person_id)?.is_empty(),
        )
    })?;
    Ok(by_provider.then_some(institution.name.as_str()))
}

/// The providers by which the actor comes in, the oldest first.
///
/// # Errors
/// What the database says.
pub fn identities(platform: &Platform, actor: &Actor) -> Result<Vec<kept::Identity>, PeopleError> {
    Ok(platform.database.read(|sql| kept::list(sql, actor.person_id))?)
}

/// No provider opens the account of the actor any more, against the password: without one they could not come in again.
///
/// # Errors
/// [`PeopleError::NotRecognised`], [`PeopleError::NotFound`] if none does, [`PeopleError::TooOften`], what the database says.
pub fn unlink_providers(platform: &Platform, actor: &Actor, password: &str) -> Result<(), PeopleError> {
    confirmed(platform, actor, Proof::Password(password))?;
    platform.database.write(|sql| {
        if kept::remove(sql, actor.person_id)? == 0 {
            return Err(PeopleError::NotFound);
        }
        Ok(note(platform, sql, actor.person_id, "identity.remove", &json!({}))?)
    })
}

/// Links, and makes the person a member of the organisation of the institution, unless they are.
fn enter(
    platform: &Platform,
    sql: &mut dyn Sql,
    institution: &Institution,
    issuer: &str,
    subject: &str,
    person_id: PersonId,
) -> Result<(), StoreError> {
    let now = platform.now();
    let known =
        kept::Identity { issuer: issuer.to_owned(), subject: subject.to_owned(), person_id, created: now, used: now };
    kept::add(sql, &known)?;
    note(platform, sql, person_id, "identity.link", &json!({ "by": issuer }))?;
    let Some((organisation_id, role)) = institution.joins else { return Ok(()) };
    let open = organisation::lookup(sql, organisation_id)?.filter(|organisation| organisation.closed.is_none());
    let there = membership::seats(sql, person_id)?.iter().any(|seat| seat.organisation_id == organisation_id);
    if open.is_none() || there {
        return Ok(());
    }
    membership::put(sql, &Membership { organisation_id, person_id, role, since: now })?;
    let act = Act {
        organisation_id,
        at: now,
        person_id: Some(person_id),
        action: "member.join",
        record: &format!("person:{person_id}"),
        detail: &json!({ "role": role, "by": issuer }).to_string(),
    };
    audit::add(sql, &act)?;
    Ok(())
}

fn keep(platform: &Platform, step: &Step) -> Result<Token, PeopleError> {
    let token = Token::new(platform);
    keep_as(platform, &token, step)?;
    Ok(token)
}

fn keep_as(platform: &Platform, token: &Token, step: &Step) -> Result<(), PeopleError> {
    let state = serde_json::to_string(step).map_err(|_| PeopleError::NotFound)?;
    let expires = platform.now().plus_seconds(i64::from(PROVIDER_MINUTES) * 60);
    platform.database.write(|sql| kept::ask(sql, &token.hash(), &state, expires))?;
    Ok(())
}

/// What was kept, taken before anything else is looked at.
fn take(platform: &Platform, token: &Token) -> Result<Option<Step>, PeopleError> {
    let taken = platform.database.write(|sql| kept::take(sql, &token.hash(), platform.now()))?;
    Ok(taken.and_then(|state| serde_json::from_str(&state).ok()))
}

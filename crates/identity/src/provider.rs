use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use calendar::Timestamp;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use url::{Url, form_urlencoded};

use crate::Refusal;
use crate::http::Http;
use crate::metadata::Metadata;
use crate::token::{self, Claims, Expected, Unbelieved};

/// What a provider says of itself, its keys among it, is asked again after so many seconds.
const KNOWN_SECONDS: i64 = 3600;

/// A provider that did not answer is left alone for so many seconds: nobody waits for it meanwhile, and it can come back.
const ALONE_SECONDS: i64 = 10;

/// A key that is not known is asked for once in so many seconds.
const KEYS_SECONDS: i64 = 60;

/// How a provider knows us.
#[derive(Clone)]
pub struct ProviderSettings {
    /// Its name for itself: an address, `https://sso.example/realms/x`.
    pub issuer: String,
    /// Its name for us.
    pub client_id: String,
    /// What proves that it is us.
    pub client_secret: String,
}

/// A secret stays out of logs.
impl fmt::Debug for ProviderSettings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ProviderSettings").field("issuer", &self.issuer).finish_non_exhaustive()
    }
}

/// What is kept of somebody who was sent to a provider: random texts of at least 43 letters.
#[derive(Clone, PartialEq, Eq)]
pub struct Asked {
    /// Comes back with the code: the answer is to what we asked, in this browser. The caller compares.
    pub state: String,
    /// Comes back in what the provider signs.
    pub nonce: String,
    /// Proves that who brings the code is who asked (RFC 7636, 4.1).
    pub verifier: String,
    /// When it was asked, if the provider is to look at who it is anew, however lately they proved it.
    pub anew: Option<Timestamp>,
}

/// Secrets stay out of logs.
impl fmt::Debug for Asked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Asked(…)")
    }
}

/// With what a provider sends somebody back, beside the state (RFC 6749, 4.1.2; RFC 9207).
#[derive(Clone, Copy, Default)]
pub struct Answer<'a> {
    /// What is exchanged; empty if it lets nobody in.
    pub code: &'a str,
    /// Why it does not.
    pub error: Option<&'a str>,
    /// Who answers.
    pub issuer: Option<&'a str>,
}

/// What a provider says of somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// The provider.
    pub issuer: String,
    /// Its name for them, which never becomes another's.
    pub subject: String,
    /// Their mail address, for which the provider vouches.
    pub email: String,
    /// Their name, if it says one.
    pub name: Option<String>,
}

/// What is known of a provider.
#[derive(Debug, Default)]
enum Known {
    #[default]
    Nothing,
    Silent(Timestamp, Refusal),
    Said(Timestamp, Arc<Metadata>),
}

/// A provider.
#[derive(Debug)]
pub struct Provider {
    settings: ProviderSettings,
    http: Http,
    known: Mutex<Known>,
}

#[derive(Deserialize)]
struct Tokens {
    access_token: String,
    id_token: Option<String>,
}

#[derive(Deserialize)]
struct Wrong {
    error: String,
}

impl Provider {
    /// The provider of the settings. Nothing is asked of it yet.
    ///
    /// # Errors
    /// [`Refusal::Settings`] if the issuer is no address, or one to which somebody could listen.
    pub fn new(settings: ProviderSettings) -> Result<Self, Refusal> {
        let http = Url::parse(&settings.issuer).ok().and_then(|issuer| Http::of(&issuer));
        let http = http.ok_or(Refusal::Settings("issuer"))?;
        Ok(Provider { settings, http, known: Mutex::default() })
    }

    /// The provider's name for itself.
    pub fn issuer(&self) -> &str {
        &self.settings.issuer
    }

    /// Where somebody is sent, so that they come back to `back` (OpenID Connect Core 1.0, 3.1.2.1).
    ///
    /// # Errors
    /// [`Refusal::Unreachable`].
    pub fn address(&self, asked: &Asked, back: &str, now: Timestamp) -> Result<String, Refusal> {
        let (_, metadata) = self.metadata(now)?;
        let challenge = URL_SAFE_NO_PAD.encode(Sha256::digest(&asked.verifier));
        let mut address = metadata.authorization.clone();
        address
            .query_pairs_mut()
            .append_pair("response_type", "code")
            .append_pair("client_id", &self.settings.client_id)
            .append_pair("redirect_uri", back)
            .append_pair("scope", "openid email profile")
            .append_pair("state", &asked.state)
            .append_pair("nonce", &asked.nonce)
            .append_pair("code_challenge", &challenge)
            .append_pair("code_challenge_method", "S256");
        if asked.anew.is_some() {
            // Core, 3.1.2.1: both, since some providers know only one of them.
            address.query_pairs_mut().append_pair("prompt", "login").append_pair("max_age", "0");
        }
        Ok(address.into())
    }

    /// Exchanges the code with which somebody came back to `back` for what the provider says of them.
    ///
    /// # Errors
    /// Every [`Refusal`].
    pub fn identity(&self, asked: &Asked, back: &str, answer: Answer<'_>, now: Timestamp) -> Result<Identity, Refusal> {
        let (asked_at, metadata) = self.metadata(now)?;
        let named = answer.issuer.map_or(!metadata.names_itself, |issuer| issuer == self.settings.issuer);
        if !named {
            return Err(Refusal::Invalid("another provider answers"));
        }
        if answer.error.is_some() || answer.code.is_empty() {
            return Err(Refusal::Declined(word(answer.error.unwrap_or_default())));
        }
        let tokens = self.exchange(&metadata, asked, back, answer.code)?;
        let token = tokens.id_token.ok_or(Refusal::Invalid("it says nothing of anybody"))?;
        let ProviderSettings { issuer, client_id, .. } = &self.settings;
        let expected = Expected { issuer, client_id, nonce: &asked.nonce, anew: asked.anew };
        let mut judged = token::claims(&token, &metadata.keys, expected, now);
        if judged.as_ref().err() == Some(&Unbelieved::Key) && asked_at.plus_seconds(KEYS_SECONDS) <= now {
            judged = token::claims(&token, &self.ask(now)?.keys, expected, now);
        }
        let said = judged.map_err(|why| match why {
            Unbelieved::Key => Refusal::Invalid("it is signed by no key of the provider"),
            Unbelieved::Because(why) => Refusal::Invalid(why),
        })?;
        let said = self.more(&metadata, &tokens.access_token, said)?;
        let email = said.email.filter(|_| said.email_verified == Some(true)).ok_or(Refusal::Unverified)?;
        Ok(Identity { issuer: issuer.clone(), subject: said.sub, email, name: said.name })
    }

    /// Core, 3.1.3.
    fn exchange(&self, metadata: &Metadata, asked: &Asked, back: &str, code: &str) -> Result<Tokens, Refusal> {
        let ProviderSettings { client_id, client_secret, .. } = &self.settings;
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.append_pair("grant_type", "authorization_code").append_pair("code", code);
        form.append_pair("redirect_uri", back).append_pair("code_verifier", &asked.verifier);
        let authorization = if metadata.secret_in_form {
            form.append_pair("client_id", client_id).append_pair("client_secret", client_secret);
            None
        } else {
            // Both are encoded as in a form before they are put together (RFC 6749, 2.3.1).
            let encoded = |text: &str| form_urlencoded::byte_serialize(text.as_bytes()).collect::<String>();
            let pair = format!("{}:{}", encoded(client_id), encoded(client_secret));
            Some(format!("Basic {}", STANDARD.encode(pair)))
        };
        let said = self.http.post(&metadata.token, authorization.as_deref(), &form.finish())?;
        if said.status != 200 {
            let why =
                said.json::<Wrong>().map_or_else(|| format!("status {}", said.status), |wrong| word(&wrong.error));
            return Err(Refusal::Refused(why));
        }
        said.json().ok_or(Refusal::Invalid("it answers no tokens"))
    }

    /// Many providers say no more than who it is in what they sign, and the rest when asked (Core, 5.3).
    fn more(&self, metadata: &Metadata, access_token: &str, said: Claims) -> Result<Claims, Refusal> {
        if said.email.is_some() && said.email_verified.is_some() {
            return Ok(said);
        }
        let Some(address) = &metadata.userinfo else { return Ok(said) };
        let answer = self.http.get(address, Some(access_token))?;
        let more: Claims =
            answer.json().filter(|_| answer.status == 200).ok_or(Refusal::Invalid("it says no more of somebody"))?;
        // Of somebody else, it would be what a stolen token gets (Core, 5.3.2).
        if more.sub != said.sub {
            return Err(Refusal::Invalid("it says more of somebody else"));
        }
        Ok(Claims { name: more.name.or(said.name), ..more })
    }

    /// What the provider says of itself, and when it said so.
    fn metadata(&self, now: Timestamp) -> Result<(Timestamp, Arc<Metadata>), Refusal> {
        match &*self.known.lock().unwrap_or_else(PoisonError::into_inner) {
            Known::Said(at, metadata) if now < at.plus_seconds(KNOWN_SECONDS) => return Ok((*at, metadata.clone())),
            Known::Silent(at, refusal) if now < at.plus_seconds(ALONE_SECONDS) => return Err(refusal.clone()),
            _ => {}
        }
        Ok((now, self.ask(now)?))
    }

    fn ask(&self, now: Timestamp) -> Result<Arc<Metadata>, Refusal> {
        let found = Metadata::discover(&self.http, &self.settings.issuer).map(Arc::new);
        *self.known.lock().unwrap_or_else(PoisonError::into_inner) = match &found {
            Ok(metadata) => Known::Said(now, metadata.clone()),
            Err(refusal) => Known::Silent(now, refusal.clone()),
        };
        found
    }
}

/// A word of somebody else's, for the log.
fn word(text: &str) -> String {
    text.chars().filter(char::is_ascii_graphic).take(60).collect()
}

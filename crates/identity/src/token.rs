use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use calendar::Timestamp;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};
use serde_json::Value;

use crate::keys::{Checked, Keys};

/// How far the clock of a provider may be from ours.
const APART_SECONDS: f64 = 60.0;

/// What a provider says of somebody (OpenID Connect Core 1.0, 2 and 5.1), as far as it is needed.
#[derive(Clone, Debug, Deserialize)]
pub struct Claims {
    /// Its name for them.
    pub sub: String,
    /// Their mail address.
    pub email: Option<String>,
    /// Whether it vouches for the address.
    #[serde(default, deserialize_with = "truth")]
    pub email_verified: Option<bool>,
    /// Their name.
    pub name: Option<String>,
}

/// What a token must say.
#[derive(Clone, Copy, Debug)]
pub struct Expected<'a> {
    /// The provider.
    pub issuer: &'a str,
    /// We.
    pub client_id: &'a str,
    /// What we gave on the way.
    pub nonce: &'a str,
    /// Since when somebody must have proved who they are to the provider, if that was asked.
    pub anew: Option<Timestamp>,
}

/// Why a token is not believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unbelieved {
    /// It is signed by a key that is not known: the provider may have a new one.
    Key,
    /// Anything else.
    Because(&'static str),
}

#[derive(Deserialize)]
struct Header {
    alg: String,
    kid: Option<String>,
    crit: Option<Value>,
}

/// What is said of a token itself.
#[derive(Deserialize)]
struct About {
    iss: String,
    aud: Audience,
    azp: Option<String>,
    exp: f64,
    nbf: Option<f64>,
    nonce: Option<String>,
    auth_time: Option<f64>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Audience {
    One(String),
    Many(Vec<String>),
}

/// What a signed token says (Core, 3.1.3.7), once all of it holds at `now`.
pub fn claims(token: &str, keys: &Keys, expected: Expected<'_>, now: Timestamp) -> Result<Claims, Unbelieved> {
    let no = Unbelieved::Because;
    let (message, signature) = token.rsplit_once('.').ok_or(no("it is no token"))?;
    let (header, body) = message.split_once('.').ok_or(no("it is no token"))?;
    let Header { alg, kid, crit } = part(header).ok_or(no("it is no token"))?;
    if crit.is_some() {
        return Err(no("it wants what is not known to be understood"));
    }
    let signature = URL_SAFE_NO_PAD.decode(signature).map_err(|_| no("it is no token"))?;
    match keys.check(&alg, kid.as_deref(), message.as_bytes(), &signature) {
        Checked::Right => {}
        Checked::NoKey => return Err(Unbelieved::Key),
        Checked::Wrong => return Err(no("its signature is not of its key")),
        Checked::Algorithm => return Err(no("its signature is of no kind that only the provider can make")),
    }
    let about: About = part(body).ok_or(no("it does not say what a token says"))?;
    let said: Claims = part(body).ok_or(no("it does not say what a token says"))?;
    if about.iss != expected.issuer {
        return Err(no("it is of another provider"));
    }
    let ours = match &about.aud {
        Audience::One(one) => one == expected.client_id,
        Audience::Many(many) => many.iter().any(|one| one == expected.client_id),
    };
    let for_others_too = matches!(&about.aud, Audience::Many(many) if many.len() > 1);
    if !ours || about.azp.as_ref().map_or(for_others_too, |azp| azp != expected.client_id) {
        return Err(no("it is for somebody else"));
    }
    if about.nonce.as_deref() != Some(expected.nonce) {
        return Err(no("it answers something else"));
    }
    #[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 are exact in 53 bits for 285 millennia")]
    let now = now.millis() as f64 / 1000.0;
    if about.exp + APART_SECONDS <= now {
        return Err(no("it is too old"));
    }
    if about.nbf.is_some_and(|from| now + APART_SECONDS < from) {
        return Err(no("its time has not come"));
    }
    // Core, 3.1.3.7, 13: a provider that does not say when does not show that it looked.
    #[expect(clippy::cast_precision_loss, reason = "as above")]
    let since = expected.anew.map(|anew| anew.millis() as f64 / 1000.0 - APART_SECONDS);
    if since.is_some_and(|since| about.auth_time.is_none_or(|at| at < since)) {
        return Err(no("it did not look anew at who it is"));
    }
    // 1 to 255 characters (Core, 2).
    if said.sub.is_empty() || said.sub.chars().count() > 255 || said.sub.chars().any(char::is_control) {
        return Err(no("its name for somebody is none"));
    }
    Ok(said)
}

fn part<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(text).ok()?).ok()
}

/// True or false; some providers write it as text.
fn truth<'de, D: Deserializer<'de>>(from: D) -> Result<Option<bool>, D::Error> {
    Ok(match Option::<Value>::deserialize(from)? {
        Some(Value::Bool(said)) => Some(said),
        Some(Value::String(said)) => Some(said == "true"),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use ring::rand::SystemRandom;
    use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair};
    use serde_json::json;

    use super::*;

    const EXPECTED: Expected<'_> =
        Expected { issuer: "https://sso.example", client_id: "qafila", nonce: "n", anew: None };

    struct Signer(EcdsaKeyPair);

    impl Signer {
        fn new() -> Self {
            let (scheme, chance) = (&ECDSA_P256_SHA256_FIXED_SIGNING, SystemRandom::new());
            let pair = EcdsaKeyPair::generate_pkcs8(scheme, &chance).expect("a key");
            Signer(EcdsaKeyPair::from_pkcs8(scheme, pair.as_ref(), &chance).expect("a key"))
        }

        fn keys(&self) -> Keys {
            let (x, y) = self.0.public_key().as_ref()[1..].split_at(32);
            let text = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
            Keys::of(&[json!({ "kty": "EC", "crv": "P-256", "kid": "1", "x": text(x), "y": text(y) })])
        }

        fn token(&self, header: &Value, body: &str) -> String {
            let text = |text: &str| URL_SAFE_NO_PAD.encode(text);
            let message = format!("{}.{}", text(&header.to_string()), text(body));
            let signature = self.0.sign(&SystemRandom::new(), message.as_bytes()).expect("signed");
            format!("{message}.{}", URL_SAFE_NO_PAD.encode(signature))
        }
    }

    fn now() -> Timestamp {
        "2026-11-22T07:00:00Z".parse().expect("a timestamp")
    }

    fn said() -> Value {
        let seconds = now().millis() / 1000;
        json!({ "iss": "https://sso.example", "aud": "qafila", "sub": "42", "nonce": "n", "exp": seconds + 300 })
    }

    fn with(changes: &Value) -> Value {
        let mut said = said();
        for (name, value) in changes.as_object().expect("an object") {
            said[name] = value.clone();
        }
        said
    }

    #[test]
    fn a_token_is_believed_when_all_of_it_holds() {
        let signer = Signer::new();
        let usual = json!({ "alg": "ES256", "kid": "1" });
        let judge = |changes: Value| {
            let token = signer.token(&usual, &with(&changes).to_string());
            claims(&token, &signer.keys(), EXPECTED, now()).map(|claims| (claims.sub, claims.email_verified))
        };
        let seconds = now().millis() / 1000;
        let good = [
            (json!({}), None),
            (json!({ "email_verified": true }), Some(true)),
            (json!({ "email_verified": "true" }), Some(true)),
            (json!({ "email_verified": "false" }), Some(false)),
            (json!({ "email_verified": 1 }), None),
            (json!({ "aud": ["qafila"] }), None),
            (json!({ "aud": ["other", "qafila"], "azp": "qafila" }), None),
            (json!({ "exp": seconds - 59, "nbf": seconds + 59 }), None),
        ];
        for (changes, verified) in good {
            assert_eq!(judge(changes.clone()), Ok(("42".to_owned(), verified)), "{changes}");
        }
        let bad = [
            (json!({ "iss": "https://sso.example/" }), "it is of another provider"),
            (json!({ "aud": "other" }), "it is for somebody else"),
            (json!({ "aud": [] }), "it is for somebody else"),
            (json!({ "aud": ["qafila", "other"] }), "it is for somebody else"),
            (json!({ "azp": "other" }), "it is for somebody else"),
            (json!({ "nonce": "m" }), "it answers something else"),
            (json!({ "nonce": null }), "it answers something else"),
            (json!({ "exp": seconds - 60 }), "it is too old"),
            (json!({ "exp": null }), "it does not say what a token says"),
            (json!({ "nbf": seconds + 61 }), "its time has not come"),
            (json!({ "sub": "" }), "its name for somebody is none"),
            (json!({ "sub": "x".repeat(256) }), "its name for somebody is none"),
            (json!({ "sub": 42 }), "it does not say what a token says"),
        ];
        for (changes, why) in bad {
            assert_eq!(judge(changes.clone()), Err(Unbelieved::Because(why)), "{changes}");
        }
    }

    #[test]
    fn who_it_is_was_looked_at_since_it_was_asked() {
        let (signer, seconds) = (Signer::new(), now().millis() / 1000);
        let judge = |changes: Value| {
            let token = signer.token(&json!({ "alg": "ES256", "kid": "1" }), &with(&changes).to_string());
            claims(&token, &signer.keys(), Expected { anew: Some(now()), ..EXPECTED }, now()).map(|claims| claims.sub)
        };
        assert_eq!(judge(json!({ "auth_time": seconds - 59 })), Ok("42".to_owned()));
        for before in [json!({ "auth_time": seconds - 61 }), json!({})] {
            let why = "it did not look anew at who it is";
            assert_eq!(judge(before.clone()), Err(Unbelieved::Because(why)), "{before}");
        }
    }

    #[test]
    fn a_token_is_of_the_key_that_it_names_or_of_nobody() {
        let (signer, other) = (Signer::new(), Signer::new());
        let judge = |header: Value, keys: &Keys| {
            claims(&signer.token(&header, &said().to_string()), keys, EXPECTED, now()).map(|claims| claims.sub)
        };
        let (named, unnamed) = (json!({ "alg": "ES256", "kid": "1" }), json!({ "alg": "ES256" }));
        assert_eq!(judge(unnamed, &signer.keys()), Ok("42".to_owned()));
        assert_eq!(judge(named.clone(), &Keys::default()), Err(Unbelieved::Key));
        assert_eq!(judge(json!({ "alg": "ES256", "kid": "2" }), &signer.keys()), Err(Unbelieved::Key));
        assert_eq!(judge(named, &other.keys()), Err(Unbelieved::Because("its signature is not of its key")));
        for algorithm in ["none", "HS256"] {
            let refused = judge(json!({ "alg": algorithm, "kid": "1" }), &signer.keys());
            let why = "its signature is of no kind that only the provider can make";
            assert_eq!(refused, Err(Unbelieved::Because(why)), "{algorithm}");
        }
        let wants = json!({ "alg": "ES256", "kid": "1", "crit": ["b64"] });
        let why = "it wants what is not known to be understood";
        assert_eq!(judge(wants, &signer.keys()), Err(Unbelieved::Because(why)));
    }

    #[test]
    fn what_is_no_token_says_nothing() {
        let signer = Signer::new();
        let usual = json!({ "alg": "ES256", "kid": "1" });
        let twice = said().to_string().replacen('{', "{\"sub\":\"41\",", 1);
        let whole = signer.token(&usual, &said().to_string());
        let unsigned = whole.rsplit_once('.').expect("three parts").0.to_owned() + ".";
        for text in ["", ".", "..", "a.b.c", &unsigned, &format!("{whole}.x"), &signer.token(&usual, &twice)] {
            assert!(claims(text, &signer.keys(), EXPECTED, now()).is_err(), "{text}");
        }
    }
}

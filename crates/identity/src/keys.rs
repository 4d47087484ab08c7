use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ring::signature::{self, RsaParameters, RsaPublicKeyComponents, UnparsedPublicKey, VerificationAlgorithm};
use serde::Deserialize;
use serde_json::Value;

/// The public keys of a provider (JWK Set, RFC 7517).
#[derive(Clone, Debug, Default)]
pub struct Keys(Vec<Key>);

/// A key for signatures, as a provider publishes it.
#[derive(Clone, Debug, Deserialize)]
struct Key {
    kid: Option<String>,
    alg: Option<String>,
    #[serde(rename = "use")]
    purpose: Option<String>,
    #[serde(flatten)]
    material: Material,
}

/// What a key is made of, in base64url (RFC 7518, 6; RFC 8037).
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "kty")]
enum Material {
    #[serde(rename = "RSA")]
    Rsa { n: String, e: String },
    #[serde(rename = "EC")]
    Curve { crv: String, x: String, y: String },
    #[serde(rename = "OKP")]
    Edwards { crv: String, x: String },
}

/// What became of a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Checked {
    /// It is that of one of the keys.
    Right,
    /// There is no key that it says it is by.
    NoKey,
    /// It is not that of the key.
    Wrong,
    /// Its algorithm is none that only the provider can carry out, or none that is known.
    Algorithm,
}

/// How a signature is checked: by whom, and of which kind of key.
enum Scheme {
    Rsa(&'static RsaParameters),
    Curve(&'static str, usize, &'static dyn VerificationAlgorithm),
    Edwards,
}

/// Signatures that nobody but the holder of a private key can make (RFC 7518, 3.1; RFC 8037, 3.1): neither `none` nor those with the
/// secret that we have too.
fn scheme(algorithm: &str) -> Option<Scheme> {
    Some(match algorithm {
        "RS256" => Scheme::Rsa(&signature::RSA_PKCS1_2048_8192_SHA256),
        "RS384" => Scheme::Rsa(&signature::RSA_PKCS1_2048_8192_SHA384),
        "RS512" => Scheme::Rsa(&signature::RSA_PKCS1_2048_8192_SHA512),
        "PS256" => Scheme::Rsa(&signature::RSA_PSS_2048_8192_SHA256),
        "PS384" => Scheme::Rsa(&signature::RSA_PSS_2048_8192_SHA384),
        "PS512" => Scheme::Rsa(&signature::RSA_PSS_2048_8192_SHA512),
        "ES256" => Scheme::Curve("P-256", 32, &signature::ECDSA_P256_SHA256_FIXED),
        "ES384" => Scheme::Curve("P-384", 48, &signature::ECDSA_P384_SHA384_FIXED),
        "EdDSA" | "Ed25519" => Scheme::Edwards,
        _ => return None,
    })
}

impl Keys {
    /// Of a set; a key of another kind than those known is left out, and spoils no other.
    pub fn of(set: &[Value]) -> Self {
        let keys = set.iter().filter_map(|key| Key::deserialize(key).ok());
        Keys(keys.filter(|key| key.purpose.as_deref().is_none_or(|purpose| purpose == "sig")).collect())
    }

    /// Whether `signature` is one of `message` by the key that it names, or, if it names none, by any.
    pub fn check(&self, algorithm: &str, kid: Option<&str>, message: &[u8], signature: &[u8]) -> Checked {
        let Some(scheme) = scheme(algorithm) else { return Checked::Algorithm };
        let named = |key: &&Key| kid.is_none() || key.kid.as_deref() == kid;
        let meant = |key: &&Key| key.alg.as_deref().is_none_or(|meant| meant == algorithm);
        let mut keys = self.0.iter().filter(named).filter(meant).filter(|key| key.material.fits(&scheme)).peekable();
        if keys.peek().is_none() {
            return Checked::NoKey;
        }
        let right = keys.any(|key| key.material.signed(&scheme, message, signature).unwrap_or(false));
        if right { Checked::Right } else { Checked::Wrong }
    }
}

impl Material {
    fn fits(&self, scheme: &Scheme) -> bool {
        match (self, scheme) {
            (Material::Rsa { .. }, Scheme::Rsa(_)) => true,
            (Material::Curve { crv, .. }, Scheme::Curve(curve, ..)) => crv == curve,
            (Material::Edwards { crv, .. }, Scheme::Edwards) => crv == "Ed25519",
            _ => false,
        }
    }

    /// Whether a signature is by this key; nothing if the key is none.
    fn signed(&self, scheme: &Scheme, message: &[u8], signature: &[u8]) -> Option<bool> {
        let verified = match (self, scheme) {
            (Material::Rsa { n, e }, Scheme::Rsa(parameters)) => {
                let (n, e) = (whole(&decoded(n)?), whole(&decoded(e)?));
                RsaPublicKeyComponents { n, e }.verify(parameters, message, signature)
            }
            (Material::Curve { x, y, .. }, Scheme::Curve(_, length, algorithm)) => {
                let (x, y) = (decoded(x)?, decoded(y)?);
                if (x.len(), y.len()) != (*length, *length) {
                    return None;
                }
                // The point, not compressed (SEC 1, 2.3.3).
                let point = [&[4][..], &x, &y].concat();
                UnparsedPublicKey::new(*algorithm, point).verify(message, signature)
            }
            (Material::Edwards { x, .. }, Scheme::Edwards) => {
                UnparsedPublicKey::new(&signature::ED25519, decoded(x)?).verify(message, signature)
            }
            _ => return None,
        };
        Some(verified.is_ok())
    }
}

fn decoded(text: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(text).ok()
}

/// A number without zeros before it: some providers write them, against RFC 7518, 6.3.1.1.
fn whole(bytes: &[u8]) -> Vec<u8> {
    bytes.iter().copied().skip_while(|byte| *byte == 0).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// RFC 7515, A.3: a token that its authors signed by ES256.
    const MESSAGE: &str = "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
    const SIGNATURE: &str = "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";

    fn authors() -> Value {
        json!({
            "kty": "EC",
            "crv": "P-256",
            "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
            "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
        })
    }

    fn check(set: &[Value], algorithm: &str, kid: Option<&str>, message: &str) -> Checked {
        Keys::of(set).check(algorithm, kid, message.as_bytes(), &decoded(SIGNATURE).expect("base64url"))
    }

    #[test]
    fn the_signature_of_the_standard_is_right_and_no_other() {
        let with = |name: &str, value: &str| {
            let mut key = authors();
            key[name] = json!(value);
            key
        };
        assert_eq!(check(&[authors()], "ES256", None, MESSAGE), Checked::Right);
        assert_eq!(check(&[json!({ "kty": "new" }), with("kid", "1")], "ES256", Some("1"), MESSAGE), Checked::Right);
        assert_eq!(check(&[authors()], "ES256", None, &MESSAGE.replacen('e', "f", 1)), Checked::Wrong);
        for set in [vec![], vec![with("use", "enc")], vec![with("alg", "ES384")], vec![with("kid", "2")]] {
            assert_eq!(check(&set, "ES256", Some("1"), MESSAGE), Checked::NoKey, "{set:?}");
        }
        // A key of one kind is none of another, and a secret that we share with the provider is none at all.
        assert_eq!(check(&[authors()], "RS256", None, MESSAGE), Checked::NoKey);
        for bad in ["none", "HS256", "None", "", "ES256K"] {
            assert_eq!(check(&[authors()], bad, None, MESSAGE), Checked::Algorithm, "{bad}");
        }
        assert_eq!(check(&[with("x", "AAAA")], "ES256", None, MESSAGE), Checked::Wrong);
    }
}

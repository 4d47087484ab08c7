use serde::Deserialize;
use serde_json::Value;
use url::Url;

use crate::Refusal;
use crate::http::Http;
use crate::keys::Keys;

/// What a provider says of itself (OpenID Connect Discovery 1.0, 3), as far as it is needed.
#[derive(Debug)]
pub struct Metadata {
    /// Where people are sent.
    pub authorization: Url,
    /// Where codes are exchanged.
    pub token: Url,
    /// Where more is said of somebody.
    pub userinfo: Option<Url>,
    /// What it signs with.
    pub keys: Keys,
    /// Whether it wants our secret in the form, not beside it.
    pub secret_in_form: bool,
    /// Whether it names itself when it sends somebody back (RFC 9207).
    pub names_itself: bool,
}

#[derive(Deserialize)]
struct Document {
    issuer: String,
    authorization_endpoint: String,
    token_endpoint: String,
    userinfo_endpoint: Option<String>,
    jwks_uri: String,
    token_endpoint_auth_methods_supported: Option<Vec<String>>,
    #[serde(default)]
    authorization_response_iss_parameter_supported: bool,
}

#[derive(Deserialize)]
struct Set {
    keys: Vec<Value>,
}

impl Metadata {
    /// Asks the provider. It must call itself as the settings do, letter by letter.
    pub fn discover(http: &Http, issuer: &str) -> Result<Self, Refusal> {
        let no = |why: &str| Refusal::Unreachable(why.to_owned());
        let address = http.address(&format!("{}/.well-known/openid-configuration", issuer.trim_end_matches('/')))?;
        let said = http.get(&address, None)?;
        let document: Document =
            said.json().filter(|_| said.status == 200).ok_or_else(|| no("it does not say what it is"))?;
        if document.issuer != issuer {
            return Err(no("it calls itself otherwise"));
        }
        let said = http.get(&http.address(&document.jwks_uri)?, None)?;
        let set: Set = said.json().filter(|_| said.status == 200).ok_or_else(|| no("it does not say its keys"))?;
        let methods = document.token_endpoint_auth_methods_supported;
        // Who says nothing takes the secret beside the form (Discovery, 3).
        let takes = |method: &str| methods.as_ref().is_none_or(|methods| methods.iter().any(|known| known == method));
        Ok(Metadata {
            authorization: http.address(&document.authorization_endpoint)?,
            token: http.address(&document.token_endpoint)?,
            userinfo: document.userinfo_endpoint.map(|text| http.address(&text)).transpose()?,
            keys: Keys::of(&set.keys),
            secret_in_form: !takes("client_secret_basic") && takes("client_secret_post"),
            names_itself: document.authorization_response_iss_parameter_supported,
        })
    }
}

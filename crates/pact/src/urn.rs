/// An identifier of which no URN can be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UrnError {
    /// The issuer is no domain name such as `exemple.example`.
    #[error("`{0}` is no domain name")]
    Domain(String),
    /// The type is not made of small letters, digits and hyphens, such as `supplier-id`.
    #[error("`{0}` is no type of identifier")]
    Type(String),
    /// The identifier is empty.
    #[error("the identifier is empty")]
    Empty,
}

/// The URN of a product where no other namespace fits: `urn:pact:<domain of the issuer>:<type>:<identifier>` (specification,
/// "Product Identifier URN's"). Types that it recommends: `product-id`, `buyer-id`, `supplier-id`. Characters of the identifier
/// that may not stand in a URN are percent-encoded (RFC 8141, section 2.2), so two identifiers never become one URN.
pub fn product_urn(domain: &str, kind: &str, identifier: &str) -> Result<String, UrnError> {
    let label = |label: &str| {
        let inside = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        (1..=63).contains(&label.len()) && label.bytes().all(inside) && !label.starts_with('-') && !label.ends_with('-')
    };
    if !domain.contains('.') || domain.len() > 253 || !domain.split('.').all(label) {
        return Err(UrnError::Domain(domain.to_owned()));
    }
    let of_kind = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    if kind.is_empty() || !kind.bytes().all(of_kind) {
        return Err(UrnError::Type(kind.to_owned()));
    }
    if identifier.is_empty() {
        return Err(UrnError::Empty);
    }
    let mut urn = format!("urn:pact:{domain}:{kind}:");
    for byte in identifier.bytes() {
        // `?` and `#` would end the identifier, `%` would begin an encoding: they are encoded like all that is not allowed.
        match may_stand(byte) && byte != b'%' {
            true => urn.push(char::from(byte)),
            false => urn.push_str(&format!("%{byte:02X}")),
        }
    }
    Ok(urn)
}

/// Whether the text is a URN by RFC 8141: a namespace of 2 to 32 letters, digits and hyphens, and something in it. (What
/// follows `?+`, `?=` or `#` is not looked at.)
pub fn is_urn(text: &str) -> bool {
    let mut parts = text.splitn(3, ':');
    let (Some(scheme), Some(namespace), Some(rest)) = (parts.next(), parts.next(), parts.next()) else { return false };
    let alphanumeric = |c: char| c.is_ascii_alphanumeric();
    let named = (2..=32).contains(&namespace.len())
        && namespace.starts_with(alphanumeric)
        && namespace.ends_with(alphanumeric)
        && namespace.chars().all(|c| alphanumeric(c) || c == '-');
    let specific = rest.split(['?', '#']).next().unwrap_or_default();
    scheme.eq_ignore_ascii_case("urn")
        && named
        && !specific.is_empty()
        && !specific.starts_with('/')
        && specific.bytes().all(may_stand)
}

/// `pchar` and `/` of RFC 3986, percent included.
fn may_stand(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/%".contains(&byte)
}

use pact::token::{Credentials, Discovery, REQUEST, Token, TokenError, TokenErrorCode, of_header};
use serde_json::json;

fn credentials() -> Credentials {
    Credentials { id: "acheteur".to_owned(), secret: "un:secret~inventé".to_owned() }
}

#[test]
fn a_client_is_known_by_its_header_or_by_its_form() {
    // RFC 7617, section 2: Aladdin and his sesame.
    let known = Credentials::read(Some("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="), REQUEST).expect("a client");
    assert_eq!((known.id.as_str(), known.secret.as_str()), ("Aladdin", "open sesame"));
    let ours = credentials();
    assert_eq!(Credentials::read(Some(&ours.header()), REQUEST), Ok(ours.clone()));
    assert_eq!(Credentials::read(Some(&ours.header().replace("Basic", "basic")), REQUEST), Ok(ours.clone()));
    let form = "client_id=acheteur&client_secret=un%3Asecret~invent%C3%A9&grant_type=client_credentials&scope=x";
    assert_eq!(Credentials::read(None, form), Ok(ours.clone()));
    assert_eq!(Credentials::read(Some(&ours.header()), "grant_type=client_credentials&client_id=acheteur"), Ok(ours));
}

#[test]
fn whoever_is_not_known_hears_why() {
    let header = credentials().header();
    for (authorization, body, code) in [
        (None, REQUEST, TokenErrorCode::InvalidClient),
        (Some("Basic !!!"), REQUEST, TokenErrorCode::InvalidClient),
        (Some("Basic YWNoZXRldXI="), REQUEST, TokenErrorCode::InvalidClient),
        (Some("Basic OnNlY3JldA=="), REQUEST, TokenErrorCode::InvalidClient),
        (Some("Bearer abc"), REQUEST, TokenErrorCode::InvalidClient),
        (Some(header.as_str()), "", TokenErrorCode::InvalidRequest),
        (Some(header.as_str()), "grant_type=password", TokenErrorCode::UnsupportedGrantType),
        (
            Some(header.as_str()),
            "grant_type=client_credentials&grant_type=client_credentials",
            TokenErrorCode::InvalidRequest,
        ),
        (Some(header.as_str()), "grant_type=client_credentials&client_secret=x", TokenErrorCode::InvalidRequest),
        (Some(header.as_str()), "grant_type=client_credentials&client_id=autre", TokenErrorCode::InvalidRequest),
        (Some(header.as_str()), "grant_type=%zz", TokenErrorCode::InvalidRequest),
        (None, "grant_type=client_credentials&client_id=a&client_secret=", TokenErrorCode::InvalidClient),
    ] {
        let error = Credentials::read(authorization, body).expect_err(body);
        assert_eq!(error.error, code, "{authorization:?} {body}");
        assert_eq!(code.status(), if code == TokenErrorCode::InvalidClient { 401 } else { 400 });
    }
}

#[test]
fn bodies_are_those_of_the_standards() {
    let token = serde_json::to_value(Token::new("abc".to_owned(), 3600)).expect("JSON");
    assert_eq!(token, json!({ "access_token": "abc", "token_type": "Bearer", "expires_in": 3600 }));
    let sparse: Token = serde_json::from_value(json!({ "access_token": "abc", "scope": "x" })).expect("a token");
    assert_eq!((sparse.token_type.as_str(), sparse.expires_in), ("Bearer", None));
    let error = serde_json::to_value(TokenError::from(TokenErrorCode::UnsupportedGrantType)).expect("JSON");
    assert_eq!(error["error"], "unsupported_grant_type");
    let discovery: Discovery =
        serde_json::from_value(json!({ "issuer": "x", "token_endpoint": "https://a.example/t" })).expect("a document");
    assert_eq!(discovery.token_endpoint, "https://a.example/t");
}

#[test]
fn a_bearer_is_read_and_no_secret_is_shown() {
    assert_eq!(of_header("Bearer abc.d-e_f~+/="), Some("abc.d-e_f~+/="));
    assert_eq!(of_header("bearer  abc"), Some("abc"));
    for header in ["Bearer", "Bearer ", "Basic abc", "Bearer a b", "Bearer é"] {
        assert_eq!(of_header(header), None, "{header}");
    }
    let shown = format!("{:?} {:?}", credentials(), Token::new("jeton-inventé".to_owned(), 1));
    assert!(!shown.contains("secret~") && !shown.contains("jeton"), "{shown}");
}

use proptest::prelude::*;

use super::*;

/// The key of RFC 8037, appendix A.
const SEED: [u8; 32] = [
    0x9d, 0x61, 0xb1, 0x9d, 0xef, 0xfd, 0x5a, 0x60, 0xba, 0x84, 0x4a, 0xf4, 0x92, 0xec, 0x2c, 0xc4, 0x44, 0x49, 0xc5,
    0x69, 0x7b, 0x32, 0x69, 0x19, 0x70, 0x3b, 0xac, 0x03, 0x1c, 0xae, 0x7f, 0x60,
];

#[test]
fn keys_thumbprints_and_signatures_are_those_of_rfc_8037() {
    let key = Key::from_seed(SEED);
    let jwk = Jwk::from(key.public());
    assert_eq!(jwk.x, "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo");
    assert_eq!(key.public().thumbprint(), "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    let signature = key.sign(b"eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc");
    use base64::Engine;
    assert_eq!(
        base64::prelude::BASE64_URL_SAFE_NO_PAD.encode(signature),
        "hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg"
    );
}

/// The salt is what Python's `hmac` gives for HKDF-SHA256 (RFC 5869) and the framed parts.
#[test]
fn secrets_differ_by_purpose_and_parts_are_framed() {
    let key = Key::from_seed(SEED);
    let (a, b) = (key.secret("a"), key.secret("b"));
    assert_ne!(a.salt(&[b"x"]), b.salt(&[b"x"]));
    assert_ne!(a.salt(&[b"ab", b"c"]), a.salt(&[b"a", b"bc"]));
    let hex: String = a.salt(&[b"ab", b"c"]).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(hex, "0acd2c570ea9c19a9bccd55fe46dbd77");
}

#[test]
fn nothing_printed_holds_the_key() {
    let key = Key::from_seed(SEED);
    let printed = format!("{key:?} {:?}", key.secret("a"));
    assert_eq!(printed, format!("Key(\"{}\") Secret(…)", key.public().fingerprint()));
}

#[test]
fn a_key_is_named_in_four_ways() {
    let (key, other) = (Key::from_seed(SEED).public(), Key::from_seed([7; 32]).public());
    let jwk = serde_json::to_string(&key).expect("a JWK");
    let fingerprint = key.fingerprint();
    assert_eq!(fingerprint.len(), 23);
    for text in [fingerprint.clone(), fingerprint.to_lowercase().replace('-', " "), key.thumbprint(), jwk] {
        let trust = Trust::parse(&text).expect("a key");
        assert!(trust.names(&key) && !trust.names(&other), "{text}");
    }
    for text in ["", "7KQ2M", "{}", r#"{"kty":"OKP","crv":"Ed25519","x":"AA"}"#] {
        assert_eq!(Trust::parse(text), Err(TrustError::NotAKey), "{text}");
    }
}

/// The neutral point of the curve would accept many signatures.
#[test]
fn a_weak_key_is_refused() {
    let mut x = [0; 32];
    x[0] = 1;
    use base64::Engine;
    let x = base64::prelude::BASE64_URL_SAFE_NO_PAD.encode(x);
    assert!(PublicKey::try_from(Jwk { crv: "Ed25519".into(), kty: "OKP".into(), x }).is_err());
}

#[test]
fn the_key_is_made_once_and_only_its_owner_reads_it() {
    let folder = std::env::temp_dir().join(format!("qafila-key-{}", std::process::id()));
    let made = open_or_create(&folder, |seed| {
        *seed = SEED;
        Ok(())
    })
    .expect("made");
    let found = open_or_create(&folder, |_| Err(std::io::Error::other("not asked again"))).expect("found");
    assert_eq!(made.public(), found.public());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(folder.join(KEY_FILE)).expect("the file").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    assert_eq!(std::fs::read_dir(&folder).expect("the folder").count(), 1, "no draft is left");
    std::fs::write(folder.join(KEY_FILE), "{}").expect("written");
    assert!(matches!(open_or_create(&folder, |_| Ok(())), Err(StoreError::NotAKey { .. })));
    std::fs::remove_dir_all(&folder).expect("removed");
}

#[test]
fn a_signature_tells_what_is_broken() {
    let key = Key::from_seed(SEED);
    let jws = sign(&key, b"payload");
    assert_eq!(check(&key.public(), b"payload", jws.as_bytes()), Ok(()));
    assert_eq!(check(&key.public(), b"Payload", jws.as_bytes()), Err(JwsError::OtherPayload));
    let other = Key::from_seed([7; 32]);
    assert_eq!(check(&other.public(), b"payload", jws.as_bytes()), Err(JwsError::Broken));
}

proptest! {
    #[test]
    fn any_other_text_is_no_signature(at in any::<prop::sample::Index>(), byte: u8, noise in ".{0,200}") {
        let key = Key::from_seed(SEED);
        let mut jws = sign(&key, b"payload").into_bytes();
        let at = at.index(jws.len());
        prop_assume!(jws[at] != byte);
        jws[at] = byte;
        prop_assert!(check(&key.public(), b"payload", &jws).is_err());
        prop_assert!(check(&key.public(), b"payload", noise.as_bytes()).is_err());
    }
}

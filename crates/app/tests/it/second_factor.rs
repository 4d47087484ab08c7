use app::people::{self, Actor, PeopleError, Proof, SignedIn, Token};
use store::session::Proven;

use crate::world::{PASSWORD, World, on_each};

/// The code that an authenticator shows, by RFC 6238 written out again with another library's HMAC.
fn code(secret: &str, seconds: i64) -> String {
    let key = base32(secret);
    let step = u64::try_from(seconds / 30).expect("after 1970").to_be_bytes();
    let digest = hmac_sha1(&key, &step);
    let offset = usize::from(digest[19] & 15);
    let four = [digest[offset] & 127, digest[offset + 1], digest[offset + 2], digest[offset + 3]];
    format!("{:06}", u32::from_be_bytes(four) % 1_000_000)
}

fn base32(text: &str) -> Vec<u8> {
    let (mut bits, mut held, mut bytes) = (0_u32, 0, Vec::new());
    for letter in text.bytes() {
        let value = if letter.is_ascii_uppercase() { letter - b'A' } else { letter - b'2' + 26 };
        bits = bits << 5 | u32::from(value);
        held += 5;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held) as u8);
        }
    }
    bytes
}

fn hmac_sha1(key: &[u8], message: &[u8]) -> [u8; 20] {
    use hmac::{Hmac, KeyInit, Mac};
    let mut mac = Hmac::<sha1::Sha1>::new_from_slice(key).expect("any length");
    mac.update(message);
    mac.finalize().into_bytes().into()
}

fn seconds(world: &World<'_>) -> i64 {
    world.platform.now().millis() / 1000
}

fn enrolled(world: &World<'_>) -> (Actor, String, Vec<String>) {
    let amina = world.person("amina@example.org");
    let stranger = people::begin_codes(&world.platform, &amina, Proof::Password("deviné"));
    assert!(matches!(stranger, Err(PeopleError::NotRecognised)), "who finds a session open shuts nobody out");
    let enrolment = people::begin_codes(&world.platform, &amina, Proof::Password(PASSWORD)).expect("begun");
    assert!(
        enrolment.address.starts_with("otpauth://totp/Qafila:amina%40example.org?secret="),
        "{}",
        enrolment.address
    );
    let wrong = people::confirm_codes(&world.platform, &amina, "000000");
    assert_eq!(wrong, Err(PeopleError::NotRecognised));
    let shown = code(&enrolment.secret, seconds(world));
    let recovery = people::confirm_codes(&world.platform, &amina, &shown).expect("confirmed");
    (amina, enrolment.secret, recovery)
}

fn password_given(world: &World<'_>) -> Token {
    world.later(60);
    let given = people::sign_in(&world.platform, "amina@example.org", PASSWORD, "192.0.2.1", "x").expect("recognised");
    let SignedIn::CodeNeeded(step) = given else { panic!("no code was asked for") };
    step
}

#[test]
fn the_codes_are_those_of_the_standard() {
    // RFC 6238, appendix B, seed "12345678901234567890", the last six digits.
    let secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
    assert_eq!(code(secret, 59), "287082");
    assert_eq!(code(secret, 1_111_111_109), "081804");
}

#[test]
fn a_code_is_asked_for_and_good_once() {
    on_each(|world| {
        let (_, secret, _) = enrolled(world);
        let step = password_given(world);
        assert_eq!(people::give_code(&world.platform, &step, "123456", "x"), Err(PeopleError::NotRecognised));
        let shown = code(&secret, seconds(world));
        let signed_in = people::give_code(&world.platform, &step, &shown, "x").expect("signed in");
        assert_eq!(world.actor(&signed_in).expect("signed in").proven, Proven::Code);
        assert_eq!(people::give_code(&world.platform, &step, &shown, "x"), Err(PeopleError::Spent));
        // The same code, seen over a shoulder, with the password again.
        let step = password_given(world);
        let seen = people::give_code(&world.platform, &step, &shown, "x");
        assert_eq!(seen, Err(PeopleError::NotRecognised));
        // A clock that is half a minute late.
        let late = code(&secret, seconds(world) - 30);
        assert!(people::give_code(&world.platform, &step, &late, "x").is_ok());
    });
}

#[test]
fn a_recovery_code_is_good_once_however_it_is_typed() {
    on_each(|world| {
        let (amina, _, recovery) = enrolled(world);
        assert_eq!(recovery.len(), 10);
        let typed = recovery[0].to_uppercase();
        assert_eq!(typed.replace('-', "").len(), 24, "120 bits");
        let (front, back) = typed.split_at(5);
        let step = password_given(world);
        assert!(people::give_code(&world.platform, &step, &format!("{front}-{back} "), "x").is_ok());
        let step = password_given(world);
        assert_eq!(people::give_code(&world.platform, &step, &recovery[0], "x"), Err(PeopleError::NotRecognised));
        people::end_codes(&world.platform, &amina, &recovery[1]).expect("ended");
        let signed_in = people::sign_in(&world.platform, "amina@example.org", PASSWORD, "192.0.2.1", "x");
        assert!(matches!(signed_in, Ok(SignedIn::Yes(_))));
    });
}

#[test]
fn there_is_little_time_and_there_are_few_attempts() {
    on_each(|world| {
        let (_, secret, _) = enrolled(world);
        let step = password_given(world);
        for _ in 0..5 {
            assert_eq!(people::give_code(&world.platform, &step, "000000", "x"), Err(PeopleError::NotRecognised));
        }
        let shown = code(&secret, seconds(world));
        assert!(matches!(people::give_code(&world.platform, &step, &shown, "x"), Err(PeopleError::TooOften(_))));
        world.later(301);
        let shown = code(&secret, seconds(world));
        assert_eq!(people::give_code(&world.platform, &step, &shown, "x"), Err(PeopleError::Spent));
    });
}

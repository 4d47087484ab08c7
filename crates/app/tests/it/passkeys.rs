//! Passkeys, answered by a device that is written out here by the standard, with another library's signatures.

use app::people::{self, Actor, Input, PasskeyStep, PeopleError, Proof, SignedIn, Token};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use store::organisation::Kind;
use store::session::Proven;
use store::{audit, person};

use crate::world::{PASSWORD, World, on_each};

const PRESENT: u8 = 1;
const VERIFIED: u8 = 4;
const ATTESTED: u8 = 64;

/// A device with one key. What it says can be bent.
#[derive(Clone, Copy)]
struct Device<'a> {
    key: &'a EcdsaKeyPair,
    credential: &'a [u8],
    handle: [u8; 16],
    site: &'a str,
    origin: &'a str,
    flags: u8,
    counter: u32,
}

fn key() -> EcdsaKeyPair {
    let chance = SystemRandom::new();
    let written = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &chance).expect("a key");
    EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, written.as_ref(), &chance).expect("a key")
}

impl<'a> Device<'a> {
    fn of(actor: &Actor, key: &'a EcdsaKeyPair, credential: &'a [u8]) -> Self {
        Device {
            key,
            credential,
            handle: *actor.person_id.bytes(),
            site: "qafila.example",
            origin: "https://qafila.example",
            flags: PRESENT | VERIFIED,
            counter: 1,
        }
    }

    /// Section 6.1: hash of the name of the site, flags, counter.
    fn authenticator_data(&self, flags: u8) -> Vec<u8> {
        [&Sha256::digest(self.site)[..], &[flags], &self.counter.to_be_bytes()].concat()
    }

    /// Section 5.8.1.
    fn client_data(&self, kind: &str, step: &PasskeyStep) -> String {
        let options: Value = serde_json::from_str(&step.options).expect("options");
        let challenge = &options["publicKey"]["challenge"];
        json!({ "type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": false }).to_string()
    }

    /// What `navigator.credentials.create` answers.
    fn create(&self, step: &PasskeyStep) -> String {
        let client = self.client_data("webauthn.create", step);
        let (x, y) = self.key.public_key().as_ref()[1..].split_at(32);
        // COSE (RFC 9053, 7.1.1): an elliptic key, ES256, P-256, x, y.
        let cose = [&[0xA5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32][..], x, &[0x22, 0x58, 32], y].concat();
        let length = u16::try_from(self.credential.len()).expect("short").to_be_bytes();
        let data = self.authenticator_data(self.flags | ATTESTED);
        let data = [&data[..], &[0; 16], &length, self.credential, &cose].concat();
        let mut object = vec![0xA3];
        object.extend(b"\x63fmt\x64none\x67attStmt\xA0\x68authData\x58");
        object.push(u8::try_from(data.len()).expect("short"));
        object.extend(data);
        self.answer(json!({ "attestationObject": BASE64.encode(object), "clientDataJSON": BASE64.encode(client) }))
    }

    /// What `navigator.credentials.get` answers.
    fn get(&self, step: &PasskeyStep) -> String {
        let client = self.client_data("webauthn.get", step);
        let data = self.authenticator_data(self.flags);
        let signed = [&data[..], &Sha256::digest(&client)[..]].concat();
        let signature = self.key.sign(&SystemRandom::new(), &signed).expect("signed");
        self.answer(json!({
            "authenticatorData": BASE64.encode(data),
            "clientDataJSON": BASE64.encode(client),
            "signature": BASE64.encode(signature),
            "userHandle": BASE64.encode(self.handle),
        }))
    }

    fn answer(&self, response: Value) -> String {
        let id = BASE64.encode(self.credential);
        json!({ "id": id, "rawId": id, "type": "public-key", "response": response, "clientExtensionResults": {} })
            .to_string()
    }
}

fn added(world: &World<'_>, actor: &Actor, device: Device<'_>) {
    world.later(60);
    let step =
        people::begin_passkey(&world.platform, actor, "Téléphone fictif", Proof::Password(PASSWORD)).expect("begun");
    people::add_passkey(&world.platform, actor, &step.token, &device.create(&step)).expect("added");
}

fn asked(world: &World<'_>) -> PasskeyStep {
    people::ask_passkey(&world.platform, "192.0.2.1").expect("asked")
}

fn given(world: &World<'_>, token: &Token, answer: &str) -> Result<SignedIn, PeopleError> {
    people::sign_in_with_passkey(&world.platform, token, answer, "192.0.2.1", "x")
}

fn signs_in(world: &World<'_>, device: Device<'_>) -> Result<SignedIn, PeopleError> {
    let step = asked(world);
    given(world, &step.token, &device.get(&step))
}

#[test]
fn a_passkey_is_added_used_and_removed() {
    on_each(|world| {
        let amina = world.person("amina@example.org");
        let (firm, amina) = world.organisation(&amina, Kind::Firm, "Tissages Exemple");
        let key = key();
        let device = Device::of(&amina, &key, b"telephone");
        let begin = |name, password| people::begin_passkey(&world.platform, &amina, name, Proof::Password(password));
        assert_eq!(begin("x", "another").err(), Some(PeopleError::NotRecognised));
        assert!(matches!(begin(" ", PASSWORD), Err(PeopleError::Input(fields)) if fields[0].0 == Input::Name));
        let options: Value = serde_json::from_str(&begin("x", PASSWORD).expect("begun").options).expect("options");
        assert_eq!(options["publicKey"]["rp"]["id"], "qafila.example");
        assert_eq!(options["publicKey"]["authenticatorSelection"]["userVerification"], "required");
        assert_eq!(options["publicKey"]["authenticatorSelection"]["residentKey"], "required");

        added(world, &amina, device);
        let (subject, body) = world.letter_to("amina@example.org").expect("a letter");
        assert!(subject.contains("clé d’accès") && body.contains("Téléphone fictif"), "{subject}\n{body}");
        world.later(3600);
        let signed_in = signs_in(world, Device { counter: 2, ..device }).expect("signed in");
        let again = world.actor(&signed_in).expect("signed in");
        assert_eq!((again.person_id, again.proven), (amina.person_id, Proven::Passkey));
        let listed = people::passkeys(&world.platform, &amina).expect("listed");
        assert_eq!((listed.len(), listed[0].used), (1, Some(world.platform.now())));
        let data = people::personal_data(&world.platform, &amina).expect("read");
        assert_eq!(data.passkeys[0].0, "Téléphone fictif");

        let remove =
            |actor, password| people::remove_passkey(&world.platform, actor, listed[0].id, Proof::Password(password));
        let badr = world.person("badr@example.org");
        assert_eq!(remove(&amina, "another"), Err(PeopleError::NotRecognised));
        assert_eq!(remove(&badr, PASSWORD), Err(PeopleError::NotFound));
        assert_eq!(remove(&amina, PASSWORD), Ok(()));
        assert_eq!(signs_in(world, Device { counter: 3, ..device }).err(), Some(PeopleError::NotRecognised));
        let log = people::log(&world.platform, &amina, firm, None, 9).expect("listed");
        let acts: Vec<&str> = log.iter().map(|(entry, _)| entry.action.as_str()).collect();
        assert_eq!(acts[..2], ["passkey.remove", "passkey.add"]);
    });
}

#[test]
fn an_answer_is_good_once_for_what_was_asked() {
    on_each(|world| {
        let amina = world.person("amina@example.org");
        let key = key();
        let device = Device::of(&amina, &key, b"telephone");
        added(world, &amina, device);
        let (first, second, late) = (asked(world), asked(world), asked(world));
        let answer = Device { counter: 2, ..device }.get(&first);
        // An answer to something else that was asked uses that up.
        assert_eq!(given(world, &second.token, &answer), Err(PeopleError::NotRecognised));
        assert_eq!(given(world, &second.token, &device.get(&second)), Err(PeopleError::Spent));
        assert!(given(world, &first.token, &answer).is_ok());
        assert_eq!(given(world, &first.token, &answer), Err(PeopleError::Spent));
        assert_eq!(given(world, &Token::given("made up"), &answer), Err(PeopleError::Spent));
        world.later(300);
        assert_eq!(given(world, &late.token, &device.get(&late)), Err(PeopleError::Spent));
        let step = asked(world);
        assert_eq!(given(world, &step.token, "no answer"), Err(PeopleError::NotRecognised));
        assert_eq!(given(world, &step.token, &device.get(&step)), Err(PeopleError::Spent));
    });
}

#[test]
fn what_another_site_or_another_key_answered_is_refused() {
    on_each(|world| {
        let (amina, badr) = (world.person("amina@example.org"), world.person("badr@example.org"));
        let (key, other) = (key(), key());
        let device = Device { counter: 9, ..Device::of(&amina, &key, b"telephone") };
        added(world, &amina, Device { counter: 1, ..device });
        for (why, bent) in [
            ("the page of another site", Device { origin: "https://evil.example", ..device }),
            ("a page below ours", Device { origin: "https://a.qafila.example", ..device }),
            ("another port", Device { origin: "https://qafila.example:8443", ..device }),
            ("not over https", Device { origin: "http://qafila.example", ..device }),
            ("a key for another site", Device { site: "evil.example", ..device }),
            ("nobody was there", Device { flags: VERIFIED, ..device }),
            ("whoever was there did not prove who they are", Device { flags: PRESENT, ..device }),
            ("another key", Device { key: &other, ..device }),
            ("a key that nobody added", Device { credential: b"inconnu", ..device }),
            ("the key of another person", Device { handle: *badr.person_id.bytes(), ..device }),
        ] {
            assert_eq!(signs_in(world, bent).err(), Some(PeopleError::NotRecognised), "{why}");
            world.later(10);
        }
        assert!(signs_in(world, device).is_ok());
        // Nor is such a passkey added.
        for bent in [
            Device { origin: "https://evil.example", credential: b"b", ..device },
            Device { site: "evil.example", credential: b"c", ..device },
            Device { flags: PRESENT, credential: b"d", ..device },
            device,
        ] {
            world.later(60);
            let step = people::begin_passkey(&world.platform, &amina, "x", Proof::Password(PASSWORD)).expect("begun");
            let refused = people::add_passkey(&world.platform, &amina, &step.token, &bent.create(&step));
            assert_eq!(refused, Err(PeopleError::NotRecognised));
        }
        // What one person was asked, another does not answer; nor is what was asked to sign in an asking to add.
        let step = people::begin_passkey(&world.platform, &amina, "x", Proof::Password(PASSWORD)).expect("begun");
        let theirs = Device { credential: b"e", ..Device::of(&badr, &other, b"e") };
        let refused = people::add_passkey(&world.platform, &badr, &step.token, &theirs.create(&step));
        assert_eq!(refused, Err(PeopleError::Spent));
        let step = asked(world);
        let refused = people::add_passkey(&world.platform, &badr, &step.token, &theirs.create(&step));
        assert_eq!(refused, Err(PeopleError::Spent));
        assert_eq!(people::passkeys(&world.platform, &amina).expect("listed").len(), 1);
    });
}

#[test]
fn a_copy_is_refused_and_written_down() {
    on_each(|world| {
        let amina = world.person("amina@example.org");
        let (firm, amina) = world.organisation(&amina, Kind::Firm, "Tissages Exemple");
        let key = key();
        let device = Device::of(&amina, &key, b"telephone");
        added(world, &amina, Device { counter: 5, ..device });
        assert!(signs_in(world, Device { counter: 6, ..device }).is_ok());
        for counter in [6, 2, 0] {
            let refused = signs_in(world, Device { counter, ..device });
            assert_eq!(refused.err(), Some(PeopleError::NotRecognised), "{counter}");
        }
        let log = people::log(&world.platform, &amina, firm, None, 9).expect("listed");
        let refused: Vec<_> = log.iter().filter(|(entry, _)| entry.action == "passkey.refuse").collect();
        assert_eq!(refused.len(), 3);
        assert!(refused[0].0.detail.contains("\"because\":\"counter\""), "{}", refused[0].0.detail);
        let checked = world.fresh.database.read(|sql| audit::check(sql, firm)).expect("checked");
        assert_eq!(checked.1, []);
        assert!(signs_in(world, Device { counter: 7, ..device }).is_ok());
    });
}

#[test]
fn who_is_locked_or_erased_has_no_passkey() {
    on_each(|world| {
        let amina = world.person("amina@example.org");
        let key = key();
        let device = Device { counter: 0, ..Device::of(&amina, &key, b"telephone") };
        added(world, &amina, device);
        // Devices that do not count answer zero each time (section 6.1.1).
        assert!(signs_in(world, device).is_ok() && signs_in(world, device).is_ok());
        let kept = world.fresh.database.read(|sql| person::lookup(sql, amina.person_id)).expect("read").expect("there");
        let locked = person::Person { locked: Some(world.platform.now()), ..kept.clone() };
        world.fresh.database.write(|sql| person::change(sql, &locked)).expect("locked");
        assert_eq!(signs_in(world, device).err(), Some(PeopleError::NotRecognised));
        let open = person::Person { version: kept.version + 1, ..kept };
        world.fresh.database.write(|sql| person::change(sql, &open)).expect("opened");
        assert!(signs_in(world, device).is_ok());
        people::erase(&world.platform, &amina, Proof::Password(PASSWORD)).expect("erased");
        assert_eq!(signs_in(world, device).err(), Some(PeopleError::NotRecognised));
    });
}

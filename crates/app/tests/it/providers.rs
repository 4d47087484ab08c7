//! People who come in by an identity provider: a real one, run by Node (`crates/identity/provider`).

use app::people::{self, Actor, CameIn, Institution, PeopleError, Proof, ProviderError, SignedIn, Token};
use identity::{Answer, Provider, ProviderSettings, Refusal};
use ids::PersonId;
use language::Language;
use serde_json::{Value, json};
use store::letter::{self, State};
use store::membership::Role;
use store::organisation::Kind;
use store::person;
use store::session::Proven;

use crate::world::{PASSWORD, World, on_each};

#[path = "../../../identity/provider/running.rs"]
mod running;

use running::{Running, SECRET, of, sent_back};

const BACK: &str = "https://qafila.example/sign-in/back";

fn running(people: &Value) -> Running {
    Running::new(BACK, people)
}

fn institution(issuer: &str, secret: &str) -> Institution {
    let settings = ProviderSettings {
        issuer: issuer.to_owned(),
        client_id: "qafila".to_owned(),
        client_secret: secret.to_owned(),
    };
    Institution {
        provider: Provider::new(settings).expect("settings"),
        name: "Institution Exemple".to_owned(),
        domains: vec!["institution.example".to_owned()],
        joins: None,
    }
}

fn everybody() -> Value {
    let claims =
        |email: &str, verified: Value| json!({ "email": email, "email_verified": verified, "name": "Amina Exemple" });
    let at = |name: &str| claims(&format!("{name}@institution.example"), json!(true));
    json!({
        "amina": { "claims": at("Amina") },
        // One of whom all is said in the token, the others of whom more is said when asked.
        "badr": { "claims": at("badr"), "bent": at("badr"), "signs": "ES256" },
        "karim": { "claims": at("karim"), "signs": "PS256" },
        "lina": { "claims": at("lina"), "signs": "EdDSA" },
        "mona": { "claims": at("mona"), "signs": "ES384" },
        "elsewhere": { "claims": claims("amina@elsewhere.example", json!(true)) },
        "unverified": { "claims": claims("u@institution.example", json!(false)) },
        "unsaid": { "claims": claims("u@institution.example", Value::Null) },
        "nameless": { "claims": {} },
        "stale": { "claims": at("stale"), "bent": { "auth_time": 1 } },
        "later": { "claims": at("later"), "signs": "later" },
        "stolen": { "claims": at("n"), "more": { "sub": "badr" } },
        "nonce": { "claims": at("n"), "bent": { "nonce": "another" } },
        "expired": { "claims": at("n"), "bent": { "exp": 1 } },
        "audience": { "claims": at("n"), "bent": { "aud": "another" } },
        "issuer": { "claims": at("n"), "bent": { "iss": "https://evil.example" } },
        "party": { "claims": at("n"), "bent": { "azp": "another" } },
        "key": { "claims": at("n"), "signs": "nobody" },
    })
}

/// Somebody goes to the provider and comes back with a code.
fn went(world: &World<'_>, who: &str) -> (Token, String, String) {
    went_anew(world, who, None)
}

/// The same, to show there again who they are.
fn went_anew(world: &World<'_>, who: &str, anew: Option<PersonId>) -> (Token, String, String) {
    let (step, there) = people::begin_provider(&world.platform, "192.0.2.1", anew).expect("begun");
    assert_eq!(there.contains("prompt=login&max_age=0"), anew.is_some(), "{there}");
    assert!(there.contains("code_challenge_method=S256") && there.contains("nonce="), "{there}");
    let query = sent_back(&format!("{there}&login_hint={who}"), BACK);
    (step, of(&query, "state"), of(&query, "code"))
}

fn came(world: &World<'_>, step: &Token, state: &str, code: &str) -> Result<CameIn, ProviderError> {
    let issuer = world.platform.institution().map(|institution| institution.provider.issuer());
    answered(world, step, state, Answer { code, error: None, issuer })
}

fn answered(world: &World<'_>, step: &Token, state: &str, answer: Answer<'_>) -> Result<CameIn, ProviderError> {
    people::end_provider(&world.platform, step, state, answer, Language::Ar, "Navigateur fictif")
}

fn comes_in(world: &World<'_>, who: &str) -> Result<CameIn, ProviderError> {
    world.later(30);
    let (step, state, code) = went(world, who);
    came(world, &step, &state, &code)
}

#[test]
#[ignore = "needs npm"]
fn somebody_new_has_an_account_and_is_known_again() {
    let provider = running(&everybody());
    on_each(|world| {
        let owner = world.person("owner@example.org");
        let (id, owner) = world.organisation(&owner, Kind::Institution, "Institution Exemple");
        let joins = Some((id, Role::Editor));
        let world = world.of_institution(Institution { joins, ..institution(&provider.issuer, SECRET) });
        let Ok(CameIn::SignedIn(first)) = comes_in(&world, "amina") else { panic!("did not come in") };
        let amina = world.actor(&first).expect("signed in");
        assert_eq!(
            (amina.proven, amina.language, amina.name.as_str()),
            (Proven::Provider, Language::Ar, "Amina Exemple")
        );
        assert_eq!(
            amina.seats.iter().map(|seat| (seat.organisation_id, seat.role)).collect::<Vec<_>>(),
            [(id, Role::Editor)]
        );
        let Ok(CameIn::SignedIn(again)) = comes_in(&world, "amina") else { panic!("did not come in") };
        assert_eq!(world.actor(&again).expect("signed in").person_id, amina.person_id);
        let data = people::personal_data(&world.platform, &amina).expect("read");
        assert_eq!((data.email.as_str(), data.identities.len()), ("Amina@institution.example", 1));
        let log = people::log(&world.platform, &owner, id, None, 9).expect("listed");
        assert_eq!(log[0].0.action, "member.join");
        assert!(log[0].0.detail.contains(&provider.issuer), "{}", log[0].0.detail);
        // Who left the organisation is not brought back by coming in again.
        people::remove_member(&world.platform, &owner, id, amina.person_id).expect("removed");
        let Ok(CameIn::SignedIn(again)) = comes_in(&world, "amina") else { panic!("did not come in") };
        assert_eq!(world.actor(&again).expect("signed in").seats.len(), 0);
        // Who is locked does not come in.
        let kept = world.fresh.database.read(|sql| person::lookup(sql, amina.person_id)).expect("read").expect("there");
        let locked = person::Person { locked: Some(world.platform.now()), ..kept };
        world.fresh.database.write(|sql| person::change(sql, &locked)).expect("locked");
        assert_eq!(comes_in(&world, "amina"), Err(PeopleError::NotRecognised.into()));
    });
}

#[test]
#[ignore = "needs npm"]
fn who_has_no_password_shows_again_who_they_are() {
    let provider = running(&everybody());
    on_each(|world| {
        let world = world.of_institution(institution(&provider.issuer, SECRET));
        let platform = &world.platform;
        let enters = |who: &str| {
            let (step, state, code) = went(&world, who);
            let Ok(CameIn::SignedIn(signed_in)) = came(&world, &step, &state, &code) else { panic!("did not come in") };
            world.actor(&signed_in).expect("signed in")
        };
        let shows = |actor: &Actor, who: &str| {
            let (step, state, code) = went_anew(&world, who, Some(actor.person_id));
            came(&world, &step, &state, &code)
        };
        let (amina, karim, stale) = (enters("amina"), enters("karim"), enters("stale"));
        assert_eq!(people::confirms_at(platform, &amina), Ok(Some("Institution Exemple")));
        let shown = |actor: &Actor, who: &str| match shows(actor, who) {
            Ok(CameIn::Anew(token)) => token,
            other => panic!("{other:?}"),
        };
        // Neither a step that is another's, nor one that was used, nor any password.
        let of_karim = shown(&karim, "karim");
        let not = Err(PeopleError::NotRecognised);
        assert_eq!(people::erase(platform, &amina, Proof::Provider(&of_karim)), not);
        assert_eq!(people::erase(platform, &karim, Proof::Provider(&of_karim)), not);
        assert_eq!(people::erase(platform, &amina, Proof::Password("")), not);
        let (coming, ..) = went(&world, "amina");
        assert_eq!(people::erase(platform, &amina, Proof::Provider(&coming)), not, "on their way in");
        // Another's account at the provider says nothing of this one, nor does one that was proved before.
        assert_eq!(shows(&amina, "karim"), Err(PeopleError::NotRecognised.into()));
        assert!(matches!(shows(&stale, "stale"), Err(ProviderError::Provider(Refusal::Invalid(_)))));
        let of_amina = shown(&amina, "amina");
        people::begin_passkey(platform, &amina, "Téléphone fictif", Proof::Provider(&of_amina)).expect("begun");
        // Who has a password gives it.
        let kept = world.fresh.database.read(|sql| person::lookup(sql, karim.person_id)).expect("read").expect("there");
        let with = person::Person { password: Some("$argon2id$".to_owned()), ..kept };
        world.fresh.database.write(|sql| person::change(sql, &with)).expect("changed");
        let of_karim = shown(&karim, "karim");
        assert_eq!(people::confirms_at(platform, &karim), Ok(None));
        assert_eq!(people::erase(platform, &karim, Proof::Provider(&of_karim)), not);
        let of_amina = shown(&amina, "amina");
        people::erase(platform, &amina, Proof::Provider(&of_amina)).expect("erased");
        assert_eq!(world.fresh.database.read(|sql| person::lookup(sql, amina.person_id)), Ok(None));
    });
}

#[test]
#[ignore = "needs npm"]
fn what_cannot_be_believed_is_refused() {
    let provider = running(&everybody());
    on_each(|world| {
        let world = world.of_institution(institution(&provider.issuer, SECRET));
        for (who, why) in [
            ("nonce", "it answers something else"),
            ("expired", "it is too old"),
            ("audience", "it is for somebody else"),
            ("party", "it is for somebody else"),
            ("issuer", "it is of another provider"),
            ("key", "its signature is not of its key"),
            ("stolen", "it says more of somebody else"),
        ] {
            assert_eq!(comes_in(&world, who), Err(Refusal::Invalid(why).into()), "{who}");
        }
        for who in ["unverified", "unsaid", "nameless"] {
            assert_eq!(comes_in(&world, who), Err(Refusal::Unverified.into()), "{who}");
        }
        assert_eq!(comes_in(&world, "elsewhere"), Err(ProviderError::Domain));
        // State: of another, none, of this one twice; and too late.
        let (step, state, code) = went(&world, "amina");
        let (other, _, _) = went(&world, "amina");
        let spent = Err(PeopleError::Spent.into());
        assert_eq!(came(&world, &other, &state, &code), spent);
        assert_eq!(came(&world, &Token::given(""), &state, &code), spent);
        assert!(came(&world, &step, &state, &code).is_ok());
        assert_eq!(came(&world, &step, &state, &code), spent);
        let (step, state, code) = went(&world, "amina");
        world.later(15 * 60);
        assert_eq!(came(&world, &step, &state, &code), spent);
        // A code is exchanged once, and by who asked for it: another browser has another verifier.
        let (mine, state, _) = went(&world, "amina");
        let (_, _, theirs) = went(&world, "badr");
        let refused = came(&world, &mine, &state, &theirs);
        assert!(matches!(refused, Err(ProviderError::Provider(Refusal::Refused(_)))), "{refused:?}");
        // Another provider answers, or nobody says who: ours names itself.
        for issuer in [Some("https://evil.example"), None] {
            let (step, state, code) = went(&world, "amina");
            let refused = answered(&world, &step, &state, Answer { code: &code, error: None, issuer });
            assert_eq!(refused, Err(Refusal::Invalid("another provider answers").into()));
        }
        let (step, there) = people::begin_provider(&world.platform, "192.0.2.1", None).expect("begun");
        let query = sent_back(&format!("{there}&login_hint=nobody"), BACK);
        let (state, error) = (of(&query, "state"), of(&query, "error"));
        let answer = Answer { code: "", error: Some(&error), issuer: Some(&provider.issuer) };
        assert_eq!(answered(&world, &step, &state, answer), Err(Refusal::Declined("access_denied".to_owned()).into()));
        let stranger = world.of_institution(institution(&provider.issuer, "another secret"));
        let refused = comes_in(&stranger, "amina");
        assert!(matches!(refused, Err(ProviderError::Provider(Refusal::Refused(_)))), "{refused:?}");
        let nobody = world.fresh.database.read(|sql| person::lookup_by_email(sql, "n@institution.example"));
        assert!(nobody.is_ok_and(|found| found.is_none()));
    });
}

#[test]
#[ignore = "needs npm"]
fn every_kind_of_signature_is_read_and_a_new_key_is_asked_for() {
    let everybody = everybody();
    on_each(|world| {
        // One for each database: it counts how often it was asked for its keys.
        let provider = running(&everybody);
        let world = world.of_institution(institution(&provider.issuer, SECRET));
        // A key that is not known is asked for once a minute.
        let unknown = Err(Refusal::Invalid("it is signed by no key of the provider").into());
        assert_eq!((comes_in(&world, "later"), comes_in(&world, "later")), (unknown.clone(), unknown));
        for who in ["later", "badr", "karim", "lina", "mona"] {
            let came = comes_in(&world, who);
            assert!(matches!(came, Ok(CameIn::SignedIn(_))), "{who}: {came:?}");
        }
    });
}

#[test]
#[ignore = "needs npm"]
fn who_has_an_account_proves_it_before_the_two_are_one() {
    let provider = running(&everybody());
    on_each(|world| {
        let world = world.of_institution(institution(&provider.issuer, SECRET));
        let badr = world.person("badr@institution.example");
        let other = world.person("other@example.org");
        let Ok(CameIn::Prove(proof)) = comes_in(&world, "badr") else { panic!("nothing was to be proved") };
        assert_eq!(people::link_provider(&world.platform, &other, &proof), Err(PeopleError::NotPermitted));
        assert_eq!(people::link_provider(&world.platform, &badr, &proof), Err(PeopleError::Spent));
        let Ok(CameIn::Prove(proof)) = comes_in(&world, "badr") else { panic!("nothing was to be proved") };
        assert_eq!(people::link_provider(&world.platform, &badr, &proof), Ok(()));
        let letters = world.fresh.database.read(|sql| letter::list(sql, State::Waiting, 100)).expect("listed");
        assert!(
            letters.iter().any(|letter| letter.subject == "Qafila : votre institution ouvre désormais votre compte")
        );
        let Ok(CameIn::SignedIn(signed_in)) = comes_in(&world, "badr") else { panic!("did not come in") };
        let came = world.actor(&signed_in).expect("signed in");
        assert_eq!((came.person_id, came.proven), (badr.person_id, Proven::Provider));
        // The session is listed, and ended from another.
        let sessions = people::sessions(&world.platform, &badr).expect("listed");
        let theirs = sessions.iter().find(|session| session.proven == Proven::Provider).expect("listed");
        people::end_session(&world.platform, &badr, &people::session_name(theirs)).expect("ended");
        assert!(world.actor(&signed_in).is_none());
        // The link is cut against the password: the provider then opens nothing without another proof.
        assert_eq!(people::identities(&world.platform, &badr).expect("listed").len(), 1);
        let cut = |password| people::unlink_providers(&world.platform, &badr, password);
        assert_eq!(cut("another"), Err(PeopleError::NotRecognised));
        assert_eq!((cut(PASSWORD), cut(PASSWORD)), (Ok(()), Err(PeopleError::NotFound)));
        assert!(matches!(comes_in(&world, "badr"), Ok(CameIn::Prove(_))));
        people::erase(&world.platform, &badr, Proof::Password(PASSWORD)).expect("erased");
        let Ok(CameIn::SignedIn(SignedIn::Yes(_))) = comes_in(&world, "badr") else { panic!("did not come in anew") };
    });
}

#[test]
#[ignore = "needs npm"]
fn a_provider_that_calls_itself_otherwise_is_none() {
    let provider = running(&everybody());
    on_each(|world| {
        let world = world.of_institution(institution(&format!("{}/", provider.issuer), SECRET));
        let refused = people::begin_provider(&world.platform, "x", None).err();
        assert_eq!(refused, Some(Refusal::Unreachable("it calls itself otherwise".to_owned()).into()));
    });
}

#[test]
fn a_provider_that_does_not_answer_lets_nobody_in() {
    on_each(|world| {
        assert_eq!(people::begin_provider(&world.platform, "x", None).err(), Some(PeopleError::NotFound.into()));
        let free =
            std::net::TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a port");
        let world = world.of_institution(institution(&format!("http://{free}"), SECRET));
        let refused = people::begin_provider(&world.platform, "x", None);
        assert!(matches!(refused, Err(ProviderError::Provider(Refusal::Unreachable(_)))), "{refused:?}");
    });
}

#[test]
fn a_provider_is_asked_where_nobody_listens() {
    let provider = |issuer: &str| {
        let settings =
            ProviderSettings { issuer: issuer.to_owned(), client_id: String::new(), client_secret: String::new() };
        Provider::new(settings).map(|_| ())
    };
    assert_eq!(provider("https://sso.example/realms/x"), Ok(()));
    for bad in ["http://sso.example", "http://169.254.169.254/latest", "sso.example", "file:///etc/passwd"] {
        assert_eq!(provider(bad), Err(Refusal::Settings("issuer")), "{bad}");
    }
}

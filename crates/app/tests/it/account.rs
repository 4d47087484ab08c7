use std::time::{Duration, Instant};

use app::people::{self, Input, PeopleError, Problem, Proof, SignUp, SignedIn, Token};
use language::Language;
use store::access_token::Scope;
use store::organisation::Kind;

use crate::world::{PASSWORD, World, on_each};

const ADDRESS: &str = "192.0.2.1";

fn sign_in(world: &World<'_>, email: &str, password: &str) -> Result<SignedIn, PeopleError> {
    people::sign_in(&world.platform, email, password, ADDRESS, "Navigateur fictif")
}

#[test]
fn an_account_opens_by_its_link_and_once() {
    on_each(|world| {
        world.sign_up("Amina@example.org").expect("signed up");
        assert_eq!(sign_in(world, "amina@example.org", PASSWORD), Err(PeopleError::NotRecognised));
        let link = world.link_to("Amina@example.org");
        let opened = people::open_account(&world.platform, &link, "Navigateur fictif").expect("opened");
        assert_eq!(world.actor(&opened.signed_in).expect("signed in").name, "Amina Exemple");
        assert_eq!(people::open_account(&world.platform, &link, ""), Err(PeopleError::Spent));
        let in_again = sign_in(world, "AMINA@example.org ", PASSWORD).expect("signed in");
        assert!(world.actor(&in_again).is_some());
    });
}

#[test]
fn a_link_is_too_old_after_a_day() {
    on_each(|world| {
        world.sign_up("amina@example.org").expect("signed up");
        let link = world.link_to("amina@example.org");
        world.later(24 * 3600);
        assert_eq!(people::open_account(&world.platform, &link, ""), Err(PeopleError::Spent));
    });
}

/// A stranger signs up with Amina's address before she does: following her own link must not open an
/// account with the stranger's password.
#[test]
fn a_stranger_leaves_no_password_behind() {
    on_each(|world| {
        let stranger = SignUp {
            name: "Quelqu'un",
            email: "amina@example.org",
            password: "mot de passe du voisin 9",
            language: Language::En,
        };
        people::sign_up(&world.platform, &stranger, ADDRESS).expect("signed up");
        world.later(1);
        world.sign_up("amina@example.org").expect("signed up");
        people::open_account(&world.platform, &world.link_to("amina@example.org"), "").expect("opened");
        assert_eq!(sign_in(world, "amina@example.org", stranger.password), Err(PeopleError::NotRecognised));
        assert!(sign_in(world, "amina@example.org", PASSWORD).is_ok());
    });
}

#[test]
fn nobody_learns_whether_an_address_is_known() {
    on_each(|world| {
        world.person("amina@example.org");
        world.later(3600);
        assert_eq!(world.sign_up("amina@example.org"), world.sign_up("nobody@example.org"));
        let (subject, _) = world.letter_to("amina@example.org").expect("told");
        assert_eq!(subject, "Qafila : vous avez déjà un compte");
        let reset = |email: &str| people::ask_reset(&world.platform, email, ADDRESS);
        assert_eq!(reset("amina@example.org"), reset("nowhere@example.org"));
        assert!(world.letter_to("nowhere@example.org").is_none());
        assert_eq!(sign_in(world, "nowhere@example.org", PASSWORD), sign_in(world, "amina@example.org", "wrong"));
    });
}

/// A password is compared whether or not there is an account: otherwise the time told it, by a factor of a hundred.
#[test]
#[expect(clippy::disallowed_methods, reason = "the time that an answer takes is what is held")]
fn nobody_learns_from_the_time_whether_an_address_is_known() {
    on_each(|world| {
        world.person("amina@example.org");
        let took = |email: &str| {
            let begun = Instant::now();
            assert_eq!(sign_in(world, email, "wrong"), Err(PeopleError::NotRecognised));
            begun.elapsed()
        };
        // The quickest of each, in turn: whatever else the machine does meets both.
        let (mut known, mut unknown) = (Duration::MAX, Duration::MAX);
        for _ in 0..8 {
            world.later(60);
            known = known.min(took("amina@example.org"));
            unknown = unknown.min(took("nowhere@example.org"));
        }
        assert!(known < unknown * 10 && unknown < known * 10, "{known:?} and {unknown:?}");
    });
}

#[test]
fn every_wrong_field_is_named() {
    on_each(|world| {
        let entered = SignUp { name: " ", email: "amina", password: "azerty", language: Language::Fr };
        let refused = people::sign_up(&world.platform, &entered, ADDRESS);
        let problems =
            [(Input::Name, Problem::Empty), (Input::Email, Problem::Form), (Input::Password, Problem::TooShort(8))];
        assert_eq!(refused, Err(PeopleError::Input(problems.to_vec())));
        for weak in ["password123", "aminaexemple", "qwertyuiop"] {
            let entered = SignUp { name: "Amina Exemple", email: "a@example.org", password: weak, ..entered };
            let guessable = PeopleError::Input(vec![(Input::Password, Problem::Guessable)]);
            assert_eq!(people::sign_up(&world.platform, &entered, ADDRESS), Err(guessable), "{weak}");
        }
    });
}

#[test]
fn guessing_is_slowed() {
    on_each(|world| {
        world.person("amina@example.org");
        for _ in 0..5 {
            assert_eq!(sign_in(world, "amina@example.org", "wrong"), Err(PeopleError::NotRecognised));
        }
        assert!(matches!(sign_in(world, "amina@example.org", PASSWORD), Err(PeopleError::TooOften(1..=31))));
        world.later(31);
        assert!(sign_in(world, "amina@example.org", PASSWORD).is_ok());
    });
}

#[test]
fn a_new_password_ends_everything_that_went_before() {
    on_each(|world| {
        let amina = world.person("amina@example.org");
        let (firm, amina) = world.organisation(&amina, Kind::Firm, "Tissages Exemple");
        let until = Some(world.platform.now().plus_days(30).date());
        let request = people::TokenRequest { name: "Programme fictif", scopes: Scope::ALL, until };
        let program = people::make_token(&world.platform, &amina, firm, &request).expect("made");
        assert!(people::program(&world.platform, &program, ADDRESS).is_ok());
        world.later(1);
        people::ask_reset(&world.platform, "amina@example.org", ADDRESS).expect("asked");
        let link = world.link_to("amina@example.org");
        let weak = people::reset(&world.platform, &link, "12345678");
        assert!(matches!(weak, Err(PeopleError::Input(_))), "{weak:?}");
        world.later(1);
        people::reset(&world.platform, &link, "un tout autre secret 5").expect("set");
        assert_eq!(people::reset(&world.platform, &link, "un tout autre secret 6"), Err(PeopleError::Spent));
        assert_eq!(people::sessions(&world.platform, &amina).expect("listed").len(), 0);
        let program = people::program(&world.platform, &program, ADDRESS);
        assert!(matches!(program, Err(PeopleError::NotRecognised)), "its programs are out too");
        assert_eq!(sign_in(world, "amina@example.org", PASSWORD), Err(PeopleError::NotRecognised));
        assert!(sign_in(world, "amina@example.org", "un tout autre secret 5").is_ok());
        assert_eq!(world.letter_to("amina@example.org").expect("told").0, "Qafila : votre mot de passe a été changé");
    });
}

#[test]
fn sessions_are_listed_and_ended() {
    on_each(|world| {
        let amina = world.person("amina@example.org");
        let phone = sign_in(world, "amina@example.org", PASSWORD).expect("signed in");
        let listed = people::sessions(&world.platform, &amina).expect("listed");
        assert_eq!(listed.len(), 2);
        let other = listed.iter().find(|session| session.token_hash != amina.session).expect("the phone");
        people::end_session(&world.platform, &amina, &people::session_name(other)).expect("ended");
        assert!(world.actor(&phone).is_none());
        assert_eq!(people::end_session(&world.platform, &amina, "0123456789abcdef"), Err(PeopleError::NotFound));
        people::sign_out(&world.platform, &amina).expect("signed out");
        assert_eq!(people::sessions(&world.platform, &amina).expect("listed").len(), 0);
    });
}

#[test]
fn a_session_ends_when_it_is_not_used_and_in_any_case_after_a_month() {
    on_each(|world| {
        world.person("amina@example.org");
        let used = sign_in(world, "amina@example.org", PASSWORD).expect("signed in");
        let idle = sign_in(world, "amina@example.org", PASSWORD).expect("signed in");
        for day in 1..=29 {
            world.later(86_400);
            assert!(world.actor(&used).is_some(), "day {day}");
        }
        assert!(world.actor(&idle).is_none());
        world.later(86_400);
        assert!(world.actor(&used).is_none());
        let made_up = Token::given("made up");
        assert!(people::actor(&world.platform, &made_up).expect("asked").is_none());
    });
}

#[test]
fn a_person_reads_corrects_and_erases_what_is_kept() {
    on_each(|world| {
        let amina = world.person("amina@example.org");
        people::change_person(&world.platform, &amina, "Amina Autre", Language::Ar).expect("changed");
        let kept = people::personal_data(&world.platform, &amina).expect("read");
        assert_eq!((kept.name.as_str(), kept.language.as_str(), kept.sessions.len()), ("Amina Autre", "ar", 1));
        assert_eq!(people::erase(&world.platform, &amina, Proof::Password("wrong")), Err(PeopleError::NotRecognised));
        people::erase(&world.platform, &amina, Proof::Password(PASSWORD)).expect("erased");
        assert_eq!(people::personal_data(&world.platform, &amina), Err(PeopleError::NotFound));
        assert_eq!(sign_in(world, "amina@example.org", PASSWORD), Err(PeopleError::NotRecognised));
        assert!(world.letter_to("amina@example.org").is_none());
    });
}

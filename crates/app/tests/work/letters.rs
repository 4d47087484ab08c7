use std::sync::{Arc, Mutex};

use app::Platform;
use app::letters::Sender;
use app::people::{SignUp, sign_up};
use app::work::{Ending, Registry, run_due};
use language::Language;
use mail::{Carrier, Message, Refusal};
use store::letter::{self, Letter, State};
use store_contract::on_both;

use crate::made::platform;

/// Answers one thing after the other, and keeps what it took.
#[derive(Clone, Default)]
struct Postman(Arc<Mutex<Round>>);

#[derive(Default)]
struct Round {
    answers: Vec<Refusal>,
    /// Recipients and texts.
    taken: Vec<(String, String)>,
}

impl Postman {
    fn answering(refusals: &[Refusal]) -> Self {
        let postman = Postman::default();
        postman.0.lock().expect("sound").answers = refusals.iter().rev().cloned().collect();
        postman
    }

    fn taken(&self) -> Vec<(String, String)> {
        self.0.lock().expect("sound").taken.clone()
    }
}

impl Carrier for Postman {
    fn send(&self, message: &Message<'_>) -> Result<(), Refusal> {
        let mut round = self.0.lock().expect("sound");
        if let Some(refusal) = round.answers.pop() {
            return Err(refusal);
        }
        round.taken.push((message.recipient.to_owned(), message.body.to_owned()));
        Ok(())
    }
}

fn sign_somebody_up(platform: &Platform) {
    let amina = SignUp {
        name: "Amina Fictive",
        email: "amina@example.org",
        password: "sept chameaux sous la lune",
        language: Language::Fr,
    };
    sign_up(platform, &amina, "192.0.2.1").expect("signed up");
}

fn only(platform: &Platform, state: State) -> Letter {
    let mut letters = platform.database.read(|sql| letter::list(sql, state, 9)).expect("listed");
    assert_eq!(letters.len(), 1);
    letters.remove(0)
}

#[test]
fn a_letter_is_sent_after_what_passes_and_its_text_is_forgotten() {
    on_both(|fresh| {
        let (platform, clock) = platform(&fresh.database);
        let postman = Postman::answering(&[Refusal::NoAnswer("nobody".into()), Refusal::NotNow("450 later".into())]);
        let registry = Registry::default().with(Sender::new(Arc::new(postman.clone())));
        sign_somebody_up(&platform);
        for said in ["nobody", "450 later"] {
            run_due(&platform, &registry).expect("run");
            assert_eq!(only(&platform, State::Waiting).message.as_deref(), Some(said));
            clock.go_on(200);
        }
        assert_eq!(run_due(&platform, &registry).expect("run")[0].1, Ending::Done);
        let taken = postman.taken();
        assert_eq!((taken.len(), taken[0].0.as_str()), (1, "amina@example.org"));
        assert!(taken[0].1.contains("https://qafila.example/"));
        let sent = only(&platform, State::Sent);
        assert_eq!((sent.body.as_str(), sent.sent), ("", Some(platform.now())));
    });
}

#[test]
fn a_letter_that_is_refused_is_given_up_at_once_and_nothing_kept_says_its_text() {
    on_both(|fresh| {
        let (platform, _) = platform(&fresh.database);
        let postman = Postman::answering(&[Refusal::Never("550 no such mailbox".into())]);
        let registry = Registry::default().with(Sender::new(Arc::new(postman.clone())));
        sign_somebody_up(&platform);
        let done = run_due(&platform, &registry).expect("run");
        assert!(matches!(&done[0].1, Ending::GivenUp(failure) if failure.detail == "550 no such mailbox"));
        assert_eq!(only(&platform, State::Failed).message.as_deref(), Some("550 no such mailbox"));
        assert!(!format!("{done:?}").contains("https://"));
    });
}

/// Revived after it was sent, or asked for twice: it is not sent again.
#[test]
fn a_letter_that_was_sent_is_not_sent_again() {
    on_both(|fresh| {
        let (platform, _) = platform(&fresh.database);
        let postman = Postman::default();
        let registry = Registry::default().with(Sender::new(Arc::new(postman.clone())));
        sign_somebody_up(&platform);
        run_due(&platform, &registry).expect("run");
        let again = format!("\"{}\"", only(&platform, State::Sent).id);
        crate::made::ask(&platform, "letter.send", &again);
        crate::made::ask(&platform, "letter.send", "\"01934c3e-0000-7000-8000-000000000001\"");
        let done = run_due(&platform, &registry).expect("run");
        assert_eq!(done.iter().filter(|(_, ending)| *ending == Ending::Done).count(), 1);
        assert!(done.iter().any(|(_, ending)| matches!(ending, Ending::GivenUp(_))));
        assert_eq!(postman.taken().len(), 1);
    });
}

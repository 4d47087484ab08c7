//! A made installation: its clock is set by hand, its chance is a count.

use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, LazyLock};

use app::people::{self, Actor, PeopleError, Profile, SignUp, SignedIn, Token};
use app::{Chance, Clock, Knowledge, Platform};
use calendar::Timestamp;
use ids::OrganisationId;
use language::Language;
use store::letter::{self, State};
use store::organisation::Kind;
use store_contract::{Fresh, on_both};

pub const PASSWORD: &str = "caravane 7 orangers bleus";

/// Every test has the same knowledge: it is read once.
static KNOWLEDGE: LazyLock<Knowledge> = LazyLock::new(|| Knowledge::embedded().expect("the catalogue is sound"));

#[derive(Clone, Default)]
struct Hands(Arc<AtomicI64>);

impl Clock for Hands {
    fn now(&self) -> Timestamp {
        let start: Timestamp = "2026-11-22T07:00:00Z".parse().expect("a timestamp");
        start.plus_seconds(self.0.load(Ordering::Relaxed))
    }
}

struct Count(AtomicU64);

impl Chance for Count {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let count = self.0.fetch_add(0x9E37_79B9_7F4A_7C15, Ordering::Relaxed);
            let mixed = (count ^ (count >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9).to_le_bytes();
            chunk.copy_from_slice(&mixed[..chunk.len()]);
        }
    }
}

pub struct World<'a> {
    pub platform: Platform,
    clock: Hands,
    pub fresh: &'a Fresh,
}

fn made(fresh: &Fresh, clock: Hands, count: u64) -> Platform {
    let platform = Platform::new(
        fresh.database.clone(),
        Arc::new(files::Memory::default()),
        &KNOWLEDGE,
        "https://qafila.example/",
        clock,
        Count(AtomicU64::new(count)),
    );
    platform.signing_with(app::dossier::Key::from_seed([7; 32])).reaching(webhooks::Reach::Loopback)
}

/// Runs `test` in a made installation on each database.
pub fn on_each(test: impl Fn(&World<'_>)) {
    on_both(|fresh| {
        let clock = Hands::default();
        let platform = made(fresh, clock.clone(), 1);
        test(&World { platform, clock, fresh });
    });
}

impl World<'_> {
    /// The same installation, with an institution whose people come in by its provider.
    pub fn of_institution(&self, institution: people::Institution) -> World<'_> {
        // Another count each time: no two installations on one database make the same identifiers.
        static COUNT: AtomicU64 = AtomicU64::new(1 << 32);
        let count = COUNT.fetch_add(1 << 32, Ordering::Relaxed);
        let platform = made(self.fresh, self.clock.clone(), count).of_institution(institution);
        World { platform, clock: self.clock.clone(), fresh: self.fresh }
    }

    pub fn later(&self, seconds: i64) {
        self.clock.0.fetch_add(seconds, Ordering::Relaxed);
    }

    /// The last letter to an address: subject and text.
    pub fn letter_to(&self, recipient: &str) -> Option<(String, String)> {
        let waiting = self.fresh.database.read(|sql| letter::list(sql, State::Waiting, 100)).expect("listed");
        waiting.into_iter().find(|letter| letter.recipient == recipient).map(|letter| (letter.subject, letter.body))
    }

    /// The token in the link of the last letter to an address.
    pub fn link_to(&self, recipient: &str) -> Token {
        let (_, body) = self.letter_to(recipient).expect("a letter");
        let link = body.lines().find(|line| line.starts_with("https://")).expect("a link");
        Token::given(link.rsplit('/').next().expect("a token"))
    }

    pub fn sign_up(&self, email: &str) -> Result<(), PeopleError> {
        let entered = SignUp { name: "Amina Exemple", email, password: PASSWORD, language: Language::Fr };
        people::sign_up(&self.platform, &entered, "192.0.2.1")
    }

    /// A person who is signed in.
    pub fn person(&self, email: &str) -> Actor {
        self.later(3600);
        self.sign_up(email).expect("signed up");
        let opened = people::open_account(&self.platform, &self.link_to(email), "Navigateur fictif").expect("opened");
        self.actor(&opened.signed_in).expect("signed in")
    }

    pub fn actor(&self, signed_in: &SignedIn) -> Option<Actor> {
        let SignedIn::Yes(token) = signed_in else { panic!("a code is needed") };
        people::actor(&self.platform, token).expect("asked")
    }

    /// The actor as they are now: seats and grants may have changed.
    pub fn again(&self, actor: &Actor) -> Actor {
        let sql = |sql: &mut dyn store::Sql| store::membership::seats(sql, actor.person_id);
        let seats = self.fresh.database.read(sql).expect("listed");
        let day = self.platform.now().date();
        let mut grants = Vec::new();
        for seat in &seats {
            let held = self.fresh.database.read(|sql| store::grant::held(sql, seat.organisation_id, day));
            grants.extend(held.expect("listed"));
        }
        Actor { seats, grants, ..actor.clone() }
    }

    /// An organisation of which the actor is the owner; the actor as they are then.
    pub fn organisation(&self, owner: &Actor, kind: Kind, name: &str) -> (OrganisationId, Actor) {
        let id = people::open_organisation(&self.platform, owner, kind, &profile(name)).expect("opened");
        (id, self.again(owner))
    }
}

pub fn profile(name: &str) -> Profile<'_> {
    Profile { name, ice: "001561191000066", country: "MA", region: "", sector: "textile", language: Language::Fr }
}

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use app::people::{Action, PeopleError, Resource, Token, actor, first_owner, invitation, join};
use app::{Chance, Clock, Knowledge, Platform};
use calendar::Timestamp;
use language::Language;
use store_contract::on_both;

use crate::made::at;

struct Fixed;

impl Clock for Fixed {
    fn now(&self) -> Timestamp {
        at(0)
    }
}

#[derive(Default)]
struct Counted(AtomicU64);

impl Chance for Counted {
    fn fill(&self, bytes: &mut [u8]) {
        let next = self.0.fetch_add(1, Ordering::SeqCst).to_be_bytes();
        bytes.fill(7);
        for (to, from) in bytes.iter_mut().zip(next) {
            *to = from;
        }
    }
}

#[test]
fn the_first_owner_comes_by_a_link_and_no_second_does() {
    on_both(|fresh| {
        let knowledge: &'static Knowledge = Box::leak(Box::new(Knowledge::embedded().expect("embedded")));
        let files = Arc::new(files::Memory::default());
        let platform = Platform::new(
            fresh.database.clone(),
            files,
            knowledge,
            "https://qafila.example",
            Fixed,
            Counted::default(),
        );
        let start = || first_owner(&platform, "Opérateur fictif", "Amina@example.org", Language::Fr).expect("a link");
        let token = |link: Option<String>| {
            let link = link.expect("there is no owner yet");
            Token::given(link.strip_prefix("https://qafila.example/invitation/").expect("an address of ours"))
        };
        let (earlier, link) = (token(start()), token(start()));
        // A link that was printed and lost opens nothing once there is another.
        assert_eq!(invitation(&platform, &earlier), Err(PeopleError::Spent));
        let opened = join(&platform, &link, "Amina", "orange cheval pile agrafe", Language::Fr, "").expect("joined");
        let app::people::SignedIn::Yes(session) = opened.signed_in else { panic!("signed in") };
        let amina = actor(&platform, &session).expect("asked").expect("somebody");
        assert!(amina.may(Action::ManageInstallation, Resource::Installation).is_ok());
        assert_eq!(start(), None);
        assert_eq!(
            join(&platform, &link, "Eve", "orange cheval pile agrafe", Language::Fr, ""),
            Err(PeopleError::Spent)
        );
    });
}

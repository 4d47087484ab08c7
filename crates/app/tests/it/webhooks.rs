//! What happened, told to receivers that are really there.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use app::measure::{self, Accountant, FirmFolder};
use app::people::{self, Action, Actor, Decision, GrantRequest, Input, PeopleError, Problem, Resource, can};
use app::shares::{self, ShareRequest};
use app::webhooks::{self as hooks, ATTEMPTS, Deliverer, WEBHOOKS_MAX};
use app::work::{Registry, run_due};
use calendar::date;
use ids::{OrganisationId, WebhookId};
use language::Language;
use serde_json::Value;
use store::access_token::Scope;
use store::audit;
use store::grant::{Extent, Room};
use store::letter::{self, State::Waiting};
use store::membership::Role;
use store::organisation::Kind;
use store::webhook::{Delivery, Event, State, Trouble};
use webhooks::{Courier, Lookup, Reach, Secret};

use crate::world::{World, on_each};

/// A message as it arrived.
struct Heard {
    id: String,
    timestamp: i64,
    signature: String,
    body: String,
}

/// A server on the machine itself that answers with one status after the other, the last one from then on.
fn receiver(answers: &'static [&'static str]) -> (String, Receiver<Heard>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}/hooks", listener.local_addr().expect("an address"));
    let (told, heard) = mpsc::channel();
    thread::spawn(move || {
        let mut answers = answers.iter();
        let mut last = answers.next().expect("an answer");
        for mut stream in listener.incoming().flatten() {
            told.send(message(&stream)).ok();
            write!(stream, "HTTP/1.1 {last}\r\ncontent-length: 0\r\n\r\n").ok();
            last = answers.next().unwrap_or(last);
        }
    });
    (url, heard)
}

fn message(stream: &TcpStream) -> Heard {
    let (mut reader, mut head) = (BufReader::new(stream), Vec::new());
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).expect("a line");
        match line.trim_end().split_once(": ") {
            Some((name, value)) => head.push((name.to_ascii_lowercase(), value.to_owned())),
            None if line.trim().is_empty() => break,
            None => {}
        }
    }
    let of = |name: &str| head.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone()).expect(name);
    let mut body = vec![0; of("content-length").parse().expect("a number")];
    reader.read_exact(&mut body).expect("a body");
    Heard {
        id: of("webhook-id"),
        timestamp: of("webhook-timestamp").parse().expect("a number"),
        signature: of("webhook-signature"),
        body: String::from_utf8(body).expect("text"),
    }
}

fn work(world: &World<'_>, deliverer: Deliverer) {
    let registry = Registry::default().with(Accountant { threads: 2 }).with(deliverer);
    run_due(&world.platform, &registry).expect("worked");
}

/// A firm, its owner, and an address of it that is told of everything.
fn told(world: &World<'_>, url: &str) -> (OrganisationId, Actor, hooks::Made) {
    let owner = world.person("amina@example.org");
    let (firm, owner) = world.organisation(&owner, Kind::Firm, "Tissages Exemple");
    let events: Vec<Event> = Event::chosen().collect();
    let made = hooks::register(&world.platform, &owner, firm, url, &events).expect("registered");
    (firm, owner, made)
}

fn log(world: &World<'_>, owner: &Actor, firm: OrganisationId, id: WebhookId) -> Vec<Delivery> {
    hooks::deliveries(&world.platform, owner, firm, id, (0, 100)).expect("listed").0
}

#[test]
fn a_message_is_sent_until_it_is_taken() {
    on_each(|world| {
        let (url, heard) = receiver(&["500 x", "503 x", "204 x"]);
        let (firm, owner, made) = told(world, &url);
        let id = made.webhook.id;
        hooks::test(&world.platform, &owner, firm, id).expect("sent");
        for attempts in 1..=2 {
            work(world, Deliverer::default());
            let state = log(world, &owner, firm, id);
            assert_eq!((state[0].state, state[0].attempts, state.len()), (State::Waiting, attempts, 1));
            work(world, Deliverer::default());
            assert_eq!(log(world, &owner, firm, id)[0].attempts, attempts, "not before it is due");
            world.later(400);
        }
        work(world, Deliverer::default());
        let delivery = &log(world, &owner, firm, id)[0];
        assert_eq!((delivery.state, delivery.attempts, delivery.status), (State::Done, 3, Some(204)));
        world.later(86_400);
        work(world, Deliverer::default());
        let heard: Vec<Heard> = heard.try_iter().collect();
        assert_eq!(heard.len(), 3);
        let secret = Secret::parse(&made.secret).expect("a secret");
        for (one, other) in heard.iter().zip(heard.iter().skip(1)) {
            assert_eq!((&one.id, &one.body), (&other.id, &other.body));
            assert!(one.timestamp < other.timestamp, "each attempt has its time");
        }
        for message in &heard {
            assert_eq!(message.id, delivery.id.to_string());
            assert_eq!(message.signature, secret.signature(&message.id, message.timestamp, &message.body));
        }
        let body: Value = serde_json::from_str(&heard[0].body).expect("JSON");
        assert_eq!(body["type"], "webhook.test");
        assert_eq!(body["timestamp"], delivery.occurred.to_string());
        assert_eq!(body["data"]["organisation"], firm.to_string());
        // Again, because somebody asks for it.
        hooks::redeliver(&world.platform, &owner, firm, id, delivery.id).expect("sent");
        work(world, Deliverer::default());
        assert_eq!(log(world, &owner, firm, id)[0].attempts, 1);
    });
}

#[test]
fn who_never_answers_well_is_left_in_peace() {
    on_each(|world| {
        let (url, heard) = receiver(&["404 x"]);
        let (firm, owner, made) = told(world, &url);
        let id = made.webhook.id;
        hooks::test(&world.platform, &owner, firm, id).expect("sent");
        for _ in 0..200 {
            work(world, Deliverer::default());
            world.later(3_600);
        }
        let delivery = &log(world, &owner, firm, id)[0];
        assert_eq!((delivery.state, delivery.attempts, delivery.status), (State::Failed, ATTEMPTS, Some(404)));
        assert_eq!(heard.try_iter().count() as i64, ATTEMPTS);
        assert!(hooks::webhook(&world.platform, &owner, firm, id).expect("there").paused.is_some());
        let acts = world.fresh.database.read(|sql| audit::list(sql, firm, None, 9)).expect("listed");
        assert!(acts.iter().any(|act| act.action == "webhook.pause" && act.person_id.is_none()));
        // Its owner is told, once, in her language; of the address no more than the host.
        let waiting = world.fresh.database.read(|sql| letter::list(sql, Waiting, 100)).expect("listed");
        let letters: Vec<_> = waiting.iter().filter(|letter| letter.subject.contains("webhook")).collect();
        assert_eq!(letters.len(), 1);
        assert_eq!(letters[0].recipient, "amina@example.org");
        assert_eq!(letters[0].subject, "Qafila : un webhook de Tissages Exemple est suspendu");
        let host = url.trim_start_matches("http://").split('/').next().expect("a host");
        assert!(letters[0].body.contains(host) && !letters[0].body.contains(&url), "{}", letters[0].body);
        let link = format!("https://qafila.example/o/{firm}/webhooks/{id}");
        assert!(letters[0].body.lines().any(|line| line == link));
        // Nothing more is told, until somebody says so.
        people::invite(&world.platform, &owner, firm, "karim@example.org", Role::Reader).expect("invited");
        join(world, "karim@example.org");
        assert_eq!(log(world, &owner, firm, id).len(), 1);
        hooks::resume(&world.platform, &owner, firm, id).expect("resumed");
        hooks::redeliver(&world.platform, &owner, firm, id, delivery.id).expect("sent");
        work(world, Deliverer::default());
        assert_eq!(heard.try_iter().count(), 1);
    });
}

#[test]
fn who_says_that_it_is_gone_is_paused_at_once() {
    on_each(|world| {
        let (url, heard) = receiver(&["410 x"]);
        let (firm, owner, made) = told(world, &url);
        let id = made.webhook.id;
        for _ in 0..2 {
            hooks::test(&world.platform, &owner, firm, id).expect("sent");
        }
        work(world, Deliverer::default());
        let states: Vec<_> = log(world, &owner, firm, id).iter().map(|told| (told.state, told.trouble)).collect();
        assert!(states.contains(&(State::Failed, None)) && states.contains(&(State::Failed, Some(Trouble::Paused))));
        assert_eq!(heard.try_iter().count(), 1);
    });
}

#[test]
fn who_lets_us_wait_is_asked_seldom() {
    on_each(|world| {
        // Accepts, and says nothing.
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let (firm, owner, made) = told(world, &format!("http://{}/", listener.local_addr().expect("an address")));
        let id = made.webhook.id;
        for _ in 0..8 {
            hooks::test(&world.platform, &owner, firm, id).expect("sent");
        }
        let lookup: Lookup = Arc::new(|_, port| Ok(vec![SocketAddr::from(([127, 0, 0, 1], port))]));
        let courier = Courier::with(Reach::Loopback, lookup, Duration::from_millis(300));
        work(world, Deliverer::new(courier));
        let log = log(world, &owner, firm, id);
        let tried: Vec<_> = log.iter().filter(|told| told.attempts > 0).collect();
        assert_eq!(tried.len(), 2, "after the second it is left alone");
        assert!(tried.iter().all(|told| told.trouble == Some(Trouble::Slow)));
        assert!(log.iter().all(|told| told.state == State::Waiting && told.due > Some(world.platform.now())));
    });
}

#[test]
fn nothing_leads_inside() {
    on_each(|world| {
        // A redirect to the machine itself.
        let (inner, reached) = receiver(&["200 x"]);
        let answer = format!("307 x\r\nlocation: {inner}").leak();
        let (url, heard) = receiver(vec![&*answer].leak());
        let (firm, owner, made) = told(world, &url);
        hooks::test(&world.platform, &owner, firm, made.webhook.id).expect("sent");
        work(world, Deliverer::default());
        let redirected = &log(world, &owner, firm, made.webhook.id)[0];
        assert_eq!((redirected.state, redirected.status), (State::Waiting, Some(307)));
        assert_eq!((heard.try_iter().count(), reached.try_iter().count()), (1, 0));
        // A name that has become one of the machine itself.
        let port = inner.rsplit(':').next().and_then(|rest| rest.split('/').next()).expect("a port");
        let url = format!("https://hooks.example.org:{port}/");
        let made = hooks::register(&world.platform, &owner, firm, &url, &[Event::ShareMade]).expect("registered");
        hooks::test(&world.platform, &owner, firm, made.webhook.id).expect("sent");
        let lookup: Lookup = Arc::new(|_, port| Ok(vec![SocketAddr::from(([127, 0, 0, 1], port))]));
        let courier = Courier::with(Reach::Public, lookup, Duration::from_secs(2));
        work(world, Deliverer::new(courier));
        let kept = &log(world, &owner, firm, made.webhook.id)[0];
        assert_eq!((kept.status, kept.trouble), (None, Some(Trouble::Private)));
        assert_eq!(reached.try_iter().count(), 0);
    });
}

#[test]
fn both_secrets_sign_for_a_while() {
    on_each(|world| {
        let (url, heard) = receiver(&["200 x"]);
        let (firm, owner, made) = told(world, &url);
        let id = made.webhook.id;
        let rotated = hooks::rotate(&world.platform, &owner, firm, id).expect("rotated");
        assert_ne!(made.secret, rotated.secret);
        let signatures = |made: &hooks::Made, message: &Heard| {
            Secret::parse(&made.secret).expect("a secret").signature(&message.id, message.timestamp, &message.body)
        };
        let send = || {
            hooks::test(&world.platform, &owner, firm, id).expect("sent");
            work(world, Deliverer::default());
            heard.try_recv().expect("a message")
        };
        let during = send();
        let both = format!("{} {}", signatures(&rotated, &during), signatures(&made, &during));
        assert_eq!(during.signature, both);
        world.later(24 * 3_600);
        let after = send();
        assert_eq!(after.signature, signatures(&rotated, &after));
    });
}

#[test]
fn only_owners_of_a_firm_manage_its_addresses() {
    on_each(|world| {
        let (url, _) = receiver(&["200 x"]);
        let (firm, owner, made) = told(world, &url);
        let id = made.webhook.id;
        people::invite(&world.platform, &owner, firm, "karim@example.org", Role::Editor).expect("invited");
        let editor = join(world, "karim@example.org");
        assert_eq!(hooks::webhooks(&world.platform, &editor, firm), Err(PeopleError::NotPermitted));
        // Another tenant: it is as if there were none.
        let other = world.person("other@example.org");
        let (others, other) = world.organisation(&other, Kind::Firm, "Autre Exemple");
        assert_eq!(hooks::webhook(&world.platform, &other, firm, id), Err(PeopleError::NotFound));
        assert_eq!(hooks::webhook(&world.platform, &other, others, id), Err(PeopleError::NotFound));
        assert_eq!(hooks::rotate(&world.platform, &other, others, id), Err(PeopleError::NotFound));
        assert_eq!(hooks::remove(&world.platform, &other, others, id), Err(PeopleError::NotFound));
        assert_eq!(hooks::test(&world.platform, &other, others, id), Err(PeopleError::NotFound));
        let delivery = hooks::test(&world.platform, &owner, firm, id).expect("sent");
        let again = hooks::redeliver(&world.platform, &other, others, id, delivery);
        assert_eq!(again, Err(PeopleError::NotFound));
        let theirs = hooks::register(&world.platform, &other, others, &url, &[Event::Test, Event::ShareMade]);
        let theirs = theirs.expect("registered");
        assert_eq!(theirs.webhook.events, [Event::ShareMade], "a test is not chosen");
        let through = hooks::redeliver(&world.platform, &other, others, theirs.webhook.id, delivery);
        assert_eq!(through, Err(PeopleError::NotFound));
        assert_ne!(theirs.secret, made.secret);
        // A program, as far as its scopes permit.
        for scope in Scope::ALL {
            let until = Some(world.platform.now().plus_days(1).date());
            let request = people::TokenRequest { name: "Programme fictif", scopes: &[*scope], until };
            let token = people::make_token(&world.platform, &owner, firm, &request).expect("made");
            let program = people::program(&world.platform, &token, "192.0.2.1").expect("recognised");
            let may = can(&program, Action::ManageWebhooks, Resource::Organisation(firm));
            assert_eq!(matches!(may, Decision::Yes(_)), *scope == Scope::WebhooksManage, "{}", scope.word());
        }
        let (adviser, other) = world.organisation(&other, Kind::Adviser, "Conseil Exemple");
        let refused = hooks::register(&world.platform, &other, adviser, &url, &[Event::ShareMade]);
        assert_eq!(refused, Err(PeopleError::NotPermitted));
        hooks::remove(&world.platform, &owner, firm, id).expect("removed");
        work(world, Deliverer::default());
        assert_eq!(hooks::webhooks(&world.platform, &owner, firm), Ok(Vec::new()));
    });
}

#[test]
fn what_an_address_may_be() {
    on_each(|world| {
        let (firm, owner, _) = told(world, "https://hooks.example.org/");
        let register = |url: &str, events: &[Event]| hooks::register(&world.platform, &owner, firm, url, events);
        let both = vec![(Input::Url, Problem::Empty), (Input::Events, Problem::Empty)];
        assert_eq!(register(" ", &[Event::Test]), Err(PeopleError::Input(both)));
        for url in ["http://example.org/", "https://10.0.0.1/", "https://a:b@example.org/", "https://example.org:22/"] {
            let wrong = vec![(Input::Url, Problem::Form)];
            assert_eq!(register(url, &[Event::ShareMade]), Err(PeopleError::Input(wrong)), "{url}");
        }
        for _ in 1..WEBHOOKS_MAX {
            register("https://hooks.example.org/", &[Event::ShareMade]).expect("registered");
        }
        let more = vec![(Input::Url, Problem::TooMany(WEBHOOKS_MAX))];
        assert_eq!(register("https://hooks.example.org/", &[Event::ShareMade]), Err(PeopleError::Input(more)));
        let sent = (0..20).take_while(|_| {
            let id = hooks::webhooks(&world.platform, &owner, firm).expect("listed")[0].id;
            hooks::test(&world.platform, &owner, firm, id).is_ok()
        });
        assert_eq!(sent.count(), 10, "a test is no way to flood somebody");
    });
}

/// Who was invited and has accepted.
fn join(world: &World<'_>, email: &str) -> Actor {
    let invitation = world.link_to(email);
    let guest = world.person(email);
    people::accept(&world.platform, &guest, &invitation).expect("accepted");
    world.again(&guest)
}

#[test]
fn everything_that_can_be_chosen_is_told() {
    on_each(|world| {
        let (url, heard) = receiver(&["200 x"]);
        let (firm, owner, _) = told(world, &url);
        let platform = &world.platform;
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/delavage-atlas");
        let folder = FirmFolder::open(&root).expect("an example");
        measure::write_firm_sheet(platform, &owner, firm, 0, &folder.firm).expect("written");
        let mut given = Vec::new();
        for (path, _) in folder.documents.iter().take(2) {
            let content = std::fs::read(root.join(path)).expect("a document");
            let (site, name) = path.rsplit_once('/').map_or((None, &**path), |(site, name)| (Some(site), name));
            let added = measure::add_document(platform, &owner, firm, site, name, &mut &content[..]).expect("kept");
            let measure::Added::New(document) = added else { panic!("{path} is new") };
            given.push(document);
        }
        work(world, Deliverer::default());
        let year = folder.firm.reporting.year;
        let request = ShareRequest {
            year,
            language: Language::Fr,
            recipient: "Acheteuse Exemple",
            until: date(2027, 1, 1),
            threads: 2,
        };
        let path = shares::share(platform, &owner, firm, &request).expect("shared");
        let token = path.rsplit('/').next().expect("a token");
        for _ in 0..3 {
            shares::found(platform, token).expect("opened");
        }
        shares::taken(platform, token).expect("taken");
        let share = shares::shares(platform, &owner, firm).expect("listed")[0].share.id;
        shares::revoke(platform, &owner, firm, share).expect("closed");
        let adviser = world.person("omar@example.org");
        let (adviser, _) = world.organisation(&adviser, Kind::Adviser, "Conseil Exemple");
        let grant =
            GrantRequest { grantee_id: adviser, room: Room::Measure, extent: Extent::Read, until: date(2027, 1, 1) };
        let grant = people::grant(platform, &owner, firm, &grant).expect("granted");
        people::revoke(platform, &owner, firm, grant).expect("revoked");
        people::invite(platform, &owner, firm, "karim@example.org", Role::Reader).expect("invited");
        let guest = join(world, "karim@example.org");
        people::remove_member(platform, &owner, firm, guest.person_id).expect("removed");
        measure::remove_document(platform, &owner, firm, given[0].id).expect("removed");
        measure::restore_document(platform, &owner, firm, given[0].id).expect("restored");
        work(world, Deliverer::default());
        let heard: Vec<Heard> = heard.try_iter().collect();
        let bodies: Vec<Value> = heard.iter().map(|told| serde_json::from_str(&told.body).expect("JSON")).collect();
        let count = |event: Event| bodies.iter().filter(|body| body["type"] == event.word()).count();
        // Of products and requests for finance it is told elsewhere.
        let of_products = [
            Event::ProductPublished,
            Event::SupplierChanged,
            Event::RequestAnswered,
            Event::OfferChanged,
            Event::DisputeChanged,
            Event::FinanceChanged,
        ];
        for event in Event::chosen().filter(|event| !of_products.contains(event)) {
            assert!(count(event) > 0, "{}", event.word());
        }
        assert_eq!(count(Event::DocumentAdded), 3);
        assert_eq!(count(Event::DocumentRead), 2, "each once");
        assert_eq!(count(Event::ShareOpened), 2, "looked at, and taken: each once an hour");
        let other = |text: &str| heard.iter().any(|told| told.body.contains(text));
        for text in ["Exemple", "example.org", "Amina", "Acheteuse", token, given[0].path.as_str()] {
            assert!(!other(text), "{text} is told");
        }
        assert!(bodies.iter().all(|body| body["data"]["organisation"] == firm.to_string()));
        let begins =
            |body: &Value| body["data"]["link"].as_str().is_some_and(|to| to.starts_with("https://qafila.example/"));
        assert!(bodies.iter().all(begins));
        // What does not change the figures says nothing of them.
        let before = count(Event::InventoryChanged);
        assert!(before >= 1);
        measure::write_firm_sheet(platform, &owner, firm, 1, &folder.firm).expect("written");
        work(world, Deliverer::default());
        assert!(heard_nothing_more(world, &owner, firm, heard.len()));
        // Closed with everything that leads there.
        let path = shares::share(platform, &owner, firm, &request).expect("shared");
        let token = path.rsplit('/').next().expect("a token");
        assert!(shares::found(platform, token).is_ok());
        let close = |name: &str| people::close_organisation(platform, &owner, firm, name);
        assert_eq!(close("Autre"), Err(PeopleError::Input(vec![(Input::Closing, Problem::Form)])));
        close("Tissages Exemple").expect("closed");
        assert!(shares::found(platform, token).is_err() && shares::taken(platform, token).is_err());
        let seen = |told: &Delivery| told.trouble == Some(Trouble::Paused);
        work(world, Deliverer::default());
        let id = hooks::webhooks(platform, &owner, firm).expect("listed")[0].id;
        assert!(log(world, &owner, firm, id).iter().any(seen), "what waited is not sent");
    });
}

/// Whether nothing was told beyond so many messages.
fn heard_nothing_more(world: &World<'_>, owner: &Actor, firm: OrganisationId, count: usize) -> bool {
    let id = hooks::webhooks(&world.platform, owner, firm).expect("listed")[0].id;
    log(world, owner, firm, id).len() == count
}

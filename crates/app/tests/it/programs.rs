//! Tokens by which programs come in, and what they are answered.

use app::people::{
    self, Action, Actor, Begun, Decision, Input, PeopleError, Problem, Proof, Resource, Token, TokenRequest, can,
};
use calendar::Date;
use ids::OrganisationId;
use store::access_token::Scope;
use store::answer::Answer;
use store::grant::Room;
use store::membership::Role;
use store::organisation::Kind;

use crate::world::{PASSWORD, World, on_each};

fn request<'a>(world: &World<'_>, scopes: &'a [Scope], days: i64) -> TokenRequest<'a> {
    let until: Date = world.platform.now().plus_days(days).date();
    TokenRequest { name: "Compteur fictif", scopes, until: Some(until) }
}

fn made(world: &World<'_>, of: &Actor, to: OrganisationId, scopes: &[Scope]) -> Token {
    people::make_token(&world.platform, of, to, &request(world, scopes, 30)).expect("made")
}

fn program(world: &World<'_>, token: &Token) -> Result<Actor, PeopleError> {
    people::program(&world.platform, token, "192.0.2.1")
}

#[test]
fn a_program_comes_as_far_as_its_token() {
    on_each(|world| {
        let amina = world.person("amina@example.org");
        let (first, _) = world.organisation(&amina, Kind::Firm, "Tissages Exemple");
        let (second, amina) = world.organisation(&amina, Kind::Firm, "Filature Exemple");
        let token = made(world, &amina, first, &[Scope::MeasureWrite]);
        let program = program(world, &token).expect("recognised");
        let may = |action, id| can(&program, action, Resource::Organisation(id));
        assert!(matches!(may(Action::Edit(Room::Measure), first), Decision::Yes(_)));
        assert_eq!(may(Action::Look(Room::Measure), first), Decision::No);
        assert_eq!(may(Action::ManageMembers, first), Decision::No);
        assert_eq!(may(Action::MakeTokens, first), Decision::No);
        assert_eq!(may(Action::SeeProfile, second), Decision::Unknown);
        let tokens = people::tokens(&world.platform, &amina, first).expect("listed");
        assert_eq!(tokens.len(), 1);
        assert_eq!(tokens[0].token.used, Some(world.platform.now()));
        assert!(!format!("{tokens:?} {token:?}").contains(token.text()), "the text is nowhere");
        let data = people::personal_data(&world.platform, &amina).expect("read");
        assert_eq!(data.tokens.len(), 1);
    });
}

#[test]
fn a_token_ends() {
    on_each(|world| {
        let amina = world.person("amina@example.org");
        let (firm, amina) = world.organisation(&amina, Kind::Firm, "Tissages Exemple");
        let (kept, revoked) = (made(world, &amina, firm, Scope::ALL), made(world, &amina, firm, Scope::ALL));
        let refused = |token: &Token| assert!(matches!(program(world, token), Err(PeopleError::NotRecognised)));
        for token in people::tokens(&world.platform, &amina, firm).expect("listed") {
            if token.token.token_hash == revoked.hash() {
                people::revoke_token(&world.platform, &amina, firm, token.token.id).expect("revoked");
                let again = people::revoke_token(&world.platform, &amina, firm, token.token.id);
                assert_eq!(again, Err(PeopleError::NotFound));
            }
        }
        refused(&revoked);
        refused(&Token::given("qafila_"));
        refused(&Token::given(&format!("{}x", &kept.text()[..kept.text().len() - 1])));
        assert!(program(world, &kept).is_ok());
        world.later(30 * 86_400);
        assert!(program(world, &kept).is_ok(), "its last day");
        world.later(86_400);
        refused(&kept);
    });
}

#[test]
fn a_token_ends_with_the_membership_and_with_the_account() {
    on_each(|world| {
        let amina = world.person("amina@example.org");
        let (firm, amina) = world.organisation(&amina, Kind::Firm, "Tissages Exemple");
        let guest = |email: &str| {
            world.later(3600);
            people::invite(&world.platform, &amina, firm, email, Role::Reader).expect("invited");
            let invitation = world.link_to(email);
            let guest = world.person(email);
            people::accept(&world.platform, &guest, &invitation).expect("accepted");
            world.again(&guest)
        };
        let (leaves, erased) = (guest("karim@example.org"), guest("salma@example.org"));
        let tokens = [made(world, &leaves, firm, Scope::ALL), made(world, &erased, firm, Scope::ALL)];
        let seen = |actor: &Actor| people::tokens(&world.platform, actor, firm).expect("listed").len();
        assert_eq!((seen(&leaves), seen(&amina)), (1, 2), "one sees one's own, an owner all");
        let others = people::tokens(&world.platform, &erased, firm).expect("listed")[0].token.id;
        assert_eq!(people::revoke_token(&world.platform, &leaves, firm, others), Err(PeopleError::NotFound));
        people::remove_member(&world.platform, &amina, firm, leaves.person_id).expect("removed");
        people::erase(&world.platform, &erased, Proof::Password(PASSWORD)).expect("erased");
        for token in &tokens {
            assert!(matches!(program(world, token), Err(PeopleError::NotRecognised)));
        }
    });
}

#[test]
fn what_a_token_may_be() {
    on_each(|world| {
        let amina = world.person("amina@example.org");
        let (firm, amina) = world.organisation(&amina, Kind::Firm, "Tissages Exemple");
        let make = |request: &TokenRequest<'_>| people::make_token(&world.platform, &amina, firm, request);
        let nothing = TokenRequest { name: " ", scopes: &[], until: None };
        let wrong =
            vec![(Input::Name, Problem::Empty), (Input::Until, Problem::Empty), (Input::Scopes, Problem::Empty)];
        assert_eq!(make(&nothing), Err(PeopleError::Input(wrong)));
        let past = make(&request(world, Scope::ALL, -1));
        assert_eq!(past, Err(PeopleError::Input(vec![(Input::Until, Problem::Past)])));
        let far = make(&request(world, Scope::ALL, people::TOKEN_LONGEST_DAYS + 1));
        assert!(matches!(far, Err(PeopleError::Input(_))));
        let (adviser, amina) = world.organisation(&amina, Kind::Adviser, "Conseil Exemple");
        let refused = people::make_token(&world.platform, &amina, adviser, &request(world, Scope::ALL, 1));
        assert_eq!(refused, Err(PeopleError::NotPermitted));
    });
}

#[test]
fn a_program_is_slowed_down() {
    on_each(|world| {
        let amina = world.person("amina@example.org");
        let (firm, amina) = world.organisation(&amina, Kind::Firm, "Tissages Exemple");
        let token = made(world, &amina, firm, Scope::ALL);
        let heard = (0..700).take_while(|_| program(world, &token).is_ok()).count();
        assert_eq!(heard, 600);
        assert!(matches!(program(world, &token), Err(PeopleError::TooOften(_))));
        world.later(1);
        assert!(program(world, &token).is_ok());
    });
}

#[test]
fn an_answer_is_given_again() {
    on_each(|world| {
        let amina = world.person("amina@example.org");
        let (firm, amina) = world.organisation(&amina, Kind::Firm, "Tissages Exemple");
        let program = program(world, &made(world, &amina, firm, Scope::ALL)).expect("recognised");
        let token = program.limit.expect("a limit").token_id;
        let begin = |request| people::begin_answer(&world.platform, token, "k", &[request; 32]).expect("begun");
        assert_eq!((begin(1), begin(1), begin(2)), (Begun::Now, Begun::UnderWay, Begun::SomethingElse));
        people::end_answer(&world.platform, token, "k", None).expect("given up");
        assert_eq!(begin(2), Begun::Now);
        let answer =
            Answer { status: 201, kind: "application/json".to_owned(), place: String::new(), body: b"{}".to_vec() };
        people::end_answer(&world.platform, token, "k", Some(&answer)).expect("kept");
        assert_eq!(begin(2), Begun::Before(answer));
    });
}

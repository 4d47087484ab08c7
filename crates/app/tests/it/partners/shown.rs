//! The server: who comes in, and what is shown to whom.

use app::export::partners::{self, PartnerRequest, Refused, TOKEN_SECONDS};
use app::people::{self, Input, PeopleError, Problem};
use pact::token::{Credentials, TokenErrorCode};
use serde_json::json;
use store::membership::Role;

use super::{Firm, code, ids_of, urn};
use crate::world::on_each;

#[test]
fn filters_do_not_look_at_case_and_each_of_them_must_be_met() {
    on_each(|world| {
        let firm = Firm::new(world, "amina@example.org");
        let partner = firm.partner(None);
        let (first, second) = (firm.product(), firm.product());
        let in_morocco = firm.publish(first, |body| body["productClassifications"] = json!(["urn:Test:Alpha"]));
        let in_france = firm.publish(first, |body| {
            body["pcf"]["geographyCountry"] = json!("FR");
            body["productClassifications"] = json!(["urn:Test:Alpha"]);
        });
        let other = firm.publish(second, |_| {});
        for product in [first, second] {
            firm.offer(&partner, product);
        }
        let client = firm.client(&partner);
        let all = [in_morocco, in_france, other].map(|id| id.to_string());
        let of = |which: &[usize]| which.iter().map(|index| all[*index].clone()).collect::<Vec<_>>();
        let shouted = urn(first).to_uppercase();
        for (query, found) in [
            (String::new(), of(&[0, 1, 2])),
            (format!("productId={shouted}"), of(&[0, 1])),
            (format!("productId={shouted}&geography=fr"), of(&[1])),
            (format!("productId={shouted}&geography=fr&geography=MA"), of(&[0, 1])),
            (format!("productId={}&geography=FR", urn(second)), of(&[])),
            (format!("productId={}&productId={}&classification=URN:TEST:alpha", urn(second), urn(first)), of(&[0, 1])),
            ("validOn=2027-01-01T00:00:00Z&status=ACTIVE".to_owned(), of(&[0, 1, 2])),
            ("validOn=2029-01-01T00:00:01Z".to_owned(), of(&[])),
            ("x-other-filter=1".to_owned(), of(&[0, 1, 2])),
        ] {
            assert_eq!(firm.finds(&client, &query), found, "{query}");
        }
        for query in ["limit=-1", "validOn=yesterday", "cursor=x", "limit=1&limit=2", "productId=%zz"] {
            let refused = partners::footprints(&world.platform, &client, query).expect_err(query);
            assert_eq!(code(&refused), (400, "BadRequest".to_owned()), "{query}");
        }
    });
}

#[test]
fn pages_lose_nothing_repeat_nothing_and_last() {
    on_each(|world| {
        let firm = Firm::new(world, "amina@example.org");
        let (partner, product) = (firm.partner(None), firm.product());
        firm.offer(&partner, product);
        let published: Vec<String> = (0..7).map(|_| firm.publish(product, |_| {}).to_string()).collect();
        let base = format!("https://qafila.example/pact/{}/3/footprints?", firm.id);
        let page = |query: &str| {
            let listed = partners::footprints(&world.platform, &firm.client(&partner), query).expect(query);
            let next = listed.link.map(|link| {
                let (address, relation) = link.strip_prefix('<').and_then(|link| link.split_once('>')).expect("a link");
                assert_eq!(relation, "; rel=\"next\"");
                address.strip_prefix(&base).expect("of the same server").to_owned()
            });
            (ids_of(&listed.body), next)
        };
        let (mut found, mut next) = page("limit=3");
        let first_link = next.clone().expect("more");
        // What is published while somebody turns the pages changes none of them.
        let later = firm.publish(product, |_| {}).to_string();
        while let Some(query) = next {
            let (page, following) = page(&query);
            assert!(!page.is_empty() && page.len() <= 3);
            found.extend(page);
            next = following;
        }
        assert_eq!(found, published);
        // The same link, two hours later, with another token: the same page, again and again.
        let before = page(&first_link);
        world.later(7_200);
        assert_eq!((page(&first_link), page(&first_link)), (before.clone(), before.clone()));
        assert_eq!(before.0, published[3..6]);
        assert_eq!(page("limit=100").0.last(), Some(&later));
        assert_eq!((page("limit=8").1, page("limit=0").0), (None, Vec::<String>::new()));
    });
}

#[test]
fn a_partner_sees_what_is_offered_to_it_and_nothing_else() {
    on_each(|world| {
        let firm = Firm::new(world, "amina@example.org");
        let (one, other) = (firm.partner(None), firm.partner(None));
        let (shared, hidden) = (firm.product(), firm.product());
        let (shown, kept) = (firm.publish(shared, |_| {}), firm.publish(hidden, |_| {}));
        firm.offer(&one, shared);
        firm.offer(&other, hidden);
        let client = firm.client(&one);
        let get = |id: &str| partners::footprint(&world.platform, &client, id);
        assert_eq!(firm.finds(&client, ""), [shown.to_string()]);
        assert_eq!(firm.finds(&client, &format!("productId={}", urn(hidden))), Vec::<String>::new());
        assert_eq!(get(&shown.to_string()).expect("shown")["data"]["id"], shown.to_string());
        assert_eq!(code(&get(&kept.to_string()).expect_err("hidden")), (403, "AccessDenied".to_owned()));
        for nothing in ["00000000-0000-0000-0000-000000000000", "x", ""] {
            assert_eq!(code(&get(nothing).expect_err("nothing")), (404, "NotFound".to_owned()));
        }
        // Of another firm there is nothing, and a token of this one opens nothing there.
        let stranger = Firm::new(world, "other@example.org");
        let (theirs, product) = (stranger.partner(None), stranger.product());
        let foreign = stranger.publish(product, |_| {});
        stranger.offer(&theirs, product);
        assert_eq!(code(&get(&foreign.to_string()).expect_err("foreign")).0, 404);
        assert_eq!(code(&stranger.enter(&firm.token(&one)).expect_err("elsewhere")), (403, "AccessDenied".to_owned()));
        let swapped = Credentials { id: one.partner.id.to_string(), secret: one.secret.clone() };
        let refused = partners::sign_in(&world.platform, stranger.id, &swapped, "192.0.2.2");
        assert_eq!(refused.expect_err("elsewhere"), Refused::NoToken(TokenErrorCode::InvalidClient));
        // Nothing is offered of what is not the firm's, or by somebody else.
        let offer =
            |owner: &people::Actor, of, partner, product| partners::offer(&world.platform, owner, of, partner, product);
        let elses = offer(&firm.owner, firm.id, one.partner.id, product);
        assert_eq!(elses, Err(PeopleError::NotFound));
        assert_eq!(offer(&stranger.owner, firm.id, one.partner.id, hidden), Err(PeopleError::NotFound));
        assert_eq!(offer(&firm.owner, firm.id, theirs.partner.id, hidden), Err(PeopleError::NotFound));
        // Withdrawn, it is refused; deprecated, it is still given.
        partners::withdraw(&world.platform, &firm.owner, firm.id, one.partner.id, shared).expect("withdrawn");
        assert_eq!(firm.finds(&client, ""), Vec::<String>::new());
        assert_eq!(code(&get(&shown.to_string()).expect_err("withdrawn")).0, 403);
    });
}

#[test]
fn what_was_published_changes_in_nothing_but_its_status() {
    on_each(|world| {
        let firm = Firm::new(world, "amina@example.org");
        let (partner, product) = (firm.partner(None), firm.product());
        firm.offer(&partner, product);
        let id = firm.publish(product, |_| {});
        let client = firm.client(&partner);
        let get = || partners::footprint(&world.platform, &client, &id.to_string()).expect("shown");
        let mut before = get();
        firm.deprecate(id);
        let after = get();
        assert_eq!(after["data"]["status"], "Deprecated");
        before["data"]["status"] = json!("Deprecated");
        assert_eq!(after, before);
        assert_eq!(firm.finds(&client, "status=deprecated"), [id.to_string()]);
        assert_eq!(firm.finds(&client, "status=Active"), Vec::<String>::new());
        // Decimals are texts in plain notation, word for word.
        assert_eq!(after["data"]["pcf"]["landAreaOccupation"], "0.003");
    });
}

#[test]
fn tokens_end() {
    on_each(|world| {
        let firm = Firm::new(world, "amina@example.org");
        let made = firm.partner(None);
        let token = firm.token(&made);
        assert_eq!(token.expires_in, Some(TOKEN_SECONDS.unsigned_abs()));
        assert!(!format!("{token:?} {made:?}").contains(&made.secret));
        world.later(TOKEN_SECONDS - 1);
        assert!(firm.enter(&token).is_ok());
        world.later(1);
        assert_eq!(code(&firm.enter(&token).expect_err("expired")), (401, "TokenExpired".to_owned()));
        for text in ["", "qpact_", "qpact_AAAA", &token.access_token[..80], &format!("{}A", token.access_token)] {
            let given = pact::token::Token::new(text.to_owned(), 1);
            assert_eq!(firm.enter(&given), Err(Refused::Unknown), "{text}");
        }
        // Each letter counts.
        let mut altered = firm.token(&made).access_token.into_bytes();
        altered[40] ^= 1;
        let altered = String::from_utf8(altered).expect("text");
        assert_eq!(firm.enter(&pact::token::Token::new(altered, 1)), Err(Refused::Unknown));
        // With its secret, and with its partner.
        let token = firm.token(&made);
        let rotated = partners::rotate(&world.platform, &firm.owner, firm.id, made.partner.id).expect("rotated");
        assert_eq!(firm.enter(&token), Err(Refused::Unknown));
        let old = Credentials { id: made.partner.id.to_string(), secret: made.secret.clone() };
        let refused = partners::sign_in(&world.platform, firm.id, &old, "192.0.2.3").expect_err("rotated");
        assert_eq!(refused, Refused::NoToken(TokenErrorCode::InvalidClient));
        let token = firm.token(&rotated);
        assert!(firm.enter(&token).is_ok());
        partners::revoke(&world.platform, &firm.owner, firm.id, made.partner.id).expect("closed");
        assert_eq!(firm.enter(&token), Err(Refused::Unknown));
        assert_eq!(partners::partners(&world.platform, &firm.owner, firm.id), Ok(Vec::new()));
    });
}

#[test]
fn secrets_are_not_guessed_and_not_kept() {
    on_each(|world| {
        let firm = Firm::new(world, "amina@example.org");
        let made = firm.partner(Some("https://pact.example.org/x/3/footprints"));
        let way = made.partner.way.clone().expect("a way");
        assert_eq!((way.base.as_str(), way.client_id.as_str()), ("https://pact.example.org/x", "qafila"));
        assert!(!way.sealed.windows(6).any(|part| part == b"secret"));
        let guess = |secret: &str| {
            let guessed = Credentials { id: made.partner.id.to_string(), secret: secret.to_owned() };
            partners::sign_in(&world.platform, firm.id, &guessed, "192.0.2.9")
        };
        for _ in 0..5 {
            assert_eq!(guess("x").expect_err("wrong"), Refused::NoToken(TokenErrorCode::InvalidClient));
        }
        assert!(matches!(guess("x").expect_err("too often"), Refused::TooOften(1..)));
        // Who knows it is not kept out by who does not.
        assert!(guess(&made.secret).is_ok());
        // The secret that is kept stays with its address: another address needs one.
        let change = |base: &str, client_secret: &str| {
            let request = PartnerRequest {
                name: "Acheteur".to_owned(),
                base: base.to_owned(),
                client_id: "qafila".to_owned(),
                client_secret: client_secret.to_owned(),
            };
            partners::change(&world.platform, &firm.owner, firm.id, made.partner.id, &request)
        };
        assert_eq!(change("https://pact.example.org/x", ""), Ok(()));
        let refused = change("https://evil.example.org/", "").expect_err("no secret");
        assert_eq!(refused, PeopleError::Input(vec![(Input::Secret, Problem::Empty)]));
        // Nor is it taken without an address if it is too long to be one.
        let refused = change("", &"x".repeat(501)).expect_err("too long");
        assert_eq!(refused, PeopleError::Input(vec![(Input::Secret, Problem::TooLong(500))]));
        for base in
            ["http://pact.example.org", "https://10.0.0.1/", "https://a:b@example.org", "https://example.org/?a"]
        {
            let refused = change(base, "x").expect_err(base);
            assert_eq!(refused, PeopleError::Input(vec![(Input::Url, Problem::Form)]), "{base}");
        }
    });
}

#[test]
fn owners_decide_who_comes_in() {
    on_each(|world| {
        let firm = Firm::new(world, "amina@example.org");
        let (made, product) = (firm.partner(None), firm.product());
        for role in [Role::Editor, Role::Reader] {
            let email = format!("{}@example.org", role.word());
            people::invite(&world.platform, &firm.owner, firm.id, &email, role).expect("invited");
            let invitation = world.link_to(&email);
            let person = world.person(&email);
            people::accept(&world.platform, &person, &invitation).expect("accepted");
            let person = world.again(&person);
            let request = PartnerRequest { name: "x".to_owned(), ..PartnerRequest::default() };
            let platform = &world.platform;
            let refused = Err(PeopleError::NotPermitted);
            assert_eq!(partners::add(platform, &person, firm.id, &request).map(drop), refused);
            assert_eq!(partners::rotate(platform, &person, firm.id, made.partner.id).map(drop), refused);
            assert_eq!(partners::revoke(platform, &person, firm.id, made.partner.id), refused);
            assert_eq!(partners::change(platform, &person, firm.id, made.partner.id, &request), refused);
            assert_eq!(partners::offer(platform, &person, firm.id, made.partner.id, product), refused);
            assert_eq!(partners::withdraw(platform, &person, firm.id, made.partner.id, product), refused);
            assert_eq!(partners::partners(platform, &person, firm.id).expect("seen").len(), 1);
            let asks = partners::request(platform, &person, firm.id, made.partner.id, "urn:gtin:1", "");
            let expected = match role {
                Role::Reader => PeopleError::NotPermitted,
                _ => PeopleError::Input(vec![(Input::Url, Problem::Empty)]),
            };
            assert_eq!(asks, Err(expected));
        }
    });
}

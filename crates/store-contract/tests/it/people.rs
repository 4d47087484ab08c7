use calendar::date;
use ids::{GrantId, PasskeyId};
use store::grant::{self, Extent, Grant, Room};
use store::identity::{self, Identity};
use store::membership::{self, Membership, Role};
use store::organisation::{self, Kind};
use store::passkey::{self, Challenge, Passkey};
use store::proof::{self, OneTimeCode};
use store::session::{self, Proven, Session};
use store::ticket::{self, Purpose, Ticket};
use store::{StoreError, person};
use store_contract::on_both;

use crate::made::{Outcome, at, firm, human, settle};

#[test]
fn records_come_back_as_they_were() {
    on_both(|fresh| {
        let (firm, human) = settle(&fresh.database, 1);
        assert_eq!(fresh.database.read(|sql| organisation::lookup(sql, firm.id)), Ok(Some(firm.clone())));
        assert!(fresh.database.read(|sql| person::lookup(sql, human.id)) == Ok(Some(human.clone())));
        assert!(fresh.database.read(|sql| person::lookup_by_email(sql, "personne1@example.org")) == Ok(Some(human)));
        assert_eq!(fresh.database.read(|sql| organisation::operator(sql)), Ok(None));
    });
}

#[test]
fn an_address_belongs_to_one_person() {
    on_both(|fresh| {
        settle(&fresh.database, 1);
        let twin = person::Person { id: human(2).id, ..human(1) };
        let added = fresh.database.write(|sql| person::add(sql, &twin));
        assert!(matches!(added, Err(StoreError::Rule(_))), "{added:?}");
    });
}

#[test]
fn rules_of_the_schema_hold() {
    on_both(|fresh| {
        let nameless = organisation::Organisation { name: String::new(), ..firm(1) };
        assert!(matches!(fresh.database.write(|sql| organisation::add(sql, &nameless)), Err(StoreError::Rule(_))));
        let nobody =
            Membership { organisation_id: firm(1).id, person_id: human(1).id, role: Role::Reader, since: at(0) };
        assert!(matches!(fresh.database.write(|sql| membership::put(sql, &nobody)), Err(StoreError::Rule(_))));
    });
}

#[test]
fn a_list_goes_on_where_it_stopped() {
    on_both(|fresh| {
        let ids: Vec<_> = (1..=5).map(|number| settle(&fresh.database, number).0.id).collect();
        let list = |after, limit| {
            let page =
                fresh.database.read(|sql| organisation::list(sql, Some(Kind::Firm), after, limit)).expect("listed");
            page.iter().map(|firm| firm.id).collect::<Vec<_>>()
        };
        assert_eq!(list(None, 3), ids[..3]);
        assert_eq!(list(Some(ids[2]), 3), ids[3..]);
        let buyers = fresh.database.read(|sql| organisation::list(sql, Some(Kind::Buyer), None, 9));
        assert_eq!(buyers, Ok(Vec::new()));
    });
}

#[test]
fn members_and_their_seats() {
    on_both(|fresh| {
        let (first, owner) = settle(&fresh.database, 1);
        let (second, _) = settle(&fresh.database, 2);
        let guest = Membership { organisation_id: second.id, person_id: owner.id, role: Role::Reader, since: at(9) };
        fresh.database.write(|sql| membership::put(sql, &guest)).expect("entered");
        let seats = fresh.database.read(|sql| membership::seats(sql, owner.id)).expect("listed");
        let seats: Vec<_> = seats.iter().map(|seat| (seat.organisation_id, seat.role)).collect();
        assert_eq!(seats, [(first.id, Role::Owner), (second.id, Role::Reader)]);
        let promoted = Membership { role: Role::Editor, since: at(99), ..guest };
        fresh.database.write(|sql| membership::put(sql, &promoted)).expect("changed");
        let members = fresh.database.read(|sql| membership::list(sql, second.id)).expect("listed");
        assert_eq!(members.last(), Some(&Membership { role: Role::Editor, ..guest }));
        assert_eq!(fresh.database.write(|sql| membership::remove(sql, second.id, owner.id)), Ok(true));
        assert_eq!(fresh.database.write(|sql| membership::remove(sql, second.id, owner.id)), Ok(false));
    });
}

#[test]
fn a_grant_holds_until_its_day_or_its_revocation() {
    on_both(|fresh| {
        let (firm, owner) = settle(&fresh.database, 1);
        let (adviser, guest) = settle(&fresh.database, 2);
        let grant = Grant {
            organisation_id: firm.id,
            id: GrantId::new(at(5), [5; 10]),
            grantee_id: adviser.id,
            room: Room::Measure,
            extent: Extent::Read,
            granted_by: owner.id,
            granted: at(5),
            until: date(2026, 12, 31),
            revoked: None,
        };
        fresh.database.write(|sql| grant::add(sql, &grant)).expect("granted");
        let held = |day| fresh.database.read(|sql| grant::held(sql, adviser.id, day)).expect("listed").len();
        assert_eq!((held(date(2026, 12, 31)), held(date(2027, 1, 1))), (1, 0));
        let looked = fresh.database.write(|sql| -> Outcome<()> {
            grant::look(sql, firm.id, guest.id, adviser.id, Room::Measure, at(10))?;
            grant::look(sql, firm.id, guest.id, adviser.id, Room::Measure, at(20))
        });
        looked.expect("written down");
        let looks = fresh.database.read(|sql| grant::looks(sql, firm.id, 10)).expect("listed");
        assert_eq!(
            looks.iter().map(|look| (look.first, look.last, look.times)).collect::<Vec<_>>(),
            [(at(10), at(20), 2)]
        );
        assert_eq!(fresh.database.write(|sql| grant::revoke(sql, firm.id, grant.id, at(30))), Ok(true));
        assert_eq!(fresh.database.write(|sql| grant::revoke(sql, firm.id, grant.id, at(31))), Ok(false));
        assert_eq!(held(date(2026, 12, 31)), 0);
        let kept = fresh.database.read(|sql| grant::list(sql, firm.id)).expect("listed");
        assert_eq!(kept, [Grant { revoked: Some(at(30)), ..grant }]);
    });
}

#[test]
fn sessions_end() {
    on_both(|fresh| {
        let (_, human) = settle(&fresh.database, 1);
        let session = |token: u8| Session {
            token_hash: [token; 32],
            person_id: human.id,
            created: at(0),
            seen: at(token.into()),
            expires: at(100),
            proven: Proven::Password,
            device: "Navigateur fictif".to_owned(),
        };
        for token in 1..=3 {
            fresh.database.write(|sql| session::add(sql, &session(token))).expect("begun");
        }
        let found = |token, now| fresh.database.read(|sql| session::lookup(sql, &[token; 32], now)).expect("looked up");
        assert_eq!((found(1, at(99)), found(1, at(100)), found(9, at(0))), (Some(session(1)), None, None));
        fresh.database.write(|sql| session::see(sql, &[1; 32], at(50), at(150))).expect("seen");
        let listed = fresh.database.read(|sql| session::list(sql, human.id, at(60))).expect("listed");
        assert_eq!(listed.iter().map(|session| session.token_hash[0]).collect::<Vec<_>>(), [1, 3, 2]);
        assert_eq!(fresh.database.write(|sql| session::remove(sql, human.id, &[2; 32])), Ok(true));
        assert_eq!(fresh.database.write(|sql| session::remove_others(sql, human.id, Some(&[1; 32]))), Ok(1));
        assert_eq!(fresh.database.write(|sql| session::forget_ended(sql, at(150))), Ok(1));
    });
}

#[test]
fn a_link_is_good_once() {
    on_both(|fresh| {
        let (firm, human) = settle(&fresh.database, 1);
        let invite = Ticket {
            token_hash: [1; 32],
            purpose: Purpose::Invite,
            email: "invitee@example.org".to_owned(),
            person_id: None,
            organisation_id: Some(firm.id),
            detail: "{\"role\":\"editor\"}".to_owned(),
            created: at(0),
            expires: at(100),
            used: None,
        };
        let reset = Ticket {
            token_hash: [2; 32],
            purpose: Purpose::Reset,
            email: human.email.clone(),
            person_id: Some(human.id),
            organisation_id: None,
            ..invite.clone()
        };
        fresh
            .database
            .write(|sql| -> Outcome<()> {
                ticket::add(sql, &invite)?;
                ticket::add(sql, &reset)
            })
            .expect("entered");
        let good = |token, purpose, now| {
            fresh.database.read(|sql| ticket::lookup(sql, &[token; 32], purpose, now)).expect("looked up")
        };
        assert!(good(1, Purpose::Invite, at(99)) == Some(invite.clone()));
        assert!(good(1, Purpose::Reset, at(99)).is_none() && good(1, Purpose::Invite, at(100)).is_none());
        assert_eq!(fresh.database.read(|sql| ticket::invitations(sql, firm.id, at(1))).expect("listed").len(), 1);
        assert_eq!(fresh.database.write(|sql| ticket::spend(sql, &[1; 32], at(5))), Ok(true));
        assert_eq!(fresh.database.write(|sql| ticket::spend(sql, &[1; 32], at(6))), Ok(false));
        assert!(good(1, Purpose::Invite, at(7)).is_none());
        assert_eq!(fresh.database.write(|sql| ticket::spend_all(sql, human.id, Purpose::Reset, at(8))), Ok(1));
        assert_eq!(fresh.database.write(|sql| ticket::forget_ended(sql, at(200))), Ok(2));
    });
}

#[test]
fn second_factors() {
    on_both(|fresh| {
        let (_, human) = settle(&fresh.database, 1);
        let code = OneTimeCode { person_id: human.id, secret: vec![7; 20], confirmed: None, last_step: 0 };
        let confirmed = OneTimeCode { confirmed: Some(at(1)), last_step: 59, ..code.clone() };
        for code in [&code, &confirmed] {
            fresh.database.write(|sql| proof::put_one_time_code(sql, code)).expect("put");
            assert!(
                fresh.database.read(|sql| proof::one_time_code(sql, human.id)).expect("read").as_ref() == Some(code)
            );
        }
        let left = || fresh.database.read(|sql| proof::recovery_codes_left(sql, human.id)).expect("counted");
        fresh.database.write(|sql| proof::put_recovery_codes(sql, human.id, &[[1; 32], [2; 32]])).expect("put");
        let spend =
            |hash: u8| fresh.database.write(|sql| proof::spend_recovery_code(sql, human.id, &[hash; 32], at(2)));
        assert_eq!((spend(1), spend(1), spend(9), left()), (Ok(true), Ok(false), Ok(false), 1));
        fresh.database.write(|sql| proof::remove(sql, human.id)).expect("removed");
        assert_eq!(left(), 0);
    });
}

#[test]
fn people_and_organisations_are_found_by_a_part_of_what_they_are_called() {
    on_both(|fresh| {
        let made: Vec<_> = (1..=12).map(|number| settle(&fresh.database, number)).collect();
        let (first, last) = (&made[0], &made[11]);
        let found: Outcome<_> = fresh.database.read(|sql| {
            let people = |sql: &mut dyn store::Sql, part: &str, after| {
                Ok::<_, StoreError>(
                    person::search(sql, part, after, 50)?.into_iter().map(|person| person.id).collect::<Vec<_>>(),
                )
            };
            assert_eq!(people(sql, "Personne12@", None)?, [last.1.id]);
            assert_eq!(people(sql, "personne1", None)?.len(), 4);
            assert_eq!(people(sql, "personne1", Some(first.1.id))?.len(), 3);
            // What means anything else in a pattern means itself.
            for part in ["%", "_", "\\", "personne_@"] {
                assert_eq!(people(sql, part, None)?, [], "{part}");
            }
            let firms = |sql: &mut dyn store::Sql, kind, part: &str| {
                Ok::<_, StoreError>(organisation::search(sql, kind, part, None, 50)?.len())
            };
            assert_eq!(firms(sql, None, "ATELIER FICTIF 1")?, 4);
            assert_eq!(firms(sql, Some(Kind::Firm), "ورشة")?, 12);
            assert_eq!(firms(sql, Some(Kind::Buyer), "ورشة")?, 0);
            assert_eq!(firms(sql, None, "000000000000012")?, 1);
            assert_eq!(firms(sql, None, "%")?, 0);
            Ok((person::count(sql)?, organisation::count(sql)?))
        });
        assert_eq!(found, Ok((12, 12)));
        let closed = organisation::Organisation { closed: Some(at(9)), ..first.0.clone() };
        let open: Outcome<i64> = fresh.database.write(|sql| {
            organisation::change(sql, &closed)?;
            organisation::count(sql)
        });
        assert_eq!(open, Ok(11));
    });
}

#[test]
fn a_passkey_is_of_one_person_and_a_challenge_is_answered_once() {
    on_both(|fresh| {
        let (_, human) = settle(&fresh.database, 1);
        let (_, other) = settle(&fresh.database, 2);
        let passkey = |number: u8, person_id| Passkey {
            person_id,
            id: PasskeyId::from_bytes([number; 16]),
            name: "Téléphone fictif".to_owned(),
            credential: vec![number; 1023],
            record: "{\"counter\":1}".to_owned(),
            created: at(number.into()),
            used: None,
        };
        for (number, person) in [(1, human.id), (2, human.id), (3, other.id)] {
            fresh.database.write(|sql| passkey::add(sql, &passkey(number, person))).expect("added");
        }
        let taken = Passkey { credential: vec![1; 1023], ..passkey(4, other.id) };
        assert!(matches!(fresh.database.write(|sql| passkey::add(sql, &taken)), Err(StoreError::Rule(_))));
        let found = |number: u8| fresh.database.read(|sql| passkey::lookup(sql, &[number; 1023]));
        assert_eq!((found(1), found(9)), (Ok(Some(passkey(1, human.id))), Ok(None)));
        fresh.database.write(|sql| passkey::see(sql, &passkey(1, human.id), "{}", at(9))).expect("seen");
        let seen = Passkey { record: "{}".to_owned(), used: Some(at(9)), ..passkey(1, human.id) };
        let list = |person| fresh.database.read(|sql| passkey::list(sql, person));
        assert_eq!(list(human.id), Ok(vec![seen, passkey(2, human.id)]));
        let remove = |person, number: u8| {
            fresh.database.write(|sql| passkey::remove(sql, person, PasskeyId::from_bytes([number; 16])))
        };
        assert_eq!((remove(other.id, 1), remove(human.id, 1), remove(human.id, 1)), (Ok(false), Ok(true), Ok(false)));

        let asked = |number: u8, person_id| Challenge {
            token_hash: [number; 32],
            person_id,
            state: "{}".to_owned(),
            expires: at(100),
        };
        for (number, person) in [(1, Some(human.id)), (2, None), (3, None), (4, Some(human.id))] {
            fresh.database.write(|sql| passkey::ask(sql, &asked(number, person))).expect("asked");
        }
        let take = |number: u8, now| fresh.database.write(|sql| passkey::take(sql, &[number; 32], at(now)));
        assert_eq!((take(1, 99), take(1, 99)), (Ok(Some(asked(1, Some(human.id)))), Ok(None)));
        assert_eq!((take(2, 100), take(2, 1)), (Ok(None), Ok(None)), "too late is as good as taken");
        assert_eq!(fresh.database.write(|sql| passkey::forget_ended(sql, at(99))), Ok(0));

        // Whoever is erased leaves none of either.
        fresh.database.write(|sql| person::erase(sql, &human)).expect("erased");
        assert_eq!((list(human.id), list(other.id)), (Ok(Vec::new()), Ok(vec![passkey(3, other.id)])));
        assert_eq!(fresh.database.write(|sql| passkey::forget_ended(sql, at(100))), Ok(1));
    });
}

#[test]
fn what_a_provider_calls_somebody_is_of_one_person_and_the_way_back_is_gone_once() {
    on_both(|fresh| {
        let (_, human) = settle(&fresh.database, 1);
        let (_, other) = settle(&fresh.database, 2);
        let known = |issuer: &str, person_id| Identity {
            issuer: issuer.to_owned(),
            subject: "42".to_owned(),
            person_id,
            created: at(1),
            used: at(1),
        };
        let add = |identity: Identity| fresh.database.write(|sql| identity::add(sql, &identity));
        assert_eq!(add(known("https://a.example", human.id)), Ok(()));
        assert_eq!(add(known("https://b.example", other.id)), Ok(()), "another provider calls another person so");
        assert!(matches!(add(known("https://a.example", other.id)), Err(StoreError::Rule(_))));
        fresh.database.write(|sql| identity::see(sql, "https://a.example", "42", at(9))).expect("seen");
        let seen = Identity { used: at(9), ..known("https://a.example", human.id) };
        let lookup = |subject| fresh.database.read(|sql| identity::lookup(sql, "https://a.example", subject));
        assert_eq!((lookup("42"), lookup("4")), (Ok(Some(seen.clone())), Ok(None)));
        assert_eq!(fresh.database.read(|sql| identity::list(sql, human.id)), Ok(vec![seen]));
        for number in 1..=3 {
            fresh.database.write(|sql| identity::ask(sql, &[number; 32], "{}", at(100))).expect("kept");
        }
        let take = |number: u8, now| fresh.database.write(|sql| identity::take(sql, &[number; 32], at(now)));
        assert_eq!((take(1, 99), take(1, 99)), (Ok(Some("{}".to_owned())), Ok(None)));
        assert_eq!((take(2, 100), take(2, 1)), (Ok(None), Ok(None)), "too late is as good as taken");
        assert_eq!(fresh.database.write(|sql| identity::forget_ended(sql, at(100))), Ok(1));
        fresh.database.write(|sql| person::erase(sql, &human)).expect("erased");
        assert_eq!(lookup("42"), Ok(None));
        let remove = || fresh.database.write(|sql| identity::remove(sql, other.id));
        assert_eq!((remove(), remove()), (Ok(1), Ok(0)));
    });
}

use calendar::date;
use ids::TokenId;
use store::StoreError;
use store::access_token::{self, AccessToken, Scope};
use store::answer::{self, Answer, Asked};
use store_contract::on_both;

use crate::made::{at, settle};

#[test]
fn a_token_holds_until_its_day_or_its_revocation() {
    on_both(|fresh| {
        let (firm, human) = settle(&fresh.database, 1);
        let (other, _) = settle(&fresh.database, 2);
        let token = |number: u8| AccessToken {
            organisation_id: firm.id,
            id: TokenId::from_bytes([number; 16]),
            person_id: human.id,
            name: "Compteur fictif".to_owned(),
            token_hash: [number; 32],
            scopes: vec![Scope::MeasureRead, Scope::MeasureWrite],
            created: at(number.into()),
            until: date(2026, 12, 31),
            used: None,
            revoked: None,
        };
        for number in 1..=2 {
            fresh.database.write(|sql| access_token::add(sql, &token(number))).expect("added");
        }
        let twin = AccessToken { id: TokenId::from_bytes([9; 16]), ..token(1) };
        assert!(matches!(fresh.database.write(|sql| access_token::add(sql, &twin)), Err(StoreError::Rule(_))));
        let found = |hash: u8, day| fresh.database.read(|sql| access_token::lookup(sql, &[hash; 32], day));
        assert_eq!(found(1, date(2026, 12, 31)), Ok(Some(token(1))));
        assert_eq!((found(1, date(2027, 1, 1)), found(7, date(2026, 1, 1))), (Ok(None), Ok(None)));
        fresh.database.write(|sql| access_token::see(sql, &[1; 32], at(50))).expect("seen");
        let listed = fresh.database.read(|sql| access_token::list(sql, firm.id)).expect("listed");
        assert_eq!(listed, [token(2), AccessToken { used: Some(at(50)), ..token(1) }]);
        assert_eq!(fresh.database.read(|sql| access_token::list(sql, other.id)), Ok(Vec::new()));
        let revoke = |of, number: u8| {
            fresh.database.write(|sql| access_token::revoke(sql, of, TokenId::from_bytes([number; 16]), at(60)))
        };
        assert_eq!((revoke(other.id, 1), revoke(firm.id, 1), revoke(firm.id, 1)), (Ok(false), Ok(true), Ok(false)));
        assert_eq!(found(1, date(2026, 1, 1)), Ok(None));
        let kept = fresh.database.read(|sql| access_token::list_of(sql, human.id)).expect("listed");
        assert_eq!(kept.iter().map(|token| token.revoked).collect::<Vec<_>>(), [None, Some(at(60))]);
        assert_eq!(fresh.database.write(|sql| access_token::forget_ended(sql, at(61))), Ok(1));
        assert_eq!(fresh.database.write(|sql| access_token::forget_ended(sql, at(400 * 86_400))), Ok(1));
    });
}

#[test]
fn an_answer_is_kept_under_its_key() {
    on_both(|fresh| {
        let (token, other) = (TokenId::from_bytes([1; 16]), TokenId::from_bytes([2; 16]));
        let begin = |token| fresh.database.write(|sql| answer::begin(sql, token, "k", &[3; 32], at(1)));
        let found = |token| fresh.database.read(|sql| answer::lookup(sql, token, "k"));
        assert_eq!((begin(token), begin(other)), (Ok(()), Ok(())));
        assert!(matches!(begin(token), Err(StoreError::Rule(_))));
        let asked = Asked { request: [3; 32], asked: at(1), answer: None };
        assert_eq!(found(token), Ok(Some(asked.clone())));
        let kept = Answer {
            status: 201,
            kind: "application/json".to_owned(),
            place: "/api/v1/x".to_owned(),
            body: b"{\"a\":0}".to_vec(),
        };
        fresh.database.write(|sql| answer::end(sql, token, "k", &kept)).expect("kept");
        assert_eq!(found(token), Ok(Some(Asked { answer: Some(kept), ..asked })));
        fresh.database.write(|sql| answer::give_up(sql, other, "k")).expect("given up");
        assert_eq!((found(other), begin(other)), (Ok(None), Ok(())));
        assert_eq!(fresh.database.write(|sql| answer::forget(sql, at(2))), Ok(2));
    });
}

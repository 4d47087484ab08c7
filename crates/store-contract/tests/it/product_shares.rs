use calendar::date;
use ids::{OrganisationId, PersonId, ProductId, ShareId};
use store::product_share::{self, Opening, ProductShare};
use store_contract::on_both;

use crate::made::{Outcome, at, settle};

fn share(organisation_id: OrganisationId, number: u8, of: u8) -> ProductShare {
    ProductShare {
        organisation_id,
        id: ShareId::from_bytes([number; 16]),
        product_id: ProductId::from_bytes([of; 16]),
        token_hash: [number; 32],
        language: "de".to_owned(),
        stages: true,
        recipient: "Käufer Beispiel GmbH — مشتر".to_owned(),
        made: at(number.into()),
        made_by: PersonId::from_bytes([9; 16]),
        until: date(2026, 12, 31),
        revoked: None,
    }
}

#[test]
fn a_link_to_a_product_opens_until_its_day_and_no_other_firm_closes_it() {
    on_both(|fresh| {
        let (firm, other) = (settle(&fresh.database, 1).0, settle(&fresh.database, 2).0);
        let (one, two, of_other) = (share(firm.id, 1, 7), share(firm.id, 2, 7), share(other.id, 3, 7));
        let added: Outcome<()> = fresh
            .database
            .write(|sql| [&one, &two, &of_other].into_iter().try_for_each(|share| product_share::add(sql, share)));
        added.expect("added");
        let open =
            |token: u8, on| fresh.database.read(|sql| product_share::lookup(sql, &[token; 32], on)).expect("asked");
        assert_eq!(open(1, date(2026, 12, 31)), Some(one.clone()));
        assert_eq!((open(1, date(2027, 1, 1)), open(9, date(2026, 12, 1))), (None, None));
        let listed = |id, of: u8| {
            let of = ProductId::from_bytes([of; 16]);
            fresh.database.read(|sql| product_share::list(sql, id, of, 9)).expect("listed")
        };
        assert_eq!(listed(firm.id, 7), [two.clone(), one.clone()]);
        assert_eq!((listed(firm.id, 8).len(), listed(other.id, 7).len()), (0, 1));
        let revoke = |id, share: &ProductShare| {
            fresh.database.write(|sql| product_share::revoke(sql, id, share.id, at(5))).expect("asked")
        };
        assert_eq!((revoke(other.id, &one), revoke(firm.id, &one), revoke(firm.id, &one)), (false, true, false));
        assert_eq!(open(1, date(2026, 12, 1)), None);
        let opened = |seconds, taken| Opening { share_id: two.id, at: at(seconds), taken };
        for opening in [opened(1, false), opened(1, false), opened(1, true), opened(2, false)] {
            fresh.database.write(|sql| product_share::open(sql, firm.id, &opening)).expect("written");
        }
        let seen = fresh.database.read(|sql| product_share::openings(sql, firm.id, 9)).expect("listed");
        assert_eq!(seen.len(), 3);
        assert_eq!(seen.first(), Some(&opened(2, false)));
        assert_eq!(fresh.database.read(|sql| product_share::openings(sql, other.id, 9)).expect("listed"), []);
    });
}

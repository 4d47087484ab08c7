//! What partners and strangers give for inputs of products.

use ids::{PartnerId, ProductRequestId};
use store::StoreError;
use store::corrected_answer::{self, CorrectedAnswer};
use store::partner_supply::{self, PartnerSupply};
use store_contract::on_both;

use crate::made::{Outcome, at};
use crate::products::{footprint_id, id, person, settled};

#[test]
fn an_input_follows_a_product_of_a_partner() {
    on_both(|fresh| {
        let (firm, other) = settled(&fresh.database);
        let supply = |input: &str, partner: u8, product: &str| PartnerSupply {
            organisation_id: firm,
            product_id: id(1),
            input: input.to_owned(),
            partner_id: PartnerId::from_bytes([partner; 16]),
            product: product.to_owned(),
            footprint_id: None,
            since: None,
            linked: at(0),
            linked_by: person(),
        };
        let first = supply("billet", 1, "urn:gtin:1");
        let second = PartnerSupply { product_id: id(2), ..first.clone() };
        let third = supply("film", 2, "urn:gtin:2");
        let done: Outcome<()> = fresh.database.write(|sql| {
            partner_supply::put(sql, &supply("billet", 2, "urn:gtin:9"))?;
            for supply in [&first, &second, &third] {
                partner_supply::put(sql, supply)?;
            }
            partner_supply::use_footprint(sql, firm, id(2), "billet", Some(footprint_id(4)), at(3))
        });
        done.expect("linked");
        let read: Outcome<()> = fresh.database.read(|sql| {
            assert_eq!(partner_supply::list(sql, firm, id(1))?, [first.clone(), third.clone()]);
            let used = PartnerSupply { footprint_id: Some(footprint_id(4)), since: Some(at(3)), ..second.clone() };
            assert_eq!(partner_supply::list(sql, firm, id(2))?, [used]);
            let bought = |product: u8| (id(product), "urn:gtin:1".to_owned());
            assert_eq!(partner_supply::customers(sql, firm, first.partner_id)?, [bought(1), bought(2)]);
            assert_eq!(partner_supply::customers(sql, other, first.partner_id)?, []);
            assert_eq!(partner_supply::list(sql, other, id(1))?, []);
            let all = partner_supply::all(sql, firm)?;
            let named: Vec<_> = all.iter().map(|supply| (supply.product_id, supply.input.as_str())).collect();
            assert_eq!(named, [(id(1), "billet"), (id(1), "film"), (id(2), "billet")]);
            assert_eq!(partner_supply::all(sql, other)?, []);
            Ok(())
        });
        read.expect("read");
        let remove = |of| fresh.database.write(|sql| partner_supply::remove(sql, of, id(1), "film"));
        assert_eq!([remove(other), remove(firm), remove(firm)], [Ok(false), Ok(true), Ok(false)]);
    });
}

#[test]
fn what_was_corrected_is_kept_with_its_paper() {
    on_both(|fresh| {
        let (firm, other) = settled(&fresh.database);
        let request_id = ProductRequestId::from_bytes([1; 16]);
        let corrected = |number: i64, sha256: Option<[u8; 32]>| CorrectedAnswer {
            organisation_id: firm,
            request_id,
            number,
            given: at(number),
            answer: format!("{{\"kg\":{number}}}"),
            attachment: sha256.map(|_| "calcul.pdf".to_owned()),
            sha256,
            length: sha256.map(|_| 12),
        };
        let (first, second) = (corrected(1, Some([7; 32])), corrected(2, None));
        let add = |one: &CorrectedAnswer| fresh.database.write(|sql| corrected_answer::add(sql, one));
        assert_eq!([add(&second), add(&first)], [Ok(()), Ok(())]);
        assert!(matches!(add(&first), Err(StoreError::Rule(_))), "one answer has one number");
        let read: Outcome<()> = fresh.database.read(|sql| {
            assert_eq!(corrected_answer::list(sql, firm, request_id)?, [first.clone(), second.clone()]);
            assert_eq!(corrected_answer::list(sql, other, request_id)?, []);
            let mut contents = Vec::new();
            let see = &mut |of, sha256: [u8; 32]| {
                contents.push((of, sha256));
                Ok(())
            };
            store::document::contents(sql, see)?;
            assert_eq!(contents, [(firm, [7; 32])]);
            Ok(())
        });
        read.expect("read");
    });
}

use calendar::date;
use store::StoreError;
use store::provider_offer::{self, ProviderOffer};
use store_contract::on_both;

use crate::made::{at, settle};

#[test]
fn an_offer_is_of_one_technology_until_its_last_day_or_until_it_is_withdrawn() {
    on_both(|fresh| {
        let (_, human) = settle(&fresh.database, 1);
        let made = |number: i64, technology: &str| ProviderOffer {
            number,
            technology: technology.to_owned(),
            provider: "Soleil Exemple — شمس المثال".to_owned(),
            words: "Toit de 100 kWc\nposé et raccordé".to_owned(),
            link: "https://soleil.example/offre".to_owned(),
            until: date(2026, 12, 31),
            written: at(number),
            written_by: human.id,
            withdrawn: None,
        };
        let add = |offer: &ProviderOffer| fresh.database.write(|sql| provider_offer::add(sql, offer));
        assert_eq!(add(&made(2, "led")), Err(StoreError::Stale));
        for (number, technology) in [(1, "led"), (2, "solar-pv"), (3, "led")] {
            assert_eq!(add(&made(number, technology)), Ok(()));
        }
        assert_eq!(add(&made(3, "led")), Err(StoreError::Stale));
        let of = |technology, day| fresh.database.read(|sql| provider_offer::of(sql, technology, day, 10));
        assert_eq!(of("led", date(2026, 12, 31)), Ok(vec![made(1, "led"), made(3, "led")]));
        assert_eq!(of("led", date(2027, 1, 1)), Ok(vec![]));
        let withdraw = |number| fresh.database.write(|sql| provider_offer::withdraw(sql, number, at(9)));
        assert_eq!((withdraw(1), withdraw(1), withdraw(7)), (Ok(true), Ok(false), Ok(false)));
        assert_eq!(of("led", date(2026, 1, 1)), Ok(vec![made(3, "led")]));
        let list = |limit| fresh.database.read(|sql| provider_offer::list(sql, limit));
        assert_eq!(list(10), Ok(vec![made(3, "led"), made(2, "solar-pv")]));
        assert_eq!(list(1), Ok(vec![made(3, "led")]));
        assert_eq!(fresh.database.read(provider_offer::last), Ok(3));
    });
}

use std::thread;

use calendar::Timestamp;
use store::{StoreError, attempt};
use store_contract::on_both;

const KEY: [u8; 32] = [7; 32];

#[test]
fn attempts_are_counted_by_a_slow_pace() {
    on_both(|fresh| {
        let at = |seconds| Timestamp::from_micros(1_700_000_000_000_000).expect("in range").plus_seconds(seconds);
        let count = |key: [u8; 32], seconds| {
            let counted = fresh.database.write::<_, StoreError>(|sql| attempt::count(sql, &key, at(seconds), 30, 120));
            counted.expect("counted")
        };
        // Five at once.
        for _ in 0..5 {
            assert_eq!(count(KEY, 0), Ok(()));
        }
        assert_eq!(count(KEY, 0), Err(31));
        assert_eq!(count([8; 32], 0), Ok(()));
        // Then one each half minute; what was refused does not count.
        assert_eq!(count(KEY, 29), Err(2));
        assert_eq!(count(KEY, 30), Ok(()));
        assert!(count(KEY, 31).is_err());
        let forgotten = |seconds| fresh.database.write(|sql| attempt::forget_past(sql, at(seconds)));
        assert_eq!((forgotten(100), forgotten(100)), (Ok(1), Ok(0)));
        assert!(count(KEY, 31).is_err(), "what still counts is kept");
        // After a quiet while everything is as at first.
        for _ in 0..5 {
            assert_eq!(count(KEY, 1000), Ok(()));
        }
        assert!(count(KEY, 1000).is_err());
    });
}

#[test]
fn servers_that_share_a_database_count_together() {
    on_both(|fresh| {
        let now = Timestamp::from_micros(1_700_000_000_000_000).expect("in range");
        let good: usize = thread::scope(|scope| {
            let try_often = || {
                let tried = (0..10).map(|_| {
                    fresh
                        .database
                        .write::<_, StoreError>(|sql| attempt::count(sql, &KEY, now, 30, 120))
                        .expect("counted")
                });
                tried.filter(Result::is_ok).count()
            };
            let servers: Vec<_> = (0..4).map(|_| scope.spawn(try_often)).collect();
            servers.into_iter().map(|server| server.join().expect("it counts")).sum()
        });
        assert_eq!(good, 5);
    });
}

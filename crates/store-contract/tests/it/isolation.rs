use std::thread;

use store::{StoreError, organisation, values};
use store_contract::on_both;

use crate::made::{Outcome, at, firm, settle};

#[test]
fn a_transaction_that_fails_leaves_nothing() {
    on_both(|fresh| {
        let failed: Outcome<()> = fresh.database.write(|sql| {
            organisation::add(sql, &firm(1))?;
            Err(StoreError::Stale)
        });
        assert_eq!(failed, Err(StoreError::Stale));
        let found = fresh.database.read(|sql| organisation::lookup(sql, firm(1).id));
        assert_eq!(found, Ok(None));
    });
}

#[test]
fn a_transaction_that_panics_leaves_nothing_and_blocks_nobody() {
    on_both(|fresh| {
        let database = fresh.database.clone();
        let panicked = thread::spawn(move || {
            database.write(|sql| -> Outcome<()> {
                organisation::add(sql, &firm(1))?;
                panic!("as a defect would")
            })
        });
        assert!(panicked.join().is_err());
        fresh.database.write(|sql| organisation::add(sql, &firm(1))).expect("nothing stands in the way");
    });
}

#[test]
fn reading_writes_nothing() {
    on_both(|fresh| {
        let tried: Outcome<()> = fresh.database.read(|sql| organisation::add(sql, &firm(1)));
        assert!(tried.is_err());
    });
}

#[test]
fn no_increment_is_lost() {
    on_both(|fresh| {
        let (firm, _) = settle(&fresh.database, 1);
        thread::scope(|scope| {
            for _ in 0..6 {
                scope.spawn(|| {
                    for _ in 0..15 {
                        let done: Outcome<()> = fresh.database.write(|sql| {
                            let read: i64 =
                                sql.value("SELECT version FROM organisation WHERE id = $1", values![firm.id])?;
                            sql.execute(
                                "UPDATE organisation SET version = $2 WHERE id = $1",
                                values![firm.id, read + 1],
                            )?;
                            Ok(())
                        });
                        done.expect("written");
                    }
                });
            }
        });
        let counted = fresh.database.read(|sql| organisation::lookup(sql, firm.id)).expect("read");
        assert_eq!(counted.map(|firm| firm.version), Some(90));
    });
}

/// Each transaction reads what the other writes: run one after the other, only one finds the chair free.
#[test]
fn two_do_not_both_take_the_last_chair() {
    on_both(|fresh| {
        for round in 0..10_u8 {
            let taken: usize = thread::scope(|scope| {
                let workers: Vec<_> = (0..2_u8)
                    .map(|worker| {
                        scope.spawn(move || {
                            let done: Outcome<bool> = fresh.database.write(|sql| {
                                let held: i64 = sql.value(
                                    "SELECT count(*) FROM organisation WHERE created = $1",
                                    values![at(1000 + i64::from(round))],
                                )?;
                                if held == 0 {
                                    let mut taker = firm(round * 2 + worker + 1);
                                    taker.created = at(1000 + i64::from(round));
                                    organisation::add(sql, &taker)?;
                                }
                                Ok(held == 0)
                            });
                            done.expect("decided")
                        })
                    })
                    .collect();
                workers.into_iter().map(|worker| usize::from(worker.join().expect("ended"))).sum()
            });
            assert_eq!(taken, 1);
        }
    });
}

#[test]
fn a_reader_sees_one_moment() {
    on_both(|fresh| {
        let seen: Outcome<(i64, i64)> = fresh.database.read(|sql| {
            let before = sql.value("SELECT count(*) FROM organisation", values![])?;
            fresh.database.write(|sql| organisation::add(sql, &firm(7)))?;
            Ok((before, sql.value("SELECT count(*) FROM organisation", values![])?))
        });
        assert_eq!(seen, Ok((0, 0)));
    });
}

#[test]
fn the_second_of_two_editors_is_told() {
    on_both(|fresh| {
        let (firm, _) = settle(&fresh.database, 1);
        let edited = |name: &str| organisation::Organisation { name: name.to_owned(), ..firm.clone() };
        fresh.database.write(|sql| organisation::change(sql, &edited("Premier"))).expect("changed");
        let second = fresh.database.write(|sql| organisation::change(sql, &edited("Second")));
        assert_eq!(second, Err(StoreError::Stale));
        let kept = fresh.database.read(|sql| organisation::lookup(sql, firm.id)).expect("read").expect("there");
        assert_eq!((kept.name.as_str(), kept.version), ("Premier", 1));
    });
}

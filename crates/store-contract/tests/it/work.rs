use std::thread;

use ids::LetterId;
use store::job::{self, Job, Request, State};
use store::letter::{self, Letter};
use store_contract::{Fresh, on_both};

use crate::made::{Outcome, at, job as id, settle};

fn ask(fresh: &Fresh, number: u8, key: Option<&str>, due: i64) -> bool {
    let request = Request { kind: "read", key, organisation_id: None, payload: "{}", due: at(due) };
    fresh.database.write(|sql| job::ask(sql, id(number), &request, at(0))).expect("asked for")
}

fn take(fresh: &Fresh, now: i64, lease: i64) -> Option<Job> {
    fresh.database.write(|sql| job::take(sql, at(now), at(lease))).expect("looked for")
}

#[test]
fn work_is_taken_when_due_in_its_order() {
    on_both(|fresh| {
        assert!(ask(fresh, 1, None, 20) && ask(fresh, 2, None, 10) && ask(fresh, 3, None, 99));
        let taken: Vec<_> = std::iter::from_fn(|| take(fresh, 30, 60)).map(|job| job.id).collect();
        assert_eq!(taken, [id(2), id(1)]);
        assert_eq!(fresh.database.read(|sql| job::count(sql)), Ok(vec![(State::Running, 2), (State::Waiting, 1)]));
    });
}

#[test]
fn the_same_work_is_asked_for_once_until_it_is_done() {
    on_both(|fresh| {
        assert!(
            ask(fresh, 1, Some("firm 1"), 0) && !ask(fresh, 2, Some("firm 1"), 0) && ask(fresh, 3, Some("firm 2"), 5)
        );
        let taken = take(fresh, 1, 10).expect("due");
        assert_eq!(fresh.database.write(|sql| job::finish(sql, &taken, at(2))), Ok(true));
        assert!(ask(fresh, 4, Some("firm 1"), 0));
    });
}

/// What failed and waits for its next attempt is tried at once when somebody asks for it anew.
#[test]
fn work_that_waits_is_asked_for_sooner_never_later() {
    on_both(|fresh| {
        assert!(ask(fresh, 1, Some("firm 1"), 60));
        assert!(!ask(fresh, 2, Some("firm 1"), 90) && take(fresh, 59, 70).is_none());
        assert!(!ask(fresh, 3, Some("firm 1"), 5));
        let taken = take(fresh, 5, 70).expect("due");
        assert_eq!(taken.id, id(1));
        // Whoever has it keeps it.
        assert!(!ask(fresh, 4, Some("firm 1"), 6) && take(fresh, 6, 70).is_none());
    });
}

/// A worker that was cut off comes back: what it did must not count, since another has done it.
#[test]
fn a_worker_whose_lease_ended_has_lost_its_work() {
    on_both(|fresh| {
        ask(fresh, 1, None, 0);
        let slow = take(fresh, 0, 10).expect("due");
        assert_eq!(take(fresh, 9, 20), None);
        let quick = take(fresh, 10, 20).expect("the lease ended");
        assert_eq!((slow.attempts, quick.attempts), (1, 2));
        assert_eq!(fresh.database.write(|sql| job::progress(sql, &slow, 1, 2, at(99))), Ok(false));
        assert_eq!(fresh.database.write(|sql| job::finish(sql, &slow, at(11))), Ok(false));
        assert_eq!(fresh.database.write(|sql| job::progress(sql, &quick, 1, 2, at(30))), Ok(true));
        assert_eq!(fresh.database.write(|sql| job::finish(sql, &quick, at(12))), Ok(true));
        assert_eq!(fresh.database.write(|sql| job::fail(sql, &slow, "late", None, at(13))), Ok(false));
        let kept = fresh.database.read(|sql| job::lookup(sql, id(1))).expect("read").expect("there");
        assert_eq!((kept.state, kept.done, kept.total, kept.ended), (State::Done, 1, 2, Some(at(12))));
    });
}

#[test]
fn work_that_fails_is_tried_again_and_given_up() {
    on_both(|fresh| {
        ask(fresh, 1, Some("k"), 0);
        let first = take(fresh, 0, 10).expect("due");
        assert_eq!(fresh.database.write(|sql| job::fail(sql, &first, "no answer", Some(at(60)), at(1))), Ok(true));
        assert_eq!(take(fresh, 59, 70), None);
        let second = take(fresh, 60, 70).expect("due again");
        assert_eq!(second.message.as_deref(), Some("no answer"));
        assert_eq!(fresh.database.write(|sql| job::fail(sql, &second, "no answer", None, at(61))), Ok(true));
        let failed = fresh.database.read(|sql| job::list(sql, State::Failed, 9)).expect("listed");
        assert_eq!(failed.iter().map(|job| job.id).collect::<Vec<_>>(), [id(1)]);
        assert_eq!(fresh.database.write(|sql| job::revive(sql, id(1), at(70))), Ok(true));
        assert!(take(fresh, 70, 80).is_some_and(|job| job.attempts == 1));
    });
}

#[test]
fn one_knows_when_to_look_again() {
    on_both(|fresh| {
        let next = || fresh.database.read(|sql| job::next(sql)).expect("asked");
        assert_eq!(next(), None);
        assert!(ask(fresh, 1, None, 20) && ask(fresh, 2, None, 30));
        assert_eq!(next(), Some(at(20)));
        let first = take(fresh, 20, 25).expect("due");
        assert_eq!(next(), Some(at(25)));
        assert_eq!(fresh.database.write(|sql| job::renew(sql, &first, at(40))), Ok(true));
        assert_eq!(next(), Some(at(30)));
    });
}

/// What ended is given back with its attempt; what may still come late is not, so that it finds the work lost.
#[test]
fn work_that_is_given_back_is_taken_at_once() {
    on_both(|fresh| {
        ask(fresh, 1, None, 0);
        for (ended, attempts) in [(true, 1), (false, 2), (true, 2)] {
            let taken = take(fresh, 1, 60).expect("due");
            assert_eq!(fresh.database.write(|sql| job::give_back(sql, &taken, ended, at(1))), Ok(true));
            assert_eq!(fresh.database.write(|sql| job::finish(sql, &taken, at(1))), Ok(false));
            let again = take(fresh, 1, 60).expect("due");
            assert_eq!(again.attempts, attempts);
            assert_eq!(fresh.database.write(|sql| job::give_back(sql, &again, true, at(1))), Ok(true));
        }
    });
}

#[test]
fn the_bell_rings_for_work_that_stays() {
    on_both(|fresh| {
        let rings = || fresh.database.bell().rings();
        assert_eq!((rings(), ask(fresh, 1, None, 0), rings()), (0, true, 1));
        let request = Request { kind: "read", key: None, organisation_id: None, payload: "{}", due: at(0) };
        let undone: Outcome<()> = fresh.database.write(|sql| {
            job::ask(sql, id(2), &request, at(0))?;
            Err(store::StoreError::Stale)
        });
        assert_eq!((undone, rings()), (Err(store::StoreError::Stale), 1));
        take(fresh, 0, 10).expect("due");
        assert_eq!(rings(), 1);
    });
}

#[test]
fn no_work_is_taken_twice_by_many_workers() {
    on_both(|fresh| {
        for number in 1..=40 {
            ask(fresh, number, None, 0);
        }
        let mut taken: Vec<_> = thread::scope(|scope| {
            let workers: Vec<_> = (0..4)
                .map(|_| {
                    scope.spawn(|| std::iter::from_fn(|| take(fresh, 1, 60)).map(|job| job.id).collect::<Vec<_>>())
                })
                .collect();
            workers.into_iter().flat_map(|worker| worker.join().expect("ended")).collect()
        });
        taken.sort_unstable();
        assert_eq!(taken, (1..=40).map(id).collect::<Vec<_>>());
    });
}

#[test]
fn done_work_is_forgotten_after_a_while() {
    on_both(|fresh| {
        let (firm, _) = settle(&fresh.database, 1);
        let request = Request { kind: "measure", key: None, organisation_id: Some(firm.id), payload: "{}", due: at(0) };
        fresh.database.write(|sql| job::ask(sql, id(1), &request, at(0))).expect("asked for");
        assert_eq!(fresh.database.read(|sql| job::list_for(sql, firm.id, 9)).expect("listed").len(), 1);
        let taken = take(fresh, 0, 10).expect("due");
        fresh.database.write(|sql| job::finish(sql, &taken, at(2))).expect("finished");
        assert_eq!(fresh.database.write(|sql| job::forget(sql, State::Done, at(2))), Ok(0));
        assert_eq!(fresh.database.write(|sql| job::forget(sql, State::Done, at(3))), Ok(1));
    });
}

#[test]
fn the_text_of_a_letter_is_forgotten_once_sent() {
    on_both(|fresh| {
        let (_, human) = settle(&fresh.database, 1);
        let letter = Letter {
            id: LetterId::new(at(0), [1; 10]),
            person_id: Some(human.id),
            recipient: human.email.clone(),
            language: language::Language::Ar,
            subject: "تأكيد العنوان".to_owned(),
            body: "…/verify/secret".to_owned(),
            state: letter::State::Waiting,
            message: None,
            created: at(0),
            sent: None,
        };
        let kept = || fresh.database.read(|sql| letter::lookup(sql, letter.id)).expect("read").expect("there");
        fresh.database.write(|sql| letter::add(sql, &letter)).expect("written");
        assert!(kept() == letter);
        fresh.database.write(|sql| letter::mark_refused(sql, letter.id, "450 later", false)).expect("marked");
        assert_eq!((kept().state, kept().message.as_deref()), (letter::State::Waiting, Some("450 later")));
        assert_eq!(fresh.database.write(|sql| letter::revive(sql, letter.id)), Ok(false), "it was not given up");
        fresh.database.write(|sql| letter::mark_refused(sql, letter.id, "550 never", true)).expect("marked");
        assert_eq!(fresh.database.read(|sql| letter::count(sql)), Ok(vec![(letter::State::Failed, 1)]));
        assert_eq!(fresh.database.write(|sql| letter::revive(sql, letter.id)), Ok(true));
        assert_eq!(kept().state, letter::State::Waiting);
        let sent: Outcome<()> = fresh.database.write(|sql| letter::mark_sent(sql, letter.id, at(5)));
        sent.expect("marked");
        assert_eq!((kept().state, kept().body.as_str(), kept().sent), (letter::State::Sent, "", Some(at(5))));
        let waiting = fresh.database.read(|sql| letter::list(sql, letter::State::Waiting, 9)).expect("listed");
        assert_eq!(waiting.len(), 0);
        assert_eq!(fresh.database.write(|sql| letter::forget(sql, at(0))), Ok(0));
        assert_eq!(fresh.database.write(|sql| letter::forget(sql, at(1))), Ok(1));
    });
}

use std::sync::atomic::{AtomicUsize, Ordering};

use app::Platform;
use app::work::{ATTEMPTS, Effects, Ending, Failure, Handler, Housekeeping, Reason, Registry, Task, run_due};
use ids::{JobId, OrganisationId};
use store::job::{self, Job, Request, State};
use store::{Sql, StoreError, organisation, values};
use store_contract::on_both;

use crate::made::{Outcome, ask, at, count, firm, kept, platform};

/// Enters an organisation under the name in its payload, as often as it is told to fail before.
#[derive(Default)]
struct Found {
    failures: usize,
    tried: AtomicUsize,
    panics: bool,
    lasting: bool,
}

impl Handler for Found {
    fn kind(&self) -> &'static str {
        "firm.found"
    }

    fn work<'a>(&'a self, platform: &'a Platform, task: &Task<'a>) -> Result<Effects<'a>, Failure> {
        let name: String = task.payload()?;
        task.progress(1, 2)?;
        if self.tried.fetch_add(1, Ordering::SeqCst) < self.failures {
            assert!(!self.panics, "as a defect would");
            return Err(if self.lasting {
                Failure::lasting(Reason::Refused, "550 no")
            } else {
                Failure::passing(Reason::Unreachable, "no answer")
            });
        }
        task.progress(2, 2)?;
        let made = firm(&name, platform.id(OrganisationId::new));
        Ok(Box::new(move |sql| Ok(organisation::add(sql, &made)?)))
    }

    fn failed(
        &self,
        platform: &Platform,
        sql: &mut dyn Sql,
        _: &Job,
        failure: &Failure,
        last: bool,
    ) -> Result<(), StoreError> {
        if last {
            organisation::add(sql, &firm(&failure.to_string(), platform.id(OrganisationId::new)))?;
        }
        Ok(())
    }
}

fn firms(platform: &Platform) -> Vec<String> {
    let names = |sql: &mut dyn Sql| -> Outcome<Vec<String>> {
        sql.list("SELECT name FROM organisation ORDER BY name", values![], |row| store::Columns::of(row).take())
    };
    platform.database.read(names).expect("listed")
}

#[test]
fn work_is_done_once_with_its_effects_and_its_progress() {
    on_both(|fresh| {
        let (platform, _) = platform(&fresh.database);
        let registry = Registry::default().with(Found::default());
        let id = ask(&platform, "firm.found", "\"Atelier fictif\"");
        let done = run_due(&platform, &registry).expect("run");
        assert_eq!(done.iter().map(|(job, ending)| (job.id, ending)).collect::<Vec<_>>(), [(id, &Ending::Done)]);
        assert_eq!(firms(&platform), ["Atelier fictif"]);
        let kept = kept(&platform, id);
        assert_eq!((kept.state, kept.done, kept.total, kept.message), (State::Done, 2, 2, None));
        assert_eq!(run_due(&platform, &registry), Ok(vec![]));
    });
}

#[test]
fn what_fails_is_tried_later_with_its_reason() {
    on_both(|fresh| {
        let (platform, clock) = platform(&fresh.database);
        let registry = Registry::default().with(Found { failures: 2, ..Found::default() });
        let id = ask(&platform, "firm.found", "\"Atelier fictif\"");
        assert!(matches!(&run_due(&platform, &registry).expect("run")[..], [(_, Ending::Failed(_, due))]
            if *due >= at(30) && *due <= at(36)));
        assert_eq!(kept(&platform, id).message.as_deref(), Some("unreachable: no answer"));
        clock.go_on(29);
        assert_eq!(run_due(&platform, &registry), Ok(vec![]));
        clock.go_on(7);
        assert_eq!(run_due(&platform, &registry).expect("run").len(), 1);
        clock.go_on(150);
        assert_eq!(run_due(&platform, &registry).expect("run")[0].1, Ending::Done);
        assert_eq!(firms(&platform), ["Atelier fictif"]);
    });
}

#[test]
fn what_always_fails_is_given_up_and_may_be_revived() {
    on_both(|fresh| {
        let (platform, clock) = platform(&fresh.database);
        let registry = Registry::default().with(Found { failures: 8, ..Found::default() });
        let id = ask(&platform, "firm.found", "\"Atelier fictif\"");
        for attempt in 1..=ATTEMPTS {
            let done = run_due(&platform, &registry).expect("run");
            assert_eq!(matches!(done[0].1, Ending::GivenUp(_)), attempt == ATTEMPTS, "{done:?}");
            clock.go_on(60_000);
        }
        assert_eq!((kept(&platform, id).state, kept(&platform, id).attempts), (State::Failed, ATTEMPTS));
        assert_eq!(firms(&platform), ["unreachable: no answer"]);
        let now = platform.now();
        assert_eq!(platform.database.write(|sql| job::revive(sql, id, now)), Ok(true));
        assert_eq!(run_due(&platform, &registry).expect("run")[0].1, Ending::Done);
        assert_eq!(firms(&platform).len(), 2);
    });
}

#[test]
fn what_cannot_pass_is_given_up_at_once() {
    on_both(|fresh| {
        let (platform, _) = platform(&fresh.database);
        let registry = Registry::default().with(Found { failures: 1, lasting: true, ..Found::default() });
        let refused = ask(&platform, "firm.found", "\"Atelier fictif\"");
        let garbled = ask(&platform, "firm.found", "{}");
        run_due(&platform, &registry).expect("run");
        assert_eq!(kept(&platform, refused).message.as_deref(), Some("refused: 550 no"));
        assert!(kept(&platform, garbled).message.is_some_and(|message| message.starts_with("unusable: ")));
        assert_eq!(count(&platform, State::Failed), 2);
    });
}

#[test]
fn a_panic_is_a_failure_and_not_the_end() {
    on_both(|fresh| {
        let (platform, clock) = platform(&fresh.database);
        let registry = Registry::default().with(Found { failures: 1, panics: true, ..Found::default() });
        let id = ask(&platform, "firm.found", "\"Atelier fictif\"");
        assert!(matches!(run_due(&platform, &registry).expect("run")[0].1, Ending::Failed(..)));
        assert_eq!(kept(&platform, id).message.as_deref(), Some("defect: as a defect would"));
        clock.go_on(40);
        assert_eq!(run_due(&platform, &registry).expect("run")[0].1, Ending::Done);
    });
}

/// Effects that break a rule of the database leave nothing, and the work is not done.
#[test]
fn effects_are_all_or_nothing() {
    struct Twice;
    impl Handler for Twice {
        fn kind(&self) -> &'static str {
            "firm.twice"
        }
        fn work<'a>(&'a self, platform: &'a Platform, _: &Task<'a>) -> Result<Effects<'a>, Failure> {
            let made = firm("Atelier fictif", platform.id(OrganisationId::new));
            Ok(Box::new(move |sql| {
                organisation::add(sql, &made)?;
                Ok(organisation::add(sql, &made)?)
            }))
        }
    }
    on_both(|fresh| {
        let (platform, _) = platform(&fresh.database);
        let id = ask(&platform, "firm.twice", "null");
        let done = run_due(&platform, &Registry::default().with(Twice)).expect("run");
        assert!(matches!(&done[0].1, Ending::Failed(failure, _) if failure.reason == Reason::Defect));
        assert_eq!((firms(&platform), kept(&platform, id).state), (vec![], State::Waiting));
    });
}

/// While it works, its lease ends and another worker does the work: what the first does has no effect.
#[test]
fn who_has_lost_the_work_changes_nothing() {
    struct Slow;
    impl Handler for Slow {
        fn kind(&self) -> &'static str {
            "firm.found"
        }
        fn work<'a>(&'a self, platform: &'a Platform, task: &Task<'a>) -> Result<Effects<'a>, Failure> {
            if task.job().attempts == 1 {
                // As if this worker slept until the lease had ended.
                let later = platform.now().plus_seconds(61);
                let taken = platform.database.write(|sql| job::take(sql, later, later.plus_seconds(60)))?;
                let other = taken.ok_or_else(|| Failure::lasting(Reason::Defect, "not to be taken"))?;
                platform.database.write(|sql| {
                    organisation::add(sql, &firm("the other", platform.id(OrganisationId::new)))?;
                    job::finish(sql, &other, later).map(drop)
                })?;
            }
            let made = firm("the first", platform.id(OrganisationId::new));
            Ok(Box::new(move |sql| Ok(organisation::add(sql, &made)?)))
        }
    }
    on_both(|fresh| {
        let (platform, _) = platform(&fresh.database);
        ask(&platform, "firm.found", "null");
        assert_eq!(run_due(&platform, &Registry::default().with(Slow)).expect("run")[0].1, Ending::Lost);
        assert_eq!(firms(&platform), ["the other"]);
    });
}

/// Work during which the program always dies must not kill it for ever.
#[test]
fn work_that_nobody_survives_is_given_up() {
    on_both(|fresh| {
        let (platform, clock) = platform(&fresh.database);
        let id = ask(&platform, "firm.found", "\"Atelier fictif\"");
        for _ in 0..ATTEMPTS {
            let now = platform.now();
            platform
                .database
                .write(|sql| job::take(sql, now, now.plus_seconds(60)))
                .expect("taken, and never heard of");
            clock.go_on(60);
        }
        let registry = Registry::default().with(Found::default());
        assert!(matches!(run_due(&platform, &registry).expect("run")[0].1, Ending::GivenUp(_)));
        assert!(kept(&platform, id).message.is_some_and(|message| message.starts_with("vanished: ")));
    });
}

#[test]
fn work_of_another_version_waits_for_it() {
    on_both(|fresh| {
        let (platform, clock) = platform(&fresh.database);
        let id = ask(&platform, "firm.found", "\"Atelier fictif\"");
        assert!(matches!(run_due(&platform, &Registry::default()).expect("run")[0].1, Ending::Failed(..)));
        assert_eq!(kept(&platform, id).message.as_deref(), Some("unknown: firm.found"));
        clock.go_on(40);
        let registry = Registry::default().with(Found::default());
        assert_eq!(run_due(&platform, &registry).expect("run")[0].1, Ending::Done);
    });
}

#[test]
fn housekeeping_forgets_and_comes_again() {
    on_both(|fresh| {
        let (platform, clock) = platform(&fresh.database);
        let registry = Registry::default().with(Housekeeping).with(Found::default());
        let old = ask(&platform, "firm.found", "\"Atelier fictif\"");
        run_due(&platform, &registry).expect("run");
        clock.go_on(29 * 86_400);
        let keep =
            Request { kind: "house.keep", key: Some("house.keep"), organisation_id: None, payload: "null", due: at(0) };
        let id = platform.id(JobId::new);
        platform.database.write(|sql| job::ask(sql, id, &keep, at(0))).expect("asked for");
        run_due(&platform, &registry).expect("run");
        assert_eq!(kept(&platform, old).state, State::Done);
        assert_eq!(count(&platform, State::Waiting), 1);
        clock.go_on(2 * 86_400);
        run_due(&platform, &registry).expect("run");
        assert_eq!(platform.database.read(|sql| job::lookup(sql, old)), Ok(None));
        assert_eq!(count(&platform, State::Waiting), 1);
    });
}

use calendar::date;
use ids::TaskId;
use store::task::{self, Kind, Task};
use store::{StoreError, organisation};
use store_contract::on_both;

use crate::made::{at, firm, settle};

#[test]
fn what_advisers_note_of_a_firm() {
    on_both(|fresh| {
        let (adviser, omar) = settle(&fresh.database, 1);
        let (one, other) = (firm(2), firm(3));
        let of = |number: u8, firm: &organisation::Organisation, kind, due| Task {
            organisation_id: adviser.id,
            id: TaskId::new(at(number.into()), [number; 10]),
            firm_id: firm.id,
            kind,
            words: format!("Chose fictive {number} — مهمة"),
            due,
            added: at(number.into()),
            added_by: omar.id,
            done: None,
        };
        let (early, late) = (date(2026, 12, 1), date(2027, 1, 31));
        let tasks = [
            of(1, &one, Kind::Task, Some(late)),
            of(2, &one, Kind::Note, Some(early)),
            of(3, &one, Kind::Task, Some(early)),
            of(4, &other, Kind::Task, None),
        ];
        fresh
            .database
            .write(|sql| {
                organisation::add(sql, &one)?;
                organisation::add(sql, &other)?;
                tasks.iter().try_for_each(|task| task::add(sql, task))
            })
            .expect("added");
        let listed = |limit| fresh.database.read(|sql| task::list(sql, adviser.id, one.id, limit)).expect("listed");
        assert_eq!(listed(10), [tasks[2].clone(), tasks[1].clone(), tasks[0].clone()]);
        assert_eq!(listed(1), [tasks[2].clone()]);
        let open = || fresh.database.read(|sql| task::open(sql, adviser.id)).expect("listed");
        assert_eq!(open(), [(one.id, 2, Some(early)), (other.id, 1, None)]);
        // What others noted is not there.
        assert_eq!(fresh.database.read(|sql| task::list(sql, other.id, one.id, 10)), Ok(Vec::new()));

        let finish = |firm: &organisation::Organisation, number: usize, time| {
            fresh.database.write(|sql| task::finish(sql, adviser.id, firm.id, tasks[number].id, time)).expect("asked")
        };
        assert!(finish(&one, 2, Some(at(9))) && !finish(&one, 1, Some(at(9))), "a note is never done");
        assert!(!finish(&other, 2, Some(at(9))), "the task is of another firm");
        assert_eq!((listed(1)[0].done, open()[0]), (Some(at(9)), (one.id, 1, Some(late))));
        assert!(finish(&one, 2, None) && listed(1)[0].done.is_none());

        let remove = |firm: &organisation::Organisation| {
            fresh.database.write(|sql| task::remove(sql, adviser.id, firm.id, tasks[2].id)).expect("asked")
        };
        assert!(!remove(&other) && remove(&one) && !remove(&one));
        let empty = Task { words: String::new(), ..of(5, &one, Kind::Task, None) };
        assert!(matches!(fresh.database.write(|sql| task::add(sql, &empty)), Err(StoreError::Rule(_))));
    });
}

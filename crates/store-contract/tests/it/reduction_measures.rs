use calendar::date;
use ids::{MeasureId, OrganisationId, PersonId};
use store::reduction_measure::{self, Record, State, Step};
use store::{Database, StoreError};
use store_contract::on_both;

use crate::made::{at, settle};

fn id(number: u8) -> MeasureId {
    MeasureId::new(at(number.into()), [number; 10])
}

fn record(organisation_id: OrganisationId, number: u8) -> Record {
    Record {
        organisation_id,
        id: id(number),
        name: format!("Calorifugeage عزل {number}"),
        state: State::Planned,
        content: format!("{{\"name\":\"Calorifugeage عزل {number}\"}}"),
        added: at(number.into()),
        removed: None,
        version: 0,
    }
}

fn step(record: &Record, number: i64, state: State, written_by: PersonId) -> Step {
    Step {
        organisation_id: record.organisation_id,
        measure_id: record.id,
        number,
        state,
        day: date(2026, 11, 20),
        words: "devis trop cher — ثمن مرتفع".to_owned(),
        written: at(number),
        written_by,
    }
}

fn add(database: &Database, record: &Record) -> Result<(), StoreError> {
    database.write(|sql| reduction_measure::add(sql, record))
}

#[test]
fn the_second_of_two_who_change_a_measure_is_told() {
    on_both(|fresh| {
        let (firm, _) = settle(&fresh.database, 1);
        let first = record(firm.id, 1);
        assert_eq!(add(&fresh.database, &first), Ok(()));
        let change = |record: &Record| fresh.database.write(|sql| reduction_measure::change(sql, record));
        let decided = Record { name: "Autre".to_owned(), state: State::Decided, ..first.clone() };
        assert_eq!(change(&decided), Ok(()));
        assert_eq!(change(&Record { content: "{}".to_owned(), ..first.clone() }), Err(StoreError::Stale));
        let read = fresh.database.read(|sql| reduction_measure::lookup(sql, firm.id, id(1)));
        assert_eq!(read, Ok(Some(Record { version: 1, ..decided })));
    });
}

#[test]
fn steps_are_kept_in_their_order_and_none_is_written_twice() {
    on_both(|fresh| {
        let (firm, human) = settle(&fresh.database, 1);
        let first = record(firm.id, 1);
        assert_eq!(add(&fresh.database, &first), Ok(()));
        let take = |number, state| {
            fresh.database.write(|sql| reduction_measure::add_step(sql, &step(&first, number, state, human.id)))
        };
        assert_eq!((take(1, State::Planned), take(2, State::NotDone)), (Ok(()), Ok(())));
        assert!(matches!(take(2, State::Ordered), Err(StoreError::Rule(_))));
        let steps = |firm| fresh.database.read(|sql| reduction_measure::steps(sql, firm, id(1), 10));
        let expected = vec![step(&first, 1, State::Planned, human.id), step(&first, 2, State::NotDone, human.id)];
        assert_eq!(steps(firm.id), Ok(expected));
        let orphan = Record { id: id(9), ..first.clone() };
        let taken =
            fresh.database.write(|sql| reduction_measure::add_step(sql, &step(&orphan, 1, State::Planned, human.id)));
        assert!(matches!(taken, Err(StoreError::Rule(_))));
    });
}

#[test]
fn measures_are_taken_out_and_put_back_by_their_own_firm_alone() {
    on_both(|fresh| {
        let ((firm, _), (other, _)) = (settle(&fresh.database, 1), settle(&fresh.database, 2));
        for number in [2, 1] {
            assert_eq!(add(&fresh.database, &record(firm.id, number)), Ok(()));
        }
        let list = |firm, removed| {
            let found = fresh.database.read(|sql| reduction_measure::list(sql, firm, removed, 10)).expect("listed");
            found.into_iter().map(|record| record.id).collect::<Vec<_>>()
        };
        assert_eq!((list(firm.id, false), list(other.id, false)), (vec![id(1), id(2)], vec![]));
        let remove = |firm, when| fresh.database.write(|sql| reduction_measure::remove(sql, firm, id(1), when));
        assert_eq!(remove(other.id, Some(at(5))), Ok(false));
        assert_eq!((remove(firm.id, Some(at(5))), remove(firm.id, Some(at(6)))), (Ok(true), Ok(false)));
        assert_eq!((list(firm.id, false), list(firm.id, true)), (vec![id(2)], vec![id(1)]));
        let gone = fresh.database.write(|sql| reduction_measure::change(sql, &record(firm.id, 1)));
        assert_eq!(gone, Err(StoreError::Stale));
        assert_eq!(remove(firm.id, None), Ok(true));
        assert_eq!(list(firm.id, false), [id(1), id(2)]);
        assert_eq!(fresh.database.read(|sql| reduction_measure::count(sql, firm.id)), Ok(2));
        assert_eq!(fresh.database.read(|sql| reduction_measure::lookup(sql, other.id, id(1))), Ok(None));
        // The same identifier in another firm is another measure.
        assert_eq!(add(&fresh.database, &record(other.id, 1)), Ok(()));
    });
}

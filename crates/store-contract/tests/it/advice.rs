use calendar::date;
use ids::{GrantId, TaskId};
use store::grant::{self, Extent, Grant, Room};
use store::inventory::{self, Inventory};
use store::task::{self, Kind, Task};
use store::{StoreError, client, footprint, organisation};
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
        // Who lets them in, with what is open.
        let day = date(2026, 11, 22);
        let granted = |number: u8, firm: &organisation::Organisation, until, revoked| Grant {
            organisation_id: firm.id,
            id: GrantId::new(at(number.into()), [number; 10]),
            grantee_id: adviser.id,
            room: Room::Measure,
            extent: Extent::Read,
            granted_by: omar.id,
            granted: at(1),
            until,
            revoked,
        };
        let grants = [
            granted(1, &one, day, None),
            granted(2, &one, date(2026, 11, 21), None),
            granted(3, &one, late, Some(at(2))),
            granted(4, &other, late, None),
        ];
        fresh.database.write(|sql| grants.iter().try_for_each(|grant| grant::add(sql, grant))).expect("granted");
        let clients = |firm| fresh.database.read(|sql| client::list(sql, adviser.id, day, firm)).expect("listed");
        let open = || -> Vec<_> {
            clients(None).into_iter().map(|client| (client.firm.id, client.open, client.due)).collect()
        };
        assert_eq!(clients(Some(other.id)), clients(None)[1..]);
        let of_one = || clients(Some(one.id)).remove(0);
        assert_eq!((&of_one().grant, &of_one().firm, of_one().revisions), (&grants[0], &one, None));
        // The year that the sheet reports comes before a later one; without it, the last that has lines.
        let year = |year, asked, lines, gaps| Inventory {
            year,
            engine: "1".to_owned(),
            lines,
            kg_location: 1.0,
            kg_market: 1.0,
            asked,
            gaps,
        };
        fresh
            .database
            .write(|sql| {
                footprint::touch(sql, one.id, at(3))?;
                inventory::add(sql, one.id, &year(2024, 1, 3, Some(2)), &[], &[])?;
                inventory::add(sql, one.id, &year(2025, 0, 3, Some(0)), &[], &[])?;
                inventory::add(sql, other.id, &year(2023, 0, 3, None), &[], &[])?;
                inventory::add(sql, other.id, &year(2024, 1, 0, Some(1)), &[], &[])
            })
            .expect("measured");
        assert_eq!((of_one().revisions, of_one().year, of_one().gaps), (Some((1, 0)), Some(2024), Some(2)));
        assert_eq!((clients(None)[1].year, clients(None)[1].gaps), (Some(2023), None));
        assert!(!of_one().fault);
        fresh.database.write(|sql| footprint::measured(sql, one.id, 1, Some("{}"), at(4))).expect("measured");
        assert!(of_one().fault && of_one().revisions == Some((1, 1)));
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

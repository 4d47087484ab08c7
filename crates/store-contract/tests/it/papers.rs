//! Documents as their list shows them: some at a time, of a kind, counted without being read.

use calendar::date;
use ids::{DocumentId, EntryId, OrganisationId};
use rust_decimal::Decimal;
use store::document::{self, Document};
use store::entry::{self, Entry};
use store::inventory::{self, Reading};
use store::paper::{self, Show};
use store_contract::on_both;

use crate::made::{Outcome, at, settle};

#[test]
fn documents_are_shown_by_kind_and_by_page() {
    on_both(|fresh| {
        let ((firm, human), (other, _)) = (settle(&fresh.database, 1), settle(&fresh.database, 2));
        let made = |organisation_id: OrganisationId, number: u8, path: &str| Document {
            organisation_id,
            id: DocumentId::new(at(number.into()), [number; 10]),
            path: path.to_owned(),
            sha256: [number; 32],
            length: 1,
            added: at(1),
            added_by: human.id,
            removed: None,
        };
        let reading = |path: &str, aside, refused| Reading {
            path: path.to_owned(),
            lines: 1 - refused,
            aside,
            refused,
            detail: "{}".to_owned(),
        };
        let paths = ["é.pdf", "a.csv", "b.csv", "c.csv", "d.jpg", "e.csv"];
        let documents: Vec<Document> =
            paths.iter().zip(1..).map(|(path, number)| made(firm.id, number, path)).collect();
        let shown = Entry {
            organisation_id: firm.id,
            id: EntryId::new(at(1), [1; 10]),
            site: "usine".to_owned(),
            activity: "fuel.diesel".to_owned(),
            quantity: Decimal::ONE,
            unit: "L".to_owned(),
            first_day: date(2025, 1, 1),
            last_day: date(2025, 1, 31),
            supplier: String::new(),
            number: String::new(),
            document_id: Some(documents[4].id),
            added: at(1),
            added_by: human.id,
            removed: None,
        };
        let filled: Outcome<()> = fresh.database.write(|sql| {
            documents.iter().try_for_each(|document| document::add(sql, document))?;
            document::add(sql, &made(other.id, 9, "a.csv"))?;
            entry::add(sql, &shown)?;
            // A second bill with the same evidence makes no second row of it.
            entry::add(sql, &Entry { id: EntryId::new(at(2), [2; 10]), ..shown.clone() })?;
            document::remove(sql, firm.id, documents[5].id, Some(at(3)))?;
            inventory::add_reading(sql, firm.id, &reading("é.pdf", 1, 1))?;
            inventory::add_reading(sql, firm.id, &reading("a.csv", 2, 0))?;
            inventory::add_reading(sql, firm.id, &reading("b.csv", 0, 0))?;
            inventory::add_reading(sql, firm.id, &reading("e.csv", 5, 0))?;
            inventory::add_reading(sql, other.id, &reading("a.csv", 7, 0))
        });
        filled.expect("filled");
        let list = |show, offset, limit| {
            let found = fresh.database.read(|sql| paper::list(sql, firm.id, show, offset, limit)).expect("listed");
            found.into_iter().map(|paper| paper.document.path).collect::<Vec<_>>()
        };
        let count = |show| fresh.database.read(|sql| paper::count(sql, firm.id, show)).expect("counted");
        assert_eq!(list(Show::All, 0, 9), ["a.csv", "b.csv", "c.csv", "d.jpg", "é.pdf"], "by code points");
        assert_eq!(list(Show::All, 1, 2), ["b.csv", "c.csv"]);
        assert_eq!(list(Show::Aside, 0, 9), ["a.csv"]);
        assert_eq!(list(Show::Refused, 0, 9), ["é.pdf"]);
        assert_eq!(list(Show::Unread, 0, 9), ["c.csv"]);
        assert_eq!([Show::All, Show::Aside, Show::Refused, Show::Unread].map(count), [5, 1, 1, 1]);
        let one = |id| fresh.database.read(|sql| paper::lookup(sql, firm.id, id)).expect("read");
        let first = one(documents[1].id).expect("it is there");
        assert_eq!(
            (first.evidence, first.reading),
            (false, Some(reading("a.csv", 2, 0))),
            "not that of the other firm"
        );
        assert!(one(documents[4].id).expect("it is there").evidence);
        let gone = one(documents[5].id).expect("it can be put back");
        assert_eq!((gone.document.removed, gone.reading), (Some(at(3)), None));
        assert_eq!(fresh.database.read(|sql| paper::lookup(sql, other.id, documents[1].id)), Ok(None));
        assert_eq!(fresh.database.read(|sql| document::count(sql, firm.id)), Ok(5));
        let same = |sha256: [u8; 32]| fresh.database.read(|sql| document::same(sql, firm.id, &sha256)).expect("read");
        assert_eq!(same([2; 32]).map(|document| document.path).as_deref(), Some("a.csv"));
        assert_eq!((same([6; 32]), same([9; 32])), (None, None), "taken out, and another's");
    });
}

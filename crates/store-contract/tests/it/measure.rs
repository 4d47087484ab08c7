use calendar::Date;
use ids::{DocumentId, EntryId, OrganisationId, ShareId};
use language::Language;
use rust_decimal::Decimal;
use store::document::{self, Document};
use store::entry::{self, Entry};
use store::inventory::{self, Filter, Inventory, Line, Part, Reading};
use store::share::{self, Opening, Share};
use store::sheet::{self, Name, Sheet};
use store::{StoreError, footprint};
use store_contract::on_both;

use crate::made::{Outcome, at, settle};

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

#[test]
fn a_sheet_keeps_every_version_and_nobody_overwrites_another() {
    on_both(|fresh| {
        let (firm, human) = settle(&fresh.database, 1);
        let sheet = |version, content: &str| Sheet {
            organisation_id: firm.id,
            name: Name::Firm,
            version,
            content: content.to_owned(),
            written: at(version),
            written_by: human.id,
        };
        let write = |sheet: &Sheet| fresh.database.write(|sql| sheet::write(sql, sheet));
        assert_eq!(write(&sheet(1, "name = \"a\"")), Ok(()));
        assert_eq!(write(&sheet(2, "name = \"ب\"")), Ok(()));
        assert_eq!(write(&sheet(2, "name = \"c\"")), Err(StoreError::Stale));
        assert_eq!(write(&sheet(4, "name = \"d\"")), Err(StoreError::Stale));
        let read = |name| fresh.database.read(|sql| sheet::lookup(sql, firm.id, name));
        assert_eq!(read(Name::Firm), Ok(Some(sheet(2, "name = \"ب\""))));
        assert_eq!(read(Name::Mapping), Ok(None));
        let first = fresh.database.read(|sql| sheet::version(sql, firm.id, Name::Firm, 1));
        assert_eq!(first, Ok(Some(sheet(1, "name = \"a\""))));
    });
}

#[test]
fn documents_are_taken_out_and_put_back() {
    on_both(|fresh| {
        let ((firm, human), (other, _)) = (settle(&fresh.database, 1), settle(&fresh.database, 2));
        let made = |number: u8, path: &str| Document {
            organisation_id: firm.id,
            id: DocumentId::new(at(number.into()), [number; 10]),
            path: path.to_owned(),
            sha256: [number; 32],
            length: 1 << 40,
            added: at(1),
            added_by: human.id,
            removed: None,
        };
        let (bill, table) = (made(1, "usine/facture ز.pdf"), made(2, "achats.csv"));
        let added: Outcome<()> = fresh.database.write(|sql| {
            document::add(sql, &bill)?;
            document::add(sql, &table)
        });
        added.expect("added");
        let list = |id: OrganisationId| fresh.database.read(|sql| document::list(sql, id)).expect("listed");
        assert_eq!(list(firm.id), [table.clone(), bill.clone()]);
        assert_eq!(list(other.id), []);
        let remove = |id: OrganisationId, when| fresh.database.write(|sql| document::remove(sql, id, bill.id, when));
        assert_eq!(remove(other.id, Some(at(5))), Ok(false));
        assert_eq!(remove(firm.id, None), Ok(false));
        assert_eq!(remove(firm.id, Some(at(5))), Ok(true));
        assert_eq!(remove(firm.id, Some(at(6))), Ok(false));
        assert_eq!(list(firm.id), std::slice::from_ref(&table));
        let gone = fresh.database.read(|sql| document::lookup(sql, firm.id, bill.id)).expect("read");
        let out = |id| fresh.database.read(|sql| document::list_removed(sql, id, 10)).expect("listed");
        assert_eq!(out(firm.id), gone.clone().into_iter().collect::<Vec<_>>());
        assert_eq!(out(other.id), []);
        assert_eq!(gone.as_ref().and_then(|gone| gone.removed), Some(at(5)));
        // Forgotten after a while, once, and not while it shows an entry.
        let expired = |before| fresh.database.read(|sql| document::list_expired(sql, at(before), 10)).expect("listed");
        assert_eq!((expired(5), expired(6)), (vec![], gone.clone().into_iter().collect()));
        let forget =
            |document: &Document, before| fresh.database.write(|sql| document::forget(sql, document, at(before)));
        assert_eq!(forget(&bill, 5), Ok(None));
        let twin = Document { sha256: bill.sha256, removed: Some(at(3)), ..made(3, "copie.pdf") };
        assert_eq!(fresh.database.write(|sql| document::add(sql, &twin)), Ok(()));
        assert_eq!(forget(&twin, 4), Ok(Some(false)), "the bill has the same content");
        assert_eq!(remove(firm.id, None), Ok(true));
        assert_eq!(expired(100), []);
        let placed: Outcome<()> = fresh.database.write(|sql| document::place(sql, firm.id, bill.id, "depot/f.pdf"));
        placed.expect("placed");
        assert_eq!(
            list(firm.id).iter().map(|document| &document.path[..]).collect::<Vec<_>>(),
            ["achats.csv", "depot/f.pdf"]
        );
        assert_eq!(fresh.database.read(|sql| document::lookup(sql, other.id, bill.id)), Ok(None));
    });
}

#[test]
fn entries_keep_their_digits() {
    on_both(|fresh| {
        let (firm, human) = settle(&fresh.database, 1);
        let entry = Entry {
            organisation_id: firm.id,
            id: EntryId::new(at(1), [1; 10]),
            site: "usine".to_owned(),
            activity: "fuel.diesel".to_owned(),
            quantity: Decimal::new(125_000, 2),
            unit: "L".to_owned(),
            first_day: day("2025-01-01"),
            last_day: day("2025-01-31"),
            supplier: String::new(),
            number: "F-12".to_owned(),
            document_id: None,
            added: at(1),
            added_by: human.id,
            removed: None,
        };
        let list = || fresh.database.read(|sql| entry::list(sql, firm.id)).expect("listed");
        assert_eq!(fresh.database.write(|sql| entry::add(sql, &entry)), Ok(()));
        assert_eq!(list(), std::slice::from_ref(&entry));
        assert_eq!(list()[0].quantity.to_string(), "1250.00");
        assert_eq!(fresh.database.write(|sql| entry::remove(sql, firm.id, entry.id, Some(at(2)))), Ok(true));
        assert_eq!(list(), []);
        let out = fresh.database.read(|sql| entry::list_removed(sql, firm.id, 10)).expect("listed");
        assert_eq!(out, [Entry { removed: Some(at(2)), ..entry.clone() }]);
        assert_eq!(fresh.database.write(|sql| entry::forget_removed(sql, at(2))), Ok(0));
        assert_eq!(fresh.database.write(|sql| entry::remove(sql, firm.id, entry.id, None)), Ok(true));
        assert_eq!(list(), std::slice::from_ref(&entry));
        assert_eq!(fresh.database.write(|sql| entry::forget_removed(sql, at(9))), Ok(0));
        assert_eq!(fresh.database.write(|sql| entry::remove(sql, firm.id, entry.id, Some(at(2)))), Ok(true));
        assert_eq!(fresh.database.write(|sql| entry::forget_removed(sql, at(3))), Ok(1));
        assert_eq!(fresh.database.write(|sql| entry::remove(sql, firm.id, entry.id, None)), Ok(false));
    });
}

#[test]
fn a_footprint_knows_what_it_has_not_seen() {
    on_both(|fresh| {
        let (firm, _) = settle(&fresh.database, 1);
        let read = || fresh.database.read(|sql| footprint::lookup(sql, firm.id)).expect("read");
        assert_eq!(read(), None);
        let touch = |when| fresh.database.write(|sql| footprint::touch(sql, firm.id, at(when)));
        assert_eq!((touch(1), touch(2)), (Ok(1), Ok(2)));
        let measured: Outcome<()> = fresh.database.write(|sql| footprint::measured(sql, firm.id, 1, None, at(3)));
        measured.expect("written");
        let behind = read().expect("there");
        assert_eq!((behind.is_current(), behind.changed, behind.measured_at), (false, at(2), Some(at(3))));
        let measured: Outcome<()> =
            fresh.database.write(|sql| footprint::measured(sql, firm.id, 2, Some("intake-firm-no-site"), at(4)));
        measured.expect("written");
        let current = read().expect("there");
        assert!(current.is_current());
        assert_eq!(current.fault.as_deref(), Some("intake-firm-no-site"));
    });
}

fn line(number: i64, path: &str, category: &str, month: u8, kg: f64) -> Line {
    Line {
        number,
        path: path.to_owned(),
        site: "usine".to_owned(),
        category: category.to_owned(),
        method: (category == "2.electricity").then(|| "location".to_owned()),
        activity: "electricity.grid".to_owned(),
        first_day: day(&format!("2025-{month:02}-01")),
        last_day: day(&format!("2025-{month:02}-28")),
        kg,
        detail: "{\"حقل\":1}".to_owned(),
    }
}

#[test]
fn inventories_are_made_again_whole() {
    on_both(|fresh| {
        let ((firm, _), (other, _)) = (settle(&fresh.database, 1), settle(&fresh.database, 2));
        let inventory = |kg| Inventory {
            year: 2025,
            engine: "1".to_owned(),
            lines: 3,
            kg_location: kg,
            kg_market: kg / 2.0,
            asked: 1,
            gaps: Some(3),
        };
        let part = |name: &str, place: &str, detail: &str| Part {
            name: name.to_owned(),
            place: place.to_owned(),
            detail: detail.to_owned(),
        };
        let parts = [part("refused/1", "a.pdf", "[]"), part("summary/1", "", "{\"حقل\":1}")];
        let lines = [
            line(0, "a.pdf", "2.electricity", 1, 5.0),
            line(1, "a.pdf", "1.mobile", 2, 0.1 + 0.2),
            line(2, "b.csv", "1.mobile", 3, 7.0),
        ];
        let reading = Reading { path: "a.pdf".to_owned(), lines: 2, aside: 1, refused: 0, detail: "{}".to_owned() };
        let fill = |id: OrganisationId, kg| {
            let filled: Outcome<()> = fresh.database.write(|sql| {
                inventory::clear(sql, id)?;
                inventory::add(sql, id, &inventory(kg), &parts, &lines)?;
                inventory::add_reading(sql, id, &reading)
            });
            filled.expect("filled");
        };
        fill(firm.id, 1.0);
        fill(other.id, 2.0);
        fill(firm.id, 12.3);
        let read = |id: OrganisationId| fresh.database.read(|sql| inventory::years(sql, id)).expect("read");
        assert_eq!(read(firm.id), [inventory(12.3)]);
        assert_eq!(read(other.id), [inventory(2.0)]);
        assert_eq!(fresh.database.read(|sql| inventory::parts(sql, firm.id, 2025)), Ok(parts.to_vec()));
        let part = |year, name: &str, place: &str| {
            fresh.database.read(|sql| inventory::part(sql, firm.id, year, name, place)).expect("read")
        };
        assert_eq!(part(2025, "summary/1", ""), Some(parts[1].detail.clone()));
        assert_eq!(part(2025, "refused/1", "a.pdf"), Some(parts[0].detail.clone()));
        assert_eq!((part(2025, "refused/1", ""), part(2024, "summary/1", "")), (None, None));
        assert_eq!(fresh.database.read(|sql| inventory::all_lines(sql, firm.id, 2025)), Ok(lines.to_vec()));
        assert_eq!(fresh.database.read(|sql| inventory::readings(sql, firm.id)), Ok(vec![reading.clone()]));
        assert_eq!(fresh.database.read(|sql| inventory::line(sql, firm.id, 2025, 1)), Ok(Some(lines[1].clone())));
        let found = |filter: &Filter<'_>, offset, limit| {
            let numbers = fresh.database.read(|sql| {
                let lines = inventory::lines(sql, firm.id, 2025, filter, offset, limit)?;
                let count = inventory::count(sql, firm.id, 2025, filter)?;
                Ok::<_, StoreError>((lines.iter().map(|line| line.number).collect::<Vec<_>>(), count))
            });
            numbers.expect("found")
        };
        let all = Filter::default();
        assert_eq!(found(&all, 0, 2), (vec![2, 0], 3));
        assert_eq!(found(&all, 2, 2), (vec![1], 3));
        assert_eq!(found(&Filter { category: Some("1.mobile"), ..all }, 0, 9), (vec![2, 1], 2));
        assert_eq!(found(&Filter { path: Some("a.pdf"), site: Some("usine"), ..all }, 0, 9), (vec![0, 1], 2));
        let february = Filter { days: Some((day("2025-02-01"), day("2025-02-28"))), path: Some("a.pdf"), ..all };
        assert_eq!(found(&february, 0, 9), (vec![1], 1));
        assert_eq!(found(&Filter { activity: Some("water"), ..all }, 0, 9), (vec![], 0));
        let of_bill = |offset| fresh.database.read(|sql| inventory::lines_of(sql, firm.id, "a.pdf", offset, 1));
        assert_eq!(of_bill(0), Ok((vec![(2025, lines[0].clone())], 2)));
        assert_eq!(of_bill(1), Ok((vec![(2025, lines[1].clone())], 2)));
        let years = fresh.database.read(|sql| inventory::years(sql, firm.id)).expect("listed");
        assert_eq!(years.iter().map(|year| (year.year, year.kg_market)).collect::<Vec<_>>(), [(2025, 12.3 / 2.0)]);
    });
}

#[test]
fn a_link_opens_until_its_day_or_its_revocation() {
    on_both(|fresh| {
        let ((firm, human), (other, _)) = (settle(&fresh.database, 1), settle(&fresh.database, 2));
        let made = |number: u8, until: &str| Share {
            organisation_id: firm.id,
            id: ShareId::new(at(number.into()), [number; 10]),
            token_hash: [number; 32],
            year: 2025,
            language: Language::En,
            recipient: "Acheteur fictif GmbH".to_owned(),
            sha256: [9; 32],
            length: 12,
            detail: "{}".to_owned(),
            made: at(0),
            made_by: human.id,
            until: day(until),
            revoked: None,
        };
        let (one, two) = (made(1, "2026-12-31"), made(2, "2026-11-30"));
        let added: Outcome<()> = fresh.database.write(|sql| {
            share::add(sql, &one)?;
            share::add(sql, &two)
        });
        added.expect("added");
        let open = |token: u8, on: &str| fresh.database.read(|sql| share::lookup(sql, &[token; 32], day(on)));
        assert_eq!(open(1, "2026-12-31"), Ok(Some(one.clone())));
        assert_eq!(open(1, "2027-01-01"), Ok(None));
        assert_eq!(open(3, "2026-12-01"), Ok(None));
        let revoke = |id: OrganisationId, share: &Share| {
            fresh.database.write(|sql| share::revoke(sql, id, share.id, at(5))).expect("asked")
        };
        assert!(!revoke(other.id, &one) && revoke(firm.id, &one) && !revoke(firm.id, &one));
        assert_eq!(open(1, "2026-12-01"), Ok(None));
        let listed = fresh.database.read(|sql| share::list(sql, firm.id, 9)).expect("listed");
        assert_eq!(listed.iter().map(|share| share.id).collect::<Vec<_>>(), [two.id, one.id]);
        assert_eq!(fresh.database.read(|sql| share::list(sql, other.id, 9)), Ok(vec![]));
        let opened = |seconds, taken| Opening { share_id: two.id, at: at(seconds), taken };
        for opening in [opened(1, false), opened(2, true), opened(2, true)] {
            assert_eq!(fresh.database.write(|sql| share::open(sql, firm.id, &opening)), Ok(()));
        }
        let seen = fresh.database.read(|sql| share::openings(sql, firm.id, 9));
        assert_eq!(seen, Ok(vec![opened(2, true), opened(1, false)]));
    });
}

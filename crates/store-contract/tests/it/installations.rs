use ids::{InstallationId, OrganisationId};
use store::installation::{self, Version};
use store::{Database, StoreError};
use store_contract::on_both;

use crate::made::{at, settle};

fn id(number: u8) -> InstallationId {
    InstallationId::new(at(number.into()), [number; 10])
}

fn write(database: &Database, name: &str, version: &Version) -> Result<(), StoreError> {
    database.write(|sql| installation::write(sql, name, version))
}

#[test]
fn an_installation_keeps_every_version_and_nobody_overwrites_another() {
    on_both(|fresh| {
        let (firm, human) = settle(&fresh.database, 1);
        let made = |number: i64, year| Version {
            organisation_id: firm.id,
            id: id(1),
            version: number,
            year,
            content: format!("{{\"name\":\"Atelier ورشة {number}\"}}"),
            written: at(number),
            written_by: human.id,
        };
        assert_eq!(write(&fresh.database, "Atelier ورشة", &made(2, 2026)), Err(StoreError::Stale));
        assert_eq!(write(&fresh.database, "Atelier ورشة", &made(1, 2026)), Ok(()));
        assert_eq!(write(&fresh.database, "Autre", &made(1, 2026)), Err(StoreError::Stale));
        assert_eq!(write(&fresh.database, "Atelier 2", &made(2, 2027)), Ok(()));
        assert_eq!(write(&fresh.database, "Autre", &made(2, 2026)), Err(StoreError::Stale));
        assert_eq!(write(&fresh.database, "Autre", &made(4, 2026)), Err(StoreError::Stale));
        let head = fresh.database.read(|sql| installation::lookup(sql, firm.id, id(1))).expect("read").expect("there");
        assert_eq!((head.name.as_str(), head.year, head.version, head.made), ("Atelier 2", 2027, 2, at(1)));
        let read = |number| fresh.database.read(|sql| installation::version(sql, firm.id, id(1), number));
        assert_eq!(read(1), Ok(Some(made(1, 2026))));
        assert_eq!(read(3), Ok(None));
        let all = fresh.database.read(|sql| installation::versions(sql, firm.id, id(1), 10));
        assert_eq!(all, Ok(vec![made(2, 2027), made(1, 2026)]));
    });
}

#[test]
fn installations_are_put_away_and_brought_back_by_their_own_firm_alone() {
    on_both(|fresh| {
        let ((firm, human), (other, _)) = (settle(&fresh.database, 1), settle(&fresh.database, 2));
        let made = |organisation_id: OrganisationId, number: u8| Version {
            organisation_id,
            id: id(number),
            version: 1,
            year: 2026,
            content: "{}".to_owned(),
            written: at(1),
            written_by: human.id,
        };
        for number in [1, 2] {
            assert_eq!(write(&fresh.database, "Atelier", &made(firm.id, number)), Ok(()));
        }
        let list = |firm, archived| {
            let found = fresh.database.read(|sql| installation::list(sql, firm, archived, 10)).expect("listed");
            found.into_iter().map(|installation| installation.id).collect::<Vec<_>>()
        };
        assert_eq!(list(firm.id, false), [id(2), id(1)]);
        assert_eq!((list(other.id, false), list(firm.id, true)), (vec![], vec![]));
        let archive = |firm, when| fresh.database.write(|sql| installation::archive(sql, firm, id(1), when));
        assert_eq!(archive(other.id, Some(at(5))), Ok(false));
        assert_eq!(archive(firm.id, None), Ok(false));
        assert_eq!(archive(firm.id, Some(at(5))), Ok(true));
        assert_eq!(archive(firm.id, Some(at(6))), Ok(false));
        assert_eq!((list(firm.id, false), list(firm.id, true)), (vec![id(2)], vec![id(1)]));
        assert_eq!(archive(firm.id, None), Ok(true));
        assert_eq!(list(firm.id, false), [id(2), id(1)]);
        assert_eq!(fresh.database.read(|sql| installation::count(sql, firm.id)), Ok(2));
        let read = |firm| fresh.database.read(|sql| installation::version(sql, firm, id(1), 1)).expect("read");
        assert!(read(firm.id).is_some() && read(other.id).is_none());
        assert_eq!(fresh.database.read(|sql| installation::lookup(sql, other.id, id(1))), Ok(None));
        let listed = fresh.database.read(|sql| installation::versions(sql, other.id, id(1), 10));
        assert_eq!(listed, Ok(vec![]));
        // The same identifier in another firm is another installation.
        assert_eq!(write(&fresh.database, "Autre", &made(other.id, 1)), Ok(()));
        assert_eq!((list(other.id, false), list(firm.id, false)), (vec![id(1)], vec![id(2), id(1)]));
    });
}

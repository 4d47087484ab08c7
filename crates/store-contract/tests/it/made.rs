//! Records for tests.

use calendar::Timestamp;
use ids::{JobId, OrganisationId, PersonId};
use language::Language;
use store::membership::{Membership, Role};
use store::organisation::{Kind, Organisation};
use store::person::Person;
use store::{Database, StoreError, membership, organisation, person};

/// Seconds after the beginning of the tests' time.
pub fn at(seconds: i64) -> Timestamp {
    "2026-11-22T07:00:00.000001Z".parse::<Timestamp>().expect("a timestamp").plus_seconds(seconds)
}

pub fn firm(number: u8) -> Organisation {
    Organisation {
        id: OrganisationId::new(at(number.into()), [number; 10]),
        kind: Kind::Firm,
        name: format!("Atelier fictif {number} — ورشة"),
        ice: Some(format!("{number:015}")),
        country: "MA".to_owned(),
        region: None,
        sector: Some("textile".to_owned()),
        language: Language::Fr,
        created: at(number.into()),
        closed: None,
        version: 0,
    }
}

pub fn human(number: u8) -> Person {
    Person {
        id: PersonId::new(at(number.into()), [number; 10]),
        name: format!("Personne fictive {number}"),
        email: format!("Personne{number}@Example.org"),
        email_key: format!("personne{number}@example.org"),
        language: Language::Ar,
        password: None,
        locked: None,
        created: at(number.into()),
        version: 0,
    }
}

pub fn job(number: u8) -> JobId {
    JobId::new(at(number.into()), [number; 10])
}

/// A firm and a person who owns it.
pub fn settle(database: &Database, number: u8) -> (Organisation, Person) {
    let (firm, human) = (firm(number), human(number));
    database
        .write(|sql| {
            organisation::add(sql, &firm)?;
            person::add(sql, &human)?;
            let membership =
                Membership { organisation_id: firm.id, person_id: human.id, role: Role::Owner, since: at(0) };
            membership::put(sql, &membership)
        })
        .unwrap_or_else(|error: StoreError| panic!("{error}"));
    (firm, human)
}

/// What the closures of tests fail with.
pub type Outcome<T> = Result<T, StoreError>;

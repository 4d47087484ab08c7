//! Two people change one record: the second is told, and finds what they wrote still in the form.

use std::thread;

use calendar::Timestamp;
use ids::PersonId;
use language::Language;
use store::membership::{self, Membership, Role};
use store::person::{self, Person};
use store::sheet::{self, Name};
use store::{StoreError, entry, organisation};
use store_contract::{Fresh, postgres, sqlite};

use super::{figures, firm_of, is_sound};
use crate::Anything;
use crate::made::{Made, ledger};
use crate::site::{Answer, Reader, Running};

const CHANGED: &str = "Somebody else changed this meanwhile";

/// Both open the page, then send their forms one after the other.
fn both(readers: [&Reader; 2], page: &str, to: &str, forms: [&[(&str, &str)]; 2]) -> Anything<[Answer; 2]> {
    let [first, second] = [readers[0].get(page)?, readers[1].get(page)?];
    let send = |reader: &Reader, opened: &Answer, form: &[(&str, &str)]| -> Anything<Answer> {
        let version = opened.value("version").unwrap_or_default();
        let form: Vec<_> = form.iter().copied().chain([("version", &*version)]).collect();
        reader.post_with(&opened.value("form_token")?, to, &form)
    };
    Ok([send(readers[0], &first, forms[0])?, send(readers[1], &second, forms[1])?])
}

fn two_editors(fresh: &Fresh) -> Anything<()> {
    let made = Made::new(&format!("editors-{}", fresh.kind))?;
    let mut site = Running::start(made.path(), &["--database", &fresh.address()])?;
    let one = site.first()?;
    let two = site.sign_in()?;
    let firm = one.firm("Tannerie fictive")?;
    let id = firm_of(&firm)?;
    let at = |below: &str| format!("{firm}{below}");
    let readers = [&one, &two];

    // What an organisation says of itself.
    let form = |name| [("name", name), ("country", "MA"), ("language", "fr")];
    let [first, second] = both(readers, &at("/profile"), &at("/profile"), [&form("Premier nom"), &form("Second nom")])?;
    assert_eq!((first.status, second.status), (303, 422), "{second:?}");
    assert!(second.body.contains(CHANGED) && second.value("name")? == "Second nom", "{}", second.body);
    let kept = fresh.database.read(|sql| organisation::lookup(sql, id))?.ok_or("no firm")?;
    assert_eq!(kept.name, "Premier nom");

    // The sheet of the firm.
    let sheet = at("/measure/sheet");
    let [first, second] = both(readers, &sheet, &sheet, [&sheet_of("1111"), &sheet_of("2222")])?;
    assert_eq!((first.status, second.status), (303, 422), "{second:?}");
    assert!(second.body.contains(CHANGED) && second.value("turnover")? == "2222", "{}", second.body);
    let written = |name| fresh.database.read(|sql| sheet::lookup(sql, id, name));
    let kept = written(Name::Firm)?.ok_or("no sheet")?;
    assert!(kept.content.contains("1111") && !kept.content.contains("2222"), "{}", kept.content);

    // Everybody at once: one is heard, the others are told.
    let (version, token) = (kept.version.to_string(), one.token()?);
    let statuses: Vec<u16> = thread::scope(|scope| {
        let race = (0..6).map(|number| {
            let (one, token, version, sheet) = (&one, &token, &version, &sheet);
            let turnover = (3000 + number).to_string();
            scope.spawn(move || {
                let mut form = sheet_of(&turnover);
                form.push(("version", version));
                one.post_with(token, sheet, &form).map(|answer| answer.status).unwrap_or(0)
            })
        });
        let race: Vec<_> = race.collect();
        race.into_iter().map(|racer| racer.join().unwrap_or(0)).collect()
    });
    let of = |status: u16| statuses.iter().filter(|other| **other == status).count();
    assert_eq!((of(303), of(422)), (1, 5), "{statuses:?}");

    // The role of a member.
    let now: Timestamp = "2026-11-22T07:00:00Z".parse()?;
    let brahim = person_of("brahim@example.org", now);
    fresh.database.write(|sql| {
        person::add(sql, &brahim)?;
        let seat = Membership { organisation_id: id, person_id: brahim.id, role: Role::Reader, since: now };
        membership::put(sql, &seat)
    })?;
    let to = at(&format!("/members/{}/role", brahim.id));
    let form = |role| [("role", role), ("was", "reader")];
    let [first, second] = both(readers, &at("/members"), &to, [&form("editor"), &form("owner")])?;
    assert_eq!((first.status, second.status), (303, 422), "{second:?}");
    assert!(second.body.contains(CHANGED), "{}", second.body);
    let roles = fresh.database.read(|sql| membership::list(sql, id))?;
    let role = roles.iter().find(|member| member.person_id == brahim.id).map(|member| member.role);
    assert_eq!(role, Some(Role::Editor));
    assert_eq!(one.post(&at(&format!("/members/{}/remove", brahim.id)), &[])?.status, 303);
    let late = two.post(&to, &[("role", "owner"), ("was", "editor")])?;
    assert!(late.status == 422 && late.body.contains(CHANGED), "{late:?}");

    // Corrections of two people at the same moment both hold; what is taken back is what was seen.
    for name in ["a.csv", "b.csv"] {
        assert_eq!(
            one.give(&firm, name, ledger(name.len() + 20 + usize::from(name == "b.csv")).as_bytes())?.status,
            303
        );
    }
    let documents = fresh.database.read(|sql| store::document::list(sql, id))?;
    let corrected: Vec<u16> = thread::scope(|scope| {
        let both = documents.iter().zip(["usine", "ferme"]).zip(readers).map(|((document, site), reader)| {
            let to = at(&format!("/documents/{}/site", document.id));
            scope.spawn(move || reader.post(&to, &[("site", site)]).map(|answer| answer.status).unwrap_or(0))
        });
        let both: Vec<_> = both.collect();
        both.into_iter().map(|one| one.join().unwrap_or(0)).collect()
    });
    assert_eq!(corrected, [303, 303]);
    let kept = written(Name::Mapping)?.ok_or("no corrections")?;
    assert!(kept.content.contains("a.csv") && kept.content.contains("b.csv"), "{}", kept.content);
    let corrections = at("/corrections");
    let [first, second] = both(readers, &corrections, &at("/corrections/undo"), [&[], &[]])?;
    assert_eq!((first.status, second.status), (303, 409), "{second:?}");
    assert!(second.body.contains("Nothing was overwritten"), "{}", second.body);

    // Two bills typed at the same moment are two; one that both take out is out.
    let typed = |number: &'static str| {
        [("site", "usine"), ("activity", "Diesel"), ("chosen", "fuel.diesel"), ("quantity", "120"), ("unit", "L")]
            .into_iter()
            .chain([("first", "2025-03-01"), ("last", "2025-03-31"), ("number", number)])
            .collect::<Vec<_>>()
    };
    let statuses: Vec<u16> = thread::scope(|scope| {
        let both = readers.into_iter().zip(["F-1", "F-2"]).map(|(reader, number)| {
            let (to, form) = (at("/entries"), typed(number));
            scope.spawn(move || reader.fill(&to, &form).map(|answer| answer.status).unwrap_or(0))
        });
        let both: Vec<_> = both.collect();
        both.into_iter().map(|one| one.join().unwrap_or(0)).collect()
    });
    assert_eq!(statuses, [303, 303]);
    let entries = fresh.database.read(|sql| entry::list(sql, id))?;
    assert_eq!(entries.len(), 2);
    for path in
        [at(&format!("/entries/{}/remove", entries[0].id)), at(&format!("/documents/{}/remove", documents[0].id))]
    {
        for reader in readers {
            assert_eq!(reader.post(&path, &[])?.status, 303);
        }
    }
    let left = fresh
        .database
        .read(|sql| Ok::<_, StoreError>((entry::list(sql, id)?.len(), store::document::list(sql, id)?.len())))?;
    assert_eq!(left, (1, 1));
    figures(&fresh.database, id)?;
    is_sound(&fresh.database, id)?;
    site.end()
}

fn sheet_of(turnover: &str) -> Vec<(&str, &str)> {
    let same = [("name", "Tannerie fictive"), ("sector", "agri-food"), ("year", "2025"), ("gwp", "ar6")];
    let site = [("approach", "operational-control"), ("site-0-id", "usine"), ("site-0-name", "Usine")];
    let more = [("site-1-id", "ferme"), ("site-1-name", "Ferme"), ("turnover", turnover)];
    [&same[..], &site[..], &more[..]].concat()
}

fn person_of(email: &str, now: Timestamp) -> Person {
    Person {
        id: PersonId::new(now, [9; 10]),
        name: "Brahim".to_owned(),
        email: email.to_owned(),
        email_key: email.to_owned(),
        language: Language::Fr,
        password: None,
        locked: None,
        created: now,
        version: 0,
    }
}

#[test]
fn on_sqlite_no_update_of_two_editors_is_lost() -> Anything<()> {
    two_editors(&sqlite())
}

#[test]
fn on_postgres_no_update_of_two_editors_is_lost() -> Anything<()> {
    two_editors(&postgres())
}

//! An installation of many firms: some that were measured, one of them of 5,000 bills a year for three years, and as many as
//! are wanted that have figures like theirs.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use app::installation::{DatabaseAddress, migrate, open_database};
use app::measure::{self, Accountant};
use app::people::{self, Actor, Profile, Token};
use app::work::{Registry, run_due};
use app::{Chance, Knowledge, Platform};
use files::Folder;
use ids::{OrganisationId, PersonId};
use language::Language;
use store::membership::{self, Membership, Role};
use store::organisation::{self, Kind, Organisation};
use store::person::{self, Person};
use store::session::{self, Proven, Session};
use store::{StoreError, footprint, inventory};
use web::Clock;

use crate::Anything;

struct System;

impl Chance for System {
    fn fill(&self, bytes: &mut [u8]) {
        if let Err(error) = getrandom::fill(bytes) {
            panic!("the system has no random bytes: {error}");
        }
    }
}

/// Bills a month of the first firm, and of the others.
const LINES: (usize, usize) = (417, 9);
/// Firms that are added in one transaction.
const AT_ONCE: usize = 500;
/// Lines of the firms that nobody looks at.
const FEW: usize = 12;

/// Makes it in a folder, with a list of who is signed in.
pub fn make(folder: &Path, firms: usize, users: usize) -> Anything<()> {
    let address = DatabaseAddress::Sqlite(folder.join("qafila.sqlite"));
    let database = open_database(&address, true)?;
    migrate(&database, &address)?;
    let knowledge: &'static Knowledge = Box::leak(Box::new(Knowledge::for_documents()?));
    let files = Arc::new(Folder::open(&folder.join("files"))?);
    let platform = Platform::new(database, files, knowledge, "http://localhost", Clock::Machine, System);
    let mut list = String::new();
    let mut first = None;
    for number in 0..users {
        let (token, actor) = joined(&platform, number)?;
        let name = format!("Entreprise fictive {number}");
        let profile =
            Profile { name: &name, ice: "", country: "MA", region: "", sector: "agri-food", language: Language::Fr };
        let firm = people::open_organisation(&platform, &actor, Kind::Firm, &profile)?;
        let actor = people::actor(&platform, &token)?.ok_or("nobody")?;
        let sheet =
            format!("name = \"{name}\"\nsector = \"agri-food\"\n[reporting]\nyear = 2025\n[[site]]\nid = \"usine\"\n");
        measure::write_firm_sheet(&platform, &actor, firm, 0, &intake::parse_firm(&sheet)?)?;
        let (years, lines) = if number == 0 { (2024..=2026, LINES.0) } else { (2025..=2025, LINES.1) };
        for year in years {
            for month in 1..=12 {
                let bills = bills(year, month, lines);
                let name = format!("{year}-{month:02}.csv");
                measure::add_document(&platform, &actor, firm, Some("usine"), &name, &mut bills.as_bytes())?;
            }
        }
        writeln!(list, "{} {firm}", token.text())?;
        if number == 1 {
            first = Some(firm);
        }
    }
    run_due(&platform, &Registry::default().with(Accountant { threads: 4 }))?;
    let model = first.ok_or("two people at least")?;
    for part in (0..firms).step_by(AT_ONCE) {
        copies(&platform, model, part..firms.min(part + AT_ONCE))?;
    }
    fs::write(folder.join("users.txt"), list)?;
    Ok(())
}

/// Somebody who is signed in.
fn joined(platform: &Platform, number: usize) -> Anything<(Token, Actor)> {
    let (token, now) = (Token::new(platform), platform.now());
    let new = person(platform, &format!("Personne fictive {number}"), &format!("{number}@exemple.example"));
    let session = Session {
        token_hash: token.hash(),
        person_id: new.id,
        created: now,
        seen: now,
        expires: now.plus_days(30),
        proven: Proven::Password,
        device: String::new(),
    };
    platform.database.write(|sql| {
        person::add(sql, &new)?;
        session::add(sql, &session)
    })?;
    let actor = people::actor(platform, &token)?.ok_or("nobody")?;
    Ok((token, actor))
}

fn person(platform: &Platform, name: &str, email: &str) -> Person {
    Person {
        id: platform.id(PersonId::new),
        name: name.to_owned(),
        email: email.to_owned(),
        email_key: email.to_owned(),
        language: Language::Fr,
        password: None,
        locked: None,
        created: platform.now(),
        version: 0,
    }
}

/// A month of bills.
fn bills(year: i32, month: usize, lines: usize) -> String {
    let mut text = "Date;Désignation;Quantité;Unité;Fournisseur;N° facture\n".to_owned();
    let kinds = [("Gasoil", "L"), ("Butane", "kg"), ("Électricité", "kWh"), ("Eau potable", "m3"), ("Essence", "L")];
    for line in 0..lines {
        let (name, unit) = kinds[line % kinds.len()];
        let (day, amount) = (1 + line % 28, 100 + (line * 37 + month * 11) % 900);
        let _ = writeln!(
            text,
            "{day:02}/{month:02}/{year};{name};{amount},{:02};{unit};Fournisseur fictif {};F-{year}-{month:02}-{line}",
            line % 97,
            line % 23
        );
    }
    text
}

/// Firms with the figures of another, and few of its lines.
fn copies(platform: &Platform, model: OrganisationId, part: std::ops::Range<usize>) -> Anything<()> {
    let (years, parts, lines) = platform.database.read(|sql| {
        let (years, parts) = (inventory::years(sql, model)?, inventory::parts(sql, model, 2025)?);
        let lines = inventory::all_lines(sql, model, 2025)?;
        Ok::<_, StoreError>((years, parts, lines.into_iter().take(FEW).collect::<Vec<_>>()))
    })?;
    let figures = years.into_iter().find(|kept| kept.year == 2025).ok_or("no figures")?;
    let now = platform.now();
    platform.database.write(|sql| {
        for number in part.clone() {
            let name = format!("Autre entreprise fictive {number}");
            let owner = person(platform, &name, &format!("autre-{number}@exemple.example"));
            let id = platform.id(OrganisationId::new);
            let firm = Organisation {
                id,
                kind: Kind::Firm,
                name,
                ice: None,
                country: "MA".to_owned(),
                region: None,
                sector: Some("agri-food".to_owned()),
                language: Language::Fr,
                created: now,
                closed: None,
                version: 0,
            };
            organisation::add(sql, &firm)?;
            person::add(sql, &owner)?;
            let seat = Membership { organisation_id: id, person_id: owner.id, role: Role::Owner, since: now };
            membership::put(sql, &seat)?;
            let revision = footprint::touch(sql, id, now)?;
            inventory::add(sql, id, &figures, &parts, &lines)?;
            footprint::measured(sql, id, revision, None, now)?;
        }
        Ok::<_, StoreError>(())
    })?;
    Ok(())
}
